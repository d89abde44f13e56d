/** Words that every record type has. */
export const undoWords = {
  state: 'Đã hủy nhập',
  action: 'Hủy lần nhập',
}

/** Words inside printed values. */
export const valueWords = { yes: 'Có', no: 'Không', dong: 'đồng' }
