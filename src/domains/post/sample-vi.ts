/** Texts of the sample's postal register. Every firm is invented; the public operator is named by its kind only. */

export const operator = 'Bưu điện tỉnh (doanh nghiệp bưu chính công ích)'

export const firms = [
  'Công ty TNHH Chuyển phát Sông Hậu Xanh',
  'Công ty CP Giao nhận Miệt Vườn',
  'Công ty TNHH MTV Bưu chính Cánh Cò',
  'Chi nhánh Công ty CP Chuyển phát Lục Tỉnh',
  'Công ty TNHH Giao hàng Đồng Xanh',
  'Công ty CP Tiếp vận Phương Nam Mẫu',
  'Công ty TNHH Thư tín Xà No',
  'Công ty TNHH Chuyển phát Mũi Tên Bạc',
  'Công ty CP Bưu kiện Chín Nhánh',
] as const

export const leavers = {
  revoked: 'Công ty TNHH Giao nhận Bến Cũ',
  expired: 'Công ty TNHH Chuyển phát Lá Dừa',
  refused: 'Hộ kinh doanh Giao hàng Nhanh Mẫu',
  withdrawn: 'Công ty TNHH Thư báo Bình Minh Mẫu',
  pending: 'Công ty TNHH Chuyển phát Hoa Bần',
  nextYear: 'Công ty CP Giao nhận Ngã Ba Sông',
  submitted: 'Công ty TNHH Bưu phẩm Ruộng Bậc',
} as const

export const otherFirm = (province: string, index: number): string =>
  `Công ty Chuyển phát mẫu số ${index} (${province})`

export const services = {
  firm: 'Thư, bưu gửi có địa chỉ nhận đến 02 kg; gói, kiện hàng hóa',
  office: 'Bưu phẩm, bưu kiện, chuyển phát nhanh, chuyển tiền, phát hành báo chí',
  culturePoint: 'Bưu phẩm, bưu kiện, đọc sách báo tại chỗ',
  agent: 'Nhận gửi thư, bưu kiện',
  box: 'Thu gom thư',
}

export const hours = {
  office: '7:00 - 11:30, 13:00 - 17:30 (thứ hai đến thứ bảy)',
  culturePoint: '7:30 - 11:00, 13:30 - 16:30 (thứ hai đến thứ sáu)',
  agent: '7:00 - 20:00 hằng ngày',
  box: 'Mở hộp 10:00 và 16:00',
}

export const pointNames = {
  'level-1': (place: string): string => `Bưu cục Trung tâm ${place}`,
  'level-2': (place: string): string => `Bưu cục ${place}`,
  'level-3': (place: string): string => `Bưu cục khu vực ${place}`,
  'commune-culture-point': (place: string): string => `Điểm Bưu điện - Văn hóa xã ${place}`,
  agent: (place: string): string => `Đại lý bưu điện ${place}`,
  'public-box': (place: string): string => `Thùng thư ${place}`,
}

export const numbered = (name: string, number: number): string => `${name} ${number}`

export const address = (hamlet: number, place: string): string => `Ấp ${hamlet}, ${place}`
export const headquarters = (number: number, place: string): string =>
  `Số ${number}, khu vực trung tâm, phường ${place}`

/** Reasons that the sample gives in words. */
export const why = {
  more: 'Thiếu bản sao giấy chứng nhận đăng ký doanh nghiệp có chứng thực.',
  refuse: 'Phương án kinh doanh không đáp ứng điều kiện về mức vốn tối thiểu.',
  withdraw: 'Doanh nghiệp thay đổi kế hoạch kinh doanh.',
  suspend: 'Tạm đình chỉ một phần hoạt động để khắc phục thiếu sót sau kiểm tra.',
  revoke: 'Doanh nghiệp chấm dứt hoạt động theo đề nghị.',
  movePoint: 'Sửa chữa trụ sở.',
  close: 'Sản lượng thấp, gộp về bưu cục gần nhất.',
  reopen: 'Người dân đề nghị duy trì điểm phục vụ.',
  reclassify: 'Nâng cấp đại lý thành bưu cục.',
  duplicate: 'Ghi sổ trùng với một điểm khác.',
  reject: 'Trong bán kính phục vụ đã có điểm khác.',
}
