import { findSealKey, unseal } from '#documents'
import { loadFigureCatalog, verifyFigures } from '#figures'
import { loadCatalog, verifyRecords } from '#records'
import { verifyFrozen } from '#reports'
import type { CommandContext } from './context.ts'
import { vi } from './vi.ts'

/**
 * `diemcau verify <payload>`: the facts in a paper's QR code, or an address that ends with them, without a network; 1
 * when this office has not sealed it.
 */
function verifyPayload(context: CommandContext, text: string): number {
  const key = findSealKey(context.home)
  const facts = key && unseal(text, key)
  if (context.json) context.print(JSON.stringify({ sealed: facts !== undefined, facts: facts ?? null }))
  else context.print(facts ? vi.sealed(facts) : vi.notSealed)
  return facts ? 0 : 1
}

/** `diemcau verify [--json]`: chains, replay, contributions, cells and frozen reports; 1 when anything differs. */
export async function verifyCommand(context: CommandContext): Promise<number> {
  if (context.file !== undefined) return verifyPayload(context, context.file)
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
