/** Texts of the sample's Book Days. Donors and recipients are invented or named by their kind. */

export const title = (edition: string, year: number): string =>
  `Ngày Sách Việt Nam tỉnh Hậu Giang lần thứ ${edition} năm ${year}`
export const cancelledTitle = 'Ngày hội đọc sách mùa thu'
export const themes: Readonly<Record<number, string>> = {
  2016: 'Sách và tuổi thơ',
  2017: 'Sách mở cửa tương lai',
}
export const venue = 'Quảng trường trung tâm và Thư viện tỉnh'
export const organisers =
  'Sở Thông tin và Truyền thông; Sở Văn hóa, Thể thao và Du lịch; Sở Giáo dục và Đào tạo; Tỉnh đoàn'
export const stalls = [
  'Gian sách thiếu nhi',
  'Gian sách nông nghiệp',
  'Gian sách pháp luật',
  'Gian sách cũ trao đổi',
  'Xe thư viện lưu động',
] as const
export const gates = { main: 'Cổng chính', side: 'Cổng Thư viện' }

export const donors = [
  'Công ty Sách mẫu An Khang',
  'Nhà sách mẫu Tân Tiến',
  'Nhà xuất bản mẫu Sao Mai',
  'Ngân hàng mẫu Phương Nam',
  'Doanh nghiệp bưu chính mẫu',
  'Công ty Viễn thông mẫu',
  'Hội Khuyến học mẫu',
] as const
export const gifts = {
  books: 'Sách thiếu nhi và sách kỹ năng',
  cash: 'Tiền mặt mua sách',
  sets: 'Bộ tủ sách lớp học',
  other: 'Kệ sách',
}
export const giftOf = (gift: string, number: number): string => `${gift} (khoản ${number})`

export const schools = (place: string): string => `Trường Tiểu học mẫu ${place}`
export const libraries = (place: string): string => `Thư viện ${place}`
export const clubs = (place: string): string => `Điểm đọc sách cộng đồng ${place}`

export const why = {
  lapse: 'Nhà tài trợ không còn khả năng thực hiện cam kết.',
  giveBack: 'Sách không phù hợp lứa tuổi, hoàn trả nhà tài trợ.',
  cancelAllocation: 'Trường sáp nhập, chuyển phân bổ sang điểm khác.',
  cancelDay: 'Trùng thời gian với hoạt động khác của tỉnh.',
  correct: 'Cộng thiếu lượt của Cổng Thư viện ngày cuối.',
}
