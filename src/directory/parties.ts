import { Refusal, tidy } from '#base'
import type { Tx } from '#db'
import { patternsOf, searchable } from './search-words.ts'

export type PartyKind = 'organisation' | 'person' | 'household'
export type PartySecretField = 'id_number' | 'phone' | 'address'

/** A person or organisation the office deals with. */
export interface Party {
  id: bigint
  kind: PartyKind
  name: string
  taxId: string | null
  /** The party it was merged into; null while it lives. */
  mergedInto: bigint | null
}

export interface PartySeed {
  kind: PartyKind
  name: string
  taxId?: string
  /** Personal values, kept apart. */
  secrets?: Partial<Record<PartySecretField, string>>
}

const COLUMNS = 'id, kind, name, tax_id "taxId", merged_into "mergedInto"'

const isUnique = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === '23505'

/**
 * Adds parties and gives their ids in the same order; `at` is an instant of the office. Refuses `duplicate` when a
 * tax number is taken.
 */
export async function createParties(tx: Tx, seeds: readonly PartySeed[], at: Date): Promise<bigint[]> {
  const { rows } = await tx.query<{ id: bigint }>(
    "select nextval('directory.party_id_seq') id from generate_series(1, $1)",
    [seeds.length],
  )
  const parties = seeds.map((seed, i) => ({ ...seed, id: rows[i]?.id, name: tidy(seed.name) }))
  try {
    await tx.query(
      `insert into directory.party (id, kind, name, words, tax_id, created_at)
       select id, kind, name, words, tax_id, $6
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[]) p (id, kind, name, words, tax_id)`,
      [
        parties.map(party => party.id),
        parties.map(party => party.kind),
        parties.map(party => party.name),
        parties.map(party => searchable(party.name)),
        parties.map(party => party.taxId ?? null),
        at,
      ],
    )
  } catch (fault) {
    if (isUnique(fault)) throw new Refusal('duplicate', { field: 'taxId' })
    throw fault
  }
  const secrets = parties.flatMap(({ id, secrets: values = {} }) =>
    Object.entries(values).map(([field, value]) => ({ id, field, value })),
  )
  if (secrets.length) {
    await tx.query(
      `insert into directory.party_secret (party_id, field, value)
       select * from unnest($1::bigint[], $2::text[], $3::text[])`,
      [secrets.map(row => row.id), secrets.map(row => row.field), secrets.map(row => tidy(row.value))],
    )
  }
  return parties.flatMap(party => party.id ?? [])
}

/** Adds one party: see `createParties`. */
export async function createParty(tx: Tx, seed: PartySeed, at: Date): Promise<bigint> {
  const [id] = await createParties(tx, [seed], at)
  if (id === undefined) throw new Error('a party was added without an id')
  return id
}

/** A party by id, also one that was merged; undefined when there is none. */
export async function findParty(tx: Tx, id: bigint): Promise<Party | undefined> {
  const { rows } = await tx.query<Party>(`select ${COLUMNS} from directory.party where id = $1`, [id])
  return rows[0]
}

/** The party that lives on for an id: itself, or the one it was merged into. Refuses `not_found`. */
export async function resolveParty(tx: Tx, id: bigint): Promise<Party> {
  const { rows } = await tx.query<Party>(
    `select ${COLUMNS} from directory.party
     where id = (select coalesce(merged_into, id) from directory.party where id = $1)`,
    [id],
  )
  if (!rows[0]) throw new Refusal('not_found', { party: String(id) })
  return rows[0]
}

/** Another name by which a party is found. */
export async function addAlias(tx: Tx, partyId: bigint, name: string): Promise<void> {
  await tx.query(
    'insert into directory.party_alias (party_id, name, words) values ($1, $2, $3) on conflict do nothing',
    [partyId, tidy(name), searchable(name)],
  )
}

/**
 * Says that two parties are one: `from` (and all merged into it) points at `into` from now on, and its name becomes
 * an alias. Records keep the party they were opened with. Refuses `invalid` when they are one already.
 */
export async function mergeParties(tx: Tx, from: bigint, into: bigint): Promise<void> {
  // Merges are rare; one at a time, no chain of pointers can arise.
  await tx.query("select pg_advisory_xact_lock(hashtext('merge parties'))")
  const old = await resolveParty(tx, from)
  const kept = await resolveParty(tx, into)
  if (old.id === kept.id) throw new Refusal('invalid', { rule: 'same_party', party: String(from) })
  await tx.query('update directory.party set merged_into = $2 where id = $1 or merged_into = $1', [
    old.id,
    kept.id,
  ])
  await addAlias(tx, kept.id, old.name)
}

/**
 * Living parties whose name or alias holds every word of the text, or a word that begins so, with or without
 * diacritics; in the order of their names.
 */
export async function findPartiesByName(
  tx: Tx,
  text: string,
  { kind, limit = 20 }: { kind?: PartyKind; limit?: number } = {},
): Promise<Party[]> {
  const patterns = patternsOf(text)
  if (!patterns.length) return []
  const { rows } = await tx.query<Party>(
    `select ${COLUMNS} from directory.party p
     where merged_into is null and ($2::text is null or kind = $2)
       and (p.words like all ($1)
         or exists (select from directory.party_alias a where a.party_id = p.id and a.words like all ($1)))
     order by p.words, p.id limit $3`,
    [patterns, kind ?? null, limit],
  )
  return rows
}

/**
 * The living party of each number of identity or of tax; numbers that nobody has, or several, are left out. For who may
 * act on records only: a number that is known already gives nothing but whose it is.
 */
export async function findPartiesByNumber(tx: Tx, numbers: readonly string[]): Promise<Map<string, bigint>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await tx.query<{ number: string; parties: bigint[] }>(
    `select number, array_agg(distinct party) as parties
     from directory.find_parties_by_number($1) group by number`,
    [[...new Set(numbers)]],
  )
  return new Map(
    rows.flatMap(({ number, parties: [first, second] }) =>
      first === undefined || second !== undefined ? [] : [[number, first] as const],
    ),
  )
}
