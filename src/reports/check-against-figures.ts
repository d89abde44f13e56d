import { dayOf, plain, printDate, Refusal } from '#base'
import type { Tx } from '#db'
import { listPlaces } from '#directory'
import { decimalsOf, extentOf, type FigureWorld, figuresOf, type Period, periodOf, unitsOf } from '#figures'
import { type CheckCatalogue, type CheckedUnit, type CheckResult, checkText } from './check-text/index.ts'
import { frozenFiguresOf } from './store.ts'

/** Every office, by the names under which a text speaks of it: its own, and a department also by its place. */
async function officesOf(tx: Tx, world: FigureWorld): Promise<CheckedUnit[]> {
  const offices = [...world.catalog.units.values()].filter(unit => unit.id === unit.office)
  const ids = offices.flatMap(unit => unit.place ?? [])
  const places = new Map((await listPlaces(tx, ids, world.today)).map(place => [place.id, place]))
  return offices.map(unit => {
    const place = places.get(unit.place ?? 0)
    const isNational = unit.kind === 'ministry'
    return {
      code: unit.code,
      names: [unit.name],
      aliases: place && !isNational ? [place.name, place.shortName] : [],
      parent: unit.parent === null ? null : world.catalog.unit(unit.parent).code,
      ...(isNational ? { national: true } : {}),
    }
  })
}

/** The asked unit, those above it, and those that the text names. */
function unitsMeant(units: readonly CheckedUnit[], asked: string, text: string): CheckedUnit[] {
  const byCode = new Map(units.map(unit => [unit.code, unit]))
  const meant = new Set<string>()
  for (let at = byCode.get(asked); at; at = at.parent === null ? undefined : byCode.get(at.parent))
    meant.add(at.code)
  const written = plain(text)
  for (const unit of units)
    if ([...unit.names, ...unit.aliases].some(name => written.includes(plain(name)))) meant.add(unit.code)
  return units.filter(unit => meant.has(unit.code))
}

/** More years than these are not gathered for one text. */
const MOST_YEARS = 8

/** The asked period with the years beside it, the years that the text names, and every phase. */
function periodsMeant(world: FigureWorld, asked: Period, office: string, text: string): Period[] {
  const year = Number(asked.label)
  const beside = Number.isInteger(year) ? [String(year - 1), String(year + 1)] : []
  const named = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  const labels = [...new Set([...beside, ...named])].filter(label => label !== asked.label)
  const years = labels.slice(0, MOST_YEARS).flatMap(label => world.figures.findPeriod(label, office) ?? [])
  return [asked, ...years, ...world.figures.phases(office).filter(phase => phase.label !== asked.label)]
}

/** What a text is checked against: the units, periods and figures that it may speak of. */
export async function catalogueFor(
  tx: Tx,
  world: FigureWorld,
  text: string,
  asked: { unit: string; period: string },
): Promise<CheckCatalogue> {
  const units = await officesOf(tx, world)
  const meant = unitsMeant(units, asked.unit, text)
  const unit = world.catalog.getUnit(asked.unit)
  const period = periodOf(world, unit, asked.period)
  const periods = periodsMeant(world, period, world.catalog.unit(unit.office).code, text)
  const extent = await extentOf(tx, world.catalog, { unit: unit.id, function: '', on: period.window.to })
  const offices = unitsOf(extent).map(id => world.catalog.unit(id).office)
  const figures: CheckCatalogue['figures'][number][] = []
  for (const unit of meant) {
    for (const period of periods) {
      for (const f of await figuresOf(tx, world, { unit: unit.code, period: period.label })) {
        const base = f.comparison
          ? { baseValue: f.comparison.baseValue, basePeriod: f.comparison.basePeriod }
          : {}
        figures.push({
          id: f.id,
          code: f.code,
          unit: f.unit,
          period: f.period,
          dims: f.dims,
          value: f.value,
          printed: f.printed,
          ...base,
          ...(f.plan ? { target: f.plan.value } : {}),
        })
      }
    }
  }
  const last = periods[0]?.window.to ?? world.today
  const versions = world.figures.codes().flatMap(code => world.figures.findOn(code, last) ?? [])
  // What was planned is the target of what it plans, and no number of its own: its word stands beside results too.
  const plans = new Set(versions.flatMap(({ definition }) => definition.plan ?? []))
  const unread = new Set(versions.filter(v => v.definition.unread).map(v => v.definition.code))
  return {
    indicators: versions.flatMap(version => {
      const { code } = version.definition
      if (plans.has(code) || unread.has(code)) return []
      const { definition, words } = version
      return {
        code,
        kind: definition.kind,
        words,
        decimals: decimalsOf(definition),
        growthDecimals: definition.growthDecimals ?? 1,
        options: Object.fromEntries(
          Object.keys(definition.options ?? {}).map(name => [
            name,
            world.figures.optionsOf(version, name, offices, period.window),
          ]),
        ),
        periods: definition.periods ?? ['year'],
      }
    }),
    units,
    periods: periods.map(period => {
      const written = period.scheme.names[period.label]
      return {
        label: period.label,
        ...(written ? { names: [written] } : {}),
        ...period.window,
        kind: period.kind === 'phase' ? ('phase' as const) : ('year' as const),
      }
    }),
    figures: figures.filter(figure => !plans.has(figure.code) && !unread.has(figure.code)),
    frozen: (
      await frozenFiguresOf(
        tx,
        meant.map(unit => unit.code),
      )
    ).map(({ frozenAt, ...version }) => ({
      ...version,
      on: printDate(dayOf(frozenAt)),
    })),
  }
}

/**
 * Reads every number of a text and checks it against the published figures of the asked unit and period, of the units
 * above it and of those that the text names.
 * @throws Refusal not_found for an unknown unit or period
 */
export async function checkAgainstFigures(
  tx: Tx,
  world: FigureWorld,
  text: string,
  asked: { unit: string; period: string },
): Promise<CheckResult> {
  if (!world.catalog.findUnit(asked.unit)) throw new Refusal('not_found', { unit: asked.unit })
  return checkText(text, asked, await catalogueFor(tx, world, text, asked))
}

export type { CheckResult }
