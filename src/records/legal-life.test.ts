import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction } from '#db'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { checkDefinition } from './check-definition.ts'
import { defineRecordType, type PublishedType, publishType } from './define.ts'
import { clocksOf, findRecord, historyOf, type Order, perform, performMany, publishTypes } from './index.ts'
import { lastDayOf } from './legal-time.ts'

/** A made-up request of a reader to the library, with every word of legal life in it. */
const request = defineRecordType({
  code: 'reader-request',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: {
    name: { kind: 'text', required: true },
    foreign: { kind: 'yesNo' },
    translation: { kind: 'file', requiredWhen: { field: 'foreign', is: true } },
    letter: { kind: 'file' },
    language: { kind: 'text', when: { field: 'foreign', is: true } },
    width: { kind: 'integer', decimals: 1, max: 270 },
    variant: { kind: 'choice', options: ['new', 'again'] },
    meetsAt: { kind: 'instant' },
    code: { kind: 'text', search: true },
    phone: { kind: 'phone' },
    by: { kind: 'text' },
    dueOn: { kind: 'date' },
    pace: { kind: 'choice', options: ['early', 'on-time', 'late'] },
    twice: { kind: 'yesNo' },
    desk: { kind: 'text' },
  },
  groups: {
    missing: {
      fields: {
        component: { kind: 'choice', required: true, options: ['form', 'letter', 'translation'] },
        ground: { kind: 'text', required: true },
      },
      min: 1,
    },
  },
  states: ['sent', 'taken', 'waiting', 'done'],
  actions: {
    send: {
      from: [],
      to: 'sent',
      by: ['specialist', 'applicant', 'system'],
      asks: ['name', 'foreign', 'translation', 'letter', 'language', 'width', 'variant', 'phone', 'meetsAt'],
      steps: [
        { name: 'who', asks: ['name', 'phone', 'variant'] },
        { name: 'what', asks: ['foreign', 'language', 'width', 'meetsAt', 'translation', 'letter'] },
      ],
      when: {
        any: [
          { field: 'meetsAt', given: false },
          { field: 'meetsAt', hoursAhead: 24 },
        ],
      },
      sets: { by: { role: true } },
    },
    take: {
      from: ['sent'],
      to: 'taken',
      by: ['specialist', 'system'],
      sets: { code: { number: 'dossier' }, dueOn: { due: 'term' } },
    },
    ask: { from: ['taken'], to: 'waiting', by: ['specialist'], asksGroups: ['missing'] },
    askAgain: {
      from: ['taken'],
      to: 'waiting',
      by: ['director'],
      asksGroups: ['missing'],
      needsReason: true,
      reasonMin: 20,
      sets: { twice: { value: true } },
    },
    answer: {
      from: ['waiting'],
      to: 'taken',
      by: ['applicant', 'specialist'],
      asks: ['name', 'letter', 'translation'],
      asksNamed: { group: 'missing', field: 'component' },
      sets: { dueOn: { due: 'term' } },
    },
    recount: { from: ['taken', 'waiting'], by: ['system'], recounts: true, sets: { dueOn: { due: 'term' } } },
    warn: { from: ['taken'], by: ['system'] },
    finish: {
      from: ['taken'],
      to: 'done',
      by: ['director'],
      sets: { pace: { pace: 'term', lateIf: { field: 'twice', is: true } } },
    },
    ask4: {
      from: ['taken'],
      by: ['specialist'],
      asks: ['desk'],
      effects: [{ create: 'desk-note', by: 'write', unit: 'desk', with: { text: { from: 'name' } } }],
    },
  },
  clocks: {
    term: {
      starts: ['take'],
      stops: ['finish'],
      pauses: ['ask', 'askAgain'],
      resumes: ['answer'],
      term: {
        cases: [
          { when: { field: 'variant', is: 'again' }, value: 3, unit: 'working_day' },
          { value: 10, unit: 'working_day' },
        ],
      },
    },
    warning: {
      starts: ['take', 'answer'],
      stops: ['warn', 'finish'],
      term: { before: 'term', value: 1, unit: 'working_day' },
      onDue: 'warn',
    },
  },
  series: { dossier: { pattern: '{unit}-{yymmdd}-{nnnn}', per: 'day', most: 9999 } },
  procedure: {
    field: 'press',
    applicants: ['person'],
    components: {
      form: { originals: 1, copies: 0, required: true },
      letter: { field: 'letter', originals: 1, copies: 0 },
      translation: {
        field: 'translation',
        originals: 1,
        copies: 0,
        required: { field: 'foreign', is: true },
      },
    },
    shares: { sent: 100, taken: 900 },
    clocks: { statutory: 'term' },
    statuses: { sent: 1, taken: 2, waiting: 5, done: 9 },
  },
  title: '{name}',
  public: [],
  keptBy: ['department'],
})

