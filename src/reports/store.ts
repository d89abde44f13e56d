import { Refusal, tidy } from '#base'
import type { Db, Tx } from '#db'
import { type FigureWorld, wholeLineageOf } from '#figures'
import type { ComposedReport } from './compose.ts'
import {
  compareFrozen,
  digestOf,
  ENGINE,
  type FigureChange,
  type FrozenContent,
  frozenContent,
  isIntact,
  lineageDigest,
} from './freeze.ts'
import { readReport } from './read-report.ts'

type Reader = Pick<Tx, 'query'>

/** A frozen report. Rows are never changed; an erratum is a further version. */
export interface FrozenReport {
  id: bigint
  record: bigint | null
  code: string
  unit: string
  period: string
  /** 1 for the first freeze. */
  version: number
  frozenAt: Date
  content: FrozenContent
  digest: string
  engine: string
  /** What changed against the version before; null for the first. */
  changes: FigureChange[] | null
  reason: string | null
}

export interface FreezeOrder {
  code: string
  unit: string
  period: string
  /** Office time. */
  at: Date
  /** The record whose act freezes it; without one only the system freezes. */
  record?: bigint
  /** Why a frozen report is corrected; needed from the second version on. */
  reason?: string
}

const columns = `id, report_record as record, code, unit, period, version, frozen_at as "frozenAt", content, digest, engine,
  changes, reason`

/** Freezes a report as it reads now. The same content again is no new version: the one that is there is returned. */
export async function freezeReport(
  tx: Reader,
  world: FigureWorld,
  order: FreezeOrder,
): Promise<FrozenReport> {
  const { code, unit, period } = order
  // Two freezes of one report at once: the second sees the first's version.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `freeze ${code} ${unit} ${period}`,
  ])
  const report = await readReport(tx, world, { code, unit, period })
  const content = frozenContent(report, await lineageDigests(tx, world, report))
  const digest = digestOf(content)
  const before = await findFrozen(tx, order)
  if (before?.digest === digest) return before
  const reason = tidy(order.reason ?? '')
  if (before && !reason) throw new Refusal('invalid', {}, [{ field: 'reason', rule: 'required' }])
  const { rows } = await tx.query<FrozenReport>(
    `insert into reports.frozen
       (report_record, code, unit, period, version, frozen_at, content, digest, engine, changes, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${columns}`,
    [
      order.record ?? null,
      code,
      unit,
      period,
      (before?.version ?? 0) + 1,
      order.at,
      content,
      digest,
      ENGINE,
      before ? JSON.stringify(compareFrozen(before.content.figures, content.figures)) : null,
      before ? reason : null,
    ],
  )
  const [frozen] = rows
  if (!frozen) throw new Error(`${code} ${unit} ${period} was not frozen`)
  return frozen
}

/** Digests of the records behind every cited figure. Refuses `stale` when a figure moved while it was read. */
async function lineageDigests(
  tx: Reader,
  world: FigureWorld,
  { cited }: ComposedReport,
): Promise<Map<string, string>> {
  const digests = new Map<string, string>()
  for (const figure of cited) {
    const rows = await wholeLineageOf(tx, world, figure.id)
    const sum = rows.reduce((all, row) => all + BigInt(row.value), 0n)
    // The records of a ratio or a mean are those of its numerator.
    const counted = figure.kind === 'ratio' || figure.kind === 'mean' ? figure.num : figure.value
    if (figure.value !== null && sum.toString() !== counted) throw new Refusal('stale', { figure: figure.id })
    digests.set(figure.id, lineageDigest(rows))
  }
  return digests
}

/** The latest frozen version of a report, or the one asked for, as far as the reader may see it. */
export async function findFrozen(
  tx: Reader,
  query: { code: string; unit: string; period: string; version?: number },
): Promise<FrozenReport | undefined> {
  const { rows } = await tx.query<FrozenReport>(
    `select ${columns} from reports.frozen
     where code = $1 and unit = $2 and period = $3 and version = coalesce($4, version) order by version desc limit 1`,
    [query.code, query.unit, query.period, query.version ?? null],
  )
  return rows[0]
}

/** One figure of one version of a frozen report. */
export interface FrozenFigureVersion {
  figure: string
  report: string
  unit: string
  period: string
  version: number
  frozenAt: Date
  value: string | null
  printed: string
  reason: string | null
}

/** Every figure of every frozen version of some units' reports, as far as the reader may see them. */
export async function frozenFiguresOf(tx: Reader, units: readonly string[]): Promise<FrozenFigureVersion[]> {
  const { rows } = await tx.query<FrozenFigureVersion>(
    `select figure->>'id' as figure, f.content->'report'->>'title' as report, f.unit, f.period, f.version,
       f.frozen_at as "frozenAt", figure->>'value' as value, figure->>'printed' as printed, f.reason
     from reports.frozen f, jsonb_array_elements(f.content::jsonb->'figures') figure
     where f.unit = any($1) order by f.id`,
    [units],
  )
  return rows
}

/** A frozen report that is no longer what was frozen. */
export interface FrozenDiscrepancy {
  what: 'frozen'
  detail: string
}

/** Recomputes the digest of every frozen report, as the auditor. */
export async function verifyFrozen(db: Db): Promise<{ frozen: number; discrepancies: FrozenDiscrepancy[] }> {
  const { rows } = await db.query<{
    id: bigint
    code: string
    unit: string
    period: string
    content: FrozenContent
    digest: string
  }>('select id, code, unit, period, content, digest from reports.frozen order by id')
  const broken = rows.filter(row => !isIntact(row))
  return {
    frozen: rows.length,
    discrepancies: broken.map(row => ({
      what: 'frozen',
      detail: `${row.code} ${row.unit} ${row.period} (${row.id}): the content was changed`,
    })),
  }
}
