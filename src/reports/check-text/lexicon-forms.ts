import { STANDARDS } from './lexicon-nouns.ts'
import type { TokenClass } from './shapes.ts'

/** The written forms in which digits stand in Vietnamese papers, most specific first. */
export interface Pattern {
  /** Absent: an ordinary number, classified by its neighbours. */
  class?: TokenClass
  form: RegExp
  /** Says no to a match that only looks like the form. */
  isReal?: (match: RegExpExecArray) => boolean
  /** Written in a way that can be read as two different numbers. */
  isAmbiguous?: boolean
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const isDay = (day: string | undefined, month: string | undefined): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && isMonth(month)
const isMonth = (month: string | undefined): boolean => Number(month) >= 1 && Number(month) <= 12

/** A slip of the pen in a grouped number, rather than a telephone number. */
const GROUPED = /^\d{3}(?:\.\d{3})+$/

/** Ends a number: no further digits, and no separator that leads to further digits. */
const END = '(?![\\d]|[.,]\\d)'

/** Forms that may begin with a letter as well as with a digit. Tried on one run of characters without spaces. */
export const NAME_PATTERNS: readonly Pattern[] = [
  { class: 'code', form: /(?:https?:\/\/|www\.)\S+/uy },
  { class: 'code', form: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,64}(?:\.[\p{L}\d-]{1,64})+/uy },
  {
    class: 'code',
    form: /[\p{L}\d_.-]{1,120}\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|csv|html?|vn|com|net|org)(?![\p{L}\d])/iuy,
  },
]

const standards = [...STANDARDS]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')
/** Standards are written with a space before their number, so their first run of characters has no digit. */
export const STANDARD = new RegExp(`^(?:${standards})`, 'u')

/** Forms that begin with a letter. */
export const WORD_PATTERNS: readonly Pattern[] = [
  {
    class: 'doc',
    form: new RegExp(`(?:${standards})[ :-]{1,2}\\d[\\d:./-]{0,30}\\d(?:/[\\p{Lu}\\d]{1,12})?`, 'uy'),
  },
  {
    class: 'code',
    form: /(?=[\p{L}\d-]{0,40}\d)\p{Lu}[\p{L}\d]{0,20}(?:-[\p{L}\d]{1,20}){0,4}/uy,
    isReal: m => /\d/.test(m[0]),
  },
  { class: 'code', form: /\p{L}{1,20}\d[\p{L}\d]{0,20}/uy },
]

/** Forms that begin with a digit. */
export const DIGIT_PATTERNS: readonly Pattern[] = [
  { class: 'code', form: /\d{31,}/y },
  {
    class: 'doc',
    form: /\d{1,6}(?:\/\d{4})?\/(?:\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)+|\p{Lu}{2,}[\p{L}\d]*)(?:-[\p{L}\d]+)*/uy,
  },
  { class: 'doc', form: /\d{1,6}-\p{Lu}{2,}\/\p{Lu}{2,}/uy },
  { class: 'date', form: /(\d{1,2})([/.-])(\d{1,2})\2\d{4}(?!\d)/y, isReal: m => isDay(m[1], m[3]) },
  { class: 'date', form: /\d{4}-(\d{2})-(\d{2})(?!\d)/y, isReal: m => isDay(m[2], m[1]) },
  {
    class: 'date',
    form: /(\d{1,2}) {1,3}th[áa]ng {1,3}(\d{1,2}) {1,3}n[ăa]m {1,3}\d{4}(?!\d)/iuy,
    isReal: m => isDay(m[1], m[2]),
  },
  { class: 'date', form: /(\d{1,2})\/(?:19|20)\d{2}(?!\d|[.,]\d)/y, isReal: m => isMonth(m[1]) },
  { class: 'year', form: /(?:19|20)\d{2} ?- ?(?:19|20)\d{2}(?!\d|[.,]\d)/y },
  { class: 'time', form: /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y },
  { class: 'time', form: /\d{1,2} ?(?:giờ|gio|h|g) ?\d{1,2}(?: ?(?:phút|phut|p))?(?![\p{L}\d])/iuy },
  { class: 'time', form: /\d{1,2}h(?![\p{L}\d])/uy },
  { class: 'phone', form: /0\d{2,4}([ .-])\d{3,4}\1\d{3,4}(?!\d)/y, isReal: m => !GROUPED.test(m[0]) },
  { class: 'phone', form: /0\d{8,10}(?![\d.,]\d)/y },
  { class: 'phone', form: /1[89]00[ .]?\d{4,6}(?![\d]|[.,]\d)/y },
  { class: 'code', form: /\d+\p{Lu}[\p{Lu}\d]*(?![\p{L}])/uy },
  { class: 'code', form: /\d{1,3}[a-e](?![\p{L}\d])/uy },
  { form: new RegExp(`\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?${END}`, 'y') },
  { form: new RegExp(`\\d{1,3}(?: \\d{3}){2,}(?:,\\d+)?${END}`, 'y') },
  { form: new RegExp(`\\d{1,3} \\d{3}${END}(?= ?\\p{Ll})`, 'uy'), isAmbiguous: true },
  { form: new RegExp(`\\d{1,3}(?:,\\d{3}){2,}${END}`, 'y'), isAmbiguous: true },
  { class: 'code', form: /\d+(?:\.\d+){2,}/y },
  { form: new RegExp(`\\d+,\\d+${END}`, 'y') },
  { form: new RegExp(`\\d+\\.\\d+${END}`, 'y'), isAmbiguous: true },
  { form: /\d+/y },
]
