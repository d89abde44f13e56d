import type { ProcedureData } from './procedure.ts'

const unconfirmed = (text: string) => ({ text, confirmed: false })
const law = (text: string) => ({ text, confirmed: true })
const FORM = unconfirmed('Mã thủ tục; biểu mẫu điện tử lập từ thành phần hồ sơ và điều kiện')
const paper = (name: string) => ({ name, originals: 1, required: true as const })

const licence: ProcedureData = {
  code: 'postal-licence-dossier',
  validFrom: '2011-08-15',
  name: 'Cấp giấy phép bưu chính (nội tỉnh)',
  national: '1.003659',
  field: 'post',
  function: 'post',
  law: [
    law('Luật Bưu chính số 49/2010/QH12; Nghị định số 47/2011/NĐ-CP: 30 ngày làm việc'),
    law('Thông tư số 291/2016/TT-BTC về phí'),
    FORM,
  ],
  applicants: ['organisation'],
  variants: {
    new: { label: 'Cấp mới' },
    amend: { label: 'Sửa đổi, bổ sung', term: { value: 10, unit: 'working_day' } },
    renew: { label: 'Cấp lại khi hết hạn', term: { value: 10, unit: 'working_day' } },
    reissue: { label: 'Cấp lại khi mất, hỏng', term: { value: 7, unit: 'working_day' } },
  },
  term: { value: 30, unit: 'working_day' },
  components: {
    form: { name: 'Giấy đề nghị cấp giấy phép bưu chính', originals: 1, required: true, own: true },
    registration: { name: 'Bản sao giấy chứng nhận đăng ký kinh doanh, đầu tư', copies: 1, required: true },
    charter: paper('Điều lệ tổ chức và hoạt động'),
    plan: paper('Phương án kinh doanh'),
    contract: paper('Mẫu hợp đồng cung ứng và sử dụng dịch vụ'),
    marks: paper('Mẫu biểu trưng, nhãn hiệu, ký hiệu đặc thù'),
    tariff: paper('Bảng giá cước'),
    quality: paper('Tiêu chuẩn chất lượng dịch vụ công bố áp dụng'),
    liability: paper('Quy định mức giới hạn trách nhiệm bồi thường, giải quyết khiếu nại'),
    agreements: { name: 'Thỏa thuận với doanh nghiệp khác (nếu có)', originals: 1 },
  },
  applicant: {},
  content: {
    capitalVnd: {
      kind: 'money',
      required: true,
      min: 2_000_000_000,
      label: 'Vốn',
      unit: 'đồng',
      hint: 'Tối thiểu 2 tỷ đồng.',
    },
    services: { kind: 'longText', required: true, max: 1000, label: 'Dịch vụ đề nghị' },
    area: { kind: 'text', required: true, max: 300, label: 'Phạm vi cung ứng' },
    years: { kind: 'integer', required: true, min: 1, max: 10, label: 'Thời hạn đề nghị', unit: 'năm' },
  },
  symbol: '{nn}/GPBC-{abbreviation}',
  words: {
    applicants: 'Doanh nghiệp cung ứng dịch vụ thư có địa chỉ nhận đến 02 kg',
    competence: 'Sở Thông tin và Truyền thông; từ năm 2025 là Sở Khoa học và Công nghệ',
    fee: 'Cấp mới, cấp lại khi hết hạn 10.750.000 đồng; mở rộng phạm vi 2.750.000 đồng; sửa đổi khác 1.500.000 đồng; mất, hỏng 1.250.000 đồng',
    result: 'Giấy phép bưu chính, không quá 10 năm',
    conditions: [
      'Vốn tối thiểu 02 tỷ đồng',
      'Phương án kinh doanh khả thi',
      'Có biện pháp bảo đảm an ninh, an toàn',
    ],
  },
}

/** Procedures of the post; unconfirmed forms. */
export const postal: readonly ProcedureData[] = [
  licence,
  {
    ...licence,
    version: 2,
    validFrom: '2022-06-01',
    law: [
      unconfirmed('Nghị định số 25/2022/NĐ-CP: 20 ngày làm việc'),
      law('Thông tư số 25/2020/TT-BTC về phí'),
      FORM,
    ],
    term: { value: 20, unit: 'working_day' },
  },
  {
    code: 'postal-notice-dossier',
    validFrom: '2011-08-15',
    name: 'Xác nhận thông báo hoạt động bưu chính',
    national: '1.004470',
    field: 'post',
    function: 'post',
    law: [
      law('Luật Bưu chính số 49/2010/QH12, Điều 25; Nghị định số 47/2011/NĐ-CP: 10 ngày làm việc'),
      law('Thông tư số 291/2016/TT-BTC về phí'),
      FORM,
    ],
    applicants: ['organisation'],
    variants: {
      new: { label: 'Xác nhận mới' },
      amend: { label: 'Sửa đổi, bổ sung', term: { value: 10, unit: 'working_day' } },
      reissue: { label: 'Cấp lại', term: { value: 7, unit: 'working_day' } },
    },
    term: { value: 10, unit: 'working_day' },
    components: {
      form: { name: 'Văn bản thông báo hoạt động bưu chính', originals: 1, required: true, own: true },
      support: paper('Tài liệu theo Điều 6 khoản 2 Nghị định số 47/2011/NĐ-CP'),
    },
    applicant: {},
    content: {
      services: { kind: 'longText', required: true, max: 1000, label: 'Dịch vụ cung ứng' },
      area: { kind: 'text', required: true, max: 300, label: 'Phạm vi cung ứng' },
    },
    symbol: '{nn}/XNTB-{abbreviation}',
    words: {
      applicants: 'Doanh nghiệp, tổ chức; chi nhánh, văn phòng đại diện',
      competence: 'Sở Thông tin và Truyền thông',
      fee: 'Tự cung ứng nội tỉnh 1.250.000 đồng; chi nhánh, văn phòng đại diện 1.000.000 đồng',
      result: 'Văn bản xác nhận thông báo hoạt động bưu chính',
      conditions: [],
    },
  },
]
