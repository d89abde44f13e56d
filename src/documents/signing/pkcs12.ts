import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs'
import { Refusal } from '#base'
import type { Issued } from './authority.ts'
import type { SigningKey } from './key.ts'

/** Bag types of RFC 7292. */
const OID = { certificate: '1.2.840.113549.1.12.10.1.3', shroudedKey: '1.2.840.113549.1.12.10.1.2' }
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
const ITERATIONS = 100_000
/** The library makes the vector itself; its type asks for one. */
const CONTENT = { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) } as const

const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

/** A file (RFC 7292) with the key, its certificate and those above it, kept by the password. */
export async function writePkcs12(
  signer: Issued,
  chain: readonly Issued[],
  password: string,
): Promise<Uint8Array> {
  const secret = own(Buffer.from(password))
  const shrouded = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(own(signer.key)) })
  await shrouded.makeInternalValues({
    password: secret,
    contentEncryptionAlgorithm: CONTENT,
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: ITERATIONS,
  })
  const bags = [
    new SafeBag({ bagId: OID.shroudedKey, bagValue: shrouded }),
    ...[signer, ...chain].map(
      ({ certificate }) =>
        new SafeBag({
          bagId: OID.certificate,
          bagValue: new CertBag({ parsedValue: Certificate.fromBER(own(certificate)) }),
        }),
    ),
  ]
  const safe = new AuthenticatedSafe({
    parsedValue: { safeContents: [{ privacyMode: 0, value: new SafeContents({ safeBags: bags }) }] },
  })
  await safe.makeInternalValues({ safeContents: [{}] })
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } })
  await pfx.makeInternalValues({
    password: secret,
    iterations: ITERATIONS,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  })
  return new Uint8Array(pfx.toSchema().toBER())
}

/**
 * The signing key of a PKCS#12 file.
 * @throws Refusal invalid with the rule `pkcs12` when the file or its password is wrong
 */
export async function openPkcs12(file: Uint8Array, password: string): Promise<SigningKey> {
  try {
    return await read(file, password)
  } catch {
    // The library says one thing for a wrong password and many for a file of another kind.
    throw new Refusal('invalid', {}, [{ field: 'key', rule: 'pkcs12' }])
  }
}

async function read(file: Uint8Array, password: string): Promise<SigningKey> {
  const secret = own(Buffer.from(password))
  const pfx = PFX.fromBER(own(file))
  await pfx.parseInternalValues({ password: secret, checkIntegrity: true })
  const safe = pfx.parsedValue?.authenticatedSafe
  if (!safe) throw new Error('no safe')
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password: secret })) })
  const contents: { value: SafeContents }[] = safe.parsedValue?.safeContents ?? []
  const bags = contents.flatMap(({ value }) => value.safeBags)
  let key: CryptoKey | undefined
  const certificates: Uint8Array[] = []
  for (const { bagValue } of bags) {
    if (bagValue instanceof PKCS8ShroudedKeyBag) {
      // The typed method is protected; parsing the bag by the password is what it is for.
      await Reflect.get(bagValue, 'parseInternalValues').call(bagValue, { password: secret })
      const der = bagValue.parsedValue?.toSchema().toBER()
      if (der) key = await crypto.subtle.importKey('pkcs8', der, RSA, false, ['sign'])
    } else if (bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate)
      certificates.push(new Uint8Array(bagValue.parsedValue.toSchema().toBER()))
  }
  const [certificate, ...chain] = certificates
  if (!key || !certificate) throw new Error('no key')
  const held = key
  return {
    certificate,
    chain,
    sign: async bytes => new Uint8Array(await crypto.subtle.sign(RSA, held, own(bytes))),
  }
}
