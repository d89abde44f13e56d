/** Fixed words of official papers (Decree 30/2020/NĐ-CP, appendix I). */
export const paperWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  recipients: 'Nơi nhận:',
  signedNote: '(đã ký số)',
  reason: 'Lý do',
  qrAlt: 'Mã QR dẫn tới trang xác minh giấy tờ này',
  qrNote: (code: string) => `Quét mã để xác minh giấy tờ này, hoặc nhập ${code} tại trang xác minh.`,
  followAlt: 'Mã QR dẫn tới trang theo dõi hồ sơ này',
  followNote: (code: string) =>
    `Quét mã để theo dõi hồ sơ. Xác minh giấy tờ này: nhập ${code} tại trang xác minh.`,
  sample: 'Dữ liệu mẫu: giấy tờ này là giả định để trình diễn.',
  /** Days below ten and the months 1 and 2 have a leading zero. */
  placeAndDay: (place: string, day: string, month: string, year: string) =>
    `${place}${place ? ', ' : ''}ngày ${day} tháng ${month} năm ${year}`,
  posts: {
    director: 'Giám đốc',
    head: 'Trưởng phòng',
    one_stop_officer: 'Người tiếp nhận hồ sơ',
    specialist: 'Chuyên viên',
    inspector: 'Thanh tra viên',
    chief_inspector: 'Chánh Thanh tra',
    statistics_officer: 'Cán bộ thống kê',
    secretary: 'Văn thư',
    editor: 'Biên tập viên',
    it_officer: 'Cán bộ công nghệ thông tin',
    administrator: 'Quản trị',
    applicant: 'Người nộp hồ sơ',
  } as Record<string, string>,
  /** By what right somebody signs stands above the post (Decree 30/2020/NĐ-CP, appendix I). */
  inNameOf: { head: 'TL. Giám đốc' } as Record<string, string>,
  inPlaceOf: (post: string) => `KT. ${post}`,
  byAuthority: (post: string) => `TUQ. ${post}`,
  deputy: (post: string) => `Phó ${post}`,
  system: 'Hệ thống',
  hand: (post: string, unit: string) => `${post}, ${unit}`,
  no: 'STT',
  period: (from: string, to: string) => `Từ ngày ${from} đến ngày ${to}`,
  noRows: 'Không có hồ sơ nào được tiếp nhận trong thời gian này.',
  total: (rows: number) => `Tổng số: ${rows} hồ sơ.`,
  maker: 'Người lập sổ',
  courseName: (unit: string) =>
    unit ? `Quá trình giải quyết (thời gian tính bằng ${unit})` : 'Quá trình giải quyết',
  /** Columns of the way of a dossier: form 05. */
  course: [
    'STT',
    'Bước',
    'Người giao',
    'Người nhận',
    'Nhận lúc',
    'Chuyển lúc',
    'Đã dùng / được dùng',
    'Kết quả',
    'Ghi chú, lý do',
  ],
  paces: { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' },
  notCounted: 'Không tính',
  /** Above a department stands the people's committee of its province. */
  committee: (place: string) => `Ủy ban nhân dân ${place.charAt(0).toLocaleLowerCase('vi')}${place.slice(1)}`,
  reasonOf: 'Ban hành giấy tờ của hồ sơ',
}
