import { type LocalDate, Refusal } from '#base'
import type { Db, Tx } from '#db'
import { guestOfToken, isGuestToken } from './guests.ts'
import { createParty } from './parties.ts'
import { hashPassword, type PasswordCost } from './password.ts'
import { type Actor, anonymous, type HeldRole } from './rights.ts'
import { digestOf, signInName } from './sign-in.ts'
import { getUnit } from './units.ts'

export interface RoleSeed {
  role: string
  /** Code of the unit in which it is held. */
  unit: string
  from: LocalDate
  /** Its last day; absent while it lasts. */
  to?: LocalDate
  /** Sign-in name of the account that lends it. */
  delegatedBy?: string
  /** Held as the deputy of who leads. */
  deputy?: true
}

export interface AccountSeed {
  signIn: string
  /** Name of the person, or of the organisation that the account belongs to. */
  name: string
  /** Absent: a person. */
  kind?: 'person' | 'organisation'
  password: string
  roles: readonly RoleSeed[]
}

/**
 * Who asks with a token: its account with the roles held on a day of the office, the applicant of a guest's token, or
 * `anonymous` when the session is not alive at `now`, a time of the machine. Every call counts as a visit.
 */
export async function actorOf(
  tx: Tx | Db,
  token: string | undefined,
  { now, officeOn }: { now: Date; officeOn: LocalDate },
): Promise<Actor> {
  if (!token) return anonymous
  if (isGuestToken(token)) return guestOfToken(tx, token, now)
  return readActor(tx, 'directory.session_account($1, $2)', [digestOf(token), now, officeOn])
}

/** An account as it may act on a day of the office, whoever is signed in: for what it has ordered to be done. */
export async function actorOfAccount(tx: Tx | Db, account: bigint, officeOn: LocalDate): Promise<Actor> {
  return readActor(tx, '(select id from directory.account where id = $1 and $2 and closed_at is null)', [
    account,
    true,
    officeOn,
  ])
}

async function readActor(tx: Tx | Db, account: string, values: readonly unknown[]): Promise<Actor> {
  const { rows } = await tx.query<{ account: bigint; party: bigint; name: string; roles: HeldRole[] }>(
    `select a.id account, p.id party, p.name, r.roles
     from ${account} s (id)
     join directory.account a on a.id = s.id
     join directory.party own on own.id = a.party_id
     join directory.party p on p.id = coalesce(own.merged_into, own.id)
     cross join lateral (
       select coalesce(json_agg(json_strip_nulls(json_build_object('role', h.role, 'unit', h.unit_id, 'office', h.office_id,
           'deputy', case when h.deputy then true end,
           'lentBy', case when h.lender is not null then json_build_object('account', h.lender::text, 'name', l.name) end))
         order by h.lender is not null, h.unit_id, h.role), '[]') roles
       from directory.roles_on(a.id, $3) h
       left join directory.account g on g.id = h.lender left join directory.party l on l.id = g.party_id) r`,
    [...values],
  )
  const [found] = rows
  return found
    ? { account: found.account, party: found.party, name: found.name, roles: found.roles }
    : anonymous
}

/** How long a visitor is known without asking again, in milliseconds of the machine. */
const KNOWN = 1000
const MOST_KNOWN = 10_000

/**
 * Who asks with a token, asked of the database at most once in `KNOWN` a visitor. A session that is ended elsewhere, or
 * a role taken away, is refused after that time; one that is ended here is to be forgotten here.
 */
export class Visitors {
  private readonly db: Db
  private readonly known = new Map<string, { actor: Promise<Actor>; until: number }>()

  constructor(db: Db) {
    this.db = db
  }

  actorOf(token: string | undefined, when: { now: Date; officeOn: LocalDate }): Promise<Actor> {
    if (!token) return Promise.resolve(anonymous)
    const now = when.now.getTime()
    const key = `${when.officeOn} ${token}`
    const held = this.known.get(key)
    // A clock that was set back makes nobody known for longer.
    if (held && now < held.until && held.until - now <= KNOWN) return held.actor
    if (this.known.size >= MOST_KNOWN) this.known.clear()
    const actor = actorOf(this.db, token, when)
    this.known.set(key, { actor, until: now + KNOWN })
    actor.catch(() => this.known.delete(key))
    return actor
  }

  /** Nobody is known any more: for who has just signed in or out. */
  forget(): void {
    this.known.clear()
  }
}

async function applyAccount(
  tx: Tx,
  { signIn, name, kind = 'person', password }: AccountSeed,
  { at, cost }: ApplyOptions,
): Promise<bigint> {
  const known = await tx.query<{ id: bigint }>('select id from directory.account where sign_in = $1', [
    signInName(signIn),
  ])
  if (known.rows[0]) return known.rows[0].id
  const party = await createParty(tx, { kind, name }, at)
  const { rows } = await tx.query<{ id: bigint }>(
    'insert into directory.account (party_id, sign_in, password_hash, created_at) values ($1, $2, $3, $4) returning id',
    [party, signInName(signIn), await hashPassword(password, cost), at],
  )
  if (!rows[0]) throw new Error('an account was added without an id')
  return rows[0].id
}

interface ApplyOptions {
  at: Date
  cost?: PasswordCost
}

/**
 * Adds accounts with their roles, as the owner of the database. May run again: an account that is there keeps its
 * password, and its roles become those given. Refuses `not_found` for an unknown unit or lender.
 */
export async function applyAccounts(
  ownerTx: Tx,
  seeds: readonly AccountSeed[],
  options: ApplyOptions,
): Promise<void> {
  const ids = new Map<string, bigint>()
  for (const seed of seeds) ids.set(seed.signIn, await applyAccount(ownerTx, seed, options))
  // What colleagues have lent stays, unless the seeds say what is lent.
  const lent = seeds.filter(seed => seed.roles.some(role => role.delegatedBy !== undefined))
  await ownerTx.query(
    `delete from directory.role_assignment
     where account_id = any ($1) and (delegated_by is null or account_id = any ($2))`,
    [[...ids.values()], lent.map(seed => ids.get(seed.signIn))],
  )
  for (const seed of seeds) {
    for (const { role, unit, from, to, delegatedBy, deputy } of seed.roles) {
      const lender = delegatedBy === undefined ? null : ids.get(delegatedBy)
      if (lender === undefined) throw new Refusal('not_found', { account: delegatedBy ?? '' })
      const { id } = await getUnit(ownerTx, unit, from)
      await ownerTx.query(
        `insert into directory.role_assignment (account_id, role, unit_id, valid_from, valid_to, delegated_by, deputy)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [ids.get(seed.signIn), role, id, from, to ?? null, lender, deputy ?? false],
      )
    }
  }
}
