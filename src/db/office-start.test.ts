import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { stillClock } from '#base'
import {
  beginInstallation,
  findInstallation,
  finishInstallation,
  readOfficeStart,
  rememberOfficeTime,
  resumeOfficeClock,
} from '#db'
import { openTestDatabase } from '#support/database'

const db = await openTestDatabase()
after(() => db.close())
beforeEach(() => db.owner.query('delete from installation.office'))

const site = { sample: true, homeUnit: 'u', homePeriod: '2017' }
const start = new Date('2017-12-22T08:00:00+07:00')

test('an empty database is no installation', async () => {
  assert.equal(await findInstallation(db.app), undefined)
  assert.equal(await readOfficeStart(db.app), undefined)
})

test('it is loaded only when it was finished, and a second start changes nothing', async () => {
  await beginInstallation(db.owner, site)
  assert.equal((await findInstallation(db.app))?.loaded, false)
  await finishInstallation(db.owner, start)
  await finishInstallation(db.owner, new Date(0))
  await beginInstallation(db.owner, { ...site, homeUnit: 'other' })
  const found = await findInstallation(db.app)
  assert.deepEqual([found?.loaded, found?.homeUnit, found?.start?.office], [true, 'u', start])
})

test('office time runs on from its start, for every process alike', async () => {
  await beginInstallation(db.owner, site)
  await finishInstallation(db.owner, start)
  const past = (await resumeOfficeClock(db.owner)).now().getTime() - start.getTime()
  assert.ok(past >= 0 && past < 10_000, `${past} ms`)
})

test('without a start, office time is machine time and nothing is remembered', async () => {
  await beginInstallation(db.owner, { ...site, sample: false })
  await finishInstallation(db.owner)
  await rememberOfficeTime(db.app, stillClock('2999-01-01T00:00:00Z'))
  assert.ok(Math.abs((await resumeOfficeClock(db.owner)).now().getTime() - Date.now()) < 60_000)
})

test('office time never goes back behind what was seen, across restarts', async () => {
  await beginInstallation(db.owner, site)
  await finishInstallation(db.owner, start)
  // As if the machine's clock had been set back by a day since then.
  const seen = new Date(start.getTime() + 86_400_000)
  await rememberOfficeTime(db.app, stillClock(seen))
  await rememberOfficeTime(db.app, stillClock(start))
  const clock = await resumeOfficeClock(db.owner)
  const past = clock.now().getTime() - seen.getTime()
  assert.ok(past >= 0 && past < 10_000, `${past} ms`)
  assert.deepEqual((await readOfficeStart(db.app))?.office, seen)
})
