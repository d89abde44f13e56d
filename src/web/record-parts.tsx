import type { ComponentChildren } from 'preact'
import { printDate, printInstant } from '#base'
import { figureId, isCounted, isMade } from '#figures'
import type { Source } from '#figures/define'
import {
  type Action,
  type Catalog,
  type ClockRow,
  holds,
  printValue,
  type RecordRow,
  type TypeVersion,
  type ValueNames,
} from '#records'
import type { Field } from '#records/define'
import { printPromise } from '#rules'
import { inSentence } from './action-words.ts'
import { clockWords, lastDayOf } from './clock-words.ts'
import { ClockLine } from './components/clock-line.tsx'
import { DataTable } from './components/data-table.tsx'
import { DefinitionList } from './components/definition-list.tsx'
import { Timeline, type TimelineItem } from './components/timeline.tsx'
import type { Reading } from './deps.ts'
import { words as desk } from './desk.vi.ts'
import { paths } from './paths.ts'
import { showValue } from './show-value.tsx'
import { isAtRest } from './state-kind.ts'
import { vi } from './vi.ts'

/** A record with the version of its definition. */
export interface Pictured {
  record: RecordRow
  version: TypeVersion
  names: ValueNames
}

interface Fact {
  label: string
  value: ComponentChildren
}

/** Facts by the page of the form on which they were asked, in its order; what came later stands last. */
function byPages({ definition, words }: TypeVersion, facts: ReadonlyMap<string, Fact>) {
  const steps = Object.values(definition.actions).find(act => act.from.length === 0)?.steps ?? []
  const left = new Map(facts)
  const pages = steps.map(({ name, asks = [] }) => ({
    title: words.steps?.[name],
    facts: asks.flatMap(field => {
      const fact = left.get(field)
      left.delete(field)
      return fact ?? []
    }),
  }))
  return [...pages, { title: steps.length > 0 ? vi.record.later : undefined, facts: [...left.values()] }]
}

/**
 * The fields that hold something, as the form asked them; personal values masked unless they were asked for. `more`
 * stands after them.
 */
export function Fields(
  props: Pictured & {
    /** The reader works on the record: files of it may be opened. */
    isOfficer: boolean
    secrets?: Readonly<Record<string, string>>
    more: readonly Fact[]
    catalog: Catalog
  },
) {
  const { record, version, names, isOfficer, secrets, more, catalog } = props
  const { definition, words } = version
  // A unit in which an effect begins a record is kept by its code and read by its name.
  const unitFields = new Set(
    Object.values(definition.actions)
      .flatMap(act => act.effects ?? [])
      .flatMap(effect => ('create' in effect ? (effect.unit ?? []) : [])),
  )
  const shown = ([name, field]: [string, Field]): ComponentChildren => {
    if (field.secret && secrets === undefined) return <span class="missing-words">{vi.record.secret}</span>
    const value = field.secret ? secrets?.[name] : record.data[name]
    if (value === undefined) return undefined
    const unit = unitFields.has(name) ? catalog.findUnit(String(value)) : undefined
    return (
      unit?.name ??
      showValue({ name, field, value, words, names, ...(isOfficer ? { record: record.id } : {}) })
    )
  }
  const facts = new Map<string, Fact>()
  for (const entry of Object.entries(definition.fields)) {
    const value = shown(entry)
    if (value !== undefined) facts.set(entry[0], { label: words.fields[entry[0]] ?? entry[0], value })
  }
  const pages = byPages(version, facts)
  return (
    <>
      {pages.map(({ title, facts: own }, index) => {
        const all = index === pages.length - 1 ? [...own, ...more] : own
        return (
          all.length > 0 && (
            <>
              {title !== undefined && <h3>{title}</h3>}
              <DefinitionList facts={all} />
            </>
          )
        )
      })}
    </>
  )
}

/** The repeated rows of a record, a table for each group. */
export function Groups({ record, version }: Pictured) {
  const { definition, words } = version
  return (
    <>
      {Object.entries(definition.groups ?? {}).map(([group, { fields }]) => {
        const rows = (record.data[group] as Record<string, unknown>[] | undefined) ?? []
        const said = words.groups?.[group]
        if (rows.length === 0 || !said) return null
        const columns = Object.entries(fields).map(([name, field]) => ({
          label: said.fields[name] ?? name,
          numeric: field.kind === 'money' || field.kind === 'integer',
          cell: (row: Record<string, unknown>) => printValue({ name, field, value: row[name], words }),
        }))
        return <DataTable caption={said.name} columns={columns} rows={rows} />
      })}
    </>
  )
}

/** Labels of what one step changed; personal values are named, never shown. */
function changedLabels({ words }: TypeVersion, { change }: Action): string {
  const names = [
    ...Object.keys(change.set ?? {}),
    ...(change.cleared ?? []),
    ...Object.keys(change.secret ?? {}),
  ]
  return names
    .map(name => words.fields[name] ?? words.groups?.[name]?.name ?? '')
    .filter(Boolean)
    .map(inSentence)
    .join(', ')
}

