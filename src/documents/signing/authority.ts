import { randomBytes } from 'node:crypto'
import { BitString, Integer, Utf8String } from 'asn1js'
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs'

/** A certificate with its private key (PKCS#8), DER. */
export interface Issued {
  certificate: Uint8Array
  key: Uint8Array
}

/** Three certificates one above the other, made for a sample office: nobody else trusts the root. */
export interface SampleAuthority {
  root: Issued
  office: Issued
  officer: Issued
}

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
}

/** Object identifiers of X.520 and RFC 5280. */
const OID = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
}
/** The first byte of the bit string: keyCertSign and cRLSign, or digitalSignature and nonRepudiation. */
const USAGE = { authority: 0x06, signer: 0xc0 }

interface Made {
  keys: CryptoKeyPair
  certificate: Certificate
}

interface Order {
  subject: string
  from: Date
  to: Date
  issuer?: Made
  authority: boolean
}

async function issue({ subject, from, to, issuer, authority }: Order): Promise<Made> {
  const keys = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify'])
  const certificate = new Certificate({ version: 2 })
  certificate.serialNumber = new Integer({ valueHex: new Uint8Array([1, ...randomBytes(15)]).buffer })
  const names = [
    new AttributeTypeAndValue({ type: OID.commonName, value: new Utf8String({ value: subject }) }),
  ]
  certificate.subject.typesAndValues.push(...names)
  certificate.issuer.typesAndValues.push(...(issuer?.certificate.subject.typesAndValues ?? names))
  certificate.notBefore.value = from
  certificate.notAfter.value = to
  certificate.extensions = [
    extension(OID.basicConstraints, new BasicConstraints({ cA: authority }).toSchema().toBER()),
    extension(
      OID.keyUsage,
      new BitString({
        valueHex: new Uint8Array([authority ? USAGE.authority : USAGE.signer]).buffer,
        unusedBits: authority ? 1 : 6,
      }).toBER(),
    ),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256')
  return { keys, certificate }
}

const extension = (extnID: string, extnValue: ArrayBuffer): Extension =>
  new Extension({ extnID, critical: true, extnValue })

const issuedOf = async ({ keys, certificate }: Made): Promise<Issued> => ({
  certificate: new Uint8Array(certificate.toSchema(true).toBER()),
  key: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
})

/** Makes root, office and officer with names and days of validity. RSA 2048, as the field's signing tools know it. */
export async function makeSampleAuthority(
  names: { root: string; office: string; officer: string },
  { from, to }: { from: Date; to: Date },
): Promise<SampleAuthority> {
  const root = await issue({ subject: names.root, from, to, authority: true })
  const office = await issue({ subject: names.office, from, to, authority: true, issuer: root })
  const officer = await issue({ subject: names.officer, from, to, authority: false, issuer: office })
  return { root: await issuedOf(root), office: await issuedOf(office), officer: await issuedOf(officer) }
}
