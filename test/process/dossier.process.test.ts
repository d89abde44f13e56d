import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import {
  adminUrl,
  DATABASE,
  type Db,
  ensureSecrets,
  findServer,
  freePort,
  inTransaction,
  openPool,
  stopServer,
} from '#db'
import { applyAccounts } from '#directory'
import { openOfficeKeys, verifyPdf } from '#documents'
import { accounts, homeUnit } from '#domains'
import { DossierLife, type LifeStep, shapeOf } from '#support/dossier-life'
import { offerOnline } from '#support/dossier-office'
import { cheapPassword } from '#support/library'
import { type MailServer, openMailServer } from '#support/mail-server'
import {
  assertVerifies,
  holdCommits,
  holdUp,
  killOnce,
  prepareCommits,
  untilQuiet,
  type Victim,
} from '#support/office-faults'
import { eventually, type Site, type SiteOptions, startSite } from '#support/site'
import { makeSmallOffice } from '#support/small-office'
import { Random } from '../../src/domains/sample/random.ts'
import { wire } from '../../src/wire.ts'

const home = mkdtempSync(join(tmpdir(), 'diemcau-dossier-'))
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
const random = new Random(seed, 'dossier')
let mail: MailServer
let options: SiteOptions
let site: Site
/** Looks at everything, as nobody of the office may. */
let seeing: Db
let readPaper: (sha256: string) => Promise<string>

/** Another database may be there after a kill, on another port. */
async function openSeeing(): Promise<void> {
  await seeing?.end().catch(() => {})
  const server = await eventually(() => findServer(home), 60)
  seeing = openPool(adminUrl(server.port, ensureSecrets(home), DATABASE), 4)
  // Killed with its database now and then.
  seeing.on('error', () => {})
  await eventually(() => seeing.query('select'), 60)
}

/** How the file of a paper is found: its signature holds, or what is wrong. */
async function verdictOf(sha256: string, roots: readonly Uint8Array[]): Promise<string> {
  const bytes = await readFile(join(home, 'files', sha256.slice(0, 2), sha256.slice(2)))
  return JSON.stringify(await verifyPdf(bytes, roots, new Date('2017-12-22T12:00:00+07:00')))
}

/** The people of the sample, and a form that is filed online. */
async function staff(owner: Db): Promise<void> {
  await inTransaction(owner, {}, tx => applyAccounts(tx, accounts, { at: new Date(), cost: cheapPassword }))
  const { engine } = await wire(owner, { now: () => new Date('2017-12-20T09:00:00+07:00') })
  const officer = async (role: string, unit: string) => {
    const { id, office } = (await engine.catalog.get()).getUnit(unit)
    return { account: 1n, party: null, name: role, roles: [{ role, unit: id, office }] }
  }
  await offerOnline(
    { engine, staff: officer },
    {
      code: 'newsletter-dossier',
      level: '4',
      publishedOn: '2017-12-01',
      procedure: 'newsletter-dossier',
      unit: `${homeUnit}-cong-nghe-thong-tin`,
    },
    new Date('2017-12-20T09:00:00+07:00'),
  )
}

before(async () => {
  mail = await openMailServer()
  await makeSmallOffice(home, staff)
  const env = { SMTP_URL: mail.url, MAIL_FROM: 'so@mau.example' }
  options = { home, port: await freePort(), env }
  site = startSite(options)
  await site.ready
  await openSeeing()
  await prepareCommits(seeing, ['records.action', 'records.draft', 'files.upload', 'files.handed_in'])
  const { roots } = (await openOfficeKeys(home)) ?? assert.fail('no keys')
  const known = new Map<string, Promise<string>>()
  readPaper = sha256 => {
    const verdict = known.get(sha256) ?? verdictOf(sha256, roots)
    known.set(sha256, verdict)
    return verdict
  }
})
after(async () => {
  // Where the start was cut off, only what was begun is ended.
  await mail?.stop()
  site?.process.kill('SIGKILL')
  await seeing?.end().catch(() => {})
  await stopServer(home)
  rmSync(home, { recursive: true, force: true })
})

const shapeNow = async (life: DossierLife) => {
  await untilQuiet(seeing)
  return shapeOf(seeing, life.reference, readPaper)
}

/** Does each step of a life undisturbed. @returns what stood there after each */
async function lived(life: DossierLife): Promise<unknown[]> {
  const shapes: unknown[] = []
  for (const step of life.steps) {
    await step.open()
    await step.press()
    shapes.push(await shapeNow(life))
  }
  return shapes
}

/** Who dies within a step, and where it is held up then: at a table, or when all is written and not yet kept. */
interface Fate {
  victim: Victim
  place: string
}

const COMMIT = 'commit'

/**
 * All of it dies once when a paper was written and was not kept yet, and once somewhere else; the worker once; the database
 * and one connection of it some four times each; else the web.
 */
function fatesOf(steps: readonly LifeStep[]): ReadonlyMap<LifeStep, Fate> {
  const placeIn = ({ writes }: LifeStep) => (random.chance(0.5) ? COMMIT : random.pick(writes))
  const fates = new Map<LifeStep, Fate>()
  const give = (victim: Victim, writing = '', place?: string) => {
    const open = steps.filter(step => !fates.has(step) && (writing === '' || step.writes.includes(writing)))
    const step = random.pick(open)
    fates.set(step, { victim, place: place ?? placeIn(step) })
  }
  give('worker', 'notices.notice')
  give('product', 'records.paper', COMMIT)
  give('product')
  for (let n = 0; n < 4; n++) for (const victim of ['postmaster', 'backend'] as const) give(victim)
  while (fates.size < steps.length) give('web')
  return fates
}

