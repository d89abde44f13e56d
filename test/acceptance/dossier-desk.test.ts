import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction } from '#db'
import { type Actor, delegateRole, digestOf, signIn, systemActor } from '#directory'
import { enqueue } from '#jobs'
import {
  asActor,
  askedAbout,
  clocksOf,
  findRecord,
  getRecord,
  historyOf,
  listRecounts,
  performMany,
  planRecount,
  RECOUNT,
  raiseGeneration,
  verifyRecords,
} from '#records'
import { decreeDay, explainDue } from '#rules'
import { COMMITTEE, type Desk, openDesk, PRESS } from '#support/desk'
import { cheapPassword } from '#support/library'
import { work } from '../../src/cli/work.ts'

/** What officers do with a dossier, on the real procedures with a clock that is set. */

let desk: Desk
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

const HEAD = 'truongphong.baochi.haugiang'
const SPECIALIST = 'baochi.haugiang'
const DIRECTOR = 'giamdoc.haugiang'
const COUNTER = 'motcua.haugiang'
const REASON = 'Lý do đủ dài hơn hai mươi ký tự'

const refusedAs = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const dueOf = async (record: bigint, code = 'statutory') =>
  (await clocksOf(desk.db.owner, record)).find(clock => clock.code === code)
const data = async (record: bigint) => (await getRecord(desk.db.owner, record)).data
const tokenOf = (name: string) =>
  signIn(desk.db.app, {
    signIn: name,
    password: 'diemcau-mau-2017',
    address: name,
    agent: 'test',
    now: new Date(),
    cost: cheapPassword,
  })
const propose = (record: bigint, proposal = 'issue', more = {}) =>
  desk.act(SPECIALIST, record, 'propose', { values: { proposal, appraisal: 'Đủ điều kiện', ...more } })

type Decreed = Parameters<typeof decreeDay>[3]

/** Enters a day as the administrator who shows the token, and plans what follows. */
const enterDay = (token: Buffer, day: Decreed): Promise<bigint> =>
  inTransaction(desk.db.app, {}, async tx => {
    const id = await decreeDay(tx, token, { now: new Date(), at: desk.clock.now() }, day)
    assert.ok(id)
    await raiseGeneration(tx)
    await planRecount(tx, id, `Tính lại theo ${day.source}`)
    await enqueue(tx, RECOUNT, { decree: String(id) })
    return id
  })

