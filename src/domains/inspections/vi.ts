import type { WordsOf } from '#records/define'
import type { inspectedSubject, inspection } from './definition.ts'
import type { sanctionDecision } from './definition-sanction.ts'

export const law = {
  inspection: [
    { text: 'Luật Thanh tra số 56/2010/QH12', confirmed: false },
    {
      text: 'Nghị định số 86/2011/NĐ-CP; Nghị định số 07/2012/NĐ-CP về thanh tra chuyên ngành',
      confirmed: true,
    },
    { text: 'Thời hạn thanh tra của sở không quá 30 ngày, vùng xa không quá 45 ngày', confirmed: true },
    { text: 'Công bố 15 ngày, báo cáo 15 ngày, kết luận 15 ngày, công khai 10 ngày', confirmed: false },
  ],
  subject: [{ text: 'Nghị định số 07/2012/NĐ-CP về thanh tra chuyên ngành', confirmed: true }],
  sanction: [
    {
      text: 'Luật Xử lý vi phạm hành chính số 15/2012/QH13, Điều 66: ra quyết định trong 7 ngày',
      confirmed: true,
    },
    { text: 'Luật Xử lý vi phạm hành chính: nộp phạt trong 10 ngày từ khi nhận quyết định', confirmed: true },
    { text: 'Nghị định số 174/2013/NĐ-CP; Nghị định số 159/2013/NĐ-CP', confirmed: true },
    { text: 'Thẩm quyền của Chánh Thanh tra sở: cá nhân 50, tổ chức 100 triệu đồng', confirmed: false },
  ],
}

/** Signs of the numbered papers. */
export const symbols = {
  inspection: '{nn}/QĐ-TTr',
  conclusion: '{nn}/KL-TTr',
  sanction: '{nn}/QĐ-XPVPHC',
}

export const SECTORS = {
  post: 'Bưu chính',
  telecom: 'Viễn thông',
  internet: 'Internet',
  radio: 'Tần số vô tuyến điện',
  it: 'Công nghệ thông tin',
  press: 'Báo chí',
  broadcast: 'Phát thanh, truyền hình',
  printing: 'In',
  distribution: 'Phát hành',
}

export const SUBJECT_KINDS = {
  enterprise: 'Doanh nghiệp',
  organisation: 'Tổ chức',
  person: 'Cá nhân',
  household: 'Hộ kinh doanh',
}

export const inspectionWords: WordsOf<typeof inspection> = {
  name: 'Cuộc thanh tra, kiểm tra',
  plural: 'Cuộc thanh tra, kiểm tra',
  fields: {
    title: 'Nội dung thanh tra, kiểm tra',
    kind: 'Loại',
    mode: 'Hình thức',
    sector: 'Lĩnh vực',
    basis: 'Căn cứ',
    periodFrom: 'Thời kỳ thanh tra từ ngày',
    periodTo: 'Thời kỳ thanh tra đến ngày',
    termDays: 'Thời hạn tại nơi được thanh tra',
    leader: 'Trưởng đoàn',
    partners: 'Đơn vị phối hợp',
    decisionNo: 'Số quyết định',
    decidedOn: 'Ngày quyết định',
    announcedOn: 'Ngày công bố quyết định',
    endedOn: 'Ngày kết thúc tại nơi được thanh tra',
    reportedOn: 'Ngày báo cáo kết quả',
    findings: 'Kết quả và kiến nghị',
    conclusionNo: 'Số kết luận',
    concludedOn: 'Ngày kết luận',
    channel: 'Hình thức công khai',
    publishedOn: 'Ngày công khai',
  },
  units: { termDays: 'ngày' },
  options: {
    kind: { administrative: 'Hành chính', specialised: 'Chuyên ngành' },
    mode: { planned: 'Theo kế hoạch', unplanned: 'Đột xuất' },
    sector: SECTORS,
    duty: { leader: 'Trưởng đoàn', member: 'Thành viên', partner: 'Người phối hợp' },
  },
  groups: {
    members: { name: 'Thành viên đoàn', fields: { name: 'Họ tên', duty: 'Nhiệm vụ', office: 'Cơ quan' } },
  },
  states: {
    planned: 'Dự kiến',
    decided: 'Đã ban hành quyết định',
    announced: 'Đang thanh tra',
    suspended: 'Tạm dừng',
    ended: 'Kết thúc tại nơi được thanh tra',
    reported: 'Đã báo cáo kết quả',
    drafted: 'Dự thảo kết luận',
    concluded: 'Đã kết luận',
    published: 'Đã công khai',
    completed: 'Đã thực hiện kết luận',
    cancelled: 'Đã hủy',
  },
  actions: {
    plan: 'Đưa vào kế hoạch',
    decide: 'Ban hành quyết định',
    announce: 'Công bố quyết định',
    extend: 'Gia hạn',
    suspend: 'Tạm dừng',
    resume: 'Tiếp tục',
    end: 'Kết thúc tại nơi được thanh tra',
    report: 'Báo cáo kết quả',
    draft: 'Dự thảo kết luận, lấy giải trình',
    conclude: 'Ban hành kết luận',
    publish: 'Công khai kết luận',
    complete: 'Ghi nhận thực hiện xong',
    cancel: 'Hủy cuộc thanh tra',
  },
  guards: {
    announce: 'Ngày công bố không được trước ngày quyết định và sau hôm nay.',
    end: 'Ngày kết thúc không được trước ngày công bố và sau hôm nay.',
    report: 'Ngày báo cáo không được trước ngày kết thúc.',
  },
  clocks: {
    announcement: 'Công bố quyết định (15 ngày)',
    onSite: 'Thanh tra tại nơi được thanh tra (30 ngày)',
    report: 'Báo cáo kết quả (15 ngày)',
    conclusion: 'Ban hành kết luận (15 ngày)',
    publication: 'Công khai kết luận (10 ngày)',
  },
}

