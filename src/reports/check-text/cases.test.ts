import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anBinh, askedAnBinh } from './an-binh.test-data.ts'
import { cases, moreCases } from './cases.test-data.ts'
import { checkText } from './check-text.ts'
import { prepareCatalogue } from './prepare.ts'
import type { CheckResult } from './shapes.ts'

const catalogue = prepareCatalogue(anBinh)
const LETTER = { traced: 'T', differs: 'D', impossible: 'I', unbound: 'U' } as const

const findingsOf = ({ findings }: CheckResult): string =>
  findings.map(({ printed, verdict }) => `${printed} ${LETTER[verdict]}`).join(', ')

const othersOf = ({ tokens }: CheckResult): string =>
  tokens
    .filter(token => token.class !== 'qty' && token.class !== 'pct')
    .map(token => `${token.printed} ${token.class}`)
    .join(', ')

describe('texts of an invented province', () => {
  for (const { name, text, findings, others = '', checks = '' } of [...cases, ...moreCases]) {
    it(name, () => {
      const result = checkText(text, askedAnBinh, catalogue)
      assert.equal(findingsOf(result), findings)
      assert.equal(othersOf(result), others)
      assert.equal(result.checks.map(({ code }) => code).join(', '), checks)
    })
  }
})
