import type { Tx } from '#db'
import { type Break, breaksOf } from './breaks.ts'
import { type FigureWorld, figureId, figuresOf, parseFigureId, periodOf } from './compute.ts'
import type { Figure } from './figure.ts'
import { treePart } from './tree.ts'

/** A figure over years, each along its own tree or all along the one that is asked for. */
export interface Years {
  figures: Figure[]
  breaks: Break[]
}

const YEARS = 10

/** The same figure in the years up to its own, or up to today's when that is later; years before the first are left out. */
export async function yearsOf(tx: Pick<Tx, 'query'>, world: FigureWorld, id: string): Promise<Years> {
  const key = parseFigureId(id)
  const unit = world.catalog.getUnit(key.unit)
  if (periodOf(world, unit, key.period).kind !== 'year') return { figures: [], breaks: [] }
  const last = Math.max(
    Number(key.period),
    Math.min(Number(world.today.slice(0, 4)), Number(key.period) + YEARS),
  )
  const figures: Figure[] = []
  for (let year = last - YEARS + 1; year <= last; year++) {
    const asked = { unit: key.unit, period: String(year), codes: [key.code], ...treePart(key.tree) }
    const id = figureId({ ...key, period: String(year) })
    const figure = (await figuresOf(tx, world, { ...asked, alone: true })).find(f => f.id === id)
    if (figure && (figure.value !== null || figures.length > 0)) figures.push(figure)
  }
  const [first] = figures
  const end = figures.at(-1)
  if (!first || !end) return { figures, breaks: [] }
  const window = { from: first.window.from, to: end.window.to }
  return { figures, breaks: breaksOf(world, { ...key, window }) }
}
