import { provinces } from './places.vi.ts'

export const ministry = 'btttt'
export const homeUnit = 'stttt-hau-giang'

/** A unit as the directory takes it. */
interface Unit {
  code: string
  kind: 'ministry' | 'department' | 'division' | 'centre' | 'bureau'
  place?: string
  office?: true
  versions: [{ from: string; to?: string; name: string; shortName: string; parent?: string }]
  identifiers?: { scheme: 'qcvn-102-2016' | 'decision-20-2020'; code: string; from: string; to?: string }[]
  successors?: { to: string; function?: string; on: string; act: string; confirmed: boolean }[]
}

/** Ministries of information and communications have stood since 2007; departments under provinces since 2008. */
const MINISTRY_SINCE = '2007-08-01'
const DEPARTMENT_SINCE = '2008-03-28'
const MERGED_ON = '2025-03-01'
const MERGED_BEFORE = '2025-02-28'

const BUREAUS = [
  ['bao-chi', 'Cục Báo chí', 'Cục Báo chí'],
  ['phat-thanh-truyen-hinh', 'Cục Phát thanh, Truyền hình và Thông tin điện tử', 'Cục PTTH&TTĐT'],
  ['xuat-ban', 'Cục Xuất bản, In và Phát hành', 'Cục Xuất bản'],
  ['buu-chinh', 'Vụ Bưu chính', 'Vụ Bưu chính'],
  ['vien-thong', 'Cục Viễn thông', 'Cục Viễn thông'],
  ['tin-hoc-hoa', 'Cục Tin học hóa', 'Cục Tin học hóa'],
  ['thanh-tra', 'Thanh tra Bộ', 'Thanh tra Bộ'],
  ['van-phong', 'Văn phòng Bộ', 'Văn phòng Bộ'],
] as const

const HOME_PARTS = [
  ['van-phong', 'division', 'Văn phòng Sở', 'Văn phòng'],
  ['buu-chinh-vien-thong', 'division', 'Phòng Bưu chính - Viễn thông', 'Phòng BCVT'],
  ['bao-chi-xuat-ban', 'division', 'Phòng Thông tin - Báo chí - Xuất bản', 'Phòng TTBCXB'],
  ['cong-nghe-thong-tin', 'division', 'Phòng Công nghệ thông tin', 'Phòng CNTT'],
  ['thanh-tra', 'division', 'Thanh tra Sở', 'Thanh tra Sở'],
  ['trung-tam-cntt', 'centre', 'Trung tâm Công nghệ thông tin và Truyền thông', 'Trung tâm CNTT-TT'],
] as const

const bureau = ([slug, name, shortName]: (typeof BUREAUS)[number]): Unit => ({
  code: `${ministry}-${slug}`,
  kind: 'bureau',
  versions: [{ from: MINISTRY_SINCE, to: MERGED_BEFORE, name, shortName, parent: ministry }],
})

const homePart = ([slug, kind, name, shortName]: (typeof HOME_PARTS)[number]): Unit => ({
  code: `${homeUnit}-${slug}`,
  kind,
  place: '93',
  versions: [{ from: DEPARTMENT_SINCE, to: MERGED_BEFORE, name, shortName, parent: homeUnit }],
})

const department = ([code, slug, name, kind]: (typeof provinces)[number]): Unit => ({
  code: `stttt-${slug}`,
  kind: 'department',
  office: true,
  place: code,
  versions: [
    {
      from: DEPARTMENT_SINCE,
      to: MERGED_BEFORE,
      name: `Sở Thông tin và Truyền thông ${kind === 'municipality' ? 'thành phố' : 'tỉnh'} ${name}`,
      shortName: `Sở TTTT ${name}`,
      parent: ministry,
    },
  ],
})

/** What became of an office in the reform of 2025, function by function; the acts were not seen in a source. */
const successors = (science: string, culture: string, level: string): NonNullable<Unit['successors']> =>
  ['post', 'telecom', 'information-technology', 'press', 'publishing'].map(name => ({
    to: name === 'press' || name === 'publishing' ? culture : science,
    function: name,
    on: MERGED_ON,
    act: `Sắp xếp tổ chức bộ máy ${level} năm 2025`,
    confirmed: false,
  }))

const successor = (
  code: string,
  kind: Unit['kind'],
  name: string,
  shortName: string,
  place: string,
  parent?: string,
): Unit => ({
  code,
  kind,
  place,
  ...(kind === 'department' ? { office: true as const } : {}),
  versions: [{ from: MERGED_ON, name, shortName, ...(parent === undefined ? {} : { parent }) }],
})

/**
 * The sample's offices: the ministry with its bureaus, 63 departments, and the home department with its parts.
 * The identifiers of the exchange of papers (G14, H30) were not seen in a source.
 */
export const units: readonly Unit[] = [
  {
    code: ministry,
    kind: 'ministry',
    place: 'VN',
    versions: [
      { from: MINISTRY_SINCE, to: MERGED_BEFORE, name: 'Bộ Thông tin và Truyền thông', shortName: 'Bộ TTTT' },
    ],
    identifiers: [{ scheme: 'qcvn-102-2016', code: '000.00.00.G14', from: '2016-04-01' }],
    successors: successors('bkhcn', 'bvhttdl', 'các bộ'),
  },
  ...BUREAUS.map(bureau),
  ...provinces.map(department).map(unit =>
    unit.code === homeUnit
      ? {
          ...unit,
          identifiers: [{ scheme: 'qcvn-102-2016' as const, code: '000.00.15.H30', from: '2016-04-01' }],
          successors: successors('skhcn-hau-giang', 'svhttdl-hau-giang', 'tỉnh Hậu Giang'),
        }
      : unit,
  ),
  ...HOME_PARTS.map(homePart),
  successor('bkhcn', 'ministry', 'Bộ Khoa học và Công nghệ', 'Bộ KHCN', 'VN'),
  successor('bvhttdl', 'ministry', 'Bộ Văn hóa, Thể thao và Du lịch', 'Bộ VHTTDL', 'VN'),
  successor(
    'skhcn-hau-giang',
    'department',
    'Sở Khoa học và Công nghệ tỉnh Hậu Giang',
    'Sở KHCN Hậu Giang',
    '93',
    'bkhcn',
  ),
  successor(
    'svhttdl-hau-giang',
    'department',
    'Sở Văn hóa, Thể thao và Du lịch tỉnh Hậu Giang',
    'Sở VHTTDL Hậu Giang',
    '93',
    'bvhttdl',
  ),
]
