import { Refusal } from '#base'
import type { Tx } from '#db'
import {
  dayOfTree,
  extentOf,
  type Figure,
  type FigureWorld,
  figuresOf,
  periodOf,
  type Tree,
  treePart,
  unitsOf,
  wholeLineageOf,
} from '#figures'
import { listRecords, type RecordRow } from '#records'
import {
  type ComposedReport,
  composeReport,
  type ListedRecord,
  type RecordsBlock,
  type ReportSource,
} from './compose.ts'
import type { Prose, ReportBlock, ReportSection } from './define.ts'
import { type Reference, referencesOf } from './prose.ts'
import { reportsOn } from './publish.ts'
import {
  type FigureKey,
  keyOf,
  periodFrom,
  type ReportScope,
  renderProse,
  type Span,
  sourceOf,
} from './render.ts'

type Reader = Pick<Tx, 'query'>

/** A list in a report longer than this shows its beginning and its total. */
const LIST_LIMIT = 1000
const COMPARED: readonly string[] = ['growth', 'change', 'points']

export interface ReportQuery {
  code: string
  unit: string
  period: string
  /** Figures as known at this instant; absent: now. */
  at?: Date
  /** Along which tree the figures are read; absent: as it was at the end of the period. */
  tree?: Tree
}

/** Whose report of which period it is; the unit is called what it was called on the day of the tree. */
function scopeOf(world: FigureWorld, asked: Omit<ReportQuery, 'code'>): ReportScope {
  const unit = world.catalog.getUnit(asked.unit)
  const period = periodOf(world, unit, asked.period)
  const on = dayOfTree(asked.tree, period.window, world.today)
  return {
    unit: unit.code,
    unitName: world.catalog.history.nameOn(unit.id, on) || unit.name,
    period: period.label,
    ...treePart(asked.tree),
  }
}

/**
 * A report as it reads now, or as it would have read at an instant.
 * @throws Refusal not_found for an unknown unit or period, or a report that the unit does not make
 */
export async function readReport(
  tx: Reader,
  world: FigureWorld,
  query: ReportQuery,
): Promise<ComposedReport> {
  const unit = world.catalog.getUnit(query.unit)
  const period = periodOf(world, unit, query.period)
  const reports = await reportsOn(tx, { catalog: world.catalog, unit, on: period.window.to })
  const definition = reports.find(report => report.code === query.code)
  if (!definition) throw new Refusal('not_found', { report: query.code, unit: unit.code })
  const scope = scopeOf(world, query)
  return composeReport(definition, scope, await gather(tx, world, { ...definition, scope, at: query.at }))
}

/** Fills texts with references, for example the paragraphs of an article, in their order. */
export async function composeBlocks(
  tx: Reader,
  world: FigureWorld,
  asked: Omit<ReportQuery, 'code'>,
  texts: readonly Prose[],
): Promise<Span[][]> {
  const scope = scopeOf(world, asked)
  const blocks = texts.map(text => ({ kind: 'prose' as const, text }))
  const source = await gather(tx, world, { headline: [], sections: [{ blocks }], scope, at: asked.at })
  return texts.map(text => renderProse(text, scope, source))
}

/** All blocks of a report, in order. */
const blocksOf = (sections: Asked['sections']): ReportBlock[] =>
  sections.flatMap(section => [...section.blocks, ...blocksOf(section.sections ?? [])])

/** The keys of wholes that a reference needs: its own, the other figure's, and those of the year before. */
function keysOf(reference: Reference, scope: ReportScope): FigureKey[] {
  const key = { ...keyOf(reference, scope), dims: {} }
  const keys = [key]
  if (COMPARED.includes(reference.form)) keys.push(yearBefore(key))
  if (reference.form === 'plan' || reference.form === 'share') keys.push({ ...key, code: reference.of ?? '' })
  return keys
}

const yearBefore = (key: FigureKey): FigureKey => ({ ...key, period: periodFrom(key.period, '-1') })

/** The figure that decides whether a block is printed, and those that it prints. */
function blockKeys(block: ReportBlock, scope: ReportScope): FigureKey[] {
  const { where } = block
  const decides = where ? [keyOf({ code: 'some' in where ? where.some : where.none, dims: {} }, scope)] : []
  return [...decides, ...printedKeys(block, scope)]
}

