import type { SECTORS } from './definition.ts'

type Sector = (typeof SECTORS)[number]

/** Texts of the sample's inspections. Firms, shops and people are invented; bodies are named by their kind. */

export const titles: Readonly<Record<Sector, string>> = {
  post: 'Kiểm tra việc chấp hành pháp luật về bưu chính, chuyển phát',
  telecom: 'Kiểm tra việc quản lý thông tin thuê bao và bán SIM',
  internet: 'Kiểm tra các điểm truy nhập Internet công cộng và trò chơi điện tử',
  radio: 'Kiểm tra việc sử dụng tần số và thiết bị vô tuyến điện',
  it: 'Kiểm tra trang thông tin điện tử tổng hợp và an toàn thông tin',
  press: 'Kiểm tra việc xuất bản bản tin và hoạt động văn phòng đại diện báo chí',
  broadcast: 'Kiểm tra việc cung cấp dịch vụ truyền hình trả tiền',
  printing: 'Kiểm tra các cơ sở in, photocopy',
  distribution: 'Kiểm tra việc phát hành xuất bản phẩm và lịch blốc',
}
export const administrative = [
  'Thanh tra trách nhiệm thủ trưởng trong thực hiện cải cách hành chính',
  'Thanh tra việc quản lý tài chính, tài sản tại đơn vị trực thuộc',
  'Thanh tra công tác tiếp công dân, giải quyết khiếu nại, tố cáo',
] as const
export const unplanned = 'đột xuất'
export const titled = (title: string, year: string, note?: string): string =>
  `${title} năm ${year}${note === undefined ? '' : ` (${note})`}`

export const basis = 'Kế hoạch thanh tra, kiểm tra năm đã được Giám đốc Sở phê duyệt'
export const basisUnplanned = 'Phản ánh của người dân và yêu cầu quản lý'
export const partners = 'Công an tỉnh; Phòng Văn hóa và Thông tin huyện, thị xã, thành phố'
export const leader = 'Hồ Tấn Phúc'
export const signer = 'Trương Hoàng Vinh'
export const team = [
  { name: leader, duty: 'leader', office: 'Thanh tra Sở' },
  { name: 'Phan Hữu Nghĩa', duty: 'member', office: 'Phòng Bưu chính - Viễn thông' },
  { name: 'Lê Thành Lộc', duty: 'partner', office: 'Công an tỉnh' },
]

export const findings =
  'Phần lớn cơ sở chấp hành tốt; các thiếu sót đã được nhắc nhở hoặc lập biên bản xử lý.'
export const conclusion =
  'Yêu cầu các cơ sở khắc phục thiếu sót; đề nghị phòng chuyên môn tăng cường hướng dẫn.'
export const channel = 'Công bố tại cuộc họp công bố kết luận và trên trang thông tin điện tử của Sở'

export const shops: Readonly<Record<Sector, string>> = {
  post: 'Điểm giao dịch chuyển phát',
  telecom: 'Cửa hàng điện thoại',
  internet: 'Điểm Internet',
  radio: 'Đội xe vận tải',
  it: 'Công ty TNHH Tin học',
  press: 'Văn phòng đại diện',
  broadcast: 'Đại lý truyền hình cáp',
  printing: 'Cơ sở in',
  distribution: 'Nhà sách',
}
export const company = 'Công ty TNHH'
export const bodies = [
  'Phòng Văn hóa và Thông tin',
  'Đài Truyền thanh',
  'Trung tâm Văn hóa - Thể thao',
  'Nhà văn hóa',
  'Thư viện',
] as const
export const personNumber = (number: number): string => `Cá nhân số ${String(number).padStart(2, '0')}`
export const ofPlace = (name: string, place: string): string => `${name} ${place}`

export const violations: Readonly<Record<Sector, { behaviour: string; rule: string }>> = {
  post: {
    behaviour: 'Không niêm yết công khai quy định về điều kiện chấp nhận bưu gửi',
    rule: 'Nghị định số 174/2013/NĐ-CP, Chương II',
  },
  telecom: {
    behaviour: 'Bán SIM đã kích hoạt sẵn thông tin thuê bao',
    rule: 'Nghị định số 174/2013/NĐ-CP, Điều 30',
  },
  internet: {
    behaviour: 'Hoạt động quá giờ quy định, không niêm yết nội quy',
    rule: 'Nghị định số 174/2013/NĐ-CP, Chương III',
  },
  radio: {
    behaviour: 'Sử dụng tần số vô tuyến điện không có giấy phép',
    rule: 'Nghị định số 174/2013/NĐ-CP, Chương V',
  },
  it: {
    behaviour: 'Trang thông tin điện tử tổng hợp không ghi rõ nguồn tin',
    rule: 'Nghị định số 174/2013/NĐ-CP, Chương VI',
  },
  press: {
    behaviour: 'Xuất bản bản tin sai nội dung giấy phép',
    rule: 'Nghị định số 159/2013/NĐ-CP, Chương II',
  },
  broadcast: {
    behaviour: 'Cung cấp kênh chương trình ngoài danh mục đăng ký',
    rule: 'Nghị định số 159/2013/NĐ-CP, Chương II',
  },
  printing: {
    behaviour: 'Không lưu giữ đầy đủ hồ sơ nhận chế bản, in',
    rule: 'Nghị định số 159/2013/NĐ-CP, Chương III',
  },
  distribution: {
    behaviour: 'Bán xuất bản phẩm không rõ nguồn gốc',
    rule: 'Nghị định số 159/2013/NĐ-CP, Chương III',
  },
}
export const mitigating = 'Tự nguyện khai báo, vi phạm lần đầu'
export const remedy = 'Khắc phục trong 10 ngày và báo cáo Thanh tra Sở'
export const explanation = 'Thừa nhận thiếu sót, cam kết khắc phục.'
export const elsewhere = 'Kiểm tra chuyên ngành (tỉnh khác)'

export const why = {
  cancelInspection: 'Trùng với cuộc kiểm tra của đơn vị khác.',
  cancelDecision: 'Hủy do áp dụng sai điều khoản; chuyển sang nhắc nhở.',
  dismiss: 'Hành vi không đáng kể, đã khắc phục ngay.',
  enforce: 'Quá hạn nộp phạt, không chấp hành.',
  remove: 'Ghi nhầm cơ sở không thuộc đối tượng kiểm tra.',
  correct: 'Rà soát biên bản: chỉ là thiếu sót, đã nhắc nhở.',
  extend: 'Số cơ sở phải làm việc tăng so với kế hoạch.',
}
