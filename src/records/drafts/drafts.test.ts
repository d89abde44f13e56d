import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction } from '#db'
import { type Actor, anonymous, createGuestKey, createGuestParty, systemActor } from '#directory'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { nextPermitType, permitType } from '#support/permit'
import { asActor, getRecord, printValue, publishTypes, readPlain } from '../index.ts'
import {
  beginDraft,
  DRAFT_DAYS,
  type Draft,
  deleteDraft,
  EMPTY_DAYS,
  findDraft,
  judgeDraft,
  listDrafts,
  type PageSave,
  SENT_DAYS,
  savePage,
  sendDraft,
  sweepDrafts,
} from './index.ts'

const NOW = new Date('2017-12-22T01:00:00Z')
const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000)

let db: TestDatabase
let library: Library
let officer: Actor
let citizens = 0

before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
  await inTransaction(db.owner, {}, async tx => {
    await publishTypes(tx, [permitType])
    await tx.query(
      `with party as (insert into directory.party (kind, name, words, created_at)
         select 'person', 'Người ' || n, 'nguoi ' || n, now() from generate_series(1, 99) n returning id)
       insert into directory.account (id, party_id, sign_in, password_hash, created_at)
       select 100 + id, id, 'tai-khoan-' || id, 'x', now() from party`,
    )
  })
  officer = await library.staff('specialist', 'so-a')
})
after(() => db.close())

const as = <T>(actor: Actor, work: Parameters<typeof asActor<T>>[2]) => asActor(library.engine, actor, work)
/** A citizen whose account nobody else in these tests has. */
async function citizen(): Promise<Actor> {
  const { rows } = await db.owner.query<{ account: bigint; party: bigint }>(
    'select id as account, party_id as party from directory.account order by id offset $1 limit 1',
    [citizens++],
  )
  const [found] = rows
  assert.ok(found)
  return { ...found, name: 'Trần Thị Dân', roles: [] }
}
async function guest(): Promise<Actor> {
  const { reference } = await createGuestKey(db.app, NOW)
  return { account: null, party: null, name: '', roles: [], guest: reference }
}
const begin = (actor: Actor): Promise<Draft> =>
  as(actor, (tx, catalog) =>
    beginDraft(tx, actor, {
      version: catalog.versionNo('room-permit', 1),
      action: 'submit',
      unit: catalog.getUnit('so-a').id,
      page: 'who',
      consent: '1',
      typed: { values: {}, groups: {} },
      at: NOW,
    }),
  )
const save = (actor: Actor, draft: Draft, values: Record<string, string>, more: Partial<PageSave> = {}) =>
  as(actor, tx =>
    savePage(tx, draft.reference, {
      page: 'what',
      revision: draft.revision,
      values,
      groups: {},
      at: NOW,
      ...more,
    }),
  )
const find = (actor: Actor, { reference }: Draft, at = NOW) => as(actor, tx => findDraft(tx, reference, at))
const answers = {
  name: 'Trần Thị Dân',
  phone: '0901234567',
  title: 'Sử ký',
  foreign: 'no',
  width: '18,5',
  pages: '64',
}
const count = async () => (await db.owner.query('select from records.record')).rowCount ?? 0
const refused = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error))
  assert.equal(error.code, code)
  return true
}

