import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** One act that was asked for: the key it carries, and the record it was answered with. */
export interface Acknowledged {
  key: string
  action: 'apply' | 'issue'
  record: string
}

/** People who open and issue cards through the site's own forms, and ask again for as long as they get no answer. */
export interface OfficeLoad {
  acknowledged: readonly Acknowledged[]
  /** Keys that were sent at least once. */
  sent: ReadonlySet<string>
  /** Answers other than a success or "not now", which none of these acts may get. */
  unexpected: readonly string[]
  /** Lets everybody get the answer they wait for, at most this long. */
  stop(patienceMs?: number): Promise<void>
}

const RETRY_MS = 100

/** Signs in through the form; the cookie of the session. */
export async function signInAt(url: string, name: string, password = 'mat-khau'): Promise<string> {
  const answer = await fetch(`${url}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ ten: name, 'mat-khau': password }),
  })
  const cookie = answer.headers.getSetCookie().map(line => line.split(';')[0])[0]
  if (answer.status !== 303 || !cookie) throw new Error(`sign-in answered ${answer.status}`)
  return cookie
}

/** What came back from one form: where it led, that it is to be sent again, or something else. */
export type Sent = { record: string } | 'again' | { status: number }

/** Sends a form once. */
export async function sendOnce(
  url: string,
  cookie: string,
  path: string,
  fields: Record<string, string>,
): Promise<Sent> {
  const answer = await fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, cookie },
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => undefined)
  if (!answer) return 'again'
  await answer.arrayBuffer().catch(() => undefined)
  const record = /^\/ban-ghi\/(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1]
  if (answer.status === 303 && record) return { record }
  return answer.status === 503 ? 'again' : { status: answer.status }
}

/** Starts `writers` people, each opening a card and issuing it, again and again. */
export async function startOfficeLoad(url: string, unit: string, writers: number): Promise<OfficeLoad> {
  const opener = await signInAt(url, 'ban-doc')
  const issuer = await signInAt(url, 'giam-doc')
  const acknowledged: Acknowledged[] = []
  const sent = new Set<string>()
  const unexpected: string[] = []
  let ending = false
  let giveUpAt = Number.POSITIVE_INFINITY

  /** Asks until there is an answer; undefined when none came before the end. */
  const untilAnswered = async (
    action: Acknowledged['action'],
    cookie: string,
    path: string,
    fields: Record<string, string>,
  ) => {
    const key = randomUUID()
    for (let tries = 0; !ending || tries > 0; tries++) {
      sent.add(key)
      const answer = await sendOnce(url, cookie, path, { ...fields, _idem: key })
      if (answer !== 'again') {
        if ('record' in answer) {
          acknowledged.push({ key, action, record: answer.record })
          return answer.record
        }
        unexpected.push(`${action} ${path}: ${answer.status}`)
        return undefined
      }
      if (Date.now() > giveUpAt) {
        unexpected.push(`${action} ${path}: no answer`)
        return undefined
      }
      await sleep(RETRY_MS)
    }
    return undefined
  }
  const write = async (writer: number) => {
    for (let n = 0; !ending; n++) {
      const card = { name: `Bạn đọc ${writer} ${n}`, kind: n % 2 ? 'adult' : 'child', _unit: unit }
      const record = await untilAnswered('apply', opener, '/ban-ghi/moi/library-card?viec=apply', card)
      if (record === undefined || ending) continue
      const issue = { issuedOn: '20/12/2017', _version: '1' }
      await untilAnswered('issue', issuer, `/ban-ghi/${record}/issue`, issue)
    }
  }
  const running = Array.from({ length: writers }, (_, writer) => write(writer))
  return {
    acknowledged,
    sent,
    unexpected,
    stop: async (patienceMs = 60_000) => {
      ending = true
      giveUpAt = Date.now() + patienceMs
      await Promise.all(running)
    },
  }
}
