import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { inTransaction } from '#db'
import { createParty, systemActor } from '#directory'
import { openTestDatabase } from '#support/database'
import type { Library } from '#support/engine'
import { openLibraryWithRequests, requestType } from '#support/library-requests'
import { addressOf, asActor, checkDefinition, perform } from './index.ts'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let library: Library
let party: bigint
before(async () => {
  db = await openTestDatabase()
  library = await openLibraryWithRequests(db)
  party = await inTransaction(db.owner, {}, tx =>
    createParty(tx, { kind: 'person', name: 'Lê Thị Bông' }, library.clock.now()),
  )
})
after(() => db.close())
beforeEach(() => db.owner.query('truncate notices.notice, jobs.outbox'))

const applicant = () => ({ account: null, party, name: 'Lê Thị Bông', roles: [] })
const ask = (values: Record<string, unknown> = {}) =>
  perform(library.engine, applicant(), {
    create: { type: 'library-request', unit: 'so-a', party },
    action: 'ask',
    values: { book: 'Đất rừng phương Nam', phone: '0901234567', mail: 'bong@example.vn', ...values },
  }).then(done => done.record)
const told = async () =>
  (
    await db.owner.query(
      'select record_id as record, seq, words, party_id as party, text, mail, sms from notices.notice order by at, seq',
    )
  ).rows
const jobs = async () => (await db.owner.query('select task, payload from jobs.outbox order by id')).rows

describe('an act that calls for a notice', () => {
  test('writes it in its own transaction, with a job for each way', async () => {
    const record = await ask()
    assert.deepEqual(await told(), [
      {
        record,
        seq: 1,
        words: 'asked',
        party,
        text: 'Thư viện đã nhận yêu cầu tìm “Đất rừng phương Nam”.',
        mail: 'waiting',
        sms: 'waiting',
      },
    ])
    assert.deepEqual(
      (await jobs()).map(job => [job.task, job.payload.way]),
      [
        ['notices.deliver', 'mail'],
        ['notices.deliver', 'sms'],
      ],
    )
  })

  test('says what the record holds by then, as people write it; what is not given leaves nothing', async () => {
    const record = await ask({ wantedOn: '25/12/2017' })
    const officer = await library.staff('specialist', 'so-a')
    await perform(library.engine, officer, { record, action: 'accept' })
    await perform(library.engine, await library.staff('director', 'so-a'), { record, action: 'find' })
    assert.deepEqual((await told()).map(row => row.text).slice(1), [
      'Yêu cầu YC-2017-0001 đã được tiếp nhận.',
      'Đã tìm thấy “Đất rừng phương Nam” của yêu cầu YC-2017-0001, cần ngày 25/12/2017',
    ])
  })

  test('that is refused or undone tells nobody', async () => {
    await assert.rejects(ask({ book: '' }))
    const broken = {
      ...library.engine,
      consequences: [
        ...library.engine.consequences,
        async () => {
          throw new Error('the last of the consequences fails')
        },
      ],
    }
    await assert.rejects(
      perform(broken, applicant(), {
        create: { type: 'library-request', unit: 'so-a', party },
        action: 'ask',
        values: { book: 'Dế mèn', phone: '0901234567' },
      }),
    )
    assert.deepEqual([await told(), await jobs()], [[], []])
  })

  test('done again with the same key tells once', async () => {
    const order = {
      create: { type: 'library-request', unit: 'so-a', party },
      action: 'ask',
      values: { book: 'Dế mèn', phone: '0901234567' },
      idem: 'twice',
    }
    await perform(library.engine, applicant(), order)
    await perform(library.engine, applicant(), order)
    assert.equal((await told()).length, 1)
  })
})

