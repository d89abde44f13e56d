import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { clearDatabase, freePort } from '#db'
import { openTestDatabase } from '#support/database'
import { type Site, startSite } from '#support/site'

const db = await openTestDatabase()
const home = mkdtempSync(join(tmpdir(), 'diemcau-site-'))
let site: Site | undefined
after(async () => {
  site?.process.kill('SIGKILL')
  await db.close()
  rmSync(home, { recursive: true })
})

const start = async (env: Record<string, string>): Promise<Site> => {
  site = startSite({ home, port: await freePort(), entry: 'fake-main.ts', env })
  return site
}

test('a server that others run is migrated as its administrator and served as the app', async () => {
  await clearDatabase(db.owner)
  const site = await start({ DATABASE_URL: db.appUrl, DATABASE_ADMIN_URL: db.adminUrl })
  await site.ready
  assert.equal(await (await fetch(site.url, { method: 'POST' })).text(), 'kept')
  const { rows } = await db.owner.query<{ owner: string }>(
    "select distinct tableowner as owner from pg_tables where schemaname in ('installation', 'jobs', 'fake')",
  )
  assert.deepEqual(rows, [{ owner: 'diemcau_owner' }])
  site.process.kill('SIGTERM')
  assert.equal(await site.ended, 0)
  assert.equal(existsSync(join(home, 'postgres')), false)
})

test('without its administrator it is refused', async () => {
  const site = await start({ DATABASE_URL: db.appUrl })
  assert.equal(await site.ended, 1)
  assert.match(site.output(), /DATABASE_URL needs DATABASE_ADMIN_URL/)
})

test('a superuser does not serve', async () => {
  const site = await start({ DATABASE_URL: db.adminUrl, DATABASE_ADMIN_URL: db.adminUrl })
  assert.equal(await site.ended, 1)
  assert.match(site.output(), /DATABASE_URL signs in as postgres/)
})
