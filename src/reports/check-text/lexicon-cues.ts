import { words } from './words.ts'

/** Vietnamese words that say what a number is to its neighbours. */

/** How a printed number is loosened: directly before it. */
export const QUALIFIERS: Readonly<Record<'about' | 'under' | 'over', readonly string[]>> = {
  about: words('khoảng, xấp xỉ, chừng, ước khoảng, gần khoảng, trên dưới'),
  under: words('gần, chưa đến, chưa tới, gần đến'),
  over: words('hơn, trên, từ trên, đạt trên, đạt hơn'),
}

/** Directly before a number, or behind it and its noun: the least or the most there may be. */
export const LIMITS: readonly string[] = words(`
  ít nhất, tối thiểu, tối đa, nhiều nhất, dưới, không dưới, không quá, không vượt quá, không ít hơn, không thấp hơn,
  không nhiều hơn, không cao hơn, không hơn, ít nhất là, tối thiểu là, tối đa là
`)
export const LIMITS_BEHIND: readonly string[] = words(
  'trở lên, trở xuống, là ít nhất, là tối thiểu, là tối đa',
)

/** Directly after a number (and before its noun): it is a little more. */
export const OVER_AFTER: readonly string[] = words('hơn')

/** The difference of two percentages; its last two syllables are the percent sign in words. */
export const PERCENT_POINTS = 'điểm phần trăm'

