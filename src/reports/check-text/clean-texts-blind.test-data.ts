import type { CleanText } from './clean-texts.test-data.ts'

/**
 * Clean texts measured at first sight before the caution of `doubt.ts` was widened, and held by it since; every derived
 * number was printed by a script from the catalogue. What each gave at first sight stands in `docs/measurements`.
 */
export const blindCleanTexts: readonly CleanText[] = [
  {
    name: 'justice, long sentences and subsets',
    place: 'Thanh Bình',
    catalogue: `
      VB | flow | Văn bản quy phạm pháp luật được ban hành | văn bản | 74 | 81
      TD | flow | Dự thảo văn bản được thẩm định | dự thảo; văn bản | 118 | 102
      TTPL | flow | Cuộc tuyên truyền pháp luật; cuộc phổ biến pháp luật | cuộc | 4215 | 3860 | 4000
      NGUOI | flow | Lượt người được phổ biến pháp luật | lượt người; lượt | 386400 | 341200
      HGV | stock | Hòa giải viên | hòa giải viên; người | 5127 | 5240
      HG | flow | Vụ việc hòa giải tiếp nhận | vụ; vụ việc | 1462 | 1588
      HGT | flow | Vụ việc hòa giải thành | vụ; vụ việc | 1249 | 1331
      KS | flow | Trẻ em được đăng ký khai sinh | trường hợp; trẻ em | 18340 | 19115
      KT | flow | Người được đăng ký khai tử | trường hợp; người | 7915 | 8402
      LLTP | flow | Phiếu lý lịch tư pháp được cấp | phiếu | 12680 | 9745
      TGPL | flow | Người được trợ giúp pháp lý | người; lượt người | 2316 | 1987 | 2200
      CCV | stock | Công chứng viên | công chứng viên; người | 58 | 54
      VPCC | stock | Tổ chức hành nghề công chứng | tổ chức; văn phòng | 27 | 26
      DG | flow | Cuộc đấu giá thành | cuộc | 614 | 548
      DGT | amount | Giá trị tài sản đấu giá thành | tỷ đồng | 1842.6 | 1530.4
      GD | flow | Việc giám định tư pháp | việc; vụ | 1935 | 1874
      TLDH | ratio | Tỷ lệ hồ sơ giải quyết đúng hạn | % | 99.2 | 98.6 | 98`,
    text: `BÁO CÁO
Tổng kết công tác tư pháp năm 2022, phương hướng năm 2023
Trong năm, Hội đồng nhân dân và Ủy ban nhân dân tỉnh đã ban hành 74 văn bản quy phạm pháp luật, giảm 7 văn bản so với năm 2021 (trong đó có 26 nghị quyết, 48 quyết định); Sở Tư pháp thẩm định 118 dự thảo văn bản, tăng 15,7%, riêng các dự thảo do cấp huyện gửi là 31 dự thảo, và tự kiểm tra 63 văn bản do tỉnh ban hành, qua đó kiến nghị sửa đổi 7 văn bản có nội dung không còn phù hợp.
Toàn tỉnh tổ chức 4.215 cuộc tuyên truyền pháp luật cho 386.400 lượt người, vượt 5,4% kế hoạch cả năm; ngoài ra các trường học tổ chức 212 cuộc thi tìm hiểu pháp luật với 48.600 học sinh tham gia. Đội ngũ hòa giải viên hiện có 5.127 người, giảm 113 người, trong đó 1.538 hòa giải viên là nữ (30,0%) và 204 người có trình độ chuyên môn luật; các tổ hòa giải tiếp nhận 1.462 vụ việc, hòa giải thành 1.249 vụ việc, đạt 85,4%, chuyển cơ quan khác 58 vụ việc ngoài phạm vi hòa giải.
Về hành chính tư pháp, đã đăng ký khai sinh cho 18.340 trẻ em (đăng ký lại 1.126 trường hợp, đăng ký quá hạn 872 trường hợp), khai tử cho 7.915 trường hợp; cấp 12.680 phiếu lý lịch tư pháp, tăng 2.935 phiếu so với cùng kỳ, trong số này 9.310 phiếu nộp qua bưu chính. Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99,2%, cao hơn mục tiêu đề ra 1,2 điểm phần trăm.
Về bổ trợ tư pháp, trợ giúp pháp lý cho 2.316 người, bằng 105,3% kế hoạch, gồm 842 người nghèo, 615 trẻ em, 859 người thuộc các diện khác. Toàn tỉnh có 27 tổ chức hành nghề công chứng với 58 công chứng viên (bổ nhiệm mới 6 người, miễn nhiệm 2 người). Tổ chức thành 614 cuộc đấu giá, giá trị tài sản đấu giá thành 1.842,6 tỷ đồng, chênh lệch so với giá khởi điểm 214,8 tỷ đồng. Thực hiện 1.935 việc giám định tư pháp, trong đó giám định pháp y 1.420 việc, giám định xây dựng 37 việc.
Năm 2023 phấn đấu tổ chức 4.300 cuộc tuyên truyền pháp luật, trợ giúp pháp lý cho 2.400 người.`,
  },
  {
    name: 'natural resources, half a year with the same period',
    place: 'Hòa Lạc',
    least: 10,
    catalogue: `
      GCN | flow | Giấy chứng nhận quyền sử dụng đất được cấp | giấy; giấy chứng nhận | 31480 | 29260 | 30000
      GDAT | flow | Dự án được giao đất, cho thuê đất | dự án | 146 | 171
      DTGD | amount | Diện tích đất được giao, cho thuê | ha | 842.7 | 915.3
      THUHOI | amount | Diện tích đất thu hồi | ha | 1120.4 | 986.2
      TIEN | amount | Tiền sử dụng đất thu được | tỷ đồng | 3214 | 2876 | 3000
      MO | stock | Mỏ khoáng sản còn hiệu lực khai thác | mỏ | 64 | 69
      GPKS | flow | Giấy phép khai thác khoáng sản được cấp | giấy phép | 11 | 15
      GPNUOC | flow | Giấy phép tài nguyên nước được cấp | giấy phép | 93 | 87
      TRAM | stock | Trạm quan trắc môi trường tự động | trạm | 38 | 31
      RAC | flow | Chất thải rắn sinh hoạt được thu gom | tấn | 402600 | 391400
      TLRAC | ratio | Tỷ lệ thu gom chất thải rắn sinh hoạt | % | 93.2 | 92.1 | 93
      NUOC | ratio | Tỷ lệ dân số nông thôn dùng nước hợp vệ sinh | % | 97.5 | 96.8
      PHAT | flow | Tổ chức, cá nhân bị xử phạt về môi trường | tổ chức; trường hợp | 127 | 142
      DON | flow | Đơn thư về đất đai | đơn | 1284 | 1415`,
    text: `SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH HÒA LẠC
BÁO CÁO SƠ KẾT CÔNG TÁC 6 THÁNG ĐẦU NĂM 2022
I. Kết quả năm 2021
Năm 2021 toàn ngành đã cấp 29.260 giấy chứng nhận quyền sử dụng đất; tiền sử dụng đất thu được 2.876 tỷ đồng; cuối năm có 69 mỏ khoáng sản còn hiệu lực khai thác và 31 trạm quan trắc môi trường tự động.
II. Kết quả 6 tháng đầu năm 2022
1. Đất đai: Trong 6 tháng, cấp 14.925 giấy chứng nhận quyền sử dụng đất (cùng kỳ 13.810 giấy), tăng 8,1% so với cùng kỳ, bằng 49,8% kế hoạch năm; giao đất, cho thuê đất 68 dự án với 391,6 ha (cùng kỳ 77 dự án, 428,5 ha); thu hồi 514,8 ha đất để thực hiện 42 dự án. Tiền sử dụng đất đạt 1.482 tỷ đồng, giảm 5,0% so với 6 tháng đầu năm 2021 (1.560 tỷ đồng).
2. Khoáng sản, nước: cấp 5 giấy phép khai thác khoáng sản, gia hạn 3 giấy phép; cấp 44 giấy phép tài nguyên nước, tăng 4 giấy phép so với cùng kỳ; kiểm tra 29 mỏ, dừng hoạt động 2 mỏ.
3. Môi trường: thu gom 198.700 tấn chất thải rắn sinh hoạt, bình quân 1.098 tấn/ngày; tỷ lệ thu gom đạt 92,8% (cùng kỳ 91,7%). Xử phạt 58 tổ chức với tổng số tiền 4.215 triệu đồng. Tiếp nhận 612 đơn thư về đất đai, giảm 85 đơn, trong đó 104 đơn thuộc thẩm quyền.
III. Dự kiến cả năm 2022
Ước thực hiện cả năm 2022: cấp 31.480 giấy chứng nhận quyền sử dụng đất, bằng 104,9% kế hoạch; tiền sử dụng đất 3.214 tỷ đồng; tỷ lệ thu gom chất thải rắn sinh hoạt 93,2%; tỷ lệ dân số nông thôn dùng nước hợp vệ sinh 97,5%; có 38 trạm quan trắc môi trường tự động, thêm 7 trạm.`,
  },
  {
    name: 'tourism, a pasted table and means',
    place: 'Vân Phong',
    catalogue: `
      KHACH | flow | Lượt khách du lịch | lượt; lượt khách; khách | 4860000 | 1725000 | 4500000
      KHACH.qt | | Khách quốc tế | | 312000 | 21000
      KHACH.nd | | Khách nội địa | | 4548000 | 1704000
      LUUTRU | flow | Lượt khách lưu trú | lượt; lượt khách | 2390000 | 802000
      NGAY | flow | Ngày khách lưu trú | ngày; ngày khách | 4541000 | 1410000
      THU | amount | Tổng thu từ du lịch | tỷ đồng | 5932 | 1648 | 5500
      CS | stock | Cơ sở lưu trú | cơ sở | 486 | 471
      PHONG | stock | Buồng lưu trú; phòng lưu trú | buồng; phòng | 12740 | 12185
      CSB | ratio | Công suất sử dụng buồng | % | 58.4 | 27.6 | 55
      LH | stock | Doanh nghiệp lữ hành | doanh nghiệp | 63 | 57
      LH.qt | | Doanh nghiệp lữ hành quốc tế | | 19 | 16
      LH.nd | | Doanh nghiệp lữ hành nội địa | | 44 | 41
      HDV | stock | Hướng dẫn viên được cấp thẻ | hướng dẫn viên; người | 1047 | 968
      LD | stock | Lao động trực tiếp trong ngành du lịch | lao động; người | 14320 | 9870 | 14000
      KDL | stock | Khu, điểm du lịch được công nhận | khu; điểm; điểm du lịch | 31 | 28
      LE | flow | Lễ hội, sự kiện du lịch | sự kiện; lễ hội | 46 | 12`,
    text: `Kết quả hoạt động du lịch tỉnh Vân Phong năm 2022
Chỉ tiêu | Đơn vị | Năm 2021 | Năm 2022 | So sánh (%)
Lượt khách du lịch | lượt | 1.725.000 | 4.860.000 | 281,7
Lượt khách lưu trú | lượt | 802.000 | 2.390.000 | 298,0
Tổng thu từ du lịch | tỷ đồng | 1.648 | 5.932 | 360,0
Cơ sở lưu trú | cơ sở | 471 | 486 | 103,2
Theo số liệu trên, khách du lịch đến tỉnh vượt 8,0% kế hoạch, gấp 2,8 lần năm 2021, trong đó khách quốc tế 312.000 lượt (riêng khách Hàn Quốc 118.000 lượt, chiếm 37,8%), khách nội địa 4.548.000 lượt. Khách tham quan Khu di tích Bạch Mã đạt 640.000 lượt, khách đi bằng tàu biển 42.500 lượt. Bình quân mỗi khách lưu trú 1,9 ngày; mức chi tiêu bình quân của khách lưu trú là 1,65 triệu đồng/ngày. Công suất sử dụng buồng đạt 58,4% (cuối tuần trên 80%), cao hơn kế hoạch 3,4 điểm phần trăm.
Về cơ sở vật chất: có 486 cơ sở lưu trú với 12.740 buồng, trong đó 21 cơ sở được xếp hạng từ 3 đến 5 sao với 3.480 buồng, 96 cơ sở là homestay; khởi công mới 4 khách sạn. Toàn tỉnh có 63 doanh nghiệp lữ hành, gồm 19 doanh nghiệp lữ hành quốc tế và 44 doanh nghiệp lữ hành nội địa; 1.047 hướng dẫn viên được cấp thẻ, tăng 79 người, trong đó 352 hướng dẫn viên quốc tế. Lao động trực tiếp trong ngành du lịch là 14.320 người, đạt 102,3% kế hoạch, tăng 4.450 người; đã đào tạo lại cho 1.260 lao động. Công nhận thêm 3 điểm du lịch, đưa tổng số khu, điểm du lịch được công nhận lên 31 điểm. Tổ chức 46 sự kiện du lịch, trong đó 5 sự kiện cấp quốc gia; quảng bá tại 8 hội chợ ngoài tỉnh. Vốn đầu tư hạ tầng du lịch 612 tỷ đồng, trong đó ngân sách 145 tỷ đồng.`,
  },
  {
    name: 'science, a phase and shares',
    place: 'Trường Giang',
    catalogue: `
      DT | flow | Nhiệm vụ khoa học và công nghệ được nghiệm thu | nhiệm vụ; đề tài | 42 | 37
      DT@2020-2022 | | | | 115
      TK | flow | Nhiệm vụ khoa học và công nghệ đang triển khai | nhiệm vụ; đề tài | 87 | 79
      KP | amount | Kinh phí sự nghiệp khoa học và công nghệ | triệu đồng | 48620 | 44150 | 50000
      KP@2020-2022 | | | | 133400
      SC | flow | Văn bằng bảo hộ sở hữu công nghiệp được cấp | văn bằng | 214 | 186
      SC.nh | | Nhãn hiệu | | 178 | 152
      SC.kd | | Kiểu dáng công nghiệp | | 22 | 21
      SC.sc | | Sáng chế, giải pháp hữu ích | | 14 | 13
      DN | stock | Doanh nghiệp khoa học và công nghệ | doanh nghiệp | 29 | 24 | 28
      KN | stock | Doanh nghiệp khởi nghiệp đổi mới sáng tạo | doanh nghiệp | 76 | 61
      PTD | flow | Phương tiện đo được kiểm định | phương tiện | 68450 | 64210 | 65000
      ISO | stock | Cơ quan hành chính áp dụng hệ thống quản lý chất lượng | cơ quan; đơn vị | 203 | 203
      XQ | stock | Cơ sở sử dụng thiết bị X-quang | cơ sở | 118 | 112
      TT | flow | Cuộc thanh tra chuyên ngành | cuộc | 16 | 14
      PHAT | amount | Tiền phạt vi phạm hành chính | triệu đồng | 865 | 742
      NL | stock | Cán bộ nghiên cứu | người; cán bộ | 1318 | 1264
      TFP | ratio | Đóng góp của năng suất các nhân tố tổng hợp vào tăng trưởng | % | 46.8 | 45.1 | 46
      GIAI | flow | Giải pháp dự thi sáng tạo kỹ thuật | giải pháp | 93 | 88`,
    text: `I. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2022
Hoạt động nghiên cứu. Năm 2022 có 42 nhiệm vụ khoa học và công nghệ được nghiệm thu (17 nhiệm vụ cấp tỉnh, 25 nhiệm vụ cấp cơ sở), tăng 5 nhiệm vụ so với năm 2021; 87 nhiệm vụ khoa học và công nghệ đang triển khai, trong đó lĩnh vực nông nghiệp 34 nhiệm vụ, chiếm 39,1%, khoa học xã hội 19 nhiệm vụ, còn lại là các lĩnh vực khác. Có 11 nhiệm vụ chậm tiến độ, 2 nhiệm vụ bị dừng. Giai đoạn 2020-2022, số nhiệm vụ khoa học và công nghệ được nghiệm thu là 115 nhiệm vụ, tỷ lệ ứng dụng sau nghiệm thu khoảng 70%.
Kinh phí. Tổng kinh phí sự nghiệp khoa học và công nghệ 48,62 tỷ đồng, bằng 97,2% dự toán, tăng 10,1% so với năm trước; trong đó chi cho nhiệm vụ cấp tỉnh 19.840 triệu đồng, cấp huyện 5.260 triệu đồng; doanh nghiệp đối ứng 12.700 triệu đồng.
Sở hữu trí tuệ. Toàn tỉnh được cấp 214 văn bằng bảo hộ sở hữu công nghiệp, trong đó nhãn hiệu 178 văn bằng, kiểu dáng công nghiệp 22, sáng chế, giải pháp hữu ích 14; nộp mới 305 đơn; hướng dẫn 128 lượt tổ chức, cá nhân. Hỗ trợ 9 sản phẩm xây dựng nhãn hiệu tập thể.
Doanh nghiệp. Hiện có 29 doanh nghiệp khoa học và công nghệ, vượt 1 doanh nghiệp so với kế hoạch; 76 doanh nghiệp khởi nghiệp đổi mới sáng tạo, tăng 24,6%; 14 doanh nghiệp được hỗ trợ đổi mới công nghệ với 6.300 triệu đồng, bình quân 450 triệu đồng/doanh nghiệp.
Tiêu chuẩn đo lường. Kiểm định 68.450 phương tiện đo, đạt 105,3% kế hoạch, trong đó 41.200 công tơ điện, 18.560 đồng hồ nước; 203/203 cơ quan hành chính áp dụng hệ thống quản lý chất lượng (100%). Quản lý 118 cơ sở sử dụng thiết bị X-quang, cấp mới 15 giấy phép. Tiến hành 16 cuộc thanh tra chuyên ngành tại 143 cơ sở, xử phạt 21 cơ sở, tiền phạt vi phạm hành chính 865 triệu đồng, tăng 123 triệu đồng.
Nhân lực. Toàn tỉnh có 1.318 cán bộ nghiên cứu, trong đó 96 tiến sĩ, 587 thạc sĩ; cử 24 cán bộ đi học nước ngoài. Đóng góp của năng suất các nhân tố tổng hợp vào tăng trưởng đạt 46,8%, tăng 1,7 điểm phần trăm. Hội thi có 93 giải pháp dự thi sáng tạo kỹ thuật, trao 28 giải.
II. Kế hoạch năm 2023: nghiệm thu 45 nhiệm vụ khoa học và công nghệ; có 33 doanh nghiệp khoa học và công nghệ; kiểm định 70.000 phương tiện đo.`,
  },
]
