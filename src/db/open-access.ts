import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Access, accessTo, prepareEmbedded, prepareExternal } from './access.ts'
import { tryLock } from './lock.ts'
import { findServer, startServer } from './postgres.ts'
import { ensureSecrets } from './secrets.ts'

export const DATABASE = 'diemcau'

const root = fileURLToPath(new URL('../../', import.meta.url))

type Env = Readonly<Record<string, string | undefined>>

/** The folder of everything this installation keeps: `DIEMCAU_HOME`, else `.diemcau` in the checkout. */
export function homeOf(env: Env): string {
  return resolve(env['DIEMCAU_HOME'] ?? join(root, '.diemcau'))
}

/** The roles' addresses on a server that others run, or undefined where `DATABASE_URL` names none. */
export async function externalAccess(env: Env): Promise<Access | undefined> {
  const appUrl = env['DATABASE_URL']
  if (!appUrl) return undefined
  const administratorUrl = env['DATABASE_ADMIN_URL']
  if (!administratorUrl)
    throw new Error('DATABASE_URL needs DATABASE_ADMIN_URL beside it, to make the roles and migrate')
  return prepareExternal(appUrl, administratorUrl)
}

/**
 * Access to the installation's database from a command: the running server's, or one started for as long as it is
 * open. Close it at the end.
 */
export async function openAccess(env: Env): Promise<Access & { close(): Promise<void> }> {
  const external = await externalAccess(env)
  if (external) return { ...external, close: async () => {} }
  const home = homeOf(env)
  const secrets = ensureSecrets(home)
  const running = findServer(home)
  if (running) return { ...accessTo(running.port, secrets, DATABASE), close: async () => {} }
  const lock = tryLock(join(home, 'lock'))
  if (!lock) throw new Error(`${home} is being started or stopped; try again in a moment`)
  const server = await startServer({ home, password: secrets.superuser, durable: true })
  const access = await prepareEmbedded(server.port, secrets, DATABASE)
  const close = async () => {
    await server.stop()
    lock.release()
  }
  return { ...access, close }
}
