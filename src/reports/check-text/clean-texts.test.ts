import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkText } from './check-text.ts'
import { type CleanText, cleanTexts } from './clean-texts.test-data.ts'
import { askedOf, cleanCatalogue } from './clean-texts.test-support.ts'
import { blindCleanTexts } from './clean-texts-blind.test-data.ts'
import { dozenCleanTexts } from './clean-texts-dozen.test-data.ts'
import { examCleanTexts } from './clean-texts-exam.test-data.ts'
import { freshCleanTexts } from './clean-texts-fresh.test-data.ts'
import { laterCleanTexts } from './clean-texts-later.test-data.ts'
import { unseenCleanTexts } from './clean-texts-unseen.test-data.ts'
import { oneDigitWrong } from './mutate.test-support.ts'
import { prepareCatalogue } from './prepare.ts'
import type { CheckResult } from './shapes.ts'

const isAlarm = (verdict: string): boolean => verdict === 'differs' || verdict === 'impossible'

/** Findings and errors that say that a number is wrong. */
const alarms = ({ findings, checks }: CheckResult): string[] => [
  ...findings.filter(({ verdict }) => isAlarm(verdict)).map(({ explanation }) => explanation),
  ...checks.filter(({ level }) => level === 'error').map(({ message }) => message),
]

const sets: Readonly<Record<string, readonly CleanText[]>> = {
  first: cleanTexts,
  later: laterCleanTexts,
  fresh: freshCleanTexts,
  blind: blindCleanTexts,
  unseen: unseenCleanTexts,
  dozen: dozenCleanTexts,
  exam: examCleanTexts,
}

for (const [name, texts] of Object.entries(sets))
  describe(`clean texts, ${name}`, () => {
    let tried = 0
    let found = 0

    for (const clean of texts) {
      const catalogue = prepareCatalogue(cleanCatalogue(clean))
      const asked = askedOf(clean)
      const before = checkText(clean.text, asked, catalogue)

      it(`one false alarm at most in thirty numbers, and they are read: ${clean.name}`, () => {
        const { length } = before.findings
        // One is told in words and has hardly a number.
        assert.ok(length >= 30 || clean.least === 0)
        const said = alarms(before)
        assert.ok(said.length <= Math.max(1, length / 30), said.join('\n'))
        const traced = before.findings.filter(({ verdict }) => verdict === 'traced')
        assert.ok(traced.length >= (clean.least ?? 12), `${traced.length} traced`)
        for (const { changed, finding } of oneDigitWrong(clean.text, before, digit => [(digit + 3) % 10])) {
          const { findings } = checkText(changed, asked, catalogue)
          const own = findings.find(({ offset }) => offset === finding.offset)
          tried++
          if (own && isAlarm(own.verdict)) found++
        }
      })
    }

    it('a wrong digit is found nearly always', () => {
      assert.ok(tried > 200)
      assert.ok(found >= 0.95 * tried, `${found} of ${tried}`)
    })
  })
