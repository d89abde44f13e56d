import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib'
import { SignPdf } from '@signpdf/signpdf'
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils'
import { PDFDocument } from 'pdf-lib'
import { signCms } from './cms.ts'
import type { SigningKey } from './key.ts'

/** What stands in the file beside the signature. */
export interface SignatureFacts {
  /** Who signs, as the paper names the person or the office. */
  name: string
  /** Why: "Ban hành giấy phép". */
  reason: string
  location: string
  at: Date
}

/** Room for a certificate chain; a signature is a few thousand bytes. */
const SIGNATURE_BYTES = 12_288

class KeySigner extends Signer {
  private readonly key: SigningKey
  constructor(key: SigningKey) {
    super()
    this.key = key
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    return Buffer.from(await signCms(pdf, this.key))
  }
}

/**
 * Signs a PDF as PAdES-B-B (ETSI EN 319 142-1): the signature covers every byte of the file but itself. The signature
 * field is invisible; what people see of it, the template has drawn.
 */
export async function signPdf(pdf: Uint8Array, key: SigningKey, facts: SignatureFacts): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  pdflibAddPlaceholder({
    pdfDoc: document,
    reason: facts.reason,
    contactInfo: '',
    name: facts.name,
    location: facts.location,
    signingTime: facts.at,
    signatureLength: SIGNATURE_BYTES,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    widgetRect: [0, 0, 0, 0],
    appName: 'Diem Cau',
  })
  const open = await document.save({ useObjectStreams: false, updateFieldAppearances: false })
  return new SignPdf().sign(Buffer.from(open), new KeySigner(key), facts.at)
}
