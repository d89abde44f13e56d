import type { IndicatorWords } from '#figures/define'
import { SECTORS, SUBJECT_KINDS } from './vi.ts'

const SECTOR_OPTIONS = Object.fromEntries(Object.entries(SECTORS).map(([code, name]) => [code, { name }]))
const bySector = { name: 'Lĩnh vực', options: SECTOR_OPTIONS }
const bySubject = {
  name: 'Loại đối tượng',
  options: {
    enterprise: { name: SUBJECT_KINDS.enterprise },
    organisation: { name: SUBJECT_KINDS.organisation, names: ['cơ quan, tổ chức'] },
    person: { name: SUBJECT_KINDS.person },
    household: { name: SUBJECT_KINDS.household, names: ['hộ cá thể'] },
  },
}

export const indicatorWords = {
  inspections: {
    name: 'Cuộc thanh tra, kiểm tra',
    noun: 'cuộc',
    method: 'Số cuộc thanh tra, kiểm tra đã ban hành kết luận trong kỳ, tính theo ngày kết luận.',
    names: [
      'cuộc thanh tra',
      'cuộc kiểm tra',
      'cuộc thanh, kiểm tra',
      'thanh tra, kiểm tra hành chính và chuyên ngành',
    ],
    nouns: ['cuộc', 'cuộc thanh tra', 'cuộc kiểm tra', 'đợt kiểm tra'],
    dims: {
      kind: {
        name: 'Loại',
        options: {
          administrative: { name: 'Cuộc thanh tra hành chính', names: ['thanh tra hành chính'] },
          specialised: {
            name: 'Cuộc thanh tra, kiểm tra chuyên ngành',
            names: ['thanh tra chuyên ngành', 'kiểm tra chuyên ngành'],
          },
        },
      },
    },
  },
  subjects: {
    name: 'Đối tượng được thanh tra, kiểm tra',
    noun: 'đối tượng',
    method:
      'Số lượt doanh nghiệp, tổ chức, cá nhân đã được làm việc trong kỳ, tính theo ngày làm việc. Một đối tượng được ' +
      'kiểm tra trong hai cuộc thì tính hai lần.',
    names: [
      'doanh nghiệp, tổ chức, cá nhân được thanh tra, kiểm tra',
      'thanh tra, kiểm tra tại doanh nghiệp, tổ chức, cá nhân',
      'cơ sở được thanh tra, kiểm tra',
      'đơn vị được kiểm tra',
    ],
    nouns: [
      'đối tượng',
      'doanh nghiệp, tổ chức, cá nhân',
      'doanh nghiệp',
      'tổ chức',
      'cơ sở',
      'đơn vị',
      'lượt',
    ],
    dims: { subject: bySubject, sector: bySector },
  },
  violators: {
    name: 'Tổ chức, cá nhân vi phạm',
    noun: 'tổ chức, cá nhân',
    method:
      'Số tổ chức, cá nhân có ít nhất một vi phạm được lập biên bản trong kỳ; vi phạm nhiều lần vẫn tính một, kể cả ' +
      'trường hợp không bị phạt tiền.',
    names: ['tổ chức và cá nhân vi phạm', 'đối tượng vi phạm', 'đơn vị vi phạm', 'cơ sở vi phạm'],
    nouns: ['tổ chức, cá nhân', 'tổ chức và cá nhân', 'tổ chức', 'cá nhân', 'đối tượng', 'cơ sở', 'đơn vị'],
    must: ['vi phạm'],
    dims: { subject: bySubject, sector: bySector },
  },
  fines: {
    name: 'Trường hợp phạt tiền',
    noun: 'trường hợp',
    method: 'Số quyết định phạt tiền ban hành trong kỳ và còn hiệu lực; quyết định đã hủy không được tính.',
    names: [
      'trường hợp bị phạt tiền',
      'quyết định phạt tiền',
      'xử phạt bằng hình thức phạt tiền',
      'xử phạt tiền',
    ],
    nouns: ['trường hợp', 'quyết định', 'vụ'],
    must: ['phạt tiền', 'xử phạt'],
    dims: { sector: bySector },
  },
  fined: {
    name: 'Tổng số tiền phạt',
    noun: 'đồng',
    method: 'Tổng tiền phạt của các quyết định phạt tiền ban hành trong kỳ và còn hiệu lực.',
    names: ['tổng tiền phạt', 'số tiền phạt', 'phạt tiền với tổng số tiền', 'tiền phạt vi phạm hành chính'],
    nouns: ['đồng'],
    must: ['phạt'],
    dims: { sector: bySector },
  },
  rate: {
    name: 'Tỷ lệ vi phạm',
    noun: '%',
    method: 'Số tổ chức, cá nhân vi phạm chia cho số đối tượng được thanh tra, kiểm tra trong cùng kỳ.',
    names: ['tỷ lệ tổ chức, cá nhân vi phạm trên số đối tượng được kiểm tra'],
  },
} satisfies Record<string, IndicatorWords>
