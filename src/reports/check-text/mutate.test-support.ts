import assert from 'node:assert/strict'
import { checkText } from './check-text.ts'
import type { PreparedCatalogue } from './prepare.ts'
import type { Asked, CheckResult, Finding } from './shapes.ts'

/**
 * Texts with one digit of one traced number changed; `otherDigits` says which digits are tried instead of each. The first
 * of several does not become a zero: it would be a shorter number.
 */
export function* oneDigitWrong(
  text: string,
  { findings }: CheckResult,
  otherDigits: (digit: number) => number[],
): Generator<{ changed: string; finding: Finding }> {
  for (const finding of findings.filter(({ verdict }) => verdict === 'traced')) {
    for (let at = finding.offset; at < finding.offset + finding.length; at++) {
      const digit = text.charAt(at)
      if (!/\d/.test(digit)) continue
      const isFirst = at === finding.offset && finding.length > 1 && digit !== '0'
      for (const other of otherDigits(Number(digit)).filter(other => !isFirst || other > 0)) {
        yield { changed: `${text.slice(0, at)}${other}${text.slice(at + 1)}`, finding }
      }
    }
  }
}

/** Asserts that a wrong digit is reported at its number, on the same figure, and that no other finding changes. */
export function assertReported(
  changed: string,
  finding: Finding,
  before: CheckResult,
  asked: Asked,
  catalogue: PreparedCatalogue,
  isOtherKept: (other: Finding) => boolean = () => true,
): void {
  const after = checkText(changed, asked, catalogue)
  const printed = changed.slice(finding.offset, finding.offset + finding.length)
  const own = after.findings.find(({ offset }) => offset === finding.offset)
  const message = `${finding.printed} as ${printed}`
  assert.ok(own?.verdict === 'differs' || own?.verdict === 'impossible', `${message} is ${own?.verdict}`)
  assert.equal(own.figure?.id, finding.figure?.id, message)
  const kept = new Set(before.findings.filter(isOtherKept).map(({ offset }) => offset))
  const others = ({ findings }: CheckResult) =>
    findings
      .filter(({ offset }) => offset !== finding.offset && kept.has(offset))
      .map(({ offset, verdict, figure }) => `${offset} ${verdict} ${figure?.id}`)
  assert.deepEqual(others(after), others(before), message)
}
