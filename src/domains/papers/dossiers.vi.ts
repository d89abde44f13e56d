import type { PaperWords } from '#records/define'

export const dossierLaw = {
  before: [
    {
      text: 'Quyết định số 09/2015/QĐ-TTg; mẫu giấy theo Thông tư số 01/2018/TT-VPCP dùng tạm',
      confirmed: false,
    },
  ],
  circular2018: [{ text: 'Thông tư số 01/2018/TT-VPCP, Phụ lục, mẫu số 01 đến 06', confirmed: true }],
  circular2025: [
    {
      text: 'Nghị định số 118/2025/NĐ-CP, Thông tư số 03/2025/TT-VPCP; mẫu giấy chưa đối chiếu, dùng mẫu của Thông tư số 01/2018/TT-VPCP',
      confirmed: false,
    },
  ],
  refusal: [
    {
      text: 'Nghị định số 61/2018/NĐ-CP; trước đó Quyết định số 09/2015/QĐ-TTg; mẫu văn bản chưa đối chiếu',
      confirmed: false,
    },
  ],
  result: [
    {
      text: 'Mẫu kết quả của thủ tục chưa đối chiếu; thể thức theo Nghị định số 30/2020/NĐ-CP',
      confirmed: false,
    },
  ],
}

const DESK = 'Bộ phận tiếp nhận và trả kết quả'
const CODE = 'Mã hồ sơ:'
const OF = [
  { label: 'Hồ sơ của', text: '{applicant}' },
  { label: 'Địa chỉ', text: '{address}, {place}' },
  { label: 'Nội dung yêu cầu giải quyết', text: '{procedure}' },
]
const KEPT = ['Như trên;', 'Lưu: VT.']

export const dossierVi = {
  receipt: {
    kind: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    about: '',
    desk: DESK,
    numbered: CODE,
    opening: ['Bộ phận tiếp nhận và trả kết quả của {office} đã tiếp nhận hồ sơ sau đây.'],
    lines: OF,
    closing: [
      'Thời gian nhận hồ sơ: {receivedAt}. Cách nộp: {channel}. Thời hạn giải quyết theo quy định: {term}.',
      'Thời gian trả kết quả: {due}, tại Bộ phận tiếp nhận và trả kết quả; kết quả điện tử nhận tại trang theo dõi hồ sơ.',
      'Cách nhận kết quả đã đăng ký: {returnWish}.',
    ],
    recipients: [],
  },
  supplement: {
    kind: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    about: '',
    numbered: CODE,
    opening: ['{office} đề nghị bổ sung, hoàn thiện hồ sơ sau đây.'],
    lines: OF,
    closing: [
      'Đề nghị bổ sung đủ một lần các nội dung nêu trên. Thời gian bổ sung không tính vào thời hạn giải quyết.',
      'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, xin liên hệ Bộ phận tiếp nhận và trả kết quả của {office} để được hướng dẫn.',
    ],
    recipients: KEPT,
  },
  notAccepted: {
    kind: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    about: '',
    desk: DESK,
    numbered: CODE,
    opening: ['Bộ phận tiếp nhận và trả kết quả của {office} không tiếp nhận giải quyết hồ sơ sau đây.'],
    lines: OF,
    closing: ['Xin thông báo để Ông (Bà), tổ chức được biết.'],
    recipients: KEPT,
  },
  apology: {
    kind: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    about: '',
    numbered: CODE,
    opening: [
      'Kính gửi: {applicant}.',
      'Ngày {receivedOn}, {office} tiếp nhận hồ sơ của Ông (Bà), tổ chức, mã số {code}, hẹn trả kết quả ngày {promisedOn}. Đến nay {office} không trả được kết quả đúng ngày đã hẹn.',
    ],
    lines: [
      { label: 'Nội dung yêu cầu giải quyết', text: '{procedure}' },
      { label: 'Ngày đã hẹn', text: '{promisedOn}' },
      { label: 'Ngày hẹn lại', text: '{newDueOn}' },
    ],
    closing: [
      'Sự chậm trễ này gây phiền hà, tốn kém chi phí, công sức của Ông (Bà), tổ chức. {office} xin lỗi và sẽ trả kết quả vào ngày {newDueOn}.',
      'Mong nhận được sự thông cảm của Ông (Bà), tổ chức vì sự chậm trễ này.',
    ],
    recipients: KEPT,
  },
  control: {
    kind: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    about: '',
    desk: DESK,
    numbered: CODE,
    opening: [],
    lines: [
      ...OF,
      { label: 'Cơ quan giải quyết', text: '{office}' },
      { label: 'Nhận hồ sơ', text: '{receivedAt}; thời hạn {term}; hẹn trả {promisedOn}' },
      { label: 'Có kết quả', text: '{endedOn}; trả kết quả {returnedOn}' },
    ],
    closing: [],
    recipients: [],
  },
  register: {
    kind: 'Sổ theo dõi hồ sơ',
    about: '',
    desk: DESK,
    opening: [],
    closing: [],
    recipients: [],
    columns: [
      { head: 'Mã hồ sơ', text: '{code}' },
      { head: 'Tên thủ tục hành chính', text: '{procedure}' },
      { head: 'Số giấy tờ', text: '{papers}' },
      { head: 'Tên cá nhân, tổ chức', text: '{applicant}' },
      { head: 'Địa chỉ', text: '{address}, {place}' },
      { head: 'Điện thoại', text: '{phone}' },
      { head: 'Cơ quan chủ trì giải quyết', text: '{unit}' },
      { head: 'Ngày nhận', text: '{receivedOn}' },
      { head: 'Ngày hẹn trả', text: '{promisedOn}' },
      { head: 'Ngày trả', text: '{returnedOn}' },
      { head: 'Cách nhận kết quả', text: '{returnedVia}' },
      { head: 'Ký nhận', text: '' },
      { head: 'Ghi chú', text: 'Hẹn lại {newDueOn}' },
    ],
  },
  refusal: {
    kind: 'Thông báo',
    about: 'Về việc từ chối giải quyết hồ sơ',
    opening: [
      'Kính gửi: {applicant}.',
      'Ngày {receivedOn}, {office} tiếp nhận hồ sơ mã số {code} của Ông (Bà), tổ chức. Sau khi xem xét, {office} không giải quyết hồ sơ này.',
    ],
    lines: [{ label: 'Nội dung yêu cầu giải quyết', text: '{procedure}' }],
    closing: [
      'Nếu không đồng ý, Ông (Bà), tổ chức có quyền khiếu nại theo quy định của pháp luật về khiếu nại.',
      'Vậy, {office} thông báo để Ông (Bà), tổ chức được biết.',
    ],
    recipients: ['Như trên;', 'Bộ phận tiếp nhận và trả kết quả;', 'Lưu: VT.'],
  },
  silence: {
    kind: 'Thông báo',
    about: 'Về việc được tiến hành do hết thời hạn trả lời',
    opening: [
      'Kính gửi: {applicant}.',
      'Ngày {receivedOn}, {office} tiếp nhận hồ sơ mã số {code} của Ông (Bà), tổ chức. Đã hết thời hạn mà {office} không có ý kiến khác; theo quy định, Ông (Bà), tổ chức được tiến hành như nội dung đã thông báo.',
    ],
    lines: [{ label: 'Nội dung', text: '{procedure}' }],
    closing: ['Vậy, {office} thông báo để Ông (Bà), tổ chức được biết.'],
    recipients: ['Như trên;', 'Bộ phận tiếp nhận và trả kết quả;', 'Lưu: VT.'],
  },
} satisfies Record<string, PaperWords>

