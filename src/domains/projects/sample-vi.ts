/** Texts of the sample's projects and works. Sums, contractors and dates are invented. */

export const owner = 'Sở Thông tin và Truyền thông tỉnh Hậu Giang'
export const contractors = {
  centre: 'Liên danh thi công mẫu A',
  portal: 'Công ty Phần mềm mẫu B',
  architecture: 'Đơn vị tư vấn mẫu C',
}

export const projects = {
  centre: {
    name: 'Di dời Trung tâm dữ liệu tỉnh về Sở Thông tin và Truyền thông',
    goal: 'Quản lý, vận hành tập trung hạ tầng máy chủ và cơ sở dữ liệu dùng chung của tỉnh.',
  },
  portal: {
    name: 'Cổng cung cấp dịch vụ công trực tuyến tỉnh',
    goal: 'Một nơi để người dân, doanh nghiệp nộp và theo dõi hồ sơ mức độ 3, 4.',
  },
  architecture: {
    name: 'Xây dựng Khung kiến trúc Chính quyền điện tử tỉnh',
    goal: 'Định hướng chung cho các hệ thống, dữ liệu và kết nối của tỉnh.',
  },
  security: {
    name: 'Xây dựng Trung tâm kỹ thuật an toàn mạng',
    goal: 'Giám sát, ứng cứu sự cố và kết nối các cơ quan bằng mạng diện rộng của tỉnh.',
  },
  refused: { name: 'Phần mềm quản lý văn bản riêng của Sở', goal: 'Thay phần mềm cũ.' },
  elsewhere: { name: 'Nâng cấp trang thông tin điện tử (tỉnh khác)', goal: 'Nâng cấp giao diện.' },
}
export const components = [
  { name: 'Phòng giám sát và thiết bị an toàn mạng', note: 'Hạng mục chính' },
  { name: 'Xây dựng mạng diện rộng tỉnh', note: 'Kết nối sở, ngành, huyện, xã' },
]
export const reports = [
  'Hoàn thành khảo sát, lắp đặt đợt đầu.',
  'Đang kiểm thử, chuyển dữ liệu.',
  'Đã tập huấn cho cán bộ sử dụng.',
] as const
export const decision = (number: number, year: number): string => `${number}/QĐ-UBND năm ${year}`

export const works = [
  ['guidance', 'Định hướng tuyên truyền kỷ niệm ngày thành lập Đảng và mừng Xuân'],
  ['guidance', 'Định hướng tuyên truyền ngày giải phóng miền Nam, thống nhất đất nước'],
  ['guidance', 'Định hướng tuyên truyền Quốc khánh 2/9'],
  ['guidance', 'Hướng dẫn đài truyền thanh huyện tuyên truyền xây dựng nông thôn mới'],
  ['coordination', 'Phối hợp Báo và Đài Phát thanh - Truyền hình mở chuyên mục cải cách hành chính'],
  ['coordination', 'Phối hợp kiểm tra, giám sát lắp đặt đầu thu truyền hình số'],
  ['coordination', 'Giao ban báo chí định kỳ với các cơ quan báo chí trên địa bàn'],
  ['training', 'Tập huấn nghiệp vụ truyền thanh cơ sở'],
  ['training', 'Tập huấn sử dụng chữ ký số cho cán bộ một cửa'],
  ['support', 'Hỗ trợ kỹ thuật hội nghị trực tuyến của tỉnh'],
  ['document', 'Soạn thảo quy chế quản lý trang thông tin điện tử'],
  ['document', 'Soạn thảo kế hoạch ứng dụng công nghệ thông tin'],
] as const
export const workOf = (work: string, year: number): string => `${work} năm ${year}`
export const partners = 'Phòng Văn hóa và Thông tin, đài truyền thanh các huyện, thị xã, thành phố'
export const outcome = 'Đã thực hiện xong theo kế hoạch.'
export const paper = (number: number): string => `${number}/STTTT-TTBCXB`

export const why = {
  sendBack: 'Bổ sung hạng mục mạng diện rộng và thuyết minh cấp độ an toàn.',
  refuse: 'Trùng với phần mềm dùng chung của tỉnh.',
  cancel: 'Chuyển sang chương trình công tác năm sau.',
}
