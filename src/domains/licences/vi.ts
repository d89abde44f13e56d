import type { IndicatorWords } from '#figures/define'
import type { WordsOf } from '#records/define'
import type { newsletterLicence, nonCommercialDocument } from './definition.ts'
import type { newsletterLicence2, nonCommercialDocument2 } from './result.ts'

export const law = {
  newsletter: [
    { text: 'Luật Báo chí số 103/2016/QH13, Điều 34', confirmed: true },
    { text: 'Thông tư số 48/2016/TT-BTTTT', confirmed: true },
    { text: 'Thời hạn giải quyết 30 ngày', confirmed: false },
  ],
  document: [
    { text: 'Luật Xuất bản số 19/2012/QH13; Nghị định số 195/2013/NĐ-CP', confirmed: true },
    { text: 'Thông tư số 23/2014/TT-BTTTT: thời hạn giải quyết 15 ngày', confirmed: true },
    { text: 'Thông tư số 214/2016/TT-BTC về phí thẩm định', confirmed: true },
    { text: 'Thời hạn và số bản nộp lưu chiểu', confirmed: false },
  ],
}

/** Signs of the numbered licences. */
export const symbols = { newsletter: '{nn}/GPBT-{abbreviation}', document: '{nn}/GP-{abbreviation}' }

const APPLICANT = {
  applicant: 'Cơ quan, tổ chức đề nghị',
  orgKind: 'Loại tổ chức',
  governingBody: 'Cơ quan chủ quản',
  place: 'Xã, phường, thị trấn',
  address: 'Địa chỉ trụ sở',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  channel: 'Cách nộp',
  submitter: 'Họ tên người nộp',
  submitterId: 'Số giấy tờ tùy thân của người nộp',
  submitterPhone: 'Điện thoại người nộp',
  handler: 'Người thụ lý',
  appraisal: 'Ý kiến thẩm định',
  receivedOn: 'Ngày tiếp nhận',
  licenceNo: 'Số giấy phép',
  grantedOn: 'Ngày cấp',
}

const OPTIONS = {
  orgKind: {
    state: 'Cơ quan Đảng, Nhà nước',
    'public-unit': 'Đơn vị sự nghiệp công lập',
    enterprise: 'Doanh nghiệp',
    foreign: 'Tổ chức nước ngoài',
    other: 'Tổ chức khác',
  },
  channel: { counter: 'Trực tiếp', online: 'Trực tuyến', post: 'Qua bưu chính công ích' },
}

const STATES = {
  submitted: 'Mới đăng ký',
  accepted: 'Được tiếp nhận',
  appraising: 'Đang thẩm định',
  supplement: 'Yêu cầu bổ sung, hoàn thiện',
  review: 'Trình duyệt',
  signing: 'Chờ ký',
  granted: 'Đã cấp',
  'not-accepted': 'Không được tiếp nhận',
  refused: 'Từ chối cấp',
  withdrawn: 'Đã rút hồ sơ',
  stopped: 'Dừng xử lý',
  revoked: 'Đã thu hồi',
}

const WAY = {
  submit: 'Nộp hồ sơ',
  accept: 'Tiếp nhận hồ sơ',
  turnAway: 'Không tiếp nhận',
  assign: 'Phân công thụ lý',
  requestMore: 'Yêu cầu bổ sung',
  supply: 'Bổ sung hồ sơ',
  stop: 'Dừng xử lý',
  propose: 'Trình duyệt',
  sendBack: 'Trả lại',
  endorse: 'Trình ký',
  refuse: 'Từ chối cấp',
  withdraw: 'Rút hồ sơ',
  revoke: 'Thu hồi giấy phép',
  reinstate: 'Hủy việc thu hồi',
  grant: 'Ký cấp giấy phép',
}

