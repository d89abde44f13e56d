import type { TextRule } from './text-rules.ts'

type Params = Readonly<Record<string, string | number>>

const sentences: Record<TextRule, (params: Params) => string> = {
  notAText: () => 'Tệp không phải văn bản. Chọn tệp Word (.docx), PDF có chữ hoặc tệp chữ (.txt).',
  oldText: () =>
    'Tệp là văn bản kiểu cũ (.doc) hoặc có mật khẩu. Mở tệp, lưu lại thành .docx không mật khẩu.',
  tooBig: ({ limit }) =>
    limit === undefined ? 'Tệp mở ra quá lớn, không đọc được.' : `Tệp quá lớn: nhiều nhất ${limit} MB.`,
  tooManyParts: ({ limit }) => `Tệp có quá nhiều phần bên trong: nhiều nhất ${limit}.`,
  packedTooTight: () => 'Tệp bị từ chối vì nén bất thường. Mở tệp bằng phần mềm soạn thảo rồi lưu lại.',
  damaged: () => 'Tệp hỏng hoặc không đúng định dạng. Mở tệp bằng phần mềm soạn thảo rồi lưu lại.',
  declaration: () => 'Tệp bị từ chối vì có khai báo XML không được phép. Mở tệp rồi lưu lại.',
  encoding: () => 'Chữ trong tệp không phải UTF-8. Mở tệp, lưu lại với bảng mã UTF-8 hoặc thành .docx.',
  locked: () => 'Tệp PDF có mật khẩu. Bỏ mật khẩu rồi tải lên lại.',
  scanned: () =>
    'Tệp PDF không có chữ: đây là bản chụp (scan). Dùng bản PDF xuất từ phần mềm soạn thảo, hoặc dán văn bản vào ô.',
  tooManyPages: ({ limit }) => `Tệp PDF quá dài: nhiều nhất ${limit} trang.`,
  tooLongText: ({ limit }) => `Văn bản dài quá ${limit} ký tự. Chia thành nhiều phần rồi kiểm từng phần.`,
  tooHeavy: () =>
    'Tệp đọc quá lâu hoặc tốn quá nhiều bộ nhớ nên đã dừng. Lưu lại tệp, hoặc dán văn bản vào ô.',
}

/** Why no text could be read, in a sentence for the sender; undefined when the rule is not one of texts. */
export function findTextSentence(rule: string, params: Params = {}): string | undefined {
  return rule in sentences ? sentences[rule as TextRule](params) : undefined
}
