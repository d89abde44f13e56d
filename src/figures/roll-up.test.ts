import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { rollUp } from './index.ts'

let db: TestDatabase
before(async () => {
  db = await openTestDatabase()
})
after(() => db.close())
beforeEach(() => db.owner.query('truncate figures.cell'))

/** A nation 1 over two provinces; a commune 4 beside a district 5 with two of its own; 8 stands alone. */
const units = [
  { id: 1, parent: null },
  { id: 2, parent: 1 },
  { id: 3, parent: 1 },
  { id: 4, parent: 2 },
  { id: 5, parent: 2 },
  { id: 6, parent: 5 },
  { id: 7, parent: 5 },
  { id: 8, parent: null },
]
const under: Record<number, number[]> = { 1: [1, 2, 3, 4, 5, 6, 7], 2: [2, 4, 5, 6, 7], 5: [5, 6, 7], 8: [8] }

interface Cell {
  indicator: number
  unit: number
  year: number
  months: bigint[]
}

async function put(cells: readonly Cell[]): Promise<void> {
  for (const [index, { indicator, unit, year, months }] of cells.entries()) {
    let run = 0n
    const running = months.map(value => (run += value))
    await db.owner.query(
      `insert into figures.cell (indicator_id, unit_id, year, place_id, d1, d2, d3, d4, vs, ns)
       values ($1, $2, $3, $4, 0, 0, 0, 0, $5, $5)`,
      [indicator, unit, year, index, running],
    )
  }
}

test('every level has the sum of what lies under it, to the unit, beyond what a number holds', async () => {
  const value = fc.oneof(fc.bigInt({ min: -(2n ** 58n), max: 2n ** 58n }), fc.bigInt({ min: -3n, max: 3n }))
  const cell = fc.record({
    indicator: fc.constantFrom(1, 9),
    unit: fc.constantFrom(...units.map(unit => unit.id)),
    year: fc.constantFrom(2015, 2017),
    months: fc.array(value, { minLength: 12, maxLength: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async cells => {
      await db.owner.query('truncate figures.cell')
      await put(cells)
      const rolled = await rollUp(db.owner, units)
      for (const [unit, all] of Object.entries(under)) {
        for (const indicator of new Set(cells.map(one => one.indicator))) {
          const months = rolled.monthsOf(indicator, Number(unit)) ?? []
          const expected = months.map((_, m) =>
            cells
              .filter(one => one.indicator === indicator && all.includes(one.unit))
              .reduce((sum, one) => sum + (one.months[m - (one.year - rolled.firstYear) * 12] ?? 0n), 0n),
          )
          assert.deepEqual(months, expected)
        }
      }
    }),
    { numRuns: 25 },
  )
})

test('nothing counted is nothing rolled up', async () => {
  const rolled = await rollUp(db.owner, units)
  assert.equal(rolled.monthsOf(1, 1), undefined)
})
