import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inTransaction } from '#db'
import { ensureSampleKeys, openOfficeKeys } from '#documents'
import { papers } from '#domains'
import { openFiles } from '#files'
import { issuePapers, papersOf, publishPapers } from '#records/papers'
import { acting, publishDossiers } from '#support/dossiers'
import { openLibraryWeb } from '#support/library-web'
import { wordsOn } from '#support/read-paper'

const home = mkdtempSync(join(tmpdir(), 'diemcau-dossier-papers-'))
const days = { from: new Date('2016-01-01'), to: new Date('2046-01-01') }
await ensureSampleKeys(home, { root: 'Gốc', office: 'Trên', officer: 'Sở A' }, days)
const keys = await openOfficeKeys(home)
assert.ok(keys)
const files = openFiles(home)
const web = await openLibraryWeb({ keys, files })
after(async () => {
  await web.close()
  rmSync(home, { recursive: true })
})
const { library, db } = web
await publishDossiers(db)
await inTransaction(db.owner, {}, tx => publishPapers(tx, papers))
library.engine.catalog.forget()
const act = acting(library, {
  ...library.engine,
  consequences: [
    ...library.engine.consequences,
    issuePapers({ keys, files, publicUrl: 'http://localhost', sample: true }),
  ],
})
const at = (day: string) => `2018-01-${day}T09:00:00+07:00`

test('PS-16: the applicant opens the refusal and reads the reason and ground as they were written', async () => {
  const { rows } = await db.owner.query<{ party: bigint }>(
    "select party_id as party from directory.account where sign_in = 'nguoi-dan'",
  )
  const begun = { type: 'satellite-dossier', unit: 'so-a', party: rows[0]?.party ?? 0n }
  const record = await act(begun, 'file', 'one_stop_officer', { at: at('02') })
  await act(record, 'accept', 'one_stop_officer', { at: at('03') })
  await act(record, 'assign', 'head', { at: at('04'), values: { handler: 901 } })
  await act(record, 'propose', 'specialist', { at: at('05'), values: { proposal: 'refuse' } })
  await act(record, 'endorse', 'head', { at: at('08') })
  const why = 'Địa điểm lắp đặt “A & B” nằm ngoài khu vực được phép thu tín hiệu'
  const ground = 'Điều 30 khoản 2 Nghị định số 06/2016/NĐ-CP'
  await act(record, 'refuse', 'director', { at: at('09'), why, values: { ground } })
  const letter = (await papersOf(db.owner, record))[0]
  assert.ok(letter)
  const path = `/tep/${record}/${letter.sha256}`
  const applicant = await web.as('nguoi-dan')
  const { html } = await applicant.get(`/ban-ghi/${record}`)
  assert.ok(html.includes(path) && html.includes(letter.number))
  const said = await wordsOn((await applicant.get(path)).bytes)
  assert.ok(said.includes(why) && said.includes(ground), said)
  for (const other of [await web.as('nguoi-dan-khac'), await web.as('chuyen-vien-b'), web.nobody])
    assert.notEqual((await other.get(path)).status, 200)
})
