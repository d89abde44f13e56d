import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween, instantOf, isoInstant, type LocalDate } from '#base'
import { makeCalendar } from './calendar.ts'
import { officeMsBetween } from './count-hours.ts'
import { dueOn, type Interruption, type Term } from './legal-time.ts'
import { shippedDaysOff, shippedVersions } from './load-rules.ts'
import { explainDue, printDue } from './vi.ts'
import { workingDaysBetween } from './working-days.test-support.ts'

const calendar = makeCalendar(shippedDaysOff, shippedVersions)
const days = (value: number): Term => ({ value, unit: 'calendar_day' })
const working = (value: number): Term => ({ value, unit: 'working_day' })
const at = (text: string): Date => new Date(`${text}+07:00`)

function due(received: LocalDate | Date, term: Term, ...interruptions: Interruption[]) {
  return dueOn({ received, term, interruptions }, calendar)
}

describe('terms in days', () => {
  const vectors: [LocalDate, Term, LocalDate][] = [
    ['2017-01-16', working(10), '2017-02-06'],
    ['2017-04-03', working(20), '2017-05-04'],
    ['2017-08-01', working(30), '2017-09-13'],
    ['2017-09-01', working(3), '2017-09-07'],
    ['2017-04-14', days(15), '2017-05-03'],
    ['2017-06-01', days(15), '2017-06-16'],
    ['2017-08-04', days(30), '2017-09-05'],
    ['2018-02-12', working(10), '2018-03-05'],
    ['2018-12-28', working(5), '2019-01-07'],
  ]
  for (const [received, term, on] of vectors) {
    test(`${term.value} ${term.unit} from ${received} end on ${on}`, () =>
      assert.equal(due(received, term).on, on))
  }

  test('a pause keeps the days used up to the request, a restart gives them back', () => {
    const asked = { paused: '2017-07-13', resumed: '2017-07-20' }
    assert.equal(due('2017-07-10', working(10)).on, '2017-07-24')
    assert.equal(due('2017-07-10', working(10), { ...asked, policy: 'pause' }).on, '2017-07-31')
    assert.equal(due('2017-07-10', working(10), { ...asked, policy: 'restart' }).on, '2017-08-03')
  })

  test('a restart after a pause gives back what was used before the pause too', () => {
    const paused: Interruption = { paused: '2017-07-13', resumed: '2017-07-14', policy: 'pause' }
    const restarted: Interruption = { paused: '2017-07-18', resumed: '2017-07-20', policy: 'restart' }
    assert.equal(due('2017-07-10', working(10), paused, restarted).on, '2017-08-03')
    assert.equal(due('2017-07-10', working(10), paused, { ...restarted, policy: 'pause' }).on, '2017-07-27')
  })

  test('a request after the term has run out changes nothing', () => {
    const late: Interruption = { paused: '2017-07-25', resumed: '2017-08-10', policy: 'restart' }
    assert.deepEqual(due('2017-07-10', working(10), late), due('2017-07-10', working(10)))
  })

  test('a request while the term is rolling over a weekend still stops it', () => {
    // 5 days from Monday 10 July end on Saturday 15 July, so on Monday 17 July.
    const asked: Interruption = { paused: '2017-07-16', resumed: '2017-07-19', policy: 'restart' }
    assert.equal(due('2017-07-10', days(5)).on, '2017-07-17')
    assert.equal(due('2017-07-10', days(5), asked).on, '2017-07-24')
    assert.equal(due('2017-07-10', days(5), { ...asked, policy: 'pause' }).on, '2017-07-19')
  })

  test('the term runs to the end of its last day', () => {
    assert.equal(isoInstant(due('2017-06-01', days(15)).at), '2017-06-17T00:00:00.000+07:00')
  })

  test('an instant of receipt counts by its day in Viet Nam', () => {
    assert.equal(due(new Date('2017-06-01T18:00:00Z'), working(1)).on, '2017-06-05')
    assert.equal(due(new Date('2017-06-01T16:59:00Z'), working(1)).on, '2017-06-02')
  })

  test('what is not a term or not in order is a bug of the caller', () => {
    assert.throws(() => due('2017-06-01', working(0)), RangeError)
    assert.throws(() => due('2017-06-01', working(1.5)), RangeError)
    assert.throws(
      () => due('2017-06-05', working(3), { paused: '2017-06-02', resumed: '2017-06-06', policy: 'pause' }),
      RangeError,
    )
    assert.throws(
      () => due('2017-06-05', working(3), { paused: '2017-06-07', resumed: '2017-06-06', policy: 'pause' }),
      RangeError,
    )
  })
})

