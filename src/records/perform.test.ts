import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { anonymous, systemActor } from '#directory'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import {
  asActor,
  type Command,
  findRecord,
  historyOf,
  listRecords,
  perform,
  performMany,
  replay,
  verifyRecords,
} from './index.ts'

let db: TestDatabase
let library: Library

before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
})
after(() => db.close())

const refused = (code: string, rule?: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error))
  assert.equal(error.code, code)
  if (rule !== undefined)
    assert.ok(
      error.faults.some(fault => `${fault.field}:${fault.rule}` === rule),
      JSON.stringify(error.faults),
    )
  return true
}

const apply = async (values: Record<string, unknown> = {}, more: Partial<Command> = {}) =>
  perform(library.engine, await library.staff('specialist', 'so-a'), {
    create: { type: 'library-card', unit: 'so-a' },
    action: 'apply',
    values: { name: 'Thẻ', kind: 'adult', ...values },
    ...more,
  })

test("while the machine's clock has jumped nothing is written, and then it goes on", async () => {
  const actor = await library.staff('specialist', 'so-a')
  const order = { create: { type: 'library-card', unit: 'so-a' }, action: 'apply', idem: 'after a jump' }
  const values = { name: 'Thẻ sau khi đồng hồ nhảy', kind: 'adult' }
  const at = (steady: boolean) =>
    perform({ ...library.engine, clock: { now: library.clock.now, steady } }, actor, { ...order, values })
  await assert.rejects(at(false), (error: unknown) => {
    assert.ok(error instanceof Refusal)
    assert.deepEqual([error.code, error.params], ['unavailable', { rule: 'clock' }])
    return true
  })
  assert.deepEqual([(await at(true)).repeated, (await at(true)).repeated], [false, true])
})

