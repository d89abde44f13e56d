import type { IndicatorWords } from '#figures/define'
import type { WordsOf } from '#records/define'
import type { project, workItem } from './definition.ts'

export const law = {
  project: [
    { text: 'Nghị định số 102/2009/NĐ-CP về đầu tư ứng dụng công nghệ thông tin', confirmed: false },
    { text: 'Công văn số 1178/BTTTT-THH năm 2015 về khung kiến trúc Chính phủ điện tử', confirmed: false },
    { text: 'Thông tư số 03/2013/TT-BTTTT về tiêu chuẩn trung tâm dữ liệu', confirmed: true },
    { text: 'Nghị định số 85/2016/NĐ-CP về bảo đảm an toàn hệ thống thông tin theo cấp độ', confirmed: true },
  ],
  workItem: [{ text: 'Chương trình công tác năm của đơn vị', confirmed: true }],
}

const STAGES = {
  proposal: 'Đang đề xuất chủ trương',
  approved: 'Đã phê duyệt',
  implementing: 'Đang triển khai',
  operating: 'Đã vận hành',
}

export const projectWords: WordsOf<typeof project> = {
  name: 'Dự án công nghệ thông tin',
  plural: 'Dự án công nghệ thông tin',
  fields: {
    name: 'Tên dự án',
    kind: 'Loại dự án',
    stage: 'Giai đoạn',
    goal: 'Mục tiêu',
    owner: 'Chủ đầu tư',
    contractor: 'Đơn vị thực hiện',
    fund: 'Nguồn vốn',
    budgetVnd: 'Tổng mức đầu tư',
    spentVnd: 'Đã giải ngân',
    startsOn: 'Bắt đầu từ ngày',
    plannedEndOn: 'Hạn hoàn thành',
    decisionNo: 'Số quyết định phê duyệt',
    progress: 'Tiến độ',
    report: 'Tình hình thực hiện',
    operatingOn: 'Ngày đưa vào vận hành',
    endsOn: 'Ngày kết thúc theo dõi',
  },
  units: { budgetVnd: 'đồng', spentVnd: 'đồng', progress: '%' },
  options: {
    kind: {
      'data-centre': 'Trung tâm dữ liệu',
      'service-portal': 'Cổng dịch vụ công trực tuyến',
      architecture: 'Khung kiến trúc Chính quyền điện tử',
      'network-security': 'An toàn mạng, mạng diện rộng',
      other: 'Khác',
    },
    stage: STAGES,
    fund: { province: 'Ngân sách tỉnh', central: 'Ngân sách trung ương', other: 'Nguồn khác' },
  },
  groups: {
    components: {
      name: 'Hạng mục',
      fields: { name: 'Tên hạng mục', note: 'Ghi chú', budgetVnd: 'Kinh phí (đồng)' },
    },
  },
  states: {
    drafted: 'Dự thảo đề xuất',
    submitted: 'Đã trình',
    approved: 'Đã phê duyệt',
    implementing: 'Đang triển khai',
    operating: 'Đã vận hành',
    settled: 'Đã quyết toán',
    stopped: 'Đã dừng',
    refused: 'Không được phê duyệt',
  },
  actions: {
    draft: 'Lập đề xuất',
    amend: 'Sửa đề xuất',
    submit: 'Trình cấp có thẩm quyền',
    sendBack: 'Rút lại để hoàn chỉnh',
    approve: 'Ghi nhận phê duyệt',
    refuse: 'Ghi nhận không phê duyệt',
    start: 'Triển khai',
    reportProgress: 'Báo cáo tiến độ',
    operate: 'Đưa vào vận hành',
    settle: 'Quyết toán, kết thúc',
    stop: 'Dừng dự án',
  },
  guards: { reportProgress: 'Số giải ngân không được vượt tổng mức đầu tư.' },
  clocks: { delivery: 'Hạn hoàn thành' },
}

export const workItemWords: WordsOf<typeof workItem> = {
  name: 'Công việc',
  plural: 'Công việc',
  fields: {
    title: 'Nội dung',
    kind: 'Loại việc',
    partners: 'Đơn vị phối hợp',
    dueOn: 'Hạn hoàn thành',
    outcome: 'Kết quả',
    documentNo: 'Số văn bản',
    doneOn: 'Ngày hoàn thành',
  },
  options: {
    kind: {
      guidance: 'Định hướng tuyên truyền',
      coordination: 'Phối hợp',
      training: 'Tập huấn',
      support: 'Hỗ trợ',
      document: 'Soạn thảo văn bản',
    },
  },
  states: { planned: 'Kế hoạch', doing: 'Đang thực hiện', done: 'Đã hoàn thành', cancelled: 'Đã hủy' },
  actions: {
    plan: 'Đưa vào kế hoạch',
    start: 'Bắt đầu',
    finish: 'Hoàn thành',
    takeUpAgain: 'Làm lại',
    cancel: 'Hủy',
  },
  clocks: { due: 'Hạn hoàn thành' },
}

export const indicatorWords = {
  projects: {
    name: 'Dự án công nghệ thông tin',
    noun: 'dự án',
    method:
      'Số dự án đang được theo dõi vào ngày cuối kỳ, kể cả dự án đang đề xuất; dự án đã dừng, không được phê duyệt hoặc đã quyết toán không được tính.',
    names: ['dự án ứng dụng công nghệ thông tin', 'dự án CNTT'],
    nouns: ['dự án'],
    dims: {
      stage: {
        name: 'Giai đoạn',
        options: {
          proposal: { name: 'Dự án đang đề xuất' },
          approved: { name: 'Dự án đã phê duyệt' },
          implementing: { name: 'Dự án đang triển khai' },
          operating: { name: 'Dự án đã vận hành' },
        },
      },
    },
  },
} satisfies Record<string, IndicatorWords>
