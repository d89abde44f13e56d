import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ensureUploadKey, getBlob } from '#files'
import { asActor, getRecord, perform } from '#records'
import { pdfOfSize } from '#support/documents'
import { type LibraryWeb, openLibraryWeb, type WebReader } from '#support/library-web'
import { heicPhoto, jpegPhoto } from '#support/pictures'
import { findSigned } from '../uploads.ts'

let web: LibraryWeb
let officer: WebReader
before(async () => {
  web = await openLibraryWeb()
  officer = await web.as('chuyen-vien')
})
after(() => web.close())

const NEW = '/ban-ghi/moi/library-card'
const MIB = 1024 * 1024
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The values of the form at `path`, then `fields` over them, and a file named `scan`. */
async function filled(
  path: string,
  fields: Record<string, string>,
  scan?: Buffer,
  reader = officer,
  as: { name: string; type?: string } = { name: 'thẻ.pdf', type: 'application/pdf' },
): Promise<FormData> {
  const form = await reader.get(path)
  const body = new FormData()
  for (const name of ['_idem', '_version', '_unit']) body.set(name, form.hidden(name))
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  if (scan) body.set('scan', new File([new Uint8Array(scan)], as.name, { type: as.type ?? '' }))
  return body
}

async function created(
  fields: Record<string, string>,
  scan: Buffer,
  as?: { name: string; type?: string },
): Promise<bigint> {
  const answer = await officer.post(NEW, await filled(NEW, { kind: 'child', ...fields }, scan, officer, as))
  assert.equal(answer.status, 303, answer.html)
  return BigInt(answer.headers.get('location')?.split('/').at(-1) ?? 0)
}

const scanOf = async (id: bigint) => {
  const director = await web.library.staff('director', 'so-a')
  return (await asActor(web.library.engine, director, tx => getRecord(tx, id))).data['scan']
}
const counted = async (table: string): Promise<number> =>
  (await web.db.owner.query(`select from ${table}`)).rowCount ?? 0

describe('a file of a record', () => {
  test('is fetched byte for byte by its link, by those who see the record and nobody else', async () => {
    const bytes = pdfOfSize(1.5 * MIB, 'bản quét')
    const id = await created({ name: 'Có tệp' }, bytes)
    const path = `/tep/${id}/${hashOf(bytes)}`
    const page = await officer.get(`/ban-ghi/${id}`)
    assert.ok(
      page.html.includes(
        `<a href="${path}">PDF, 1,5\u00a0MB</a><span class="note"> · chưa quét vi-rút</span>`,
      ),
      page.html,
    )

    const file = await officer.get(path)
    assert.equal(file.status, 200)
    assert.ok(file.bytes.equals(bytes))
    assert.equal(file.headers.get('content-type'), 'application/pdf')
    assert.match(
      file.headers.get('content-disposition') ?? '',
      /^attachment; filename="[\w-]+\.pdf"; filename\*=UTF-8''th%E1%BA%BB\.pdf$/,
    )
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
    assert.match(file.headers.get('cache-control') ?? '', /^private/)

    for (const reader of [web.nobody, await web.as('chuyen-vien-b')])
      assert.equal((await reader.get(path)).status, 404)

    const director = await web.library.staff('director', 'so-a')
    await perform(web.library.engine, director, {
      record: id,
      action: 'issue',
      values: { issuedOn: '20/12/2017' },
    })
    // Now all may read the record, but what was handed in with it stays with the office.
    assert.equal((await web.nobody.get(`/ban-ghi/${id}`)).status, 200)
    assert.equal((await web.nobody.get(path)).status, 404)
    assert.equal((await officer.get(path)).status, 200)
  })

  test('opens under its own record only', async () => {
    const [one, other] = [pdfOfSize(900, 'một'), pdfOfSize(900, 'hai')]
    const id = await created({ name: 'Một' }, one)
    await created({ name: 'Hai' }, other)
    assert.equal((await officer.get(`/tep/${id}/${hashOf(one)}`)).status, 200)
    assert.equal((await officer.get(`/tep/${id}/${hashOf(other)}`)).status, 404)
  })

  test('stays when no other is chosen, and gives way to one that is', async () => {
    const [first, second] = [pdfOfSize(900, 'đầu'), pdfOfSize(900, 'sau')]
    const id = await created({ name: 'Sửa' }, first)
    const path = `/ban-ghi/${id}/correct`
    assert.ok(
      (await officer.get(path)).html.includes('Đã có tệp: thẻ.pdf (PDF, 1\u00a0KB; chưa quét vi-rút).'),
    )
    const values = { name: 'Đã sửa', kind: 'child', _why: 'gõ nhầm' }
    assert.equal((await officer.post(path, await filled(path, values))).status, 303)
    assert.equal(await scanOf(id), hashOf(first))
    assert.equal((await officer.post(path, await filled(path, values, second))).status, 303)
    assert.equal(await scanOf(id), hashOf(second))
    assert.equal((await officer.get(`/tep/${id}/${hashOf(first)}`)).status, 404)
  })
})

