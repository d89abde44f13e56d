import type { PaperWords } from '#records/define'

export const law = {
  before: [
    {
      text: 'Quyết định số 09/2015/QĐ-TTg; mẫu giấy theo Thông tư số 01/2018/TT-VPCP dùng tạm',
      confirmed: false,
    },
  ],
  circular: [{ text: 'Thông tư số 01/2018/TT-VPCP, Phụ lục', confirmed: true }],
  newsletter: [
    { text: 'Luật Báo chí số 103/2016/QH13, Điều 34; mẫu giấy phép chưa đối chiếu', confirmed: false },
  ],
  document: [{ text: 'Luật Xuất bản số 19/2012/QH13; mẫu giấy phép chưa đối chiếu', confirmed: false }],
}

export const papersVi = {
  receipt: {
    kind: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    about: '',
    opening: ['Bộ phận tiếp nhận và trả kết quả của {office} đã tiếp nhận hồ sơ sau đây.'],
    closing: ['Ngày hẹn trả kết quả: {due}.'],
    recipients: ['Người nộp hồ sơ;', 'Lưu: VT.'],
  },
  supplement: {
    kind: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    about: '',
    opening: [
      'Hồ sơ sau đây cần được bổ sung, hoàn thiện. Thời gian bổ sung không tính vào thời hạn giải quyết.',
    ],
    closing: ['Đề nghị bổ sung đủ một lần các nội dung nêu trên và gửi lại {office}.'],
    recipients: ['Người nộp hồ sơ;', 'Lưu: VT.'],
  },
  notAccepted: {
    kind: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    about: '',
    opening: ['{office} không tiếp nhận giải quyết hồ sơ sau đây.'],
    closing: ['Xin thông báo để người nộp hồ sơ được biết.'],
    recipients: ['Người nộp hồ sơ;', 'Lưu: VT.'],
  },
  newsletter: {
    kind: 'Giấy phép',
    about: 'Xuất bản bản tin',
    opening: ['{office} cho phép cơ quan, tổ chức có tên dưới đây xuất bản bản tin.'],
    closing: [
      'Giấy phép có giá trị đến trước ngày {until}. Cơ quan, tổ chức được cấp phép thực hiện đúng nội dung giấy phép và pháp luật về báo chí.',
    ],
    recipients: ['Như trên;', 'Lưu: VT.'],
  },
  document: {
    kind: 'Giấy phép',
    about: 'Xuất bản tài liệu không kinh doanh',
    opening: ['{office} cho phép cơ quan, tổ chức có tên dưới đây xuất bản tài liệu không kinh doanh.'],
    closing: ['Cơ quan, tổ chức được cấp phép nộp lưu chiểu và thực hiện đúng pháp luật về xuất bản.'],
    recipients: ['Như trên;', 'Lưu: VT.'],
  },
} satisfies Record<string, PaperWords>
