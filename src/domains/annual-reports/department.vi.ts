import { defineReport } from '#reports/define'
import { dossierSection } from './dossiers.vi.ts'

/** The yearly report of a provincial department, in the order of the sector's fields. */
export const departmentReport = defineReport({
  code: 'department-year',
  version: 3,
  validFrom: '2017-01-01',
  scope: ['department'],
  title: 'Báo cáo kết quả công tác năm {period} của {unit}',
  headline: ['PUB.NONCOM.LIC', 'POST.POINT.N', 'STB.HH.CUM', 'INSP.SUBJ', 'BOOK.VISIT'],
  sections: [
    {
      code: 'tinh-hinh-chung',
      title: 'Tình hình chung của ngành',
      blocks: [
        {
          kind: 'prose',
          text:
            'Theo sổ đăng ký của Bộ Thông tin và Truyền thông, cả nước hiện có {PRESS.PRINT.N @btttt} cơ quan báo, tạp ' +
            'chí in; {PRESS.ELEC.N @btttt} báo và tạp chí điện tử; {BCAST.STATION.N @btttt} đài phát thanh, truyền hình ' +
            'của trung ương và địa phương; {BCAST.TVENT.N @btttt} doanh nghiệp truyền hình và {PUB.HOUSE.N @btttt} nhà ' +
            'xuất bản.',
        },
        {
          kind: 'table',
          codes: ['PRESS.PRINT.N', 'PRESS.ELEC.N', 'BCAST.STATION.N', 'BCAST.TVENT.N', 'PUB.HOUSE.N'],
          unit: 'btttt',
        },
      ],
    },
    {
      code: 'bao-chi-xuat-ban',
      title: 'Báo chí, xuất bản',
      blocks: [
        {
          kind: 'prose',
          text:
            'Trong năm, đơn vị thẩm định và cấp {PUB.NONCOM.LIC} giấy phép xuất bản bản tin, tài liệu không kinh doanh, ' +
            'gồm {PUB.NONCOM.LIC parts=kind}.',
        },
        { kind: 'parts', code: 'PUB.NONCOM.LIC', by: 'kind' },
        { kind: 'prose', text: 'Các văn bản định hướng và việc phối hợp với cơ quan báo chí trong năm:' },
        { kind: 'records', type: 'work-item', states: ['done'], titleOnly: true },
      ],
    },
    {
      code: 'buu-chinh',
      title: 'Bưu chính, chuyển phát',
      blocks: [
        {
          kind: 'prose',
          text:
            'Trên địa bàn có {POST.FIRM.N} doanh nghiệp bưu chính, chuyển phát đang hoạt động. Mạng lưới có ' +
            '{POST.POINT.N} điểm phục vụ, trong đó gồm: {POST.POINT.N parts=kind pad}.',
        },
        { kind: 'parts', code: 'POST.POINT.N', by: 'kind' },
      ],
    },
    {
      code: 'vien-thong',
      title: 'Viễn thông và doanh thu bưu chính',
      blocks: [
        {
          kind: 'prose',
          text:
            'Trên địa bàn có {TEL.MOB.N} thuê bao điện thoại di động, trong đó {TEL.MOB.N pay=postpaid} thuê bao trả ' +
            'sau; {TEL.INET.N} thuê bao Internet băng rộng cố định, {TEL.INET.N plan=TEL.INET.PLAN}. Doanh thu bưu chính ' +
            '{POST.REV.VND in=billion}, {POST.REV.VND plan=POST.REV.PLAN}.',
        },
        { kind: 'parts', code: 'TEL.MOB.N', by: 'pay' },
        { kind: 'compare', codes: ['TEL.MOB.N', 'TEL.INET.N', 'TEL.BTS.N'] },
      ],
    },
    {
      code: 'truyen-hinh-so',
      title: 'Hỗ trợ đầu thu truyền hình số mặt đất',
      blocks: [
        {
          kind: 'prose',
          text:
            'Đợt 2 có {STB.HH.PHASE #dot-2} hộ nghèo, cận nghèo được nghiệm thu đầu thu truyền hình số. Cùng với ' +
            '{STB.HH.PHASE #dot-1} hộ của đợt 1, tổng số hộ nghèo, cận nghèo được cấp đầu thu qua các đợt là ' +
            '{STB.HH.CUM} hộ; mỗi hộ chỉ được tính một lần.',
        },
        { kind: 'parts', code: 'STB.HH.CUM', by: 'class' },
      ],
    },
    {
      code: 'ngay-sach',
      title: 'Ngày Sách Việt Nam',
      blocks: [
        {
          kind: 'prose',
          text:
            'Ngày Sách Việt Nam của tỉnh trong năm đón {BOOK.VISIT} lượt bạn đọc. Nguồn tài trợ đã giao cho thư viện ' +
            'và trường học gồm {BOOK.DON.QTY} cuốn sách, tổng giá trị {BOOK.DON.VAL noun}.',
        },
        { kind: 'parts', code: 'BOOK.DON.QTY', by: 'recipient' },
      ],
    },
    {
      code: 'cong-nghe-thong-tin',
      title: 'Ứng dụng công nghệ thông tin',
      blocks: [
        { kind: 'prose', text: 'Đơn vị đang theo dõi {PROJ.N} dự án công nghệ thông tin:' },
        {
          kind: 'records',
          type: 'project',
          states: ['drafted', 'submitted', 'approved', 'implementing', 'operating'],
          code: 'PROJ.N',
        },
        {
          kind: 'prose',
          text:
            'Có {DVC.SVC.N group=level-3-4} dịch vụ công trực tuyến mức độ 3, 4 đang được cung cấp. Năm qua tiếp nhận ' +
            '{DVC.DOS.N} hồ sơ, trong đó {DVC.DOS.N channel=online} hồ sơ nộp trực tuyến, tỷ lệ {DVC.DOS.ONLRATE noun}. Còn ' +
            '{DVC.SVC.ZERO} dịch vụ mức độ 3, 4 không phát sinh hồ sơ trực tuyến.',
        },
        { kind: 'parts', code: 'DVC.DOS.N', by: 'channel' },
      ],
    },
    dossierSection,
    {
      code: 'phan-anh',
      title: 'Phản ánh của người dân',
      blocks: [
        {
          kind: 'prose',
          text:
            'Đơn vị tiếp nhận {RPT.SPAM} phản ánh tin nhắn rác, {RPT.SIM} phản ánh SIM kích hoạt sẵn, {RPT.SUBINFO} phản ' +
            'ánh thông tin thuê bao, {RPT.TVCOPY} phản ánh vi phạm bản quyền truyền hình và {RPT.PRESS} phản ánh về hoạt ' +
            'động báo chí.',
        },
        { kind: 'table', codes: ['RPT.SPAM', 'RPT.SIM', 'RPT.SUBINFO', 'RPT.TVCOPY', 'RPT.PRESS'] },
      ],
    },
    {
      code: 'thanh-tra',
      title: 'Thanh tra, kiểm tra',
      blocks: [
        {
          kind: 'prose',
          text:
            'Thanh tra đã kết luận {INSP.N} cuộc thanh tra, kiểm tra, làm việc với {INSP.SUBJ} doanh nghiệp, tổ chức, cá ' +
            'nhân, {INSP.SUBJ growth}. Phát hiện {INSP.VIOL} tổ chức, cá nhân vi phạm ({INSP.VIOL growth}). Đã phạt tiền ' +
            '{INSP.FINE.N} trường hợp với tổng số tiền {INSP.FINE.VND noun}.',
        },
        { kind: 'compare', codes: ['INSP.N', 'INSP.SUBJ', 'INSP.VIOL', 'INSP.FINE.N'] },
        { kind: 'parts', code: 'INSP.SUBJ', by: 'sector' },
      ],
    },
    {
      code: 'nhiem-vu-nam-sau',
      title: 'Nhiệm vụ năm {period+1}',
      blocks: [
        {
          kind: 'prose',
          text:
            'Bộ Thông tin và Truyền thông giao toàn ngành {TASK.N #+1 @btttt} nhiệm vụ trọng tâm năm {period+1}. Đơn vị cụ ' +
            'thể hóa các nhiệm vụ sau vào chương trình công tác:',
        },
        {
          kind: 'records',
          type: 'task',
          states: ['assigned', 'received', 'doing', 'extension', 'review', 'completed'],
          code: 'TASK.N',
          period: '+1',
          unit: 'btttt',
          titleOnly: true,
        },
      ],
    },
  ],
})
