import { getDocumentProxy } from 'unpdf'
import { type PageItem, pageText } from './page-text.ts'
import { type DocumentText, refuseText, TEXT_LIMITS } from './text-rules.ts'

/** Fewer letters than this on every page: the pages are pictures. */
const LEAST_LETTERS = 20

/** The text of a PDF, page after page. Runs in a process of its own (`read-text-child.ts`). @throws Refusal invalid */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const pdf = await openPdf(bytes)
  if (pdf.numPages > TEXT_LIMITS.pages) throw refuseText('tooManyPages', { limit: TEXT_LIMITS.pages })
  const pages: number[] = []
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(text.length)
    text += pageText(items.flatMap(item => ('str' in item ? [placed(item)] : [])))
    page.cleanup()
    if (text.length > TEXT_LIMITS.characters)
      throw refuseText('tooLongText', { limit: TEXT_LIMITS.characters.toLocaleString('vi') })
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < LEAST_LETTERS) throw refuseText('scanned')
  return { kind: 'pdf', text, pages }
}

/** Opens a PDF as its readers do. @throws Refusal invalid: locked, damaged */
export async function openPdf(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes, {
      disableFontFace: true,
      useSystemFonts: false,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw refuseText('locked')
    throw refuseText('damaged')
  }
}

interface Item {
  str: string
  width: number
  height: number
  transform: readonly unknown[]
}

function placed({ str, width, height, transform }: Item): PageItem {
  const at = (i: number): number => Number(transform[i] ?? 0)
  return { text: str, x: at(4), y: at(5), width, height: height || Math.hypot(at(2), at(3)) }
}
