import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction, type Tx } from '#db'
import { perform } from '#records'
import { openTestDatabase } from '#support/database'
import type { Library } from '#support/engine'
import { cheapPassword } from '#support/library'
import { openLibraryWithRequests } from '#support/library-requests'
import { applyAccounts } from './accounts.ts'
import {
  actingFor,
  findAgent,
  giveMandate,
  listMandates,
  type MandateSeed,
  principalsOf,
  revokeMandate,
} from './mandates.ts'
import { type Actor, anonymous } from './rights.ts'

const TYPE = 'library-request'
const ON = '2017-12-22'
const NOON = new Date('2026-11-20T05:00:00Z')

let db: Awaited<ReturnType<typeof openTestDatabase>>
let library: Library
const actors = new Map<string, Actor>()
before(async () => {
  db = await openTestDatabase()
  library = await openLibraryWithRequests(db)
  const names = ['firm', 'office', 'stranger', 'late', 'other', 'wall']
  await inTransaction(db.owner, {}, tx =>
    applyAccounts(
      tx,
      names.map(name => ({ signIn: name, name: `Bên ${name}`, password: 'x', roles: [] })),
      { at: NOON, cost: cheapPassword },
    ),
  )
  const { rows } = await db.owner.query(
    'select id, party_id as party, sign_in as name from directory.account',
  )
  for (const { id, party, name } of rows)
    actors.set(name, { account: id, party, name: `Bên ${name}`, roles: [] })
})
after(() => db.close())

const who = (name: string): Actor => actors.get(name) ?? assert.fail(name)
const party = (name: string): bigint => who(name).party ?? assert.fail(name)
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db.app, { 'diemcau.party': actor.party === null ? '' : String(actor.party) }, work)
const give = (from: string, agent: string, more: Partial<MandateSeed> = {}) =>
  as(who(from), tx =>
    giveMandate(
      tx,
      who(from),
      { agent: party(agent), types: [TYPE], from: '2017-12-01', to: '2017-12-31', ...more },
      library.clock.now(),
    ),
  )
const act = (agent: string, principal: string, type = TYPE, on = ON) =>
  as(who(agent), tx => actingFor(tx, who(agent), party(principal), type, on))
const refused = (rule: string) => new Refusal('forbidden', { rule })
/** Files for a principal, as whoever is given. */
const file = (actor: Actor, principal: string) =>
  perform(library.engine, actor, {
    create: { type: TYPE, unit: 'so-a', party: party(principal) },
    action: 'ask',
    values: { book: 'Dế mèn', phone: '0901234567' },
  })