describe('whose a draft is', () => {
  test('its account or key sees, lists, changes and deletes it', async () => {
    for (const actor of [await citizen(), await guest()]) {
      const draft = await begin(actor)
      assert.equal((await find(actor, draft))?.reference, draft.reference)
      assert.deepEqual((await as(actor, tx => listDrafts(tx, NOW))).length, 1)
      await save(actor, draft, { title: 'Sử ký' })
      assert.equal(await as(actor, tx => deleteDraft(tx, draft.reference)), true)
      assert.equal(await find(actor, draft), undefined)
    }
  })

  test('of an applicant without an account it bears the reference of the key', async () => {
    const actor = await guest()
    assert.equal((await begin(actor)).reference, actor.guest)
  })

  test('nobody else reads, changes, sends or deletes it: no officer, no director, not the system', async () => {
    const owner = await citizen()
    const draft = await begin(owner)
    const strangers = [
      anonymous,
      systemActor,
      await citizen(),
      await guest(),
      { ...officer, account: 7n },
      { ...(await library.staff('director', 'so-a')), account: 8n },
      // Who says he is the key of a draft that is an account's.
      { ...anonymous, guest: draft.reference },
    ]
    for (const stranger of strangers) {
      assert.equal(await find(stranger, draft), undefined)
      assert.deepEqual(await as(stranger, tx => listDrafts(tx, NOW)), [])
      await assert.rejects(save(stranger, draft, { title: 'X' }), refused('not_found'))
      assert.equal(await as(stranger, tx => deleteDraft(tx, draft.reference)), false)
    }
    const sending = { values: { ...answers }, groups: {} }
    await assert.rejects(
      sendDraft(library.engine, { ...officer, account: 7n }, draft, sending),
      refused('stale'),
    )
    assert.equal((await find(owner, draft))?.record, null)
  })

  test('nobody begins one for another, and nobody in particular begins none', async () => {
    await assert.rejects(begin(anonymous), refused('unauthenticated'))
    const forged = as(await citizen(), async (tx, catalog) =>
      beginDraft(
        tx,
        { ...anonymous, account: 5n },
        {
          version: catalog.versionNo('room-permit', 1),
          action: 'submit',
          unit: 2,
          page: 'who',
          consent: '1',
          typed: { values: {}, groups: {} },
          at: NOW,
        },
      ),
    )
    await assert.rejects(forged, { code: '42501' })
  })
})

describe('what is kept', () => {
  test('PS-21: every text of a page as it was typed, invalid ones too, beside the other pages', async () => {
    const actor = await citizen()
    const draft = await begin(actor)
    await save(
      actor,
      draft,
      { width: 'mười tám', title: ' Sử  ký ' },
      {
        groups: { books: [{ book: 'Tắt đèn', year: 'năm nào' }] },
      },
    )
    const { draft: now } = await save(actor, draft, { phone: '12' }, { page: 'who' })
    assert.deepEqual(now.typed.values, { width: 'mười tám', title: ' Sử  ký ', phone: '12' })
    assert.deepEqual(now.typed.groups, { books: [{ book: 'Tắt đèn', year: 'năm nào' }] })
    assert.equal(now.page, 'who')
  })

  test('two tabs on one page: the second is told and loses nothing; on two pages they do not meet', async () => {
    const actor = await citizen()
    const opened = await begin(actor)
    const first = await save(actor, opened, { title: 'Thẻ một' })
    assert.equal(first.conflict, false)
    const second = await save(actor, opened, { title: 'Thẻ hai' })
    assert.deepEqual([second.conflict, second.draft.typed.values['title']], [true, 'Thẻ một'])
    const again = await save(actor, second.draft, { title: 'Thẻ hai' })
    assert.deepEqual([again.conflict, again.draft.typed.values['title']], [false, 'Thẻ hai'])
    const other = await save(actor, opened, { name: 'Ánh' }, { page: 'who' })
    assert.equal(other.conflict, false)
    // The same text again, from however old a tab, changes nothing and is no conflict.
    const same = await save(actor, opened, { title: 'Thẻ hai' })
    assert.deepEqual([same.conflict, same.draft.revision], [false, other.draft.revision])
  })

  test('saves at the same instant: one is kept, the other told', async () => {
    const actor = await citizen()
    const opened = await begin(actor)
    const saves = await Promise.all(['a', 'b', 'c', 'd'].map(title => save(actor, opened, { title })))
    assert.equal(saves.filter(({ conflict }) => !conflict).length, 1)
  })

  test('it runs out 30 days after the last change and is swept then, unseen', async () => {
    const actor = await citizen()
    const draft = await begin(actor)
    await save(actor, draft, { name: 'Sớm' }, { page: 'who' })
    await save(actor, draft, { title: 'Muộn' }, { at: inDays(10) })
    assert.ok(await find(actor, draft, inDays(10 + DRAFT_DAYS - 1)))
    assert.equal(await find(actor, draft, inDays(10 + DRAFT_DAYS)), undefined)
    await as(systemActor, tx => sweepDrafts(tx, inDays(10 + DRAFT_DAYS - 1)))
    const rows = () => db.owner.query('select from records.draft where reference = $1', [draft.reference])
    assert.equal((await rows()).rowCount, 1)
    await as(systemActor, tx => sweepDrafts(tx, inDays(10 + DRAFT_DAYS)))
    assert.equal((await rows()).rowCount, 0)
  })
})

