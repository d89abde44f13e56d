import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addYears,
  dayOf,
  daysBetween,
  instantOf,
  isLocalDate,
  isoInstant,
  parseDate,
  printDate,
  printInstant,
  weekdayOf,
} from './dates.ts'
import { isSamePeriod, windowOf, yearBefore } from './periods.ts'
import { Refusal } from './refusal.ts'
import { compareVi, plain, tidy, wordsOf } from './text.ts'

const day = fc.integer({ min: 0, max: 40_000 }).map(n => addDays('1976-01-01', n))

test('days of Viet Nam agree with the time zone database', () => {
  const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('1976-01-01T00:00:00Z'),
        max: new Date('2100-01-01T00:00:00Z'),
        noInvalidDate: true,
      }),
      at => {
        assert.equal(dayOf(at), zone.format(at))
        assert.equal(new Date(isoInstant(at)).getTime(), at.getTime())
      },
    ),
  )
  assert.equal(printInstant(new Date('2017-12-25T07:38:00Z')), '14:38 25/12/2017')
  assert.equal(instantOf('2017-12-22', '08:00').toISOString(), '2017-12-22T01:00:00.000Z')
})

test('adding and counting days undo each other; printing and reading too', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -9000, max: 9000 }), (from, n) => {
      const to = addDays(from, n)
      assert.equal(daysBetween(from, to), n)
      assert.equal((weekdayOf(from) + ((n % 7) + 7)) % 7, weekdayOf(to))
      assert.equal(parseDate(printDate(to)), to)
    }),
  )
})

test('what is no day is refused, naming the field', () => {
  for (const bad of ['31/02/2017', '2017-13-01', '1/1/17', 'hôm nay', '', '2017-1-1']) {
    assert.throws(
      () => parseDate(bad, 'issuedOn'),
      (error: unknown) =>
        error instanceof Refusal && error.code === 'invalid' && error.faults[0]?.field === 'issuedOn',
      bad,
    )
    assert.equal(isLocalDate(bad), false)
  }
  assert.equal(addYears('2016-02-29', -1), '2015-02-28')
})

test('years tile without gap or overlap, also those that begin in December', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2090 }),
      fc.constantFrom(['01-01', '12-31'], ['12-15', '12-14'], ['07-01', '06-30']),
      (year, [starts = '', ends = '']) => {
        const rule = { kind: 'year' as const, starts, ends }
        const [a, b] = [windowOf(rule, String(year)), windowOf(rule, String(year + 1))]
        assert.ok(a && b)
        assert.equal(addDays(a.to, 1), b.from)
        assert.ok(isSamePeriod(a, b))
      },
    ),
  )
  assert.deepEqual(windowOf({ kind: 'year', starts: '12-15', ends: '12-14' }, '2017'), {
    from: '2016-12-15',
    to: '2017-12-14',
  })
  assert.equal(windowOf({ kind: 'year', starts: '01-01', ends: '12-22' }, 'quý 1'), undefined)
  assert.deepEqual(yearBefore({ from: '2016-02-29', to: '2016-12-22' }), {
    from: '2015-02-28',
    to: '2015-12-22',
  })
  assert.equal(
    isSamePeriod({ from: '2017-01-01', to: '2017-12-22' }, { from: '2016-01-01', to: '2016-12-31' }),
    false,
  )
})

test('text: NFC, plain letters, the order of the Vietnamese alphabet', () => {
  assert.equal(tidy('  Hậu \n Giang '), 'Hậu Giang')
  assert.equal(tidy('Hậu'.normalize('NFD')), 'Hậu'.normalize('NFC'))
  assert.equal(plain('ĐIỂM BƯU ĐIỆN Văn hóa'), 'diem buu dien van hoa')
  assert.deepEqual(wordsOf('QĐ-XPHC số 05/2017'), ['qd', 'xphc', 'so', '05', '2017'])
  assert.deepEqual(['Đà', 'Dak', 'Ân Thi', 'Ăn', 'An Giang'].sort(compareVi), [
    'An Giang',
    'Ăn',
    'Ân Thi',
    'Dak',
    'Đà',
  ])
})
