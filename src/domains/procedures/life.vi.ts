/** Words of the life of a dossier, shared by every procedure (circular 01/2018/TT-VPCP and the national portal's terms). */

export const states = {
  submitted: 'Mới đăng ký',
  'intake-supplement': 'Yêu cầu bổ sung trước tiếp nhận',
  'not-accepted': 'Không được tiếp nhận',
  accepted: 'Được tiếp nhận',
  appraising: 'Đang thẩm định',
  supplement: 'Yêu cầu bổ sung, hoàn thiện',
  consulting: 'Đang xin ý kiến',
  linked: 'Đang liên thông',
  review: 'Trình duyệt',
  signing: 'Trình ký',
  issued: 'Đã có kết quả',
  'approved-by-silence': 'Được chấp thuận do hết hạn trả lời',
  refused: 'Từ chối giải quyết',
  returned: 'Đã trả kết quả',
  'withdraw-asked': 'Đề nghị rút hồ sơ',
  withdrawn: 'Đã rút hồ sơ',
  stopped: 'Dừng xử lý',
}

export const actions = {
  submit: 'Nộp hồ sơ',
  file: 'Nhập hồ sơ nhận tại Bộ phận Một cửa',
  askBefore: 'Yêu cầu bổ sung trước tiếp nhận',
  supplyBefore: 'Bổ sung giấy tờ',
  turnAway: 'Không tiếp nhận',
  accept: 'Tiếp nhận và hẹn trả',
  assign: 'Phân công thụ lý',
  reassign: 'Phân công lại',
  requestMore: 'Yêu cầu bổ sung, hoàn thiện',
  requestAgain: 'Yêu cầu bổ sung lần hai',
  supply: 'Bổ sung hồ sơ',
  stop: 'Dừng xử lý',
  consult: 'Xin ý kiến',
  hearAnswer: 'Nhận ý kiến trả lời',
  handOver: 'Chuyển liên thông',
  takeBack: 'Nhận kết quả liên thông',
  propose: 'Trình duyệt',
  sendBack: 'Trả lại để làm lại',
  endorse: 'Duyệt, trình ký',
  issue: 'Ký ban hành kết quả',
  refuse: 'Ký văn bản từ chối',
  approveBySilence: 'Ghi nhận được chấp thuận do hết hạn trả lời',
  return: 'Trả kết quả',
  collect: 'Nhận kết quả trực tuyến',
  withdraw: 'Rút hồ sơ',
  askWithdraw: 'Đề nghị rút hồ sơ',
  confirmWithdraw: 'Đồng ý cho rút',
  declineWithdraw: 'Không đồng ý cho rút',
  draftApology: 'Lập dự thảo phiếu xin lỗi',
  apologise: 'Ký phiếu xin lỗi và hẹn lại',
  recount: 'Tính lại hạn theo lịch mới',
  recountIntake: 'Tính lại hạn trả lời việc tiếp nhận theo lịch mới',
  rate: 'Đánh giá việc giải quyết',
}

export const guards = {
  requestMore: 'Hồ sơ đã được yêu cầu bổ sung một lần. Lần hai do lãnh đạo yêu cầu và phải nêu lý do.',
  requestAgain: 'Hồ sơ chưa được yêu cầu bổ sung lần nào.',
  consult: 'Hạn trả lời không được trước hôm nay.',
  issue: 'Chuyên viên đề xuất từ chối: trả lại để thẩm định lại, hoặc ký văn bản từ chối.',
  draftApology: 'Hồ sơ đã được xin lỗi và hẹn lại một lần.',
  apologise: 'Chỉ xin lỗi và hẹn lại một lần; ngày hẹn mới không được trước hôm nay.',
  rate: 'Hồ sơ này đã được đánh giá.',
}

export const clocks = {
  intake: 'Trả lời việc tiếp nhận',
  statutory: 'Thời hạn theo quy định',
  committed: 'Thời hạn cam kết',
  apology: 'Xin lỗi trước khi trễ hẹn',
  own: 'Phần việc của Sở',
}

const pace = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Trễ hạn' }
const way = { online: 'Trực tuyến', counter: 'Trực tiếp', post: 'Bưu chính công ích' }
const marks = { '2': 'Tốt', '1': 'Được', '0': 'Chưa được' }

export const options = {
  channel: way,
  filedBy: { applicant: 'Người nộp tự nộp', one_stop_officer: 'Cán bộ một cửa nộp hộ' },
  capacity: {
    own: 'Chính người đề nghị',
    representative: 'Người đại diện theo pháp luật',
    authorised: 'Người được ủy quyền',
    helper: 'Nộp hộ (bưu chính công ích, người hỗ trợ)',
  },
  proposal: { issue: 'Đề xuất cấp kết quả', refuse: 'Đề xuất từ chối' },
  pace,
  pacePromised: pace,
  tookIn: { calendar_day: 'ngày', working_day: 'ngày làm việc', hour: 'giờ', working_hour: 'giờ làm việc' },
  returnWish: way,
  returnedVia: way,
  mark: { full: 'Đủ, hợp lệ', missing: 'Thiếu', wrong: 'Chưa hợp lệ' },
  attitude: marks,
  guidance: marks,
  papersAsked: marks,
  openness: marks,
  ease: marks,
  outcomeFair: marks,
}

