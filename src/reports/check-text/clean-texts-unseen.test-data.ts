import type { CleanText } from './clean-texts.test-data.ts'

/**
 * Clean texts written before, and first measured after, the caution of `doubt.ts` and `subset.ts`; the lists of `sums.ts`
 * were mended on them afterwards. Every derived number was printed by a script from the catalogue. What each gave at
 * first sight stands in `docs/measurements`.
 */
export const unseenCleanTexts: readonly CleanText[] = [
  {
    name: 'forestry, numbered duties with reasons',
    place: 'Bắc Sơn',
    catalogue: `
      RUNG | stock | Diện tích rừng hiện có | ha | 284650 | 281930
      TRONG | amount | Diện tích rừng trồng tập trung | ha | 6180 | 5745 | 6000
      CHAY | flow | Vụ cháy rừng | vụ | 9 | 22
      DTCHAY | amount | Diện tích rừng bị cháy | ha | 14.2 | 41.6
      VP | flow | Vụ vi phạm Luật Lâm nghiệp | vụ | 318 | 364
      VP.pt | | Phá rừng trái pháp luật | | 47 | 58
      VP.kt | | Khai thác rừng trái pháp luật | | 96 | 112
      VP.vc | | Vận chuyển, cất giữ lâm sản trái pháp luật | | 175 | 194
      GO | amount | Sản lượng gỗ khai thác từ rừng trồng | m3 | 412500 | 388700 | 400000
      DVMT | amount | Tiền dịch vụ môi trường rừng thu được | triệu đồng | 96840 | 88315
      HO | stock | Hộ nhận khoán bảo vệ rừng | hộ | 15420 | 15108
      TLCP | ratio | Tỷ lệ che phủ rừng | % | 54.3 | 53.8 | 54
      CC | amount | Diện tích rừng có chứng chỉ bền vững | ha | 23750 | 19840
      VUON | stock | Cơ sở sản xuất giống cây lâm nghiệp | cơ sở; vườn ươm | 61 | 58
      CAY | flow | Cây phân tán được trồng | cây | 2145000 | 1980000`,
    text: `Kính gửi: Cục Kiểm lâm
Thực hiện Công văn số 1452/CV-KL ngày 08 tháng 11 năm 2022, Chi cục Kiểm lâm tỉnh Bắc Sơn báo cáo như sau:
1) Hiện trạng. Tính đến 31/12/2022, diện tích rừng hiện có của tỉnh là 284.650 ha (rừng đặc dụng 31.200 ha, rừng phòng hộ 98.450 ha, rừng sản xuất 155.000 ha), tăng 2.720 ha so với năm 2021, nhờ đó tỷ lệ che phủ rừng đạt 54,3%, vượt 0,3 điểm phần trăm so với Nghị quyết và thuộc nhóm 10 tỉnh dẫn đầu.
2) Phát triển rừng. Các chủ rừng trồng tập trung 6.180 ha rừng, đạt 103,0% kế hoạch giao (Công ty Lâm nghiệp Bắc Sơn trồng 1.340 ha, Ban quản lý rừng phòng hộ trồng 415 ha, hộ gia đình trồng phần còn lại), và trồng 2,145 triệu cây phân tán. Chăm sóc 17.600 ha rừng trồng các năm trước. Khai thác 412.500 m3 gỗ từ rừng trồng, tăng 6,1%; ngoài ra khai thác tận dụng 3.150 m3 gỗ trên diện tích chuyển mục đích. Có 61 cơ sở sản xuất giống cây lâm nghiệp, trong đó 24 cơ sở được cấp mã số, sản xuất được 38,5 triệu cây giống.
3) Bảo vệ rừng. Phát hiện 318 vụ vi phạm Luật Lâm nghiệp, giảm 46 vụ so với cùng kỳ năm trước, bao gồm: phá rừng trái pháp luật 47 vụ; khai thác rừng trái pháp luật 96 vụ; vận chuyển, cất giữ lâm sản trái pháp luật 175 vụ. Đã xử lý 301 vụ, trong đó xử lý hình sự 12 vụ với 19 bị can; tịch thu 286 m3 gỗ các loại, nộp ngân sách 3.870 triệu đồng. Xảy ra 9 vụ cháy rừng, thiệt hại 14,2 ha (năm 2021: 22 vụ, 41,6 ha), nguyên nhân do đốt nương 6 vụ.
4) Chính sách. Tiền dịch vụ môi trường rừng thu được 96.840 triệu đồng, tăng 9,7%, đã chi trả cho chủ rừng 81.260 triệu đồng, đơn giá bình quân 420 nghìn đồng/ha; 15.420 hộ nhận khoán bảo vệ rừng, trong đó 11.870 hộ là đồng bào dân tộc thiểu số (77,0%), tăng 312 hộ.
5) Năm 2023, Chi cục đề nghị giao trồng 6.300 ha rừng tập trung, giữ tỷ lệ che phủ 54,5%, khai thác 420.000 m3 gỗ rừng trồng.`,
  },
  {
    name: 'social insurance, nine months and the year',
    place: 'Tân Uyên',
    catalogue: `
      BHXH | stock | Người tham gia bảo hiểm xã hội bắt buộc | người | 186420 | 179350 | 185000
      TN | stock | Người tham gia bảo hiểm xã hội tự nguyện | người | 24615 | 21870 | 26000
      BHTN | stock | Người tham gia bảo hiểm thất nghiệp | người | 174280 | 167900
      BHYT | stock | Người tham gia bảo hiểm y tế | người | 1284300 | 1251700
      TLBHYT | ratio | Tỷ lệ bao phủ bảo hiểm y tế | % | 92.6 | 91.2 | 92
      THU | amount | Tổng số thu bảo hiểm | tỷ đồng | 5846 | 5312 | 5750
      NO | amount | Số tiền chậm đóng bảo hiểm | tỷ đồng | 168.4 | 187.9
      TLNO | ratio | Tỷ lệ chậm đóng so với số phải thu | % | 2.9 | 3.5
      CHI | amount | Chi lương hưu và trợ cấp hằng tháng | tỷ đồng | 2915 | 2740
      HUU | stock | Người hưởng lương hưu | người | 41230 | 40115
      KCB | flow | Lượt khám chữa bệnh bảo hiểm y tế | lượt | 2416000 | 2098000
      CHIKCB | amount | Chi khám chữa bệnh bảo hiểm y tế | tỷ đồng | 1642 | 1421
      MOTLAN | flow | Người hưởng bảo hiểm xã hội một lần | người | 9840 | 9215
      THE | ratio | Tỷ lệ người hưởng nhận tiền qua tài khoản | % | 67.3 | 58.4 | 65
      TT | flow | Đơn vị được thanh tra, kiểm tra | đơn vị | 342 | 295 | 330`,
    text: `Ngành Bảo hiểm xã hội tỉnh Tân Uyên: những con số năm 2022
Sau chín tháng nhiều khó khăn - khi đó toàn tỉnh mới có 178.900 người tham gia bảo hiểm xã hội bắt buộc, số thu mới đạt 4.102 tỷ đồng (71,3% kế hoạch năm) - quý IV đã tạo bước chuyển rõ rệt. Hết năm 2022, số người tham gia bảo hiểm xã hội bắt buộc là 186.420 người, tăng 7.070 người so với năm 2021 và vượt kế hoạch 0,8%; bảo hiểm xã hội tự nguyện 24.615 người, tăng 12,6% nhưng chỉ bằng 94,7% kế hoạch, trong đó phát triển mới trong năm 5.480 người; bảo hiểm thất nghiệp 174.280 người.
Bảo hiểm y tế phủ tới 1.284.300 người, tương ứng tỷ lệ bao phủ 92,6%, cao hơn chỉ tiêu Chính phủ giao 0,6 điểm phần trăm; riêng nhóm hộ gia đình có 312.600 người, nhóm học sinh, sinh viên 248.900 em (đạt 98,7%). Còn 102.000 người chưa tham gia, chủ yếu ở 14 xã vừa ra khỏi vùng khó khăn.
Tổng số thu bảo hiểm cả năm 5.846 tỷ đồng, đạt 101,7% kế hoạch, tăng 534 tỷ đồng; trong đó thu bảo hiểm y tế 1.518 tỷ đồng. Số tiền chậm đóng bảo hiểm là 168,4 tỷ đồng, giảm 19,5 tỷ đồng, tỷ lệ chậm đóng so với số phải thu 2,9% (năm 2021 là 3,5%); riêng 27 doanh nghiệp đã phá sản nợ 21,5 tỷ đồng không còn khả năng thu.
Chi lương hưu và trợ cấp hằng tháng 2.915 tỷ đồng cho 41.230 người hưởng lương hưu và 6.750 người hưởng trợ cấp. Số người hưởng bảo hiểm xã hội một lần 9.840 người, tăng 6,8%, trong đó 71% dưới 40 tuổi. Có 2,42 triệu lượt khám chữa bệnh bảo hiểm y tế với số chi 1.642 tỷ đồng (nội trú 164.000 lượt, chi 987 tỷ đồng), bình quân 680 nghìn đồng/lượt.
Tỷ lệ người hưởng nhận tiền qua tài khoản đạt 67,3%, tăng 8,9 điểm phần trăm. Thanh tra, kiểm tra 342 đơn vị, đạt 103,6% kế hoạch; qua đó truy thu 148 lao động chưa tham gia với 1.265 triệu đồng; phạt 19 đơn vị.
Bước sang năm 2023, ngành đặt mục tiêu 192.000 người tham gia bảo hiểm xã hội bắt buộc, 29.000 người tham gia bảo hiểm xã hội tự nguyện, tỷ lệ bao phủ bảo hiểm y tế 93,5%.`,
  },
  {
    name: 'industry and trade, cumulative and units of each owner',
    place: 'Đông Triều',
    catalogue: `
      KCN | stock | Khu công nghiệp đang hoạt động | khu; khu công nghiệp | 8 | 7
      CCN | stock | Cụm công nghiệp được thành lập | cụm; cụm công nghiệp | 34 | 31
      DA | cumulative | Dự án đầu tư trong khu công nghiệp | dự án | 412 | 376
      VON | cumulative | Vốn đăng ký trong khu công nghiệp | triệu USD | 5240 | 4815
      IIP | ratio | Tăng chỉ số sản xuất công nghiệp | % | 11.4 | 7.9 | 10
      BL | amount | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ | tỷ đồng | 68450 | 59120 | 65000
      XK | amount | Kim ngạch xuất khẩu | triệu USD | 3918 | 3426 | 3800
      NK | amount | Kim ngạch nhập khẩu | triệu USD | 2745 | 2610
      CHO | stock | Chợ | chợ | 148 | 151
      CHO.1 | | Chợ hạng I | | 9 | 9
      CHO.2 | | Chợ hạng II | | 32 | 31
      CHO.3 | | Chợ hạng III | | 107 | 111
      ST | stock | Siêu thị, trung tâm thương mại | siêu thị; cơ sở | 41 | 37
      DIEN | amount | Điện thương phẩm | triệu kWh | 4860 | 4512
      KC | flow | Đề án khuyến công | đề án | 38 | 33 | 36
      KPKC | amount | Kinh phí khuyến công | triệu đồng | 9650 | 8420
      QLTT | flow | Vụ vi phạm do quản lý thị trường xử lý | vụ | 1286 | 1354
      OCOP | stock | Sản phẩm OCOP được xếp hạng | sản phẩm | 164 | 121
      LDCN | stock | Lao động trong khu công nghiệp | lao động; người | 96300 | 91450`,
    text: `UBND TỈNH ĐÔNG TRIỀU - SỞ CÔNG THƯƠNG
Phụ lục thuyết minh báo cáo năm 2022
+ Chỉ số sản xuất công nghiệp tăng 11,4% (kế hoạch tăng 10%), trong đó công nghiệp chế biến, chế tạo tăng 12,6%, khai khoáng giảm 3,1%, sản xuất điện tăng 5,8%.
+ Hạ tầng: 8 khu công nghiệp đang hoạt động (tổng diện tích 2.140 ha, tỷ lệ lấp đầy 71%) cùng 2 khu công nghiệp đang làm thủ tục; 34 cụm công nghiệp được thành lập, trong đó 19 cụm đã hoạt động, 6 cụm do doanh nghiệp làm chủ đầu tư.
+ Thu hút đầu tư: lũy kế đến hết năm 2022 có 412 dự án đầu tư trong khu công nghiệp (FDI 158 dự án, trong nước 254 dự án), riêng trong năm cấp mới 36 dự án, điều chỉnh tăng vốn 21 dự án; vốn đăng ký trong khu công nghiệp 5.240 triệu USD, tăng 425 triệu USD. Đã có 296 dự án đi vào sản xuất, chiếm 71,8%. Lao động trong khu công nghiệp 96.300 người, lao động nữ 58.200 người, lao động ngoài tỉnh 14.650 người, thu nhập bình quân 7,8 triệu đồng/người/tháng.
+ Thương mại: tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt 68.450 tỷ đồng, tăng 15,8% so với thực hiện năm 2021, vượt 5,3% kế hoạch (riêng bán lẻ hàng hóa 51.300 tỷ đồng). Kim ngạch xuất khẩu 3.918 triệu USD, bằng 103,1% kế hoạch (dệt may 1.206 triệu USD, điện tử 1.574 triệu USD, nông sản 418 triệu USD); kim ngạch nhập khẩu 2.745 triệu USD, tăng 5,2%; xuất siêu 1.173 triệu USD.
+ Mạng lưới: 148 chợ (9 chợ hạng I, 32 chợ hạng II, 107 chợ hạng III), giảm 3 chợ; chuyển đổi mô hình quản lý 17 chợ, xây mới 3 chợ, nâng cấp 12 chợ. Có 41 siêu thị, trung tâm thương mại; 386 cửa hàng xăng dầu.
+ Điện thương phẩm 4.860 triệu kWh, tăng 7,7%; điện cho công nghiệp chiếm 58,2%.
+ Khuyến công: thực hiện 38 đề án khuyến công, vượt 2 đề án so với kế hoạch, kinh phí khuyến công 9.650 triệu đồng, trong đó khuyến công quốc gia 7 đề án với 2.800 triệu đồng. Có 164 sản phẩm OCOP được xếp hạng, gồm 128 sản phẩm 3 sao, 34 sản phẩm 4 sao, 2 sản phẩm 5 sao, thêm 43 sản phẩm so với năm trước.
+ Quản lý thị trường: kiểm tra 1.842 vụ, xử lý 1.286 vụ vi phạm, giảm 5,0%, phạt tiền 11,4 tỷ đồng; trong tháng 12/2022 xử lý 134 vụ.`,
  },
  {
    name: 'administrative reform, answers to questions',
    place: 'Hưng Thịnh',
    catalogue: `
      TTHC | stock | Thủ tục hành chính được công khai | thủ tục | 1924 | 1968
      TTT | stock | Dịch vụ công trực tuyến toàn trình | dịch vụ; thủ tục | 986 | 712 | 950
      MP | stock | Dịch vụ công trực tuyến một phần | dịch vụ; thủ tục | 604 | 689
      HS | flow | Hồ sơ tiếp nhận | hồ sơ | 1246800 | 1184500
      HSTT | flow | Hồ sơ tiếp nhận trực tuyến | hồ sơ | 718300 | 426400
      TLTT | ratio | Tỷ lệ hồ sơ tiếp nhận trực tuyến | % | 57.6 | 36 | 50
      HSGQ | flow | Hồ sơ đã giải quyết | hồ sơ | 1221900 | 1160300
      HSTH | flow | Hồ sơ giải quyết trễ hạn | hồ sơ | 8560 | 13240
      HL | ratio | Mức độ hài lòng của người dân, tổ chức | % | 93.1 | 90.4 | 92
      BC | stock | Cán bộ, công chức cấp xã | người | 2874 | 2951
      DVSN | stock | Đơn vị sự nghiệp công lập tự chủ | đơn vị | 118 | 97 | 110
      KS | flow | Văn bản quy phạm pháp luật được rà soát | văn bản | 527 | 483
      DT | flow | Lượt cán bộ, công chức được bồi dưỡng | lượt; lượt người | 9350 | 7820 | 9000
      KT | flow | Cơ quan được kiểm tra cải cách hành chính | cơ quan; đơn vị | 46 | 39 | 45
      SK | flow | Sáng kiến cải cách hành chính | sáng kiến | 83 | 71
      TD | flow | Tổ công nghệ số cộng đồng | tổ | 1385 | 640`,
    text: `TRẢ LỜI KIẾN NGHỊ CỦA CỬ TRI VỀ CẢI CÁCH HÀNH CHÍNH NĂM 2022
Câu hỏi 1: Người dân đã nộp hồ sơ qua mạng nhiều chưa?
Trả lời: Năm 2022 toàn tỉnh tiếp nhận 1.246.800 hồ sơ (tăng 5,3% so với năm 2021), trong đó hồ sơ tiếp nhận trực tuyến là 718.300 hồ sơ, tức 57,6%, trong khi năm 2021 mới là 36%; cấp tỉnh nhận 214.600 hồ sơ, cấp huyện 386.900 hồ sơ, cấp xã 645.300 hồ sơ. Đến hết năm đã giải quyết 1.221.900 hồ sơ; số hồ sơ giải quyết trễ hạn là 8.560 hồ sơ, chiếm 0,7% số đã giải quyết, giảm 4.680 hồ sơ, trong đó lĩnh vực đất đai có 5.920 hồ sơ trễ hạn. Đã trả lại 16.340 hồ sơ không đủ điều kiện.
Câu hỏi 2: Thủ tục có giảm không?
Trả lời: Có 1.924 thủ tục hành chính được công khai, giảm 44 thủ tục; bãi bỏ 71 thủ tục, ban hành mới 27 thủ tục, đơn giản hóa 102 thủ tục nội bộ. Số dịch vụ công trực tuyến toàn trình là 986 dịch vụ, vượt 36 dịch vụ so với kế hoạch; dịch vụ công trực tuyến một phần 604 dịch vụ. Có 358 thủ tục thực hiện thanh toán trực tuyến, 45 thủ tục liên thông giữa ba cấp. Đã rà soát 527 văn bản quy phạm pháp luật, đề nghị bãi bỏ 36 văn bản.
Câu hỏi 3: Đội ngũ công chức cấp xã ra sao?
Trả lời: Cán bộ, công chức cấp xã hiện có 2.874 người, giảm 77 người, trong đó trình độ đại học trở lên 2.516 người (87,5%). Đã bồi dưỡng 9.350 lượt cán bộ, công chức, đạt 103,9% kế hoạch; riêng công chức một cửa được tập huấn 1.140 lượt. Trong năm kỷ luật 23 người, luân chuyển 64 công chức.
Câu hỏi 4: Kiểm tra, đánh giá thế nào?
Trả lời: Tỉnh đã kiểm tra cải cách hành chính tại 46 cơ quan, đạt 102,2% kế hoạch, phê bình 8 cơ quan. Mức độ hài lòng của người dân, tổ chức đạt 93,1%, cao hơn năm trước 2,7 điểm phần trăm; khối sở, ngành 94,5%, khối huyện 92,8%. Số đơn vị sự nghiệp công lập tự chủ là 118 đơn vị (kế hoạch 110 đơn vị), tăng 21 đơn vị, gồm 29 đơn vị tự chủ toàn bộ và 89 đơn vị tự chủ một phần. Công nhận 83 sáng kiến cải cách hành chính, trong đó 12 sáng kiến cấp tỉnh. Thành lập 1.385 tổ công nghệ số cộng đồng với 8.310 thành viên, gấp 2,2 lần năm 2021.`,
  },
]
