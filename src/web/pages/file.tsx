import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { Refusal } from '#base'
import { grantsOf, maySee } from '#directory'
import { type Blob, findHandedIn, getBlob } from '#files'
import { getRecord } from '#records'
import { papersOf } from '#records/papers'
import type { Env, Web } from '../app.tsx'
import { renderPage } from '../components/document.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { fileEnding } from '../file-types.ts'
import { RefusedPage } from '../refused-page.tsx'
import { findOwner } from '../uploads.ts'
import { vi } from '../vi.ts'

/** Which file is asked for; `original` of a picture in whose place a page is shown. */
interface Asked {
  id: bigint
  sha256: string
  original: boolean
}

/** The blob that is sent, or why none is. */
type Found = { blob: Blob; name: string | undefined } | { refused: string }

/**
 * A file goes to those who work on the record that holds it now, and to its party: a record that all may read does not
 * open what was handed in with it, and a hash alone opens nothing.
 */
async function findFile(deps: WebDeps, reading: Reading, asked: Asked): Promise<Found> {
  const { id, sha256 } = asked
  const { tx, catalog, actor } = reading
  const record = await getRecord(tx, id)
  const grants = grantsOf(actor, catalog.tree, catalog.rules)
  const { fields } = catalog.version(record.definition).definition
  const isHeld =
    Object.entries(fields).some(
      ([name, field]) => field.kind === 'file' && !field.secret && record.data[name] === sha256,
    ) || (await papersOf(tx, id)).some(paper => paper.sha256 === sha256)
  const isInside = maySee(actor, grants, { ...record, isPublic: false })
  if (!isHeld || !isInside) throw new Refusal('not_found', { record: String(id), blob: sha256 })
  return openFile(deps, reading, asked)
}

/** What is sent of a file that the reader may have: nothing while it is blocked, a page in place of a picture. */
export async function openFile(
  deps: WebDeps,
  { tx, actor }: Reading,
  { sha256, original }: Asked,
): Promise<Found> {
  const blob = await getBlob(tx, sha256)
  if (blob.scan === 'infected') return { refused: vi.file.blocked }
  const owner = findOwner(actor)
  const name = owner === undefined ? undefined : await findHandedIn(tx, sha256, owner)
  // Where there is a scanner, what it has not seen yet is nobody's but the sender's.
  if (blob.scan === 'unscanned' && deps.scanner && name === undefined) return { refused: vi.file.notYet }
  return { blob: blob.copy && !original ? await getBlob(tx, blob.copy) : blob, name }
}

/** A name of ours, and the sender's own for the sender, with the ending of the content. */
function dispositionOf({ id, sha256 }: Asked, { mime }: Blob, name: string | undefined): string {
  const ending = fileEnding(mime)
  const plain = `attachment; filename="${id}-${sha256.slice(0, 8)}${ending}"`
  if (!name) return plain
  const own = `${name.replace(/\.[^.]{1,8}$/, '')}${ending}`
  return `${plain}; filename*=UTF-8''${encodeURIComponent(own).replace(/['()*!]/g, escapeSign)}`
}

const escapeSign = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** Answers with a file that was found, or with why it is not sent. */
export async function sendFile(
  deps: WebDeps,
  c: Context<Env>,
  asked: Asked,
  found: Found,
): Promise<Response> {
  if ('refused' in found)
    return c.html(renderPage(<RefusedPage deps={deps} c={c} text={found.refused} />), 403)
  const { blob, name } = found
  if (!deps.files.has(blob.sha256)) throw new Error(`the bytes of ${blob.sha256} are lost`)
  const headers = {
    'content-type': blob.mime,
    'content-length': String(blob.size),
    'content-disposition': dispositionOf(asked, blob, name),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  }
  // An unread stream would keep its file open.
  if (c.req.method === 'HEAD') return c.body(null, 200, headers)
  return c.body(Readable.toWeb(deps.files.open(blob.sha256)) as ReadableStream, 200, headers)
}

/** Files of records, each under its record and its hash; of a picture the page that is shown, and its original beside. */
export function addFilePages(app: Web, deps: WebDeps): void {
  const path = '/tep/:record{[0-9]{1,18}}/:sha256{[0-9a-f]{64}}'
  const asked = (c: Context<Env>, original: boolean): Asked => ({
    id: BigInt(c.req.param('record') ?? 0),
    sha256: c.req.param('sha256') ?? '',
    original,
  })
  const send = async (c: Context<Env>, original: boolean) => {
    const wanted = asked(c, original)
    const found = await read(deps, c.get('actor'), reading => findFile(deps, reading, wanted))
    return sendFile(deps, c, wanted, found)
  }
  app.get(path, c => send(c, false))
  app.get(`${path}/goc`, c => send(c, true))
}
