import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Actor, anonymous, systemActor } from '#directory'
import { asActor, listRecords, perform } from '#records'
import { verifyFrozen } from '#reports'
import { openSampleDatabase, type TestDatabase } from '#support/database'
import { startTestServer, type TestServer } from '#support/server'
import { type Wired, wire } from '../../src/wire.ts'

/** Freezing the year's report keeps every figure as it was; what changes later is shown beside it, never over it. */

const UNIT = 'stttt-hau-giang'
let db: TestDatabase
let server: TestServer
let wired: Wired
let now = new Date('2017-12-22T09:00:00+07:00')
before(async () => {
  db = await openSampleDatabase()
  server = await startTestServer(db.app)
  wired = await wire(db.app, { now: () => now })
})
after(async () => {
  await server.close()
  await db.close()
})

const staff = async (...roles: string[]): Promise<Actor> => {
  const unit = (await wired.engine.catalog.get()).getUnit(UNIT)
  return {
    account: null,
    party: null,
    name: '',
    roles: roles.map(role => ({ role, unit: unit.id, office: unit.office })),
  }
}
const find = (type: string, more: object) =>
  asActor(wired.engine, systemActor, async (tx, catalog) => {
    const units = [...catalog.units.values()].filter(unit => unit.code.startsWith(UNIT)).map(unit => unit.id)
    return (await listRecords(tx, { type: catalog.findType(type)?.type ?? 0, units, limit: 1, ...more }))
      .rows[0]
  })
const report = async () => (await fetch(`${server.url}/bao-cao/${UNIT}/2017`)).text()
const pointsIn = (html: string) =>
  /<a class="number"[^>]*data-state="(\w+)"[^>]*POST\.POINT\.N~stttt-hau-giang~2017"/.exec(html)?.[1]

test('a frozen report keeps its figures; what changed since is marked; an erratum is a new version with its reason', async () => {
  const draft = await find('annual-report', { states: ['draft'], fields: { period: '2017' } })
  assert.ok(draft, 'the sample has a draft of the report')
  const officer = await staff('statistics_officer', 'head', 'director')
  const outsider = { ...officer, roles: officer.roles.map(held => ({ ...held, role: 'editor' })) }
  await assert.rejects(perform(wired.engine, outsider, { record: draft.id, action: 'freeze' }), {
    code: 'forbidden',
  })
  await assert.rejects(perform(wired.engine, anonymous, { record: draft.id, action: 'freeze' }))
  await perform(wired.engine, officer, { record: draft.id, action: 'freeze' })
  const frozen = await db.owner.query(
    `select version, content -> 'figures' as figures, digest from reports.frozen where unit = $1`,
    [UNIT],
  )
  assert.equal(frozen.rowCount, 1)
  const points = frozen.rows[0].figures.find((f: { id: string }) => f.id === `POST.POINT.N~${UNIT}~2017`)
  assert.equal(points.value, '98')
  assert.match(points.lineage, /^[0-9a-f]{64}$/)

  const point = await find('postal-point', { states: ['open'], fields: { kind: 'agent' } })
  assert.ok(point)
  now = new Date('2017-12-22T09:10:00+07:00')
  await perform(wired.engine, officer, { record: point.id, action: 'void', why: 'ghi nhầm' })
  const kept = await db.owner.query(`select version, digest from reports.frozen where unit = $1`, [UNIT])
  assert.deepEqual(kept.rows, [{ version: 1, digest: frozen.rows[0].digest }])
  assert.deepEqual(await verifyFrozen(db.owner), { frozen: 1, discrepancies: [] })

  now = new Date('2017-12-22T09:20:00+07:00')
  await assert.rejects(perform(wired.engine, officer, { record: draft.id, action: 'thaw' }), {
    code: 'invalid',
  })
  await perform(wired.engine, officer, { record: draft.id, action: 'thaw', why: 'Sửa số điểm phục vụ.' })
  await perform(wired.engine, officer, { record: draft.id, action: 'freeze' })
  const erratum = await db.owner.query(
    `select version, reason, changes from reports.frozen where unit = $1 order by version`,
    [UNIT],
  )
  assert.deepEqual(
    erratum.rows.map(row => [row.version, row.reason]),
    [
      [1, null],
      [2, 'Sửa số điểm phục vụ.'],
    ],
  )
  const change = erratum.rows[1].changes.find(
    (c: { figure: string }) => c.figure === `POST.POINT.N~${UNIT}~2017`,
  )
  assert.deepEqual([change.old, change.new], ['98', '97'])
})

test('once it is public, the page shows the freeze, and marks what has changed since', async () => {
  const officer = await staff('director', 'secretary', 'editor')
  const frozen = await find('annual-report', { states: ['frozen'], fields: { period: '2017' } })
  assert.ok(frozen)
  now = new Date('2017-12-22T09:30:00+07:00')
  await perform(wired.engine, officer, { record: frozen.id, action: 'sign', values: { signer: 'Giám đốc' } })
  await perform(wired.engine, officer, { record: frozen.id, action: 'publish' })
  const html = await report()
  assert.match(html, /Số liệu chốt lúc 09:20 22\/12\/2017/)
  assert.equal(pointsIn(html), 'rest')
  const point = await find('postal-point', { states: ['voided'], fields: { kind: 'agent' } })
  assert.ok(point)
  now = new Date('2017-12-22T09:40:00+07:00')
  await perform(wired.engine, await staff('head'), { record: point.id, action: 'restore', why: 'khôi phục' })
  assert.equal(pointsIn(await report()), 'changed')
})

test('a changed byte of a frozen report is found', async () => {
  await db.owner.query(
    `update reports.frozen set content = jsonb_set(content, '{figures,0,printed}', '"999"') where version = 1`,
  )
  assert.equal((await verifyFrozen(db.owner)).discrepancies.length, 1)
  await assert.rejects(
    asActor(wired.engine, systemActor, tx => tx.query('update reports.frozen set version = 9')),
    /permission denied/,
  )
})
