import type { ComponentChildren } from 'preact'
import type { Field } from '#records/define'
import type { Judgement } from '#records/drafts'
import { DataTable } from './components/data-table.tsx'
import { DefinitionList } from './components/definition-list.tsx'
import { applies, type DraftForm, type FormStep } from './draft-form.ts'
import { words } from './forms.vi.ts'
import { paths } from './paths.ts'
import type { HeldFile } from './uploads.ts'
import { vi } from './vi.ts'

export interface Answers {
  form: DraftForm
  values: Judgement['values']
  files: ReadonlyMap<string, HeldFile>
  at: Date
}

/** An answer as it was typed; a choice by the label that was seen. */
function said({ form, files }: Answers, name: string, field: Field): ComponentChildren {
  const typed = form.draft.typed.values[name] ?? ''
  const file = files.get(name)
  if (file) return file.said
  if (typed.trim() === '' || field.kind === 'file') return <span class="quiet">{words.check.empty}</span>
  if (field.kind === 'choice') return form.version.words.options?.[name]?.[typed] ?? typed
  if (field.kind === 'yesNo') return typed === 'yes' ? vi.record.yes : typed === 'no' ? vi.record.no : typed
  const unit = form.version.words.units?.[name]
  return unit ? `${typed}\u00a0${unit}` : typed
}

/** What one page of a draft says, with the way to change it. */
export function StepAnswers({ answers, step }: { answers: Answers; step: FormStep }) {
  const { form, values, at } = answers
  const { definition, words: labels } = form.version
  const facts = (step.asks ?? []).flatMap(name => {
    const field = definition.fields[name]
    return field && applies(form, name, values, at)
      ? [{ label: labels.fields[name] ?? name, value: said(answers, name, field) }]
      : []
  })
  const title = labels.steps?.[step.name] ?? step.name
  return (
    <section class="stack" aria-labelledby={`buoc-${step.name}`}>
      <div class="row-ends">
        <h2 id={`buoc-${step.name}`}>{title}</h2>
        <a href={paths.draftStep(form.draft.reference, step.name)}>
          {words.check.change}
          <span class="unseen"> {title}</span>
        </a>
      </div>
      <DefinitionList facts={facts} />
      {(step.asksGroups ?? []).map(group => {
        const rows = form.draft.typed.groups[group] ?? []
        const fields = Object.keys(definition.groups?.[group]?.fields ?? {})
        return (
          <DataTable
            caption={labels.groups?.[group]?.name ?? group}
            rows={rows}
            empty={`${labels.groups?.[group]?.name ?? group}: ${words.check.empty}`}
            columns={fields.map(inner => ({
              label: labels.groups?.[group]?.fields[inner] ?? inner,
              cell: (row: Readonly<Record<string, string>>) =>
                labels.options?.[inner]?.[row[inner] ?? ''] ?? row[inner] ?? '',
            }))}
          />
        )
      })}
    </section>
  )
}
