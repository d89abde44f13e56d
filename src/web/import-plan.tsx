import { printDate, printNumber } from '#base'
import { columnName } from '#documents'
import type { TypeVersion } from '#records'
import { printValue } from '#records'
import {
  type Import,
  type ImportPlan,
  missingTargets,
  PARENT,
  type PreviewRow,
  type Target,
} from '#records/import'
import { Button, ClosedAction } from './components/button.tsx'
import { NumberField, SelectField, TextField } from './components/controls.tsx'
import { DataTable } from './components/data-table.tsx'
import { FieldGroup } from './components/field.tsx'
import { targetOptions } from './import-words.ts'
import { importWords } from './imports.vi.ts'
import { vi } from './vi.ts'

/** Names of the plan's controls; a dot leads to the column or field. */
export const PLAN = {
  sheet: 'trang-tinh',
  headRow: 'dong-tieu-de',
  column: 'cot',
  fixed: 'chung',
  same: 'trung',
  act: 'viec',
} as const

const text = (body: FormData, name: string): string => {
  const value = body.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** What a posted plan says; undefined columns when another sheet or head was chosen, and they must be guessed anew. */
export function readPlan(
  body: FormData,
  imported: Import,
  targets: readonly Target[],
): Omit<ImportPlan, 'columns'> & { columns: ImportPlan['columns'] | undefined } {
  const sheet = /^\d{1,4}$/.test(text(body, PLAN.sheet)) ? Number(text(body, PLAN.sheet)) : imported.sheet
  const headRow = /^\d{1,7}$/.test(text(body, PLAN.headRow))
    ? Number(text(body, PLAN.headRow))
    : imported.headRow
  const offered = new Set(targetOptions(targets).map(({ value }) => value))
  const fields = new Set(targets.map(({ code }) => code))
  const fixed = [...fields].flatMap(code => {
    const value = text(body, `${PLAN.fixed}.${code}`)
    return value === '' ? [] : [[code, value] as const]
  })
  const taken = new Set<string>()
  const columns = imported.columns.map(column => {
    const target = text(body, `${PLAN.column}.${column.at}`)
    // A target that two columns claim is the first one's.
    if (target === '' || !offered.has(target) || taken.has(target)) return { ...column, target: null }
    taken.add(target)
    return { ...column, target }
  })
  const same = sheet === imported.sheet && headRow === imported.headRow
  return {
    sheet,
    headRow,
    columns: same ? columns : undefined,
    fixed: Object.fromEntries(fixed),
    sameBy: body
      .getAll(PLAN.same)
      .flatMap(code => (typeof code === 'string' && fields.has(code) ? [code] : [])),
  }
}

export interface PlanFormProps {
  version: TypeVersion
  imported: Import
  sheets: readonly { name: string; hidden: boolean }[]
  targets: readonly Target[]
  /** A first value of each column. */
  examples: readonly string[]
  preview: readonly PreviewRow[]
  /** Sentences of a row that will not be created. */
  say: (row: PreviewRow) => readonly string[]
  places: ReadonlyMap<string, string>
  action: string
}

const labelOf = (targets: readonly Target[], code: string): string =>
  targets.find(target => target.code === code)?.label ?? code

/** One value that all rows share, with the control of its field. */
function FixedField({
  version,
  code,
  label,
  value,
}: {
  version: TypeVersion
  code: string
  label: string
  value: string
}) {
  const { definition, words } = version
  const field = definition.fields[code]
  const name = `${PLAN.fixed}.${code}`
  if (field?.kind === 'choice' || field?.kind === 'yesNo') {
    const options =
      field.kind === 'choice'
        ? (field.options ?? []).map(option => ({
            value: option,
            label: words.options?.[code]?.[option] ?? option,
          }))
        : [
            { value: '1', label: vi.record.yes },
            { value: '0', label: vi.record.no },
          ]
    return (
      <SelectField
        name={name}
        label={label}
        value={value}
        options={[{ value: '', label: vi.form.any }, ...options]}
      />
    )
  }
  return <TextField name={name} label={label} value={value} />
}

function MapTable({ imported, targets, examples }: Pick<PlanFormProps, 'imported' | 'targets' | 'examples'>) {
  const options = targetOptions(targets)
  return (
    <DataTable
      caption={importWords.mapTitle}
      captionUnseen
      columns={[
        {
          label: importWords.mapColumns.column,
          cell: ({ at, label }) => (
            <label for={`${PLAN.column}.${at}`}>{importWords.column(columnName(at), label)}</label>
          ),
        },
        { label: importWords.mapColumns.example, cell: ({ at }) => examples[at] ?? '' },
        {
          label: importWords.mapColumns.target,
          cell: ({ at, target }) => (
            <select
              class={target ? 'input set' : 'input'}
              id={`${PLAN.column}.${at}`}
              name={`${PLAN.column}.${at}`}
            >
              {options.map(({ value, label }) => (
                <option value={value} selected={value === (target ?? '')}>
                  {label}
                </option>
              ))}
            </select>
          ),
        },
      ]}
      rows={imported.columns}
    />
  )
}

function Preview({ version, imported, targets, preview, say, places }: PlanFormProps) {
  const { definition, words } = version
  const filled = new Set(imported.columns.flatMap(({ target }) => target ?? []))
  for (const code of Object.keys(imported.fixed)) filled.add(code)
  const shown = targets.filter(({ code }) => filled.has(code) && code !== PARENT)
  const shownOf = (row: PreviewRow, code: string): string => {
    const field = definition.fields[code]
    const value = row.values[code]
    if (!field || value === undefined) return ''
    if (field.kind === 'place') return places.get(String(value)) ?? String(value)
    if (field.kind === 'choice' || field.kind === 'yesNo')
      return printValue({ name: code, field, value, words })
    if (field.kind === 'money') return printNumber(String(value))
    return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? printDate(String(value)) : String(value)
  }
  return (
    <DataTable
      caption={importWords.previewTitle}
      captionUnseen
      empty={importWords.noRows}
      columns={[
        { label: importWords.previewColumns.row, cell: ({ row }) => row },
        {
          label: importWords.previewColumns.result,
          cell: row => <Result sentences={say(row)} good={row.outcome === 'good'} />,
        },
        ...shown.map(({ code, label }) => ({ label, cell: (row: PreviewRow) => shownOf(row, code) })),
      ]}
      rows={preview}
    />
  )
}

/** Whether a row can be read, or the sentences that say why not. */
export function Result({ sentences, good }: { sentences: readonly string[]; good: boolean }) {
  const said = good ? [importWords.readable] : sentences
  return said.length === 1 ? (
    <span>{said[0]}</span>
  ) : (
    <ul>
      {said.map(sentence => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}

/** How the sheet is read: sheet, head, columns, common values, what counts as the same; and the first rows so read. */
export function PlanForm(props: PlanFormProps) {
  const { version, imported, sheets, targets, action } = props
  const filled = new Set(imported.columns.flatMap(({ target }) => target ?? []))
  const missing = missingTargets(version, imported.action, filled)
  const files = missing.filter(({ isFile }) => isFile)
  const fixable = new Set([
    ...missing.flatMap(({ code, isFile }) => (isFile ? [] : [code])),
    ...Object.keys(imported.fixed),
  ])
  return (
    <>
      {files.map(({ code }) => (
        <ClosedAction
          label={importWords.check}
          reason={importWords.missingFile(version.words.fields[code] ?? code)}
        />
      ))}
      <form method="post" action={action} class="form">
        {sheets.length > 1 && (
          <SelectField
            name={PLAN.sheet}
            label={importWords.sheet}
            value={String(imported.sheet)}
            options={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
          />
        )}
        <NumberField
          name={PLAN.headRow}
          label={importWords.headRow}
          hint={importWords.headRowHint}
          value={String(imported.headRow)}
          size={6}
        />
        <section>
          <h2>{importWords.mapTitle}</h2>
          <p class="note">{importWords.mapLead}</p>
          <MapTable {...props} />
        </section>
        {fixable.size > 0 && (
          <section>
            <h2>{importWords.fixedTitle}</h2>
            <p class="note">{importWords.fixedLead}</p>
            {[...fixable].map(code => (
              <FixedField
                version={version}
                code={code}
                label={labelOf(targets, code)}
                value={imported.fixed[code] ?? ''}
              />
            ))}
          </section>
        )}
        <FieldGroup
          field={{
            name: PLAN.same,
            label: importWords.sameTitle,
            hint: importWords.sameHint,
            optional: true,
          }}
        >
          {targets
            .filter(({ code }) => filled.has(code) || imported.sameBy.includes(code))
            .map(({ code, label }) => (
              <div class="choice">
                <input
                  type="checkbox"
                  id={`${PLAN.same}-${code}`}
                  name={PLAN.same}
                  value={code}
                  checked={imported.sameBy.includes(code)}
                />
                <label for={`${PLAN.same}-${code}`}>{label}</label>
              </div>
            ))}
        </FieldGroup>
        <div class="row">
          {files.length === 0 && (
            <Button name={PLAN.act} value="kiem-tra">
              {importWords.check}
            </Button>
          )}
          <Button kind="secondary" name={PLAN.act} value="xem-truoc">
            {importWords.refresh}
          </Button>
        </div>
        <section>
          <h2>{importWords.previewTitle}</h2>
          <Preview {...props} />
        </section>
      </form>
    </>
  )
}
