/** What the commands print. */
export const vi = {
  help: `diemcau figures [--unit <mã>] [--period <kỳ>] [--at <thời điểm>] [--json]   các số liệu và số được báo cáo trích dẫn
diemcau check <tệp|-> [--unit <mã>] [--period <kỳ>] [--json]                kiểm số liệu trong một văn bản
diemcau verify [--json]                                                 tính lại từ bản ghi, so với số đang giữ`,
  refused: (code: string, params: string): string => `Từ chối (${code}): ${params}`,
  verified: (s: {
    records: number
    actions: number
    contributions: number
    cells: number
    frozen: number
    discrepancies: readonly unknown[]
  }): string =>
    `${s.records} bản ghi, ${s.actions} hành động, ${s.contributions} phần đóng góp, ${s.cells} ô số liệu, ${s.frozen} báo cáo chốt: ${s.discrepancies.length} chỗ sai khác`,
}