function printedKeys(block: ReportBlock, scope: ReportScope): FigureKey[] {
  const key = (code: string, at: { unit?: string; period?: string } = {}) =>
    keyOf({ code, dims: {}, ...at }, scope)
  switch (block.kind) {
    case 'prose':
      return referencesOf(block.text).flatMap(reference => keysOf(reference, scope))
    case 'parts':
      return [key(block.code, block)]
    case 'compare':
      return block.codes.flatMap(code => [key(code), yearBefore(key(code))])
    case 'table':
      return block.codes.map(code => key(code, block))
    case 'records':
      return []
  }
}

interface Asked {
  headline: readonly string[]
  sections: readonly Pick<ReportSection, 'blocks' | 'sections'>[]
  scope: ReportScope
  at?: Date
}

/** Reads everything a report is made of, as the reader of `tx` may see it; figures as known at `at`. */
async function gather(tx: Reader, world: FigureWorld, asked: Asked): Promise<ReportSource> {
  const { scope, at } = asked
  const blocks = blocksOf(asked.sections)
  const keys = [
    ...asked.headline.map(code => keyOf({ code, dims: {} }, scope)),
    ...blocks.flatMap(block => blockKeys(block, scope)),
  ]
  const lists = new Map<RecordsBlock, { rows: ListedRecord[]; total: number }>()
  for (const block of blocks)
    if (block.kind === 'records') lists.set(block, await listOf(tx, world, { block, scope }))
  const figures = await figuresFor(tx, world, { keys, at, tree: scope.tree })
  return { ...sourceOf(figures), records: block => lists.get(block) ?? { rows: [], total: 0 } }
}

/** The figures of all keys with their parts, one reading a unit and period. What nobody knows is left out. */
async function figuresFor(
  tx: Reader,
  world: FigureWorld,
  asked: { keys: readonly FigureKey[]; at?: Date; tree?: Tree },
): Promise<Figure[]> {
  const { keys, at, tree } = asked
  const found: Figure[] = []
  for (const group of Map.groupBy(keys, ({ unit, period }) => `${unit} ${period}`).values()) {
    const [first] = group
    const unit = first && world.catalog.findUnit(first.unit)
    const office = unit && world.catalog.unit(unit.office).code
    if (!unit || !world.figures.findPeriod(first.period, office)) continue
    const codes = [...new Set(group.map(key => key.code))]
    found.push(...(await figuresOf(tx, world, { unit: first.unit, period: first.period, codes, at, tree })))
  }
  return found
}

async function listOf(
  tx: Reader,
  world: FigureWorld,
  { block, scope }: { block: RecordsBlock; scope: ReportScope },
) {
  const type = world.catalog.findType(block.type)
  const unit = world.catalog.findUnit(block.unit ?? scope.unit)
  if (!type || !unit) return { rows: [], total: 0 }
  const { window: own } = periodOf(world, unit, periodFrom(scope.period, block.period))
  const on = dayOfTree(scope.tree, own, world.today)
  const extent = await extentOf(tx, world.catalog, { unit: unit.id, function: type.function, on })
  const units = unitsOf(extent)
  const query = { type: type.type, units, states: block.states, limit: LIST_LIMIT }
  if (block.code === undefined) {
    // A list that no indicator counts holds what is dated in the report's period.
    const dated = await listRecords(tx, { ...query, onFrom: own.from, onTo: own.to })
    return { rows: dated.rows.map(listed), total: dated.total }
  }
  const found = await listRecords(tx, query)
  const key = keyOf({ ...block, code: block.code, dims: {} }, scope)
  const figure = sourceOf(await figuresFor(tx, world, { keys: [key], tree: scope.tree })).figure(key)
  const counted = new Set(figure ? (await wholeLineageOf(tx, world, figure.id)).map(row => row.record) : [])
  // What the reader may not see is counted all the same.
  return { rows: found.rows.map(listed).filter(row => counted.has(row.record)), total: counted.size }
}

const listed = ({ id, on, title, state }: RecordRow): ListedRecord => ({
  record: String(id),
  on,
  title,
  state,
})
