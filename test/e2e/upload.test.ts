import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page, Route } from 'playwright-core'
import { launchBrowser } from '#support/browser'
import { pdfOfSize } from '#support/documents'
import { type LibraryWeb, openLibraryWeb, passwordOf } from '#support/library-web'
import { jpegPhoto } from '#support/pictures'

/** Files on a form in a real browser: with scripts they survive a broken connection, without them they go with the form. */

let web: LibraryWeb
let url: string
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'diemcau-uploads-'))
before(async () => {
  web = await openLibraryWeb()
  url = await web.listen()
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await web.close()
  rmSync(folder, { recursive: true })
})

const PIECES = 6
/** What the island sends at once. */
const PIECE = 256 * 1024
const large = (note: string): string => fileOf(`${note}.pdf`, pdfOfSize(PIECES * PIECE, note))

function fileOf(name: string, bytes: Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const formUrl = () => `${url}/ban-ghi/moi/library-card`

async function openForm(
  options: { javaScriptEnabled: boolean } = { javaScriptEnabled: true },
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    viewport: { width: 320, height: 800 },
    ...options,
  })
  const answer = await context.request.post(`${url}/dang-nhap`, {
    headers: { origin: url },
    form: { ten: 'chuyen-vien', 'mat-khau': passwordOf('chuyen-vien') },
    maxRedirects: 0,
  })
  assert.equal(answer.status(), 303)
  const page = await context.newPage()
  await page.goto(formUrl())
  return page
}

async function fill(page: Page, name: string): Promise<void> {
  await page.fill('#name', name)
  await page.check('#kind-child')
}

/** Lets so many pieces through, then does something else with each. */
async function piecesThrough(
  page: Page,
  count: number,
  then: (route: Route) => Promise<void>,
): Promise<number[]> {
  const offsets: number[] = []
  await page.route('**/tai-len/*', async route => {
    const request = route.request()
    if (request.method() !== 'PATCH') return route.continue()
    if (offsets.length >= count) return then(route)
    offsets.push(Number(request.headers()['upload-offset']) / PIECE)
    return route.continue()
  })
  return offsets
}

const send = (page: Page) => page.click('.form .row .button:not(.quiet)')
const status = (page: Page) => page.locator('.upload-status')

async function assertReadable(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  assert.deepEqual(
    (await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    [],
  )
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(over <= 0, `${over} px too wide`)
}

describe('with scripts', () => {
  test('PS-21: a file goes on where it was when its connection broke, and the form waits for it', async () => {
    const page = await openForm()
    await fill(page, 'Mạng yếu')
    let broken = true
    const offsets = await piecesThrough(page, 2, route =>
      broken ? route.abort('connectionreset') : route.continue(),
    )
    await page.setInputFiles('#scan', large('mang-yeu'))
    await status(page).getByText('Mất kết nối').waitFor()
    assert.deepEqual(offsets, [0, 1])
    assert.equal(await page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value), 2 * PIECE)
    await assertReadable(page)
    await send(page)
    await status(page).getByText('Biểu mẫu sẽ được gửi').waitFor()
    broken = false
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.waitForURL(/\/ban-ghi\/\d+$/)
    await page.getByRole('link', { name: 'PDF, 1,5' }).waitFor()
    await page.context().close()
  })

  test('a page that was closed meanwhile goes on with the same file', async () => {
    const closed = await openForm()
    await piecesThrough(closed, 4, route => route.abort('connectionreset'))
    const path = large('dong-trang')
    await closed.setInputFiles('#scan', path)
    await status(closed).getByText('Mất kết nối').waitFor()
    const page = await closed.context().newPage()
    await closed.close()
    await page.goto(formUrl())
    const offsets = await piecesThrough(page, PIECES, route => route.continue())
    await page.setInputFiles('#scan', path)
    await status(page).getByText('Đã tải lên: dong-trang.pdf (PDF, 1,5').waitFor()
    assert.deepEqual(offsets, [4, 5])
    assert.equal(await page.locator('progress').isVisible(), false)
    await assertReadable(page)
    await page.context().close()
  })

  test('PS-23: a file that is not what its name says is refused at once, and the next one is taken', async () => {
    const page = await openForm()
    await fill(page, 'Sai đuôi')
    await page.setInputFiles('#scan', fileOf('ảnh.png', await jpegPhoto()))
    const fault = page.getByRole('alert')
    await fault.waitFor()
    assert.match(await fault.innerText(), /^Bản quét: tên tệp có đuôi “\.png” nhưng nội dung là JPEG/)
    assert.equal(await page.inputValue('#scan'), '')
    await assertReadable(page)
    await page.setInputFiles('#scan', fileOf('ảnh.jpg', await jpegPhoto()))
    await status(page).getByText('Đã tải lên: ảnh.jpg (JPEG, ').waitFor()
    assert.equal(await fault.count(), 0)
    await send(page)
    await page.waitForURL(/\/ban-ghi\/\d+$/)
    await page.getByRole('link', { name: 'JPEG, ' }).waitFor()
    await page.context().close()
  })

  test('a file that is dropped again leaves the form as it was', async () => {
    const page = await openForm()
    await fill(page, 'Bỏ tệp')
    await page.setInputFiles('#scan', fileOf('bỏ.pdf', pdfOfSize(1000, 'bỏ')))
    await status(page).getByText('Đã tải lên').waitFor()
    await page.getByRole('button', { name: 'Bỏ tệp này' }).click()
    assert.equal(await status(page).isVisible(), false)
    await send(page)
    await page.waitForURL(/\/ban-ghi\/\d+$/)
    assert.equal(await page.getByRole('link', { name: /^PDF/ }).count(), 0)
    await page.context().close()
  })

  test('where uploads in pieces are not taken, the file goes with the form', async () => {
    const page = await openForm()
    await fill(page, 'Gửi cùng')
    await page.route('**/tai-len', route => route.fulfill({ status: 429 }))
    await page.setInputFiles('#scan', fileOf('cùng.pdf', pdfOfSize(1000, 'cùng')))
    await status(page).getByText('Tệp sẽ được gửi cùng biểu mẫu').waitFor()
    await send(page)
    await page.waitForURL(/\/ban-ghi\/\d+$/)
    await page.getByRole('link', { name: 'PDF, 1' }).waitFor()
    await page.context().close()
  })
})

test('without scripts a file goes with the form, and stays when the form is refused', async () => {
  const page = await openForm({ javaScriptEnabled: false })
  await page.fill('#name', 'Không script')
  await page.setInputFiles('#scan', fileOf('không.jpg', await jpegPhoto(6)))
  await send(page)
  await page.getByText('Đã có tệp: không.jpg (JPEG, ').waitFor()
  await page.check('#kind-child')
  await send(page)
  await page.waitForURL(/\/ban-ghi\/\d+$/)
  await page.getByRole('link', { name: 'JPEG, ' }).waitFor()
  await page.context().close()
})
