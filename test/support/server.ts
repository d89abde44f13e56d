import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { clockFrom } from '#base'
import { type Db, findInstallation } from '#db'
import { openTemporaryFiles } from './temporary-files.ts'

/** The web over a database, in this process, on a free port of 127.0.0.1. */
export interface TestServer {
  url: string
  close(): Promise<void>
}

/** Starts the web as main does, over a database that has an installation (`openSampleDatabase`). */
export async function startTestServer(app: Db): Promise<TestServer> {
  const [{ createApp }, { wire }] = await Promise.all([import('#web'), import('../../src/wire.ts')])
  const installation = await findInstallation(app)
  if (!installation) throw new Error('an empty database has no web')
  const { homeUnit, homePeriod, sample, start } = installation
  const clock = clockFrom(start)
  const { files, remove } = openTemporaryFiles()
  const wired = await wire(app, clock)
  const web = createApp({
    ...wired,
    files,
    clock,
    homeUnit,
    homePeriod,
    sample,
    secure: false,
    uploadKey: 'key of the test',
  })
  const server = serve({ fetch: web.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await closed
    remove()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}
