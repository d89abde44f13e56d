import type { IndicatorWords } from '#figures/define'

const RETURNS =
  'Cộng báo cáo năm đã được nhận của các Sở Thông tin và Truyền thông. Đơn vị chưa báo cáo không được tính là 0.'
const FIRMS =
  'Cộng báo cáo năm đã được nhận của các doanh nghiệp bưu chính. Doanh nghiệp chưa báo cáo không được tính là 0.'

export const indicatorWords = {
  mobile: {
    name: 'Thuê bao điện thoại di động',
    noun: 'thuê bao',
    method: `Số thuê bao di động đang hoạt động vào ngày chốt số liệu. ${RETURNS}`,
    names: ['thuê bao di động', 'thuê bao điện thoại'],
    nouns: ['thuê bao', 'thuê bao di động', 'thuê bao điện thoại'],
    must: ['di động', 'điện thoại'],
    dims: {
      pay: {
        name: 'Hình thức thanh toán',
        options: {
          prepaid: { name: 'Thuê bao di động trả trước', names: ['thuê bao trả trước'] },
          postpaid: { name: 'Thuê bao di động trả sau', names: ['thuê bao trả sau'] },
        },
      },
    },
  },
  postpaidRate: {
    name: 'Tỷ lệ thuê bao di động trả sau',
    noun: '%',
    method: 'Số thuê bao di động trả sau trên tổng số thuê bao di động, tính từ tử số và mẫu số đã cộng.',
    names: ['tỷ lệ thuê bao trả sau'],
  },
  internet: {
    name: 'Thuê bao Internet băng rộng cố định',
    noun: 'thuê bao',
    method: `Số thuê bao Internet băng rộng cố định vào ngày chốt số liệu. ${RETURNS}`,
    names: ['thuê bao Internet', 'thuê bao băng rộng cố định', 'thuê bao Internet băng rộng'],
    nouns: ['thuê bao', 'thuê bao Internet'],
    must: ['Internet', 'băng rộng'],
  },
  stations: {
    name: 'Trạm thu phát sóng di động',
    noun: 'trạm',
    method: `Số trạm BTS đang phát sóng vào ngày chốt số liệu. ${RETURNS}`,
    names: ['trạm BTS', 'trạm thu phát sóng', 'trạm phát sóng di động'],
    nouns: ['trạm', 'trạm BTS', 'trạm thu phát sóng'],
  },
  revenue: {
    name: 'Doanh thu bưu chính',
    noun: 'đồng',
    method: `Doanh thu dịch vụ bưu chính trong kỳ. ${RETURNS}`,
    names: ['doanh thu dịch vụ bưu chính', 'tổng doanh thu bưu chính'],
    must: ['doanh thu'],
  },
  items: {
    name: 'Sản lượng bưu gửi',
    noun: 'bưu gửi',
    method: `Số thư, gói, kiện đã chấp nhận trong kỳ. ${FIRMS}`,
    names: ['bưu gửi', 'sản lượng bưu chính'],
    nouns: ['bưu gửi', 'thư', 'gói', 'kiện'],
    must: ['sản lượng', 'bưu gửi'],
    dims: {
      kind: {
        name: 'Loại bưu gửi',
        options: { letter: { name: 'Thư cơ bản' }, parcel: { name: 'Gói, kiện hàng hóa' } },
      },
    },
  },
  workers: {
    name: 'Lao động bưu chính',
    noun: 'lao động',
    method: `Số lao động của các doanh nghiệp bưu chính vào ngày chốt số liệu. ${FIRMS}`,
    names: ['lao động trong lĩnh vực bưu chính', 'lao động của doanh nghiệp bưu chính'],
    nouns: ['lao động', 'người lao động'],
    must: ['lao động'],
  },
  internetPlan: {
    name: 'Kế hoạch thuê bao Internet',
    noun: 'thuê bao',
    method: 'Số thuê bao Internet băng rộng cố định được giao trong kế hoạch năm.',
    names: ['chỉ tiêu thuê bao Internet', 'thuê bao Internet theo kế hoạch'],
    nouns: ['thuê bao'],
    must: ['kế hoạch', 'chỉ tiêu'],
  },
  revenuePlan: {
    name: 'Kế hoạch doanh thu bưu chính',
    noun: 'đồng',
    method: 'Doanh thu bưu chính được giao trong kế hoạch năm.',
    names: ['chỉ tiêu doanh thu bưu chính', 'doanh thu bưu chính theo kế hoạch'],
    must: ['kế hoạch', 'chỉ tiêu'],
  },
  internetReached: {
    name: 'Mức đạt kế hoạch thuê bao Internet',
    noun: '%',
    method: 'Số thuê bao Internet trên số được giao trong kế hoạch năm.',
    names: ['tỷ lệ đạt kế hoạch thuê bao Internet'],
    must: ['kế hoạch'],
  },
  revenueReached: {
    name: 'Mức đạt kế hoạch doanh thu bưu chính',
    noun: '%',
    method: 'Doanh thu bưu chính trên doanh thu được giao trong kế hoạch năm.',
    names: ['tỷ lệ đạt kế hoạch doanh thu bưu chính'],
    must: ['kế hoạch'],
  },
} satisfies Record<string, IndicatorWords>
