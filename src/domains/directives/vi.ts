import type { IndicatorWords } from '#figures/define'
import type { WordsOf } from '#records/define'
import type { directive, task } from './definition.ts'

export const law = {
  directive: [{ text: 'Quyết định số 42/2014/QĐ-TTg về theo dõi nhiệm vụ được giao', confirmed: true }],
  task: [
    {
      text: 'Quyết định số 42/2014/QĐ-TTg về theo dõi, đôn đốc, kiểm tra nhiệm vụ được giao',
      confirmed: true,
    },
  ],
}

export const directiveWords: WordsOf<typeof directive> = {
  name: 'Chỉ đạo',
  plural: 'Chỉ đạo',
  fields: {
    title: 'Trích yếu',
    documentNo: 'Số, ký hiệu văn bản',
    signer: 'Người ký',
    documentOn: 'Ngày văn bản',
    planStartsOn: 'Ngày đầu của năm kế hoạch',
    summary: 'Nội dung',
    issuedOn: 'Ngày ban hành',
  },
  hints: { planStartsOn: 'Nhiệm vụ được tính cho năm bắt đầu từ ngày này.' },
  groups: {
    tasks: {
      name: 'Nhiệm vụ',
      fields: {
        title: 'Nhiệm vụ',
        leadUnit: 'Đơn vị chủ trì',
        partners: 'Đơn vị phối hợp',
        dueOn: 'Hạn hoàn thành',
      },
    },
  },
  states: {
    drafted: 'Dự thảo',
    submitted: 'Đã trình',
    issued: 'Đã ban hành',
    replaced: 'Đã thay thế',
    dropped: 'Không ban hành',
  },
  actions: {
    draft: 'Soạn thảo',
    amend: 'Sửa dự thảo',
    submit: 'Trình ký',
    sendBack: 'Trả lại',
    issue: 'Ban hành và giao nhiệm vụ',
    replace: 'Thay thế bằng văn bản khác',
    drop: 'Không ban hành',
  },
}

export const taskWords: WordsOf<typeof task> = {
  name: 'Nhiệm vụ',
  plural: 'Nhiệm vụ',
  fields: {
    title: 'Nhiệm vụ',
    leadUnit: 'Đơn vị chủ trì',
    partners: 'Đơn vị phối hợp',
    planStartsOn: 'Ngày đầu của năm kế hoạch',
    dueOn: 'Hạn hoàn thành',
    progress: 'Tiến độ',
    outcome: 'Kết quả',
    askedDueOn: 'Xin gia hạn đến',
    completedOn: 'Ngày hoàn thành',
  },
  units: { progress: '%' },
  states: {
    assigned: 'Mới giao',
    received: 'Đã nhận',
    doing: 'Đang thực hiện',
    extension: 'Xin gia hạn',
    review: 'Chờ nghiệm thu',
    returned: 'Trả lại',
    completed: 'Hoàn thành',
    replaced: 'Đã thay thế',
    cancelled: 'Đã hủy',
  },
  actions: {
    assign: 'Giao nhiệm vụ',
    receive: 'Nhận nhiệm vụ',
    giveBack: 'Trả lại vì không đúng thẩm quyền',
    reassign: 'Giao lại',
    start: 'Bắt đầu thực hiện',
    reportProgress: 'Báo cáo tiến độ',
    askExtension: 'Xin gia hạn',
    grantExtension: 'Đồng ý gia hạn',
    denyExtension: 'Không đồng ý gia hạn',
    handIn: 'Đề nghị nghiệm thu',
    accept: 'Nghiệm thu',
    sendBack: 'Yêu cầu làm tiếp',
    replace: 'Thay thế',
    cancel: 'Hủy nhiệm vụ',
    restore: 'Khôi phục nhiệm vụ',
  },
  guards: { askExtension: 'Chỉ xin gia hạn trước khi đến hạn và đến một ngày sau hạn cũ.' },
  clocks: { due: 'Hạn hoàn thành' },
}

export const indicatorWords = {
  tasks: {
    name: 'Nhiệm vụ trọng tâm',
    noun: 'nhiệm vụ trọng tâm',
    method:
      'Số nhiệm vụ giao trong văn bản chỉ đạo của năm kế hoạch; nhiệm vụ đã hủy, đã thay thế hoặc bị trả lại không được tính.',
    names: ['nhiệm vụ trọng tâm năm', 'nhiệm vụ được giao', 'nhiệm vụ công tác trọng tâm'],
    nouns: ['nhiệm vụ', 'nhiệm vụ trọng tâm', 'nhóm nhiệm vụ'],
  },
} satisfies Record<string, IndicatorWords>
