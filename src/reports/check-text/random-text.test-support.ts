import assert from 'node:assert/strict'
import fc from 'fast-check'
import { cases, moreCases, PIECES } from './cases.test-data.ts'
import type { CheckResult } from './shapes.ts'

/** Pieces of report texts, so that random texts meet the rules and not only the tokeniser. */
const piece = fc.oneof(
  fc.constantFrom(...[...cases, ...moreCases].flatMap(({ text }) => text.split(/(?<=[ ,;])/))),
  fc.constantFrom(...PIECES),
  fc.nat({ max: 10 ** 9 }).map(String),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

/** Texts of up to sixty pieces. */
export const randomText = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''))

/** Offsets slice back to what is printed, checks point at tokens, and every digit stands in exactly one token. */
export function assertWhole(text: string, { tokens, findings, checks }: CheckResult): void {
  for (const { printed, offset, length } of [...tokens, ...findings]) {
    assert.equal(text.slice(offset, offset + length), printed)
  }
  const starts = new Set(tokens.map(({ offset }) => offset))
  for (const { offsets } of checks) for (const offset of offsets) assert.ok(starts.has(offset))
  const open = tokens.filter(token => token.class === 'qty' || token.class === 'pct')
  assert.deepEqual(
    findings.map(({ offset }) => offset),
    open.map(({ offset }) => offset),
  )
  let end = 0
  for (const { offset, length } of tokens) {
    assert.ok(offset >= end)
    assert.doesNotMatch(text.slice(end, offset), /[0-9]/)
    end = offset + length
  }
  assert.doesNotMatch(text.slice(end), /[0-9]/)
}