/** Cues of a change, by its direction. */
export const RISE: readonly string[] = words(`
  tăng, tăng thêm, tăng hơn, tăng trưởng, cao hơn, nhiều hơn, lớn hơn
`)
export const FALL: readonly string[] = words('giảm, giảm bớt, thấp hơn, ít hơn, sụt giảm, nhỏ hơn')
/** Between the two ends of a change: "từ 40.000 lên 48.250". */
export const CHANGED_TO: readonly string[] = words('lên, xuống, còn, lên đến, lên tới, xuống còn, nay là')
export const SHARE: readonly string[] = words('chiếm, chiếm tỷ lệ, chiếm tỷ trọng, tỷ trọng, chiếm khoảng')
export const RATE: readonly string[] = words('tỷ lệ, đạt tỷ lệ, với tỷ lệ, tương đương tỷ lệ')
export const PLAN: readonly string[] = words('kế hoạch, chỉ tiêu, dự toán, kế hoạch năm, nghị quyết')
export const EXCEEDS: readonly string[] = words('vượt, tăng, vượt mức, cao hơn, lớn hơn, nhiều hơn')
/** Directly before a count: it is how far the plan was passed. */
export const PASSED: readonly string[] = words('vượt, vượt mức')
export const PASSED_PLAN: readonly string[] = words(`
  vượt kế hoạch, vượt chỉ tiêu, vượt mức kế hoạch, vượt chỉ tiêu kế hoạch, vượt kế hoạch năm
`)
/** The same change said in another way: "giảm 0,47 điểm phần trăm, tương đương 1.345 hộ". */
export const EQUIVALENT: readonly string[] = words(`
  tương đương, tương đương với, tương ứng, tương ứng với, tức
`)
/** Directly before a percentage: a level that another is held against, no change of its own. */
export const LEVEL_OF: readonly string[] = words('mức, so với mức, so với, từ, từ mức')
/** Directly before a percentage: what was planned. */
export const PLANNED_LEVEL: readonly string[] = words(`
  mục tiêu, chỉ tiêu, kế hoạch, mục tiêu là, chỉ tiêu là, kế hoạch là, kế hoạch giao, chỉ tiêu giao
`)
/** Between the two ends of a range: "từ 5 đến 7 nghìn". */
export const RANGE_TO: readonly string[] = words('đến, tới')
export const EQUALS: readonly string[] = words('bằng')
export const TIMES_OF: readonly string[] = words('gấp, bằng, gấp hơn, tăng, giảm, tăng gấp')
export const PREVIOUS: readonly string[] = words(`
  so với, cùng kỳ, so cùng kỳ, năm trước, năm ngoái, so với năm
`)
/** An earlier time by name: between a change and its amount ("tăng so với cùng kỳ 23 vụ"). */
export const EARLIER: readonly string[] = words(`
  năm trước, năm ngoái, cùng kỳ, cùng kỳ năm trước, cùng kỳ năm ngoái, kỳ trước, quý trước, tháng trước
`)
/** The cues of a comparison: the year behind them is another one than the text's. */
export const COMPARED: readonly string[] = words('so với, so với cùng kỳ, so cùng kỳ, cùng kỳ, hơn, lần')
/** Between "so với" and its year. */
export const BASE_WORDS: readonly string[] = words(`
  thực hiện, số thực hiện, ước thực hiện, kết quả, kết quả thực hiện, cuối, đầu, thời điểm cuối, thời điểm đầu, mức,
  mức thực hiện, số liệu, tháng cuối
`)
/** Between what is said and its value. */
export const COPULA: readonly string[] = words('là')
export const FROM: readonly string[] = words('từ')
export const MEAN: readonly string[] = words('bình quân, trung bình, mỗi, bình quân mỗi, cứ')
/** Before the second of two numbers stands the first with this: so many of so many. */
export const PER_SOME: readonly string[] = words('cứ')
export const EACH: readonly string[] = words('mỗi, trên mỗi')
/** Before a count with no more name than its noun: all there are, not only some that something was done to. */
export const PRESENCE: readonly string[] = words(`
  có, hiện có, đã có, còn, gồm, bao gồm, là, đạt, đạt được, với, tổng số, tổng cộng, tất cả, số, lên, được, cả
`)
/** From here to the end of the sentence the text speaks of what is wished. */
export const WISHED: readonly string[] = words(
  'phấn đấu, mục tiêu, dự kiến, đề ra, đặt ra, sẽ, năm tới, sang năm, năm sau, thời gian tới',
)
/** Begins a heading, or a list behind a colon: what is below is aimed at. */
export const AIM_HEADS: readonly string[] = words(`
  mục tiêu, chỉ tiêu, kế hoạch, phương hướng, định hướng, một số mục tiêu, một số chỉ tiêu, các mục tiêu, các chỉ tiêu,
  những mục tiêu, những chỉ tiêu
`)
/** Begins a line that ends in a colon: what is below is asked for. */
export const ASK_HEADS: readonly string[] = words(
  'đề nghị, kiến nghị, đề xuất, kính đề nghị, trân trọng đề nghị',
)
/** Somewhere in such a heading: it is about what was reached after all. */
export const RESULT_HEADS: readonly string[] = words(`
  kết quả, tình hình, đánh giá, tổng kết, báo cáo, thực hiện, đạt, đạt được, hoàn thành
`)
/** Near before a number: it is the plan's. */
export const PLANNED: readonly string[] = words(`
  kế hoạch, chỉ tiêu, kế hoạch giao, chỉ tiêu giao, được giao, dự toán
`)
/** Directly before an amount that was only passed or reached, and is not the value itself. */
export const THRESHOLDS: readonly string[] = words('mốc, ngưỡng, mốc trên, ngưỡng trên')
/** Directly before a count: so many more than there were. */
export const ADDED: readonly string[] = words('thêm')
export const REST: readonly string[] = words('còn, còn lại')
/** Cues of a count from the beginning on. */
export const CUMULATIVE: readonly string[] = words(`
  lũy kế, cộng dồn, từ trước đến nay, tính từ đầu, qua các đợt
`)
export const TOTAL: readonly string[] = words('tổng số, tổng cộng, tổng, tất cả')
/** Introduces the whole of which a part is named next: "trong 143 cơ sở có 22 ...". */
export const OUT_OF: readonly string[] = words('trong, trong số, trong tổng số, trên, trên tổng số')

/** Between a total and its parts: all parts follow. */
export const ALL_PARTS: readonly string[] = words(`
  gồm, bao gồm, trong đó gồm, gồm có, cụ thể, cụ thể là, cụ thể như sau, chia ra, gồm các loại
`)
/** Between a total and its parts: some parts follow. */
export const SOME_PARTS: readonly string[] = words('trong đó, trong đó có, bao gồm cả, trong số đó, kể cả')
/** Ends a list of parts. */
export const LIST_ENDS: readonly string[] = words(`
  tổng, tổng số, nâng, lũy kế, kết quả, ngoài ra, riêng, đồng thời, bên cạnh đó, qua đó, tăng, giảm, so với,
  đạt, chiếm, không kể, chưa kể
`)
/** May stand between a comma and the next item of a list. */
export const LIST_FILLERS: readonly string[] = words('và, có, cùng, còn lại, là, với, cùng với, đã, thêm')
/** Joins the last items of a list. */
export const ITEM_JOINTS: readonly string[] = words('và, cùng, và cả')
/** Before a number inside an item: an attribute of the item, not an item. */
export const ATTRIBUTE: readonly string[] = words('với, tại, cho, của, ở, thuộc')

