import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { dayOf, log, Refusal } from '#base'
import { isMigrated, readMigrations, unavailable } from '#db'
import { type Actor, Visitors } from '#directory'
import { asAgent } from './acting.ts'
import { createApi } from './api.ts'
import { defaultPreferences, type Preferences, renderPage } from './components/document.tsx'
import { PREFERENCE_COOKIE, SESSION_COOKIE } from './cookies.ts'
import type { WebDeps } from './deps.ts'
import { postedForm } from './form-body.ts'
import { httpStatus } from './http-refusal.ts'
import { addMediaRelay } from './media-relay.ts'
import { createMetrics } from './metrics.ts'
import { addApplyPages } from './pages/apply.tsx'
import { addArticlePages } from './pages/article.tsx'
import { addCalendarPage } from './pages/calendar.tsx'
import { addCheckPages } from './pages/check.tsx'
import { addDossierRegister } from './pages/dossier-register.tsx'
import { addDossierStatistics } from './pages/dossier-statistics.tsx'
import { addDraftEnds } from './pages/draft-check.tsx'
import { addDraftSent } from './pages/draft-sent.tsx'
import { addDraftSteps } from './pages/draft-step.tsx'
import { addFigurePages } from './pages/figure.tsx'
import { addFigureYearsPages } from './pages/figure-years.tsx'
import { addFiguresPages } from './pages/figures.tsx'
import { addFilePages } from './pages/file.tsx'
import { addHomePages } from './pages/home.tsx'
import { addImportPages } from './pages/import.tsx'
import { addJobsPage } from './pages/jobs.tsx'
import { addLoanPages } from './pages/loans.tsx'
import { addMandatePages } from './pages/mandates.tsx'
import { addMapPages } from './pages/map.tsx'
import { addMinePages } from './pages/mine.tsx'
import { addPreferencePages } from './pages/preferences.tsx'
import { addProcedurePages } from './pages/procedure.tsx'
import { addCataloguePages } from './pages/procedures.tsx'
import { addQuietServices } from './pages/quiet-services.tsx'
import { addRecordPages } from './pages/record.tsx'
import { addRegisterPages } from './pages/register.tsx'
import { addReportPages } from './pages/report.tsx'
import { addReturnFiles } from './pages/return-file.tsx'
import { addReturnPages } from './pages/returns.tsx'
import { addSignInPages } from './pages/sign-in.tsx'
import { addTestRoomPages } from './pages/test-room.tsx'
import { addTrackPages } from './pages/track.tsx'
import { addVerifyPages } from './pages/verify-paper.tsx'
import { paths } from './paths.ts'
import { type Again, RefusedPage } from './refused-page.tsx'
import { assetFiles } from './style/assets.ts'
import { addUploads } from './uploads-in-pieces.ts'

/** What every request carries. */
export interface Env {
  Variables: { actor: Actor; preferences: Preferences; requestId: string }
}
export type Web = Hono<Env>

function readPreferences(c: Context): Preferences {
  const [textSize, contrast] = (getCookie(c, PREFERENCE_COOKIE) ?? '').split('.')
  return {
    textSize: textSize === 'small' || textSize === 'large' ? textSize : defaultPreferences.textSize,
    contrast: contrast === 'high' ? 'high' : 'normal',
  }
}

