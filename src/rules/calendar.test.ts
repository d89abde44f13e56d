import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal, weekdayOf } from '#base'
import { makeCalendar } from './calendar.ts'
import { shippedDaysOff, shippedVersions } from './load-rules.ts'
import { inForce, type RuleVersion } from './version.ts'
import { workingDaysBetween } from './working-days.test-support.ts'

const calendar = makeCalendar(shippedDaysOff, shippedVersions)

test('2017 and 2018 have 250 working days each', () => {
  assert.equal(workingDaysBetween('2016-12-31', '2017-12-31', calendar), 250)
  assert.equal(workingDaysBetween('2017-12-31', '2018-12-31', calendar), 250)
})

test('every year gives the ten days off of the Labour Code on weekdays, eleven from 2021', () => {
  for (let year = 2016; year <= 2026; year++) {
    const off = shippedDaysOff.filter(day => day.kind === 'off' && day.on.startsWith(`${year}`))
    const swapped = shippedDaysOff.filter(day => day.kind === 'make_up' && day.name.endsWith(`/${year}`))
    assert.equal(off.length - swapped.length, year < 2021 ? 10 : 11, `${year}`)
    for (const day of off) assert.ok(weekdayOf(day.on) % 6 !== 0, day.on)
  }
})

test('a make-up day is worked, a day off is not, and both say their name', () => {
  assert.deepEqual(calendar.dayOn('2019-01-05'), {
    working: true,
    why: 'make_up',
    name: 'Làm bù cho ngày 31/12/2018',
    confirmed: false,
  })
  assert.deepEqual(calendar.dayOn('2017-09-04'), {
    working: false,
    why: 'day_off',
    name: 'Nghỉ bù Quốc khánh',
    confirmed: true,
  })
  assert.equal(calendar.dayOn('2017-12-23').why, 'weekend')
})

test('only 2017 and 2018 are confirmed, except for the days taken from memory', () => {
  assert.equal(calendar.confirmed('2016-12-30'), false)
  assert.equal(calendar.confirmed('2017-01-03'), true)
  assert.equal(calendar.confirmed('2018-02-14'), false)
  assert.equal(calendar.confirmed('2019-01-02'), false)
})

const version = (validFrom: string, validTo: string | null, confirmed = true): RuleVersion => ({
  rule: 'made_up',
  validFrom,
  validTo,
  data: validFrom,
  confirmed,
  source: 'test',
})

test('the version of the day holds; before the first one it is used backwards, unconfirmed', () => {
  const versions = [version('2017-01-01', '2017-12-31'), version('2018-01-01', '2018-06-30')]
  assert.equal(inForce(versions, '2017-12-31')?.data, '2017-01-01')
  assert.equal(inForce(versions, '2018-01-01')?.data, '2018-01-01')
  assert.deepEqual(inForce(versions, '2016-05-05'), {
    ...version('2017-01-01', '2017-12-31'),
    confirmed: false,
  })
  assert.equal(inForce(versions, '2018-07-01'), undefined)
  assert.equal(inForce([], '2018-07-01'), undefined)
})

test('days before the first known calendar use it backwards', () => {
  assert.deepEqual(calendar.dayOn('1999-05-05'), {
    working: true,
    why: 'weekday',
    name: null,
    confirmed: false,
  })
})

test('a calendar without its rules refuses', () => {
  assert.throws(
    () => makeCalendar([], []).dayOn('2017-01-01'),
    new Refusal('not_found', { rule: 'working_week', on: '2017-01-01' }),
  )
})

test('a rule with data of another shape is a bug', () => {
  const broken = { ...version('2016-01-01', null), rule: 'working_week', data: { off: [7] } }
  assert.throws(() => makeCalendar([], [broken]).dayOn('2017-01-01'), { name: 'ZodError' })
})
