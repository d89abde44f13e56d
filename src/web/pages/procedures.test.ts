import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inTransaction } from '#db'
import { types } from '#domains'
import { publishIndicators } from '#figures'
import { defineIndicator } from '#figures/define'
import { perform, publishTypes } from '#records'
import { openLibrary } from '#support/engine'
import { librarySchemes } from '#support/library'
import { type LibraryWeb, openLibraryWeb } from '#support/library-web'
import { Visitor } from '#support/permit-web'

/** The catalogue over the real procedures, at a made-up office. */

let web: LibraryWeb
before(async () => {
  web = await openLibraryWeb({
    open: async db => {
      const library = await openLibrary(db)
      await inTransaction(db.owner, {}, async tx => {
        await publishTypes(tx, types)
        await publishIndicators(tx, [received], librarySchemes)
      })
      return library
    },
  })
  await offer(
    'newsletter-dossier',
    'Cấp giấy phép xuất bản bản tin',
    'press',
    '3',
    '2017-02-01',
    '2017-01-16',
  )
  await offer('press-conference-dossier', 'Cho phép họp báo', 'press', '2', '2016-03-01')
  await offer(undefined, 'Phát hành thông cáo báo chí', 'press', '1', '2016-03-01')
})
after(() => web.close())

/** Stands for the real indicator, and counts what is at hand. */
const received = defineIndicator(
  {
    code: 'DOS.REC.N',
    version: 1,
    validFrom: '2016-01-01',
    scope: ['department'],
    kind: 'flow',
    by: ['procedure'],
    options: { procedure: ['newsletter-dossier'] },
    sources: [
      {
        of: 'online-service',
        states: ['published'],
        on: 'publishedOn',
        dims: { procedure: { is: 'newsletter-dossier' } },
      },
    ],
  },
  {
    name: 'Hồ sơ tiếp nhận',
    noun: 'hồ sơ',
    method: 'Đếm hồ sơ.',
    dims: { procedure: { name: 'Thủ tục', options: { 'newsletter-dossier': { name: 'Bản tin' } } } },
  },
)

const at = (day: string) => new Date(`${day}T09:00:00+07:00`)

/** Enters a service that has been offered since 2014. */
async function offer(
  procedure: string | undefined,
  name: string,
  field: string,
  level: string,
  day: string,
  publishedOn = '2014-06-02',
) {
  const { engine, staff } = web.library
  const officer = await staff('it_officer', 'so-a')
  const { record } = await perform(engine, officer, {
    create: { type: 'online-service', unit: 'so-a' },
    action: 'prepare',
    values: { code: `M-${name}`.slice(0, 30), name, field, level, ...(procedure ? { procedure } : {}) },
    at: at(day),
  })
  await perform(engine, officer, {
    record,
    action: 'publish',
    values: { publishedOn, level },
    at: at(day),
  })
  return record
}