describe('one command', () => {
  test('creates a record, takes a gap-free number, opens children and keeps a chain', async () => {
    const card = await apply(
      { name: '  Nguyễn   Văn A ', place: '001' },
      { groups: { gifts: [{ book: 'Một' }, { book: 'Hai', fee: '5.000' }] } },
    )
    const director = await library.staff('director', 'so-a')
    const issued = await perform(library.engine, director, {
      record: card.record,
      action: 'issue',
      values: { issuedOn: '20/12/2017' },
      version: 1,
    })
    assert.deepEqual([issued.state, issued.version], ['active', 2])
    await asActor(library.engine, director, async tx => {
      const row = await findRecord(tx, card.record)
      assert.equal(row?.title, 'Nguyễn Văn A')
      assert.match(String(row?.data['number']), /^\d\d\/TV-2017$/)
      assert.equal(row?.place, 3)
      assert.equal(row?.isPublic, true)
      const loans = await listRecords(tx, { type: 2, parent: card.record })
      assert.deepEqual(loans.rows.map(loan => [loan.title, loan.state, loan.data['fee']]).sort(), [
        ['Hai', 'out', 5000],
        ['Một', 'out', undefined],
      ])
      const steps = await historyOf(tx, card.record)
      assert.deepEqual(replay(steps), {
        state: row?.state,
        unit: row?.unit,
        version: row?.version,
        data: row?.data,
      })
    })
    assert.deepEqual((await verifyRecords(db.owner)).discrepancies, [])
  })

  test('refuses with the field and the rule, and nothing happens', async () => {
    await assert.rejects(apply({ name: '' }), refused('invalid', 'name:required'))
    await assert.rejects(apply({ kind: 'robot' }), refused('invalid', 'kind:choice'))
    await assert.rejects(apply({ place: '999' }), refused('invalid', 'place:unknown_place'))
    await assert.rejects(apply({ surprise: 1 }), refused('invalid', 'surprise:not_asked'))
    await assert.rejects(
      apply({}, { groups: { gifts: [{ fee: 1 }] } }),
      refused('invalid', 'gifts.0.book:required'),
    )
    await assert.rejects(
      apply({}, { create: { type: 'library-card', unit: 'nowhere' } }),
      refused('not_found'),
    )
  })

  test('a wrong role, unit, state, guard or version is refused', async () => {
    const card = await apply()
    const director = await library.staff('director', 'so-a')
    const issue = { record: card.record, action: 'issue', values: { issuedOn: '2017-12-01' } }
    await assert.rejects(
      perform(library.engine, await library.staff('specialist', 'so-a'), issue),
      refused('forbidden'),
    )
    await assert.rejects(
      perform(library.engine, await library.staff('director', 'so-b'), issue),
      refused('not_found'),
    )
    await assert.rejects(perform(library.engine, anonymous, issue), refused('not_found'))
    await assert.rejects(
      perform(library.engine, director, { ...issue, values: { issuedOn: '2018-01-01' } }),
      refused('wrong_state'),
    )
    await assert.rejects(perform(library.engine, director, { ...issue, version: 7 }), refused('stale'))
    await perform(library.engine, director, issue)
    await assert.rejects(perform(library.engine, director, issue), refused('wrong_state'))
    await assert.rejects(
      perform(library.engine, director, { record: card.record, action: 'annul' }),
      refused('invalid', 'why:reason'),
    )
    // A record that all may read but that this office may not touch.
    await assert.rejects(
      perform(library.engine, await library.staff('director', 'so-b'), issue),
      refused('forbidden'),
    )
  })

  test('a double click acts once', async () => {
    const twice = await Promise.all([apply({}, { idem: 'click-1' }), apply({}, { idem: 'click-1' })])
    assert.equal(twice[0]?.record, twice[1]?.record)
    assert.deepEqual(twice.map(done => done.repeated).sort(), [false, true])
  })

  test('a double click on what only one may hold acts once, and another’s click is refused', async () => {
    for (let n = 0; n < 10; n++) {
      const badge = { badge: `double-${n}` }
      const many = await Promise.all([1, 2, 3].map(() => apply(badge, { idem: `click-badge-${n}` })))
      assert.equal(new Set(many.map(done => done.record)).size, 1)
      assert.equal(many.filter(done => !done.repeated).length, 1)
      await assert.rejects(apply(badge, { idem: `other-${n}` }), refused('duplicate'))
    }
  })

  test('two people on one version: the second is stale, nothing is lost', async () => {
    const card = await apply()
    const specialist = await library.staff('specialist', 'so-a')
    const edit = (name: string) =>
      perform(library.engine, specialist, {
        record: card.record,
        action: 'correct',
        values: { name },
        why: 'sửa',
        version: 1,
      })
    const results = await Promise.allSettled([edit('Một'), edit('Hai')])
    assert.deepEqual(results.map(r => r.status).sort(), ['fulfilled', 'rejected'])
    const lost = results.find(r => r.status === 'rejected')
    assert.ok(lost?.status === 'rejected' && refused('stale')(lost.reason))
  })

  test('what only one may hold is refused to the second, and given back when it is let go', async () => {
    const specialist = await library.staff('specialist', 'so-a')
    const lend = () =>
      perform(library.engine, specialist, {
        create: { type: 'library-loan', unit: 'so-a' },
        action: 'lend',
        values: { book: 'Độc bản', takenOn: '2017-05-05' },
      })
    const results = await Promise.allSettled([lend(), lend()])
    assert.deepEqual(results.map(r => r.status).sort(), ['fulfilled', 'rejected'])
    const won = results.find(r => r.status === 'fulfilled')
    assert.ok(won?.status === 'fulfilled')
    await assert.rejects(lend(), refused('duplicate'))
    await perform(library.engine, specialist, {
      record: won.value.record,
      action: 'return',
      values: { returnedOn: '2017-06-01' },
    })
    await lend()
    await apply({ badge: 'B1' })
    await assert.rejects(apply({ badge: 'B1' }), refused('duplicate'))
  })

  test('200 parallel numberings leave no gap and no double', async () => {
    const cards = await Promise.all(Array.from({ length: 200 }, (_, i) => apply({ name: `Số ${i}` })))
    const director = await library.staff('director', 'so-a')
    const tries = cards.map((card, i) =>
      // Every tenth is refused after the number would have been taken.
      perform(library.engine, director, {
        record: card.record,
        action: 'issue',
        values: { issuedOn: i % 10 ? '2017-12-01' : '2019-01-01' },
      }),
    )
    const results = await Promise.allSettled(tries)
    assert.equal(results.filter(r => r.status === 'fulfilled').length, 180)
    const { rows } = await db.owner.query<{ n: string }>(
      `select data ->> 'number' as n from records.record where data ? 'number'`,
    )
    const numbers = rows.map(row => Number(row.n.split('/')[0])).sort((a, b) => a - b)
    assert.deepEqual(
      numbers,
      numbers.map((_, i) => i + 1),
    )
  })
})

