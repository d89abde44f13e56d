import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inTransaction } from '#db'
import { FigureCatalogHolder } from '#figures'
import { perform } from '#records'
import { countStep, type FunnelEvent } from '#records/drafts'
import { anyForm } from '#support/any-form'
import { at, Desk, type DossierOffice, openDossierOffice } from '#support/dossier-office'
import { openTemporaryFiles } from '#support/temporary-files'
import { createApp, type Web } from '#web'

/** The page of statistics and the desk of services that few people use, over dossiers of 2018. */

const HOME = 'stttt-hau-giang'
const ROOM = `${HOME}-cong-nghe-thong-tin`
/** Ten services, six of them used online in 2018. */
const SERVICES = [
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

let office: DossierOffice
let web: Web
let remove: () => void
const dossiers: bigint[] = []

before(async () => {
  office = await openDossierOffice('2019-01-10T08:00:00+07:00')
  const { files, remove: removeFiles } = openTemporaryFiles()
  remove = removeFiles
  web = createApp({
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
  const technician = await office.staff('it_officer', ROOM)
  const head = await office.staff('head', ROOM)
  for (const [procedure, level, publishedOn] of SERVICES) {
    const { record } = await perform(office.engine, technician, {
      create: { type: 'online-service', unit: ROOM },
      action: 'prepare',
      values: { code: procedure, name: `Dịch vụ ${procedure}`, field: 'press', level, procedure },
      at: at('2018-08-01'),
    })
    await perform(office.engine, head, {
      record,
      action: 'publish',
      values: { publishedOn, level },
      at: at('2018-08-01'),
    })
  }
  // A service of level 2, and one that came after the year.
  for (const [code, level, publishedOn] of [
    ['HG-2', '2', '2016-05-04'],
    ['HG-3', '3', '2018-12-27'],
  ] as const) {
    const { record } = await perform(office.engine, technician, {
      create: { type: 'online-service', unit: ROOM },
      action: 'prepare',
      values: { code, name: `Dịch vụ ${code}`, field: 'press', level },
      at: at('2019-01-02'),
    })
    await perform(office.engine, head, {
      record,
      action: 'publish',
      values: { publishedOn, level },
      at: at('2019-01-02'),
    })
  }
  const desk = new Desk(office, HOME)
  const catalog = await office.engine.catalog.get()
  for (const [procedure, , , n] of SERVICES) {
    const { definition } = catalog.versionOn(procedure, '2018-09-03')
    for (let i = 0; i < n; i++) {
      const place = i === 6 ? '31333' : '31318'
      const dossier = await desk.submit(procedure, at('2018-09-03'), {
        ...anyForm(definition, 'submit'),
        place,
      })
      await desk.accept(dossier, at('2018-09-03', '10:00'))
      dossiers.push(dossier)
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
})
after(async () => {
  remove()
  await office.close()
})

const page = async (path: string, cookie = '') => {
  const answer = await web.request(path, { headers: cookie ? { cookie } : {} })
  assert.equal(answer.status, 200, path)
  return (await answer.text()).replaceAll('&nbsp;', ' ')
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('services that few people use online', () => {
  test('PS-35: of ten services four have no online dossier; the rate is 60,00 %', async () => {
    const text = textOf(await page('/dich-vu-it-ho-so?nam=2018&duoi=1'))
    assert.match(text, /10 dịch vụ cung cấp trực tuyến [^:]*: 4 không có hồ sơ trực tuyến/)
    assert.match(text, /60,00%/)
    for (const [procedure, , , n] of SERVICES)
      assert.equal(text.includes(`Dịch vụ ${procedure}`), n === 0, procedure)
  })

  test('PS-35: one published in the year counts from its day, one published later does not', async () => {
    const text = textOf(await page('/dich-vu-it-ho-so?nam=2018'))
    assert.match(text, /Dịch vụ satellite-dossier Mức độ 3 01\/06\/2018 \(trong kỳ\)/)
    assert.ok(!text.includes('HG-3') && !text.includes('HG-2'))
    const earlier = textOf(await page('/dich-vu-it-ho-so?nam=2018&phan=q1'))
    assert.ok(!earlier.includes('satellite-dossier'))
    assert.match(earlier, /8 dịch vụ cung cấp trực tuyến/)
  })

  test('the office sees where people give up, everybody else does not', async () => {
    const catalog = await office.engine.catalog.get()
    const { id: definition } = catalog.versionOn('satellite-dossier', '2018-09-03')
    const home = catalog.getUnit(HOME).office
    const took = async (event: FunnelEvent, n: number, step?: string) => {
      for (let i = 0; i < n; i++)
        await inTransaction(office.db.app, {}, tx =>
          countStep(tx, { definition, office: home, event, ...(step ? { step } : {}) }, '2018-09-03'),
        )
    }
    await took('viewed', 9)
    await took('began', 5)
    await took('reached', 5, 'submitter')
    await took('reached', 4, 'applicant')
    await took('error', 3, 'applicant')
    await took('reached', 1, 'content')
    await took('sent', 1)
    const entered = await web.request('/dang-nhap', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
      body: new URLSearchParams({ ten: 'cntt.haugiang', 'mat-khau': 'diemcau-mau-2017', ve: '' }),
    })
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const own = textOf(await page('/dich-vu-it-ho-so?nam=2018', cookie))
    assert.match(own, /9 lượt mở → 5 bắt đầu → 1 gửi/)
    assert.match(own, /Dừng nhiều nhất ở “Cơ quan, tổ chức, cá nhân đề nghị”: 3/)
    assert.match(own, /Lỗi nhiều nhất ở “Cơ quan, tổ chức, cá nhân đề nghị”: 3 lần/)
    const open = await page('/dich-vu-it-ho-so?nam=2018')
    assert.ok(!open.includes('lượt mở') && !open.includes('Ghi quyết định'))
  })

  test('what was decided stands beside the service with the day of the next review', async () => {
    const { rows } = await office.db.owner.query<{ id: bigint }>(
      `select id from records.record where title = 'Dịch vụ news-site-dossier'`,
    )
    const head = await office.staff('head', ROOM)
    const order = {
      create: { type: 'service-review', unit: ROOM, parent: rows[0]?.id ?? 0n },
      action: 'decide',
      values: {
        cause: 'unknown',
        decision: 'Hướng dẫn các trang tổng hợp nộp trực tuyến',
        owner: 'Phòng Công nghệ thông tin',
        reviewOn: '2019-02-01',
      },
      at: at('2019-01-09'),
    }
    await perform(office.engine, head, order)
    const citizen = { account: null, party: office.party, name: '', roles: [] }
    await assert.rejects(perform(office.engine, citizen, order), { code: 'forbidden' })
    const entered = await web.request('/dang-nhap', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
      body: new URLSearchParams({ ten: 'cntt.haugiang', 'mat-khau': 'diemcau-mau-2017', ve: '' }),
    })
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const text = textOf(await page('/dich-vu-it-ho-so?nam=2018', cookie))
    assert.match(
      text,
      /Hướng dẫn các trang tổng hợp nộp trực tuyến \( ?Phòng Công nghệ thông tin; xem lại ngày 01\/02\/2019/,
    )
  })
})

describe('the page of statistics', () => {
  test('each number opens its figure, and stands beside the year before', async () => {
    const html = await page('/thong-ke-ho-so?nam=2018&phan=q3')
    assert.match(html, /href="\/so-lieu\/DOS\.REC\.N~stttt-hau-giang~2018-q3"[^>]*>13</)
    const text = textOf(html)
    assert.match(text, /quý III\/2018/)
    const figure = await page('/so-lieu/DOS.REC.N~stttt-hau-giang~2018-q3')
    assert.match(textOf(figure), /13/)
  })

  test('PS-38: the two views of the levels agree on their totals', async () => {
    const html = await page('/thong-ke-ho-so?nam=2018')
    const totals = [...html.matchAll(/<tfoot>.*?<\/tfoot>/gs)].map(([foot]) => textOf(foot).trim())
    const [levels, forms] = totals
    assert.ok(levels?.includes('13'), JSON.stringify(totals))
    assert.equal(levels, forms)
  })

  test('a place of which there is too little is hidden, and what would tell it', async () => {
    const text = textOf(await page('/thong-ke-ho-so?nam=2018'))
    assert.match(text, /Theo xã, phường, thị trấn của người nộp/)
    assert.match(text, /ẩn/)
    for (const path of [
      '/ban-do/DOS.REC.N?ky=2018',
      '/api/v1/figures/DOS.REC.N~stttt-hau-giang~2018/places',
      '/api/v1/indicators/DOS.REC.N/groups?unit=stttt-hau-giang&period=2018&by=place',
    ])
      assert.ok((await web.request(path)).status >= 400, path)
  })

  test('as CSV, every figure with its parts', async () => {
    const answer = await web.request('/thong-ke-ho-so/so-lieu.csv?nam=2018')
    const lines = (await answer.text()).split('\n')
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/)
    assert.ok(lines.some(line => line.startsWith('DOS.REC.N~stttt-hau-giang~2018,') && line.includes(',13,')))
  })

  test('a year without dossiers says so', async () => {
    assert.match(textOf(await page('/thong-ke-ho-so?nam=2016')), /không phát sinh hồ sơ/)
  })
})

describe('the annual report', () => {
  test('prints the dossiers of the year, and where there was none says so', async () => {
    const html = await page(`/bao-cao/${HOME}/2018`)
    assert.match(html, /Giải quyết thủ tục hành chính/)
    assert.match(html, /href="\/so-lieu\/DOS\.REC\.N~stttt-hau-giang~2018"[^>]*>13</)
    assert.ok(!html.includes('không phát sinh hồ sơ trên hệ thống'))
    const none = await page(`/bao-cao/${HOME}/2017`)
    assert.match(none, /không phát sinh hồ sơ trên hệ thống một cửa điện tử/)
    assert.ok(!none.includes('/so-lieu/DOS.'))
    assert.match(await page('/bao-cao/btttt/2018'), /DOS\.REC\.N~btttt~2018"[^>]*>13</)
  })
})
