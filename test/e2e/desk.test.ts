import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { samplePassword } from '#domains'
import { clocksOf } from '#records'
import { launchBrowser } from '#support/browser'
import { COMMITTEE, type Desk, openDesk, PRESS } from '#support/desk'
import { type DeskWeb, openDeskWeb } from '#support/desk-web'
import { runDueClocks } from '../../src/cli/work.ts'

/** The officers' pages in a browser, without a script: no accessibility fault, nothing wider than a small phone. */

let desk: Desk
let web: DeskWeb
let browser: Browser
let origin: string
before(async () => {
  desk = await openDesk('2018-01-08T08:00:00+07:00')
  web = openDeskWeb(desk)
  ;[origin, browser] = await Promise.all([web.listen(), launchBrowser()])
})
after(async () => {
  await browser?.close()
  web?.close()
  await desk?.close()
})

const HEAD = 'truongphong.baochi.haugiang'
const folder = process.env['DESK_PICTURES']

async function check(signIn: string, paths: readonly string[]): Promise<void> {
  for (const width of [1280, 320]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'vi-VN' })
    try {
      const page = await context.newPage()
      await page.goto(`${origin}/dang-nhap`)
      await page.fill('[name=ten]', signIn)
      await page.fill('[name=mat-khau]', samplePassword)
      await page.click('main button')
      for (const path of paths) {
        await page.goto(origin + path)
        const name = `${path.replaceAll(/[^\w]+/g, '-')}-${width}`
        if (folder)
          await page.screenshot({ path: `${folder}/${signIn}${name}.png`.slice(0, 200), fullPage: true })
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
          [],
          name,
        )
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
      }
    } finally {
      await context.close()
    }
  }
}

test('the pages of the desk are accessible and fit 320 px', async () => {
  const late = await desk.appraise('display-dossier')
  const linked = await desk.appraise('display-dossier')
  const waiting = [await desk.file('display-dossier'), await desk.file('display-dossier')]
  for (const record of waiting)
    await desk.act('motcua.haugiang', record, 'accept', {
      toUnit: PRESS,
      groups: { papers: [{ component: 'pictures', originals: 1, copies: 0, mark: 'wrong' }] },
    })
  const fresh = await desk.file('newsletter-dossier')
  await desk.act('baochi.haugiang', late, 'requestMore', {
    groups: { missing: [{ component: 'pictures', fault: 'Thiếu trang 3', ground: 'Điều 9' }] },
  })
  await desk.act('motcua.haugiang', late, 'supply')
  await desk.act('giamdoc.haugiang', late, 'requestAgain', {
    why: 'Tranh số 5 chưa rõ nguồn gốc',
    groups: { missing: [{ component: 'pictures', fault: 'Chưa rõ nguồn', ground: 'Điều 9' }] },
  })
  await desk.act('motcua.haugiang', late, 'supply')
  await desk.act(HEAD, linked, 'handOver', { values: { consultedUnit: COMMITTEE, question: 'Xin ý kiến' } })
  desk.clock.set(
    (await clocksOf(desk.db.owner, late)).find(({ code }) => code === 'apology')?.dueAt ?? new Date(),
  )
  await runDueClocks(desk.engine)
  await check(HEAD, [
    '/viec',
    `/viec/nhieu?${waiting.map(id => `chon=${id}.2`).join('&')}`,
    `/ban-ghi/${late}`,
    `/ban-ghi/${linked}`,
    `/ban-ghi/${waiting[0]}/assign`,
    `/ban-ghi/${late}/apologise`,
    '/tai-khoan/uy-quyen',
  ])
  await check('motcua.haugiang', ['/viec', `/ban-ghi/${fresh}/accept`, `/ban-ghi/${fresh}/askBefore`])
  await check('quantri.haugiang', ['/quan-tri/lich-lam-viec?nam=2018'])
})
