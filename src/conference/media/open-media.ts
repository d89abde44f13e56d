import { createMediaApp } from './app.ts'
import { MediaDesk } from './desk.ts'
import { EmbeddedEngine } from './embedded/engine.ts'
import type { Listening } from './embedded/peer.ts'

/** The media of an office: an engine, what stands before it, and its addresses. */
export interface OpenMedia {
  fetch(request: Request): Response | Promise<Response>
  stop(): Promise<void>
}

/** Opens media with the engine that comes with the product. @param stagePath where stages outlive the process */
export async function openMedia(asked: {
  listening: Listening
  stagePath: string
  secret: string
}): Promise<OpenMedia> {
  const desk = await MediaDesk.open(new EmbeddedEngine(asked.listening), asked.stagePath)
  const app = createMediaApp({ desk, secret: asked.secret })
  return { fetch: request => app.fetch(request), stop: () => desk.stop() }
}
