import type { IndicatorWords } from '#figures/define'
import type { CheckCatalogue, CheckedFigure, CheckedIndicator, IndicatorKind } from './shapes.ts'

/** An invented province and its figures of 2021 (2020): the catalogue of the table of texts. */
const words = (name: string, noun: string, more: Partial<IndicatorWords> = {}): IndicatorWords => ({
  name,
  noun,
  method: '',
  ...more,
})

function indicator(
  code: string,
  kind: IndicatorKind,
  text: IndicatorWords,
  more: Partial<CheckedIndicator> = {},
): CheckedIndicator {
  return { code, kind, words: text, decimals: 0, growthDecimals: 1, options: {}, periods: ['year'], ...more }
}

const LIBRARY_KINDS = {
  district: { name: 'Thư viện cấp huyện', names: ['cấp huyện'] },
  commune: { name: 'Thư viện cấp xã', names: ['cấp xã'] },
  school: { name: 'Thư viện trường học', names: ['trường học'] },
}

const indicators: CheckedIndicator[] = [
  indicator(
    'LIB.N',
    'stock',
    words('Thư viện', 'thư viện', { dims: { kind: { name: 'Loại thư viện', options: LIBRARY_KINDS } } }),
    { options: { kind: Object.keys(LIBRARY_KINDS) } },
  ),
  indicator('DOS.IN', 'flow', words('Hồ sơ tiếp nhận', 'hồ sơ', { names: ['tiếp nhận hồ sơ'] })),
  indicator('DOS.ONLINE', 'flow', words('Hồ sơ trực tuyến', 'hồ sơ', { names: ['hồ sơ nộp trực tuyến'] })),
  indicator('DOS.LATE', 'flow', words('Hồ sơ trễ hạn', 'hồ sơ', { names: ['hồ sơ giải quyết trễ hạn'] })),
  indicator(
    'INS.N',
    'flow',
    words('Cuộc thanh tra, kiểm tra', 'cuộc', { names: ['cuộc kiểm tra', 'cuộc thanh tra'] }),
  ),
  indicator(
    'INS.SITE',
    'flow',
    words('Cơ sở được kiểm tra', 'cơ sở', { names: ['cơ sở được thanh tra, kiểm tra'] }),
  ),
  indicator(
    'INS.FINE',
    'flow',
    words('Trường hợp phạt tiền', 'trường hợp', { names: ['trường hợp bị xử phạt tiền'] }),
  ),
  indicator(
    'INS.FINE.VND',
    'amount',
    words('Tổng số tiền phạt', 'đồng', { names: ['số tiền phạt nộp Kho bạc'] }),
  ),
  indicator(
    'AID.PHASE',
    'flow',
    words('Hộ nghèo được hỗ trợ trong đợt', 'hộ', { names: ['hỗ trợ hộ nghèo'], nouns: ['hộ nghèo'] }),
    {
      periods: ['phase'],
    },
  ),
  indicator(
    'AID.CUM',
    'cumulative',
    words('Tổng số hộ nghèo được hỗ trợ', 'hộ', {
      names: ['lũy kế hộ nghèo được hỗ trợ'],
      nouns: ['hộ nghèo'],
    }),
  ),
  indicator('IT.REV', 'amount', words('Doanh thu công nghệ thông tin', 'tỷ đồng')),
  indicator('IT.TAX', 'amount', words('Nộp ngân sách', 'tỷ đồng', { names: ['nộp ngân sách nhà nước'] })),
  indicator('TEL.SUB', 'stock', words('Thuê bao điện thoại', 'thuê bao')),
  indicator(
    'DOS.ONTIME',
    'ratio',
    words('Tỷ lệ hồ sơ giải quyết đúng hạn', '%', { names: ['giải quyết đúng hạn'] }),
    {
      decimals: 1,
    },
  ),
  indicator(
    'PUB.LIC',
    'flow',
    words('Giấy phép xuất bản bản tin', 'giấy phép', { names: ['cấp giấy phép bản tin'] }),
  ),
  indicator('SVC.N', 'stock', words('Dịch vụ công trực tuyến', 'dịch vụ', { nouns: ['dịch vụ công'] })),
]

function figure(
  code: string,
  value: string,
  more: Partial<CheckedFigure> & { base?: string } = {},
): CheckedFigure {
  const { base, ...rest } = more
  const unit = rest.unit ?? 'an-binh'
  const period = rest.period ?? '2021'
  const dims = rest.dims ?? {}
  const member = Object.entries(dims).map(([dim, option]) => `~${dim}=${option}`)
  return {
    id: `${code}~${unit}~${period}${member.join('')}`,
    ...{ code, unit, period, dims, value, printed: value.replace(/\B(?=(\d{3})+(?!\d))/g, '.') },
    ...(base !== undefined && { baseValue: base, basePeriod: '2020' }),
    ...rest,
  }
}

const figures: CheckedFigure[] = [
  figure('LIB.N', '240', { base: '230' }),
  figure('LIB.N', '12', { dims: { kind: 'district' } }),
  figure('LIB.N', '68', { dims: { kind: 'commune' } }),
  figure('LIB.N', '160', { dims: { kind: 'school' } }),
  figure('LIB.N', '18420', { unit: 'bo' }),
  figure('LIB.N', '175', { unit: 'long-tan' }),
  figure('DOS.IN', '48250', { base: '40000', target: '45000' }),
  figure('DOS.ONLINE', '31845'),
  figure('DOS.LATE', '0'),
  figure('INS.N', '37', { base: '40' }),
  figure('INS.SITE', '143', { base: '127' }),
  figure('INS.FINE', '22'),
  figure('INS.FINE.VND', '415500000'),
  figure('AID.PHASE', '1960', { period: 'dot-3' }),
  figure('AID.CUM', '12408'),
  figure('IT.REV', '1284.6', { base: '1190', printed: '1.284,6' }),
  figure('IT.TAX', '86.25', { base: '86.25', printed: '86,25' }),
  figure('TEL.SUB', '1035000'),
  figure('DOS.ONTIME', '98.7', { printed: '98,7' }),
  figure('PUB.LIC', '46'),
  figure('SVC.N', '412'),
]

export const anBinh: CheckCatalogue = {
  indicators,
  units: [
    {
      code: 'an-binh',
      names: ['Sở Văn hóa tỉnh An Bình'],
      aliases: ['An Bình', 'tỉnh An Bình'],
      parent: 'bo',
    },
    {
      code: 'long-tan',
      names: ['Sở Văn hóa tỉnh Long Tân'],
      aliases: ['Long Tân', 'tỉnh Long Tân'],
      parent: 'bo',
    },
    { code: 'bo', names: ['Bộ Văn hóa'], aliases: [], parent: null, national: true },
  ],
  periods: [
    { label: '2020', from: '2020-01-01', to: '2020-12-31', kind: 'year' },
    { label: '2021', from: '2021-01-01', to: '2021-12-31', kind: 'year' },
    { label: '2022', from: '2022-01-01', to: '2022-12-31', kind: 'year' },
    ...[1, 2, 3].map(n => ({
      label: `dot-${n}`,
      names: [`đợt ${n}`],
      from: `2021-0${n}-01`,
      to: `2021-0${n}-28`,
      kind: 'phase' as const,
    })),
  ],
  figures,
}

export const askedAnBinh = { unit: 'an-binh', period: '2021' }