const note = defineRecordType({
  code: 'desk-note',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: { text: { kind: 'text', required: true } },
  parent: ['reader-request', 'library-card'],
  states: ['written'],
  actions: { write: { from: [], to: 'written', by: ['system'], asks: ['text'] } },
  title: '{text}',
  public: [],
  keptBy: ['department'],
})

/** Every key named by itself. */
const labels = <K extends string>(keys: readonly K[]): Record<K, string> =>
  keys.reduce((all, key) => Object.assign(all, { [key]: key }), {} as Record<K, string>)
const keysOf = <K extends string>(of: Record<K, unknown>) => labels(Object.keys(of) as K[])

const types: readonly PublishedType[] = [
  publishType(request, {
    name: 'Yêu cầu',
    plural: 'Yêu cầu',
    fields: keysOf(request.fields),
    states: labels(request.states),
    actions: keysOf(request.actions),
    guards: { send: 'Phải gửi trước ít nhất 24 giờ.' },
    steps: labels(['who', 'what']),
    options: {
      variant: labels(['new', 'again']),
      pace: labels(['early', 'on-time', 'late']),
      component: labels(['form', 'letter', 'translation']),
    },
    groups: { missing: { name: 'Thiếu', fields: labels(['component', 'ground']) } },
    procedure: {
      name: 'Yêu cầu',
      applicants: 'Bạn đọc',
      competence: 'Thư viện',
      fee: 'Không',
      result: 'Thẻ',
      conditions: [],
      components: labels(['form', 'letter', 'translation']),
    },
  }),
  publishType(note, {
    name: 'Phiếu',
    plural: 'Phiếu',
    fields: { text: 'Chữ' },
    states: { written: 'Đã ghi' },
    actions: { write: 'Ghi' },
  }),
]

let db: TestDatabase
let library: Library
const file = (letter: string) => letter.repeat(64)

before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
  await inTransaction(db.owner, {}, async tx => {
    await publishTypes(tx, types)
    await tx.query(
      `insert into directory.unit_identifier (scheme, code, unit_id, valid_from, valid_to) values
         ('qcvn-102-2016', '000.00.14.H20', 2, '2016-01-01', '2020-12-31'), ('decision-20-2020', 'H20.14', 2, '2021-01-01', null),
         ('qcvn-102-2016', '000.00.15.H20', 5, '2016-01-01', null)`,
    )
  })
})
after(() => db.close())

const at = (on: string, time = '09:00') => new Date(`${on}T${time}:00+07:00`)
async function act(role: string, order: Order & { at: Date }, unit = 'so-a') {
  const actor = role === 'system' ? systemLike : await library.staff(role, unit)
  return perform(library.engine, actor, order)
}
const systemLike = { account: null, party: null, name: 'system', roles: [], system: true } as const
const send = async (values: object, on = '2017-07-10', unit = 'so-a', time?: string) =>
  (
    await act(
      'specialist',
      {
        create: { type: 'reader-request', unit },
        action: 'send',
        values: { name: 'Ánh', ...values },
        at: at(on, time),
      },
      unit,
    )
  ).record
