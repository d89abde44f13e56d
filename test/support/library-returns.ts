import { defineIndicator } from '#figures/define'
import { defineRecordType, publishType } from '#records/define'

/** Made-up returns: what each department's library counted in a year, what each reader read, and what was planned. */
const libraryReturn = defineRecordType({
  code: 'library-return',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: {
    year: { kind: 'integer', required: true, min: 2000, max: 2100 },
    cutOn: { kind: 'date' },
    adults: { kind: 'integer', required: true, min: 0 },
    children: { kind: 'integer', required: true, min: 0 },
    seats: { kind: 'integer', min: 0 },
    sure: { kind: 'choice', required: true, options: ['estimate', 'preliminary', 'final'] },
  },
  states: ['draft', 'sent', 'accepted', 'reopened', 'void'],
  actions: {
    draft: {
      from: [],
      to: 'draft',
      by: ['statistics_officer', 'system'],
      asks: ['year', 'adults', 'children', 'seats', 'sure'],
      sets: { cutOn: { yearIn: 'year', day: '12-14' } },
      onlyOne: { of: ['office', 'year'], in: ['draft', 'sent', 'accepted', 'reopened'] },
    },
    amend: {
      from: ['draft', 'reopened'],
      by: ['statistics_officer', 'system'],
      asks: ['adults', 'children', 'seats', 'sure'],
    },
    send: { from: ['draft', 'reopened'], to: 'sent', by: ['statistics_officer', 'system'] },
    recall: {
      from: ['sent'],
      to: 'draft',
      by: ['statistics_officer'],
      when: { field: 'cutOn', atLeast: 'today' },
    },
    accept: { from: ['sent'], to: 'accepted', by: ['statistics_officer'], above: true },
    sendBack: { from: ['sent'], to: 'draft', by: ['statistics_officer'], above: true, needsReason: true },
    reopen: { from: ['accepted'], to: 'reopened', by: ['director'], above: true, needsReason: true },
    annul: { from: ['draft'], to: 'void', by: ['statistics_officer'], needsReason: true },
  },
  owed: {
    year: 'year',
    cutOff: '12-14',
    within: 3,
    from: { office: 'department' },
    sent: ['sent'],
    accepted: ['accepted'],
    reopened: ['reopened'],
    readersAbove: ['statistics_officer', 'director'],
  },
  title: '{type} {year}',
  dated: 'cutOn',
  public: ['accepted'],
  keptBy: ['department'],
})

const readerReturn = defineRecordType({
  code: 'reader-return',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: {
    year: { kind: 'integer', required: true, min: 2000, max: 2100 },
    cutOn: { kind: 'date' },
    read: { kind: 'integer', required: true, min: 0 },
  },
  states: ['sent', 'accepted'],
  actions: {
    send: {
      from: [],
      to: 'sent',
      by: ['applicant'],
      asks: ['year', 'read'],
      sets: { cutOn: { yearIn: 'year', day: '12-14' } },
      onlyOne: { of: ['office', 'party', 'year'], in: ['sent', 'accepted'] },
    },
    accept: { from: ['sent'], to: 'accepted', by: ['statistics_officer'] },
    reopen: { from: ['accepted'], to: 'sent', by: ['director'], needsReason: true },
  },
  owed: {
    year: 'year',
    cutOff: '12-14',
    within: 1,
    from: { counted: 'LIB.CARD.N' },
    sent: ['sent'],
    accepted: ['accepted'],
  },
  title: '{type} {year}',
  dated: 'cutOn',
  public: ['accepted'],
  keptBy: ['department'],
})

const libraryPlan = defineRecordType({
  code: 'library-plan',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: {
    year: { kind: 'integer', required: true, min: 2000, max: 2100 },
    cutOn: { kind: 'date' },
    visits: { kind: 'integer', required: true, min: 0 },
  },
  states: ['set'],
  actions: {
    set: {
      from: [],
      to: 'set',
      by: ['director'],
      asks: ['year', 'visits'],
      sets: { cutOn: { yearIn: 'year', day: '12-14' } },
      onlyOne: { of: ['office', 'year'], in: ['set'] },
    },
    revise: { from: ['set'], by: ['director'], asks: ['visits'], needsReason: true },
  },
  title: '{type} {year}',
  dated: 'cutOn',
  public: ['set'],
  keptBy: ['department', 'ministry'],
})