const HELD = 'Ông (Bà), tổ chức có tên trên thực hiện đúng nội dung của giấy này và quy định của pháp luật.'
const UNTIL = 'Giấy này có giá trị đến trước ngày {expiresOn}.'
const who = 'cơ quan, tổ chức, cá nhân có tên dưới đây'

/** A licence, a certificate, a confirmation, an approval: each says its own verb. */
const result = (kind: string, about: string, opening: string, expires = false): PaperWords => ({
  kind,
  about,
  opening: [opening],
  closing: [...(expires ? [UNTIL] : []), HELD],
  recipients: KEPT,
})
const licence = (about: string, what: string, expires = false) =>
  result('Giấy phép', about, `{office} cho phép ${who} ${what}.`, expires)
const certificate = (about: string, what: string, expires = false) =>
  result('Giấy chứng nhận', about, `{office} chứng nhận ${who} ${what}.`, expires)
const confirmation = (about: string, what: string) =>
  result('Giấy xác nhận', about, `{office} xác nhận ${who} ${what}.`)
const approval = (about: string, what: string) =>
  result('Văn bản chấp thuận', about, `{office} chấp thuận đề nghị của ${who} về việc ${what}.`)

/** Results that a dossier ends with itself, by its record type. */
export const resultVi: Record<string, PaperWords> = {
  'news-site-dossier': licence(
    'Thiết lập trang thông tin điện tử tổng hợp',
    'thiết lập trang thông tin điện tử tổng hợp',
  ),
  'game-point-dossier': certificate(
    'Đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng',
    'đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng',
    true,
  ),
  'satellite-dossier': certificate(
    'Đăng ký thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh',
    'đã đăng ký thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh',
  ),
  'postal-licence-dossier': licence('Bưu chính', 'cung ứng dịch vụ bưu chính'),
  'postal-notice-dossier': confirmation(
    'Thông báo hoạt động bưu chính',
    'đã thông báo hoạt động bưu chính theo quy định',
  ),
  'press-conference-dossier': approval('Về việc họp báo', 'họp báo'),
  'foreign-press-conference-dossier': approval('Về việc họp báo', 'họp báo'),
  'display-dossier': approval(
    'Về việc trưng bày tranh, ảnh',
    'trưng bày tranh, ảnh và các hình thức thông tin khác bên ngoài trụ sở',
  ),
  'publication-import-dossier': licence(
    'Nhập khẩu xuất bản phẩm không kinh doanh',
    'nhập khẩu lô xuất bản phẩm không kinh doanh sau đây',
  ),
  'print-house-dossier': confirmation('Đăng ký hoạt động cơ sở in', 'đã đăng ký hoạt động cơ sở in'),
  'printing-licence-dossier': licence('Hoạt động in', 'hoạt động in'),
  'photocopier-dossier': confirmation(
    'Đăng ký sử dụng máy photocopy màu, máy in có chức năng photocopy màu',
    'đã đăng ký sử dụng máy sau đây',
  ),
  'book-fair-dossier': licence(
    'Tổ chức triển lãm, hội chợ xuất bản phẩm',
    'tổ chức triển lãm, hội chợ xuất bản phẩm',
  ),
  'distribution-dossier': confirmation(
    'Đăng ký hoạt động phát hành xuất bản phẩm',
    'đã đăng ký hoạt động phát hành xuất bản phẩm',
  ),
}
