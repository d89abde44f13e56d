import type { Context } from 'hono'
import { capital, dayOf, printDate, printInstant, Refusal } from '#base'
import { type Tracked, trackRecord } from '#records'
import { printPromise } from '#rules'
import { addressOf } from '../address-of.ts'
import type { Env, Web } from '../app.tsx'
import { words as all } from '../applicant.vi.ts'
import { type ClockWords, clockWords, lastDayOf } from '../clock-words.ts'
import { Button } from '../components/button.tsx'
import { ClockLine } from '../components/clock-line.tsx'
import { TextField } from '../components/controls.tsx'
import { DefinitionList } from '../components/definition-list.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { StatusMark } from '../components/status-mark.tsx'
import { read, type WebDeps } from '../deps.ts'
import { bodyLimit, postedForm } from '../form-body.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { isAtRest, stateKind } from '../state-kind.ts'
import { vi } from '../vi.ts'
import { type NextStep, nextStepOf } from '../where-it-stands.ts'

const words = all.track
/** Nothing longer is a code. */
const MOST_TYPED = 60
const SMALL = bodyLimit({ maxSize: 16 * 1024 })
const CODE = 'ma'
const SUFFIX = 'so-cuoi'

interface Asked {
  code: string
  /** The code came with the address, as a QR code gives it: only the suffix is asked for. */
  given: boolean
  faults?: readonly { field: string; text: string }[]
  refused?: { text: string; status: 404 | 429 }
}

async function showForm(deps: WebDeps, c: Context<Env>, { code, given, faults = [], refused }: Asked) {
  const errors = new Map(faults.map(({ field, text }) => [field, text]))
  return read(deps, c.get('actor'), async ({ catalog }) =>
    page(
      {
        deps,
        c,
        catalog,
        title: words.title,
        children: (
          <>
            <PageHead {...(given ? { over: words.of(code) } : {})} title={words.title} lead={words.lead} />
            <form class="form measure" method="post" action={given ? paths.trackCode(code) : paths.track}>
              <ErrorSummary faults={faults} />
              {refused && <Notice kind="refused">{refused.text}</Notice>}
              {given ? (
                <input type="hidden" name={CODE} value={code} />
              ) : (
                <TextField
                  name={CODE}
                  label={words.code}
                  hint={words.codeHint}
                  value={code}
                  size={28}
                  maxLength={MOST_TYPED}
                  autocomplete="off"
                  error={errors.get(CODE)}
                />
              )}
              <TextField
                name={SUFFIX}
                label={words.suffix}
                hint={words.suffixHint}
                size={6}
                maxLength={4}
                inputMode="numeric"
                autocomplete="off"
                error={errors.get(SUFFIX)}
              />
              <Button>{words.button}</Button>
            </form>
            <p>
              <a href={given ? paths.track : paths.mine}>{given ? words.another : words.mine}</a>
            </p>
          </>
        ),
      },
      faults.length > 0 ? 422 : (refused?.status ?? 200),
    ),
  )
}

/** The one large thing: what was promised, or where it stands. */
function headOf(
  { version, state, clock }: Tracked,
  line: ClockWords | undefined,
  next: NextStep | undefined,
) {
  if (next?.mine) return { title: words.waitsForYou, lead: words.whyYou(next.label, '') }
  const label = version.words.states[state] ?? state
  if (!clock || clock.stoppedAt || clock.pausedAt || !line || isAtRest(version.definition, state))
    return { title: label }
  return {
    title: words.promised(printPromise(lastDayOf(clock.dueAt))),
    lead: line.kind === 'late' ? words.late(capital(line.text)) : words.nothingToDo(capital(line.text)),
  }
}

function whyOf({ version, state, clock }: Tracked, next: NextStep | undefined): string | undefined {
  const day = clock?.pausedAt && !clock.stoppedAt ? printDate(dayOf(clock.pausedAt)) : ''
  if (next?.mine) return words.whyYou(next.label, day)
  return day ? words.whyPaused(version.words.states[state] ?? state, day) : undefined
}

async function showTracked(deps: WebDeps, c: Context<Env>, code: string, tracked: Tracked) {
  const { version, state, since, unit, clock } = tracked
  const { definition } = version
  const line = clock && clockWords(clock, definition.clocks?.[clock.code]?.term, deps.clock.now())
  const next = nextStepOf(version, state)
  const why = whyOf(tracked, next)
  const facts = [
    {
      label: words.state,
      value: <StatusMark kind={stateKind(definition, state)}>{version.words.states[state]}</StatusMark>,
    },
    { label: words.since, value: printInstant(since) },
    { label: words.unit, value: unit.name },
    ...(line ? [{ label: words.due, value: <ClockLine {...line} /> }] : []),
    ...(why ? [{ label: words.why, value: why }] : []),
    {
      label: words.next,
      value: !next
        ? all.mine.noNext
        : next.mine
          ? all.mine.yours(next.label)
          : all.mine.theirs(next.label, vi.roles[next.by[0] ?? ''] ?? ''),
    },
  ]
  // What one asked on a shared machine is not kept for the next.
  c.header('cache-control', 'no-store')
  return read(deps, c.get('actor'), async ({ catalog }) =>
    page({
      deps,
      c,
      catalog,
      title: words.title,
      children: (
        <>
          <PageHead over={words.of(code)} {...headOf(tracked, line, next)} />
          <DefinitionList facts={facts} />
          <p>
            <a href={paths.track}>{words.another}</a>
          </p>
          <p>
            <a href={paths.mine}>{words.mine}</a>
          </p>
          <p>
            <a href={paths.verify}>{words.verify}</a>
          </p>
        </>
      ),
    }),
  )
}

async function ask(deps: WebDeps, c: Context<Env>, given: boolean) {
  const body = await postedForm(c)
  const typed = (name: string) =>
    String(body.get(name) ?? '')
      .trim()
      .slice(0, MOST_TYPED)
  const code = typed(CODE)
  const suffix = typed(SUFFIX)
  const faults = [
    ...(code === '' ? [{ field: CODE, text: words.noCode }] : []),
    ...(/^\d{4}$/.test(suffix) ? [] : [{ field: SUFFIX, text: words.suffixFault(suffix) }]),
  ]
  if (faults.length > 0) return showForm(deps, c, { code, given, faults })
  try {
    const request = { code, suffix, address: addressOf(deps, c), now: new Date() }
    return await showTracked(deps, c, code, await trackRecord(deps.engine, request))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const refused =
      error.code === 'too_many'
        ? { text: words.locked, status: 429 as const }
        : { text: words.unknown, status: 404 as const }
    return showForm(deps, c, { code, given, refused })
  }
}

/** Where a dossier stands, for whoever has its code and the end of its phone. The QR code of a receipt leads to its own address. */
export function addTrackPages(app: Web, deps: WebDeps): void {
  app.get(paths.track, c => showForm(deps, c, { code: '', given: false }))
  app.post(paths.track, SMALL, c => ask(deps, c, false))
  app.get('/theo-doi/:code', c => {
    const code = c.req.param('code').slice(0, MOST_TYPED)
    return showForm(deps, c, { code, given: true })
  })
  app.post('/theo-doi/:code', SMALL, c => ask(deps, c, true))
}
