import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** With what the proofs of uploads are made; made once for a home (mode 0600), so that a form outlives a restart. */
export function ensureUploadKey(home: string): string {
  const path = join(home, 'upload-key')
  mkdirSync(home, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch {
    // It was made before.
  }
  return readFileSync(path, 'utf8')
}
