import type { Refusal } from '#base'
import { findTextSentence } from '#documents'

/** Why a back-up or its restoring was refused, by rule. */
const rules: Record<string, (p: Record<string, string | number>) => string> = {
  required: () => 'Thiếu tên tệp.',
  sites: p => `--sites là số điểm cầu, từ 1 đến ${p['most']}.`,
  file_there: p => `Tệp ${p['file']} đã có; chọn tên khác để không ghi đè bản sao lưu.`,
  file_missing: p => `Không mở được tệp ${p['file']}.`,
  blob_missing: p => `Tệp đính kèm ${p['file']} có trong dữ liệu nhưng không còn trên đĩa.`,
  no_backup: () => 'Tệp này không phải bản sao lưu của Điểm Cầu.',
  cut_off: () => 'Bản sao lưu bị cắt cụt hoặc hỏng: thiếu phần cuối.',
  changed: p => `Nội dung ${p['table']} trong bản sao lưu không khớp mã kiểm: tệp đã bị sửa hoặc hỏng.`,
  strange_entry: p => `Bản sao lưu có phần lạ: ${p['entry']}.`,
  other_tables: p => `Bảng ${p['table']} của bản sao lưu không khớp với phiên bản đã ghi nó.`,
  newer_version: p =>
    `Bản sao lưu do phiên bản mới hơn hoặc khác ghi (${p['migration']}); cập nhật Điểm Cầu trước.`,
  database_in_use: () => 'Cơ sở dữ liệu đang có người dùng: dừng hệ thống trước khi phục hồi.',
  database_not_empty: () =>
    'Cơ sở dữ liệu đã có dữ liệu: chỉ phục hồi vào nơi trống (chọn DIEMCAU_HOME hoặc cơ sở dữ liệu khác).',
}

/** What the commands print. */
export const vi = {
  help: `diemcau figures [--unit <mã>] [--period <kỳ>] [--at <thời điểm>] [--tree as-was|as-is|as-of:<ngày>] [--json]   các số liệu và số được báo cáo trích dẫn
diemcau check <tệp|-> [--unit <mã>] [--period <kỳ>] [--json]                kiểm số liệu trong một văn bản (.docx, .pdf, .txt)
diemcau verify [--json]                                                 tính lại từ bản ghi, so với số đang giữ
diemcau apply <thư mục> [--dry-run] [--json]                            áp dụng cấu hình và dữ liệu của một cơ quan từ tệp
diemcau apply --schema                                                  lược đồ JSON của các tệp ấy, cho trình soạn thảo
diemcau roll-up                                                         cộng mọi chỉ tiêu theo tháng cho từng đơn vị cấp trên, CSV
diemcau verify <mã QR> [--json]                                          giấy tờ có phải do cơ quan này ký, không cần mạng
diemcau backup <tệp.tar.gz>                                             sao lưu dữ liệu, tệp và khóa khi hệ thống đang chạy
diemcau restore <tệp.tar.gz>                                            phục hồi vào một cài đặt trống, lên phiên bản này
diemcau rehearse [--sites <số>]                                         diễn tập: phòng họp có các điểm cầu giả lập, xem bằng trình duyệt`,
  rehearsing: (count: number, url: string, site: string): string =>
    `Diễn tập với ${count} điểm cầu giả lập. Mở ${url}/phong-thu/${site} (Ctrl-C để dừng)`,
  refused: ({ code, params, faults }: Refusal): string => {
    const file = faults.flatMap(fault => findTextSentence(fault.rule, fault.params) ?? [])
    if (params['field'] === 'file' && file.length) return file.join(' ')
    const said = [params['rule'], ...faults.map(fault => fault.rule)].flatMap(
      rule => rules[String(rule)] ?? [],
    )
    const all = Object.assign({}, params, ...faults.map(fault => fault.params ?? {}))
    if (said.length) return said.map(say => say(all)).join(' ')
    return `Từ chối (${code}): ${JSON.stringify({ ...params, faults })}`
  },
  backedUp: (file: string, tables: number, server: string): string =>
    `${file}: ${tables} bảng từ PostgreSQL ${server}`,
  backupSize: (bytes: number): string =>
    `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB. Tệp chứa dữ liệu cá nhân và khóa: giữ như giữ cơ sở dữ liệu.`,
  restored: (at: string, server: string, tables: number): string =>
    `Đã phục hồi ${tables} bảng, ghi lúc ${at} từ PostgreSQL ${server}. Kiểm lại: npx diemcau verify; chạy: npm start`,
  sealed: (facts: Readonly<Record<string, string>>): string =>
    [
      'Giấy tờ do cơ quan này ký:',
      ...Object.entries(facts).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n'),
  notSealed: 'Không phải mã do cơ quan này ký, hoặc mã đã bị sửa.',
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
