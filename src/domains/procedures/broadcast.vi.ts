import type { ProcedureData } from './procedure.ts'

const NO_FEE = 'Không thu phí, lệ phí'
const unconfirmed = (text: string) => ({ text, confirmed: false })
const law = (text: string) => ({ text, confirmed: true })
const FORM = unconfirmed('Biểu mẫu điện tử lập từ thành phần hồ sơ và điều kiện')
const competence = 'Sở Thông tin và Truyền thông'

const site: ProcedureData = {
  code: 'news-site-dossier',
  validFrom: '2013-09-01',
  name: 'Cấp giấy phép thiết lập trang thông tin điện tử tổng hợp',
  national: '2.001098',
  field: 'broadcast',
  function: 'press',
  law: [
    law('Nghị định số 72/2013/NĐ-CP; Thông tư số 09/2014/TT-BTTTT: 10 ngày làm việc'),
    unconfirmed('Mã thủ tục'),
    FORM,
  ],
  applicants: ['organisation'],
  variants: {
    new: { label: 'Cấp mới' },
    amend: { label: 'Sửa đổi, bổ sung' },
    renew: { label: 'Gia hạn' },
    reissue: { label: 'Cấp lại' },
  },
  term: { value: 10, unit: 'working_day' },
  components: {
    form: { name: 'Đơn đề nghị', originals: 1, required: true, own: true },
    legal: {
      name: 'Bản sao giấy chứng nhận đăng ký doanh nghiệp, quyết định thành lập hoặc điều lệ',
      copies: 1,
      required: true,
    },
    plan: { name: 'Đề án hoạt động có chữ ký, dấu', originals: 1, required: true },
    sources: { name: 'Văn bản chấp thuận của nguồn tin', originals: 1 },
  },
  applicant: {},
  content: {
    site: { kind: 'text', required: true, max: 200, search: true, label: 'Tên trang thông tin điện tử' },
    domain: { kind: 'text', required: true, max: 100, label: 'Tên miền' },
    purpose: { kind: 'longText', required: true, max: 1000, label: 'Mục đích, nội dung, chuyên mục' },
    responsible: {
      kind: 'text',
      required: true,
      max: 100,
      secret: true,
      label: 'Người chịu trách nhiệm nội dung',
    },
    years: { kind: 'integer', required: true, min: 1, max: 10, label: 'Thời hạn đề nghị', unit: 'năm' },
  },
  title: 'site',
  symbol: '{nn}/GP-TTĐT',
  words: {
    applicants: 'Tổ chức, doanh nghiệp',
    competence,
    fee: NO_FEE,
    result: 'Giấy phép thiết lập trang thông tin điện tử tổng hợp',
    conditions: ['Gia hạn: nộp trước khi hết hạn 30 ngày; không quá hai lần, mỗi lần không quá hai năm'],
  },
}

