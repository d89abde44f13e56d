import { printDate } from '#base'
import { rolesAt } from '#directory'
import { decisionsOf, type TypeVersion, type WorkRow } from '#records'
import { inSentence } from './action-words.ts'
import { apologyOf } from './apology.ts'
import { clockWords } from './clock-words.ts'
import { Button } from './components/button.tsx'
import { ClockLine } from './components/clock-line.tsx'
import { DataTable } from './components/data-table.tsx'
import type { Reading, WebDeps } from './deps.ts'
import { words as desk } from './desk.vi.ts'
import { paths } from './paths.ts'
import { RecordState } from './record-table.tsx'
import { isSafeForMany } from './safe-acts.ts'
import { vi } from './vi.ts'
import { nextStepOf, ordinaryActs } from './where-it-stands.ts'

/** Name of what is chosen in a list: `<record>.<version>`. */
export const CHOSEN = 'chon'

/** What the actor would ordinarily do next: a step onward if there is one, else the first that is open. */
function nextAction(deps: WebDeps, { catalog, actor }: Reading, { record }: WorkRow) {
  const { definition, words } = catalog.version(record.definition)
  const roles = rolesAt(actor, catalog.tree, record.unit, record.party)
  const open = decisionsOf(definition, record, roles, deps.clock.now()).filter(
    ({ decision }) => decision.allowed,
  )
  const acts = ordinaryActs(definition, record.state)
  const actOf = ({ action }: (typeof open)[number]) => definition.actions[action]
  const next =
    open.find(one => {
      const act = actOf(one)
      return act !== undefined && acts.has(act)
    }) ?? (definition.procedure ? undefined : open[0])
  return next && { href: paths.act(record.id, next.action), label: words.actions[next.action] }
}

/** Both terms of a dossier, the nearer one as a line; of other records the term that ends first. */
function promiseOf({ record }: WorkRow, { definition, words }: TypeVersion): string {
  const { statutory, committed } = definition.procedure?.clocks ?? {}
  const days = [statutory, committed].flatMap(code => {
    const [field] =
      Object.entries(definition.actions)
        .flatMap(([, act]) => Object.entries(act.sets ?? {}))
        .find(([, set]) => code !== undefined && set && 'due' in set && set.due === code) ?? []
    const day = field === undefined ? undefined : record.data[field]
    return typeof day === 'string' ? [`${words.clocks?.[code ?? ''] ?? ''}: ${printDate(day)}`] : []
  })
  return days.join('; ')
}

/** Whose turn it is when it is not the reader's. */
function waitsFor(version: TypeVersion, { record }: WorkRow): string {
  const step = version.definition.procedure && nextStepOf(version, record.state)
  if (!step) return vi.inbox.noAction
  if (ordinaryActs(version.definition, record.state).size === 0) return desk.inbox.waitsForOthers
  const roles = step.mine ? ['applicant'] : step.by
  return desk.inbox.waits(roles.map(role => inSentence(vi.roles[role] ?? role)).join(', '), step.label)
}

/** True when one of the acts that may be done to several records is open to the actor. */
function isForMany(deps: WebDeps, { catalog, actor }: Reading, { record }: WorkRow): boolean {
  const { definition } = catalog.version(record.definition)
  const roles = rolesAt(actor, catalog.tree, record.unit, record.party)
  return decisionsOf(definition, record, roles, deps.clock.now()).some(({ action, decision }) => {
    const act = definition.actions[action]
    return decision.allowed && act !== undefined && isSafeForMany(definition, act, record.state)
  })
}

export function Work({
  deps,
  reading,
  rows,
  caption = vi.inbox.title,
}: {
  deps: WebDeps
  reading: Reading
  rows: readonly WorkRow[]
  caption?: string
}) {
  const versionOf = ({ record }: WorkRow) => reading.catalog.version(record.definition)
  const many = new Set(rows.filter(row => isForMany(deps, reading, row)))
  const choose = {
    label: desk.inbox.choose,
    cell: (row: WorkRow) =>
      many.has(row) ? (
        <input
          type="checkbox"
          name={CHOSEN}
          value={`${row.record.id}.${row.record.version}`}
          aria-label={desk.inbox.chooseOne(row.record.title)}
        />
      ) : (
        ''
      ),
  }
  const table = (
    <DataTable
      caption={caption}
      captionUnseen
      empty={vi.inbox.empty}
      columns={[
        { label: vi.inbox.name, cell: row => <a href={paths.record(row.record.id)}>{row.record.title}</a> },
        { label: vi.inbox.type, cell: row => versionOf(row).words.name },
        {
          label: vi.inbox.state,
          cell: row => <RecordState reading={reading} row={row.record} />,
        },
        {
          label: vi.inbox.due,
          cell: row => {
            if (!row.clock) return <span class="quiet">{vi.inbox.noDue}</span>
            const both = promiseOf(row, versionOf(row))
            return (
              <>
                <ClockLine
                  {...clockWords(
                    row.clock,
                    versionOf(row).definition.clocks?.[row.clock.code]?.term,
                    deps.clock.now(),
                  )}
                />
                {both && <p class="note">{both}</p>}
              </>
            )
          },
        },
        {
          label: vi.inbox.action,
          cell: row => {
            const next = nextAction(deps, reading, row)
            return next ? (
              <a href={next.href}>{next.label}</a>
            ) : (
              <span class="quiet">{waitsFor(versionOf(row), row)}</span>
            )
          },
        },
        ...(many.size > 1 ? [choose] : []),
      ]}
      rows={rows}
    />
  )
  if (many.size < 2) return table
  return (
    <form method="get" action={paths.bulk} class="stack">
      {table}
      <div class="row">
        <Button kind="secondary">{desk.inbox.many}</Button>
      </div>
    </form>
  )
}

/** Dossiers whose apology is drafted, each with the way to sign it. */
export function Apologies({ reading, rows }: { reading: Reading; rows: readonly WorkRow[] }) {
  return (
    <DataTable
      caption={desk.inbox.apologiesToSign}
      captionUnseen
      columns={[
        { label: vi.inbox.name, cell: ({ record }) => <a href={paths.record(record.id)}>{record.title}</a> },
        { label: vi.inbox.due, cell: row => promiseOf(row, reading.catalog.version(row.record.definition)) },
        {
          label: vi.inbox.action,
          cell: ({ record }) => {
            const { definition, words } = reading.catalog.version(record.definition)
            const action = apologyOf(definition)?.action ?? ''
            return <a href={paths.act(record.id, action)}>{words.actions[action]}</a>
          },
        },
      ]}
      rows={rows}
    />
  )
}
