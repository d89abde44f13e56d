import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { BrowserContext, Page } from 'playwright-core'
import { homeUnit, samplePassword } from '#domains'
import { openFiles } from '#files'
import { createApp } from '#web'
import { openIssuing, wire } from '../../src/wire.ts'
import { type DossierOffice, offerOnline, openDossierOffice } from './dossier-office.ts'

/** A department with every procedure, its officers' accounts and its keys, served to browsers. */
export interface DossierWeb {
  office: DossierOffice
  url: string
  close(): Promise<void>
}

export async function openDossierWeb(now: string, unit = homeUnit): Promise<DossierWeb> {
  const office = await openDossierOffice(now, { papers: true })
  for (const procedure of ['newsletter-dossier', 'non-commercial-dossier'])
    await offerOnline(
      office,
      {
        code: procedure,
        level: '4',
        publishedOn: '2017-12-01',
        procedure,
        unit: `${unit}-cong-nghe-thong-tin`,
      },
      new Date(now),
    )
  // Known only when it listens: papers lead to it by their QR codes.
  const server = serve({ fetch: request => app.fetch(request), hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const issuing = await openIssuing({ home: office.home, publicUrl: url, sample: true })
  const wired = await wire(office.db.app, office.clock, issuing)
  const app = createApp({
    ...wired,
    files: openFiles(office.home),
    ...(issuing ? { keys: issuing.keys } : {}),
    clock: office.clock,
    homeUnit: unit,
    homePeriod: '2017',
    sample: true,
    secure: false,
    uploadKey: 'key of the test',
  })
  return {
    office: { ...office, engine: wired.engine },
    url,
    async close() {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
      await office.close()
    },
  }
}

const pdf = (name: string) =>
  Buffer.from(
    `%PDF-1.4\n% ${name}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  )
/** A small PDF, as a person would choose it; each name has its own bytes. */
export const paperFile = (name: string) => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: pdf(name),
})

const twoDigits = (day: string): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')

/** Fills in what the page asks of these values: by the name of each control, as a person sees it. */
export async function fill(page: Page, values: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = page.locator(`main [name="${name}"]`).first()
    if ((await control.count()) === 0) continue
    const kind = await control.evaluate(element =>
      element instanceof HTMLSelectElement ? 'select' : (element.getAttribute('type') ?? 'text'),
    )
    const text = String(value)
    if (kind === 'file') await control.setInputFiles(paperFile(name))
    else if (kind === 'select') await control.selectOption(text)
    else if (kind === 'radio' || kind === 'checkbox')
      await page.locator(`main [name="${name}"][value="${text}"]`).check()
    else if (kind !== 'hidden') await control.fill(twoDigits(text))
  }
}

/** Presses the button of a name and waits for the page that follows. */
export async function press(page: Page, name: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name, exact: true }).first().click(),
  ])
}

/** Signs an officer of the sample in. */
export async function signIn(context: BrowserContext, url: string, account: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/dang-nhap`)
  await page.locator('[name="ten"]').fill(account)
  await page.locator('[name="mat-khau"]').fill(samplePassword)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  return page
}
