import type { ComponentChildren } from 'preact'
import { dayOf, printDate } from '#base'
import { printValue } from '#records'
import { apologyOf } from './apology.ts'
import { DataTable } from './components/data-table.tsx'
import { DefinitionList } from './components/definition-list.tsx'
import { Notice } from './components/notice.tsx'
import type { Reading } from './deps.ts'
import { words as desk } from './desk.vi.ts'
import type { DossierFacts, PaperLine } from './dossier-facts.ts'
import type { RecordFacts } from './record-facts.ts'
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
