import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { Refusal } from '#base'
import { findSheetSentence, LIMITS, openBook, writeTemplate } from '#documents'
import { getRecord, historyOf, perform } from '#records'
import { faultSentence, refusedSentence } from '../action-words.ts'
import type { Env, Web } from '../app.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { Button } from '../components/button.tsx'
import { renderPage } from '../components/document.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { read, type WebDeps } from '../deps.ts'
import { bodyLimit, postedForm } from '../form-body.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { RefusedPage } from '../refused-page.tsx'
import { dutiesOf, ownDuty } from '../return-duties.ts'
import {
  atCells,
  type CellFault,
  type ReadReturn,
  type ReturnForm,
  readReturn,
  returnTemplate,
} from '../return-sheet.ts'
import { words } from '../returns.vi.ts'
import { vi } from '../vi.ts'

const said = words.upload
const FILE = 'file'

type OwnDuty = Awaited<ReturnType<typeof ownDuty>>

function formOf({ version, owed, creation, unit }: OwnDuty, year: string): ReturnForm {
  const asks = version.definition.actions[creation.action]?.asks ?? []
  return {
    version,
    asks: asks.filter(name => version.definition.fields[name]?.kind !== 'file'),
    year: { field: owed.year, value: year },
    unit: { code: unit.code, name: unit.name },
  }
}

async function template(deps: WebDeps, c: Context<Env>, type: string, year: string) {
  const sheets = await read(deps, c.get('actor'), async reading => {
    const duty = await ownDuty(deps, reading, type, year)
    const before = String(Number(year) - 1)
    const last = (await dutiesOf(deps, reading, before, type)).find(one => one.as === 'sender')?.own
    return returnTemplate(formOf(duty, year), duty.own?.data, last?.data)
  })
  return c.body(new Uint8Array(await writeTemplate(sheets)), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${type}-${year}.xlsx"`,
  })
}

