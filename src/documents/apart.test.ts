import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readAnswer } from './answer-apart.ts'
import { workApart } from './apart.ts'

const support = new URL('../../test/support/', import.meta.url)
const bounds = { time: 20_000, memory: 700 * 1024 * 1024 }

test('a process apart reads the code and nothing of the home beside it, writes nothing, starts nothing', async () => {
  // As `.diemcau` lies in the checkout.
  const home = mkdtempSync(fileURLToPath(new URL('../../.apart-', import.meta.url)))
  const secret = join(home, 'secrets.json')
  writeFileSync(secret, '{}')
  process.env['SECRET_OF_TEST'] = 'secret'
  const answer = await workApart(
    {
      script: new URL('apart-child.ts', support).href,
      args: [secret],
      rights: [`--allow-fs-read=${fileURLToPath(support)}*`],
    },
    Buffer.from('bản quét'),
    bounds,
  )
  rmSync(home, { recursive: true })
  assert.deepEqual(readAnswer(answer ?? Buffer.alloc(0)).told, {
    found: {
      bytes: 'bản quét',
      code: 'done',
      secrets: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      start: 'ERR_ACCESS_DENIED',
      environment: '',
    },
  })
})
