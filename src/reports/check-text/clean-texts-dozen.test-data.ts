import type { CleanText } from './clean-texts.test-data.ts'

/**
 * Twelve clean texts by an author who had read no rule, each of another kind, first measured after `doubt.ts` asked how a
 * wrong number came about: one false alarm in 512 numbers at first sight, and no rule was changed on them.
 */
export const dozenCleanTexts: readonly CleanText[] = [
  {
    name: 'year-end report of a provincial department of information and communications (press, publishing, printing, inspection)',
    place: 'Phú Giang',
    year: 2022,
    catalogue: `
      BC | stock | Cơ quan báo chí | cơ quan | 7 | 8
      BC.bao | | Báo in; báo | | 2 | 2
      BC.tc | | Tạp chí | | 4 | 5
      BC.dai | | Đài phát thanh và truyền hình | | 1 | 1
      VPDD | stock | Văn phòng đại diện, phóng viên thường trú | văn phòng; đơn vị | 23 | 26
      NB | stock | Nhà báo được cấp thẻ; thẻ nhà báo | người; thẻ | 214 | 206
      BT | flow | Giấy phép xuất bản bản tin | giấy phép | 63 | 58
      TL | flow | Giấy phép xuất bản tài liệu không kinh doanh | giấy phép | 148 | 171
      IN | stock | Cơ sở in | cơ sở | 187 | 179
      PH | stock | Cơ sở phát hành xuất bản phẩm; nhà sách | cơ sở; nhà sách | 96 | 92
      DTIN | amount | Doanh thu ngành in, phát hành | tỷ đồng | 412.6 | 386.9 | 400
      TIN | flow | Tin, bài tuyên truyền về tỉnh | tin, bài; tin bài | 18460 | 16920
      GB | flow | Hội nghị giao ban báo chí | hội nghị | 12 | 11 | 12
      TK | flow | Cuộc thanh tra, kiểm tra | cuộc | 34 | 29 | 30
      TK.tt | | Thanh tra | | 9 | 8
      TK.kt | | Kiểm tra | | 25 | 21
      XP | flow | Quyết định xử phạt vi phạm hành chính | quyết định | 21 | 17
      PHAT | amount | Số tiền xử phạt vi phạm hành chính; tiền phạt | triệu đồng | 318.5 | 246
      TT | ratio | Tỷ lệ xã có đài truyền thanh | % | 98.2 | 96.4 | 98`,
    text: `BÁO CÁO
Kết quả công tác báo chí, xuất bản năm 2022 và phương hướng, nhiệm vụ năm 2023

Thực hiện Công văn số 1187/UBND-VX của Ủy ban nhân dân tỉnh Phú Giang, Sở Thông tin và Truyền thông báo cáo kết quả như sau:

I. KẾT QUẢ ĐẠT ĐƯỢC

1. Công tác báo chí
Tính đến ngày 31/12/2022, toàn tỉnh có 07 cơ quan báo chí (giảm 01 cơ quan do tạp chí của Hội Văn nghệ dừng hoạt động theo quy hoạch), gồm 02 báo in, 04 tạp chí và 01 đài phát thanh và truyền hình; 23 văn phòng đại diện, phóng viên thường trú của các cơ quan báo chí trung ương, giảm 3 đơn vị. Có 214 người được cấp thẻ nhà báo, tăng 8 người so với năm 2021; riêng Báo Phú Giang có 44 người.
Sở phối hợp Ban Tuyên giáo Tỉnh ủy tổ chức 12 hội nghị giao ban báo chí, đạt 100% kế hoạch. Trong năm, các cơ quan báo chí đăng, phát 18.460 tin, bài tuyên truyền về tỉnh, tăng 9,1% so với cùng kỳ; riêng quý IV, nhân kỷ niệm 190 năm ngày thành lập tỉnh, có 5.310 tin, bài. Qua điểm báo hằng ngày, Sở chuyển 76 nội dung báo chí phản ánh đến các cơ quan, địa phương xử lý, đã có 71 văn bản trả lời, đạt 93,4%.

2. Công tác xuất bản, in, phát hành
Cấp 63 giấy phép xuất bản bản tin (năm 2021: 58 giấy phép) và 148 giấy phép xuất bản tài liệu không kinh doanh, giảm 13,5%. Tỉnh hiện có 187 cơ sở in, tăng 8 cơ sở, và 96 cơ sở phát hành xuất bản phẩm; thành phố Phú Hòa chiếm hơn một nửa với 101 cơ sở in. Doanh thu ngành in, phát hành đạt 412,6 tỷ đồng, tăng 6,6% và vượt 3,2% kế hoạch năm (400 tỷ đồng). Ngày Sách và Văn hóa đọc Việt Nam lần thứ nhất thu hút 5.200 lượt bạn đọc.

3. Thông tin cơ sở
Tỷ lệ xã có đài truyền thanh đạt 98,2%, tăng 1,8 điểm phần trăm so với năm 2021 và vượt chỉ tiêu 98%.

4. Thanh tra, kiểm tra
Đã tiến hành 34 cuộc thanh tra, kiểm tra (09 cuộc thanh tra, 25 cuộc kiểm tra) tại 152 tổ chức, cá nhân; đạt 113,3% kế hoạch. Ban hành 21 quyết định xử phạt vi phạm hành chính với tổng số tiền 318,5 triệu đồng, tăng 29,5% so với năm trước; đã thu nộp ngân sách 290 triệu đồng.

II. NHIỆM VỤ NĂM 2023
Phấn đấu doanh thu ngành in, phát hành tăng từ 7% đến 8%; 100% xã có đài truyền thanh; tổ chức ít nhất 35 cuộc thanh tra, kiểm tra.

GIÁM ĐỐC
Lê Quang Thuận
`,
  },
  {
    name: 'newspaper article about the health sector of a province at the end of the year',
    place: 'Tân Lộc',
    year: 2023,
    catalogue: `
      CSYT | stock | Cơ sở y tế công lập | cơ sở | 168 | 168
      CSYT.bv | | Bệnh viện | | 17 | 16
      CSYT.tt | | Trung tâm y tế | | 13 | 13
      CSYT.tr | | Trạm y tế xã; trạm y tế | | 138 | 139
      GB | stock | Giường bệnh | giường; giường bệnh | 4385 | 4210 | 4350
      BS | stock | Bác sĩ | bác sĩ; người | 1296 | 1243
      DD | stock | Điều dưỡng | người; điều dưỡng | 2418 | 2377
      KB | flow | Lượt khám bệnh; lượt người khám bệnh | lượt; lượt người | 2864300 | 2517800
      NT | flow | Lượt điều trị nội trú | lượt | 241750 | 218640
      PT | flow | Ca phẫu thuật; phẫu thuật | ca | 38216 | 34905
      SXH | flow | Ca mắc sốt xuất huyết; sốt xuất huyết | ca; ca mắc | 3127 | 7840
      TCM | flow | Ca mắc tay chân miệng; tay chân miệng | ca; ca mắc | 4562 | 1938
      TC | ratio | Tỷ lệ trẻ dưới 1 tuổi tiêm chủng đầy đủ | % | 91.6 | 87.3 | 95
      SDD | ratio | Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng thể nhẹ cân | % | 9.4 | 9.9 | 9.5
      BHYT | ratio | Tỷ lệ bao phủ bảo hiểm y tế | % | 93.1 | 92.4 | 93
      VON | amount | Vốn đầu tư trang thiết bị y tế | tỷ đồng | 187.4 | 142.9`,
    text: `Y tế Tân Lộc vượt khó, giữ chân thầy thuốc

Tân Lộc (PV) – Sáu giờ rưỡi sáng những ngày cuối năm 2023, khu khám bệnh của Bệnh viện Đa khoa tỉnh Tân Lộc đã chật kín. Bà Nguyễn Thị Sáu, 67 tuổi, đi gần 40 km từ xã biên giới Hòa Sơn, bốc được số thứ tự 214. "Mấy năm trước phải đợi tới trưa, nay có 26 bàn khám nên chừng hai tiếng là xong", bà kể.

Theo Sở Y tế, năm nay toàn tỉnh đón gần 2,9 triệu lượt người khám bệnh, tăng 13,8% so với năm ngoái. Số lượt điều trị nội trú là 241.750, tăng hơn 23.000 lượt. Các bệnh viện mổ 38.216 ca, trong khi năm 2022 là 34.905 ca. Riêng Bệnh viện Đa khoa tỉnh thực hiện 12.480 ca.

Để có kết quả ấy, mạng lưới được sắp xếp lại. Tân Lộc hiện có 168 cơ sở y tế công lập: 17 bệnh viện (thêm một bệnh viện lão khoa), 13 trung tâm y tế và 138 trạm y tế xã. Số giường bệnh tăng từ 4.210 lên 4.385, vượt 35 giường so với kế hoạch. Cả tỉnh có gần 1.300 bác sĩ, tăng 53 người, cùng 2.418 điều dưỡng; bình quân mỗi bác sĩ có 1,87 điều dưỡng hỗ trợ. Thế nhưng, trong ba năm 2021-2023, 87 bác sĩ đã xin nghỉ việc hoặc chuyển sang khu vực tư; chỉ riêng sáu tháng đầu năm nay là 19 người.

"Với mức phụ cấp trực 115.000 đồng một đêm, rất khó giữ người", bác sĩ Trần Hữu Dư, Phó Giám đốc Sở Y tế, thừa nhận. Nghị quyết 14 của Hội đồng nhân dân tỉnh vừa thông qua hỗ trợ một lần 200 triệu đồng cho bác sĩ nội trú, 150 triệu đồng cho bác sĩ chuyên khoa II về tuyến huyện; dự kiến đến năm 2025 thu hút 120 bác sĩ.

Dịch bệnh là nỗi lo khác. Sốt xuất huyết đã hạ nhiệt với 3.127 ca mắc, giảm 60,1%, không có ca tử vong. Ngược lại, tay chân miệng tăng gấp 2,4 lần, lên 4.562 ca; đỉnh điểm là tuần 28 với 316 ca. Trong khi đó, tỉnh láng giềng Đông Hải ghi nhận 6.870 ca tay chân miệng.

Điểm chưa vui là tỷ lệ trẻ dưới 1 tuổi tiêm chủng đầy đủ mới đạt 91,6%; dù cao hơn năm trước 4,3 điểm phần trăm, con số này còn cách mục tiêu 95% tới 3,4 điểm, do quý II cả nước thiếu vắc xin. Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng thể nhẹ cân còn 9,4%; thể thấp còi vẫn ở mức 16,8%. Tỷ lệ bao phủ bảo hiểm y tế đạt 93,1%, xấp xỉ bình quân cả nước là 93,35%.

Năm qua, 187,4 tỷ đồng được rót cho trang thiết bị y tế, tăng 31,1%. Máy chụp cộng hưởng từ đầu tiên của tỉnh, trị giá 34 tỷ đồng, sẽ vận hành trước Tết. Bà Sáu thì chỉ mong đơn giản: trạm xá gần nhà có đủ thuốc huyết áp.
`,
  },
  {
    name: 'minutes of a review meeting of a provincial department of transport',
    place: 'Vĩnh Hà',
    year: 2021,
    catalogue: `
      DUONG | stock | Đường bộ; chiều dài đường bộ | km | 6842 | 6815
      DUONG.ql | | Quốc lộ | | 412 | 412
      DUONG.dt | | Đường tỉnh | | 735 | 728
      DUONG.h | | Đường huyện | | 1286 | 1279
      DUONG.x | | Đường xã, thôn | | 4409 | 4396
      CAU | stock | Cầu; cầu đường bộ | cầu | 539 | 531
      NHUA | ratio | Tỷ lệ nhựa hóa, cứng hóa đường xã | % | 78.6 | 75.1 | 78
      BT | amount | Kinh phí bảo trì đường bộ | tỷ đồng | 168.3 | 154.7 | 172
      HK | flow | Hành khách vận chuyển | lượt hành khách; nghìn lượt | 5980000 | 9340000
      HH | flow | Hàng hóa vận chuyển | tấn | 8725000 | 8910000
      GPLX | flow | Giấy phép lái xe cấp mới, cấp đổi | giấy phép | 41260 | 52780
      DK | flow | Lượt phương tiện kiểm định; kiểm định xe | lượt | 36540 | 38125
      BX | stock | Bến xe khách; bến xe | bến | 14 | 14
      TN | flow | Vụ tai nạn giao thông; tai nạn giao thông | vụ | 186 | 241
      CHET | flow | Người chết do tai nạn giao thông | người | 97 | 118
      BTH | flow | Người bị thương do tai nạn giao thông | người | 134 | 187
      QT | flow | Xe quá tải bị xử lý | xe; trường hợp | 612 | 540`,
    text: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BIÊN BẢN
Họp tổng kết công tác giao thông vận tải năm 2021

Thời gian: bắt đầu 8 giờ 00 phút, ngày 28/12/2021.
Địa điểm: Phòng họp số 2, tầng 4, trụ sở Sở Giao thông vận tải tỉnh Vĩnh Hà.
Thành phần: 42 đại biểu (vắng 3, có lý do). Chủ trì: ông Đoàn Văn Khải, Giám đốc Sở. Thư ký: bà Lưu Thị Minh.

NỘI DUNG

1. Bà Phạm Thu Hiền, Chánh Văn phòng, trình bày báo cáo:
- Toàn tỉnh có 6.842 km đường bộ, tăng 27 km, gồm quốc lộ 412 km, đường tỉnh 735 km, đường huyện 1.286 km, đường xã, thôn 4.409 km (chiếm 64,4%). Cầu đường bộ: 539 cầu, trong đó 22 cầu yếu phải cắm biển hạn chế tải trọng.
- Tỷ lệ cứng hóa đường xã đạt 78,6%, vượt 0,6 điểm phần trăm so với kế hoạch.
- Kinh phí bảo trì đường bộ giải ngân 168,3 tỷ đồng trên kế hoạch 172 tỷ đồng, đạt 97,8%.
- Do giãn cách xã hội 64 ngày trong quý III, vận tải hành khách chỉ đạt 5,98 triệu lượt, giảm 36%; hàng hóa đạt 8,725 triệu tấn, giảm nhẹ 2,1%.
- Cấp mới, cấp đổi 41.260 giấy phép lái xe, năm 2020 là 52.780 giấy phép. Tỷ lệ đỗ sát hạch 81,2%.
- Kiểm định 36.540 lượt phương tiện.

2. Ông Hoàng Đức Lộc, Chánh Thanh tra Sở: Xử lý 612 xe quá tải, tăng 72 trường hợp; tước 148 giấy phép lái xe có thời hạn. Riêng trạm cân Km 37 trên Quốc lộ 5B phát hiện 205 xe.

3. Đại diện Ban An toàn giao thông tỉnh: cả năm xảy ra 186 vụ tai nạn giao thông, làm 97 người chết, 134 người bị thương; so với năm 2020 giảm 55 vụ (22,8%), giảm 21 người chết. Huyện Cẩm Sơn có 31 vụ, cao nhất tỉnh. Đề nghị năm 2022 phấn đấu giảm 5% đến 10% cả ba tiêu chí.

4. Ông Vũ Mạnh Cường, phòng Quản lý vận tải: 14 bến xe vẫn duy trì nhưng trong quý IV chỉ có 9 bến khai thác lại. 240 xe bị ngân hàng siết nợ.

5. Ý kiến trao đổi: 7 lượt phát biểu. Đa số đề nghị nâng mức chi bảo trì từ 24 triệu đồng lên 30 triệu đồng/km/năm đối với đường tỉnh.

KẾT LUẬN CỦA CHỦ TRÌ
- Thống nhất số liệu báo cáo; lưu ý số vụ tai nạn giảm còn 186 một phần do đi lại ít.
- Giao phòng Kế hoạch hoàn thiện trước ngày 05/01/2022.
- Năm 2022 phấn đấu kiên cố 40 km đường huyện.

Biên bản kết thúc lúc 11 giờ 15 phút, được thông qua với 39/39 đại biểu có mặt nhất trí, lập thành 02 bản.
`,
  },
  {
    name: 'statistical press release of a provincial statistical office on agriculture, with quarters',
    place: 'Đồng Thạnh',
    year: 2023,
    least: 9,
    catalogue: `
      LUA | flow | Diện tích gieo trồng lúa; diện tích lúa | ha | 214600 | 217900 | 215000
      LUA.dx | | Lúa đông xuân | | 98400 | 99100
      LUA.ht | | Lúa hè thu | | 86700 | 88200
      LUA.td | | Lúa thu đông | | 29500 | 30600
      SLL | flow | Sản lượng lúa | tấn | 1352000 | 1338500 | 1340000
      NGO | flow | Sản lượng ngô | tấn | 42800 | 45100
      CAT | stock | Diện tích cây ăn quả | ha | 31750 | 30420
      TRAU | stock | Đàn trâu | con | 6240 | 6410
      BO | stock | Đàn bò | con | 87300 | 85900
      LON | stock | Đàn lợn; lợn | con | 412500 | 387200 | 410000
      GC | stock | Đàn gia cầm; gia cầm | con; nghìn con | 8360000 | 7985000
      THIT | flow | Sản lượng thịt lợn hơi xuất chuồng | tấn | 68420 | 63150
      TS | flow | Sản lượng thủy sản | tấn | 246800 | 238300 | 245000
      TS.nt | | Thủy sản nuôi trồng; nuôi trồng | | 198600 | 190100
      TS.kt | | Thủy sản khai thác; khai thác | | 48200 | 48200
      XK | amount | Kim ngạch xuất khẩu nông, thủy sản | triệu USD | 512.7 | 468.4
      NTM | ratio | Tỷ lệ xã đạt chuẩn nông thôn mới | % | 86.4 | 79.5 | 85`,
    text: `CỤC THỐNG KÊ TỈNH ĐỒNG THẠNH
THÔNG CÁO BÁO CHÍ
Tình hình sản xuất nông, lâm nghiệp và thủy sản quý IV và năm 2023

1. Trồng trọt
Diện tích gieo trồng lúa cả năm 2023 ước đạt 214,6 nghìn ha, giảm 1,5% so với năm trước. Trong đó, lúa đông xuân 98,4 nghìn ha, giảm 0,7%; lúa hè thu 86,7 nghìn ha, giảm 1,7%; lúa thu đông 29,5 nghìn ha, giảm 3,6%. Năng suất bình quân cả năm đạt 63 tạ/ha; sản lượng lúa đạt 1.352 nghìn tấn, tăng 1%, tương đương tăng 13,5 nghìn tấn. Tính đến ngày 15/12, toàn tỉnh đã xuống giống 61,2 nghìn ha lúa đông xuân vụ 2023-2024, bằng 97,8% cùng kỳ.
Sản lượng ngô ước 42,8 nghìn tấn, giảm 5,1%. Diện tích cây ăn quả hiện có 31.750 ha, riêng sầu riêng 6.120 ha, tăng 18,4%.

2. Chăn nuôi
Tại thời điểm 31/12/2023, đàn trâu có 6.240 con, giảm 2,7%; đàn bò 87.300 con, tăng 1,6%; đàn lợn 412.500 con (không kể lợn con chưa tách mẹ), tăng 6,5%; đàn gia cầm 8,36 triệu con, tăng 4,7%, trong đó đàn gà 5,94 triệu con.
Sản lượng thịt lợn hơi xuất chuồng quý I đạt 16.380 tấn, quý II đạt 16.740 tấn, quý III đạt 17.050 tấn và quý IV ước đạt 18.250 tấn, tăng 10,2% so với cùng kỳ; tính chung cả năm đạt 68.420 tấn, tăng 8,3%.

3. Thủy sản
Sản lượng thủy sản quý IV ước đạt 70,3 nghìn tấn; tính chung năm 2023 đạt 246,8 nghìn tấn, tăng 3,6%, gồm nuôi trồng 198,6 nghìn tấn (tăng 4,5%) và khai thác 48,2 nghìn tấn, tương đương năm trước.

4. Xuất khẩu và nông thôn mới
Kim ngạch xuất khẩu nông, thủy sản năm 2023 ước 512,7 triệu USD, tăng 9,5%; 9 tháng đầu năm tăng 7,1%. Tỷ lệ xã đạt chuẩn nông thôn mới đạt 86,4%, cao hơn bình quân chung cả nước (78%).
`,
  },
  {
    name: 'award dossier (report of achievements) of a provincial department of justice',
    place: 'Quảng Thuận',
    year: 2022,
    catalogue: `
      VB | flow | Văn bản quy phạm pháp luật được thẩm định | văn bản; dự thảo | 86 | 79
      KT | flow | Văn bản được kiểm tra, rà soát | văn bản | 412 | 365
      TG | flow | Vụ việc trợ giúp pháp lý | vụ việc; vụ | 748 | 692 | 700
      TG.tt | | Tham gia tố tụng | | 623 | 561
      TG.tv | | Tư vấn pháp luật | | 118 | 124
      TG.k | | Hình thức khác | | 7 | 7
      CC | flow | Việc công chứng; hợp đồng công chứng | việc | 38420 | 31650
      THU | amount | Phí công chứng | tỷ đồng | 14.2 | 11.8
      CCV | stock | Công chứng viên | người; công chứng viên | 41 | 38
      LS | stock | Luật sư | người; luật sư | 127 | 118
      HT | flow | Đăng ký khai sinh | trường hợp | 24830 | 23960
      KTU | flow | Đăng ký khai tử | trường hợp | 9215 | 8740
      LLTP | flow | Phiếu lý lịch tư pháp | phiếu | 11640 | 7280
      HG | flow | Vụ hòa giải ở cơ sở | vụ; vụ việc | 1365 | 1482
      HGT | ratio | Tỷ lệ hòa giải thành | % | 84.7 | 82.9 | 83
      PB | flow | Cuộc tuyên truyền, phổ biến pháp luật | cuộc | 2940 | 1875
      BV | stock | Báo cáo viên pháp luật cấp tỉnh | người | 96 | 96`,
    text: `BÁO CÁO THÀNH TÍCH
Đề nghị tặng thưởng Cờ thi đua của Chính phủ năm 2022

Tên tập thể đề nghị: Sở Tư pháp tỉnh Quảng Thuận

I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH
Sở có 6 phòng và 4 đơn vị sự nghiệp, với 72 công chức, viên chức, người lao động; nữ chiếm 54,2% (39 người). Chi bộ 3 năm liền (2020-2022) hoàn thành xuất sắc nhiệm vụ.

II. THÀNH TÍCH ĐẠT ĐƯỢC
1. Công tác xây dựng và thi hành pháp luật
Năm 2022, Sở thẩm định 86 dự thảo văn bản quy phạm pháp luật, tăng 7 văn bản so với năm 2021, 100% đúng thời hạn; kiểm tra, rà soát 412 văn bản (tăng 12,9%), qua đó kiến nghị bãi bỏ 15 văn bản và sửa đổi 23 văn bản.

2. Phổ biến, giáo dục pháp luật; hòa giải ở cơ sở
Tổ chức 2.940 cuộc tuyên truyền, phổ biến pháp luật cho trên 176.000 lượt người, gấp gần 1,6 lần năm trước. Duy trì 96 báo cáo viên pháp luật cấp tỉnh. Các tổ hòa giải tiếp nhận 1.365 vụ, giảm 117 vụ; tỷ lệ hòa giải thành 84,7%, vượt 1,7 điểm phần trăm so với chỉ tiêu 83% và đứng thứ 5/63 tỉnh, thành phố.

3. Trợ giúp pháp lý
Thực hiện 748 vụ việc trợ giúp pháp lý, đạt 106,9% kế hoạch, trong đó tham gia tố tụng 623 vụ (chiếm 83,3%), tư vấn pháp luật 118 vụ, hình thức khác 07 vụ. Riêng người dân tộc thiểu số được trợ giúp 264 vụ.

4. Bổ trợ tư pháp, hành chính tư pháp
Toàn tỉnh có 127 luật sư, tăng 9 người; 41 công chứng viên thuộc 15 tổ chức hành nghề. Các tổ chức này công chứng 38.420 việc, tăng 21,4%; phí công chứng thu được 14,2 tỷ đồng, bằng 120,3% năm 2021. Đăng ký khai sinh cho 24.830 trường hợp, khai tử 9.215 trường hợp. Cấp 11.640 phiếu lý lịch tư pháp, tăng 59,9%; thời gian giải quyết rút ngắn từ 10 ngày xuống còn 6,5 ngày.

5. Sáng kiến, thi đua
Có 5 sáng kiến được công nhận cấp tỉnh. Trong 5 năm (2018-2022), Sở được tặng 02 Cờ thi đua của Ủy ban nhân dân tỉnh.

III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG
Huân chương Lao động hạng Ba (Quyết định số 1024/QĐ-CTN năm 2017).
`,
  },
  {
    name: 'letter of a department of natural resources and environment answering voters',
    place: 'Hải Bình',
    year: 2024,
    catalogue: `
      RAC | flow | Chất thải rắn sinh hoạt phát sinh; rác thải sinh hoạt phát sinh | tấn | 338700 | 325400
      TGOM | ratio | Tỷ lệ thu gom chất thải rắn sinh hoạt | % | 93.5 | 91.8 | 93
      CHON | ratio | Tỷ lệ chôn lấp rác thải | % | 41.2 | 56.7 | 45
      BAI | stock | Bãi chôn lấp rác | bãi | 19 | 23
      NUOC | ratio | Tỷ lệ hộ nông thôn dùng nước sạch | % | 88.3 | 85.6
      KCN | stock | Khu công nghiệp có trạm xử lý nước thải tập trung | khu; khu công nghiệp | 8 | 6
      TRAM | stock | Trạm quan trắc tự động | trạm | 34 | 27 | 32
      GPMT | flow | Giấy phép môi trường | giấy phép | 67 | 81
      DTM | flow | Báo cáo đánh giá tác động môi trường được phê duyệt | báo cáo | 38 | 44
      KTR | flow | Cuộc kiểm tra môi trường | cuộc | 73 | 65
      VP | flow | Cơ sở vi phạm về môi trường bị xử phạt | cơ sở | 52 | 47
      PHAT | amount | Tiền phạt vi phạm môi trường | tỷ đồng | 6.85 | 5.42
      DN | flow | Đơn, phản ánh về ô nhiễm môi trường | đơn; phản ánh | 187 | 231
      CHI | amount | Chi sự nghiệp môi trường | tỷ đồng | 284.5 | 262.1
      GCN | flow | Giấy chứng nhận quyền sử dụng đất | giấy chứng nhận; giấy | 46300 | 42750`,
    text: `UBND TỈNH HẢI BÌNH
SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG
Số: 4127/STNMT-MT
V/v trả lời kiến nghị của cử tri trước Kỳ họp thứ 24 HĐND tỉnh

Kính gửi: Thường trực Hội đồng nhân dân tỉnh Hải Bình

Sở Tài nguyên và Môi trường nhận được 9 kiến nghị của cử tri các huyện Tiên Hưng, Đông Quan và thành phố Hải Bình. Sau khi kiểm tra, Sở xin trả lời như sau (số liệu ước cả năm 2024):

Nội dung 1: Cử tri huyện Tiên Hưng phản ánh rác tồn đọng tại bãi rác xã Minh Tân.
Năm 2024, chất thải rắn sinh hoạt phát sinh toàn tỉnh là 338.700 tấn (bình quân khoảng 925 tấn/ngày), tăng 4,1% so với năm 2023. Tỷ lệ thu gom chất thải rắn sinh hoạt đạt 93,5%, tăng 1,7 điểm phần trăm; riêng huyện Tiên Hưng mới đạt 84,6%, thấp nhất trong 8 huyện, thành phố. Nhà máy đốt rác phát điện công suất 600 tấn/ngày vận hành từ tháng 3 đã giúp tỷ lệ chôn lấp rác thải giảm còn 41,2% (năm 2023: 56,7%); mục tiêu chung của cả nước đến năm 2025 là dưới 30%. Số bãi chôn lấp rác giảm 4 bãi, còn 19 bãi. Bãi rác Minh Tân rộng 2,4 ha sẽ được xử lý trước ngày 30/6/2025 với kinh phí 7,8 tỷ đồng.

Nội dung 2: Cử tri huyện Đông Quan đề nghị giám sát nước thải khu công nghiệp.
Toàn tỉnh đã có 08 khu công nghiệp có trạm xử lý nước thải tập trung, tăng 02 khu; còn 1 khu đang xây dựng trạm công suất 5.000 m3/ngày đêm. Tỉnh có 34 trạm quan trắc tự động (kế hoạch là 32 trạm). Sở đã thực hiện 73 cuộc kiểm tra môi trường, nhiều hơn năm trước 8 cuộc; xử phạt 52 cơ sở vi phạm với số tiền 6,85 tỷ đồng, tăng 26,4%. Trên địa bàn huyện Đông Quan có 12 cơ sở bị xử phạt 1,34 tỷ đồng, trong đó Công ty Dệt nhuộm Phú Cường bị phạt 420 triệu đồng và đình chỉ 4,5 tháng.
Số đơn, phản ánh về ô nhiễm môi trường giảm từ 231 xuống 187 đơn, tức giảm 19%; 163 đơn đã giải quyết xong.

Nội dung 3: Cử tri đề nghị công khai kinh phí và thủ tục cấp phép.
Chi sự nghiệp môi trường năm 2024 là 284,5 tỷ đồng, tăng 22,4 tỷ đồng, chiếm 1,6% tổng chi ngân sách. Trong năm, cấp 67 giấy phép môi trường (năm trước 81) và phê duyệt 38 báo cáo đánh giá tác động môi trường; ngoài ra UBND cấp huyện cấp 214 giấy phép theo phân cấp. Tỷ lệ hộ nông thôn dùng nước sạch đạt 88,3%; xã Minh Tân đạt 79%.

Trân trọng kính gửi Thường trực Hội đồng nhân dân tỉnh để trả lời cử tri./.
`,
  },
  {
    name: 'text of an infographic of a provincial tax department',
    place: 'Nam Xương',
    year: 2023,
    catalogue: `
      THU | amount | Thu ngân sách nội địa; tổng thu nội địa | tỷ đồng | 18642 | 17395 | 17800
      THU.dn | | Thu từ doanh nghiệp nhà nước | | 1284 | 1316
      THU.fdi | | Thu từ doanh nghiệp có vốn đầu tư nước ngoài | | 4935 | 4422
      THU.nqd | | Thu từ khu vực ngoài quốc doanh | | 3876 | 3598
      THU.tncn | | Thuế thu nhập cá nhân | | 1562 | 1497
      THU.dat | | Thu tiền sử dụng đất | | 4710 | 4385
      THU.k | | Các khoản thu khác | | 2275 | 2177
      DN | stock | Doanh nghiệp đang hoạt động | doanh nghiệp | 9480 | 8935
      HKD | stock | Hộ kinh doanh nộp thuế; hộ kinh doanh | hộ | 27360 | 28140
      HDDT | flow | Hóa đơn điện tử | hóa đơn | 64700000 | 31200000
      ETAX | ratio | Tỷ lệ doanh nghiệp nộp thuế điện tử | % | 99.4 | 99.1 | 99
      TKT | flow | Cuộc thanh tra, kiểm tra thuế | cuộc | 486 | 502
      TRUY | amount | Tiền thuế truy thu, phạt qua thanh tra, kiểm tra | tỷ đồng | 213.7 | 187.5
      NO | amount | Nợ thuế | tỷ đồng | 1094 | 1167
      TYLENO | ratio | Tỷ lệ nợ thuế trên tổng thu | % | 5.9 | 6.7 | 6
      HT | flow | Hồ sơ hoàn thuế giá trị gia tăng | hồ sơ | 812 | 765
      HOAN | amount | Số tiền hoàn thuế giá trị gia tăng | tỷ đồng | 2438 | 2716`,
    text: `[INFOGRAPHIC] NGÀNH THUẾ TỈNH NAM XƯƠNG: DẤU ẤN NĂM 2023

★ TỔNG THU NỘI ĐỊA
18.642 TỶ ĐỒNG
▲ 7,2% so với năm 2022
Đạt 104,7% dự toán (17.800 tỷ đồng)
Xếp thứ 14/63 cục thuế

★ CƠ CẤU THU
• Doanh nghiệp có vốn đầu tư nước ngoài: 4.935 tỷ đồng (26,5%)
• Tiền sử dụng đất: 4.710 tỷ đồng (25,3%)
• Ngoài quốc doanh: 3.876 tỷ đồng (20,8%)
• Thuế thu nhập cá nhân: 1.562 tỷ đồng (8,4%)
• Doanh nghiệp nhà nước: 1.284 tỷ đồng (6,9%)
• Các khoản khác: 2.275 tỷ đồng (12,2%)

★ THU THEO QUÝ (tỷ đồng)
Quý I: 5.126 | Quý II: 4.018 | Quý III: 4.207 | Quý IV: 5.291

★ NGƯỜI NỘP THUẾ
9.480 doanh nghiệp đang hoạt động (▲ 545)
  - Thành lập mới: 1.430
  - Tạm ngừng kinh doanh: 618
27.360 hộ kinh doanh

★ CHUYỂN ĐỔI SỐ
64,7 TRIỆU hóa đơn điện tử – gấp hơn 2 lần năm 2022
99,4% doanh nghiệp nộp thuế điện tử
38.500 cá nhân cài eTax Mobile
Máy tính tiền: 1.270 cơ sở ăn uống, bán lẻ (mục tiêu 2024: 2.500)

★ THANH TRA – HOÀN THUẾ – NỢ THUẾ
486 cuộc thanh tra, kiểm tra ➜ truy thu, phạt 213,7 tỷ đồng (▲ 14%); giảm lỗ 356 tỷ đồng
812 hồ sơ hoàn thuế GTGT ➜ 2.438 tỷ đồng
Nợ thuế: 1.094 tỷ đồng, giảm 73 tỷ đồng; bằng 5,9% tổng thu

☎ Hỗ trợ người nộp thuế: 1900 6789 – máy lẻ 3
`,
  },
  {
    name: 'inspection conclusion about a provincial department of construction',
    place: 'Kim Sơn Trung',
    year: 2021,
    catalogue: `
      GPXD | flow | Giấy phép xây dựng | giấy phép | 3486 | 3120
      TDTK | flow | Hồ sơ thẩm định dự án, thiết kế | hồ sơ | 542 | 497
      CC | flow | Chứng chỉ hành nghề hoạt động xây dựng | chứng chỉ | 318 | 405
      NT | flow | Công trình được kiểm tra nghiệm thu | công trình | 164 | 151
      NOXH | stock | Căn nhà ở xã hội; nhà ở xã hội hoàn thành | căn | 1240 | 980 | 1500
      DIEN | stock | Diện tích nhà ở bình quân đầu người; diện tích nhà ở bình quân | m2/người; m2 | 24.6 | 23.9
      DTH | ratio | Tỷ lệ đô thị hóa | % | 37.8 | 36.5 | 38
      NS | ratio | Tỷ lệ dân đô thị được cấp nước sạch | % | 94.2 | 93.1
      THT | ratio | Tỷ lệ thất thoát nước | % | 17.3 | 18.4
      QH | flow | Đồ án quy hoạch được phê duyệt | đồ án | 29 | 35
      TT | flow | Cuộc thanh tra, kiểm tra trật tự xây dựng | cuộc | 118 | 132
      SP | flow | Công trình vi phạm trật tự xây dựng | công trình | 176 | 225
      SP.kp | | Không phép | | 97 | 128
      SP.sp | | Sai phép | | 79 | 97
      PHAT | amount | Tiền phạt trật tự xây dựng | triệu đồng | 2870 | 3245
      VLXD | stock | Doanh nghiệp sản xuất vật liệu xây dựng | doanh nghiệp | 63 | 60`,
    text: `THANH TRA TỈNH KIM SƠN TRUNG
Số: 58/KL-TTr

KẾT LUẬN THANH TRA
Việc thực hiện chức năng quản lý nhà nước về xây dựng tại Sở Xây dựng (thời kỳ thanh tra: từ 01/01/2021 đến 31/12/2021)

Thực hiện Quyết định số 112/QĐ-TTr, Đoàn thanh tra gồm 7 thành viên đã làm việc trong 45 ngày làm việc; kiểm tra trực tiếp 126 hồ sơ chọn mẫu và 14 công trình.

I. KHÁI QUÁT CHUNG
Sở Xây dựng tỉnh Kim Sơn Trung có 58 biên chế. Năm 2021, trên địa bàn tỉnh đã cấp 3.486 giấy phép xây dựng, tăng 366 giấy phép so với năm 2020; trong đó Sở cấp trực tiếp 92 giấy phép, số còn lại do Ủy ban nhân dân cấp huyện cấp. Tỷ lệ đô thị hóa đạt 37,8%, thấp hơn 0,2 điểm phần trăm so với chỉ tiêu. Tỷ lệ dân đô thị được cấp nước sạch 94,2%; tỷ lệ thất thoát nước 17,3%. Diện tích nhà ở bình quân đạt 24,6 m2/người.

II. KẾT QUẢ KIỂM TRA, XÁC MINH
1. Thẩm định, cấp phép
Sở thẩm định 542 hồ sơ dự án, thiết kế (năm 2020: 497 hồ sơ). Kiểm tra 85 hồ sơ thẩm định, có 11 hồ sơ chậm từ 3 đến 17 ngày, bằng 12,9% số hồ sơ được chọn mẫu. Qua thẩm định đã cắt giảm 48,6 tỷ đồng, tương đương 2,1% giá trị dự toán trình. Cấp 318 chứng chỉ hành nghề, giảm 21,5%; kiểm tra 41 hồ sơ, không phát hiện sai phạm.
2. Quy hoạch: đã trình phê duyệt 29 đồ án, giảm 6 đồ án; còn 4 đô thị loại V chưa có quy hoạch phân khu.
3. Quản lý chất lượng: 164 công trình được kiểm tra nghiệm thu, tăng 8,6%.
4. Nhà ở xã hội: đến cuối năm 2021 hoàn thành 1.240 căn, đạt 82,7% kế hoạch 1.500 căn. Dự án Đông Thành quy mô 430 căn chậm tiến độ.
5. Trật tự xây dựng: tổ chức 118 cuộc thanh tra, kiểm tra, phát hiện 176 công trình vi phạm, gồm 97 công trình không phép và 79 công trình sai phép (chiếm 44,9%); tiền phạt 2,87 tỷ đồng, bằng 88,4% năm trước. Có 38 quyết định chưa thi hành xong, với số tiền 615 triệu đồng.

III. KẾT LUẬN VÀ KIẾN NGHỊ
- Kiến nghị thu hồi 356 triệu đồng nộp ngân sách tại 3 dự án.
- Kiểm điểm trách nhiệm 5 cá nhân; thời hạn báo cáo 30 ngày kể từ ngày ban hành Kết luận.
`,
  },
  {
    name: 'table of an education department pasted as text (tabs), with notes',
    place: 'Sơn Khê',
    year: 2022,
    catalogue: `
      TR | stock | Trường học; cơ sở giáo dục | trường; cơ sở | 512 | 519
      TR.mn | | Trường mầm non; mầm non | | 168 | 170
      TR.th | | Trường tiểu học; tiểu học | | 153 | 157
      TR.cs | | Trường trung học cơ sở; trung học cơ sở; THCS | | 152 | 153
      TR.pt | | Trường trung học phổ thông; trung học phổ thông; THPT | | 39 | 39
      HS | stock | Học sinh; trẻ em đến trường | học sinh; em | 287640 | 283915 | 287000
      GV | stock | Giáo viên; nhà giáo | giáo viên; người | 17485 | 17612
      PH | stock | Phòng học | phòng | 9846 | 9731
      PHKC | ratio | Tỷ lệ phòng học kiên cố | % | 88.4 | 86.9 | 88
      CQG | ratio | Tỷ lệ trường đạt chuẩn quốc gia | % | 71.3 | 67.8 | 70
      TN | ratio | Tỷ lệ tốt nghiệp trung học phổ thông; tỷ lệ tốt nghiệp THPT | % | 98.67 | 97.92 | 98
      HSG | flow | Giải học sinh giỏi quốc gia | giải | 47 | 41 | 45
      TLMN | ratio | Tỷ lệ trẻ 5 tuổi đến trường | % | 99.8 | 99.7
      XD | amount | Vốn xây dựng trường, lớp học | tỷ đồng | 438.5 | 395.2
      HB | amount | Học bổng, khuyến học | tỷ đồng | 26.3 | 24.1`,
    text: `BIỂU TỔNG HỢP MỘT SỐ CHỈ TIÊU GIÁO DỤC TỈNH SƠN KHÊ NĂM 2022
(Kèm theo Báo cáo số 391/BC-SGDĐT)

TT	Chỉ tiêu	Đơn vị	Thực hiện 2021	Thực hiện 2022	So sánh
1	Trường học	trường	519	512	-7
1.1	Mầm non	trường	170	168	-2
1.2	Tiểu học	trường	157	153	-4
1.3	Trung học cơ sở	trường	153	152	-1
1.4	Trung học phổ thông	trường	39	39	0
2	Học sinh	em	283.915	287.640	+3.725
3	Trung tâm ngoại ngữ, tin học	trung tâm	61	74	+13
4	Tỷ lệ phòng học kiên cố	%	86,9	88,4	+1,5

Thuyết minh biểu:
- Mục 1: giảm do sáp nhập 14 trường quy mô nhỏ thành 7 trường; còn 203 điểm trường lẻ, trong đó 118 điểm ở huyện vùng cao Mường Lát Hạ.
- Mục 2: vượt kế hoạch 640 em; học sinh dân tộc thiểu số là 96.870 em, chiếm 33,7% tổng số học sinh.
- Toàn ngành có 17.485 giáo viên, giảm 127 người; nếu tính theo định mức còn thiếu 1.236 người, nhiều nhất là mầm non với 540 người.
- Tỷ lệ tốt nghiệp THPT đạt 98,67%, cả nước là 98,57%. Hệ giáo dục thường xuyên đạt 93,4%.
- Có 47 giải học sinh giỏi quốc gia, gồm 2 giải Nhất, 11 giải Nhì, 16 giải Ba và 18 giải Khuyến khích.
- Tỷ lệ trường đạt chuẩn quốc gia: 71,3%. Vốn xây dựng trường, lớp học: 438,5 tỷ đồng.
`,
  },
  {
    name: 'ceremonial culture report with numbers written in words',
    place: 'An Tường',
    year: 2023,
    least: 0,
    catalogue: `
      DT | stock | Di tích được xếp hạng; di tích | di tích | 276 | 271
      DT.qg | | Di tích quốc gia | | 48 | 47
      DT.t | | Di tích cấp tỉnh | | 228 | 224
      LH | stock | Lễ hội truyền thống; lễ hội | lễ hội | 163 | 163
      TV | stock | Thư viện công cộng | thư viện | 12 | 12
      SACH | stock | Sách trong thư viện; bản sách | bản; cuốn | 385000 | 362000
      BD | flow | Lượt bạn đọc | lượt | 174000 | 145000 | 160000
      BDNT | flow | Buổi biểu diễn nghệ thuật | buổi | 214 | 182 | 200
      CP | flow | Buổi chiếu phim lưu động | buổi | 1125 | 1080
      BT | flow | Lượt khách tham quan bảo tàng; khách bảo tàng | lượt | 63000 | 42000
      NVH | ratio | Tỷ lệ thôn, tổ dân phố có nhà văn hóa | % | 95 | 93 | 95
      GDVH | ratio | Tỷ lệ gia đình văn hóa | % | 91 | 90
      HCV | flow | Huy chương thể thao; huy chương | huy chương | 187 | 165 | 170
      HCV.v | | Huy chương vàng | | 52 | 44
      HCV.b | | Huy chương bạc | | 61 | 55
      HCV.d | | Huy chương đồng | | 74 | 66
      CLB | stock | Câu lạc bộ thể thao | câu lạc bộ | 438 | 405
      TB | amount | Kinh phí tu bổ di tích | tỷ đồng | 72 | 60`,
    text: `DIỄN VĂN KHAI MẠC HỘI NGHỊ TỔNG KẾT NGÀNH VĂN HÓA, THỂ THAO TỈNH AN TƯỜNG NĂM 2023

Kính thưa quý vị đại biểu, thưa một trăm hai mươi đồng chí có mặt hôm nay!

Bốn mươi lăm năm xây dựng và trưởng thành, ngành ta đã đi một chặng đường dài. Năm 2023, toàn tỉnh An Tường có hai trăm bảy mươi sáu di tích được xếp hạng, trong đó bốn mươi tám di tích quốc gia và hai trăm hai mươi tám di tích cấp tỉnh; nghĩa là chỉ trong một năm đã có thêm năm di tích được công nhận. Thành cổ An Tường đang được lập hồ sơ trình xếp hạng di tích quốc gia đặc biệt, sẽ là di tích thứ ba của cả vùng. Một trăm sáu mươi ba lễ hội truyền thống được giữ gìn; riêng lễ hội Đền Thượng kéo dài mười ngày, đón tám vạn lượt du khách.

Kinh phí tu bổ di tích đạt bảy mươi hai tỷ đồng, tăng hai mươi phần trăm so với năm ngoái; nhân dân và các nhà hảo tâm đóng góp hai mươi bảy tỷ đồng trong số ấy. Đình làng Phượng, ngôi đình ba trăm năm tuổi, đã được trùng tu trong mười tám tháng với sáu tỷ rưỡi.

Thưa các đồng chí, mười hai thư viện công cộng đã phục vụ một trăm bảy mươi tư nghìn lượt bạn đọc, vượt mười bốn nghìn lượt so với kế hoạch; kho sách nay có ba trăm tám mươi lăm nghìn bản, thêm hai mươi ba nghìn bản. Mô hình xe thư viện lưu động đã đến bốn mươi hai trường học. Bảo tàng tỉnh đón sáu mươi ba nghìn lượt khách tham quan, gấp một lần rưỡi năm 2022, trong đó khách nước ngoài khoảng ba nghìn rưỡi.

Các đoàn nghệ thuật biểu diễn hai trăm mười bốn buổi (kế hoạch hai trăm buổi), riêng dịp Tết Nguyên đán ba mươi mốt buổi; chiếu bóng lưu động một nghìn một trăm hai mươi lăm buổi. Chín mươi lăm phần trăm thôn, tổ dân phố có nhà văn hóa, bằng đúng chỉ tiêu đề ra. Cứ mười gia đình thì có hơn chín gia đình đạt danh hiệu gia đình văn hóa, tỷ lệ chín mươi mốt phần trăm.

Về thể thao, các vận động viên giành một trăm tám mươi bảy huy chương, gồm năm mươi hai vàng, sáu mươi mốt bạc và bảy mươi tư đồng, hơn năm trước hai mươi hai chiếc. Tại SEA Games 32, ba vận động viên của tỉnh góp hai huy chương vàng. Toàn tỉnh có bốn trăm ba mươi tám câu lạc bộ thể thao, tăng ba mươi ba câu lạc bộ.

Năm 2024, chúng ta phấn đấu ít nhất hai phần ba số xã có sân thể thao, thu hút hai trăm nghìn lượt bạn đọc. Xin chúc hội nghị thành công!
`,
  },
  {
    name: 'social insurance report comparing districts',
    place: 'Long Khánh Tây',
    year: 2022,
    catalogue: `
      BHXH | stock | Người tham gia bảo hiểm xã hội | người | 142580 | 133760 | 141000
      BHXH.bb | | Bảo hiểm xã hội bắt buộc; BHXH bắt buộc | | 119240 | 114380
      BHXH.tn | | Bảo hiểm xã hội tự nguyện; BHXH tự nguyện | | 23340 | 19380
      BHTN | stock | Người tham gia bảo hiểm thất nghiệp | người | 108650 | 104200
      BHYT | stock | Người tham gia bảo hiểm y tế | người | 1186400 | 1158900
      TL | ratio | Tỷ lệ bao phủ bảo hiểm y tế | % | 92.7 | 90.8 | 92.5
      THU | amount | Số thu bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp; tổng thu | tỷ đồng | 3874 | 3516 | 3850
      CHI | amount | Chi lương hưu, trợ cấp bảo hiểm xã hội | tỷ đồng | 2968 | 2790
      KCB | amount | Chi khám chữa bệnh bảo hiểm y tế | tỷ đồng | 1127 | 943
      NO | amount | Số tiền chậm đóng | tỷ đồng | 96.4 | 112.7
      TLNO | ratio | Tỷ lệ chậm đóng trên số phải thu | % | 2.49 | 3.21 | 2.8
      HUU | stock | Người hưởng lương hưu, trợ cấp hằng tháng | người | 38460 | 37915
      MOTLAN | flow | Người hưởng bảo hiểm xã hội một lần | người | 9875 | 9140
      KT | flow | Đơn vị được thanh tra, kiểm tra | đơn vị | 214 | 198 | 210
      VSSID | stock | Tài khoản VssID | tài khoản | 486300 | 352700`,
    text: `BẢO HIỂM XÃ HỘI TỈNH LONG KHÁNH TÂY
Đánh giá công tác thu, phát triển người tham gia năm 2022 theo địa bàn

Đến 31/12/2022, toàn tỉnh có 142.580 người tham gia bảo hiểm xã hội, bằng 101,1% kế hoạch, gồm 119.240 người tham gia BHXH bắt buộc và 23.340 người tham gia BHXH tự nguyện; riêng BHXH tự nguyện tăng 20,4% so với cuối năm 2021. Người tham gia bảo hiểm y tế: 1.186.400 người, đưa tỷ lệ bao phủ lên 92,7%, tăng 1,9 điểm phần trăm. Tổng thu đạt 3.874 tỷ đồng, tăng 10,2%. Tuy nhiên kết quả giữa các huyện không đồng đều:

* Thành phố Long Khánh Tây: thu 1.642 tỷ đồng, chiếm 42,4% toàn tỉnh; có 58.310 người tham gia BHXH bắt buộc; tỷ lệ bao phủ BHYT 96,1%, đứng đầu tỉnh.
* Huyện Bàu Sen: BHXH tự nguyện 4.215 người, tăng 31%; bao phủ BHYT 93,4%; chậm đóng 11,8 tỷ đồng.
* Huyện Tân Hiệp Đông: BHXH tự nguyện 3.870 người, tăng 8,7%; bao phủ BHYT 91,2%; chậm đóng 27,5 tỷ đồng, bằng 28,5% số chậm đóng của tỉnh, chủ yếu ở 3 doanh nghiệp may.
* Huyện Đất Đỏ Trung: BHXH tự nguyện chỉ 1.126 người, đạt 74,3% kế hoạch; bao phủ BHYT 86,9%, thấp nhất tỉnh, kém huyện Bàu Sen 6,5 điểm phần trăm.
* Hai huyện miền núi còn lại: BHYT đạt lần lượt 98,2% và 97,6% nhờ ngân sách đóng cho đồng bào dân tộc thiểu số.

Số tiền chậm đóng toàn tỉnh còn 96,4 tỷ đồng, giảm 16,3 tỷ đồng; tỷ lệ chậm đóng 2,49%, thấp hơn mức bình quân toàn quốc 2,91%. Đã thanh tra, kiểm tra 214 đơn vị, yêu cầu khắc phục 18,9 tỷ đồng; 47 đơn vị thuộc huyện Tân Hiệp Đông.

Về chi trả: 38.460 người hưởng lương hưu, trợ cấp hằng tháng; 9.875 người hưởng một lần, tăng 8%, gần một nửa ở độ tuổi 20-30. Chi khám chữa bệnh 1.127 tỷ đồng, tăng 19,5%; cả tỉnh đã có hơn 486 nghìn tài khoản VssID.
`,
  },
  {
    name: 'interview with a director about post and telecommunications',
    place: 'Thanh Lâm',
    year: 2023,
    catalogue: `
      DNBC | stock | Doanh nghiệp bưu chính | doanh nghiệp | 27 | 24
      DPV | stock | Điểm phục vụ bưu chính | điểm | 318 | 307
      DPV.bc | | Bưu cục | | 96 | 92
      DPV.vh | | Điểm bưu điện văn hóa xã; bưu điện văn hóa xã | | 154 | 156
      DPV.dl | | Đại lý bưu điện | | 68 | 59
      BG | flow | Bưu gửi; bưu phẩm, bưu kiện | bưu gửi | 12640000 | 9870000
      DTBC | amount | Doanh thu bưu chính | tỷ đồng | 468.2 | 389.5 | 430
      BTS | stock | Trạm BTS; trạm thu phát sóng di động | trạm; vị trí | 2174 | 2063
      TBDD | stock | Thuê bao điện thoại di động | thuê bao | 1284000 | 1261000
      TBBR | stock | Thuê bao Internet băng rộng cố định; băng rộng cố định | thuê bao | 247300 | 219600 | 245000
      DTVT | amount | Doanh thu viễn thông | tỷ đồng | 1936 | 1884
      PSDD | ratio | Tỷ lệ dân số được phủ sóng 4G | % | 99.6 | 99.2
      CQ | ratio | Tỷ lệ hộ gia đình có cáp quang; hộ gia đình có Internet cáp quang | % | 81.5 | 74.3 | 80
      SIM | flow | SIM bị thu hồi; thuê bao bị khóa | SIM; thuê bao | 38200 | 11600
      SMCD | ratio | Tỷ lệ dân số trưởng thành có điện thoại thông minh | % | 83.9 | 78.4`,
    text: `"KHÔNG ĐỂ THÔN NÀO LÕM SÓNG"
Phỏng vấn ông Trịnh Quốc Bảo, Giám đốc Sở Thông tin và Truyền thông tỉnh Thanh Lâm, nhìn lại năm 2023

- Phóng viên: Thưa ông, bưu chính năm nay tăng trưởng ra sao?
- Ông Trịnh Quốc Bảo: Rất đáng mừng. Doanh thu bưu chính đạt 468,2 tỷ đồng, tăng 20,2%, vượt kế hoạch hơn 38 tỷ. Sản lượng là 12,64 triệu bưu gửi, tức mỗi ngày gần 35 nghìn. Cách đây năm năm, tôi nhớ chỉ khoảng 3 triệu thôi. Thương mại điện tử kéo lên cả: riêng dịp 11/11, một doanh nghiệp đã phát 86.000 đơn trong 3 ngày.

- Mạng lưới có theo kịp không?
- Chúng tôi có 27 doanh nghiệp bưu chính, thêm 3 doanh nghiệp so với năm ngoái, và 318 điểm phục vụ: 96 bưu cục, 154 điểm bưu điện văn hóa xã, 68 đại lý. Nói thật, trong 154 điểm bưu điện văn hóa xã ấy có chừng 20 điểm hoạt động cầm chừng, doanh thu chưa tới 2 triệu đồng một tháng. Sang năm sẽ nâng cấp 45 điểm thành nơi hỗ trợ dịch vụ công.

- Còn chuyện lõm sóng mà cử tri phản ánh?
- Đầu năm còn 31 thôn lõm sóng, đến nay còn 9 thôn, đều ở huyện Mường Chà Thượng. Số trạm BTS tăng từ 2.063 lên 2.174, nghĩa là thêm 111 trạm, trong đó 22 trạm do Quỹ viễn thông công ích hỗ trợ. 99,6% dân số đã được phủ sóng 4G; 5G thì mới thử nghiệm ở 4 vị trí. Chỉ tiêu cả nước đến 2025 là 100% dân số phủ sóng băng rộng di động, ta cũng phải theo.

- Người dân dùng Internet nhiều hơn chứ ạ?
- Vâng. Cả tỉnh có 247.300 thuê bao băng rộng cố định, tăng 12,6%. Thuê bao di động gần 1,3 triệu. 81,5% hộ gia đình có cáp quang; năm trước mới 74,3%. Nhưng thành phố tỉnh lỵ là 97% mà Mường Chà Thượng có 42%, khoảng cách tới 55 điểm. Người trưởng thành có điện thoại thông minh là 83,9%, riêng người trên 60 tuổi mới khoảng 38%.

- Doanh thu viễn thông có tăng tương ứng?
- Không. 1.936 tỷ đồng, chỉ tăng 2,8%. Thoại và tin nhắn giảm 9%, dữ liệu bù lại.

- Vấn nạn SIM rác, cuộc gọi lừa đảo thì sao, thưa ông?
- Chúng tôi cùng nhà mạng thu hồi 38.200 SIM, gấp 3,3 lần năm 2022; phạt 5 đại lý tổng cộng 210 triệu đồng. Tổng đài 156 tiếp nhận 1.740 phản ánh của bà con trong tỉnh.

- Xin cảm ơn ông!
`,
  },
]
