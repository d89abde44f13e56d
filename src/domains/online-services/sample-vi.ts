/**
 * Texts of the sample's online services: procedures by field, with the level at which they are offered in 2016. Sixteen
 * of them are listed without a form on the system.
 */

export const services = [
  ['press', '2', 'Cấp giấy phép xuất bản bản tin'],
  ['press', '2', 'Thay đổi nội dung giấy phép xuất bản bản tin'],
  ['press', '2', 'Chấp thuận họp báo'],
  ['press', '1', 'Cấp phép thành lập và hoạt động của cơ quan đại diện, phóng viên thường trú'],
  ['press', '2', 'Trưng bày tranh, ảnh bên ngoài trụ sở cơ quan, tổ chức nước ngoài'],
  ['publishing', '3', 'Cấp giấy phép xuất bản tài liệu không kinh doanh'],
  ['publishing', '3', 'Cấp giấy phép nhập khẩu xuất bản phẩm không kinh doanh'],
  ['publishing', '2', 'Cấp giấy phép hoạt động in xuất bản phẩm'],
  ['publishing', '2', 'Cấp, cấp lại giấy phép hoạt động in (không phải xuất bản phẩm)'],
  ['publishing', '3', 'Đăng ký hoạt động cơ sở in'],
  ['publishing', '2', 'Thay đổi thông tin đăng ký hoạt động cơ sở in'],
  ['publishing', '2', 'Đăng ký sử dụng máy photocopy màu'],
  ['publishing', '2', 'Chuyển nhượng máy photocopy màu'],
  ['publishing', '3', 'Đăng ký hoạt động phát hành xuất bản phẩm'],
  ['publishing', '2', 'Cấp giấy phép tổ chức triển lãm, hội chợ xuất bản phẩm'],
  ['publishing', '1', 'Cấp giấy phép in gia công xuất bản phẩm cho nước ngoài'],
  ['broadcast', '3', 'Cấp giấy phép thiết lập trang thông tin điện tử tổng hợp'],
  ['broadcast', '3', 'Sửa đổi giấy phép trang thông tin điện tử tổng hợp'],
  ['broadcast', '2', 'Gia hạn giấy phép trang thông tin điện tử tổng hợp'],
  ['broadcast', '2', 'Đăng ký thu tín hiệu truyền hình nước ngoài từ vệ tinh'],
  ['broadcast', '2', 'Thay đổi nội dung đăng ký thu tín hiệu từ vệ tinh'],
  ['broadcast', '3', 'Thông báo thay đổi chủ sở hữu trang trò chơi điện tử'],
  ['broadcast', '2', 'Thông báo thay đổi địa chỉ trụ sở trang tổng hợp'],
  ['post', '3', 'Cấp giấy phép bưu chính nội tỉnh'],
  ['post', '3', 'Sửa đổi giấy phép bưu chính'],
  ['post', '2', 'Cấp lại giấy phép bưu chính bị mất, hư hỏng'],
  ['post', '2', 'Cấp lại giấy phép bưu chính hết hạn'],
  ['post', '3', 'Xác nhận thông báo hoạt động bưu chính'],
  ['post', '2', 'Cấp lại văn bản xác nhận hoạt động bưu chính'],
  ['telecom', '3', 'Cấp giấy chứng nhận điểm trò chơi điện tử công cộng'],
  ['telecom', '2', 'Sửa đổi giấy chứng nhận điểm trò chơi điện tử công cộng'],
  ['telecom', '2', 'Gia hạn giấy chứng nhận điểm trò chơi điện tử công cộng'],
  ['telecom', '1', 'Chấp thuận vị trí xây dựng, lắp đặt trạm thu phát sóng'],
  ['telecom', '4', 'Khai báo thông tin trạm thu phát sóng'],
  ['telecom', '4', 'Đăng ký tập huấn quản lý điểm Internet'],
  ['it', '4', 'Đăng ký tài khoản thư điện tử công vụ'],
  ['it', '4', 'Đề nghị cấp chứng thư số chuyên dùng'],
  ['it', '2', 'Thẩm định thiết kế sơ bộ dự án công nghệ thông tin'],
] as const

export const late = ['it', '3', 'Đề nghị cấp mã định danh điện tử cho cơ quan'] as const
export const prepared = [
  ['it', '4', 'Tra cứu và thanh toán phí trực tuyến'],
  ['press', '3', 'Đăng ký dự họp báo trực tuyến'],
] as const
/** On the portal with nothing but their description. */
export const described = [
  ['press', '1', 'Cho phép đăng tin, bài, phát biểu trên báo chí địa phương (cơ quan đại diện nước ngoài)'],
  ['press', '1', 'Phát hành thông cáo báo chí (nước ngoài)'],
  ['press', '1', 'Cấp giấy phép xuất bản đặc san (Sở có ý kiến)'],
  ['publishing', '2', 'Cấp đổi giấy phép hoạt động in xuất bản phẩm'],
  ['telecom', '1', 'Điểm truy nhập Internet công cộng'],
  ['press', '2', 'Cho phép họp báo (nước ngoài)'],
] as const

/** By which dossiers of the system a service is used. */
export const procedures: Readonly<Record<string, string>> = {
  'Cấp giấy phép xuất bản bản tin': 'newsletter-dossier',
  'Chấp thuận họp báo': 'press-conference-dossier',
  'Cho phép họp báo (nước ngoài)': 'foreign-press-conference-dossier',
  'Trưng bày tranh, ảnh bên ngoài trụ sở cơ quan, tổ chức nước ngoài': 'display-dossier',
  'Cấp giấy phép xuất bản tài liệu không kinh doanh': 'non-commercial-dossier',
  'Cấp giấy phép nhập khẩu xuất bản phẩm không kinh doanh': 'publication-import-dossier',
  'Cấp giấy phép hoạt động in xuất bản phẩm': 'printing-licence-dossier',
  'Đăng ký hoạt động cơ sở in': 'print-house-dossier',
  'Đăng ký sử dụng máy photocopy màu': 'photocopier-dossier',
  'Đăng ký hoạt động phát hành xuất bản phẩm': 'distribution-dossier',
  'Cấp giấy phép tổ chức triển lãm, hội chợ xuất bản phẩm': 'book-fair-dossier',
  'Cấp giấy phép thiết lập trang thông tin điện tử tổng hợp': 'news-site-dossier',
  'Đăng ký thu tín hiệu truyền hình nước ngoài từ vệ tinh': 'satellite-dossier',
  'Cấp giấy phép bưu chính nội tỉnh': 'postal-licence-dossier',
  'Xác nhận thông báo hoạt động bưu chính': 'postal-notice-dossier',
  'Cấp giấy chứng nhận điểm trò chơi điện tử công cộng': 'game-point-dossier',
}

export const elsewhere = 'Thủ tục mẫu của tỉnh khác'

export const why = {
  upgrade: 'Đủ điều kiện nộp hồ sơ trực tuyến trên Cổng.',
  withdraw: 'Thủ tục bị bãi bỏ.',
  correct: 'Đối chiếu sổ một cửa, sửa số hồ sơ nộp trực tiếp.',
  withdrawUsage: 'Nhập nhầm tháng.',
}
