import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Env, Web } from '../app.tsx'
import type { Preferences } from '../components/document.tsx'
import { PREFERENCE_COOKIE } from '../cookies.ts'
import type { WebDeps } from '../deps.ts'
import { postedForm } from '../form-body.ts'
import { localPath } from '../local-path.ts'
import { paths } from '../paths.ts'

const YEAR_SECONDS = 31_536_000
const SIZES: readonly Preferences['textSize'][] = ['small', 'normal', 'large']
const CONTRASTS: readonly Preferences['contrast'][] = ['normal', 'high']

async function setPreferences(deps: WebDeps, c: Context<Env>) {
  const body = await postedForm(c)
  const now = c.get('preferences')
  const textSize = SIZES.find(size => size === body.get('textSize')) ?? now.textSize
  const contrast = CONTRASTS.find(one => one === body.get('contrast')) ?? now.contrast
  setCookie(c, PREFERENCE_COOKIE, `${textSize}.${contrast}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: deps.secure,
    maxAge: YEAR_SECONDS,
  })
  return c.redirect(localPath(body.get('back'), paths.home), 303)
}

/** How a reader wants the pages: size of text and contrast, kept in a cookie. */
export function addPreferencePages(app: Web, deps: WebDeps): void {
  app.post(paths.preferences, c => setPreferences(deps, c))
}
