/** Words of the pages of dossier statistics and of services that few people use online. */

const FIELDS: Readonly<Record<string, string>> = {
  press: 'Báo chí',
  publishing: 'Xuất bản, in và phát hành',
  broadcast: 'Phát thanh, truyền hình và thông tin điện tử',
  post: 'Bưu chính',
  telecom: 'Viễn thông và Internet',
  it: 'Công nghệ thông tin',
}

const QUARTERS = ['I', 'II', 'III', 'IV']

/** A part of a year as people say it: `2018`, `2018-q1`, `2018-03`. */
export function periodName(label: string): string {
  const [year = '', part] = label.split('-')
  if (part === undefined) return `năm ${year}`
  return part.startsWith('q')
    ? `quý ${QUARTERS[Number(part[1]) - 1]}/${year}`
    : `tháng ${Number(part)}/${year}`
}

export const words = {
  fields: FIELDS,
  statistics: {
    title: 'Thống kê hồ sơ thủ tục hành chính',
    lead: (unit: string, period: string) => `${unit}, ${period}. Mỗi con số mở ra danh sách hồ sơ phía sau.`,
    csv: 'Tải số liệu (CSV)',
    none: 'Kỳ này không phát sinh hồ sơ trên hệ thống.',
    year: 'Năm',
    part: 'Phần của năm',
    whole: 'Cả năm',
    unit: 'Đơn vị',
    show: 'Xem',
    partName: (part: string) =>
      part === ''
        ? 'Cả năm'
        : part.startsWith('q')
          ? `Quý ${QUARTERS[Number(part[1]) - 1]}`
          : `Tháng ${Number(part)}`,
    overview: 'Tổng hợp',
    now: 'Kỳ này',
    before: 'Cùng kỳ năm trước',
    change: 'Thay đổi',
    indicator: 'Chỉ tiêu',
    byProcedure: 'Theo thủ tục',
    byField: 'Theo lĩnh vực',
    byLevel: 'Theo mức độ dịch vụ công trực tuyến',
    byUnit: 'Theo đơn vị',
    byPlace: 'Theo địa bàn của người nộp',
    byWay: 'Theo cách nộp',
    months: (year: string) => `Hồ sơ tiếp nhận theo tháng, năm ${year}`,
    procedure: 'Thủ tục',
    field: 'Lĩnh vực',
    level: 'Mức độ',
    place: 'Địa bàn',
    received: 'Tiếp nhận',
    online: 'Trực tuyến',
    done: 'Đã giải quyết',
    late: 'Quá hạn, đang giải quyết',
    rate: 'Đúng hạn (%)',
    mean: 'Thời gian trung bình',
    elsewhere: 'Nơi khác, hoặc không ghi địa bàn',
    hidden: 'ẩn',
    hiddenNote:
      '“ẩn”: có hồ sơ nhưng quá ít (dưới 5) để công bố mà không nhận ra người nộp; phần nhỏ kế tiếp cũng ẩn để không suy ra được.',
    states: 'Mười trạng thái của Cổng Dịch vụ công quốc gia, cuối kỳ',
    statesNote:
      'Trạng thái 1, 2, 4, 5, 7, 9: hồ sơ đang ở trạng thái đó vào cuối kỳ. Trạng thái 3, 8, 10: hồ sơ chuyển sang trong kỳ. Trạng thái 6 (nghĩa vụ tài chính) chưa dùng.',
    satisfaction: 'Mức độ hài lòng theo tiêu chí',
    criterion: 'Tiêu chí',
    good: 'Tốt',
    fair: 'Được',
    poor: 'Chưa được',
    score: 'Hài lòng (%)',
    satisfactionNote: 'Hài lòng: “Tốt” tính đủ, “Được” tính một nửa. Tiêu chí dưới 5 lượt đánh giá thì ẩn.',
    unlisted: 'Chưa có trong danh mục dịch vụ công',
    levels: {
      '1': 'Mức độ 1',
      '2': 'Mức độ 2',
      '3': 'Mức độ 3',
      '4': 'Mức độ 4',
      whole: 'Toàn trình',
      partial: 'Một phần',
    } as Readonly<Record<string, string>>,
    fourLevels: 'Bốn mức độ (Nghị định 43/2011/NĐ-CP)',
    twoForms: 'Toàn trình, một phần (Nghị định 42/2022/NĐ-CP)',
    notForms: 'Chưa xếp loại',
    quiet: 'Dịch vụ công trực tuyến ít hoặc không có hồ sơ',
    statuses: {
      '1': '1. Mới đăng ký',
      '2': '2. Được tiếp nhận',
      '3': '3. Không được tiếp nhận',
      '4': '4. Đang xử lý',
      '5': '5. Yêu cầu bổ sung',
      '6': '6. Nghĩa vụ tài chính',
      '7': '7. Yêu cầu rút',
      '8': '8. Dừng xử lý, đã rút',
      '9': '9. Đã xử lý xong',
      '10': '10. Đã trả kết quả',
    } as Readonly<Record<string, string>>,
    csvColumns: ['Mã', 'Chỉ tiêu', 'Kỳ', 'Phân tổ', 'Giá trị', 'Đơn vị tính', 'Cùng kỳ năm trước'],
  },
  quiet: {
    title: 'Dịch vụ công trực tuyến ít hoặc không có hồ sơ',
    lead: (unit: string, period: string) => `${unit}, ${period}.`,
    summary: (offered: number, none: number, few: number, under: number) =>
      `${offered} dịch vụ cung cấp trực tuyến (mức độ 3, 4; toàn trình, một phần): ${none} không có hồ sơ trực tuyến, ${few} có dưới ${under}.`,
    rate: 'Tỷ lệ dịch vụ có hồ sơ trực tuyến',
    noRate: 'Không có dịch vụ nào được cung cấp trực tuyến trong kỳ.',
    none: 'Không có dịch vụ nào dưới mức này.',
    under: 'Coi là ít khi dưới',
    service: 'Dịch vụ',
    field: 'Lĩnh vực',
    level: 'Mức độ',
    since: 'Cung cấp từ',
    sinceInPeriod: 'trong kỳ',
    online: 'Trực tuyến',
    all: 'Tất cả',
    monthly: 'Theo báo cáo tháng',
    funnel: 'Người dùng dừng ở đâu',
    noForm: 'Chưa có biểu mẫu trên hệ thống.',
    noFunnel: 'Chưa ai mở biểu mẫu.',
    viewed: (n: string) => `${n} lượt mở`,
    began: (n: string) => `${n} bắt đầu`,
    sent: (n: string) => `${n} gửi`,
    step: (name: string, n: string) => `${name}: ${n}`,
    lost: (name: string, n: string) => `Dừng nhiều nhất ở “${name}”: ${n}`,
    faults: (name: string, n: string) => `Lỗi nhiều nhất ở “${name}”: ${n} lần`,
    steps: 'Từng bước',
    owner: 'Đơn vị phụ trách',
    decided: 'Đã quyết định',
    undecided: 'Chưa có quyết định',
    reviewOn: (day: string) => `xem lại ngày ${day}`,
    overdue: (day: string) => `quá ngày xem lại ${day}`,
    decide: 'Ghi quyết định',
    counts:
      'Chỉ đếm số lượt theo ngày; không giữ phiên, địa chỉ hay tài khoản của ai. Lượt mở chỉ tính khi trình duyệt báo là người dùng tự mở trang.',
    csv: 'Tải danh sách (CSV)',
    csvColumns: [
      'Dịch vụ',
      'Lĩnh vực',
      'Mức độ',
      'Cung cấp từ',
      'Hồ sơ trực tuyến',
      'Tất cả hồ sơ',
      'Trực tuyến theo báo cáo tháng',
      'Lượt mở',
      'Bắt đầu',
      'Gửi',
    ],
  },
}
