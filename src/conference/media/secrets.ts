import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** With what the tokens of media are minted; made once for a home (mode 0600) by whichever process comes first. */
export const ensureMediaSecret = (home: string): string => ensureSecret(home, 'media-secret')

/** What we share with the relay: coturn's `static-auth-secret`. */
export const ensureTurnSecret = (home: string): string => ensureSecret(home, 'turn-secret')

function ensureSecret(home: string, name: string): string {
  const path = join(home, name)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch {
    // Another process was first.
  }
  return readFileSync(path, 'utf8')
}
