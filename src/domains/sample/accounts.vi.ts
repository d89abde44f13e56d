import type { RoleCode } from '#records/define'
import { firms } from '../post/sample-vi.ts'
import { committee, firmAccount, home, state } from './cast.ts'
import { homeUnit } from './units.vi.ts'

/** Every sample account has this password; the product refuses to serve it beyond this machine. */
export const samplePassword = 'diemcau-mau-2017'

interface Account {
  signIn: string
  name: string
  kind?: 'organisation'
  password: string
  roles: { role: RoleCode; unit: string; from: string }[]
}

const SINCE = '2016-01-01'

/** Invented people. The order is that of the README's list. */
const NAMES: Readonly<Record<string, string>> = {
  'motcua.haugiang': 'Lâm Thị Ngọc Hạnh',
  'chuyenvien.haugiang': 'Võ Minh Luân',
  'chanhvanphong.haugiang': 'Đỗ Thanh Hòa',
  'buuchinh.haugiang': 'Phan Hữu Nghĩa',
  'truongphong.buuchinh.haugiang': 'Trần Quốc Toàn',
  'baochi.haugiang': 'Huỳnh Thị Cẩm Duyên',
  'truongphong.baochi.haugiang': 'Lê Trung Kiệt',
  'cntt.haugiang': 'Nguyễn Chí Tâm',
  'ungdung.haugiang': 'Đặng Thị Thu Thảo',
  'truongphong.cntt.haugiang': 'Bùi Công Trí',
  'giamdoc.haugiang': 'Dương Thành Sơn',
  'thanhtravien.haugiang': 'Hồ Tấn Phúc',
  'chanhthanhtra.haugiang': 'Trương Hoàng Vinh',
  'thongke.haugiang': 'Ngô Thị Bích Ngân',
  'vanthu.haugiang': 'Mai Kim Loan',
  'bientap.haugiang': 'Hà Thúy An',
  'lanhdao.bo': 'Cao Minh Đức',
  'vanthu.bo': 'Đinh Thị Thanh Hương',
  'thongke.bo': 'Lương Quốc Bình',
  'chuyenvien.bo': 'Tô Thị Mỹ Linh',
  'vanphong.ubnd': 'Lưu Hoài Phương',
  'chanhvanphong.ubnd': 'Trịnh Bá Khiêm',
}

const cast: Account[] = [...Object.values(home), ...Object.values(state), ...Object.values(committee)].map(
  ({ role, unit, account }) => ({
    signIn: account,
    name: NAMES[account] ?? account,
    password: samplePassword,
    roles: [{ role, unit, from: SINCE }],
  }),
)

const account = (signIn: string, name: string, roles: Account['roles']): Account => ({
  signIn,
  name,
  password: samplePassword,
  roles,
})

/** People who may sign in to the sample office. One has no role: a citizen or a firm follows its own matters. */
export const accounts: readonly Account[] = [
  ...cast,
  account('quantri.haugiang', 'Châu Văn Khoa', [{ role: 'administrator', unit: homeUnit, from: SINCE }]),
  account('thongke.soctrang', 'Lý Thị Diễm', [
    { role: 'statistics_officer', unit: 'stttt-soc-trang', from: SINCE },
  ]),
  account('chuyenvien.soctrang', 'Thạch Minh Sang', [
    { role: 'specialist', unit: 'stttt-soc-trang', from: SINCE },
  ]),
  account('nguoidan.mau', 'Danh Thị Lành', []),
  { ...account(firmAccount, firms[4], []), kind: 'organisation' },
]
