/** Words by which sheets are understood, in plain letters: diacritics are often left out. */

/** Words of a yes and of a no; `x` is what people tick with. */
export const yesWords = new Set(['co', 'x', '1', 'dung', 'yes', 'true', 'dat', 'y'])
export const noWords = new Set(['khong', 'ko', 'k', '0', 'sai', 'no', 'false', 'n'])

/** Written after an amount of money. */
export const currency = /\s*(?:đồng|dong|đ|vnđ|vnd|₫)\.?\s*$/iu

/** The word, or words, of its kind before a place's own name, with the kinds that it may mean. */
export const placeKindWords: readonly (readonly [words: readonly string[], level: number])[] = [
  [['thanh', 'pho', 'truc', 'thuoc', 'trung', 'uong'], 1],
  [['thanh', 'pho'], 0],
  [['thi', 'tran'], 3],
  [['thi', 'xa'], 2],
  [['dac', 'khu'], 3],
  [['tinh'], 1],
  [['huyen'], 2],
  [['quan'], 2],
  [['phuong'], 3],
  [['xa'], 3],
  [['tt'], 3],
  [['tx'], 2],
  [['tp'], 0],
  [['p'], 3],
  [['x'], 3],
  [['q'], 2],
  [['h'], 2],
  [['t'], 1],
]

/** Heads of columns that name communes. */
export const communeHeads = ['xa', 'xa phuong', 'xa phuong thi tran', 'phuong xa', 'ten xa', 'cap xa']
/** Heads of columns that say in which district or province a commune lies. */
export const districtHeads = [
  'huyen',
  'quan',
  'huyen thi xa thanh pho',
  'quan huyen',
  'huyen quan',
  'ten huyen',
  'cap huyen',
]
export const provinceHeads = ['tinh', 'tinh thanh pho', 'thanh pho', 'ten tinh', 'cap tinh']

/** Ways to write one thing at the head of a column. */
export const sameHeads: readonly (readonly string[])[] = [
  ['ho va ten', 'ho ten', 'ten'],
  [
    'so cmnd',
    'cmnd',
    'so cccd',
    'cccd',
    'so dinh danh',
    'so giay to',
    'so cmnd cccd',
    'cccd cmnd',
    'chung minh nhan dan',
    'can cuoc',
    'can cuoc cong dan',
  ],
  ['dien thoai', 'so dien thoai', 'sdt', 'dt', 'so dt', 'di dong'],
  ['so thu tu', 'stt'],
  ['dia chi', 'noi o'],
  ['xa', 'xa phuong', 'xa phuong thi tran', 'phuong xa', 'dia ban', 'ten xa'],
  ['so khau', 'so nhan khau', 'nhan khau', 'so nguoi'],
]
