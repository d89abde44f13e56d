import * as post from '../post/sample-vi.ts'
import type { SampleParty } from '../sample/act.ts'
import { applicantAt, home, officersOf, rooms, state } from '../sample/cast.ts'
import type { Diary } from '../sample/diary.ts'
import { provinces } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import { dayBetween } from '../sample/time.ts'
import { homeUnit, ministry } from '../sample/units.vi.ts'
import { planTarget, postalReturn, sectorReturn } from './definition.ts'
import * as vi from './sample-vi.ts'

type Year = 2016 | 2017

/** What a province reports; all of it invented. */
interface Reported {
  prepaid: number
  postpaid: number
  internet: number
  stations: number
  postRevenueVnd: number
}

/** What the home province reports: the year 2017 reaches 109,06 % of the plan for the Internet. */
const HOME: Record<Year, Reported> = {
  2016: {
    prepaid: 566_230,
    postpaid: 39_410,
    internet: 61_204,
    stations: 912,
    postRevenueVnd: 88_640_000_000,
  },
  2017: {
    prepaid: 588_115,
    postpaid: 44_902,
    internet: 69_798,
    stations: 987,
    postRevenueVnd: 97_315_000_000,
  },
}
const PLANNED = { internet: 64_000, postRevenueVnd: 99_000_000_000 }

/** Provinces whose number for 2017 is still an estimate, and one whose return was sent back once. */
const ESTIMATES = new Set(['02', '12', '45', '62'])
const SENT_BACK = '38'
/** Its return for 2016 was opened again and mended. */
const REOPENED = '79'

function reportedBy(random: Random): Record<Year, Reported> {
  const prepaid = random.between(420_000, 2_600_000)
  const before: Reported = {
    prepaid,
    postpaid: Math.round(prepaid * (0.04 + random.next() / 12)),
    internet: random.between(48_000, 310_000),
    stations: random.between(600, 4200),
    postRevenueVnd: random.between(40, 900) * 1_000_000_000,
  }
  const grown = (value: number) => Math.round(value * (1.01 + random.next() / 9))
  const now: Reported = {
    prepaid: grown(before.prepaid),
    postpaid: grown(before.postpaid),
    internet: grown(before.internet),
    stations: grown(before.stations),
    postRevenueVnd: grown(before.postRevenueVnd / 1_000_000) * 1_000_000,
  }
  return { 2016: before, 2017: now }
}

/** One department's return for a year: drafted, sent, taken over by the ministry. */
function writeReturn(
  diary: Diary,
  random: Random,
  { unit, place, year, reported }: { unit: string; place: string; year: Year; reported: Reported },
): void {
  const officer = unit === homeUnit ? home.statistician : officersOf(unit).specialist
  const isEstimate = year === 2017 && ESTIMATES.has(place)
  const sure = year === 2016 ? 'final' : isEstimate ? 'estimate' : 'preliminary'
  const life = diary
    .open(sectorReturn, `${unit} ${year}`, { unit })
    .act(dayBetween(random, `${year}-12-05`, `${year}-12-09`), 'draft', officer, {
      values: { year, sure, ...reported },
    })
    .act(dayBetween(random, `${year}-12-15`, `${year}-12-16`), 'send', officer)
  if (year === 2017 && place === SENT_BACK)
    life
      .act('2017-12-18', 'sendBack', state.statistician, { why: vi.why.sendBack })
      .act('2017-12-19', 'amend', officer, { values: { stations: reported.stations + 3 } })
      .act('2017-12-19', 'send', officer)
  life.act(dayBetween(random, `${year}-12-20`, `${year}-12-21`), 'accept', state.statistician)
  if (year === 2016 && place === REOPENED)
    life
      .act('2017-01-11', 'reopen', state.director, { why: vi.why.reopen })
      .act('2017-01-12', 'amend', officer, { values: { internet: reported.internet + 1200 } })
      .act('2017-01-12', 'send', officer)
      .act('2017-01-16', 'accept', state.statistician)
}

/** All 63 departments, both years. */
function writeDepartments(diary: Diary, random: Random): void {
  for (const [place, slug] of provinces) {
    const unit = `stttt-${slug}`
    const reported = unit === homeUnit ? HOME : reportedBy(random)
    for (const year of [2016, 2017] as const)
      writeReturn(diary, random, { unit, place, year, reported: reported[year] })
  }
}

const FIRMS = [
  'operator',
  'renewed',
  'suspended',
  'amended',
  'late',
  'plain',
  'quiet',
  'first',
  'second',
  'third',
]
/** Of the ten firms of 2017 one has not reported, and one has reported and was not taken over yet. */
const SILENT = 'plain'
const WAITING = 'third'

/** What the firms of the home province report to the department. */
function writeFirms(diary: Diary, random: Random): void {
  const firm = applicantAt(rooms.post)
  for (const [index, ref] of FIRMS.entries()) {
    const name = index === 0 ? post.operator : (post.firms[index - 1] ?? '')
    const party: SampleParty = { ref: `firm-${ref}`, kind: 'organisation', name }
    for (const year of [2016, 2017] as const) {
      // The last one began in the summer of 2017.
      if ((year === 2016 && ref === WAITING) || (year === 2017 && ref === SILENT)) continue
      const weight = index === 0 ? 20 : 1
      const life = diary
        .open(postalReturn, `${ref} ${year}`, { unit: rooms.post, party })
        .act(dayBetween(random, `${year}-12-05`, `${year}-12-12`), 'draft', firm, {
          values: {
            year,
            sure: year === 2016 ? 'final' : 'preliminary',
            letters: weight * random.between(900, 4200),
            parcels: weight * random.between(2400, 9800),
            workers: weight * random.between(3, 12),
          },
        })
        .act(`${year}-12-15`, 'send', firm)
      if (!(year === 2017 && ref === WAITING))
        life.act(dayBetween(random, `${year}-12-19`, `${year}-12-21`), 'accept', home.postOfficer)
    }
  }
}

/** What the home department is to reach in 2017. */
function writePlan(diary: Diary): void {
  diary.open(planTarget, 'internet 2017', { unit: homeUnit }).act('2017-01-09', 'set', home.director, {
    values: { year: 2017, subject: 'internet', number: PLANNED.internet },
  })
  diary
    .open(planTarget, 'post 2017', { unit: homeUnit })
    .act('2017-01-09', 'set', home.director, {
      values: { year: 2017, subject: 'post-revenue', amountVnd: 101_000_000_000 },
    })
    .act('2017-06-20', 'revise', home.director, {
      values: { amountVnd: PLANNED.postRevenueVnd },
      why: vi.why.revise,
    })
  diary
    .open(planTarget, 'post 2016', { unit: homeUnit })
    .act('2016-01-12', 'set', home.director, {
      values: { year: 2016, subject: 'post-revenue', amountVnd: 90_000_000_000 },
    })
    .act('2016-02-15', 'withdraw', home.director, { why: vi.why.withdraw })
  diary
    .open(planTarget, 'internet of the nation 2017', { unit: ministry })
    .act('2017-01-10', 'set', state.director, {
      values: { year: 2017, subject: 'internet', number: 11_000_000 },
    })
}

/** Returns of the departments and of the firms, and what was planned. */
export function writeReturns(diary: Diary): void {
  const random = diary.random('returns')
  writeDepartments(diary, random)
  writeFirms(diary, random)
  writePlan(diary)
}
