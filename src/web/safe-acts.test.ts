import assert from 'node:assert/strict'
import { test } from 'node:test'
import { types } from '#domains'
import { isSafeForMany } from './safe-acts.ts'

test('of a dossier only what says nothing of the single one is done to many', () => {
  const found = types.find(({ definition }) => definition.code === 'display-dossier')
  assert.ok(found)
  const { definition } = found
  const safe = Object.entries(definition.actions).flatMap(([name, act]) =>
    act.from.some(state => isSafeForMany(definition, act, state)) ? [name] : [],
  )
  // Not: accept, whose papers are looked at; what needs a reason or rows; what silence or an answer brings about.
  assert.deepEqual(safe, ['assign', 'endorse', 'issue', 'confirmWithdraw'])
})
