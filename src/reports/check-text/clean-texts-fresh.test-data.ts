import type { CleanText } from './clean-texts.test-data.ts'

/**
 * Clean texts by another author, who had not read the rules when the first six were written; the last two came after
 * the rules were mended on those. Their arithmetic was printed by a script. What each gave at first sight stands in
 * `docs/measurements`.
 */
export const freshCleanTexts: readonly CleanText[] = [
  {
    name: 'education, long sentences with brackets',
    place: 'Phú Giang',
    catalogue: `
      TR | stock | Trường học; cơ sở giáo dục | trường; cơ sở | 538 | 544
      TR.mn | | Trường mầm non; mầm non | | 176 | 177
      TR.th | | Trường tiểu học; tiểu học | | 181 | 185
      TR.cs | | Trường trung học cơ sở; THCS | | 143 | 144
      TR.pt | | Trường trung học phổ thông; THPT | | 38 | 38
      HS | stock | Học sinh; trẻ và học sinh | học sinh; em | 247315 | 241870
      LOP | stock | Lớp học; nhóm, lớp | lớp; lớp học | 7864 | 7741
      CB | stock | Cán bộ quản lý, giáo viên, nhân viên | người | 17926 | 18104
      CQG | stock | Trường đạt chuẩn quốc gia | trường | 361 | 342 | 355
      TLMN | ratio | Tỷ lệ trẻ 5 tuổi đến trường | % | 99.7 | 99.5 | 99.5
      TN | ratio | Tỷ lệ tốt nghiệp THPT | % | 99.12 | 98.74
      QG | flow | Giải học sinh giỏi quốc gia | giải | 47 | 39 | 40
      PH | flow | Phòng học xây mới | phòng; phòng học | 214 | 186 | 220
      XD | amount | Vốn xây dựng trường, lớp học; đầu tư cơ sở vật chất trường học | tỷ đồng | 642.8 | 571.3
      XHH | amount | Kinh phí xã hội hóa giáo dục | triệu đồng | 38450 | 33900`,
    text: `BÁO CÁO
Tổng kết năm 2022 của ngành giáo dục và đào tạo tỉnh Phú Giang
Thực hiện Kế hoạch số 145/KH-UBND ngày 18/01/2022 của UBND tỉnh, Sở Giáo dục và Đào tạo báo cáo kết quả như sau:
Mạng lưới trường, lớp tiếp tục được sắp xếp hợp lý, đến cuối năm 2022 toàn tỉnh có 538 trường học (176 trường mầm non; 181 trường tiểu học; 143 trường THCS; 38 trường THPT), giảm 6 trường so với năm 2021 do sáp nhập; tổng số 7.864 lớp với 247.315 học sinh, tăng 5.445 học sinh (2,3%) so với năm trước, bình quân 31,4 học sinh/lớp; đội ngũ cán bộ quản lý, giáo viên, nhân viên có 17.926 người, giảm 1,0%.
Chất lượng giáo dục được giữ vững: tỷ lệ trẻ 5 tuổi đến trường đạt 99,7% (kế hoạch 99,5%); tỷ lệ tốt nghiệp THPT đạt 99,12%, xếp thứ 11/63 tỉnh, thành phố; có 47 em đạt giải học sinh giỏi quốc gia (03 giải nhất, 12 giải nhì, 15 giải ba, 17 giải khuyến khích), vượt 7 giải so với kế hoạch; 01 học sinh được chọn vào đội tuyển dự thi Olympic Hóa học quốc tế.
Đến nay, có 361/538 trường đạt chuẩn quốc gia, chiếm 67,1%, vượt 6 trường so với chỉ tiêu; trong năm công nhận mới 26 trường, công nhận lại 17 trường. Xây mới 214 phòng học (đạt 97,3% kế hoạch), cải tạo, sửa chữa 530 phòng; vốn xây dựng trường, lớp học 642,8 tỷ đồng, tăng 12,5% so với cùng kỳ; huy động xã hội hóa được 38,45 tỷ đồng, trong đó hiện vật quy đổi 9,6 tỷ đồng.
Phương hướng năm 2023: phấn đấu có thêm từ 15 đến 18 trường đạt chuẩn quốc gia, nâng tỷ lệ lên 69%; xây mới 240 phòng học; giảm tỷ lệ học sinh bỏ học xuống dưới 0,3%.`,
  },
  {
    name: 'health, half a year in a catalogue of years',
    place: 'Lạc Sơn',
    least: 7,
    catalogue: `
      KB | flow | Lượt khám bệnh | lượt; lượt người | 2417600 | 2268300 | 2400000
      NOI | flow | Lượt điều trị nội trú | lượt; lượt người | 196400 | 188750
      GB | stock | Giường bệnh | giường; giường bệnh | 4120 | 3985 | 4100
      BS | stock | Bác sĩ | bác sĩ; người | 1538 | 1472
      TYT | stock | Trạm y tế xã | trạm; trạm y tế | 187 | 187
      BSV | ratio | Tỷ lệ trạm y tế có bác sĩ | % | 96.8 | 95.7 | 97
      TC | ratio | Tỷ lệ tiêm chủng đầy đủ cho trẻ dưới 1 tuổi | % | 95.9 | 91.2 | 95
      TCM | flow | Ca mắc tay chân miệng | ca | 3184 | 1420
      SXH | flow | Ca mắc sốt xuất huyết | ca | 5208 | 1976
      ND | flow | Vụ ngộ độc thực phẩm | vụ | 6 | 9
      KT | flow | Cơ sở được kiểm tra an toàn thực phẩm | cơ sở; lượt cơ sở | 8450 | 7912
      BHYT | ratio | Tỷ lệ bao phủ bảo hiểm y tế; tỷ lệ người dân tham gia bảo hiểm y tế | % | 93.4 | 91.8 | 93
      TTB | amount | Kinh phí mua sắm trang thiết bị y tế | tỷ đồng | 184.2 | 97.6`,
    text: `KẾT QUẢ CÔNG TÁC Y TẾ 6 THÁNG ĐẦU NĂM 2022
1. Công tác khám, chữa bệnh
- Trong 6 tháng đầu năm 2022, toàn tỉnh Lạc Sơn thực hiện 1.176.420 lượt khám bệnh, tăng 14,0% so với cùng kỳ, đạt 49,0% kế hoạch năm (cả năm 2021: 2.268.300 lượt).
- Điều trị nội trú: 95.210 lượt người, tăng 5,6% so với 6 tháng đầu năm 2021; phẫu thuật 14.370 ca; chuyển tuyến trên 2.816 ca, giảm 4,5%.
- Công suất sử dụng giường bệnh đạt 87,3%; năm 2021 toàn tỉnh có 3.985 giường bệnh, kế hoạch năm 2022 là 4.100 giường.
2. Công tác phòng, chống dịch
- Lũy kế 6 tháng ghi nhận 1.342 ca mắc tay chân miệng, tăng 731 ca so với cùng kỳ; 1.890 ca mắc sốt xuất huyết, gấp 2,8 lần cùng kỳ năm trước (675 ca), không có tử vong.
- Tiêm vắc xin phòng Covid-19 mũi 3 cho 612.400 người, đạt 88,1% số người trong độ tuổi.
- Tỷ lệ tiêm chủng đầy đủ cho trẻ dưới 1 tuổi 6 tháng đạt 46,2% (chỉ tiêu cả năm là 95%).
3. An toàn thực phẩm
- Kiểm tra 4.106 lượt cơ sở, số vi phạm 387 cơ sở (9,4%), phạt tiền 142 cơ sở với số tiền 486 triệu đồng. Xảy ra 02 vụ ngộ độc thực phẩm làm 57 người mắc, giảm 01 vụ so với cùng kỳ; cả năm 2021 xảy ra 9 vụ.
4. Nhân lực, tài chính
- Tỉnh có 187 trạm y tế xã, tỷ lệ trạm y tế có bác sĩ cuối năm 2021 là 95,7%; tuyển dụng 48 bác sĩ trong 6 tháng.
- Giải ngân mua sắm trang thiết bị y tế 71,5 tỷ đồng, bằng 38,9% kế hoạch vốn; năm 2021 đã mua sắm trang thiết bị y tế 97,6 tỷ đồng.
Nhiệm vụ 6 tháng cuối năm: phấn đấu khám bệnh trên 1,2 triệu lượt, tỷ lệ bao phủ bảo hiểm y tế đạt 93% trở lên.`,
  },
  {
    name: 'transport, a pasted table and growth before numbers',
    place: 'Bình Khê',
    catalogue: `
      HK | flow | Hành khách vận chuyển; vận chuyển hành khách | nghìn lượt khách; lượt khách | 28640 | 19380 | 25000
      HKLC | flow | Hành khách luân chuyển | triệu lượt khách.km | 1935 | 1284
      HH | flow | Hàng hóa vận chuyển | nghìn tấn; tấn | 41275 | 36910 | 40000
      DT | amount | Doanh thu vận tải | tỷ đồng | 6418.5 | 4872.2
      DUONG | stock | Đường bộ | km | 7318.6 | 7255.4
      DUONG.qt | | Quốc lộ | | 486.2 | 486.2
      DUONG.dt | | Đường tỉnh | | 712.9 | 698.7
      DUONG.khac | | Đường huyện, đường xã và đường khác; đường khác | | 6119.5 | 6070.5
      NHUA | ratio | Tỷ lệ đường tỉnh được nhựa hóa, bê tông hóa | % | 98.3 | 97.1 | 98
      XE | stock | Ô tô đang lưu hành | xe; chiếc | 96420 | 88715
      GPLX | flow | Giấy phép lái xe được cấp, đổi | giấy phép; giấy | 58170 | 40260
      DK | flow | Lượt phương tiện được đăng kiểm | lượt; lượt xe | 71845 | 66310
      TNGT | flow | Vụ tai nạn giao thông | vụ | 214 | 236
      CHET | flow | Người chết do tai nạn giao thông | người | 118 | 127
      THUONG | flow | Người bị thương do tai nạn giao thông | người | 156 | 171
      BT | amount | Vốn bảo trì đường bộ | triệu đồng | 268400 | 241150`,
    text: `Sở Giao thông vận tải tỉnh Bình Khê: kết quả năm 2022
TT\tChỉ tiêu\tĐVT\tNăm 2021\tNăm 2022\tSo sánh (%)
1\tHành khách vận chuyển\tnghìn lượt khách\t19.380\t28.640\t147,8
2\tHàng hóa vận chuyển\tnghìn tấn\t36.910\t41.275\t111,8
3\tDoanh thu vận tải\ttỷ đồng\t4.872,2\t6.418,5\t131,7
4\tGiấy phép lái xe được cấp, đổi\tgiấy\t40.260\t58.170\t144,5
5\tLượt phương tiện được đăng kiểm\tlượt\t66.310\t71.845\t108,3
Nhận xét:
So với năm 2021, tăng mạnh 47,8% là vận chuyển hành khách với 28,64 triệu lượt khách, vượt 14,6% kế hoạch; tăng 11,8% là hàng hóa vận chuyển, đạt 41,28 triệu tấn. Tăng 31,7%, doanh thu vận tải lần đầu vượt mốc 6.000 tỷ đồng, đạt 6.418,5 tỷ đồng.
Hạ tầng: tổng chiều dài đường bộ 7.318,6 km, gồm 486,2 km quốc lộ (6,6%), 712,9 km đường tỉnh (9,7%), còn lại 6.119,5 km là đường huyện, đường xã và đường khác. Tỷ lệ đường tỉnh được nhựa hóa, bê tông hóa 98,3%, tăng 1,2 điểm phần trăm. Chi bảo trì đường bộ 268,4 tỷ đồng; sửa chữa 42 km mặt đường, thay 1.260 biển báo, sơn 18.500 m2 vạch kẻ đường.
An toàn giao thông: toàn tỉnh xảy ra 214 vụ tai nạn giao thông, làm chết 118 người, bị thương 156 người. So với cùng kỳ, giảm 22 vụ (9,3%), giảm 9 người chết (7,1%), giảm 15 người bị thương (8,8%). Thanh tra lập 1.073 biên bản, phạt 5.214 triệu đồng, tước 96 giấy phép lái xe.`,
  },
  {
    name: 'agriculture, cumulative and phase',
    place: 'Tân Phước',
    catalogue: `
      TG | flow | Diện tích gieo trồng | ha | 214600 | 216850 | 215000
      LUA | amount | Sản lượng lúa | tấn | 968420 | 951300 | 960000
      NS | ratio | Năng suất lúa | tạ/ha | 62.4 | 61.1
      TRAU | stock | Đàn trâu, bò; tổng đàn trâu, bò | con | 186300 | 181940
      LON | stock | Đàn lợn; tổng đàn lợn | con | 1042500 | 968700 | 1020000
      GC | stock | Đàn gia cầm; tổng đàn gia cầm | nghìn con; con | 14860 | 14215
      TS | amount | Sản lượng thủy sản | tấn | 58740 | 55615 | 58000
      TS.nuoi | | Nuôi trồng | | 41320 | 38870
      TS.kt | | Khai thác | | 17420 | 16745
      RUNG | flow | Diện tích rừng trồng mới; trồng rừng | ha | 6845 | 6510 | 6500
      RUNG@2020-2022 | | | | 19735
      CP | ratio | Tỷ lệ che phủ rừng | % | 53.6 | 53.4 | 53.5
      NTM | cumulative | Xã đạt chuẩn nông thôn mới | xã | 129 | 118 | 128
      OCOP | cumulative | Sản phẩm OCOP được công nhận | sản phẩm | 216 | 158 | 200
      HTX | stock | Hợp tác xã nông nghiệp | hợp tác xã; HTX | 487 | 461
      NTMV | amount | Vốn xây dựng nông thôn mới | tỷ đồng | 1486.7 | 1320.4
      NTMV@2020-2022 | | | | 4012.5`,
    text: `Năm 2022, sản xuất nông nghiệp tỉnh Tân Phước trong điều kiện giá vật tư tăng 30 - 40%, song các chỉ tiêu chủ yếu đều hoàn thành.
a) Trồng trọt: Tổng diện tích gieo trồng ước đạt 214.600 ha, bằng 99,8% kế hoạch, giảm 1,0% so với năm 2021. Năng suất lúa bình quân 62,4 tạ/ha, tăng 1,3 tạ/ha; sản lượng lúa 968.420 tấn, tăng 17.120 tấn. Chuyển đổi 1.850 ha đất lúa kém hiệu quả sang cây ăn quả.
b) Chăn nuôi: Tổng đàn trâu, bò 186.300 con (+2,4%); đàn lợn 1.042.500 con (+7,6%), vượt kế hoạch 2,2%; đàn gia cầm 14,86 triệu con (+4,5%). Dịch tả lợn Châu Phi xảy ra tại 37 hộ thuộc 14 xã, tiêu hủy 412 con, trọng lượng 21,6 tấn.
c) Thủy sản: Tổng sản lượng 58.740 tấn, đạt 101,3% kế hoạch, trong đó nuôi trồng 41.320 tấn (chiếm 70,3%), khai thác 17.420 tấn (chiếm 29,7%).
d) Lâm nghiệp: Trồng mới 6.845 ha rừng, vượt 345 ha so với kế hoạch; lũy kế giai đoạn 2020-2022 trồng được 19.735 ha. Tỷ lệ che phủ rừng đạt 53,6%, tăng 0,2% so với năm 2021. Phát hiện 63 vụ vi phạm Luật Lâm nghiệp, thu nộp ngân sách 578 triệu đồng.
đ) Nông thôn mới: Trong năm có thêm 11 xã được công nhận, nâng tổng số xã đạt chuẩn nông thôn mới lên 129/152 xã, đạt 84,9%. Lũy kế đến 31/12/2022 có 216 sản phẩm OCOP được công nhận (162 sản phẩm 3 sao, 51 sản phẩm 4 sao, 3 sản phẩm 5 sao), tăng 58 sản phẩm. Tổng vốn xây dựng nông thôn mới năm 2022 là 1.486,7 tỷ đồng; giai đoạn 2020 - 2022 là 4.012,5 tỷ đồng. Toàn tỉnh có 487 HTX nông nghiệp, doanh thu bình quân 2,3 tỷ đồng/HTX/năm.
Chỉ tiêu năm 2023: sản lượng lúa 970.000 tấn; sản lượng thủy sản 60.500 tấn; trồng rừng 6.500 ha; thêm 9 xã đạt chuẩn nông thôn mới.`,
  },
  {
    name: 'culture, sport and tourism, bullets',
    place: 'An Hòa',
    catalogue: `
      DT | stock | Di tích được xếp hạng | di tích | 346 | 331
      DT.db | | Di tích quốc gia đặc biệt; quốc gia đặc biệt | | 4 | 4
      DT.qg | | Di tích cấp quốc gia; cấp quốc gia | | 79 | 76
      DT.t | | Di tích cấp tỉnh; cấp tỉnh | | 263 | 251
      KHACH | flow | Lượt khách du lịch; khách du lịch | lượt; lượt khách | 3258000 | 1124000 | 2500000
      KHACH.qt | | Khách quốc tế | | 146000 | 21000
      KHACH.nd | | Khách nội địa | | 3112000 | 1103000
      TU | amount | Doanh thu du lịch; tổng thu từ khách du lịch | tỷ đồng | 2874 | 918 | 2200
      LT | stock | Cơ sở lưu trú | cơ sở | 512 | 486
      BP | stock | Buồng lưu trú; phòng lưu trú | buồng; phòng | 9640 | 9015
      GDVH | ratio | Tỷ lệ gia đình văn hóa | % | 90.6 | 89.8 | 90
      THON | stock | Thôn, tổ dân phố có nhà văn hóa | thôn, tổ dân phố; thôn | 1416 | 1378
      BD | flow | Buổi biểu diễn nghệ thuật | buổi | 486 | 197 | 450
      HC | flow | Huy chương thể thao | huy chương | 215 | 118 | 180
      HC.v | | Huy chương vàng; HCV | | 62 | 31
      HC.b | | Huy chương bạc; HCB | | 68 | 40
      HC.d | | Huy chương đồng; HCĐ | | 85 | 47
      TT | ratio | Tỷ lệ người tập thể dục, thể thao thường xuyên | % | 37.4 | 36.5 | 37
      SACH | stock | Bản sách trong thư viện | bản; bản sách | 428900 | 415300
      BDOC | flow | Lượt bạn đọc | lượt; lượt người | 312600 | 174500`,
    text: `I. DI SẢN, VĂN HÓA CƠ SỞ
• Tổng số di tích được xếp hạng: 346 di tích (quốc gia đặc biệt: 4; cấp quốc gia: 79; cấp tỉnh: 263), trong năm xếp hạng thêm 15 di tích.
• Gia đình văn hóa: tỷ lệ 90,6%, vượt 0,6% so với kế hoạch năm.
• 1.416/1.502 thôn, tổ dân phố có nhà văn hóa, đạt 94,3%.
• Biểu diễn nghệ thuật: 486 buổi/KH 450 buổi, đạt 108%; phục vụ khoảng 210 nghìn lượt người xem.
• Thư viện: 428.900 bản sách, tăng 13.600 bản; phục vụ 312.600 lượt bạn đọc, tăng 79,1% so với cùng kỳ.
II. THỂ DỤC, THỂ THAO
• Tham gia 41 giải quốc gia và quốc tế, đạt 215 huy chương (62 HCV, 68 HCB, 85 HCĐ), bằng 119,4% kế hoạch, tăng 97 huy chương so với năm 2021.
• Tỷ lệ người tập thể dục, thể thao thường xuyên: 37,4% dân số (năm 2021: 36,5%).
• Tổ chức Đại hội Thể dục thể thao tỉnh lần thứ IX với 21 môn, 1.830 vận động viên của 27 đoàn.
III. DU LỊCH
• Khách du lịch: 3,258 triệu lượt, gấp 2,9 lần năm 2021, vượt 30,3% kế hoạch; trong đó khách quốc tế 146.000 lượt (4,5%), khách nội địa 3.112.000 lượt (95,5%).
• Tổng thu từ khách du lịch: 2.874 tỷ đồng, gấp 3,1 lần cùng kỳ; chi tiêu bình quân một lượt khách 882 nghìn đồng.
• Toàn tỉnh có 512 cơ sở lưu trú với 9.640 buồng, trong đó 1 khách sạn 5 sao, 6 khách sạn 4 sao; công suất sử dụng buồng 48%.
• Dự kiến năm 2023: đón 3,6 triệu lượt khách, tổng thu 3.200 tỷ đồng; biểu diễn 500 buổi.
Kinh phí sự nghiệp năm 2022 là 96,4 tỷ đồng, giải ngân 95,1 tỷ đồng, đạt 98,7%.`,
  },
  {
    name: 'labour, money and the targets of next year',
    place: 'Long Sơn',
    catalogue: `
      VL | flow | Lao động được giải quyết việc làm; lao động được tạo việc làm | lao động; người | 32650 | 28940 | 30000
      XK | flow | Lao động đi làm việc ở nước ngoài | lao động; người | 4218 | 1076 | 3000
      TN | ratio | Tỷ lệ thất nghiệp khu vực thành thị; tỷ lệ thất nghiệp | % | 2.84 | 3.41
      DTN | flow | Người được đào tạo nghề | người; học viên | 24860 | 21370 | 24000
      QDT | ratio | Tỷ lệ lao động qua đào tạo | % | 68.5 | 66.2 | 68
      BHTN | flow | Người hưởng trợ cấp thất nghiệp | người | 11472 | 13905
      TCTN | amount | Tiền trợ cấp thất nghiệp | triệu đồng | 204350 | 238700
      NCC | stock | Người có công đang hưởng trợ cấp hằng tháng | người | 21840 | 22615
      QUA | amount | Kinh phí tặng quà người có công; tiền quà tặng người có công | triệu đồng | 26780 | 25310
      NHA | flow | Nhà tình nghĩa được xây mới, sửa chữa; nhà tình nghĩa | nhà; căn | 384 | 362 | 380
      NGHEO | stock | Hộ nghèo | hộ | 9315 | 11870
      TLN | ratio | Tỷ lệ hộ nghèo | % | 3.06 | 3.94 | 3.2
      CN | stock | Hộ cận nghèo | hộ | 12440 | 13205
      BTXH | stock | Đối tượng bảo trợ xã hội | người; đối tượng | 58920 | 57314
      TNLD | flow | Vụ tai nạn lao động | vụ | 84 | 71
      TNLD.c | | Vụ tai nạn lao động chết người; chết người | | 12 | 9
      TNLD.n | | Vụ tai nạn lao động nặng và nhẹ | | 72 | 62
      CNM | stock | Người nghiện ma túy có hồ sơ quản lý | người | 2136 | 2204
      VAY | amount | Vốn vay giải quyết việc làm | tỷ đồng | 612.4 | 488.9`,
    text: `Phần thứ nhất
KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2022
1. Lĩnh vực việc làm. Toàn tỉnh đã giải quyết việc làm cho 32.650 lao động, đạt 108,8% kế hoạch (30.000 lao động), tăng 12,8% so với thực hiện năm 2021; riêng đưa lao động đi làm việc ở nước ngoài theo hợp đồng 4.218 người, vượt 40,6% kế hoạch và gấp 3,9 lần năm trước (Nhật Bản 2.405 người, Đài Loan 1.120 người, Hàn Quốc 498 người, thị trường khác 195 người). Doanh số cho vay giải quyết việc làm đạt 612,4 tỷ đồng với 12.310 lượt khách hàng được vay. Tỷ lệ thất nghiệp khu vực thành thị 2,84%, giảm 0,57 điểm % so với năm 2021.
Đã ra quyết định cho 11.472 người hưởng trợ cấp thất nghiệp với số tiền 204,35 tỷ đồng, giảm 34,35 tỷ đồng so với cùng kỳ.
2. Giáo dục nghề nghiệp. Tuyển sinh, đào tạo nghề cho 24.860 người/kế hoạch 24.000 người, tăng 16,3% so với năm 2021; tỷ lệ lao động qua đào tạo 68,5%, trong đó có bằng cấp, chứng chỉ 27,9%.
3. Người có công. Chi trả trợ cấp hằng tháng cho 21.840 người có công kịp thời, đúng chế độ; tặng 68.200 suất quà dịp Tết Nguyên đán và ngày 27/7, tổng kinh phí 26.780 triệu đồng, tăng 5,8%; xây mới, sửa chữa 384 nhà tình nghĩa (xây mới 139, sửa chữa 245), vượt 4 nhà so với kế hoạch; vận động Quỹ Đền ơn đáp nghĩa được 11,4 tỷ đồng.
4. Giảm nghèo, bảo trợ xã hội. Cuối năm 2022 còn 9.315 hộ nghèo, giảm 2.555 hộ so với cuối năm 2021, tỷ lệ 3,06% (giảm 0,88%); 12.440 hộ cận nghèo. Quản lý 58.920 đối tượng bảo trợ xã hội, chi trả 412.600 triệu đồng.
5. An toàn lao động. Xảy ra 84 vụ tai nạn lao động làm 87 người bị nạn, trong đó 12 vụ chết người làm 12 người chết. Thanh tra 65 doanh nghiệp, ban hành 410 kiến nghị, phạt 9 doanh nghiệp 365 triệu đồng.
6. Phòng, chống tệ nạn xã hội. Có 2.136 người nghiện ma túy có hồ sơ quản lý, giảm 68 người.
Phần thứ hai
MỘT SỐ CHỈ TIÊU NĂM 2023
- Giải quyết việc làm cho 33.000 lao động, trong đó đi làm việc ở nước ngoài 4.500 người.
- Tỷ lệ lao động qua đào tạo đạt 70%; đào tạo nghề cho 25.500 người.
- Giảm tỷ lệ hộ nghèo xuống còn 2,4%; sửa chữa 350 nhà tình nghĩa.`,
  },
  {
    name: 'construction, from the summary to the details',
    place: 'Kim Sơn',
    catalogue: `
      GP | flow | Giấy phép xây dựng được cấp | giấy phép; giấy | 3146 | 2785
      NOXH | cumulative | Căn nhà ở xã hội hoàn thành; nhà ở xã hội | căn; căn hộ | 4260 | 3612 | 4500
      DTS | ratio | Diện tích nhà ở bình quân đầu người | m2/người | 26.8 | 25.9
      DTH | ratio | Tỷ lệ đô thị hóa | % | 38.7 | 37.6 | 38.5
      NS | ratio | Tỷ lệ dân số đô thị được cấp nước sạch | % | 96.2 | 95.4 | 96
      CTR | ratio | Tỷ lệ thu gom chất thải rắn đô thị | % | 94.1 | 93.5
      QH | stock | Đồ án quy hoạch còn hiệu lực | đồ án | 428 | 405
      QH.ct | | Quy hoạch chi tiết | | 251 | 238
      QH.pk | | Quy hoạch phân khu | | 96 | 88
      QH.ch | | Quy hoạch chung | | 81 | 79
      CT | flow | Công trình được kiểm tra | công trình | 684 | 712 | 650
      VPXD | flow | Công trình vi phạm trật tự xây dựng; vụ vi phạm trật tự xây dựng | công trình; trường hợp | 97 | 124
      PHAT | amount | Tiền phạt vi phạm trật tự xây dựng | triệu đồng | 3865 | 4210
      DT | stock | Đô thị | đô thị | 23 | 22
      CX | stock | Cây xanh đô thị | cây | 184600 | 171250
      VLXD | amount | Sản lượng xi măng | nghìn tấn; tấn | 2186 | 2045 | 2150`,
    text: `UBND TỈNH KIM SƠN
SỞ XÂY DỰNG
BÁO CÁO KẾT QUẢ NĂM 2022
A. ĐÁNH GIÁ CHUNG
Năm 2022 có 4/5 chỉ tiêu hoàn thành và vượt kế hoạch: tỷ lệ đô thị hóa 38,7% (KH 38,5%), tỷ lệ dân số đô thị được cấp nước sạch 96,2% (KH 96%), số công trình được kiểm tra 684 (KH 650), sản lượng xi măng 2,19 triệu tấn (KH 2,15 triệu tấn); riêng nhà ở xã hội mới đạt 94,7% kế hoạch.
B. KẾT QUẢ CỤ THỂ
I. Quy hoạch, phát triển đô thị
1. Hiện có 428 đồ án quy hoạch còn hiệu lực, nhiều hơn cuối năm trước 23 đồ án, bao gồm 81 quy hoạch chung, 96 quy hoạch phân khu và 251 quy hoạch chi tiết. Trong năm thẩm định 39 hồ sơ, trả lại 7 hồ sơ chưa đạt.
2. Toàn tỉnh có 23 đô thị (01 đô thị loại II, 04 đô thị loại IV, 18 đô thị loại V), tăng 01 đô thị. Trồng thêm 13.350 cây, đưa tổng số cây xanh đô thị lên 184.600 cây. Tỷ lệ thu gom chất thải rắn đô thị từ 93,5% năm 2021 lên 94,1%.
II. Nhà ở
Đến 31/12/2022, lũy kế có 4.260 căn nhà ở xã hội hoàn thành, riêng năm 2022 là 648 căn thuộc 3 dự án; đang thi công 1.120 căn tại 5 dự án khác. Diện tích nhà ở bình quân đầu người 26,8 m2/người, tăng 0,9 m2 so với 2021. Hỗ trợ 640 hộ nghèo xây nhà, định mức 50 triệu đồng/hộ, tổng kinh phí 32 tỷ đồng.
III. Quản lý xây dựng
- Cấp 3.146 giấy phép xây dựng, so với năm 2021 tăng 361 giấy phép, tương đương 13,0%; thời gian giải quyết bình quân 11 ngày.
- Kiểm tra 684 công trình, đạt 105,2% kế hoạch; phát hiện 97 trường hợp vi phạm trật tự xây dựng, chiếm 14,2% số công trình được kiểm tra, giảm 27 trường hợp (năm 2021: 124). Phạt 3,865 tỷ đồng, bằng 91,8% năm trước; đã thu 3.410 triệu đồng.
C. NHIỆM VỤ NĂM 2023
Phấn đấu tỷ lệ đô thị hóa 39,8%; hoàn thành 900 căn nhà ở xã hội; kiểm tra 680 công trình; sản lượng xi măng 2,25 triệu tấn.`,
  },
  {
    name: 'inspection, many counts of few nouns',
    place: 'Đại Xuyên',
    catalogue: `
      TCD | flow | Lượt công dân được tiếp; lượt tiếp công dân | lượt; lượt người | 6214 | 6890
      DOAN | flow | Đoàn đông người | đoàn; lượt đoàn | 58 | 71
      DON | flow | Đơn tiếp nhận; đơn khiếu nại, tố cáo, kiến nghị | đơn | 4873 | 5216
      DK | flow | Đơn đủ điều kiện xử lý | đơn | 4105 | 4398
      KN | flow | Vụ khiếu nại thuộc thẩm quyền | vụ; vụ việc; đơn | 486 | 552
      KNX | flow | Vụ khiếu nại đã giải quyết | vụ; vụ việc | 431 | 478
      TC | flow | Vụ tố cáo thuộc thẩm quyền | vụ; vụ việc | 64 | 79
      TCX | flow | Vụ tố cáo đã giải quyết | vụ; vụ việc | 59 | 70
      TLGQ | ratio | Tỷ lệ giải quyết khiếu nại, tố cáo | % | 89.1 | 86.8 | 85
      TT | flow | Cuộc thanh tra hành chính | cuộc; cuộc thanh tra | 142 | 128 | 135
      CN | flow | Cuộc thanh tra, kiểm tra chuyên ngành | cuộc | 1086 | 964
      SP | amount | Sai phạm về tiền; tiền sai phạm phát hiện | triệu đồng | 41260 | 36790
      TH | amount | Tiền kiến nghị thu hồi; kiến nghị thu hồi | triệu đồng | 27415 | 24130
      DATH | amount | Tiền đã thu hồi; đã thu hồi | triệu đồng | 22890 | 18260
      DAT | amount | Đất sai phạm; diện tích đất sai phạm | ha | 18.4 | 25.7
      KLTT | flow | Kết luận thanh tra được công khai | kết luận | 139 | 121
      KK | flow | Người kê khai tài sản, thu nhập | người | 9352 | 9410`,
    text: `Công tác thanh tra, tiếp công dân, giải quyết khiếu nại, tố cáo năm 2022 của tỉnh Đại Xuyên
Về tiếp công dân: các cấp, các ngành đã tiếp 6.214 lượt công dân, giảm 9,8% so với năm 2021 (thường xuyên 4.982 lượt; định kỳ và đột xuất của lãnh đạo 1.232 lượt), trong đó có 58 đoàn đông người với 1.045 lượt người, giảm 13 đoàn. Tiếp nhận 4.873 đơn, giảm 343 đơn; có 4.105 đơn đủ điều kiện xử lý (chiếm 84,2%), số còn lại 768 đơn trùng lặp, nặc danh được lưu theo quy định.
Về giải quyết khiếu nại, tố cáo: tổng số vụ việc thuộc thẩm quyền là 550 vụ, gồm 486 vụ khiếu nại và 64 vụ tố cáo; đã giải quyết 431/486 vụ khiếu nại, đạt 88,7%; 59/64 vụ tố cáo, đạt 92,2%. Tính chung, tỷ lệ giải quyết khiếu nại, tố cáo đạt 89,1%, cao hơn 4,1% so với chỉ tiêu Thanh tra Chính phủ giao (85%) và cao hơn 2,3% so với năm 2021. Qua giải quyết đã khôi phục quyền lợi cho 36 công dân với 2,15 tỷ đồng và 4.320 m2 đất; chuyển cơ quan điều tra 03 vụ, 05 đối tượng.
Về thanh tra: toàn ngành triển khai 142 cuộc thanh tra hành chính (tăng 14 cuộc, đạt 105,2% kế hoạch) tại 318 đơn vị, phát hiện sai phạm về tiền 41,26 tỷ đồng, tăng 12,2%, 18,4 ha đất; kiến nghị thu hồi 27,415 tỷ đồng, đã thu hồi 22,89 tỷ đồng, đạt tỷ lệ 83,5%, tăng 4,63 tỷ đồng so với cùng kỳ năm trước; kiến nghị xử lý hành chính 87 tổ chức, 214 cá nhân. Thực hiện 1.086 cuộc thanh tra, kiểm tra chuyên ngành, tăng 12,7%, ban hành 1.964 quyết định xử phạt với 12,7 tỷ đồng. Có 139/142 kết luận thanh tra được công khai.
Về phòng, chống tham nhũng: 9.352 người kê khai tài sản, thu nhập, giảm 58 người, đạt 100% số phải kê khai; xác minh ngẫu nhiên 286 người tại 41 cơ quan. Trong quý I/2023 sẽ triển khai 32 cuộc thanh tra, cả năm 2023 là 140 cuộc.`,
  },
]
