import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ensureSecrets } from '#db'

test('secrets are made once, different for each role and home, and readable by us alone', () => {
  const home = mkdtempSync(join(tmpdir(), 'diemcau-secrets-'))
  const first = ensureSecrets(join(home, 'a'))
  assert.deepEqual(ensureSecrets(join(home, 'a')), first)
  const all = [...Object.values(first), ...Object.values(ensureSecrets(join(home, 'b')))]
  assert.equal(new Set(all).size, 8)
  assert.ok(all.every(secret => secret.length >= 32))
  assert.equal(statSync(join(home, 'a/secrets.json')).mode & 0o777, 0o600)
  rmSync(home, { recursive: true })
})