describe('many commands', () => {
  test('write the same rows as one by one', async () => {
    const other = await openTestDatabase()
    try {
      const twin = await openLibrary(other, '2017-06-01T08:00:00+07:00')
      const single = await openTestDatabase()
      try {
        const alone = await openLibrary(single, '2017-06-01T08:00:00+07:00')
        const at = (minute: number) => new Date(Date.parse('2017-06-01T01:00:00Z') + minute * 60_000)
        const commands: Command[] = [1n, 2n, 3n].flatMap(id => [
          {
            record: id,
            create: { type: 'library-card', unit: 'so-a' },
            action: 'apply',
            values: { name: `Thẻ ${id}`, kind: 'child' },
            groups: { gifts: [{ book: `Q${id}`, fee: 10 }] },
            at: at(1),
            actor: systemActor,
          },
          { record: id, action: 'issue', values: { issuedOn: '2017-05-30' }, at: at(2), actor: systemActor },
          { record: id, action: 'close', values: { closedOn: '2017-05-31' }, at: at(3), actor: systemActor },
        ])
        await other.owner.query('alter sequence records.record_id_seq restart 100')
        await single.owner.query('alter sequence records.record_id_seq restart 100')
        const many = await performMany(twin.engine, systemActor, commands)
        assert.ok(
          many.every(outcome => !(outcome instanceof Refusal)),
          JSON.stringify(many, (_, v) => (typeof v === 'bigint' ? String(v) : v)),
        )
        for (const command of commands) await perform(alone.engine, systemActor, command)
        for (const table of [
          'records.record',
          'records.search',
          'records.claim',
          'records.counter',
          'records.clock',
          'records.word',
        ]) {
          assert.deepEqual(await dump(other, table), await dump(single, table), table)
        }
        const actions = (d: TestDatabase) =>
          dumpSql(d, `select to_jsonb(a) - 'id' as j from records.action a order by record_id, seq`)
        assert.deepEqual(await actions(other), await actions(single))
        const facts = (d: TestDatabase) =>
          dumpSql(
            d,
            `select to_jsonb(c) as j from figures.contribution c order by record_id, indicator_id, on_date, known_from`,
          )
        assert.deepEqual(await facts(other), await facts(single))
      } finally {
        await single.close()
      }
    } finally {
      await other.close()
    }
  })

  test('a refused command leaves nothing and does not stop the others', async () => {
    const at = new Date('2017-12-22T01:00:00Z')
    const make = (name: string, badge: string): Command => ({
      create: { type: 'library-card', unit: 'so-b' },
      action: 'apply',
      values: { name, kind: 'adult', badge },
      at,
      actor: systemActor,
    })
    const outcomes = await performMany(library.engine, systemActor, [
      make('Được', 'X1'),
      make('Trùng', 'X1'),
      make('', 'X2'),
      make('Cũng được', 'X2'),
    ])
    assert.deepEqual(
      outcomes.map(o => (o instanceof Refusal ? o.code : 'done')),
      ['done', 'duplicate', 'invalid', 'done'],
    )
    const again = await performMany(library.engine, systemActor, [make('Lại trùng', 'X2'), make('Mới', 'X3')])
    assert.deepEqual(
      again.map(o => (o instanceof Refusal ? o.code : 'done')),
      ['duplicate', 'done'],
    )
  })
})

