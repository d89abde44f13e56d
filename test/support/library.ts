import { defineIndicator } from '#figures/define'
import { defineRecordType, publishType } from '#records/define'

/** What a password may cost where nobody attacks it. */
export const cheapPassword = { memoryCost: 1024, timeCost: 1, parallelism: 1 }

/** A made-up domain, so that no real one is special to the engines: cards of a library and what is lent on them. */
const card = defineRecordType({
  code: 'library-card',
  version: 1,
  validFrom: '2016-01-01',
  law: [{ text: 'Rule of the house, art. 1', confirmed: false }],
  fields: {
    name: { kind: 'text', required: true, max: 80, search: true },
    kind: { kind: 'choice', options: ['adult', 'child'], required: true, facet: true },
    number: { kind: 'text' },
    issuedOn: { kind: 'date' },
    closedOn: { kind: 'date' },
    place: { kind: 'place' },
    phone: { kind: 'phone', secret: true },
    badge: { kind: 'text', unique: true },
    scan: { kind: 'file' },
  },
  groups: { gifts: { fields: { book: { kind: 'text', required: true }, fee: { kind: 'money' } }, max: 20 } },
  states: ['applied', 'active', 'closed', 'void'],
  actions: {
    apply: {
      from: [],
      to: 'applied',
      by: ['specialist', 'applicant', 'system'],
      asks: ['name', 'kind', 'place', 'phone', 'badge', 'scan'],
      asksGroups: ['gifts'],
    },
    issue: {
      from: ['applied'],
      to: 'active',
      by: ['director', 'system'],
      asks: ['issuedOn'],
      sets: { number: { number: 'card' } },
      when: { field: 'issuedOn', atMost: 'today' },
      effects: [
        {
          create: 'library-loan',
          by: 'lend',
          forEach: 'gifts',
          with: { book: { row: 'book' }, fee: { row: 'fee' }, takenOn: { from: 'issuedOn' } },
        },
      ],
    },
    correct: {
      from: ['applied', 'active'],
      by: ['specialist', 'system'],
      asks: ['name', 'kind', 'place', 'issuedOn', 'badge', 'scan'],
      needsReason: true,
    },
    hand: { from: ['applied', 'active', 'closed'], by: ['specialist', 'system'], transfers: true },
    close: { from: ['active'], to: 'closed', by: ['specialist', 'system'], asks: ['closedOn'], sets: {} },
    reopen: {
      from: ['closed'],
      to: 'active',
      by: ['specialist', 'system'],
      sets: { closedOn: { clear: true } },
    },
    annul: { from: ['active', 'closed'], to: 'void', by: ['director', 'system'], needsReason: true },
    restore: {
      from: ['void'],
      to: 'active',
      by: ['director', 'system'],
      sets: { closedOn: { clear: true } },
    },
  },
  clocks: {
    issue: { starts: ['apply'], stops: ['issue'], term: { value: 3, unit: 'working_day' } },
  },
  series: { card: { pattern: '{nn}/TV-{yyyy}' } },
  title: '{name}',
  dated: 'issuedOn',
  placed: 'place',
  public: ['active', 'closed'],
  readers: ['specialist', 'director', 'statistics_officer'],
  secretReaders: ['specialist'],
  keptBy: ['department'],
})

const loan = defineRecordType({
  code: 'library-loan',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: {
    book: { kind: 'text', required: true, search: true },
    fee: { kind: 'money' },
    takenOn: { kind: 'date', required: true },
    returnedOn: { kind: 'date' },
  },
  groups: { pages: { fields: { count: { kind: 'integer', min: 0 } } } },
  parent: 'library-card',
  states: ['out', 'back', 'lost'],
  actions: {
    lend: {
      from: [],
      to: 'out',
      by: ['specialist', 'system'],
      asks: ['book', 'fee', 'takenOn'],
      asksGroups: ['pages'],
      onlyOne: { of: ['book'], in: ['out'] },
    },
    return: { from: ['out'], to: 'back', by: ['specialist', 'system'], asks: ['returnedOn'] },
    redate: { from: ['out', 'back'], by: ['specialist', 'system'], asks: ['takenOn', 'fee'] },
    lose: { from: ['out'], to: 'lost', by: ['specialist', 'system'] },
  },
  title: '{book}',
  dated: 'takenOn',
  public: [],
  keptBy: ['department'],
})