describe('legal time on real procedures', () => {
  test('PS-2: the days of a term are kept with it, and each that is skipped says why', async () => {
    desk.clock.set('2017-04-20T08:00:00+07:00')
    const record = await desk.appraise('display-dossier')
    const clock = await dueOf(record)
    const trace = clock?.trace as {
      days: { on: string; counted: boolean; why: string; name: string | null }[]
      rules: never[]
    }
    const skipped = trace.days.filter(day => !day.counted)
    assert.ok(skipped.length > 2)
    for (const day of skipped)
      assert.ok(['received', 'weekend', 'day_off'].includes(day.why), `${day.on} ${day.why}`)
    assert.ok(skipped.some(day => day.why === 'day_off' && day.name))
    assert.ok(explainDue({ rules: trace.rules } as never).length > 1)
  })

  test('PS-3: a day off that is decreed counts open dossiers anew, once, and never one that is done', async () => {
    desk.clock.set('2017-12-22T08:00:00+07:00')
    const open = await desk.appraise('display-dossier')
    const submitted = await desk.file('display-dossier')
    const done = await desk.appraise('display-dossier')
    await propose(done)
    await desk.act(HEAD, done, 'endorse')
    await desk.act(DIRECTOR, done, 'issue')
    const before = {
      open: await dueOf(open),
      done: await dueOf(done),
      version: (await getRecord(desk.db.owner, done)).version,
    }
    const decreed = {
      on: '2017-12-26',
      kind: 'off' as const,
      name: 'Nghỉ theo quyết định',
      confirmed: true,
      source: 'Quyết định 99/QĐ-TTg',
    }
    const times = { now: new Date(), at: desk.clock.now() }
    for (const name of [DIRECTOR, 'cntt.haugiang', 'thongke.soctrang'])
      assert.equal(
        await decreeDay(desk.db.app, digestOf(await tokenOf(name)), times, decreed),
        undefined,
        name,
      )
    assert.equal(await decreeDay(desk.db.app, digestOf('made up'), times, decreed), undefined)
    const token = digestOf(await tokenOf('quantri.haugiang'))
    const decree = await enterDay(token, decreed)
    await work(desk.engine)
    const moved = await dueOf(open)
    assert.equal((moved?.dueAt.getTime() ?? 0) - (before.open?.dueAt.getTime() ?? 0), 86_400_000)
    const [last] = (await historyOf(desk.db.owner, open)).slice(-1)
    assert.equal(last?.name, 'recount')
    assert.equal(last?.role, 'system')
    assert.match(last?.why ?? '', /99\/QĐ-TTg/)
    assert.deepEqual(last?.change.due?.['statutory'], ['2018-01-08', '2018-01-09'])
    assert.deepEqual(await dueOf(done), before.done)
    assert.equal((await getRecord(desk.db.owner, done)).version, before.version)
    assert.equal((await getRecord(desk.db.owner, submitted)).version, 1)
    const [progress] = await listRecounts(desk.db.app)
    assert.ok(progress?.ended && progress.moved >= 1 && progress.looked === progress.total)
    // Killed after the acts and before the note of how far it came: begun again, nobody is counted twice.
    await desk.db.owner.query(
      'update records.recount set ended = false, after_record = 0, looked = 0 where decree = $1',
      [decree],
    )
    await inTransaction(desk.db.app, {}, tx => enqueue(tx, RECOUNT, { decree: String(decree) }))
    await work(desk.engine)
    assert.equal((await historyOf(desk.db.owner, open)).filter(step => step.name === 'recount').length, 1)
  })
})

test('PS-3: the answer at the counter is counted anew too while a dossier waits for it', async () => {
  desk.clock.set('2018-03-05T15:00:00+07:00')
  // Eight office hours from Monday afternoon end on Tuesday.
  const waiting = await desk.file('display-dossier')
  const answered = await desk.file('display-dossier')
  await desk.act(COUNTER, answered, 'askBefore', {
    groups: { missing: [{ component: 'pictures', fault: 'Tranh không rõ', ground: 'Điều 9' }] },
  })
  const before = await dueOf(waiting, 'intake')
  const stopped = await dueOf(answered, 'intake')
  await enterDay(digestOf(await tokenOf('quantri.haugiang')), {
    on: '2018-03-06',
    kind: 'off',
    name: 'Nghỉ tránh bão',
    confirmed: true,
    source: 'Công điện 02/CĐ-TTg',
  })
  await work(desk.engine)
  const due = await dueOf(waiting, 'intake')
  assert.equal((due?.dueAt.getTime() ?? 0) - (before?.dueAt.getTime() ?? 0), 86_400_000)
  const last = (await historyOf(desk.db.owner, waiting)).at(-1)
  assert.deepEqual([last?.seq, last?.name, last?.role], [2, 'recountIntake', 'system'])
  assert.deepEqual(last?.change, { due: { intake: ['2018-03-06', '2018-03-07'] } })
  assert.match(last?.why ?? '', /02\/CĐ-TTg/)
  assert.deepEqual(await dueOf(answered, 'intake'), stopped)
  assert.equal((await getRecord(desk.db.owner, answered)).version, 2)
  assert.deepEqual((await verifyRecords(desk.db.owner)).discrepancies, [])
})

