/**
 * Imports 32,553 households with noise from an .xlsx file into an empty database with the shipped definitions and all
 * places, as the worker does it: check, run, taking back. Gives CPU time of this process and of PostgreSQL, and verifies
 * chains, counts and cells. Run with `npm run soak:import`, with another number of households behind `--`.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { dayOf } from '#base'
import { inTransaction } from '#db'
import { actorOfAccount, applyAccounts, applyUnits, findPlace, loadPlaces, placesUnder } from '#directory'
import { units } from '#domains'
import { verifyFigures } from '#figures'
import { asActor, verifyRecords } from '#records'
import {
  countOutcomes,
  draftImport,
  getImport,
  type ImportState,
  moveImport,
  runImports,
} from '#records/import'
import { loadRules } from '#rules'
import { openTestDatabase, stopTestServer } from '#support/database'
import { householdSheet } from '#support/household-sheet'
import { cheapPassword } from '#support/library'
import { publishShipped } from '../src/cli/publish-shipped.ts'
import { wire } from '../src/wire.ts'

const HOUSEHOLDS = Number(process.argv[2] ?? 32_553)
const TICKS_PER_SECOND = 100
const PROVINCE = '93'
const UNIT = 'stttt-hau-giang-buu-chinh-vien-thong'

/** Fields of a process after its name: state, parent … from /proc. */
function statOf(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    // The process has ended meanwhile.
    return []
  }
}

/** CPU seconds of our PostgreSQL and its processes, also of those that have ended. */
function postgresCpu(): number {
  const ticks = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(pid => ({ pid, fields: statOf(pid) }))
    .filter(({ pid, fields }) => pid === postmaster || fields[1] === postmaster)
    .reduce((sum, { fields }) => sum + [11, 12, 13, 14].reduce((part, at) => part + Number(fields[at]), 0), 0)
  return ticks / TICKS_PER_SECOND
}

const db = await openTestDatabase()
const { rows: backends } = await db.owner.query<{ pid: number }>('select pg_backend_pid() as pid')
const postmaster = statOf(String(backends[0]?.pid))[1]
const at = new Date('2017-12-22T08:00:00+07:00')
const today = dayOf(at)
await inTransaction(db.owner, {}, async tx => {
  await loadRules(tx)
  await loadPlaces(tx)
  await applyUnits(tx, units)
})
await publishShipped(db.owner)
await inTransaction(db.owner, {}, tx =>
  applyAccounts(
    tx,
    [
      {
        signIn: 'cv',
        name: 'Chuyên viên',
        password: 'mat-khau-tam',
        roles: [{ role: 'specialist', unit: UNIT, from: '2016-01-01' }],
      },
    ],
    { at, cost: cheapPassword },
  ),
)
const { engine, figures } = await wire(db.app, { now: () => at })
const { rows: accounts } = await db.owner.query<{ id: bigint }>('select id from directory.account')
const officer = await actorOfAccount(db.app, accounts[0]?.id ?? 0n, today)

const communes = await inTransaction(db.app, {}, async tx => {
  const province = await findPlace(tx, PROVINCE, today)
  const under = await placesUnder(tx, province?.id ?? 0, { on: today })
  const names = new Map(under.map(place => [place.id, place.name]))
  return under.flatMap(place =>
    place.level === 3 ? [[place.name, names.get(place.parentId ?? 0) ?? ''] as const] : [],
  )
})
const { bytes, noise } = householdSheet(HOUSEHOLDS, communes)
const id = await asActor(engine, officer, (tx, catalog) =>
  draftImport(tx, catalog, officer, {
    type: 'set-top-box-household',
    unit: UNIT,
    action: 'list',
    fileName: 'ho.xlsx',
    bytes,
    at,
  }),
)

async function phase(from: ImportState, to: ImportState, end: ImportState) {
  const before = { wall: Date.now(), node: process.cpuUsage(), postgres: postgresCpu() }
  await asActor(engine, officer, tx => moveImport(tx, id, [from], to))
  while ((await runImports(engine)) > 0);
  const used = process.cpuUsage(before.node)
  const imported = await asActor(engine, officer, tx => getImport(tx, id))
  assert.equal(imported.state, end)
  return {
    wallSeconds: (Date.now() - before.wall) / 1000,
    nodeCpuSeconds: (used.user + used.system) / 1e6,
    postgresCpuSeconds: Number((postgresCpu() - before.postgres).toFixed(1)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    counts: await asActor(engine, officer, tx => countOutcomes(tx, id)),
  }
}

async function verify(): Promise<void> {
  assert.deepEqual((await verifyRecords(db.owner)).discrepancies, [])
  const catalog = await engine.catalog.get()
  const figureCatalog = await asActor(engine, officer, tx => figures.get(tx, catalog.generation))
  assert.deepEqual((await verifyFigures(db.owner, catalog, figureCatalog)).discrepancies, [])
}

const check = await phase('draft', 'checking', 'checked')
const run = await phase('checked', 'running', 'done')
await verify()
const takeBack = await phase('done', 'undoing', 'undone')
await verify()
assert.equal(run.counts.created, HOUSEHOLDS)
assert.equal(run.counts.twice, noise.twice)
assert.equal(run.counts.faulty, noise.missing + noise.unknownPlaces + noise.faults)
assert.equal(takeBack.counts.undone, HOUSEHOLDS)
console.log(
  JSON.stringify(
    {
      households: HOUSEHOLDS,
      megabytes: bytes.length / 1e6,
      noise,
      loadAverage: loadavg()[0],
      check,
      run,
      takeBack,
    },
    null,
    2,
  ),
)
await db.close()
await stopTestServer()
process.exit(0)
