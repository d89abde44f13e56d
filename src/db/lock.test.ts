import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { tryLock, waitLock } from '#db'

const folder = mkdtempSync(join(tmpdir(), 'diemcau-lock-'))
after(() => rmSync(folder, { recursive: true }))

test('one holds it at a time', async () => {
  const path = join(folder, 'one')
  const first = tryLock(path)
  assert.ok(first)
  assert.equal(tryLock(path), undefined)
  await assert.rejects(waitLock(path, 0.1), /is held/)
  first.release()
  tryLock(path)?.release()
})

test('a killed holder leaves nothing behind', async () => {
  const path = join(folder, 'two')
  const hold = `import { tryLock } from ${JSON.stringify(new URL('./lock.ts', import.meta.url))}
    tryLock(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', hold], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  assert.equal(tryLock(path), undefined)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const lock = tryLock(path)
  assert.ok(lock)
  lock.release()
})
