import type { Case } from './cases.test-data.ts'

/** Habits of year-end reports that texts by another author brought up. */
export const casesOfReports: readonly Case[] = [
  {
    name: 'a heading with a year of its own, and one of its rank that ends it',
    text: 'Tổng kết năm 2021\nI. Kết quả\nCó 240 thư viện.\nII. Chỉ tiêu năm 2022\nCó 250 thư viện.\nIII. Tổ chức thực hiện\nCó 241 thư viện.',
    findings: '240 T, 250 U, 241 D',
    others: '2021 year, 2022 year',
  },
  {
    name: 'the heading of half a year is no value of the year, unless the sentence names the year',
    text: 'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2021\nCó 236 thư viện. Cả năm 2020 có 230 thư viện.',
    findings: '236 U, 230 T',
    others: '6 period, 2021 year, 2020 year',
    elsewhere: '230 an-binh 2020',
  },
  {
    name: 'the caption of a picture is no heading',
    text: 'Tổng kết năm 2021\nCó 240 thư viện.\nHội nghị triển khai nhiệm vụ năm 2022\nCó 204 thư viện.',
    findings: '240 T, 204 D',
    others: '2021 year, 2022 year',
  },
  {
    name: 'the year of a comparison with words between',
    text: 'Có 240 thư viện, tăng 10 thư viện so với thực hiện năm 2020, 68 thư viện cấp xã.',
    findings: '240 T, 10 T, 68 T',
    others: '2020 year',
    roles: '10 delta of 240',
  },
  {
    name: 'the earlier time between a change and its amount',
    text: 'Có 240 thư viện, tăng so với năm 2020 là 10 thư viện. Có 240 thư viện, nhiều hơn cuối năm trước 10 thư viện.',
    findings: '240 T, 10 T, 240 T, 10 T',
    others: '2020 year',
    roles: '10 delta of 240, 10 delta of 240',
  },
  {
    name: 'so many more are not so many',
    text: 'Trong năm cung cấp thêm 30 dịch vụ công trực tuyến.',
    findings: '30 U',
  },
  {
    name: 'the plan behind a slash and in brackets',
    text: 'Tiếp nhận 48.250 hồ sơ/KH 45.000 hồ sơ. Tiếp nhận 48.250 hồ sơ, đạt 107,2% kế hoạch (45.000 hồ sơ).',
    findings: '48.250 T, 45.000 T, 48.250 T, 107,2% T, 45.000 T',
    roles: '45.000 planned, 107,2% plan of 48.250, 45.000 planned',
  },
  {
    name: 'the change of a rate in brackets is not of the count before the rate',
    text: 'Có 240 thư viện, tỷ lệ 3,06% (giảm 0,88%).',
    findings: '240 T, 3,06% U, 0,88% U',
    roles: '3,06% level, 0,88% growth',
  },
  {
    name: 'a noun alone before what tells which of them',
    text: 'Có 3 thư viện được khen thưởng; có 42 thư viện đạt chuẩn.',
    findings: '3 U, 42 U',
  },
  {
    name: 'a mark that was passed is no value',
    text: 'Doanh thu công nghệ thông tin vượt mốc 80 tỷ đồng.',
    findings: '80 tỷ U',
  },
  {
    name: 'neighbours in a list that give the whole: another list stands before them',
    text: 'Có 240 thư viện, trong đó 150 thư viện có mạng; 12 thư viện cấp huyện, 68 thư viện cấp xã, 160 thư viện trường học.',
    findings: '240 T, 150 U, 12 T, 68 T, 160 T',
  },
  {
    name: 'what stands behind all parts and is none',
    text: 'Có 240 thư viện, gồm 12 thư viện cấp huyện, 68 thư viện cấp xã, 160 thư viện trường học, thêm 10 thư viện so với năm 2020.',
    findings: '240 T, 12 T, 68 T, 160 T, 10 U',
    others: '2020 year',
  },
  {
    name: 'what grew is not looked for among the parts',
    text: 'Số hồ sơ tăng 20,6% so với cùng kỳ, trong đó 12 thư viện cấp huyện.',
    findings: '20,6% U, 12 T',
    roles: '20,6% growth',
  },
  {
    name: 'words behind the noun that mean fewer',
    text: 'Có 99 thư viện thuộc thẩm quyền quản lý của tỉnh. Có 204 thư viện thuộc thẩm quyền quản lý của tỉnh.',
    findings: '99 U, 204 D',
  },
]
