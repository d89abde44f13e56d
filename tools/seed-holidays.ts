/**
 * Writes src/rules/data/days-off-seeded.json: the public holidays of the years for which no decision is kept, from
 * date-holidays and the Labour Code's rules. Run by hand when the span of years or the decided days change; the
 * output is data to be confirmed against the yearly decisions, which may also swap days that no rule can foresee.
 */
import { writeFileSync } from 'node:fs'
import Holidays from 'date-holidays'
import { addDays, type LocalDate, weekdayOf } from '../src/base/dates.ts'
import decided from '../src/rules/data/days-off-decided.json' with { type: 'json' }

interface DayOff {
  on: LocalDate
  kind: 'off'
  name: string
  confirmed: false
}

const FIRST_YEAR = 2016
const LAST_YEAR = 2026
/** Tết and the Hùng kings' day follow the moon; date-holidays computes them. */
const TET = 'vietnamese 1-0-1'
const HUNG_KINGS = 'vietnamese 3-0-10'

const holidays = new Holidays('VN')
const isWeekend = (on: LocalDate): boolean => weekdayOf(on) % 6 === 0

function lunar(year: number, rule: string): LocalDate {
  const found = holidays.getHolidays(year).find(day => day.rule === rule)
  if (!found) throw new Error(`date-holidays has no ${rule} in ${year}`)
  return found.date.slice(0, 10)
}

/**
 * Five days for Tết: the last two of the old year and the first three of the new, as the decisions of 2017 and 2018
 * placed them. The second National Day (from 2021, Labour Code 2019 article 112) is the neighbour of 2 September
 * that lengthens the weekend.
 */
function statutory(year: number): { on: LocalDate; name: string }[] {
  const tet = lunar(year, TET)
  const national = `${year}-09-02`
  const after = weekdayOf(national) === 1 || weekdayOf(national) === 4
  return [
    { on: `${year}-01-01`, name: 'Tết Dương lịch' },
    ...[-2, -1, 0, 1, 2].map(days => ({ on: addDays(tet, days), name: 'Tết Nguyên đán' })),
    { on: lunar(year, HUNG_KINGS), name: 'Giỗ Tổ Hùng Vương' },
    { on: `${year}-04-30`, name: 'Ngày Chiến thắng' },
    { on: `${year}-05-01`, name: 'Ngày Quốc tế Lao động' },
    { on: national, name: 'Quốc khánh' },
    ...(year >= 2021 ? [{ on: addDays(national, after ? 1 : -1), name: 'Quốc khánh' }] : []),
  ].sort((a, b) => a.on.localeCompare(b.on))
}

/** Days off that are not weekends: a holiday on a weekly day off moves to the next working day (article 111). */
function daysOffOf(year: number): DayOff[] {
  const days = statutory(year)
  const taken = new Map(days.filter(day => !isWeekend(day.on)).map(day => [day.on, day.name]))
  for (const lost of days.filter(day => isWeekend(day.on))) {
    let on = addDays(lost.on, 1)
    while (isWeekend(on) || taken.has(on)) on = addDays(on, 1)
    taken.set(on, `Nghỉ bù ${lost.name}`)
  }
  return [...taken]
    .map(([on, name]): DayOff => ({ on, kind: 'off', name, confirmed: false }))
    .sort((a, b) => a.on.localeCompare(b.on))
}

/** The rules must give the decided days again, except for days swapped with a make-up day. */
function checkAgainstDecided(year: number): void {
  const known = decided.filter(day => day.on.startsWith(`${year}`) && day.name !== 'Nghỉ hoán đổi')
  const given = daysOffOf(year)
  const show = (days: readonly { on: string; name: string }[]) =>
    days.map(day => `${day.on} ${day.name}`).join('\n')
  if (show(known) !== show(given)) throw new Error(`${year} differs:\n${show(known)}\n--\n${show(given)}`)
}

checkAgainstDecided(2017)
checkAgainstDecided(2018)
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i)
const seeded = years
  .filter(year => year !== 2017 && year !== 2018)
  .flatMap(daysOffOf)
  .filter(day => !decided.some(known => known.on === day.on))
const lines = seeded.map(
  day =>
    `  ${JSON.stringify(day)
      .replace(/([:,])"/g, '$1 "')
      .replace('{', '{ ')
      .replace('}', ' }')}`,
)
writeFileSync(
  new URL('../src/rules/data/days-off-seeded.json', import.meta.url),
  `[\n${lines.join(',\n').replaceAll('"confirmed":false', '"confirmed": false')}\n]\n`,
)
