import { addDays } from '#base'
import type { Cell } from './sheet.ts'

/** How a style shows a number: as it is, as a day, as a day with a time, or as a time alone. */
export type Shown = 'number' | 'date' | 'instant' | 'time'

/** Formats that a file does not write down because every spreadsheet knows them (ECMA-376, 18.8.30). */
function builtIn(id: number): Shown {
  if (id === 22) return 'instant'
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time'
  return 'number'
}

/** What a number format shows. Texts in quotes, escaped letters and `[Red]` are not part of the pattern. */
export function shownBy(id: number, code: string | undefined): Shown {
  if (code === undefined) return builtIn(id)
  const pattern = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  const hasTime = /[hs]/i.test(pattern)
  if (/[dy]/i.test(pattern) || (/m/i.test(pattern) && !hasTime)) return hasTime ? 'instant' : 'date'
  return hasTime ? 'time' : 'number'
}

const DAY_SECONDS = 86_400
/** The last day that spreadsheets know: 31/12/9999. */
const LAST_DAY = 2_958_465

/** A date of a sheet from its serial number; a number that is no day stays a number. */
export function dateCell(serial: number, shown: Shown, from1904: boolean, number: Cell): Cell {
  const seconds = Math.round(serial * DAY_SECONDS)
  const days = Math.floor(seconds / DAY_SECONDS)
  const time = timeText(seconds - days * DAY_SECONDS)
  if (shown === 'time') return days === 0 ? { kind: 'text', text: time } : number
  const day = dayOfSerial(days, from1904)
  if (day === undefined) return number
  return shown === 'date' || time === '00:00:00'
    ? { kind: 'date', text: day }
    : { kind: 'instant', text: `${day}T${time}` }
}

/** Spreadsheets count a 29 February 1900 that never was: before it they are a day behind. */
function dayOfSerial(days: number, from1904: boolean): string | undefined {
  if (days < (from1904 ? 0 : 1) || days > LAST_DAY || (!from1904 && days === 60)) return undefined
  if (from1904) return addDays('1904-01-01', days)
  return addDays('1899-12-30', days < 60 ? days + 1 : days)
}

function timeText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
