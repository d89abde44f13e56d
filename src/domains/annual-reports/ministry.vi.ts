import { defineReport } from '#reports/define'
import { dossierSection } from './dossiers.vi.ts'

/** The ministry's national page: the five registers, what the 63 departments report, and the tasks of the coming year. */
export const ministryReport = defineReport({
  code: 'ministry-year',
  version: 3,
  validFrom: '2017-01-01',
  scope: ['ministry'],
  title: 'Số liệu toàn quốc năm {period} của {unit}',
  headline: ['PRESS.PRINT.N', 'PRESS.ELEC.N', 'BCAST.STATION.N', 'BCAST.TVENT.N', 'PUB.HOUSE.N'],
  sections: [
    {
      code: 'bao-chi',
      title: 'Báo chí',
      blocks: [
        {
          kind: 'prose',
          text:
            'Cả nước có {PRESS.PRINT.N} cơ quan báo, tạp chí in, gồm {PRESS.PRINT.N level=central} cơ quan của trung ' +
            'ương và {PRESS.PRINT.N level=local} cơ quan của địa phương; {PRESS.ELEC.N} báo, tạp chí điện tử.',
        },
        { kind: 'parts', code: 'PRESS.PRINT.N', by: 'level' },
        { kind: 'parts', code: 'PRESS.PRINT.N', by: 'kind' },
        { kind: 'parts', code: 'PRESS.ELEC.N', by: 'kind' },
      ],
    },
    {
      code: 'phat-thanh-truyen-hinh',
      title: 'Phát thanh, truyền hình',
      blocks: [
        {
          kind: 'prose',
          text:
            'Có {BCAST.STATION.N} đài phát thanh, truyền hình và {BCAST.TVENT.N} doanh nghiệp truyền hình, trong đó ' +
            '{BCAST.TVENT.N kind=pay} doanh nghiệp cung cấp truyền hình trả tiền.',
        },
        { kind: 'parts', code: 'BCAST.STATION.N', by: 'level' },
        { kind: 'parts', code: 'BCAST.TVENT.N', by: 'kind' },
      ],
    },
    {
      code: 'xuat-ban',
      title: 'Xuất bản',
      blocks: [
        { kind: 'prose', text: 'Có {PUB.HOUSE.N} nhà xuất bản, gồm {PUB.HOUSE.N parts=model}.' },
        { kind: 'parts', code: 'PUB.HOUSE.N', by: 'level' },
      ],
    },
    {
      code: 'vien-thong',
      title: 'Viễn thông, bưu chính',
      blocks: [
        {
          kind: 'prose',
          text:
            'Theo báo cáo của các Sở Thông tin và Truyền thông, cả nước có {TEL.MOB.N} thuê bao điện thoại di động, tỷ lệ ' +
            'trả sau {TEL.MOB.POSTRATE noun}; {TEL.INET.N} thuê bao Internet băng rộng cố định và {TEL.BTS.N} trạm thu ' +
            'phát sóng di động.',
        },
        { kind: 'parts', code: 'TEL.MOB.N', by: 'pay' },
        { kind: 'compare', codes: ['TEL.MOB.N', 'TEL.INET.N', 'TEL.BTS.N'] },
      ],
    },
    dossierSection,
    {
      code: 'nhiem-vu-nam-sau',
      title: 'Nhiệm vụ năm {period+1}',
      blocks: [
        { kind: 'prose', text: 'Chỉ đạo của Bộ cho năm {period+1} có {TASK.N #+1} nhiệm vụ trọng tâm:' },
        {
          kind: 'records',
          type: 'task',
          states: ['assigned', 'received', 'doing', 'extension', 'review', 'completed'],
          code: 'TASK.N',
          period: '+1',
          titleOnly: true,
        },
      ],
    },
  ],
})
