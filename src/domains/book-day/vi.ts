import type { IndicatorWords } from '#figures/define'
import type { WordsOf } from '#records/define'
import type { allocation, bookDay, donation } from './definition.ts'

export const law = {
  bookDay: [{ text: 'Quyết định số 284/QĐ-TTg ngày 24/02/2014 về Ngày Sách Việt Nam', confirmed: true }],
  donation: [
    {
      text: 'Quy chế tiếp nhận và phân bổ nguồn tài trợ của đơn vị; thời hạn bàn giao 30 ngày',
      confirmed: false,
    },
  ],
}

const GIFTS = { books: 'Sách', cash: 'Tiền mặt', sets: 'Bộ sách, tủ sách', other: 'Hiện vật khác' }
const RECIPIENTS = { library: 'Thư viện', school: 'Trường học', other: 'Nơi nhận khác' }

export const bookDayWords: WordsOf<typeof bookDay> = {
  name: 'Ngày Sách',
  plural: 'Ngày Sách',
  fields: {
    title: 'Tên sự kiện',
    edition: 'Lần thứ',
    theme: 'Chủ đề',
    place: 'Địa bàn',
    venue: 'Địa điểm',
    startsOn: 'Từ ngày',
    endsOn: 'Đến ngày',
    organisers: 'Đơn vị tổ chức',
  },
  options: { method: { counter: 'Máy đếm', ticket: 'Vé mời', estimate: 'Ước tính' } },
  groups: {
    stalls: { name: 'Gian hàng', fields: { name: 'Đơn vị', titles: 'Số tên sách' } },
    gates: {
      name: 'Lượt bạn đọc theo cửa',
      fields: { day: 'Ngày', gate: 'Cửa', visits: 'Số lượt', method: 'Cách đếm' },
    },
  },
  states: {
    planned: 'Kế hoạch',
    approved: 'Đã duyệt',
    open: 'Đang diễn ra',
    counted: 'Đã tổng hợp lượt bạn đọc',
    settled: 'Đã công khai quyết toán',
    cancelled: 'Đã hủy',
  },
  actions: {
    plan: 'Lập kế hoạch',
    approve: 'Duyệt kế hoạch',
    open: 'Khai mạc',
    count: 'Tổng hợp lượt bạn đọc',
    correct: 'Sửa số lượt',
    settle: 'Công khai quyết toán',
    cancel: 'Hủy',
  },
  guards: {
    plan: 'Ngày kết thúc không được trước ngày bắt đầu.',
    count: 'Chỉ tổng hợp khi sự kiện đã kết thúc.',
  },
  clocks: { ledger: 'Công khai tài trợ (60 ngày)' },
}

export const donationWords: WordsOf<typeof donation> = {
  name: 'Khoản tài trợ Ngày Sách',
  plural: 'Tài trợ Ngày Sách',
  fields: {
    kind: 'Hình thức',
    content: 'Nội dung tài trợ',
    isAnonymous: 'Không nêu tên',
    donor: 'Nhà tài trợ',
    pledgedOn: 'Ngày cam kết',
    titles: 'Số tên sách',
    copies: 'Số cuốn',
    valueVnd: 'Giá trị',
    receiptNo: 'Số biên nhận',
    receivedOn: 'Ngày nhận',
  },
  units: { titles: 'tên sách', copies: 'cuốn', valueVnd: 'đồng' },
  options: { kind: GIFTS },
  states: {
    pledged: 'Đã cam kết',
    received: 'Đã nhận',
    lapsed: 'Không thực hiện',
    returned: 'Đã hoàn trả',
  },
  actions: {
    pledge: 'Ghi cam kết',
    receive: 'Nhận và cấp biên nhận',
    lapse: 'Ghi nhận không thực hiện',
    revive: 'Mở lại cam kết',
    giveBack: 'Hoàn trả',
  },
  guards: { pledge: 'Tài trợ bằng sách phải ghi số cuốn.' },
}

export const allocationWords: WordsOf<typeof allocation> = {
  name: 'Phân bổ tài trợ Ngày Sách',
  plural: 'Phân bổ tài trợ Ngày Sách',
  fields: {
    recipient: 'Nơi nhận',
    recipientKind: 'Loại nơi nhận',
    place: 'Xã, phường, thị trấn',
    isRemote: 'Vùng sâu, vùng xa',
    kind: 'Hình thức',
    content: 'Nội dung',
    copies: 'Số cuốn',
    valueVnd: 'Giá trị',
    deliveredOn: 'Ngày giao',
    receiver: 'Người ký nhận',
    confirmedOn: 'Ngày nơi nhận xác nhận',
  },
  units: { copies: 'cuốn', valueVnd: 'đồng' },
  options: { kind: GIFTS, recipientKind: RECIPIENTS },
  states: {
    proposed: 'Dự kiến',
    approved: 'Đã duyệt',
    delivered: 'Đã giao',
    confirmed: 'Nơi nhận đã xác nhận',
    cancelled: 'Đã hủy',
  },
  actions: {
    propose: 'Dự kiến phân bổ',
    approve: 'Duyệt phân bổ',
    deliver: 'Giao',
    confirm: 'Xác nhận đã nhận',
    cancel: 'Hủy phân bổ',
  },
  guards: { deliver: 'Ngày giao không được sau hôm nay.' },
  clocks: { handOver: 'Bàn giao (30 ngày)' },
}

const byRecipient = {
  name: 'Nơi nhận',
  options: {
    library: { name: RECIPIENTS.library },
    school: { name: RECIPIENTS.school },
    other: { name: RECIPIENTS.other },
  },
}

export const indicatorWords = {
  visits: {
    name: 'Lượt bạn đọc tham gia Ngày Sách',
    noun: 'lượt bạn đọc',
    method: 'Tổng số lượt bạn đọc đếm được ở các cửa của Ngày Sách kết thúc trong kỳ.',
    names: ['lượt bạn đọc Ngày Sách', 'lượt người tham gia Ngày Sách', 'Ngày Sách thu hút lượt bạn đọc'],
    nouns: ['lượt', 'lượt bạn đọc', 'lượt người', 'bạn đọc'],
  },
  value: {
    name: 'Giá trị tài trợ Ngày Sách đã phân bổ',
    noun: 'đồng',
    method: 'Tổng giá trị sách, tiền và hiện vật tài trợ Ngày Sách đã giao cho nơi nhận trong kỳ.',
    names: ['tài trợ Ngày Sách', 'nguồn vận động tài trợ Ngày Sách', 'trị giá sách phân bổ'],
    nouns: ['đồng'],
    must: ['Ngày Sách', 'tài trợ', 'sách'],
    dims: { recipient: byRecipient },
  },
  copies: {
    name: 'Sách tài trợ đã phân bổ',
    noun: 'cuốn',
    method: 'Tổng số cuốn sách tài trợ Ngày Sách đã giao cho nơi nhận trong kỳ.',
    names: ['số sách phân bổ cho thư viện, trường học', 'sách tặng thư viện, trường học'],
    nouns: ['cuốn', 'cuốn sách', 'quyển', 'bản sách'],
    dims: { recipient: byRecipient },
  },
} satisfies Record<string, IndicatorWords>
