/** Texts of the sample's licences. The applicants are named by their kind of body; nobody in particular is meant. */

export const applicants = [
  { name: 'Ban Tuyên giáo Tỉnh ủy', kind: 'state' },
  { name: 'Hội Nông dân tỉnh', kind: 'other' },
  { name: 'Hội Liên hiệp Phụ nữ tỉnh', kind: 'other' },
  { name: 'Tỉnh đoàn', kind: 'other' },
  { name: 'Liên đoàn Lao động tỉnh', kind: 'other' },
  { name: 'Hội Cựu chiến binh tỉnh', kind: 'other' },
  { name: 'Sở Nông nghiệp và Phát triển nông thôn', kind: 'state' },
  { name: 'Sở Y tế', kind: 'state' },
  { name: 'Sở Giáo dục và Đào tạo', kind: 'state' },
  { name: 'Sở Tư pháp', kind: 'state' },
  { name: 'Sở Khoa học và Công nghệ', kind: 'state' },
  { name: 'Sở Văn hóa, Thể thao và Du lịch', kind: 'state' },
  { name: 'Sở Lao động - Thương binh và Xã hội', kind: 'state' },
  { name: 'Sở Tài nguyên và Môi trường', kind: 'state' },
  { name: 'Sở Công Thương', kind: 'state' },
  { name: 'Sở Giao thông vận tải', kind: 'state' },
  { name: 'Sở Nội vụ', kind: 'state' },
  { name: 'Cục Thuế tỉnh', kind: 'state' },
  { name: 'Cục Thống kê tỉnh', kind: 'state' },
  { name: 'Bảo hiểm xã hội tỉnh', kind: 'state' },
  { name: 'Trung tâm Khuyến nông tỉnh', kind: 'public-unit' },
  { name: 'Trung tâm Truyền thông giáo dục sức khỏe', kind: 'public-unit' },
  { name: 'Trường Chính trị tỉnh', kind: 'public-unit' },
  { name: 'Thư viện tỉnh', kind: 'public-unit' },
  { name: 'Công ty Cấp nước mẫu', kind: 'enterprise' },
  { name: 'Ban An toàn giao thông tỉnh', kind: 'state' },
] as const
export const governing = 'Ủy ban nhân dân tỉnh'
export const otherApplicant = (province: string): string => `Sở mẫu của tỉnh ${province}`

export const newsletters = [
  'Thông tin nội bộ',
  'Bản tin Công đoàn',
  'Bản tin Khuyến nông',
  'Bản tin Sức khỏe',
  'Bản tin Tư pháp',
  'Thông tin Khoa học và Công nghệ',
  'Bản tin Thị trường',
  'Bản tin Phụ nữ',
  'Bản tin Tuổi trẻ',
  'Bản tin Giáo dục',
] as const
export const documents = [
  'Tờ rơi phòng, chống sốt xuất huyết',
  'Sổ tay hướng dẫn trồng lúa theo quy trình một phải năm giảm',
  'Tài liệu tuyên truyền pháp luật về hòa giải ở cơ sở',
  'Kỷ yếu hội thi tìm hiểu lịch sử địa phương',
  'Tờ gấp hướng dẫn thủ tục hành chính',
  'Tài liệu sinh hoạt chi bộ',
  'Cẩm nang an toàn giao thông',
  'Tài liệu tập huấn chăn nuôi an toàn sinh học',
  'Áp phích tuyên truyền bảo vệ môi trường',
  'Tài liệu hỏi đáp về bảo hiểm y tế hộ gia đình',
  'Đĩa hình giới thiệu mô hình nông thôn mới',
  'Niên giám tóm tắt',
] as const
export const numbered = (name: string, year: number, number: number): string =>
  `${name} (số ${number} năm ${year})`

export const purposes = {
  newsletter: 'Thông tin hoạt động của ngành, đơn vị; không kinh doanh.',
  document: 'Tuyên truyền, hướng dẫn nghiệp vụ; không kinh doanh.',
}
export const language = 'Tiếng Việt'
export const formats = { newsletter: '19 cm x 27 cm', document: '14,5 cm x 20,5 cm' }
export const printers = ['Cơ sở in Sao Mai mẫu', 'Công ty In Bình Minh mẫu', 'Nhà in Tân Tiến mẫu'] as const
export const distribution = 'Trong ngành và các xã, phường, thị trấn'
export const address = (number: number, place: string): string => `Số ${number}, phường ${place}`
export const handler = 'Huỳnh Thị Cẩm Duyên'
export const appraisal = 'Nội dung phù hợp tôn chỉ, mục đích; đề nghị cấp phép.'

export const why = {
  more: 'Đề nghị bổ sung bản thảo có ký duyệt của lãnh đạo đơn vị.',
  turnAway: 'Thành phần hồ sơ không thuộc thẩm quyền giải quyết của Sở.',
  refuse: 'Nội dung tài liệu trùng với xuất bản phẩm kinh doanh.',
  withdraw: 'Đơn vị đề nghị rút hồ sơ để điều chỉnh nội dung.',
  stop: 'Quá thời hạn bổ sung hồ sơ.',
  sendBack: 'Chỉnh lại số lượng in trong phiếu thẩm định.',
  revoke: 'Nội dung in không đúng với giấy phép.',
  reinstate: 'Đã rà soát, bản in đúng với giấy phép.',
}
