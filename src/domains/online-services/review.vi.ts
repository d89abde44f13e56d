import type { WordsOf } from '#records/define'
import type { serviceReview } from './review.ts'

export const reviewWords: WordsOf<typeof serviceReview> = {
  name: 'Rà soát dịch vụ công ít hồ sơ',
  plural: 'Rà soát dịch vụ công ít hồ sơ',
  fields: {
    cause: 'Nguyên nhân chính',
    finding: 'Nhận xét',
    decision: 'Việc sẽ làm',
    owner: 'Đơn vị phụ trách',
    reviewOn: 'Xem lại ngày',
    outcome: 'Kết quả rà soát',
    reviewedOn: 'Ngày rà soát',
    decidedOn: 'Ngày quyết định',
  },
  hints: {
    finding: 'Người dùng dừng ở bước nào, vì sao; dựa vào số đếm từng bước của biểu mẫu.',
    reviewOn: 'Không trước hôm nay.',
  },
  options: {
    cause: {
      rare: 'Thủ tục ít phát sinh',
      unknown: 'Người dân chưa biết',
      form: 'Biểu mẫu khó dùng',
      papers: 'Đòi giấy tờ không nộp được trực tuyến',
      counter: 'Người dân quen nộp trực tiếp',
      equipment: 'Thiếu thiết bị, chữ ký số',
      other: 'Nguyên nhân khác',
    },
  },
  states: { decided: 'Đã quyết định', reviewed: 'Đã rà soát', dropped: 'Đã bỏ' },
  actions: {
    decide: 'Ghi quyết định',
    postpone: 'Lùi ngày xem lại',
    review: 'Ghi kết quả rà soát',
    drop: 'Bỏ',
  },
  guards: {
    decide: 'Ngày xem lại không được trước hôm nay.',
    postpone: 'Ngày xem lại không được trước hôm nay.',
  },
  clocks: { review: 'Xem lại' },
}
