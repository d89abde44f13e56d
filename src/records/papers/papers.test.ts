import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { inTransaction } from '#db'
import { ensureSampleKeys, openOfficeKeys, verifyPdf } from '#documents'
import { openFiles } from '#files'
import { asActor, type Engine, findRecord, perform } from '#records'
import type { PublishedPaper } from '#records/define'
import { getPaper, issuePapers, papersOf, publishPapers, readCode } from '#records/papers'
import { openTestDatabase } from '#support/database'
import { openLibrary } from '#support/engine'
import { applyCard } from '#support/library-web'

const home = mkdtempSync(join(tmpdir(), 'diemcau-papers-'))
const db = await openTestDatabase()
after(async () => {
  await db.close()
  rmSync(home, { recursive: true })
})
const library = await openLibrary(db)
const days = { from: new Date('2016-01-01'), to: new Date('2046-01-01') }
await ensureSampleKeys(home, { root: 'Gốc', office: 'Trên', officer: 'Sở A' }, days)
const keys = await openOfficeKeys(home)
assert.ok(keys)
const files = openFiles(home)

/** The card itself, issued and issued again when it is corrected; dated when it is closed. */
const card: PublishedPaper = {
  form: {
    code: 'card',
    version: 1,
    validFrom: '2017-06-01',
    law: [{ text: 'Rule of the house, art. 2', confirmed: false }],
    of: ['library-card'],
    on: ['issue', 'correct', 'close'],
    size: 'a5',
    number: 'number',
    holder: 'name',
    shows: ['name', 'kind', 'place'],
    reason: true,
    holds: { until: 'closedOn', revokedIn: ['void'] },
  },
  words: {
    vi: { kind: 'Thẻ', about: 'Bạn đọc', opening: ['{office} cấp thẻ.'], closing: [], recipients: [] },
  },
}
const publish = (paper: PublishedPaper) => inTransaction(db.owner, {}, tx => publishPapers(tx, [paper]))
await publish(card)

const issuing = { keys, files, publicUrl: 'https://so-a.example', sample: true }
const engine: Engine = {
  ...library.engine,
  consequences: [...library.engine.consequences, issuePapers(issuing)],
}
const today = '2017-12-22'

async function act(record: bigint, action: string, role: string, more: object = {}) {
  return perform(engine, await library.staff(role, 'so-a'), { record, action, ...more })
}
const issue = (record: bigint, on = '2017-12-01') =>
  act(record, 'issue', 'director', { values: { issuedOn: on } })
const papers = (record: bigint) => papersOf(db.owner, record)

test('an act issues its paper: signed by the office, kept, with a number, facts and a code', async () => {
  const record = await applyCard(library)
  assert.deepEqual(await papers(record), [])
  await issue(record)
  const [paper, ...others] = await papers(record)
  assert.ok(paper && others.length === 0)
  assert.match(paper.number, /^\d\d\/TV-2017$/)
  assert.deepEqual(
    [paper.facts.holder, paper.facts.kind, paper.facts.issuedOn, paper.facts.until],
    ['Nguyễn Văn Ánh', 'Thẻ', today, undefined],
  )
  assert.equal(readCode(paper.code.toLowerCase()), paper.code)
  const pdf = await buffer(files.open(paper.sha256))
  const verdict = await verifyPdf(pdf, keys.roots, new Date(paper.issuedAt))
  assert.deepEqual(verdict, { signed: true, whole: true, intact: true, trusted: true, signer: 'Sở A' })
  assert.equal((await getPaper(db.app, { code: paper.code }, today)).state, 'valid')
  assert.equal((await getPaper(db.app, { sha256: paper.sha256 }, today)).code, paper.code)
})

test('a later paper replaces it, a day ends it, taking it back ends it at once and giving it back mends that', async () => {
  const record = await applyCard(library, { values: { badge: 'P-1' } })
  await issue(record)
  const first = (await papers(record))[0]
  assert.ok(first)
  const state = async (code: string, on = today) => (await getPaper(db.app, { code }, on)).state
  await act(record, 'correct', 'specialist', { values: { name: 'Trần Ánh' }, why: 'Sai tên trên thẻ' })
  const second = (await papers(record))[0]
  assert.ok(second && second.code !== first.code)
  assert.deepEqual([await state(first.code), await state(second.code)], ['replaced', 'valid'])
  await act(record, 'close', 'specialist', { values: { closedOn: '2017-12-31' } })
  const third = (await papers(record))[0]
  assert.ok(third)
  assert.deepEqual(
    [await state(third.code, '2017-12-30'), await state(third.code, '2017-12-31')],
    ['valid', 'expired'],
  )
  await act(record, 'annul', 'director', { why: 'Cấp sai' })
  assert.equal(await state(third.code), 'revoked')
  await act(record, 'restore', 'director')
  assert.equal(await state(third.code), 'valid')
})

