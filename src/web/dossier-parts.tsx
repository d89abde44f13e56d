import type { ComponentChildren } from 'preact'
import { dayOf, printDate, printInstant, printNumber, unscale } from '#base'
import { printValue } from '#records'
import { dayReasons, explainDue, printPromise, type TracedDay } from '#rules'
import { apologyOf } from './apology.ts'
import { clockWords, lastDayOf } from './clock-words.ts'
import { ClockLine } from './components/clock-line.tsx'
import { DataTable } from './components/data-table.tsx'
import { DefinitionList } from './components/definition-list.tsx'
import { Notice } from './components/notice.tsx'
import type { Reading } from './deps.ts'
import { words as desk } from './desk.vi.ts'
import {
  type AskedBody,
  type DossierFacts,
  lengthOf,
  type PaperLine,
  type ShareLine,
  type TermLine,
} from './dossier-facts.ts'
import type { RecordFacts } from './record-facts.ts'
import { RecordState } from './record-table.tsx'
import { showValue } from './show-value.tsx'

const say = desk.dossier

export interface DossierProps {
  facts: RecordFacts
  dossier: DossierFacts
  reading: Reading
  now: Date
}

/** What officers look for first: code, national status, who applied, by what way, who has it. */
export function DossierHead({ facts, dossier, reading }: DossierProps) {
  const { record, version, names } = facts
  const { definition, words } = version
  const { procedure, tracked, fields } = definition
  const status = procedure?.statuses[record.state]
  const shownIn = (name: string | undefined): ComponentChildren => {
    const field = name === undefined ? undefined : fields[name]
    const value = name === undefined ? undefined : record.data[name]
    return name !== undefined && field && value !== undefined
      ? printValue({ name, field, value, words, names })
      : undefined
  }
  const last = dossier.holdings.at(-1)
  const handler = last?.handler === undefined ? undefined : dossier.people.get(last.handler)
  // How it came in: what its creating actions write by themselves.
  const ways = Object.values(definition.actions).flatMap(act =>
    act.from.length === 0 ? Object.keys(act.sets ?? {}) : [],
  )
  const shown = [
    { label: say.code, value: shownIn(tracked?.code) ?? <span class="quiet">{say.noCode}</span> },
    {
      label: say.status,
      value: status === undefined ? undefined : say.statusText(status, say.statuses[status] ?? ''),
    },
    { label: say.applicant, value: shownIn(procedure?.applicant) ?? facts.party },
    ...[...new Set(ways)].map(name => ({ label: words.fields[name] ?? name, value: shownIn(name) })),
    { label: say.unit, value: reading.catalog.unit(record.unit).name },
    { label: say.handler, value: handler },
  ]
  return (
    <section class="stack" aria-labelledby="ho-so">
      <h2 id="ho-so">{say.facts}</h2>
      <DefinitionList facts={shown.filter(({ value }) => value !== undefined && value !== '')} />
    </section>
  )
}

/** The apology: drafted and waiting, or made. */
export function ApologyState({ facts: { record, version } }: Pick<DossierProps, 'facts'>) {
  const apology = apologyOf(version.definition)
  if (!apology) return null
  const dayIn = (name: string | undefined) => {
    const day = name === undefined ? undefined : record.data[name]
    return typeof day === 'string' ? printDate(day) : undefined
  }
  const [drafted, made, promised] = [apology.drafted, apology.made, apology.promised].map(dayIn)
  if (made !== undefined) return <Notice>{say.apologised(made, promised ?? '')}</Notice>
  return drafted === undefined ? null : <Notice kind="attention">{say.apologyDrafted(drafted)}</Notice>
}

function Rounds({ asked }: Pick<PaperLine, 'asked'>) {
  if (asked.length === 0) return <span class="quiet">{say.never}</span>
  return (
    <ul>
      {asked.map(({ round, askedAt, fault, ground, answeredAt, fresh }) => (
        <li>
          {say.round(round, printDate(dayOf(askedAt)), fault)} ({ground});{' '}
          {answeredAt ? say.answered(printDate(dayOf(answeredAt))) : say.unanswered}
          {fresh && (
            <>
              {' '}
              <strong>{say.fresh}</strong>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The papers of the catalogue: file, intake mark, what was asked and answered. */
export function DossierPapers({ facts, dossier }: DossierProps) {
  const { record, version, names } = facts
  const { definition, words } = version
  const fileOf = ({ field: name, sha256 }: PaperLine): ComponentChildren => {
    if (name === undefined) return say.inForm
    const field = definition.fields[name]
    return field && sha256 !== undefined ? (
      showValue({ name, field, value: sha256, words, names, record: record.id })
    ) : (
      <span class="quiet">{say.noFile}</span>
    )
  }
  return (
    <section class="stack">
      <h2>{say.papers}</h2>
      <DataTable
        caption={say.papers}
        captionUnseen
        columns={[
          {
            label: say.component,
            cell: line => (
              <>
                {words.procedure?.components[line.component] ?? line.component}
                <span class="note">
                  {[say.count(line.originals, line.copies), line.required && say.required]
                    .filter(Boolean)
                    .map(text => ` · ${text}`)}
                </span>
              </>
            ),
          },
          { label: say.file, cell: fileOf },
          {
            label: say.mark,
            cell: ({ mark }) =>
              mark === undefined ? (
                <span class="quiet">{say.unmarked}</span>
              ) : (
                (words.options?.['mark']?.[mark] ?? mark)
              ),
          },
          { label: say.asked, cell: line => <Rounds asked={line.asked} /> },
        ]}
        rows={dossier.papers}
      />
    </section>
  )
}

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

const inThousandths = (n: number): string => printNumber(unscale(BigInt(Math.round(n / 100)), 1))

/** Parts of the term by step: what each may use and has used. */
export function DossierShares({ facts, dossier }: DossierProps) {
  if (dossier.shares.length === 0) return null
  const amount = (n: number, { unit }: ShareLine) => `${inThousandths(n)} ${say.termUnits[unit] ?? unit}`
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
