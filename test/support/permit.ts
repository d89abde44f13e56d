import { defineRecordType, type PublishedType, publishType } from '#records/define'

const asks = [
  'name',
  'phone',
  'place',
  'title',
  'foreign',
  'language',
  'width',
  'pages',
  'translation',
  'letter',
] as const

/** A made-up procedure of the library with a form of three pages: to read in the manuscript room. */
const permit = defineRecordType({
  code: 'room-permit',
  version: 1,
  validFrom: '2016-01-01',
  law: [
    { text: 'Rule of the house, art. 7', confirmed: true },
    { text: 'Rule of the house, art. 8', confirmed: false },
  ],
  fields: {
    name: { kind: 'text', required: true, max: 80, search: true },
    phone: { kind: 'phone', required: true, secret: true },
    place: { kind: 'place' },
    title: { kind: 'text', required: true, search: true },
    foreign: { kind: 'choice', options: ['no', 'yes'], required: true },
    language: {
      kind: 'text',
      when: { field: 'foreign', is: 'yes' },
      requiredWhen: { field: 'foreign', is: 'yes' },
    },
    translation: {
      kind: 'file',
      when: { field: 'foreign', is: 'yes' },
      requiredWhen: { field: 'foreign', is: 'yes' },
    },
    width: { kind: 'integer', decimals: 1, required: true, min: 10, max: 270 },
    pages: { kind: 'integer', required: true, min: 1, max: 64 },
    letter: { kind: 'file' },
    code: { kind: 'text' },
    by: { kind: 'text' },
  },
  groups: {
    books: { fields: { book: { kind: 'text', required: true }, year: { kind: 'integer' } }, max: 5 },
  },
  states: ['submitted', 'accepted', 'refused'],
  actions: {
    submit: {
      from: [],
      to: 'submitted',
      by: ['specialist', 'one_stop_officer', 'applicant', 'system'],
      asks,
      asksGroups: ['books'],
      steps: [
        { name: 'who', asks: ['name', 'phone', 'place'] },
        {
          name: 'what',
          asks: ['title', 'foreign', 'language', 'width', 'pages'],
          asksGroups: ['books'],
        },
        { name: 'papers', asks: ['translation', 'letter'] },
      ],
      sets: { by: { role: true } },
    },
    accept: {
      from: ['submitted'],
      to: 'accepted',
      by: ['specialist', 'system'],
      sets: { code: { number: 'permit' } },
    },
    refuse: { from: ['submitted'], to: 'refused', by: ['specialist', 'system'], needsReason: true },
  },
  clocks: {
    intake: { starts: ['submit'], stops: ['accept', 'refuse'], term: { value: 1, unit: 'working_day' } },
    term: { starts: ['accept'], stops: [], term: { value: 10, unit: 'working_day' } },
  },
  procedure: {
    national: '9.000001',
    field: 'press',
    applicants: ['person', 'organisation'],
    components: {
      form: { originals: 1, copies: 0, required: true },
      letter: { field: 'letter', originals: 1, copies: 1, reuses: 'library-card' },
      translation: {
        field: 'translation',
        originals: 1,
        copies: 0,
        required: { field: 'foreign', is: 'yes' },
      },
    },
    shares: { submitted: 200, accepted: 800 },
    clocks: { statutory: 'term' },
    statuses: { submitted: 1, accepted: 2, refused: 9 },
    applicant: 'name',
  },
  series: { permit: { pattern: '{nn}/VP-{yyyy}' } },
  tracked: { code: 'code', phone: 'phone' },
  title: '{title}',
  public: [],
  readers: ['specialist', 'one_stop_officer', 'director'],
  secretReaders: ['specialist'],
  keptBy: ['department'],
})

const words = {
  name: 'Giấy vào phòng tư liệu',
  plural: 'Giấy vào phòng tư liệu',
  fields: {
    name: 'Họ và tên',
    phone: 'Điện thoại',
    place: 'Nơi ở',
    title: 'Tên tài liệu',
    foreign: 'Tài liệu tiếng nước ngoài',
    language: 'Ngôn ngữ',
    translation: 'Bản dịch',
    width: 'Chiều rộng',
    pages: 'Số trang',
    letter: 'Giấy giới thiệu',
    code: 'Mã hồ sơ',
    by: 'Nộp bởi',
  },
  units: { width: 'cm', pages: 'trang' },
  options: { foreign: { no: 'Không', yes: 'Có' } },
  groups: { books: { name: 'Sách kèm theo', fields: { book: 'Tên sách', year: 'Năm' } } },
  states: { submitted: 'Mới đăng ký', accepted: 'Đã tiếp nhận', refused: 'Từ chối' },
  actions: { submit: 'Nộp hồ sơ', accept: 'Tiếp nhận', refuse: 'Từ chối' },
  clocks: { intake: 'Trả lời tiếp nhận', term: 'Giải quyết' },
  steps: { who: 'Người đề nghị', what: 'Tài liệu', papers: 'Giấy tờ' },
  procedure: {
    name: 'Vào phòng tư liệu',
    applicants: 'Bạn đọc',
    competence: 'Thư viện',
    fee: 'Không thu phí',
    result: 'Giấy vào phòng tư liệu',
    conditions: ['Tài liệu rộng tối đa 27 cm'],
    components: { form: 'Tờ khai', letter: 'Giấy giới thiệu', translation: 'Bản dịch công chứng' },
  },
}

export const permitType: PublishedType = publishType(permit, words)

/** The same from 2018 on: the second page has another label and asks one field more. */
export const nextPermitType: PublishedType = publishType(
  defineRecordType({
    ...permit,
    version: 2,
    validFrom: '2018-01-01',
    fields: { ...permit.fields, purpose: { kind: 'text', required: true } },
    actions: {
      ...permit.actions,
      submit: {
        ...permit.actions.submit,
        asks: [...asks, 'purpose'],
        steps: [
          { name: 'who', asks: ['name', 'phone', 'place'] },
          {
            name: 'what',
            asks: ['title', 'foreign', 'language', 'width', 'pages', 'purpose'],
            asksGroups: ['books'],
          },
          { name: 'papers', asks: ['translation', 'letter'] },
        ],
      },
    },
  }),
  { ...words, fields: { ...words.fields, title: 'Nhan đề tài liệu', purpose: 'Mục đích' } },
)
