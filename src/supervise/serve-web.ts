import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { type Db, findInstallation, openPool } from '#db'
import { refuseMightyRole, refuseOpenSample, type Settings, StartRefused } from './settings.ts'
import { untilTold } from './until-told.ts'

/** Anything that answers requests: a Hono application. */
export interface Fetches {
  fetch(request: Request): Response | Promise<Response>
  /** What comes first and may answer by itself. */
  listen?(next: RequestListener): RequestListener
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
  const listener: RequestListener = getRequestListener(request => web.fetch(request))
  const server = createServer(web.listen ? web.listen(listener) : listener)
  server.listen(settings.port, settings.host)
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