describe('terms in hours', () => {
  const hours = (value: number): Term => ({ value, unit: 'hour' })
  const office = (value: number): Term => ({ value, unit: 'working_hour' })
  const vectors: [string, Term, string][] = [
    ['2017-09-01T16:30:00', hours(48), '2017-09-03T16:30:00'],
    ['2017-12-31T23:00:00', hours(2), '2018-01-01T01:00:00'],
    ['2017-12-18T08:00:00', office(2), '2017-12-18T10:00:00'],
    ['2017-12-18T10:00:00', office(2), '2017-12-18T14:00:00'],
    ['2017-12-18T11:30:00', office(1), '2017-12-18T14:00:00'],
    ['2017-12-18T06:00:00', office(4), '2017-12-18T11:00:00'],
    ['2017-12-18T07:00:00', office(8), '2017-12-18T17:00:00'],
    ['2017-12-18T17:00:00', office(1), '2017-12-19T08:00:00'],
    ['2017-12-22T16:15:00', office(2), '2017-12-25T08:15:00'],
    ['2017-09-01T16:00:00', office(4), '2017-09-05T10:00:00'],
    ['2019-01-04T16:00:00', office(2), '2019-01-05T08:00:00'],
  ]
  for (const [received, term, end] of vectors) {
    test(`${term.value} ${term.unit} from ${received} end at ${end}`, () => {
      assert.equal(isoInstant(due(at(received), term).at), isoInstant(at(end)))
    })
  }

  test('a pause keeps what was used to the minute', () => {
    const asked = { paused: at('2017-12-18T09:30:00'), resumed: at('2017-12-20T14:00:00') }
    const paused = due(at('2017-12-18T08:00:00'), office(8), { ...asked, policy: 'pause' })
    assert.equal(isoInstant(paused.at), isoInstant(at('2017-12-21T10:30:00')))
    const restarted = due(at('2017-12-18T08:00:00'), office(8), { ...asked, policy: 'restart' })
    assert.equal(isoInstant(restarted.at), isoInstant(at('2017-12-21T14:00:00')))
    assert.deepEqual(
      paused.days.map(day => [day.on, day.counted, day.n, day.why]),
      [
        ['2017-12-18', true, 1.5, 'weekday'],
        ['2017-12-19', false, 1.5, 'paused'],
        ['2017-12-20', true, 4.5, 'weekday'],
        ['2017-12-21', true, 8, 'weekday'],
      ],
    )
  })

  test('office hours are an assumption, hours by the wall clock are not', () => {
    assert.equal(due(at('2017-12-18T08:00:00'), office(2)).confirmed, false)
    assert.equal(due(at('2020-12-18T08:00:00'), hours(2)).confirmed, true)
  })
})

describe('the explanation', () => {
  test('shows every day from receipt to the due day, numbered', () => {
    const { days: way } = due('2017-12-28', working(2))
    assert.deepEqual(way, [
      { on: '2017-12-28', counted: false, n: 0, why: 'received', name: null, confirmed: true },
      { on: '2017-12-29', counted: true, n: 1, why: 'weekday', name: null, confirmed: true },
      { on: '2017-12-30', counted: false, n: 1, why: 'weekend', name: null, confirmed: true },
      { on: '2017-12-31', counted: false, n: 1, why: 'weekend', name: null, confirmed: true },
      { on: '2018-01-01', counted: false, n: 1, why: 'day_off', name: 'Tết Dương lịch', confirmed: true },
      { on: '2018-01-02', counted: true, n: 2, why: 'weekday', name: null, confirmed: true },
    ])
  })

  test('says the rules in sentences', () => {
    const promise = due('2017-12-04', days(20))
    assert.equal(printDue(promise), 'thứ Hai, ngày 25/12/2017')
    assert.deepEqual(explainDue(promise), [
      'Ngày nhận 04/12 không tính, ngày thứ nhất là 05/12.',
      'Đếm đủ 20 ngày, kể cả ngày nghỉ.',
      'Ngày thứ 20 là Chủ nhật 24/12, nên chuyển sang ngày làm việc kế tiếp.',
    ])
  })

  test('says when the calendar on the way was not seen in a decision', () => {
    const promise = due('2018-02-12', working(10))
    assert.equal(promise.confirmed, false)
    assert.equal(explainDue(promise).at(-1), 'Lịch nghỉ ngày 14/02 chưa được đối chiếu với văn bản.')
    assert.equal(due('2018-03-12', working(10)).confirmed, true)
    assert.equal(due('2026-12-28', working(10)).confirmed, false)
  })

  test('says pauses, restarts and hours', () => {
    const asked = { paused: '2017-07-13', resumed: '2017-07-20' }
    assert.equal(
      explainDue(due('2017-07-10', working(10), { ...asked, policy: 'pause' }))[2],
      'Tạm dừng từ 13/07 đến 20/07, sau đó còn 7 ngày làm việc.',
    )
    assert.equal(
      explainDue(due('2017-07-10', working(10), { ...asked, policy: 'restart' }))[2],
      'Tính lại từ đầu 10 ngày làm việc sau khi đủ hồ sơ: 20/07.',
    )
    const hours = due(at('2017-12-22T16:15:00'), { value: 2, unit: 'working_hour' })
    assert.equal(printDue(hours), '08:15 thứ Hai, ngày 25/12/2017')
    assert.equal(explainDue(hours)[0], 'Tính từ lúc nhận: 16:15 22/12/2017.')
  })
})