export const fields = {
  channel: 'Cách nộp',
  filedBy: 'Ai nộp trên hệ thống',
  filedOn: 'Ngày nộp',
  submitter: 'Họ tên người nộp',
  submitterId: 'Số giấy tờ tùy thân',
  submitterPhone: 'Điện thoại người nộp',
  submitterEmail: 'Thư điện tử',
  capacity: 'Tư cách nộp',
  returnWish: 'Cách muốn nhận kết quả',
  authorisation: 'Văn bản ủy quyền',
  code: 'Mã hồ sơ',
  receivedOn: 'Ngày tiếp nhận',
  receivedAt: 'Thời điểm tiếp nhận',
  dueOn: 'Hạn theo quy định',
  promisedOn: 'Ngày hẹn trả',
  handler: 'Người thụ lý',
  askedBeforeOn: 'Ngày yêu cầu bổ sung trước tiếp nhận',
  turnedAwayOn: 'Ngày từ chối tiếp nhận',
  askedOn: 'Ngày yêu cầu bổ sung',
  askedAgainOn: 'Ngày yêu cầu bổ sung lần hai',
  suppliedOn: 'Ngày bổ sung',
  consultedUnit: 'Cơ quan được hỏi',
  question: 'Nội dung cần ý kiến',
  answerBy: 'Đề nghị trả lời trước ngày',
  proposal: 'Đề xuất',
  appraisal: 'Ý kiến thẩm định',
  ground: 'Căn cứ pháp lý',
  resultNo: 'Số văn bản kết quả',
  resultOn: 'Ngày ban hành kết quả',
  endedOn: 'Ngày kết thúc xử lý',
  pace: 'So với thời hạn quy định',
  pacePromised: 'So với thời hạn cam kết',
  took: 'Thời gian giải quyết',
  tookIn: 'Đơn vị tính thời gian giải quyết',
  withdrawAskedOn: 'Ngày đề nghị rút',
  withdrawnOn: 'Ngày rút hồ sơ',
  apologyDraftedOn: 'Ngày lập dự thảo phiếu xin lỗi',
  apologisedOn: 'Ngày xin lỗi',
  newDueOn: 'Ngày hẹn lại',
  returnedVia: 'Cách trả kết quả',
  receiver: 'Người nhận kết quả',
  returnedOn: 'Ngày trả kết quả',
  attitude: 'Thái độ phục vụ',
  guidance: 'Hướng dẫn rõ ràng, một lần',
  papersAsked: 'Không đòi giấy tờ ngoài quy định',
  openness: 'Công khai quy trình, thời hạn, phí',
  ease: 'Dễ nộp, dễ theo dõi',
  outcomeFair: 'Kết quả đúng, có căn cứ',
  comment: 'Góp ý',
  ratedOn: 'Ngày đánh giá',
}

export const hints = {
  submitterId:
    'Số chứng minh nhân dân, căn cước hoặc hộ chiếu. Chỉ người xử lý hồ sơ xem được, mỗi lần xem đều được ghi lại.',
  submitterPhone: 'Dùng để báo tin và để tra cứu hồ sơ bằng bốn số cuối.',
  authorisation: 'Tệp PDF, DOCX hoặc ảnh chụp văn bản ủy quyền.',
  returnWish: 'Kết quả điện tử luôn nhận được ở trang hồ sơ, dù chọn cách nào.',
  ground: 'Điều, khoản, tên văn bản. Người nộp đọc được đúng câu này.',
  papersAsked: 'Cơ quan không yêu cầu thêm giấy tờ nào ngoài danh mục đã công bố.',
}

export const groups = {
  papers: {
    name: 'Giấy tờ đã nhận',
    fields: { component: 'Giấy tờ', originals: 'Bản chính', copies: 'Bản sao', mark: 'Kết quả kiểm tra' },
  },
  missing: {
    name: 'Giấy tờ cần bổ sung',
    fields: { component: 'Giấy tờ', fault: 'Thiếu hoặc sai ở đâu', ground: 'Căn cứ pháp lý' },
  },
}

