import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordTypeDefinition } from './define.ts'
import { handlingOf } from './handling.ts'
import type { ClockRow } from './record.ts'

const definition = {
  procedure: { clocks: { statutory: 'term' }, statuses: { taken: 4, waiting: 5, done: 9 } },
} as unknown as RecordTypeDefinition
const at = (day: string) => new Date(`2018-03-${day}T09:00:00+07:00`)
const term = (stopped: string | null): ClockRow => ({
  record: 1n,
  code: 'term',
  startedAt: at('01'),
  // The last day is the 14th.
  dueAt: new Date('2018-03-15T00:00:00+07:00'),
  pausedAt: null,
  stoppedAt: stopped === null ? null : at(stopped),
  trace: {},
  onDue: null,
})
const asked = (times: number) =>
  Array.from({ length: times }, () => [
    { from: 'taken', to: 'waiting' },
    { from: 'waiting', to: 'taken' },
  ]).flat()

test('nothing is said while the term runs, nor of what is no dossier', () => {
  assert.equal(handlingOf(definition, [], [term(null)], []), undefined)
  assert.equal(handlingOf({} as RecordTypeDefinition, [], [term('10')], []), undefined)
})

test('the whole time: shorter, just the term, longer', () => {
  for (const [stopped, points] of [
    ['13', 2],
    ['14', 1],
    ['15', 0],
  ] as const)
    assert.equal(handlingOf(definition, [], [term(stopped)], [])?.time, points)
})

test('the parts: one late is late; all just as allowed; otherwise shorter', () => {
  const parts = (...used: number[]) =>
    handlingOf(
      definition,
      [],
      [term('13')],
      used.map(part => ({ allowed: 10, used: part })),
    )?.parts
  assert.deepEqual([parts(11, 1), parts(10, 10), parts(9, 10), parts()], [0, 1, 2, undefined])
})

test('how often the applicant was called upon: never, once, more', () => {
  for (const [times, points] of [
    [0, 2],
    [1, 1],
    [2, 0],
  ] as const)
    assert.equal(handlingOf(definition, asked(times), [term('13')], [])?.contacts, points)
})
