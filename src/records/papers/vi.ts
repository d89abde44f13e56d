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
  sample: 'Dữ liệu mẫu: giấy tờ này là giả định để trình diễn.',
  /** Days below ten and the months 1 and 2 have a leading zero. */
  placeAndDay: (place: string, day: string, month: string, year: string) =>
    `${place}${place ? ', ' : ''}ngày ${day} tháng ${month} năm ${year}`,
  posts: {
    director: 'Giám đốc',
    head: 'Trưởng phòng',
    one_stop_officer: 'Người tiếp nhận hồ sơ',
    specialist: 'Chuyên viên',
    chief_inspector: 'Chánh Thanh tra',
  } as Record<string, string>,
  /** Above a department stands the people's committee of its province. */
  committee: (place: string) => `Ủy ban nhân dân ${place.charAt(0).toLocaleLowerCase('vi')}${place.slice(1)}`,
  reasonOf: 'Ban hành giấy tờ của hồ sơ',
}
