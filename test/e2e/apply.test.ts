import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#support/browser'
import type { LibraryWeb } from '#support/library-web'
import { openPermitWeb } from '#support/permit-web'

/** A form of several pages in a real browser, by keyboard, on a narrow phone, with and without scripts. */

let web: LibraryWeb
let browser: Browser
let url: string
before(async () => {
  web = await openPermitWeb()
  url = await web.listen()
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await web.close()
})

const PDF = {
  name: 'giay-gioi-thieu.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  ),
}

async function assertReadable(page: Page, scripts: boolean): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(over <= 0, `${page.url()} is ${over} px too wide`)
  if (!scripts) return
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const serious = violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
  assert.deepEqual(
    serious.map(v => [page.url(), v.id, v.nodes[0]?.html]),
    [],
  )
}

/** By keyboard alone: to the field by Tab, then typed. */
async function type(page: Page, id: string, text: string): Promise<void> {
  for (let n = 0; n < 60; n++) {
    if (await page.evaluate(name => document.activeElement?.id === name, id)) return page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  assert.fail(`${id} is not reached by keyboard`)
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus()
  await Promise.all([page.waitForLoadState('load'), page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Reference and secret, as the page shows them once. */
const keyOn = (page: Page) => page.locator('main dd').allInnerTexts()

async function walk(page: Page, scripts: boolean): Promise<void> {
  await page.goto(`${url}/nop/room-permit`)
  await assertReadable(page, scripts)
  await page.locator('#dong-y').check()
  await press(page, 'Bắt đầu, không cần tài khoản')
  await assertReadable(page, scripts)
  const [reference = '', secret = ''] = await keyOn(page)
  await page.getByRole('link', { name: 'Đã ghi lại, tiếp tục' }).click()
  await assertReadable(page, scripts)

  await type(page, 'name', 'Trần Thị Dân')
  await press(page, 'Lưu và tiếp tục')
  await page.getByRole('heading', { name: 'Có 1 chỗ cần sửa' }).waitFor()
  await assertReadable(page, scripts)
  await page.getByRole('link', { name: 'Nhập điện thoại' }).click()
  await type(page, 'phone', '0901234567')
  await press(page, 'Lưu và tiếp tục')

  await type(page, 'title', 'Sử ký')
  await page.getByLabel('Có', { exact: true }).check()
  await page.locator('#language').fill('Pháp')
  await page.locator('#width').fill('28,0')
  await page.locator('#pages').fill('64')
  await press(page, 'Lưu và tiếp tục')
  await page.getByRole('link', { name: 'Chiều rộng lớn nhất là 27,0' }).waitFor()
  await page.locator('#width').fill('27')
  await assertReadable(page, scripts)
  await press(page, 'Lưu và tiếp tục')

  await page.locator('#translation').setInputFiles(PDF)
  await assertReadable(page, scripts)

  // Another device goes on where this one was left; what was chosen and not sent is chosen there.
  const other = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 320, height: 700 },
  })
  const there = await other.newPage()
  await there.goto(page.url())
  await there.getByLabel('Mã tham chiếu').fill(reference)
  await there.getByLabel('Mã bí mật').fill(secret)
  await press(there, 'Mở hồ sơ')
  assert.match(there.url(), /\/what$/)
  assert.equal(await there.locator('#title').inputValue(), 'Sử ký')
  await there.goto(page.url())
  await there.locator('#translation').setInputFiles(PDF)
  await press(there, 'Lưu và tiếp tục')
  await there.getByRole('heading', { name: 'Kiểm tra lại trước khi nộp' }).waitFor()
  await assertReadable(there, scripts)
  assert.match(await there.locator('main').innerText(), /giay-gioi-thieu\.pdf/)
  await press(there, 'Nộp hồ sơ')
  await there.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor()
  await assertReadable(there, scripts)
  assert.match(await there.locator('main').innerText(), /Trả lời tiếp nhận chậm nhất/)
  await there.goBack()
  await there.goto(`${url}/nop/ho-so/${reference.replaceAll(' ', '')}`)
  assert.match(there.url(), /\/da-nop$/)
  await other.close()
}

describe('PS-20: the whole form at 320 px by keyboard, resumed on another device, and sent', () => {
  for (const scripts of [false, true])
    test(
      scripts ? 'with scripts, without a serious finding of accessibility' : 'without scripts',
      async () => {
        const before = (await web.db.owner.query('select from records.record')).rowCount ?? 0
        const context = await browser.newContext({
          locale: 'vi-VN',
          javaScriptEnabled: scripts,
          viewport: { width: 320, height: 700 },
        })
        try {
          await walk(await context.newPage(), scripts)
        } finally {
          await context.close()
        }
        assert.equal((await web.db.owner.query('select from records.record')).rowCount, before + 1)
      },
    )
})

test('PS-21: the network is lost at a page: it says so, and what was saved is there on return', async () => {
  const context = await browser.newContext({ locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto(`${url}/nop/room-permit`)
  await page.locator('#dong-y').check()
  await press(page, 'Bắt đầu, không cần tài khoản')
  await page.getByRole('link', { name: 'Đã ghi lại, tiếp tục' }).click()
  await page.locator('#name').fill('Trước khi mất mạng')
  await page.locator('#phone').fill('0901234567')
  await press(page, 'Lưu và tiếp tục')
  const at = page.url()
  await page.locator('#title').fill('Chưa lưu')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Lưu và tiếp tục', exact: true }).click()
  await page.waitForURL(/chrome-error|what/)
  await context.setOffline(false)
  await page.goto(at.replace('/what', '/who'))
  assert.equal(await page.locator('#name').inputValue(), 'Trước khi mất mạng')
  await context.close()
})
