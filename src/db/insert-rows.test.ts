import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Into, insertRows } from '#db'
import { openTestDatabase, type TestDatabase } from '#support/database'

let db: TestDatabase
before(async () => {
  db = await openTestDatabase()
  await db.owner.query(
    'create schema put; create table put.row (id bigint, name text, at timestamptz, data jsonb, hash bytea)',
  )
})
after(() => db.close())

const ROW: Into<unknown[]> = {
  table: 'put.row',
  columns: {
    id: ['bigint', row => row[0]],
    name: ['text', row => row[1]],
    at: ['timestamptz', row => row[2]],
    data: ['jsonb', row => row[3]],
    hash: ['bytea', row => row[4]],
  },
  only: 'where $6::boolean',
}
const valuesOf = (n: number): unknown[] => [
  9007199254740993n + BigInt(n),
  n % 3 === 0 ? null : `a "quoted" \\ {name}, ${n}`,
  new Date(1_513_900_800_123 + n),
  JSON.stringify({ n, list: ['x', null] }),
  Buffer.from([0, 255, n]),
]

test('one row and many are the same rows', async () => {
  const three = [valuesOf(1), valuesOf(2), valuesOf(3)]
  assert.equal(await insertRows(db.owner, ROW, three, true), 3)
  const together = await db.owner.query('delete from put.row returning *')
  for (const row of three) assert.equal(await insertRows(db.owner, ROW, [row], true), 1)
  const alone = await db.owner.query('delete from put.row returning *')
  assert.deepEqual(alone.rows, together.rows)
  const [id, name, at, data, hash] = valuesOf(1)
  assert.deepEqual(alone.rows[0], { id, name, at, data: JSON.parse(String(data)), hash })
})

test('where its condition does not hold nothing is added, nor where there is nothing', async () => {
  assert.equal(await insertRows(db.owner, ROW, [valuesOf(1)], false), 0)
  assert.equal(await insertRows(db.owner, ROW, [valuesOf(1), valuesOf(2)], false), 0)
  assert.equal(await insertRows(db.owner, ROW, [], true), 0)
  assert.equal((await db.owner.query('select from put.row')).rowCount, 0)
})