describe('walls', () => {
  test('personal values are kept apart, hashed in the chain, and seen only by those who may', async () => {
    const card = await apply({ phone: '+84 901 234 567' })
    const { rows } = await db.owner.query(
      'select data, (select change from records.action where record_id = $1) as change from records.record where id = $1',
      [card.record],
    )
    assert.ok(!JSON.stringify(rows).includes('0901234567'))
    const secrets = (role: string, unit: string) =>
      library
        .staff(role, unit)
        .then(actor =>
          asActor(library.engine, actor, tx =>
            tx.query('select value from records.secret where record_id = $1', [card.record]),
          ),
        )
    assert.deepEqual((await secrets('specialist', 'so-a')).rows, [{ value: '0901234567' }])
    assert.deepEqual((await secrets('director', 'so-a')).rows, [])
    assert.deepEqual((await secrets('specialist', 'so-b')).rows, [])
    await db.owner.query('delete from records.secret where record_id = $1', [card.record])
    assert.deepEqual((await verifyRecords(db.owner)).discrepancies, [])
  })

  test('the app may not change or delete what happened', async () => {
    for (const sql of [
      'update records.action set why = null',
      'delete from records.action',
      'delete from records.record',
      'create table records.x (a int)',
    ]) {
      await assert.rejects(
        asActor(library.engine, systemActor, tx => tx.query(sql)),
        /permission denied/,
        sql,
      )
    }
  })

  test('a changed, missing or moved step is found', async () => {
    const card = await apply()
    await perform(library.engine, await library.staff('director', 'so-a'), {
      record: card.record,
      action: 'issue',
      values: { issuedOn: '2017-12-02' },
    })
    await db.owner.query(`update records.action set why = 'khác' where record_id = $1 and seq = 1`, [
      card.record,
    ])
    assert.deepEqual(
      (await verifyRecords(db.owner)).discrepancies.map(d => [d.what, d.record]),
      [['chain', String(card.record)]],
    )
    await db.owner.query(`update records.action set why = null where record_id = $1 and seq = 1`, [
      card.record,
    ])
    await db.owner.query(`update records.record set data = data || '{"name": "Khác"}' where id = $1`, [
      card.record,
    ])
    assert.deepEqual(
      (await verifyRecords(db.owner)).discrepancies.map(d => d.what),
      ['replay'],
    )
    await db.owner.query(`update records.record set data = data || '{"name": "Thẻ"}' where id = $1`, [
      card.record,
    ])
    assert.deepEqual((await verifyRecords(db.owner)).discrepancies, [])
  })
})

describe('search', () => {
  test('finds without diacritics, by words in order and by the beginning of the last, with the exact total', async () => {
    const names = ['Trần Thị Thanh Hà', 'Trần Thanh Hải', 'Đoàn Thanh Hà', 'Hà Thanh']
    for (const name of names) await apply({ name })
    const specialist = await library.staff('specialist', 'so-a')
    const find = (q: string) => asActor(library.engine, specialist, tx => listRecords(tx, { type: 1, q }))
    const titles = async (q: string) => (await find(q)).rows.map(row => row.title).sort()
    assert.deepEqual(
      await titles('thanh hà'),
      ['Trần Thị Thanh Hà', 'Trần Thanh Hải', 'Đoàn Thanh Hà'].sort(),
    )
    assert.deepEqual(await titles('doan'), ['Đoàn Thanh Hà'])
    assert.deepEqual(await titles('tran thi'), ['Trần Thị Thanh Hà'])
    assert.deepEqual(await titles('khong co'), [])
    assert.equal((await find('thanh')).total, 4)
    const outside = await library.staff('specialist', 'so-b')
    assert.equal(
      (await asActor(library.engine, outside, tx => listRecords(tx, { type: 1, q: 'thanh' }))).total,
      0,
    )
  })
})

const dumpSql = async (d: TestDatabase, sql: string) =>
  (await d.owner.query<{ j: unknown }>(sql)).rows.map(row => row.j)
const dump = (d: TestDatabase, table: string) =>
  dumpSql(d, `select to_jsonb(t) as j from ${table} t order by t::text`)
