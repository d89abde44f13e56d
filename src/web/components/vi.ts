import type { NumberState } from './number-reference.tsx'

/** What a reader hears after a number and its label. */
export const numberStates: Record<NumberState, string> = {
  rest: 'xem nguồn',
  open: 'đang mở nguồn',
  traced: 'khớp bản ghi',
  changed: 'đã đổi từ khi chốt',
  differs: 'khác bản ghi',
  quoted: 'trích từ báo cáo khác',
  impossible: 'không thể đúng',
  unbound: 'chưa có nguồn',
  missing: 'chưa có số liệu',
}

/** The words of the components themselves; what a page says comes in its props. */
export const words = {
  product: 'Điểm Cầu',
  skip: 'Đến nội dung chính',
  mainNav: 'Mục chính',
  menu: 'Mở hoặc đóng mục lục',
  textSize: 'Cỡ chữ',
  textSizes: { small: 'Chữ nhỏ', normal: 'Chữ thường', large: 'Chữ lớn' },
  largeText: 'Phóng to chữ',
  normalText: 'Trả chữ về cỡ thường',
  textSizeMarks: { small: 'A−', normal: 'A', large: 'A+' },
  contrast: 'Tương phản cao',
  signOut: 'Đăng xuất',
  sampleNote: 'Dữ liệu mẫu: bản ghi, tên và một số số liệu trên trang này là giả định để trình diễn.',
  breadcrumb: 'Đường dẫn trang',
  contents: 'Mục lục',
  close: 'Đóng',

  method: 'Cách tính',
  comparison: 'So sánh',
  noComparison: 'Chưa có số liệu so sánh',
  countedFrom: (total: string) => `Đếm từ ${total} bản ghi`,
  openRecords: (total: string) => `Mở cả ${total} bản ghi`,
  maskedRecord: 'Bản ghi không hiển thị tên',
  sinceFrozen: 'Từ khi chốt đến nay',
  copyCitation: 'Chép dẫn nguồn',
  citationCopied: 'Đã chép',
  onMap: 'Xem trên bản đồ',
  missing: 'chưa có số liệu',

  sumEqual: (sum: string) => `${sum}. Các phần cộng đúng bằng tổng.`,
  sumDiffers: (sum: string, total: string) => `${sum}, khác tổng ${total}.`,
  valuesByMonth: 'Bảng số theo tháng',
  month: 'Tháng',
  from: (label: string, first: string, last: string) => `${label}: từ ${first} đến ${last}`,

  notReported: 'chưa báo cáo',
  pages: 'Các trang của danh sách',
  previous: 'Trang trước',
  next: 'Trang sau',
  shown: (first: string, last: string, total: string, noun: string) =>
    `${first} đến ${last} trong ${total} ${noun}`,
  noneFound: (noun: string) => `Không có ${noun} nào khớp điều kiện lọc.`,
  all: 'Tất cả',
  filter: 'Lọc',
  resetFilter: 'Bỏ lọc',

  optional: '(không bắt buộc)',
  faults: (n: number) => `Có ${n} chỗ cần sửa`,
  step: (current: number, total: number) => `Bước ${current} trong ${total}`,
  stepStates: { done: 'đã xong', now: 'đang làm', next: 'chưa tới' },

  map: (title: string) => `Bản đồ: ${title}`,
  between: (from: string, to: string) => (from === to ? from : `${from} đến ${to}`),
  legend: 'Chú giải',
  kilometres: (n: string) => `${n} km`,

  checkedText: 'Văn bản đã kiểm',
  verdicts: {
    traced: 'khớp bản ghi',
    differs: 'khác bản ghi',
    impossible: 'không thể đúng',
    unbound: 'chưa có nguồn',
  },
  ifBase: (year: string, base: string) => `nếu năm ${year} là ${base}`,
  basesBelow: (year: string) => `Hàng dưới là số của năm ${year} nếu có tỷ lệ ở hàng trên.`,
  hitsNone: (printed: string) => `${printed} không rơi vào số nào`,
  lineOf: (printed: string, points: string) =>
    `${printed} không rơi vào tỷ lệ nào trong các tỷ lệ liền nhau: ${points}`,

  notices: { information: 'Lưu ý', attention: 'Cần chú ý', done: 'Đã xong', refused: 'Không thực hiện được' },
}