describe('who reads a notice', () => {
  const seenBy = (actor: Parameters<typeof asActor>[1]) =>
    asActor(library.engine, actor, async tx => (await tx.query('select from notices.notice')).rowCount)

  test('is its party and the system, and no other party, officer or stranger', async () => {
    await ask()
    const other = await inTransaction(db.owner, {}, tx =>
      createParty(tx, { kind: 'person', name: 'Người khác' }, library.clock.now()),
    )
    assert.equal(await seenBy(applicant()), 1)
    assert.equal(await seenBy(systemActor), 1)
    assert.equal(await seenBy({ ...applicant(), party: other }), 0)
    assert.equal(await seenBy({ account: null, party: null, name: '', roles: [] }), 0)
    assert.equal(await seenBy(await library.staff('specialist', 'so-a')), 0)
  })

  test('nobody writes one for a record that he may not act on, nor changes what it says', async () => {
    const record = await ask()
    const stranger = { account: null, party: null, name: '', roles: [] }
    const put = `insert into notices.notice (id, record_id, seq, words, subject, text, at)
      values (gen_random_uuid(), ${record}, 9, 'x', 'x', 'x', '2017-01-01')`
    await assert.rejects(
      asActor(library.engine, stranger, tx => tx.query(put)),
      { code: '42501' },
    )
    await assert.rejects(
      asActor(library.engine, applicant(), tx => tx.query(`update notices.notice set text = 'x'`)),
      { code: '42501' },
    )
  })
})

describe('the address of a record', () => {
  const looks = async () =>
    (
      await db.owner.query(
        'select account_id as account, subject, fields, why from directory.look order by id',
      )
    ).rows

  test('is read by the system from the field named, and the look is logged', async () => {
    const record = await ask()
    assert.equal(await addressOf(library.engine, record, 'mail'), 'bong@example.vn')
    assert.equal(await addressOf(library.engine, record, 'sms'), '0901234567')
    const of = { account: null, subject: `record ${record}`, why: 'notice' }
    assert.deepEqual(await looks(), [
      { ...of, fields: ['mail'] },
      { ...of, fields: ['phone'] },
    ])
  })

  test('that is not given is none, and no look', async () => {
    const before = await looks()
    const record = await ask({ mail: undefined })
    assert.equal(await addressOf(library.engine, record, 'mail'), undefined)
    assert.deepEqual(await looks(), before)
  })
})

test('a definition whose notices or tracking cannot work is refused with the place', () => {
  const { definition, words } = requestType
  const faultsOf = (more: object, notices: Record<string, string> = {}) =>
    checkDefinition({
      definition: { ...definition, ...more },
      words: { vi: { ...words.vi, notices: { ...words.vi.notices, ...notices } } },
    }).map(fault => `${fault.at}: ${fault.rule}`)
  assert.deepEqual(faultsOf({}), [])
  assert.deepEqual(faultsOf({}, { asked: 'Chào {readerName}, {nobody}.' }), [
    'words.notices.asked: secret field readerName',
    'words.notices.asked: unknown field nobody',
  ])
  const ask = { ...definition.actions['ask'], effects: [{ notify: 'party', words: 'lost' }] }
  assert.deepEqual(faultsOf({ actions: { ...definition.actions, ask } }), [
    'actions.ask.effects: no words for the notice lost',
  ])
  assert.deepEqual(faultsOf({ reach: { mail: 'nowhere', phone: 'book' } }), [
    'reach.mail: unknown field nowhere',
    'reach.phone: not a field of kind phone: book',
  ])
  assert.deepEqual(faultsOf({ tracked: { code: 'book', phone: 'mail', due: 'never' } }), [
    'tracked.due: unknown clock never',
    'tracked.code: not a numbered field book',
    'tracked.phone: not a secret phone mail',
  ])
  const place = { ...definition.fields, at: { kind: 'place' } }
  const labels = { ...words.vi, fields: { ...words.vi.fields, at: 'Nơi' }, notices: { asked: '{at}' } }
  assert.ok(
    checkDefinition({
      definition: { ...definition, fields: place },
      words: { vi: labels },
    } as typeof requestType).some(
      fault => fault.at === 'words.notices.asked' && fault.rule === 'a sentence cannot hold at',
    ),
  )
})
