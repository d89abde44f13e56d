import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill, namesIn } from './fill.ts'

const say = (name: string) => ({ code: 'A-1', due: '25/12/2017', odd: '{due} $&' })[name] ?? ''

test('names in braces are replaced, and what they give is never read again', () => {
  assert.deepEqual(namesIn('{code}, {due} và {code}'), ['code', 'due', 'code'])
  assert.equal(fill('Mã {code}, hẹn {due}, mã {code}.', say), 'Mã A-1, hẹn 25/12/2017, mã A-1.')
  assert.equal(fill('{odd}', say), '{due} $&')
  assert.equal(fill('Không có gì.', say), 'Không có gì.')
})

test('a sentence that names what is not known is left out', () => {
  assert.equal(fill('Mã {code}, hẹn lại {newDue}.', say), undefined)
})
