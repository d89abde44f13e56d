import { provinces } from './places.vi.ts'

export const ministry = 'btttt'
export const homeUnit = 'stttt-hau-giang'

/** Who signs in the sample office: nobody else trusts them. */
export const authority = {
  root: 'Chứng thực mẫu Điểm Cầu',
  office: 'Chứng thực mẫu tỉnh Hậu Giang',
  officer: 'Sở Thông tin và Truyền thông tỉnh Hậu Giang (mẫu)',
}

interface Version {
  from: string
  to?: string
  name: string
  shortName: string
  abbreviation?: string
  parent?: string
}

/** A unit as the directory takes it. */
interface Unit {
  code: string
  kind: 'ministry' | 'department' | 'division' | 'centre' | 'bureau' | 'committee'
  place?: string
  office?: true
  versions: [Version, ...Version[]]
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
      abbreviation: 'STTTT',
      parent: ministry,
    },
  ],
})

/** Fields of the sector that went to the side of culture, and to that of public security. */
const TO_CULTURE = ['press', 'publishing']
const TO_SECURITY = ['network-security']
const TO_SCIENCE = ['post', 'telecom', 'information-technology']

/** What became of an office in March 2025, field by field, and what belongs to none; the acts were not seen in a source. */
function successors(
  to: { science: string; culture: string; security?: string },
  level: string,
): NonNullable<Unit['successors']> {
  const common = { on: MERGED_ON, act: `Sắp xếp tổ chức bộ máy ${level} năm 2025`, confirmed: false }
  return [
    { to: to.science, ...common },
    ...TO_SCIENCE.map(name => ({ to: to.science, function: name, ...common })),
    ...TO_CULTURE.map(name => ({ to: to.culture, function: name, ...common })),
    ...TO_SECURITY.flatMap(name =>
      to.security === undefined ? [] : [{ to: to.security, function: name, ...common }],
    ),
  ]
}

/** Hậu Giang, Sóc Trăng and Cần Thơ became one city; its departments took over those of the three. */
const UNITED_ON = '2025-07-01'
const UNITED_BEFORE = '2025-06-30'
const UNITED = ['hau-giang', 'can-tho', 'soc-trang']
const united = (kind: 'science' | 'culture') =>
  `${kind === 'science' ? 'skhcn' : 'svhttdl'}-thanh-pho-can-tho`

/** How the departments that took over abbreviate their names; not seen in a source. */
const SCIENCE = 'SKHCN'
const CULTURE = 'SVHTTDL'

const successor = (
  code: string,
  kind: Unit['kind'],
  name: string,
  [shortName, abbreviation]: readonly [shortName: string, abbreviation: string],
  place: string,
  parent?: string,
): Unit => ({
  code,
  kind,
  place,
  ...(kind === 'department' ? { office: true as const } : {}),
  versions: [{ from: MERGED_ON, name, shortName, abbreviation, ...(parent === undefined ? {} : { parent }) }],
})

/** The two departments that took over a department of 2017, until their provinces became one. */
function departmentsAfter([code, slug, name, kind]: (typeof provinces)[number]): Unit[] {
  const of = `${kind === 'municipality' ? 'thành phố' : 'tỉnh'} ${name}`
  const until = (unit: Unit, to: string): Unit => ({
    ...unit,
    versions: [{ ...unit.versions[0], to: UNITED_BEFORE }],
    successors: [
      {
        to,
        on: UNITED_ON,
        act: 'Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh',
        confirmed: false,
      },
    ],
  })
  return [
    until(
      successor(
        `skhcn-${slug}`,
        'department',
        `Sở Khoa học và Công nghệ ${of}`,
        [`Sở KHCN ${name}`, SCIENCE],
        code,
        'bkhcn',
      ),
      united('science'),
    ),
    until(
      successor(
        `svhttdl-${slug}`,
        'department',
        `Sở Văn hóa, Thể thao và Du lịch ${of}`,
        [`Sở VHTTDL ${name}`, CULTURE],
        code,
        'bvhttdl',
      ),
      united('culture'),
    ),
  ]
}

/** The people's committee of the home province, which goes on with linked dossiers. */
const committee: Unit = {
  code: 'ubnd-hau-giang',
  kind: 'committee',
  place: '93',
  office: true,
  versions: [
    {
      from: '2004-01-01',
      to: '2025-06-30',
      name: 'Ủy ban nhân dân tỉnh Hậu Giang',
      shortName: 'UBND tỉnh Hậu Giang',
      abbreviation: 'UBND',
    },
  ],
}

const departmentOfCity = (kind: 'science' | 'culture'): Unit => ({
  code: united(kind),
  kind: 'department',
  place: '92',
  office: true,
  versions: [
    kind === 'science'
      ? {
          from: UNITED_ON,
          name: 'Sở Khoa học và Công nghệ thành phố Cần Thơ',
          shortName: 'Sở KHCN Cần Thơ',
          abbreviation: SCIENCE,
          parent: 'bkhcn',
        }
      : {
          from: UNITED_ON,
          name: 'Sở Văn hóa, Thể thao và Du lịch thành phố Cần Thơ',
          shortName: 'Sở VHTTDL Cần Thơ',
          abbreviation: CULTURE,
          parent: 'bvhttdl',
        },
  ],
  identifiers: [
    { scheme: 'decision-20-2020', code: kind === 'science' ? 'H13.20' : 'H13.21', from: UNITED_ON },
  ],
})

/**
 * The sample's offices: the ministry with its bureaus, 63 departments, and the home department with its parts.
 * The identifiers of the exchange of papers (G14, H30, H13) were not seen in a source.
 */
export const units: readonly Unit[] = [
  {
    code: ministry,
    kind: 'ministry',
    place: 'VN',
    versions: [
      {
        from: MINISTRY_SINCE,
        to: MERGED_BEFORE,
        name: 'Bộ Thông tin và Truyền thông',
        shortName: 'Bộ TTTT',
        abbreviation: 'BTTTT',
      },
    ],
    identifiers: [{ scheme: 'qcvn-102-2016', code: '000.00.00.G14', from: '2016-04-01' }],
    successors: successors({ science: 'bkhcn', culture: 'bvhttdl', security: 'bca' }, 'các bộ'),
  },
  ...BUREAUS.map(bureau),
  ...provinces.map(province => {
    const unit = department(province)
    const [, slug, name] = province
    return {
      ...unit,
      ...(unit.code === homeUnit
        ? {
            identifiers: [
              {
                scheme: 'qcvn-102-2016' as const,
                code: '000.00.15.H30',
                from: '2016-04-01',
                to: '2020-12-31',
              },
              { scheme: 'decision-20-2020' as const, code: 'H30.15', from: '2021-01-01', to: MERGED_BEFORE },
            ],
          }
        : {}),
      ...(UNITED.includes(slug)
        ? { successors: successors({ science: `skhcn-${slug}`, culture: `svhttdl-${slug}` }, name) }
        : {}),
    }
  }),
  ...HOME_PARTS.map(homePart),
  committee,
  successor('bkhcn', 'ministry', 'Bộ Khoa học và Công nghệ', ['Bộ KHCN', 'BKHCN'], 'VN'),
  successor('bvhttdl', 'ministry', 'Bộ Văn hóa, Thể thao và Du lịch', ['Bộ VHTTDL', 'BVHTTDL'], 'VN'),
  successor('bca', 'ministry', 'Bộ Công an', ['Bộ Công an', 'BCA'], 'VN'),
  ...provinces.filter(([, slug]) => UNITED.includes(slug)).flatMap(departmentsAfter),
  departmentOfCity('science'),
  departmentOfCity('culture'),
]