/** Procedures of broadcasting and electronic information; unconfirmed forms. */
export const broadcast: readonly ProcedureData[] = [
  site,
  {
    ...site,
    version: 2,
    validFrom: '2024-12-25',
    law: [law('Nghị định số 147/2024/NĐ-CP'), unconfirmed('Thời hạn 10 ngày làm việc từ 25/12/2024'), FORM],
  },
  {
    code: 'game-point-dossier',
    validFrom: '2014-02-12',
    name: 'Cấp giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng',
    national: '2.001885',
    field: 'telecom',
    function: 'telecom',
    law: [
      law(
        'Nghị định số 72/2013/NĐ-CP; Thông tư số 23/2013/TT-BTTTT: 10 ngày làm việc, sửa đổi và cấp lại 5 ngày',
      ),
      unconfirmed('Gia hạn: nộp trước khi hết hạn ít nhất 20 ngày'),
      FORM,
    ],
    applicants: ['person', 'organisation'],
    variants: {
      new: { label: 'Cấp mới' },
      amend: { label: 'Sửa đổi, bổ sung', term: { value: 5, unit: 'working_day' } },
      reissue: { label: 'Cấp lại', term: { value: 5, unit: 'working_day' } },
      renew: { label: 'Gia hạn' },
    },
    term: { value: 10, unit: 'working_day' },
    components: {
      form: { name: 'Đơn đề nghị (mẫu 02a cá nhân, 02b tổ chức)', originals: 1, required: true, own: true },
      registration: {
        name: 'Bản sao có chứng thực giấy chứng nhận đăng ký kinh doanh điểm trò chơi',
        copies: 1,
        required: true,
      },
      'owner-paper': {
        name: 'Bản sao có chứng thực giấy tờ tùy thân của chủ điểm',
        copies: 1,
        required: { field: 'owner', is: 'person' },
      },
    },
    applicant: {
      owner: {
        kind: 'choice',
        required: true,
        options: ['person', 'organisation'],
        label: 'Chủ điểm là',
        labels: { person: 'Cá nhân', organisation: 'Tổ chức, doanh nghiệp' },
      },
    },
    content: {
      point: { kind: 'text', required: true, max: 200, search: true, label: 'Tên điểm trò chơi' },
      machines: { kind: 'integer', required: true, min: 1, label: 'Số máy tính', unit: 'máy' },
      areaM2: { kind: 'integer', required: true, min: 1, label: 'Tổng diện tích phòng máy', unit: 'm²' },
      schoolM: {
        kind: 'integer',
        required: true,
        min: 0,
        label: 'Khoảng cách tới cổng trường gần nhất',
        unit: 'm',
      },
      presentUntil: {
        kind: 'date',
        when: { field: 'variant', is: 'renew' },
        requiredWhen: { field: 'variant', is: 'renew' },
        label: 'Giấy chứng nhận đang có hết hạn ngày',
      },
    },
    title: 'point',
    when: {
      any: [{ not: { field: 'variant', is: 'renew' } }, { field: 'presentUntil', hoursAhead: 480 }],
    },
    guard: 'Gia hạn phải nộp trước khi giấy chứng nhận hết hạn ít nhất 20 ngày.',
    expires: true,
    symbol: '{nn}/GCN-TCĐT',
    words: {
      applicants: 'Cá nhân; tổ chức, doanh nghiệp',
      competence: 'Sở Thông tin và Truyền thông, hoặc Ủy ban nhân dân cấp huyện khi được phân cấp',
      fee: NO_FEE,
      result: 'Giấy chứng nhận đủ điều kiện hoạt động, 3 năm',
      conditions: ['Kiểm tra thực tế tại điểm'],
    },
  },
  {
    code: 'satellite-dossier',
    validFrom: '2016-03-15',
    name: 'Đăng ký thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh',
    national: '2.001765',
    field: 'broadcast',
    function: 'press',
    law: [
      law('Nghị định số 06/2016/NĐ-CP: 10 ngày làm việc'),
      unconfirmed('Thông tư số 19/2016/TT-BTTTT; mã thủ tục'),
      FORM,
    ],
    applicants: ['organisation', 'person'],
    variants: { new: { label: 'Đăng ký mới' }, amend: { label: 'Sửa đổi, bổ sung' } },
    term: { value: 10, unit: 'working_day' },
    committed: { value: 8, unit: 'working_day' },
    components: {
      form: { name: 'Đơn đăng ký', originals: 1, required: true, own: true },
      site: {
        name: 'Bản sao giấy tờ chứng minh sở hữu, thuê, mượn địa điểm lắp đặt',
        copies: 1,
        required: true,
      },
      legal: { name: 'Bản sao giấy tờ pháp lý', copies: 1, required: true },
      channels: { name: 'Danh mục kênh', originals: 1, required: true },
    },
    applicant: {},
    content: {
      site: { kind: 'text', required: true, max: 300, label: 'Địa điểm lắp đặt' },
      satellites: { kind: 'text', required: true, max: 300, label: 'Vệ tinh' },
      channelCount: { kind: 'integer', required: true, min: 1, label: 'Số kênh', unit: 'kênh' },
      purpose: { kind: 'longText', required: true, max: 1000, label: 'Mục đích thu' },
    },
    symbol: '{nn}/GCN-TVRO',
    words: {
      applicants:
        'Cơ quan Đảng, Nhà nước, đoàn thể; cơ quan báo chí; cơ quan ngoại giao; tổ chức, cá nhân nước ngoài; doanh nghiệp truyền hình trả tiền',
      competence,
      fee: NO_FEE,
      result: 'Giấy chứng nhận đăng ký thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh',
      conditions: [],
    },
  },
]
