/** What a notice says around its sentence. */
export const words = {
  subject: (about: string) => `Thông báo: ${about}`,
  mail: (sentence: string, link: string) =>
    [
      'Kính gửi ông/bà,',
      sentence,
      `Xem hồ sơ và mọi thông báo tại: ${link}`,
      'Thư này do hệ thống tự gửi, ông/bà không cần trả lời.',
    ].join('\n\n'),
}