test('a form of which no page was saved is gone the next day, and so is the key that opened it', async () => {
  const actor = await guest()
  const draft = await begin(actor)
  const later = await guest()
  const kept = await begin(later)
  await save(later, kept, { title: 'Đã lưu' })
  await db.owner.query("update directory.guest_key set created_at = created_at - interval '10 years'")
  const keys = async () =>
    (await db.owner.query<{ reference: string }>('select reference from directory.guest_key')).rows.map(
      ({ reference }) => reference,
    )
  await as(systemActor, tx => sweepDrafts(tx, new Date(inDays(EMPTY_DAYS).getTime() - 1)))
  assert.ok((await keys()).includes(draft.reference))
  assert.equal(await find(actor, draft, inDays(EMPTY_DAYS)), undefined)
  await as(systemActor, tx => sweepDrafts(tx, inDays(EMPTY_DAYS)))
  assert.ok(!(await keys()).includes(draft.reference))
  assert.ok((await keys()).includes(kept.reference))
  assert.ok(await find(later, kept, inDays(EMPTY_DAYS)))
})

describe('sending', () => {
  const send = async (actor: Actor, draft: Draft, values: Record<string, string> = answers) =>
    sendDraft(library.engine, actor, draft, {
      values,
      groups: {},
      ...(actor.party === null ? {} : { party: actor.party }),
    })

  test('PS-21: many clicks at once make one record, and the draft knows which', async () => {
    const actor = await citizen()
    const { draft } = await save(actor, await begin(actor), answers)
    const before = await count()
    const done = await Promise.all(Array.from({ length: 8 }, () => send(actor, draft)))
    const again = await send(actor, draft)
    assert.equal(new Set([...done, again].map(({ record }) => record)).size, 1)
    assert.equal(await count(), before + 1)
    const sent = await find(actor, draft)
    assert.equal(sent?.record, again.record)
    assert.ok(sent?.sentAt)
  })

  test('an applicant without an account sends for the party of the key', async () => {
    const actor = await guest()
    const draft = await begin(actor)
    const party = await inTransaction(db.app, {}, tx =>
      createGuestParty(tx, actor.guest ?? '', { kind: 'person', name: 'Lê Thị Bông' }, NOW),
    )
    const { record } = await send({ ...actor, party }, draft)
    const row = await as({ ...actor, party }, tx => getRecord(tx, record))
    assert.deepEqual([row.party, row.data['by'], row.data['width']], [party, 'applicant', 185])
  })

  test('what the engine refuses leaves the draft unsent and no record', async () => {
    const actor = await citizen()
    const draft = await begin(actor)
    const before = await count()
    await assert.rejects(send(actor, draft, { ...answers, pages: '65' }), refused('invalid'))
    assert.deepEqual([(await find(actor, draft))?.record, await count()], [null, before])
  })

  test('a draft that was changed in another tab since it was read is not sent, and no record is made', async () => {
    const actor = await citizen()
    const draft = await begin(actor)
    await save(actor, draft, { title: 'Mới' })
    const before = await count()
    await assert.rejects(send(actor, draft), refused('stale'))
    assert.equal(await count(), before)
  })

  test('once sent it is not changed, and what was typed goes after a week', async () => {
    const actor = await citizen()
    const draft = await begin(actor)
    const { record } = await send(actor, draft)
    await assert.rejects(save(actor, draft, { title: 'Sau' }), refused('wrong_state'))
    assert.equal(await as(actor, tx => deleteDraft(tx, draft.reference)), false)
    assert.deepEqual(await as(actor, tx => listDrafts(tx, NOW)), [])
    await as(systemActor, tx => sweepDrafts(tx, inDays(SENT_DAYS)))
    assert.equal(await find(actor, draft), undefined)
    assert.equal((await as(actor, tx => getRecord(tx, record))).title, 'Sử ký')
  })

  test('PS-24: begun by version 1, sent by version 1 after version 2 is in force; version 1 again deletes nothing', async () => {
    const actor = await citizen()
    const draft = await begin(actor)
    await inTransaction(db.owner, {}, tx => publishTypes(tx, [permitType, nextPermitType]))
    library.engine.catalog.forget()
    library.clock.set('2018-02-05T08:00:00+07:00')
    const catalog = await library.engine.catalog.get()
    assert.equal(catalog.versionOn('room-permit', '2018-02-05').definition.version, 2)
    const { record } = await send(actor, draft)
    const row = await as(actor, tx => getRecord(tx, record))
    assert.equal(catalog.version(row.definition).definition.version, 1)
    assert.equal(catalog.version(row.definition).words.fields['title'], 'Tên tài liệu')
    await inTransaction(db.owner, {}, tx => publishTypes(tx, [permitType]))
    assert.deepEqual((await as(actor, tx => getRecord(tx, record))).data, row.data)
    library.clock.set(NOW)
  })
})

