import type { Context } from 'hono'
import type { FieldFault } from '#base'
import type { Env } from './app.tsx'
import { read, type WebDeps } from './deps.ts'
import type { DraftForm, FormStep } from './draft-form.ts'
import { readTyped, type Typed } from './form-values.ts'
import { reusableFor } from './reuse.ts'
import { bringsFiles, ownerOf, takeUploads } from './uploads.ts'
import { vi } from './vi.ts'

/** The page's own controls beside those of every form. */
export const REVISION = '_revision'
/** Field whose file is let go. */
export const DROP = '_drop'
/** Field and record: that record's paper stands for the file. */
export const REUSE = '_reuse'

/** What a page was posted with, and what is to happen then. */
export interface Posted {
  typed: Typed
  /** Of the page's fields those that stood on it. */
  values: Record<string, string>
  groups: Typed['groups']
  revision: number
  uploadFaults: readonly FieldFault[]
}

/** The paper that was chosen in the place of a file; only one that is offered to this applicant. */
async function reusedIn(
  deps: WebDeps,
  c: Context<Env>,
  { version }: DraftForm,
  files: readonly string[],
  chosen: string,
): Promise<Record<string, string>> {
  if (chosen === '') return {}
  const offered = await read(deps, c.get('actor'), reading => reusableFor(reading, version, files))
  const found = offered.find(({ field, record }) => `${field}.${record}` === chosen)
  return found ? { [found.field]: found.sha256 } : {}
}

/** Fields that were not on the page as it was posted keep what they had. */
export async function postedOf(
  deps: WebDeps,
  c: Context<Env>,
  { form, step }: { form: DraftForm; step: FormStep },
  body: FormData,
): Promise<Posted> {
  const { definition } = form.version
  const act = { ...form.act, asks: step.asks ?? [], asksGroups: step.asksGroups ?? [] }
  const typed = readTyped(definition, act, body)
  const files = act.asks.filter(name => definition.fields[name]?.kind === 'file')
  const uploads = bringsFiles(body)
    ? await takeUploads(deps, ownerOf(c.get('actor')), files, body)
    : { values: {}, faults: [] }
  const shown = Object.entries(typed.values).filter(([name]) => !files.includes(name) && body.has(name))
  const drop = body.get(DROP)
  const reused = await reusedIn(deps, c, form, files, String(body.get(REUSE) ?? ''))
  const values = {
    ...Object.fromEntries(shown),
    ...(typeof drop === 'string' && files.includes(drop) ? { [drop]: '' } : {}),
    ...uploads.values,
    ...reused,
  }
  const revision = Number(body.get(REVISION) ?? Number.NaN)
  return {
    typed: { ...typed, values: { ...form.draft.typed.values, ...values } },
    values,
    groups: typed.groups,
    revision: Number.isInteger(revision) ? revision : 0,
    uploadFaults: uploads.faults,
  }
}

/** The fields of a page that the draft holds with another text than was posted. */
export function differing(
  { version, draft }: DraftForm,
  { values, groups }: Posted,
): { label: string; value: string }[] {
  const fields = Object.entries(values).flatMap(([name, posted]) => {
    const saved = draft.typed.values[name] ?? ''
    if (saved === posted) return []
    const isFile = version.definition.fields[name]?.kind === 'file'
    const label = version.words.fields[name] ?? name
    return [{ label, value: isFile ? vi.form.fileKept : (version.words.options?.[name]?.[saved] ?? saved) }]
  })
  const rows = Object.entries(groups).flatMap(([name, posted]) => {
    const saved = draft.typed.groups[name] ?? []
    if (JSON.stringify(saved) === JSON.stringify(posted)) return []
    return [
      {
        label: version.words.groups?.[name]?.name ?? name,
        value: saved.map(row => Object.values(row).filter(Boolean).join(', ')).join('; '),
      },
    ]
  })
  return [...fields, ...rows]
}
