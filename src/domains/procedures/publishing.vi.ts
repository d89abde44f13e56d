import type { ProcedureData } from './procedure.ts'

const NO_FEE = 'Không thu phí, lệ phí'
const unconfirmed = (text: string) => ({ text, confirmed: false })
const law = (text: string) => ({ text, confirmed: true })
const FORM = unconfirmed('Biểu mẫu điện tử lập từ thành phần hồ sơ và điều kiện')
const FORM_AND_CODE = unconfirmed('Mã thủ tục; biểu mẫu điện tử lập từ thành phần hồ sơ và điều kiện')
const shared = { field: 'publishing', function: 'publishing' } as const
const competence = 'Sở Thông tin và Truyền thông'

/** Procedures of publishing, printing and distribution whose forms are made of their components; unconfirmed. */
export const publishing: readonly ProcedureData[] = [
  {
    ...shared,
    code: 'publication-import-dossier',
    validFrom: '2013-07-01',
    name: 'Cấp giấy phép nhập khẩu xuất bản phẩm không kinh doanh',
    national: '1.003725',
    law: [
      law(
        'Luật Xuất bản số 19/2012/QH13; Nghị định số 195/2013/NĐ-CP; Thông tư số 23/2014/TT-BTTTT: 15 ngày',
      ),
      law('Thông tư số 214/2016/TT-BTC: 50.000 đồng mỗi hồ sơ'),
      FORM,
    ],
    applicants: ['organisation', 'person'],
    term: { value: 15, unit: 'calendar_day' },
    components: {
      form: { name: 'Đơn đề nghị (Mẫu 29)', originals: 1, required: true, own: true },
      list: { name: 'Danh mục xuất bản phẩm nhập khẩu (Mẫu 30)', originals: 1, required: true },
      waybill: { name: 'Vận đơn, hóa đơn, giấy báo nhận hàng', originals: 1 },
    },
    applicant: {},
    content: {
      source: { kind: 'text', required: true, max: 300, search: true, label: 'Nguồn nhập khẩu' },
      gate: { kind: 'text', required: true, max: 200, label: 'Cửa khẩu nhập' },
      titles: { kind: 'integer', required: true, min: 1, label: 'Số tên xuất bản phẩm', unit: 'tên' },
      copies: { kind: 'integer', required: true, min: 1, label: 'Số bản', unit: 'bản' },
      purpose: { kind: 'longText', required: true, max: 1000, label: 'Mục đích sử dụng' },
    },
    symbol: '{nn}/GPNK-{abbreviation}',
    words: {
      applicants: 'Cơ quan, tổ chức, cá nhân Việt Nam; cá nhân nước ngoài',
      competence: 'Sở Thông tin và Truyền thông nơi đặt trụ sở hoặc nơi có cửa khẩu',
      fee: '50.000 đồng mỗi hồ sơ',
      result: 'Giấy phép nhập khẩu xuất bản phẩm không kinh doanh, cho một lô hàng',
      conditions: [],
    },
  },
  {
    ...shared,
    code: 'print-house-dossier',
    validFrom: '2014-11-01',
    name: 'Đăng ký hoạt động cơ sở in',
    national: '2.001740',
    law: [
      law('Nghị định số 60/2014/NĐ-CP; Thông tư số 03/2015/TT-BTTTT'),
      unconfirmed('Thời hạn 3 ngày làm việc trong năm 2017'),
      FORM_AND_CODE,
    ],
    applicants: ['organisation'],
    variants: { new: { label: 'Đăng ký mới' }, change: { label: 'Thay đổi thông tin đã đăng ký' } },
    term: { value: 3, unit: 'working_day' },
    components: {
      form: { name: 'Tờ khai đăng ký hoạt động cơ sở in', originals: 2, required: true, own: true },
    },
    applicant: {},
    content: {
      head: { kind: 'text', required: true, max: 100, label: 'Người đứng đầu cơ sở in' },
      businessNo: { kind: 'text', required: true, max: 60, label: 'Số đăng ký doanh nghiệp' },
      workshop: { kind: 'text', required: true, max: 300, label: 'Địa chỉ xưởng in' },
      machines: { kind: 'longText', required: true, max: 2000, label: 'Thiết bị in' },
      products: { kind: 'longText', required: true, max: 1000, label: 'Sản phẩm in' },
    },
    symbol: '{nn}/XN-{abbreviation}',
    words: {
      applicants: 'Cơ sở in không thuộc diện cấp phép',
      competence,
      fee: NO_FEE,
      result: 'Giấy xác nhận đăng ký hoạt động cơ sở in',
      conditions: [],
    },
  },
  {
    ...shared,
    code: 'printing-licence-dossier',
    validFrom: '2013-07-01',
    name: 'Cấp giấy phép hoạt động in xuất bản phẩm',
    national: '2.001594',
    law: [
      law('Luật Xuất bản số 19/2012/QH13; Nghị định số 195/2013/NĐ-CP; Nghị định số 60/2014/NĐ-CP'),
      unconfirmed('Thời hạn 15 ngày; cấp lại 7 ngày làm việc'),
      FORM_AND_CODE,
    ],
    applicants: ['organisation'],
    variants: {
      new: { label: 'Cấp mới' },
      reissue: { label: 'Cấp lại', term: { value: 7, unit: 'working_day' } },
    },
    term: { value: 15, unit: 'calendar_day' },
    components: {
      form: { name: 'Đơn đề nghị', originals: 1, required: true, own: true },
      evidence: {
        name: 'Tài liệu chứng minh mặt bằng, thiết bị, người đứng đầu',
        originals: 1,
        required: true,
      },
    },
    applicant: {},
    content: {
      head: { kind: 'text', required: true, max: 100, label: 'Người đứng đầu cơ sở in' },
      workshop: { kind: 'text', required: true, max: 300, label: 'Địa chỉ xưởng in' },
      machines: { kind: 'longText', required: true, max: 2000, label: 'Thiết bị in' },
    },
    symbol: '{nn}/GPHĐI-{abbreviation}',
    words: {
      applicants: 'Cơ sở in',
      competence,
      fee: NO_FEE,
      result: 'Giấy phép hoạt động in; thu hồi nếu 6 tháng không đủ thiết bị hoặc 12 tháng không hoạt động',
      conditions: ['Có mặt bằng, thiết bị và người đứng đầu đủ điều kiện'],
    },
  },
  {
    ...shared,
    code: 'photocopier-dossier',
    validFrom: '2014-11-01',
    name: 'Đăng ký sử dụng máy photocopy màu, máy in có chức năng photocopy màu',
    law: [
      law('Nghị định số 60/2014/NĐ-CP; Thông tư số 03/2015/TT-BTTTT'),
      unconfirmed('Thời hạn 7 ngày; chuyển nhượng 5 ngày làm việc'),
      FORM,
    ],
    applicants: ['organisation', 'person'],
    variants: {
      new: { label: 'Đăng ký' },
      transfer: { label: 'Chuyển nhượng máy', term: { value: 5, unit: 'working_day' } },
    },
    term: { value: 7, unit: 'calendar_day' },
    components: {
      form: { name: 'Đơn đăng ký', originals: 1, required: true, own: true },
      invoice: {
        name: 'Giấy phép nhập khẩu máy; hợp đồng, hóa đơn mua hoặc thuê',
        copies: 1,
        required: true,
      },
      transfer: {
        name: 'Đơn chuyển nhượng có xác nhận',
        originals: 1,
        required: { field: 'variant', is: 'transfer' },
      },
    },
    applicant: {},
    content: {
      model: { kind: 'text', required: true, max: 200, search: true, label: 'Tên máy, kiểu máy' },
      serial: { kind: 'text', required: true, max: 100, label: 'Số định danh máy' },
      maker: { kind: 'text', required: true, max: 200, label: 'Hãng, nước sản xuất' },
      site: { kind: 'text', required: true, max: 300, label: 'Nơi đặt máy' },
      purpose: { kind: 'longText', required: true, max: 1000, label: 'Mục đích sử dụng' },
    },
    symbol: '{nn}/XNMP-{abbreviation}',
    words: {
      applicants: 'Tổ chức, cá nhân',
      competence,
      fee: NO_FEE,
      result: 'Giấy xác nhận đăng ký',
      conditions: [],
    },
  },
  {
    ...shared,
    code: 'book-fair-dossier',
    validFrom: '2013-07-01',
    name: 'Cấp giấy phép tổ chức triển lãm, hội chợ xuất bản phẩm',
    national: '1.003483',
    law: [
      law(
        'Luật Xuất bản số 19/2012/QH13; Nghị định số 195/2013/NĐ-CP; Thông tư số 23/2014/TT-BTTTT: 10 ngày',
      ),
      FORM_AND_CODE,
    ],
    applicants: ['organisation', 'person'],
    term: { value: 10, unit: 'calendar_day' },
    components: {
      form: { name: 'Đơn đề nghị', originals: 1, required: true, own: true },
      list: { name: 'Danh mục xuất bản phẩm', originals: 1, required: true },
    },
    applicant: {},
    content: {
      subject: { kind: 'text', required: true, max: 300, search: true, label: 'Tên triển lãm, hội chợ' },
      purpose: { kind: 'longText', required: true, max: 1000, label: 'Mục đích' },
      venue: { kind: 'text', required: true, max: 300, label: 'Địa điểm' },
      fromOn: { kind: 'date', required: true, label: 'Từ ngày' },
      toOn: { kind: 'date', required: true, label: 'Đến ngày' },
      guests: { kind: 'longText', required: true, max: 2000, label: 'Đơn vị tham gia' },
    },
    title: 'subject',
    when: { field: 'toOn', atLeast: { field: 'fromOn' } },
    guard: 'Ngày kết thúc không được trước ngày bắt đầu.',
    symbol: '{nn}/GPTL-{abbreviation}',
    words: {
      applicants: 'Cơ quan, tổ chức, cá nhân tại địa phương',
      competence,
      fee: NO_FEE,
      result: 'Giấy phép tổ chức triển lãm, hội chợ xuất bản phẩm',
      conditions: [],
    },
  },
  {
    ...shared,
    code: 'distribution-dossier',
    validFrom: '2013-07-01',
    name: 'Cấp giấy xác nhận đăng ký hoạt động phát hành xuất bản phẩm',
    national: '1.003114',
    law: [
      law(
        'Luật Xuất bản số 19/2012/QH13; Nghị định số 195/2013/NĐ-CP; Thông tư số 23/2014/TT-BTTTT: 7 ngày làm việc',
      ),
      FORM,
    ],
    applicants: ['organisation'],
    variants: { new: { label: 'Đăng ký mới' }, reregister: { label: 'Đăng ký lại' } },
    term: { value: 7, unit: 'working_day' },
    components: {
      form: { name: 'Đơn đăng ký hoạt động phát hành', originals: 1, required: true, own: true },
      premises: { name: 'Bản sao giấy tờ sở hữu hoặc thuê trụ sở', copies: 1, required: true },
      certificate: {
        name: 'Bản sao văn bằng, chứng chỉ nghiệp vụ phát hành của người đứng đầu',
        copies: 1,
        required: true,
      },
      residence: { name: 'Giấy tờ thường trú (người nước ngoài)', copies: 1 },
    },
    applicant: {},
    content: {
      head: { kind: 'text', required: true, max: 100, label: 'Người đứng đầu' },
      businessNo: {
        kind: 'text',
        required: true,
        max: 60,
        label: 'Số đăng ký doanh nghiệp, quyết định thành lập',
      },
      shops: { kind: 'integer', min: 0, label: 'Số cửa hàng, chi nhánh', unit: 'cửa hàng' },
    },
    symbol: '{nn}/XNPH-{abbreviation}',
    words: {
      applicants: 'Doanh nghiệp, đơn vị sự nghiệp công lập có trụ sở và chi nhánh trong tỉnh',
      competence,
      fee: NO_FEE,
      result: 'Giấy xác nhận đăng ký hoạt động phát hành xuất bản phẩm',
      conditions: [],
    },
  },
]
