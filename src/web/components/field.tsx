import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { words } from './vi.ts'

/** What every field has, whatever its control. */
export interface FieldProps {
  name: string
  label: string
  hint?: string
  /** The rule that was broken, as a sentence. */
  error?: ComponentChildren
  /** Written after the control: `trang`. */
  unit?: string
  /** Said beside the label; a field is required unless it says otherwise. */
  optional?: boolean
  /** Default: the name. Error summaries link to it. */
  id?: string
}

/** Attributes that join a control to its hint and error. */
export function describedBy({ name, id = name, hint, error }: FieldProps) {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean)
  return {
    'aria-describedby': ids.length ? ids.join(' ') : undefined,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  }
}

/** Hint and error of a field, in this order, under its label. */
export function FieldNotes({ name, id = name, hint, error }: FieldProps) {
  return (
    <>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="circle-alert" />
          <span>{error}</span>
        </p>
      )}
    </>
  )
}

/** Label, hint, error, then the control with its unit. */
export function Field({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const { name, id = name, label, error, unit, optional } = field
  return (
    <div class={error === undefined ? 'field' : 'field faulty'}>
      <label for={id}>
        {label}
        {optional && <span class="optional"> {words.optional}</span>}
      </label>
      <FieldNotes {...field} />
      <div class="field-control">
        {children}
        {unit !== undefined && <span>{unit}</span>}
      </div>
    </div>
  )
}

/** Several controls that answer one question. */
export function FieldGroup({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  return (
    <fieldset class={field.error === undefined ? 'field' : 'field faulty'} {...describedBy(field)}>
      <legend>
        {field.label}
        {field.optional && <span class="optional"> {words.optional}</span>}
      </legend>
      <FieldNotes {...field} />
      {children}
    </fieldset>
  )
}
