import type { WordsOf } from '#records/define'
import type {
  broadcastStation,
  electronicPress,
  pressAgency,
  printHouse,
  publisher,
  televisionEnterprise,
} from './definition.ts'

export const law = {
  press: [
    { text: 'Luật Báo chí số 103/2016/QH13', confirmed: true },
    { text: 'Thông tư số 48/2016/TT-BTTTT; thời hạn giải quyết 30 ngày', confirmed: false },
  ],
  broadcast: [
    { text: 'Luật Báo chí số 103/2016/QH13', confirmed: true },
    { text: 'Nghị định số 06/2016/NĐ-CP về dịch vụ phát thanh, truyền hình', confirmed: true },
  ],
  television: [
    {
      text: 'Nghị định số 06/2016/NĐ-CP: gia hạn trong 20 ngày làm việc, một lần, không quá 5 năm',
      confirmed: true,
    },
  ],
  publisher: [
    { text: 'Luật Xuất bản số 19/2012/QH13', confirmed: false },
    { text: 'Nghị định số 195/2013/NĐ-CP', confirmed: false },
  ],
  printing: [{ text: 'Nghị định số 60/2014/NĐ-CP về hoạt động in', confirmed: false }],
}

const BODY = {
  name: 'Tên',
  governingBody: 'Cơ quan chủ quản',
  place: 'Địa bàn',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  leader: 'Người đứng đầu',
  licenceNo: 'Số giấy phép',
  startsOn: 'Hoạt động từ ngày',
  endsOn: 'Thôi hoạt động từ ngày',
  successor: 'Đơn vị kế thừa',
}

const HINTS = { endsOn: 'Ngày đầu tiên không còn hoạt động.' }

const LEVELS = { central: 'Trung ương', local: 'Địa phương' }

const STATES = {
  applied: 'Đã nộp hồ sơ',
  appraising: 'Đang thẩm định',
  licensed: 'Đang hoạt động',
  suspended: 'Tạm đình chỉ',
  merged: 'Đã sáp nhập',
  revoked: 'Đã thu hồi giấy phép',
  refused: 'Từ chối cấp phép',
  withdrawn: 'Đã rút hồ sơ',
}

const ACTIONS = {
  apply: 'Nộp hồ sơ',
  enter: 'Ghi sổ đơn vị đã có giấy phép',
  appraise: 'Thẩm định',
  license: 'Cấp giấy phép',
  refuse: 'Từ chối cấp phép',
  withdraw: 'Rút hồ sơ',
  suspend: 'Tạm đình chỉ',
  resume: 'Cho hoạt động lại',
  merge: 'Ghi nhận sáp nhập',
  revoke: 'Thu hồi giấy phép',
  reinstate: 'Khôi phục giấy phép',
  amend: 'Sửa thông tin',
}

const GUARDS = {
  merge: 'Ngày thôi hoạt động không được trước ngày bắt đầu.',
  revoke: 'Ngày thôi hoạt động không được trước ngày bắt đầu.',
}

export const pressAgencyWords: WordsOf<typeof pressAgency> = {
  name: 'Cơ quan báo, tạp chí in',
  plural: 'Cơ quan báo, tạp chí in',
  fields: { ...BODY, kind: 'Loại hình', level: 'Cấp', frequency: 'Kỳ hạn xuất bản', language: 'Ngôn ngữ' },
  hints: HINTS,
  options: {
    kind: { newspaper: 'Báo in', magazine: 'Tạp chí in' },
    level: LEVELS,
    frequency: {
      daily: 'Hằng ngày',
      weekly: 'Hằng tuần',
      fortnightly: 'Nửa tháng',
      monthly: 'Hằng tháng',
      other: 'Kỳ hạn khác',
    },
  },
  states: STATES,
  actions: ACTIONS,
  guards: GUARDS,
  clocks: { processing: 'Giải quyết hồ sơ (30 ngày)' },
}

export const electronicPressWords: WordsOf<typeof electronicPress> = {
  name: 'Báo, tạp chí điện tử',
  plural: 'Báo, tạp chí điện tử',
  fields: { ...BODY, kind: 'Loại hình', level: 'Cấp', domain: 'Tên miền', hasPrint: 'Cơ quan có cả báo in' },
  hints: HINTS,
  options: { kind: { newspaper: 'Báo điện tử', magazine: 'Tạp chí điện tử' }, level: LEVELS },
  states: STATES,
  actions: ACTIONS,
  guards: GUARDS,
  clocks: { processing: 'Giải quyết hồ sơ (30 ngày)' },
}

export const broadcastStationWords: WordsOf<typeof broadcastStation> = {
  name: 'Đài phát thanh, truyền hình',
  plural: 'Đài phát thanh, truyền hình',
  fields: { ...BODY, level: 'Cấp', medium: 'Loại đài', channels: 'Số kênh chương trình' },
  hints: HINTS,
  units: { channels: 'kênh' },
  options: {
    level: LEVELS,
    medium: { radio: 'Phát thanh', television: 'Truyền hình', both: 'Phát thanh và truyền hình' },
  },
  states: STATES,
  actions: ACTIONS,
  guards: GUARDS,
}

export const televisionEnterpriseWords: WordsOf<typeof televisionEnterprise> = {
  name: 'Doanh nghiệp truyền hình',
  plural: 'Doanh nghiệp truyền hình',
  fields: {
    ...BODY,
    taxId: 'Mã số thuế',
    kind: 'Loại dịch vụ',
    technology: 'Phương thức truyền dẫn',
    expiresOn: 'Giấy phép hết hạn từ ngày',
  },
  hints: HINTS,
  options: {
    kind: { free: 'Truyền hình quảng bá', pay: 'Truyền hình trả tiền' },
    technology: {
      cable: 'Cáp',
      iptv: 'IPTV',
      satellite: 'Vệ tinh',
      terrestrial: 'Số mặt đất',
      mobile: 'Di động',
      internet: 'Internet',
    },
  },
  states: STATES,
  actions: { ...ACTIONS, renew: 'Gia hạn giấy phép' },
  guards: { ...GUARDS, renew: 'Chỉ gia hạn đến một ngày sau hôm nay.' },
  clocks: { processing: 'Giải quyết hồ sơ (20 ngày làm việc)', validity: 'Thời hạn của giấy phép' },
}

export const publisherWords: WordsOf<typeof publisher> = {
  name: 'Nhà xuất bản',
  plural: 'Nhà xuất bản',
  fields: { ...BODY, level: 'Cấp', model: 'Mô hình tổ chức', editor: 'Tổng biên tập' },
  hints: HINTS,
  options: { level: LEVELS, model: { 'public-unit': 'Đơn vị sự nghiệp', enterprise: 'Doanh nghiệp' } },
  states: STATES,
  actions: ACTIONS,
  guards: GUARDS,
}

export const printHouseWords: WordsOf<typeof printHouse> = {
  name: 'Cơ sở in, phát hành',
  plural: 'Cơ sở in, phát hành',
  fields: { ...BODY, taxId: 'Mã số thuế', kind: 'Loại cơ sở', products: 'Sản phẩm' },
  hints: HINTS,
  options: { kind: { printing: 'Cơ sở in', distribution: 'Cơ sở phát hành' } },
  states: STATES,
  actions: ACTIONS,
  guards: GUARDS,
}
