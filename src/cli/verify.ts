import { loadFigureCatalog, verifyFigures } from '#figures'
import { loadCatalog, verifyRecords } from '#records'
import { verifyFrozen } from '#reports'
import type { CommandContext } from './context.ts'
import { vi } from './vi.ts'

/** `diemcau verify [--json]`: chains, replay, contributions, cells and frozen reports; 1 when anything differs. */
export async function verifyCommand(context: CommandContext): Promise<number> {
  const { owner } = context
  const records = await verifyRecords(owner)
  const figures = await verifyFigures(owner, await loadCatalog(owner), await loadFigureCatalog(owner))
  const reports = await verifyFrozen(owner)
  const discrepancies = [...records.discrepancies, ...figures.discrepancies, ...reports.discrepancies]
  const summary = {
    records: records.records,
    actions: records.actions,
    contributions: figures.contributions,
    cells: figures.cells,
    frozen: reports.frozen,
    discrepancies,
  }
  if (context.json) context.print(JSON.stringify(summary))
  else {
    context.print(vi.verified(summary))
    for (const d of discrepancies)
      context.print([d.what, 'record' in d ? (d.record ?? '') : '', d.detail].join('\t'))
  }
  return discrepancies.length ? 1 : 0
}
