/** Texts of the sample's articles, in words of our own; numbers are references that the page fills in. */

interface Text {
  title: string
  lead: string
  body: readonly string[]
  initials: string
  pictureAlt?: string
  caption?: string
}

/** Approved and waiting for its hour on the last day of the sample. */
export const yearEnd: Text = {
  title: 'Ngành Thông tin và Truyền thông nhìn lại năm 2017, bàn việc năm 2018 qua cầu truyền hình',
  lead:
    'Hội nghị tổng kết năm 2017 của ngành được nối trực tuyến từ Hà Nội đến các tỉnh, thành phố ngày 22/12. Tại điểm ' +
    'cầu Hậu Giang, lãnh đạo Sở cùng các phòng, trung tâm và doanh nghiệp bưu chính, viễn thông trên địa bàn cùng theo dõi.',
  body: [
    'Số liệu của Bộ cho thấy cả nước đang có {PRESS.PRINT.N @btttt} cơ quan báo, tạp chí in và {PRESS.ELEC.N @btttt} ' +
      'báo, tạp chí điện tử. Phát thanh, truyền hình có {BCAST.STATION.N @btttt} đài ở trung ương và địa phương, cùng ' +
      '{BCAST.TVENT.N @btttt} doanh nghiệp truyền hình; số nhà xuất bản là {PUB.HOUSE.N @btttt}.',
    'Ở Hậu Giang, bạn đọc đã đến với Ngày Sách Việt Nam {BOOK.VISIT} lượt. Cũng trong năm, Sở thẩm định và cấp ' +
      '{PUB.NONCOM.LIC} giấy phép bản tin, tài liệu không kinh doanh cho các cơ quan, đơn vị trong tỉnh.',
    'Mạng bưu chính của tỉnh do {POST.FIRM.N} doanh nghiệp bưu chính, chuyển phát phục vụ, với {POST.POINT.N} điểm ' +
      'phục vụ, gồm {POST.POINT.N parts=kind pad}.',
    'Chương trình hỗ trợ đầu thu truyền hình số mặt đất đợt 2 đã đến với {STB.HH.PHASE #dot-2} hộ nghèo, cận nghèo. ' +
      'Tính cả đợt 1, tổng số hộ nghèo, cận nghèo được cấp đầu thu là {STB.HH.CUM} hộ.',
    'Trung tâm dữ liệu của tỉnh đã về Sở vận hành; cổng dịch vụ công trực tuyến và khung kiến trúc chính quyền điện tử ' +
      'đang được triển khai. Đề xuất trung tâm kỹ thuật an toàn mạng, gồm mạng diện rộng của tỉnh, đang được hoàn chỉnh.',
    'Thanh tra Sở kết luận {INSP.N} cuộc thanh tra, kiểm tra với {INSP.SUBJ} đối tượng, {INSP.SUBJ growth}. Có ' +
      '{INSP.VIOL} tổ chức, cá nhân vi phạm, {INSP.VIOL growth short}; {INSP.FINE.N} trường hợp bị phạt tiền, tổng cộng ' +
      '{INSP.FINE.VND noun}.',
    'Bước sang năm 2018, Bộ giao toàn ngành {TASK.N #2018 @btttt} nhiệm vụ trọng tâm. Sở sẽ đưa từng nhiệm vụ vào ' +
      'chương trình công tác, phân rõ nơi chủ trì và thời hạn.',
  ],
  initials: 'TA',
  pictureAlt: 'Hình vẽ: phòng họp tại điểm cầu, màn hình lớn nối các điểm cầu trên một đường thẳng.',
  caption: 'Một hội nghị, nhiều điểm cầu (hình vẽ từ dữ liệu)',
}

export const bookDay: Text = {
  title: 'Ngày Sách Việt Nam ở Hậu Giang: thêm sách cho trường vùng xa',
  lead: 'Ba ngày mở cửa của Ngày Sách lần thứ ba đã khép lại với nhiều gian sách và hoạt động cho thiếu nhi.',
  body: [
    'Ban tổ chức đếm được {BOOK.VISIT} lượt bạn đọc ở các cửa.',
    'Nguồn tài trợ được giao cho thư viện và trường học gồm {BOOK.DON.QTY} cuốn sách.',
  ],
  initials: 'NH',
}

export const postal: Text = {
  title: 'Rà soát mạng lưới điểm phục vụ bưu chính',
  lead: 'Sở cập nhật sổ đăng ký điểm phục vụ bưu chính trên toàn tỉnh.',
  body: [
    'Trên địa bàn có {POST.POINT.N} điểm phục vụ, trong đó {POST.POINT.N kind=commune-culture-point} điểm bưu điện văn hóa xã.',
  ],
  initials: 'TA',
}

export const withdrawn: Text = {
  title: 'Thông báo lịch tập huấn truyền thanh cơ sở',
  lead: 'Lịch tập huấn đã thay đổi, bài này được gỡ để đăng lại.',
  body: ['Lớp tập huấn mở tại trung tâm huyện.'],
  initials: 'TA',
}

export const returned: Text = {
  title: 'Kết quả kiểm tra cuối năm',
  lead: 'Bài đang được sửa theo ý kiến biên tập.',
  body: ['Đoàn kiểm tra đã làm việc tại nhiều cơ sở.'],
  initials: 'NH',
}

export const why = {
  sendBack: 'Bổ sung số liệu và căn cứ.',
  withdraw: 'Lịch tập huấn thay đổi.',
}
