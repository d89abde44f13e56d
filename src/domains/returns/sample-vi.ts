/** Texts of the sample's returns; every number of them is invented. */
export const why = {
  sendBack: 'Số trạm BTS thấp hơn danh sách trạm đã cấp phép, đề nghị rà soát.',
  reopen: 'Một doanh nghiệp báo cáo bổ sung thuê bao Internet.',
  revise: 'Điều chỉnh theo kế hoạch phát triển kinh tế - xã hội giữa năm.',
  withdraw: 'Giao nhầm năm.',
}
