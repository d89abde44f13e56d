import { breaker } from './breaker.ts'
import { Undeliverable, type Way } from './deliver.ts'

const PATIENCE = 10_000
/** Asked again later: timeout, too early, too many. */
const LATER = new Set([408, 425, 429])

/**
 * Text messages through a gateway of HTTP: `POST` of `{to, text}`, with the notice's key as `idempotency-key`. Any 2xx
 * means taken; another 4xx means never.
 */
export function openSms(url: string, now?: () => number): Way {
  const guarded = breaker(now)
  return {
    send: ({ to, text, key }) =>
      guarded(async () => {
        const status = await post(url, { to, text }, key)
        if (status >= 200 && status < 300) return
        if (status >= 400 && status < 500 && !LATER.has(status))
          throw new Undeliverable(`message refused for good: ${status}`)
        throw new Error(`message not taken: ${status}`)
      }),
  }
}

async function post(url: string, body: object, key: string): Promise<number> {
  const { username, password, href } = withoutUser(url)
  const response = await fetch(href, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(username
        ? { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }
        : {}),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
    redirect: 'error',
  }).catch((error: unknown) => {
    // Its sentence may hold the address of the gateway with its password.
    throw new Error(`gateway away: ${error instanceof Error ? error.name : ''}`)
  })
  await response.body?.cancel()
  return response.status
}

/** `fetch` refuses an address with a user in it. */
function withoutUser(url: string): { username: string; password: string; href: string } {
  const to = new URL(url)
  const [username, password] = [decodeURIComponent(to.username), decodeURIComponent(to.password)]
  to.username = ''
  to.password = ''
  return { username, password, href: to.href }
}