/** Kills in the midst of a step. @returns whether it was held up where it was to be */
async function killWithin(step: LifeStep, { victim, place }: Fate): Promise<boolean> {
  const held = await (place === COMMIT ? holdCommits(seeing) : holdUp(seeing, place))
  const pressed = step.press().then(
    () => false,
    () => false,
  )
  const caught = await Promise.race([held.caught, pressed])
  site = await killOnce(site, options, victim)
  if (victim !== 'web') await held.lost
  await held.letGo()
  await pressed
  await openSeeing()
  return caught
}

/** Kills the worker when a mail has been taken and it has not been told so. */
async function killTelling(step: LifeStep): Promise<boolean> {
  const before = mail.taken.length
  mail.onText = 'silence'
  await step.press()
  await eventually(() => mail.taken.length > before, 60)
  site = await killOnce(site, options, 'worker')
  mail.onText = 'answer'
  return true
}

test('kill -9 within every step of the whole life of a dossier: it is wholly there or not at all, and done again it is there once', {
  skip: process.platform !== 'linux' && 'processes are found through /proc',
}, async t => {
  t.diagnostic(`SEED=${seed}`)
  const [undisturbed, killed] = ['Sống khỏe', 'Sống vui'].map(
    title =>
      new DossierLife(
        () => site.url,
        () => seeing,
        title,
      ),
  )
  assert.ok(undisturbed && killed)
  await undisturbed.signIn()
  const shapes = await lived(undisturbed)
  await killed.signIn()
  const fates = fatesOf(killed.steps)
  let before: unknown
  let within = 0
  for (const [index, step] of killed.steps.entries()) {
    const fate = fates.get(step) ?? assert.fail(step.name)
    const { victim, place } = fate
    await step.open()
    const caught = await (victim === 'worker' ? killTelling(step) : killWithin(step, fate))
    if (caught) within++
    const now = await shapeNow(killed)
    const isThere = isDeepStrictEqual(now, shapes[index])
    const said = `${step.name}: ${victim}${caught ? ` at ${victim === 'worker' ? 'its mail' : place}` : ''}, ${isThere ? 'there' : 'not there'}`
    t.diagnostic(said)
    if (!isThere && index > 0) assert.deepEqual(now, before, said)
    // Whoever sat there presses the button again; and once more on the page that stood open in another window.
    await step.press()
    assert.deepEqual(await shapeNow(killed), shapes[index], `${said}, again`)
    if (index > 0) await step.press()
    before = await shapeNow(killed)
    assert.deepEqual(before, shapes[index], `${said}, once more`)
  }
  assert.ok(within > killed.steps.length / 2, `only ${within} were cut off in their midst`)
  await assertVerifies(seeing)
  await assertNumbered()
  await assertTold()
  await assertNoHalves()
})

/** Codes and numbers begin with one and have no gap; nothing was taken that nobody bears. */
async function assertNumbered(): Promise<void> {
  const borne = async (type: string, field: string) =>
    (
      await seeing.query<{ number: string }>(
        `select r.data ->> $2 as number from records.record r join records.type t on t.id = r.type_id
         where t.code = $1 order by r.id`,
        [type, field],
      )
    ).rows.map(({ number }) => number)
  assert.deepEqual(await borne('newsletter-dossier', 'code'), [
    '000.00.15.H30-171222-0001',
    '000.00.15.H30-171222-0002',
  ])
  assert.deepEqual(await borne('newsletter-licence', 'licenceNo'), ['01/GPBT-STTTT', '02/GPBT-STTTT'])
  const { rows } = await seeing.query<{ n: bigint }>('select n from records.counter')
  assert.deepEqual(
    rows.map(({ n }) => n),
    [2n, 2n],
  )
}

/** Each notice is there once and its mail went out; what was sent again bears the number it had. */
async function assertTold(): Promise<void> {
  const { rows } = await seeing.query<{ id: string; mail: string }>('select id, mail from notices.notice')
  const sent = Map.groupBy(mail.taken, taken => taken.header('Message-ID').slice(1, 37))
  assert.deepEqual([...sent.keys()].sort(), rows.map(({ id }) => id).sort())
  assert.deepEqual(new Set(rows.map(row => row.mail)), new Set(['sent']))
  const again = [...sent.values()].filter(({ length }) => length > 1)
  assert.ok(again.length > 0, 'the worker was killed after a mail was taken')
  for (const same of again)
    assert.equal(new Set(same.map(({ raw }) => raw.replace(/^Date:.*$/m, ''))).size, 1)
}

/** No key without its draft, no party of a key without its dossier, no file that is noted and not there. */
async function assertNoHalves(): Promise<void> {
  const { rows: keys } = await seeing.query(
    `select k.reference from directory.guest_key k left join records.draft d on d.guest = k.reference
     left join records.record r on r.party_id = k.party_id
     where d.reference is null or (k.party_id is null) <> (r.id is null)`,
  )
  assert.deepEqual(keys, [])
  const { rows: blobs } = await seeing.query<{ sha256: string }>('select sha256 from files.blob')
  assert.ok(blobs.length > 10)
  for (const { sha256 } of blobs) await readFile(join(home, 'files', sha256.slice(0, 2), sha256.slice(2)))
}
