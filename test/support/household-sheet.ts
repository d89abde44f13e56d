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

/** What a register of households holds besides good rows, so that a test can count it. */
export interface HouseholdNoise {
  missing: number
  unknownPlaces: number
  faults: number
  twice: number
}

/** Heads as an office writes them, in the order of its sheet. */
const HEADS = [
  'STT',
  'Số trong danh sách',
  'Họ và tên chủ hộ',
  'Số CMND/CCCD',
  'Ấp, khu vực',
  'Xã',
  'Huyện',
  'Điện thoại',
  'Số khẩu',
  'Loại hộ',
  'Danh sách hộ nghèo năm',
  'Máy thu hình',
  'Đang dùng truyền hình trả tiền',
  'Đợt',
  'Ngày rà soát',
]

/** Names of communes with their districts, as they are. */
export type CommuneNames = readonly (readonly [commune: string, district: string])[]

const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

/** A name as people write it: in full, without its kind, or without diacritics. */
function written(name: string, at: number): string {
  if (at % 5 === 0) return withoutMarks(name)
  if (at % 7 === 0) return name.replace(/^Thị trấn /, 'TT. ').replace(/^Phường /, 'P. ')
  return at % 11 === 0 ? name.toLocaleUpperCase('vi') : name
}

/**
 * A register of so many households with noise among them: a merged title above the head, empty rows, rows without a
 * name, of unknown communes, of cells in error, and households written twice; shared and inline texts, dates by style.
 */
export function householdSheet(
  households: number,
  communes: CommuneNames,
): { bytes: Buffer; noise: HouseholdNoise } {
  const texts = sharedTexts()
  const noise: HouseholdNoise = { missing: 0, unknownPlaces: 0, faults: 0, twice: 0 }
  const text = (value: string, inline: boolean) =>
    value === ''
      ? '/>'
      : inline
        ? ` t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`
        : texts.cell(value)
  const number = (value: number, style = 0) => ` s="${style}"><v>${value}</v></c>`
  const household = (at: number, change: Record<number, string> = {}) => {
    const [commune = '', district = ''] = communes[at % communes.length] ?? []
    const cells = [
      number(at + 1),
      text(`N1-${String(at + 1).padStart(5, '0')}`, at % 2 === 0),
      text(nameOf(at), at % 2 === 0),
      at % 3 ? number(363_000_000 + at) : text('', false),
      text(`Ấp ${1 + (at % 9)}`, false),
      text(written(commune, at), false),
      text(written(district, at + 1), false),
      at % 4 ? text('', false) : number(901_000_000 + at),
      number(1 + (at % 8)),
      text(at % 3 ? 'Hộ nghèo' : 'HỘ CẬN NGHÈO', false),
      number(2016),
      text('Chưa thu được DVB-T2', false),
      text(at % 2 ? 'không' : 'Khong', false),
      text('Đợt 2', false),
      number(42_700 + (at % 360), 1),
    ]
    for (const [column, cell] of Object.entries(change)) cells[Number(column)] = cell
    return cells
  }
  const lines: string[] = []
  let next = 1
  const add = (cells: readonly string[]) => {
    const row = next++
    lines.push(
      `<row r="${row}">${cells.map((cell, at) => `<c r="${wideColumns[at]}${row}"${cell}`).join('')}</row>`,
    )
  }
  add([text('DANH SÁCH HỘ NGHÈO, CẬN NGHÈO ĐỀ NGHỊ HỖ TRỢ ĐẦU THU', false), '/>', '/>'])
  add([text('(Kèm theo Tờ trình)', true)])
  next++
  add(HEADS.map(head => text(head, false)))
  for (let at = 0; at < households; at++) {
    add(household(at))
    if (at % 97 === 50) {
      add(household(at))
      noise.twice++
    }
    if (at % 211 === 100) {
      add(household(households + at, { 2: '/>' }))
      noise.missing++
    }
    if (at % 223 === 100) {
      add(household(households + at, { 5: text('Xã Sao Hỏa', true) }))
      noise.unknownPlaces++
    }
    if (at % 307 === 200) {
      add(household(households + at, { 8: ' t="e"><v>#N/A</v></c>' }))
      noise.faults++
    }
    if (at % 401 === 0) next++
  }
  const bytes = workbookOf({
    sheets: [{ name: 'Danh sách', data: lines.join('') }],
    texts: texts.xml(),
    formats: [0, 'dd/mm/yyyy'],
  })
  return { bytes, noise }
}
