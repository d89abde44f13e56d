import type { ProcedureData } from './procedure.ts'

const NO_FEE = 'Không thu phí, lệ phí'
const unconfirmed = (text: string) => ({ text, confirmed: false })
const law = (text: string) => ({ text, confirmed: true })

/** Procedures of the press whose forms are made of their components and conditions; nobody has confirmed the forms. */
export const press: readonly ProcedureData[] = [
  {
    code: 'press-conference-dossier',
    validFrom: '2017-01-01',
    name: 'Cho phép họp báo (trong nước)',
    national: '2.001171',
    field: 'press',
    function: 'press',
    law: [
      law('Luật Báo chí số 103/2016/QH13, Điều 41: thông báo trước ít nhất 24 giờ'),
      unconfirmed('Trả lời trong 24 giờ; không trả lời là được tiến hành'),
      unconfirmed('Mã thủ tục; biểu mẫu điện tử lập từ thành phần hồ sơ'),
    ],
    applicants: ['organisation', 'person'],
    term: { value: 24, unit: 'hour' },
    tacit: true,
    components: {
      form: { name: 'Văn bản thông báo họp báo', originals: 1, required: true, own: true },
    },
    applicant: {},
    content: {
      subject: { kind: 'text', required: true, max: 300, search: true, label: 'Nội dung họp báo' },
      meetsAt: {
        kind: 'instant',
        required: true,
        label: 'Thời điểm họp báo',
        hint: 'Ví dụ 08:00 26/12/2017.',
      },
      venue: { kind: 'text', required: true, max: 300, label: 'Địa điểm họp báo' },
      guests: { kind: 'longText', required: true, max: 1000, label: 'Thành phần tham dự' },
      chair: { kind: 'text', required: true, max: 100, label: 'Người chủ trì' },
      chairPost: { kind: 'text', required: true, max: 100, label: 'Chức danh người chủ trì' },
    },
    title: 'subject',
    when: { field: 'meetsAt', hoursAhead: 24 },
    guard: 'Phải thông báo trước khi họp báo ít nhất 24 giờ (Luật Báo chí 2016, Điều 41).',
    symbol: '{nn}/{abbreviation}-HB',
    words: {
      applicants: 'Tổ chức, công dân',
      competence: 'Sở Thông tin và Truyền thông',
      fee: NO_FEE,
      result: 'Văn bản chấp thuận; không trả lời đúng hạn là được tiến hành',
      conditions: ['Thông báo trước khi họp báo ít nhất 24 giờ'],
    },
  },
  {
    code: 'foreign-press-conference-dossier',
    validFrom: '2014-05-01',
    name: 'Cho phép họp báo (nước ngoài)',
    national: '2.001173',
    field: 'press',
    function: 'press',
    law: [
      law('Nghị định số 88/2012/NĐ-CP; Thông tư số 04/2014/TT-BTTTT: trước 02 ngày làm việc'),
      unconfirmed('Mã thủ tục; biểu mẫu điện tử lập từ thành phần hồ sơ'),
    ],
    applicants: ['organisation'],
    term: { value: 2, unit: 'calendar_day' },
    components: {
      form: { name: 'Đơn đề nghị, thông báo họp báo (Mẫu 02)', originals: 1, required: true, own: true },
    },
    applicant: {},
    content: {
      subject: { kind: 'text', required: true, max: 300, search: true, label: 'Nội dung họp báo' },
      meetsAt: { kind: 'instant', required: true, label: 'Thời điểm họp báo' },
      venue: { kind: 'text', required: true, max: 300, label: 'Địa điểm họp báo' },
      guests: { kind: 'longText', required: true, max: 1000, label: 'Thành phần tham dự' },
      chair: { kind: 'text', required: true, max: 100, label: 'Người chủ trì' },
    },
    title: 'subject',
    when: { field: 'meetsAt', hoursAhead: 48 },
    guard: 'Phải nộp trước khi họp báo ít nhất 02 ngày (Nghị định 88/2012/NĐ-CP).',
    symbol: '{nn}/{abbreviation}-HBNN',
    words: {
      applicants: 'Cơ quan, tổ chức nước ngoài tại Việt Nam; đoàn khách nước ngoài',
      competence: 'Ủy ban nhân dân tỉnh, Sở Thông tin và Truyền thông; đồng gửi Bộ Ngoại giao',
      fee: NO_FEE,
      result: 'Văn bản chấp thuận',
      conditions: ['Nộp trước khi họp báo ít nhất 02 ngày làm việc'],
    },
  },
  {
    code: 'display-dossier',
    validFrom: '2014-05-01',
    name: 'Trưng bày tranh, ảnh bên ngoài trụ sở cơ quan, tổ chức nước ngoài',
    national: '1.003888',
    field: 'press',
    function: 'press',
    law: [
      law('Nghị định số 88/2012/NĐ-CP, Điều 20; Thông tư số 04/2014/TT-BTTTT, Điều 9'),
      law('Sở 6 ngày làm việc, Ủy ban nhân dân tỉnh 4 ngày làm việc'),
      unconfirmed('Mã thủ tục; biểu mẫu điện tử lập từ thành phần hồ sơ'),
    ],
    applicants: ['organisation'],
    term: { value: 10, unit: 'working_day' },
    linkedAfter: 6,
    components: {
      form: { name: 'Đơn đề nghị (mẫu 06/BTTTT)', originals: 1, required: true, own: true },
      pictures: { name: 'Nội dung thông tin, tranh, ảnh dự kiến trưng bày', originals: 1, required: true },
    },
    applicant: {},
    content: {
      subject: { kind: 'text', required: true, max: 300, search: true, label: 'Chủ đề trưng bày' },
      venue: { kind: 'text', required: true, max: 300, label: 'Địa điểm trưng bày' },
      fromOn: { kind: 'date', required: true, label: 'Trưng bày từ ngày' },
      toOn: { kind: 'date', required: true, label: 'Trưng bày đến ngày' },
      items: { kind: 'integer', required: true, min: 1, label: 'Số tranh, ảnh', unit: 'tranh, ảnh' },
    },
    title: 'subject',
    when: { field: 'toOn', atLeast: { field: 'fromOn' } },
    guard: 'Ngày kết thúc trưng bày không được trước ngày bắt đầu.',
    symbol: '{nn}/GP-TB',
    words: {
      applicants: 'Cơ quan, tổ chức nước ngoài tại Việt Nam',
      competence: 'Ủy ban nhân dân tỉnh; Sở Thông tin và Truyền thông thẩm định (liên thông)',
      fee: NO_FEE,
      result: 'Văn bản chấp thuận',
      conditions: [],
    },
  },
]
