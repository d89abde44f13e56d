import type { Context } from 'hono'
import { dayOf, printDate, printInstant, Refusal } from '#base'
import { type PdfVerdict, publicSealKey, verifyPdf } from '#documents'
import { type FoundPaper, getPaper, namedPaper, printCode, readCode, sha256Of } from '#records/papers'
import type { Env, Web } from '../app.tsx'
import { Button } from '../components/button.tsx'
import { FileField, TextField } from '../components/controls.tsx'
import { DefinitionList } from '../components/definition-list.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { read, type WebDeps } from '../deps.ts'
import { MOST_BYTES } from '../file-types.ts'
import { bodyLimit, postedForm } from '../form-body.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { assetPath } from '../style/assets.ts'
import { vi } from '../vi.ts'

const words = vi.verify

/** What was asked, and what came of it. */
interface Answer {
  paper?: FoundPaper
  /** A file was held against the paper. */
  file?: PdfVerdict & { known: boolean }
  /** Why there is no answer. */
  fault?: string
  typed?: string
}

function Paper({ paper }: { paper: FoundPaper }) {
  const { facts } = paper
  const rows: [string, string | undefined][] = [
    [words.kind, namedPaper(facts.kind, facts.about)],
    [words.number, paper.number],
    [words.holder, facts.holder || words.masked],
    [words.title, facts.title],
    [words.office, facts.office],
    [words.issuedOn, printInstant(new Date(paper.issuedAt))],
    [words.until, facts.until && printDate(facts.until)],
    [words.code, printCode(paper.code)],
  ]
  const replaced =
    paper.state === 'replaced' ? words.replacedBy(paper.replacedBy ?? '') : words.states[paper.state]
  return (
    <section class="stack">
      <Notice kind={paper.state === 'valid' ? 'done' : 'refused'}>{replaced}</Notice>
      <DefinitionList facts={rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
    </section>
  )
}

function FileVerdict({ file }: { file: NonNullable<Answer['file']> }) {
  const good = file.known && file.whole && file.intact && file.trusted
  const said = good
    ? words.fileGood(file.signer)
    : file.signed && !file.intact
      ? words.fileChanged
      : file.signed && !file.whole
        ? words.fileAdded
        : file.signed && !file.trusted
          ? words.fileStranger
          : words.fileUnknown
  return <Notice kind={good ? 'done' : 'refused'}>{said}</Notice>
}

async function show(deps: WebDeps, c: Context<Env>, answer: Answer, status: 200 | 404 | 422 = 200) {
  const { keys } = deps
  return read(deps, c.get('actor'), async ({ catalog }) =>
    page(
      {
        deps,
        c,
        catalog,
        title: words.pageTitle,
        children: (
          <>
            <PageHead title={words.pageTitle} lead={words.lead} />
            {answer.fault !== undefined && <Notice kind="refused">{answer.fault}</Notice>}
            {answer.file && <FileVerdict file={answer.file} />}
            {answer.paper && <Paper paper={answer.paper} />}
            {keys && <script src={assetPath('verify')} defer />}
            {keys && (
              <div
                class="stack"
                id="ma-qr"
                hidden
                aria-live="polite"
                data-key={JSON.stringify(publicSealKey(keys.seal))}
                data-words={JSON.stringify(words.offline)}
              />
            )}
            <form class="form measure" method="get" action={paths.verify}>
              <TextField
                name="ma"
                label={words.codeLabel}
                hint={words.codeHint}
                value={answer.typed ?? ''}
                size={24}
              />
              <Button icon="search">{words.byCode}</Button>
            </form>
            <form class="form measure" method="post" action={paths.verify} enctype="multipart/form-data">
              <FileField name="tep" label={words.fileLabel} hint={words.fileHint} accept="application/pdf" />
              <Button kind="secondary">{words.byFile}</Button>
            </form>
            {keys && (
              <p>
                <a href={paths.verifyRoot}>{words.root}</a>
              </p>
            )}
          </>
        ),
      },
      status,
    ),
  )
}

const refusedAsNone = (error: unknown): undefined => {
  if (error instanceof Refusal && error.code === 'not_found') return undefined
  throw error
}

async function byCode(deps: WebDeps, c: Context<Env>, typed: string) {
  const code = readCode(typed)
  if (code === undefined) return show(deps, c, { typed, fault: words.noCode }, 422)
  const today = dayOf(deps.clock.now())
  const paper = await read(deps, c.get('actor'), ({ tx }) =>
    getPaper(tx, { code }, today).catch(refusedAsNone),
  )
  return paper ? show(deps, c, { paper, typed }) : show(deps, c, { typed, fault: words.unknown }, 404)
}

/** The file is not kept: its hash is looked up and its signature checked. */
async function byFile(deps: WebDeps, c: Context<Env>) {
  const given = (await postedForm(c)).get('tep')
  if (!(given instanceof File) || given.size === 0) return show(deps, c, { fault: words.noFile }, 422)
  const bytes = new Uint8Array(await given.arrayBuffer())
  const today = dayOf(deps.clock.now())
  const paper = await read(deps, c.get('actor'), ({ tx }) =>
    getPaper(tx, { sha256: sha256Of(bytes) }, today).catch(refusedAsNone),
  )
  const at = paper ? new Date(paper.issuedAt) : deps.clock.now()
  const verdict = await verifyPdf(bytes, deps.keys?.roots ?? [], at)
  return show(deps, c, { ...(paper ? { paper } : {}), file: { ...verdict, known: paper !== undefined } })
}

/** Anyone who holds a paper may ask what it is: by its code, by the QR code's address, or with the file itself. */
export function addVerifyPages(app: Web, deps: WebDeps): void {
  app.get(paths.verify, c => {
    const typed = c.req.query('ma')
    return typed ? byCode(deps, c, typed.slice(0, 60)) : show(deps, c, {})
  })
  app.post(paths.verify, bodyLimit({ maxSize: MOST_BYTES + 100_000 }), c => byFile(deps, c))
  app.get(paths.verifyRoot, c => {
    const root = deps.keys?.roots[0]
    if (!root) throw new Refusal('not_found', {})
    return c.body(new Uint8Array(root), 200, { 'content-type': 'application/pkix-cert' })
  })
  app.get(paths.paper(':code'), c => byCode(deps, c, c.req.param('code') ?? ''))
}
