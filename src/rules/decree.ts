import type { LocalDate } from '#base'
import type { Tx } from '#db'
import type { DayOff } from './calendar.ts'

type Reader = Pick<Tx, 'query'>

/** A day of the calendar that is not as the week says, and where that was read. */
export interface ListedDay extends DayOff {
  source: string
}

/** What an administrator enters; without a kind the day is worked as the week says. */
export interface DecreedDay {
  on: LocalDate
  kind: DayOff['kind'] | null
  name: string
  /** Seen in the decision that `source` names. */
  confirmed: boolean
  source: string
}

/** An entry as it was made, and the day as it stood before. */
export interface Decree extends DecreedDay {
  id: bigint
  at: Date
  was: Pick<DayOff, 'kind' | 'name'> | null
}

/** The days of a year on which the week does not say what happens, in their order. */
export async function listDaysOff(tx: Reader, year: number): Promise<ListedDay[]> {
  const { rows } = await tx.query<ListedDay>(
    `select on_date "on", kind, name, confirmed, source from rules.day_off
     where on_date between make_date($1, 1, 1) and make_date($1, 12, 31) order by on_date`,
    [year],
  )
  return rows
}

/**
 * Enters a day as the administrator whose session the digest of a token proves.
 * @param times `now` of the machine, for the session; `at` of the office, for the role
 * @returns the id of the entry; undefined when he does not hold that role himself in the office of this site
 */
export async function decreeDay(
  tx: Reader,
  tokenDigest: Buffer,
  { now, at }: { now: Date; at: Date },
  { on, kind, name, confirmed, source }: DecreedDay,
): Promise<bigint | undefined> {
  const { rows } = await tx.query<{ id: bigint | null }>(
    'select rules.decree_day($1, $2, $3, $4, $5, $6, $7, $8) as id',
    [tokenDigest, now, at, on, kind, name, confirmed, source],
  )
  return rows[0]?.id ?? undefined
}

/** An entry by its id. */
export async function findDecree(tx: Reader, id: bigint): Promise<Decree | undefined> {
  const { rows } = await tx.query<Decree>(
    'select id, at, on_date "on", kind, name, confirmed, source, was from rules.decree where id = $1',
    [id],
  )
  return rows[0]
}
