import type { Random } from './random.ts'

/**
 * Time of the sample: local seconds of Viet Nam since 1970, and days as `YYYY-MM-DD`. The wall between the rooms
 * keeps `base` out of here, so the few functions that a generator needs stand in this file.
 */

const DAY = 86_400
const HOUR = 3600

/** Days on which offices are closed besides the weekends. */
const HOLIDAYS: readonly (readonly [string, string])[] = [
  ['2016-01-01', '2016-01-01'],
  ['2016-02-06', '2016-02-14'],
  ['2016-04-16', '2016-04-18'],
  ['2016-04-30', '2016-05-03'],
  ['2016-09-02', '2016-09-04'],
  ['2016-12-31', '2017-01-02'],
  ['2017-01-26', '2017-02-01'],
  ['2017-04-06', '2017-04-06'],
  ['2017-04-29', '2017-05-02'],
  ['2017-09-02', '2017-09-04'],
]

const dayNumber = (day: string): number => Date.parse(day) / (DAY * 1000)
const dayText = (number: number): string => new Date(number * DAY * 1000).toISOString().slice(0, 10)

const closed = new Set<number>()
for (const [from, to] of HOLIDAYS) for (let n = dayNumber(from); n <= dayNumber(to); n++) closed.add(n)

const isOpen = (number: number): boolean => {
  const weekday = (number + 4) % 7
  return weekday !== 0 && weekday !== 6 && !closed.has(number)
}

export function addDays(day: string, count: number): string {
  return dayText(dayNumber(day) + count)
}

/** The same day of another year; the 29th of February becomes the 28th. */
export function addYears(day: string, count: number): string {
  const moved = `${Number(day.slice(0, 4)) + count}${day.slice(4)}`
  return moved.endsWith('02-29') ? moved.replace('02-29', '02-28') : moved
}

/** The day itself, or the next on which offices are open. */
export function workday(day: string): string {
  let number = dayNumber(day)
  while (!isOpen(number)) number++
  return dayText(number)
}

/** The day so many working days later. */
export function addWorkdays(day: string, count: number): string {
  let number = dayNumber(day)
  for (let left = count; left > 0; ) {
    number++
    if (isOpen(number)) left--
  }
  return dayText(number)
}

/** A drawn working day of a span. */
export function dayBetween(random: Random, from: string, to: string): string {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  for (;;) {
    const number = random.between(first, last)
    if (isOpen(number)) return dayText(number)
  }
}

/** A drawn day of a span, weekends included. */
export function anyDayBetween(random: Random, from: string, to: string): string {
  return dayText(random.between(dayNumber(from), dayNumber(to)))
}

/** Gives out instants; none twice. */
export class Moments {
  private readonly taken = new Set<number>()
  private readonly random: Random

  constructor(random: Random) {
    this.random = random
  }

  /** A second in office hours (7:00 to 11:00, 13:00 to 17:00) of a day, later than `after`. */
  inOffice(day: string, after: number): number {
    const start = dayNumber(day) * DAY
    if (after >= start) return this.soonAfter(after)
    const worked = this.random.between(0, 8 * HOUR - 1)
    return this.take(start + 7 * HOUR + worked + (worked < 4 * HOUR ? 0 : 2 * HOUR))
  }

  /** Some minutes later, on the same day as far as it goes. */
  soonAfter(after: number): number {
    const left = DAY - 1 - (after % DAY)
    return this.take(after + this.random.between(1, Math.max(1, Math.min(1800, Math.floor(left / 4)))))
  }

  /** Just after midnight, when clocks act. */
  atNight(day: string, after: number): number {
    return this.take(Math.max(dayNumber(day) * DAY, after + 1))
  }

  private take(second: number): number {
    let free = second
    while (this.taken.has(free)) free++
    this.taken.add(free)
    return free
  }
}

/** `2017-12-22T07:59:00+07:00` */
export function instantText(second: number): string {
  return `${new Date(second * 1000).toISOString().slice(0, 19)}+07:00`
}