describe('properties', () => {
  const anyDay = fc.integer({ min: 0, max: 365 * 10 }).map(n => addDays('2016-01-01', n))
  const anyTerm = fc.record({
    value: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('calendar_day' as const, 'working_day' as const),
  })
  const stops = fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 20 }),
      still: fc.integer({ min: 0, max: 20 }),
      restart: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  function lay(
    received: LocalDate,
    made: readonly { wait: number; still: number; restart: boolean }[],
  ): Interruption[] {
    let on = received
    return made.map(({ wait, still, restart }) => {
      const paused = addDays(on, wait)
      on = addDays(paused, still)
      return { paused, resumed: on, policy: restart ? 'restart' : 'pause' }
    })
  }

  test('the due day is a working day after receipt, and the trace ends on it', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, stops, (received, term, made) => {
        const { on, days: way, at: late } = due(received, term, ...lay(received, made))
        assert.ok(on > received && calendar.isWorkingDay(on))
        assert.equal(way.at(-1)?.on, on)
        assert.equal(way.length, daysBetween(received, on) + 1)
        assert.equal(late.getTime(), instantOf(addDays(on, 1)).getTime())
      }),
    )
  })

  test('a later receipt and a longer term are never due earlier, a pause never shortens', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, fc.integer({ min: 0, max: 40 }), stops, (received, term, more, made) => {
        const { on } = due(received, term)
        assert.ok(due(addDays(received, more), term).on >= on)
        assert.ok(due(received, { ...term, value: term.value + more }).on >= on)
        assert.ok(due(received, term, ...lay(received, made)).on >= on)
      }),
    )
  })

  test('counting the working days between gives the term', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (received, n) => {
        assert.equal(workingDaysBetween(received, due(received, working(n)).on, calendar), n)
      }),
    )
  })

  test('a working hour term lies in office hours and splits anywhere', () => {
    const anyInstant = fc.tuple(anyDay, fc.integer({ min: 0, max: 24 * 60 - 1 }))
    fc.assert(
      fc.property(
        anyInstant,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        ([on, minute], a, b) => {
          const from = new Date(instantOf(on).getTime() + minute * 60_000)
          const whole = due(from, { value: a + b, unit: 'working_hour' })
          const part = due(from, { value: a, unit: 'working_hour' })
          assert.equal(due(part.at, { value: b, unit: 'working_hour' }).at.getTime(), whole.at.getTime())
          assert.ok(calendar.isWorkingDay(whole.on))
        },
      ),
    )
  })
})

/** The whole published table of vectors, where the shared folder is at hand. */
const published = `${process.env['DIEMCAU_SHARED'] ?? '../shared'}/domain/procedures.json`
test('PS-1: the published vectors, and 250 working days of 2017', { skip: !existsSync(published) }, () => {
  const { calendar: sheet } = JSON.parse(readFileSync(published, 'utf8'))
  assert.equal(sheet.testVectors.length, 11)
  for (const { received, n, unit, pausedOn, resumedOn, policy, dueBefore, due: on } of sheet.testVectors) {
    const stop: Interruption[] = policy ? [{ paused: pausedOn, resumed: resumedOn, policy }] : []
    assert.equal(due(received, { value: n, unit }, ...stop).on, on)
    if (dueBefore) assert.equal(due(received, { value: n, unit }).on, dueBefore)
  }
  for (const year of ['2017', '2018']) {
    const off = shippedDaysOff.filter(day => day.kind === 'off' && day.on.startsWith(year)).map(day => day.on)
    assert.deepEqual(off, sheet.daysOff[year])
    assert.equal(
      workingDaysBetween(`${Number(year) - 1}-12-31`, `${year}-12-31`, calendar),
      sheet.workingDays[year],
    )
  }
  const madeUp = shippedDaysOff.filter(day => day.kind === 'make_up').map(day => day.on)
  assert.deepEqual(madeUp, sheet.makeUpDays)
})

describe('office hours between two instants', () => {
  test('are those of working days: over Tết none, over a make-up Saturday eight', () => {
    const hours = (from: string, to: string) => officeMsBetween(at(from), at(to), calendar) / 3_600_000
    assert.equal(hours('2017-01-25T16:00:00', '2017-02-02T08:00:00'), 2)
    assert.equal(hours('2017-12-22T08:30:00', '2017-12-22T14:00:00'), 3.5)
    assert.equal(hours('2017-12-22T12:00:00', '2017-12-22T12:30:00'), 0)
    assert.equal(hours('2017-12-25T08:00:00', '2017-12-22T08:00:00'), 0)
  })

  test('measure a term in working hours exactly, and add up', () => {
    const start = at('2017-01-02T00:00:00').getTime()
    const instant = fc
      .integer({ min: 0, max: 500 * 24 * 60 })
      .map(minutes => new Date(start + minutes * 60_000))
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 200 }), (received, value) => {
        const end = due(received, { value, unit: 'working_hour' }).at
        assert.equal(officeMsBetween(received, end, calendar), value * 3_600_000)
        const middle = new Date((received.getTime() + end.getTime()) / 2)
        const parts = [officeMsBetween(received, middle, calendar), officeMsBetween(middle, end, calendar)]
        assert.equal((parts[0] ?? 0) + (parts[1] ?? 0), value * 3_600_000)
      }),
      { numRuns: 50 },
    )
  })
})
