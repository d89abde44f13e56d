/**
 * How periods are named and cut: the year of the department's report, which ends on its own day of December in every
 * year, and the phases of the set-top-box programme. Both are assumptions, shown beside every figure.
 */
export const periodSchemes = [
  {
    code: 'nam-bao-cao',
    kind: 'year',
    rule: { kind: 'year', starts: '01-01', ends: '12-22' },
    assumption:
      'Giả định kỳ báo cáo tính từ ngày 01/01 đến ngày 22/12 của năm, vì báo cáo gốc không nêu ngày chốt số liệu.',
  },
  { code: 'quy', kind: 'quarter', rule: { kind: 'quarter' } },
  { code: 'thang', kind: 'month', rule: { kind: 'month' } },
  {
    code: 'dot-dau-thu',
    kind: 'phase',
    rule: {
      kind: 'span',
      spans: {
        'dot-1': { from: '2016-06-01', to: '2016-12-15' },
        'dot-2': { from: '2017-06-01', to: '2017-12-15' },
      },
    },
    names: { 'dot-1': 'đợt 1', 'dot-2': 'đợt 2' },
    assumption: 'Giả định thời gian của từng đợt cấp đầu thu, vì báo cáo gốc không nêu.',
  },
] as const
