import { describedBy, Field, FieldGroup, FieldNotes, type FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  value?: string
  /** Expected length in characters: the width of the box shows it. */
  size?: number
  maxLength?: number
  autocomplete?: string
  placeholder?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search'
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { name, id = name, value, size = 32, maxLength, autocomplete, placeholder, inputMode } = props
  return (
    <Field field={props}>
      <input
        class={value ? 'input set' : 'input'}
        id={id}
        name={name}
        type="text"
        value={value}
        size={size}
        maxLength={maxLength}
        autocomplete={autocomplete}
        placeholder={placeholder}
        inputMode={inputMode}
        {...describedBy(props)}
      />
    </Field>
  )
}

/** A password; never filled in again after a refused form. */
export function PasswordField(props: FieldProps & { autocomplete: 'current-password' | 'new-password' }) {
  const { name, id = name, autocomplete } = props
  return (
    <Field field={props}>
      <input
        class="input"
        id={id}
        name={name}
        type="password"
        size={24}
        autocomplete={autocomplete}
        {...describedBy(props)}
      />
    </Field>
  )
}

/** A number as people write it: text with a numeric keyboard, because number boxes change values by the wheel. */
export function NumberField(props: Omit<TextFieldProps, 'inputMode'> & { decimals?: boolean }) {
  const { decimals, ...field } = props
  return <TextField size={8} {...field} inputMode={decimals ? 'decimal' : 'numeric'} autocomplete="off" />
}

/** A day typed as `25/12/2017`: date boxes show it in the order of the machine's language, not of the form's. */
export function DateField(props: Omit<TextFieldProps, 'inputMode' | 'size'>) {
  return <TextField {...props} size={10} inputMode="numeric" autocomplete="off" />
}

/** Several lines of text. */
export function TextAreaField(props: FieldProps & { value?: string; rows?: number; maxLength?: number }) {
  const { name, id = name, value, rows = 5, maxLength } = props
  return (
    <Field field={props}>
      <textarea class="input" id={id} name={name} rows={rows} maxLength={maxLength} {...describedBy(props)}>
        {value}
      </textarea>
    </Field>
  )
}

export interface Option {
  value: string
  label: string
  hint?: string
  /** Why it cannot be chosen now: a closed option keeps its label and says its reason. */
  closed?: string
}

/** One of a few, all in sight. */
export function ChoiceField(props: FieldProps & { value?: string; options: readonly Option[] }) {
  const { name, id = name, value, options } = props
  return (
    <FieldGroup field={props}>
      {options.map((option, i) => {
        // The first option carries the field's own id, so that an error summary lands on it.
        const optionId = i === 0 ? id : `${id}-${option.value}`
        const note = option.closed ?? option.hint
        return (
          <div class="choice">
            <input
              type="radio"
              id={optionId}
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.closed !== undefined}
              aria-describedby={note === undefined ? undefined : `${optionId}-note`}
            />
            <div>
              <label for={optionId}>{option.label}</label>
              {note !== undefined && (
                <span class="field-hint" id={`${optionId}-note`}>
                  {note}
                </span>
              )}
            </div>
          </div>
        )
      })}
    </FieldGroup>
  )
}

/** One of many, in a list that opens. */
export function SelectField(
  props: FieldProps & { value?: string; options: readonly { value: string; label: string }[] },
) {
  const { name, id = name, value, options } = props
  return (
    <Field field={props}>
      <select class={value ? 'input set' : 'input'} id={id} name={name} {...describedBy(props)}>
        {options.map(option => (
          <option value={option.value} selected={option.value === (value ?? '')}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** Yes or nothing. */
export function CheckboxField(props: Omit<FieldProps, 'unit'> & { value?: string; checked?: boolean }) {
  const { name, id = name, label, error, value = 'on', checked } = props
  return (
    <div class={error === undefined ? 'field' : 'field faulty'}>
      <div class="choice">
        <input type="checkbox" id={id} name={name} value={value} checked={checked} {...describedBy(props)} />
        <div>
          <label for={id}>{label}</label>
          <FieldNotes {...props} />
        </div>
      </div>
    </div>
  )
}

/** One or several files. */
export function FileField(props: Omit<FieldProps, 'unit'> & { accept?: string; multiple?: boolean }) {
  const { name, id = name, accept, multiple } = props
  return (
    <Field field={props}>
      <input
        class="input"
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        {...describedBy(props)}
      />
    </Field>
  )
}
