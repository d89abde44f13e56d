import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { Refusal } from '#base'
import { getBlob } from '#files'
import { getRecord } from '#records'
import type { Env, Web } from '../app.tsx'
import { read, type WebDeps } from '../deps.ts'
import { fileEnding } from '../file-types.ts'

/** A file goes to whoever sees the record that holds it now: its hash alone opens nothing. */
async function sendFile(deps: WebDeps, c: Context<Env>, id: bigint, sha256: string): Promise<Response> {
  const { record, blob } = await read(deps, c.get('actor'), async ({ tx, catalog }) => {
    const record = await getRecord(tx, id)
    const { fields } = catalog.version(record.definition).definition
    const isHeld = Object.entries(fields).some(
      ([name, field]) => field.kind === 'file' && !field.secret && record.data[name] === sha256,
    )
    if (!isHeld) throw new Refusal('not_found', { record: String(id), blob: sha256 })
    return { record, blob: await getBlob(tx, sha256) }
  })
  if (!deps.files.has(sha256)) throw new Error(`the bytes of ${sha256} are lost`)
  // An unread stream would keep its file open.
  const body = c.req.method === 'HEAD' ? null : Readable.toWeb(deps.files.open(sha256))
  return c.body(body, 200, {
    'content-type': blob.mime,
    'content-length': String(blob.size),
    'content-disposition': `attachment; filename="${id}-${sha256.slice(0, 8)}${fileEnding(blob.mime)}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': record.isPublic ? 'public, max-age=3600' : 'private, no-store',
  })
}

/** Files of records, each under its record and its hash. */
export function addFilePages(app: Web, deps: WebDeps): void {
  app.get('/tep/:record{[0-9]{1,18}}/:sha256{[0-9a-f]{64}}', c =>
    sendFile(deps, c, BigInt(c.req.param('record')), c.req.param('sha256')),
  )
}
