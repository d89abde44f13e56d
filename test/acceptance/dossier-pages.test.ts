import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inTransaction } from '#db'
import { perform } from '#records'
import { countStep, type FunnelEvent } from '#records/drafts'
import { at } from '#support/dossier-office'
import { type DossierYear, HOME, openDossierYear, ROOM, SERVICES } from '#support/dossier-year'

/** The page of statistics and the desk of services that few people use, over dossiers of 2018. */

let year: DossierYear
before(async () => {
  year = await openDossierYear()
})
after(() => year.close())

const page = async (path: string, cookie = '') => {
  const answer = await year.web.request(path, { headers: cookie ? { cookie } : {} })
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
    const catalog = await year.office.engine.catalog.get()
    const { id: definition } = catalog.versionOn('satellite-dossier', '2018-09-03')
    const home = catalog.getUnit(HOME).office
    const took = async (event: FunnelEvent, n: number, step?: string) => {
      for (let i = 0; i < n; i++)
        await inTransaction(year.office.db.app, {}, tx =>
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
    const cookie = await year.signIn('cntt.haugiang')
    const own = textOf(await page('/dich-vu-it-ho-so?nam=2018', cookie))
    assert.match(own, /9 lượt mở → 5 bắt đầu → 1 gửi/)
    assert.match(own, /Dừng nhiều nhất ở “Cơ quan, tổ chức, cá nhân đề nghị”: 3/)
    assert.match(own, /Lỗi nhiều nhất ở “Cơ quan, tổ chức, cá nhân đề nghị”: 3 lần/)
    const open = await page('/dich-vu-it-ho-so?nam=2018')
    assert.ok(!open.includes('lượt mở') && !open.includes('Ghi quyết định'))
  })

  test('what was decided stands beside the service with the day of the next review', async () => {
    const { rows } = await year.office.db.owner.query<{ id: bigint }>(
      `select id from records.record where title = 'Dịch vụ news-site-dossier'`,
    )
    const head = await year.office.staff('head', ROOM)
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
    await perform(year.office.engine, head, order)
    const citizen = { account: null, party: year.office.party, name: '', roles: [] }
    await assert.rejects(perform(year.office.engine, citizen, order), { code: 'forbidden' })
    const cookie = await year.signIn('cntt.haugiang')
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
    assert.match(text, /Theo địa bàn của người nộp/)
    // Twelve in one district and one in another: the one is not shown, and the twelve would tell it.
    assert.match(text, /Tiếp nhận (?:\S+ ){2,6}ẩn (?:\S+ ){2,6}ẩn/)
    for (const path of [
      '/ban-do/DOS.REC.N?ky=2018',
      '/api/v1/figures/DOS.REC.N~stttt-hau-giang~2018/places',
      '/api/v1/indicators/DOS.REC.N/groups?unit=stttt-hau-giang&period=2018&by=place',
    ])
      assert.ok((await year.web.request(path)).status >= 400, path)
  })

  test('as CSV, every figure with its parts', async () => {
    const answer = await year.web.request('/thong-ke-ho-so/so-lieu.csv?nam=2018')
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
