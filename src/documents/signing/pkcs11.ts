import { createHash, X509Certificate } from 'node:crypto'
import { log, Refusal } from '#base'
import type { SigningKey } from './key.ts'

/** The token that holds an office's key, and what opens it. */
export interface Token {
  /** The maker's library (PKCS#11, OASIS 2.40). */
  module: string
  /** Label of the token or number of its slot; neither: the first token there is. */
  label?: string
  slot?: number
  /** Label of the key where the token holds several. */
  key?: string
  pin: string
}

type Handle = Buffer
type Attribute = { type: number; value?: Buffer | string | number }

/** What is used of the package `pkcs11js`, which is built on the machine that needs it and is no part of the lock file. */
interface Cryptoki {
  load(path: string): void
  close(): void
  C_Initialize(): void
  C_Finalize(): void
  C_GetSlotList(present: boolean): Handle[]
  C_GetTokenInfo(slot: Handle): { label: string }
  C_OpenSession(slot: Handle, flags: number): Handle
  C_Login(session: Handle, user: number, pin: string): void
  C_FindObjectsInit(session: Handle, template: Attribute[]): void
  C_FindObjects(session: Handle, most: number): Handle[]
  C_FindObjectsFinal(session: Handle): void
  C_GetAttributeValue(session: Handle, object: Handle, template: Attribute[]): { value: Buffer }[]
  C_SignInit(session: Handle, mechanism: { mechanism: number }, key: Handle): void
  C_SignAsync(session: Handle, data: Buffer, room: Buffer): Promise<Buffer>
}

const PACKAGE: string = 'pkcs11js'

/** Constants of the standard. */
const CK = {
  serialSession: 4,
  user: 1,
  class: 0x00,
  label: 0x03,
  value: 0x11,
  id: 0x102,
  certificate: 1,
  privateKey: 3,
  rsaPkcs: 1,
  pinIncorrect: 0xa0,
  pinLocked: 0xa4,
  alreadyLoggedIn: 0x100,
}
/** DigestInfo of SHA-256 without the digest (RFC 8017, 9.2): every token signs it, and only 51 bytes go over the wire. */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex')
const MOST_SIGNATURE_BYTES = 1024

interface Session {
  cryptoki: Cryptoki
  session: Handle
  key: Handle
  certificates: readonly Buffer[]
}

/**
 * The signing key of a token. It is opened once and kept; a token that was pulled out is opened again by the next
 * signature. `between` are certificates (DER) above the key's that the token itself does not hold.
 * @throws Refusal unavailable when the token does not answer; a wrong PIN is never tried twice, it would lock the token
 */
export async function openToken(token: Token, between: readonly Uint8Array[]): Promise<SigningKey> {
  let open: Session | undefined = await openSession(token)
  const [certificate, ...chain] = chainOf(open.certificates, between)
  if (!certificate) throw new Error('the token holds no certificate for its key')
  let last: Promise<unknown> = Promise.resolve()
  const once = async (digest: Buffer): Promise<Uint8Array> => {
    open ??= await openSession(token)
    const { cryptoki, session, key } = open
    cryptoki.C_SignInit(session, { mechanism: CK.rsaPkcs }, key)
    return cryptoki.C_SignAsync(session, digest, Buffer.alloc(MOST_SIGNATURE_BYTES))
  }
  const sign = async (digest: Buffer): Promise<Uint8Array> => {
    try {
      return await once(digest)
    } catch (error) {
      log.warn({ code: 'token_lost', err: error })
      close(open?.cryptoki)
      open = undefined
    }
    return once(digest).catch(unavailable)
  }
  return {
    certificate,
    chain,
    // A session signs one thing at a time.
    sign: bytes => {
      const hash = createHash('sha256').update(bytes).digest()
      const next = last.then(() => sign(Buffer.concat([DIGEST_INFO, hash])))
      last = next.catch(() => {})
      return next
    },
  }
}

function unavailable(error: unknown): never {
  log.error({ code: 'token_away', err: error })
  throw new Refusal('unavailable', {})
}

const wrongPins = new Set<string>()

async function openSession(token: Token): Promise<Session> {
  const { module, pin } = token
  if (wrongPins.has(module)) throw new Refusal('unavailable', {})
  const { PKCS11 }: { PKCS11: new () => Cryptoki } = await import(PACKAGE)
  const cryptoki = new PKCS11()
  try {
    cryptoki.load(module)
    cryptoki.C_Initialize()
    const session = cryptoki.C_OpenSession(findSlot(cryptoki, token), CK.serialSession)
    logIn(cryptoki, session, module, pin)
    const keys = find(cryptoki, session, [
      { type: CK.class, value: CK.privateKey },
      ...(token.key === undefined ? [] : [{ type: CK.label, value: token.key }]),
    ])
    const [key] = keys
    if (!key || keys.length > 1)
      throw new Error(`the token holds ${keys.length} such keys: PKCS11_KEY names one`)
    return { cryptoki, session, key, certificates: readCertificates(cryptoki, session, key) }
  } catch (error) {
    close(cryptoki)
    throw error
  }
}

function findSlot(cryptoki: Cryptoki, { label, slot }: Token): Handle {
  const slots = cryptoki.C_GetSlotList(true)
  const found =
    label === undefined
      ? slots[slot ?? 0]
      : slots.find(one => cryptoki.C_GetTokenInfo(one).label.trim() === label)
  if (!found) throw new Error(`there is no token ${label ?? slot ?? ''} (${slots.length} are there)`)
  return found
}

function logIn(cryptoki: Cryptoki, session: Handle, module: string, pin: string): void {
  try {
    cryptoki.C_Login(session, CK.user, pin)
  } catch (error) {
    const code = Number(Reflect.get(Object(error), 'code'))
    if (code === CK.alreadyLoggedIn) return
    if (code === CK.pinIncorrect || code === CK.pinLocked) wrongPins.add(module)
    throw error
  }
}

function find(cryptoki: Cryptoki, session: Handle, template: Attribute[]): Handle[] {
  cryptoki.C_FindObjectsInit(session, template)
  const found = cryptoki.C_FindObjects(session, 50)
  cryptoki.C_FindObjectsFinal(session)
  return found
}

/** The key's own certificate first. */
function readCertificates(cryptoki: Cryptoki, session: Handle, key: Handle): Buffer[] {
  const attribute = (object: Handle, type: number) =>
    cryptoki.C_GetAttributeValue(session, object, [{ type }])[0]?.value ?? Buffer.alloc(0)
  const id = attribute(key, CK.id)
  return find(cryptoki, session, [{ type: CK.class, value: CK.certificate }])
    .sort((a, b) => Number(attribute(b, CK.id).equals(id)) - Number(attribute(a, CK.id).equals(id)))
    .map(object => attribute(object, CK.value))
}

/** From the first certificate upwards, without the root, which whoever verifies has. */
function chainOf(certificates: readonly Buffer[], between: readonly Uint8Array[]): Uint8Array[] {
  const all = [...certificates, ...between].map(der => new X509Certificate(der))
  const chain: X509Certificate[] = []
  for (let next = all[0]; next && !chain.includes(next); ) {
    const below: X509Certificate = next
    chain.push(below)
    next = all.find(above => above !== below && below.checkIssued(above) && !above.checkIssued(above))
  }
  return chain.map(one => new Uint8Array(one.raw))
}

function close(cryptoki: Cryptoki | undefined): void {
  try {
    cryptoki?.C_Finalize()
  } catch {
    // It was not begun, or the library is gone with its token.
  }
  cryptoki?.close()
}
