import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { type Db, inTransaction, type Tx } from '#db'
import { openTestDatabase } from '#support/database'
import { actorOf, applyAccounts } from './accounts.ts'
import { applyUnits } from './apply-units.ts'
import { delegateRole, listColleagues, listLoans, takeBackRole } from './loans.ts'
import { anonymous } from './rights.ts'
import { digestOf, listSessions, type SignInRequest, signIn, signOut } from './sign-in.ts'

/** So cheap that it protects nothing: tests only. */
const cost = { memoryCost: 8, timeCost: 1, parallelism: 1 }
const NOON = new Date('2026-11-20T05:00:00Z')
const OFFICE = '2017-12-22'
const later = (minutes: number, from = NOON): Date => new Date(from.getTime() + minutes * 60_000)
const at = { at: NOON, cost }

let db: Awaited<ReturnType<typeof openTestDatabase>>
before(async () => {
  db = await openTestDatabase()
  await inTransaction(db.owner, {}, async tx => {
    const unit = (code: string, parent?: string) => ({
      code,
      kind: 'division' as const,
      versions: [{ from: '2004-01-01', name: code, shortName: code, parent }] as const,
    })
    await applyUnits(tx, [unit('archive'), unit('west-room', 'archive')])
    await seedAccounts(tx)
  })
})
after(() => db.close())

async function seedAccounts(tx: Tx): Promise<void> {
  const roles = [
    { role: 'head', unit: 'west-room', from: '2016-01-01', to: '2018-06-30' },
    { role: 'specialist', unit: 'archive', from: '2016-01-01', to: '2017-12-21' },
    { role: 'editor', unit: 'archive', from: '2017-12-23' },
  ]
  const lent = { role: 'head', unit: 'west-room', from: '2018-06-01', to: '2018-12-31', delegatedBy: 'Lan' }
  const deputy = {
    role: 'head',
    unit: 'west-room',
    from: '2016-01-01',
    to: '2018-01-31',
    deputy: true as const,
  }
  const leader = { role: 'head', unit: 'west-room', from: '2018-02-01', to: '2018-02-15' }
  const own = { role: 'secretary', unit: 'archive', from: '2016-01-01' }
  await applyAccounts(
    tx,
    [
      { signIn: 'Lan', name: 'Nguyễn Thị Lan', password: 'đúng mật khẩu', roles },
      { signIn: 'minh', name: 'Trần Văn Minh', password: 'minh minh', roles: [lent, own] },
      { signIn: 'hoa', name: 'Lê Thị Hoa', password: 'hoa hoa', roles: [] },
      { signIn: 'thu', name: 'Bùi Thị Thu', password: 'thu thu', roles: [deputy, leader] },
    ],
    at,
  )
}

let addresses = 0
/** Each request from an address of its own unless it says otherwise. */
function ask(more: Partial<SignInRequest> = {}): Promise<string> {
  const address = `192.0.2.${++addresses}`
  return signIn(db.app, {
    signIn: 'lan',
    password: 'đúng mật khẩu',
    address,
    agent: 'test',
    now: NOON,
    cost,
    ...more,
  })
}
const actor = (token: string, now = NOON, officeOn = OFFICE) => actorOf(db.app, token, { now, officeOn })
const unauthenticated = new Refusal('unauthenticated', {})
const tooMany = new Refusal('too_many', { minutes: 15 })

