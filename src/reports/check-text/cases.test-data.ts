/** One text of the invented province with what must be found in it. */
export interface Case {
  name: string
  text: string
  /** Every finding in order: printed and T traced, D differs, I impossible, U unbound. */
  findings: string
  /** Every other number in order: printed and class. */
  others?: string
  /** Codes of all checks, notices included. */
  checks?: string
  /** What each finding that is no plain amount is to its neighbours, and the quantity it is about. */
  roles?: string
  /** Figures of another unit or period than the asked ones. */
  elsewhere?: string
  /** Of every check, with bars between: what is expected, what is said or computed, and what would mend it. */
  mends?: string
  /** The whole bases around a percentage that no base gives, with what they print. */
  nearest?: string
}

/** What random texts are made of besides pieces of these. */
export const PIECES: readonly string[] = [
  ...[' ', '\n', '\t', '(', ')', ':', ';', ',', '.', '/', '%', '-', '…', '\u00a0', '\t12\t', 'Năm 2021\t'],
  ...[
    ' tỷ ',
    ' nghìn ',
    ' đợt ',
    ' cấp ',
    ' từ ',
    ' đến ',
    ' bình quân ',
    ' vượt ',
    ' kế hoạch ',
    ' điểm phần trăm ',
  ],
]

/** Texts as people write them. Where a case of the guide was read otherwise, the reason stands beside it. */
export const cases: readonly Case[] = [
  {
    name: '1 total and parts',
    text: 'Toàn tỉnh có 240 thư viện, trong đó gồm: 12 thư viện cấp huyện; 68 thư viện cấp xã; 160 thư viện trường học.',
    findings: '240 T, 12 T, 68 T, 160 T',
  },
  {
    name: '2 one part turned round',
    text: 'Toàn tỉnh có 240 thư viện, gồm 12 thư viện cấp huyện, 86 thư viện cấp xã và 160 thư viện trường học.',
    findings: '240 T, 12 T, 86 D, 160 T',
    checks: 'SUM_MISMATCH',
    mends: '240 | 258 | Số đã công bố của 86 là 68.',
  },
  {
    name: '3 some parts only',
    text: 'Toàn tỉnh có 240 thư viện, trong đó có 68 thư viện cấp xã.',
    findings: '240 T, 68 T',
  },
  {
    name: '4 parts in brackets without their noun',
    text: 'Có 240 thư viện (12 cấp huyện, 68 cấp xã, 160 trường học).',
    findings: '240 T, 12 T, 68 T, 160 T',
  },
  {
    name: '5 growth no base gives',
    text: 'Sở thực hiện 37 cuộc kiểm tra tại 143 cơ sở, so với cùng kỳ năm 2020 tăng 12,4%.',
    findings: '37 T, 143 T, 12,4% I',
    others: '2020 year',
    checks: 'PCT_UNREACHABLE',
    roles: '12,4% growth of 143',
    mends: 'tăng 12,6% | tăng 12,4%',
    nearest: '127 12,6, 128 11,7',
  },
  {
    name: '6 growth of the nearest quantity',
    text: 'Sở thực hiện 37 cuộc kiểm tra tại 143 cơ sở, tăng 12,6% so với cùng kỳ năm 2020.',
    findings: '37 T, 143 T, 12,6% T',
    others: '2020 year',
    roles: '12,6% growth of 143',
  },
  {
    name: '7 growth in brackets',
    text: 'Sở thực hiện 37 cuộc kiểm tra (giảm 7,5% so với năm 2020) tại 143 cơ sở.',
    findings: '37 T, 7,5% T, 143 T',
    others: '2020 year',
    roles: '7,5% growth of 37',
  },
  {
    name: '8 growth from another base',
    text: 'Sở thực hiện 37 cuộc kiểm tra tại 143 cơ sở, tăng 10% so với năm 2020.',
    findings: '37 T, 143 T, 10% D',
    others: '2020 year',
    checks: 'GROWTH_DIFFERS',
    roles: '10% growth of 143',
    mends: 'tăng 13% | tăng 10%',
  },
  {
    name: '9 share in brackets',
    text: 'Năm 2021 tiếp nhận 48.250 hồ sơ, trong đó có 31.845 hồ sơ trực tuyến (chiếm 66%).',
    findings: '48.250 T, 31.845 T, 66% T',
    others: '2021 year',
    roles: '66% share of 31.845',
  },
  {
    name: '10 share that contradicts its parts',
    text: 'Năm 2021 tiếp nhận 48.250 hồ sơ, trong đó có 31.845 hồ sơ trực tuyến, chiếm 68%.',
    findings: '48.250 T, 31.845 T, 68% I',
    others: '2021 year',
    checks: 'SHARE_CONTRADICTS',
    roles: '68% share of 31.845',
    mends: '66% | 68%',
  },
  {
    name: '11 abbreviation and scaled money',
    text: 'Doanh thu CNTT đạt 1.284,6 tỷ đồng, tăng 7,9% so với năm 2020.',
    findings: '1.284,6 tỷ T, 7,9% T',
    others: '2020 year',
    roles: '7,9% growth of 1.284,6 tỷ',
  },
  {
    name: '12 qualifier, number in two scales, old value',
    text: 'Doanh thu công nghệ thông tin ước đạt trên 1.280 tỷ đồng; nộp ngân sách 86 tỷ 250 triệu đồng.',
    findings: '1.280 tỷ T, 86 tỷ 250 triệu T',
    checks: 'STALE_COPY',
    mends: '86.250.000.000',
  },
  {
    name: '13 name before the money',
    text: 'Tổng số tiền phạt 415,5 triệu đồng đối với 22 trường hợp bị phạt tiền.',
    findings: '415,5 triệu T, 22 T',
  },
  {
    name: '14 elliptic head, digits turned round',
    text: 'Phạt tiền 22 trường hợp với tổng số tiền 451.500.000 đồng.',
    findings: '22 T, 451.500.000 D',
  },
  {
    name: '15 phase and total to date',
    text: 'Hỗ trợ đợt 3 cho 1.960 hộ nghèo. Tổng số hộ nghèo được hỗ trợ từ đợt 1 đến đợt 3 là 12.408hộ.',
    findings: '1.960 T, 12.408 T',
    others: '3 ordinal, 1 ordinal, 3 ordinal',
    elsewhere: '1.960 an-binh dot-3',
  },
  {
    name: '16 levels, document, date',
    text: 'Cung cấp 412 dịch vụ công trực tuyến mức độ 3, 4 theo Quyết định số 846/QĐ-TTg ngày 09/6/2017.',
    findings: '412 T',
    others: '3 level, 4 level, 846/QĐ-TTg doc, 09/6/2017 date',
  },
  {
    name: '17 the verb and the level of one syllable',
    text: 'Sở đã cấp 46 giấy phép xuất bản bản tin; nâng cấp 3 bưu cục cấp 2.',
    findings: '46 T, 3 U',
    others: '2 level',
  },
  {
    name: '18 two scopes',
    text: 'Cả nước có 18.420 thư viện; riêng tại An Bình có 240 thư viện.',
    findings: '18.420 T, 240 T',
    elsewhere: '18.420 bo 2021',
  },
  {
    name: '19 another province',
    text: 'Tỉnh Long Tân có 240 thư viện.',
    findings: '240 D',
    elsewhere: '240 long-tan 2021',
  },
  {
    name: '20 two periods',
    text: 'Năm 2020, Toàn tỉnh có 230 thư viện, đến năm 2021 có 240 thư viện.',
    findings: '230 T, 240 T',
    others: '2020 year, 2021 year',
    elsewhere: '230 an-binh 2020',
  },
  {
    name: '21 from and to',
    text: 'Số hồ sơ tiếp nhận tăng từ 40.000 hồ sơ năm 2020 lên 48.250 hồ sơ năm 2021, tăng 20,6%.',
    findings: '40.000 T, 48.250 T, 20,6% T',
    others: '2020 year, 2021 year',
    roles: '40.000 from, 20,6% growth of 48.250',
    elsewhere: '40.000 an-binh 2020',
  },
  {
    name: '22 percentage of the plan',
    text: 'Tiếp nhận 48.250 hồ sơ, đạt 107,2% kế hoạch năm.',
    findings: '48.250 T, 107,2% T',
    roles: '107,2% plan of 48.250',
  },
  {
    name: '23 factor',
    text: 'Tiếp nhận 48.250 hồ sơ, gấp 1,2 lần năm 2020.',
    findings: '48.250 T, 1,2 T',
    others: '2020 year',
    roles: '1,2 factor of 48.250',
  },
  {
    // The guide has I. The text alone allows a factor of 2.1; only the published base contradicts it, as in case 8.
    name: '24 wrong factor',
    text: 'Tiếp nhận 48.250 hồ sơ, gấp 2,1 lần năm 2020.',
    findings: '48.250 T, 2,1 D',
    others: '2020 year',
    checks: 'FACTOR',
    roles: '2,1 factor of 48.250',
    mends: '1,2 lần | 2,1',
  },
  {
    // Both sides of a/b are numbers of their own; the guide counts the pair as one.
    name: '25 ratio, its percentage and its rest',
    text: 'Có 60/75 xã có thư viện (đạt 80%), còn 25 xã chưa có thư viện.',
    findings: '60 U, 75 U, 80% T, 25 I',
    checks: 'COMPLEMENT',
    roles: '75 whole, 80% level of 60',
    mends: '15 | 25',
  },
  {
    name: '26 wrong percentage of a ratio',
    text: 'Có 60/75 xã có điểm truy cập, đạt 82%.',
    findings: '60 U, 75 U, 82% I',
    checks: 'SHARE_CONTRADICTS',
    roles: '75 whole, 82% level of 60',
    mends: '80% | 82%',
  },
  {
    name: '27 a percentage that is an indicator',
    text: 'Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7%.',
    findings: '98,7% T',
    roles: '98,7% level',
  },
  {
    name: '28 nearly',
    text: 'Toàn tỉnh có gần 1,04 triệu thuê bao điện thoại.',
    findings: '1,04 triệu T',
  },
  {
    name: '29 digits turned round, and a rate',
    text: 'Toàn tỉnh có 1.053.000 thuê bao điện thoại, đạt 115 thuê bao/100 dân.',
    findings: '1.053.000 D, 115 U',
    others: '100 unitpart',
  },
  {
    name: '30 numbered lines and a difference',
    text: '1. Công tác thư viện\n2. Kết quả: có 240 thư viện, tăng 10 thư viện so với năm 2020.',
    findings: '240 T, 10 T',
    others: '1 label, 2 label, 2020 year',
    roles: '10 delta of 240',
  },
  {
    name: '31 years, code, time, telephone',
    text: 'Giai đoạn 2016-2020, mạng 4G phủ 100% số xã; hội nghị lúc 14 giờ 30 phút, điện thoại 0293 3870 999.',
    findings: '100% U',
    others: '2016-2020 year, 4G code, 14 giờ 30 phút time, 0293 3870 999 phone',
    roles: '100% level',
  },
  {
    name: '32 none, quarter, leading zero',
    text: 'Không có hồ sơ trễ hạn; tiếp nhận 48.250 hồ sơ; trong quý III tổ chức 02 lớp tập huấn cho 120 cán bộ.',
    findings: '48.250 T, 02 U, 120 U',
    others: 'III ordinal',
  },
  {
    name: '33 names before their numbers',
    text: 'Tổng số 240 thư viện: cấp huyện 12, cấp xã 68, trường học 160.',
    findings: '240 T, 12 T, 68 T, 160 T',
  },
  {
    name: '34 growth before its quantity',
    text: 'Tăng 20,6% so với năm 2020, đạt 48.250 hồ sơ tiếp nhận.',
    findings: '20,6% T, 48.250 T',
    others: '2020 year',
    roles: '20,6% growth of 48.250',
  },
  {
    name: '35 a difference in things',
    text: 'Sở kiểm tra 143 cơ sở, tăng 16 cơ sở so với năm 2020.',
    findings: '143 T, 16 T',
    others: '2020 year',
    roles: '16 delta of 143',
  },
  {
    name: '36 parts above their total',
    text: 'Toàn tỉnh có 240 thư viện, trong đó 172 thư viện do Nhà nước đầu tư, 85 thư viện xã hội hóa.',
    findings: '240 T, 172 U, 85 U',
    checks: 'SUM_MISMATCH',
    mends: '240 | 257',
  },
  {
    name: '37 no space behind the full stop',
    text: 'Theo quy định.Toàn tỉnh có 240 thư viện.',
    findings: '240 T',
  },
  {
    name: '38 other separators',
    text: 'Tiếp nhận 48 250 hồ sơ; doanh thu CNTT tăng 7.9% so với năm 2020, đạt 1.284,6 tỷ đồng.',
    findings: '48 250 T, 7.9% T, 1.284,6 tỷ T',
    others: '2020 year',
    roles: '7.9% growth of 1.284,6 tỷ',
  },
  {
    name: '39 as a percentage of the year before',
    text: 'Tiếp nhận 48.250 hồ sơ, bằng 120,6% so với năm 2020.',
    findings: '48.250 T, 120,6% T',
    others: '2020 year',
    roles: '120,6% ratioPrev of 48.250',
  },
  {
    name: '40 the whole is introduced first',
    text: 'Trong 143 cơ sở được kiểm tra có 22 trường hợp bị phạt tiền, chiếm 15,4%.',
    findings: '143 T, 22 T, 15,4% T',
    roles: '15,4% share of 22',
  },
  {
    name: '41 verbs shared, names far before',
    text: 'Thực hiện 37 cuộc thanh, kiểm tra đối với 143 cơ sở; xử phạt tiền 22 trường hợp, tổng số tiền phạt nộp Kho bạc là 415.500.000 đồng.',
    findings: '37 T, 143 T, 22 T, 415.500.000 T',
  },
  {
    name: '42 a wide noun for the total',
    text: 'Đến ngày 31/12/2021, hệ thống thư viện của tỉnh có 240 đơn vị: 12 thư viện cấp huyện, 68 thư viện cấp xã, 160 thư viện trường học.',
    findings: '240 T, 12 T, 68 T, 160 T',
    others: '31/12/2021 date',
  },
  {
    // The denominator has only the noun "hồ sơ", which names three indicators: it stays unbound.
    name: '43 ratio with its percentage and points',
    text: 'Hồ sơ nộp trực tuyến là 31.845/48.250 hồ sơ, đạt tỷ lệ 66%, tăng 5,2 điểm phần trăm so với năm 2020.',
    findings: '31.845 T, 48.250 U, 66% T, 5,2 điểm phần trăm U',
    others: '2020 year',
    roles: '48.250 whole, 66% level of 31.845, 5,2 điểm phần trăm points',
  },
  {
    name: '44 possible growth without a base',
    text: 'Đã cấp mới 46 giấy phép xuất bản bản tin, tăng 15% so với cùng kỳ.',
    findings: '46 T, 15% U',
    roles: '15% growth of 46',
  },
  {
    name: '45 shares of the parts',
    text: 'Có 143 cơ sở được kiểm tra, trong đó 121 cơ sở chấp hành tốt (84,6%), 22 cơ sở vi phạm (15,4%).',
    findings: '143 T, 121 U, 84,6% T, 22 U, 15,4% T',
    roles: '84,6% level of 121, 15,4% level of 22',
  },
  {
    name: '46 one share turned round',
    text: 'Có 143 cơ sở được kiểm tra, trong đó 121 cơ sở chấp hành tốt (86,4%), 22 cơ sở vi phạm (15,4%).',
    findings: '143 T, 121 U, 86,4% I, 22 U, 15,4% T',
    checks: 'SHARE_CONTRADICTS',
    roles: '86,4% level of 121, 15,4% level of 22',
    mends: '84,6% | 86,4%',
  },
  {
    name: '47 two amounts, wrong growth of the second',
    text: 'Nộp ngân sách nhà nước 86,25 tỷ đồng, doanh thu CNTT 1.284,6 tỷ đồng (tăng 9,7%).',
    findings: '86,25 tỷ T, 1.284,6 tỷ T, 9,7% D',
    checks: 'GROWTH_DIFFERS, STALE_COPY',
    roles: '9,7% growth of 1.284,6 tỷ',
    mends: 'tăng 7,9% | tăng 9,7% / 86.250.000.000',
  },
  {
    name: '48 to date and one phase',
    text: 'Lũy kế đến nay đã hỗ trợ 12.408 hộ nghèo, riêng đợt 3 là 1.960 hộ.',
    findings: '12.408 T, 1.960 T',
    others: '3 ordinal',
    elsewhere: '1.960 an-binh dot-3',
  },
  {
    name: '49 papers and places with numbers',
    text: 'Điều 5 Thông tư số 15/2017/TT-BTTTT quy định 03 mức; phường 2, quận 10 có 14 tổ dân phố.',
    findings: '03 U, 14 U',
    others: '5 doc, 15/2017/TT-BTTTT doc, 2 ordinal, 10 ordinal',
  },
  {
    name: '50 what is wished',
    text: 'Năm 2022 phấn đấu có 250 thư viện, tăng 10 thư viện so với năm 2021; tiếp nhận trên 50.000 hồ sơ.',
    findings: '250 U, 10 U, 50.000 U',
    others: '2022 year, 2021 year',
    roles: '250 target, 10 delta of 250, 50.000 target',
  },
  {
    name: '51 mean, and a share of the country',
    text: 'Cả nước có 18.420 thư viện, bình quân mỗi tỉnh 292 thư viện; tỉnh An Bình có 240 thư viện, chiếm 1,3% cả nước.',
    findings: '18.420 T, 292 U, 240 T, 1,3% T',
    roles: '292 mean, 1,3% share of 240',
    elsewhere: '18.420 bo 2021',
  },
  {
    name: '52 growth before brackets with both sides',
    text: 'Số thư viện tăng 4,3% (240 thư viện so với 230 thư viện năm 2020).',
    findings: '4,3% T, 240 T, 230 T',
    others: '2020 year',
    roles: '4,3% growth of 240, 230 base',
    elsewhere: '230 an-binh 2020',
  },
]

