import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import { dayOf, printDate, printInstant, printNumber, Refusal } from '#base'
import { findPlace } from '#directory'
import { type Cell, findSheetSentence, LIMITS, openBook } from '#documents'
import { findRecord, type TypeVersion } from '#records'
import {
  assertMayImport,
  countOutcomes,
  draftImport,
  getImport,
  guessPlan,
  type Import,
  type ImportState,
  listImportedRows,
  listImports,
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
import { Button } from '../components/button.tsx'
import { FileField, SelectField } from '../components/controls.tsx'
import { DataTable } from '../components/data-table.tsx'
import { renderPage } from '../components/document.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Steps } from '../components/steps.tsx'
import { type Creation, creationsOf } from '../creations.ts'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { errorsAsCsv, errorsAsXlsx } from '../import-errors.ts'
import { PLAN, PlanForm, readPlan } from '../import-plan.tsx'
import { ImportResult, Progress } from '../import-result.tsx'
import { rowSentences } from '../import-words.ts'
import { importWords } from '../imports.vi.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { RefusedPage } from '../refused-page.tsx'
import { getVisibleType } from '../register-list.ts'
import { vi } from '../vi.ts'

const PREVIEW_ROWS = 10
const SHOWN_ERRORS = 20
const SHOWN_KEPT = 500
/** States in which the worker is at it. */
const WORKING: readonly ImportState[] = ['checking', 'running', 'undoing']
const BAD = ['faulty', 'there', 'twice'] as const

/** Ways to create records of the type as an officer: those that rows may be imported by. */
export function importWays(deps: WebDeps, { catalog, actor }: Reading, version: TypeVersion): Creation[] {
  const homeUnit = catalog.getUnit(deps.homeUnit)
  return creationsOf(catalog, version, { actor, at: deps.clock.now(), homeUnit }).filter(
    ({ party }) => party === undefined,
  )
}

const crumbs = ({ definition, words }: TypeVersion) => [
  { title: vi.nav.registers, href: paths.registers },
  { title: words.plural, href: paths.register(definition.code) },
]

async function showUpload(deps: WebDeps, c: Context<Env>, code: string, fault?: string) {
  return read(deps, c.get('actor'), async reading => {
    const { tx, catalog, actor } = reading
    const version = getVisibleType(catalog, actor, code)
    const { words } = version
    const ways = importWays(deps, reading, version)
    if (ways.length === 0)
      throw new Refusal(actor.account === null ? 'unauthenticated' : 'forbidden', { type: code })
    const units = [...new Map(ways.flatMap(way => way.units).map(unit => [unit.code, unit])).values()]
    const earlier = await listImports(tx, version.type)
    const children = (
      <>
        <Breadcrumb items={[...crumbs(version), { title: importWords.open }]} />
        <PageHead title={importWords.open} lead={importWords.lead(inSentence(words.plural))} />
        <ErrorSummary faults={fault === undefined ? [] : [{ field: 'tep', text: fault }]} />
        <form method="post" action={paths.imports(code)} encType="multipart/form-data" class="form measure">
          <FileField
            name="tep"
            label={importWords.file}
            hint={importWords.fileHint}
            accept=".xlsx,.csv"
            {...(fault === undefined ? {} : { error: fault })}
          />
          {units.length > 1 && (
            <SelectField
              name="don-vi"
              label={importWords.unit}
              value={units[0]?.code ?? ''}
              options={units.map(unit => ({ value: unit.code, label: unit.name }))}
            />
          )}
          {ways.length > 1 && (
            <SelectField
              name="cach"
              label={importWords.action}
              value={ways[0]?.action ?? ''}
              options={ways.map(({ action }) => ({ value: action, label: words.actions[action] ?? action }))}
            />
          )}
          <Button>{importWords.upload}</Button>
        </form>
        <section>
          <h2>{importWords.earlier}</h2>
          <DataTable
            caption={importWords.earlier}
            captionUnseen
            empty={importWords.noEarlier}
            columns={[
              {
                label: importWords.columns.file,
                cell: one => <a href={paths.import(one.id)}>{one.fileName}</a>,
              },
              { label: importWords.columns.state, cell: one => importWords.states[one.state] },
              { label: importWords.columns.at, cell: one => printInstant(one.createdAt) },
              {
                label: importWords.columns.rows,
                numeric: true,
                cell: one => (one.total === null ? '' : printNumber(String(one.total))),
              },
            ]}
            rows={earlier}
          />
        </section>
      </>
    )
    const frame = { deps, c, catalog, title: importWords.open, section: 'registers' as const, children }
    return page(frame, fault === undefined ? 200 : 422)
  })
}

async function upload(deps: WebDeps, c: Context<Env>, code: string) {
  const actor = c.get('actor')
  if (actor.account === null) throw new Refusal('unauthenticated', {})
  const body = await c.req.formData()
  const file = body.get('tep')
  if (!(file instanceof File) || file.size === 0) return showUpload(deps, c, code, importWords.noFile)
  const bytes = Buffer.from(await file.arrayBuffer())
  try {
    const id = await read(deps, actor, async reading => {
      const version = getVisibleType(reading.catalog, actor, code)
      const ways = importWays(deps, reading, version)
      const way = ways.find(({ action }) => action === body.get('cach')) ?? ways[0]
      const unit = way?.units.find(one => one.code === body.get('don-vi')) ?? way?.units[0]
      if (!way || !unit) throw new Refusal('forbidden', { type: code })
      return draftImport(reading.tx, reading.catalog, actor, {
        type: code,
        unit: unit.code,
        action: way.action,
        fileName: file.name.normalize('NFC').slice(0, 200),
        bytes,
        at: deps.clock.now(),
      })
    })
    return c.redirect(paths.import(id), 303)
  } catch (error) {
    const sentence = sheetSentence(error)
    if (sentence === undefined) throw error
    return showUpload(deps, c, code, sentence)
  }
}

/** The sentence of a refused file; undefined for any other error. */
function sheetSentence(error: unknown): string | undefined {
  const fault = error instanceof Refusal ? error.faults[0] : undefined
  return fault && findSheetSentence(fault.rule, fault.params)
}

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

async function planPart(
  deps: WebDeps,
  { tx, catalog, actor }: Reading,
  { imported, version, at, targets }: Own,
) {
  const bytes = await readImportFile(tx, imported.id)
  const book = await openBook(bytes)
  const examples: string[] = []
  let looked = 0
  for await (const { cells } of rowsAfter(bytes, imported, 0)) {
    for (const [index, cell] of cells.entries()) examples[index] ||= exampleOf(cell)
    looked++
    if (looked >= MOST_LOOKED || imported.columns.every(({ at: index }) => examples[index])) break
  }
  const { legalTime } = deps.engine
  const preview = await previewImport(tx, catalog, {
    imported,
    bytes,
    actor,
    at,
    legalTime,
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
      plans && imported.hasFile
        ? await planPart(deps, reading, own)
        : await resultPart(reading, own, notAgreed)
    const children = (
      <>
        <Breadcrumb
          items={[
            ...crumbs(version),
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
  const body = await c.req.formData()
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
  const limit = bodyLimit({
    maxSize: LIMITS.file + 1024 * 1024,
    onError: c => c.html(renderPage(<RefusedPage deps={deps} c={c} text={importWords.tooMuch} />), 413),
  })
  app.get('/nhap/lan/:id{[0-9]{1,18}}', c => showImport(deps, c, BigInt(c.req.param('id'))))
  app.post('/nhap/lan/:id{[0-9]{1,18}}', bodyLimit({ maxSize: 1024 * 1024 }), c =>
    act(deps, c, BigInt(c.req.param('id'))),
  )
  app.get('/nhap/lan/:id{[0-9]{1,18}}/:file{dong-loi\\.(xlsx|csv)}', c =>
    downloadErrors(deps, c, BigInt(c.req.param('id')), c.req.param('file').split('.')[1] ?? 'xlsx'),
  )
  app.get('/nhap/:type', c => showUpload(deps, c, c.req.param('type')))
  app.post('/nhap/:type', limit, c => upload(deps, c, c.req.param('type')))
}
