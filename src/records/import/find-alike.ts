import type { Tx } from '#db'
import type { Catalog } from '../catalog.ts'
import { UNDONE } from '../undo.ts'
import { type Import, PARENT } from './imported.ts'
import { digestOf } from './judge.ts'

/** Marks the good rows that a record is like already, and those that repeat an earlier good row. */
export async function findAlike(tx: Tx, catalog: Catalog, imported: Import): Promise<void> {
  await tx.query(
    `with wanted as (
       select r.row, substr(k, 7) as key from records.import_row r, unnest(r.keys) as k
       where r.import_id = $1 and r.outcome = 'good' and k like 'claim %'
     ), held as (
       select distinct on (w.row) w.row, c.record_id from wanted w
       join records.claim c on c.type_id = $2 and c.key = w.key
       where not ${ownRecord('c.record_id')} order by w.row
     )
     update records.import_row r set outcome = 'there', record_id = held.record_id
     from held where r.import_id = $1 and r.row = held.row`,
    [imported.id, imported.type],
  )
  if (imported.sameBy.length > 0) await findSame(tx, catalog, imported)
  await tx.query(
    `update records.import_row r set outcome = 'twice'
     from (
       select distinct row from (
         select row, min(row) over (partition by key) as first
         from records.import_row, unnest(keys) as key where import_id = $1 and outcome in ('good', 'created')
       ) k where first < row
     ) later
     where r.import_id = $1 and r.row = later.row and r.outcome = 'good'`,
    [imported.id],
  )
}

/** What this import itself has created, before its work was broken off, is nobody else's. */
const ownRecord = (record: string): string =>
  `exists (select from records.action a where a.record_id = ${record} and a.seq = 1 and a.idem like 'import ' || $1::bigint || ' %')`

const PAGE = 10_000

/** Goes once through the records of the type that the actor may see. */
async function findSame(tx: Tx, catalog: Catalog, { id, type, unit, sameBy }: Import): Promise<void> {
  const { definition } = catalog.typeOf(type) ?? { definition: undefined }
  const parts = sameBy.map((field, at) =>
    field === PARENT
      ? 'r.parent_id::text'
      : definition?.fields[field]?.secret
        ? `(select s.value from records.secret s where s.record_id = r.id and s.field = ($5::text[])[${at + 1}])`
        : `r.data ->> ($5::text[])[${at + 1}]`,
  )
  const wanted = await tx.query<{ row: number; key: string }>(
    `select row, key from records.import_row, unnest(keys) as key
     where import_id = $1 and outcome = 'good' and key like 'same %'`,
    [id],
  )
  const rowsOf = Map.groupBy(wanted.rows, ({ key }) => key)
  const found: { row: number; record: bigint }[] = []
  for (let after = 0n; rowsOf.size > 0; ) {
    const { rows } = await tx.query<{ id: bigint; parts: (string | null)[]; own: boolean }>(
      `select r.id, array[${parts.join(', ')}]::text[] as parts, ${ownRecord('r.id')} as own
       from records.record r
       where r.type_id = $2 and r.office_id = $3 and r.state <> '${UNDONE}' and r.id > $4 and $5::text[] is not null
       order by r.id limit ${PAGE}`,
      [id, type, catalog.unit(unit).office, after, sameBy],
    )
    for (const row of rows) {
      const key = row.own ? undefined : digestOf(row.parts)
      for (const { row: number } of (key && rowsOf.get(key)) || [])
        found.push({ row: number, record: row.id })
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) break
    after = last.id
  }
  await tx.query(
    `update records.import_row r set outcome = 'there', record_id = f.record
     from unnest($2::int[], $3::bigint[]) as f(row, record)
     where r.import_id = $1 and r.row = f.row and r.outcome = 'good'`,
    [id, found.map(({ row }) => row), found.map(({ record }) => record)],
  )
}
