import type { FileRule } from './file-rules.ts'

type Params = Readonly<Record<string, string | number>>

const AGAIN = 'Mở tệp, in hoặc lưu lại thành PDF rồi tải lên.'

const faces: Record<string, string> = { html: 'mã trang web', more: 'dữ liệu khác' }

const sentences: Record<FileRule, (params: Params) => string> = {
  fileType: () =>
    'nội dung tệp không phải PDF, JPEG, PNG, HEIC hoặc DOCX. Chọn tệp thuộc một trong các loại này.',
  fileSize: ({ limit }) => `tệp lớn hơn ${limit} MB. Chọn tệp nhỏ hơn.`,
  fileEmpty: () => 'tệp không có nội dung (0 byte). Chọn lại tệp.',
  fileEnding: ({ ending, kind }) =>
    `tên tệp có đuôi “.${ending}” nhưng nội dung là ${kind}. Chọn đúng tệp, hoặc sửa đuôi tên tệp cho khớp nội dung.`,
  fileDeclared: ({ declared, kind }) =>
    `tệp được khai báo là “${declared}” nhưng nội dung là ${kind}. Chọn lại đúng tệp.`,
  fileTwoFaced: ({ kind, other }) =>
    `tệp ${kind} này còn chứa ${faces[String(other)] ?? `tệp ${other}`} giấu bên trong nên bị từ chối. Chụp lại hoặc lưu lại tệp.`,
  fileScript: ({ name }) => `tệp PDF có lệnh tự chạy (${name}) nên bị từ chối. ${AGAIN}`,
  fileInside: ({ kind }) => `tệp ${kind} có tệp khác đính kèm bên trong nên bị từ chối. ${AGAIN}`,
  fileMacro: () => `tệp Word có macro nên bị từ chối. ${AGAIN}`,
  fileOutside: () =>
    `tệp Word lấy mẫu hoặc nội dung từ nơi khác (mẫu đính kèm, ảnh hoặc đối tượng liên kết) nên bị từ chối. ${AGAIN}`,
  fileLocked: () => 'tệp PDF có mật khẩu hoặc bị khóa. Bỏ mật khẩu rồi tải lên lại.',
  fileDamaged: ({ kind }) =>
    `tệp hỏng, không mở được như tệp ${kind}. Mở tệp, lưu lại hoặc chụp lại rồi tải lên.`,
  filePacked: () => `tệp nén bất thường, mở ra quá lớn nên bị từ chối. ${AGAIN}`,
  filePixels: ({ limit }) => `ảnh lớn hơn ${limit} triệu điểm ảnh. Chụp lại ở cỡ nhỏ hơn.`,
  fileHeavy: () => 'tệp mở quá lâu hoặc tốn quá nhiều bộ nhớ nên đã dừng. Lưu lại tệp ở cỡ nhỏ hơn.',
  fileBusy: () =>
    'máy chủ đang kiểm tra nhiều tệp, chưa nhận được tệp này. Chọn lại tệp và gửi lại sau ít phút.',
  fileVirus: ({ found }) =>
    `tệp có mã độc (${found}) nên đã bị chặn, không được lưu. Quét lại máy của ông/bà rồi dùng tệp sạch.`,
}

/** Why a file of a form was refused, as it goes on behind the field's label; undefined when the rule is not one of files. */
export function findFileSentence(rule: string, params: Params = {}): string | undefined {
  return rule in sentences ? sentences[rule as FileRule](params) : undefined
}
