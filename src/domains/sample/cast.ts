import type { RoleCode } from '#records/define'
import type { SampleActor } from './act.ts'
import { homeUnit, ministry } from './units.vi.ts'

interface Staff extends SampleActor {
  account: string
}

const staff = (role: RoleCode, unit: string, account: string): Staff => ({ role, unit, account })

const post = `${homeUnit}-buu-chinh-vien-thong`
const press = `${homeUnit}-bao-chi-xuat-ban`
const technology = `${homeUnit}-cong-nghe-thong-tin`
const inspectorate = `${homeUnit}-thanh-tra`

/** Units of the home office that keep records. */
export const rooms = { post, press, technology, inspectorate } as const

/** Who acts in the home office. Each holds this very role by `accounts`. */
export const home = {
  counter: staff('one_stop_officer', homeUnit, 'motcua.haugiang'),
  director: staff('director', homeUnit, 'giamdoc.haugiang'),
  secretary: staff('secretary', homeUnit, 'vanthu.haugiang'),
  statistician: staff('statistics_officer', homeUnit, 'thongke.haugiang'),
  editor: staff('editor', homeUnit, 'bientap.haugiang'),
  planner: staff('specialist', homeUnit, 'chuyenvien.haugiang'),
  planningHead: staff('head', homeUnit, 'chanhvanphong.haugiang'),
  postOfficer: staff('specialist', post, 'buuchinh.haugiang'),
  postHead: staff('head', post, 'truongphong.buuchinh.haugiang'),
  pressOfficer: staff('specialist', press, 'baochi.haugiang'),
  pressHead: staff('head', press, 'truongphong.baochi.haugiang'),
  technician: staff('it_officer', technology, 'cntt.haugiang'),
  technologyOfficer: staff('specialist', technology, 'ungdung.haugiang'),
  technologyHead: staff('head', technology, 'truongphong.cntt.haugiang'),
  inspector: staff('inspector', inspectorate, 'thanhtravien.haugiang'),
  chiefInspector: staff('chief_inspector', inspectorate, 'chanhthanhtra.haugiang'),
} as const satisfies Record<string, Staff>

/** Who acts in the ministry. */
export const state = {
  director: staff('director', ministry, 'lanhdao.bo'),
  secretary: staff('secretary', ministry, 'vanthu.bo'),
  statistician: staff('statistics_officer', ministry, 'thongke.bo'),
  officer: staff('specialist', ministry, 'chuyenvien.bo'),
} as const satisfies Record<string, Staff>

/** Who acts in the people's committee of the home province. */
export const committee = {
  clerk: staff('specialist', 'ubnd-hau-giang', 'vanphong.ubnd'),
  head: staff('head', 'ubnd-hau-giang', 'chanhvanphong.ubnd'),
} as const satisfies Record<string, Staff>

/** Officers of an office that has no sample accounts. */
export function officersOf(unit: string) {
  return {
    counter: { role: 'one_stop_officer', unit },
    specialist: { role: 'specialist', unit },
    head: { role: 'head', unit },
    director: { role: 'director', unit },
    inspector: { role: 'inspector', unit },
    chiefInspector: { role: 'chief_inspector', unit },
  } as const
}

/** The account of a postal firm of the home province. */
export const firmAccount = 'doanhnghiep.mau'

/** The party itself, at its own record; `unit` is where the record is kept. */
export const applicantAt = (unit: string): SampleActor => ({ role: 'applicant', unit })