export const returnTypes = [
  publishType(libraryReturn, {
    name: 'Báo cáo thư viện',
    plural: 'Báo cáo thư viện',
    fields: {
      year: 'Năm',
      cutOn: 'Ngày chốt',
      adults: 'Lượt người lớn',
      children: 'Lượt trẻ em',
      seats: 'Chỗ ngồi',
      sure: 'Loại số liệu',
    },
    options: { sure: { estimate: 'Ước tính', preliminary: 'Sơ bộ', final: 'Chính thức' } },
    states: {
      draft: 'Đang lập',
      sent: 'Đã gửi',
      accepted: 'Đã nhận',
      reopened: 'Đang mở lại',
      void: 'Đã hủy',
    },
    actions: {
      draft: 'Lập báo cáo',
      amend: 'Sửa số liệu',
      send: 'Gửi báo cáo',
      recall: 'Rút lại',
      accept: 'Nhận báo cáo',
      sendBack: 'Trả lại',
      reopen: 'Mở lại',
      annul: 'Hủy',
    },
    guards: {
      draft: 'Đơn vị đã có báo cáo của năm này.',
      recall: 'Đã qua ngày chốt số liệu: chỉ mở lại được khi cơ quan nhận đồng ý.',
    },
  }),
  publishType(readerReturn, {
    name: 'Báo cáo bạn đọc',
    plural: 'Báo cáo bạn đọc',
    fields: { year: 'Năm', cutOn: 'Ngày chốt', read: 'Số sách đã đọc' },
    states: { sent: 'Đã gửi', accepted: 'Đã nhận' },
    actions: { send: 'Gửi báo cáo', accept: 'Nhận báo cáo', reopen: 'Mở lại' },
    guards: { send: 'Đã có báo cáo của năm này.' },
  }),
  publishType(libraryPlan, {
    name: 'Kế hoạch thư viện',
    plural: 'Kế hoạch thư viện',
    fields: { year: 'Năm', cutOn: 'Ngày chốt', visits: 'Lượt theo kế hoạch' },
    states: { set: 'Đã giao' },
    actions: { set: 'Giao kế hoạch', revise: 'Điều chỉnh' },
    guards: { set: 'Đã giao kế hoạch của năm này.' },
  }),
]

const common = { version: 1, validFrom: '2016-01-01', scope: ['department', 'ministry'] as const }
const taken = { of: 'library-return', states: ['accepted'], on: 'cutOn', status: { field: 'sure' } }

export const returnIndicators = [
  defineIndicator(
    {
      ...common,
      code: 'LIB.VISIT.N',
      kind: 'flow',
      by: ['kind'],
      options: { kind: ['adult', 'child'] },
      plan: 'LIB.VISIT.PLAN',
      sources: [
        { ...taken, sum: 'adults', dims: { kind: { is: 'adult' } } },
        { ...taken, sum: 'children', dims: { kind: { is: 'child' } } },
      ],
    },
    {
      name: 'Lượt đến thư viện',
      noun: 'lượt',
      method: 'Cộng báo cáo.',
      dims: { kind: { name: 'Loại', options: { adult: { name: 'Người lớn' }, child: { name: 'Trẻ em' } } } },
    },
  ),
  defineIndicator(
    { ...common, code: 'LIB.SEAT.N', kind: 'stock', restated: true, sources: [{ ...taken, sum: 'seats' }] },
    { name: 'Chỗ ngồi', noun: 'chỗ', method: 'Cộng báo cáo.' },
  ),
  defineIndicator(
    {
      ...common,
      code: 'LIB.VISIT.PLAN',
      kind: 'flow',
      sources: [{ of: 'library-plan', states: ['set'], on: 'cutOn', sum: 'visits' }],
    },
    { name: 'Kế hoạch lượt đến', noun: 'lượt', method: 'Theo kế hoạch.' },
  ),
  defineIndicator(
    {
      ...common,
      code: 'LIB.CROWD',
      kind: 'ratio',
      a: { code: 'LIB.VISIT.N' },
      b: { code: 'LIB.SEAT.N' },
      decimals: 1,
    },
    { name: 'Lượt trên chỗ ngồi', noun: '%', method: 'Lượt trên chỗ.' },
  ),
  defineIndicator(
    {
      ...common,
      code: 'LIB.READ.N',
      kind: 'flow',
      sources: [{ of: 'reader-return', states: ['accepted'], on: 'cutOn', sum: 'read' }],
    },
    { name: 'Sách đã đọc', noun: 'cuốn', method: 'Cộng báo cáo.' },
  ),
]