describe('the desk', () => {
  before(() => desk.clock.set('2018-05-07T08:00:00+07:00'))

  test('only who is a specialist in the room is given a dossier, whatever is typed', async () => {
    const record = await desk.file('display-dossier')
    await desk.act(COUNTER, record, 'accept', { toUnit: PRESS, groups: { papers: [] } })
    const assign = (party: unknown) => desk.act(HEAD, record, 'assign', { values: { handler: party } })
    for (const name of [HEAD, 'buuchinh.haugiang', 'vanphong.ubnd', 'nguoidan.mau'])
      await assert.rejects(assign(await desk.partyOf(name)), (error: unknown) => {
        assert.ok(error instanceof Refusal && error.code === 'invalid', name)
        assert.deepEqual(error.faults, [{ field: 'handler', rule: 'holder' }])
        return true
      })
    await assert.rejects(assign(999_999), refusedAs('invalid'))
    await assign(await desk.partyOf(SPECIALIST))
  })

  test('PS-18: who works on a dossier reads what another body was asked, and nobody else does', async () => {
    const record = await desk.appraise('display-dossier')
    const [own, whole] = [await dueOf(record, 'own'), await dueOf(record)]
    desk.clock.set('2018-05-14T08:00:00+07:00')
    await desk.act(HEAD, record, 'handOver', {
      values: { consultedUnit: COMMITTEE, question: 'Đề nghị cho ý kiến' },
    })
    const head = await desk.as(HEAD)
    const [part] = await asActor(desk.engine, head, tx => askedAbout(tx, record))
    assert.ok(part)
    assert.equal((await desk.engine.catalog.get()).unit(part.unit).code, COMMITTEE)
    // Its own page is the committee's; others see neither.
    assert.equal(await asActor(desk.engine, head, tx => findRecord(tx, part.id)), undefined)
    assert.deepEqual(
      await asActor(desk.engine, await desk.as('buuchinh.haugiang'), tx => askedAbout(tx, record)),
      [],
    )
    assert.deepEqual(
      await asActor(desk.engine, await desk.as('chuyenvien.soctrang'), tx => askedAbout(tx, record)),
      [],
    )
    const theirs = await dueOf(part.id, 'linked')
    assert.ok(own && whole && theirs)
    // 6 working days of the department and 4 of the committee are the whole of 10.
    assert.equal(own.dueAt.toISOString(), '2018-05-15T17:00:00.000Z')
    assert.equal(theirs.dueAt.toISOString(), '2018-05-18T17:00:00.000Z')
    assert.equal(whole.dueAt.toISOString(), '2018-05-21T17:00:00.000Z')
    assert.ok((await dueOf(record, 'own'))?.stoppedAt)
    const answer = { opinion: 'agree', answer: 'Đồng ý cho trưng bày' }
    await assert.rejects(
      desk.act('vanphong.ubnd', part.id, 'answerLinked', { values: answer }),
      refusedAs('forbidden'),
    )
    desk.clock.set('2018-05-22T08:00:00+07:00')
    await desk.act('chanhvanphong.ubnd', part.id, 'answerLinked', { values: answer })
    assert.equal((await getRecord(desk.db.owner, record)).state, 'appraising')
    assert.equal((await getRecord(desk.db.owner, part.id)).data['pace'], 'late')
    assert.ok(((await dueOf(record, 'own'))?.stoppedAt ?? own.dueAt) < own.dueAt)
  })

  test('PS-19: of two officers the second is told the newer revision, and nothing is lost', async () => {
    const record = await desk.appraise('display-dossier')
    const { version } = await getRecord(desk.db.owner, record)
    await desk.act(SPECIALIST, record, 'propose', {
      version,
      values: { proposal: 'issue', appraisal: 'Bản thứ nhất' },
    })
    await assert.rejects(
      desk.act(HEAD, record, 'reassign', {
        version,
        values: { handler: await desk.partyOf(SPECIALIST) },
        why: 'Đổi người',
      }),
      (error: unknown) => {
        assert.ok(error instanceof Refusal && error.code === 'stale')
        assert.equal(error.params['version'], version + 1)
        return true
      },
    )
    assert.equal((await data(record))['appraisal'], 'Bản thứ nhất')
    assert.equal((await getRecord(desk.db.owner, record)).version, version + 1)
  })

  test('a lent role acts as its lender had lent it, is written down, and ends on its day', async () => {
    const record = await desk.appraise('display-dossier')
    await propose(record)
    const catalog = await desk.engine.catalog.get()
    const { account } = await desk.as(SPECIALIST)
    await delegateRole(desk.db.app, {
      token: await tokenOf(HEAD),
      now: new Date(),
      to: account ?? 0n,
      role: 'head',
      unit: catalog.getUnit(PRESS).id,
      from: '2018-05-22',
      until: '2018-05-23',
    })
    desk.clock.set('2018-05-21T08:00:00+07:00')
    await assert.rejects(desk.act(SPECIALIST, record, 'endorse'), refusedAs('forbidden'))
    desk.clock.set('2018-05-24T00:00:00+07:00')
    await assert.rejects(desk.act(SPECIALIST, record, 'endorse'), refusedAs('forbidden'))
    desk.clock.set('2018-05-23T23:59:00+07:00')
    await desk.act(SPECIALIST, record, 'endorse')
    const [last] = (await historyOf(desk.db.owner, record)).slice(-1)
    assert.equal(last?.account, account)
    assert.equal(last?.change.lentBy, String((await desk.as(HEAD)).account))
    // What he does in his own role is his own.
    assert.ok(
      (await historyOf(desk.db.owner, record)).slice(0, -1).every(step => step.change.lentBy === undefined),
    )
  })

  test('a lent role is not lent further, and nobody lends what he does not hold', async () => {
    desk.clock.set('2018-05-22T08:00:00+07:00')
    const catalog = await desk.engine.catalog.get()
    const lend = async (from: string, to: string, role: string) =>
      delegateRole(desk.db.app, {
        token: await tokenOf(from),
        now: new Date(),
        to: (await desk.as(to)).account ?? 0n,
        role,
        unit: catalog.getUnit(PRESS).id,
        from: '2018-05-22',
        until: '2018-05-23',
      })
    await assert.rejects(lend(SPECIALIST, 'buuchinh.haugiang', 'head'), refusedAs('forbidden'))
    await assert.rejects(lend(COUNTER, SPECIALIST, 'director'), refusedAs('forbidden'))
    await assert.rejects(lend(HEAD, 'chanhvanphong.ubnd', 'head'), refusedAs('forbidden'))
  })
})

