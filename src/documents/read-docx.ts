import { SaxesParser } from 'saxes'
import { type Archive, openArchive } from './archive.ts'
import { TextLines } from './text-lines.ts'
import { type DocumentText, refuseText, TEXT_LIMITS } from './text-rules.ts'
import { readXml } from './xml.ts'

const MAIN = /\/officeDocument$/
/** Below it stands what is no text of the document now: the other form of a drawing, what was moved away. */
const PASSED_OVER = new Set(['Fallback', 'moveFrom', 'del', 'pict'])

/** The text of a Word document: body, tables with tabs between cells, then footnotes and endnotes. @throws Refusal invalid */
export async function readDocx(bytes: Buffer): Promise<DocumentText> {
  const archive = await openArchive(bytes)
  const main = await mainPart(archive)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const lines = new TextLines()
  await readPart(archive, main, lines)
  for (const notes of ['footnotes.xml', 'endnotes.xml']) {
    if (!archive.names.has(folder + notes)) continue
    lines.endBlock()
    await readPart(archive, folder + notes, lines)
  }
  return { kind: 'docx', text: lines.finish(), pages: [] }
}

/** The part that the relations of the package name as its document. */
async function mainPart(archive: Archive): Promise<string> {
  let target = ''
  readXml(await archive.read('_rels/.rels', TEXT_LIMITS.part), '_rels/.rels', (name, attributes) => {
    if (name === 'Relationship' && MAIN.test(attributes['Type'] ?? '')) target = attributes['Target'] ?? ''
  })
  const part = target.replace(/^\//, '')
  if (!archive.names.has(part)) throw refuseText('notAText')
  return part
}

async function readPart(archive: Archive, part: string, lines: TextLines): Promise<void> {
  const parser = new SaxesParser()
  const faults: string[] = []
  let passedOver = 0
  let isText = false
  parser.on('error', error => faults.push(error.message))
  parser.on('doctype', () => {
    throw refuseText('declaration', { part })
  })
  parser.on('opentag', ({ name, attributes }) => {
    const bare = bareName(name)
    if (passedOver > 0 || PASSED_OVER.has(bare) || isSeparator(bare, attributes)) passedOver++
    else if (bare === 't') isText = true
    else openElement(lines, bare, attributes)
  })
  parser.on('closetag', ({ name }) => {
    const bare = bareName(name)
    isText = false
    if (passedOver > 0) passedOver--
    else closeElement(lines, bare)
  })
  parser.on('text', text => {
    if (isText && passedOver === 0) lines.say(text)
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    let size = 0
    for await (const piece of archive.stream(part)) {
      size += piece.length
      if (size > TEXT_LIMITS.part) throw refuseText('tooBig', { part })
      parser.write(decoder.decode(piece, { stream: true }))
    }
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof TypeError ? refuseText('damaged', { part }) : error
  }
  if (faults.length > 0) throw refuseText('damaged', { part })
}

const bareName = (name: string): string => name.slice(name.indexOf(':') + 1)

type Attributes = Readonly<Record<string, unknown>>

const attributeOf = (attributes: Attributes, name: string): string | undefined => {
  const found = Object.entries(attributes).find(([key]) => bareName(key) === name)
  return found === undefined ? undefined : String(found[1])
}

/** The lines over the notes of a page are notes too, without words. */
const isSeparator = (name: string, attributes: Attributes): boolean =>
  (name === 'footnote' || name === 'endnote') && attributeOf(attributes, 'type') !== undefined

function openElement(lines: TextLines, name: string, attributes: Attributes): void {
  switch (name) {
    case 'tbl':
      lines.openTable()
      break
    case 'tc':
      lines.openCell()
      break
    case 'gridSpan':
      lines.spanCell(Number(attributeOf(attributes, 'val') ?? 1))
      break
    case 'vMerge':
      if (attributeOf(attributes, 'val') !== 'restart') lines.continueCell()
      break
    case 'tab':
      lines.say(' ')
      break
    case 'br':
    case 'cr':
      lines.endLine()
      break
    case 'noBreakHyphen':
      lines.say('-')
      break
    default:
  }
}

function closeElement(lines: TextLines, name: string): void {
  switch (name) {
    case 'p':
      lines.endLine()
      break
    case 'tc':
      lines.closeCell()
      break
    case 'tr':
      lines.endRow()
      break
    case 'tbl':
      lines.closeTable()
      break
    default:
  }
}
