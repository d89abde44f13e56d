import type { Db } from '#db'
import type { Catalog, RecordRow } from '#records'
import type { FigureCatalog } from './catalog.ts'
import { type Contribution, contributionKey, contributionsOf } from './contribute.ts'

/** A contribution or a cell that does not agree with the records. */
export interface FigureDiscrepancy {
  what: 'contribution' | 'cell'
  record?: string
  detail: string
}

const PAGE = 5000

/**
 * Recomputes from the records, as the auditor: every open contribution against what the record counts for now, and
 * every cell with its pending deltas against the sum of the contributions.
 */
export async function verifyFigures(
  db: Db,
  catalog: Catalog,
  figures: FigureCatalog,
): Promise<{ contributions: number; cells: number; discrepancies: FigureDiscrepancy[] }> {
  const discrepancies: FigureDiscrepancy[] = []
  let contributions = 0
  for (let after = 0n; ; ) {
    const page = await db.query<RecordRow>(
      `select id, type_id as type, definition_id as definition, unit_id as unit, place_id as place, party_id as party, parent_id as parent,
         state, on_date as "on", data from records.record where id > $1 order by id limit ${PAGE}`,
      [after],
    )
    const last = page.rows.at(-1)
    if (!last) break
    const kept = await openContributions(db, after, last.id)
    contributions += kept.length
    const keptBy = Map.groupBy(kept, c => c.record)
    for (const row of page.rows) {
      const type = catalog.version(row.definition).definition.code
      const now = contributionsOf(row, type, figures).map(contributionKey).sort()
      const was = (keptBy.get(row.id) ?? []).map(contributionKey).sort()
      if (now.join('\n') !== was.join('\n')) {
        discrepancies.push({
          what: 'contribution',
          record: String(row.id),
          detail: `kept [${was.join('; ')}], recomputed [${now.join('; ')}]`,
        })
      }
    }
    after = last.id
  }
  const cells = await cellDifferences(db)
  return { contributions, cells: cells.count, discrepancies: [...discrepancies, ...cells.discrepancies] }
}

async function openContributions(db: Db, after: bigint, to: bigint): Promise<Contribution[]> {
  const { rows } = await db.query<
    Omit<Contribution, 'dims'> & { d1: number; d2: number; d3: number; d4: number }
  >(
    `select indicator_id as indicator, on_date as "on", unit_id as unit, place_id as place, d1, d2, d3, d4, value, key, record_id as record
     from figures.contribution where known_to = 'infinity' and record_id > $1 and record_id <= $2`,
    [after, to],
  )
  return rows.map(({ d1, d2, d3, d4, ...row }) => ({ ...row, dims: [d1, d2, d3, d4] as const }))
}

async function cellDifferences(db: Db): Promise<{ count: number; discrepancies: FigureDiscrepancy[] }> {
  const { rows } = await db.query<{
    count: bigint
    cell: string | null
    kept: bigint | null
    facts: bigint | null
  }>(
    `with kept as (
       select indicator_id, unit_id, place_id, month, d1, d2, d3, d4, sum(v) as v, sum(n) as n from (
         select indicator_id, unit_id, place_id, make_date(year, m, 1) as month, d1, d2, d3, d4, vs[m] - coalesce(vs[m - 1], 0) as v,
           ns[m] - coalesce(ns[m - 1], 0) as n
         from figures.cell cross join generate_series(1, 12) as m
         union all select indicator_id, unit_id, place_id, month, d1, d2, d3, d4, dv, dn from figures.delta) c
       group by 1, 2, 3, 4, 5, 6, 7, 8
     ), facts as (
       select indicator_id, unit_id, place_id, date_trunc('month', on_date)::date as month, d1, d2, d3, d4, sum(value) as v, count(*) as n
       from figures.contribution where known_to = 'infinity' group by 1, 2, 3, 4, 5, 6, 7, 8
     )
     select (select count(*) from kept) as count, concat_ws(' ', indicator_id, unit_id, place_id, month, d1, d2, d3, d4) as cell,
       kept.v::bigint as kept, facts.v::bigint as facts
     from kept full join facts using (indicator_id, unit_id, place_id, month, d1, d2, d3, d4)
     where (coalesce(kept.v, 0), coalesce(kept.n, 0)) is distinct from (coalesce(facts.v, 0), coalesce(facts.n, 0)) limit 100`,
  )
  const count = await db.query<{ n: bigint }>('select count(*) as n from figures.cell')
  return {
    count: Number(count.rows[0]?.n ?? 0n),
    discrepancies: rows.map(row => ({
      what: 'cell' as const,
      detail: `${row.cell}: kept ${row.kept}, recomputed ${row.facts}`,
    })),
  }
}
