import { roundTo } from '#base'
import { assignAims } from './aims.ts'
import { bindAll } from './bind.ts'
import { classify } from './classify.ts'
import { isDoubtful, saidFigures } from './doubt.ts'
import { groupsOf } from './groups.ts'
import { doubted, judge } from './judge.ts'
import { evenText } from './normalise.ts'
import { findNotices } from './notices.ts'
import { type Numeral, numeralsOf, type Reading } from './numerals.ts'
import type { Context, Outcome } from './outcome.ts'
import { type PreparedCatalogue, prepareCatalogue, type Reader } from './prepare.ts'
import { preferRelatives } from './relatives.ts'
import { assignRoles } from './roles.ts'
import { scopesOf } from './scope.ts'
import type { Asked, Check, CheckCatalogue, CheckResult, Finding, Token } from './shapes.ts'
import { structureOf } from './structure.ts'
import { findSums, wholeOutcome } from './sums.ts'
import { readTables } from './tables.ts'
import { tokenise } from './tokenise.ts'
import { shareNames } from './twins.ts'
import { calendarOf } from './when.ts'
import { windowsOf } from './windows.ts'

/**
 * Reads every number of a Vietnamese administrative text and checks it against published figures and against the
 * text's own arithmetic. Pure; offsets are UTF-16 offsets of the text as given. Time grows with the length of the
 * text. A catalogue used for several texts is prepared once with `prepareCatalogue`.
 */
export function checkText(
  text: string,
  asked: Asked,
  catalogue: CheckCatalogue | PreparedCatalogue,
): CheckResult {
  const prepared = 'readerFor' in catalogue ? catalogue : prepareCatalogue(catalogue)
  const even = evenText(text)
  const reader = prepared.readerFor(even.text)
  const spoken = readTables(even, reader.lexicon)
  const reading = readingOf(spoken.text, reader)
  const numerals = numeralsOf(reading)
  classify(reading, numerals)
  assignRoles(reading, numerals)
  const tokens = numerals.map(numeral => tokenOf(text, reading, spoken.origin, numeral))
  const offsetOf = ({ index }: Numeral): number => tokens[index]?.offset ?? 0
  const context = contextOf(reading, numerals, asked, prepared)
  const outcomes = judgeAll(context)
  const sums = findSums(context, offsetOf)
  for (const sum of sums) {
    const isBound = context.bindings.get(sum.whole.index)?.figure !== undefined
    if (!isBound && sum.check.level === 'error')
      outcomes.set(sum.whole.index, doubted(context, sum.whole, wholeOutcome(context, sum)))
  }
  // What was only said in reading a table out is no number of the text.
  const isSaid = (index: number): boolean =>
    spoken.isSpoken(reading.atoms[numerals[index]?.at ?? 0]?.start ?? 0)
  return {
    findings: [...outcomes].flatMap(([index, outcome]) =>
      isSaid(index) ? [] : [findingOf(numerals, tokens, index, outcome)],
    ),
    checks: distinct([
      ...sums.map(({ check }) => check),
      ...contradictions(outcomes, numerals, offsetOf, isSaid),
      ...findNotices(context, outcomes, offsetOf),
    ]),
    tokens: tokens.filter((_, index) => !isSaid(index)),
  }
}

/** A value that is repeated in reading a table out is complained of once. */
function distinct(checks: readonly Check[]): Check[] {
  const byPlace = new Map(checks.map(check => [`${check.code} ${check.offsets.join()}`, check]))
  return [...byPlace.values()]
}

function readingOf(text: string, reader: Reader): Reading {
  const atoms = tokenise(text, reader.lexicon.spelling)
  return { text, atoms, structure: structureOf(atoms, text, reader.lexicon), reader, named: new Set() }
}

function contextOf(
  reading: Reading,
  numerals: readonly Numeral[],
  asked: Asked,
  catalogue: PreparedCatalogue,
): Context {
  const calendar = calendarOf(reading, numerals, catalogue, asked)
  assignAims(reading, numerals, calendar)
  const windows = windowsOf(reading, numerals)
  shareNames(reading, numerals, windows, calendar)
  const groups = groupsOf(reading, numerals)
  const input = {
    reading,
    catalogue,
    asked,
    numerals,
    groups,
    groupOf: new Map(groups.flatMap(group => group.parts.map(part => [part.index, group] as const))),
    windows,
    scopes: scopesOf(reading, numerals, asked, catalogue),
    calendar,
  }
  const bindings = bindAll(input)
  preferRelatives(input, bindings)
  const said = saidFigures(input, bindings)
  const doubts = new Map(
    [...bindings].filter(([index, binding]) => {
      const numeral = numerals[index]
      return numeral !== undefined && isDoubtful(input, numeral, binding, said)
    }),
  )
  for (const index of doubts.keys()) bindings.delete(index)
  return { ...input, bindings, doubts, said }
}

function judgeAll(context: Context): Map<number, Outcome> {
  const outcomes = new Map<number, Outcome>()
  for (const numeral of context.numerals) {
    if (numeral.class === 'qty' || numeral.class === 'pct')
      outcomes.set(numeral.index, judge(context, numeral))
  }
  return outcomes
}

function tokenOf(
  given: string,
  { atoms }: Reading,
  origin: (index: number) => number,
  numeral: Numeral,
): Token {
  const offset = origin(atoms[numeral.at]?.start ?? 0)
  const end = origin(atoms[numeral.end - 1]?.end ?? 0)
  return { printed: given.slice(offset, end), offset, length: end - offset, class: numeral.class }
}

function findingOf(
  numerals: readonly Numeral[],
  tokens: readonly Token[],
  index: number,
  { verdict, explanation, figure, nearest, link, frozen, isLow }: Outcome,
): Finding {
  const numeral = numerals[index]
  const token = tokens[index]
  if (!numeral || !token) throw new RangeError(`no number ${index}`)
  const { printed, offset, length } = token
  return {
    ...{ printed, offset, length, verdict, explanation },
    kind: numeral.class === 'pct' ? 'percentage' : 'quantity',
    role: numeral.role,
    value: exactText(numeral),
    unit: numeral.unit?.text ?? '',
    confidence: isLow ? 'low' : 'high',
    ...(figure && { figure }),
    ...(frozen && { frozen }),
    ...(nearest && { nearest }),
    ...(link && { link: tokens[link.index]?.offset ?? 0 }),
  }
}

/** Printed digits are decimal, so the value always ends. */
function exactText({ amount, places }: Numeral): string {
  const text = roundTo(amount.value, places)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function contradictions(
  outcomes: ReadonlyMap<number, Outcome>,
  numerals: readonly Numeral[],
  offsetOf: (numeral: Numeral) => number,
  isSaid: (index: number) => boolean,
): Check[] {
  const checks: Check[] = []
  for (const [index, { contradiction, link, explanation }] of outcomes) {
    const numeral = numerals[index]
    if (!contradiction || !numeral || isSaid(index)) continue
    const offsets = [numeral, ...(link && !isSaid(link.index) ? [link] : [])].map(offsetOf)
    checks.push({ ...{ level: 'error' as const, ...contradiction }, offsets, message: explanation })
  }
  return checks
}
