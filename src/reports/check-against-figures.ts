import { plain, Refusal } from '#base'
import type { Tx } from '#db'
import { type FigureWorld, figuresOf, isCounted, type Period } from '#figures'
import { type CheckCatalogue, type CheckedUnit, type CheckResult, checkText } from './check-text/index.ts'

interface UnitRow {
  code: string
  kind: string
  name: string
  short_name: string
  parent: string | null
  place: string | null
  place_short: string | null
}

async function listUnits(tx: Pick<Tx, 'query'>): Promise<UnitRow[]> {
  const { rows } = await tx.query<UnitRow>(
    `select u.code, u.kind, u.name, u.short_name, p.code as parent, l.name as place, l.short_name as place_short
     from directory.unit u left join directory.unit p on p.id = u.parent_id left join directory.place l on l.id = u.place_id
     where u.id = u.office_id order by u.id`,
  )
  return rows
}

/** How a text names an office: by its own names, and a department also by its place. */
function checkedUnit(row: UnitRow): CheckedUnit {
  const places = row.kind === 'ministry' ? [] : [row.place, row.place_short].filter(name => name !== null)
  return {
    code: row.code,
    names: [row.name, ...(row.short_name === row.name ? [] : [row.short_name])],
    aliases: places,
    parent: row.parent,
    ...(row.kind === 'ministry' ? { national: true } : {}),
  }
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

/** The asked period with the years beside it, and every phase. */
function periodsMeant(world: FigureWorld, asked: Period): Period[] {
  const year = Number(asked.label)
  const beside = Number.isInteger(year)
    ? [String(year - 1), String(year + 1)].flatMap(label => world.figures.findPeriod(label) ?? [])
    : []
  return [asked, ...beside, ...world.figures.phases().filter(phase => phase.label !== asked.label)]
}

async function catalogueFor(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  text: string,
  asked: { unit: string; period: string },
): Promise<CheckCatalogue> {
  const units = (await listUnits(tx)).map(checkedUnit)
  const meant = unitsMeant(units, asked.unit, text)
  const periods = periodsMeant(world, world.figures.getPeriod(asked.period))
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
        })
      }
    }
  }
  const last = periods[0]?.window.to ?? world.today
  return {
    indicators: world.figures.codes().flatMap(code => {
      const version = world.figures.findOn(code, last)
      if (!version) return []
      const { definition, words } = version
      return {
        code,
        kind: definition.kind,
        words,
        decimals: definition.decimals ?? (isCounted(definition) || definition.kind === 'difference' ? 0 : 1),
        growthDecimals: definition.growthDecimals ?? 1,
        options: Object.fromEntries(Object.entries(definition.options ?? {})),
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
        kind: period.kind,
      }
    }),
    figures,
  }
}

/**
 * Reads every number of a text and checks it against the published figures of the asked unit and period, of the units
 * above it and of those that the text names.
 * @throws Refusal not_found for an unknown unit or period
 */
export async function checkAgainstFigures(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  text: string,
  asked: { unit: string; period: string },
): Promise<CheckResult> {
  if (!world.catalog.findUnit(asked.unit)) throw new Refusal('not_found', { unit: asked.unit })
  return checkText(text, asked, await catalogueFor(tx, world, text, asked))
}

export type { CheckResult }
