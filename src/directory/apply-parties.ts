import { type Applied, type FieldFault, Refusal, tidy } from '#base'
import type { Tx } from '#db'
import { addAlias, createParties, type PartySecretField, type PartySeed } from './parties.ts'
import { searchable } from './search-words.ts'

/** A party as an office's files name it. */
export interface AppliedParty extends PartySeed {
  /** The office's own key: the same key is the same party for ever. */
  key: string
}

interface Known {
  key: string
  id: bigint
  kind: PartySeed['kind']
  name: string
  taxId: string | null
  secrets: Partial<Record<PartySecretField, string>>
}

async function readKnown(tx: Tx, office: number): Promise<Map<string, Known>> {
  const { rows } = await tx.query<Known>(
    `select k.key, p.id, p.kind, p.name, p.tax_id "taxId",
       coalesce((select json_object_agg(s.field, s.value) from directory.party_secret s where s.party_id = p.id), '{}') secrets
     from directory.party_key k join directory.party old on old.id = k.party_id
     join directory.party p on p.id = coalesce(old.merged_into, old.id) where k.office_id = $1`,
    [office],
  )
  return new Map(rows.map(row => [row.key, row]))
}

/**
 * Writes an office's parties by their keys, as the owner of the database. May run again: a known party takes the name
 * (its old one becomes an alias) and the personal values given. A tax number that is known is the same party.
 * @returns what was there of each and what is there now, without personal values
 * @throws Refusal invalid with every fault
 */
export async function applyParties(
  ownerTx: Tx,
  office: number,
  parties: readonly AppliedParty[],
  at: Date,
): Promise<Applied[]> {
  const known = await readKnown(ownerTx, office)
  const byTaxId = new Map(
    (
      await ownerTx.query<{ id: bigint; taxId: string }>(
        'select coalesce(merged_into, id) id, tax_id "taxId" from directory.party where tax_id = any ($1)',
        [parties.flatMap(party => party.taxId ?? [])],
      )
    ).rows.map(row => [row.taxId, row.id]),
  )
  const faults = faultsOf(parties, known, byTaxId)
  if (faults.length) throw new Refusal('invalid', { what: 'parties' }, faults)
  const fresh = parties.filter(party => !known.has(party.key))
  const made = fresh.filter(party => !byTaxId.has(party.taxId ?? ''))
  const ids = await createParties(ownerTx, made, at)
  const idOf = new Map(made.map((party, index) => [party.key, ids[index]]))
  await ownerTx.query(
    `insert into directory.party_key (office_id, key, party_id)
     select $1, n.key, n.id from unnest($2::text[], $3::bigint[]) n (key, id)`,
    [office, fresh.map(party => party.key), fresh.map(p => idOf.get(p.key) ?? byTaxId.get(p.taxId ?? ''))],
  )
  for (const party of parties) {
    const was = known.get(party.key)
    if (was) await rewrite(ownerTx, party, was)
  }
  return parties.map(party => appliedOf(party, known.get(party.key)))
}

function faultsOf(
  parties: readonly AppliedParty[],
  known: ReadonlyMap<string, Known>,
  byTaxId: ReadonlyMap<string, bigint>,
): FieldFault[] {
  return parties.flatMap((party, index) => {
    const { key, kind, taxId } = party
    const fault = (name: string, rule: string) => ({ field: `${key}.${name}`, rule })
    const was = known.get(key)
    const holder = taxId === undefined ? undefined : byTaxId.get(taxId)
    const twice = (name: 'key' | 'taxId') =>
      party[name] !== undefined && parties.findIndex(other => other[name] === party[name]) !== index
    return [
      ...(twice('key') ? [fault('key', 'key_twice')] : []),
      ...(twice('taxId') ? [fault('taxId', 'key_twice')] : []),
      ...(taxId !== undefined && !/^\d{10}(-\d{3})?$|^\d{12}$/.test(taxId) ? [fault('taxId', 'tax_id')] : []),
      ...(was && was.kind !== kind ? [fault('kind', 'party_stays')] : []),
      ...(was && holder !== undefined && holder !== was.id ? [fault('taxId', 'tax_id_taken')] : []),
    ]
  })
}

async function rewrite(tx: Tx, party: AppliedParty, was: Known): Promise<void> {
  const name = tidy(party.name)
  if (name !== was.name || (party.taxId ?? was.taxId) !== was.taxId) {
    await tx.query('update directory.party set name = $2, words = $3, tax_id = $4 where id = $1', [
      was.id,
      name,
      searchable(name),
      party.taxId ?? was.taxId,
    ])
    if (name !== was.name) await addAlias(tx, was.id, was.name)
  }
  for (const [field, value] of Object.entries(party.secrets ?? {})) {
    await tx.query(
      `insert into directory.party_secret (party_id, field, value) values ($1, $2, $3)
       on conflict (party_id, field) do update set value = excluded.value`,
      [was.id, field, tidy(value)],
    )
  }
}

/** Personal values are never shown: only that they differ. */
function appliedOf({ key, kind, name, taxId, secrets = {} }: AppliedParty, was: Known | undefined): Applied {
  const held = (values: Partial<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([field]) => [field, '•••']))
  const after = { kind, name: tidy(name), ...(taxId ? { taxId } : {}), secrets: held(secrets) }
  if (!was) return { kind: 'party', code: key, after }
  const shown = Object.entries(secrets).map(([field, value]) => [
    field,
    was.secrets[field as PartySecretField] === tidy(value) ? '•••' : '••',
  ])
  const before = {
    kind: was.kind,
    name: was.name,
    ...(taxId && was.taxId ? { taxId: was.taxId } : {}),
    secrets: Object.fromEntries(shown),
  }
  return { kind: 'party', code: key, before, after }
}

/** The parties of an office's keys. */
export async function listPartyKeys(tx: Tx, office: number): Promise<Map<string, bigint>> {
  const { rows } = await tx.query<{ key: string; id: bigint }>(
    'select key, party_id as id from directory.party_key where office_id = $1',
    [office],
  )
  return new Map(rows.map(row => [row.key, row.id]))
}
