import type { IndicatorWords } from '#figures/define'
import type { WordsOf } from '#records/define'
import type { reportPress, reportSim, reportSpam, reportSubscriber, reportTvCopyright } from './definition.ts'

const HOUSE = {
  text: 'Quy chế tiếp nhận phản ánh: phân loại 3 ngày, trả lời 15 ngày làm việc',
  confirmed: false,
}

export const law = {
  spam: [
    { text: 'Nghị định số 90/2008/NĐ-CP; Nghị định số 77/2012/NĐ-CP về chống thư rác', confirmed: true },
    HOUSE,
  ],
  sim: [{ text: 'Nghị định số 49/2017/NĐ-CP về thông tin thuê bao', confirmed: true }, HOUSE],
  copyright: [{ text: 'Nghị định số 131/2013/NĐ-CP về xử phạt quyền tác giả', confirmed: false }, HOUSE],
  press: [{ text: 'Luật Báo chí số 103/2016/QH13, Điều 42', confirmed: true }, HOUSE],
}

const REPORT = {
  channel: 'Cách gửi',
  place: 'Địa bàn',
  happenedOn: 'Ngày xảy ra',
  content: 'Nội dung phản ánh',
  isAnonymous: 'Không nêu tên',
  reporter: 'Người phản ánh',
  reporterPhone: 'Điện thoại người phản ánh',
  reporterEmail: 'Thư điện tử người phản ánh',
  receivedOn: 'Ngày tiếp nhận',
  handler: 'Người xử lý',
  forwardedTo: 'Nơi chuyển đến',
  result: 'Kết quả trả lời',
  answeredOn: 'Ngày trả lời',
}

const CHANNELS = { web: 'Trang thông tin', phone: 'Điện thoại', counter: 'Trực tiếp', sms: 'Tin nhắn' }

const STATES = {
  received: 'Mới tiếp nhận',
  waiting: 'Chờ bổ sung',
  processing: 'Đang xử lý',
  forwarded: 'Đã chuyển cơ quan khác',
  answered: 'Đã trả lời',
  closed: 'Đã đóng',
  rejected: 'Từ chối',
  duplicate: 'Trùng',
}

const ACTIONS = {
  receive: 'Gửi phản ánh',
  askMore: 'Yêu cầu bổ sung',
  supply: 'Bổ sung',
  accept: 'Nhận xử lý',
  reject: 'Từ chối',
  findDuplicate: 'Xác định trùng',
  forward: 'Chuyển cơ quan khác',
  answer: 'Trả lời',
  close: 'Đóng',
  reopen: 'Mở lại',
}

const CLOCKS = { classification: 'Phân loại (3 ngày làm việc)', answer: 'Trả lời (15 ngày làm việc)' }
const LIFE = { states: STATES, actions: ACTIONS, clocks: CLOCKS }

export const spamWords: WordsOf<typeof reportSpam> = {
  ...LIFE,
  name: 'Phản ánh tin nhắn rác',
  plural: 'Phản ánh tin nhắn rác',
  fields: {
    ...REPORT,
    sender: 'Số hoặc địa chỉ gửi',
    brandName: 'Tên định danh',
    kind: 'Loại',
    carrier: 'Nhà mạng',
  },
  options: { channel: CHANNELS, kind: { sms: 'Tin nhắn', call: 'Cuộc gọi', email: 'Thư điện tử' } },
}

export const simWords: WordsOf<typeof reportSim> = {
  ...LIFE,
  name: 'Phản ánh SIM kích hoạt sẵn',
  plural: 'Phản ánh SIM kích hoạt sẵn',
  fields: { ...REPORT, seller: 'Nơi bán', quantity: 'Số SIM', carrier: 'Nhà mạng' },
  options: { channel: CHANNELS },
}

export const subscriberWords: WordsOf<typeof reportSubscriber> = {
  ...LIFE,
  name: 'Phản ánh thông tin thuê bao',
  plural: 'Phản ánh thông tin thuê bao',
  fields: { ...REPORT, subscriber: 'Số thuê bao', fault: 'Sai sót', carrier: 'Nhà mạng' },
  options: {
    channel: CHANNELS,
    fault: {
      'not-mine': 'Thuê bao không phải của tôi',
      'wrong-name': 'Sai họ tên, giấy tờ',
      'cut-off': 'Bị khóa do thông tin sai',
      other: 'Khác',
    },
  },
}

