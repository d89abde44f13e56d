import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { Refusal } from '#base'
import { grantsOf, maySee } from '#directory'
import { getBlob } from '#files'
import { getRecord } from '#records'
import { papersOf } from '#records/papers'
import type { Env, Web } from '../app.tsx'
import { read, type WebDeps } from '../deps.ts'
import { fileEnding } from '../file-types.ts'

/**
 * A file goes to those who work on the record that holds it now, and to its party: a record that all may read does not
 * open what was handed in with it, and a hash alone opens nothing.
 */
async function sendFile(deps: WebDeps, c: Context<Env>, id: bigint, sha256: string): Promise<Response> {
  const actor = c.get('actor')
  const blob = await read(deps, actor, async ({ tx, catalog }) => {
    const record = await getRecord(tx, id)
    const grants = grantsOf(actor, catalog.tree, catalog.rules)
    const { fields } = catalog.version(record.definition).definition
    const isHeld =
      Object.entries(fields).some(
        ([name, field]) => field.kind === 'file' && !field.secret && record.data[name] === sha256,
      ) || (await papersOf(tx, id)).some(paper => paper.sha256 === sha256)
    const isInside = maySee(actor, grants, { ...record, isPublic: false })
    if (!isHeld || !isInside) throw new Refusal('not_found', { record: String(id), blob: sha256 })
    return getBlob(tx, sha256)
  })
  if (!deps.files.has(sha256)) throw new Error(`the bytes of ${sha256} are lost`)
  const headers = {
    'content-type': blob.mime,
    'content-length': String(blob.size),
    'content-disposition': `attachment; filename="${id}-${sha256.slice(0, 8)}${fileEnding(blob.mime)}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  }
  // An unread stream would keep its file open.
  if (c.req.method === 'HEAD') return c.body(null, 200, headers)
  return c.body(Readable.toWeb(deps.files.open(sha256)) as ReadableStream, 200, headers)
}

/** Files of records, each under its record and its hash. */
export function addFilePages(app: Web, deps: WebDeps): void {
  app.get('/tep/:record{[0-9]{1,18}}/:sha256{[0-9a-f]{64}}', c =>
    sendFile(deps, c, BigInt(c.req.param('record')), c.req.param('sha256')),
  )
}
