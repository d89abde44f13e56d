import { capital } from '#base'

/** Words of the findings. Said as a courteous officer would: what is, then why, then what would fit. */

/** A published value as it is named in a sentence. */
export interface Named {
  name: string
  unit: string
  period: string
  printed: string
  noun: string
}

const whose = ({ name, unit, period }: Omit<Named, 'printed' | 'noun'>): string =>
  `${name} (${unit}, ${period})`
const withNoun = (printed: string, noun: string): string =>
  noun === '%' ? `${printed}%` : `${printed} ${noun}`
const valued = (named: Named): string => `${whose(named)} là ${withNoun(named.printed, named.noun)}`
const quoted = (text: string): string => `“${text}”`
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`

const CHANGE = new Map([
  [1, 'tăng'],
  [-1, 'giảm'],
  [0, 'thay đổi'],
])
const change = (sign: number): string => CHANGE.get(sign) ?? ''

export const say = {
  traced: (named: Named): string => `Khớp số liệu đã công bố: ${valued(named)}.`,
  tracedInferred: (named: Named): string =>
    `Khớp số liệu đã công bố: ${valued(named)}. Văn bản không nêu tên đơn vị ở câu này.`,
  tracedTarget: (named: Named, target: string): string =>
    `Khớp kế hoạch đã giao: ${whose(named)} là ${target} ${named.noun}.`,
  differs: (printed: string, named: Named): string =>
    `Văn bản ghi ${quoted(printed)}, số liệu đã công bố: ${valued(named)}.`,
  differsTarget: (printed: string, named: Named, target: string): string =>
    `Văn bản ghi ${quoted(printed)}, kế hoạch đã giao: ${whose(named)} là ${target} ${named.noun}.`,
  alsoLikely: (name: string): string => ` Cũng có thể văn bản nói về ${name}.`,
  frozenReport: (report: string, version: number, on: string): string =>
    `${quoted(report)}, ${version === 1 ? 'bản chốt' : `bản đính chính lần ${version - 1}`} ngày ${on}`,
  tracedFrozen: (named: Named, report: string, now: string | undefined): string =>
    `Khớp báo cáo đã chốt (${report}): ${whose(named)}.` +
    (now === undefined ? '' : ` Số hiện nay là ${withNoun(now, named.noun)}.`),
  differsFrozen: (printed: string, report: string, frozen: string): string =>
    `Văn bản ghi ${quoted(printed)}; báo cáo được dẫn (${report}) ghi ${frozen}.`,
  corrected: (
    printed: string,
    report: string,
    of: { old: string; now: string; version: number; on: string; reason: string },
  ): string =>
    `${quoted(printed)} là số của ${report}. Số này đã được đính chính: ${of.old} thành ${of.now} ` +
    `(đính chính lần ${of.version - 1}, ngày ${of.on}${of.reason ? `, lý do: ${of.reason}` : ''}).`,
  unbound: (): string =>
    'Chưa có chỉ tiêu nào được công bố khớp với cách gọi này, nên số này chưa được đối chiếu.',
  asked: (difference: string): string =>
    `Có thể câu này nói về việc khác. Nếu không: ${difference.charAt(0).toLowerCase()}${difference.slice(1)}`,
  maybeOther: (named: Named): string =>
    `Cách gọi gần với ${whose(named)} (đã công bố ${withNoun(named.printed, named.noun)}) nhưng chưa đủ rõ, có thể văn ` +
    'bản nói về việc khác, nên số này chưa được đối chiếu.',
  noFigure: (named: Omit<Named, 'printed' | 'noun'>): string =>
    `${whose(named)}: chưa có số liệu công bố để đối chiếu.`,
  otherPlace: (name: string): string =>
    `${name}: câu này nói về nơi khác, chưa có số liệu công bố để đối chiếu.`,
  mean: (): string => 'Đây là số bình quân, chưa được đối chiếu với tổng số.',
  rate: (): string => 'Đây là số tính trên một đơn vị khác, chưa được đối chiếu.',
  denominator: (): string => 'Đây là tổng số của một tỷ số trong văn bản, dùng để tính lại tỷ lệ.',
  target: (): string => 'Đây là mức phấn đấu hoặc dự kiến, không đối chiếu với kết quả.',
  limit: (): string =>
    'Đây là mức tối thiểu hoặc tối đa, không phải là số đạt được, nên không đối chiếu với kết quả.',
  points: (): string => 'Chênh lệch theo điểm phần trăm chưa được đối chiếu.',
  meanTraced: (total: string, count: string, mean: string): string =>
    `Tính lại khớp: ${total} chia cho ${count} là ${mean}.`,
  rangeTraced: (named: Named): string => `Số liệu đã công bố nằm trong khoảng này: ${valued(named)}.`,
  rangeOpen: (): string => 'Đây là một khoảng, chưa được đối chiếu.',
  noSubject: (): string => 'Chưa rõ số so sánh này nói về số nào trong văn bản.',
  noBase: (subject: string): string =>
    `Số so sánh này nói về ${quoted(subject)}; chưa có số liệu để đối chiếu.`,
  noWhole: (): string => 'Chưa rõ tỷ lệ này tính trên tổng số nào.',

  comparisonTraced: (current: string, other: string, computed: string): string =>
    `Khớp số liệu đã công bố: ${current} so với ${other} là ${computed}.`,
  comparisonDiffers: (printed: string, current: string, other: string, computed: string): string =>
    `Văn bản ghi ${quoted(printed)}; theo số liệu đã công bố, ${current} so với ${other} là ${computed}.`,
  growthDiffers: (
    said: string,
    current: string,
    base: string,
    computed: string,
    bases: readonly string[],
  ): string =>
    `Văn bản ghi ${quoted(said)}; theo số liệu đã công bố, từ ${base} đến ${current} là ${computed}.${
      bases.length > 0 ? ` Số ${quoted(said)} ứng với năm trước là ${listed(bases)}.` : ''
    }`,
  growthImpossible: (
    said: string,
    current: string,
    near: readonly { base: string; printed: string }[],
  ): string => {
    const ways = near.map(({ base, printed }) => `nếu kỳ trước là ${base} thì ${printed}`).join(', ')
    return (
      `${quoted(capital(said))} không thể đúng: không có số nguyên nào của kỳ trước cho ra tỷ lệ này ` +
      `khi kỳ này là ${current}. ${capital(ways)}.`
    )
  },
  growthFeasible: (said: string, subject: string, bases: readonly string[]): string => {
    const fits = bases.length > 0 ? ` ${quoted(capital(said))} ứng với kỳ trước là ${listed(bases)}.` : ''
    return `Chưa có số liệu so sánh của kỳ trước cho ${quoted(subject)}.${fits}`
  },
  publishedBase: (base: string, said: string): string =>
    ` Số đã công bố của kỳ trước là ${base}, vậy đúng là ${said}.`,
  fitsPrinted: (subject: string): string =>
    ` Với số ${quoted(subject)} ghi trong văn bản thì tỷ lệ này có thể có.`,
  wrongDenominator: (current: string, base: string, percent: string): string =>
    `Có thể người soạn đã chia cho ${current} thay vì cho số kỳ trước: (${current} - ${base}) : ${current} = ${percent}.`,
  changeSaid: (sign: number, percent: string): string => `${change(sign)} ${percent}`,

  shareTraced: (part: string, whole: string, computed: string): string =>
    `Tính lại khớp: ${part} trên ${whole} là ${computed}.`,
  shareImpossible: (printed: string, part: string, whole: string, computed: string): string =>
    `${quoted(printed)} không thể đúng: ${part} trên ${whole} là ${computed}.`,
  fromToTraced: (current: string, base: string, computed: string): string =>
    `Tính lại khớp: từ ${base} đến ${current} là ${computed}.`,
  fromToImpossible: (printed: string, current: string, base: string, computed: string): string =>
    `${quoted(printed)} không thể đúng: từ ${base} đến ${current} là ${computed}.`,
  wholeImpossible: (whole: string, sum: string): string =>
    `Các phần được liệt kê cộng lại là ${sum}, không phải ${whole}.`,
  complementImpossible: (rest: string, whole: string, part: string, expected: string): string =>
    `${quoted(rest)} không thể đúng: ${whole} trừ ${part} còn ${expected}.`,

  sumMismatch: (whole: string, sum: string, parts: readonly string[]): string =>
    `Tổng ghi ${whole}, các phần cộng lại là ${sum} (${parts.join(' + ')}).`,
  sumExceeds: (whole: string, sum: string, parts: readonly string[]): string =>
    `Các phần cộng lại là ${sum} (${parts.join(' + ')}), lớn hơn tổng ${whole}.`,
  mends: (printed: string, right: string): string => `Nếu ${printed} là ${right} thì tổng khớp.`,
  partDiffers: (printed: string, published: string): string =>
    `Số đã công bố của ${printed} là ${published}.`,
  ratioTooLarge: (part: string, whole: string): string => `Phần ${part} lớn hơn tổng ${whole}.`,
  staleCopy: (printed: string, period: string): string =>
    `${quoted(printed)} trùng với số của ${period}. Xin xem lại có phải số cũ được chép lại hay không.`,
  jump: (printed: string, base: string, computed: string): string =>
    `${quoted(printed)} ${computed} so với kỳ trước (${base}) mà văn bản không nói đến.`,
  outOfBand: (of: { printed: string; population: string; rate: string }, low: string, high: string): string =>
    `${quoted(of.printed)} trên ${of.population} người dân là ${of.rate} trên 100 dân, ngoài khoảng thường gặp ` +
    `(từ ${low} đến ${high}). Xin xem lại số này.`,
  /** A period by its own name ("đợt 2"), else by its label. */
  period: (label: string, name: string | undefined): string =>
    name ?? (/^\d+$/.test(label) ? `kỳ ${label}` : label),
  percent: (text: string): string => `${text}%`,
  pointsOf: (text: string): string => `${text} điểm phần trăm`,
  times: (text: string): string => `${text} lần`,
}
