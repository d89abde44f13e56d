import { dayOf, type LocalDate, printDate } from '#base'
import type { Mandate } from '#directory'
import type { Catalog, TypeVersion } from '#records'
import { words as all } from './applicant.vi.ts'
import { Button } from './components/button.tsx'
import { CheckboxField, DateField, FileField, TextField } from './components/controls.tsx'
import { DataTable } from './components/data-table.tsx'
import { ErrorSummary } from './components/error-summary.tsx'
import { FieldNotes } from './components/field.tsx'
import { StatusMark } from './components/status-mark.tsx'
import { ACCEPTED } from './file-types.ts'
import { paths } from './paths.ts'
import { carriedName } from './uploads.ts'

const words = all.mandates
/** Nothing longer is a sign-in name. */
export const MOST_TYPED = 200
export const NAMES = {
  agent: 'nguoi',
  types: 'loai',
  all: 'tat-ca',
  from: 'tu',
  to: 'den',
  file: 'tep',
} as const

/** What the form of a mandate holds, as text. */
export interface TypedMandate {
  agent: string
  types: readonly string[]
  all: boolean
  from: string
  to: string
}

export interface Fault {
  field: string
  text: string
}

const typeName = (catalog: Catalog, code: string): string => catalog.findType(code)?.words.name ?? code

function State({ mandate, today }: { mandate: Mandate; today: LocalDate }) {
  if (mandate.revokedAt)
    return <StatusMark kind="refused">{words.revoked(printDate(dayOf(mandate.revokedAt)))}</StatusMark>
  if (today < mandate.from) return <StatusMark kind="open">{words.states.later}</StatusMark>
  if (mandate.to < today) return <StatusMark kind="done">{words.states.over}</StatusMark>
  return <StatusMark kind="working">{words.states.now}</StatusMark>
}

interface TableProps {
  catalog: Catalog
  mandates: readonly Mandate[]
  today: LocalDate
  /** The reader has given them, and may take them back. */
  given: boolean
}

/** Mandates of one side, each with what it is for and whether it holds. */
export function Mandates({ catalog, mandates, today, given }: TableProps) {
  const scope = ({ types }: Mandate) =>
    types === null ? words.all : types.map(code => typeName(catalog, code)).join('; ')
  return (
    <DataTable
      caption={given ? words.given : words.held}
      empty={given ? words.noneGiven : words.noneHeld}
      columns={[
        {
          label: given ? words.agent : words.principal,
          cell: mandate => (given ? mandate.agentName : mandate.principalName),
        },
        { label: words.scope, cell: scope },
        { label: words.days, cell: ({ from, to }) => words.span(printDate(from), printDate(to)) },
        { label: words.state, cell: mandate => <State mandate={mandate} today={today} /> },
        {
          label: words.file,
          cell: ({ id, file }) =>
            file === null ? (
              <span class="quiet">{words.noFile}</span>
            ) : (
              <a href={paths.mandateFile(id)}>{words.openFile}</a>
            ),
        },
        ...(given
          ? [
              {
                label: words.action,
                cell: ({ id, revokedAt, to }: Mandate) =>
                  revokedAt === null && today <= to ? (
                    <form method="post" action={paths.revokeMandate(id)}>
                      <Button kind="secondary" small>
                        {words.revoke}
                      </Button>
                    </form>
                  ) : (
                    <span class="quiet">{words.nothing}</span>
                  ),
              },
            ]
          : []),
      ]}
      rows={mandates}
    />
  )
}

interface FormProps {
  types: readonly TypeVersion[]
  typed: TypedMandate
  faults: readonly Fault[]
  held: { said: string; carried: string } | undefined
}

/** The form by which one is given. */
export function GiveForm({ types, typed, faults, held }: FormProps) {
  const errors = new Map(faults.map(({ field, text }) => [field, text]))
  const error = errors.get(NAMES.types)
  return (
    <form class="form measure" method="post" action={paths.mandates} enctype="multipart/form-data">
      <ErrorSummary faults={faults} />
      <TextField
        name={NAMES.agent}
        label={words.agentName}
        hint={words.agentHint}
        value={typed.agent}
        size={24}
        maxLength={MOST_TYPED}
        autocomplete="off"
        error={errors.get(NAMES.agent)}
      />
      <fieldset class={error === undefined ? 'field' : 'field faulty'} id={NAMES.types} tabIndex={-1}>
        <legend>{words.scope}</legend>
        <FieldNotes name={NAMES.types} label={words.scope} error={error} />
        <CheckboxField name={NAMES.all} label={words.chooseAll} checked={typed.all} />
        {types.map(({ definition, words: said }) => (
          <CheckboxField
            name={NAMES.types}
            id={`${NAMES.types}-${definition.code}`}
            value={definition.code}
            label={said.name}
            checked={typed.types.includes(definition.code)}
          />
        ))}
      </fieldset>
      <DateField name={NAMES.from} label={words.from} value={typed.from} error={errors.get(NAMES.from)} />
      <DateField name={NAMES.to} label={words.to} value={typed.to} error={errors.get(NAMES.to)} />
      <FileField
        name={NAMES.file}
        label={words.paper}
        hint={held ? `${words.paperHint} ${held.said}` : words.paperHint}
        accept={ACCEPTED}
        error={errors.get(NAMES.file)}
        optional
      />
      {held && <input type="hidden" name={carriedName(NAMES.file)} value={held.carried} />}
      <Button>{words.button}</Button>
    </form>
  )
}