export const newsletterWords: WordsOf<typeof newsletterLicence> = {
  name: 'Giấy phép xuất bản bản tin',
  plural: 'Giấy phép xuất bản bản tin',
  fields: {
    ...APPLICANT,
    variant: 'Trường hợp đề nghị',
    title: 'Tên bản tin',
    purpose: 'Mục đích xuất bản',
    language: 'Ngôn ngữ',
    frequency: 'Kỳ hạn xuất bản',
    pages: 'Số trang mỗi kỳ',
    format: 'Khuôn khổ',
    copies: 'Số bản mỗi kỳ',
    printer: 'Nơi in',
    responsible: 'Người chịu trách nhiệm xuất bản',
    masthead: 'Mẫu trình bày tên gọi (măng-sét)',
    expiresOn: 'Hết hiệu lực từ ngày',
  },
  hints: { pages: 'Không quá 64 trang.', format: 'Không quá 19 cm x 27 cm.' },
  units: { pages: 'trang', copies: 'bản' },
  options: {
    ...OPTIONS,
    variant: { new: 'Cấp mới', change: 'Thay đổi nội dung giấy phép', reissue: 'Cấp lại' },
    frequency: {
      weekly: 'Hằng tuần',
      fortnightly: 'Nửa tháng',
      monthly: 'Hằng tháng',
      quarterly: 'Hằng quý',
      yearly: 'Hằng năm',
    },
  },
  states: { ...STATES, expired: 'Hết hiệu lực' },
  actions: { ...WAY, expire: 'Ghi nhận hết hiệu lực' },
  guards: {
    grant: 'Ngày hết hiệu lực phải sau hôm nay.',
    expire: 'Giấy phép còn hiệu lực.',
  },
  clocks: { processing: 'Giải quyết hồ sơ (30 ngày)', validity: 'Thời hạn của giấy phép' },
}

export const documentWords: WordsOf<typeof nonCommercialDocument> = {
  name: 'Giấy phép xuất bản tài liệu không kinh doanh',
  plural: 'Giấy phép xuất bản tài liệu không kinh doanh',
  fields: {
    ...APPLICANT,
    title: 'Tên tài liệu',
    medium: 'Hình thức tài liệu',
    purpose: 'Mục đích xuất bản',
    language: 'Ngôn ngữ',
    pages: 'Số trang',
    minutes: 'Thời lượng',
    format: 'Khuôn khổ',
    copies: 'Số lượng in',
    printer: 'Cơ sở in',
    distribution: 'Phạm vi phát hành',
    feeVnd: 'Phí thẩm định',
    manuscript: 'Bản thảo tài liệu',
    depositedOn: 'Ngày nộp lưu chiểu',
    depositedCopies: 'Số bản lưu chiểu',
  },
  units: { pages: 'trang', minutes: 'phút', copies: 'bản', feeVnd: 'đồng', depositedCopies: 'bản' },
  options: {
    ...OPTIONS,
    medium: {
      paper: 'In trên giấy',
      'electronic-reading': 'Điện tử dạng đọc',
      'audio-visual': 'Điện tử dạng nghe, nhìn',
    },
  },
  states: { ...STATES, deposited: 'Đã nộp lưu chiểu' },
  actions: { ...WAY, deposit: 'Nộp lưu chiểu' },
  guards: {
    submit: 'Phải ghi số trang của tài liệu in hoặc thời lượng của tài liệu nghe, nhìn.',
    deposit: 'Ngày nộp lưu chiểu không được trước ngày cấp giấy phép.',
  },
  clocks: { processing: 'Giải quyết hồ sơ (15 ngày)' },
}

const RESULT_FIELDS = {
  applicant: APPLICANT.applicant,
  governingBody: APPLICANT.governingBody,
  place: APPLICANT.place,
  address: APPLICANT.address,
  purpose: 'Mục đích xuất bản',
  width: 'Khuôn khổ: chiều rộng',
  height: 'Khuôn khổ: chiều cao',
  licenceNo: APPLICANT.licenceNo,
  grantedOn: APPLICANT.grantedOn,
}

const RESULT_ACTIONS = {
  register: 'Cấp giấy phép',
  revoke: WAY.revoke,
  reinstate: WAY.reinstate,
}

