import type { SheetRule } from './sheet.ts'

type Params = Readonly<Record<string, string | number>>

export const vi = {
  /** Name of the hidden sheet that holds the choices of a template. */
  lists: 'Danh mục',
  notListed: 'Không có trong danh mục',
  chooseListed: 'Chọn một giá trị trong danh sách của ô này.',
}

const where = ({ sheet, row, column }: Params): string => {
  const cell = row === undefined ? '' : column === undefined ? `dòng ${row}` : `ô ${column}${row}`
  const place = [cell, sheet === undefined ? '' : `trang “${sheet}”`].filter(Boolean).join(', ')
  return place ? ` (${place})` : ''
}

const sentences: Record<SheetRule, (params: Params) => string> = {
  notASheet: () => 'Tệp không phải bảng tính. Chọn tệp .xlsx hoặc .csv.',
  oldSheet: () =>
    'Tệp là bảng tính kiểu cũ (.xls) hoặc có mật khẩu. Mở tệp, lưu lại thành .xlsx không mật khẩu.',
  tooBig: ({ limit }) =>
    limit === undefined ? 'Tệp mở ra quá lớn, không đọc được.' : `Tệp quá lớn: nhiều nhất ${limit} MB.`,
  tooManyParts: ({ limit }) => `Tệp có quá nhiều phần bên trong: nhiều nhất ${limit}.`,
  packedTooTight: () => 'Tệp bị từ chối vì nén bất thường. Mở tệp bằng phần mềm bảng tính rồi lưu lại.',
  damaged: params => `Tệp hỏng hoặc không đúng định dạng .xlsx${where(params)}. Mở tệp rồi lưu lại.`,
  declaration: () => 'Tệp bị từ chối vì có khai báo XML không được phép. Mở tệp rồi lưu lại.',
  encoding: () => 'Chữ trong tệp không phải UTF-8. Khi lưu, chọn loại “CSV UTF-8” hoặc .xlsx.',
  noSheet: () => 'Không có trang tính này trong tệp.',
  tooWide: params => `Bảng quá rộng: nhiều nhất ${params['limit']} cột có dữ liệu${where(params)}.`,
  tooLong: params => `Bảng quá dài: nhiều nhất ${params['limit']} dòng${where(params)}.`,
  quote: params => `Dấu nháy kép không khớp${where(params)}.`,
}

/** Why a file was refused, in a sentence for its sender; undefined when the rule is not one of sheets. */
export function findSheetSentence(rule: string, params: Params = {}): string | undefined {
  return rule in sentences ? sentences[rule as SheetRule](params) : undefined
}
