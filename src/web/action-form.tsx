import type { FieldFault } from '#base'
import type { CatalogUnit } from '#records'
import type { Field } from '#records/define'
import { faultSentence } from './action-words.ts'
import { words as applicant } from './applicant.vi.ts'
import { Button, LinkButton } from './components/button.tsx'
import { SelectField, TextAreaField } from './components/controls.tsx'
import { ErrorSummary } from './components/error-summary.tsx'
import { FieldNotes } from './components/field.tsx'
import { conditionWords } from './condition-words.ts'
import type { Principal } from './creations.ts'
import { words as desk } from './desk.vi.ts'
import type { Choices } from './field-choices.ts'
import { FieldControl } from './field-control.tsx'
import { type Given, OWN, type Typed } from './form-values.ts'
import { words as forms } from './forms.vi.ts'
import { manyPlacesSentence } from './place-field.ts'
import type { Subject } from './subject.ts'
import { askedFiles, type HeldFile } from './uploads.ts'
import { vi } from './vi.ts'

export interface ActionFormProps {
  subject: Subject
  typed: Typed
  idem: string
  faults?: readonly FieldFault[]
  fits?: Given['fits']
  /** Group that gets one more empty row. */
  addTo?: string
  places: readonly string[]
  files: ReadonlyMap<string, HeldFile>
  /** What fields of people and units may be chosen from. */
  choices?: Choices
}

const { mandates } = applicant
const FIRST_ROWS = 3
const PLACES = 'offered-places'
const ownIds: Record<string, string> = { why: OWN.why, toUnit: OWN.toUnit }

/** All faults with their sentences and the id of their control. */
export function faultTexts({
  subject,
  faults = [],
  fits,
}: ActionFormProps): { field: string; text: string }[] {
  return faults.map(fault => {
    const { version } = subject
    const several = fault.rule === 'unknown_place' ? fits?.get(fault.field) : undefined
    return {
      field: ownIds[fault.field] ?? fault.field,
      text: several
        ? manyPlacesSentence(version.words.fields[fault.field] ?? '', several)
        : faultSentence(version, fault),
    }
  })
}

interface RowProps {
  form: ActionFormProps
  group: string
  index: number
  row: Readonly<Record<string, string>>
  errors: ReadonlyMap<string, string>
}

/** The fields of one row side by side, as far as there is room. */
function GroupRow({ form, group, index, row, errors }: RowProps) {
  const { definition, words } = form.subject.version
  const title = vi.form.row(index + 1)
  return (
    <fieldset>
      <legend class="note">{title}</legend>
      <div class="filters">
        {Object.entries(definition.groups?.[group]?.fields ?? {}).map(([inner, field]) => {
          const name = `${group}.${index}.${inner}`
          return (
            <FieldControl
              name={name}
              field={field}
              label={words.groups?.[group]?.fields[inner] ?? inner}
              options={words.options?.[inner]}
              value={row[inner] ?? ''}
              error={errors.get(name)}
              placeList={PLACES}
              narrow
            />
          )
        })}
      </div>
    </fieldset>
  )
}

/** Repeated rows: those that are filled, and empty ones after them; one more is asked for by a button that only redraws. */
function GroupRows({
  form,
  name,
  errors,
}: {
  form: ActionFormProps
  name: string
  errors: ReadonlyMap<string, string>
}) {
  const { subject, typed, addTo } = form
  const { definition, words } = subject.version
  const group = definition.groups?.[name]
  const said = words.groups?.[name]
  if (!group || !said) return null
  const filled = typed.groups[name] ?? []
  const error = errors.get(name)
  const shown = Math.max(filled.length + 1, typed.shownRows[name] ?? 0, FIRST_ROWS) + (addTo === name ? 1 : 0)
  const count = Math.min(shown, group.max ?? shown)
  return (
    <fieldset class={error === undefined ? 'field' : 'field faulty'} id={name} tabIndex={-1}>
      <legend>{said.name}</legend>
      <FieldNotes name={name} label={said.name} hint={vi.form.rowsHint} error={error} />
      {Array.from({ length: count }, (_, index) => (
        <GroupRow form={form} group={name} index={index} row={filled[index] ?? {}} errors={errors} />
      ))}
      <button
        class="button secondary small"
        type="submit"
        name={OWN.addRow}
        value={name}
        formaction={`${subject.path}#${name}`}
      >
        {vi.form.addRow}
      </button>
    </fieldset>
  )
}

