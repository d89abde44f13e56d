import { posix } from 'node:path'
import { type Archive, openArchive } from './archive.ts'
import { type Shown, shownBy } from './cell-dates.ts'
import { readSharedTexts, SharedTexts } from './shared-texts.ts'
import { type Book, LIMITS, refuseSheet, type SheetRow } from './sheet.ts'
import { type CellWorld, SheetReader } from './sheet-reader.ts'
import { readXml } from './xml.ts'

/** Opens a workbook. Its sheets are unpacked and read piece by piece as rows are asked for. @throws Refusal invalid */
export async function openXlsx(bytes: Buffer): Promise<Book> {
  const archive = await openArchive(bytes)
  const workbook = await readWorkbook(archive)
  const world = readWorld(archive, workbook)
  return {
    kind: 'xlsx',
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    rows: (sheet = 0) => rowsOf(archive, workbook, world, sheet),
  }
}

async function* rowsOf(
  archive: Archive,
  workbook: Workbook,
  world: () => Promise<CellWorld>,
  index: number,
): AsyncGenerator<SheetRow, void, undefined> {
  const sheet = workbook.sheets[index]
  if (!sheet) throw refuseSheet('noSheet')
  const reader = new SheetReader(await world(), sheet.name)
  // What follows the cells (rules, drawings) is not wanted: it is unpacked for the checksum of the whole only.
  for await (const piece of archive.stream(sheet.part)) if (!reader.ended) yield* reader.take(piece)
  if (!reader.ended) throw refuseSheet('damaged', { sheet: sheet.name })
}

interface Workbook {
  sheets: { name: string; hidden: boolean; part: string }[]
  from1904: boolean
  texts: string | undefined
  styles: string | undefined
}

/** Target of a relation, from the folder of the part that has it. */
const targetOf = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(folder, target)

/** The relations of a part: by id, and the first of each kind. */
async function relationsOf(archive: Archive, part: string) {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const byId = new Map<string, string>()
  const byKind = new Map<string, string>()
  if (!archive.names.has(name)) return { byId, byKind }
  readXml(await archive.read(name, LIMITS.description), name, (element, attributes) => {
    const { Id, Target, Type = '', TargetMode } = attributes
    if (element !== 'Relationship' || !Id || !Target || TargetMode === 'External') return
    const target = targetOf(folder, Target)
    const kind = Type.slice(Type.lastIndexOf('/') + 1)
    byId.set(Id, target)
    if (!byKind.has(kind)) byKind.set(kind, target)
  })
  return { byId, byKind }
}

async function readWorkbook(archive: Archive): Promise<Workbook> {
  const part = (await relationsOf(archive, '')).byKind.get('officeDocument') ?? 'xl/workbook.xml'
  if (!archive.names.has(part) || !part.endsWith('.xml')) throw refuseSheet('notASheet')
  const { byId, byKind } = await relationsOf(archive, part)
  const sheets: Workbook['sheets'] = []
  let from1904 = false
  readXml(await archive.read(part, LIMITS.description), part, (element, attributes) => {
    if (element === 'workbookPr') from1904 = isTrue(attributes['date1904'])
    if (element !== 'sheet') return
    const target = byId.get(attributes['id'] ?? '')
    // A sheet of charts has no cells.
    if (!target || !archive.names.has(target) || target.includes('chartsheets/')) return
    const { name = '', state = 'visible' } = attributes
    sheets.push({ name: name.normalize('NFC'), hidden: state !== 'visible', part: target })
  })
  if (sheets.length === 0) throw refuseSheet('noSheet')
  return { sheets, from1904, texts: byKind.get('sharedStrings'), styles: byKind.get('styles') }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'

/** Texts and styles are read when the first row is asked for, once. */
function readWorld(archive: Archive, { texts, styles, from1904 }: Workbook): () => Promise<CellWorld> {
  let world: Promise<CellWorld> | undefined
  const read = async (): Promise<CellWorld> => ({
    texts:
      texts && archive.names.has(texts) ? await readSharedTexts(archive.stream(texts)) : new SharedTexts(),
    styles: styles && archive.names.has(styles) ? await readStyles(archive, styles) : [],
    from1904,
  })
  return () => {
    world ??= read()
    return world
  }
}

async function readStyles(archive: Archive, part: string): Promise<Shown[]> {
  const codes = new Map<number, string>()
  const used: number[] = []
  let isCellStyles = false
  readXml(await archive.read(part, LIMITS.description), part, (element, attributes) => {
    const id = Number(attributes['numFmtId'] ?? 0)
    if (element === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
    if (element === 'cellXfs' || element === 'cellStyleXfs' || element === 'dxfs')
      isCellStyles = element === 'cellXfs'
    if (element === 'xf' && isCellStyles) used.push(id)
  })
  return used.map(id => shownBy(id, codes.get(id)))
}
