/** The word before a place's own name. */
export const placeKinds = {
  nation: '',
  municipality: 'Thành phố',
  province: 'Tỉnh',
  city: 'Thành phố',
  town: 'Thị xã',
  rural_district: 'Huyện',
  urban_district: 'Quận',
  township: 'Thị trấn',
  ward: 'Phường',
  commune: 'Xã',
  special_zone: 'Đặc khu',
}
export type PlaceKind = keyof typeof placeKinds

export const nationName = 'Việt Nam'

/** The full name of a place: `Huyện` and `Châu Thành A`. */
export function placeName(kind: PlaceKind, shortName: string): string {
  return `${placeKinds[kind]} ${shortName}`.trim()
}
