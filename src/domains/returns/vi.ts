import type { WordsOf } from '#records/define'
import type { planTarget, postalReturn, sectorReturn } from './definition.ts'

const decree = {
  text: 'Nghị định số 09/2019/NĐ-CP: ngày chốt số liệu, hạn gửi sau ngày chốt ít nhất 1 ngày làm việc',
  confirmed: true,
}

export const law = {
  sector: [
    decree,
    { text: 'Thông tư số 25/2009/TT-BTTTT về chế độ báo cáo thống kê tổng hợp', confirmed: false },
  ],
  postal: [
    decree,
    { text: 'Thông tư số 24/2009/TT-BTTTT về chế độ báo cáo thống kê cơ sở', confirmed: false },
  ],
  plan: [{ text: 'Kế hoạch công tác năm của cơ quan', confirmed: false }],
}

const SURE = { estimate: 'Ước tính', preliminary: 'Sơ bộ', final: 'Chính thức' }
const YEAR = { year: 'Năm báo cáo', cutOn: 'Ngày chốt số liệu' }
const STATES = {
  draft: 'Đang lập',
  sent: 'Đã gửi, chờ nhận',
  accepted: 'Đã nhận',
  reopened: 'Được mở lại để sửa',
  void: 'Đã hủy',
}
const ACTIONS = {
  draft: 'Lập báo cáo',
  amend: 'Sửa số liệu',
  send: 'Gửi báo cáo',
  recall: 'Rút lại',
  accept: 'Nhận báo cáo',
  sendBack: 'Trả lại để sửa',
  reopen: 'Mở lại báo cáo đã nhận',
  annul: 'Hủy báo cáo',
}
const RECALL = 'Đã qua ngày chốt số liệu: báo cáo đã gửi chỉ sửa được khi cơ quan nhận trả lại hoặc mở lại.'

export const sectorReturnWords: WordsOf<typeof sectorReturn> = {
  name: 'Báo cáo viễn thông, bưu chính của Sở',
  plural: 'Báo cáo viễn thông, bưu chính của các Sở',
  fields: {
    ...YEAR,
    sure: 'Loại số liệu',
    prepaid: 'Thuê bao di động trả trước',
    postpaid: 'Thuê bao di động trả sau',
    internet: 'Thuê bao Internet băng rộng cố định',
    stations: 'Trạm thu phát sóng di động (BTS)',
    postRevenueVnd: 'Doanh thu bưu chính',
    note: 'Ghi chú',
  },
  hints: {
    sure: 'Chọn “Ước tính” khi kỳ chưa kết thúc và doanh nghiệp chưa chốt số.',
    prepaid: 'Không phát sinh thì ghi 0; để trống là chưa báo cáo.',
  },
  units: { prepaid: 'thuê bao', postpaid: 'thuê bao', internet: 'thuê bao', stations: 'trạm' },
  options: { sure: SURE },
  states: STATES,
  actions: ACTIONS,
  guards: { draft: 'Đơn vị đã có báo cáo của năm này.', recall: RECALL },
}

export const postalReturnWords: WordsOf<typeof postalReturn> = {
  name: 'Báo cáo năm của doanh nghiệp bưu chính',
  plural: 'Báo cáo năm của doanh nghiệp bưu chính',
  fields: {
    ...YEAR,
    sure: 'Loại số liệu',
    letters: 'Thư cơ bản',
    parcels: 'Gói, kiện',
    workers: 'Lao động bưu chính',
    note: 'Ghi chú',
  },
  hints: { letters: 'Không phát sinh thì ghi 0.' },
  units: { letters: 'bưu gửi', parcels: 'bưu gửi', workers: 'người' },
  options: { sure: SURE },
  states: STATES,
  actions: ACTIONS,
  guards: { draft: 'Doanh nghiệp đã có báo cáo của năm này.', recall: RECALL },
}

export const planTargetWords: WordsOf<typeof planTarget> = {
  name: 'Chỉ tiêu kế hoạch năm',
  plural: 'Chỉ tiêu kế hoạch năm',
  fields: {
    year: 'Năm kế hoạch',
    cutOn: 'Ngày chốt số liệu',
    subject: 'Chỉ tiêu',
    number: 'Số lượng',
    amountVnd: 'Số tiền',
  },
  options: { subject: { internet: 'Thuê bao Internet', 'post-revenue': 'Doanh thu bưu chính' } },
  states: { set: 'Đã giao', withdrawn: 'Đã thu hồi' },
  actions: { set: 'Giao chỉ tiêu', revise: 'Điều chỉnh', withdraw: 'Thu hồi' },
  guards: {
    set: 'Chỉ tiêu theo số lượng cần số lượng, theo tiền cần số tiền; mỗi chỉ tiêu giao một lần một năm.',
  },
}