/** When a field is asked, in words: without a script it stays in sight whatever is answered beside it. */
function conditionHint({ version }: Subject, { when, requiredWhen }: Field): string | undefined {
  const say = forms.step
  if (when && requiredWhen && JSON.stringify(when) === JSON.stringify(requiredWhen))
    return say.mustOnlyIf(conditionWords(version, when))
  const said = [
    when && say.onlyIf(conditionWords(version, when)),
    requiredWhen && say.mustIf(conditionWords(version, requiredWhen)),
  ]
  return said.filter(Boolean).join(' ') || undefined
}

function AskedField({
  form,
  name,
  field,
  error,
}: {
  form: ActionFormProps
  name: string
  field: Field
  error: string | undefined
}) {
  const { words } = form.subject.version
  const choices = form.choices?.get(name)
  if (choices)
    return (
      <SelectField
        name={name}
        label={words.fields[name] ?? name}
        optional={!field.required}
        hint={choices.length === 0 ? desk.nobody : words.hints?.[name]}
        value={form.typed.values[name] ?? ''}
        error={error}
        options={[{ value: '', label: vi.form.any }, ...choices]}
      />
    )
  const kept = field.secret && form.subject.record ? vi.form.keepSecret : undefined
  return (
    <FieldControl
      name={name}
      field={field.requiredWhen ? { ...field, required: true } : field}
      label={words.fields[name] ?? name}
      hint={
        [words.hints?.[name], conditionHint(form.subject, field), kept].filter(Boolean).join(' ') || undefined
      }
      unit={words.units?.[name]}
      options={words.options?.[name]}
      value={form.typed.values[name] ?? ''}
      error={error}
      placeList={PLACES}
      file={form.files.get(name)}
    />
  )
}

const unitOptions = (units: readonly CatalogUnit[]) =>
  units.map(unit => ({ value: unit.code, label: unit.name }))

/** The fields and rows that a form asks, with the places that it offers. */
export function AskedFields({
  form,
  errors,
}: {
  form: ActionFormProps
  errors: ReadonlyMap<string, string>
}) {
  const { act, version } = form.subject
  return (
    <>
      {(act.asks ?? []).map(name => {
        const field = version.definition.fields[name]
        return field && <AskedField form={form} name={name} field={field} error={errors.get(name)} />
      })}
      {(act.asksGroups ?? []).map(name => (
        <GroupRows form={form} name={name} errors={errors} />
      ))}
      {form.places.length > 0 && (
        <datalist id={PLACES}>
          {form.places.map(place => (
            <option value={place} />
          ))}
        </datalist>
      )}
    </>
  )
}

/** For whom a new record is begun: nothing to choose where nobody has let the reader file. */
export function PrincipalField({
  principals,
  value,
}: {
  principals: readonly Principal[]
  value: string | undefined
}) {
  if (principals.length === 0) return null
  return (
    <SelectField
      name={OWN.party}
      label={mandates.onBehalf}
      hint={mandates.onBehalfHint}
      value={value}
      options={[
        { value: '', label: mandates.myself },
        ...principals.map(({ party, name }) => ({ value: String(party), label: name })),
      ]}
    />
  )
}

/** The form of one action, made from its definition; it needs no script. */
export function ActionForm(form: ActionFormProps) {
  const { subject, typed, idem } = form
  const { act, record, units, toUnits, version, principals = [] } = subject
  const faults = faultTexts(form)
  const errors = new Map(faults.map(({ field, text }) => [field, text]))
  return (
    <form
      class="form"
      method="post"
      action={subject.path}
      enctype={askedFiles(subject).length > 0 ? 'multipart/form-data' : undefined}
    >
      <ErrorSummary faults={faults} />
      {/* The Enter key presses the first button of a form: it must send, not add a row. */}
      <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name={OWN.idem} value={idem} />
      {record && <input type="hidden" name={OWN.version} value={record.version} />}
      {!record && units.length === 1 && <input type="hidden" name={OWN.unit} value={units[0]?.code} />}
      {!record && units.length > 1 && (
        <SelectField name={OWN.unit} label={vi.form.unit} value={typed.unit} options={unitOptions(units)} />
      )}
      <PrincipalField principals={principals} value={typed.party} />
      <AskedFields form={form} errors={errors} />
      {act.transfers && toUnits.length > 0 && (
        <SelectField
          name={OWN.toUnit}
          label={vi.record.toUnit}
          value={typed.toUnit}
          error={errors.get(OWN.toUnit)}
          options={[{ value: '', label: vi.form.any }, ...unitOptions(toUnits)]}
        />
      )}
      {act.needsReason && (
        <TextAreaField
          name={OWN.why}
          label={vi.record.reason}
          hint={vi.record.reasonHint}
          value={typed.why}
          rows={3}
          error={errors.get(OWN.why)}
        />
      )}
      <div class="row">
        <Button>{version.words.actions[subject.action]}</Button>
        <LinkButton kind="quiet" href={subject.back}>
          {vi.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}
