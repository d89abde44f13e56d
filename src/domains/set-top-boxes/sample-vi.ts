/** Texts of the sample's set-top-box programme. Heads of households are invented. */

export const contractors = ['Nhà thầu mẫu A', 'Nhà thầu mẫu B', 'Nhà thầu mẫu C'] as const
export const models = ['DVB-T2 Mẫu 15', 'DVB-T2 Mẫu 16'] as const
export const hamlets = ['Ấp 1', 'Ấp 2', 'Ấp 3', 'Ấp 4', 'Ấp 5', 'Ấp 6', 'Ấp 7', 'Ấp 8', 'Ấp 9'] as const
export const proxies = ['Chủ hộ đi vắng', 'Chủ hộ ốm', 'Chủ hộ đã mất, người thừa kế ký'] as const
export const defects = ['Tín hiệu yếu, cần chỉnh lại ăng-ten', 'Điều khiển từ xa không hoạt động'] as const

export const why = {
  served: 'Hộ đã được cấp đầu thu ở đợt 1.',
  digital: 'Máy thu hình của hộ đã thu được DVB-T2.',
  payTelevision: 'Hộ đang dùng truyền hình trả tiền.',
  none: 'Hộ không có máy thu hình.',
  twice: 'Hộ có tên hai lần trong danh sách.',
  wrongName: 'Ghi sai chữ lót của chủ hộ.',
  moved: 'Hộ chuyển khỏi địa bàn trước khi giao.',
  unwanted: 'Hộ từ chối nhận.',
  broken: 'Máy hỏng, nhà thầu đổi máy khác.',
}
