import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { freePort, stopServer } from '#db'
import { homeUnit } from '#domains'
import { assertNothingLost } from '#support/office-faults'
import { type OfficeLoad, sendOnce, signInAt, startOfficeLoad } from '#support/office-load'
import { eventually, type Site, startSite } from '#support/site'
import { makeSmallOffice, withOwner } from '#support/small-office'

/** A disk of its own, or the reason why there is none. */
function mountSmallDisk(folder: string): string | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=360m,mode=755', 'tmpfs', folder], { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return `no disk can be mounted here: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  }
}

const folder = mkdtempSync(join(tmpdir(), 'diemcau-disk-'))
chmodSync(folder, 0o755)
const skip = mountSmallDisk(folder)
const home = join(folder, 'home')
const filler = join(folder, 'filler')
let site: Site | undefined
let load: OfficeLoad | undefined

after(async () => {
  await load?.stop(0)
  site?.process.kill('SIGKILL')
  if (!skip) {
    await stopServer(home)
    execFileSync('umount', ['-l', folder])
  }
  rmSync(folder, { recursive: true, force: true })
})

/** Takes all the room that is left. */
function fill(): void {
  const file = openSync(filler, 'w')
  try {
    for (let size = 1024 * 1024; size >= 4096; ) {
      try {
        writeSync(file, Buffer.alloc(size))
      } catch {
        size /= 2
      }
    }
  } finally {
    closeSync(file)
  }
}

test('on a full disk acts are refused clearly and lose nothing; with room again it goes on by itself', {
  skip,
}, async () => {
  await makeSmallOffice(home)
  const port = await freePort()
  site = startSite({ home, port })
  const { url } = site
  await site.ready
  load = await startOfficeLoad(url, homeUnit, 2)
  await eventually(() => load && load.acknowledged.length > 10)
  const cookie = await signInAt(url, 'ban-doc')
  fill()
  const card = { name: 'Bạn đọc trên đĩa đầy', kind: 'adult', _unit: homeUnit, _idem: randomUUID() }
  const post = () =>
    fetch(`${url}/ban-ghi/moi/library-card?viec=apply`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: url, cookie },
      body: new URLSearchParams(card),
    })
  // What still fits into files that are there is written; then the disk is full in earnest.
  const refused = await eventually(async () => {
    const answer = await post().catch(() => undefined)
    if (answer?.status === 303) card._idem = randomUUID()
    return answer?.status === 503 ? answer.text() : undefined
  }, 60)
  assert.match(refused, /hết chỗ lưu|chưa tới được cơ sở dữ liệu/)
  assert.match(refused, /value="Bạn đọc trên đĩa đầy"/)
  assert.match(refused, new RegExp(`name="_idem" value="${card._idem}"`))
  rmSync(filler)
  const sent = await eventually(async () => {
    const answer = await sendOnce(url, cookie, '/ban-ghi/moi/library-card?viec=apply', card)
    return answer === 'again' ? undefined : answer
  }, 90)
  assert.ok('record' in sent, JSON.stringify(sent))
  await load.stop()
  assert.deepEqual(load.unexpected, [])
  const done = load
  const { rows } = await withOwner(home, owner =>
    owner.query<{ key: string }>(
      `select right(idem, 36) as key from records.action a join records.record r on r.id = a.record_id
       where idem like 'web %' and r.title = 'Bạn đọc trên đĩa đầy'`,
    ),
  )
  const keys = new Set([...done.sent, ...rows.map(row => row.key)])
  await withOwner(home, owner => assertNothingLost(owner, { ...done, sent: keys }))
})
