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

/** Reads the secrets of a home, making them (mode 0600) the first time. */
export function ensureSecrets(home: string): Secrets {
  const path = join(home, 'secrets.json')
  if (!existsSync(path)) {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    const secrets: Secrets = { superuser: word(), owner: word(), app: word(), auditor: word() }
    writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Secrets
}

const word = (): string => randomBytes(24).toString('base64url')
