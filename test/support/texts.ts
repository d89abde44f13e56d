import { zipOf } from './workbook.ts'

export const RELATIONS =
  '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>'

/** A Word document with the given body, and notes. */
export const docx = (body: string, notes?: string): Buffer =>
  zipOf([
    { name: '_rels/.rels', data: RELATIONS },
    {
      name: 'word/document.xml',
      data: `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    },
    ...(notes
      ? [{ name: 'word/footnotes.xml', data: `<w:footnotes xmlns:w="w">${notes}</w:footnotes>` }]
      : []),
  ])
/** A paragraph of runs. */
export const paragraph = (...runs: string[]): string =>
  `<w:p>${runs.map(run => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`

/** A PDF by hand: one line of ASCII a page. */
export function pdfOf(lines: readonly string[]): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${lines.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]/Count ${lines.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...lines.flatMap((line, i) => {
      const content = line ? `BT /F 12 Tf 72 700 Td (${line}) Tj ET` : ''
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ]
    }),
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R>>\n%%EOF`)
}
