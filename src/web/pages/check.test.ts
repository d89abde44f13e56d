import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { launchBrowser } from '#support/browser'
import { issueCard, type LibraryWeb, openLibraryWeb } from '#support/library-web'
import { docx, paragraph, pdfOf } from '#support/texts'

let web: LibraryWeb

before(async () => {
  web = await openLibraryWeb()
  await issueCard(web.library)
  await issueCard(web.library, { values: { kind: 'child' } })
})
after(() => web.close())

const formOf = (file: { bytes: Buffer; name: string } | undefined, text = ''): FormData => {
  const form = new FormData()
  form.set('text', text)
  form.set('unit', 'so-a')
  form.set('period', '2017')
  // A browser sends a nameless file of no bytes where none was chosen.
  form.set('file', new File(file ? [new Uint8Array(file.bytes)] : [], file?.name ?? ''))
  return form
}
const send = (bytes: Buffer, name: string) => web.nobody.post('/kiem-so-lieu', formOf({ bytes, name }))

describe('checking a text', () => {
  test('that is pasted beside an empty file field', async () => {
    const { status, html } = await web.nobody.post(
      '/kiem-so-lieu',
      formOf(undefined, 'Năm 2017 có 2 thẻ đang dùng.'),
    )
    assert.equal(status, 200)
    assert.match(html, /Khớp số liệu đã công bố: .*là 2 thẻ/)
  })

  test('that may speak of something else is asked about, apart and without an accusation', async () => {
    const { html } = await web.nobody.post(
      '/kiem-so-lieu',
      formOf(undefined, 'Năm 2017 có 3 thẻ đang dùng. Năm 2017 có 58 thẻ đang dùng.'),
    )
    const [wrong = '', asked = ''] = html.split('<h2>Xin xem lại</h2>')
    assert.match(wrong, /“3”: khác bản ghi/)
    assert.match(asked, /“58”: chưa có nguồn.*Có thể câu này nói về việc khác\. Nếu không: văn bản ghi “58”/s)
    assert.doesNotMatch(wrong, /“58”:/)
  })

  test('of a Word file: the findings stand in its text, with the name of the file as text', async () => {
    const { status, html } = await send(
      docx(paragraph('Năm 2017 có ', '3 thẻ đang dùng.')),
      'báo cáo <b>.docx',
    )
    assert.equal(status, 200)
    assert.ok(html.includes('Tệp báo cáo &lt;b>.docx.') || html.includes('Tệp báo cáo &lt;b&gt;.docx.'))
    assert.match(html, /Văn bản ghi “3”/)
    assert.match(html, /class="checked-text"[^>]*><p>Năm 2017 có /)
  })

  test('of a PDF says on which page a number stands', async () => {
    const { html } = await send(pdfOf(['Bao cao nam 2017 cua so.', 'Nam 2017 co 3 the dang dung.']), 'a.pdf')
    assert.match(html, /Tệp a\.pdf, 2 trang/)
    assert.match(html, /“3” \(trang 2\)/)
    assert.match(html, /class="page-mark">Trang 2</)
  })

  test('with nothing, or with a file that cannot be read, is refused at its field with the rule', async () => {
    const empty = await web.nobody.post('/kiem-so-lieu', formOf(undefined))
    assert.equal(empty.status, 422)
    assert.match(empty.html, /href="#text"/)
    const picture = await send(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'a.png')
    assert.equal(picture.status, 422)
    assert.match(picture.html, /href="#file"[^>]*>Tệp không phải văn bản/)
    const scan = await send(pdfOf(['']), 'scan.pdf')
    assert.match(scan.html, /bản chụp \(scan\)/)
  })

  test('of more bytes than are taken is refused before it is read', async () => {
    const { status, html } = await send(Buffer.alloc(25 * 1024 * 1024), 'a.pdf')
    assert.equal(status, 413)
    assert.match(html, /Tệp quá lớn/)
  })
})

describe('the open interface', () => {
  test('takes a file and gives back the text that the offsets are of', async () => {
    const { status, html } = await web.nobody.post(
      '/api/v1/check-file',
      formOf({ bytes: docx(paragraph('Năm 2017 có 3 thẻ đang dùng.')), name: 'a.docx' }),
    )
    assert.equal(status, 200)
    const { kind, text, findings } = JSON.parse(html)
    assert.equal(kind, 'docx')
    const [{ offset, length, verdict, role }] = findings
    assert.deepEqual([text.slice(offset, offset + length), verdict, role], ['3', 'differs', 'amount'])
  })

  test('says which rule a file breaks', async () => {
    const { status, html } = await web.nobody.post(
      '/api/v1/check-file',
      formOf({ bytes: Buffer.from('%PDF-x'), name: 'a.pdf' }),
    )
    assert.equal(status, 422)
    assert.equal(JSON.parse(html).faults[0].rule, 'damaged')
  })
})

async function violationsOf(page: Page) {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  return (await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}

describe('in a browser', () => {
  test('without scripts: a printed PDF is sent, its findings are read by machines and on a narrow phone', async () => {
    const browser = await launchBrowser()
    try {
      const url = await web.listen()
      const printer = await browser.newPage()
      await printer.setContent(`<meta charset="utf-8"><p>Năm 2017, thư viện có 2 thẻ đang dùng. Tổ chức 12 buổi, gồm 5 buổi tại xã và 6 buổi tại huyện.</p>
        <table width="100%"><tr><th>Chỉ tiêu</th><th>Năm 2016</th><th>Năm 2017</th></tr><tr><td>Thẻ đang dùng</td><td>0</td><td>3</td></tr></table>
        <p style="page-break-before: always">Đến hết năm có 3 thẻ đang dùng.</p>`)
      const file = {
        name: 'báo cáo.pdf',
        mimeType: 'application/pdf',
        buffer: await printer.pdf({ format: 'A4' }),
      }
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 320, height: 800 },
      })
      const page = await context.newPage()
      await page.goto(`${url}/kiem-so-lieu`)
      await page.getByLabel(/tải tệp lên/).setInputFiles(file)
      await page.getByRole('button', { name: 'Kiểm số liệu' }).click()
      const text = await page.locator('main').innerText()
      assert.match(text, /Tệp báo cáo\.pdf, 2 trang/)
      assert.match(text, /“3” \(trang 2\): khác bản ghi/)
      assert.match(text, /Các phần được liệt kê cộng lại là 11, không phải 12/)
      const html = await page.content()
      // Machines that read pages need scripts of their own.
      const seen = await browser.newContext({ viewport: { width: 320, height: 800 } })
      const reader = await seen.newPage()
      await reader.goto(`${url}/kiem-so-lieu`)
      assert.deepEqual(await violationsOf(reader), [])
      await reader.setContent(html)
      await reader.waitForLoadState('networkidle')
      assert.deepEqual(await violationsOf(reader), [])
      const over = await reader.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.ok(over <= 0, `${over} px too wide`)
    } finally {
      await browser.close()
    }
  })
})