/** Further texts, each for a habit of writing that the first ones do not show. */
export const moreCases: readonly Case[] = [
  {
    name: 'names before numbers that have their nouns',
    text: 'Năm 2021, toàn tỉnh có 240 thư viện; trong đó: cấp huyện 12 thư viện, cấp xã 68 thư viện, còn lại 160 thư viện trường học.',
    findings: '240 T, 12 T, 68 T, 160 T',
    others: '2021 year',
  },
  {
    name: 'a list set line by line',
    text: 'Toàn tỉnh có 240 thư viện, cụ thể:\n- Cấp huyện: 12 thư viện;\n- Cấp xã: 68 thư viện;\n- Trường học: 161 thư viện.',
    findings: '240 T, 12 T, 68 T, 161 D',
    checks: 'SUM_MISMATCH',
    mends: '240 | 241 | Số đã công bố của 161 là 160.',
  },
  {
    name: 'names and numbers line by line',
    text: 'Kết quả:\n- Thư viện: 240;\n- Hồ sơ tiếp nhận: 48.250;\n- Giấy phép xuất bản bản tin: 46.',
    findings: '240 T, 48.250 T, 46 T',
  },
  {
    name: 'months, quarters and half years are not the year',
    text: 'Trong 6 tháng đầu năm 2021, tiếp nhận 20.000 hồ sơ. Quý III/2021 tiếp nhận 12.000 hồ sơ. Tháng 11/2021 tiếp nhận 4.000 hồ sơ.',
    findings: '20.000 U, 12.000 U, 4.000 U',
    others: '6 period, 2021 year, III ordinal, 2021 year, 11/2021 date',
  },
  {
    name: 'other offices and places are not the asked one',
    text: 'Sở Y tế tiếp nhận 48.250 hồ sơ. Tại huyện Tân Phú, tiếp nhận 48.250 hồ sơ; huyện Mỹ Lộc tiếp nhận 1.900 hồ sơ.',
    findings: '48.250 U, 48.250 U, 1.900 U',
  },
  {
    name: 'company is not the place',
    text: 'Cùng với cả nước, phối hợp với tỉnh Long Tân, Sở có 240 thư viện.',
    findings: '240 T',
  },
  {
    name: 'change first, both sides after',
    text: 'So với năm 2020, số thư viện tăng 10, từ 230 lên 240.',
    findings: '10 T, 230 T, 240 T',
    others: '2020 year',
    roles: '10 delta of 240, 230 from',
    elsewhere: '230 an-binh 2020',
  },
  {
    name: 'the whole behind the share',
    text: 'Hồ sơ trực tuyến đạt 31.845 hồ sơ, chiếm 66% tổng số 48.250 hồ sơ tiếp nhận.',
    findings: '31.845 T, 66% T, 48.250 T',
    roles: '66% share of 31.845',
  },
  {
    name: 'above the plan',
    text: 'Tiếp nhận 48.250 hồ sơ (vượt 7,2% kế hoạch); kế hoạch năm 2021 là 45.000 hồ sơ tiếp nhận.',
    findings: '48.250 T, 7,2% T, 45.000 T',
    others: '2021 year',
    roles: '7,2% plan of 48.250, 45.000 planned',
  },
  {
    name: 'below the plan that was set',
    text: 'Tiếp nhận 48.250 hồ sơ, đạt 106% kế hoạch năm.',
    findings: '48.250 T, 106% D',
    checks: 'PLAN',
    roles: '106% plan of 48.250',
    mends: '107% | 106%',
  },
  {
    name: 'a difference of the things of its noun',
    text: 'Kiểm tra 143 cơ sở, tổng số tiền phạt 415,5 triệu đồng, tăng 17 cơ sở so với năm 2020.',
    findings: '143 T, 415,5 triệu T, 17 D',
    others: '2020 year',
    checks: 'DELTA',
    roles: '17 delta of 143',
    mends: 'tăng 16 | tăng 17',
  },
  {
    name: 'attributes are no items',
    text: 'Có 3 lớp với 90 học viên, 2 hội nghị với 450 đại biểu.',
    findings: '3 U, 90 U, 2 U, 450 U',
  },
  {
    name: 'a total without an indicator that its parts do not give',
    text: 'Tổ chức 12 buổi, gồm 5 buổi tại xã và 6 buổi tại huyện.',
    findings: '12 I, 5 U, 6 U',
    checks: 'SUM_MISMATCH',
    mends: '12 | 11 | Nếu 5 là 6 thì tổng khớp. | Nếu 6 là 7 thì tổng khớp. | Nếu 12 là 11 thì tổng khớp.',
  },
  {
    name: 'parts of parts without brackets',
    text: 'Tổ chức 12 buổi, gồm 7 buổi tại xã, 3 buổi sáng, 4 buổi chiều và 5 buổi tại huyện.',
    findings: '12 U, 7 U, 3 U, 4 U, 5 U',
  },
  {
    name: 'nested brackets',
    text: 'Tổ chức 12 buổi (7 buổi tại xã (3 buổi sáng, 4 buổi chiều), 6 buổi tại huyện).',
    findings: '12 I, 7 U, 3 U, 4 U, 6 U',
    checks: 'SUM_MISMATCH',
    mends: '12 | 13 | Nếu 7 là 6 thì tổng khớp. | Nếu 6 là 5 thì tổng khớp. | Nếu 12 là 13 thì tổng khớp.',
  },
  {
    name: 'more parts than the whole',
    text: 'Có 80/75 xã có điểm truy cập.',
    findings: '80 U, 75 I',
    checks: 'RATIO',
    roles: '75 whole of 80',
    mends: '75 | 80',
  },
  {
    name: 'both sides in the text, no indicator',
    text: 'Số buổi tăng từ 40 buổi lên 50 buổi, tăng 20%.',
    findings: '40 U, 50 U, 20% I',
    checks: 'FROM_TO',
    roles: '40 from, 20% growth of 50',
    mends: 'tăng 25% | tăng 20%',
  },
  {
    // No slip of 86,25: it may be another amount, so it is asked about.
    name: 'another amount beside a right count',
    text: 'Tiếp nhận 31.845 hồ sơ trực tuyến; nộp ngân sách 90 tỷ đồng.',
    findings: '31.845 T, 90 tỷ U',
    checks: 'UNCLEAR',
  },
  {
    name: 'spellings of one word',
    text: 'Tỉ lệ hồ sơ giải quyết đúng hạn đạt 97,8%; hoà giải 5 vụ; kì họp thứ 3.',
    findings: '97,8% D, 5 U',
    others: '3 ordinal',
    roles: '97,8% level',
  },
  {
    name: 'addresses and file names',
    text: 'Xem bao-cao-2021.docx, http://anbinh.vn/2021/12 và so1@anbinh.vn; chuẩn ISO 9001:2015; đường truyền 100 Mbps, 500GB.',
    findings: '100 U, 500 U',
    others: 'bao-cao-2021.docx code, http://anbinh.vn/2021/12 code, so1@anbinh.vn code, ISO 9001:2015 doc',
  },
  {
    name: 'days without a year',
    text: 'Từ 01/01 đến 20/12, ngày 5 tháng 6, hạn chót ngày 25/12.',
    findings: '',
    others: '01 date, 01 date, 20 date, 12 date, 5 date, 6 date, 25 date, 12 date',
  },
  {
    name: 'a range of thousands that holds the published value',
    text: 'Trong năm, tỉnh tiếp nhận từ 45 đến 50 nghìn hồ sơ; có 10-12 thư viện cấp huyện; tổ chức từ 3 đến 5 lớp.',
    findings: '45 T, 50 nghìn T, 10 T, 12 T, 3 U, 5 U',
    roles: '45 low, 50 nghìn high, 10 low, 12 high, 3 low, 5 high',
  },
  {
    name: 'a change from one end to the other is no range',
    text: 'Số thư viện tăng từ 230 thư viện đến 240 thư viện.',
    findings: '230 T, 240 T',
    roles: '230 from',
    elsewhere: '230 an-binh 2020',
  },
  {
    name: 'percentage points against the year before',
    text: 'Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7%, tăng 1,2 điểm phần trăm so với năm 2020.',
    findings: '98,7% T, 1,2 điểm phần trăm U',
    others: '2020 year',
    roles: '98,7% level, 1,2 điểm phần trăm points of 98,7%',
  },
  {
    name: 'how far the plan was passed, in things',
    text: 'Tiếp nhận 48.250 hồ sơ, vượt 3.250 hồ sơ so với kế hoạch. Tiếp nhận 48.250 hồ sơ, vượt kế hoạch 3.520 hồ sơ.',
    findings: '48.250 T, 3.250 T, 48.250 T, 3.520 D',
    checks: 'DELTA',
    roles: '3.250 planDelta of 48.250, 3.520 planDelta of 48.250',
    mends: 'tăng 3.250 | tăng 3.520',
  },
  {
    name: 'one change in things and in brackets as a percentage',
    text: 'Kiểm tra 143 cơ sở, tăng 16 cơ sở (12,6%) so với năm 2020; 37 cuộc kiểm tra, giảm 3 cuộc (8,1%).',
    findings: '143 T, 16 T, 12,6% T, 37 T, 3 T, 8,1% I',
    others: '2020 year',
    checks: 'PCT_UNREACHABLE',
    roles: '16 delta of 143, 12,6% growth of 143, 3 delta of 37, 8,1% growth of 37',
    mends:
      'giảm 7,5% | giảm 8,1% | Có thể người soạn đã chia cho 37 thay vì cho số kỳ trước: (37 - 40) : 37 = 8,1%.',
    nearest: '40 7,5, 41 9,8',
  },
  {
    name: 'a mean that its total and its count give',
    text: 'Luân chuyển 42.000 bản sách về 75 điểm đọc, bình quân 560 bản/điểm.',
    findings: '42.000 U, 75 U, 560 T',
    roles: '560 mean of 42.000',
  },
  {
    name: 'the words of a ratio that name its second number',
    text: 'Có 41/46 giấy phép xuất bản bản tin được cấp trực tuyến, đạt 89,1%.',
    findings: '41 U, 46 T, 89,1% T',
    roles: '46 whole, 89,1% level of 41',
  },
  {
    name: 'what each one did is no share of them',
    text: 'Có 18/24 đơn vị giải ngân trên 90%, 6 đơn vị dưới 90%.',
    findings: '18 U, 24 U, 90% U, 6 U, 90% U',
    roles: '24 whole, 90% level, 90% limit',
  },
  {
    name: 'a count named by its noun alone, of what something was done to',
    text: 'Toàn tỉnh có 240 thư viện; trong năm đã sửa chữa 9 thư viện và xây mới 31 thư viện.',
    findings: '240 T, 9 U, 31 U',
  },
  {
    name: 'dollars are no đồng, and less than a coin is no money',
    text: 'Doanh thu công nghệ thông tin 148 triệu USD; giải vàng 52, bạc 58, 76 đồng.',
    findings: '148 triệu U, 52 U, 58 U, 76 U',
  },
  {
    name: 'a mean that does not fit, and a range beside the value, prove nothing',
    text: 'Luân chuyển 42.000 bản sách về 75 điểm đọc, bình quân 561 bản/điểm. Tiếp nhận từ 50 đến 60 nghìn hồ sơ; tiếp nhận từ 30 đến 40 nghìn hồ sơ.',
    findings: '42.000 U, 75 U, 561 U, 50 U, 60 nghìn U, 30 U, 40 nghìn U',
    roles: '561 mean, 50 low, 60 nghìn high, 30 low, 40 nghìn high',
  },
  {
    name: 'all of them are all of them',
    text: 'Có 46/46 giấy phép xuất bản bản tin được cấp trực tuyến, đạt 100%.',
    findings: '46 T, 46 U, 100% T',
    roles: '46 whole, 100% level of 46',
  },
]
