import type { Context } from 'hono'
import { Refusal } from '#base'
import { inTransaction } from '#db'
import { findFileSentence } from '#documents'
import { beginUpload, dropUpload, finishUpload, getUpload, SWEEP_UPLOADS, type Upload } from '#files'
import { enqueue } from '#jobs'
import type { Env, Web } from './app.tsx'
import type { WebDeps } from './deps.ts'
import { MOST_BYTES } from './file-types.ts'
import { keepFile } from './keep-file.ts'
import { paths } from './paths.ts'
import { findOwner, holdFile } from './uploads.ts'

/** The protocol of tus (https://tus.io), its core with creation, expiration and termination. */
const VERSION = '1.0.0'
const PIECE = 'application/offset+octet-stream'
const MOST_NAME = 400

/** Why a request is not taken, as the protocol's own numbers. */
class Untaken extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 429

  constructor(status: Untaken['status'], said: string) {
    super(said)
    this.status = status
  }
}

const ofRefusal: Partial<Record<Refusal['code'], Untaken['status']>> = { not_found: 404, too_many: 429 }

type Answered = (deps: WebDeps, c: Context<Env>, owner: string) => Promise<Response>

/** Asks for the version of the protocol and for an owner, and says no in the protocol's way. */
const answering = (deps: WebDeps, work: Answered) => async (c: Context<Env>) => {
  c.header('tus-resumable', VERSION)
  c.header('cache-control', 'no-store')
  try {
    if (c.req.header('tus-resumable') !== VERSION) throw new Untaken(412, 'another version')
    const owner = findOwner(c.get('actor'))
    if (owner === undefined) throw new Untaken(401, 'nobody')
    return await work(deps, c, owner)
  } catch (error) {
    const status = error instanceof Refusal ? ofRefusal[error.code] : undefined
    if (error instanceof Untaken) return c.text(error.message, error.status)
    if (status) return c.text('refused', status)
    throw error
  }
}

function countOf(c: Context<Env>, header: string): number {
  const text = c.req.header(header) ?? ''
  if (!/^\d{1,15}$/.test(text)) throw new Untaken(400, `${header} is no number of bytes`)
  return Number(text)
}

/** `filename TuG6q3Q=,filetype aW1hZ2UvcG5n`: what a sender says of a file. */
function metadataOf(c: Context<Env>): Map<string, string> {
  const pairs = (c.req.header('upload-metadata') ?? '').split(',').map(pair => pair.trim().split(' '))
  return new Map(
    pairs.map(([name = '', value = '']) => [
      name,
      Buffer.from(value, 'base64').toString('utf8').slice(0, MOST_NAME),
    ]),
  )
}

const asked = (deps: WebDeps, c: Context<Env>, owner: string): Promise<Upload> =>
  inTransaction(deps.engine.db, {}, tx => getUpload(tx, c.req.param('id') ?? '', owner, new Date()))

const begin: Answered = async (deps, c, owner) => {
  const size = countOf(c, 'upload-length')
  if (size === 0) throw new Untaken(400, 'upload-length is nothing')
  if (size > MOST_BYTES) throw new Untaken(413, 'upload-length is too much')
  const told = metadataOf(c)
  const upload = await inTransaction(deps.engine.db, {}, async tx => {
    const begun = await beginUpload(
      tx,
      { owner, name: told.get('filename') ?? '', declared: told.get('filetype') ?? '', size },
      new Date(),
    )
    await deps.files.partials.begin(begun.id)
    await enqueue(tx, SWEEP_UPLOADS, {}, begun.expiresAt)
    return begun
  })
  return c.body(null, 201, {
    location: paths.upload(upload.id),
    'upload-expires': upload.expiresAt.toUTCString(),
  })
}

async function offsetOf({ files }: WebDeps, { id, size, sha256 }: Upload): Promise<number> {
  const offset = sha256 === null ? await files.partials.offset(id) : size
  if (offset === undefined) throw new Untaken(404, 'gone')
  return offset
}

const tell: Answered = async (deps, c, owner) => {
  const upload = await asked(deps, c, owner)
  return c.body(null, 200, {
    'upload-offset': String(await offsetOf(deps, upload)),
    'upload-length': String(upload.size),
    'upload-expires': upload.expiresAt.toUTCString(),
  })
}

const add: Answered = async (deps, c, owner) => {
  if (c.req.header('content-type') !== PIECE) throw new Untaken(415, `content-type is not ${PIECE}`)
  const upload = await asked(deps, c, owner)
  const offset = countOf(c, 'upload-offset')
  if (upload.sha256 !== null) throw new Untaken(409, 'it is whole')
  const room = upload.size - offset
  if (Number(c.req.header('content-length') ?? 0) > room) throw new Untaken(413, 'more than was said')
  await offsetOf(deps, upload)
  const body = c.req.raw.body ?? new ReadableStream({ start: controller => controller.close() })
  const now = await deps.files.partials.append(upload.id, { offset, room }, body)
  if (now === undefined) throw new Untaken(409, 'upload-offset is another')
  return c.body(null, 204, {
    'upload-offset': String(now),
    'upload-expires': upload.expiresAt.toUTCString(),
  })
}

const drop: Answered = async (deps, c, owner) => {
  const { id } = await asked(deps, c, owner)
  await inTransaction(deps.engine.db, {}, tx => dropUpload(tx, deps.files, id))
  return c.body(null, 204)
}

/** Judges what is whole; the answer has what the form carries on, or the sentence for its sender. */
const finish: Answered = async (deps, c, owner) => {
  const upload = await asked(deps, c, owner)
  if ((await offsetOf(deps, upload)) < upload.size) throw new Untaken(409, 'it is not whole')
  const { db } = deps.engine
  let { sha256 } = upload
  if (sha256 === null) {
    const bytes = await deps.files.partials.read(upload.id)
    const kept = await keepFile(deps, owner, { bytes, name: upload.name, declared: upload.declared })
    if ('fault' in kept) {
      const { rule, params } = kept.fault
      if (rule === 'fileBusy') throw new Untaken(429, 'busy')
      await inTransaction(db, {}, tx => dropUpload(tx, deps.files, upload.id))
      return c.json({ fault: findFileSentence(rule, params) ?? '' }, 422)
    }
    sha256 = kept.sha256
    const whole = sha256
    await inTransaction(db, {}, tx => finishUpload(tx, upload.id, whole))
    await deps.files.partials.remove(upload.id)
  }
  const known = sha256
  return c.json(await inTransaction(db, {}, tx => holdFile(deps, tx, owner, known)), 200)
}

/** Uploads that survive a broken connection. The form that needs one carries what it became, as after a redrawn form. */
export function addUploads(app: Web, deps: WebDeps): void {
  const id = '/tai-len/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}'
  app.options('/tai-len', c =>
    c.body(null, 204, {
      'tus-resumable': VERSION,
      'tus-version': VERSION,
      'tus-extension': 'creation,expiration,termination',
      'tus-max-size': String(MOST_BYTES),
    }),
  )
  app.post('/tai-len', answering(deps, begin))
  app.get(id, answering(deps, tell))
  app.patch(id, answering(deps, add))
  app.delete(id, answering(deps, drop))
  app.post(`${id}/xong`, answering(deps, finish))
}
