import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { getBlob } from '#files'
import { asActor, getRecord, perform } from '#records'
import { pdfOfSize } from '#support/documents'
import { type LibraryWeb, openLibraryWeb, type WebReader } from '#support/library-web'

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
): Promise<FormData> {
  const form = await reader.get(path)
  const body = new FormData()
  for (const name of ['_idem', '_version', '_unit']) body.set(name, form.hidden(name))
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  if (scan) body.set('scan', new File([new Uint8Array(scan)], 'thẻ.pdf', { type: 'application/pdf' }))
  return body
}

async function created(fields: Record<string, string>, scan: Buffer): Promise<bigint> {
  const answer = await officer.post(NEW, await filled(NEW, { kind: 'child', ...fields }, scan))
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
