import assert from 'node:assert/strict'
import { test } from 'node:test'
import { types } from '#domains'
import { requestType } from '#support/library-requests'
import { nextStepOf } from './where-it-stands.ts'

const versionOf = ({ definition, words }: typeof requestType) => ({
  id: 1,
  type: 1,
  function: '',
  definition,
  words: words.vi,
})
const nextOf = (type: typeof requestType, state: string) => {
  const next = nextStepOf(versionOf(type), state)
  return next && `${next.label}, ${next.mine ? 'ông/bà' : next.by.join(' ')}`
}

test('the next step leads to the end by the shortest way, and is the applicant’s where only he leads on', () => {
  assert.deepEqual(
    requestType.definition.states.map(state => [state, nextOf(requestType, state)]),
    [
      ['submitted', 'Tiếp nhận, specialist'],
      ['accepted', 'Tìm thấy, director'],
      ['supplement', 'Bổ sung, ông/bà'],
      ['found', 'Trao sách, specialist'],
      ['collected', undefined],
      ['refused', undefined],
    ],
  )
})

test('of every procedure: no detour is promised, a request for more is the applicant’s turn, an end has none', () => {
  const procedures = types.filter(({ definition }) => definition.procedure)
  assert.ok(procedures.length > 0)
  for (const type of procedures) {
    const { code, states, actions } = type.definition
    const label = (action: string) => type.words.vi.actions[action]
    const next = (state: string) => nextStepOf(versionOf(type), state)
    assert.equal(next('submitted')?.label, label('accept'), code)
    assert.equal(next('appraising')?.label, label('propose'), code)
    assert.equal(next('signing')?.label, label('issue'), code)
    assert.deepEqual([next('supplement')?.mine, next('supplement')?.label], [true, label('supply')], code)
    assert.deepEqual([next('intake-supplement')?.mine, next('submitted')?.mine], [true, false], code)
    for (const state of ['returned', 'refused', 'withdrawn', 'stopped', 'not-accepted'].filter(s =>
      states.includes(s),
    ))
      if (!Object.values(actions).some(act => act.from.includes(state) && act.to !== undefined))
        assert.equal(next(state), undefined, `${code} ${state}`)
  }
})
