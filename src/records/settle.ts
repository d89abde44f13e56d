import { dayOf, type LocalDate, Refusal } from '#base'
import type { Catalog, TypeVersion } from './catalog.ts'
import type { Change } from './chain.ts'
import type { ActionDefinition, Setting } from './define.ts'
import { lastDayOf } from './legal-time.ts'
import { paceOf, tookOf } from './move-clocks.ts'
import type { ClockRow } from './record.ts'

/** Where numbers come from. */
export interface Numbering {
  catalog: Catalog
  nextNumber(unit: number, series: string, year: number): bigint
}

/** Who does it, where and when, with the clocks as they stood before. */
interface Doing {
  unit: number
  role: string
  clocks: ReadonlyMap<string, ClockRow>
  at: Date
}

/** Applies to a record's values what an action writes by itself, but for the days on which clocks will be due. */
export function settle(
  world: Numbering,
  version: TypeVersion,
  act: ActionDefinition,
  data: Record<string, unknown>,
  { unit, role, clocks, at }: Doing,
): Record<string, unknown> {
  const today = dayOf(at)
  const took = (code: string) =>
    tookOf(world.catalog.legalTime, clocks, { code, definition: version.definition }, at)
  for (const [name, set] of Object.entries(act.sets ?? {}) as [string, Setting][]) {
    if ('clear' in set) delete data[name]
    else if ('value' in set) data[name] = set.value
    else if ('today' in set) data[name] = today
    else if ('now' in set) data[name] = at.toISOString()
    else if ('from' in set) data[name] = data[set.from]
    else if ('yearIn' in set) data[name] = `${String(data[set.yearIn])}-${set.day}`
    else if ('number' in set) data[name] = numberOf(world, version, set.number, unit, today)
    else if ('pace' in set) data[name] = paceOf(clocks, set, data, at)
    else if ('role' in set) data[name] = role
    else if ('took' in set) data[name] = took(set.took)?.value
    else if ('tookIn' in set) data[name] = took(set.tookIn)?.unit
  }
  for (const name of Object.keys(data)) if (data[name] === undefined) delete data[name]
  return data
}

/** The next number of a series, as it is printed. */
function numberOf(
  { catalog, nextNumber }: Numbering,
  { definition }: TypeVersion,
  series: string,
  unit: number,
  today: LocalDate,
): string {
  const { pattern = '{n}', per, most } = definition.series?.[series] ?? {}
  const office = catalog.unit(unit).office
  const { code, name } = catalog.unit(office)
  const named = { unit: code, name: catalog.history.nameOn(office, today) || name, on: today }
  const bearer = pattern.includes('{unit}') ? catalog.bearerOf(unit, today) : undefined
  if (pattern.includes('{unit}') && !bearer)
    throw new Refusal('wrong_state', { rule: 'no_identifier', ...named })
  const abbreviation = catalog.history.abbreviationOn(office, today)
  if (pattern.includes('{abbreviation}') && !abbreviation)
    throw new Refusal('wrong_state', { rule: 'no_abbreviation', ...named })
  const day = today.replaceAll('-', '')
  const n =
    per === 'day'
      ? nextNumber(bearer?.unit ?? office, series, Number(day))
      : nextNumber(office, `${definition.code} ${series}`, Number(today.slice(0, 4)))
  if (most !== undefined && n > most)
    throw new Refusal('too_many', { rule: 'series_full', most, unit: catalog.unit(unit).code, on: today })
  return pattern
    .replace(/\{(n+)\}/, (_, width: string) => String(n).padStart(width.length, '0'))
    .replace('{yyyy}', today.slice(0, 4))
    .replace('{yymmdd}', day.slice(2))
    .replace('{unit}', bearer?.code ?? '')
    .replace('{abbreviation}', abbreviation ?? '')
}

/** Writes the days on which clocks are due after the act. */
export function settleDue(
  act: ActionDefinition,
  data: Record<string, unknown>,
  clocks: ReadonlyMap<string, ClockRow>,
): void {
  for (const [name, set] of Object.entries(act.sets ?? {}) as [string, Setting][]) {
    if (!('due' in set)) continue
    const clock = clocks.get(set.due)
    if (clock) data[name] = lastDayOf(clock.dueAt)
  }
}

/** What an act changed of a record's values. */
export function changeOf(before: Record<string, unknown>, after: Record<string, unknown>): Change {
  const set = Object.fromEntries(Object.entries(after).filter(([name, value]) => !same(value, before[name])))
  const cleared = Object.keys(before).filter(name => after[name] === undefined)
  return { ...(Object.keys(set).length ? { set } : {}), ...(cleared.length ? { cleared } : {}) }
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b))