const step = (record: bigint, role: string, action: string, on: string, more: object = {}) =>
  act(role, { record, action, at: at(on), ...more })
const rowOf = async (record: bigint) => {
  const row = await findRecord(db.owner, record)
  assert.ok(row)
  return row
}
const clock = async (record: bigint, code: string) => {
  const found = (await clocksOf(db.owner, record)).find(c => c.code === code)
  assert.ok(found, `no clock ${code}`)
  return found
}
/** The end of the term by which work lists the record. */
const listedBy = async (record: bigint) => {
  const { rows } = await db.owner.query<{ at: Date | null }>(
    'select due_at as at from records.record where id = $1',
    [record],
  )
  return rows[0]?.at
}
const refused = (code: string, field?: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error))
  assert.equal(error.code, code)
  if (field)
    assert.ok(
      error.faults.some(fault => fault.field === field),
      JSON.stringify(error.faults),
    )
  return true
}
const missing = (...components: string[]) => ({
  groups: { missing: components.map(component => ({ component, ground: 'Điều 3' })) },
})

describe('what a form asks', () => {
  test('PS-22: a paper that an answer makes compulsory is missed only then', async () => {
    await assert.rejects(send({ foreign: 'yes' }), refused('invalid', 'translation'))
    await send({ foreign: 'no' })
    await send({ foreign: 'yes', translation: file('a') })
  })

  test('what an answer hides is not kept', async () => {
    const hidden = await send({ foreign: 'no', language: 'Anh' })
    assert.equal((await rowOf(hidden)).data['language'], undefined)
    const shown = await send({ foreign: 'yes', language: 'Anh', translation: file('a') })
    assert.equal((await rowOf(shown)).data['language'], 'Anh')
  })

  test('PS-5: less than 24 hours ahead is refused, to the minute', async () => {
    const meets = { meetsAt: at('2017-07-11', '08:00').toISOString() }
    await assert.rejects(send(meets, '2017-07-10', 'so-a', '09:00'), refused('wrong_state'))
    await send(meets, '2017-07-10', 'so-a', '07:59')
  })

  test('it keeps in which role it was sent', async () => {
    assert.equal((await rowOf(await send({}))).data['by'], 'specialist')
  })
})

describe('codes', () => {
  test('PS-7: the first of a day bears the unit, the day and 0001; many at once leave no gap', async () => {
    const first = await send({}, '2020-07-03')
    await step(first, 'specialist', 'take', '2020-07-03')
    assert.equal((await rowOf(first)).data['code'], '000.00.14.H20-200703-0001')
    const more = await Promise.all(Array.from({ length: 199 }, () => send({}, '2020-07-03')))
    await Promise.all(more.map(record => step(record, 'specialist', 'take', '2020-07-03')))
    const codes = await Promise.all(more.map(async record => String((await rowOf(record)).data['code'])))
    const numbers = codes.map(code => Number(code.slice(-4))).sort((a, b) => a - b)
    assert.deepEqual(
      numbers,
      Array.from({ length: 199 }, (_, i) => i + 2),
    )
  })

  test('PS-8: 1/11/2018 and 11/1/2018 both begin at 0001', async () => {
    for (const [on, code] of [
      ['2018-11-01', '181101'],
      ['2018-01-11', '180111'],
    ] as const) {
      const record = await send({}, on)
      await step(record, 'specialist', 'take', on)
      assert.equal((await rowOf(record)).data['code'], `000.00.14.H20-${code}-0001`)
    }
  })

  test('PS-9: before acceptance there is none; a full day refuses and writes nothing', async () => {
    const record = await send({}, '2019-03-04')
    assert.equal((await rowOf(record)).data['code'], undefined)
    await db.owner.query(
      `insert into records.counter (unit_id, series, year, n) values (2, 'dossier', 20190304, 9999)`,
    )
    await assert.rejects(step(record, 'specialist', 'take', '2019-03-04'), refused('too_many'))
    assert.equal((await rowOf(record)).state, 'sent')
    assert.equal((await historyOf(db.owner, record)).length, 1)
    const { rows } = await db.owner.query('select n from records.counter where year = 20190304')
    assert.deepEqual(rows, [{ n: 9999n }])
  })

  test('PS-11: the identifier in force on the day; another unit counts by itself', async () => {
    const old = await send({}, '2020-12-31')
    await step(old, 'specialist', 'take', '2020-12-31')
    const fresh = await send({}, '2021-01-04')
    await step(fresh, 'specialist', 'take', '2021-01-04')
    const other = await send({}, '2021-01-04', 'so-b')
    await act('specialist', { record: other, action: 'take', at: at('2021-01-04') }, 'so-b')
    const codes = await Promise.all([old, fresh, other].map(async r => (await rowOf(r)).data['code']))
    assert.deepEqual(codes, ['000.00.14.H20-201231-0001', 'H20.14-210104-0001', '000.00.15.H20-210104-0001'])
  })

  test('a unit without an identifier gives none', async () => {
    const record = await send({}, '2015-06-01')
    await assert.rejects(step(record, 'specialist', 'take', '2015-06-01'), refused('wrong_state'))
  })
})

