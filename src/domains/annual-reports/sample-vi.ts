export const titles = {
  department: 'Báo cáo kết quả công tác năm 2017 và phương hướng năm 2018',
  ministry: 'Số liệu toàn quốc năm 2017 của ngành Thông tin và Truyền thông',
}
export const notes = {
  department: 'Số liệu sơ bộ đến ngày 22/12; chờ lãnh đạo Sở cho ý kiến.',
  ministry: 'Số liệu sơ bộ từ sổ đăng ký quốc gia.',
}
