import { launchBrowser } from '#support/browser'
import { openSampleDatabase } from '#support/database'
import { startTestServer } from '#support/server'

const db = await openSampleDatabase()
const server = await startTestServer(db.app)
const browser = await launchBrowser()
const want = process.argv.slice(2)
const pages: [string, string][] = [
  ['home', '/'],
  ['figure', '/so-lieu/INSP.VIOL~stttt-hau-giang~2017'],
  ['points', '/so-lieu/POST.POINT.N~stttt-hau-giang~2017'],
  ['map', '/ban-do/POST.POINT.N?huyen=934'],
  ['report', '/bao-cao/stttt-hau-giang/2017'],
  ['ministry', '/bao-cao/btttt/2017'],
  ['figures', '/so-lieu'],
  ['registers', '/tra-cuu'],
  ['register', '/tra-cuu/postal-point?q=buu%20cuc'],
  ['check', '/kiem-so-lieu'],
  ['news', '/tin-tuc'],
  ['signin', '/dang-nhap'],
  ['reports', '/bao-cao'],
]
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' })
const page = await context.newPage()
for (const [name, path] of pages) {
  if (want.length && !want.includes(name)) continue
  const t = Date.now()
  const r = await page.goto(server.url + path)
  console.log(name, r?.status(), Date.now() - t, 'ms')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true })
  await page.setViewportSize({ width: 320, height: 800 })
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (over > 0) console.log('   OVER', over)
  await page.screenshot({ path: `/tmp/shot-${name}-320.png`, fullPage: true })
}
if (!want.length || want.includes('checked')) {
  const { readFileSync } = await import('node:fs')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(server.url + '/kiem-so-lieu')
  await page
    .getByLabel('Văn bản', { exact: true })
    .fill(readFileSync('/work/shared/source/article-2017.txt', 'utf8'))
  await page.getByRole('button', { name: 'Kiểm số liệu' }).click()
  await page.screenshot({ path: '/tmp/shot-checked.png', fullPage: true })
}
await browser.close()
await server.close()
await db.close()
process.exit(0)
