import { FigureCatalogHolder } from '#figures'
import { perform } from '#records'
import { createApp, type Web } from '#web'
import { anyForm } from './any-form.ts'
import { at, Desk, type DossierOffice, offerOnline, openDossierOffice } from './dossier-office.ts'
import { openTemporaryFiles } from './temporary-files.ts'

export const HOME = 'stttt-hau-giang'
export const ROOM = `${HOME}-cong-nghe-thong-tin`
/** Ten services, six of them used online in 2018. */
export const SERVICES = [
  ['non-commercial-dossier', '3', '2016-05-04', 7],
  ['newsletter-dossier', '4', '2016-05-04', 1],
  ['publication-import-dossier', '3', '2016-05-04', 1],
  ['print-house-dossier', '3', '2016-05-04', 1],
  ['distribution-dossier', '3', '2016-05-04', 1],
  ['postal-notice-dossier', '3', '2018-07-02', 1],
  ['postal-licence-dossier', '4', '2016-05-04', 0],
  ['photocopier-dossier', '3', '2016-05-04', 0],
  ['satellite-dossier', '3', '2018-06-01', 0],
  ['news-site-dossier', '3', '2016-05-04', 0],
] as const

/** An office with dossiers of 2018 and a register of services, and the web over it. */
export interface DossierYear {
  office: DossierOffice
  web: Web
  /** The cookie of whoever signs in. */
  signIn(name: string): Promise<string>
  close(): Promise<void>
}

export async function openDossierYear(): Promise<DossierYear> {
  const office = await openDossierOffice('2019-01-10T08:00:00+07:00')
  const { files, remove } = openTemporaryFiles()
  const web = createApp({
    engine: office.engine,
    figures: new FigureCatalogHolder(),
    files,
    clock: office.clock,
    homeUnit: HOME,
    homePeriod: '2018',
    sample: true,
    secure: false,
    uploadKey: 'key of the test',
  })
  for (const [procedure, level, publishedOn] of SERVICES)
    await offerOnline(
      office,
      { code: procedure, level, publishedOn, procedure, unit: ROOM },
      at('2018-08-01'),
    )
  // A service of level 2, and one that came after the year.
  for (const [code, level, publishedOn] of [
    ['HG-2', '2', '2016-05-04'],
    ['HG-3', '3', '2018-12-27'],
  ] as const)
    await offerOnline(office, { code, level, publishedOn, unit: ROOM }, at('2019-01-02'))
  // One applicant lives in another district than all others.
  const { rows } = await office.db.owner.query<{ code: string }>(
    `select c.code from directory.place c join directory.place d on d.id = c.parent_id
       join directory.place h on h.code = '31318' and h.valid_to is not distinct from c.valid_to
       join directory.place own on own.id = h.parent_id
     where d.parent_id = own.parent_id and d.id <> own.id and c.valid_from <= '2018-01-01' order by c.code limit 1`,
  )
  const elsewhere = rows[0]?.code ?? '31318'
  const desk = new Desk(office, HOME)
  const catalog = await office.engine.catalog.get()
  for (const [procedure, , , n] of SERVICES) {
    const { definition } = catalog.versionOn(procedure, '2018-09-03')
    for (let i = 0; i < n; i++) {
      const place = i === 6 ? elsewhere : '31318'
      const dossier = await desk.submit(procedure, at('2018-09-03'), {
        ...anyForm(definition, 'submit'),
        place,
      })
      await desk.accept(dossier, at('2018-09-03', '10:00'))
    }
  }
  // One by the counter does not make a service used online.
  const counter = await office.staff('one_stop_officer', HOME)
  const { definition } = catalog.versionOn('photocopier-dossier', '2018-09-03')
  const { record } = await perform(office.engine, counter, {
    create: { type: 'photocopier-dossier', unit: HOME },
    action: 'file',
    values: { ...anyForm(definition, 'file'), channel: 'counter' },
    at: at('2018-09-03'),
  })
  await desk.accept(record, at('2018-09-03', '11:00'))
  return {
    office,
    web,
    async signIn(name) {
      const entered = await web.request('/dang-nhap', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
        body: new URLSearchParams({ ten: name, 'mat-khau': 'diemcau-mau-2017', ve: '' }),
      })
      return (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    },
    async close() {
      remove()
      await office.close()
    },
  }
}
