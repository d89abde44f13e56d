import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDefinition } from '#records'
import { dossiers, procedures } from './index.ts'

test('sixteen procedures, each version sound', () => {
  assert.equal(dossiers.length, 16)
  for (const type of procedures) assert.deepEqual(checkDefinition(type), [], type.definition.code)
})
