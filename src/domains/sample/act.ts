import type { RoleCode } from '#records/define'

/** Names a record of the sample before it has an id. */
export interface SampleRef {
  type: string
  ref: string
}

export interface SampleParty {
  ref: string
  kind: 'organisation' | 'person' | 'household'
  name: string
  taxId?: string
  /** Sign-in name of the account that is this party's own. */
  account?: string
}

/** In which role, in which unit, and through which account somebody acts. */
export interface SampleActor {
  role: RoleCode
  unit: string
  account?: string
}

/**
 * One act of the sample office. The first act of a record creates it. Places are codes of the edition in force on
 * the day, dates `YYYY-MM-DD`, money whole đồng, links `SampleRef`.
 */
export interface SampleAct {
  /** With `+07:00`; no two acts share an instant. */
  at: string
  on: SampleRef
  action: string
  by: SampleActor
  /** Unit in which the record is created; absent: the unit of `by`. */
  unit?: string
  /** On the creating act only. */
  party?: SampleParty
  /** On the creating act only. */
  parent?: SampleRef
  values?: Record<string, unknown>
  groups?: Record<string, Record<string, unknown>[]>
  why?: string
}
