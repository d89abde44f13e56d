/** Texts of the sample's citizens' reports. Nobody in particular is meant; carriers and titles are invented. */

export const carriers = ['Nhà mạng mẫu A', 'Nhà mạng mẫu B', 'Nhà mạng mẫu C'] as const
export const brands = ['BANHANG', 'VAYNHANH', 'BDS-GIARE', 'KHUYENMAI'] as const
export const programmes = [
  'Giải bóng đá mẫu',
  'Phim truyện mẫu nhiều tập',
  'Kênh thể thao mẫu',
  'Chương trình ca nhạc mẫu',
] as const
export const holders = 'Đơn vị truyền hình mẫu'
export const titles = ['Báo mẫu Đồng Bằng', 'Tạp chí mẫu Cửu Long', 'Trang tin mẫu Miền Tây'] as const
export const articleOf = (number: number): string => `Bài đăng số ${number}`
export const seller = 'Điểm bán lưu động gần chợ'

export const contents = {
  'report-spam': [
    'Nhận nhiều tin nhắn quảng cáo vay tiền trong ngày.',
    'Bị gọi mời mua đất nhiều lần dù đã từ chối.',
    'Nhận thư điện tử quảng cáo không có cách từ chối.',
  ],
  'report-sim': ['Điểm bán SIM đã kích hoạt sẵn, không cần giấy tờ.', 'SIM bán kèm thẻ cào, dùng được ngay.'],
  'report-subscriber': [
    'Thuê bao đứng tên người khác.',
    'Thông tin thuê bao sai số giấy tờ.',
    'Bị khóa một chiều vì thông tin chưa đúng.',
  ],
  'report-tv-copyright': [
    'Trang phát lại trận đấu không được phép.',
    'Trang chiếu phim thu từ truyền hình trả tiền.',
  ],
  'report-press': [
    'Bài viết nêu sai sự việc ở địa phương.',
    'Người tự xưng phóng viên gây khó khăn cho cơ sở kinh doanh.',
  ],
} as const

export const forwarded = {
  carrier: 'Nhà mạng quản lý thuê bao',
  ministry: 'Cục Viễn thông',
  press: 'Cục Báo chí',
  broadcast: 'Cục Phát thanh, Truyền hình và Thông tin điện tử',
}
export const results = [
  'Đã yêu cầu nhà mạng chặn và báo cáo.',
  'Đã kiểm tra, nhắc nhở cơ sở.',
  'Đã hướng dẫn người dân cập nhật thông tin.',
  'Đã chuyển cơ quan có thẩm quyền và thông báo cho người gửi.',
] as const
export const handlers = { telecom: 'Phan Hữu Nghĩa', press: 'Huỳnh Thị Cẩm Duyên' }

export const why = {
  more: 'Đề nghị cho biết thời điểm và số nhận tin.',
  reject: 'Nội dung không thuộc lĩnh vực quản lý.',
  duplicate: 'Cùng nội dung với phản ánh đã tiếp nhận.',
  reopen: 'Người gửi cho biết tình trạng còn tiếp diễn.',
}
export const added = 'Bổ sung: sự việc xảy ra vào buổi tối, có ảnh chụp màn hình.'
