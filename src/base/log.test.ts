import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf, withoutValues } from './log.ts'

test('what an error quotes is not written down', () => {
  const sentences = [
    'invalid input syntax for type date: "Nguyễn Thị Ánh"',
    'duplicate key value violates unique constraint "claim_pkey" Key (type_id, key)=(3, phone 0901234567) exists',
    'Unexpected token \'N\', "Nguyễn Thị Ánh" is not valid JSON',
    'số 0901 234 567 đã có',
    '[{"path":["name"],"message":"Nguyễn Thị Ánh"}]',
    "a 'multi\nline Nguyễn Thị Ánh' value",
  ]
  for (const sentence of sentences) {
    assert.doesNotMatch(withoutValues(sentence), /Ánh|0901|234 567/, sentence)
    assert.doesNotMatch(JSON.stringify(factsOf(new Error(sentence))), /Ánh|0901|234 567/, sentence)
  }
  assert.equal(withoutValues('a command without an outcome'), 'a command without an outcome')
})

test('what finds the place is kept: type, code, table, constraint, frames and cause', () => {
  const inner = Object.assign(new RangeError('not a day: "31/2"'), { code: '22008' })
  const error = Object.assign(new Error('insert failed', { cause: inner }), {
    code: '23505',
    table: 'claim',
    constraint: 'claim_pkey',
    detail: 'Key (phone)=(0901234567) already exists.',
    parameters: ['0901234567'],
  })
  const facts = factsOf(error)
  assert.deepEqual(
    [facts.type, facts.code, facts.table, facts.constraint, facts.cause?.type, facts.cause?.code],
    ['Error', '23505', 'claim', 'claim_pkey', 'RangeError', '22008'],
  )
  assert.match(facts.at[0] ?? '', /log\.test\.ts/)
  assert.doesNotMatch(JSON.stringify(facts), /0901234567|31\/2/)
  assert.deepEqual(factsOf('thrown "text"'), { type: 'string', message: 'thrown …', at: [] })
})
