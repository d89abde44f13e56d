import { createHash } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { chmodSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Fetches } from './serve-web.ts'
import { type Settings, StartRefused } from './settings.ts'
import { untilTold } from './until-told.ts'

/** What runs inside the media process. */
export interface Media extends Fetches {
  stop(): Promise<void>
}

/** Longer paths of sockets are refused by some systems. */
const MOST_PATH = 100

/** Where the media process of a home listens: a socket that only this user may open. */
export function mediaSocketOf(home: string): string {
  const path = join(home, 'media.sock')
  if (Buffer.byteLength(path) <= MOST_PATH) return path
  const mark = createHash('sha256').update(home).digest('hex').slice(0, 16)
  return join(tmpdir(), `diemcau-media-${mark}.sock`)
}

/**
 * Serves media until told to end. It knows no database, and neither does it need the web: who is connected stays so
 * while the web process starts again.
 */
export async function serveMedia(settings: Settings, create: () => Promise<Media>): Promise<void> {
  const told = untilTold()
  await refuseTakenUdpPort(settings)
  const media = await create()
  const path = mediaSocketOf(settings.home)
  rmSync(path, { force: true })
  const server = createServer(getRequestListener(request => media.fetch(request)))
  server.listen(path)
  await once(server, 'listening')
  chmodSync(path, 0o600)
  await told
  server.close()
  server.closeAllConnections()
  await media.stop()
  rmSync(path, { force: true })
}

/** Asked before the library does, which would tell nobody until the first site comes. */
async function refuseTakenUdpPort({ mediaPort, mediaListen }: Settings): Promise<void> {
  const socket = createSocket(mediaListen?.includes(':') ? 'udp6' : 'udp4')
  socket.bind(mediaPort, mediaListen)
  try {
    await once(socket, 'listening')
  } catch (error) {
    throw new StartRefused(
      `UDP port ${mediaPort} cannot be listened on, so nobody is seen or heard; set MEDIA_PORT to another: ${error}`,
    )
  }
  socket.close()
  await once(socket, 'close')
}
