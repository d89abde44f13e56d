import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction } from '#db'
import { openTestDatabase } from '#support/database'
import { loadCalendar } from './calendar.ts'
import { dueOn } from './legal-time.ts'
import { loadRules } from './load-rules.ts'
import { ruleOn } from './version.ts'

let db: Awaited<ReturnType<typeof openTestDatabase>>
before(async () => {
  db = await openTestDatabase()
  await inTransaction(db.owner, {}, loadRules)
})
after(() => db.close())

test('the app judges terms by the calendar of the database', async () => {
  const calendar = await inTransaction(db.app, {}, loadCalendar)
  assert.equal(
    dueOn({ received: '2018-12-28', term: { value: 5, unit: 'working_day' } }, calendar).on,
    '2019-01-07',
  )
  const at = dueOn(
    { received: new Date('2017-12-22T09:15:00Z'), term: { value: 2, unit: 'working_hour' } },
    calendar,
  ).at
  assert.equal(at.toISOString(), '2017-12-25T01:15:00.000Z')
})

test('loading again changes nothing that was confirmed or added, and renews what was not', async () => {
  const edited = await inTransaction(db.owner, {}, async tx => {
    await tx.query(`update rules.day_off set name = 'decided', confirmed = true where on_date = '2019-04-30'`)
    await tx.query(`update rules.day_off set name = 'wrong' where on_date = '2019-05-01'`)
    await tx.query(`insert into rules.day_off values ('2019-04-29', 'off', 'swapped', true, 'decision')`)
    await loadRules(tx)
    const { rows } = await tx.query(
      `select on_date "on", name from rules.day_off where on_date between '2019-04-29' and '2019-05-01' order by 1`,
    )
    await tx.query(`delete from rules.day_off where on_date = '2019-04-29'`)
    return rows
  })
  assert.deepEqual(edited, [
    { on: '2019-04-29', name: 'swapped' },
    { on: '2019-04-30', name: 'decided' },
    { on: '2019-05-01', name: 'Ngày Quốc tế Lao động' },
  ])
})

test('a rule is read by date; an unknown one is refused', async () => {
  await inTransaction(db.app, {}, async tx => {
    assert.equal((await ruleOn(tx, 'holiday_calendar', '2018-12-31')).confirmed, true)
    assert.equal((await ruleOn(tx, 'holiday_calendar', '2019-01-01')).confirmed, false)
    assert.equal((await ruleOn(tx, 'working_week', '2010-01-01')).confirmed, false)
    await assert.rejects(
      ruleOn(tx, 'made_up', '2017-01-01'),
      new Refusal('not_found', { rule: 'made_up', on: '2017-01-01' }),
    )
  })
})

test('two versions of one rule may not hold on one day', async () => {
  const overlapping = db.owner.query(
    `insert into rules.version values ('office_hours', '2017-05-01', null, '{}', false, 'test')`,
  )
  await assert.rejects(overlapping, { constraint: 'version_one_at_a_time' })
})

for (const attempt of [
  `insert into rules.day_off values ('2017-12-22', 'off', 'x', true, 'x')`,
  `update rules.day_off set kind = 'make_up'`,
  'delete from rules.day_off',
  `insert into rules.version values ('x', '2017-12-22', null, '{}', true, 'x')`,
  `update rules.version set confirmed = true`,
  'delete from rules.version',
]) {
  test(`the app may not ${attempt.slice(0, 30)}`, async () => {
    await assert.rejects(db.app.query(attempt), { code: '42501' })
  })
}
