import { dayOf, isLocalDate, type LocalDate, printDate, printInstant, weekdayOf } from '#base'
import type { DayReason } from './calendar.ts'
import type { AppliedRule, Due, Term } from './legal-time.ts'

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

/** Why a day of the explained term is as it is. */
export const dayReasons: Record<DayReason | 'received' | 'paused', string> = {
  received: 'ngày nhận, không tính',
  weekday: 'ngày làm việc',
  make_up: 'ngày làm bù',
  weekend: 'nghỉ cuối tuần',
  day_off: 'ngày nghỉ',
  paused: 'tạm dừng',
}

export const termUnits: Record<Term['unit'], string> = {
  calendar_day: 'ngày',
  working_day: 'ngày làm việc',
  hour: 'giờ',
  working_hour: 'giờ làm việc',
}

/** A promise in words: `thứ Hai, ngày 25/12/2017`. */
export function printPromise(date: LocalDate): string {
  return `${WEEKDAYS[weekdayOf(date)]}, ngày ${printDate(date)}`
}

/** `24/12` for a day, `08:00 24/12/2017` for an instant. */
function short(when: string | number | undefined): string {
  const text = String(when)
  return isLocalDate(text) ? printDate(text).slice(0, 5) : printInstant(new Date(text))
}

const termOf = ({ left, unit }: AppliedRule['params']): string =>
  `${String(left).replace('.', ',')} ${termUnits[unit as Term['unit']]}`

const sentences: Record<AppliedRule['rule'], (params: AppliedRule['params']) => string> = {
  day_after_receipt: ({ received, first }) =>
    `Ngày nhận ${short(received)} không tính, ngày thứ nhất là ${short(first)}.`,
  every_day_counts: ({ n }) => `Đếm đủ ${n} ngày, kể cả ngày nghỉ.`,
  working_days_count: ({ n }) => `Đếm đủ ${n} ngày làm việc, không đếm ngày nghỉ.`,
  from_the_instant: ({ at }) => `Tính từ lúc nhận: ${short(at)}.`,
  every_hour_counts: ({ n }) => `Đếm đủ ${n} giờ liên tục, kể cả ngày nghỉ.`,
  office_hours_count: ({ n }) => `Đếm đủ ${n} giờ làm việc, chỉ trong giờ hành chính.`,
  paused: params =>
    `Tạm dừng từ ${short(params['from'])} đến ${short(params['to'])}, sau đó còn ${termOf(params)}.`,
  restarted: params => `Tính lại từ đầu ${termOf(params)} sau khi đủ hồ sơ: ${short(params['to'])}.`,
  rolled: ({ n, from, name }) => {
    const day = String(from)
    const called = name ? ` (${name})` : ''
    return `Ngày thứ ${n} là ${WEEKDAYS[weekdayOf(day)]} ${short(day)}${called}, nên chuyển sang ngày làm việc kế tiếp.`
  },
  unconfirmed: ({ on }) => `Lịch nghỉ ngày ${short(on)} chưa được đối chiếu với văn bản.`,
}

/** The rules of a due day as numbered sentences, in their order. */
export function explainDue(due: Due): string[] {
  return due.rules.map(({ rule, params }) => sentences[rule](params))
}

/** `thứ Hai, ngày 25/12/2017`, with the time when the term is in hours. */
export function printDue(due: Due): string {
  const time = due.on === dayOf(due.at) ? `${printInstant(due.at).slice(0, 5)} ` : ''
  return `${time}${printPromise(due.on)}`
}