test('PS-12: 10,000 steps at random: what is outside the table is refused and writes nothing, and every state has a status', async () => {
  desk.clock.set('2018-06-01T08:00:00+07:00')
  const catalog = await desk.engine.catalog.get()
  const { definition } = catalog.versionOn('display-dossier', '2018-06-01')
  for (const { definition: each } of catalog.types())
    for (const state of each.procedure ? each.states.filter(state => state !== 'undone') : []) {
      const status = each.procedure?.statuses[state]
      assert.ok(
        status !== undefined && Number.isInteger(status) && status >= 1 && status <= 10,
        `${each.code} ${state}`,
      )
    }
  const unit = catalog.getUnit(PRESS)
  const party = await desk.partyOf(SPECIALIST)
  const anyone: Actor = {
    ...systemActor,
    party,
    roles: ['one_stop_officer', 'specialist', 'head', 'director', 'applicant'].map(role => ({
      role,
      unit: unit.id,
      office: unit.office,
    })),
  }
  let seed = 7
  const below = (n: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >>> 8) % n
  }
  const names = Object.keys(definition.actions).filter(
    name => definition.actions[name]?.from.length && name !== 'undoImport',
  )
  const ENDS = new Set(['turnAway', 'withdraw', 'confirmWithdraw', 'stop', 'issue', 'refuse'])
  const walked = new Map<bigint, { state: string; version: number }>()
  let [refused, taken] = [0, 0]
  for (let round = 0; round < 100; round++) {
    const record = await desk.file('display-dossier')
    // Half of the steps are any action at all, half one that the table allows where the walk thinks it stands.
    let thought = 'submitted'
    const next = () => {
      const open = names.filter(name => definition.actions[name]?.from.includes(thought) && !ENDS.has(name))
      const name = (below(2) ? names[below(names.length)] : open[below(open.length)]) ?? 'rate'
      if (ENDS.has(name) && below(20)) return 'rate'
      const act = definition.actions[name]
      if (act?.from.includes(thought)) thought = act.to ?? thought
      return name
    }
    const commands = Array.from({ length: 100 }, () => ({
      record,
      action: next(),
      values: {
        handler: party,
        proposal: ['issue', 'refuse'][below(2)],
        appraisal: 'Ý kiến',
        ground: 'Điều 20',
        consultedUnit: COMMITTEE,
        question: 'Hỏi',
        answerBy: '2018-06-30',
        newDueOn: '2018-06-30',
        returnedVia: 'counter',
      },
      why: REASON,
      at: desk.clock.now(),
      actor: { ...anyone, roles: anyone.roles.map(role => ({ ...role, unit: unit.office })) },
    })).map(command => {
      const { asks = [], asksGroups = [] } = definition.actions[command.action] ?? {}
      const named = definition.actions[command.action]?.asksNamed !== undefined
      const values = Object.fromEntries(
        Object.entries(command.values).filter(([name]) => !named && asks.includes(name)),
      )
      const row = { component: 'form', fault: 'Thiếu chữ ký', ground: 'Điều 20', mark: 'full' }
      const rowOf = (group: string) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => definition.groups?.[group]?.fields[name]))
      const ratings = Object.fromEntries(
        asks.flatMap(name => (definition.fields[name]?.options?.includes('2') ? [[name, '2']] : [])),
      )
      return {
        ...command,
        values: { ...values, ...ratings },
        groups: Object.fromEntries(asksGroups.map(group => [group, [rowOf(group)]])),
      }
    })
    const outcomes = await performMany(
      desk.engine,
      { ...anyone, roles: commands[0]?.actor.roles ?? [] },
      commands,
    )
    let state = 'submitted'
    let version = 1
    for (const [index, outcome] of outcomes.entries()) {
      const act = definition.actions[commands[index]?.action ?? '']
      if (outcome instanceof Refusal) {
        refused++
        if (!act?.from.includes(state)) assert.equal(outcome.code, 'wrong_state', commands[index]?.action)
        continue
      }
      taken++
      assert.ok(act?.from.includes(state), `${commands[index]?.action} from ${state}`)
      state = act?.to ?? state
      version++
      assert.equal(outcome.state === state || index < outcomes.length - 1, true)
    }
    walked.set(record, { state, version })
  }
  assert.equal(refused + taken, 10_000)
  assert.ok(taken > 1000 && refused > 2000, `${taken} taken, ${refused} refused`)
  for (const [record, { state, version }] of walked) {
    const row = await getRecord(desk.db.owner, record)
    assert.deepEqual([row.state, row.version], [state, version])
    assert.equal((await historyOf(desk.db.owner, record)).length, version)
  }
  assert.ok(new Set([...walked.values()].map(({ state }) => state)).size > 4)
})

test('PS-39: a past step that is changed breaks the chain, and the check names it', async () => {
  assert.deepEqual((await verifyRecords(desk.db.owner)).discrepancies, [])
  const record = await desk.appraise('display-dossier')
  await desk.db.owner.query(`update records.action set why = 'sửa lén' where record_id = $1 and seq = 2`, [
    record,
  ])
  const { discrepancies } = await verifyRecords(desk.db.owner)
  assert.deepEqual(discrepancies, [{ what: 'chain', record: String(record), detail: 'step 2 was changed' }])
})