/** Directly before a number: the words before belong to the number on the left. */
export const JOINERS: readonly string[] = words('và, tại, cho, của, trên, trong, với, đối với, ở, từ, về')
/** Where the words of one number end and those of the next begin, when no comma says so. */
export const PREPOSITIONS: readonly string[] = words(`
  với, tại, cho, trên, trong, đối với, ở, từ, về, theo, qua, thuộc, do, để, nhằm
`)
export const VERBS: readonly string[] = words(`
  có, đạt, được, là, thu, nộp, tiếp nhận, giải quyết, xử phạt, xử lý, phát hiện, tổ chức, thực hiện, ban
  hành, hỗ trợ, triển khai, cấp, phục vụ, thu hút, đầu tư, hoàn thành, chiếm
`)

/** Words of names that tell nothing. */
export const EMPTY: readonly string[] = words(`
  và, của, các, những, được, bị, cho, tại, trong, trên, với, đã, là, có, đối, số
`)

/** Before the name of a unit: it is company or an object, not the place the sentence speaks of. */
export const COMPANIONS: readonly string[] = words(`
  với, cùng, so với, cùng với, gửi, gửi về, phối hợp với, hơn
`)
/** Before the whole country: it is what a share or a rank refers to. */
export const NATION_COMPANIONS: readonly string[] = words(`
  của, cùng, với, so với, hơn, trong, dẫn đầu, nhất
`)
/** Before the name of an unknown place: the sentence speaks of it. */
export const LOCATIVES: readonly string[] = words(`
  tại, ở, địa bàn, trên địa bàn, riêng, riêng tại, của, trong đó
`)

/** Before a year or date: up to that day. */
export const UNTIL: readonly string[] = words(`
  đến, tính đến, đến ngày, tính đến ngày, đến hết, hết, đến hết ngày
`)
/** Before four digits: a year, even when a noun follows. */
export const BEFORE_YEAR: readonly string[] = words(`
  năm, kỳ, cùng kỳ, giai đoạn, khóa, nhiệm kỳ, năm học, niên khóa
`)
/** The word that may stand before the year of a name. */
export const YEAR_WORD: readonly string[] = words('năm')
/** Before digits with a slash or alone: a day. */
export const BEFORE_DAY: readonly string[] = words(`
  ngày, sáng, chiều, tối, hôm, mùng, dịp, lễ, từ ngày, đến ngày, trước ngày, sau ngày
`)
export const BEFORE_MONTH: readonly string[] = words('tháng')
export const BEFORE_TIME: readonly string[] = words('lúc, vào, vào lúc, hồi, từ, đến, khoảng, trước')
export const AND: readonly string[] = words('và, đến, hoặc, với')

/** Abbreviations that end in a dot inside a sentence. */
export const DOTTED: readonly string[] = words(`
  tp, tx, ths, ts, pgs, gs, bs, ks, q, p, h, đ/c, tr, st, no
`)
/** Before a number: a quarter, which is not the year that was asked about. */
export const QUARTERS: readonly string[] = words('quý')

/** Announces what an earlier report says. */
export const QUOTED: readonly string[] = words(`
  theo báo cáo, theo số liệu báo cáo, trong báo cáo, tại báo cáo, như báo cáo, báo cáo đã nêu, theo báo cáo tổng kết,
  báo cáo nêu, báo cáo ghi
`)

/** Heads of the columns of a table that hold no values. */
export const LABEL_COLUMNS: readonly string[] = words('stt, tt, số tt, số thứ tự')
export const UNIT_COLUMNS: readonly string[] = words('đvt, đơn vị tính, đơn vị, đơn vị đo')
/** Heads of columns of percentages, besides those with the sign. */
export const PERCENT_COLUMNS: readonly string[] = words('tỷ lệ, phần trăm, tỷ trọng, cơ cấu')
