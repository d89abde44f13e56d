/** Documents of an office as people hand them in, whole, and with what hostile ones carry. */
import { deflateSync } from 'node:zlib'
import { type ZipEntry, zipOf } from './workbook.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const relations = (...inner: string[]): string => `<Relationships>${inner.join('')}</Relationships>`

export interface WordParts {
  mainType?: string
  /** Relations of the document's part. */
  relations?: readonly { type: string; target: string; outside?: boolean }[]
  more?: readonly ZipEntry[]
}

/** A Word document. */
export function wordOf(
  text: string,
  { mainType = MAIN_TYPE, relations: own = [], more = [] }: WordParts = {},
): Buffer {
  return zipOf([
    {
      name: '[Content_Types].xml',
      data: `<Types><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: relations(`<Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`),
    },
    {
      name: 'word/document.xml',
      data: `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: relations(
        ...own.map(
          ({ type, target, outside }, i) =>
            `<Relationship Id="d${i}" Type="${RELATIONS}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
        ),
      ),
    },
    ...more,
  ])
}

export interface PdfParts {
  /** Written into the catalog. */
  catalog?: string
  /** More objects, from number 5, as they stand in the file. */
  objects?: readonly (string | Buffer)[]
  /** In the trailer. */
  trailer?: string
  /** What makes two files different. */
  note?: string
}

/** A PDF of one page. */
export function pageOf(
  text: string,
  { catalog = '', objects = [], trailer = '', note = '' }: PdfParts = {},
): Buffer {
  const content = `BT /F 12 Tf 72 700 Td (${text}) Tj ET`
  const all = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ...objects,
  ]
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n%${note}\n`),
    ...all.flatMap((object, i) => [
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]),
    Buffer.from(`trailer\n<</Root 1 0 R${trailer}>>\n%%EOF\n`),
  ])
}

/** A PDF of exactly so many bytes. */
export function pdfOfSize(size: number, note = ''): Buffer {
  const bytes = pageOf('x', { note })
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')])
}

/** A stream packed as PDFs do it. */
export const flate = (text: string | Buffer, dictionary = ''): Buffer => {
  const packed = deflateSync(text)
  return Buffer.concat([
    Buffer.from(`<<${dictionary}/Filter/FlateDecode/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}
