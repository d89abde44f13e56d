import { Refusal } from '#base'
import { type Archive, openArchive } from './archive.ts'
import { FILE_LIMITS, type FileRule, refuseFile } from './file-rules.ts'
import { LIMITS } from './sheet.ts'
import { readXml } from './xml.ts'

const TYPES = '[Content_Types].xml'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const MACRO = /macroEnabled|vbaProject|vbaData/i
const MACRO_PART = /(?:^|\/)vba(?:Project|Data)/i
/** Programs, and objects that a double click opens; the workbook behind a chart is neither. */
const OBJECT_PART = /(?:^|\/)(?:activeX|embeddings)\/(?!.*\.xlsx$)/i
const OBJECT = /oleObject|activeX/i
/** Entities are declared before the first element; no part of a document has any. */
const DECLARATION = /<!DOCTYPE/i
const HEAD = 4096
/** A record of 22 bytes that ends the file: no comment, nothing behind. */
const END_OF_ZIP = 22

/** Judges a Word document: no macros, no objects, nothing fetched from elsewhere, no more than it says. @throws Refusal invalid */
export async function judgeDocx(bytes: Buffer): Promise<void> {
  try {
    await judge(bytes)
  } catch (error) {
    throw error instanceof Refusal ? asFileRefusal(error) : error
  }
}

/** The archive's own rules, said as rules of files. */
function asFileRefusal(refusal: Refusal): Refusal {
  const rule = refusal.faults[0]?.rule ?? ''
  if (rule.startsWith('file')) return refusal
  const packed = ['tooBig', 'tooManyParts', 'packedTooTight'].includes(rule)
  return packed ? refuseFile('filePacked') : damaged()
}

const damaged = (): Refusal => refuseFile('fileDamaged', { kind: 'DOCX' })

async function judge(bytes: Buffer): Promise<void> {
  if (bytes.toString('latin1').lastIndexOf('PK\x05\x06') !== bytes.length - END_OF_ZIP) throw damaged()
  const archive = await openArchive(bytes)
  refuseParts(archive)
  await judgeTypes(archive)
  for (const name of archive.names) if (name.endsWith('.rels')) await judgeRelations(archive, name)
  await unpackAll(archive)
}

function refuseParts({ names }: Archive): void {
  for (const name of names) {
    if (MACRO_PART.test(name)) throw refuseFile('fileMacro')
    if (OBJECT_PART.test(name)) throw inside()
  }
}

const inside = (): Refusal => refuseFile('fileInside', { kind: 'DOCX' })

async function judgeTypes(archive: Archive): Promise<void> {
  const types = new Map<string, string>()
  readXml(await archive.read(TYPES, LIMITS.description), TYPES, (name, attributes) => {
    const type = attributes['ContentType'] ?? ''
    if (MACRO.test(type)) throw refuseFile('fileMacro')
    if (OBJECT.test(type) && name === 'Override') throw inside()
    if (name === 'Override') types.set((attributes['PartName'] ?? '').replace(/^\//, ''), type)
  })
  const main = await mainPart(archive)
  if (types.get(main) !== MAIN || !archive.names.has(main)) throw refuseFile('fileType')
}

/** The part that the relations of the package name as its document. */
async function mainPart(archive: Archive): Promise<string> {
  let target = ''
  readXml(await archive.read('_rels/.rels', LIMITS.description), '_rels/.rels', (name, attributes) => {
    if (name === 'Relationship' && /\/officeDocument$/.test(attributes['Type'] ?? ''))
      target = attributes['Target'] ?? ''
  })
  return target.replace(/^\//, '')
}

/** A link waits for a click; whatever else lies outside is fetched as the document opens. */
async function judgeRelations(archive: Archive, part: string): Promise<void> {
  readXml(await archive.read(part, LIMITS.description), part, (name, attributes) => {
    if (name !== 'Relationship') return
    const type = (attributes['Type'] ?? '').split('/').at(-1) ?? ''
    const rules: Partial<Record<string, FileRule>> = {
      vbaProject: 'fileMacro',
      attachedTemplate: 'fileOutside',
    }
    const rule = rules[type]
    if (rule) throw refuseFile(rule)
    if (attributes['TargetMode'] === 'External' && type !== 'hyperlink') throw refuseFile('fileOutside')
  })
}

/** What the directory promises is all that comes out, and not more than is allowed together. */
async function unpackAll(archive: Archive): Promise<void> {
  let size = 0
  for (const name of archive.names) {
    if (name.endsWith('/')) continue
    let from = 0
    for await (const piece of archive.stream(name)) {
      if (from === 0 && DECLARATION.test(piece.toString('latin1', 0, HEAD))) throw damaged()
      from += piece.length
      size += piece.length
      if (size > FILE_LIMITS.unpacked) throw refuseFile('filePacked')
    }
  }
}
