/** Words that every record type has. */
export const undoWords = {
  state: 'Đã hủy nhập',
  action: 'Hủy lần nhập',
}
