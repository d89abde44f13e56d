import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { Refusal } from '#base'
import { leaveAsGuest, signIn, signOut } from '#directory'
import { addressOf } from '../address-of.ts'
import type { Env, Web } from '../app.tsx'
import { Button } from '../components/button.tsx'
import { PasswordField, TextField } from '../components/controls.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { cookieOptions, SESSION_COOKIE, SESSION_SECONDS } from '../cookies.ts'
import { read, type WebDeps } from '../deps.ts'
import { postedForm } from '../form-body.ts'
import { httpStatus } from '../http-refusal.ts'
import { page } from '../layout.tsx'
import { localPath } from '../local-path.ts'
import { paths } from '../paths.ts'
import { vi } from '../vi.ts'

/** Names and passwords longer than this are nobody's; nothing so long is hashed. */
const MOST_TYPED = 200

interface Shown {
  name: string
  next: string
  refusal?: Refusal
}

async function showForm(deps: WebDeps, c: Context<Env>, { name, next, refusal }: Shown) {
  const status = refusal ? httpStatus[refusal.code] : 200
  return read(deps, c.get('actor'), async ({ catalog }) =>
    page(
      {
        deps,
        c,
        catalog,
        title: vi.signInPage.title,
        children: (
          <>
            <PageHead title={vi.signInPage.title} />
            <form class="form measure" method="post" action={paths.signIn}>
              {refusal && (
                <Notice kind="refused">
                  {refusal.code === 'too_many' ? vi.refused.too_many : vi.signInPage.wrong}
                </Notice>
              )}
              <input type="hidden" name="ve" value={next} />
              <TextField
                name="ten"
                label={vi.signInPage.name}
                value={name}
                size={24}
                autocomplete="username"
              />
              <PasswordField name="mat-khau" label={vi.signInPage.password} autocomplete="current-password" />
              <Button>{vi.signInPage.button}</Button>
            </form>
            {deps.sample && (
              <section class="stack">
                <h2>{vi.signInPage.sampleAccounts}</h2>
                <p>{vi.signInPage.sampleLead}</p>
              </section>
            )}
          </>
        ),
      },
      status === 401 || status === 429 ? status : 200,
    ),
  )
}

async function enter(deps: WebDeps, c: Context<Env>) {
  const body = await postedForm(c)
  const name = String(body.get('ten') ?? '').slice(0, MOST_TYPED)
  const password = String(body.get('mat-khau') ?? '').slice(0, MOST_TYPED)
  const next = localPath(body.get('ve'), paths.inbox)
  try {
    const token = await signIn(deps.engine.db, {
      signIn: name,
      password,
      address: addressOf(deps, c),
      agent: (c.req.header('user-agent') ?? '').slice(0, MOST_TYPED),
      previousToken: getCookie(c, SESSION_COOKIE),
      now: new Date(),
    })
    setCookie(c, SESSION_COOKIE, token, { ...cookieOptions(deps), maxAge: SESSION_SECONDS })
    return c.redirect(next, 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return showForm(deps, c, { name, next, refusal: error })
  }
}

async function leave(deps: WebDeps, c: Context<Env>) {
  const token = getCookie(c, SESSION_COOKIE)
  if (token !== undefined) {
    const now = new Date()
    await (c.get('actor').guest === undefined ? signOut : leaveAsGuest)(deps.engine.db, token, now)
  }
  deleteCookie(c, SESSION_COOKIE, cookieOptions(deps))
  return c.redirect(paths.home, 303)
}

/** Signing in and out. */
export function addSignInPages(app: Web, deps: WebDeps): void {
  app.get(paths.signIn, c => showForm(deps, c, { name: '', next: localPath(c.req.query('ve'), paths.inbox) }))
  app.post(paths.signIn, c => enter(deps, c))
  app.post(paths.signOut, c => leave(deps, c))
}
