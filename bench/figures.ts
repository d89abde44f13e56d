/**
 * Numbers over many records: an indicator by three breakdowns, fresh and unchanged; a figure after 100 changes, exact
 * at every level. `npm run bench:figures`, or one item: `npm run bench:group`, `bench:fresh`.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '#base'
import { openPool } from '#db'
import { systemActor } from '#directory'
import { performMany } from '#records'
import { wire } from '../src/wire.ts'
import { cpuMs } from './measure/cpu.ts'
import { channels, domains } from './measure/dossier.ts'
import { startLimit } from './measure/limit.ts'
import { homeUnit, openOffice } from './measure/office.ts'
import { alternate, spread } from './measure/rounds.ts'
import { fillOffice, provinces, valuesOf } from './measure/rows.ts'

const asked = new Set(process.argv.slice(2))
const wants = (item: string) => asked.size === 0 || asked.has(item)
const COUNT = Number(process.env['BENCH_ROWS'] ?? 100_000)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)

const office = await openOffice()
try {
  await fillOffice(office, COUNT)
  if (wants('group')) await group()
  if (wants('fresh')) await fresh()
} finally {
  await office.close()
}
process.exit()

async function group(): Promise<void> {
  const limit = await startLimit(office)
  const web = await office.startWeb()
  const path = `/api/v1/indicators/BENCH.DOSSIER.N/groups?unit=${homeUnit}&period=2017&by=place,domain,channel`
  const first = await fetch(web.url + path)
  const { groups } = (await first.json()) as { groups: string[][] }
  const places = await provinces(office)
  const expected = new Map<string, number>()
  for (let n = 0; n < COUNT; n++) {
    const { place, domain, channel } = valuesOf(n, places)
    const key = `${place} ${domain} ${channel}`
    expected.set(key, (expected.get(key) ?? 0) + 1)
  }
  const wrong = groups.filter(row => expected.get(row.slice(0, 3).join(' ')) !== Number(row[3]))
  if (wrong.length > 0 || groups.length !== expected.size)
    throw new Error(`${wrong.length} of ${groups.length} groups are wrong; there are ${expected.size}`)
  console.log(
    `checked: ${groups.length} groups of ${places.length} places, ${domains.length} domains, ${channels.length} channels are what a count gives`,
  )
  const bare = { name: 'node:http + group by', port: limit.port, pid: limit.pid, shots: [{ path: '/group' }] }
  const common = { database: office.database, rounds: ROUNDS, seconds: 3 }
  try {
    await alternate({
      ...common,
      item: `group by three breakdowns over ${COUNT}, fresh`,
      goal: 9,
      contenders: [{ name: 'interface', port: web.port, pid: web.pid, shots: [{ path }] }, bare],
    })
    // Whatever runs in the database makes the tag old, its own cleaning too.
    const admin = openPool(office.adminUrl, 1)
    await admin.query('alter system set autovacuum = off')
    await admin.query('select pg_reload_conf()')
    await admin.end()
    await sleep(2000)
    const headers = { 'if-none-match': (await fetch(web.url + path)).headers.get('etag') ?? '' }
    await alternate({
      ...common,
      item: `group by three breakdowns over ${COUNT}, unchanged`,
      goal: 0.3,
      contenders: [
        { name: 'interface', port: web.port, pid: web.pid, expect: 304, shots: [{ path, headers }] },
        bare,
      ],
    })
  } finally {
    limit.close()
  }
}

/** 100 records change what they count for; then the sums of the office are read while deltas wait, folded, read again. */
async function fresh(): Promise<void> {
  const { engine, figures } = await wire(office.app, { now: () => new Date('2017-12-22T08:00:00+07:00') })
  const catalog = await engine.catalog.get()
  const known = await figures.get(office.app, catalog.generation)
  const places = await provinces(office)
  const { figuresOf, foldDeltas } = await import('#figures')
  const world = { catalog, figures: known, today: '2017-12-22' }
  const units = [homeUnit, 'btttt']
  const read = async () => {
    const sums: string[] = []
    for (const unit of units) {
      const found = await figuresOf(office.app, world, {
        unit,
        period: '2017',
        codes: ['BENCH.DOSSIER.N', 'BENCH.FEE.VND'],
      })
      sums.push(
        ...found
          .filter(figure => Object.keys(figure.dims).length === 0)
          .map(figure => `${figure.id} ${figure.value}`),
      )
    }
    return sums
  }
  const act = async (from: number) => {
    const commands = Array.from({ length: 100 }, (_, i) => ({
      create: { type: 'bench-dossier', unit: homeUnit },
      action: 'receive',
      values: valuesOf(from + i, places),
      at: engine.clock.now(),
      actor: systemActor,
    }))
    for (const outcome of await performMany(engine, systemActor, commands))
      if (outcome instanceof Refusal) throw outcome
  }
  const spent = async (work: () => Promise<unknown>) => {
    const [before = 0] = cpuMs([office.database])
    const began = performance.now()
    await work()
    const wall = performance.now() - began
    const [after = 0] = cpuMs([office.database])
    return { cpu: after - before, wall }
  }
  const TIMES = 40
  const folds: number[] = []
  const reads: number[] = []
  const walls: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    let folded = 0
    let readAll = 0
    for (let i = 0; i < TIMES; i++) {
      await act(20_000_000 + (round * TIMES + i) * 100)
      // Both are read, with deltas waiting and without: they must agree.
      const before = await read()
      const fold = await spent(() => foldDeltas(office.app))
      const again = await spent(read)
      if (before.join('\n') !== (await read()).join('\n')) throw new Error('a fold has changed a figure')
      folded += fold.cpu
      readAll += again.cpu
      walls.push(fold.wall + again.wall)
    }
    folds.push(folded / TIMES)
    reads.push(readAll / TIMES)
  }
  const both = folds.map((fold, index) => fold + (reads[index] ?? 0))
  walls.sort((a, b) => a - b)
  console.log(
    `\nfresh after 100 changes: database CPU-ms ${spread(both)}: folding ${spread(folds)}, reading two figures with comparison at office and ministry ${spread(reads)}; n = ${ROUNDS} x ${TIMES}; wall p50 ${walls[Math.floor(walls.length / 2)]?.toFixed(1)} ms`,
  )
  console.log(`  goal 10 CPU-ms: ${Math.min(...both) <= 10 ? 'met' : 'missed'}`)
  const { verifyFigures } = await import('#figures')
  const { discrepancies } = await verifyFigures(office.owner, catalog, known)
  console.log(
    `  checked: figures with and without waiting deltas equal; verify finds ${discrepancies.length} differences`,
  )
}
