import { type Db, openPool, withOption } from './pool.ts'
import { ensureRoles, grantDatabase } from './roles.ts'
import type { Secrets } from './secrets.ts'

/** Addresses of one database, each with its role's password inside: never logged. */
export interface Access {
  ownerUrl: string
  appUrl: string
}

/** The superuser's address of the embedded server. */
export function adminUrl(port: number, secrets: Secrets, database = 'postgres'): string {
  return `postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/${database}`
}

/** The roles' addresses of a database of the embedded server. */
export function accessTo(port: number, secrets: Secrets, database: string): Access {
  return {
    ownerUrl: `postgres://diemcau_owner:${secrets.owner}@127.0.0.1:${port}/${database}`,
    appUrl: `postgres://diemcau_app:${secrets.app}@127.0.0.1:${port}/${database}`,
  }
}

/** Makes roles and database on the embedded server where they are missing. */
export async function prepareEmbedded(port: number, secrets: Secrets, database: string): Promise<Access> {
  await withAdmin(adminUrl(port, secrets), async admin => {
    await ensureRoles(admin, {
      diemcau_owner: secrets.owner,
      diemcau_app: secrets.app,
      diemcau_auditor: secrets.auditor,
    })
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await admin.query(`create database ${database} owner diemcau_owner`)
    await grantDatabase(admin, database)
  })
  return accessTo(port, secrets, database)
}

/**
 * Makes the roles of a server that others run. The administrator's address creates and migrates, as the owner; the
 * app's address serves, and its password becomes the app role's where that is its user.
 */
export async function prepareExternal(appUrl: string, administratorUrl: string): Promise<Access> {
  const app = new URL(appUrl)
  const user = decodeURIComponent(app.username)
  await withAdmin(administratorUrl, async admin => {
    const password = decodeURIComponent(app.password)
    await ensureRoles(admin, user === 'diemcau_app' && password ? { diemcau_app: password } : {})
    await grantDatabase(admin, decodeURIComponent(new URL(administratorUrl).pathname.slice(1)))
  })
  return { appUrl, ownerUrl: withOption(administratorUrl, '-c role=diemcau_owner') }
}

export async function withAdmin<T>(url: string, work: (admin: Db) => Promise<T>): Promise<T> {
  const admin = openPool(url, 1)
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
