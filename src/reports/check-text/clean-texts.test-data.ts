/**
 * Clean texts: every number is right, so every alarm is a false one. Each has an office of another field with a
 * catalogue of its own, written as a clerk would. They were written before they were first measured; what the first
 * run gave stands in `docs/measurements`.
 */
export interface CleanText {
  name: string
  /** Short name of the province. */
  place: string
  /** The year it speaks of; 2022 where none is given. */
  year?: number
  /** Lines of `code | kind | name; other names | noun; other nouns | 2022 | 2021 | plan of 2022`; `code.option` is a part, `code@2020-2022` a phase. */
  catalogue: string
  text: string
  /** How many numbers trace at least, where most have no figure: 12 if it is not said. */
  least?: number
}

/** Before the name of a place. */
export const PROVINCE = 'Tỉnh'

export const cleanTexts: readonly CleanText[] = [
  {
    name: 'health, running text',
    place: 'Đông Hải',
    catalogue: `
      BV | stock | Bệnh viện | bệnh viện | 14 | 14
      BV.tinh | | Bệnh viện tuyến tỉnh; tuyến tỉnh | | 4 | 4
      BV.huyen | | Bệnh viện tuyến huyện; tuyến huyện | | 8 | 8
      BV.tu | | Bệnh viện tư nhân; tư nhân | | 2 | 2
      GB | stock | Giường bệnh | giường; giường bệnh | 3250 | 3100
      KB | flow | Lượt khám bệnh | lượt | 1845200 | 1702600 | 1800000
      NT | flow | Lượt điều trị nội trú | lượt | 142380 | 139900
      BS | stock | Bác sĩ | bác sĩ | 1105 | 1042
      TC | ratio | Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ | % | 96.4 | 95.1 | 95
      SXH | flow | Ca mắc sốt xuất huyết | ca | 1236 | 2018
      SXHTV | flow | Ca tử vong do sốt xuất huyết; trường hợp tử vong | ca; trường hợp | 2 | 5
      ATTP | flow | Cơ sở thực phẩm được kiểm tra; cơ sở sản xuất, kinh doanh thực phẩm được kiểm tra | cơ sở | 4127 | 3980
      ATTPVP | flow | Cơ sở thực phẩm vi phạm; cơ sở vi phạm an toàn thực phẩm | cơ sở | 389 | 412
      PHAT | amount | Tiền phạt vi phạm an toàn thực phẩm | đồng | 1276500000 | 1340000000
      BHYT | stock | Người tham gia bảo hiểm y tế | người | 912000 | 898400
      TLBHYT | ratio | Tỷ lệ bao phủ bảo hiểm y tế | % | 92.1 | 91.3 | 92`,
    text: `Năm 2022, ngành y tế tỉnh Đông Hải tiếp tục thực hiện tốt công tác chăm sóc sức khỏe nhân dân. Toàn tỉnh hiện có 14 bệnh viện, gồm 4 bệnh viện tuyến tỉnh, 8 bệnh viện tuyến huyện và 2 bệnh viện tư nhân, với 3.250 giường bệnh, tăng 150 giường so với năm 2021. Đội ngũ bác sĩ có 1.105 người, tăng 6% so với năm trước. Tổng số lượt khám bệnh đạt 1.845.200 lượt, tăng 8,4% so với cùng kỳ và đạt 102,5% kế hoạch; điều trị nội trú 142.380 lượt, bình quân mỗi ngày 390 lượt. Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ đạt 96,4%, vượt 1,4 điểm phần trăm so với kế hoạch.
Về phòng, chống dịch bệnh: trong năm ghi nhận 1.236 ca mắc sốt xuất huyết, giảm 782 ca (38,8%) so với năm 2021; có 02 trường hợp tử vong, giảm 3 trường hợp. Đã tổ chức 215 lớp tập huấn cho hơn 6.400 lượt cán bộ y tế cơ sở.
Về an toàn thực phẩm, các đoàn đã kiểm tra 4.127 cơ sở sản xuất, kinh doanh thực phẩm, phát hiện 389 cơ sở vi phạm, chiếm 9,4%; xử phạt 96 cơ sở với tổng số tiền 1.276,5 triệu đồng. Đến ngày 31/12/2022, số người tham gia bảo hiểm y tế là 912.000 người, tỷ lệ bao phủ 92,1% dân số, vượt 0,1% so với chỉ tiêu được giao.`,
  },
  {
    name: 'education, headings and lists',
    place: 'Thanh Lâm',
    catalogue: `
      TRUONG | stock | Trường học; cơ sở giáo dục | trường; trường học | 412 | 415
      TRUONG.mn | | Trường mầm non; mầm non | | 138 | 139
      TRUONG.th | | Trường tiểu học; tiểu học | | 142 | 144
      TRUONG.cs | | Trường trung học cơ sở; trung học cơ sở | | 102 | 102
      TRUONG.pt | | Trường trung học phổ thông; trung học phổ thông | | 30 | 30
      HS | stock | Học sinh | học sinh; em | 186420 | 184905
      GV | stock | Giáo viên | giáo viên | 11860 | 11792
      CHUAN | stock | Trường đạt chuẩn quốc gia | trường | 268 | 251 | 265
      TN | ratio | Tỷ lệ học sinh tốt nghiệp trung học phổ thông; tỷ lệ tốt nghiệp THPT | % | 98.62 | 97.95
      GIAI | flow | Học sinh đạt giải học sinh giỏi quốc gia; giải học sinh giỏi quốc gia | giải; học sinh | 24 | 19
      BO | flow | Học sinh bỏ học | học sinh | 312 | 405
      KP | amount | Kinh phí xây dựng, sửa chữa trường lớp; vốn đầu tư cơ sở vật chất | tỷ đồng | 318.4 | 276
      PHONG | stock | Phòng học | phòng; phòng học | 7340 | 7210
      PHONG.kc | | Phòng học kiên cố; kiên cố | | 6532 | 6310
      HB | amount | Học bổng cấp cho học sinh | triệu đồng | 2450 | 2130`,
    text: `I. Quy mô trường, lớp
Tính đến hết năm 2022, toàn tỉnh có 412 trường học, trong đó:
- Mầm non: 138 trường;
- Tiểu học: 142 trường;
- Trung học cơ sở: 102 trường;
- Trung học phổ thông: 30 trường.
Tổng số học sinh là 186.420 em, tăng 1.515 em so với năm học trước; giáo viên 11.860 người (tăng 0,6%). Bình quân 15,7 học sinh/giáo viên.
II. Chất lượng giáo dục
1. Kỳ thi tốt nghiệp THPT năm 2022, tỷ lệ tốt nghiệp đạt 98,62%, cao hơn năm trước 0,67 điểm phần trăm; có 37/42 đơn vị đạt tỷ lệ 100%.
2. Đội tuyển của tỉnh đạt 24 giải học sinh giỏi quốc gia (2 giải nhất, 6 giải nhì, 9 giải ba, 7 giải khuyến khích), tăng 5 giải.
3. Số học sinh bỏ học là 312 em, giảm 93 em (23%) so với năm 2021, chiếm 0,17% tổng số học sinh.
III. Cơ sở vật chất
Toàn ngành có 268/412 trường đạt chuẩn quốc gia, đạt 65%, vượt kế hoạch 3 trường. Có 7.340 phòng học, trong đó 6.532 phòng kiên cố, chiếm 89%. Kinh phí xây dựng, sửa chữa trường lớp 318,4 tỷ đồng, tăng 15,4% so với năm 2021. Học bổng cấp cho học sinh nghèo vượt khó: 2,45 tỷ đồng với 1.960 suất, mỗi suất 1,25 triệu đồng.`,
  },
  {
    name: 'agriculture, areas and tonnes, and the plan of the next year',
    place: 'Hậu Lộc',
    catalogue: `
      LUA | flow | Diện tích gieo trồng lúa | ha | 186450 | 188200 | 185000
      LUA.dx | | Lúa Đông Xuân; vụ Đông Xuân | | 76400 | 77100
      LUA.ht | | Lúa Hè Thu; vụ Hè Thu | | 74250 | 75000
      LUA.td | | Lúa Thu Đông; vụ Thu Đông | | 35800 | 36100
      SL | amount | Sản lượng lúa | tấn | 1226800 | 1214300 | 1200000
      CAT | flow | Diện tích cây ăn trái | ha | 42780 | 41150
      HEO | stock | Đàn heo; đàn lợn | con | 139600 | 128400
      GC | stock | Đàn gia cầm | con | 4250000 | 4180000
      TS | amount | Sản lượng thủy sản | tấn | 82450 | 78300 | 80000
      TS.nuoi | | Sản lượng nuôi trồng; nuôi trồng | | 79900 | 75500
      TS.kt | | Sản lượng khai thác; khai thác | | 2550 | 2800
      NTM | stock | Xã đạt chuẩn nông thôn mới; xã nông thôn mới | xã | 42 | 38 | 41
      OCOP | cumulative | Sản phẩm OCOP | sản phẩm | 187 | 131
      HTX | stock | Hợp tác xã nông nghiệp | hợp tác xã | 214 | 201
      VAY | amount | Vốn vay hỗ trợ nông dân | tỷ đồng | 46.8 | 45.2`,
    text: `Trong năm 2022, sản xuất nông nghiệp của tỉnh Hậu Lộc đạt kết quả khá. Diện tích gieo trồng lúa cả năm 186.450 ha, bằng 99,1% so với năm 2021 và vượt 0,8% kế hoạch; trong đó vụ Đông Xuân 76.400 ha, vụ Hè Thu 74.250 ha, vụ Thu Đông 35.800 ha. Năng suất bình quân 6,58 tấn/ha, tăng 0,13 tấn/ha; sản lượng đạt trên 1,22 triệu tấn, tăng 1% so với cùng kỳ.
Diện tích cây ăn trái 42.780 ha, tăng 1.630 ha, trong đó có 18.500 ha được cấp mã số vùng trồng (chiếm 43,2%). Chăn nuôi phục hồi, đàn heo 139.600 con (tăng 8,7%), đàn gia cầm khoảng 4,25 triệu con. Sản lượng thủy sản 82.450 tấn, đạt 103,1% kế hoạch, gồm: nuôi trồng 79.900 tấn, khai thác 2.550 tấn.
Đến cuối năm, toàn tỉnh có 42/51 xã đạt chuẩn nông thôn mới, tăng 4 xã so với năm 2021, vượt 1 xã so với kế hoạch; 214 hợp tác xã nông nghiệp với 12.300 thành viên; lũy kế 187 sản phẩm OCOP, trong đó 52 sản phẩm đạt 4 sao và 135 sản phẩm đạt 3 sao. Giải ngân 46,8 tỷ đồng vốn vay hỗ trợ cho 1.240 hộ nông dân. Năm 2023, phấn đấu gieo trồng 186.000 ha lúa, có thêm 3 xã đạt chuẩn nông thôn mới.`,
  },
  {
    name: 'labour and social affairs',
    place: 'Bình Minh',
    catalogue: `
      VL | flow | Lao động được giải quyết việc làm | lao động; người | 24680 | 23150 | 24000
      XK | flow | Người đi làm việc ở nước ngoài; lao động đi làm việc ở nước ngoài | người; lao động | 1842 | 615
      NGHEO | stock | Hộ nghèo | hộ | 8420 | 9765
      CAN | stock | Hộ cận nghèo | hộ | 11230 | 11940
      TLN | ratio | Tỷ lệ hộ nghèo | % | 2.87 | 3.34
      NGHE | flow | Học viên được đào tạo nghề; người được đào tạo nghề | học viên; người | 15600 | 14200 | 15000
      NCC | stock | Người có công hưởng trợ cấp hằng tháng | người | 6318 | 6502
      BTXH | stock | Đối tượng bảo trợ xã hội | đối tượng; người | 41250 | 40112
      NHA | flow | Nhà tình nghĩa xây dựng mới; nhà tình nghĩa | căn; nhà | 156 | 142
      KPN | amount | Kinh phí xây dựng nhà tình nghĩa | triệu đồng | 9360 | 7810
      TE | stock | Trẻ em có hoàn cảnh đặc biệt | trẻ; em | 2145 | 2260
      TNLD | flow | Vụ tai nạn lao động | vụ | 17 | 21`,
    text: `Năm 2022 toàn tỉnh đã giải quyết việc làm cho 24.680 lao động, đạt 102,8% kế hoạch năm, tăng 1.530 lao động so với năm 2021; trong đó đưa 1.842 người đi làm việc ở nước ngoài, gấp 3 lần năm 2021. Tuyển sinh đào tạo nghề 15.600 học viên, vượt 4% chỉ tiêu, tỷ lệ lao động qua đào tạo ước đạt 64,5%.
Toàn tỉnh còn 8.420 hộ nghèo, chiếm tỷ lệ 2,87% (giảm 0,47 điểm phần trăm, tương đương 1.345 hộ) và 11.230 hộ cận nghèo, chiếm 3,83%.
Thực hiện chính sách người có công: chi trả trợ cấp hằng tháng cho 6.318 người có công; xây mới 156 căn nhà tình nghĩa, tổng kinh phí 9,36 tỷ đồng, mức hỗ trợ 60 triệu đồng/căn; tặng 12.450 phần quà dịp Tết và 10.280 phần quà ngày 27/7, trị giá 7,2 tỷ đồng.
Bảo trợ xã hội: toàn tỉnh có 41.250 đối tượng bảo trợ xã hội hưởng trợ cấp hằng tháng, tăng 2,8%; hỗ trợ gạo cứu đói giáp hạt 3 đợt với 385 tấn cho 25.700 nhân khẩu. Chăm sóc 2.145 trẻ em có hoàn cảnh đặc biệt, giảm 115 em so với cùng kỳ.
Trong năm xảy ra 17 vụ tai nạn lao động làm 18 người bị nạn (5 người chết, 13 người bị thương), giảm 4 vụ so với năm 2021.`,
  },
  {
    name: 'finance, amounts and estimates',
    place: 'Vĩnh An',
    catalogue: `
      THU | amount | Tổng thu ngân sách nhà nước trên địa bàn; thu ngân sách nhà nước | tỷ đồng | 5215.8 | 4630.2 | 4900
      THU.nd | | Thu nội địa | | 4386.4 | 3890.1
      THU.xnk | | Thu xuất nhập khẩu; thu từ hoạt động xuất nhập khẩu | | 829.4 | 740.1
      CHI | amount | Tổng chi ngân sách địa phương; chi ngân sách | tỷ đồng | 9874.5 | 9310.7 | 9500
      CHI.dt | | Chi đầu tư phát triển | | 3912.6 | 3601.2
      CHI.tx | | Chi thường xuyên | | 5961.9 | 5709.5
      GN | amount | Giải ngân vốn đầu tư công; vốn đầu tư công giải ngân | tỷ đồng | 3480.2 | 2954.6 | 3650
      TLGN | ratio | Tỷ lệ giải ngân vốn đầu tư công | % | 95.3 | 91.8
      DN | flow | Doanh nghiệp thành lập mới; doanh nghiệp đăng ký thành lập mới | doanh nghiệp | 1186 | 942
      VDK | amount | Vốn đăng ký của doanh nghiệp thành lập mới; vốn đăng ký | tỷ đồng | 11420 | 9875
      GT | flow | Doanh nghiệp giải thể | doanh nghiệp | 124 | 131
      FDI | flow | Dự án FDI được cấp mới; dự án đầu tư trực tiếp nước ngoài | dự án | 9 | 7
      NO | amount | Nợ thuế; tổng số tiền nợ thuế | tỷ đồng | 642.3 | 705.9
      TTR | flow | Cuộc thanh tra, kiểm tra thuế | cuộc | 415 | 398
      TRUY | amount | Tiền truy thu, truy hoàn và phạt qua thanh tra, kiểm tra; truy thu và phạt | tỷ đồng | 86.4 | 79.2
      HDDT | stock | Doanh nghiệp sử dụng hóa đơn điện tử | doanh nghiệp | 7850 | 3120`,
    text: `Tổng thu ngân sách nhà nước trên địa bàn năm 2022 đạt 5.215,8 tỷ đồng, bằng 106,4% dự toán, tăng 12,6% so với năm 2021; trong đó: thu nội địa 4.386,4 tỷ đồng, thu từ hoạt động xuất nhập khẩu 829,4 tỷ đồng. Tổng chi ngân sách địa phương 9.874,5 tỷ đồng, đạt 103,9% dự toán, gồm chi đầu tư phát triển 3.912,6 tỷ đồng (chiếm 39,6%) và chi thường xuyên 5.961,9 tỷ đồng (chiếm 60,4%).
Đến ngày 31/12/2022, giải ngân vốn đầu tư công được 3.480,2 tỷ đồng, đạt 95,3% kế hoạch vốn, cao hơn mức 91,8% của năm 2021. Có 18/24 chủ đầu tư giải ngân trên 90%, 6 chủ đầu tư giải ngân dưới 90%.
Trong năm, có 1.186 doanh nghiệp thành lập mới với tổng vốn đăng ký 11.420 tỷ đồng, so với cùng kỳ tăng 25,9% về số doanh nghiệp và tăng 15,6% về số vốn; 124 doanh nghiệp giải thể, giảm 7 doanh nghiệp. Thu hút 9 dự án FDI với vốn đăng ký 148 triệu USD.
Công tác thuế: toàn ngành thực hiện 415 cuộc thanh tra, kiểm tra tại trụ sở người nộp thuế, kiến nghị xử lý 102,7 tỷ đồng, trong đó truy thu và phạt 86,4 tỷ đồng, giảm khấu trừ 16,3 tỷ đồng. Nợ thuế đến cuối năm còn 642,3 tỷ đồng, giảm 63,6 tỷ đồng tương ứng giảm 9% so với đầu năm. Đến nay đã có 7.850 doanh nghiệp và hơn 21 nghìn hộ kinh doanh sử dụng hóa đơn điện tử.`,
  },
  {
    name: 'order, traffic and inspection',
    place: 'Long Phú',
    catalogue: `
      TNGT | flow | Vụ tai nạn giao thông | vụ | 125 | 137
      CHET | flow | Người chết do tai nạn giao thông; làm chết | người | 68 | 74
      THUONG | flow | Người bị thương do tai nạn giao thông; làm bị thương | người | 91 | 88
      VPGT | flow | Trường hợp vi phạm trật tự, an toàn giao thông; vi phạm giao thông bị xử lý | trường hợp | 46215 | 42870
      PGT | amount | Tiền phạt vi phạm giao thông | tỷ đồng | 38.64 | 31.2
      HS | flow | Vụ phạm pháp hình sự | vụ | 612 | 655
      PHA | ratio | Tỷ lệ điều tra, khám phá án; tỷ lệ phá án | % | 86.3 | 84.7
      MT | flow | Vụ phạm tội về ma túy; vụ ma túy | vụ | 214 | 198
      CHAY | flow | Vụ cháy | vụ | 23 | 31
      TTHC | flow | Cuộc thanh tra hành chính | cuộc | 48 | 45
      TTCN | flow | Cuộc thanh tra, kiểm tra chuyên ngành | cuộc | 356 | 341
      DON | flow | Đơn khiếu nại, tố cáo tiếp nhận; đơn thư tiếp nhận | đơn | 1487 | 1623
      KN | flow | Vụ khiếu nại thuộc thẩm quyền; vụ khiếu nại | vụ; vụ việc | 96 | 112`,
    text: `Tình hình an ninh trật tự năm 2022 cơ bản ổn định. Toàn tỉnh xảy ra 125 vụ tai nạn giao thông, làm chết 68 người, bị thương 91 người; so với cùng kỳ năm 2021 giảm 12 vụ (8,8%), giảm 6 người chết và tăng 3 người bị thương. Lực lượng chức năng đã xử lý 46.215 trường hợp vi phạm, phạt tiền 38,64 tỷ đồng, tước giấy phép lái xe 2.318 trường hợp, tạm giữ 9.870 phương tiện (612 ô tô, 9.258 mô tô).
Phạm pháp hình sự xảy ra 612 vụ, giảm 6,6%; đã điều tra làm rõ 528 vụ, bắt giữ 947 đối tượng, đạt tỷ lệ 86,3%, cao hơn 1,6% so với năm trước. Triệt phá 214 vụ, 286 đối tượng phạm tội về ma túy, thu giữ 3,75 kg ma túy các loại. Xảy ra 23 vụ cháy, giảm 8 vụ, thiệt hại tài sản ước 12,4 tỷ đồng.
Ngành thanh tra triển khai 48 cuộc thanh tra hành chính tại 132 đơn vị và 356 cuộc thanh tra, kiểm tra chuyên ngành đối với 2.905 tổ chức, cá nhân; phát hiện sai phạm 21.456 triệu đồng, kiến nghị thu hồi 14.820 triệu đồng (đã thu hồi 12.115 triệu đồng, đạt 81,7%). Tiếp nhận 1.487 đơn, trong đó 1.210 đơn đủ điều kiện xử lý (81,4%), còn lại 277 đơn trùng lặp, nặc danh. Giải quyết 91/96 vụ khiếu nại thuộc thẩm quyền, đạt 94,8%.`,
  },
  {
    name: 'culture and tourism, as a newspaper tells it',
    place: 'Tây Giang',
    catalogue: `
      KHACH | flow | Lượt khách du lịch; khách du lịch | lượt; lượt khách | 2350000 | 980000 | 2000000
      KHACH.qt | | Khách quốc tế | | 142000 | 12000
      KHACH.nd | | Khách nội địa | | 2208000 | 968000
      DT | amount | Doanh thu du lịch; tổng thu từ khách du lịch | tỷ đồng | 1468 | 595.2
      LT | stock | Cơ sở lưu trú | cơ sở | 216 | 204
      BUONG | stock | Phòng lưu trú; buồng lưu trú | phòng; buồng | 5840 | 5410
      DTICH | stock | Di tích được xếp hạng; di tích | di tích | 87 | 84
      DTICH.qg | | Di tích cấp quốc gia; cấp quốc gia | | 16 | 16
      DTICH.tinh | | Di tích cấp tỉnh; cấp tỉnh | | 71 | 68
      LH | flow | Lễ hội được tổ chức; lễ hội | lễ hội | 64 | 12
      GDVH | stock | Gia đình văn hóa; hộ đạt danh hiệu gia đình văn hóa | hộ; gia đình | 187400 | 185900
      TLGDVH | ratio | Tỷ lệ gia đình văn hóa | % | 93.2 | 92.8 | 93
      BD | flow | Lượt bạn đọc thư viện; lượt bạn đọc | lượt | 312600 | 148300
      SACH | flow | Bản sách bổ sung mới; sách bổ sung | bản; bản sách | 8750 | 7900
      HC | flow | Huy chương thể thao thành tích cao; huy chương | huy chương | 186 | 73
      HC.vang | | Huy chương vàng; vàng | | 52 | 20
      HC.bac | | Huy chương bạc; bạc | | 58 | 24
      HC.dong | | Huy chương đồng; đồng | | 76 | 29`,
    text: `Chiều 28/12/2022, Sở Văn hóa, Thể thao và Du lịch tỉnh Tây Giang tổ chức hội nghị tổng kết năm 2022, với sự tham dự của 120 đại biểu.
Năm qua, toàn tỉnh đón 2,35 triệu lượt khách, gấp 2,4 lần so với năm 2021, vượt 17,5% kế hoạch, trong đó khách quốc tế 142 nghìn lượt, khách nội địa 2.208 nghìn lượt. Tổng thu từ khách du lịch đạt 1.468 tỷ đồng, tăng 146,6% so với cùng kỳ; chi tiêu bình quân của một lượt khách khoảng 625 nghìn đồng. Hiện toàn tỉnh có 216 cơ sở lưu trú với 5.840 phòng, công suất sử dụng phòng bình quân 52%.
Về di sản, toàn tỉnh có 87 di tích được xếp hạng (16 di tích cấp quốc gia, 71 di tích cấp tỉnh), tăng 3 di tích; trong năm đã tu bổ 9 di tích với kinh phí 28,6 tỷ đồng. Tổ chức 64 lễ hội, thu hút từ 5 đến 7 nghìn lượt người mỗi lễ hội. Có 187.400 hộ đạt danh hiệu gia đình văn hóa, chiếm 93,2%, vượt chỉ tiêu 0,2%.
Thư viện tỉnh phục vụ 312.600 lượt bạn đọc, bổ sung 8.750 bản sách, luân chuyển 42.000 bản về 75 điểm đọc cơ sở (bình quân 560 bản/điểm).
Thể thao thành tích cao đạt 186 huy chương, gồm 52 vàng, 58 bạc, 76 đồng, tăng 113 huy chương so với năm 2021; 34,5% dân số luyện tập thể dục thể thao thường xuyên. Năm 2023, tỉnh đặt mục tiêu đón 2,6 triệu lượt khách, tổng thu 1.650 tỷ đồng.`,
  },
  {
    name: 'digital government, numbered as a decision',
    place: 'Phước Hòa',
    catalogue: `
      DVC | stock | Dịch vụ công trực tuyến toàn trình; dịch vụ công trực tuyến | dịch vụ; dịch vụ công | 1284 | 1102
      HSTT | flow | Hồ sơ nộp trực tuyến; hồ sơ trực tuyến | hồ sơ | 356780 | 182460
      HSTN | flow | Hồ sơ tiếp nhận; tổng số hồ sơ tiếp nhận | hồ sơ | 489300 | 451200
      TLTT | ratio | Tỷ lệ hồ sơ nộp trực tuyến; tỷ lệ hồ sơ trực tuyến | % | 72.9 | 40.4 | 70
      DH | ratio | Tỷ lệ hồ sơ giải quyết đúng hạn | % | 99.1 | 98.4
      BTS | stock | Trạm thu phát sóng; trạm BTS | trạm | 2145 | 2034
      DD | stock | Thuê bao điện thoại di động; thuê bao di động | thuê bao | 1142000 | 1118000
      BR | stock | Thuê bao Internet băng rộng cố định; thuê bao băng rộng | thuê bao | 268400 | 241900
      TO | stock | Tổ công nghệ số cộng đồng | tổ | 525 | 310
      TV | stock | Thành viên tổ công nghệ số cộng đồng | thành viên | 3675 | 2170
      KTM | ratio | Tỷ lệ thanh toán không dùng tiền mặt | % | 61.5 | 44.2
      CB | flow | Cán bộ, công chức được tập huấn chuyển đổi số; lượt cán bộ được tập huấn | lượt người; người; lượt | 4860 | 3920
      KP | amount | Kinh phí chuyển đổi số | tỷ đồng | 142.6 | 98.3
      TAN | flow | Cuộc tấn công mạng bị ngăn chặn | cuộc | 15230 | 12410`,
    text: `Thực hiện Nghị quyết số 04-NQ/TU và Kế hoạch số 215/KH-UBND ngày 15/11/2021, kết quả năm 2022 như sau:
1. Chính quyền số
a) Tỉnh đã cung cấp 1.284 dịch vụ công trực tuyến toàn trình, tăng 182 dịch vụ so với năm 2021. Tổng số hồ sơ tiếp nhận trong năm là 489.300 hồ sơ, trong đó có 356.780 hồ sơ nộp trực tuyến, đạt tỷ lệ 72,9% (vượt 2,9 điểm phần trăm so với mục tiêu 70%); tỷ lệ giải quyết đúng hạn 99,1%.
b) 100% cơ quan nhà nước cấp tỉnh, cấp huyện và 525/525 ấp thành lập tổ công nghệ số cộng đồng; 525 tổ với 3.675 thành viên, trung bình 7 thành viên/tổ.
2. Hạ tầng số
Hiện có 2.145 trạm BTS (tăng 5,5%), phủ sóng 4G đến 100% số ấp. Thuê bao điện thoại di động: 1.142.000 thuê bao, đạt 97,6 thuê bao/100 dân. Thuê bao Internet băng rộng cố định: 268.400 thuê bao, tăng 11% so với cùng kỳ, 71,3% hộ gia đình có đường truyền cáp quang.
3. Kinh tế số và xã hội số
Tỷ lệ thanh toán không dùng tiền mặt đạt 61,5%, tăng 17,3 điểm phần trăm. Có 1.920 sản phẩm nông sản lên sàn thương mại điện tử, phát sinh 84.500 giao dịch với doanh thu 12,7 tỷ đồng. Hơn 310.000 tài khoản định danh điện tử mức độ 2 được kích hoạt.
4. Nguồn lực và an toàn thông tin
Bố trí 142,6 tỷ đồng cho chuyển đổi số, gấp 1,45 lần năm 2021, chiếm 1,4% tổng chi ngân sách. Tập huấn cho 4.860 lượt cán bộ, công chức (gồm 1.320 lượt cấp tỉnh, 1.540 lượt cấp huyện, 2.000 lượt cấp xã). Ngăn chặn 15.230 cuộc tấn công mạng, tăng 22,7% so với năm trước; khắc phục 41/41 sự cố, không để xảy ra sự cố nghiêm trọng.`,
  },
  {
    name: 'building, a table with its years as columns',
    place: 'Ninh Sơn',
    catalogue: `
      DUONG | flow | Đường giao thông nông thôn xây dựng mới; đường giao thông nông thôn | km | 155 | 142 | 150
      CAU | flow | Cầu giao thông nông thôn xây dựng mới; cầu giao thông nông thôn | cây; cầu | 48 | 39 | 45
      NHA | flow | Nhà ở xã hội hoàn thành; căn nhà ở xã hội | căn | 320 | 210 | 300
      GPXD | flow | Giấy phép xây dựng được cấp | giấy phép | 2146 | 1985
      NUOC | ratio | Tỷ lệ hộ sử dụng nước sạch; hộ dân nông thôn sử dụng nước sạch | % | 94.2 | 92.5 | 94
      DOTHI | ratio | Tỷ lệ đô thị hóa | % | 31.6 | 30.2 | 31.5
      VON | amount | Vốn đầu tư hạ tầng giao thông | tỷ đồng | 1254 | 1108 | 1300`,
    text: `Kết quả thực hiện các chỉ tiêu chủ yếu năm 2022 của ngành xây dựng, giao thông:
STT\tChỉ tiêu\tĐVT\tThực hiện năm 2021\tKế hoạch năm 2022\tThực hiện năm 2022\tSo với cùng kỳ (%)\tSo với kế hoạch (%)
1\tĐường giao thông nông thôn xây dựng mới\tkm\t142\t150\t155\t109,2\t103,3
2\tCầu giao thông nông thôn\tcây\t39\t45\t48\t123,1\t106,7
3\tNhà ở xã hội hoàn thành\tcăn\t210\t300\t320\t152,4\t106,7
4\tVốn đầu tư hạ tầng giao thông\ttỷ đồng\t1.108\t1.300\t1.254\t113,2\t96,5
5\tTỷ lệ hộ sử dụng nước sạch\t%\t92,5\t94\t94,2\t-\t100,2
6\tTỷ lệ đô thị hóa\t%\t30,2\t31,5\t31,6\t-\t100,3
Trong năm đã cấp 2.146 giấy phép xây dựng, tăng 161 giấy phép so với năm 2021. Vốn đầu tư hạ tầng giao thông đạt 96,5% kế hoạch do vướng mặt bằng tại 3 dự án.`,
  },
]
