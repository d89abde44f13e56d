import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { mintTurnCredential, turnLinks } from './turn.ts'

const turn = {
  urls: ['turn:r.example:3478?transport=udp', 'turn:r.example:443?transport=tcp'],
  secret: 'bi-mat',
}
const NOW = 1_500_000_000_000

test('a credential names its end and its site, and is proven by the secret alone', () => {
  const { username, credential } = mintTurnCredential(turn, 'mot', NOW)
  assert.equal(username, `${1_500_000_000 + 12 * 3600}:mot`)
  assert.equal(credential, createHmac('sha1', 'bi-mat').update(username).digest('base64'))
  assert.notEqual(mintTurnCredential({ ...turn, secret: 'khac' }, 'mot', NOW).credential, credential)
  assert.notEqual(mintTurnCredential(turn, 'hai', NOW).credential, credential)
})

test('a client is told of each relay in a header of its own', () => {
  const links = turnLinks(turn, 'mot', NOW)
  assert.equal(links.length, 2)
  assert.match(
    links[1] ?? '',
    /^<turn:r\.example:443\?transport=tcp>; rel="ice-server"; username="\d+:mot"; credential="/,
  )
})
