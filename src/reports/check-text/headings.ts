import type { Numeral, Reading } from './numerals.ts'
import { phraseAt } from './phrases.ts'
import type { Asked } from './shapes.ts'
import type { Sentence } from './structure.ts'
import type { YearMention } from './year-mentions.ts'

/** A line that says what the lines below it are about. */
interface Heading {
  /** What its year or part of a year is; null where it names several. */
  label: string | null | undefined
  /** "MỤC TIÊU", "Phương hướng, nhiệm vụ": what is below it is wished, and no result. */
  isAim: boolean
  /** "BÁO CÁO", "Kết quả thực hiện kế hoạch": it tells how it was. */
  isResult: boolean
  /** Capitals, or a roman number before it. */
  isMajor: boolean
  /** The sign before it: headings of one rank have the same. */
  rank: string
}

/** A heading is short, and so is the "II." before it. */
const LONGEST = 40
const SIGN = 2
/** Such a line in the middle of a text may be the caption of a picture. */
const PLAIN = 'plain'

/** What the headings above a sentence say of its numbers. */
export interface Headed {
  period: string | undefined
  isAim: boolean
}

/**
 * What headings say of the sentences below them: "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2022", "Một số chỉ tiêu năm 2023". It holds to
 * the next heading of its rank or of a higher one; the title's holds for the whole text.
 */
export function headedBy(
  reading: Reading,
  numerals: readonly Numeral[],
  mentions: ReadonlyMap<number, readonly YearMention[]>,
  isNear: (label: string) => boolean,
): ReadonlyMap<number, Headed> {
  const counted = new Set(
    numerals.filter(({ class: kind }) => kind === 'qty' || kind === 'pct').map(({ sentence }) => sentence),
  )
  const headed = new Map<number, Headed>()
  let title: string | undefined
  let isPlan = false
  let isReport = false
  let isAbove = true
  let own: { label: string | undefined; isAim: boolean; rank: string } | undefined
  for (const [id, sentence] of reading.structure.sentences.entries()) {
    if (counted.has(id)) isAbove = false
    const heading = counted.has(id) ? undefined : headingAt(reading, id, sentence, mentions.get(id) ?? [])
    const label = heading?.label && isNear(heading.label) ? heading.label : undefined
    isPlan ||= isAbove && heading?.isAim === true
    isReport ||= isAbove && heading?.isResult === true
    if (heading?.label !== undefined && isAbove) {
      title = label
      isAbove = false
    } else if (heading && (heading.isAim || (label && heading.rank !== PLAIN)))
      own = { label, isAim: heading.isAim, rank: heading.rank }
    else if (heading && (heading.isMajor || heading.rank === own?.rank)) own = undefined
    headed.set(id, { period: own?.label ?? title, isAim: own?.isAim ?? (isPlan && !isReport) })
  }
  return headed
}

function headingAt(
  { atoms, structure, text, reader }: Reading,
  id: number,
  { from, to, startsParagraph }: Sentence,
  mentions: readonly YearMention[],
): Heading | undefined {
  // "Đề nghị Ủy ban nhân dân tỉnh:" and the sign of the first item below it are one sentence.
  const lead = atoms
    .slice(from, to)
    .findIndex(({ key }, i) => key === ':' && atoms[from + i + 1]?.key === '\n')
  const isLine = lead >= 0 || to >= atoms.length || atoms[to - 1]?.key === '\n'
  const last = lead >= 0 ? from + lead - 1 : atoms[to - 1]?.key === '\n' ? to - 2 : to - 1
  if (!isLine || last < from || to - from > LONGEST || atoms[last]?.kind === 'mark') return undefined
  const before = startsParagraph ? undefined : structure.sentences[id - 1]
  if (!startsParagraph && !(before?.startsParagraph && before.to - before.from <= SIGN)) return undefined
  const sign = before ? (atoms[before.from]?.text ?? '') : ''
  const words = text.slice(atoms[from]?.start, atoms[last]?.end)
  const isUpper = words === words.toUpperCase()
  const labels = new Set(mentions.filter(({ isCompared }) => !isCompared).map(({ label }) => label))
  const [label] = labels
  const isMajor = isUpper || /^[IVX]+$/.test(sign)
  const rank = /^\d+$/.test(sign) ? 'number' : sign === '' ? PLAIN : 'letter'
  const { AIM_HEADS, ASK_HEADS, RESULT_HEADS } = reader.lexicon.cue
  const isResult = atoms.slice(from, to).some((_, i) => phraseAt(RESULT_HEADS, atoms, from + i))
  const isAim = [AIM_HEADS, ...(lead >= 0 ? [ASK_HEADS] : [])].some(table => phraseAt(table, atoms, from))
  return {
    ...{ label: labels.size > 1 ? null : label, isMajor, rank: isMajor ? `major ${rank}` : rank },
    isAim: !isResult && isAim,
    isResult,
  }
}

/** A report of a year has headings of that year, of those beside it and of parts of them. */
export function isNearAsked(label: string, { period }: Asked): boolean {
  if (!/^\d{4}$/.test(label)) return true
  return !/^\d{4}$/.test(period) || Math.abs(Number(label) - Number(period)) <= 1
}
