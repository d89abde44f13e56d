import { dayOf, printDate, printInstant, printNumber, unscale } from '#base'
import { printValue, type Share } from '#records'
import { dayReasons, explainDue, printPromise, type TracedDay } from '#rules'
import { clockWords, lastDayOf } from './clock-words.ts'
import { ClockLine } from './components/clock-line.tsx'
import { DataTable } from './components/data-table.tsx'
import { words as desk } from './desk.vi.ts'
import { type AskedBody, lengthOf, type TermLine } from './dossier-facts.ts'
import type { DossierProps } from './dossier-parts.tsx'
import { RecordState } from './record-table.tsx'

const say = desk.dossier

const termText = ({ term }: TermLine): string =>
  term ? `${term.value} ${say.termUnits[term.unit] ?? term.unit}` : ''

/** Days are counted whole, hours as they are: `7,5`. */
const nthOf = ({ n }: TracedDay): string => String(n).replace('.', ',')

function WhyThisDay({ line, name }: { line: TermLine; name: string }) {
  const { clock, days, trace } = line
  const due = {
    on: lastDayOf(clock.dueAt),
    at: clock.dueAt,
    confirmed: trace.confirmed ?? true,
    days: [...days],
    rules: (trace.rules ?? []) as Parameters<typeof explainDue>[0]['rules'],
  }
  return (
    <details>
      <summary>{say.whyOf(name)}</summary>
      <ul>
        {explainDue(due).map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      <DataTable
        caption={say.whyOf(name)}
        captionUnseen
        columns={[
          { label: say.day, cell: day => <span class="nowrap">{printPromise(day.on)}</span> },
          { label: say.counted, cell: day => (day.counted ? say.nth(nthOf(day)) : say.skipped) },
          { label: say.reason, cell: day => [dayReasons[day.why], day.name].filter(Boolean).join(': ') },
        ]}
        rows={days}
      />
    </details>
  )
}

/** The term of law and the term that was promised, side by side, each explained day by day. */
export function DossierTerms({ facts, dossier, now }: DossierProps) {
  const { definition, words } = facts.version
  if (dossier.terms.length === 0) return null
  const nameOf = ({ clock }: TermLine) => words.clocks?.[clock.code] ?? clock.code
  return (
    <section class="stack">
      <h2>{say.terms}</h2>
      <DataTable
        caption={say.terms}
        captionUnseen
        columns={[
          { label: say.term, cell: nameOf },
          { label: say.length, cell: termText },
          {
            label: say.dueOn,
            cell: ({ clock, term }) =>
              term?.unit.endsWith('hour') ? printInstant(clock.dueAt) : printPromise(lastDayOf(clock.dueAt)),
          },
          {
            label: say.left,
            cell: ({ clock, term }) => (
              <ClockLine {...clockWords(clock, term ?? definition.clocks?.[clock.code]?.term, now)} />
            ),
          },
        ]}
        rows={dossier.terms}
      />
      {dossier.terms.map(line => line.days.length > 0 && <WhyThisDay line={line} name={nameOf(line)} />)}
    </section>
  )
}

const inTenths = (n: number): string => printNumber(unscale(BigInt(n), 1))

/** Parts of the term by step: what each may use and has used. */
export function DossierShares({ facts, dossier }: DossierProps) {
  if (dossier.shares.length === 0) return null
  const amount = (n: number, { unit }: Share) => `${inTenths(n)} ${say.termUnits[unit] ?? unit}`
  return (
    <section class="stack">
      <h2>{say.shares}</h2>
      <DataTable
        caption={say.shares}
        captionUnseen
        columns={[
          { label: say.step, cell: line => facts.version.words.states[line.state] ?? line.state },
          { label: say.allowed, cell: line => amount(line.allowed, line) },
          {
            label: say.used,
            cell: line => (
              <>
                {amount(line.used, line)}
                {line.used > line.allowed && <strong> {say.over}</strong>}
              </>
            ),
          },
        ]}
        rows={dossier.shares}
      />
    </section>
  )
}

/** Who held it how long. */
export function DossierHoldings({ facts, dossier, reading, now }: DossierProps) {
  return (
    <section class="stack">
      <h2>{say.holdings}</h2>
      <DataTable
        caption={say.holdings}
        captionUnseen
        columns={[
          {
            label: say.where,
            cell: held =>
              [
                held.handler === undefined ? '' : dossier.people.get(held.handler),
                reading.catalog.unit(held.unit).name,
              ]
                .filter(Boolean)
                .join(', '),
          },
          { label: say.during, cell: held => facts.version.words.states[held.state] ?? held.state },
          { label: say.from, cell: held => <span class="nowrap">{printInstant(held.from)}</span> },
          { label: say.to, cell: held => (held.to ? printInstant(held.to) : say.now) },
          {
            label: say.held,
            cell: held => {
              const length = lengthOf(held, now)
              return 'days' in length ? say.days(length.days) : say.hours(length.hours)
            },
          },
        ]}
        rows={dossier.holdings}
      />
    </section>
  )
}

/** The values that the answering acts of a type ask for, as they were given. */
function answersOf({ record, version }: AskedBody): string[] {
  const { definition, words } = version
  const asked = Object.values(definition.actions).flatMap(act =>
    act.from.length > 0 ? (act.asks ?? []) : [],
  )
  return [...new Set(asked)].flatMap(name => {
    const field = definition.fields[name]
    const value = record.data[name]
    return field && field.kind !== 'file' && !field.secret && value !== undefined
      ? [printValue({ name, field, value, words })]
      : []
  })
}

/** What other bodies were asked, what they answered, and who of them is late. */
export function DossierCoordination({ dossier, reading }: DossierProps) {
  if (dossier.asked.length === 0) return null
  return (
    <section class="stack">
      <h2>{say.coordination}</h2>
      <DataTable
        caption={say.coordination}
        captionUnseen
        columns={[
          { label: say.body, cell: ({ record }) => reading.catalog.unit(record.unit).name },
          {
            label: say.matter,
            cell: ({ record }) => (
              <>
                {record.title} <RecordState reading={reading} row={record} />
              </>
            ),
          },
          { label: say.sentOn, cell: ({ record }) => printDate(dayOf(record.createdAt)) },
          {
            label: say.dueOn,
            cell: ({ clock }) => (clock ? printDate(lastDayOf(clock.dueAt)) : say.noTerm),
          },
          {
            label: say.bodyLate,
            cell: ({ clock, lateDays }) =>
              clock === undefined ? '' : lateDays > 0 ? <strong>{say.lateBy(lateDays)}</strong> : say.onTime,
          },
          {
            label: say.answer,
            cell: body => {
              const answers = answersOf(body)
              return answers.length > 0 ? answers.join('. ') : <span class="quiet">{say.waiting}</span>
            },
          },
        ]}
        rows={dossier.asked}
      />
    </section>
  )
}