/**
 * The steps of a record: newest first for officers, oldest first for the public. The public reads who acted by role
 * and unit, and the reason of a step only where it led to a state that the public may read.
 */
export function History({
  steps,
  catalog,
  version,
  record,
  isOfficer,
  lenders,
}: Pictured & {
  steps: readonly Action[]
  catalog: Catalog
  isOfficer: boolean
  lenders: ReadonlyMap<string, string>
}) {
  const roleOf = ({ role, change }: Action): string => {
    const lender = change.lentBy === undefined ? undefined : lenders.get(change.lentBy)
    const leader = vi.roles[role] ?? role
    const name = change.deputy ? desk.deputyOf(leader) : leader
    return lender === undefined ? name : desk.actsFor(name, lender)
  }
  const last = steps.at(-1)
  const items = steps.map((step): TimelineItem => {
    const changed = changedLabels(version, step)
    const moved =
      step.change.unit === undefined ? undefined : vi.record.movedTo(catalog.unit(step.change.unit).name)
    const why = isOfficer || version.definition.public.includes(step.to) ? step.why : null
    return {
      when: printInstant(step.at),
      title: version.words.actions[step.name] ?? step.name,
      state: step === last && !isAtRest(version.definition, record.state) ? 'now' : 'done',
      detail: (
        <>
          <p>
            {step.role === 'system'
              ? vi.roles['system']
              : vi.record.by(roleOf(step), catalog.unit(step.unit).name)}
          </p>
          {moved && <p>{moved}</p>}
          {why && (
            <p>
              {vi.record.reason}: {why}
            </p>
          )}
          {Object.entries(step.change.due ?? {}).map(([clock, [was, now]]) => (
            <p>{desk.recounted(version.words.clocks?.[clock] ?? clock, printDate(was), printDate(now))}</p>
          ))}
          {step.seq > 1 && changed && <p>{vi.record.changed(changed)}</p>}
        </>
      ),
    }
  })
  return <Timeline items={isOfficer ? items.reverse() : items} />
}

/** The terms of a record, each with its last day in words. */
export function Clocks({
  clocks,
  version,
  now,
}: {
  clocks: readonly ClockRow[]
  version: TypeVersion
  now: Date
}) {
  const { definition, words } = version
  return (
    <DefinitionList
      facts={clocks.map(clock => ({
        label:
          words.clocks?.[clock.code] ?? words.actions[definition.clocks?.[clock.code]?.stops[0] ?? ''] ?? '',
        value: (
          <>
            <ClockLine {...clockWords(clock, definition.clocks?.[clock.code]?.term, now)} />
            {!clock.stoppedAt && <p class="quiet">{vi.record.due(printPromise(lastDayOf(clock.dueAt)))}</p>}
          </>
        ),
      }))}
    />
  )
}

/** What the record rests on; law that was not seen in a source says so. */
export function Law({ version }: { version: TypeVersion }) {
  return (
    <ul>
      {version.definition.law.map(({ text, confirmed }) => (
        <li>
          {text}
          {!confirmed && <span class="note"> ({vi.record.unconfirmed})</span>}
        </li>
      ))}
    </ul>
  )
}

const dayField = ({ on }: Source): string => (typeof on === 'string' ? on : on.dayAfter)

/** Figures that a record counts in as it stands: their names, with the page of the unit's figure for the year it counts in. */
export function countedIn(
  { world, catalog }: Reading,
  { record, version }: Pictured,
  homePeriod: string,
): { name: string; href: string }[] {
  const office = catalog.unit(record.office)
  const codes = new Set<string>()
  return world.figures.countedBy(version.definition.code).flatMap(({ definition, words }) => {
    if (!isCounted(definition) || codes.has(definition.code) || !isMade(definition, catalog, office))
      return []
    const source = definition.sources.find(
      s =>
        s.of === version.definition.code &&
        s.states.includes(record.state) &&
        (!s.when || holds(s.when, record.data, world.today)) &&
        record.data[dayField(s)] !== undefined &&
        !(s.until && String(record.data[s.until] ?? '9999') <= world.today),
    )
    if (!source) return []
    codes.add(definition.code)
    const isWindow = definition.kind === 'flow' || definition.kind === 'amount'
    const period = isWindow ? String(record.data[dayField(source)]).slice(0, 4) : homePeriod
    const isYearly = definition.periods === undefined || definition.periods.includes('year')
    const id = isYearly ? figureId({ code: definition.code, unit: office.code, period, dims: {} }) : undefined
    return [
      {
        name: vi.record.figure(words.name, period),
        href: id === undefined ? paths.figures : paths.figure(id),
      },
    ]
  })
}
