import type { Context } from 'hono'
import { Refusal } from '#base'
import { type DocumentText, findTextSentence, readText, TEXT_LIMITS } from '#documents'
import { checkAgainstFigures } from '#reports'
import type { Env, Web } from '../app.tsx'
import { Button, LinkButton } from '../components/button.tsx'
import { FileField, SelectField, TextAreaField, TextField } from '../components/controls.tsx'
import { renderPage } from '../components/document.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { PageHead } from '../components/page-head.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { bodyLimit } from '../form-body.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { RefusedPage } from '../refused-page.tsx'
import { vi } from '../vi.ts'
import { type CheckedSource, Result } from './check-result.tsx'

const MOST_POSTED = TEXT_LIMITS.file + 4 * 1024 * 1024

interface Asked {
  text: string
  unit: string
  period: string
  file?: File
}

interface Fault {
  field: 'text' | 'file'
  text: string
}

function Form({
  asked,
  units,
  fault,
}: {
  asked: Asked
  units: readonly { value: string; label: string }[]
  fault?: Fault | undefined
}) {
  const errorOf = (field: Fault['field']) => (fault?.field === field ? { error: fault.text } : {})
  return (
    <form class="form" method="post" action={paths.check} enctype="multipart/form-data">
      <TextAreaField name="text" label={vi.check.text} rows={12} value={asked.text} {...errorOf('text')} />
      <FileField
        name="file"
        label={vi.check.file}
        hint={vi.check.fileHint(TEXT_LIMITS.file / 1024 / 1024)}
        accept=".docx,.pdf,.txt"
        optional
        {...errorOf('file')}
      />
      <div class="row">
        <SelectField name="unit" label={vi.check.unit} value={asked.unit} options={units} />
        <TextField name="period" label={vi.check.period} value={asked.period} size={6} />
      </div>
      <Button icon="search">{vi.check.button}</Button>
    </form>
  )
}

const offices = ({ catalog }: Reading) =>
  [...catalog.units.values()]
    .filter(unit => unit.id === unit.office)
    .map(unit => ({ value: unit.code, label: unit.name }))

/** The text that was asked about, or what is wrong with it. */
async function sourceOf({ text, file, period }: Asked): Promise<CheckedSource | Fault> {
  if (!file) {
    if (!text.trim()) return { field: 'text', text: vi.check.empty }
    return text.length > TEXT_LIMITS.characters ? { field: 'text', text: vi.check.tooLong } : { text, period }
  }
  const read = await readUpload(file)
  if ('field' in read) return read
  const { kind, pages } = read
  return { text: read.text, period, file: { name: file.name, kind, pages } }
}

async function readUpload(file: File): Promise<DocumentText | Fault> {
  try {
    return await readText(Buffer.from(await file.arrayBuffer()))
  } catch (error) {
    const [fault] = error instanceof Refusal ? error.faults : []
    const sentence = fault && findTextSentence(fault.rule, fault.params)
    if (!sentence) throw error
    return { field: 'file', text: sentence }
  }
}

async function show(deps: WebDeps, c: Context<Env>, asked: Asked, given?: CheckedSource | Fault) {
  return read(deps, c.get('actor'), async reading => {
    const fault = given && 'field' in given ? given : undefined
    const source = given && !('field' in given) ? given : undefined
    const known = reading.catalog.findUnit(asked.unit) && reading.world.figures.findPeriod(asked.period)
    if (given && !known) throw new Refusal('not_found', { unit: asked.unit, period: asked.period })
    const result = source && (await checkAgainstFigures(reading.tx, reading.world, source.text, asked))
    return page(
      {
        deps,
        c,
        catalog: reading.catalog,
        title: vi.check.title,
        section: 'check',
        report: true,
        children: (
          <>
            {fault && <ErrorSummary faults={[fault]} />}
            <PageHead
              title={vi.check.title}
              lead={vi.check.lead}
              actions={
                result && (
                  <LinkButton kind="secondary" small href={paths.check}>
                    {vi.check.another}
                  </LinkButton>
                )
              }
            />
            {source && result ? (
              <Result source={source} result={result} />
            ) : (
              <Form asked={asked} units={offices(reading)} fault={fault} />
            )}
          </>
        ),
      },
      fault ? 422 : 200,
    )
  })
}

/** Pasting a text or sending a file, and reading which of its numbers hold. Nothing of it is kept. */
export function addCheckPages(app: Web, deps: WebDeps): void {
  app.get(paths.check, c => show(deps, c, { text: '', unit: deps.homeUnit, period: deps.homePeriod }))
  const limit = bodyLimit({
    maxSize: MOST_POSTED,
    onError: c => c.html(renderPage(<RefusedPage deps={deps} c={c} text={vi.check.tooMuch} />), 413),
  })
  app.post(paths.check, limit, async c => {
    const form = await c.req.parseBody()
    const text = (key: string) => (typeof form[key] === 'string' ? form[key] : '')
    const { file } = form
    const asked: Asked = {
      // Browsers send line ends as CR LF; offsets are those of the text as it is shown.
      text: text('text').replace(/\r\n/g, '\n'),
      unit: text('unit') || deps.homeUnit,
      period: text('period') || deps.homePeriod,
      // A file that was not chosen comes without a name.
      ...(file instanceof File && (file.name !== '' || file.size > 0) ? { file } : {}),
    }
    return show(deps, c, asked, await sourceOf(asked))
  })
}
