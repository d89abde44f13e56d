import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openPool } from '#db'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { withOption } from './pool.ts'

let db: TestDatabase
before(async () => {
  db = await openTestDatabase()
})
after(() => db.close())

test('values are read exactly', async () => {
  const { rows } = await db.app.query(`
    select 9007199254740993::int8 as big, array[1, null]::int8[] as bigs, date '2017-12-22' as day,
      array[date '2017-12-22'] as days, 1.10::numeric as decimal, timestamptz '2017-12-22 08:00+07' as instant`)
  assert.deepEqual(rows, [
    {
      big: 9007199254740993n,
      bigs: [1n, null],
      day: '2017-12-22',
      days: ['2017-12-22'],
      decimal: '1.10',
      instant: new Date('2017-12-22T01:00:00Z'),
    },
  ])
})

test('an instant becomes the day of Viet Nam', async () => {
  const { rows } = await db.app.query("select timestamptz '2017-12-22 17:30Z'::date as day")
  assert.deepEqual(rows, [{ day: '2017-12-23' }])
})

test('words sort and change case by the Vietnamese alphabet', async () => {
  const { rows } = await db.app.query(
    "select array_agg(name order by name) as names, lower('ĐẮK LẮK') as lower from unnest($1::text[]) name",
    [['Đà Nẵng', 'Dak', 'Ân Thi', 'Ăn', 'An Giang']],
  )
  assert.deepEqual(rows, [{ names: ['An Giang', 'Ăn', 'Ân Thi', 'Dak', 'Đà Nẵng'], lower: 'đắk lắk' }])
})

test('a start-up option stands beside those of the address', async () => {
  const pool = openPool(withOption(db.adminUrl, '-c role=diemcau_owner'), 1)
  const { rows } = await pool.query("select current_user as name, current_setting('TimeZone') as zone")
  assert.deepEqual(rows, [{ name: 'diemcau_owner', zone: 'Asia/Ho_Chi_Minh' }])
  await pool.end()
})
