import { printNumber } from '#base'
import type { RecordRow } from '#records'
import type { Import, ImportedRow, Outcome } from '#records/import'
import { Button, LinkButton } from './components/button.tsx'
import { CheckboxField } from './components/controls.tsx'
import { type Column, DataTable } from './components/data-table.tsx'
import { Notice } from './components/notice.tsx'
import { PLAN, Result } from './import-plan.tsx'
import { stoppedSentence } from './import-words.ts'
import { importWords } from './imports.vi.ts'
import { paths } from './paths.ts'
import { hrefOf } from './register-list.ts'

export interface ResultProps {
  imported: Import
  counts: Readonly<Record<Outcome, number>>
  /** The first rows that were not created. */
  bad: readonly ImportedRow[]
  say: (row: ImportedRow) => readonly string[]
  /** Records that were kept when the import was taken back. */
  kept: readonly RecordRow[]
  plural: string
  registerHref: string
  notAgreed?: boolean
}

const shown = (n: number): string => printNumber(String(n))
const BAD: readonly Outcome[] = ['faulty', 'there', 'twice']
const badCount = (counts: ResultProps['counts']): number =>
  BAD.reduce((sum, outcome) => sum + counts[outcome], 0)

/** How far the work has come; the page asks again by itself. */
export function Progress({ imported, counts }: Pick<ResultProps, 'imported' | 'counts'>) {
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const total = imported.state === 'undoing' ? all - badCount(counts) : imported.total
  const done =
    imported.state === 'checking'
      ? all
      : imported.state === 'running'
        ? all - counts.good
        : counts.undone + counts.kept
  return (
    <section>
      <h2 id="progress">{importWords.working[imported.state]}</h2>
      {total !== null && total > 0 && imported.state !== 'checking' && (
        <progress class="progress" value={done} max={total} aria-labelledby="progress" />
      )}
      <p role="status">
        {total === null || imported.state === 'checking'
          ? importWords.progress(shown(imported.lastRow))
          : importWords.progressOf(shown(done), shown(total))}
      </p>
      <p class="note">{importWords.reloads}</p>
      <p>
        <a href={paths.import(imported.id)}>{importWords.reload}</a>
      </p>
    </section>
  )
}

/** What became of the rows, the errors to fetch, and what may be done next. */
export function ImportResult(props: ResultProps) {
  const { imported, counts, plural, registerHref } = props
  const { state } = imported
  const outcomes = (Object.keys(importWords.outcomes) as Outcome[]).filter(outcome => counts[outcome] > 0)
  return (
    <>
      {state === 'stopped' && (
        <Notice kind="refused">{importWords.stopped(stoppedSentence(imported.stoppedBy ?? ''))}</Notice>
      )}
      {state === 'checked' && counts.good === 0 && (
        <Notice kind="attention">{importWords.nothingToRun}</Notice>
      )}
      <section>
        <h2>{importWords.resultTitle}</h2>
        <DataTable
          caption={importWords.resultTitle}
          captionUnseen
          empty={importWords.noRows}
          columns={[
            { label: importWords.outcome, cell: outcome => importWords.outcomes[outcome] },
            { label: importWords.count, numeric: true, cell: outcome => shown(counts[outcome]) },
          ]}
          rows={outcomes}
        />
      </section>
      <div class="row">
        {(state === 'checked' || state === 'stopped') && imported.total !== null && counts.good > 0 && (
          <PostButton {...props} act="nhap">
            {state === 'checked' ? importWords.run(shown(counts.good)) : importWords.goOn}
          </PostButton>
        )}
        {(state === 'checked' || (state === 'stopped' && counts.created === 0)) && (
          <LinkButton kind="secondary" href={hrefOf(paths.import(imported.id), { sua: '1' })}>
            {importWords.changePlan}
          </LinkButton>
        )}
        {state === 'done' && <LinkButton href={registerHref}>{importWords.openRegister(plural)}</LinkButton>}
        {badCount(counts) > 0 && imported.hasFile && (
          <LinkButton
            kind="secondary"
            icon="download"
            download
            href={paths.importErrors(imported.id, /\.csv$/i.test(imported.fileName) ? 'csv' : 'xlsx')}
          >
            {importWords.errors(shown(badCount(counts)))}
          </LinkButton>
        )}
      </div>
      {badCount(counts) > 0 && !imported.hasFile && <p class="note">{importWords.erased}</p>}
      <BadRows {...props} />
      <Kept {...props} />
      {(state === 'done' || (state === 'stopped' && counts.created > 0)) && counts.created > 0 && (
        <Undo {...props} />
      )}
    </>
  )
}

function PostButton({ imported, act, children }: ResultProps & { act: string; children: string }) {
  return (
    <form method="post" action={paths.import(imported.id)}>
      <Button name={PLAN.act} value={act}>
        {children}
      </Button>
    </form>
  )
}

/** The record that a row is like. */
const recordColumn: Column<ImportedRow> = {
  label: importWords.record,
  cell: ({ record }) =>
    record === null ? '' : <a href={paths.record(record)}>{`${importWords.record} ${record}`}</a>,
}

function BadRows({ bad, say }: ResultProps) {
  if (bad.length === 0) return null
  return (
    <section>
      <h2>{importWords.firstErrors}</h2>
      <DataTable
        caption={importWords.firstErrors}
        captionUnseen
        columns={[
          { label: importWords.errorColumns.row, cell: ({ row }) => row },
          { label: importWords.errorColumns.why, cell: row => <Result sentences={say(row)} good={false} /> },
          ...(bad.some(({ record }) => record !== null) ? [recordColumn] : []),
        ]}
        rows={bad}
      />
    </section>
  )
}

function Kept({ kept }: ResultProps) {
  if (kept.length === 0) return null
  return (
    <section>
      <h2>{importWords.keptTitle}</h2>
      <ul>
        {kept.map(({ id, title }) => (
          <li>
            <a href={paths.record(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Undo({ imported, counts, notAgreed }: ResultProps) {
  return (
    <section>
      <h2>{importWords.undoTitle}</h2>
      <p>{importWords.undoLead(shown(counts.created))}</p>
      <form method="post" action={paths.import(imported.id)} class="form measure">
        <CheckboxField
          name="dong-y"
          label={importWords.undoAgree}
          {...(notAgreed ? { error: importWords.notAgreed } : {})}
        />
        <Button kind="danger" name={PLAN.act} value="huy">
          {importWords.undo}
        </Button>
      </form>
    </section>
  )
}
