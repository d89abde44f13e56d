import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Db } from '#db'
import { openTestDatabase } from '#support/database'

let db: Awaited<ReturnType<typeof openTestDatabase>>
before(async () => {
  db = await openTestDatabase()
})
after(() => db.close())

/** Every table of the room, and what the serving role may do with it. A table that is missing here fails. */
const ALLOWED: Record<string, readonly string[]> = {
  account: [],
  guess: [],
  guest_key: [],
  guest_session: [],
  look: ['INSERT'],
  mandate: ['INSERT', 'SELECT'],
  party: ['INSERT', 'SELECT'],
  party_alias: ['INSERT', 'SELECT'],
  party_key: [],
  party_secret: ['DELETE', 'INSERT', 'SELECT'],
  place: ['SELECT'],
  place_former_name: ['SELECT'],
  place_successor: ['SELECT'],
  role_assignment: ['SELECT'],
  session: [],
  sign_in_try: [],
  unit: ['SELECT'],
  unit_identifier: ['SELECT'],
  unit_succession: ['SELECT'],
  unit_version: ['SELECT'],
}

async function allowed(owner: Db, role: string): Promise<Record<string, string[]>> {
  const { rows } = await owner.query<{ name: string; may: string[] }>(
    `select c.relname name, array(
       select p from unnest(array['DELETE', 'INSERT', 'SELECT', 'TRUNCATE', 'UPDATE']) p
       where has_table_privilege($1, c.oid, p)) may
     from pg_class c where c.relnamespace = 'directory'::regnamespace and c.relkind = 'r'`,
    [role],
  )
  return Object.fromEntries(rows.map(row => [row.name, row.may]))
}

describe('the serving role', () => {
  test('may do with each table exactly what the room needs', async () => {
    assert.deepEqual(await allowed(db.owner, 'diemcau_app'), ALLOWED)
  })

  for (const attempt of [
    'select password_hash from directory.account',
    'select sign_in from directory.account',
    `update directory.account set party_id = 1`,
    'insert into directory.account (party_id, sign_in, password_hash, created_at) values (1, $$x$$, $$x$$, $$2017-01-01$$)',
    'select * from directory.session',
    'update directory.session set expires_at = $$infinity$$',
    'select * from directory.sign_in_try',
    'delete from directory.sign_in_try',
    'select * from directory.guest_key',
    'update directory.guest_key set party_id = 1',
    'select * from directory.guest_session',
    'delete from directory.guess',
    'select directory.begin_guess($$x$$, 1000, $$2017-01-01$$)',
    'select directory.forgive_guess($$x$$, true)',
    'update directory.mandate set valid_to = $$2099-01-01$$',
    'delete from directory.mandate',
    'select * from directory.look',
    'update directory.look set why = $$$$',
    'delete from directory.look',
    `insert into directory.role_assignment (account_id, role, unit_id, valid_from) values (1, 'administrator', 1, '2017-01-01')`,
    'update directory.role_assignment set role = $$administrator$$',
    'delete from directory.role_assignment',
    'update directory.party_secret set party_id = 1',
    'update directory.party set kind = $$person$$',
    'update directory.party set created_at = $$2017-01-01$$',
    'delete from directory.party',
    'delete from directory.party_alias',
    'update directory.unit set name = $$x$$',
    'update directory.place set name = $$x$$',
    'delete from directory.place_successor',
    'create table directory.mine ()',
    `select directory.is_alive(null::directory.session, '2017-01-01')`,
  ]) {
    test(`may not ${attempt}`, async () => {
      await assert.rejects(db.app.query(attempt), { code: '42501' })
    })
  }

  test('sees of an account its id and party, for the names of those who acted', async () => {
    assert.equal((await db.app.query('select id, party_id from directory.account')).rowCount, 0)
  })
})

test('the auditor reads, without personal values, passwords and sessions', async () => {
  const may = await allowed(db.owner, 'diemcau_auditor')
  const { account, guess, guest_key, guest_session, party_secret, session, sign_in_try, ...others } = may
  assert.deepEqual(
    [account, guess, guest_key, guest_session, party_secret, session, sign_in_try],
    Array.from({ length: 7 }, () => []),
  )
  for (const [table, rights] of Object.entries(others)) assert.deepEqual(rights, ['SELECT'], table)
})

test('functions that run as the owner are open to the serving role only, with a fixed search path', async () => {
  const { rows } = await db.owner.query(
    `select p.proname name, has_function_privilege('diemcau_auditor', p.oid, 'execute') auditor, p.proconfig config
     from pg_proc p where p.pronamespace = 'directory'::regnamespace and p.prosecdef`,
  )
  assert.ok(rows.length >= 8)
  for (const { name, auditor, config } of rows) {
    assert.equal(auditor, false, name)
    assert.deepEqual(config, ['search_path=pg_catalog, pg_temp'], name)
  }
})
