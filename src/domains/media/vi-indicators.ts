import type { IndicatorWords } from '#figures/define'

const byLevel = {
  name: 'Cấp',
  options: {
    central: { name: 'Trung ương', names: ['cấp trung ương', 'ở trung ương'] },
    local: { name: 'Địa phương', names: ['cấp địa phương', 'ở địa phương'] },
  },
}

const TAKEN =
  'Đơn vị đang tạm đình chỉ vẫn được tính; đơn vị đã sáp nhập hoặc bị thu hồi giấy phép thì không.'

export const indicatorWords = {
  print: {
    name: 'Cơ quan báo, tạp chí in',
    noun: 'cơ quan',
    method: `Số cơ quan có giấy phép báo in hoặc tạp chí in vào ngày cuối kỳ. ${TAKEN}`,
    names: ['cơ quan báo chí in', 'báo in, tạp chí in', 'cơ quan báo in và tạp chí in', 'báo và tạp chí in'],
    nouns: ['cơ quan', 'cơ quan báo', 'cơ quan báo chí', 'báo', 'tạp chí'],
    must: ['in'],
    dims: {
      kind: {
        name: 'Loại hình',
        options: {
          newspaper: { name: 'Cơ quan báo in' },
          magazine: { name: 'Cơ quan tạp chí in', names: ['tạp chí in'] },
        },
      },
      level: byLevel,
    },
  },
  electronic: {
    name: 'Báo, tạp chí điện tử',
    noun: 'báo, tạp chí điện tử',
    method: `Số báo điện tử và tạp chí điện tử có giấy phép vào ngày cuối kỳ. ${TAKEN}`,
    names: ['báo điện tử và tạp chí điện tử', 'báo chí điện tử', 'cơ quan báo chí điện tử'],
    nouns: ['báo', 'báo điện tử', 'tạp chí', 'tạp chí điện tử', 'cơ quan', 'cơ quan báo chí', 'ấn phẩm'],
    must: ['điện tử'],
    dims: {
      kind: {
        name: 'Loại hình',
        options: { newspaper: { name: 'Báo điện tử' }, magazine: { name: 'Tạp chí điện tử' } },
      },
    },
  },
  stations: {
    name: 'Đài phát thanh, truyền hình',
    noun: 'đài',
    method: `Số đài phát thanh, đài truyền hình trung ương và địa phương vào ngày cuối kỳ. ${TAKEN}`,
    names: ['đài PTTH', 'đài phát thanh và truyền hình'],
    nouns: ['đài', 'đài phát thanh', 'đài truyền hình'],
    dims: { level: byLevel },
  },
  television: {
    name: 'Doanh nghiệp truyền hình',
    noun: 'doanh nghiệp',
    method: `Số doanh nghiệp có giấy phép cung cấp dịch vụ truyền hình vào ngày cuối kỳ. ${TAKEN}`,
    names: ['doanh nghiệp cung cấp dịch vụ truyền hình', 'đơn vị cung cấp dịch vụ truyền hình'],
    nouns: ['doanh nghiệp', 'doanh nghiệp truyền hình', 'đơn vị'],
    must: ['truyền hình'],
    dims: {
      kind: {
        name: 'Loại dịch vụ',
        options: {
          free: { name: 'Doanh nghiệp truyền hình quảng bá' },
          pay: { name: 'Doanh nghiệp truyền hình trả tiền', names: ['truyền hình trả tiền'] },
        },
      },
    },
  },
  publishers: {
    name: 'Nhà xuất bản',
    noun: 'nhà xuất bản',
    method: `Số nhà xuất bản có giấy phép thành lập vào ngày cuối kỳ. ${TAKEN}`,
    names: ['NXB'],
    nouns: ['nhà xuất bản', 'đơn vị'],
    dims: {
      level: byLevel,
      model: {
        name: 'Mô hình tổ chức',
        options: {
          'public-unit': { name: 'Nhà xuất bản là đơn vị sự nghiệp' },
          enterprise: { name: 'Nhà xuất bản là doanh nghiệp' },
        },
      },
    },
  },
  printing: {
    name: 'Cơ sở in, phát hành',
    noun: 'cơ sở',
    method: `Số cơ sở in và cơ sở phát hành xuất bản phẩm trên địa bàn vào ngày cuối kỳ. ${TAKEN}`,
    names: ['cơ sở in và phát hành xuất bản phẩm'],
    nouns: ['cơ sở', 'cơ sở in', 'nhà in'],
    must: ['in', 'phát hành'],
    dims: {
      kind: {
        name: 'Loại cơ sở',
        options: {
          printing: { name: 'Cơ sở in' },
          distribution: { name: 'Cơ sở phát hành', names: ['cơ sở phát hành xuất bản phẩm'] },
        },
      },
    },
  },
} satisfies Record<string, IndicatorWords>
