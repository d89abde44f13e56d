import type { Break } from '#figures'

/** Names of the fields of the sector, inside a sentence; a field of another office is named by its code. */
const functions: Record<string, string> = {
  post: 'bưu chính',
  telecom: 'viễn thông',
  'information-technology': 'công nghệ thông tin',
  press: 'báo chí, phát thanh, truyền hình',
  publishing: 'xuất bản, in, phát hành',
  'network-security': 'an toàn thông tin mạng',
}

/** Words of reading figures along the trees of other days. */
export const words = {
  title: 'Đọc theo tổ chức và địa bàn',
  asWas: (day: string) => `Như khi đó (${day})`,
  asIs: (day: string) => `Như hiện nay (${day})`,
  asOf: (day: string) => `Tại ngày ${day}`,
  day: 'Tại ngày khác',
  dayHint: 'Ví dụ 01/07/2025',
  dayFault: 'Ngày phải là ngày có thật, ví dụ 01/07/2025',
  show: 'Xem',
  shown: (day: string) => `Số liệu trên trang này tính theo tổ chức và địa bàn ngày ${day}.`,
  functionOf: (code: string) => functions[code] ?? code,
  ceased: (day: string) => `Đơn vị này đã thôi hoạt động từ ngày ${day}.`,
  takenOver: (name: string, what: readonly string[]) => (what.length ? `${name} (${what.join('; ')})` : name),
  heirs: 'Tiếp nhận nhiệm vụ:',
  unconfirmed: 'Văn bản sắp xếp chưa đối chiếu nguồn.',
  heirFigure: (name: string) => `Nay tính trong số liệu của ${name}`,
  value: 'Giá trị',
  breakNote: 'Số trước và sau mỗi mốc có thể khác phạm vi.',
  breakOn: (day: string, text: string) => `${day}: ${text}`,
  breakText: ({ kind, what: names, to, act, confirmed }: Break): string => {
    const what = names.length > 1 ? `${names.slice(0, -1).join(', ')} và ${names.at(-1)}` : (names[0] ?? '')
    const said = {
      renamed: `${what} đổi tên thành ${to}`,
      moved: to ? `${what} chuyển về thuộc ${to}` : `${what} tách ra khỏi đơn vị trên`,
      joined: `${what} nhập vào ${to}`,
      left: `${what} bàn giao cho ${to}`,
      definition: `bắt đầu tính theo định nghĩa bản ${what}`,
    }[kind]
    const source = act && (confirmed ? ` theo ${act}` : ` theo ${act} (chưa đối chiếu nguồn)`)
    return `${said}${source}`
  },
  years: 'Qua các năm',
  yearsTitle: (name: string) => `${name} qua các năm`,
  year: 'Năm',
  status: 'Trạng thái',
  mark: 'Mốc',
  noYears: 'Chưa có số liệu năm nào.',
  communes: 'Xã, phường',
  byCommune: (value: string, noun: string) => `${value} ${noun} theo xã, phường`,
  provinces: 'Tỉnh, thành phố',
  byProvince: (value: string, noun: string) => `${value} ${noun} theo tỉnh, thành phố`,
  nation: 'Cả nước',
  rest: 'Chưa rõ địa bàn',
  onlyCounted: (shown: string, all: string) =>
    `Bảng nêu ${shown} trong ${all} đơn vị hành chính có số khác 0.`,
}
