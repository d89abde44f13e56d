import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IndicatorWords } from '#figures/define'
import type { CheckCatalogue, CheckedFigure, CheckedIndicator, IndicatorKind } from './shapes.ts'

const shared = process.env['DIEMCAU_SHARED'] ?? join(import.meta.dirname, '../../../../shared')
const path = join(shared, 'source/article-2017.txt')

/** The real article, where it is at hand; its text is not kept in the repository. */
export const article = existsSync(path) ? readFileSync(path, 'utf8') : undefined

const OFFICE = 'stttt-hau-giang'
const MINISTRY = 'btttt'

const POINTS: Record<string, [string, string[]]> = {
  'level-1': ['Bưu cục cấp 1', ['bưu cục trung tâm']],
  'level-2': ['Bưu cục cấp 2', ['bưu cục huyện']],
  'level-3': ['Bưu cục cấp 3', ['bưu cục khu vực']],
  'commune-culture-point': ['Điểm bưu điện văn hóa xã', ['điểm BĐVHX']],
  agent: ['Đại lý bưu điện', ['điểm đại lý']],
  'public-box': ['Thùng thư công cộng', ['thùng thư']],
}

interface Series {
  code: string
  kind: IndicatorKind
  words: Omit<IndicatorWords, 'method'>
  growthDecimals?: number
  options?: Record<string, readonly string[]>
  periods?: readonly string[]
}

const series: Series[] = [
  {
    code: 'PRESS.PRINT.N',
    kind: 'stock',
    words: {
      name: 'Cơ quan báo, tạp chí in',
      noun: 'cơ quan',
      names: ['cơ quan báo chí in', 'báo và tạp chí in'],
      nouns: ['cơ quan báo chí', 'tạp chí'],
      must: ['in'],
    },
  },
  {
    code: 'PRESS.ELEC.N',
    kind: 'stock',
    words: {
      name: 'Báo, tạp chí điện tử',
      noun: 'báo điện tử',
      names: ['báo điện tử và tạp chí điện tử'],
      nouns: ['báo', 'tạp chí điện tử', 'ấn phẩm'],
      must: ['điện tử'],
    },
  },
  {
    code: 'BCAST.STATION.N',
    kind: 'stock',
    words: {
      name: 'Đài phát thanh, truyền hình',
      noun: 'đài',
      names: ['đài phát thanh và truyền hình', 'đài PTTH'],
      nouns: ['đài truyền hình'],
    },
  },
  {
    code: 'BCAST.TVENT.N',
    kind: 'stock',
    words: {
      name: 'Doanh nghiệp truyền hình',
      noun: 'doanh nghiệp',
      names: ['doanh nghiệp truyền hình trả tiền'],
    },
  },
  {
    code: 'PUB.HOUSE.N',
    kind: 'stock',
    words: { name: 'Nhà xuất bản', noun: 'nhà xuất bản', names: ['NXB'] },
  },
  {
    code: 'PUB.NONCOM.LIC',
    kind: 'flow',
    words: {
      name: 'Giấy phép bản tin, tài liệu không kinh doanh',
      noun: 'giấy phép',
      names: ['cấp giấy phép bản tin', 'giấy phép xuất bản tài liệu không kinh doanh'],
    },
  },
  {
    code: 'POST.FIRM.N',
    kind: 'stock',
    words: {
      name: 'Doanh nghiệp bưu chính, chuyển phát',
      noun: 'doanh nghiệp',
      names: ['doanh nghiệp cung cấp dịch vụ bưu chính'],
    },
  },
  {
    code: 'POST.POINT.N',
    kind: 'stock',
    words: {
      name: 'Điểm phục vụ bưu chính',
      noun: 'điểm phục vụ',
      names: ['điểm phục vụ', 'điểm giao dịch bưu chính'],
      nouns: ['điểm', 'bưu cục', 'thùng thư', 'đại lý'],
      dims: {
        kind: {
          name: 'Loại điểm',
          options: Object.fromEntries(
            Object.entries(POINTS).map(([code, [name, names]]) => [code, { name, names }]),
          ),
        },
      },
    },
    options: { kind: Object.keys(POINTS) },
  },
  {
    code: 'STB.HH.PHASE',
    kind: 'flow',
    words: {
      name: 'Hộ nghèo, cận nghèo được lắp đặt đầu thu trong đợt',
      noun: 'hộ',
      names: ['lắp đặt đầu thu truyền hình số cho hộ nghèo, cận nghèo'],
      nouns: ['hộ nghèo', 'hộ cận nghèo'],
    },
    periods: ['phase'],
  },
  {
    code: 'STB.HH.CUM',
    kind: 'cumulative',
    words: {
      name: 'Tổng số hộ nghèo, cận nghèo được cấp đầu thu',
      noun: 'hộ',
      names: ['lũy kế hộ được cấp đầu thu truyền hình số'],
      nouns: ['hộ nghèo', 'hộ cận nghèo'],
    },
  },
  {
    code: 'BOOK.VISIT',
    kind: 'flow',
    words: {
      name: 'Lượt bạn đọc Ngày Sách',
      noun: 'lượt',
      names: ['lượt người tham gia Ngày sách Việt Nam'],
    },
  },
  {
    code: 'INSP.N',
    kind: 'flow',
    words: { name: 'Cuộc thanh tra, kiểm tra', noun: 'cuộc', names: ['cuộc thanh tra', 'cuộc kiểm tra'] },
  },
  {
    code: 'INSP.SUBJ',
    kind: 'flow',
    words: {
      name: 'Đối tượng được thanh tra, kiểm tra',
      noun: 'đối tượng',
      names: ['doanh nghiệp, tổ chức, cá nhân được thanh tra, kiểm tra'],
      nouns: ['doanh nghiệp', 'tổ chức', 'cá nhân', 'cơ sở'],
    },
  },
  {
    code: 'INSP.VIOL',
    kind: 'flow',
    words: {
      name: 'Tổ chức, cá nhân vi phạm',
      noun: 'tổ chức, cá nhân',
      names: ['đối tượng vi phạm'],
      nouns: ['tổ chức', 'cá nhân', 'đối tượng'],
      must: ['vi phạm'],
    },
    growthDecimals: 0,
  },
  {
    code: 'INSP.FINE.N',
    kind: 'flow',
    words: { name: 'Trường hợp phạt tiền', noun: 'trường hợp', names: ['quyết định xử phạt tiền'] },
  },
  {
    code: 'INSP.FINE.VND',
    kind: 'amount',
    words: { name: 'Tổng tiền phạt', noun: 'đồng', names: ['tổng số tiền xử phạt'] },
  },
  {
    code: 'TASK.N',
    kind: 'flow',
    words: { name: 'Nhiệm vụ trọng tâm', noun: 'nhiệm vụ', names: ['nhiệm vụ chủ yếu'] },
  },
]

