import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSampleAuthority } from './authority.ts'
import type { SigningKey } from './key.ts'
import { openPkcs12, writePkcs12 } from './pkcs12.ts'
import { makeSealKey } from './seal.ts'

/** What an office signs its papers with. */
export interface OfficeKeys {
  signing: SigningKey
  /** Roots that its signatures are held against, DER. */
  roots: readonly Uint8Array[]
  /** Private key of the QR codes, PEM. */
  seal: string
}

/** Below the home: `office.p12`, its password, the trusted root, the seal. All of mode 0600. */
export const KEYS_FOLDER = 'keys'
const files = { pkcs12: 'office.p12', password: 'office.password', root: 'root.cer', seal: 'seal.pem' }

/** The keys below `home`, or undefined where the office has none: then its papers are written by hand. */
export async function openOfficeKeys(home: string): Promise<OfficeKeys | undefined> {
  const path = (name: string) => join(home, KEYS_FOLDER, name)
  if (!existsSync(path(files.pkcs12))) return undefined
  const password = readFileSync(path(files.password), 'utf8').trim()
  return {
    signing: await openPkcs12(readFileSync(path(files.pkcs12)), password),
    roots: [readFileSync(path(files.root))],
    seal: readFileSync(path(files.seal), 'utf8'),
  }
}

/** Makes the keys of a sample office where it has none; nobody else trusts them. */
export async function ensureSampleKeys(
  home: string,
  names: { root: string; office: string; officer: string },
  validity: { from: Date; to: Date },
): Promise<void> {
  const folder = join(home, KEYS_FOLDER)
  if (existsSync(folder)) return
  const { root, office, officer } = await makeSampleAuthority(names, validity)
  const password = randomBytes(24).toString('base64url')
  const part = `${folder}.new`
  mkdirSync(part, { recursive: true, mode: 0o700 })
  const write = (name: string, bytes: Uint8Array | string) =>
    writeFileSync(join(part, name), bytes, { mode: 0o600 })
  write(files.pkcs12, await writePkcs12(officer, [office], password))
  write(files.password, password)
  write(files.root, root.certificate)
  write(files.seal, makeSealKey())
  // Whole, or not there: a start that was killed makes them anew.
  renameSync(part, folder)
}