describe('signing in', () => {
  test('gives a token of 256 bits, of which only the digest is kept', async () => {
    const token = await ask({ signIn: ' LAN ' })
    assert.equal(Buffer.from(token, 'base64url').length, 32)
    const { rows } = await db.owner.query(
      'select token_digest from directory.session order by id desc limit 1',
    )
    assert.deepEqual(rows[0].token_digest, digestOf(token))
    const dump = await db.owner.query('select s::text from directory.session s where s::text like $1', [
      `%${token}%`,
    ])
    assert.equal(dump.rowCount, 0)
  })

  test('answers the same to a wrong password and to a name that does not exist', async () => {
    await assert.rejects(ask({ password: 'sai', now: later(-60) }), unauthenticated)
    await assert.rejects(ask({ signIn: 'không ai', now: later(-60) }), unauthenticated)
  })

  test('ends the session held before', async () => {
    const first = await ask()
    const second = await ask({ previousToken: first })
    assert.equal(await actor(first), anonymous)
    assert.equal((await actor(second)).name, 'Nguyễn Thị Lan')
  })

  test('a closed account neither signs in nor keeps its sessions', async () => {
    const token = await ask({ signIn: 'minh', password: 'minh minh' })
    await db.owner.query(`update directory.account set closed_at = $1 where sign_in = 'minh'`, [NOON])
    assert.equal(await actor(token), anonymous)
    await assert.rejects(ask({ signIn: 'minh', password: 'minh minh' }), unauthenticated)
    await db.owner.query(`update directory.account set closed_at = null`)
  })

  test('a try is completed once, and only by its own account', async () => {
    const complete = (id: unknown) =>
      db.app.query('select directory.complete_sign_in($1, $2, null, $3, $4)', [
        id,
        digestOf('x'),
        'test',
        NOON,
      ])
    const begin = async (name: string) =>
      (
        await db.app.query('select try_id from directory.begin_sign_in($1, $2, $3)', [
          name,
          '198.51.100.9',
          NOON,
        ])
      ).rows[0].try_id
    await assert.rejects(complete(await begin('nobody')), { code: '42501' })
    const id = await begin('lan')
    await complete(id)
    await assert.rejects(complete(id), { code: '42501' })
  })
})

describe('too many wrong tries', () => {
  const right = (more: Partial<SignInRequest>) => ask({ signIn: 'hoa', password: 'hoa hoa', ...more })
  const wrong = (more: Partial<SignInRequest>) =>
    assert.rejects(ask({ signIn: 'hoa', password: 'sai', ...more }), unauthenticated)

  test('close a name for 15 minutes, also to the right password', async () => {
    const day = new Date('2026-11-21T05:00:00Z')
    for (let i = 0; i < 5; i++) await wrong({ now: later(i, day) })
    await assert.rejects(right({ now: later(14, day) }), tooMany)
    await right({ now: later(15, day) })
  })

  test('close a name that does not exist just as well', async () => {
    const day = new Date('2026-11-22T05:00:00Z')
    for (let i = 0; i < 5; i++) await wrong({ signIn: 'ma', now: day })
    await assert.rejects(ask({ signIn: 'ma', now: day }), tooMany)
  })

  test('close an address, whatever the names; others are let in', async () => {
    const day = new Date('2026-11-23T05:00:00Z')
    for (let i = 0; i < 5; i++) await wrong({ signIn: `ma${i}`, address: '203.0.113.5', now: day })
    await assert.rejects(right({ address: '203.0.113.5', now: day }), tooMany)
    await right({ now: day })
  })

  test('are forgotten for the name once it signs in', async () => {
    const day = new Date('2026-11-24T05:00:00Z')
    for (let i = 0; i < 4; i++) await wrong({ now: day })
    await right({ now: later(1, day) })
    for (let i = 0; i < 4; i++) await wrong({ now: later(2, day) })
    await right({ now: later(3, day) })
  })

  test('count when they come at the same time', async () => {
    const day = new Date('2026-11-25T05:00:00Z')
    const begin = async (tx: Tx | Db) =>
      (
        await tx.query(`select try_id from directory.begin_sign_in('hoa', $1, $2)`, [
          `ip ${++addresses}`,
          day,
        ])
      ).rows[0].try_id
    const waits = `select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`
    let sixth: Promise<unknown> = Promise.resolve()
    await inTransaction(db.app, {}, async tx => {
      for (let i = 0; i < 5; i++) assert.ok(await begin(tx))
      let answered = false
      sixth = begin(db.app).finally(() => {
        answered = true
      })
      while ((await db.owner.query(waits)).rowCount === 0)
        assert.ok(!answered, 'it did not wait for the five')
    })
    assert.equal(await sixth, null)
  })
})

