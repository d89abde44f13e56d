import type { WordsOf } from '#records/define'
import type { article } from './definition.ts'

export const law = {
  article: [
    { text: 'Nghị định số 43/2011/NĐ-CP, Điều 10', confirmed: true },
    { text: 'Thông tư số 32/2017/TT-BTTTT về khả năng tiếp cận', confirmed: true },
  ],
}

export const articleWords: WordsOf<typeof article> = {
  name: 'Bài viết',
  plural: 'Bài viết',
  fields: {
    title: 'Tiêu đề',
    category: 'Chuyên mục',
    lead: 'Đoạn mở đầu',
    body: 'Nội dung',
    period: 'Kỳ số liệu',
    pictureOf: 'Chỉ tiêu vẽ thành hình',
    pictureAlt: 'Mô tả hình bằng lời',
    caption: 'Chú thích hình',
    initials: 'Bút danh cuối bài',
    publishAt: 'Hẹn đăng lúc',
    publishedAt: 'Đăng lúc',
    withdrawnOn: 'Ngày gỡ',
  },
  hints: { body: 'Số liệu ghi bằng mã chỉ tiêu trong dấu ngoặc nhọn; trang tự điền số.' },
  options: { category: { news: 'Tin tức, sự kiện', direction: 'Chỉ đạo, điều hành', notice: 'Thông báo' } },
  states: {
    draft: 'Bản nháp',
    submitted: 'Trình duyệt',
    returned: 'Trả lại',
    approved: 'Đã duyệt',
    scheduled: 'Hẹn giờ đăng',
    published: 'Đã đăng',
    withdrawn: 'Đã gỡ',
  },
  actions: {
    write: 'Viết bài',
    edit: 'Sửa bài',
    submit: 'Trình duyệt',
    sendBack: 'Trả lại',
    approve: 'Duyệt',
    schedule: 'Hẹn giờ đăng',
    unschedule: 'Hủy hẹn giờ',
    publish: 'Đăng bài',
    correct: 'Đính chính',
    withdraw: 'Gỡ bài',
    restore: 'Đăng lại',
  },
  guards: {
    submit: 'Bài có hình phải có chú thích và mô tả hình bằng lời.',
    schedule: 'Chỉ hẹn giờ đăng từ hôm nay trở đi.',
  },
  clocks: { publication: 'Đến giờ đăng' },
}
