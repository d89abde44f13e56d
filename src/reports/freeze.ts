import { createHash } from 'node:crypto'
import type { Figure, LineageRow } from '#figures'
import { canonicalJson } from '#records'
import type { ComposedReport } from './compose.ts'

/** The engine that composes and prints. Raised when the same records would give other bytes. */
export const ENGINE = 'reports 1'

/** A figure as it stood at the freeze: value, version of its definition, digest of the records behind it. */
export interface FrozenFigure extends Figure {
  lineage: string
}

/** What is kept of a report for ever. */
export interface FrozenContent {
  report: Omit<ComposedReport, 'cited'>
  /** By id. */
  figures: FrozenFigure[]
}

/** What changed in one figure: its value, or only the records behind it. */
export interface FigureChange {
  figure: string
  name: string
  /** As printed; null when the other side did not have it or it had no value. */
  old: string | null
  new: string | null
  changed: 'value' | 'records'
}

/**
 * SHA-256 of the records behind a figure, independent of their order and of what the reader may see: the record, its
 * day, its unit and what it adds.
 */
export function lineageDigest(rows: readonly Pick<LineageRow, 'record' | 'on' | 'unit' | 'value'>[]): string {
  const lines = rows.map(({ record, on, unit, value }) => canonicalJson([record, on, unit, value]))
  return sha256(lines.sort().join('\n'))
}

/**
 * A composed report as plain data of one canonical form.
 * @param lineage the digest of each cited figure's records, by the figure's id
 */
export function frozenContent(
  { cited, ...report }: ComposedReport,
  lineage: ReadonlyMap<string, string>,
): FrozenContent {
  const figures = cited.map(figure => {
    const digest = lineage.get(figure.id)
    if (digest === undefined) throw new Error(`${figure.id} is frozen without its lineage`)
    return { ...figure, lineage: digest }
  })
  const content = { report, figures: figures.sort((a, b) => (a.id < b.id ? -1 : 1)) }
  refuseFloats(content, 'content')
  return content
}

/** SHA-256 of the canonical JSON: the same content has the same digest, however the database orders its keys. */
export const digestOf = (content: FrozenContent): string => sha256(canonicalJson(content))

/** True when a frozen content is still what was frozen. */
export const isIntact = (frozen: { content: FrozenContent; digest: string }): boolean =>
  digestOf(frozen.content) === frozen.digest

type Counted = Pick<Figure, 'id' | 'name' | 'value' | 'printed'> & { lineage?: string }

/** The figures that are no longer what was frozen, by id; with lineage on both sides also those of other records. */
export function compareFrozen(frozen: readonly Counted[], current: readonly Counted[]): FigureChange[] {
  const old = new Map(frozen.map(figure => [figure.id, figure]))
  const now = new Map(current.map(figure => [figure.id, figure]))
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort()
  return ids.flatMap(id => changeOf(id, old.get(id), now.get(id)) ?? [])
}

function changeOf(id: string, was: Counted | undefined, is: Counted | undefined): FigureChange | undefined {
  const isMoved = (was?.value ?? null) !== (is?.value ?? null)
  const isOther = was?.lineage !== undefined && is?.lineage !== undefined && was.lineage !== is.lineage
  if (!isMoved && !isOther) return undefined
  const name = is?.name ?? was?.name ?? id
  return { figure: id, name, old: printedOf(was), new: printedOf(is), changed: isMoved ? 'value' : 'records' }
}

const printedOf = (figure: Counted | undefined): string | null =>
  figure && figure.value !== null ? figure.printed : null

/** Values are decimal strings: a number that is no safe integer would not come back the same. */
function refuseFloats(value: unknown, at: string): void {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`${at} is no integer`)
  if (value === null || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) refuseFloats(inner, `${at}.${key}`)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
