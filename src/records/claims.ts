import type { Tx } from '#db'
import type { Catalog } from './catalog.ts'
import { claimKey, type Folded, type Held } from './fold.ts'
import { claimsOf, type RecordRow } from './record.ts'

interface ClaimChange {
  type: number
  key: string
  record: bigint
}

function claimChanges(
  catalog: Catalog,
  loaded: ReadonlyMap<bigint, Held>,
  folded: Folded,
): { dropped: ClaimChange[]; added: ClaimChange[] } {
  const dropped: ClaimChange[] = []
  const added: ClaimChange[] = []
  for (const id of new Set(folded.steps.map(step => step.after.id))) {
    const before = loaded.get(id)?.row
    const after = folded.held.get(id)?.row
    const keys = (row: RecordRow | null | undefined) =>
      new Set(row ? claimsOf(catalog.version(row.definition).definition, row) : [])
    const had = keys(before)
    const has = keys(after)
    for (const key of had) if (!has.has(key) && before) dropped.push({ type: before.type, key, record: id })
    for (const key of has) if (!had.has(key) && after) added.push({ type: after.type, key, record: id })
  }
  const byKey = (a: ClaimChange, b: ClaimChange) => a.type - b.type || (a.key < b.key ? -1 : 1)
  return { dropped: dropped.sort(byKey), added: added.sort(byKey) }
}

/** Takes the claims of a fold; the answer names those that another record holds. */
export async function takeClaims(
  tx: Tx,
  catalog: Catalog,
  loaded: ReadonlyMap<bigint, Held>,
  folded: Folded,
): Promise<string[]> {
  const { dropped, added } = claimChanges(catalog, loaded, folded)
  if (dropped.length > 0) {
    await tx.query(
      `delete from records.claim c using unnest($1::int2[], $2::text[], $3::bigint[]) as d(type_id, key, record_id)
       where c.type_id = d.type_id and c.key = d.key and c.record_id = d.record_id`,
      [dropped.map(c => c.type), dropped.map(c => c.key), dropped.map(c => c.record)],
    )
  }
  if (added.length === 0) return []
  // The claim's record may not exist yet: its foreign key is checked at the commit.
  const { rows } = await tx.query<{ type_id: number; key: string }>(
    `insert into records.claim (type_id, key, record_id) select * from unnest($1::int2[], $2::text[], $3::bigint[])
     on conflict (type_id, key) do nothing returning type_id, key`,
    [added.map(c => c.type), added.map(c => c.key), added.map(c => c.record)],
  )
  const got = new Set(rows.map(row => claimKey(row.type_id, row.key)))
  return added
    .filter(c => !got.has(claimKey(c.type, c.key)))
    .map(c => `${c.record} ${claimKey(c.type, c.key)}`)
}

/** Gives back what `takeClaims` took and took away, before the fold is tried again without the refused commands. */
export async function dropClaims(
  tx: Tx,
  catalog: Catalog,
  loaded: ReadonlyMap<bigint, Held>,
  folded: Folded,
): Promise<void> {
  const { dropped, added } = claimChanges(catalog, loaded, folded)
  await tx.query(
    `delete from records.claim c using unnest($1::int2[], $2::text[], $3::bigint[]) as d(type_id, key, record_id)
     where c.type_id = d.type_id and c.key = d.key and c.record_id = d.record_id`,
    [added.map(c => c.type), added.map(c => c.key), added.map(c => c.record)],
  )
  await tx.query(
    `insert into records.claim (type_id, key, record_id) select * from unnest($1::int2[], $2::text[], $3::bigint[])
     on conflict (type_id, key) do nothing`,
    [dropped.map(c => c.type), dropped.map(c => c.key), dropped.map(c => c.record)],
  )
}
