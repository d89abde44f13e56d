import type { Tx } from '#db'
import { type Figure, type FigureWorld, figuresOf, periodOf, type Tree } from '#figures'
import type { ComposedReport } from './compose.ts'
import type { ReportDefinition } from './define.ts'
import { compareFrozen, type FigureChange } from './freeze.ts'
import { reportsOn } from './publish.ts'
import { readReport } from './read-report.ts'
import { type FrozenReport, findFrozen } from './store.ts'

type Reader = Pick<Tx, 'query'>

interface Asked {
  unit: string
  period: string
  at?: Date
  /** Along which tree; absent: as it was at the end of the period. */
  tree?: Tree
}

/** A unit's yearly report as it reads now, with what has changed since it was last frozen. */
export interface CurrentReport {
  definition: ReportDefinition
  report: ComposedReport
  frozen: { version: FrozenReport; changes: readonly FigureChange[] } | null
}

/** The report that a unit makes of a period, or undefined when it makes none. */
export async function findCurrentReport(
  tx: Reader,
  world: FigureWorld,
  asked: Asked,
): Promise<CurrentReport | undefined> {
  const definition = await definitionFor(tx, world, asked)
  if (!definition) return undefined
  const query = { code: definition.code, unit: asked.unit, period: asked.period }
  const report = await readReport(tx, world, { ...query, at: asked.at, tree: asked.tree })
  // What was frozen was read as it was; along another tree it is another report.
  const version =
    asked.tree === undefined || asked.tree === 'as-was' ? await findFrozen(tx, query) : undefined
  if (!version) return { definition, report, frozen: null }
  // Only what is printed: comparing the records behind every figure is the verifier's work, not a page's.
  return {
    definition,
    report,
    frozen: { version, changes: compareFrozen(version.content.figures, report.cited) },
  }
}

async function definitionFor(
  tx: Reader,
  world: FigureWorld,
  asked: Asked,
): Promise<ReportDefinition | undefined> {
  const unit = world.catalog.getUnit(asked.unit)
  const period = periodOf(world, unit, asked.period)
  if (period.kind !== 'year') return undefined
  return (await reportsOn(tx, { catalog: world.catalog, unit, on: period.window.to }))[0]
}

/**
 * All figures of a unit and period, and after them those that its report cites of other periods and units, each with
 * its own.
 */
export async function citedFigures(tx: Reader, world: FigureWorld, asked: Asked): Promise<Figure[]> {
  const own = await figuresOf(tx, world, asked)
  const known = new Set(own.map(figure => figure.id))
  const current = await findCurrentReport(tx, world, asked)
  return [...own, ...(current?.report.cited ?? []).filter(figure => !known.has(figure.id))]
}
