import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Refusal } from '#base'
import { ensureSecrets, inTransaction, isMigrated, readMigrations } from '#db'
import { loadFigureCatalog, verifyFigures } from '#figures'
import { noteBlob, openFiles } from '#files'
import { findRecord, historyOf, loadCatalog, perform, verifyRecords } from '#records'
import { allRows, backUpTo, type Place, restoreFrom } from '#support/backups'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary, openLibraryOn } from '#support/engine'
import { applyCard } from '#support/library-web'

/** Back-ups: all of an office in one file, and back, across versions of ours and of PostgreSQL. */

const folder = mkdtempSync(join(tmpdir(), 'diemcau-backup-'))
const closing: (() => Promise<unknown> | unknown)[] = []
after(async () => {
  for (const close of closing.reverse()) await close()
  rmSync(folder, { recursive: true })
})

const newPath = (): string => join(folder, `${randomBytes(4).toString('hex')}.tar.gz`)
const newHome = (): string => mkdtempSync(join(folder, 'home-'))

async function newDatabase(): Promise<TestDatabase> {
  const db = await openTestDatabase()
  closing.push(() => db.close())
  return db
}

/** An office with a card that was asked for, one that is in use with a loan, a scan and a telephone number. */
async function openOffice(): Promise<{ library: Library; place: Place; cards: bigint[]; scan: string }> {
  const db = await newDatabase()
  const library = await openLibrary(db)
  await db.owner.query(
    "insert into installation.office (sample, home_unit, home_period, loaded_at) values (false, 'so-a', '2017', now())",
  )
  const home = newHome()
  const { sha256, size } = await openFiles(home).store(Buffer.from('%PDF-1.7 bản quét'))
  await inTransaction(db.app, {}, tx =>
    noteBlob(tx, { sha256, size, mime: 'application/pdf', scan: 'unscanned' }, library.clock.now()),
  )
  const asked = await applyCard(library, { values: { badge: 'B-1', scan: sha256 } })
  const used = await applyCard(library, {
    values: { name: 'Trần Thị Bé\tHai', badge: 'B-2' },
    groups: { gifts: [{ book: 'Dế Mèn \\N phiêu lưu ký', fee: 15_000 }] },
  })
  await issue(library, used)
  writeFileSync(
    join(home, 'secrets.json'),
    JSON.stringify({ superuser: 's', owner: 'o', app: 'a', auditor: 'u', turn: 'khóa' }),
  )
  return { library, place: { app: db.app, owner: db.owner, home }, cards: [asked, used], scan: sha256 }
}

async function issue(library: Library, record: bigint) {
  return perform(library.engine, await library.staff('director', 'so-a'), {
    record,
    action: 'issue',
    values: { issuedOn: '2017-12-01' },
  })
}

async function assertSound(owner: TestDatabase['owner']): Promise<void> {
  assert.deepEqual((await verifyRecords(owner)).discrepancies, [])
  const figures = await verifyFigures(owner, await loadCatalog(owner), await loadFigureCatalog(owner))
  assert.deepEqual(figures.discrepancies, [])
}

/** True when there is an office in the database; a failed restoring may leave empty tables or none. */
async function holdsOffice(owner: TestDatabase['owner']): Promise<boolean> {
  const { rows } = await owner.query<{ made: boolean }>(
    "select to_regclass('installation.office') is not null as made",
  )
  return rows[0]?.made === true && (await owner.query('select from installation.office')).rowCount === 1
}