function figure(
  code: string,
  value: string,
  { unit = OFFICE, period = '2017', dims = {}, base }: Partial<CheckedFigure> & { base?: string } = {},
): CheckedFigure {
  const members = Object.entries(dims).map(([dim, option]) => `~${dim}=${option}`)
  return {
    id: `${code}~${unit}~${period}${members.join('')}`,
    ...{ code, unit, period, dims, value, printed: value.replace(/\B(?=(\d{3})+(?!\d))/g, '.') },
    ...(base !== undefined && { baseValue: base, basePeriod: '2016' }),
  }
}

const PARTS = ['1', '7', '18', '45', '6', '21']

export const article2017: CheckCatalogue = {
  indicators: series.map(
    ({ code, kind, words, growthDecimals = 1, options = {}, periods = ['year'] }): CheckedIndicator => ({
      ...{ code, kind, growthDecimals, options, periods, decimals: 0 },
      words: { ...words, method: '' },
    }),
  ),
  units: [
    {
      code: OFFICE,
      names: ['Sở Thông tin và Truyền thông tỉnh Hậu Giang'],
      aliases: ['Hậu Giang', 'tỉnh Hậu Giang', 'Sở Thông tin và Truyền thông'],
      parent: MINISTRY,
    },
    {
      code: MINISTRY,
      names: ['Bộ Thông tin và Truyền thông'],
      aliases: ['Bộ TT&TT'],
      parent: null,
      national: true,
    },
  ],
  periods: [
    ...['2016', '2017', '2018'].map(label => ({
      label,
      from: `${label}-01-01`,
      to: `${label}-12-22`,
      kind: 'year' as const,
    })),
    { label: 'dot-1', names: ['đợt 1'], from: '2016-06-01', to: '2016-12-31', kind: 'phase' },
    { label: 'dot-2', names: ['đợt 2'], from: '2017-06-01', to: '2017-12-15', kind: 'phase' },
  ],
  figures: [
    figure('PRESS.PRINT.N', '849', { unit: MINISTRY }),
    figure('PRESS.ELEC.N', '196', { unit: MINISTRY }),
    figure('BCAST.STATION.N', '67', { unit: MINISTRY }),
    figure('BCAST.TVENT.N', '32', { unit: MINISTRY }),
    figure('PUB.HOUSE.N', '60', { unit: MINISTRY }),
    figure('TASK.N', '13', { unit: MINISTRY, period: '2018' }),
    figure('PUB.NONCOM.LIC', '127'),
    figure('POST.FIRM.N', '10'),
    figure('POST.POINT.N', '98'),
    ...Object.keys(POINTS).map((kind, i) => figure('POST.POINT.N', PARTS[i] ?? '', { dims: { kind } })),
    figure('STB.HH.PHASE', '30429', { period: 'dot-1' }),
    figure('STB.HH.PHASE', '2124', { period: 'dot-2' }),
    figure('STB.HH.CUM', '32553'),
    figure('BOOK.VISIT', '5000'),
    figure('INSP.N', '11'),
    figure('INSP.SUBJ', '201', { base: '179' }),
    figure('INSP.VIOL', '19', { base: '26' }),
    figure('INSP.FINE.N', '18'),
    figure('INSP.FINE.VND', '98500000'),
  ],
}

export const askedArticle = { unit: OFFICE, period: '2017' }