describe('a session', () => {
  test('ends 12 hours after signing in, however busy', async () => {
    const token = await ask()
    for (let minutes = 0; minutes < 12 * 60; minutes += 60) {
      assert.equal((await actor(token, later(minutes))).name, 'Nguyễn Thị Lan')
    }
    assert.equal(await actor(token, later(12 * 60)), anonymous)
  })

  test('ends after 2 hours without a request', async () => {
    const token = await ask()
    assert.notEqual(await actor(token, later(119)), anonymous)
    assert.notEqual(await actor(token, later(119 + 119)), anonymous)
    assert.equal(await actor(token, later(119 + 119 + 120)), anonymous)
  })

  test('is nobody with a token that was never given', async () => {
    assert.equal(await actor('made up'), anonymous)
    assert.equal(await actorOf(db.app, undefined, { now: NOON, officeOn: OFFICE }), anonymous)
  })

  test('is listed and ended by its own account, and by no other', async () => {
    const day = new Date('2026-11-28T05:00:00Z')
    const mine = await ask({ now: day })
    const phone = await ask({ now: later(1, day), agent: 'phone' })
    const other = await ask({ signIn: 'minh', password: 'minh minh', now: day })
    const sessions = await listSessions(db.app, mine, later(2, day))
    assert.deepEqual(
      sessions.map(session => [session.agent, session.isCurrent]),
      [
        ['phone', false],
        ['test', true],
      ],
    )
    const phoneId = sessions[0]?.id
    assert.equal(await signOut(db.app, other, later(2, day), phoneId), false)
    assert.equal(await signOut(db.app, mine, later(2, day), phoneId), true)
    assert.equal(await actor(phone, later(2, day)), anonymous)
    assert.equal(await signOut(db.app, mine, later(2, day)), true)
    assert.equal(await signOut(db.app, mine, later(2, day)), false)
    assert.deepEqual(await listSessions(db.app, mine, later(2, day)), [])
  })
})