test('a paper that cannot be kept takes its act with it', async () => {
  const record = await applyCard(library, { values: { badge: 'P-2' } })
  const full = { ...files, store: async () => Promise.reject(new Error('no room')) }
  const broken: Engine = {
    ...library.engine,
    consequences: [...library.engine.consequences, issuePapers({ ...issuing, files: full })],
  }
  const director = await library.staff('director', 'so-a')
  const order = { record, action: 'issue', values: { issuedOn: '2017-12-01' } }
  await assert.rejects(perform(broken, director, order), /no room/)
  assert.equal((await findRecord(db.owner, record))?.state, 'applied')
  assert.deepEqual(await papers(record), [])
})

test('an act before the form was in force issues nothing', async () => {
  const record = await applyCard(library, { values: { badge: 'P-3' } })
  const at = new Date('2017-05-31T03:00:00Z')
  await act(record, 'issue', 'director', { values: { issuedOn: '2017-05-01' }, at })
  assert.deepEqual(await papers(record), [])
})

test('only those who see the record see its papers; nobody changes one', async () => {
  const record = await applyCard(library, { values: { badge: 'P-4' } })
  await issue(record)
  await act(record, 'annul', 'director', { why: 'Cấp sai' })
  const seen = async (role: string, unit: string) =>
    asActor(engine, await library.staff(role, unit), tx => papersOf(tx, record))
  assert.equal((await seen('specialist', 'so-a')).length, 1)
  assert.equal((await seen('specialist', 'so-b')).length, 0)
  const change = "update records.paper set number = 'x'"
  await assert.rejects(
    inTransaction(db.app, { 'diemcau.system': 'on' }, tx => tx.query(change)),
    /permission denied/,
  )
  await assert.rejects(
    inTransaction(db.app, { 'diemcau.system': 'on' }, tx => tx.query('delete from records.paper')),
    /permission denied/,
  )
  // Whoever holds the paper is told its state, and no name of a record that only the office may read.
  const [paper] = await seen('specialist', 'so-a')
  assert.ok(paper)
  const found = await getPaper(db.app, { code: paper.code }, today)
  assert.deepEqual([found.state, found.facts.holder, found.facts.title], ['revoked', '', ''])
})

test('a form that speaks of what is not there, or of personal values, is refused with its place', async () => {
  const bad = (change: Partial<PublishedPaper['form']>) =>
    publish({ ...card, form: { ...card.form, code: 'bad', ...change } })
  await assert.rejects(bad({ of: ['no-type'] }), /of: unknown type no-type/)
  await assert.rejects(bad({ on: ['fly'] }), /on: library-card has no action fly/)
  await assert.rejects(bad({ shows: ['wings'] }), /shows: library-card has no field wings/)
  await assert.rejects(bad({ shows: ['phone'] }), /shows: phone of library-card is secret/)
  await assert.rejects(bad({ holder: 'phone' }), /holder: phone of library-card is secret/)
  await assert.rejects(bad({ pages: ['attic'] }), /pages: library-card has no page attic/)
  await assert.rejects(bad({ tables: [{ group: 'pets' }] }), /tables: library-card has no group pets/)
  await assert.rejects(bad({ follows: 'phone' }), /follows: phone of library-card is secret/)
  await assert.rejects(bad({ course: true }), /course: library-card has no block procedure/)
  await assert.rejects(bad({ on: [] }), /on: issued by acts, or a register/)
  await assert.rejects(bad({ on: [], register: 'closedOn' }), /register: library-card has no day closedOn/)
  await assert.rejects(bad({ on: [], register: 'issuedOn' }), /words\.columns: a register has columns/)
  const said = (opening: string[]) =>
    publish({ form: { ...card.form, code: 'bad' }, words: { vi: { ...card.words.vi, opening } } })
  await assert.rejects(said(['{wings}']), /words\.opening: library-card has no field wings/)
  await assert.rejects(said(['Gọi {phone}']), /words\.opening: phone of library-card is secret/)
  await assert.rejects(bad({ due: 'tea' }), /due: library-card has no clock tea/)
  await assert.rejects(
    bad({ holds: { revokedIn: ['lost'] } }),
    /holds\.revokedIn: library-card has no state lost/,
  )
  await assert.rejects(
    publish({ ...card, form: { ...card.form, size: 'a4' } }),
    /version 1 is published with another content/,
  )
  await publish(card)
})
