import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findPostmaster } from './postmaster.ts'

test('a pid file that names a living stranger is no server of ours', {
  skip: process.platform !== 'linux',
}, () => {
  const data = mkdtempSync(join(tmpdir(), 'diemcau-data-'))
  assert.equal(findPostmaster(data), undefined)
  writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n5432\n\n127.0.0.1\n0\nready\n`)
  assert.equal(findPostmaster(data), undefined)
  rmSync(data, { recursive: true })
})
