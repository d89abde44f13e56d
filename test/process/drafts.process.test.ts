import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inTransaction } from '#db'
import { createGuestParty } from '#directory'
import { asActor, publishTypes, verifyRecords } from '#records'
import { findDraft, sendDraft } from '#records/drafts'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { permitType } from '#support/permit'

let db: TestDatabase
let library: Library
before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
  await inTransaction(db.owner, {}, tx => publishTypes(tx, [permitType]))
})
after(() => db.close())

const loader = new URL('../../tools/tsx.mjs', import.meta.url).href
const file = fileURLToPath(new URL('../support/draft-child.ts', import.meta.url))

/** Runs the child until it has said so many lines, kills it between two of them, and gives what it has said. */
async function runUntilKilled(lines: number): Promise<string[][]> {
  const child: ChildProcess = spawn(process.execPath, ['--import', loader, file, db.appUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { stdout } = child
  assert.ok(stdout)
  let text = ''
  for await (const piece of stdout) {
    text += String(piece)
    if (text.split('\n').length > lines) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => line.split(' '))
}

test('PS-21: kill -9 between any two steps of a draft: nothing that was said to be kept is lost, nothing is sent twice', async () => {
  const { engine } = library
  const at = engine.clock.now()
  const references = new Set<string>()
  // Killed after each of the four steps of a draft, and on the way to the next.
  for (const lines of [5, 6, 7, 8]) {
    for (const [what = '', reference = '', detail] of await runUntilKilled(lines)) {
      references.add(reference)
      const owner = { account: null, party: null, name: '', roles: [], guest: reference }
      const draft = await asActor(engine, owner, tx => findDraft(tx, reference, at))
      assert.ok(draft, `${what} ${reference}`)
      if (what === 'saved') assert.ok(draft.saved[detail ?? ''], `${reference} ${detail}`)
      if (what === 'sent') assert.equal(String(draft.record), detail)
    }
  }
  // Every draft that was filled in is sent again, as its applicant would: once each, whatever the child came to.
  for (const reference of references) {
    const owner = { account: null, party: null, name: '', roles: [], guest: reference }
    const draft = await asActor(engine, owner, tx => findDraft(tx, reference, at))
    if (!draft?.saved['what']) continue
    const name = draft.typed.values['name'] ?? ''
    const party = await asActor(engine, owner, tx =>
      createGuestParty(tx, reference, { kind: 'person', name }, at),
    )
    const again = () =>
      sendDraft(engine, { ...owner, party }, draft, { values: { ...draft.typed.values }, groups: {}, party })
    assert.equal((await again()).record, (await again()).record)
  }
  const { rows } = await db.owner.query<{ records: bigint; drafts: bigint; sent: bigint }>(
    `select (select count(*) from records.record) as records,
       (select count(*) from records.draft where saved ? 'what') as drafts,
       (select count(distinct record_id) from records.draft where record_id is not null) as sent`,
  )
  const [counted] = rows
  assert.ok(counted && counted.records > 2n)
  assert.deepEqual([counted.drafts, counted.sent], [counted.records, counted.records])
  assert.deepEqual((await verifyRecords(db.owner)).discrepancies, [])
})