describe('PS-26: a mandate', () => {
  test('lets its agent file with the principal’s party, under the agent’s own account', async () => {
    await give('firm', 'office')
    const acting = await act('office', 'firm')
    assert.deepEqual(acting, {
      account: who('office').account,
      party: party('firm'),
      name: 'Bên office',
      roles: [],
      actsFor: 'Bên firm',
      actsOn: ON,
    })
    const { record } = await file(acting, 'firm')
    const { rows } = await db.owner.query(
      `select r.party_id as party, a.account_id as account, a.role from records.record r
       join records.action a on a.record_id = r.id where r.id = $1`,
      [record],
    )
    assert.deepEqual(rows, [{ party: party('firm'), account: who('office').account, role: 'applicant' }])
  })

  test('is needed: without one nobody files for another, by either wall', async () => {
    await assert.rejects(act('stranger', 'firm'), refused('mandate_none'))
    // The first wall: an act on another's party is nobody's role. The second: the row cannot be written.
    await assert.rejects(file(who('stranger'), 'firm'), { code: 'forbidden' })
    await assert.rejects(
      as(who('stranger'), tx =>
        tx.query(
          `insert into records.record (type_id, definition_id, office_id, unit_id, party_id, state, on_date, version, title,
             is_public, created_at, changed_at, data)
           select t.id, d.id, 2, 2, $1, 'submitted', $2, 1, 'x', false, $3, $3, '{}'
           from records.type t join records.definition d on d.type_id = t.id where t.code = $4`,
          [party('firm'), ON, NOON, TYPE],
        ),
      ),
      { code: '42501' },
    )
  })

  test('does not reach further than its types, its days and its taking back, each said by its rule', async () => {
    const id = await give('firm', 'late', { from: '2017-12-10', to: '2017-12-20' })
    await assert.rejects(act('late', 'firm', 'library-card', '2017-12-15'), refused('mandate_scope'))
    for (const on of ['2017-12-09', '2017-12-21'])
      await assert.rejects(act('late', 'firm', TYPE, on), refused('mandate_days'))
    for (const on of ['2017-12-10', '2017-12-20']) await act('late', 'firm', TYPE, on)
    await as(who('firm'), tx => revokeMandate(tx, who('firm'), id, library.clock.now()))
    await assert.rejects(act('late', 'firm', TYPE, '2017-12-15'), refused('mandate_revoked'))
  })

  test('for all types holds for each; one that holds is enough', async () => {
    await give('firm', 'other', { types: ['library-card'] })
    await assert.rejects(act('other', 'firm'), refused('mandate_scope'))
    await give('firm', 'other', { types: null })
    await act('other', 'firm')
    assert.deepEqual(await as(who('other'), tx => principalsOf(tx, who('other'), TYPE, ON)), [
      { party: party('firm'), name: 'Bên firm' },
    ])
  })

  test('goes one way and no further: not back, not on to a third, not to whoever has no account', async () => {
    await assert.rejects(act('firm', 'office'), refused('mandate_none'))
    await give('office', 'stranger')
    await assert.rejects(act('stranger', 'firm'), refused('mandate_none'))
    const guest = { ...anonymous, party: party('office'), guest: 'ABCDEGHKLM' }
    await assert.rejects(
      as(guest, tx => actingFor(tx, guest, party('firm'), TYPE, ON)),
      refused('mandate_none'),
    )
    assert.deepEqual(await as(guest, tx => principalsOf(tx, guest, TYPE, ON)), [])
  })

  test('is given by its principal only, signed in, to another, on days in order', async () => {
    const at = library.clock.now()
    const seed = { agent: party('office'), types: null, from: '2017-12-01', to: '2017-12-31' }
    const forge = (tx: Tx) =>
      tx.query(
        `insert into directory.mandate (principal_id, agent_id, valid_from, valid_to, given_by, given_at)
         values ($1, $2, '2017-01-01', '2017-12-31', $3, $4)`,
        [party('firm'), party('stranger'), who('stranger').account, at],
      )
    await assert.rejects(as(who('stranger'), forge), { code: '42501' })
    await assert.rejects(
      as(anonymous, tx => giveMandate(tx, anonymous, seed, at)),
      { code: 'unauthenticated' },
    )
    await assert.rejects(give('office', 'office'), { code: 'invalid' })
    await assert.rejects(give('firm', 'office', { from: '2018-01-01' }), { code: 'invalid' })
  })

  test('is taken back by its principal only, once, and what it says never changes', async () => {
    const id = await give('firm', 'office')
    const at = library.clock.now()
    for (const name of ['office', 'stranger'])
      await assert.rejects(
        as(who(name), tx => revokeMandate(tx, { ...who(name), party: party('firm') }, id, at)),
        { code: 'not_found' },
      )
    await as(who('firm'), tx => revokeMandate(tx, who('firm'), id, at))
    await assert.rejects(
      as(who('firm'), tx => revokeMandate(tx, who('firm'), id, at)),
      { code: 'not_found' },
    )
    await assert.rejects(
      as(who('firm'), tx => tx.query(`update directory.mandate set valid_to = '2099-01-01'`)),
      { code: '42501' },
    )
  })

  test('is seen by both sides and nobody else', async () => {
    const counted = async (name: string) => {
      const { given, held } = await as(who(name), tx => listMandates(tx, party(name)))
      return [given.length, held.length]
    }
    const [given] = await counted('firm')
    assert.ok((given ?? 0) > 0)
    assert.ok(((await counted('office'))[1] ?? 0) > 0)
    const all = await as({ ...anonymous, party: 999n }, tx => tx.query('select from directory.mandate'))
    assert.equal(all.rowCount, 0)
    const peek = await as(who('late'), tx => listMandates(tx, party('firm')))
    assert.ok(peek.given.every(mandate => mandate.agent === party('late')))
  })
})

