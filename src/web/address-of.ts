import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Context } from 'hono'
import type { Env } from './app.tsx'
import type { WebDeps } from './deps.ts'

/** An IPv4 address that a socket for both kinds writes as IPv6. */
const plain = (address: string): string => address.replace(/^::ffff:/, '')

/**
 * The network address of who asks; requests made inside the process have none. Behind the proxy that the settings trust it
 * is the last that the proxy has named: what stands before it anybody may have written.
 */
export function addressOf({ proxy }: Pick<WebDeps, 'proxy'>, c: Context<Env>): string {
  const peer = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming?.socket.remoteAddress
  if (peer === undefined) return 'local'
  const address = plain(peer)
  if (proxy === undefined || address !== proxy) return address
  const named = plain(c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '')
  return isIP(named) ? named : address
}
