import type { IndicatorWords } from '#figures/define'
import type { WordsOf } from '#records/define'
import type { postalEnterprise, postalPoint } from './definition.ts'

export const law = {
  enterprise: [
    { text: 'Luật Bưu chính số 49/2010/QH12', confirmed: true },
    {
      text: 'Nghị định số 47/2011/NĐ-CP: nội dung giấy phép bưu chính, thời hạn tối đa 10 năm',
      confirmed: true,
    },
    { text: 'Thời hạn cấp giấy phép 20 ngày làm việc', confirmed: false },
  ],
  point: [
    { text: 'Luật Bưu chính số 49/2010/QH12', confirmed: true },
    { text: 'Quyết định số 50/2008/QĐ-BTTTT ban hành QCVN 1:2008/BTTTT', confirmed: true },
    { text: 'Mỗi xã ít nhất một điểm phục vụ, bán kính không quá 3 km', confirmed: false },
  ],
}

export const enterpriseWords: WordsOf<typeof postalEnterprise> = {
  name: 'Doanh nghiệp bưu chính',
  plural: 'Doanh nghiệp bưu chính',
  fields: {
    name: 'Tên doanh nghiệp',
    taxId: 'Mã số thuế',
    address: 'Địa chỉ trụ sở hoặc chi nhánh',
    place: 'Địa bàn',
    phone: 'Điện thoại',
    representative: 'Người đại diện theo pháp luật',
    representativeId: 'Số giấy tờ tùy thân của người đại diện',
    documentKind: 'Loại văn bản',
    scope: 'Phạm vi cung ứng',
    services: 'Dịch vụ cung ứng',
    documentNo: 'Số văn bản',
    issuer: 'Cơ quan cấp',
    issuedOn: 'Ngày cấp',
    expiresOn: 'Hết hiệu lực từ ngày',
    startsOn: 'Bắt đầu hoạt động trên địa bàn',
    endsOn: 'Thôi hoạt động từ ngày',
  },
  hints: {
    expiresOn: 'Ngày đầu tiên văn bản không còn hiệu lực. Thời hạn không quá 10 năm.',
    startsOn: 'Ngày doanh nghiệp được tính là hoạt động trên địa bàn.',
  },
  options: {
    documentKind: { licence: 'Giấy phép bưu chính', confirmation: 'Văn bản xác nhận thông báo hoạt động' },
    scope: { province: 'Nội tỉnh', national: 'Liên tỉnh', international: 'Quốc tế' },
    issuer: { department: 'Sở Thông tin và Truyền thông', ministry: 'Bộ Thông tin và Truyền thông' },
  },
  states: {
    submitted: 'Mới nộp hồ sơ',
    appraising: 'Đang thẩm tra',
    supplement: 'Chờ bổ sung hồ sơ',
    registered: 'Đang hoạt động',
    suspended: 'Tạm đình chỉ',
    expired: 'Hết hiệu lực',
    revoked: 'Đã thu hồi',
    refused: 'Từ chối cấp',
    withdrawn: 'Đã rút hồ sơ',
  },
  actions: {
    submit: 'Nộp hồ sơ',
    enter: 'Ghi sổ doanh nghiệp đã được cấp phép',
    accept: 'Tiếp nhận, thẩm tra',
    requestMore: 'Yêu cầu bổ sung',
    supply: 'Bổ sung hồ sơ',
    grant: 'Cấp văn bản',
    refuse: 'Từ chối cấp',
    withdraw: 'Rút hồ sơ',
    amend: 'Sửa thông tin',
    renew: 'Gia hạn',
    suspend: 'Tạm đình chỉ',
    resume: 'Cho hoạt động lại',
    revoke: 'Thu hồi',
    reinstate: 'Hủy việc thu hồi',
    expire: 'Ghi nhận hết hiệu lực',
  },
  guards: {
    enter: 'Ngày hết hiệu lực phải sau ngày cấp.',
    grant: 'Ngày hết hiệu lực phải sau ngày cấp.',
    renew: 'Chỉ gia hạn đến một ngày sau hôm nay.',
    revoke: 'Ngày thu hồi không được trước ngày cấp.',
    expire: 'Văn bản còn hiệu lực.',
  },
  clocks: { processing: 'Giải quyết hồ sơ (20 ngày làm việc)', validity: 'Thời hạn của văn bản' },
}

const KINDS = {
  'level-1': 'Bưu cục cấp 1',
  'level-2': 'Bưu cục cấp 2',
  'level-3': 'Bưu cục cấp 3',
  'commune-culture-point': 'Điểm bưu điện văn hóa xã',
  agent: 'Đại lý bưu điện',
  'public-box': 'Thùng thư công cộng',
}

