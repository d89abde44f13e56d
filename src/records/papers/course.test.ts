import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Procedure } from '../define.ts'
import { type Act, staysOf } from './course.ts'

const HOUR = 3_600_000
const procedure: Procedure = {
  field: 'press',
  applicants: ['person'],
  components: {},
  shares: { taken: 250, judged: 750 },
  clocks: { statutory: 'term' },
  statuses: {},
}
/** By the wall clock, so that the hours of the test are the hours of the term. */
const terms = {
  procedure,
  term: { value: 8, unit: 'hour' as const },
  time: { between: (from: Date, to: Date) => to.getTime() - from.getTime() },
}

/** Acts at hours; a state that stays is an act that hands nothing over. */
const acts = (...way: [to: string, hour: number, why?: string][]): Act[] =>
  way.map(([to, hour, why], index) => ({
    seq: index + 1,
    at: new Date(hour * HOUR),
    from: way[index - 1]?.[0] ?? null,
    to,
    role: 'head',
    unit: 1,
    why: why ?? null,
  }))

test('a stay is early, on time or late by its part of the term, to the tenth that is printed', () => {
  const taken = (hours: number) => staysOf(acts(['sent', 0], ['taken', 1], ['judged', 1 + hours]), terms)[0]
  assert.equal(taken(1.94)?.pace, 'early')
  assert.equal(taken(1.96)?.pace, 'on-time')
  assert.equal(taken(2)?.pace, 'on-time')
  assert.equal(taken(2.06)?.pace, 'late')
  assert.deepEqual(taken(2)?.time, { unit: 'hour', allowed: 20, taken: 20 })
})

test('a state entered again goes on with what is left; where no part of the term runs, nothing is late', () => {
  const way = acts(
    ['taken', 0],
    ['judged', 1],
    ['waiting', 5],
    ['judged', 90],
    ['judged', 91, 'Vì'],
    ['done', 93],
  )
  const stays = staysOf(way, terms)
  assert.deepEqual(
    stays.map(({ state, time, pace }) => [state, time?.allowed, time?.taken, pace]),
    [
      ['taken', 20, 10, 'early'],
      ['judged', 60, 40, 'early'],
      ['waiting', undefined, undefined, undefined],
      ['judged', 20, 30, 'late'],
    ],
  )
  assert.deepEqual(stays.at(-1)?.reasons, ['Vì'])
})

test('every hand-over since the receipt is in exactly one row, and each row begins where the last one ended', () => {
  const states = fc.constantFrom('taken', 'judged', 'waiting')
  fc.assert(
    fc.property(fc.array(fc.tuple(states, fc.integer({ min: 0, max: 50 })), { minLength: 1 }), steps => {
      const hours = steps.map((_, index) =>
        steps.slice(0, index + 1).reduce((sum, [, after]) => sum + after, 0),
      )
      const later = steps.map(([to], index): [string, number] => [to, hours[index] ?? 0])
      const way = acts(['sent', 0], ['taken', 0], ...later)
      const stays = staysOf(way, terms)
      const moved = way.filter(act => act.from !== act.to).slice(2)
      assert.deepEqual(
        stays.map(stay => stay.left.seq),
        moved.map(act => act.seq),
      )
      for (const [index, stay] of stays.entries()) {
        if (index > 0) assert.equal(stay.given, stays[index - 1]?.left)
        assert.equal(stay.state, stay.given.to)
        if (stay.time) assert.equal(stay.pace === 'late', stay.time.taken > stay.time.allowed)
      }
    }),
  )
})

test('a record that was never received has no way', () => {
  assert.deepEqual(staysOf(acts(['sent', 0], ['refused', 1]), terms), [])
})
