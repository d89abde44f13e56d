import type { OfficialPaper } from './official-paper.ts'
import type { RegisterPaper } from './register-paper.ts'
import type { SigningKey } from './signing/key.ts'
import type { SignatureFacts } from './signing/sign-pdf.ts'
import type { PdfVerdict } from './signing/verify-pdf.ts'

// Typst, its fonts and the libraries of signatures are loaded by the first paper that needs them: most processes issue
// and verify none.

/** Typesets a paper as tagged PDF; the same paper at the same instant gives the same bytes. */
export async function typesetPaper(paper: OfficialPaper, at: Date): Promise<Uint8Array> {
  return (await import('./official-paper.ts')).typesetPaper(paper, at)
}

/** Typesets a register, A4 on its long side. */
export async function typesetRegister(paper: RegisterPaper, at: Date): Promise<Uint8Array> {
  return (await import('./register-paper.ts')).typesetRegisterPaper(paper, at)
}

/** Signs a PDF as PAdES-B-B; see `signing/sign-pdf.ts`. */
export async function signPdf(pdf: Uint8Array, key: SigningKey, facts: SignatureFacts): Promise<Uint8Array> {
  return (await import('./signing/sign-pdf.ts')).signPdf(pdf, key, facts)
}

/** Holds a PDF's last signature against its bytes and the trusted roots; see `signing/verify-pdf.ts`. */
export async function verifyPdf(
  pdf: Uint8Array,
  roots: readonly Uint8Array[],
  at: Date,
): Promise<PdfVerdict> {
  return (await import('./signing/verify-pdf.ts')).verifyPdf(pdf, roots, at)
}
