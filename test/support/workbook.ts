/** Workbooks made by hand for tests: any XML, any entry, also such as no honest program writes. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  data: string | Buffer
  /** Kept as it is, without packing. */
  stored?: boolean
  /** Lies that a hostile file tells of itself. */
  claims?: { size?: number; crc?: number; flags?: number; method?: number }
}

/** A zip archive with the entries as given. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, stored, claims = {} } of entries) {
    const bytes = Buffer.from(data)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(claims.flags ?? 0x0800, 2)
    head.writeUInt16LE(claims.method ?? (stored ? 0 : 8), 4)
    head.writeUInt32LE(claims.crc ?? crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claims.size ?? bytes.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed])
    const central = Buffer.alloc(46)
    central.write('PK\x01\x02', 'latin1')
    central.writeUInt16LE(20, 4)
    head.copy(central, 6)
    central.writeUInt32LE(offset, 42)
    directory.push(Buffer.concat([central, Buffer.from(name)]))
    bodies.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, central, end])
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, char => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char)

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export interface WorkbookParts {
  /** Inside of `sheetData`, a sheet each; a text that begins with `<?xml` or `<!` is the whole part. */
  sheets: readonly (string | { name?: string; state?: string; data: string })[]
  /** Inside of `sst`. */
  texts?: string
  /** Number formats of the styles, by number of the style. */
  formats?: readonly (number | string)[]
  workbookPr?: string
  more?: readonly ZipEntry[]
}

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${KINDS}/${kind}" Target="${target}"/>`
const relations = (inside: string) =>
  `${DECLARATION}<Relationships xmlns="${RELATIONS}">${inside}</Relationships>`

/** An .xlsx file of the parts given. */
export function workbookOf(parts: WorkbookParts): Buffer {
  const sheets = parts.sheets.map(sheet => (typeof sheet === 'string' ? { data: sheet } : sheet))
  const named = sheets.map(
    (sheet, at) =>
      `<sheet name="${escapeXml(sheet.name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}" r:id="rId${at + 1}"${sheet.state ? ` state="${sheet.state}"` : ''}/>`,
  )
  const targets = sheets.map((_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  )
  if (parts.texts !== undefined) targets.push(relation('rIdT', 'sharedStrings', 'sharedStrings.xml'))
  if (parts.formats) targets.push(relation('rIdS', 'styles', '/xl/styles.xml'))
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', data: contentTypes(sheets.length) },
    { name: '_rels/.rels', data: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${KINDS}">${parts.workbookPr ?? ''}<sheets>${named.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relations(targets.join('')) },
    ...sheets.map(({ data }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: /^<[?!]/.test(data)
        ? data
        : `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData><pageMargins left="0.7"/></worksheet>`,
    })),
  ]
  if (parts.texts !== undefined)
    entries.push({
      name: 'xl/sharedStrings.xml',
      data: `${DECLARATION}<sst xmlns="${MAIN}">${parts.texts}</sst>`,
    })
  if (parts.formats) entries.push({ name: 'xl/styles.xml', data: stylesOf(parts.formats) })
  return zipOf([...entries, ...(parts.more ?? [])])
}

function contentTypes(sheets: number): string {
  const type = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const parts = Array.from({ length: sheets }, (_, at) => type(`worksheets/sheet${at + 1}`, 'worksheet'))
  const others = `${type('workbook', 'sheet.main')}${type('sharedStrings', 'sharedStrings')}${type('styles', 'styles')}`
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${others}${parts.join('')}</Types>`
}

function stylesOf(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, at) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(format)}"/>` : [],
  )
  const used = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'string' ? 164 + at : format}"/>`,
  )
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${used.join('')}</cellXfs></styleSheet>`
}
