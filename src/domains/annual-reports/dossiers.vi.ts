import type { ReportSection } from '#reports/define'

/** What became of dossiers in a year, for a department and for all of them. */
export const dossierSection: ReportSection = {
  code: 'thu-tuc-hanh-chinh',
  title: 'Giải quyết thủ tục hành chính',
  blocks: [
    {
      kind: 'prose',
      where: { none: 'DOS.HAND.N' },
      text: 'Trong kỳ không phát sinh hồ sơ trên hệ thống một cửa điện tử.',
    },
    {
      kind: 'prose',
      where: { some: 'DOS.HAND.N' },
      text:
        'Kỳ trước chuyển sang {DOS.CARRY.N} hồ sơ; trong kỳ tiếp nhận {DOS.REC.N} hồ sơ, gồm {DOS.REC.N way=self} hồ ' +
        'sơ người dân tự nộp trực tuyến, {DOS.REC.N way=behalf} hồ sơ cán bộ nộp hộ trực tuyến, {DOS.REC.N ' +
        'way=counter} hồ sơ nộp trực tiếp và {DOS.REC.N way=post} hồ sơ qua bưu chính công ích. Đã giải quyết ' +
        '{DOS.DONE.N} hồ sơ: {DOS.DONE.N pace=early} trước hạn, {DOS.DONE.N pace=on-time} đúng hạn, {DOS.DONE.N ' +
        'pace=late} trễ hạn. Cuối kỳ còn {DOS.OPENOK.N} hồ sơ trong hạn và {DOS.LATE.N} hồ sơ quá hạn. Tỷ lệ giải ' +
        'quyết đúng hạn {DOS.INTIME.RATE noun}.',
    },
    {
      kind: 'prose',
      where: { some: 'DOS.HAND.N' },
      text:
        'Có {DOS.ASKED.N} lượt yêu cầu bổ sung, {DOS.REFUSED.N} hồ sơ bị từ chối, {DOS.AWAY.N} hồ sơ không được tiếp ' +
        'nhận, {DOS.WITHDRAWN.N} hồ sơ người nộp rút, {DOS.STOPPED.N} hồ sơ dừng xử lý; đã ký {DOS.SORRY.N} phiếu xin ' +
        'lỗi và hẹn lại.',
    },
    { kind: 'parts', where: { some: 'DOS.REC.N' }, code: 'DOS.REC.N', by: 'way' },
    { kind: 'parts', where: { some: 'DOS.DONE.N' }, code: 'DOS.DONE.N', by: 'pace' },
  ],
}
