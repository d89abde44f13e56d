import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inTransaction } from '#db'
import { getBlob, noteBlob } from '#files'
import { openTestDatabase } from '#support/database'

const db = await openTestDatabase()
after(() => db.close())

test('what a blob is, is noted once and read back', async () => {
  const sha256 = 'a'.repeat(64)
  const at = new Date('2017-12-22T01:00:00Z')
  await inTransaction(db.app, {}, async tx => {
    await noteBlob(tx, { sha256, size: 3, mime: 'text/plain', scan: 'unscanned' }, at)
    await noteBlob(tx, { sha256, size: 3, mime: 'text/html', scan: 'clean' }, at)
    assert.deepEqual(await getBlob(tx, sha256), { sha256, size: 3, mime: 'text/plain', scan: 'clean' })
    await assert.rejects(getBlob(tx, 'b'.repeat(64)), { code: 'not_found' })
  })
})
