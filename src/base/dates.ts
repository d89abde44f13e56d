import { Refusal } from './refusal.ts'

/** A day of the Vietnamese civil calendar, `YYYY-MM-DD`. Compares and sorts as a string. */
export type LocalDate = string

const DAY_MS = 86_400_000
/** Viet Nam has kept UTC+7 without daylight saving since 1975-06-13 (tz database, Asia/Ho_Chi_Minh). */
const OFFSET_MS = 7 * 3_600_000

const toUtc = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`)
/** Days already written, by day number: the same few thousand days come again and again. */
const written = new Map<number, LocalDate>()

function fromUtc(ms: number): LocalDate {
  const day = Math.floor(ms / DAY_MS)
  const known = written.get(day)
  if (known !== undefined) return known
  const text = new Date(ms).toISOString().slice(0, 10)
  if (written.size > 100_000) written.clear()
  written.set(day, text)
  return text
}

/** True when `text` is a real day written `YYYY-MM-DD`. */
export function isLocalDate(text: unknown): text is LocalDate {
  return (
    typeof text === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(toUtc(text)) &&
    fromUtc(toUtc(text)) === text
  )
}

/** The local day on which an instant falls in Asia/Ho_Chi_Minh. */
export function dayOf(instant: Date): LocalDate {
  return fromUtc(instant.getTime() + OFFSET_MS)
}

/** The instant at which a local time of a local day begins; `time` is `HH:mm` or `HH:mm:ss`. */
export function instantOf(date: LocalDate, time = '00:00'): Date {
  return new Date(Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`) - OFFSET_MS)
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromUtc(toUtc(date) + days * DAY_MS)
}

/** The same day `years` years later; 29 February becomes 28 February in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0')
  const same = `${year}${date.slice(4)}`
  return isLocalDate(same) ? same : `${year}-02-28`
}

/** Calendar days from `from` to `to`; 0 for the same day. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS)
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(toUtc(date)).getUTCDay()
}

/** `YYYY-MM-DD` of a user's `d/m/yyyy` or `YYYY-MM-DD`; refuses anything else, naming the field. */
export function parseDate(text: string, field = 'date'): LocalDate {
  const vi = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  const iso = vi ? `${vi[3]}-${vi[2]?.padStart(2, '0')}-${vi[1]?.padStart(2, '0')}` : text.trim()
  if (!isLocalDate(iso)) throw new Refusal('invalid', { field }, [{ field, rule: 'date' }])
  return iso
}

/** `22/12/2017`. */
export function printDate(date: LocalDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** `14:38` in Asia/Ho_Chi_Minh. */
export function printTime(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(11, 16)
}

/** `14:38 25/12/2017` in Asia/Ho_Chi_Minh, whatever the server's time zone. */
export function printInstant(instant: Date): string {
  return `${printTime(instant)} ${printDate(dayOf(instant))}`
}

/** ISO 8601 with the offset of Viet Nam: `2017-12-22T08:00:00.000+07:00`. */
export function isoInstant(instant: Date): string {
  return `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, -1)}+07:00`
}