describe('a back-up', async () => {
  const { place, cards, scan } = await openOffice()
  const path = newPath()
  await backUpTo(place, path)

  test('is readable by its owner alone, and never written over', async () => {
    assert.equal(statSync(path).mode & 0o777, 0o600)
    const before = readFileSync(path)
    await assert.rejects(backUpTo(place, path), { code: 'duplicate' })
    assert.deepEqual(readFileSync(path), before)
    assert.equal(existsSync(`${path}.part`), false)
  })

  test('brings back every row, blob and key, and work goes on where it was', async () => {
    const db = await newDatabase()
    const to = { app: db.app, owner: db.owner, home: newHome() }
    const own = ensureSecrets(to.home)
    await restoreFrom(to, path)
    assert.deepEqual(await allRows(db.owner), await allRows(place.owner))
    assert.deepEqual(await buffer(openFiles(to.home).open(scan)), Buffer.from('%PDF-1.7 bản quét'))
    // The passwords are those of the server it was restored to.
    assert.deepEqual(ensureSecrets(to.home), { ...own, turn: 'khóa' })
    await assertSound(db.owner)
    const again = openLibraryOn(db)
    const [asked] = cards
    assert.ok(asked)
    await issue(again, asked)
    const row = await findRecord(db.owner, asked)
    assert.equal(row?.data['number'], '02/TV-2017')
    const third = await applyCard(again)
    assert.ok(third > Math.max(...cards.map(Number)))
    await assertSound(db.owner)
  })

  test('an office that is there is not written over, nor a database that somebody uses', async () => {
    const db = await newDatabase()
    await db.app.query('select 1')
    const to = { app: db.app, owner: db.owner, home: newHome() }
    await assert.rejects(restoreFrom(to, path), { code: 'wrong_state' })
    const empty = await newDatabase()
    const there = { app: empty.app, owner: empty.owner, home: newHome() }
    await restoreFrom(there, path)
    const rows = await allRows(empty.owner)
    await assert.rejects(restoreFrom(there, path), { code: 'duplicate' })
    assert.deepEqual(await allRows(empty.owner), rows)
  })

  const whole = gunzipSync(readFileSync(path))
  /** The archive with one byte of its content replaced. */
  const withByte = (after: string, to: string): Buffer => {
    const tar = Buffer.from(whole)
    const at = tar.indexOf(after) + after.length
    assert.ok(at > after.length && tar[at] !== to.charCodeAt(0))
    tar.write(to, at)
    return gzipSync(tar)
  }
  const without = (from: string): Buffer =>
    gzipSync(Buffer.concat([whole.subarray(0, whole.indexOf(from)), Buffer.alloc(1024)]))
  const bad: Record<string, { bytes: Buffer; rule: string }> = {
    'cut off in the middle': { bytes: readFileSync(path).subarray(0, 9000), rule: 'cut_off' },
    'cut off between two entries': { bytes: without('keys/secrets.json'), rule: 'cut_off' },
    'without its end': { bytes: without('end.json'), rule: 'cut_off' },
    'changed in one byte': { bytes: withByte('"badge": "B-', '9'), rule: 'changed' },
    'of another kind': { bytes: Buffer.from('PK\u0003\u0004 something else'), rule: 'cut_off' },
    'of another version': { bytes: withByte('"checksum": "', 'x'), rule: 'newer_version' },
    'with a broken header': { bytes: withByte('keys/secrets.jso', 'm'), rule: 'cut_off' },
  }
  for (const [name, { bytes, rule }] of Object.entries(bad)) {
    test(`${name}: it is refused, and the database stays empty`, async () => {
      const db = await newDatabase()
      const file = newPath()
      writeFileSync(file, bytes)
      const error = await restoreFrom({ app: db.app, owner: db.owner, home: newHome() }, file).then(
        () => undefined,
        found => found,
      )
      assert.ok(error instanceof Refusal, String(error))
      assert.deepEqual(
        error.faults.map(fault => fault.rule),
        [rule],
      )
      assert.equal(await holdsOffice(db.owner), false)
    })
  }
})

test('a back-up of the version before is read, brought up to this one, and worked on', async () => {
  const db = await newDatabase()
  const to = { app: db.app, owner: db.owner, home: newHome() }
  await restoreFrom(to, fileURLToPath(new URL('./backup-of-0.1.0.tar.gz', import.meta.url)))
  assert.equal(await isMigrated(db.owner, await readMigrations()), true)
  await assertSound(db.owner)
  const library = openLibraryOn(db)
  const { rows } = await db.owner.query<{ id: bigint }>(
    "select id from records.record where state = 'applied'",
  )
  const record = rows[0]?.id
  assert.ok(record)
  assert.deepEqual(
    (await historyOf(db.owner, record)).map(action => action.name),
    ['apply'],
  )
  await issue(library, record)
  assert.equal((await findRecord(db.owner, record))?.data['number'], '02/TV-2017')
  await assertSound(db.owner)
})
