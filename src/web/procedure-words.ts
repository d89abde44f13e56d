import { printNumber } from '#base'
import type { TypeVersion } from '#records'
import type { ClockTerm, LegalTerm } from '#records/define'
import { termUnits } from '#rules'
import { conditionWords } from './condition-words.ts'
import { words } from './procedures.vi.ts'

/** What a procedure is called in lists: its own name where its records are called otherwise. */
export const procedureName = ({ words: said }: TypeVersion): string => said.procedure?.name ?? said.name

const termText = ({ value, unit }: LegalTerm): string =>
  `${printNumber(String(value))}\u00a0${termUnits[unit]}`

/** The terms of a clock in words: one, or one for each case. */
export function termWords(version: TypeVersion, clock: string | undefined): string[] {
  const term: ClockTerm | undefined = version.definition.clocks?.[clock ?? '']?.term
  if (!term) return []
  if ('value' in term) return [termText(term)]
  if (!('cases' in term)) return []
  return term.cases.map(one => {
    if (one.when) return words.caseOf(conditionWords(version, one.when), termText(one))
    return term.cases.length > 1 ? words.otherwise(termText(one)) : termText(one)
  })
}

/** The term that holds where no case does. */
export function plainTerm({ definition }: TypeVersion, clock: string): LegalTerm | undefined {
  const term = definition.clocks?.[clock]?.term
  if (!term) return undefined
  if ('value' in term) return term
  return 'cases' in term ? term.cases.find(({ when }) => when === undefined) : undefined
}

/** The statutory term in a line: where there are cases, the one that no case changes. */
export function shortTerm(version: TypeVersion): string {
  const clock = version.definition.procedure?.clocks.statutory ?? ''
  const term = plainTerm(version, clock)
  if (!term) return ''
  return termWords(version, clock).length > 1 ? words.mostly(termText(term)) : termText(term)
}

/** A share of a term: `16,5 ngày làm việc`. */
export function shareText({ value, unit }: LegalTerm, thousandths: number): string {
  const tenths = Math.round((value * thousandths) / 100)
  const text = tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
  return `${printNumber(text)}\u00a0${termUnits[unit]}`
}
