import { clockFrom, type OfficeClock } from '#base'
import type { Db } from './pool.ts'

/** What this database is. `start` is absent in a real office: its office time is machine time. */
export interface Installation {
  sample: boolean
  /** Code of the unit whose site this is, and the label of the period it shows when none is named. */
  homeUnit: string
  homePeriod: string
  /** False while the first data are still being loaded. */
  loaded: boolean
  start: { office: Date; machine: Date } | undefined
}

interface Row extends Omit<Installation, 'start'> {
  office: Date | null
  machine: Date | null
}

/** What this database is, or undefined while it is empty. */
export async function findInstallation(db: Db): Promise<Installation | undefined> {
  const { rows } = await db.query<Row>(`
    select sample, home_unit as "homeUnit", home_period as "homePeriod", loaded_at is not null as loaded,
      office_start as office, machine_start as machine
    from installation.office`)
  if (!rows[0]) return undefined
  const { office, machine, ...rest } = rows[0]
  return { ...rest, start: office && machine ? { office, machine } : undefined }
}

/** The start of office time, or undefined where office time is machine time. */
export async function readOfficeStart(db: Db): Promise<Installation['start']> {
  return (await findInstallation(db))?.start
}

/** Begins an installation; it counts as empty until it is finished. A second call changes nothing. */
export async function beginInstallation(
  owner: Db,
  { sample, homeUnit, homePeriod }: Pick<Installation, 'sample' | 'homeUnit' | 'homePeriod'>,
): Promise<void> {
  await owner.query(
    'insert into installation.office (sample, home_unit, home_period) values ($1, $2, $3) on conflict do nothing',
    [sample, homeUnit, homePeriod],
  )
}

/** All the first data are in. With `officeStart`, office time runs on from it, beginning now; else it is machine time. */
export async function finishInstallation(owner: Db, officeStart?: Date): Promise<void> {
  await owner.query(
    `update installation.office set loaded_at = clock_timestamp(), office_start = $1, machine_start = $2
     where loaded_at is null`,
    [officeStart ?? null, officeStart ? new Date() : null],
  )
}

/** Notes how far office time has come, so that a machine whose clock is set back does not take it along. */
export async function rememberOfficeTime(db: Db, clock: OfficeClock): Promise<void> {
  await db.query(
    'update installation.office set seen_at = greatest(seen_at, $1) where office_start is not null',
    [clock.now()],
  )
}

/**
 * The clock of this installation, the same in every process. Where the machine's clock went back behind what was seen,
 * the start is moved, and office time runs on from there.
 */
export async function resumeOfficeClock(owner: Db): Promise<OfficeClock> {
  const clock = clockFrom(await readOfficeStart(owner))
  await owner.query(
    'update installation.office set office_start = seen_at, machine_start = $2 where office_start is not null and seen_at > $1',
    [clock.now(), new Date()],
  )
  return clockFrom(await readOfficeStart(owner))
}
