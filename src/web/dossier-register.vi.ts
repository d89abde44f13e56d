/** Words of the register of dossiers (form 06). */
export const words = {
  title: 'Sổ theo dõi hồ sơ',
  lead: 'Hồ sơ tiếp nhận trong một thời gian, theo mẫu số 06: xem, in hoặc lưu.',
  open: 'Sổ theo dõi hồ sơ của đơn vị',
  unit: 'Đơn vị',
  from: 'Từ ngày',
  to: 'Đến ngày',
  show: 'Xem sổ',
  print: 'In sổ (PDF)',
  csv: 'Lưu thành CSV',
  none: 'Không có hồ sơ nào được tiếp nhận trong thời gian này.',
  notADay: (label: string) => `${label}: viết ngày như 25/12/2017.`,
  order: 'Từ ngày không được sau Đến ngày.',
  noForm: 'Chưa có mẫu sổ nào có hiệu lực vào ngày này.',
}
