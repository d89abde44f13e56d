import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { addressOf } from './address-of.ts'
import type { Env } from './app.tsx'

const ask = async (proxy: string | undefined, from: string | undefined, forwarded?: string) => {
  const app = new Hono<Env>().get('/', c => c.text(addressOf(proxy === undefined ? {} : { proxy }, c)))
  const answer = await app.request(
    '/',
    { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } },
    from === undefined ? {} : { incoming: { socket: { remoteAddress: from } } },
  )
  return answer.text()
}

test('people are told apart by their own address, or by what the trusted proxy says last', async () => {
  assert.equal(await ask(undefined, undefined), 'local')
  assert.equal(await ask(undefined, '::ffff:192.0.2.7'), '192.0.2.7')
  // Nobody but the proxy is believed, and of what it hands on only its own word.
  assert.equal(await ask(undefined, '192.0.2.7', '203.0.113.9'), '192.0.2.7')
  assert.equal(await ask('10.0.0.1', '192.0.2.7', '203.0.113.9'), '192.0.2.7')
  assert.equal(await ask('10.0.0.1', '::ffff:10.0.0.1', '198.51.100.1, 203.0.113.9'), '203.0.113.9')
  assert.equal(await ask('10.0.0.1', '10.0.0.1', '203.0.113.9, unknown'), '10.0.0.1')
  assert.equal(await ask('10.0.0.1', '10.0.0.1'), '10.0.0.1')
})