export const subjectWords: WordsOf<typeof inspectedSubject> = {
  name: 'Đối tượng được thanh tra, kiểm tra',
  plural: 'Đối tượng được thanh tra, kiểm tra',
  fields: {
    name: 'Tên ghi sổ',
    kind: 'Loại đối tượng',
    sector: 'Lĩnh vực hoạt động',
    place: 'Địa bàn',
    address: 'Địa chỉ',
    identity: 'Số giấy tờ tùy thân',
    phone: 'Điện thoại',
    visitedOn: 'Ngày làm việc',
    result: 'Kết quả',
    minutesNo: 'Số biên bản',
    violation: 'Hành vi vi phạm',
    rule: 'Điều khoản áp dụng',
    explanation: 'Ý kiến của đối tượng',
  },
  hints: { name: 'Cá nhân ghi theo số thứ tự của đoàn; họ tên ở mục đối tượng.' },
  options: {
    kind: SUBJECT_KINDS,
    sector: SECTORS,
    result: { compliant: 'Chấp hành tốt', reminded: 'Nhắc nhở', violation: 'Vi phạm' },
  },
  states: { listed: 'Trong danh sách', inspected: 'Đã thanh tra, kiểm tra', removed: 'Đưa khỏi danh sách' },
  actions: {
    list: 'Đưa vào danh sách',
    inspect: 'Ghi kết quả làm việc',
    correct: 'Đính chính kết quả',
    remove: 'Đưa khỏi danh sách',
    reinstate: 'Đưa lại vào danh sách',
  },
  guards: {
    inspect: 'Ngày làm việc không được sau hôm nay; kết quả vi phạm phải ghi hành vi.',
    correct: 'Ngày làm việc không được sau hôm nay; kết quả vi phạm phải ghi hành vi.',
  },
}

