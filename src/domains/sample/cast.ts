import type { RoleCode } from '#records/define'
import type { SampleActor } from './act.ts'
import { homeUnit, ministry } from './units.ts'

const at = (role: RoleCode, unit: string, account?: string): SampleActor =>
  account === undefined ? { role, unit } : { role, unit, account }

const post = `${homeUnit}-buu-chinh-vien-thong`
const press = `${homeUnit}-bao-chi-xuat-ban`
const technology = `${homeUnit}-cong-nghe-thong-tin`
const inspectorate = `${homeUnit}-thanh-tra`
const centre = `${homeUnit}-trung-tam-cntt`

/** Units of the home office that keep records. */
export const rooms = { post, press, technology, inspectorate, centre } as const

/** Who acts in the home office. Each holds this very role by `accounts`. */
export const home = {
  counter: at('one_stop_officer', homeUnit, 'motcua.haugiang'),
  director: at('director', homeUnit, 'giamdoc.haugiang'),
  secretary: at('secretary', homeUnit, 'vanthu.haugiang'),
  statistician: at('statistics_officer', homeUnit, 'thongke.haugiang'),
  editor: at('editor', homeUnit, 'bientap.haugiang'),
  planner: at('specialist', homeUnit, 'chuyenvien.haugiang'),
  planningHead: at('head', homeUnit, 'chanhvanphong.haugiang'),
  postOfficer: at('specialist', post, 'buuchinh.haugiang'),
  postHead: at('head', post, 'truongphong.buuchinh.haugiang'),
  pressOfficer: at('specialist', press, 'baochi.haugiang'),
  pressHead: at('head', press, 'truongphong.baochi.haugiang'),
  technician: at('it_officer', technology, 'cntt.haugiang'),
  technologyOfficer: at('specialist', technology, 'ungdung.haugiang'),
  technologyHead: at('head', technology, 'truongphong.cntt.haugiang'),
  inspector: at('inspector', inspectorate, 'thanhtravien.haugiang'),
  chiefInspector: at('chief_inspector', inspectorate, 'chanhthanhtra.haugiang'),
} as const satisfies Record<string, SampleActor>

/** Who acts in the ministry. */
export const state = {
  director: at('director', ministry, 'lanhdao.bo'),
  secretary: at('secretary', ministry, 'vanthu.bo'),
  statistician: at('statistics_officer', ministry, 'thongke.bo'),
  officer: at('specialist', ministry, 'chuyenvien.bo'),
} as const satisfies Record<string, SampleActor>

/** Officers of an office that has no sample accounts. */
export function officersOf(unit: string) {
  return {
    counter: at('one_stop_officer', unit),
    specialist: at('specialist', unit),
    head: at('head', unit),
    director: at('director', unit),
    inspector: at('inspector', unit),
    chiefInspector: at('chief_inspector', unit),
  } as const
}

/** The party itself, at its own record; `unit` is where the record is kept. */
export const applicantAt = (unit: string): SampleActor => at('applicant', unit)
