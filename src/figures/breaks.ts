import type { LocalDate, Window } from '#base'
import { piecesUnder } from '#directory'
import type { FigureWorld } from './compute.ts'
import { dayOfTree, type Tree } from './tree.ts'

/** A day on which a series is no longer of the same units, or not counted in the same way. */
export interface Break {
  on: LocalDate
  /** `joined` and `left`: another unit, or a function of it, came to the unit or to one under it, or went away. */
  kind: 'renamed' | 'moved' | 'joined' | 'left' | 'definition'
  /** Names of that day: of what changed, several when they came to one, and of what it changed to or came to. */
  what: string[]
  to: string
  /** The legal act; empty when it is not of the organisation. */
  act: string
  /** False when the act was not seen in a source. */
  confirmed: boolean
}

/** Whose series, of which indicator, over which days, along which tree. */
export interface SeriesQuery {
  unit: string
  code: string
  window: Window
  tree?: Tree
}

/**
 * Where a series breaks and why, in order of time: changes of the unit, successions to and from it and what belongs to
 * it, and new versions of the indicator, after the window's first day.
 */
export function breaksOf(world: FigureWorld, query: SeriesQuery): Break[] {
  const { history } = world.catalog
  const unit = world.catalog.getUnit(query.unit)
  const { window } = query
  const within = (on: LocalDate) => on > window.from && on <= window.to
  const name = world.figures.findOn(query.code, window.to)?.function ?? ''
  const on = dayOfTree(query.tree, window, world.today)
  const own = new Set([
    unit.id,
    ...piecesUnder(history, unit.id, name, on < window.to ? window.to : on).map(piece => piece.unit),
  ])
  const breaks: Break[] = []
  const past = history.units.get(unit.id)
  past?.versions.forEach((version, i) => {
    const before = past.versions[i - 1]
    if (!before || !within(version.from)) return
    const common = { on: version.from, act: '', confirmed: true }
    if (before.name !== version.name)
      breaks.push({ ...common, kind: 'renamed', what: [before.name], to: version.name })
    if (before.parent !== version.parent) {
      const parent = version.parent === null ? '' : history.nameOn(version.parent, version.from)
      breaks.push({ ...common, kind: 'moved', what: [version.name], to: parent })
    }
  })
  for (const { pred, on: day } of history.successions) {
    if (!within(day) || !own.has(pred)) continue
    for (const { split } of history.movesOf(pred, name).filter(move => move.on === day)) {
      for (const target of split.targets) {
        if (target.unit === pred) continue
        const acted = history.successions.find(s => s.pred === pred && s.succ === target.unit && s.on === day)
        breaks.push({
          on: day,
          kind: pred === unit.id ? 'left' : 'joined',
          what: [history.nameOn(pred, day)],
          to: history.nameOn(target.unit, day),
          act: acted?.act ?? '',
          confirmed: acted?.confirmed ?? true,
        })
      }
    }
  }
  for (const { definition } of world.figures.indicators) {
    if (definition.code !== query.code || definition.version < 2 || !within(definition.validFrom)) continue
    const what = [String(definition.version)]
    breaks.push({ on: definition.validFrom, kind: 'definition', what, to: '', act: '', confirmed: true })
  }
  const same = Map.groupBy(breaks, one => [one.on, one.kind, one.to, one.act, one.confirmed].join('~'))
  return [...same.values()]
    .flatMap(([first, ...others]): Break[] =>
      first ? [{ ...first, what: [...new Set([first, ...others].flatMap(one => one.what))] }] : [],
    )
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}
