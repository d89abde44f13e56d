import pg from 'pg'
import type { Db } from './pool.ts'

/** Owner migrates, app serves (no DDL, row-level security forced), auditor reads. */
export const roles = ['diemcau_owner', 'diemcau_app', 'diemcau_auditor'] as const
export type Role = (typeof roles)[number]

/**
 * Creates the missing roles. A role whose password is given may sign in with it; the others may not sign in.
 * @param admin may create roles
 */
export async function ensureRoles(admin: Db, passwords: Partial<Record<Role, string>>): Promise<void> {
  for (const role of roles) {
    const password = passwords[role]
    const signIn = password === undefined ? '' : `login password ${pg.escapeLiteral(password)}`
    // Two starters at once: the second finds the role made between its look and its own attempt.
    await admin.query(`do $$ begin
      create role ${role} nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
      exception when duplicate_object or unique_violation then null; end $$`)
    if (signIn) await admin.query(`alter role ${role} ${signIn}`)
  }
}

/** Who may enter a database, and that the owner may make schemas in it. These rights are not copied with a template. */
export async function grantDatabase(admin: Db, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database)
  await admin.query(`revoke all on database ${name} from public;
    grant connect, create, temporary on database ${name} to diemcau_owner;
    grant connect on database ${name} to diemcau_app, diemcau_auditor`)
}

/** The name of the role that `app` is, where row-level security or the grants would not hold it back. */
export async function findMightyRole(app: Db): Promise<string | undefined> {
  const { rows } = await app.query<{ name: string; mighty: boolean }>(`
    select rolname as name, rolsuper or rolbypassrls or pg_has_role(rolname, 'diemcau_owner', 'member') as mighty
    from pg_roles where rolname = current_user`)
  return rows.find(row => row.mighty)?.name
}
