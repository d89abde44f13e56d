import { randomInt } from 'node:crypto'
import { type Applied, type FieldFault, Refusal } from '#base'
import type { Tx } from '#db'
import { type AccountSeed, applyAccounts, type RoleSeed } from './accounts.ts'
import type { PasswordCost } from './password.ts'
import { signInName } from './sign-in.ts'
import { findUnit } from './units.ts'

/** An account as a file names it: a password never stands in a file. */
export type StaffSeed = Omit<AccountSeed, 'password'>

/** Letters and digits that are not taken for one another when they are read out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** About 79 bits, in groups of four. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

async function readRoles(tx: Tx, signIns: readonly string[]): Promise<Map<string, RoleSeed[]>> {
  const { rows } = await tx.query<{ signIn: string; roles: RoleSeed[] }>(
    `select a.sign_in as "signIn", coalesce((
       select json_agg(json_strip_nulls(json_build_object('role', r.role, 'unit', u.code, 'from', r.valid_from,
         'to', r.valid_to, 'delegatedBy', l.sign_in, 'deputy', case when r.deputy then true end)))
       from directory.role_assignment r join directory.unit u on u.id = r.unit_id
       left join directory.account l on l.id = r.delegated_by where r.account_id = a.id), '[]') as roles
     from directory.account a where a.sign_in = any ($1)`,
    [signIns],
  )
  return new Map(rows.map(row => [row.signIn, row.roles]))
}

const inOrder = (roles: readonly RoleSeed[]): RoleSeed[] =>
  roles
    .map(({ role, unit, from, to, delegatedBy, deputy }) => ({
      role,
      unit,
      from,
      ...(to ? { to } : {}),
      ...(delegatedBy ? { delegatedBy } : {}),
      ...(deputy ? { deputy } : {}),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

async function faultsOf(
  tx: Tx,
  seeds: readonly StaffSeed[],
  known: ReadonlyMap<string, unknown>,
): Promise<FieldFault[]> {
  const faults: FieldFault[] = []
  for (const [index, seed] of seeds.entries()) {
    const fault = (name: string, rule: string) => faults.push({ field: `${seed.signIn}.${name}`, rule })
    if (seeds.findIndex(other => signInName(other.signIn) === signInName(seed.signIn)) !== index)
      fault('signIn', 'key_twice')
    for (const [at, { unit, from, to, delegatedBy, deputy }] of seed.roles.entries()) {
      if (!(await findUnit(tx, unit, from))) fault(`roles.${at}.unit`, 'unknown_unit')
      if (to !== undefined && to < from) fault(`roles.${at}.to`, 'ends_before_start')
      const isSeed = seeds.some(other => other.signIn === delegatedBy)
      if (delegatedBy !== undefined && !isSeed && !known.has(delegatedBy))
        fault(`roles.${at}.delegatedBy`, 'unknown_account')
      if (delegatedBy !== undefined && to === undefined) fault(`roles.${at}.to`, 'delegation_ends')
      if (delegatedBy !== undefined && deputy) fault(`roles.${at}.deputy`, 'delegation_of_deputy')
    }
  }
  return faults
}

/**
 * Writes the accounts of an office's staff and their roles, as the owner of the database. A new account gets a password
 * that is made here and given back once; a known one keeps its password and name.
 * @throws Refusal invalid with every fault
 */
export async function applyStaff(
  ownerTx: Tx,
  seeds: readonly StaffSeed[],
  options: { at: Date; cost?: PasswordCost },
): Promise<{ applied: Applied[]; passwords: { signIn: string; password: string }[] }> {
  const named = seeds.map(seed => ({ ...seed, signIn: signInName(seed.signIn) }))
  const lenders = named.flatMap(seed => seed.roles.flatMap(role => role.delegatedBy ?? []))
  const known = await readRoles(ownerTx, [...named.map(seed => seed.signIn), ...lenders])
  const faults = await faultsOf(ownerTx, named, known)
  if (faults.length) throw new Refusal('invalid', { what: 'accounts' }, faults)
  const changed: AccountSeed[] = []
  const passwords: { signIn: string; password: string }[] = []
  const applied = named.map((seed): Applied => {
    const lends = seed.roles.some(role => role.delegatedBy !== undefined)
    const held = known.get(seed.signIn)?.filter(role => lends || role.delegatedBy === undefined)
    const after = { roles: inOrder(seed.roles) }
    const before = held && { roles: inOrder(held) }
    const password = newPassword()
    if (!before) passwords.push({ signIn: seed.signIn, password })
    if (JSON.stringify(before) !== JSON.stringify(after)) changed.push({ ...seed, password })
    return { kind: 'account', code: seed.signIn, before, after }
  })
  await applyAccounts(ownerTx, changed, options)
  return { applied, passwords }
}
