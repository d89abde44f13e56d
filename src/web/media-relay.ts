import type { Web } from './app.tsx'
import type { WebDeps } from './deps.ts'
import { bodyLimit } from './form-body.ts'

const MOST_BYTES = 70_000

/**
 * The addresses of media (WHIP, WHEP and what a room needs beside them), handed on to the media process. Tokens open
 * them, not cookies: so they stand before what guards forms, and programs that are no browser may use them.
 */
export function addMediaRelay(app: Web, { media }: WebDeps): void {
  if (!media) return
  const limit = bodyLimit({ maxSize: MOST_BYTES, onError: c => c.text('too_large', 413) })
  for (const path of ['/whip/*', '/whep/*', '/media/*']) app.all(path, limit, c => media.fetch(c.req.raw))
}
