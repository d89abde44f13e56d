import type { Standing } from '../../src/figures/roll-up.ts'

/** A made-up nation: provinces, districts and communes in equal parts, indicators and years. Ids count on from 1. */
export interface Nation {
  provinces: number
  districts: number
  communes: number
  indicators: number
  years: number
}

export const FIRST_YEAR = 2013

/** As many communes as there were, or a part of them. */
export const nationOf = (districtsAProvince = 11, communesADistrict = 16): Nation => ({
  provinces: 63,
  districts: 63 * districtsAProvince,
  communes: 63 * districtsAProvince * communesADistrict,
  indicators: 60,
  years: 5,
})

/** Ids: the nation 1, then provinces, districts, communes. */
export const firstIds = ({ provinces, districts }: Nation) => ({
  province: 2,
  district: 2 + provinces,
  commune: 2 + provinces + districts,
})

export function unitsOf(nation: Nation): Standing[] {
  const { province, district, commune } = firstIds(nation)
  const part = (count: number, first: number, above: (index: number) => number | null) =>
    Array.from({ length: count }, (_, index) => ({ id: first + index, parent: above(index) }))
  return [
    { id: 1, parent: null },
    ...part(nation.provinces, province, () => 1),
    ...part(nation.districts, district, i => province + (i % nation.provinces)),
    ...part(nation.communes, commune, i => district + (i % nation.districts)),
  ]
}

/** The value of an indicator at a commune in a month, as SQL that both databases read alike. */
export const valueSql = (unit: string, indicator: string, month: string): string =>
  `((${unit}::bigint * 7919 + ${indicator}::bigint * 104729 + (${month})::bigint * 15485863) % 30011)`
