import { defineIndicator } from '#figures/define'
import { defineRecordType, publishType } from '#records/define'

export const domains = [
  'post',
  'telecom',
  'press',
  'publishing',
  'internet',
  'radio',
  'safety',
  'other',
] as const
export const channels = ['counter', 'online', 'mail', 'branch', 'phone', 'visit'] as const

/** A made-up type of 12 fields, as ordinary as can be, so that no real domain is special to the measurements. */
const dossier = defineRecordType({
  code: 'bench-dossier',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: {
    code: { kind: 'text', required: true, max: 40 },
    applicant: { kind: 'text', required: true, max: 120, search: true },
    address: { kind: 'text', max: 200, search: true },
    domain: { kind: 'choice', options: domains, required: true, facet: true },
    channel: { kind: 'choice', options: channels, required: true },
    receivedOn: { kind: 'date', required: true },
    place: { kind: 'place', required: true },
    copies: { kind: 'integer', min: 0, max: 1000 },
    feeVnd: { kind: 'money' },
    urgent: { kind: 'yesNo' },
    website: { kind: 'url' },
    note: { kind: 'longText', max: 2000 },
  },
  states: ['received', 'done'],
  actions: {
    receive: {
      from: [],
      to: 'received',
      by: ['specialist', 'system'],
      asks: [
        'code',
        'applicant',
        'address',
        'domain',
        'channel',
        'receivedOn',
        'place',
        'copies',
        'feeVnd',
        'urgent',
        'website',
        'note',
      ],
    },
    finish: { from: ['received'], to: 'done', by: ['specialist', 'system'] },
  },
  title: '{code} {applicant}',
  dated: 'receivedOn',
  placed: 'place',
  public: [],
  readers: ['specialist', 'statistics_officer'],
  keptBy: ['department'],
})

export const dossierType = publishType(dossier, {
  name: 'Hồ sơ đo',
  plural: 'Hồ sơ đo',
  fields: {
    code: 'Mã',
    applicant: 'Người nộp',
    address: 'Địa chỉ',
    domain: 'Lĩnh vực',
    channel: 'Cách nộp',
    receivedOn: 'Ngày nhận',
    place: 'Địa bàn',
    copies: 'Số bản',
    feeVnd: 'Phí',
    urgent: 'Gấp',
    website: 'Trang mạng',
    note: 'Ghi chú',
  },
  options: {
    domain: Object.fromEntries(domains.map((code, index) => [code, `Lĩnh vực ${index + 1}`])),
    channel: Object.fromEntries(channels.map((code, index) => [code, `Cách ${index + 1}`])),
  },
  states: { received: 'Đã nhận', done: 'Đã xong' },
  actions: { receive: 'Nhận hồ sơ', finish: 'Kết thúc' },
})

const label = (codes: readonly string[]) => Object.fromEntries(codes.map(code => [code, { name: code }]))
const received = {
  of: 'bench-dossier',
  states: ['received', 'done'],
  on: 'receivedOn',
  dims: { domain: { field: 'domain' }, channel: { field: 'channel' } },
}
const common = {
  version: 1,
  validFrom: '2016-01-01',
  scope: ['department'] as const,
  by: ['domain', 'channel'],
  options: { domain: [...domains], channel: [...channels] },
}
const dims = {
  domain: { name: 'Lĩnh vực', options: label(domains) },
  channel: { name: 'Cách nộp', options: label(channels) },
}

export const dossierIndicators = [
  defineIndicator(
    { ...common, code: 'BENCH.DOSSIER.N', kind: 'flow', sources: [received] },
    { name: 'Hồ sơ nhận', noun: 'hồ sơ', method: 'Đếm hồ sơ nhận.', dims },
  ),
  defineIndicator(
    { ...common, code: 'BENCH.FEE.VND', kind: 'amount', sources: [{ ...received, sum: 'feeVnd' }] },
    { name: 'Phí thu', noun: 'đồng', method: 'Cộng phí.', dims },
  ),
]