describe('terms', () => {
  test('the term of the case, the day it ends, and a warning one working day before', async () => {
    const slow = await send({}, '2017-07-10')
    await step(slow, 'specialist', 'take', '2017-07-10')
    assert.equal((await rowOf(slow)).data['dueOn'], '2017-07-24')
    assert.equal((await clock(slow, 'warning')).dueAt.toISOString(), at('2017-07-21', '00:00').toISOString())
    const quick = await send({ variant: 'again' }, '2017-07-10')
    await step(quick, 'specialist', 'take', '2017-07-10')
    assert.equal((await rowOf(quick)).data['dueOn'], '2017-07-13')
  })

  test('PS-13: asking stops the clock and its warning, the answer lets both go on', async () => {
    const record = await send({}, '2017-07-10')
    await step(record, 'specialist', 'take', '2017-07-10')
    await step(record, 'specialist', 'ask', '2017-07-13', missing('letter'))
    assert.deepEqual(
      [(await clock(record, 'term')).pausedAt, (await clock(record, 'warning')).pausedAt],
      [at('2017-07-13'), at('2017-07-13')],
    )
    assert.equal(await listedBy(record), null)
    await step(record, 'specialist', 'answer', '2017-07-20', { values: { letter: file('b') } })
    assert.equal((await rowOf(record)).data['dueOn'], '2017-07-31')
    assert.equal(
      (await clock(record, 'warning')).dueAt.toISOString(),
      at('2017-07-28', '00:00').toISOString(),
    )
    assert.deepEqual(await listedBy(record), at('2017-07-28', '00:00'))
    await step(record, 'director', 'finish', '2017-07-21')
    assert.equal(await listedBy(record), null)
  })

  test('PS-13: a second request needs its reason and counts late', async () => {
    const record = await send({}, '2017-07-10')
    await step(record, 'specialist', 'take', '2017-07-10')
    await assert.rejects(
      step(record, 'director', 'askAgain', '2017-07-11', { ...missing('letter'), why: 'Thiếu' }),
      refused('invalid', 'why'),
    )
    const why = 'Phát sinh yêu cầu mới sau khi thẩm định thực tế.'
    await step(record, 'director', 'askAgain', '2017-07-11', { ...missing('letter'), why })
    await step(record, 'specialist', 'answer', '2017-07-12', { values: { letter: file('b') } })
    await step(record, 'director', 'finish', '2017-07-13')
    assert.equal((await rowOf(record)).data['pace'], 'late')
  })

  test('early, on the day, and the day after', async () => {
    for (const [on, pace] of [
      ['2017-07-21', 'early'],
      ['2017-07-24', 'on-time'],
      ['2017-07-25', 'late'],
    ] as const) {
      const record = await send({}, '2017-07-10')
      await step(record, 'specialist', 'take', '2017-07-10')
      await step(record, 'director', 'finish', on)
      assert.equal((await rowOf(record)).data['pace'], pace)
    }
  })

  test('PS-3: a new day off moves the end of what is open, once, and never of what is done', async () => {
    const open = await send({}, '2017-07-10')
    await step(open, 'specialist', 'take', '2017-07-10')
    const done = await send({}, '2017-07-10')
    await step(done, 'specialist', 'take', '2017-07-10')
    await step(done, 'director', 'finish', '2017-07-12')
    await assert.rejects(step(open, 'system', 'recount', '2017-07-14'), refused('wrong_state'))
    await db.owner.query(
      `insert into rules.day_off (on_date, kind, name, confirmed, source) values ('2017-07-19', 'off', 'Lễ mới', true, 'test')`,
    )
    await db.owner.query('update records.generation set n = n + 1')
    library.engine.catalog.forget()
    await step(open, 'system', 'recount', '2017-07-14')
    assert.equal((await rowOf(open)).data['dueOn'], '2017-07-25')
    assert.deepEqual((await historyOf(db.owner, open)).at(-1)?.change.due?.['term'], [
      '2017-07-24',
      '2017-07-25',
    ])
    await assert.rejects(step(open, 'system', 'recount', '2017-07-14'), refused('wrong_state'))
    await assert.rejects(step(done, 'system', 'recount', '2017-07-14'), refused('wrong_state'))
    assert.equal(lastDayOf((await clock(done, 'term')).dueAt), '2017-07-24')
    await db.owner.query(`delete from rules.day_off where on_date = '2017-07-19'`)
    await db.owner.query('update records.generation set n = n + 1')
    library.engine.catalog.forget()
  })
})

