/** Texts of the sample's directives, in words of our own. */

export const titles = {
  ministry2017: 'Chỉ thị về định hướng phát triển ngành Thông tin và Truyền thông năm 2017',
  ministry2018: 'Chỉ thị về định hướng phát triển ngành Thông tin và Truyền thông năm 2018',
  home2016: 'Chương trình công tác trọng tâm năm 2016 của Sở',
  home2017: 'Chương trình công tác trọng tâm năm 2017 của Sở',
  home2018: 'Dự thảo chương trình công tác trọng tâm năm 2018 của Sở',
}
export const numbers = {
  ministry2017: '62/CT-BTTTT',
  ministry2018: '73/CT-BTTTT',
  home2016: '15/CTr-STTTT',
  home2017: '12/CTr-STTTT',
}
export const summaries = {
  ministry: 'Giao nhiệm vụ trọng tâm cho các đơn vị thuộc Bộ và các Sở; báo cáo kết quả trước ngày 15/12.',
  home: 'Phân công phòng chủ trì, thời hạn và kết quả phải đạt.',
}
export const signers = { ministry: 'Cao Minh Đức', home: 'Dương Thành Sơn' }
export const units = {
  press: 'Cục Báo chí',
  broadcast: 'Cục Phát thanh, Truyền hình và Thông tin điện tử',
  publishing: 'Cục Xuất bản, In và Phát hành',
  post: 'Vụ Bưu chính',
  telecom: 'Cục Viễn thông',
  technology: 'Cục Tin học hóa',
  inspectorate: 'Thanh tra Bộ',
  office: 'Văn phòng Bộ',
}
export const partners = 'Các đơn vị liên quan và Sở Thông tin và Truyền thông các tỉnh, thành phố'

/** The thirteen tasks of the ministry for 2018. */
export const tasks2018: readonly (readonly [title: string, unit: keyof typeof units])[] = [
  ['Hoàn thành đúng hạn các đề án, văn bản được cấp trên giao', 'office'],
  ['Ban hành cơ chế, chính sách và văn bản quy phạm thuộc thẩm quyền của Bộ', 'office'],
  ['Chỉ đạo thông tin, tuyên truyền tạo đồng thuận về phát triển kinh tế - xã hội', 'press'],
  ['Chấn chỉnh việc lợi dụng nghề báo để trục lợi', 'press'],
  ['Hoàn thành các bước số hóa truyền hình mặt đất theo lộ trình', 'broadcast'],
  ['Ngăn chặn vi phạm bản quyền truyền hình trên Internet', 'broadcast'],
  ['Phát triển văn hóa đọc, quản lý xuất bản điện tử', 'publishing'],
  ['Mở rộng mạng lưới và dịch vụ bưu chính phục vụ hành chính công', 'post'],
  ['Xử lý tin nhắn rác, SIM kích hoạt sẵn và thông tin thuê bao sai', 'telecom'],
  ['Phát triển hạ tầng viễn thông băng rộng, chuẩn bị thử nghiệm mạng thế hệ mới', 'telecom'],
  ['Nâng hiệu quả dịch vụ công trực tuyến mức độ 3, 4', 'technology'],
  ['Hoàn thiện khung kiến trúc Chính phủ điện tử và chia sẻ dữ liệu', 'technology'],
  ['Tăng cường thanh tra, kiểm tra và bảo đảm an toàn thông tin mạng', 'inspectorate'],
]
export const dropped = 'Tổ chức triển lãm chuyên ngành (đã lồng ghép vào nhiệm vụ khác)'

export const tasks2017: readonly (readonly [title: string, unit: keyof typeof units])[] = [
  ['Triển khai Luật Báo chí có hiệu lực từ đầu năm', 'press'],
  ['Quy hoạch, sắp xếp cơ quan báo chí', 'press'],
  ['Tắt sóng truyền hình tương tự ở các tỉnh theo lộ trình', 'broadcast'],
  ['Tổ chức Ngày Sách Việt Nam', 'publishing'],
  ['Rà soát mạng lưới điểm bưu điện - văn hóa xã', 'post'],
  ['Chuyển đổi mã vùng điện thoại cố định', 'telecom'],
  ['Đánh giá mức độ ứng dụng công nghệ thông tin', 'technology'],
  ['Diễn tập ứng cứu sự cố an toàn thông tin', 'inspectorate'],
]

export const rooms = [
  'Phòng Thông tin - Báo chí - Xuất bản',
  'Phòng Bưu chính - Viễn thông',
  'Phòng Công nghệ thông tin',
  'Thanh tra Sở',
] as const
export const homeTasks = [
  'Cấp phép bản tin, tài liệu không kinh doanh đúng hạn',
  'Kiểm tra, giám sát việc cấp đầu thu truyền hình số',
  'Đưa thêm dịch vụ công lên mức độ 3, 4',
  'Thực hiện kế hoạch thanh tra, kiểm tra chuyên ngành',
  'Tổ chức Ngày Sách Việt Nam của tỉnh',
  'Cập nhật sổ đăng ký điểm phục vụ bưu chính',
  'Triển khai di dời Trung tâm dữ liệu tỉnh',
] as const
export const ofYear = (task: string, year: number): string => `${task} (năm ${year})`
export const outcome = 'Hoàn thành, có báo cáo kèm theo.'
export const halfway = 'Đã thực hiện khoảng một nửa khối lượng.'

export const why = {
  cancel: 'Lồng ghép vào nhiệm vụ về xuất bản.',
  extension: 'Chờ thiết bị của nhà thầu.',
  giveBack: 'Không thuộc chức năng của phòng.',
  sendBack: 'Bổ sung số liệu minh chứng.',
}
