import type { WordsOf } from '#records/define'
import type { annualReport } from './definition.ts'

export const law = {
  annualReport: [
    { text: 'Thông tư số 15/2017/TT-BTTTT về hệ thống chỉ tiêu thống kê ngành', confirmed: true },
    { text: 'Quy chế làm việc của đơn vị', confirmed: false },
  ],
}

/** Sign of the numbered report. */
export const symbols = { report: '{nn}/BC' }

export const annualReportWords: WordsOf<typeof annualReport> = {
  name: 'Báo cáo năm',
  plural: 'Báo cáo năm',
  fields: {
    title: 'Tên báo cáo',
    period: 'Kỳ báo cáo',
    report: 'Mẫu báo cáo',
    note: 'Ghi chú',
    frozenAt: 'Chốt số liệu lúc',
    documentNo: 'Số báo cáo',
    signer: 'Người ký',
    signedOn: 'Ngày ký',
    publishedOn: 'Ngày công bố',
  },
  states: {
    draft: 'Đang soạn',
    frozen: 'Đã chốt số liệu',
    signed: 'Đã ký',
    published: 'Đã công bố',
    superseded: 'Đã có bản đính chính',
    dropped: 'Đã bỏ',
  },
  actions: {
    start: 'Lập báo cáo',
    edit: 'Sửa',
    freeze: 'Chốt số liệu',
    thaw: 'Mở lại để sửa',
    sign: 'Ký ban hành',
    publish: 'Công bố',
    supersede: 'Thay bằng bản đính chính',
    drop: 'Bỏ báo cáo',
  },
}
