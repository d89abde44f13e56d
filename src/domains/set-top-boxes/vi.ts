import type { IndicatorWords } from '#figures/define'
import type { WordsOf } from '#records/define'
import type { setTopBoxDelivery, setTopBoxHousehold } from './definition.ts'

export const law = {
  household: [
    {
      text: 'Quyết định số 1168/QĐ-TTg năm 2015 về Chương trình cung cấp dịch vụ viễn thông công ích',
      confirmed: true,
    },
    { text: 'Thông tư số 08/2016/TT-BTTTT', confirmed: true },
    { text: 'Quyết định số 59/2015/QĐ-TTg về chuẩn nghèo', confirmed: false },
  ],
  delivery: [
    { text: 'Thông tư số 08/2016/TT-BTTTT: mỗi hộ một đầu thu kèm ăng-ten và cáp', confirmed: true },
    { text: 'Quyết định số 2451/QĐ-TTg năm 2011 về số hóa truyền hình mặt đất', confirmed: true },
  ],
}

const PHASES = { 'dot-1': 'Đợt 1', 'dot-2': 'Đợt 2' }
const CLASSES = { poor: 'Hộ nghèo', 'near-poor': 'Hộ cận nghèo' }

export const householdWords: WordsOf<typeof setTopBoxHousehold> = {
  name: 'Hộ trong danh sách hỗ trợ đầu thu',
  plural: 'Hộ trong danh sách hỗ trợ đầu thu',
  fields: {
    listNo: 'Số trong danh sách',
    phase: 'Đợt',
    place: 'Xã, phường, thị trấn',
    headName: 'Họ tên chủ hộ',
    headId: 'Số chứng minh nhân dân hoặc căn cước',
    hamlet: 'Ấp, khu vực',
    phone: 'Điện thoại',
    members: 'Số nhân khẩu',
    class: 'Loại hộ',
    listYear: 'Danh sách hộ nghèo năm',
    television: 'Máy thu hình',
    payTelevision: 'Đang dùng truyền hình trả tiền',
    approvedOn: 'Ngày phê duyệt',
  },
  units: { members: 'người' },
  options: {
    phase: PHASES,
    class: CLASSES,
    television: { analogue: 'Chưa thu được DVB-T2', digital: 'Đã thu được DVB-T2', none: 'Không có' },
  },
  states: {
    listed: 'Xã lập danh sách',
    posted: 'Đang niêm yết',
    consolidated: 'Đã tổng hợp',
    approved: 'Đã phê duyệt',
    ineligible: 'Không đủ điều kiện',
    duplicate: 'Trùng',
    moved: 'Đã chuyển đi',
  },
  actions: {
    list: 'Đưa vào danh sách',
    post: 'Niêm yết',
    consolidate: 'Tổng hợp',
    correct: 'Sửa thông tin',
    approve: 'Phê duyệt',
    findIneligible: 'Xác định không đủ điều kiện',
    findDuplicate: 'Xác định trùng',
    recordMove: 'Ghi nhận chuyển đi',
    undo: 'Đưa lại vào tổng hợp',
  },
  guards: {
    approve: 'Chỉ hỗ trợ hộ có máy thu hình chưa thu được DVB-T2 và không dùng truyền hình trả tiền.',
  },
}

export const deliveryWords: WordsOf<typeof setTopBoxDelivery> = {
  name: 'Cấp đầu thu truyền hình số',
  plural: 'Cấp đầu thu truyền hình số',
  fields: {
    phase: 'Đợt',
    place: 'Xã, phường, thị trấn',
    class: 'Loại hộ khi phê duyệt',
    device: 'Loại đầu thu',
    serial: 'Số sê-ri',
    model: 'Kiểu máy',
    contractor: 'Nhà thầu',
    deliveredOn: 'Ngày giao',
    installedOn: 'Ngày lắp đặt',
    channels: 'Số kênh thu được',
    recipientIsHead: 'Chủ hộ ký nhận',
    proxyReason: 'Lý do người khác ký thay',
    recipient: 'Họ tên người ký thay',
    acceptedOn: 'Ngày nghiệm thu',
    checkedOn: 'Ngày kiểm tra, giám sát',
    checkPassed: 'Đạt yêu cầu',
    defect: 'Lỗi phát hiện',
  },
  options: {
    phase: PHASES,
    class: CLASSES,
    device: { terrestrial: 'Đầu thu mặt đất DVB-T2', satellite: 'Đầu thu vệ tinh' },
  },
  states: {
    allocated: 'Đã phân bổ',
    delivered: 'Đã giao',
    installed: 'Đã lắp đặt',
    accepted: 'Đã nghiệm thu',
    checked: 'Đã kiểm tra',
    refused: 'Không cấp',
    returned: 'Đã thu hồi',
  },
  actions: {
    allocate: 'Phân bổ',
    deliver: 'Giao thiết bị',
    install: 'Lắp đặt',
    accept: 'Nghiệm thu',
    check: 'Kiểm tra, giám sát',
    refuse: 'Không cấp',
    takeBack: 'Thu hồi',
    undoTakeBack: 'Hủy việc thu hồi',
  },
  guards: {
    deliver: 'Ngày giao không được sau hôm nay.',
    install: 'Ngày lắp đặt không được trước ngày giao.',
    accept: 'Mỗi hộ chỉ được nghiệm thu một đầu thu qua các đợt; người khác ký thay phải ghi lý do.',
    check: 'Không đạt thì phải ghi lỗi phát hiện.',
    undoTakeBack: 'Hộ đã được nghiệm thu một đầu thu khác.',
  },
}

const byClass = {
  name: 'Loại hộ',
  options: {
    poor: { name: CLASSES.poor },
    'near-poor': { name: CLASSES['near-poor'] },
  },
}

export const indicatorWords = {
  phase: {
    name: 'Hộ nghèo, cận nghèo được cấp đầu thu trong đợt',
    noun: 'hộ nghèo, cận nghèo',
    method: 'Số hộ khác nhau được nghiệm thu đầu thu truyền hình số trong thời gian của đợt.',
    names: [
      'hộ nghèo, cận nghèo được hỗ trợ đầu thu truyền hình số',
      'lắp đặt đầu thu truyền hình số mặt đất cho hộ nghèo, cận nghèo',
      'hộ được lắp đặt đầu thu',
    ],
    nouns: ['hộ', 'hộ nghèo', 'hộ cận nghèo', 'hộ gia đình'],
    must: ['đầu thu', 'đợt'],
    dims: { class: byClass },
  },
  toDate: {
    name: 'Tổng số hộ nghèo, cận nghèo được cấp đầu thu',
    noun: 'hộ nghèo, cận nghèo',
    method:
      'Số hộ khác nhau đã được nghiệm thu đầu thu truyền hình số từ khi bắt đầu chương trình đến ngày cuối kỳ. Một hộ ' +
      'chỉ được tính một lần dù có tên ở nhiều đợt.',
    names: [
      'tổng số hộ được cấp đầu thu truyền hình số mặt đất',
      'tổng số hộ được hỗ trợ đầu thu qua các đợt',
      'lũy kế hộ được cấp đầu thu',
    ],
    nouns: ['hộ', 'hộ nghèo', 'hộ cận nghèo', 'hộ gia đình'],
    must: ['tổng số', 'lũy kế', 'các đợt', 'đến nay'],
    dims: { class: byClass },
  },
} satisfies Record<string, IndicatorWords>
