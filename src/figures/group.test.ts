import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#base'
import { systemActor } from '#directory'
import { performMany } from '#records'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { sumGroups } from './cells.ts'
import { foldDeltas, groupsAsJson } from './index.ts'

let db: TestDatabase
let library: Library

/** Cards of three years in three units and two places, half of them folded into cells. */
before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
  const at = library.clock.now()
  const cards = Array.from({ length: 240 }, (_, i) => ({
    record: BigInt(1000 + i),
    on: addDays('2015-01-01', (i * 37) % 1080),
    unit: ['so-a', 'so-a-phong-1', 'so-b'][i % 3] ?? '',
    kind: i % 4 === 0 ? 'child' : 'adult',
    place: i % 5 < 2 ? '001' : '002',
  }))
  for (const part of [cards.slice(0, 150), cards.slice(150)]) {
    await performMany(
      library.engine,
      systemActor,
      part.flatMap(({ record, on, unit, kind, place }) => [
        {
          record,
          create: { type: 'library-card', unit },
          action: 'apply',
          values: { name: `Thẻ ${record}`, kind, place },
          at,
          actor: systemActor,
        },
        { record, action: 'issue', values: { issuedOn: on }, at, actor: systemActor },
      ]),
    )
    if (part.length === 150) while ((await foldDeltas(db.app, 40)) > 0);
  }
})
after(() => db.close())

test('cells, deltas and days of cut months give what the facts give, in every window', async () => {
  const { rows } = await db.owner.query<{ id: number }>(
    `select id from figures.indicator where code = 'LIB.CARD.N'`,
  )
  const indicator = rows[0]?.id ?? 0
  const day = fc.integer({ min: 0, max: 1300 }).map(n => addDays('2014-10-01', n))
  await fc.assert(
    fc.asyncProperty(day, day, fc.boolean(), async (a, b, toDate) => {
      const window = a < b ? { from: a, to: b } : { from: b, to: a }
      const groups = await sumGroups(db.owner, {
        indicators: [indicator],
        extent: { units: [2, 3], portions: [], estimated: [] },
        window,
        reach: toDate ? 'to_date' : 'window',
      })
      const facts = await db.owner.query<{ d1: number; v: bigint; n: bigint }>(
        `select d1, sum(value)::bigint as v, count(*) as n from figures.contribution
         where indicator_id = $1 and unit_id in (2, 3) and known_to = 'infinity' and on_date between $2::date and $3::date group by d1`,
        [indicator, toDate ? '0001-01-01' : window.from, window.to],
      )
      const kept = groups.filter(group => group.n !== 0n).map(({ dims, v, n }) => ({ d1: dims[0], v, n }))
      const byOption = (x: { d1: number }, y: { d1: number }) => x.d1 - y.d1
      assert.deepEqual(kept.sort(byOption), facts.rows.sort(byOption))
    }),
    { numRuns: 60 },
  )
})

const groups = async (by: string[], code = 'LIB.CARD.N') => {
  const officer = await library.staff('statistics_officer', 'so-a')
  return library.world(
    officer,
    async (tx, world): Promise<(string | null)[][]> =>
      JSON.parse(await groupsAsJson(tx, world, { code, unit: 'so-a', period: '2017', by })),
  )
}

test('groups by place and kind add up to the figure', async () => {
  const rows = await groups(['place', 'kind'])
  assert.deepEqual(rows.map(row => row.slice(0, 2).join(' ')).sort(), [
    '001 adult',
    '001 child',
    '002 adult',
    '002 child',
  ])
  const { rows: facts } = await db.owner.query<{ n: bigint }>(
    `select count(*) as n from figures.contribution c join figures.indicator i on i.id = c.indicator_id
     where i.code = 'LIB.CARD.N' and c.unit_id in (2, 3, 4) and c.known_to = 'infinity' and c.on_date <= '2017-12-31'`,
  )
  assert.equal(
    rows.reduce((sum, row) => sum + BigInt(row.at(-1) ?? 0), 0n),
    facts[0]?.n,
  )
})

test('what would not add up, or is not known, is refused', async () => {
  await assert.rejects(groups(['place'], 'LIB.READER.N'), { code: 'invalid' })
  await assert.rejects(groups(['place'], 'LIB.RATE'), { code: 'invalid' })
  await assert.rejects(groups(['colour']), { code: 'invalid' })
  await assert.rejects(groups(['kind', 'kind']), { code: 'invalid' })
  await assert.rejects(groups(['kind'], 'LIB.NONE'), { code: 'not_found' })
})
