import type { Tx } from '#db'
import type { DayOff } from './calendar.ts'
import decided from './data/days-off-decided.json' with { type: 'json' }
import seeded from './data/days-off-seeded.json' with { type: 'json' }
import shippedVersions from './data/versions.json' with { type: 'json' }
import type { RuleVersion } from './version.ts'

const from = (days: unknown, source: string) => (days as DayOff[]).map(day => ({ ...day, source }))

/** The days off that are shipped: those of decisions, and those that rules and the moon give for other years. */
export const shippedDaysOff: readonly (DayOff & { source: string })[] = [
  ...from(decided, 'Yearly announcements of days off for 2017 and 2018'),
  ...from(seeded, 'date-holidays 3.37.0 and the Labour Code'),
]

export { shippedVersions }

/**
 * Loads the shipped rules as the owner of the database. May run again: what was confirmed since then is kept, days that
 * an administrator has entered are not touched, and rows that others added stay.
 */
export async function loadRules(ownerTx: Tx): Promise<void> {
  await ownerTx.query(
    `insert into rules.day_off (on_date, kind, name, confirmed, source)
     select "on", kind, name, confirmed, source
     from jsonb_to_recordset($1) as d ("on" date, kind text, name text, confirmed boolean, source text)
     where not exists (select from rules.decree e where e.on_date = d."on")
     on conflict (on_date) do update
       set kind = excluded.kind, name = excluded.name, confirmed = excluded.confirmed, source = excluded.source
       where excluded.confirmed or not day_off.confirmed`,
    [JSON.stringify(shippedDaysOff)],
  )
  await ownerTx.query(
    `insert into rules.version (rule, valid_from, valid_to, data, confirmed, source)
     select rule, "validFrom", "validTo", data, confirmed, source
     from jsonb_to_recordset($1)
       as v (rule text, "validFrom" date, "validTo" date, data jsonb, confirmed boolean, source text)
     on conflict (rule, valid_from) do nothing`,
    [JSON.stringify(shippedVersions satisfies RuleVersion[])],
  )
}
