import { randomBytes, X509Certificate } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { Refusal } from '#base'
import type { SigningKey } from './key.ts'
import type { Token } from './pkcs11.ts'
import { makeSealKey, publicSealKey } from './seal.ts'

/** What an office signs its papers with. */
export interface OfficeKeys {
  /** Opened by the first paper, and kept. */
  signing(): Promise<SigningKey>
  /** Roots that its signatures are held against, DER. */
  roots: readonly Uint8Array[]
  /** Private key of the QR codes, PEM. */
  seal: string
}

/**
 * Below the home: `office.p12` with its password, the trusted root, the seal; for a token, `chain.pem` with what lies
 * between its certificate and the root. All of mode 0600.
 */
export const KEYS_FOLDER = 'keys'
const files = {
  pkcs12: 'office.p12',
  password: 'office.password',
  root: 'root.cer',
  chain: 'chain.pem',
  seal: 'seal.pem',
}

/**
 * The keys below `home`, or those of a token; undefined where the office has none: then its papers are written by hand.
 * @throws Refusal invalid with the rule `pkcs12` when the file's password is wrong, `token` when its library is not there
 */
export async function openOfficeKeys(home: string, token?: Token): Promise<OfficeKeys | undefined> {
  const path = (name: string) => join(home, KEYS_FOLDER, name)
  if (token) return openTokenKeys(token, path)
  if (!existsSync(path(files.pkcs12))) return undefined
  const file = readFileSync(path(files.pkcs12))
  const password = readFileSync(path(files.password), 'utf8').trim()
  refuseWrongPassword(file, password)
  return {
    signing: once(async () => (await import('./pkcs12.ts')).openPkcs12(file, password)),
    roots: [readFileSync(path(files.root))],
    seal: readFileSync(path(files.seal), 'utf8'),
  }
}

/** With what the QR codes of the office in `home` are checked; undefined where it has sealed none. */
export function findSealKey(home: string): JsonWebKey | undefined {
  const path = join(home, KEYS_FOLDER, files.seal)
  return existsSync(path) ? publicSealKey(readFileSync(path, 'utf8')) : undefined
}

function openTokenKeys(token: Token, path: (name: string) => string): OfficeKeys {
  if (!existsSync(token.module)) throw new Refusal('invalid', {}, [{ field: 'key', rule: 'token' }])
  const chain = existsSync(path(files.chain)) ? readFileSync(path(files.chain), 'utf8') : ''
  return {
    signing: once(async () => (await import('./pkcs11.ts')).openToken(token, certificatesOf(chain))),
    roots: existsSync(path(files.root)) ? [readFileSync(path(files.root))] : [],
    seal: ensureSeal(path),
  }
}

/** The first to come makes it; the others read it. */
function ensureSeal(path: (name: string) => string): string {
  mkdirSync(path('.'), { recursive: true, mode: 0o700 })
  if (!existsSync(path(files.seal))) {
    const part = `${path(files.seal)}.${process.pid}`
    writeFileSync(part, makeSealKey(), { mode: 0o600 })
    // A link fails where one is there already: nobody's seal is replaced.
    try {
      linkSync(part, path(files.seal))
    } catch (error) {
      if (!existsSync(path(files.seal))) throw error
    }
    rmSync(part)
  }
  return readFileSync(path(files.seal), 'utf8')
}

const certificatesOf = (pem: string): Uint8Array[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    one => new Uint8Array(new X509Certificate(one).raw),
  )

/** At the start and not at the first paper; Node's own check costs nothing. */
function refuseWrongPassword(pfx: Uint8Array, passphrase: string): void {
  try {
    createSecureContext({ pfx: Buffer.from(pfx), passphrase })
  } catch {
    throw new Refusal('invalid', {}, [{ field: 'key', rule: 'pkcs12' }])
  }
}

/** What failed is tried again by the next paper. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => {
    opened ??= open().catch(error => {
      opened = undefined
      throw error
    })
    return opened
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
  const [{ makeSampleAuthority }, { writePkcs12 }] = await Promise.all([
    import('./authority.ts'),
    import('./pkcs12.ts'),
  ])
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
