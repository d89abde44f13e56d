import type { Db } from '#db'
import { inTransaction } from '#db'
import { loadPlaces } from '#directory'
import { indicators, papers, periodSchemes, reports, types } from '#domains'
import { publishIndicators } from '#figures'
import { publishTypes } from '#records'
import { publishPapers } from '#records/papers'
import { publishReports } from '#reports'
import { loadRules } from '#rules'

/** Publishes what ships with this version: rules, places, record types, indicators, report trees. May run again. */
export async function publishShipped(owner: Db): Promise<void> {
  await inTransaction(owner, {}, async tx => {
    await loadRules(tx)
    await loadPlaces(tx)
    await publishTypes(tx, types)
    await publishPapers(tx, papers)
    await publishIndicators(tx, indicators, periodSchemes)
    await publishReports(tx, reports)
  })
}
