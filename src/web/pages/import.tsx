import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { dayOf, printDate, printInstant, Refusal } from '#base'
import { findPlace } from '#directory'
import { type Cell, LIMITS, openBook } from '#documents'
import { findRecord } from '#records'
import {
  assertMayImport,
  countOutcomes,
  getImport,
  guessPlan,
  type Import,
  type ImportState,
  listImportedRows,
  moveImport,
  planImport,
  previewImport,
  readImportFile,
  rowsAfter,
  targetsFor,
  versionFor,
} from '#records/import'
import { inSentence } from '../action-words.ts'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Steps } from '../components/steps.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { bodyLimit, postedForm } from '../form-body.ts'
import { errorsAsCsv, errorsAsXlsx } from '../import-errors.ts'
import { PLAN, PlanForm, readPlan } from '../import-plan.tsx'
import { ImportResult, Progress } from '../import-result.tsx'
import { rowSentences } from '../import-words.ts'
import { importWords } from '../imports.vi.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { addUploadPages, importCrumbs } from './import-upload.tsx'

const PREVIEW_ROWS = 10
const SHOWN_ERRORS = 20
const SHOWN_KEPT = 500
/** States in which the worker is at it. */
const WORKING: readonly ImportState[] = ['checking', 'running', 'undoing']
const BAD = ['faulty', 'there', 'twice'] as const

/** An import with its type, for whoever may create such records. */
async function getOwn(deps: WebDeps, { tx, catalog, actor }: Reading, id: bigint) {
  if (actor.account === null) throw new Refusal('unauthenticated', {})
  const imported = await getImport(tx, id)
  const at = deps.clock.now()
  assertMayImport(catalog, actor, imported, at)
  const published = versionFor(catalog, imported, at)
  const version = catalog.offered(published, catalog.unit(imported.unit).office, dayOf(at))
  return { imported, version, at, targets: targetsFor(catalog, version, imported.action) }
}
type Own = Awaited<ReturnType<typeof getOwn>>

const LONGEST_EXAMPLE = 60
/** A column that is empty so far down has no example. */
const MOST_LOOKED = 200

function exampleOf(cell: Cell | null): string {
  if (!cell) return ''
  return cell.kind === 'date' ? printDate(cell.text) : cell.text.slice(0, LONGEST_EXAMPLE)
}

async function planPart({ tx, catalog, actor }: Reading, { imported, version, at, targets }: Own) {
  const bytes = await readImportFile(tx, imported.id)
  const book = await openBook(bytes)
  const examples: string[] = []
  let looked = 0
  for await (const { cells } of rowsAfter(bytes, imported, 0)) {
    for (const [index, cell] of cells.entries()) examples[index] ||= exampleOf(cell)
    looked++
    if (looked >= MOST_LOOKED || imported.columns.every(({ at: index }) => examples[index])) break
  }
  const preview = await previewImport(tx, catalog, {
    imported,
    bytes,
    actor,
    at,
    most: PREVIEW_ROWS,
  })
  const places = new Map<string, string>()
  for (const [name, { kind }] of Object.entries(version.definition.fields)) {
    if (kind !== 'place') continue
    for (const code of new Set(preview.map(row => row.values[name]))) {
      const place = typeof code === 'string' ? await findPlace(tx, code, dayOf(at)) : undefined
      if (place) places.set(place.code, place.name)
    }
  }
  return (
    <PlanForm
      version={version}
      imported={imported}
      sheets={book.sheets}
      targets={targets}
      examples={examples}
      preview={preview}
      places={places}
      say={row => rowSentences(catalog, version, imported.action, { ...row, faults: row.faults ?? [] })}
      action={paths.import(imported.id)}
    />
  )
}

async function resultPart(reading: Reading, { imported, version }: Own, notAgreed: boolean) {
  const { tx, catalog } = reading
  const counts = await countOutcomes(tx, imported.id)
  if (WORKING.includes(imported.state)) return <Progress imported={imported} counts={counts} />
  const bad = await listImportedRows(tx, imported.id, { outcomes: BAD, limit: SHOWN_ERRORS })
  const kept = await listImportedRows(tx, imported.id, { outcomes: ['kept'], limit: SHOWN_KEPT })
  const records = await Promise.all(kept.map(({ record }) => findRecord(tx, record ?? 0n)))
  return (
    <ImportResult
      imported={imported}
      counts={counts}
      bad={bad}
      say={row => rowSentences(catalog, version, imported.action, row)}
      kept={records.flatMap(record => record ?? [])}
      plural={inSentence(version.words.plural)}
      registerHref={paths.register(version.definition.code)}
      notAgreed={notAgreed}
    />
  )
}

