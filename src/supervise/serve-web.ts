import { once } from 'node:events'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { type Db, findInstallation, openPool } from '#db'
import { refuseMightyRole, refuseOpenSample, type Settings, StartRefused } from './settings.ts'
import { untilTold } from './until-told.ts'

/** Anything that answers requests: a Hono application. */
export interface Fetches {
  fetch(request: Request): Response | Promise<Response>
}

/** Serves until told to end; then answers what has begun, and returns. */
export async function serveWeb(
  settings: Settings,
  databaseUrl: string,
  create: (app: Db) => Promise<Fetches>,
): Promise<void> {
  const told = untilTold()
  const app = openPool(databaseUrl)
  await refuseMightyRole(app)
  refuseOpenSample((await findInstallation(app))?.sample ?? true, settings.host)
  const web = await create(app)
  const server = serve({
    fetch: request => web.fetch(request),
    hostname: settings.host,
    port: settings.port,
  }) as Server
  await listening(server, settings)
  await told
  await close(server)
  await app.end()
}

async function listening(server: Server, { host, port }: Settings): Promise<void> {
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new StartRefused(
      `${host}:${port} cannot be listened on: ${error instanceof Error ? error.message : error}`,
    )
  }
}

const GRACE_MS = 5000

/** Requests under way are answered; those that take longer than the grace are cut off. */
async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(late)
}