/** The page that takes a file, with what was wrong with the last one. */
function draw(
  deps: WebDeps,
  c: Context<Env>,
  asked: { type: string; year: string },
  faults: readonly CellFault[] = [],
) {
  return read(deps, c.get('actor'), async reading => {
    const { version } = await ownDuty(deps, reading, asked.type, asked.year)
    const back = `${paths.returns}?nam=${asked.year}`
    const children = (
      <>
        <Breadcrumb items={[{ title: words.list.title, href: back }, { title: said.title(asked.year) }]} />
        <PageHead over={version.words.name} title={said.title(asked.year)} />
        {faults.length > 0 && (
          <Notice kind="refused">
            {said.kept}
            <ul>
              {faults.map(({ cell, sentence }) => (
                <li>{cell === undefined ? sentence : said.cell(cell, sentence)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <form
          method="post"
          enctype="multipart/form-data"
          action={`${paths.returnUpload(asked.type)}?nam=${asked.year}`}
        >
          <div class="field">
            <label for={FILE}>{said.file}</label>
            <p class="hint" id="file-hint">
              {said.hint}
            </p>
            <input
              type="file"
              id={FILE}
              name={FILE}
              accept=".xlsx,.csv"
              aria-describedby="file-hint"
              aria-invalid={faults.length > 0 ? 'true' : undefined}
            />
          </div>
          <p class="row">
            <Button>{said.button}</Button>
            <a href={`${paths.returnTemplate(asked.type)}?nam=${asked.year}`}>{words.list.template}</a>
            <a href={back}>{said.back}</a>
          </p>
        </form>
      </>
    )
    const frame = {
      deps,
      c,
      catalog: reading.catalog,
      title: said.title(asked.year),
      section: 'returns' as const,
    }
    return page({ ...frame, children }, faults.length > 0 ? 422 : 200)
  })
}

interface Sent {
  duty: OwnDuty
  given: ReadReturn
  /** The same values of the same sender for the same year: sent again they change nothing. */
  key: string
  /** The file was the last thing that happened to the return. */
  isDone: boolean
}

async function readFile(
  deps: WebDeps,
  c: Context<Env>,
  asked: { type: string; year: string },
): Promise<Sent> {
  const actor = c.get('actor')
  // Before the file is read: whoever sends no such returns is refused whatever it holds.
  const duty = await read(deps, actor, reading => ownDuty(deps, reading, asked.type, asked.year))
  const file = (await postedForm(c)).get(FILE)
  if (!(file instanceof File) || file.size === 0)
    throw new Refusal('invalid', {}, [{ field: FILE, rule: 'noFile' }])
  const bytes = Buffer.from(await file.arrayBuffer())
  const given = await readReturn(formOf(duty, asked.year), await openBook(bytes))
  // By what it says, not by its bytes: a spreadsheet that saves anew writes another time into the file.
  const sha256 = createHash('sha256').update(JSON.stringify(given.values)).digest('hex')
  const key = `sheet ${actor.account} ${asked.type} ${duty.unit.code} ${asked.year} ${sha256}`
  const { own } = duty
  const last = own && (await read(deps, actor, ({ tx }) => historyOf(tx, own.id))).at(-1)
  return { duty, given, key, isDone: last?.idem?.startsWith(key) ?? false }
}

/** Begins the return, or mends the one that is open: in one act, or not at all. */
async function keep(deps: WebDeps, c: Context<Env>, { duty, given, key, isDone }: Sent): Promise<bigint> {
  const { version, creation, own, owed } = duty
  const actor = c.get('actor')
  if (own && isDone) return own.id
  if (!own) {
    const begin = (idem: string) =>
      perform(deps.engine, actor, {
        create: {
          type: version.definition.code,
          unit: creation.units[0]?.code ?? '',
          ...(creation.party === undefined ? {} : { party: creation.party }),
        },
        action: creation.action,
        values: given.values,
        idem,
      })
    const done = await begin(key)
    if (!done.repeated) return done.record
    // The same file had begun one that was annulled since: it begins another.
    const { version: now } = await read(deps, actor, ({ tx }) => getRecord(tx, done.record))
    return now > done.version ? (await begin(`${key} ${done.record}`)).record : done.record
  }
  const amend = Object.entries(version.definition.actions).find(
    ([, act]) => act.from.includes(own.state) && act.to === undefined && !act.above && act.asks?.length,
  )
  if (!amend) throw new Refusal('wrong_state', { locked: version.words.states[own.state] ?? own.state })
  const [action, act] = amend
  const values = Object.entries(given.values).filter(
    ([name]) => name !== owed.year && act.asks?.includes(name),
  )
  await perform(deps.engine, actor, {
    record: own.id,
    version: own.version,
    action,
    values: Object.fromEntries(values),
    idem: `${key} ${own.version}`,
  })
  return own.id
}

/** Why a file was not taken, each at its cell where there is one; undefined for what is not about the file. */
function faultsOf(error: unknown, sent: Sent | undefined): CellFault[] | undefined {
  if (!(error instanceof Refusal)) return undefined
  if (!sent) {
    if (error.code !== 'invalid') return undefined
    return error.faults.map(({ rule, params }) => ({
      sentence: rule === 'noFile' ? said.noFile : (findSheetSentence(rule, params) ?? vi.refused.invalid),
    }))
  }
  const { version, creation } = sent.duty
  if (error.code === 'invalid')
    return atCells(error.faults, sent.given, fault => faultSentence(version, fault))
  const locked = error.params['locked']
  if (locked !== undefined) return [{ sentence: said.locked(String(locked)) }]
  if (['wrong_state', 'duplicate', 'stale'].includes(error.code))
    return [{ sentence: refusedSentence(version, creation.action, error) }]
  return undefined
}

async function take(deps: WebDeps, c: Context<Env>, asked: { type: string; year: string }) {
  if (c.get('actor').account === null) throw new Refusal('unauthenticated', {})
  let sent: Sent | undefined
  try {
    sent = await readFile(deps, c, asked)
    if (sent.given.faults.length > 0) return draw(deps, c, asked, sent.given.faults)
    return c.redirect(paths.record(await keep(deps, c, sent)), 303)
  } catch (error) {
    const faults = faultsOf(error, sent)
    if (!faults) throw error
    return draw(deps, c, asked, faults)
  }
}

const askedOf = (deps: WebDeps, c: Context<Env>) => ({
  type: c.req.param('type') ?? '',
  year: c.req.query('nam') ?? deps.homePeriod,
})

/** Returns as files: the template out, and the filled-in file back. */
export function addReturnFiles(app: Web, deps: WebDeps): void {
  const limit = bodyLimit({
    maxSize: LIMITS.file + 64 * 1024,
    onError: c =>
      c.html(
        renderPage(
          <RefusedPage
            deps={deps}
            c={c}
            text={findSheetSentence('tooBig', { limit: LIMITS.file / 1024 / 1024 }) ?? ''}
          />,
        ),
        413,
      ),
  })
  app.get(paths.returnTemplate(':type'), c => {
    const { type, year } = askedOf(deps, c)
    return template(deps, c, type, year)
  })
  app.get(paths.returnUpload(':type'), c => draw(deps, c, askedOf(deps, c)))
  app.post(paths.returnUpload(':type'), limit, c => take(deps, c, askedOf(deps, c)))
}
