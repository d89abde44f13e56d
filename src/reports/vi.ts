/** Words of the generated prose: numbers and comparisons as a Vietnamese report says them. */

/** Keeps a number and its unit noun on one line. */
export const NBSP = '\u00a0'

export const words = {
  missing: 'chưa có số liệu',
  noComparison: 'chưa có số liệu so sánh',
  noPlan: 'chưa có kế hoạch',
  none: 'không phát sinh',
  estimated: `ước${NBSP}`,

  grew: (by: string) => `tăng ${by}`,
  fell: (by: string) => `giảm ${by}`,
  unchanged: 'không thay đổi',
  fromZero: 'năm trước không phát sinh',
  toZero: (base: string) => `không phát sinh (năm trước: ${base})`,
  times: (factor: string) => `gấp ${factor}${NBSP}lần`,
  lessThan: (size: string) => `chưa đến ${size}`,
  moreThan: (size: string) => `hơn ${size}`,
  against: (period: string, samePeriod: boolean) => `so với ${samePeriod ? 'cùng kỳ ' : ''}năm ${period}`,

  percent: (number: string) => `${number}%`,
  points: (number: string) => `${number}${NBSP}điểm phần trăm`,
  reached: (percent: string) => `đạt ${percent}`,
  ofPlan: (isYear: boolean) => ` kế hoạch${isYear ? ' năm' : ''}`,
  share: (percent: string) => `chiếm ${percent}`,
  raisedTo: ', nâng tổng số lên ',
  loweredTo: ', còn ',

  scales: { million: 'triệu', billion: 'tỷ' },
  nextPart: '; ',
  lastPart: ' và ',
  partsDiffer: (sum: string, whole: string) => ` (các phần cộng lại là ${sum}, khác tổng ${whole})`,
}