export const pointWords: WordsOf<typeof postalPoint> = {
  name: 'Điểm phục vụ bưu chính',
  plural: 'Điểm phục vụ bưu chính',
  fields: {
    code: 'Mã điểm',
    name: 'Tên điểm',
    kind: 'Loại điểm',
    place: 'Xã, phường, thị trấn',
    address: 'Địa chỉ',
    location: 'Tọa độ',
    opensOn: 'Ngày mở',
    closesOn: 'Ngày đóng',
    hours: 'Giờ phục vụ',
    staff: 'Số nhân viên',
    services: 'Dịch vụ',
    internet: 'Có truy nhập Internet công cộng',
  },
  hints: {
    closesOn: 'Ngày đầu tiên điểm không còn phục vụ.',
    location: 'Vĩ độ, kinh độ; ví dụ 9.784500, 105.470100.',
  },
  units: { staff: 'người' },
  options: { kind: KINDS },
  states: {
    proposed: 'Đề nghị mở',
    open: 'Đang hoạt động',
    suspended: 'Tạm ngừng',
    closing: 'Đã quyết định đóng',
    closed: 'Đã đóng',
    rejected: 'Không đồng ý mở',
    voided: 'Đã hủy ghi sổ',
  },
  actions: {
    propose: 'Đề nghị mở điểm',
    enter: 'Ghi sổ điểm đang hoạt động',
    approve: 'Đồng ý mở',
    reject: 'Không đồng ý mở',
    amend: 'Sửa thông tin',
    reclassify: 'Chuyển loại điểm',
    suspend: 'Tạm ngừng',
    resume: 'Hoạt động lại',
    close: 'Quyết định đóng',
    finishClosing: 'Đóng điểm',
    reopen: 'Hủy việc đóng',
    void: 'Hủy ghi sổ',
    restore: 'Khôi phục ghi sổ',
  },
  guards: {
    enter: 'Điểm ghi sổ phải đã mở từ hôm nay trở về trước.',
    close: 'Ngày đóng phải sau ngày mở.',
    finishClosing: 'Chưa đến ngày đóng đã quyết định.',
  },
  clocks: { closing: 'Đến ngày đóng' },
}

export const indicatorWords = {
  firms: {
    name: 'Doanh nghiệp bưu chính, chuyển phát',
    noun: 'doanh nghiệp',
    method:
      'Số doanh nghiệp có giấy phép hoặc văn bản xác nhận còn hiệu lực và hoạt động trên địa bàn vào ngày cuối kỳ. ' +
      'Doanh nghiệp đang tạm đình chỉ vẫn được tính; doanh nghiệp hết hiệu lực hoặc bị thu hồi thì không.',
    names: [
      'doanh nghiệp cung cấp dịch vụ bưu chính',
      'doanh nghiệp bưu chính',
      'doanh nghiệp chuyển phát',
      'doanh nghiệp hoạt động bưu chính',
    ],
    nouns: ['doanh nghiệp', 'đơn vị'],
    must: ['bưu chính', 'chuyển phát'],
    dims: {
      document: {
        name: 'Loại văn bản',
        options: {
          licence: { name: 'Doanh nghiệp có giấy phép bưu chính', names: ['giấy phép bưu chính'] },
          confirmation: {
            name: 'Doanh nghiệp có văn bản xác nhận',
            names: ['văn bản xác nhận', 'xác nhận thông báo'],
          },
        },
      },
    },
  },
  points: {
    name: 'Điểm phục vụ bưu chính',
    noun: 'điểm phục vụ',
    method:
      'Số điểm đã mở và chưa đóng vào ngày cuối kỳ, theo sáu loại của danh mục, kể cả thùng thư công cộng và điểm đang ' +
      'tạm ngừng. Điểm đã hủy ghi sổ hoặc mới đề nghị mở không được tính.',
    names: [
      'điểm phục vụ',
      'điểm cung cấp dịch vụ bưu chính',
      'điểm phục vụ bưu điện',
      'điểm giao dịch bưu chính',
    ],
    nouns: ['điểm phục vụ', 'điểm', 'bưu cục', 'điểm giao dịch', 'thùng thư', 'đại lý', 'điểm đại lý'],
    dims: {
      kind: {
        name: 'Loại điểm',
        options: {
          'level-1': { name: KINDS['level-1'], names: ['bưu cục trung tâm', 'bưu cục cấp I'] },
          'level-2': { name: KINDS['level-2'], names: ['bưu cục huyện', 'bưu cục cấp II'] },
          'level-3': { name: KINDS['level-3'], names: ['bưu cục khu vực', 'bưu cục cấp III'] },
          'commune-culture-point': {
            name: KINDS['commune-culture-point'],
            names: ['bưu điện văn hóa xã', 'điểm BĐVHX', 'điểm bưu điện - văn hóa xã'],
          },
          agent: {
            name: KINDS.agent,
            names: ['điểm đại lý bưu điện', 'đại lý bưu chính'],
          },
          'public-box': { name: KINDS['public-box'], names: ['thùng thư công cộng độc lập', 'thùng thư'] },
        },
      },
    },
  },
} satisfies Record<string, IndicatorWords>
