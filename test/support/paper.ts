import type { OfficialPaper } from '#documents'

/** A paper with something in every place, for tests of what is made of papers. */
export const samplePaper: OfficialPaper = {
  size: 'a5',
  over: 'Ủy ban nhân dân tỉnh A',
  agency: 'Sở A',
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  numberLabel: 'Số:',
  number: '01/A',
  placeAndDay: 'A, ngày 22 tháng 12 năm 2017',
  kind: 'GIẤY THỬ',
  about: 'Về việc thử',
  opening: ['Mở đầu.'],
  lines: [{ label: 'Tên', value: 'Nguyễn Thị Ánh' }],
  closing: ['Kết thúc.'],
  recipientsLabel: 'Nơi nhận:',
  recipients: ['Lưu: VT.'],
  post: 'Giám đốc',
  signedNote: '(đã ký số)',
  signer: 'Lê Văn Ánh',
  qr: 'https://so-a.example/xac-minh/ABCD',
  qrAlt: 'Mã QR',
  qrNote: 'Quét mã.',
  sample: '',
}
