import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clockFrom } from './clock.ts'

const START = Date.UTC(2026, 0, 1)
const start = { office: new Date('2017-12-22T01:00:00Z'), machine: new Date(START) }

/** A machine whose clocks are moved by the test. */
function machineAt(at = START) {
  const state = { day: at, ran: 0 }
  return {
    machine: { day: () => state.day, run: () => state.ran },
    /** Time runs; `jump` is what somebody sets the clock by meanwhile. */
    pass: (ms: number, jump = 0) => {
      state.ran += ms
      state.day += ms + jump
    },
  }
}

test('office time runs on from its start', () => {
  const { machine, pass } = machineAt()
  const clock = clockFrom(start, machine)
  pass(90_000)
  assert.deepEqual([clock.now().toISOString(), clock.steady], ['2017-12-22T01:01:30.000Z', true])
})

test('while the machine stands elsewhere, time runs on and is not steady; when it is set right, it is again', () => {
  for (const jump of [-3_600_000, 86_400_000]) {
    const { machine, pass } = machineAt()
    const clock = clockFrom(undefined, machine)
    pass(1000)
    pass(1000, jump)
    assert.deepEqual([clock.now().getTime(), clock.steady], [START + 2000, false])
    pass(60_000)
    assert.deepEqual([clock.now().getTime(), clock.steady], [START + 62_000, false])
    pass(1000, -jump)
    assert.deepEqual([clock.now().getTime(), clock.steady], [START + 63_000, true])
  }
})

test('a clock that stays where it was set to is believed after two minutes', () => {
  for (const jump of [3_600_000, -3_600_000]) {
    const { machine, pass } = machineAt()
    const clock = clockFrom(undefined, machine)
    pass(0, jump)
    assert.equal(clock.steady, false)
    pass(119_999)
    assert.deepEqual([clock.steady, clock.now().getTime()], [false, START + 119_999])
    pass(1)
    assert.equal(clock.steady, true)
    // Behind a clock that was set back, office time stands until it has caught up.
    assert.equal(clock.now().getTime(), Math.max(START + 119_999, START + 120_000 + jump))
    pass(3_600_000)
    assert.equal(clock.now().getTime(), START + 3_720_000 + jump)
  }
})

test('however the machine is set, office time never goes back', () => {
  const step = fc.record({
    ms: fc.integer({ min: 0, max: 200_000 }),
    jump: fc.oneof(
      fc.constant(0),
      fc.integer({ min: -10_000, max: 10_000 }),
      fc.integer({ min: -1e9, max: 1e9 }),
    ),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const { machine, pass } = machineAt()
      const clock = clockFrom(start, machine)
      let last = clock.now().getTime()
      for (const { ms, jump } of steps) {
        pass(ms, jump)
        const now = clock.now().getTime()
        assert.ok(now >= last, `${now} after ${last}`)
        last = now
      }
    }),
  )
})