export const libraryTypes = [
  publishType(card, {
    name: 'Thẻ thư viện',
    plural: 'Thẻ thư viện',
    fields: {
      name: 'Tên',
      kind: 'Loại',
      number: 'Số',
      issuedOn: 'Ngày cấp',
      closedOn: 'Ngày đóng',
      place: 'Địa bàn',
      phone: 'Điện thoại',
      badge: 'Phù hiệu',
      scan: 'Bản quét',
    },
    options: { kind: { adult: 'Người lớn', child: 'Trẻ em' } },
    groups: { gifts: { name: 'Quà', fields: { book: 'Sách', fee: 'Phí' } } },
    states: { applied: 'Chờ cấp', active: 'Đang dùng', closed: 'Đã đóng', void: 'Đã hủy' },
    actions: {
      apply: 'Đăng ký',
      issue: 'Cấp thẻ',
      correct: 'Sửa',
      hand: 'Chuyển phòng',
      close: 'Đóng',
      reopen: 'Mở lại',
      annul: 'Hủy',
      restore: 'Khôi phục',
    },
    guards: { issue: 'Ngày cấp không sau hôm nay.' },
  }),
  publishType(loan, {
    name: 'Lượt mượn',
    plural: 'Lượt mượn',
    fields: { book: 'Sách', fee: 'Phí', takenOn: 'Ngày mượn', returnedOn: 'Ngày trả' },
    groups: { pages: { name: 'Trang', fields: { count: 'Số trang' } } },
    states: { out: 'Đang mượn', back: 'Đã trả', lost: 'Mất' },
    actions: { lend: 'Cho mượn', return: 'Trả', redate: 'Sửa ngày', lose: 'Báo mất' },
    guards: { lend: 'Sách này đang có người mượn.' },
  }),
]

const common = { version: 1, validFrom: '2016-01-01', scope: ['department'] as const }
const lent = { of: 'library-loan', states: ['out', 'back'], on: 'takenOn' }

export const libraryIndicators = [
  defineIndicator(
    {
      ...common,
      code: 'LIB.CARD.N',
      kind: 'stock',
      sources: [
        {
          of: 'library-card',
          states: ['active', 'closed'],
          on: 'issuedOn',
          until: 'closedOn',
          dims: { kind: { field: 'kind' } },
        },
      ],
      by: ['kind'],
      options: { kind: ['adult', 'child'] },
    },
    {
      name: 'Thẻ đang dùng',
      noun: 'thẻ',
      method: 'Đếm thẻ đang dùng.',
      dims: { kind: { name: 'Loại', options: { adult: { name: 'Người lớn' }, child: { name: 'Trẻ em' } } } },
    },
  ),
  defineIndicator(
    { ...common, code: 'LIB.LOAN.N', kind: 'flow', sources: [lent], growthDecimals: 0 },
    { name: 'Lượt mượn', noun: 'lượt', method: 'Đếm lượt mượn.' },
  ),
  defineIndicator(
    { ...common, code: 'LIB.FEE.VND', kind: 'amount', sources: [{ ...lent, sum: 'fee' }] },
    { name: 'Phí', noun: 'đồng', method: 'Cộng phí.' },
  ),
  defineIndicator(
    { ...common, code: 'LIB.PAGES', kind: 'flow', sources: [{ ...lent, sum: 'pages.count' }] },
    { name: 'Trang', noun: 'trang', method: 'Cộng trang.' },
  ),
  defineIndicator(
    { ...common, code: 'LIB.READER.N', kind: 'flow', distinct: 'parent', sources: [lent] },
    { name: 'Người mượn', noun: 'người', method: 'Đếm thẻ có mượn.' },
  ),
  defineIndicator(
    { ...common, code: 'LIB.READER.CUM', kind: 'cumulative', distinct: 'parent', sources: [lent] },
    { name: 'Người mượn lũy kế', noun: 'người', method: 'Đếm thẻ từng mượn.' },
  ),
  defineIndicator(
    {
      ...common,
      code: 'LIB.RATE',
      kind: 'ratio',
      a: { code: 'LIB.READER.N' },
      b: { code: 'LIB.CARD.N' },
      decimals: 1,
    },
    { name: 'Tỷ lệ mượn', noun: '%', method: 'Người mượn trên thẻ.' },
  ),
  defineIndicator(
    {
      ...common,
      code: 'LIB.IDLE',
      kind: 'difference',
      a: { code: 'LIB.CARD.N' },
      b: { code: 'LIB.READER.N' },
    },
    { name: 'Thẻ không mượn', noun: 'thẻ', method: 'Thẻ trừ người mượn.' },
  ),
]

export const librarySchemes = [
  { code: 'year', kind: 'year' as const, rule: { kind: 'year' as const, starts: '01-01', ends: '12-31' } },
  {
    code: 'term',
    kind: 'phase' as const,
    rule: { kind: 'span' as const, spans: { 'ky-1': { from: '2017-01-15', to: '2017-06-14' } } },
    names: { 'ky-1': 'kỳ 1' },
  },
]