export const tvCopyrightWords: WordsOf<typeof reportTvCopyright> = {
  ...LIFE,
  name: 'Phản ánh vi phạm bản quyền truyền hình',
  plural: 'Phản ánh vi phạm bản quyền truyền hình',
  fields: {
    ...REPORT,
    programme: 'Chương trình, kênh',
    address: 'Địa chỉ trang',
    rightsHolder: 'Chủ quyền',
    hasRightsPaper: 'Có giấy tờ về quyền',
  },
  options: { channel: CHANNELS },
}

export const pressWords: WordsOf<typeof reportPress> = {
  ...LIFE,
  name: 'Phản ánh hoạt động báo chí',
  plural: 'Phản ánh hoạt động báo chí',
  fields: {
    ...REPORT,
    pressTitle: 'Cơ quan báo chí',
    article: 'Bài viết, số báo',
    publishedOn: 'Ngày đăng',
    matter: 'Vấn đề',
  },
  options: {
    channel: CHANNELS,
    matter: {
      untrue: 'Thông tin sai sự thật',
      harassment: 'Sách nhiễu, gây khó khăn',
      abuse: 'Lợi dụng danh nghĩa nhà báo',
      other: 'Khác',
    },
  },
}

const byChannel = {
  name: 'Cách gửi',
  options: {
    web: { name: 'Phản ánh qua trang thông tin' },
    phone: { name: 'Phản ánh qua điện thoại' },
    counter: { name: 'Phản ánh trực tiếp' },
    sms: { name: 'Phản ánh qua tin nhắn' },
  },
}

const TAKEN = 'tính theo ngày tiếp nhận; phản ánh bị từ chối hoặc trùng không được tính.'
const nouns = ['phản ánh', 'lượt phản ánh', 'ý kiến', 'trường hợp']
const dims = { channel: byChannel }

export const indicatorWords = {
  spam: {
    name: 'Phản ánh tin nhắn rác',
    noun: 'phản ánh',
    method: `Số phản ánh tin nhắn, cuộc gọi, thư rác trong kỳ, ${TAKEN}`,
    names: ['phản ánh tin rác', 'phản ánh về tin nhắn rác', 'phản ánh thư rác, cuộc gọi rác'],
    nouns,
    must: ['rác'],
    dims,
  },
  sim: {
    name: 'Phản ánh SIM kích hoạt sẵn',
    noun: 'phản ánh',
    method: `Số phản ánh SIM đã kích hoạt sẵn bày bán trong kỳ, ${TAKEN}`,
    names: ['phản ánh về SIM rác', 'phản ánh bán SIM kích hoạt sẵn'],
    nouns,
    must: ['SIM'],
    dims,
  },
  subscriber: {
    name: 'Phản ánh thông tin thuê bao',
    noun: 'phản ánh',
    method: `Số phản ánh thông tin thuê bao không chính xác trong kỳ, ${TAKEN}`,
    names: ['phản ánh thông tin thuê bao chưa chính xác', 'phản ánh về thuê bao'],
    nouns,
    must: ['thuê bao'],
    dims,
  },
  copyright: {
    name: 'Phản ánh vi phạm bản quyền truyền hình',
    noun: 'phản ánh',
    method: `Số phản ánh vi phạm bản quyền truyền hình trên mạng trong kỳ, ${TAKEN}`,
    names: ['phản ánh bản quyền truyền hình', 'phản ánh vi phạm bản quyền trên Internet'],
    nouns,
    must: ['bản quyền'],
    dims,
  },
  press: {
    name: 'Phản ánh hoạt động báo chí',
    noun: 'phản ánh',
    method: `Số phản ánh về cơ quan báo chí, nhà báo trong kỳ, ${TAKEN}`,
    names: ['phản ánh về báo chí', 'phản ánh về nhà báo', 'phản ánh cơ quan báo chí'],
    nouns,
    must: ['báo chí', 'nhà báo'],
    dims,
  },
} satisfies Record<string, IndicatorWords>