const visit = (path: string) => new Visitor(web).get(path)
const named = ({ html }: Visitor) =>
  [...html.matchAll(/<th scope="row"[^>]*><a href="\/thu-tuc\/[^"]*">([^<]*)</g)].map(m => m[1])
/** The text of the page without its marks. */
const textOf = ({ html }: Visitor): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('the catalogue', () => {
  test('has every procedure with a form and the services that are only listed', async () => {
    const names = named(await visit('/thu-tuc'))
    assert.equal(names.length, 17)
    assert.ok(
      names.includes('Cấp giấy phép xuất bản bản tin') && names.includes('Phát hành thông cáo báo chí'),
    )
  })

  test('is searched without diacritics, and by field, applicant and level', async () => {
    const bulletin = 'Cấp giấy phép xuất bản bản tin'
    assert.deepEqual(named(await visit('/thu-tuc?q=ban+TIN+xuat')), [bulletin])
    assert.deepEqual(named(await visit('/thu-tuc?q=1.009374')), [bulletin])
    assert.deepEqual(named(await visit('/thu-tuc?q=khong+co')), [])
    assert.deepEqual(named(await visit('/thu-tuc?muc=3')), [bulletin])
    assert.deepEqual(named(await visit('/thu-tuc?muc=1')), ['Phát hành thông cáo báo chí'])
    assert.ok(!named(await visit('/thu-tuc?linh-vuc=post')).includes(bulletin))
    assert.equal(named(await visit('/thu-tuc?linh-vuc=post')).length, 2)
    assert.ok(named(await visit('/thu-tuc?doi-tuong=organisation')).includes(bulletin))
  })

  test('shows another day by the law and the levels of that day; a day that is none is said', async () => {
    const wrong = await visit('/thu-tuc?ngay=31/02/2017')
    assert.equal(wrong.status, 200)
    assert.ok(textOf(wrong).includes('Ngày phải là ngày có thật'))
    const now = await visit('/thu-tuc/newsletter-dossier')
    assert.ok(textOf(now).includes('30 ngày'))
    const later = await visit('/thu-tuc/newsletter-dossier?ngay=2021-03-01')
    assert.ok(
      textOf(later).includes('20 ngày') && textOf(later).includes('Đang xem thủ tục như ngày 01/03/2021'),
    )
    assert.ok(!later.html.includes('href="/nop/newsletter-dossier"'))
  })

  test('may be kept by caches for nobody in particular', async () => {
    const answer = await web.app.request('http://localhost/thu-tuc')
    assert.equal(answer.headers.get('cache-control'), 'public, no-cache')
    assert.notEqual(
      (await (await web.as('chuyen-vien')).get('/thu-tuc')).headers.get('cache-control'),
      'public, no-cache',
    )
  })
})

describe('a procedure', () => {
  test('says components, shares of the term, law with what was not confirmed, and its versions', async () => {
    const text = textOf(await visit('/thu-tuc/newsletter-dossier'))
    for (const part of [
      '1.009374',
      'Báo chí',
      'Mẫu trình bày',
      'thẩm định',
      '55 %',
      '16,5 ngày',
      'chưa đối chiếu với nguồn',
      'Bản 2',
      'Mức độ 3',
      'Hồ sơ tiếp nhận: Bản tin 1',
    ])
      assert.ok(text.includes(part), part)
  })

  test('at level 3 is begun here; at level 1 or 2, or only listed, it says where it is filed', async () => {
    const online = await visit('/thu-tuc/newsletter-dossier')
    assert.ok(online.html.includes('href="/nop/newsletter-dossier"'))
    assert.equal((await visit('/nop/newsletter-dossier')).status, 200)
    const counter = await visit('/thu-tuc/press-conference-dossier')
    assert.ok(textOf(counter).includes('Dịch vụ ở mức độ 2: hồ sơ nộp trực tiếp'))
    assert.ok(!counter.html.includes('href="/nop/press-conference-dossier"'))
    // By its address neither.
    assert.equal((await visit('/nop/press-conference-dossier')).status, 403)
    const posted = await new Visitor(web).post('/nop/press-conference-dossier', { 'dong-y': 'v2017-12' })
    assert.equal(posted.status, 403)
    assert.equal((await web.db.owner.query('select from directory.guest_key')).rowCount, 0)
    const list = await visit('/thu-tuc?muc=1')
    const listed = await visit(/href="(\/thu-tuc\/\d+)"/.exec(list.html)?.[1] ?? '')
    assert.ok(textOf(counter).includes('Chưa có số liệu'))
    assert.ok(textOf(listed).includes('Thủ tục này được niêm yết'))
    assert.equal((await visit('/thu-tuc/made-up')).status, 404)
    assert.equal((await visit('/thu-tuc/library-card')).status, 404)
  })

  test('tells its levels through time, from 2022 wholly or in part', async () => {
    const record = await offer(
      'photocopier-dossier',
      'Đăng ký máy photocopy màu',
      'publishing',
      '2',
      '2016-03-01',
    )
    const { engine, staff } = web.library
    const head = await staff('head', 'so-a')
    const why = 'Đủ điều kiện nộp trực tuyến.'
    await perform(engine, head, {
      record,
      action: 'changeLevel',
      values: { level: '3' },
      why,
      at: at('2017-04-11'),
    })
    await perform(engine, head, {
      record,
      action: 'classify',
      values: { form: 'partial' },
      why,
      at: at('2022-09-01'),
    })
    web.library.clock.set('2022-10-03T08:00:00+07:00')
    const path = '/thu-tuc/photocopier-dossier'
    assert.match(
      textOf(await visit(path)),
      /02\/06\/2014 Mức độ 2 11\/04\/2017 Mức độ 3 01\/09\/2022 Một phần/,
    )
    assert.match(textOf(await visit(`${path}?ngay=2017-03-01`)), /Mức độ trực tuyến Mức độ 2/)
    assert.match(textOf(await visit(`${path}?ngay=11/04/2017`)), /Mức độ trực tuyến Mức độ 3/)
    assert.match(textOf(await visit(path)), /Mức độ trực tuyến Một phần/)
    assert.deepEqual(named(await visit('/thu-tuc?muc=partial')).length, 1)
    assert.deepEqual(named(await visit('/thu-tuc?muc=2&ngay=2017-03-01')).length, 2)
    web.library.clock.set('2017-12-22T08:00:00+07:00')
  })
})
