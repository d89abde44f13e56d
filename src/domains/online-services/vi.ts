import type { IndicatorWords } from '#figures/define'
import type { WordsOf } from '#records/define'
import type { onlineService, onlineService2, serviceUsage } from './definition.ts'

export const law = {
  service: [
    { text: 'Nghị định số 43/2011/NĐ-CP về cung cấp thông tin và dịch vụ công trực tuyến', confirmed: true },
    { text: 'Bốn mức độ của dịch vụ công trực tuyến', confirmed: true },
  ],
  forms: [
    {
      text: 'Nghị định số 42/2022/NĐ-CP: dịch vụ công trực tuyến toàn trình và một phần thay cho bốn mức độ',
      confirmed: false,
    },
  ],
}

const LEVELS = { '1': 'Mức độ 1', '2': 'Mức độ 2', '3': 'Mức độ 3', '4': 'Mức độ 4' }

export const serviceWords: WordsOf<typeof onlineService> = {
  name: 'Dịch vụ công trực tuyến',
  plural: 'Dịch vụ công trực tuyến',
  fields: {
    code: 'Mã thủ tục',
    name: 'Tên thủ tục',
    field: 'Lĩnh vực',
    level: 'Mức độ',
    address: 'Địa chỉ trên cổng',
    publishedOn: 'Ngày cung cấp',
    withdrawnOn: 'Ngày ngừng cung cấp',
  },
  hints: { withdrawnOn: 'Ngày đầu tiên không còn cung cấp.' },
  options: {
    field: {
      press: 'Báo chí',
      publishing: 'Xuất bản, in và phát hành',
      broadcast: 'Phát thanh, truyền hình và thông tin điện tử',
      post: 'Bưu chính',
      telecom: 'Viễn thông và Internet',
      it: 'Công nghệ thông tin',
    },
    level: LEVELS,
  },
  states: { prepared: 'Đang chuẩn bị', published: 'Đang cung cấp', withdrawn: 'Đã ngừng cung cấp' },
  actions: {
    prepare: 'Chuẩn bị',
    publish: 'Cung cấp',
    changeLevel: 'Chuyển mức độ',
    amend: 'Sửa thông tin',
    withdraw: 'Ngừng cung cấp',
    restore: 'Cung cấp lại',
  },
  guards: {
    publish: 'Ngày cung cấp không được sau hôm nay.',
    withdraw: 'Ngày ngừng cung cấp không được trước ngày cung cấp.',
  },
}

export const service2Words: WordsOf<typeof onlineService2> = {
  ...serviceWords,
  fields: { ...serviceWords.fields, procedure: 'Mã loại hồ sơ trên hệ thống', form: 'Mức độ trực tuyến' },
  hints: {
    ...serviceWords.hints,
    procedure: 'Để trống khi thủ tục chưa có biểu mẫu trên hệ thống.',
  },
  options: { ...serviceWords.options, form: { whole: 'Toàn trình', partial: 'Một phần' } },
  actions: { ...serviceWords.actions, classify: 'Xếp loại toàn trình, một phần' },
}

export const usageWords: WordsOf<typeof serviceUsage> = {
  name: 'Hồ sơ tiếp nhận trong tháng',
  plural: 'Hồ sơ tiếp nhận theo tháng',
  fields: {
    monthEndsOn: 'Tháng kết thúc ngày',
    level: 'Mức độ trong tháng',
    online: 'Hồ sơ trực tuyến',
    counter: 'Hồ sơ trực tiếp',
    postal: 'Hồ sơ qua bưu chính công ích',
    onTime: 'Hồ sơ trả đúng hạn',
  },
  units: { online: 'hồ sơ', counter: 'hồ sơ', postal: 'hồ sơ', onTime: 'hồ sơ' },
  options: { level: LEVELS },
  states: { entered: 'Đã nhập', confirmed: 'Đã xác nhận', withdrawn: 'Đã rút' },
  actions: {
    enter: 'Nhập số liệu tháng',
    correct: 'Sửa số liệu',
    confirm: 'Xác nhận',
    withdraw: 'Rút số liệu',
  },
  guards: { enter: 'Tháng chưa kết thúc, hoặc dịch vụ đã có số liệu của tháng này.' },
}

