import { dayOf } from '#base'
import type { FigureCatalogHolder } from '#figures'
import type { Consequence } from '#records'
import { freezeReport } from './store.ts'

/** Type code of the records that are reports, and the act that freezes their figures. */
const REPORT = 'annual-report'
const FREEZE = 'freeze'

/**
 * The act of freezing a report record keeps its figures, in the same transaction; main wires it as a consequence of
 * `perform`. A second freeze needs the reason that was given for opening the report again.
 */
export function freezeOnAct(holder: FigureCatalogHolder): Consequence {
  return async (tx, catalog, steps) => {
    for (const { after, action } of steps) {
      if (action.name !== FREEZE || catalog.version(after.definition).definition.code !== REPORT) continue
      const figures = await holder.get(tx, catalog.generation)
      const { rows } = await tx.query<{ why: string }>(
        'select why from records.action where record_id = $1 and why is not null order by seq desc limit 1',
        [after.id],
      )
      await freezeReport(
        tx,
        { catalog, figures, today: dayOf(action.at) },
        {
          code: String(after.data['report']),
          unit: catalog.unit(after.office).code,
          period: String(after.data['period']),
          at: action.at,
          record: after.id,
          ...(rows[0] ? { reason: rows[0].why } : {}),
        },
      )
    }
  }
}