/** Which of the three steps an import is at. */
const stepOf = ({ state }: Import, plans: boolean): number =>
  plans ? 1 : state === 'checking' || state === 'checked' ? 2 : 3

async function showImport(deps: WebDeps, c: Context<Env>, id: bigint, { notAgreed = false } = {}) {
  return read(deps, c.get('actor'), async reading => {
    const own = await getOwn(deps, reading, id)
    const { imported, version } = own
    const mayPlan = imported.hasFile && ['draft', 'checked', 'stopped'].includes(imported.state)
    const plans = imported.state === 'draft' || (mayPlan && c.req.query('sua') === '1')
    // Reload without a script: the answer asks for it, and so it ends when the work does.
    if (WORKING.includes(imported.state)) c.header('refresh', '2')
    const part =
      plans && imported.hasFile ? await planPart(reading, own) : await resultPart(reading, own, notAgreed)
    const children = (
      <>
        <Breadcrumb
          items={[
            ...importCrumbs(version),
            { title: importWords.open, href: paths.imports(version.definition.code) },
            { title: imported.fileName },
          ]}
        />
        <PageHead
          over={`${version.words.plural}, ${reading.catalog.unit(imported.unit).name}`}
          title={imported.fileName}
          lead={`${importWords.states[imported.state]}. ${printInstant(imported.createdAt)}`}
        />
        <Steps labels={importWords.steps} current={stepOf(imported, plans)} />
        {part}
      </>
    )
    return page(
      { deps, c, catalog: reading.catalog, title: imported.fileName, section: 'registers', children },
      notAgreed ? 422 : 200,
    )
  })
}

async function act(deps: WebDeps, c: Context<Env>, id: bigint) {
  const body = await postedForm(c)
  const what = body.get(PLAN.act)
  if (what === 'huy' && body.get('dong-y') === null) return showImport(deps, c, id, { notAgreed: true })
  await read(deps, c.get('actor'), async reading => {
    const own = await getOwn(deps, reading, id)
    const { tx } = reading
    if (what === 'nhap') return moveImport(tx, id, ['checked', 'stopped'], 'running')
    if (what === 'huy') return moveImport(tx, id, ['done', 'stopped'], 'undoing')
    await savePlan(reading, own, body)
    if (what === 'kiem-tra') await moveImport(tx, id, ['draft'], 'checking')
  })
  return c.redirect(paths.import(id), 303)
}

async function savePlan({ tx, catalog }: Reading, { imported, at, targets }: Own, body: FormData) {
  const { columns, ...plan } = readPlan(body, imported, targets)
  if (columns) return planImport(tx, imported.id, { ...plan, columns })
  const { sheet } = plan
  const book = await openBook(await readImportFile(tx, imported.id))
  const { type, unit, action } = imported
  // Another sheet has its head elsewhere.
  const headRow = sheet === imported.sheet ? { headRow: plan.headRow } : {}
  const guessed = await guessPlan(tx, catalog, { type, unit, action, book, sheet, at, ...headRow })
  return planImport(tx, imported.id, { ...guessed, fixed: plan.fixed })
}

async function downloadErrors(deps: WebDeps, c: Context<Env>, id: bigint, ending: string) {
  const sheet = await read(deps, c.get('actor'), async reading => {
    const { imported, version } = await getOwn(deps, reading, id)
    const { tx, catalog } = reading
    const bytes = await readImportFile(tx, id)
    const rows = await listImportedRows(tx, id, { outcomes: BAD, limit: LIMITS.rows })
    return { catalog, version, imported, bytes, rows }
  })
  c.header('content-disposition', `attachment; filename="dong-loi-${id}.${ending}"`)
  if (ending === 'csv') {
    c.header('content-type', 'text/csv; charset=utf-8')
    return c.body(await errorsAsCsv(sheet))
  }
  c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  return stream(c, async out => {
    for await (const piece of errorsAsXlsx(sheet)) await out.write(piece)
  })
}

/** Import of a sheet into a register: upload, columns, check, run, errors, taking back. */
export function addImportPages(app: Web, deps: WebDeps): void {
  addUploadPages(app, deps)
  app.get('/nhap/lan/:id{[0-9]{1,18}}', c => showImport(deps, c, BigInt(c.req.param('id'))))
  app.post('/nhap/lan/:id{[0-9]{1,18}}', bodyLimit({ maxSize: 1024 * 1024 }), c =>
    act(deps, c, BigInt(c.req.param('id'))),
  )
  app.get('/nhap/lan/:id{[0-9]{1,18}}/:file{dong-loi\\.(xlsx|csv)}', c =>
    downloadErrors(deps, c, BigInt(c.req.param('id')), c.req.param('file').split('.')[1] ?? 'xlsx'),
  )
}
