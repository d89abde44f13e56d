/**
 * Places of the sample, by the codes of the General Statistics Office. The point of a commune of the home province was
 * drawn once inside the outline of its district, apart from its sisters; it is not surveyed.
 */

export type CommuneKind = 'ward' | 'township' | 'commune'

export interface Commune {
  code: string
  name: string
  kind: CommuneKind
  district: string
  lat: number
  lon: number
}

export interface District {
  code: string
  name: string
  kind: 'city' | 'town' | 'rural_district'
  communes: readonly Commune[]
}

type CommuneRow = readonly [code: string, name: string, kind: CommuneKind, lat: number, lon: number]

const ROWS: readonly (readonly [
  code: string,
  name: string,
  kind: District['kind'],
  communes: readonly CommuneRow[],
])[] = [
  [
    '930',
    'Vị Thanh',
    'city',
    [
      ['31318', 'I', 'ward', 9.7759, 105.4595],
      ['31321', 'III', 'ward', 9.6996, 105.3507],
      ['31324', 'IV', 'ward', 9.7146, 105.4204],
      ['31327', 'V', 'ward', 9.7541, 105.4268],
      ['31330', 'VII', 'ward', 9.7237, 105.3824],
      ['31333', 'Vị Tân', 'commune', 9.8107, 105.4471],
      ['31336', 'Hoả Lựu', 'commune', 9.7272, 105.4496],
      ['31338', 'Tân Tiến', 'commune', 9.7996, 105.4765],
      ['31339', 'Hoả Tiến', 'commune', 9.7379, 105.4052],
    ],
  ],
  [
    '931',
    'Ngã Bảy',
    'town',
    [
      ['31340', 'Ngã Bảy', 'ward', 9.8309, 105.8195],
      ['31341', 'Lái Hiếu', 'ward', 9.785, 105.841],
      ['31343', 'Hiệp Thành', 'ward', 9.873, 105.8223],
      ['31344', 'Hiệp Lợi', 'ward', 9.8449, 105.7813],
      ['31411', 'Đại Thành', 'commune', 9.8527, 105.851],
      ['31414', 'Tân Thành', 'commune', 9.8016, 105.8102],
    ],
  ],
  [
    '932',
    'Châu Thành A',
    'rural_district',
    [
      ['31342', 'Một Ngàn', 'township', 9.9265, 105.5832],
      ['31345', 'Tân Hoà', 'commune', 9.9615, 105.7269],
      ['31346', 'Bảy Ngàn', 'township', 9.9057, 105.6601],
      ['31348', 'Trường Long Tây', 'commune', 9.9769, 105.5764],
      ['31351', 'Trường Long A', 'commune', 9.954, 105.6492],
      ['31357', 'Nhơn Nghĩa A', 'commune', 9.8809, 105.5948],
      ['31359', 'Rạch Gòi', 'township', 9.9324, 105.6946],
      ['31360', 'Thạnh Xuân', 'commune', 9.9166, 105.622],
      ['31362', 'Cái Tắc', 'township', 9.9234, 105.5449],
      ['31363', 'Tân Phú Thạnh', 'commune', 9.8999, 105.5688],
    ],
  ],
  [
    '933',
    'Châu Thành',
    'rural_district',
    [
      ['31366', 'Ngã Sáu', 'township', 9.9236, 105.8227],
      ['31369', 'Đông Thạnh', 'commune', 9.9445, 105.7516],
      ['31375', 'Đông Phú', 'commune', 9.8759, 105.7852],
      ['31378', 'Phú Hữu', 'commune', 9.9351, 105.8804],
      ['31379', 'Phú Tân', 'commune', 9.8779, 105.8559],
      ['31381', 'Mái Dầm', 'township', 9.9695, 105.8422],
      ['31384', 'Đông Phước', 'commune', 9.9505, 105.7927],
      ['31387', 'Đông Phước A', 'commune', 9.9132, 105.7761],
    ],
  ],
  [
    '934',
    'Phụng Hiệp',
    'rural_district',
    [
      ['31393', 'Kinh Cùng', 'township', 9.7804, 105.6997],
      ['31396', 'Cây Dương', 'township', 9.7568, 105.8313],
      ['31399', 'Tân Bình', 'commune', 9.9071, 105.7115],
      ['31402', 'Bình Thành', 'commune', 9.8614, 105.612],
      ['31405', 'Thạnh Hòa', 'commune', 9.6747, 105.7031],
      ['31408', 'Long Thạnh', 'commune', 9.77, 105.6073],
      ['31417', 'Phụng Hiệp', 'commune', 9.813, 105.7725],
      ['31420', 'Hòa Mỹ', 'commune', 9.7301, 105.7579],
      ['31423', 'Hòa An', 'commune', 9.8388, 105.6727],
      ['31426', 'Phương Bình', 'commune', 9.7225, 105.6616],
      ['31429', 'Hiệp Hưng', 'commune', 9.8719, 105.7614],
      ['31432', 'Tân Phước Hưng', 'commune', 9.8314, 105.7248],
      ['31433', 'Búng Tàu', 'township', 9.7958, 105.6476],
      ['31435', 'Phương Phú', 'commune', 9.7313, 105.7108],
      ['31438', 'Tân Long', 'commune', 9.7756, 105.7477],
    ],
  ],
  [
    '935',
    'Vị Thuỷ',
    'rural_district',
    [
      ['31441', 'Nàng Mau', 'township', 9.8237, 105.5576],
      ['31444', 'Vị Trung', 'commune', 9.7143, 105.4643],
      ['31447', 'Vị Thuỷ', 'commune', 9.7284, 105.5512],
      ['31450', 'Vị Thắng', 'commune', 9.8931, 105.5469],
      ['31453', 'Vĩnh Thuận Tây', 'commune', 9.8258, 105.4897],
      ['31456', 'Vĩnh Trung', 'commune', 9.7675, 105.506],
      ['31459', 'Vĩnh Tường', 'commune', 9.8364, 105.6093],
      ['31462', 'Vị Đông', 'commune', 9.7765, 105.5747],
      ['31465', 'Vị Thanh', 'commune', 9.8631, 105.5757],
      ['31468', 'Vị Bình', 'commune', 9.8511, 105.5272],
    ],
  ],
  [
    '936',
    'Long Mỹ',
    'rural_district',
    [
      ['31483', 'Thuận Hưng', 'commune', 9.6445, 105.5009],
      ['31484', 'Thuận Hòa', 'commune', 9.6028, 105.3839],
      ['31486', 'Vĩnh Thuận Đông', 'commune', 9.6843, 105.4165],
      ['31489', 'Vĩnh Viễn', 'township', 9.6268, 105.5758],
      ['31490', 'Vĩnh Viễn A', 'commune', 9.7149, 105.5228],
      ['31492', 'Lương Tâm', 'commune', 9.5998, 105.4566],
      ['31493', 'Lương Nghĩa', 'commune', 9.6369, 105.4214],
      ['31495', 'Xà Phiên', 'commune', 9.5984, 105.5117],
    ],
  ],
  [
    '937',
    'Long Mỹ',
    'town',
    [
      ['31471', 'Thuận An', 'ward', 9.6751, 105.6215],
      ['31472', 'Trà Lồng', 'ward', 9.7419, 105.581],
      ['31473', 'Bình Thạnh', 'ward', 9.6769, 105.5595],
      ['31474', 'Long Bình', 'commune', 9.6534, 105.677],
      ['31475', 'Vĩnh Tường', 'ward', 9.6283, 105.6026],
      ['31477', 'Long Trị', 'commune', 9.6945, 105.662],
      ['31478', 'Long Trị A', 'commune', 9.7179, 105.6165],
      ['31480', 'Long Phú', 'commune', 9.6368, 105.6394],
      ['31481', 'Tân Phú', 'commune', 9.7055, 105.5815],
    ],
  ],
]

