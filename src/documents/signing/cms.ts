import { createHash } from 'node:crypto'
import { Set as Asn1Set, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { SigningKey } from './key.ts'

/** Object identifiers of RFC 5652, RFC 5035 and RFC 8017. */
const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaSha256: '1.2.840.113549.1.1.11',
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** Bytes of their own, as the ASN.1 library asks for them. */
const own = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

/**
 * A detached signature over `content` as a CMS (RFC 5652) with the attributes of CAdES-BES: content type, digest and the
 * signer's certificate (ETSI EN 319 122-1). The instant is not among them: PAdES keeps it in the file's dictionary.
 */
export async function signCms(content: Uint8Array, key: SigningKey): Promise<Uint8Array> {
  const certificate = Certificate.fromBER(own(key.certificate))
  const attributes = [
    new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.messageDigest, values: [new OctetString({ valueHex: own(sha256(content)) })] }),
    new Attribute({ type: OID.signingCertificateV2, values: [signingCertificate(key.certificate)] }),
  ]
  const { encoded, signed } = inDerOrder(attributes)
  const digest = new AlgorithmIdentifier({ algorithmId: OID.sha256 })
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: digest,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.rsaSha256 }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: signed }),
    signature: new OctetString({ valueHex: own(await key.sign(encoded)) }),
  })
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [digest],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [certificate, ...key.chain.map(der => Certificate.fromBER(own(der)))],
    signerInfos: [signer],
  })
  const info = new ContentInfo({ contentType: OID.signedData, content: data.toSchema(true) })
  return new Uint8Array(info.toSchema().toBER())
}

/** ESSCertIDv2 with the default hash, SHA-256 (RFC 5035, section 3). */
function signingCertificate(der: Uint8Array): Sequence {
  const id = new Sequence({ value: [new OctetString({ valueHex: own(sha256(der)) })] })
  return new Sequence({ value: [new Sequence({ value: [id] })] })
}

/** What is signed is a SET OF, whose members DER sorts by their bytes (X.690, 11.6). */
function inDerOrder(attributes: readonly Attribute[]): { encoded: Uint8Array; signed: Attribute[] } {
  const bytesOf = (attribute: Attribute) => Buffer.from(attribute.toSchema().toBER())
  const signed = [...attributes].sort((a, b) => Buffer.compare(bytesOf(a), bytesOf(b)))
  const set = new Asn1Set({ value: signed.map(attribute => attribute.toSchema()) })
  return { encoded: new Uint8Array(set.toBER()), signed }
}

/** What a signature says of the bytes it is held against. */
export interface CmsVerdict {
  /** The bytes are those that were signed, by the holder of the certificate. */
  intact: boolean
  /** The certificate goes back to one of the roots, and all on the way were valid at the instant. */
  trusted: boolean
  /** Of the certificate's subject; empty when it has none. */
  signer: string
}

const COMMON_NAME = '2.5.4.3'

/** Holds a detached signature against its content and the roots that are trusted (DER). `at` is when it was made. */
export async function verifyCms(
  content: Uint8Array,
  cms: Uint8Array,
  roots: readonly Uint8Array[],
  at: Date,
): Promise<CmsVerdict> {
  const nothing: CmsVerdict = { intact: false, trusted: false, signer: '' }
  try {
    const data = new SignedData({ schema: ContentInfo.fromBER(own(cms)).content })
    const [signer] = data.signerInfos
    const certificate = data.certificates?.find(
      (one): one is Certificate =>
        one instanceof Certificate &&
        signer?.sid instanceof IssuerAndSerialNumber &&
        one.serialNumber.isEqual(signer.sid.serialNumber),
    )
    if (!signer || !certificate) return nothing
    const trustedCerts = roots.map(der => Certificate.fromBER(own(der)))
    const ask = (checkChain: boolean) =>
      data
        .verify({
          signer: 0,
          data: own(content),
          trustedCerts,
          checkChain,
          checkDate: at,
          extendedMode: true,
        })
        .then(
          result =>
            result.signatureVerified === true && (!checkChain || result.signerCertificateVerified === true),
          () => false,
        )
    const names = certificate.subject.typesAndValues.filter(({ type }) => type === COMMON_NAME)
    const intact = (await ask(false)) && namesItsSigner(signer, certificate)
    const trusted = intact && (await ask(true))
    return { intact, trusted, signer: String(names[0]?.value.valueBlock.value ?? '') }
  } catch {
    // Bytes that are no CMS at all.
    return nothing
  }
}

/** The signed attribute must name the certificate that the signature is checked with (RFC 5035). */
function namesItsSigner(signer: SignerInfo, certificate: Certificate): boolean {
  const attribute = signer.signedAttrs?.attributes.find(({ type }) => type === OID.signingCertificateV2)
  const hash = sha256(new Uint8Array(certificate.toSchema().toBER()))
  return Buffer.from(attribute?.toSchema().toBER() ?? new ArrayBuffer(0)).includes(hash)
}
