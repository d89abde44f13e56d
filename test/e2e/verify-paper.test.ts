import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, test } from 'node:test'
import { seal } from '#documents'
import { launchBrowser } from '#support/browser'
import { openLibraryWeb } from '#support/library-web'

/** The QR code of a paper, verified by an opened page that has lost its network. */

const makeSealKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
const sealKey = makeSealKey()
const signing = () => Promise.reject(new Error('nothing is signed here'))
const web = await openLibraryWeb({ keys: { signing, roots: [], seal: sealKey } })
const browser = await launchBrowser()
after(async () => {
  await browser.close()
  await web.close()
})

test('an opened page verifies a QR code without a network, and sees a changed letter', async () => {
  const page = await browser.newPage()
  await page.route('**/*', async route => {
    const { status, bytes, headers } = await web.nobody.get(new URL(route.request().url()).pathname)
    await route.fulfill({ status, body: bytes, headers: Object.fromEntries(headers) })
  })
  await page.goto('http://localhost/xac-minh')
  await page.unrouteAll()
  await page.context().setOffline(true)
  const facts = {
    code: '0123456789ABCDEF',
    kind: 'Giấy phép',
    number: '12/GP',
    holder: 'Hội Mẫu',
    issuedOn: '2017-12-22',
  }
  const payload = seal(facts, sealKey)
  const said = page.locator('#ma-qr')
  const show = (hash: string) =>
    page.evaluate(text => {
      location.hash = text
    }, hash)
  await show(payload)
  await said.getByText('Mã QR đúng là do cơ quan này ký').waitFor()
  const text = await said.innerText()
  for (const part of ['Giấy phép', '12/GP', 'Hội Mẫu', '22/12/2017']) assert.ok(text.includes(part), part)
  const [mark, body = '', signature] = payload.split('.')
  const other = Buffer.from(JSON.stringify({ ...facts, number: '13/GP' })).toString('base64url')
  assert.notEqual(other, body)
  await show([mark, other, signature].join('.'))
  await said.getByText('không phải do cơ quan này ký').waitFor()
  assert.ok(!(await said.innerText()).includes('13/GP'))
  // Sealed by somebody else.
  await show(seal(facts, makeSealKey()))
  await said.getByText('không phải do cơ quan này ký').waitFor()
})
