/** Texts of the sample's national registers. All titles and bodies carry the word for "sample" and are invented. */

const TOPICS = [
  'Nông thôn',
  'Lao động',
  'Thanh niên',
  'Phụ nữ',
  'Giáo dục',
  'Y học',
  'Pháp luật',
  'Tài chính',
  'Công thương',
  'Xây dựng',
  'Giao thông',
  'Du lịch',
  'Môi trường',
  'Khoa học',
  'Văn hóa',
  'Thể thao',
  'Thủy sản',
  'Lâm nghiệp',
  'Cơ khí',
  'Hóa học',
] as const

const topic = (index: number): string => TOPICS[index % TOPICS.length] ?? ''
const number = (index: number): string => String(index + 1).padStart(3, '0')

export const pressName = (kind: string, index: number, province: string | undefined): string => {
  if (province !== undefined)
    return `${kind === 'newspaper' ? 'Báo' : 'Tạp chí Văn nghệ'} mẫu ${province} ${index + 1}`
  return `${kind === 'newspaper' ? 'Báo' : 'Tạp chí'} ${topic(index)} mẫu ${number(index)}`
}
export const electronicName = (kind: string, index: number): string =>
  `${kind === 'newspaper' ? 'Báo' : 'Tạp chí'} điện tử ${topic(index)} mẫu ${number(index)}`
export const stationName = (province: string | undefined, index: number): string =>
  province === undefined
    ? `Đài Phát thanh - Truyền hình trung ương mẫu ${index + 1}`
    : `Đài Phát thanh - Truyền hình mẫu ${province}`
export const secondStation = 'Đài Phát thanh mẫu thành phố'
export const televisionName = (kind: string, index: number): string =>
  `Doanh nghiệp truyền hình ${kind === 'free' ? 'quảng bá' : 'trả tiền'} mẫu ${number(index)}`
export const publisherName = (index: number): string => `Nhà xuất bản mẫu ${topic(index)} ${index + 1}`
export const printName = (kind: string, index: number, place: string): string =>
  `${kind === 'printing' ? 'Cơ sở in mẫu' : 'Nhà sách mẫu'} ${place} ${index + 1}`

export const governing = { central: 'Cơ quan chủ quản mẫu ở trung ương', local: 'Ủy ban nhân dân tỉnh' }
export const language = 'Tiếng Việt'
export const products = { printing: 'Tờ rơi, biểu mẫu, bao bì', distribution: 'Sách, lịch, văn phòng phẩm' }
export const successor = 'Đơn vị mẫu nhận sáp nhập'
export const licence = (index: number, year: string): string => `${index + 1}/GP-${year}`

export const why = {
  suspend: 'Tạm đình chỉ do vi phạm tôn chỉ, mục đích.',
  merge: 'Sắp xếp, sáp nhập theo đề nghị của cơ quan chủ quản.',
  revoke: 'Không hoạt động theo giấy phép trong thời hạn quy định.',
  reinstate: 'Cơ quan chủ quản cam kết duy trì hoạt động.',
  refuse: 'Hồ sơ không đủ điều kiện về nhân sự.',
  withdraw: 'Cơ quan chủ quản đề nghị rút hồ sơ.',
}
