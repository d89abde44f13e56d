import { words } from './words.ts'

/**
 * Vietnamese nouns that stand beside numbers, whatever the sector. The nouns of indicators and the names of units
 * come from the catalogue, not from here.
 */

/** What a measure measures: numbers of different measures are never compared. */
export type Measure =
  | 'money'
  | 'foreign'
  | 'percent'
  | 'length'
  | 'area'
  | 'mass'
  | 'data'
  | 'energy'
  | 'duration'
  | 'times'
  | 'page'

/** Measures: such a number takes its name from the words before it ("doanh thu ... 86 tỷ đồng"). */
export const MEASURES: Readonly<Record<Measure, readonly string[]>> = {
  money: words('đồng, đ, vnđ, vnd, đồng việt nam'),
  foreign: words('usd, đô la, đô la mỹ, euro, nhân dân tệ, yên'),
  percent: words('phần trăm'),
  length: words('km, m, cm, mm, mét, ki lô mét, cây số, hải lý'),
  area: words('ha, héc ta, hecta, m2, km2, mét vuông'),
  mass: words('kg, tấn, tạ, gam, lít, m3, mét khối'),
  data: words('kb, mb, gb, tb, kbps, mbps, gbps, mhz, ghz'),
  energy: words('kv, kw, kwh, mw, mwh'),
  duration: words('giây, phút, giờ, ngày, ngày làm việc, tuần, tháng, quý, năm, tuổi'),
  times: words('lần'),
  page: words('trang'),
}

/** Words of a name that its measure says already: "3.420 ha lúa" is an area. */
export const IMPLIED: Readonly<Partial<Record<Measure, string>>> = { area: 'diện tích', length: 'chiều dài' }

/** Words that multiply the number before them, as powers of ten. */
export const SCALES: Readonly<Record<string, number>> = {
  chục: 1,
  trăm: 2,
  nghìn: 3,
  ngàn: 3,
  vạn: 4,
  triệu: 6,
  tỷ: 9,
}

/** Nouns that are counted in reports of any sector. */
export const COUNTED: readonly string[] = words(`
  bài, bài viết, bản, bản tin, bạn đọc, báo, báo cáo, bệnh nhân, bộ, buổi, ca, cá nhân, cán bộ, câu, cây,
  chi nhánh, chi bộ, chuyên mục, chuyên đề, chương trình, chủ đề, công chức, công dân, công trình, công ty,
  công việc, cơ quan, cơ sở, cuộc, cuộc họp, cuốn, cụm, dịch vụ, doanh nghiệp, dự án, đài, đại biểu, đại lý,
  đề tài, đề án, điểm, điểm cầu, đoàn, đoàn viên, đồng chí, đợt, đối tượng, đơn, đơn vị, đường, gia đình,
  giải, giáo viên, giấy chứng nhận, giấy phép, gói, gói thầu, hạng mục, hộ, hộ gia đình, hộ nghèo, hội nghị,
  hội viên, hồ sơ, hợp đồng, hợp tác xã, huyện, hệ thống, khách, khoản, khóa, khu, kiến nghị, kênh, lao
  động, lĩnh vực, loại, lớp, lớp tập huấn, lượt, lượt người, mạng, máy, máy tính, mô hình, mẫu, món, mức,
  nghị quyết, người, người dân, người lao động, ngôi nhà, nhà, nhà máy, nhiệm vụ, nhóm, nội dung, phần,
  phòng, phường, phản ánh, quận, quyển, quyết định, sáng kiến, sản phẩm, sự cố, sự kiện, suất, số, tác phẩm,
  tài khoản, tài liệu, tập, tập thể, thành phố, thành viên, thiết bị, thí sinh, thôn, thông báo, thôn bản,
  thủ tục, thuê bao, thư, tin, tin bài, tỉnh, tổ, tổ chức, tổ dân phố, trang tin, trạm, trung tâm, trường,
  trường học, trường hợp, tuyến, tuyến đường, tên miền, tờ, tờ trình, vé, vị trí, viên chức, vụ, vụ việc,
  văn bản, văn phòng, vấn đề, xã, xe, ý kiến, yêu cầu, ấn phẩm, ấp, điều, học sinh, học viên, sinh viên, bưu
  gửi, thị trấn, thị xã, thư viện, phương tiện, tàu
`)

/** Counted nouns so wide that any indicator may be meant by them. */
export const WIDE: readonly string[] = words('đơn vị, cái, chiếc, loại, mục, trường hợp khác')

/** Nouns that have levels: "bưu cục cấp 1" is a level even where "cấp" could be the verb. */
export const LEVELLED: readonly string[] = words(`
  bưu cục, trường, trường học, bệnh viện, cảng, công trình, đô thị, đường, đại lý, đơn vị, dịch vụ, dịch vụ
  công, dịch vụ công trực tuyến, thư viện, trạm, chợ, di tích, kho, mạng
`)

/** Before a number of at most 9: a level. */
export const LEVELS: readonly string[] = words('cấp, cấp độ, mức, mức độ, bậc')

