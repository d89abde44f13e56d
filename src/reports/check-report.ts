import type { IndicatorDefinition } from '#figures/define'
import { type DefinitionFault, shapeFaults } from '#records'
import type { ReportBlock, ReportDefinition, ReportSection } from './define.ts'
import { parseProse, type Reference } from './prose.ts'
import { reportSchema } from './report-schema.ts'

/** One fault of a report tree and its place: `sections.post.blocks.0: 12`, the last being an offset in the text. */
export type ReportFault = DefinitionFault

/** What is published that a report may refer to. */
export interface Published {
  indicator(code: string): IndicatorDefinition | undefined
  /** States of a record type; undefined when there is no such type. */
  states(type: string): readonly string[] | undefined
  /** True when a scheme of one of these kinds knows the label. */
  isPeriod(label: string, kinds: readonly string[]): boolean
}

/** Every fault of a report tree: broken templates, and whatever it refers to that is not there. */
export function checkReport(definition: ReportDefinition, published: Published): ReportFault[] {
  const faults = shapeFaults(reportSchema, definition)
  // A day that is none, or a name that is malformed, does not keep the tree from being read.
  if (faults.some(({ rule }) => rule !== 'not a day')) return faults
  const fault: Fault = (at, rule) => faults.push({ at, rule })
  const check: Check = { published, fault }
  if (definition.scope.length === 0) fault('scope', 'nobody makes it')
  checkTitle(definition.title, 'title', check)
  for (const code of definition.headline) checkCode(code, 'headline', check)
  checkSections(definition.sections, 'sections', check)
  const codes = definition.sections.flatMap(codesUnder)
  for (const code of new Set(codes.filter((code, i) => codes.indexOf(code) !== i))) {
    fault(`sections.${code}`, 'two sections of one code')
  }
  return faults
}

type Fault = (at: string, rule: string) => void

interface Check {
  published: Published
  fault: Fault
}

const codesUnder = (section: ReportSection): string[] => [
  section.code,
  ...(section.sections ?? []).flatMap(codesUnder),
]

function checkTitle(template: string, at: string, { fault }: Check): void {
  if (!template.trim()) fault(at, 'empty')
  const { pieces, faults } = parseProse(template)
  for (const found of faults) fault(`${at}: ${found.at}`, found.rule)
  for (const piece of pieces)
    if (piece.kind === 'figure') fault(`${at}: ${piece.at}`, 'a title refers to no figure')
}

function checkSections(sections: readonly ReportSection[], at: string, check: Check): void {
  if (sections.length === 0) check.fault(at, 'empty')
  for (const section of sections) {
    const here = `${at}.${section.code}`
    checkTitle(section.title, `${here}.title`, check)
    section.blocks.forEach((block, i) => {
      checkBlock(block, `${here}.blocks.${i}`, check)
    })
    if (section.sections) checkSections(section.sections, `${here}.sections`, check)
  }
}

function checkBlock(block: ReportBlock, at: string, check: Check): void {
  if (block.where) checkCode('some' in block.where ? block.where.some : block.where.none, at, check)
  switch (block.kind) {
    case 'prose':
      checkProse(block.text, at, check)
      return
    case 'parts':
      checkPeriod(block, at, check)
      if (checkCode(block.code, at, check)) checkParts(block, at, check)
      return
    case 'compare':
    case 'table':
      if (block.codes.length === 0) check.fault(at, 'empty')
      for (const code of block.codes) {
        checkCode(code, at, check)
        if (block.kind === 'table') checkPeriod({ ...block, code }, at, check)
      }
      return
    case 'records': {
      if (block.code !== undefined) {
        checkCode(block.code, at, check)
        checkPeriod({ ...block, code: block.code }, at, check)
      }
      const states = check.published.states(block.type)
      if (!states) check.fault(at, `unknown record type ${block.type}`)
      for (const state of block.states)
        if (states?.includes(state) === false) check.fault(at, `unknown state ${state}`)
    }
  }
}

function checkProse(template: string, at: string, check: Check): void {
  const { pieces, faults } = parseProse(template)
  for (const found of faults) check.fault(`${at}: ${found.at}`, found.rule)
  for (const piece of pieces) {
    if (piece.kind === 'figure') checkReference(piece.reference, `${at}: ${piece.at}`, check)
  }
}

function checkReference(reference: Reference, at: string, check: Check): void {
  const { code, dims, form, of = '' } = reference
  checkPeriod(reference, at, check)
  const definition = checkCode(code, at, check)
  if (!definition) return
  for (const [name, option] of Object.entries(dims)) {
    if (!definition.options?.[name]?.includes(option))
      check.fault(at, `${code} has no breakdown ${name}=${option}`)
  }
  if (form === 'plan' || form === 'share') checkCode(of, at, check)
  if (form === 'parts') {
    checkParts({ code, by: of }, at, check)
    if (definition.kind === 'amount')
      check.fault(at, `parts of ${code}: prose lists counts, a parts block lists amounts`)
  }
  const isRatio = definition.kind === 'ratio' || definition.kind === 'mean'
  if (form === 'points' && definition.kind !== 'ratio')
    check.fault(at, `${code} is no ratio: it has no percentage points`)
  if ((form === 'growth' || form === 'change') && isRatio)
    check.fault(at, `${code} is a ratio: it changes by points`)
  if (reference.scale && isRatio) check.fault(at, `${code} is a ratio: it has no scale`)
}

function checkParts(
  { code, by }: { code: string; by: string },
  at: string,
  { published, fault }: Check,
): void {
  if (!published.indicator(code)?.by?.includes(by)) fault(at, `${code} is not broken down by ${by}`)
}

function checkCode(code: string, at: string, check: Check): IndicatorDefinition | undefined {
  const definition = check.published.indicator(code)
  if (!definition) check.fault(at, `unknown indicator ${code}`)
  return definition
}

/** A label that some scheme knows, of a kind in which the indicator is computed. */
function checkPeriod({ code, period }: { code: string; period?: string }, at: string, check: Check): void {
  if (period === undefined || /^[+-]\d+$/.test(period)) return
  const kinds = check.published.indicator(code)?.periods ?? ['year']
  if (!check.published.isPeriod(period, kinds)) check.fault(at, `${code} is not computed for ${period}`)
}
