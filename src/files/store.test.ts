import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { openFiles } from '#files'

const home = mkdtempSync(join(tmpdir(), 'diemcau-files-'))
const files = openFiles(home)
after(() => rmSync(home, { recursive: true }))

const bytes = Buffer.from('Hậu Giang')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const all = () => readdirSync(join(home, 'files'), { recursive: true, encoding: 'utf8' }).sort()

test('bytes are kept under their hash and read back', async () => {
  assert.equal(files.has(sha256), false)
  assert.deepEqual(await files.store(bytes), { sha256, size: bytes.length })
  assert.equal(files.has(sha256), true)
  assert.deepEqual(await buffer(files.open(sha256)), bytes)
})

test('the same bytes twice, from a stream too, are one blob', async () => {
  async function* pieces() {
    yield bytes.subarray(0, 3)
    yield bytes.subarray(3)
  }
  assert.deepEqual(await files.store(pieces()), { sha256, size: bytes.length })
  assert.deepEqual(all(), [sha256.slice(0, 2), `${sha256.slice(0, 2)}/${sha256.slice(2)}`])
})

test('a stream that fails leaves nothing behind', async () => {
  async function* breaks() {
    yield Buffer.alloc(1_000_000)
    throw new Error('cut off')
  }
  const before = all()
  await assert.rejects(files.store(breaks()), /cut off/)
  assert.deepEqual(all(), before)
})

test('only a hash is a name', () => {
  assert.throws(() => files.open('../secrets.json'), RangeError)
  assert.throws(() => files.has(sha256.toUpperCase()), RangeError)
})