/** The eight districts of the home province; Ngã Bảy was a town until 2020. */
export const districts: readonly District[] = ROWS.map(([code, name, kind, communes]) => ({
  code,
  name,
  kind,
  communes: communes.map(([commune, communeName, communeKind, lat, lon]) => ({
    code: commune,
    name: communeName,
    kind: communeKind,
    district: code,
    lat,
    lon,
  })),
}))

export const communes: readonly Commune[] = districts.flatMap(district => district.communes)

/** Communes of other provinces, for records that must not count at home. */
export const elsewhere = {
  'stttt-can-tho': ['31168', '31169', '31171', '31174', '31177', '31207', '31210', '31212', '31213', '31216'],
  'stttt-soc-trang': [
    '31498',
    '31501',
    '31504',
    '31507',
    '31510',
    '31569',
    '31570',
    '31573',
    '31576',
    '31582',
  ],
  'stttt-ca-mau': ['31999', '32002', '32005', '32008', '32014', '32044', '32047', '32048', '32050', '32053'],
} as const satisfies Record<string, readonly string[]>

/** The 63 provinces in the order of their codes. */
export const provinces: readonly (readonly [
  code: string,
  slug: string,
  name: string,
  kind: 'province' | 'municipality',
])[] = [
  ['01', 'ha-noi', 'Hà Nội', 'municipality'],
  ['02', 'ha-giang', 'Hà Giang', 'province'],
  ['04', 'cao-bang', 'Cao Bằng', 'province'],
  ['06', 'bac-kan', 'Bắc Kạn', 'province'],
  ['08', 'tuyen-quang', 'Tuyên Quang', 'province'],
  ['10', 'lao-cai', 'Lào Cai', 'province'],
  ['11', 'dien-bien', 'Điện Biên', 'province'],
  ['12', 'lai-chau', 'Lai Châu', 'province'],
  ['14', 'son-la', 'Sơn La', 'province'],
  ['15', 'yen-bai', 'Yên Bái', 'province'],
  ['17', 'hoa-binh', 'Hoà Bình', 'province'],
  ['19', 'thai-nguyen', 'Thái Nguyên', 'province'],
  ['20', 'lang-son', 'Lạng Sơn', 'province'],
  ['22', 'quang-ninh', 'Quảng Ninh', 'province'],
  ['24', 'bac-giang', 'Bắc Giang', 'province'],
  ['25', 'phu-tho', 'Phú Thọ', 'province'],
  ['26', 'vinh-phuc', 'Vĩnh Phúc', 'province'],
  ['27', 'bac-ninh', 'Bắc Ninh', 'province'],
  ['30', 'hai-duong', 'Hải Dương', 'province'],
  ['31', 'hai-phong', 'Hải Phòng', 'municipality'],
  ['33', 'hung-yen', 'Hưng Yên', 'province'],
  ['34', 'thai-binh', 'Thái Bình', 'province'],
  ['35', 'ha-nam', 'Hà Nam', 'province'],
  ['36', 'nam-dinh', 'Nam Định', 'province'],
  ['37', 'ninh-binh', 'Ninh Bình', 'province'],
  ['38', 'thanh-hoa', 'Thanh Hóa', 'province'],
  ['40', 'nghe-an', 'Nghệ An', 'province'],
  ['42', 'ha-tinh', 'Hà Tĩnh', 'province'],
  ['44', 'quang-binh', 'Quảng Bình', 'province'],
  ['45', 'quang-tri', 'Quảng Trị', 'province'],
  ['46', 'thua-thien-hue', 'Thừa Thiên Huế', 'province'],
  ['48', 'da-nang', 'Đà Nẵng', 'municipality'],
  ['49', 'quang-nam', 'Quảng Nam', 'province'],
  ['51', 'quang-ngai', 'Quảng Ngãi', 'province'],
  ['52', 'binh-dinh', 'Bình Định', 'province'],
  ['54', 'phu-yen', 'Phú Yên', 'province'],
  ['56', 'khanh-hoa', 'Khánh Hòa', 'province'],
  ['58', 'ninh-thuan', 'Ninh Thuận', 'province'],
  ['60', 'binh-thuan', 'Bình Thuận', 'province'],
  ['62', 'kon-tum', 'Kon Tum', 'province'],
  ['64', 'gia-lai', 'Gia Lai', 'province'],
  ['66', 'dak-lak', 'Đắk Lắk', 'province'],
  ['67', 'dak-nong', 'Đắk Nông', 'province'],
  ['68', 'lam-dong', 'Lâm Đồng', 'province'],
  ['70', 'binh-phuoc', 'Bình Phước', 'province'],
  ['72', 'tay-ninh', 'Tây Ninh', 'province'],
  ['74', 'binh-duong', 'Bình Dương', 'province'],
  ['75', 'dong-nai', 'Đồng Nai', 'province'],
  ['77', 'ba-ria-vung-tau', 'Bà Rịa - Vũng Tàu', 'province'],
  ['79', 'tp-ho-chi-minh', 'Hồ Chí Minh', 'municipality'],
  ['80', 'long-an', 'Long An', 'province'],
  ['82', 'tien-giang', 'Tiền Giang', 'province'],
  ['83', 'ben-tre', 'Bến Tre', 'province'],
  ['84', 'tra-vinh', 'Trà Vinh', 'province'],
  ['86', 'vinh-long', 'Vĩnh Long', 'province'],
  ['87', 'dong-thap', 'Đồng Tháp', 'province'],
  ['89', 'an-giang', 'An Giang', 'province'],
  ['91', 'kien-giang', 'Kiên Giang', 'province'],
  ['92', 'can-tho', 'Cần Thơ', 'municipality'],
  ['93', 'hau-giang', 'Hậu Giang', 'province'],
  ['94', 'soc-trang', 'Sóc Trăng', 'province'],
  ['95', 'bac-lieu', 'Bạc Liêu', 'province'],
  ['96', 'ca-mau', 'Cà Mau', 'province'],
]
