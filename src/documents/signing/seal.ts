import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

/** Facts short enough for a QR code. */
export type Sealed = Readonly<Record<string, string>>

const MARK = 'DC1'

/** A new pair for sealing (ECDSA P-256, which browsers verify by themselves), PEM. */
export function makeSealKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
}

/** The public half, as browsers import it. */
export const publicSealKey = (pem: string): JsonWebKey =>
  createPublicKey(createPrivateKey(pem)).export({ format: 'jwk' })

/** `DC1.facts.signature`, base64url: what a paper's QR code holds, so that it can be verified without a network. */
export function seal(facts: Sealed, pem: string): string {
  const body = `${MARK}.${Buffer.from(JSON.stringify(facts)).toString('base64url')}`
  const signature = sign('sha256', Buffer.from(body), {
    key: createPrivateKey(pem),
    dsaEncoding: 'ieee-p1363',
  })
  return `${body}.${signature.toString('base64url')}`
}

/** The facts of a sealed text (alone or at the end of an address), or undefined when it is not ours or was changed. */
export function unseal(text: string, key: JsonWebKey): Sealed | undefined {
  const [, body, facts, signature] = /(?:^|#)((?:DC1)\.([\w-]{1,4000}))\.([\w-]{86})$/.exec(text.trim()) ?? []
  if (!body || !facts || !signature) return undefined
  const publicKey: KeyObject = createPublicKey({ key: { ...key }, format: 'jwk' })
  const good = verify(
    'sha256',
    Buffer.from(body),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  return good ? (JSON.parse(Buffer.from(facts, 'base64url').toString('utf8')) as Sealed) : undefined
}
