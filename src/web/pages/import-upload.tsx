import type { Context } from 'hono'
import { printInstant, printNumber, Refusal } from '#base'
import { findSheetSentence, LIMITS } from '#documents'
import type { TypeVersion } from '#records'
import { draftImport, listImports } from '#records/import'
import { inSentence } from '../action-words.ts'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { Button } from '../components/button.tsx'
import { FileField, SelectField } from '../components/controls.tsx'
import { DataTable } from '../components/data-table.tsx'
import { renderPage } from '../components/document.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { PageHead } from '../components/page-head.tsx'
import { type Creation, creationsOf } from '../creations.ts'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { bodyLimit, postedForm } from '../form-body.ts'
import { importWords } from '../imports.vi.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { RefusedPage } from '../refused-page.tsx'
import { getVisibleType } from '../register-list.ts'
import { vi } from '../vi.ts'

/** Ways to create records of the type as an officer: those that rows may be imported by. */
export function importWays(deps: WebDeps, { catalog, actor }: Reading, version: TypeVersion): Creation[] {
  const homeUnit = catalog.getUnit(deps.homeUnit)
  return creationsOf(catalog, version, { actor, at: deps.clock.now(), homeUnit }).filter(
    ({ party }) => party === undefined,
  )
}

/** Where the pages of a type's imports lie. */
export const importCrumbs = ({ definition, words }: TypeVersion) => [
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
        <Breadcrumb items={[...importCrumbs(version), { title: importWords.open }]} />
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
  const body = await postedForm(c)
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

/** The page from which a sheet is uploaded into a register, with the imports before it. */
export function addUploadPages(app: Web, deps: WebDeps): void {
  const limit = bodyLimit({
    maxSize: LIMITS.file + 1024 * 1024,
    onError: c => c.html(renderPage(<RefusedPage deps={deps} c={c} text={importWords.tooMuch} />), 413),
  })
  app.get('/nhap/:type', c => showUpload(deps, c, c.req.param('type')))
  app.post('/nhap/:type', limit, c => upload(deps, c, c.req.param('type')))
}
