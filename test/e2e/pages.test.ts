import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '#support/browser'
import { openSampleDatabase, type TestDatabase } from '#support/database'
import { startTestServer, type TestServer } from '#support/server'

/** Every kind of page in a real browser: readable by machines, on a narrow phone, with large text, without scripts. */

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

/** `as`: the sample account that it is shown to; absent: to anyone. */
const pages: [name: string, path: string, as?: string][] = [
  ['home', '/'],
  ['home of the ministry', '/don-vi/btttt'],
  ['figures', '/so-lieu'],
  ['figure', '/so-lieu/INSP.VIOL~stttt-hau-giang~2017'],
  ['figure with parts', '/so-lieu/POST.POINT.N~stttt-hau-giang~2017'],
  ['figure as of a day', '/so-lieu/POST.POINT.N~skhcn-thanh-pho-can-tho~2017@2025-07-01'],
  ['figure over years', '/so-lieu/POST.POINT.N~skhcn-thanh-pho-can-tho~2017@2025-07-01/qua-cac-nam'],
  ['figure of the nation by province', '/so-lieu/TEL.MOB.N~btttt~2017'],
  ['map', '/ban-do/POST.POINT.N?huyen=934'],
  ['map by commune', '/ban-do/POST.POINT.N?cay=2025-07-01'],
  ['reports', '/bao-cao'],
  ['report', '/bao-cao/stttt-hau-giang/2017'],
  ['report of the ministry', '/bao-cao/btttt/2017'],
  ['procedures', '/thu-tuc'],
  ['procedure', '/thu-tuc/newsletter-dossier'],
  ['beginning of a form', '/nop/newsletter-dossier'],
  ['registers', '/tra-cuu'],
  ['register', '/tra-cuu/postal-point?q=buu%20cuc'],
  ['check', '/kiem-so-lieu'],
  ['news', '/tin-tuc'],
  ['sign-in', '/dang-nhap'],
  ['verification of a paper', '/xac-minh'],
  ['tracking', '/theo-doi'],
  ['opening by a key', '/ho-so-cua-toi'],
  ['records of a citizen', '/ho-so-cua-toi', 'nguoidan.mau'],
  ['mandates', '/ho-so-cua-toi/uy-quyen', 'nguoidan.mau'],
  ['inbox', '/viec', 'buuchinh.haugiang'],
  ['jobs', '/quan-tri/viec-nen', 'cntt.haugiang'],
  ['returns of the nation', '/bao-cao-dinh-ky', 'thongke.bo'],
  ['returns of a department', '/bao-cao-dinh-ky', 'thongke.haugiang'],
  ['a return from a file', '/bao-cao-dinh-ky/sector-return/nop?nam=2018', 'thongke.haugiang'],
]

const withPage = async (
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, context: BrowserContext) => Promise<void>,
) => {
  const context = await browser.newContext({ locale: 'vi-VN', ...options })
  try {
    await work(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

/** The sample's password is in the README. */
async function signIn(context: BrowserContext, name: string): Promise<void> {
  const answer = await context.request.post(`${server.url}/dang-nhap`, {
    headers: { origin: server.url },
    form: { ten: name, 'mat-khau': 'diemcau-mau-2017' },
    maxRedirects: 0,
  })
  assert.equal(answer.status(), 303)
}

describe('every kind of page', () => {
  for (const [name, path, as] of pages) {
    test(`${name}: no serious finding of accessibility, no sideways scrolling at 320 px, also with large text`, async () => {
      await withPage({ viewport: { width: 1280, height: 900 } }, async (page, context) => {
        if (as) await signIn(context, as)
        const response = await page.goto(server.url + path)
        assert.equal(response?.status(), 200)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        const serious = violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
        assert.deepEqual(
          serious.map(v => [v.id, v.nodes[0]?.html]),
          [],
        )
        await page.setViewportSize({ width: 320, height: 800 })
        for (const size of ['normal', 'large']) {
          await context.addCookies([{ name: 'tuychon', value: `${size}.normal`, url: server.url }])
          await page.reload()
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          assert.ok(over <= 0, `${over} px too wide with ${size} text`)
        }
      })
    })
  }
})

describe('without scripts', () => {
  test('a number in the report leads to its figure, and from there to the record and its history', async () => {
    await withPage({ javaScriptEnabled: false }, async page => {
      await page.goto(`${server.url}/bao-cao/stttt-hau-giang/2017`)
      await page.getByRole('link', { name: /^98, / }).first().click()
      await page.waitForURL(/POST\.POINT\.N/)
      assert.match(await page.locator('body').innerText(), /98 bản ghi được đếm/)
      await page.getByRole('table').last().getByRole('link').first().click()
      await page.waitForURL(/ban-ghi\/\d+/)
      assert.match(await page.locator('body').innerText(), /Lịch sử/)
    })
  })

  test('text size is a form and is kept', async () => {
    await withPage({ javaScriptEnabled: false }, async page => {
      await page.goto(`${server.url}/so-lieu`)
      const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
      const before = await size()
      await page.getByRole('button', { name: /A\+/ }).first().click()
      await page.waitForURL(/so-lieu/)
      const larger = await size()
      assert.ok(Number.parseFloat(larger) > Number.parseFloat(before))
      await page.goto(`${server.url}/`)
      assert.equal(await size(), larger)
    })
  })

  test('a pasted text is checked and the impossible growth is explained', async () => {
    await withPage({ javaScriptEnabled: false }, async page => {
      await page.goto(`${server.url}/kiem-so-lieu`)
      await page
        .getByLabel('Văn bản', { exact: true })
        .fill(
          'Thanh tra, kiểm tra 201 đối tượng, so với cùng kỳ năm 2016 tăng 12,4%. Có 98 điểm phục vụ bưu chính.',
        )
      await page.getByRole('button', { name: 'Kiểm số liệu' }).click()
      const text = await page.locator('main').innerText()
      assert.match(text, /không thể đúng/)
      assert.match(text, /178/)
      assert.match(text, /179/)
    })
  })

  test('the scheduled article is a preview that says so, with its date line and its initials', async () => {
    await withPage({ javaScriptEnabled: false }, async page => {
      await page.goto(`${server.url}/tin-tuc`)
      await page.getByRole('main').getByRole('link').first().click()
      await page.waitForURL(/tin-tuc\/\d+/)
      const text = await page.locator('main').innerText()
      assert.match(text, /xem trước/)
      assert.match(text, /\(14:38 25\/12\/2017\)/)
      assert.ok((await page.locator('article a.number').count()) > 5)
      assert.match(await page.locator('.initials').innerText(), /\S/)
    })
  })

  test('the map shows every point once, and its table adds up', async () => {
    await withPage({ javaScriptEnabled: false }, async page => {
      await page.goto(`${server.url}/ban-do/POST.POINT.N`)
      assert.equal(await page.locator('figure.map svg g[transform] > title').count(), 98)
      assert.match(await page.locator('tfoot').innerText(), /98/)
    })
  })
})

test('every page of a sample office says so', async () => {
  for (const [, path, as] of pages)
    if (!as) assert.match(await (await fetch(server.url + path)).text(), /[Dd]ữ liệu mẫu/, path)
})

test('nothing is fetched from elsewhere', async () => {
  await withPage({}, async page => {
    const outside: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
        outside.push(request.url())
    })
    for (const path of ['/', '/bao-cao/stttt-hau-giang/2017', '/ban-do/POST.POINT.N'])
      await page.goto(server.url + path)
    assert.deepEqual(outside, [])
  })
})
