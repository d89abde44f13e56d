import { readAnswer } from './answer-apart.ts'
import { type Bounds, takingTurns, workApart } from './apart.ts'
import { type DocumentText, refuseText, TEXT_LIMITS, type TextRule } from './text-rules.ts'

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const PDF = Buffer.from('%PDF-')

const beginsWith = (bytes: Buffer, signature: Buffer): boolean =>
  bytes.subarray(0, signature.length).equals(signature)

/**
 * The text of a Word document, a PDF or a plain text, known by its bytes. Word and PDF files are read in a process of
 * their own with little time and memory and no right to write, so that a hostile file holds nobody up.
 * @throws Refusal invalid, with the rule that the file breaks; too_many when too many are read at once
 */
export async function readText(bytes: Buffer, bounds: Bounds = TEXT_LIMITS): Promise<DocumentText> {
  if (bytes.length > TEXT_LIMITS.file) throw refuseText('tooBig', { limit: TEXT_LIMITS.file / 1024 / 1024 })
  if (beginsWith(bytes, OLE)) throw refuseText('oldText')
  if (beginsWith(bytes, ZIP)) return inTurn(() => readApart('docx', bytes, bounds))
  if (beginsWith(bytes, PDF)) return inTurn(() => readApart('pdf', bytes, bounds))
  return readPlain(bytes)
}

function readPlain(bytes: Buffer): DocumentText {
  if (bytes.length === 0 || bytes.includes(0)) throw refuseText('notAText')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
    if (text.length > TEXT_LIMITS.characters)
      throw refuseText('tooLongText', { limit: TEXT_LIMITS.characters.toLocaleString('vi') })
    return { kind: 'plain', text, pages: [] }
  } catch (error) {
    throw error instanceof TypeError ? refuseText('encoding') : error
  }
}

/** Two files are read at once, eight may wait. */
const inTurn = takingTurns(2, 8)

async function readApart(kind: 'docx' | 'pdf', bytes: Buffer, bounds: Bounds): Promise<DocumentText> {
  const answer = await workApart({ script: './read-text-child.ts', args: [kind] }, bytes, bounds)
  if (!answer) throw refuseText('tooHeavy')
  const { told } = readAnswer<DocumentText>(answer)
  if ('found' in told) return told.found
  throw refuseText(told.rule as TextRule, told.params)
}
