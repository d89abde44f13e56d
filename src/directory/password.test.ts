import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkPassword, dummyHash, hashPassword, PASSWORD_COST } from './password.ts'

/** So cheap that it protects nothing: tests only. */
const cost = { memoryCost: 8, timeCost: 1, parallelism: 1 }

describe('passwords', () => {
  test('cost what OWASP asks, and are salted', async () => {
    assert.deepEqual(PASSWORD_COST, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
    const hash = await hashPassword('x')
    assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    assert.notEqual(hash, await hashPassword('x'))
  })

  test('agree however the letters are composed', async () => {
    const hash = await hashPassword('đúng'.normalize('NFD'), cost)
    assert.ok(await checkPassword('đúng'.normalize('NFC'), hash, cost))
    assert.ok(!(await checkPassword('dung', hash, cost)))
    assert.ok(!(await checkPassword('đúng', null, cost)))
  })

  test('cost as much work to check for a name that does not exist', async () => {
    // The work of argon2 is what its parameters say; a time would measure the machine.
    const work = (hash: string) => hash.split('$').slice(0, 4)
    assert.deepEqual(work(await dummyHash()), work(await hashPassword('x')))
    assert.equal(await dummyHash(), await dummyHash(), 'made once, and only checked from then on')
  })
})
