import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Passwords nobody types, made once for a home. */
export interface Secrets {
  superuser: string
  owner: string
  app: string
  auditor: string
}

/** Passwords of the database's own roles belong to the server they were made for; whatever else is kept with them goes along. */
const OF_THE_SERVER = ['superuser', 'owner', 'app', 'auditor']

/** The keys of a home, for a back-up and from one. */
export interface Keys {
  read(): Record<string, string>
  /** Takes over the keys of a back-up. */
  adopt(keys: Readonly<Record<string, unknown>>): void
}

/** The keys kept in a home's secrets, without those of its database. */
export function keysOf(home: string): Keys {
  return {
    read: () => foreign(ensureSecrets(home)),
    adopt: keys => write(home, { ...ensureSecrets(home), ...foreign(keys) }),
  }
}

const foreign = (secrets: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(secrets).filter(
      ([name, value]) => !OF_THE_SERVER.includes(name) && typeof value === 'string',
    ),
  )

/** Reads the secrets of a home, making them (mode 0600) the first time. */
export function ensureSecrets(home: string): Secrets {
  const path = join(home, 'secrets.json')
  if (!existsSync(path)) {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    const secrets: Secrets = { superuser: word(), owner: word(), app: word(), auditor: word() }
    write(home, secrets)
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Secrets
}

function write(home: string, secrets: object): void {
  const path = join(home, 'secrets.json')
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

const word = (): string => randomBytes(24).toString('base64url')
