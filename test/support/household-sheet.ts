/** A register of households as an office keeps it in a spreadsheet, made by a writer of its own. */
import { escapeXml, workbookOf } from './workbook.ts'

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương']
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Ngọc', 'Minh', 'Thanh', 'Quốc', 'Kim']
const GIVEN = ['An', 'Bình', 'Chiến', 'Dũng', 'Hạnh', 'Hòa', 'Lan', 'Liên', 'Mười', 'Nhân', 'Phượng', 'Út']

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''

/** A name for each household, the same at every run. */
export const nameOf = (at: number): string =>
  `${pick(FAMILY, at)} ${pick(MIDDLE, Math.floor(at / 12))} ${pick(GIVEN, Math.floor(at / 96) + at)}`

/** A table of shared texts as it grows. */
export function sharedTexts() {
  const numbers = new Map<string, number>()
  return {
    cell(text: string): string {
      const known = numbers.get(text) ?? numbers.size
      numbers.set(text, known)
      return ` t="s"><v>${known}</v></c>`
    },
    xml: () =>
      [...numbers.keys()].map(text => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join(''),
  }
}

/** Column names of the wide sheet. */
export const wideColumns = 'ABCDEFGHIJKLMNO'

/** 15 columns wide: texts of many and of few values, dates by style, money, numbers, empty cells. */
export function wideSheet(rows: number): Buffer {
  const texts = sharedTexts()
  const text = (value: string) => (value === '' ? ' s="1"/>' : texts.cell(value))
  const number = (value: number | string, style = 0) => ` s="${style}"><v>${value}</v></c>`
  const row = (at: number) => [
    number(at + 1),
    text(nameOf(at)),
    text(String(363_000_000_000 + at * 37)),
    text(at % 3 ? '' : `Ấp ${1 + (at % 9)}`),
    text(`Xã ${pick(GIVEN, at)} ${pick(MIDDLE, at)}`),
    text(`Huyện ${pick(FAMILY, at)}`),
    number(40_000 + (at % 3000), 2),
    number(42_700 + (at % 360), 2),
    number(at % 5 ? 'x' : '1').replace('<v>x', '<v>0'),
    number(750_000 + (at % 100) * 1000, 3),
    number((at % 1000) / 8),
    text(at % 2 ? 'Hộ nghèo' : 'Hộ cận nghèo'),
    text(`09${String(10_000_000 + at * 13).slice(0, 8)}`),
    at % 4 ? text('') : number(43_000.5 + at / 100_000, 4),
    text(at % 7 ? '' : `Ghi chú & ý kiến <${at % 50}>`),
  ]
  const line = (cells: readonly string[], number: number) =>
    `<row r="${number}" spans="1:15">${cells.map((cell, at) => `<c r="${wideColumns[at]}${number}"${cell}`).join('')}</row>`
  const head = [...wideColumns].map(column => texts.cell(`Cột ${column}`))
  const lines = [line(head, 1)]
  for (let at = 0; at < rows; at++) lines.push(line(row(at), at + 2))
  return workbookOf({
    sheets: [{ name: 'Hộ', data: lines.join('') }],
    texts: texts.xml(),
    formats: [0, 0, 'dd/mm/yyyy', '#,##0', 22],
  })
}
