import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import type { Env } from './app.tsx'

/** The network address of a request; requests made inside the process have none. */
export const addressOf = (c: Context<Env>): string =>
  (c.env as { incoming?: IncomingMessage } | undefined)?.incoming?.socket.remoteAddress ?? 'local'
