import { SelectField, TextField } from './controls.tsx'
import { words } from './vi.ts'

export type Filter =
  | { kind: 'text'; name: string; label: string; value: string; hint?: string; size?: number }
  | {
      kind: 'choice'
      name: string
      label: string
      value: string
      options: readonly { value: string; label: string }[]
    }

export interface FilterFormProps {
  action: string
  filters: readonly Filter[]
  /** The list without filters; shown only when one is set. */
  resetHref: string
  /** What the address must keep beside the filters, for example the sort order. */
  keep?: Readonly<Record<string, string>>
}

/** Filters of a list as a GET form: the address holds them, so a list can be kept, sent and gone back to. */
export function FilterForm({ action, filters, resetHref, keep = {} }: FilterFormProps) {
  return (
    <search>
      <form class="filters" action={action} method="get">
        {filters.map(filter =>
          filter.kind === 'text' ? (
            <TextField
              inputMode="search"
              name={filter.name}
              label={filter.label}
              value={filter.value}
              placeholder={filter.hint}
              size={filter.size ?? 24}
            />
          ) : (
            <SelectField
              name={filter.name}
              label={filter.label}
              value={filter.value}
              options={[{ value: '', label: words.all }, ...filter.options]}
            />
          ),
        )}
        {Object.entries(keep).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="button secondary" type="submit">
          {words.filter}
        </button>
        {filters.some(filter => filter.value !== '') && (
          <a class="filters-reset" href={resetHref}>
            {words.resetFilter}
          </a>
        )}
      </form>
    </search>
  )
}
