import { compareVi, type LocalDate, Refusal } from '#base'
import type { Db, Tx } from '#db'
import type { Actor } from './rights.ts'
import { signInName } from './sign-in.ts'

/** One party lets another file for it. Days are the office's, the last one included. */
export interface Mandate {
  id: bigint
  principal: bigint
  principalName: string
  agent: bigint
  agentName: string
  /** Codes of record types; null: all. */
  types: readonly string[] | null
  from: LocalDate
  to: LocalDate
  /** SHA-256 of the paper that was signed. */
  file: string | null
  givenAt: Date
  revokedAt: Date | null
}

const select = `select m.id, m.principal_id as principal, p.name as "principalName", m.agent_id as agent, a.name as "agentName",
    m.types, m.valid_from as "from", m.valid_to as "to", m.file_sha256 as file, m.given_at as "givenAt",
    m.revoked_at as "revokedAt"
  from directory.mandate m
  join directory.party p on p.id = m.principal_id
  join directory.party a on a.id = m.agent_id`

/** The mandates that a party has given and been given, the latest first; nobody else reads them. */
export async function listMandates(tx: Tx, party: bigint): Promise<{ given: Mandate[]; held: Mandate[] }> {
  const { rows } = await tx.query<Mandate>(
    `${select} where m.principal_id = $1 or m.agent_id = $1 order by m.given_at desc, m.id desc`,
    [party],
  )
  return {
    given: rows.filter(mandate => mandate.principal === party),
    held: rows.filter(mandate => mandate.agent === party),
  }
}

/**
 * Whose account a sign-in name is, asked by a party that wants to name its agent. Takes the pool: wrong names are counted
 * whatever becomes of the caller's transaction. Refuses `not_found`, and `too_many` after five wrong names in 15 minutes.
 */
export async function findAgent(
  db: Db,
  { signIn, principal, now }: { signIn: string; principal: bigint; now: Date },
): Promise<{ party: bigint; name: string }> {
  const { rows } = await db.query<{ outcome: string; party: bigint; name: string }>(
    'select outcome, party_id as party, name from directory.find_agent($1, $2, $3)',
    [signInName(signIn), principal, now],
  )
  const [row] = rows
  if (row?.outcome === 'locked') throw new Refusal('too_many', { minutes: 15 })
  if (row?.outcome !== 'found') throw new Refusal('not_found', { rule: 'agent' })
  return { party: row.party, name: row.name }
}

export interface MandateSeed {
  agent: bigint
  types: readonly string[] | null
  from: LocalDate
  to: LocalDate
  file?: string
}

/** Lets another party file for the actor's own. Refuses `invalid` when that is itself or the days are out of order. */
export async function giveMandate(
  tx: Tx,
  actor: Actor,
  { agent, types, from, to, file }: MandateSeed,
  at: Date,
): Promise<bigint> {
  const { account, party } = actor
  if (account === null || party === null) throw new Refusal('unauthenticated', {})
  if (agent === party) throw new Refusal('invalid', {}, [{ field: 'agent', rule: 'mandate_to_self' }])
  if (to < from) throw new Refusal('invalid', {}, [{ field: 'to', rule: 'mandate_days' }])
  const { rows } = await tx.query<{ id: bigint }>(
    `insert into directory.mandate (principal_id, agent_id, types, valid_from, valid_to, file_sha256, given_by, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [party, agent, types, from, to, file ?? null, account, at],
  )
  if (!rows[0]) throw new Error('a mandate was given without an id')
  return rows[0].id
}

/** Takes back what the actor's own party has given, from now on. Refuses `not_found`, also when it was taken back before. */
export async function revokeMandate(tx: Tx, actor: Actor, id: bigint, at: Date): Promise<void> {
  const { rowCount } = await tx.query(
    'update directory.mandate set revoked_at = $3 where id = $1 and principal_id = $2 and revoked_at is null',
    [id, actor.party, at],
  )
  if (!rowCount) throw new Refusal('not_found', { mandate: String(id) })
}

type Rule = 'mandate_none' | 'mandate_revoked' | 'mandate_scope' | 'mandate_days'

/** Which rule keeps a mandate from holding for a type on a day; undefined when it holds. */
function closedBy(mandate: Mandate, type: string, on: LocalDate): Rule | undefined {
  if (mandate.revokedAt !== null) return 'mandate_revoked'
  if (mandate.types !== null && !mandate.types.includes(type)) return 'mandate_scope'
  return mandate.from <= on && on <= mandate.to ? undefined : 'mandate_days'
}

/** From the rule that is nearest to holding, so that the sentence helps. */
const NEAREST: readonly Rule[] = ['mandate_days', 'mandate_scope', 'mandate_revoked', 'mandate_none']

/**
 * The actor as he files for a principal: with the principal's party, his own account, and no role. Refuses `forbidden`
 * with the rule: no mandate at all, taken back, for other types, or for other days.
 */
export async function actingFor(
  tx: Tx,
  actor: Actor,
  principal: bigint,
  type: string,
  on: LocalDate,
): Promise<Actor> {
  const no = (rule: Rule) => new Refusal('forbidden', { rule })
  // An act keeps the account of who did it: whoever has none leaves no trace, and files for himself only.
  if (actor.account === null || actor.party === null) throw no('mandate_none')
  const { held } = await listMandates(tx, actor.party)
  const rules = held
    .filter(mandate => mandate.principal === principal)
    .map(mandate => ({ mandate, rule: closedBy(mandate, type, on) }))
  const valid = rules.find(({ rule }) => rule === undefined)
  if (!valid) throw no(NEAREST.find(rule => rules.some(closed => closed.rule === rule)) ?? 'mandate_none')
  return {
    account: actor.account,
    party: principal,
    name: actor.name,
    roles: [],
    actsFor: valid.mandate.principalName,
    actsOn: on,
  }
}

/** The mandates that the actor holds on a day, each for its types. */
export async function mandatesOn(tx: Tx, actor: Actor, on: LocalDate): Promise<Mandate[]> {
  if (actor.account === null || actor.party === null) return []
  const { held } = await listMandates(tx, actor.party)
  return held.filter(mandate => mandate.revokedAt === null && mandate.from <= on && on <= mandate.to)
}

/** For whom the actor may file records of a type on a day, in the order of their names. */
export async function principalsOf(
  tx: Tx,
  actor: Actor,
  type: string,
  on: LocalDate,
): Promise<{ party: bigint; name: string }[]> {
  const held = await mandatesOn(tx, actor, on)
  const valid = held.filter(mandate => closedBy(mandate, type, on) === undefined)
  const names = new Map(valid.map(mandate => [mandate.principal, mandate.principalName]))
  return [...names].map(([party, name]) => ({ party, name })).sort((a, b) => compareVi(a.name, b.name))
}
