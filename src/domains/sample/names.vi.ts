import type { Random } from './random.ts'

/** Common parts of Vietnamese names. Every person of the sample is put together from them and invented. */
const FAMILY = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Trần',
  'Lê',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Phan',
  'Trương',
  'Bùi',
  'Đặng',
  'Đỗ',
  'Ngô',
  'Hồ',
  'Dương',
  'Lý',
  'Lâm',
  'Danh',
  'Thạch',
  'Châu',
  'Mai',
  'Cao',
  'Đinh',
  'Lương',
  'Tô',
  'Hà',
] as const
const MEN_MIDDLE = [
  'Văn',
  'Văn',
  'Văn',
  'Hữu',
  'Minh',
  'Thanh',
  'Hoàng',
  'Quốc',
  'Công',
  'Thành',
  'Tấn',
  'Phước',
  'Chí',
  'Trung',
] as const
const MEN_GIVEN = [
  'An',
  'Bảo',
  'Bình',
  'Cường',
  'Danh',
  'Dũng',
  'Đạt',
  'Đức',
  'Giàu',
  'Hải',
  'Hậu',
  'Hiền',
  'Hòa',
  'Hùng',
  'Khoa',
  'Kiệt',
  'Lâm',
  'Lộc',
  'Long',
  'Luân',
  'Mẫn',
  'Nam',
  'Nghĩa',
  'Nhân',
  'Phong',
  'Phúc',
  'Quân',
  'Sang',
  'Sơn',
  'Tài',
  'Tâm',
  'Thắng',
  'Thịnh',
  'Thuận',
  'Tiến',
  'Toàn',
  'Trí',
  'Trọng',
  'Tùng',
  'Út',
  'Vinh',
  'Vũ',
] as const
const WOMEN_MIDDLE = [
  'Thị',
  'Thị',
  'Thị',
  'Thị',
  'Ngọc',
  'Kim',
  'Mỹ',
  'Thanh',
  'Thu',
  'Bích',
  'Hồng',
  'Cẩm',
  'Thúy',
] as const
const WOMEN_GIVEN = [
  'Anh',
  'Ánh',
  'Bé',
  'Chi',
  'Cúc',
  'Diễm',
  'Diệu',
  'Dung',
  'Duyên',
  'Giang',
  'Hà',
  'Hạnh',
  'Hoa',
  'Hồng',
  'Huệ',
  'Hương',
  'Huyền',
  'Lan',
  'Lành',
  'Liên',
  'Loan',
  'Mai',
  'My',
  'Nga',
  'Ngân',
  'Nguyệt',
  'Nhi',
  'Nhung',
  'Oanh',
  'Phượng',
  'Quyên',
  'Sương',
  'Thảo',
  'Thơ',
  'Trang',
  'Trinh',
  'Tuyền',
  'Tuyết',
  'Vân',
  'Xuân',
  'Yến',
] as const

export function personName(random: Random): string {
  return random.chance(0.55)
    ? `${random.pick(FAMILY)} ${random.pick(MEN_MIDDLE)} ${random.pick(MEN_GIVEN)}`
    : `${random.pick(FAMILY)} ${random.pick(WOMEN_MIDDLE)} ${random.pick(WOMEN_GIVEN)}`
}

const PROPER = [
  'An Phú',
  'An Khang',
  'Bình Minh',
  'Bảo Long',
  'Cát Tường',
  'Đại Phát',
  'Đồng Tâm',
  'Gia Hưng',
  'Hoa Sen',
  'Hoàng Gia',
  'Hồng Phúc',
  'Khánh An',
  'Kim Long',
  'Lộc Phát',
  'Minh Tâm',
  'Minh Trí',
  'Nam Việt',
  'Ngọc Lan',
  'Nhật Tân',
  'Phú Quý',
  'Phương Nam',
  'Quang Minh',
  'Sao Mai',
  'Sông Quê',
  'Tân Tiến',
  'Thanh Bình',
  'Thành Công',
  'Thiên Ân',
  'Thuận Phát',
  'Tín Nghĩa',
  'Trường Thịnh',
  'Tuấn Kiệt',
  'Việt Hưng',
  'Vạn Lợi',
  'Xuân Mai',
  'Yến Nhi',
] as const

/** A made-up proper name of a firm or a shop; `index` keeps neighbours apart. */
export function properName(index: number): string {
  const first = PROPER[index % PROPER.length] ?? ''
  const round = Math.floor(index / PROPER.length)
  return round === 0 ? first : `${first} ${round + 1}`
}

/** A made-up landline number of the home province. */
export function phoneNumber(random: Random): string {
  return `02930${random.digits(6)}`
}

/** A made-up tax number of the home province. */
export function taxNumber(random: Random): string {
  return `6300${random.digits(6)}`
}

/** A made-up number of an identity card of nine digits. */
export function identityNumber(random: Random): string {
  return `36${random.digits(7)}`
}
