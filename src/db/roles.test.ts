import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findMightyRole, openPool } from '#db'
import { openTestDatabase, type TestDatabase } from '#support/database'

let db: TestDatabase
before(async () => {
  db = await openTestDatabase()
})
after(() => db.close())

test('the app makes and changes no tables, nor the list of migrations', async () => {
  for (const statement of [
    'create schema mine',
    'create table public.mine ()',
    'create temporary table mine ()',
    'create table installation.mine ()',
    'alter table installation.office add column mine int',
    'drop table installation.office',
    'truncate installation.migration',
    'delete from installation.migration',
    'update installation.office set sample = false',
    'create extension pg_trgm',
    'create role mine',
    'set role diemcau_owner',
  ]) {
    await assert.rejects(db.app.query(statement), /permission denied|must be owner/, statement)
  }
})

test('the app may serve; the owner and the superuser are too mighty', async () => {
  assert.equal(await findMightyRole(db.app), undefined)
  assert.equal(await findMightyRole(db.owner), 'diemcau_owner')
  const admin = openPool(db.adminUrl, 1)
  assert.equal(await findMightyRole(admin), 'postgres')
  await admin.end()
})

test('a role that may pass row-level security is too mighty', async () => {
  const admin = openPool(db.adminUrl, 1)
  // Roles belong to the whole server, which other test files use at this instant.
  const name = `passes_by_${process.pid}`
  await admin.query(`create role ${name} bypassrls; grant diemcau_app to ${name}; set role ${name}`)
  assert.equal(await findMightyRole(admin), name)
  await admin.query(`reset role; drop role ${name}`)
  await admin.end()
})
