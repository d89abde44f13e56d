import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { inTransaction } from '#db'
import { type Actor, anonymous, grantsOf, maySee, settingsOf, systemActor } from '#directory'
import { openTestDatabase, type TestDatabase } from '#support/database'
import type { Library } from '#support/engine'
import { openReturns } from '#support/returns'
import { asActor, listRecords, performMany } from './index.ts'

let db: TestDatabase
let library: Library
const parties = [1n, 2n]

before(async () => {
  db = await openTestDatabase()
  library = await openReturns(db)
  const at = new Date('2017-05-05T02:00:00Z')
  await db.owner.query(
    `insert into directory.party (id, kind, name, words, created_at) select n, 'person', 'P', ' p', $1 from generate_series(1, 2) n`,
    [at],
  )
  const units = ['so-a', 'so-a-phong-1', 'so-a-phong-2', 'so-b']
  const commands = units.flatMap((unit, u) =>
    [0, 1, 2, 3].map(i => ({
      record: BigInt(100 + u * 10 + i),
      create: {
        type: i % 2 ? 'library-loan' : 'library-card',
        unit,
        ...(i < 2 ? { party: parties[u % 2] ?? 1n } : {}),
      },
      action: i % 2 ? 'lend' : 'apply',
      values:
        i % 2
          ? { book: `Q ${u} ${i}`, takenOn: '2017-05-05' }
          : { name: `Thanh ${u} ${i}`, kind: 'adult', phone: '0901234567' },
      at,
      actor: systemActor,
    })),
  )
  await performMany(library.engine, systemActor, commands)
  await performMany(library.engine, systemActor, [
    { record: 100n, action: 'issue', values: { issuedOn: '2017-05-01' }, at, actor: systemActor },
  ])
  // Returns on every step of their way: drafted, sent, taken over, opened again.
  const chief = (unit: number): Actor => ({
    account: 1n,
    party: null,
    name: '',
    roles: ['statistics_officer', 'director'].map(role => ({ role, unit, office: unit })),
  })
  const way = [
    ['draft', 0],
    ['send', 0],
    ['accept', 1],
    ['reopen', 1],
  ] as const
  for (const [u, office] of [2, 5].entries()) {
    const unit = office === 2 ? 'so-a' : 'so-b'
    const returns = way.flatMap((_, last) =>
      way.slice(0, last + 1).map(([action, above], index) => ({
        record: BigInt(200 + u * 10 + last),
        ...(index === 0 ? { create: { type: 'library-return', unit } } : {}),
        action,
        values: index === 0 ? { year: 2010 + last, adults: 1, children: 1, sure: 'final' } : {},
        why: 'thử',
        at,
        actor: chief(above ? 1 : office),
      })),
    )
    for (const done of await performMany(library.engine, systemActor, returns))
      assert.ok(!(done instanceof Error), String(done))
  }
})
after(() => db.close())

const roles = ['specialist', 'director', 'statistics_officer', 'editor', 'nobody']
const actors = fc.record({
  party: fc.constantFrom(null, 1n, 2n),
  roles: fc.array(fc.record({ role: fc.constantFrom(...roles), unit: fc.constantFrom(1, 2, 3, 4, 5) }), {
    maxLength: 3,
  }),
  system: fc.constantFrom(false, false, false, false, true),
})
const offices = new Map([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 2],
  [5, 5],
])

test('maySee, row-level security and the search predicate agree for every actor and record', async () => {
  const catalog = await library.engine.catalog.get()
  const { rows: all } = await db.owner.query<{
    id: bigint
    type: number
    unit: number
    party: bigint | null
    isPublic: boolean
    isSent: boolean
  }>(
    `select id, type_id as type, unit_id as unit, party_id as party, is_public as "isPublic", is_sent as "isSent"
     from records.record`,
  )
  await fc.assert(
    fc.asyncProperty(actors, async raw => {
      const actor: Actor = {
        // Whose party an account may say it acts for is the wall of mandates.
        account: null,
        party: raw.party,
        name: '',
        roles: raw.roles.map(held => ({ ...held, office: offices.get(held.unit) ?? 0 })),
        ...(raw.system ? { system: true as const } : {}),
      }
      const grants = grantsOf(actor, catalog.tree, catalog.rules)
      const expected = all.filter(row => maySee(actor, grants, row)).map(row => row.id)
      const [walls, searched] = await inTransaction(db.app, settingsOf(actor, grants), async tx => {
        const seen = await tx.query<{ id: bigint }>('select id from records.record order by id')
        const found = []
        for (const [code, q] of Object.entries({
          'library-card': 'thanh',
          'library-loan': 'q',
          'library-return': 'bao',
        }))
          found.push(await listRecords(tx, { type: catalog.findType(code)?.type ?? 0, q, limit: 100 }))
        return [seen.rows.map(row => row.id), found.flatMap(list => list.rows.map(row => row.id))] as const
      })
      assert.deepEqual(
        walls,
        expected.sort((a, b) => Number(a - b)),
      )
      const searchable = all.filter(row => expected.includes(row.id)).map(row => row.id)
      assert.deepEqual(
        [...searched].sort((a, b) => Number(a - b)),
        searchable.sort((a, b) => Number(a - b)),
      )
    }),
    { numRuns: 60 },
  )
})

test('a role in one office opens nothing in another, a ministry nothing in its departments', async () => {
  const count = async (role: string, unit: string) =>
    asActor(
      library.engine,
      await library.staff(role, unit),
      async tx => (await listRecords(tx, { type: 2 })).total,
    )
  assert.equal(await count('specialist', 'so-a'), 6)
  assert.equal(await count('specialist', 'so-a-phong-1'), 2)
  assert.equal(await count('specialist', 'so-b'), 2)
  assert.equal(await count('specialist', 'bo'), 0)
  assert.equal(
    await asActor(library.engine, anonymous, async tx => (await listRecords(tx, { type: 2 })).total),
    0,
  )
})

test('without settings the app sees only what is public, and writes nothing', async () => {
  const { rows } = await db.app.query<{ id: bigint }>('select id from records.record')
  // The made-up card that was issued, and the one its office opened is not public before.
  assert.deepEqual(
    rows.map(row => row.id),
    [100n, 202n, 212n],
  )
  const update = await db.app.query(`update records.record set title = 'x'`)
  assert.equal(update.rowCount, 0)
  await assert.rejects(
    db.app.query(
      `insert into records.secret (record_id, field, value, salt) values (100, 'phone', '1', '\\x00')`,
    ),
    /row-level security/,
  )
  assert.equal((await db.app.query('select from records.secret')).rowCount, 0)
  assert.equal(
    (await db.app.query('select from records.action where record_id not in (100, 202, 212)')).rowCount,
    0,
  )
  await assert.rejects(db.app.query('select from records.search'), /permission denied/)
})
