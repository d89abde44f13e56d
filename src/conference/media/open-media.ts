import { createMediaApp } from './app.ts'
import { MediaDesk } from './desk.ts'
import { EmbeddedEngine } from './embedded/engine.ts'
import type { Listening } from './embedded/peer.ts'
import type { MediaEngine } from './engine.ts'
import type { JanusAddress } from './janus/client.ts'
import { JanusEngine } from './janus/engine.ts'
import type { AdminAddress } from './janus/stats.ts'
import { Recordings } from './record/recordings.ts'
import { type Turn, turnLinks } from './turn.ts'

/** The media of an office: an engine, what stands before it, and its addresses. */
export interface OpenMedia {
  fetch(request: Request): Response | Promise<Response>
  stop(): Promise<void>
}

/** Where another media server does the work. */
export interface JanusAsked extends JanusAddress {
  /** Without it, nothing is known of the links. */
  admin?: AdminAddress
}

/** Opens media, with the engine that comes with the product unless a Janus is named. */
export async function openMedia(asked: {
  listening: Listening
  /** Where stages outlive the process. */
  stagePath: string
  secret: string
  /** Where recordings are kept. */
  recordingsPath: string
  janus?: JanusAsked | undefined
  turn?: Turn | undefined
}): Promise<OpenMedia> {
  const { janus, turn } = asked
  const engine: MediaEngine = janus
    ? new JanusEngine(janus, janus.admin)
    : new EmbeddedEngine(asked.listening)
  const desk = await MediaDesk.open(engine, asked.stagePath)
  const iceLinks = turn ? (site: string) => turnLinks(turn, site, Date.now()) : undefined
  // Janus copies no rooms.
  const recordings = janus ? undefined : new Recordings(engine, asked.recordingsPath)
  const parts = { ...(recordings ? { recordings } : {}) }
  const app = createMediaApp({ desk, secret: asked.secret, ...parts, ...(iceLinks ? { iceLinks } : {}) })
  return {
    fetch: request => app.fetch(request),
    stop: async () => {
      await recordings?.rest()
      await desk.stop()
    },
  }
}