describe('one complete request', () => {
  test('PS-14: only what was asked for is taken; the other files keep their hash', async () => {
    const record = await send({ letter: file('a') }, '2017-07-10')
    await step(record, 'specialist', 'take', '2017-07-10')
    await assert.rejects(
      step(record, 'specialist', 'ask', '2017-07-12', { groups: { missing: [] } }),
      refused('invalid', 'missing'),
    )
    await step(record, 'specialist', 'ask', '2017-07-12', missing('translation'))
    await assert.rejects(
      step(record, 'specialist', 'answer', '2017-07-13', {
        values: { letter: file('c'), translation: file('d') },
      }),
      refused('invalid', 'letter'),
    )
    await step(record, 'specialist', 'answer', '2017-07-13', { values: { translation: file('d') } })
    const { data } = await rowOf(record)
    assert.deepEqual([data['letter'], data['translation']], [file('a'), file('d')])
  })

  test('when the form itself was asked for, its values may be changed and no file', async () => {
    const record = await send({ letter: file('a') }, '2017-07-10')
    await step(record, 'specialist', 'take', '2017-07-10')
    await step(record, 'specialist', 'ask', '2017-07-12', missing('form'))
    await assert.rejects(
      step(record, 'specialist', 'answer', '2017-07-13', { values: { letter: file('c') } }),
      refused('invalid', 'letter'),
    )
    await step(record, 'specialist', 'answer', '2017-07-13', { values: { name: 'Bình' } })
    assert.equal((await rowOf(record)).title, 'Bình')
  })
})