export const newsletter2Words: WordsOf<typeof newsletterLicence2> = {
  name: newsletterWords.name,
  plural: newsletterWords.plural,
  fields: {
    ...RESULT_FIELDS,
    variant: newsletterWords.fields.variant,
    title: newsletterWords.fields.title,
    language: newsletterWords.fields.language,
    frequency: newsletterWords.fields.frequency,
    pages: newsletterWords.fields.pages,
    copies: newsletterWords.fields.copies,
    printer: newsletterWords.fields.printer,
    expiresOn: newsletterWords.fields.expiresOn,
  },
  units: { width: 'cm', height: 'cm', pages: 'trang', copies: 'bản' },
  options: {
    variant: newsletterWords.options?.['variant'] ?? {},
    frequency: newsletterWords.options?.['frequency'] ?? {},
    language: {
      vietnamese: 'Tiếng Việt',
      minority: 'Tiếng dân tộc thiểu số',
      english: 'Tiếng Anh',
      other: 'Tiếng khác',
    },
  },
  states: {
    granted: 'Đang hiệu lực',
    expired: 'Hết hiệu lực',
    revoked: 'Đã thu hồi',
    replaced: 'Đã thay thế',
  },
  actions: {
    ...RESULT_ACTIONS,
    remind90: 'Báo trước 90 ngày',
    remind60: 'Báo trước 60 ngày',
    remind30: 'Báo trước 30 ngày',
    expire: newsletterWords.actions.expire,
    replace: 'Ghi nhận đã thay thế',
  },
  guards: { expire: 'Giấy phép còn hiệu lực.' },
  clocks: {
    validity: 'Thời hạn của giấy phép',
    reminder90: 'Báo trước 90 ngày',
    reminder60: 'Báo trước 60 ngày',
    reminder30: 'Báo trước 30 ngày',
  },
}

export const document2Words: WordsOf<typeof nonCommercialDocument2> = {
  name: documentWords.name,
  plural: documentWords.plural,
  fields: {
    ...RESULT_FIELDS,
    orgKind: APPLICANT.orgKind,
    title: documentWords.fields.title,
    medium: documentWords.fields.medium,
    pages: documentWords.fields.pages,
    minutes: documentWords.fields.minutes,
    copies: documentWords.fields.copies,
    printer: documentWords.fields.printer,
    depositedOn: documentWords.fields.depositedOn,
    depositedCopies: documentWords.fields.depositedCopies,
  },
  units: {
    width: 'cm',
    height: 'cm',
    pages: 'trang',
    minutes: 'phút',
    copies: 'bản',
    depositedCopies: 'bản',
  },
  options: { orgKind: OPTIONS.orgKind, medium: documentWords.options?.['medium'] ?? {} },
  states: { granted: 'Đã cấp', deposited: documentWords.states.deposited, revoked: 'Đã thu hồi' },
  actions: { ...RESULT_ACTIONS, deposit: documentWords.actions.deposit },
  guards: { deposit: documentWords.guards?.deposit ?? '' },
}

export const indicatorWords = {
  licences: {
    name: 'Giấy phép bản tin, tài liệu không kinh doanh',
    noun: 'giấy phép',
    method:
      'Số giấy phép xuất bản bản tin (cấp mới, cấp lại) và tài liệu không kinh doanh đã ký trong kỳ, tính theo ngày cấp. ' +
      'Chấp thuận thay đổi nội dung giấy phép, hồ sơ chờ ký, từ chối và đã rút không được tính.',
    names: [
      'giấy phép xuất bản bản tin, tài liệu không kinh doanh',
      'cấp giấy phép bản tin và tài liệu không kinh doanh',
      'giấy phép xuất bản',
    ],
    nouns: ['giấy phép', 'giấy phép xuất bản', 'giấy phép bản tin'],
    dims: {
      kind: {
        name: 'Loại giấy phép',
        options: {
          newsletter: { name: 'Giấy phép xuất bản bản tin', names: ['giấy phép bản tin'] },
          document: {
            name: 'Giấy phép xuất bản tài liệu không kinh doanh',
            names: ['giấy phép tài liệu không kinh doanh'],
          },
        },
      },
    },
  },
} satisfies Record<string, IndicatorWords>