/** What applicants are told, by an act. */
export const notices = {
  accepted: 'Hồ sơ “{title}” đã được tiếp nhận, mã {code}. Ngày hẹn trả kết quả: {promisedOn}.',
  notAccepted: 'Hồ sơ “{title}” không được tiếp nhận. Căn cứ: {ground}. Lý do ghi trên trang hồ sơ.',
  supplement:
    'Hồ sơ “{title}” cần bổ sung. Danh sách đầy đủ, kèm căn cứ, ở trang hồ sơ; thời gian bổ sung không tính vào thời hạn giải quyết.',
  stopped: 'Hồ sơ “{title}”, mã {code}, đã dừng xử lý vì quá thời gian bổ sung.',
  issued:
    'Hồ sơ “{title}”, mã {code}, đã có kết quả. Nhận trực tuyến ở trang hồ sơ, hoặc tại Bộ phận Một cửa.',
  refused:
    'Hồ sơ “{title}”, mã {code}, bị từ chối giải quyết. Căn cứ: {ground}. Văn bản nêu lý do ở trang hồ sơ.',
  silence: 'Hồ sơ “{title}”, mã {code}: đã hết thời hạn trả lời, được coi là chấp thuận theo quy định.',
  withdrawn: 'Hồ sơ “{title}”, mã {code}, đã được rút theo đề nghị.',
  stays:
    'Đề nghị rút hồ sơ “{title}”, mã {code}, không được chấp nhận; hồ sơ tiếp tục được giải quyết đến {promisedOn}.',
  apology: 'Hồ sơ “{title}”, mã {code}, bị trễ hẹn. Cơ quan xin lỗi và hẹn trả kết quả ngày {newDueOn}.',
  recounted:
    'Hồ sơ “{title}”, mã {code}: ngày hẹn trả kết quả nay là {promisedOn}, do lịch làm việc thay đổi.',
}

export const steps = {
  submitter: 'Người nộp',
  applicant: 'Cơ quan, tổ chức, cá nhân đề nghị',
  content: 'Nội dung đề nghị',
  papers: 'Giấy tờ kèm theo',
  declaration: 'Cam kết',
}

export const committedLaw = 'Thời hạn cam kết rút ngắn của cơ quan'

/** Circular 01/2018/TT-VPCP, article 19. */
export const refusalSymbol = '{nn}/TB-{abbreviation}'
export const resultSymbol = '{nn}/KQ-{abbreviation}'
export const codePattern = '{unit}-{yymmdd}-{nnnn}'

export const coordinationLaw = [
  { text: 'Nghị định số 61/2018/NĐ-CP; trước đó Quyết định số 09/2015/QĐ-TTg', confirmed: true },
  { text: 'Thời hạn 4 ngày làm việc của Ủy ban nhân dân cấp tỉnh trong thủ tục liên thông', confirmed: true },
]

export const coordinationWords = {
  name: 'Phối hợp giải quyết',
  plural: 'Phối hợp giải quyết',
  fields: {
    kind: 'Loại phối hợp',
    dossier: 'Mã hồ sơ',
    question: 'Nội dung',
    answerBy: 'Trả lời trước ngày',
    opinion: 'Ý kiến',
    answer: 'Trả lời',
    answerFile: 'Văn bản trả lời',
    answeredOn: 'Ngày trả lời',
    pace: 'So với thời hạn',
  },
  options: {
    kind: { opinion: 'Xin ý kiến', linked: 'Liên thông' },
    opinion: { agree: 'Đồng ý', 'agree-with-notes': 'Đồng ý, có lưu ý', disagree: 'Không đồng ý' },
    pace,
  },
  states: { asked: 'Chờ trả lời', answered: 'Đã trả lời', dropped: 'Không còn cần' },
  actions: { ask: 'Gửi', answer: 'Trả lời', answerLinked: 'Trả kết quả liên thông', drop: 'Thôi hỏi' },
  guards: {
    answer: 'Đây là việc liên thông: dùng “Trả kết quả liên thông”.',
    answerLinked: 'Đây là việc xin ý kiến: dùng “Trả lời”.',
  },
  clocks: { answer: 'Hạn trả lời', linked: 'Phần việc liên thông' },
}

export const variantLabel = 'Trường hợp đề nghị'
export const expiresOn = {
  label: 'Hết hiệu lực từ ngày',
  guard: 'Ngày hết hiệu lực không được trước hôm nay.',
}
/** Name of the record type of a procedure. */
export const dossierOf = (procedure: string): string =>
  `Hồ sơ ${procedure.charAt(0).toLocaleLowerCase('vi')}${procedure.slice(1)}`

export const applicant = {
  applicant: 'Tên cơ quan, tổ chức, cá nhân đề nghị',
  place: 'Xã, phường, thị trấn',
  address: 'Số nhà, đường, ấp (khu vực)',
  phone: 'Điện thoại của cơ quan, tổ chức',
}

export const declared = {
  signatory: 'Người ký đơn',
  commit: {
    label: 'Cam kết',
    agreed: 'Tôi cam kết nội dung kê khai là đúng sự thật và thực hiện đúng quy định của pháp luật.',
  },
  consent: {
    label: 'Xử lý dữ liệu cá nhân',
    'v2017-12':
      'Tôi đồng ý để cơ quan dùng thông tin trong hồ sơ này chỉ để giải quyết thủ tục, báo tin và lưu trữ theo quy định.',
  },
}
