import type { Tx } from './pool.ts'

/** A table of ours, `schema.name`, with the columns whose values are stored and not computed. */
export interface Table {
  name: string
  columns: readonly string[]
}

/** Which migrations were applied is not data: whoever restores applies them. */
const KEPT_BY_MIGRATE = 'installation.migration'

/** Our schemas are those of the owner. */
const OURS = "n.nspowner = 'diemcau_owner'::regrole"

/** All tables, in an order in which rows may be loaded: after those they refer to. Names are quoted where needed. */
export async function listTables(tx: Pick<Tx, 'query'>): Promise<Table[]> {
  const { rows } = await tx.query<Table & { refers: readonly string[] }>(
    `select t.oid::regclass::text as name,
       array(select quote_ident(a.attname) from pg_attribute a
         where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select distinct c.confrelid::regclass::text from pg_constraint c
         where c.conrelid = t.oid and c.contype = 'f' and c.confrelid <> t.oid) as refers
     from pg_class t join pg_namespace n on n.oid = t.relnamespace
     where t.relkind = 'r' and ${OURS} and t.oid <> to_regclass($1) order by 1`,
    [KEPT_BY_MIGRATE],
  )
  const placed = new Set<string>()
  const tables: Table[] = []
  while (tables.length < rows.length) {
    const next = rows.filter(row => !placed.has(row.name) && row.refers.every(name => placed.has(name)))
    if (next.length === 0) throw new Error('tables refer to each other in a circle: none can be loaded first')
    for (const { name, columns } of next) {
      placed.add(name)
      tables.push({ name, columns })
    }
  }
  return tables
}

/** How far each sequence has counted, by its name; those never asked are left out. */
export async function readSequences(tx: Pick<Tx, 'query'>): Promise<Record<string, string>> {
  const { rows } = await tx.query<{ name: string; last: bigint | null }>(
    `select s.oid::regclass::text as name, pg_sequence_last_value(s.oid) as last
     from pg_class s join pg_namespace n on n.oid = s.relnamespace where s.relkind = 'S' and ${OURS} order by 1`,
  )
  return Object.fromEntries(rows.flatMap(({ name, last }) => (last === null ? [] : [[name, String(last)]])))
}
