import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Hono } from 'hono'
import { Refusal } from '#base'
import { openTestDatabase } from '#support/database'
import { openLibraryOn } from '#support/engine'
import type { Env } from './app.tsx'
import { createMetrics } from './metrics.ts'

const db = await openTestDatabase()
after(() => db.close())
const { engine } = openLibraryOn(db)

/** Asks for the metrics from an address; answers the status. */
async function ask(
  from: string,
  headers: Record<string, string> = {},
  metricsToken?: string,
): Promise<number> {
  const app = new Hono<Env>()
  const metrics = createMetrics({ engine, ...(metricsToken === undefined ? {} : { metricsToken }) })
  app.get('/metrics', c => metrics.show(c))
  app.onError((error, c) => c.text(error instanceof Refusal ? error.code : 'bug', 403))
  const incoming = { socket: { remoteAddress: from } }
  return (await app.request('/metrics', { headers }, { incoming })).status
}

test('without a token, only this machine reads them, and nobody through a proxy', async () => {
  assert.deepEqual(
    await Promise.all(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(from => ask(from))),
    [200, 200, 200],
  )
  assert.deepEqual(
    await Promise.all(['203.0.113.5', '10.127.0.1', '::2'].map(from => ask(from))),
    [403, 403, 403],
  )
  assert.equal(await ask('127.0.0.1', { 'x-forwarded-for': '203.0.113.5' }), 403)
  assert.equal(await ask('127.0.0.1', { forwarded: 'for=203.0.113.5' }), 403)
})

test('with a token, whoever shows it reads them, and nobody else', async () => {
  assert.equal(await ask('203.0.113.5', { authorization: 'Bearer bi-mat' }, 'bi-mat'), 200)
  assert.equal(await ask('127.0.0.1', {}, 'bi-mat'), 403)
  assert.equal(await ask('127.0.0.1', { authorization: 'Bearer bi-mau' }, 'bi-mat'), 403)
  assert.equal(await ask('127.0.0.1', { authorization: 'Bearer bi-mat-2' }, 'bi-mat'), 403)
  assert.equal(await ask('127.0.0.1', { authorization: 'Basic bi-mat' }, 'bi-mat'), 403)
})
