import { inTransaction } from '#db'
import { applyAccounts } from '#directory'
import { publishTypes } from '#records'
import { openLibrary } from './engine.ts'
import { cheapPassword } from './library.ts'
import { type LibraryWeb, openLibraryWeb, passwordOf } from './library-web.ts'
import { permitType } from './permit.ts'

export const CITIZEN = 'cong-dan'

/** The web of the library with a procedure of three pages, and a citizen who has an account. */
export async function openPermitWeb(): Promise<LibraryWeb> {
  const web = await openLibraryWeb({
    open: async db => {
      const library = await openLibrary(db)
      await inTransaction(db.owner, {}, tx => publishTypes(tx, [permitType]))
      return library
    },
  })
  await inTransaction(web.db.owner, {}, tx =>
    applyAccounts(
      tx,
      [CITIZEN, 'cong-dan-khac'].map(name => ({
        signIn: name,
        name: 'Trần Thị Dân',
        password: passwordOf(name),
        roles: [],
      })),
      { at: new Date(), cost: cheapPassword },
    ),
  )
  return web
}

const ORIGIN = 'http://localhost'

/** Whatever answers requests: an application in this process, or a site. */
export interface Answering {
  app: { request(address: string, init?: RequestInit): Response | Promise<Response> }
}

/** A browser without a script: it keeps cookies and follows what it is told. */
export class Visitor {
  private readonly web: Answering
  private readonly cookies = new Map<string, string>()
  /** Address of the page that is open. */
  path = ''
  status = 0
  html = ''

  constructor(web: Answering) {
    this.web = web
  }

  async get(path: string): Promise<this> {
    return this.request(path, {})
  }

  async post(path: string, fields: Record<string, string> | FormData = {}): Promise<this> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields)
    return this.request(path, { method: 'POST', body })
  }

  /** Posts the page that is open as it stands, with these answers laid over it. */
  async send(fields: Record<string, string>): Promise<this> {
    return this.post(this.path, { _revision: this.hidden('_revision'), ...fields })
  }

  hidden(name: string): string {
    return new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(this.html)?.[1] ?? ''
  }

  /** What stands in a text field of the page. */
  typed(name: string): string | undefined {
    return new RegExp(`<input [^>]*name="${name.replaceAll('.', '\\.')}"[^>]*? value="([^"]*)"`).exec(
      this.html,
    )?.[1]
  }

  /** The error summary as its links. */
  get faults(): string[] {
    const summary = /<div class="error-summary".*?<\/ul>/s.exec(this.html)?.[0] ?? ''
    return [...summary.matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, href, text]) => `${href} ${text}`)
  }

  /** Another tab of the same browser. */
  tab(): Visitor {
    const other = new Visitor(this.web)
    for (const [name, value] of this.cookies) other.cookies.set(name, value)
    return other
  }

  forgetSession(): void {
    this.cookies.clear()
  }

  /** One request, and its answer as it came. */
  async ask(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return this.web.app.request(`${ORIGIN}${path}`, {
      ...init,
      headers: { origin: ORIGIN, ...(cookie ? { cookie } : {}), ...init.headers },
    })
  }

  private async request(path: string, init: { method?: string; body?: BodyInit }): Promise<this> {
    const response = await this.ask(path, init)
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = response.headers.get('location')
    if (response.status === 303 && location !== null) return this.get(location)
    this.path = path
    this.status = response.status
    this.html = await response.text()
    return this
  }
}
