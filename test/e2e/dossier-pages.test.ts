import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { launchBrowser } from '#support/browser'
import { openDossierYear } from '#support/dossier-year'

/** The pages of dossier statistics in a browser: wide and narrow, without a script, for everybody and for the office. */

const year = await openDossierYear()
const browser = await launchBrowser()
const shots = process.env['SHOTS']
after(async () => {
  await browser.close()
  await year.close()
})

for (const [name, path, account] of [
  ['statistics', '/thong-ke-ho-so?nam=2018', undefined],
  ['quiet', '/dich-vu-it-ho-so?nam=2018', undefined],
  ['quiet-staff', '/dich-vu-it-ho-so?nam=2018', 'cntt.haugiang'],
] as const)
  for (const width of [1280, 320])
    test(`${name} at ${width} px: nothing runs over, axe finds nothing`, async () => {
      const cookie = account === undefined ? '' : await year.signIn(account)
      const context = await browser.newContext({ viewport: { width, height: 900 } })
      const page = await context.newPage()
      await page.route('**/*', async route => {
        const { pathname, search } = new URL(route.request().url())
        const answer = await year.web.request(`${pathname}${search}`, { headers: cookie ? { cookie } : {} })
        const body = Buffer.from(await answer.arrayBuffer())
        await route.fulfill({ status: answer.status, body, headers: Object.fromEntries(answer.headers) })
      })
      await page.goto(`http://localhost${path}`)
      if (shots) await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true })
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
      )
      await context.close()
    })