describe('versions', () => {
  test('PS-24: what was begun by a version is sent by it, after another was published', async () => {
    const second = {
      ...types[0],
      definition: {
        ...request,
        version: 2,
        validFrom: '2017-01-01',
        fields: { ...request.fields, name: { ...request.fields.name, max: 3 } },
      },
    } as PublishedType
    await inTransaction(db.owner, {}, tx => publishTypes(tx, [second]))
    library.engine.catalog.forget()
    const create = (version?: number) =>
      act('specialist', {
        create: { type: 'reader-request', unit: 'so-a', ...(version ? { version } : {}) },
        action: 'send',
        values: { name: 'Nguyễn Ánh' },
        at: at('2017-07-10'),
      })
    await assert.rejects(create(), refused('invalid', 'name'))
    const { record } = await create(1)
    const catalog = await library.engine.catalog.get()
    assert.equal(catalog.version((await rowOf(record)).definition).definition.version, 1)
    await assert.rejects(create(7), refused('not_found'))
  })
})

test('an effect begins a record in the unit that a field names, in another office too', async () => {
  const record = await send({}, '2017-07-10')
  await step(record, 'specialist', 'take', '2017-07-10')
  await step(record, 'specialist', 'ask4', '2017-07-10', { values: { desk: 'so-b' } })
  const { rows } = await db.owner.query(
    `select u.code from records.record r join directory.unit u on u.id = r.unit_id where r.parent_id = $1`,
    [record],
  )
  assert.deepEqual(rows, [{ code: 'so-b' }])
})

test('in bulk a full series refuses one and leaves the others their numbers', async () => {
  await db.owner.query(
    `insert into records.counter (unit_id, series, year, n) values (2, 'dossier', 20190305, 9997)`,
  )
  const records = await Promise.all([1, 2, 3].map(() => send({}, '2019-03-05')))
  const actor = await library.staff('specialist', 'so-a')
  const outcomes = await performMany(
    library.engine,
    actor,
    records.map(record => ({ record, action: 'take', at: at('2019-03-05'), actor })),
  )
  assert.deepEqual(
    outcomes.map(outcome => outcome instanceof Refusal && outcome.code),
    [false, false, 'too_many'],
  )
})

describe('a definition that speaks of what is not there', () => {
  const faultsOf = (change: object) =>
    checkDefinition({ ...types[0], definition: { ...request, ...change } } as PublishedType).map(
      ({ at: place, rule }) => `${place}: ${rule}`,
    )
  const withAction = (action: object) => ({
    actions: { ...request.actions, finish: { ...request.actions.finish, ...action } },
  })

  for (const [change, fault] of [
    [{}, undefined],
    [withAction({ sets: { pace: { pace: 'tea' } } }), 'actions.finish.sets.pace: unknown clock tea'],
    [withAction({ sets: { name: { pace: 'term' } } }), 'actions.finish.sets.name: has no option early'],
    [withAction({ sets: { name: { due: 'term' } } }), 'actions.finish.sets.name: not a date'],
    [
      withAction({ asksNamed: { group: 'missing', field: 'wings' } }),
      'actions.finish.asksNamed: unknown field missing.wings',
    ],
    [
      withAction({ asks: ['name'], steps: [{ name: 'who' }] }),
      'actions.finish.steps: name is not on one page',
    ],
    [
      {
        clocks: {
          ...request.clocks,
          warning: { ...request.clocks?.warning, term: { before: 'tea', value: 1, unit: 'working_day' } },
        },
      },
      'clocks.warning: unknown clock tea',
    ],
    [
      { procedure: { ...request.procedure, shares: { sent: 1 } } },
      'procedure.shares: shares are not the whole',
    ],
    [
      { fields: { ...request.fields, language: { kind: 'text', when: { field: 'wings', given: true } } } },
      'fields.language: unknown field wings',
    ],
    [
      { fields: { ...request.fields, language: { kind: 'text', begins: 'wings' } } },
      'fields.language: begins with no open field of its kind: wings',
    ],
  ] as const) {
    test(fault ?? 'nothing is wrong with it as it stands', () => {
      if (fault === undefined) assert.deepEqual(faultsOf(change), [])
      else assert.ok(faultsOf(change).includes(fault), faultsOf(change).join('\n'))
    })
  }
})