describe('PS-26: what the database believes of who acts for another', () => {
  /** As the web's own role, with nothing but what the application says of who asks. */
  const says = <T>(agent: string, on: string, work: (tx: Tx) => Promise<T>, principal = 'wall'): Promise<T> =>
    inTransaction(
      db.app,
      {
        'diemcau.account': String(who(agent).account),
        'diemcau.party': String(party(principal)),
        'diemcau.on': on,
      },
      work,
    )
  const seen = (agent: string, on = ON) =>
    says(agent, on, async tx => {
      const { rows } = await tx.query<{ type: string; values: number; notices: number }>(
        `select t.code as type, (select count(*)::int from records.secret s where s.record_id = r.id) as values,
           (select count(*)::int from notices.notice n where n.record_id = r.id) as notices
         from records.record r join records.type t on t.id = r.type_id where r.party_id = $1 order by t.code`,
        [party('wall')],
      )
      return rows
    })
  const append = (agent: string, record: bigint, on = ON) =>
    says(agent, on, tx =>
      tx.query(
        `insert into records.action (record_id, seq, at, name, to_state, role, unit_id, change, hash)
         values ($1, 99, $2, 'x', 'x', 'applicant', 2, '{}', '')`,
        [record, NOON],
      ),
    )
  const denied = { code: '42501' }
  let request = 0n
  let card = 0n
  let mandate = 0n
  before(async () => {
    request = (await file(who('wall'), 'wall')).record
    const staff = await library.staff('specialist', 'so-a')
    card = (
      await perform(library.engine, staff, {
        create: { type: 'library-card', unit: 'so-a', party: party('wall') },
        action: 'apply',
        values: { name: 'Trần Thị Bích', kind: 'adult', phone: '0901234567', place: '001' },
      })
    ).record
    mandate = await give('wall', 'office', { from: '2017-12-10', to: '2017-12-23' })
  })

  test('its own party’s records, all of them', async () => {
    assert.deepEqual(await seen('wall', ''), [
      { type: 'library-card', values: 1, notices: 0 },
      { type: 'library-request', values: 1, notices: 1 },
    ])
  })

  test('of another’s those of the mandate’s types on its days, without what it was told', async () => {
    const lent = [{ type: 'library-request', values: 1, notices: 0 }]
    for (const on of ['2017-12-10', '2017-12-23']) assert.deepEqual(await seen('office', on), lent, on)
    for (const on of ['2017-12-09', '2017-12-24', '']) assert.deepEqual(await seen('office', on), [], on)
    assert.deepEqual(await seen('stranger'), [])
  })

  test('search finds no more', async () => {
    const found = async (agent: string, record: bigint) => {
      const tokens = await db.owner.query<{ tok: bigint[] }>('select tok from records.search where id = $1', [
        record,
      ])
      return says(agent, ON, async tx => {
        const { rows } = await tx.query<{ ids: bigint[] | null }>(
          `select (records.find_page(t.id, '{}', $2::bigint[], null, null, null, null, null, null, null, null, false, 0, 10)).ids
           from records.type t where t.code = $1`,
          [record === card ? 'library-card' : TYPE, tokens.rows[0]?.tok],
        )
        return rows[0]?.ids ?? []
      })
    }
    assert.deepEqual(await found('wall', card), [card])
    assert.deepEqual([await found('office', request), await found('office', card)], [[request], []])
  })

  test('acts on those only', async () => {
    await append('office', request)
    await assert.rejects(append('office', card), denied)
    await assert.rejects(append('office', request, '2017-12-24'), denied)
    await assert.rejects(append('stranger', request), denied)
    const open = (type: string) =>
      says('office', ON, tx =>
        tx.query(
          `insert into records.record (type_id, definition_id, office_id, unit_id, party_id, state, on_date, version, title,
             is_public, created_at, changed_at, data)
           select t.id, d.id, 2, 2, $1, 'submitted', $2, 1, 'x', false, $3, $3, '{}'
           from records.type t join records.definition d on d.type_id = t.id where t.code = $4 limit 1`,
          [party('wall'), ON, NOON, type],
        ),
      )
    await open(TYPE)
    await assert.rejects(open('library-card'), denied)
    const changed = await says('office', ON, tx =>
      tx.query("update records.record set title = 'y' where id = any ($1)", [[card, request]]),
    )
    assert.equal(changed.rowCount, 1)
  })

  test('gives no mandate in another’s name, and holds none that was taken back', async () => {
    await assert.rejects(
      says('office', ON, tx =>
        tx.query(
          `insert into directory.mandate (principal_id, agent_id, valid_from, valid_to, given_by, given_at)
           values ($1, $2, '2017-01-01', '2017-12-31', $3, $4)`,
          [party('wall'), party('stranger'), who('office').account, NOON],
        ),
      ),
      denied,
    )
    await as(who('wall'), tx => revokeMandate(tx, who('wall'), mandate, library.clock.now()))
    assert.deepEqual(await seen('office'), [])
    await assert.rejects(append('office', request), denied)
  })
})

describe('naming an agent', () => {
  const find = (signIn: string, now = NOON) => findAgent(db.app, { signIn, principal: party('firm'), now })

  test('by the sign-in name, whatever its case', async () => {
    assert.deepEqual(await find(' OFFICE '), { party: party('office'), name: 'Bên office' })
    await assert.rejects(find('nobody'), { code: 'not_found' })
  })

  test('is closed for 15 minutes after five wrong names, so that names cannot be tried out', async () => {
    const at = new Date('2026-11-21T05:00:00Z')
    for (let n = 0; n < 5; n++) await assert.rejects(find(`name${n}`, at), { code: 'not_found' })
    await assert.rejects(find('office', at), { code: 'too_many' })
    await findAgent(db.app, { signIn: 'office', principal: party('late'), now: at })
  })
})