export const indicatorWords = {
  services: {
    name: 'Dịch vụ công trực tuyến',
    noun: 'dịch vụ công',
    method: 'Số thủ tục đang cung cấp trên cổng dịch vụ công vào ngày cuối kỳ, theo mức độ.',
    names: ['dịch vụ công', 'thủ tục cung cấp trực tuyến', 'dịch vụ công trực tuyến các mức độ'],
    nouns: ['dịch vụ', 'dịch vụ công', 'dịch vụ công trực tuyến', 'thủ tục'],
    dims: {
      level: {
        name: 'Mức độ',
        options: {
          '1': { name: 'Dịch vụ công mức độ 1' },
          '2': { name: 'Dịch vụ công mức độ 2' },
          '3': { name: 'Dịch vụ công trực tuyến mức độ 3', names: ['dịch vụ công mức độ 3'] },
          '4': { name: 'Dịch vụ công trực tuyến mức độ 4', names: ['dịch vụ công mức độ 4'] },
        },
      },
      group: {
        name: 'Nhóm mức độ',
        options: {
          'level-1-2': { name: 'Dịch vụ công mức độ 1, 2' },
          'level-3-4': { name: 'Dịch vụ công trực tuyến mức độ 3, 4', names: ['dịch vụ công mức độ 3 và 4'] },
        },
      },
    },
  },
  dossiers: {
    name: 'Hồ sơ tiếp nhận',
    noun: 'hồ sơ',
    method: 'Số hồ sơ thủ tục hành chính tiếp nhận trong các tháng kết thúc trong kỳ, theo cách nộp.',
    names: ['hồ sơ thủ tục hành chính tiếp nhận', 'tiếp nhận hồ sơ', 'hồ sơ đã tiếp nhận'],
    nouns: ['hồ sơ'],
    dims: {
      channel: {
        name: 'Cách nộp',
        options: {
          online: { name: 'Hồ sơ trực tuyến', names: ['hồ sơ nộp trực tuyến'] },
          counter: { name: 'Hồ sơ trực tiếp', names: ['hồ sơ nộp trực tiếp'] },
          post: { name: 'Hồ sơ qua bưu chính công ích', names: ['hồ sơ qua bưu điện', 'hồ sơ qua BCCI'] },
        },
      },
    },
  },
  onlineRate: {
    name: 'Tỷ lệ hồ sơ trực tuyến',
    noun: '%',
    method: 'Số hồ sơ nộp trực tuyến chia cho tổng số hồ sơ tiếp nhận trong kỳ.',
    names: ['tỷ lệ hồ sơ nộp trực tuyến', 'tỷ lệ nộp hồ sơ trực tuyến'],
  },
  used: {
    name: 'Dịch vụ công mức độ 3, 4 có hồ sơ trực tuyến',
    noun: 'dịch vụ công',
    method: 'Số dịch vụ mức độ 3, 4 có ít nhất một hồ sơ nộp trực tuyến trong kỳ.',
    names: ['dịch vụ công có phát sinh hồ sơ trực tuyến'],
    nouns: ['dịch vụ', 'dịch vụ công'],
    must: ['có hồ sơ', 'phát sinh'],
  },
  unused: {
    name: 'Dịch vụ công mức độ 3, 4 không phát sinh hồ sơ trực tuyến',
    noun: 'dịch vụ công',
    method: 'Số dịch vụ mức độ 3, 4 đang cung cấp trừ số dịch vụ có hồ sơ nộp trực tuyến trong kỳ.',
    names: ['dịch vụ công không có hồ sơ trực tuyến', 'dịch vụ công chưa phát sinh hồ sơ trực tuyến'],
    nouns: ['dịch vụ', 'dịch vụ công'],
    must: ['không phát sinh', 'không có hồ sơ', 'chưa phát sinh'],
  },
} satisfies Record<string, IndicatorWords>
