/** Words that every record type has. */
export const undoWords = {
  state: 'Đã hủy nhập',
  action: 'Hủy lần nhập',
}

/** Words of the destruction of personal values. */
export const eraseWords = {
  action: 'Xóa giá trị cá nhân',
  overdue: (days: number) => `Hết thời hạn lưu giá trị cá nhân: ${days} ngày sau khi hồ sơ kết thúc.`,
}

/** Words inside printed values. */
export const valueWords = { yes: 'Có', no: 'Không', dong: 'đồng' }
