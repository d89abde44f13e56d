import { forget, recall, remember } from './known-uploads.ts'

/** What an upload says while it goes on. */
export interface Progress {
  came(bytes: number): void
  away(): void
  judging(): void
}

/** What the server says of a whole file: what the form carries on, or the sentence for its sender. */
export type Sent = { carried: string; said: string } | { fault: string }

const TUS = { 'tus-resumable': '1.0.0' }
const PIECE = { 'content-type': 'application/offset+octet-stream' }
/** On a slow line such a piece takes seconds: what is lost with a connection is less. */
const PIECE_BYTES = 256 * 1024
const MOST_TRIES = 12
const MOST_WAIT_MS = 30_000

/** The connection is away, or the server is busy: it is tried again. */
class Away extends Error {}

/**
 * Sends a file in pieces and goes on where it was after each fault, also one begun before the page was opened.
 * Undefined when the server does not take it so, or stays away: then it goes with the form.
 */
export async function sendFile(
  uploads: string,
  file: File,
  progress: Progress,
  signal: AbortSignal,
): Promise<Sent | undefined> {
  let path = recall(file)
  let most = -1
  for (let tries = 0; tries < MOST_TRIES && !signal.aborted; ) {
    try {
      path ??= await begin(uploads, file, signal)
      if (path === undefined) return undefined
      const offset = await offsetOf(path, signal)
      if (offset > most) tries = 0
      most = offset
      await addFrom(path, file, offset, progress, signal)
      progress.judging()
      const sent = await finish(path, signal)
      forget(file)
      return sent
    } catch (error) {
      if (signal.aborted || !(error instanceof Away || error instanceof Gone)) throw error
      tries++
      if (error instanceof Gone) {
        forget(file)
        path = undefined
      } else {
        progress.away()
        await pause(Math.min(MOST_WAIT_MS, 500 * 2 ** tries), signal)
      }
    }
  }
  return undefined
}

/** The server knows the upload no longer, or says that another has its name. */
class Gone extends Error {}

async function ask(method: string, path: string, init: RequestInit): Promise<Response> {
  const headers = { ...TUS, ...init.headers }
  const answer = await fetch(path, { ...init, method, headers }).catch(() => {
    throw new Away()
  })
  if (answer.status >= 500 || answer.status === 409) throw new Away()
  if (answer.status === 404) throw new Gone()
  return answer
}

async function begin(uploads: string, file: File, signal: AbortSignal): Promise<string | undefined> {
  const told = `filename ${base64(file.name)},filetype ${base64(file.type)}`
  const headers = { 'upload-length': String(file.size), 'upload-metadata': told }
  const answer = await ask('POST', uploads, { headers, signal })
  const path = answer.status === 201 ? answer.headers.get('location') : null
  if (!path) return undefined
  remember(file, path)
  return path
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join(''))

async function offsetOf(path: string, signal: AbortSignal): Promise<number> {
  const answer = await ask('HEAD', path, { signal })
  if (!answer.ok) throw new Gone()
  return Number(answer.headers.get('upload-offset'))
}

async function addFrom(
  path: string,
  file: File,
  from: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  let offset = from
  progress.came(offset)
  while (offset < file.size) {
    const answer = await ask('PATCH', path, {
      headers: { ...PIECE, 'upload-offset': String(offset) },
      body: file.slice(offset, offset + PIECE_BYTES),
      signal,
    })
    if (answer.status !== 204) throw new Gone()
    offset = Number(answer.headers.get('upload-offset'))
    progress.came(offset)
  }
}

async function finish(path: string, signal: AbortSignal): Promise<Sent> {
  const answer = await ask('POST', `${path}/xong`, { signal })
  if (answer.status !== 200 && answer.status !== 422) throw new Away()
  return answer.json()
}

/** Forgets on the server what is not wanted any more; it would be swept anyway. */
export function dropFile(file: File): void {
  const path = recall(file)
  forget(file)
  if (path) ask('DELETE', path, {}).catch(() => undefined)
}

/** Until the time is over, the network is back, or nobody waits any more. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const go = () => {
      clearTimeout(clock)
      removeEventListener('online', go)
      resolve()
    }
    const clock = setTimeout(go, ms)
    addEventListener('online', go)
    signal.addEventListener('abort', go, { once: true })
  })
}
