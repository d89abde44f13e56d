import type { Tx } from '#db'
import { type Figure, type FigureWorld, figureId, figuresOf, lineageOf, unitsUnder } from '#figures'
import { listRecords, type RecordRow } from '#records'
import type { ListedRecord, RecordsBlock, ReportSource } from './compose.ts'
import type { ReportBlock, ReportDefinition, ReportSection } from './define.ts'
import { type Reference, referencesOf } from './prose.ts'
import { type FigureKey, type FigureSource, keyOf, periodFrom, type ReportScope } from './render.ts'

type Reader = Pick<Tx, 'query'>

/** A list in a report longer than this shows its beginning and its total. */
const LIST_LIMIT = 1000
/** Records of a lineage read at once. */
const PAGE = 1000

const COMPARED: readonly string[] = ['growth', 'change', 'points']

/** All blocks of a report, in order. */
export const blocksOf = (sections: readonly ReportSection[]): ReportBlock[] =>
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

function blockKeys(block: ReportBlock, scope: ReportScope): FigureKey[] {
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

/** Reads everything a report is made of, as the reader of `tx` may see it; figures as known at `at`. */
export async function gatherSource(
  tx: Reader,
  world: FigureWorld,
  definition: ReportDefinition,
  scope: ReportScope,
  at?: Date,
): Promise<ReportSource> {
  const blocks = blocksOf(definition.sections)
  const keys = [
    ...definition.headline.map(code => keyOf({ code, dims: {} }, scope)),
    ...blocks.flatMap(block => blockKeys(block, scope)),
  ]
  const lists = new Map<RecordsBlock, { rows: ListedRecord[]; total: number }>()
  for (const block of blocks)
    if (block.kind === 'records') lists.set(block, await listOf(tx, world, block, scope))
  const figures = await figuresFor(tx, world, keys, at)
  return { ...sourceOf(figures), records: block => lists.get(block) ?? { rows: [], total: 0 } }
}

/** The figures of all keys with their parts, one reading a unit and period. What nobody knows is left out. */
async function figuresFor(
  tx: Reader,
  world: FigureWorld,
  keys: readonly FigureKey[],
  at?: Date,
): Promise<Figure[]> {
  const found: Figure[] = []
  for (const group of Map.groupBy(keys, ({ unit, period }) => `${unit} ${period}`).values()) {
    const [first] = group
    if (!first || !world.catalog.findUnit(first.unit) || !world.figures.findPeriod(first.period)) continue
    const codes = [...new Set(group.map(key => key.code))]
    found.push(...(await figuresOf(tx, world, { unit: first.unit, period: first.period, codes, at })))
  }
  return found
}

/** Finds figures among those given, parts in their order. */
export function sourceOf(figures: readonly Figure[]): FigureSource {
  const byId = new Map(figures.map(figure => [figure.id, figure]))
  const isPart = (figure: Figure, by: string) => by in figure.dims && Object.keys(figure.dims).length === 1
  return {
    figure: key => byId.get(figureId(key)),
    parts: ({ code, unit, period }, by) =>
      [...byId.values()].filter(
        f => f.code === code && f.unit === unit && f.period === period && isPart(f, by),
      ),
  }
}

async function listOf(tx: Reader, world: FigureWorld, block: RecordsBlock, scope: ReportScope) {
  const type = world.catalog.findType(block.type)
  const unit = world.catalog.findUnit(block.unit ?? scope.unit)
  if (!type || !unit) return { rows: [], total: 0 }
  const units = unitsUnder(world.catalog, unit)
  const found = await listRecords(tx, { type: type.type, units, states: block.states, limit: LIST_LIMIT })
  if (block.code === undefined) return { rows: found.rows.map(listed), total: found.total }
  const id = figureId(keyOf({ ...block, code: block.code, dims: {} }, scope))
  const counted = new Set((await wholeLineage(tx, world, id)).map(row => row.record))
  const rows = found.rows.map(listed).filter(row => counted.has(row.record))
  return { rows, total: rows.length }
}

const listed = ({ id, on, title, state }: RecordRow): ListedRecord => ({
  record: String(id),
  on,
  title,
  state,
})

/** All records behind a figure. */
export async function wholeLineage(tx: Reader, world: FigureWorld, id: string) {
  const rows = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await lineageOf(tx, world, id, { limit: PAGE, after })
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}