describe('roles', () => {
  const roles = async (token: string, on: string) =>
    (await actor(token, NOON, on)).roles.map(held => held.role).sort()

  test('hold from day to day of the office, not of the machine', async () => {
    const token = await ask()
    assert.deepEqual(await roles(token, '2017-12-21'), ['head', 'specialist'])
    assert.deepEqual(await roles(token, '2017-12-22'), ['head'])
    assert.deepEqual(await roles(token, '2017-12-23'), ['editor', 'head'])
    const { roles: held } = await actor(token)
    const { rows } = await db.owner.query(`select id, office_id from directory.unit where code = 'west-room'`)
    assert.deepEqual(held, [{ role: 'head', unit: rows[0].id, office: rows[0].office_id }])
  })

  test('that are lent hold while the lender holds them', async () => {
    const token = await ask({ signIn: 'minh', password: 'minh minh' })
    assert.deepEqual(await roles(token, '2018-05-31'), ['secretary'])
    assert.deepEqual(await roles(token, '2018-06-30'), ['head', 'secretary'])
    assert.deepEqual(await roles(token, '2018-07-01'), ['secretary'])
    const { roles: held } = await actor(token, NOON, '2018-06-30')
    assert.deepEqual(
      held.map(({ role, lentBy }) => [role, lentBy?.name]),
      [
        ['secretary', undefined],
        ['head', 'Nguyễn Thị Lan'],
      ],
    )
  })

  test('say who is a deputy, until he leads himself', async () => {
    const token = await ask({ signIn: 'thu', password: 'thu thu' })
    const deputies = async (on: string) => (await actor(token, NOON, on)).roles.map(held => held.deputy)
    assert.deepEqual(await deputies('2018-01-31'), [true])
    assert.deepEqual(await deputies('2018-02-01'), [undefined])
  })

  test('are lent only by who holds them, for that time, and not further', async () => {
    const lan = await ask()
    const minh = await ask({ signIn: 'minh', password: 'minh minh' })
    const { rows } = await db.owner.query(
      `select a.id, u.id unit from directory.account a, directory.unit u
       where a.sign_in in ('lan', 'minh') and u.code = 'west-room' order by a.sign_in`,
    )
    const [{ id: lanId, unit }, { id: minhId }] = rows
    const lend = {
      token: lan,
      now: NOON,
      to: minhId,
      role: 'head',
      unit,
      from: '2018-01-01',
      until: '2018-01-31',
    }
    const refused = new Refusal('forbidden', { rule: 'role_not_held', role: 'head' })
    await assert.rejects(delegateRole(db.app, { ...lend, until: '2018-07-01' }), refused)
    await assert.rejects(delegateRole(db.app, { ...lend, token: 'made up' }), refused)
    await assert.rejects(
      delegateRole(db.app, { ...lend, token: minh, to: lanId, from: '2018-06-02', until: '2018-06-03' }),
      refused,
    )
    await assert.rejects(delegateRole(db.app, { ...lend, role: 'director' }), { code: 'forbidden' })
    await delegateRole(db.app, lend)
    assert.deepEqual(await roles(minh, '2018-01-31'), ['head', 'secretary'])
    assert.deepEqual(await roles(minh, '2018-02-01'), ['secretary'])
    await assert.rejects(
      delegateRole(db.app, { ...lend, from: '2018-01-31', until: '2018-02-28' }),
      new Refusal('duplicate', { rule: 'lent_already', role: 'head' }),
    )
  })

  test('are lent to colleagues of the office only', async () => {
    const lan = await ask()
    const { rows } = await db.owner.query<{ id: bigint; name: string; unit: number }>(
      `select a.id, a.sign_in as name, (select id from directory.unit where code = 'west-room') as unit
       from directory.account a where a.sign_in in ('hoa', 'lan')`,
    )
    const [hoa, self] = [rows.find(row => row.name === 'hoa'), rows.find(row => row.name === 'lan')]
    assert.ok(hoa && self)
    const lend = {
      token: lan,
      now: NOON,
      role: 'head',
      unit: hoa.unit,
      from: '2018-03-01',
      until: '2018-03-02',
    }
    // Holds no role at all.
    await assert.rejects(delegateRole(db.app, { ...lend, to: hoa.id }), { code: 'forbidden' })
    const { rows: offices } = await db.owner.query<{ office: number }>(
      `select office_id as office from directory.unit where code = 'archive'`,
    )
    const colleagues = await listColleagues(db.app, {
      account: self.id,
      office: offices[0]?.office ?? 0,
      on: '2018-03-01',
    })
    assert.deepEqual(
      colleagues.map(({ name }) => name),
      ['Trần Văn Minh'],
    )
  })

  test('are taken back by their lender only, from that day on', async () => {
    const lan = await ask()
    const minh = await ask({ signIn: 'minh', password: 'minh minh' })
    const { account = 0n } = await actor(minh)
    const unit = (await actor(lan)).roles[0]?.unit ?? 0
    await delegateRole(db.app, {
      token: lan,
      now: NOON,
      to: account ?? 0n,
      role: 'head',
      unit,
      from: '2018-04-01',
      until: '2018-04-30',
    })
    const loan = async () =>
      (await listLoans(db.app, account ?? 0n, '2018-04-01')).find(({ from }) => from === '2018-04-01')
    const { id = 0n } = (await loan()) ?? {}
    const back = { now: NOON, loan: id, on: '2018-04-10' }
    await assert.rejects(takeBackRole(db.app, { ...back, token: minh }), { code: 'not_found' })
    await takeBackRole(db.app, { ...back, token: lan })
    assert.deepEqual(await roles(minh, '2018-04-09'), ['head', 'secretary'])
    assert.deepEqual(await roles(minh, '2018-04-10'), ['secretary'])
    await assert.rejects(takeBackRole(db.app, { ...back, token: lan }), { code: 'not_found' })
    await takeBackRole(db.app, { ...back, token: lan, on: '2018-04-01' })
    assert.equal(await loan(), undefined)
  })
})

describe('applying accounts', () => {
  test('may run again: passwords stay, roles become those given', async () => {
    await inTransaction(db.owner, {}, async tx => {
      const again = { signIn: 'LAN', name: 'Khác', password: 'khác', roles: [] }
      await applyAccounts(tx, [again], at)
    })
    const token = await ask()
    assert.deepEqual((await actor(token)).roles, [])
    assert.equal((await actor(token)).name, 'Nguyễn Thị Lan')
    await inTransaction(db.owner, {}, seedAccounts)
    assert.equal((await actor(token)).roles.length, 1)
  })

  test('refuses an unknown unit and an unknown lender', async () => {
    const apply = (role: object) =>
      inTransaction(db.owner, {}, tx =>
        applyAccounts(
          tx,
          [
            {
              signIn: 'new',
              name: 'N',
              password: 'p',
              roles: [{ role: 'head', unit: 'archive', from: OFFICE, ...role }],
            },
          ],
          at,
        ),
      )
    await assert.rejects(apply({ unit: 'nowhere' }), { code: 'not_found' })
    await assert.rejects(apply({ to: '2018-01-01', delegatedBy: 'nobody' }), { code: 'not_found' })
  })
})
