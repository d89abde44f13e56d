import type { CleanText } from './clean-texts.test-data.ts'

/** Clean texts written after the rules were mended on the first ones: what they gave at first sight was not tuned. */
export const laterCleanTexts: readonly CleanText[] = [
  {
    name: 'environment and land',
    place: 'Sơn Trà',
    catalogue: `
      GCN | flow | Giấy chứng nhận quyền sử dụng đất được cấp | giấy; giấy chứng nhận | 18420 | 16905 | 18000
      DT | flow | Diện tích đất được cấp giấy chứng nhận | ha | 5360.4 | 4875.2
      RAC | flow | Lượng rác thải sinh hoạt thu gom | tấn | 214300 | 205100
      TLRAC | ratio | Tỷ lệ thu gom rác thải sinh hoạt | % | 88.6 | 86.9 | 88
      CS | stock | Cơ sở gây ô nhiễm môi trường nghiêm trọng | cơ sở | 5 | 8
      DTM | flow | Báo cáo đánh giá tác động môi trường được phê duyệt | báo cáo | 37 | 42
      GPM | flow | Giấy phép môi trường | giấy phép | 52 | 18
      PMT | flow | Phí bảo vệ môi trường thu được | triệu đồng | 9870 | 9120
      CTNH | amount | Chất thải nguy hại được xử lý | tấn | 1264.5 | 1180
      VP | flow | Vụ vi phạm về đất đai | vụ | 143 | 168
      VP.lan | | Lấn chiếm đất | | 61 | 74
      VP.md | | Sử dụng đất sai mục đích | | 82 | 94
      DAU | stock | Khu công nghiệp có hệ thống xử lý nước thải tập trung | khu; khu công nghiệp | 6 | 5`,
    text: `Sở Tài nguyên và Môi trường tỉnh Sơn Trà báo cáo kết quả công tác năm 2022 như sau:
- Về đất đai: toàn tỉnh đã cấp 18.420 giấy chứng nhận quyền sử dụng đất với diện tích 5.360,4 ha, vượt 2,3% kế hoạch năm, tăng 1.515 giấy so với năm 2021. Phát hiện 143 vụ vi phạm về đất đai (61 vụ lấn chiếm đất, 82 vụ sử dụng đất sai mục đích), giảm 14,9% so với cùng kỳ; đã xử lý dứt điểm 118 vụ, còn 25 vụ đang xem xét.
- Về môi trường: lượng rác thải sinh hoạt thu gom cả năm là 214.300 tấn, bình quân 587 tấn/ngày, tỷ lệ thu gom đạt 88,6% (kế hoạch 88%). Xử lý 1.264,5 tấn chất thải nguy hại, tăng 7,2%. Thẩm định, phê duyệt 37 báo cáo đánh giá tác động môi trường, bằng 88,1% so với năm trước; cấp 52 giấy phép môi trường, gấp 2,9 lần cùng kỳ.
- Đến nay có 6/7 khu công nghiệp có hệ thống xử lý nước thải tập trung, đạt 85,7%; còn 5 cơ sở gây ô nhiễm môi trường nghiêm trọng, giảm 3 cơ sở so với năm 2021. Thu phí bảo vệ môi trường 9,87 tỷ đồng, tăng 8,2%.
- Tổ chức 24 lớp tập huấn, 12 cuộc ra quân làm sạch bờ biển với 8.500 lượt người tham gia, thu gom 46 tấn rác; trồng 15.000 cây xanh.
Từ 20 đến 25 hộ dân tại ấp 3 xã Tân Hải bị ảnh hưởng bởi sạt lở, ước thiệt hại 1,2 tỷ đồng. Năm 2023, tỉnh dự kiến cấp 19.000 giấy chứng nhận và nâng tỷ lệ thu gom rác lên 90%.`,
  },
  {
    name: 'staff of offices',
    place: 'Kim Thành',
    catalogue: `
      BC | stock | Biên chế công chức | biên chế; người | 2145 | 2190 | 2150
      VC | stock | Viên chức | viên chức; người | 24310 | 24860
      TGBC | flow | Người được tinh giản biên chế | người; trường hợp | 187 | 214
      DVSN | stock | Đơn vị sự nghiệp công lập | đơn vị | 612 | 640
      DVSN.gd | | Đơn vị sự nghiệp giáo dục; lĩnh vực giáo dục | | 415 | 428
      DVSN.yt | | Đơn vị sự nghiệp y tế; lĩnh vực y tế | | 58 | 61
      DVSN.kh | | Đơn vị sự nghiệp khác; lĩnh vực khác | | 139 | 151
      DT | flow | Lượt cán bộ, công chức, viên chức được đào tạo, bồi dưỡng | lượt; lượt người | 6840 | 5910 | 6500
      KL | flow | Công chức, viên chức bị kỷ luật | người; trường hợp | 43 | 51
      TTHC | stock | Thủ tục hành chính | thủ tục | 1876 | 1912
      SIP | ratio | Chỉ số hài lòng của người dân | % | 87.42 | 85.1
      TD | flow | Người được tuyển dụng | người | 364 | 298
      KT | flow | Huân chương, huy chương được tặng | huân chương; huy chương | 29 | 24
      XA | stock | Đơn vị hành chính cấp xã | đơn vị; xã | 138 | 141`,
    text: `1. Về tổ chức bộ máy: đến ngày 31 tháng 12 năm 2022, tỉnh Kim Thành có 138 đơn vị hành chính cấp xã (giảm 3 đơn vị do sắp xếp), 612 đơn vị sự nghiệp công lập, giảm 28 đơn vị so với năm 2021, trong đó: lĩnh vực giáo dục 415 đơn vị, lĩnh vực y tế 58 đơn vị, lĩnh vực khác 139 đơn vị.
2. Về biên chế: tổng biên chế công chức là 2.145 người, thấp hơn chỉ tiêu được giao 5 người; viên chức 24.310 người, giảm 2,2%. Trong năm tinh giản biên chế 187 người (nghỉ hưu trước tuổi 152 người, thôi việc ngay 35 người); tuyển dụng 364 người, trong đó có 41 người tốt nghiệp loại giỏi trở lên, chiếm 11,3%.
3. Về đào tạo: có 6.840 lượt cán bộ, công chức, viên chức được đào tạo, bồi dưỡng, đạt 105,2% kế hoạch, tăng 930 lượt so với năm trước; kinh phí thực hiện 8.215 triệu đồng.
4. Về kỷ luật, khen thưởng: 43 công chức, viên chức bị kỷ luật (khiển trách 25, cảnh cáo 13, buộc thôi việc 5), giảm 15,7% so với cùng kỳ. Trình tặng 29 huân chương, huy chương các loại và 312 bằng khen.
5. Cải cách hành chính: toàn tỉnh công bố 1.876 thủ tục hành chính, cắt giảm 36 thủ tục so với năm 2021. Chỉ số hài lòng của người dân đạt 87,42%, tăng 2,32 điểm phần trăm, xếp thứ 14/63 tỉnh, thành phố. Có 98/138 xã đạt chuẩn chính quyền điện tử (71%).`,
  },
  {
    name: 'justice, names before numbers',
    place: 'An Khê',
    catalogue: `
      VB | flow | Văn bản quy phạm pháp luật được thẩm định | văn bản | 86 | 79
      KTVB | flow | Văn bản được kiểm tra | văn bản | 412 | 388
      TGPL | flow | Vụ việc trợ giúp pháp lý | vụ; vụ việc | 1340 | 1125 | 1200
      CC | flow | Việc công chứng | việc; hợp đồng | 64810 | 59230
      CT | flow | Bản sao được chứng thực | bản; bản sao | 842600 | 901500
      THA | flow | Việc thi hành án dân sự xong | việc | 7215 | 6984
      TLTHA | ratio | Tỷ lệ thi hành án dân sự xong về việc | % | 82.7 | 81.5 | 82.5
      TIEN | amount | Số tiền thi hành án dân sự thu được; tiền thi hành xong | tỷ đồng | 486.3 | 412.8
      HT | flow | Trường hợp đăng ký khai sinh | trường hợp | 15230 | 15980
      KH | flow | Cặp đăng ký kết hôn | cặp | 6120 | 5874
      LS | stock | Luật sư | luật sư; người | 164 | 151
      HG | stock | Tổ hòa giải ở cơ sở | tổ | 742 | 745
      HGT | ratio | Tỷ lệ hòa giải thành | % | 84.5 | 83.2`,
    text: `KẾT QUẢ CÔNG TÁC TƯ PHÁP NĂM 2022
Thẩm định văn bản quy phạm pháp luật: 86 văn bản, tăng 7 văn bản. Kiểm tra theo thẩm quyền: 412 văn bản, phát hiện 9 văn bản có dấu hiệu trái pháp luật (2,2%).
Trợ giúp pháp lý: 1.340 vụ việc, đạt 111,7% kế hoạch, trong đó 415 vụ án hình sự, 268 vụ dân sự, số còn lại là tư vấn pháp luật.
Công chứng, chứng thực: các tổ chức hành nghề công chứng thực hiện 64.810 việc, tăng 9,4% so với năm 2021, thu phí 21,6 tỷ đồng, nộp ngân sách 3,4 tỷ đồng; Phòng Tư pháp và Ủy ban nhân dân cấp xã chứng thực 842.600 bản sao, giảm 6,5%.
Thi hành án dân sự: thụ lý 9.850 việc, có điều kiện thi hành 8.724 việc, thi hành xong 7.215 việc, đạt tỷ lệ 82,7% (vượt 0,2% so với chỉ tiêu). Về tiền, thi hành xong 486,3 tỷ đồng, tăng 73,5 tỷ đồng so với cùng kỳ năm 2021.
Hộ tịch: đăng ký khai sinh cho 15.230 trường hợp; đăng ký kết hôn 6.120 cặp (tăng 246 cặp), trong đó 84 cặp có yếu tố nước ngoài. Toàn tỉnh hiện có 164 luật sư, 742 tổ hòa giải với 4.890 hòa giải viên; tỷ lệ hòa giải thành đạt 84,5%, cao hơn 1,3% so với năm 2021. Đã phát hành 32.000 tờ gấp, 24 số bản tin, mỗi số 1.500 bản.`,
  },
  {
    name: 'ports and trade',
    place: 'Hải Vân',
    catalogue: `
      HH | flow | Hàng hóa thông qua cảng biển | tấn | 12845000 | 11920000 | 12500000
      CON | flow | Container thông qua cảng | TEU | 486200 | 431500
      TAU | flow | Lượt tàu cập cảng | lượt; lượt tàu | 6215 | 5980
      XK | amount | Kim ngạch xuất khẩu | triệu USD | 1842.6 | 1610.4 | 1800
      NK | amount | Kim ngạch nhập khẩu | triệu USD | 1295.3 | 1322.8
      BL | amount | Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng | tỷ đồng | 58430 | 50120
      SXCN | ratio | Chỉ số sản xuất công nghiệp | % | 108.9 | 104.2
      CHO | stock | Chợ | chợ | 132 | 135
      ST | stock | Siêu thị | siêu thị | 21 | 18
      TT | stock | Trung tâm thương mại | trung tâm | 4 | 4
      QLTT | flow | Vụ vi phạm bị quản lý thị trường xử lý | vụ | 1126 | 1304
      PHAT | amount | Tiền phạt của quản lý thị trường | triệu đồng | 11480 | 12950
      DIEN | amount | Điện thương phẩm | triệu kWh | 2936.4 | 2745.1
      DIEN.cn | | Điện cho công nghiệp, xây dựng | | 1690.2 | 1570.6
      DIEN.sh | | Điện cho quản lý và tiêu dùng dân cư | | 1246.2 | 1174.5`,
    text: `Hoạt động thương mại, cảng biển của tỉnh Hải Vân năm 2022 phục hồi mạnh. Khối lượng hàng hóa thông qua cảng biển đạt 12,845 triệu tấn, tăng 7,8% so với năm 2021 và bằng 102,8% kế hoạch; container đạt 486,2 nghìn TEU (+12,7%); có 6.215 lượt tàu cập cảng, trong đó 1.870 lượt tàu ngoại, chiếm 30,1%.
Kim ngạch xuất khẩu 1.842,6 triệu USD, tăng 14,4%, vượt kế hoạch 42,6 triệu USD; kim ngạch nhập khẩu 1.295,3 triệu USD, giảm 2,1% so với cùng kỳ; xuất siêu 547,3 triệu USD. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng 58.430 tỷ đồng, tăng 16,6%.
Chỉ số sản xuất công nghiệp tăng 8,9%. Điện thương phẩm 2.936,4 triệu kWh, tăng 7%, gồm 1.690,2 triệu kWh cho công nghiệp, xây dựng và 1.246,2 triệu kWh cho quản lý và tiêu dùng dân cư.
Hạ tầng thương mại: 132 chợ (3 chợ hạng I, 17 chợ hạng II, 112 chợ hạng III), 21 siêu thị, 4 trung tâm thương mại. Quản lý thị trường kiểm tra 2.340 vụ, xử lý 1.126 vụ vi phạm, giảm 13,7%, phạt 11,48 tỷ đồng, trị giá hàng tịch thu 3,9 tỷ đồng.
Giá xăng bình quân tăng 5-7 nghìn đồng/lít so với đầu năm; cước vận tải tăng 10%-15%. Quý I/2023, dự báo xuất khẩu đạt 430 triệu USD.`,
  },
  {
    name: 'weather, losses and help',
    place: 'Trường Lâm',
    catalogue: `
      NHA | flow | Nhà bị sập, tốc mái do thiên tai; nhà bị thiệt hại | căn; nhà | 1268 | 940
      NHA.sap | | Nhà bị sập hoàn toàn; sập hoàn toàn | | 43 | 31
      NHA.toc | | Nhà bị tốc mái; tốc mái | | 1225 | 909
      LUA | flow | Diện tích lúa bị ngập | ha | 3420 | 2815
      NGUOI | flow | Người chết do thiên tai | người | 3 | 5
      TH | amount | Tổng thiệt hại do thiên tai; giá trị thiệt hại | tỷ đồng | 186.4 | 142.9
      QUY | amount | Số thu Quỹ phòng, chống thiên tai | triệu đồng | 14260 | 12830 | 14000
      HT | amount | Kinh phí hỗ trợ khắc phục thiên tai | triệu đồng | 32150 | 21400
      DE | stock | Chiều dài đê, kè | km | 214.6 | 208.1
      TRAM | stock | Trạm đo mưa tự động | trạm | 36 | 28
      DD | flow | Hộ dân được di dời | hộ | 412 | 356
      DD.dot1 | | Di dời khẩn cấp | | 187 | 160
      DD.dot2 | | Di dời lâu dài | | 225 | 196
      LL | stock | Thành viên đội xung kích phòng, chống thiên tai | người; thành viên | 9360 | 9100`,
    text: `Năm 2022, trên địa bàn tỉnh Trường Lâm xảy ra 4 đợt mưa lớn, 2 cơn bão và 11 trận dông lốc. Thiên tai làm 3 người chết, 14 người bị thương; 1.268 căn nhà bị thiệt hại (sập hoàn toàn 43 căn, tốc mái 1.225 căn), tăng 34,9% so với năm 2021; 3.420 ha lúa bị ngập, trong đó 860 ha mất trắng; 12,5 km đường giao thông và 38 cống bị hư hỏng. Tổng thiệt hại ước 186,4 tỷ đồng, cao hơn 43,5 tỷ đồng so với năm trước.
Tỉnh đã huy động 2.450 lượt cán bộ, chiến sĩ và 165 phương tiện; di dời 412 hộ dân, gồm di dời khẩn cấp 187 hộ, di dời lâu dài 225 hộ. Hỗ trợ khắc phục thiên tai 32,15 tỷ đồng, bằng 150,2% năm 2021; riêng gia đình có người chết được hỗ trợ 30 triệu đồng/người.
Quỹ phòng, chống thiên tai thu được 14,26 tỷ đồng, đạt 101,9% kế hoạch; đã chi 9,8 tỷ đồng (68,7%). Toàn tỉnh có 214,6 km đê, kè; 36 trạm đo mưa tự động (tăng 8 trạm); 104/104 xã thành lập đội xung kích với 9.360 thành viên, bình quân 90 người/đội.`,
  },
]
