import { type LocalDate, Refusal } from '#base'
import type { Db, Tx } from '#db'
import { digestOf } from './sign-in.ts'

type Reader = Pick<Tx | Db, 'query'>

/** Who shows a token, at a time of the machine. */
interface Proof {
  token: string
  now: Date
}

/** A role that was lent, as its lender and its borrower see it. */
export interface Loan {
  id: bigint
  role: string
  unit: number
  from: LocalDate
  /** Its last day. */
  to: LocalDate
  lender: { account: bigint; name: string }
  borrower: { account: bigint; name: string }
}

/** A person who holds a role, with the unit in which it is held. */
export interface Holder {
  party: bigint
  name: string
  unit: number
}

/**
 * Lends a role that the token's account holds in a unit to a colleague of the same office, from day to day of the
 * office. Refuses `forbidden` when it is not held by right (not itself lent) for the whole time, or when the other
 * holds no role of his own in the office; `duplicate` when it is lent to him on some of these days already.
 */
export async function delegateRole(
  tx: Tx | Db,
  {
    token,
    now,
    to,
    role,
    unit,
    from,
    until,
  }: Proof & { to: bigint; role: string; unit: number; from: LocalDate; until: LocalDate },
): Promise<void> {
  const { rows } = await tx
    .query<{ done: boolean }>('select directory.delegate_role($1, $2, $3, $4, $5, $6, $7) done', [
      digestOf(token),
      now,
      to,
      role,
      unit,
      from,
      until,
    ])
    .catch(error => {
      if (error instanceof Error && 'constraint' in error && error.constraint === ONE_AT_A_TIME)
        throw new Refusal('duplicate', { rule: 'lent_already', role })
      throw error
    })
  if (!rows[0]?.done) throw new Refusal('forbidden', { rule: 'role_not_held', role })
}

const ONE_AT_A_TIME = 'role_assignment_one_at_a_time'

/**
 * Takes a lent role back: from the day on it is not held any more.
 * @throws Refusal not_found when the token's account does not lend it, or it has ended
 */
export async function takeBackRole(
  tx: Tx | Db,
  { token, now, loan, on }: Proof & { loan: bigint; on: LocalDate },
): Promise<void> {
  const { rows } = await tx.query<{ done: boolean }>('select directory.take_back_role($1, $2, $3, $4) done', [
    digestOf(token),
    now,
    loan,
    on,
  ])
  if (!rows[0]?.done) throw new Refusal('not_found', { loan: String(loan) })
}

/** What an account lends and what is lent to it, that has not ended before a day; the nearest first. */
export async function listLoans(tx: Reader, account: bigint, on: LocalDate): Promise<Loan[]> {
  const { rows } = await tx.query<LoanRow>(
    `select r.id, r.role, r.unit_id as unit, r.valid_from as "from", r.valid_to as "to",
       l.id as "lenderId", lp.name as "lenderName", b.id as "borrowerId", bp.name as "borrowerName"
     from directory.role_assignment r
     join directory.account l on l.id = r.delegated_by join directory.party lp on lp.id = l.party_id
     join directory.account b on b.id = r.account_id join directory.party bp on bp.id = b.party_id
     where (r.delegated_by = $1 or (r.account_id = $1 and r.delegated_by is not null)) and r.valid_to >= $2
     order by r.valid_from, r.id`,
    [account, on],
  )
  return rows.map(({ lenderId, lenderName, borrowerId, borrowerName, ...loan }) => ({
    ...loan,
    lender: { account: lenderId, name: lenderName },
    borrower: { account: borrowerId, name: borrowerName },
  }))
}

interface LoanRow extends Omit<Loan, 'lender' | 'borrower'> {
  lenderId: bigint
  lenderName: string
  borrowerId: bigint
  borrowerName: string
}

/** Who else holds a role of his own in an office on a day, by name. */
export async function listColleagues(
  tx: Reader,
  { account, office, on }: { account: bigint; office: number; on: LocalDate },
): Promise<{ account: bigint; name: string; unit: number }[]> {
  const { rows } = await tx.query<{ account: bigint; name: string; unit: number }>(
    `select a.id as account, p.name, min(r.unit_id) as unit
     from directory.role_assignment r
     join directory.unit u on u.id = r.unit_id and u.office_id = $2
     join directory.account a on a.id = r.account_id and a.closed_at is null
     join directory.party p on p.id = a.party_id
     where r.delegated_by is null and a.id <> $1 and $3::date between r.valid_from and coalesce(r.valid_to, 'infinity')
     group by a.id, p.name order by p.name collate "und-x-icu"`,
    [account, office, on],
  )
  return rows
}

/** The people who hold a role, in their own right or lent, in one of some units on a day; by name. */
export async function findHolders(
  tx: Reader,
  {
    role,
    units,
    on,
    parties,
  }: { role: string; units?: readonly number[]; on: LocalDate; parties?: readonly bigint[] },
): Promise<Holder[]> {
  const { rows } = await tx.query<Holder>(
    `select p.id as party, p.name, h.unit_id as unit
     from directory.account a
     join directory.party own on own.id = a.party_id
     join directory.party p on p.id = coalesce(own.merged_into, own.id)
     cross join lateral directory.roles_on(a.id, $2) h
     where a.closed_at is null and h.role = $1 and ($3::int[] is null or h.unit_id = any ($3))
       and ($4::bigint[] is null or p.id = any ($4))
     order by p.name collate "und-x-icu", h.unit_id`,
    [role, on, units ?? null, parties ?? null],
  )
  return rows
}

/** Names of the people behind accounts, for pages that say who acted. */
export async function namesOfAccounts(tx: Reader, accounts: readonly bigint[]): Promise<Map<bigint, string>> {
  if (accounts.length === 0) return new Map()
  const { rows } = await tx.query<{ id: bigint; name: string }>(
    `select a.id, p.name from directory.account a join directory.party p on p.id = a.party_id
     where a.id = any ($1::bigint[])`,
    [accounts],
  )
  return new Map(rows.map(row => [row.id, row.name]))
}