describe('judging before sending', () => {
  const judge = async (values: Record<string, string>) => {
    const catalog = await library.engine.catalog.get()
    const version = catalog.versionNo('room-permit', 1)
    const { submit: act } = version.definition.actions
    assert.ok(act)
    const unit = catalog.getUnit('so-a')
    return judgeDraft(catalog, { version, act, unit, values: { ...answers, ...values }, groups: {} }, NOW)
  }
  const faultsOf = async (values: Record<string, string>) =>
    (await judge(values)).faults.map(({ field, rule, params }) => [field, rule, params?.['limit']])

  test('PS-22: 28,0 cm and 65 pages are refused with the limit as it is typed; 27 and 64 pass', async () => {
    assert.deepEqual(await faultsOf({ width: '28,0' }), [['width', 'max', '27.0']])
    assert.deepEqual(await faultsOf({ width: '28.0' }), [['width', 'max', '27.0']])
    assert.deepEqual(await faultsOf({ pages: '65' }), [['pages', 'max', 64]])
    assert.deepEqual(await faultsOf({ width: '27', pages: '64' }), [])
  })

  test('PS-22: a foreign title makes the translation compulsory', async () => {
    assert.deepEqual(await faultsOf({ foreign: 'yes' }), [
      ['language', 'required', undefined],
      ['translation', 'required', undefined],
    ])
  })

  test('what an answer hides is neither judged nor kept; an unknown place is told', async () => {
    const { values, faults } = await judge({ language: 'x'.repeat(30_000), place: '999' })
    assert.deepEqual(
      faults.map(({ field, rule }) => [field, rule]),
      [['place', 'unknown_place']],
    )
    assert.equal(values['language'], undefined)
  })
})

describe('a whole number of decimal places', () => {
  const width = { kind: 'integer', decimals: 1, max: 270 } as const
  const read = async (typed: unknown) => {
    const { definition } = (await library.engine.catalog.get()).versionNo('room-permit', 1)
    return readPlain(definition, { width: typed })
  }
  const print = (value: number) =>
    printValue({ name: 'width', field: width, value, words: { ...permitType.words.vi } })

  test('is read as typed, kept whole, printed as typed', async () => {
    for (const [typed, kept, printed] of [
      ['18,5', 185, '18,5'],
      ['18.5', 185, '18,5'],
      ['18', 180, '18,0'],
      [' 18,50 ', 185, '18,5'],
      ['1', 10, '1,0'],
      [185, 185, '18,5'],
    ] as const) {
      assert.equal((await read(typed)).values['width'], kept, String(typed))
      assert.equal(print(kept), `${printed}\u00a0cm`)
    }
  })

  test('too many places, and what is no number, are refused', async () => {
    for (const typed of ['18,55', '1,2,3', 'mười', '18,', ',5', 18.5])
      assert.deepEqual(
        (await read(typed)).faults,
        [{ field: 'width', rule: 'decimal', params: { limit: 1 } }],
        String(typed),
      )
  })
})
