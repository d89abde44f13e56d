import type { Tx } from '#db'
import type { RecordRow } from './record.ts'
import { recordColumns } from './store.ts'

/** The record that a key in an office's own table stands for. */
export interface KeyedRecord {
  key: string
  row: RecordRow
  /** Personal values by field. */
  secrets: Readonly<Record<string, string>>
  /** Of the line as it was last applied; empty when it was cut off before that was noted. */
  digest: string
}

/** Which table's lines are meant: those of one office and one type. */
export interface RowScope {
  office: number
  type: number
}

/** The idempotency key with which the record of a line is created: a line acts once, also when it was cut off. */
export const rowIdem = ({ office, type }: RowScope, key: string): string => `row ${office} ${type} ${key}`

/** Records of a type by their keys in an office's tables, as the owner of the database. */
export async function findKeyed(
  ownerTx: Pick<Tx, 'query'>,
  scope: RowScope,
  keys: readonly string[],
): Promise<Map<string, KeyedRecord>> {
  const { rows } = await ownerTx.query<
    RecordRow & { key: string; digest: string; secrets: Record<string, string> }
  >(
    `select n.key, coalesce(k.digest, '') as digest, coalesce((select json_object_agg(s.field, s.value)
       from records.secret s where s.record_id = r.id), '{}') as secrets, ${recordColumns('r')}
     from unnest($3::text[], $4::text[]) n (key, idem)
     left join records.row_key k on k.office_id = $1 and k.type_id = $2 and k.key = n.key
     left join records.action a on k.key is null and a.idem = n.idem
     join records.record r on r.id = coalesce(k.record_id, a.record_id)`,
    [scope.office, scope.type, keys, keys.map(key => rowIdem(scope, key))],
  )
  return new Map(rows.map(({ key, digest, secrets, ...row }) => [key, { key, digest, secrets, row }]))
}

/** Notes which records the lines became, and what the lines said. */
export async function keepKeys(
  ownerTx: Pick<Tx, 'query'>,
  { office, type }: RowScope,
  lines: readonly { key: string; record: bigint; digest: string }[],
): Promise<void> {
  await ownerTx.query(
    `insert into records.row_key (office_id, type_id, key, record_id, digest)
     select $1, $2, n.key, n.record, n.digest from unnest($3::text[], $4::bigint[], $5::text[]) n (key, record, digest)
     on conflict (office_id, type_id, key) do update set digest = excluded.digest`,
    [
      office,
      type,
      lines.map(line => line.key),
      lines.map(line => line.record),
      lines.map(line => line.digest),
    ],
  )
}

/** Ids for records that are about to be created. */
export async function takeRecordIds(tx: Pick<Tx, 'query'>, count: number): Promise<bigint[]> {
  const { rows } = await tx.query<{ id: bigint }>(
    `select nextval(pg_get_serial_sequence('records.record', 'id')) as id from generate_series(1, $1)`,
    [count],
  )
  return rows.map(row => row.id)
}