describe('PS-23: a photograph', () => {
  for (const [name, type, photo] of [
    ['IMG_1.jpg', 'image/jpeg', () => jpegPhoto(6)],
    ['IMG_2.HEIC', 'image/heic', async () => heicPhoto()],
  ] as const)
    test(`is given as the page that is shown in its place, and its original beside: ${name}`, async () => {
      const bytes = await photo()
      const id = await created({ name }, bytes, { name, type })
      const path = `/tep/${id}/${hashOf(bytes)}`
      const page = (await officer.get(`/ban-ghi/${id}`)).html
      assert.match(page, new RegExp(`<a href="${path}">PDF, [^<]+</a> · bản gốc: <a href="${path}/goc">`))

      const shown = await officer.get(path)
      assert.equal(shown.headers.get('content-type'), 'application/pdf')
      assert.match(shown.headers.get('content-disposition') ?? '', /UTF-8''IMG_\d\.pdf$/)
      assert.ok(shown.bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
      assert.ok(!shown.bytes.includes('PhoneOfTest'))
      const original = await officer.get(`${path}/goc`)
      assert.equal(original.headers.get('content-type'), type)
      assert.ok(original.bytes.equals(bytes))

      const copy = hashOf(shown.bytes)
      for (const stranger of [web.nobody, await web.as('chuyen-vien-b')])
        for (const asked of [path, `${path}/goc`, `/tep/${id}/${copy}`])
          assert.equal((await stranger.get(asked)).status, 404)
    })
})

describe('the name of a file', () => {
  test('PS-23: that contradicts its content is refused, and so is a declared type', async () => {
    for (const [as, said] of [
      [{ name: 'thẻ.jpg' }, 'Bản quét: tên tệp có đuôi “.jpg” nhưng nội dung là PDF'],
      [
        { name: 'thẻ.pdf', type: 'image/png' },
        'Bản quét: tệp được khai báo là “image/png” nhưng nội dung là PDF',
      ],
    ] as const) {
      const body = await filled(NEW, { name: 'x', kind: 'child' }, pdfOfSize(900), officer, as)
      const answer = await officer.post(NEW, body)
      assert.equal(answer.status, 422)
      assert.ok(answer.html.includes(said), answer.html)
    }
  })

  test('is kept tidy, shown escaped, and given only to who typed it', async () => {
    const bytes = pdfOfSize(900, 'tên')
    const as = { name: `"><img src=x onerror=alert(1)>';\r\nx: y.pdf` }
    const body = await filled(NEW, { name: 'Thiếu loại' }, bytes, officer, as)
    const form = await officer.post(NEW, body)
    assert.equal(form.status, 422)
    assert.ok(form.html.includes('Đã có tệp: ___img src=x onerror=alert(1)___x_ y.pdf (PDF'), form.html)
    const id = await created({ name: 'Tên' }, bytes, as)
    const path = `/tep/${id}/${hashOf(bytes)}`
    const mine = (await officer.get(path)).headers.get('content-disposition') ?? ''
    assert.match(mine, /^attachment; filename="\d+-\w{8}\.pdf"; filename\*=UTF-8''[\w%.-]+$/)
    const other = (await (await web.as('giam-doc')).get(path)).headers.get('content-disposition') ?? ''
    assert.match(other, /^attachment; filename="\d+-\w{8}\.pdf"$/)
  })
})

describe('an upload', () => {
  for (const { what, bytes, said } of [
    {
      what: 'a page by its content',
      bytes: Buffer.from('<script>alert(1)</script>'),
      said: 'Bản quét: nội dung tệp không phải PDF',
    },
    { what: 'more than 20 MiB', bytes: pdfOfSize(20 * MIB + 1), said: 'Bản quét: tệp lớn hơn 20 MB' },
  ])
    test(`is refused, with what was typed kept and nothing stored: ${what}`, async () => {
      const before = [await counted('records.record'), await counted('files.blob')]
      const body = await filled(NEW, { name: 'Gõ rồi', kind: 'child' }, bytes)
      const answer = await officer.post(NEW, body)
      assert.equal(answer.status, 422)
      assert.ok(/href="#scan">[^<]*/.exec(answer.html)?.[0].includes(said), answer.html)
      assert.match(answer.html, /<input [^>]*name="name"[^>]*value="Gõ rồi"/)
      assert.equal(answer.hidden('_carried.scan'), '')
      assert.deepEqual([await counted('records.record'), await counted('files.blob')], before)
    })

  test('as large as may be is taken', async () => {
    const bytes = pdfOfSize(20 * MIB)
    assert.equal(await scanOf(await created({ name: 'Lớn nhất' }, bytes)), hashOf(bytes))
  })

  test('of more than a form may carry is answered with a page', async () => {
    const body = await filled(NEW, { name: 'Lớn quá', kind: 'child' }, pdfOfSize(62 * MIB))
    const answer = await officer.post(NEW, body)
    assert.equal(answer.status, 413)
    assert.ok(answer.html.includes('mỗi tệp tối đa 20 MB'))
  })

  test('outlives a form that is refused for something else', async () => {
    const bytes = pdfOfSize(3000, 'giữ lại')
    const refused = await officer.post(NEW, await filled(NEW, { name: 'Thiếu loại' }, bytes))
    assert.equal(refused.status, 422)
    assert.ok(refused.html.includes('Đã có tệp: thẻ.pdf (PDF, 3\u00a0KB; chưa quét vi-rút).'))
    const carried = { '_carried.scan': refused.hidden('_carried.scan') }
    const again = await officer.post(NEW, await filled(NEW, { name: 'Đủ', kind: 'child', ...carried }))
    assert.equal(again.status, 303, again.html)
    const id = BigInt(again.headers.get('location')?.split('/').at(-1) ?? 0)
    assert.equal(await scanOf(id), hashOf(bytes))
  })

  test('is one of four of the same person at once: more are asked to come again', async () => {
    const bodies = await Promise.all(
      Array.from({ length: 6 }, () =>
        filled(NEW, { name: 'Cùng lúc', kind: 'child' }, pdfOfSize(900, 'cùng lúc')),
      ),
    )
    const answers = await Promise.all(bodies.map(body => officer.post(NEW, body)))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 303, 303, 303, 422, 422])
    assert.ok(answers.some(({ html }) => html.includes('Bản quét: máy chủ đang kiểm tra nhiều tệp')))
  })

  test('outlives a restart of the web, whose key it was proved with', async () => {
    const bytes = pdfOfSize(900, 'khởi động lại')
    const refused = await officer.post(NEW, await filled(NEW, { name: 'Thiếu loại' }, bytes))
    const carried = refused.hidden('_carried.scan')
    assert.equal(findSigned('key of the test', carried.split('.')[0] ?? '', carried), undefined)
    const { rows } = await web.db.owner.query('select owner from files.handed_in where sha256 = $1', [
      hashOf(bytes),
    ])
    assert.equal(findSigned('key of the test', rows[0]?.owner, carried), hashOf(bytes))
    assert.equal(findSigned('another key', rows[0]?.owner, carried), undefined)
    const home = mkdtempSync(join(tmpdir(), 'diemcau-key-'))
    const key = ensureUploadKey(home)
    assert.equal(ensureUploadKey(home), key)
    assert.equal(statSync(join(home, 'upload-key')).mode & 0o777, 0o600)
    rmSync(home, { recursive: true })
  })

  test('of another account is not had for its hash', async () => {
    const bytes = pdfOfSize(900, 'của người khác')
    await created({ name: 'Của A' }, bytes)
    const refused = await officer.post(NEW, await filled(NEW, { name: 'Thiếu loại' }, bytes))
    const other = await web.as('chuyen-vien-b')
    const values = { name: 'Của B', kind: 'child' }
    for (const carried of [hashOf(bytes), refused.hidden('_carried.scan')]) {
      const answer = await other.post(
        NEW,
        await filled(NEW, { ...values, '_carried.scan': carried }, undefined, other),
      )
      assert.equal(answer.status, 422)
      assert.ok(answer.html.includes('Bản quét phải là tệp đã tải lên'))
    }
    const named = await other.post(
      NEW,
      await filled(NEW, { ...values, scan: hashOf(bytes) }, undefined, other),
    )
    assert.equal(named.status, 303)
    const id = named.headers.get('location')?.split('/').at(-1)
    assert.equal((await other.get(`/tep/${id}/${hashOf(bytes)}`)).status, 404)
  })

  test('to a closed action stores nothing', async () => {
    const id = await created({ name: 'Sở A' }, pdfOfSize(900, 'trước'))
    const bytes = pdfOfSize(900, 'không ai nhận')
    const reader = await web.as('giam-doc')
    const path = `/ban-ghi/${id}/correct`
    const body = await filled(path, { name: 'x', kind: 'child', _why: 'thử' }, bytes, reader)
    body.set('_version', '1')
    assert.equal((await reader.post(path, body)).status, 403)
    const noted = asActor(web.library.engine, await web.library.staff('director', 'so-a'), tx =>
      getBlob(tx, hashOf(bytes)),
    )
    await assert.rejects(noted, { code: 'not_found' })
  })
})