export const sanctionWords: WordsOf<typeof sanctionDecision> = {
  name: 'Xử phạt vi phạm hành chính',
  plural: 'Hồ sơ xử phạt vi phạm hành chính',
  fields: {
    minutesNo: 'Số biên bản vi phạm',
    minutesOn: 'Ngày lập biên bản',
    partyKind: 'Người vi phạm là',
    sector: 'Lĩnh vực',
    behaviour: 'Hành vi vi phạm',
    rule: 'Điều khoản áp dụng',
    bracketMinVnd: 'Khung phạt từ',
    bracketMaxVnd: 'Khung phạt đến',
    mitigating: 'Tình tiết giảm nhẹ',
    aggravating: 'Tình tiết tăng nặng',
    mainForm: 'Hình thức xử phạt chính',
    totalVnd: 'Tổng tiền phạt',
    extraForm: 'Hình thức xử phạt bổ sung',
    remedy: 'Biện pháp khắc phục hậu quả',
    remedyDoneOn: 'Ngày khắc phục xong',
    decisionNo: 'Số quyết định',
    decidedOn: 'Ngày quyết định',
    signer: 'Người ký',
    deliveredOn: 'Ngày giao quyết định',
    dueOn: 'Hạn nộp phạt',
    paidVnd: 'Đã nộp',
    transferredTo: 'Nơi nhận hồ sơ',
  },
  hints: { bracketMaxVnd: 'Mức cao nhất của khung phạt với hành vi nặng nhất; căn cứ xác định thẩm quyền.' },
  units: { bracketMinVnd: 'đồng', bracketMaxVnd: 'đồng', totalVnd: 'đồng', paidVnd: 'đồng' },
  options: {
    partyKind: { person: 'Cá nhân', organisation: 'Tổ chức' },
    sector: SECTORS,
    mainForm: { warning: 'Cảnh cáo', fine: 'Phạt tiền' },
    extraForm: {
      none: 'Không',
      licence: 'Tước quyền sử dụng giấy phép',
      suspension: 'Đình chỉ hoạt động có thời hạn',
      confiscation: 'Tịch thu tang vật, phương tiện',
    },
  },
  groups: {
    payments: {
      name: 'Các lần nộp phạt',
      fields: { paidOn: 'Ngày nộp', amountVnd: 'Số tiền (đồng)', receiptNo: 'Số biên lai' },
    },
  },
  states: {
    minuted: 'Đã lập biên bản',
    explaining: 'Chờ giải trình',
    verifying: 'Đang xác minh',
    issued: 'Đã ra quyết định',
    delivered: 'Đã giao quyết định',
    paying: 'Đang nộp phạt',
    overdue: 'Quá hạn nộp phạt',
    enforcing: 'Đang cưỡng chế',
    completed: 'Thi hành xong',
    transferred: 'Chuyển người có thẩm quyền',
    referred: 'Chuyển cơ quan điều tra',
    dismissed: 'Không xử phạt',
    cancelled: 'Quyết định đã hủy',
  },
  actions: {
    minute: 'Lập biên bản vi phạm',
    explain: 'Nhận yêu cầu giải trình',
    verify: 'Xác minh tình tiết',
    issue: 'Ra quyết định xử phạt',
    deliver: 'Giao quyết định phạt tiền',
    deliverWarning: 'Giao quyết định cảnh cáo',
    pay: 'Ghi nhận nộp phạt',
    complete: 'Kết thúc thi hành',
    markOverdue: 'Ghi nhận quá hạn',
    enforce: 'Ra quyết định cưỡng chế',
    transfer: 'Chuyển người có thẩm quyền',
    refer: 'Chuyển cơ quan điều tra',
    dismiss: 'Quyết định không xử phạt',
    cancel: 'Hủy quyết định',
  },
  guards: {
    minute: 'Khung phạt không hợp lệ: mức đầu khung cao hơn mức cuối khung.',
    issue:
      'Chánh Thanh tra sở chỉ xử phạt khi mức cao nhất của khung không quá 50 triệu đồng với cá nhân, 100 triệu đồng ' +
      'với tổ chức; phạt tiền phải có số tiền không thấp hơn đầu khung. Vượt thẩm quyền thì chuyển người có thẩm quyền. ' +
      'Một vi phạm chỉ bị xử phạt một lần.',
    deliver: 'Chỉ dùng cho quyết định phạt tiền; hạn nộp không được trước ngày giao.',
    deliverWarning: 'Chỉ dùng cho quyết định cảnh cáo.',
    pay: 'Số tiền đã nộp không được vượt tổng tiền phạt.',
    complete: 'Tiền phạt chưa nộp đủ.',
    markOverdue: 'Tiền phạt đã nộp đủ.',
  },
  clocks: { decision: 'Ra quyết định (7 ngày)', payment: 'Nộp phạt (10 ngày)' },
}
