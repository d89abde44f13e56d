import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { dayOf } from '#base'
import { inTransaction } from '#db'
import { findPlace, placesUnder } from '#directory'
import { runImports } from '#records/import'
import { launchBrowser } from '#support/browser'
import { openSampleDatabase, type TestDatabase } from '#support/database'
import { householdSheet } from '#support/household-sheet'
import { startTestServer, type TestServer } from '#support/server'
import { wire } from '../../src/wire.ts'

/** The officer's way from a register of households in a spreadsheet to records and back, in a real browser. */

const at = new Date('2017-12-22T09:00:00+07:00')
const HOUSEHOLDS = 240

let db: TestDatabase
let server: TestServer
let browser: Browser
before(async () => {
  db = await openSampleDatabase()
  server = await startTestServer(db.app)
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await server.close()
  await db.close()
})

async function openAs(
  name: string,
  options: { javaScriptEnabled: boolean },
): Promise<[Page, BrowserContext]> {
  const context = await browser.newContext({ locale: 'vi-VN', ...options })
  const answer = await context.request.post(`${server.url}/dang-nhap`, {
    headers: { origin: server.url },
    form: { ten: name, 'mat-khau': 'diemcau-mau-2017' },
    maxRedirects: 0,
  })
  assert.equal(answer.status(), 303)
  return [await context.newPage(), context]
}

/** Readable by machines, and not wider than a narrow phone. */
async function assertReadable(page: Page, url: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(url)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const serious = violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
  assert.deepEqual(
    serious.map(v => [v.id, v.nodes[0]?.html]),
    [],
  )
  await page.setViewportSize({ width: 320, height: 800 })
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(over <= 0, `${over} px too wide: ${url}`)
}

/** Communes of the sample's province with their districts. */
async function communesOf(code: string): Promise<[string, string][]> {
  return inTransaction(db.app, {}, async tx => {
    const province = await findPlace(tx, code, dayOf(at))
    const under = await placesUnder(tx, province?.id ?? 0, { on: dayOf(at) })
    const names = new Map(under.map(place => [place.id, place.name]))
    return under.flatMap((place): [string, string][] =>
      place.level === 3 ? [[place.name, names.get(place.parentId ?? 0) ?? '']] : [],
    )
  })
}

test('households of a real register: columns, check, run, errors, taking back, all without a script', async () => {
  const { bytes, noise } = householdSheet(HOUSEHOLDS, await communesOf('93'))
  const { engine } = await wire(db.app, { now: () => at })
  const work = async () => {
    while ((await runImports(engine)) > 0);
  }
  const [page, context] = await openAs('buuchinh.haugiang', { javaScriptEnabled: false })
  const [looking, other] = await openAs('buuchinh.haugiang', { javaScriptEnabled: true })
  // The page of a work under way asks again every two seconds: not while it is looked at.
  await looking.route('**/nhap/lan/*', async route => {
    const response = await route.fetch()
    const { refresh: _, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
  const body = () => page.locator('main').innerText()
  try {
    await page.goto(`${server.url}/tra-cuu/set-top-box-household`)
    await page.getByRole('link', { name: 'Nhập từ bảng tính' }).click()
    await assertReadable(looking, page.url())
    await page
      .getByLabel('Bảng tính')
      .setInputFiles({ name: 'ho.xlsx', mimeType: 'application/zip', buffer: bytes })
    await page.getByRole('button', { name: 'Tải lên và xem trước' }).click()
    await page.waitForURL(/nhap\/lan\/\d+$/)
    const address = page.url()
    assert.equal(await page.getByLabel('D: Số CMND/CCCD').inputValue(), 'headId')
    assert.equal(await page.getByLabel('G: Huyện').inputValue(), 'place@district')
    await assertReadable(looking, address)
    await page.getByRole('button', { name: 'Kiểm tra cả bảng' }).click()
    assert.match(await body(), /Đang kiểm tra/)
    await assertReadable(looking, address)
    // The page asks again by itself until the work is done.
    await work()
    await page.getByRole('button', { name: `Nhập ${HOUSEHOLDS} dòng` }).waitFor()
    const faulty = noise.missing + noise.unknownPlaces + noise.faults
    assert.match(await body(), new RegExp(`Có lỗi, không nhập\\s+${faulty}\\s`))
    assert.match(await body(), new RegExp(`không nhập thêm\\s+${noise.twice}\\s`))
    await assertReadable(looking, address)
    await page.getByRole('button', { name: `Nhập ${HOUSEHOLDS} dòng` }).click()
    await work()
    await page.getByText(/Đã nhập\. /).waitFor()
    await assertReadable(looking, address)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Tải ${faulty + noise.twice} dòng` }).click(),
    ])
    assert.match(download.suggestedFilename(), /\.xlsx$/)
    await page.getByLabel('Tôi muốn hủy').check()
    await page.getByRole('button', { name: 'Hủy lần nhập' }).click()
    await work()
    await page.getByText(/Đã hủy\. /).waitFor()
    assert.match(await body(), new RegExp(`Đã hủy nhập\\s+${HOUSEHOLDS}\\s`))
  } finally {
    await context.close()
    await other.close()
  }
})
