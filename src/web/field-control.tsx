import type { Field } from '#records/define'
import {
  ChoiceField,
  DateField,
  FileField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from './components/controls.tsx'
import { describedBy, Field as FieldFrame, type FieldProps } from './components/field.tsx'
import { ACCEPTED, MOST_BYTES } from './file-types.ts'
import { paths } from './paths.ts'
import { assetPath } from './style/assets.ts'
import { carriedName, type HeldFile } from './uploads.ts'
import { vi } from './vi.ts'

/** So many options are shown all at once; more go into a list that opens. */
const MOST_IN_SIGHT = 5
const WIDEST = 48
const NARROW = 24

export interface FieldControlProps {
  /** Name and id of the control: the field's, or `group.row.field`. */
  name: string
  field: Field
  label: string
  hint?: string
  unit?: string
  options?: Readonly<Record<string, string>>
  value: string
  error?: string
  /** Id of the list of places that the page offers. */
  placeList: string
  /** It stands beside others in a row. */
  narrow?: boolean
  /** The file that a field of files already has. */
  file?: HeldFile
}

const exampleOf: Partial<Record<Field['kind'], string>> = {
  date: vi.form.date,
  instant: vi.form.instant,
  place: vi.form.place,
  record: vi.form.record,
  file: vi.form.file,
}

/** One of a few in sight when one must be chosen, else a list that begins with nothing chosen. */
function Choice({
  common,
  field,
  value,
  options,
}: {
  common: FieldProps
  field: Field
  value: string
  options: { value: string; label: string }[]
}) {
  return field.required && options.length <= MOST_IN_SIGHT ? (
    <ChoiceField {...common} value={value} options={options} />
  ) : (
    <SelectField {...common} value={value} options={[{ value: '', label: vi.form.any }, ...options]} />
  )
}

/** A place by name or code; what lies under the unit's own place is offered while typing. */
function PlaceField({ common, value, list }: { common: FieldProps; value: string; list: string }) {
  const { name, id = name } = common
  return (
    <FieldFrame field={common}>
      <input
        class={value ? 'input set' : 'input'}
        id={id}
        name={name}
        type="text"
        value={value}
        size={WIDEST}
        list={list}
        autocomplete="off"
        {...describedBy(common)}
      />
    </FieldFrame>
  )
}

/** The control of one field, by its kind. */
export function FieldControl({
  name,
  field,
  label,
  hint,
  unit,
  options = {},
  value,
  error,
  placeList,
  narrow,
  file,
}: FieldControlProps) {
  const hints = [hint, exampleOf[field.kind], file && vi.form.heldFile(file.said)].filter(Boolean)
  const common: FieldProps = {
    name,
    label,
    optional: !field.required,
    unit,
    ...(hints.length > 0 ? { hint: hints.join(' ') } : {}),
    ...(error === undefined ? {} : { error }),
  }
  switch (field.kind) {
    case 'longText':
      return <TextAreaField {...common} value={value} />
    case 'integer':
      return <NumberField {...common} decimals={field.decimals !== undefined} value={value} />
    case 'money':
      return <NumberField {...common} unit={vi.form.dong} size={18} value={value} />
    case 'date':
      return <DateField {...common} value={value} />
    case 'yesNo':
      return (
        <Choice
          common={common}
          field={field}
          value={value}
          options={[
            { value: 'yes', label: vi.record.yes },
            { value: 'no', label: vi.record.no },
          ]}
        />
      )
    case 'choice':
      return (
        <Choice
          common={common}
          field={field}
          value={value}
          options={(field.options ?? []).map(code => ({ value: code, label: options[code] ?? code }))}
        />
      )
    case 'place':
      return <PlaceField common={common} value={value} list={placeList} />
    case 'file':
      return (
        <div
          data-upload={paths.uploads}
          data-carried={carriedName(name)}
          data-most={MOST_BYTES}
          data-words={JSON.stringify({ label, ...vi.upload })}
        >
          <FileField {...common} accept={ACCEPTED} />
          {file?.carried && <input type="hidden" name={carriedName(name)} value={file.carried} />}
          <script src={assetPath('upload')} defer />
        </div>
      )
    default:
      return (
        <TextField
          {...common}
          value={value}
          size={Math.min(field.max ?? WIDEST, narrow ? NARROW : WIDEST)}
          inputMode={field.kind === 'phone' ? 'tel' : 'text'}
        />
      )
  }
}