/** Before a number: its place in a row. */
export const ORDINALS: readonly string[] = words(`
  đợt, lần, lần thứ, thứ, quý, khóa, kỳ, kỳ họp, kỳ họp thứ, giai đoạn, nhiệm kỳ, hạng, vòng, vị trí, vị trí
  thứ, top, đại hội, đại hội lần thứ, tuần thứ, bước
`)

/** Before a number with no noun after it: a place or a thing that has a number for its name. */
export const NUMBERED: readonly string[] = words(`
  phường, quận, ấp, thôn, tổ, tổ dân phố, khu, khu phố, khu vực, vùng, tuần, số nhà, quốc lộ, đường số,
  phòng, nhóm, tập, bài, trang, phần, kênh, làn, tầng, biển số
`)

/** Before a number: it names a document or a part of one. */
export const DOCUMENTS: readonly string[] = words(`
  điều, khoản, mục, chương, phụ lục, biểu, biểu số, mẫu, mẫu số, bảng, hình, số, luật, nghị quyết, nghị
  định, thông tư, quyết định, chỉ thị, công văn, kế hoạch, văn bản, tờ trình, luật số, nghị quyết số, nghị
  định số, thông tư số, quyết định số, chỉ thị số, công văn số, kế hoạch số, văn bản số, báo cáo số, tờ
  trình số, thông báo số, hợp đồng số, giấy phép số
`)

/** Before "số": the number is a count after all ("tổng số 240"). */
export const COUNTING_NUMBER: readonly string[] = words('tổng, con, một, đa, thiểu, trên, chỉ')

/** Before a Roman numeral. */
export const ROMAN: readonly string[] = words(`
  thứ, quý, khóa, lần, kỳ, phần, chương, mục, đại hội, giai đoạn
`)

/** Before digits: a telephone number. */
export const PHONES: readonly string[] = words(`
  điện thoại, số điện thoại, đt, sđt, fax, hotline, đường dây nóng, đầu số, tổng đài, di động, máy lẻ
`)

/** Before digits that are a name and count nothing. */
export const IDENTIFIERS: readonly string[] = words(`
  mã số thuế, mã số, mã hồ sơ, mã, số tài khoản, tài khoản số, số chứng minh nhân dân, số căn cước, biển số
`)
/** Between the number of a house and the name of its street. */
export const STREETS: readonly string[] = words('đường, phố, ngõ, hẻm, quốc lộ')

/** Standards whose numbers are names. */
export const STANDARDS: readonly string[] = words(`
  QCVN, TCVN, TCN, ISO, IEC, ISO/IEC, TCVN ISO, TCVN ISO/IEC
`)

/** Words after a count of months or years that make it a time of its own: "6 tháng đầu năm", "5 năm qua". */
export const PART_OF_YEAR: readonly string[] = words(
  'đầu, cuối, năm, qua, vừa qua, gần đây, trở lại đây, liền',
)

/** Kinds of place, before a proper name. */
export const PLACES: readonly string[] = words(`
  tỉnh, thành phố, tp, huyện, thị xã, quận, thị trấn, xã, phường
`)

/** Kinds of office, before a proper name: at the head of a sentence, the sentence speaks of it. */
export const OFFICES: readonly string[] = words(`
  sở, bộ, cục, tổng cục, chi cục, ban, ủy ban nhân dân, công ty, tổng công ty, tập đoàn, trường, bệnh viện
`)

/** Words with a capital after such a noun that name a body, not a place ("Tỉnh Đoàn"). */
export const NOT_PLACES: readonly string[] = words('đoàn, ủy, hội, đội')

/** The whole country. */
export const NATION: readonly string[] = words('cả nước, toàn quốc, trên cả nước, trong cả nước')

/** The unit that is asked about. */
export const HOME: readonly string[] = words(`
  toàn tỉnh, toàn thành phố, tỉnh nhà, tỉnh ta, địa bàn tỉnh, địa bàn thành phố
`)

/** Words that are one thing though their syllables stand in other words too. */
export const COMPOUNDS: readonly string[] = words(`
  xã hội hóa, xã hội, tỷ lệ, tỷ trọng, tỷ giá, kinh doanh, đồng chí, đồng thời, đồng bộ, hợp tác xã, ngày
  càng, năm học, đồng thuận, đồng ý, đồng bào, đồng đều, cộng đồng, hội đồng, hợp đồng, lao động, số hóa,
  nâng cấp, cung cấp, trợ cấp, phân cấp, cấp phát, cấp cứu, trang bị, trang thiết bị, đạt chuẩn, kỳ vọng,
  chính quyền
`)

/** Times that may be counted: "6 tháng đầu năm" is a period, "trong vòng 6 tháng" a quantity. */
export const YEAR_PARTS: readonly string[] = words('tháng, quý, tuần, năm')

export const HOURS: readonly string[] = words('giờ')
/** The word of numbers of documents, which is also the word for a count. */
export const NUMBER_WORD: readonly string[] = words('số')