/** The whole web: pages, interface, static files. Serves nothing that its deps do not give. */
export function createApp(deps: WebDeps): Web {
  const app: Web = new Hono<Env>()
  const metrics = createMetrics(deps)
  const visitors = new Visitors(deps.engine.db)
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
      },
      strictTransportSecurity: deps.secure ? 'max-age=31536000' : false,
    }),
  )
  app.get('/assets/:name', c => {
    const asset = assetFiles().get(c.req.path)
    if (!asset) return c.notFound()
    return c.body(new Uint8Array(asset.body), 200, {
      'content-type': asset.mime,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  app.get('/healthz', async c => {
    const ok = await isReady(deps)
    return c.text(ok ? 'ok' : 'not ready', ok ? 200 : 503)
  })
  app.use(metrics.count)
  addMediaRelay(app, deps)
  app.use(csrf())
  app.use(async (c, next) => {
    c.set('requestId', randomUUID())
    c.set('preferences', readPreferences(c))
    const now = new Date()
    c.set(
      'actor',
      await visitors.actorOf(getCookie(c, SESSION_COOKIE), { now, officeOn: dayOf(deps.clock.now()) }),
    )
    const started = process.hrtime.bigint()
    await next()
    // Who signs in or out is given a cookie, or loses one.
    if (c.res.headers.has('set-cookie')) visitors.forget()
    c.res.headers.set('x-request-id', c.get('requestId'))
    log.info({
      request: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Number((process.hrtime.bigint() - started) / 100_000n) / 10,
    })
  })
  app.use(`${paths.record(':id{[0-9]{1,18}}')}/*`, asAgent(deps, 'id'))
  app.use('/tep/:record{[0-9]{1,18}}/*', asAgent(deps, 'record'))
  app.get(paths.metrics, c => metrics.show(c))
  app.route('/', createApi(deps))
  for (const add of [
    addHomePages,
    addDossierStatistics,
    addQuietServices,
    addFiguresPages,
    addFigurePages,
    addFigureYearsPages,
    addMapPages,
    addReportPages,
    addRegisterPages,
    addDraftEnds,
    addDraftSent,
    addDraftSteps,
    addApplyPages,
    addCataloguePages,
    addProcedurePages,
    addRecordPages,
    addImportPages,
    addFilePages,
    addUploads,
    addCheckPages,
    addArticlePages,
    addReturnPages,
    addReturnFiles,
    addSignInPages,
    addMinePages,
    addMandatePages,
    addTrackPages,
    addPreferencePages,
    addTestRoomPages,
    addJobsPage,
    addCalendarPage,
    addLoanPages,
    addVerifyPages,
    addDossierRegister,
  ]) {
    add(app, deps)
  }
  app.notFound(async c =>
    c.html(renderPage(<RefusedPage deps={deps} c={c} refusal={new Refusal('not_found', {})} />), 404),
  )
  app.onError(async (error, c) => {
    // A form posted from another site, a body that is no form: the middleware's own answer.
    if (error instanceof HTTPException) return error.getResponse()
    const refusal = error instanceof Refusal ? error : unavailable(error)
    if (refusal) {
      metrics.refused(refusal.code)
      if (refusal !== error) log.warn({ request: c.get('requestId'), path: c.req.path, err: error })
      if (refusal.code === 'unavailable') c.header('retry-after', '10')
      const again = refusal.code === 'unavailable' ? await againOf(c) : undefined
      const refused = <RefusedPage deps={deps} c={c} refusal={refusal} {...(again ? { again } : {})} />
      return c.html(renderPage(refused), httpStatus[refusal.code])
    }
    log.error({ request: c.get('requestId'), path: c.req.path, err: error })
    return c.html(renderPage(<RefusedPage deps={deps} c={c} incident={c.get('requestId')} />), 500)
  })
  return app
}

/** What asks for a password or a secret is typed again. */
const TYPED_ANEW: ReadonlySet<string> = new Set([paths.signIn, paths.enterAsGuest])

/** The form that was posted, to be sent again. */
async function againOf(c: Context): Promise<Again | undefined> {
  if (c.req.method !== 'POST' || TYPED_ANEW.has(c.req.path)) return undefined
  const body = await postedForm(c).catch(() => undefined)
  if (!body) return undefined
  const entries = [...body.entries()]
  const { pathname, search } = new URL(c.req.url)
  return {
    action: pathname + search,
    fields: entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    files: entries.some(([, value]) => typeof value !== 'string' && value.size > 0),
  }
}

async function isReady(deps: WebDeps): Promise<boolean> {
  try {
    const catalog = await deps.engine.catalog.get()
    return (
      catalog.findUnit(deps.homeUnit) !== undefined &&
      (await isMigrated(deps.engine.db, await readMigrations()))
    )
  } catch {
    return false
  }
}
