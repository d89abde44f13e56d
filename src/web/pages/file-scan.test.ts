import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import { type FileStore, openClamd } from '#files'
import { EICAR, type FakeClamd, FOUND, openFakeClamd } from '#support/clamd'
import { pageOf } from '#support/documents'
import { type LibraryWeb, openLibraryWeb, type WebReader } from '#support/library-web'
import { openTemporaryFiles } from '#support/temporary-files'
import { scanFromNowOn, work } from '../../cli/work.ts'

let clamd: FakeClamd
let web: LibraryWeb
let officer: WebReader
let director: WebReader
let files: FileStore
let remove: () => void

before(async () => {
  clamd = await openFakeClamd()
  ;({ files, remove } = openTemporaryFiles())
  web = await openLibraryWeb({ files, scanner: openClamd(clamd.address) })
  officer = await web.as('chuyen-vien')
  director = await web.as('giam-doc')
})
beforeEach(() => {
  clamd.does = 'scan'
})
after(async () => {
  await web.close()
  remove()
  await clamd.close()
})

const NEW = '/ban-ghi/moi/library-card'
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const round = () => work(web.library.engine, {}, { files, scanner: openClamd(clamd.address) })

async function send(bytes: Buffer, name = 'quét.pdf') {
  const form = await officer.get(NEW)
  const body = new FormData()
  for (const own of ['_idem', '_version', '_unit']) body.set(own, form.hidden(own))
  body.set('name', 'Có tệp')
  body.set('kind', 'child')
  body.set('scan', new File([new Uint8Array(bytes)], name))
  return officer.post(NEW, body)
}

async function sent(bytes: Buffer): Promise<{ page: string; file: string }> {
  const answer = await send(bytes)
  assert.equal(answer.status, 303, answer.html)
  const page = answer.headers.get('location') ?? ''
  return { page, file: `/tep/${page.split('/').at(-1)}/${hashOf(bytes)}` }
}

describe('with a scanner', () => {
  test('PS-23: a file with a virus is blocked with a sentence, marked, and kept nowhere', async () => {
    // As a document too, whatever else would be said of it.
    for (const bytes of [EICAR, pageOf('x', { note: EICAR.toString() })]) {
      const answer = await send(bytes)
      assert.equal(answer.status, 422)
      assert.ok(answer.html.includes(`Bản quét: tệp có mã độc (${FOUND}) nên đã bị chặn`), answer.html)
      assert.match(answer.html, /<input [^>]*name="name"[^>]*value="Có tệp"/)
      assert.equal(files.has(hashOf(bytes)), false)
      const { rows } = await web.db.owner.query(
        'select scan, scan_found as found from files.blob where sha256 = $1',
        [hashOf(bytes)],
      )
      assert.deepEqual(rows, [{ scan: 'infected', found: FOUND }])
    }
  })

  test('a clean file is given to all who work on its record, and nothing is said of it', async () => {
    const { page, file } = await sent(pageOf('sạch', { note: 'clean' }))
    assert.equal((await director.get(file)).status, 200)
    assert.ok(!(await director.get(page)).html.includes('chưa quét'))
  })

  test('that is away, a file waits for it: only who sent it has it, until a job has scanned it', async () => {
    clamd.does = 'end'
    const { page, file } = await sent(pageOf('x', { note: 'later' }))
    await round()
    assert.equal((await officer.get(file)).status, 200)
    const early = await director.get(file)
    assert.equal(early.status, 403)
    assert.ok(early.html.includes('chưa được quét vi-rút xong'))
    assert.ok((await director.get(page)).html.includes('chưa quét vi-rút'))
    clamd.does = 'scan'
    await web.db.owner.query('update jobs.outbox set run_at = clock_timestamp()')
    await round()
    assert.equal((await director.get(file)).status, 200)
    assert.equal((await web.db.owner.query('select from jobs.outbox')).rowCount, 0)
  })

  test('PS-23: what is found later is given to nobody, and its record says so', async () => {
    clamd.does = 'end'
    const bytes = pageOf('later', { note: EICAR.toString() })
    const { page, file } = await sent(bytes)
    assert.equal((await officer.get(file)).status, 200)
    clamd.does = 'scan'
    await scanFromNowOn(web.library.engine, { files, scanner: openClamd(clamd.address) })
    await web.db.owner.query('update jobs.outbox set run_at = clock_timestamp()')
    await round()
    for (const reader of [officer, director])
      for (const path of [file, `${file}/goc`]) {
        const answer = await reader.get(path)
        assert.equal(answer.status, 403)
        assert.ok(answer.html.includes('có mã độc nên đã bị chặn'))
      }
    const shown = (await director.get(page)).html
    assert.ok(shown.includes(`đã chặn: có mã độc ${FOUND}`))
    assert.ok(!shown.includes(file))
    // And once known, it is not taken again while the scanner is away.
    clamd.does = 'end'
    assert.equal((await send(bytes)).status, 422)
  })
})
