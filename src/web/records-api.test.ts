import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { applyCard, issueCard, type LibraryWeb, openLibraryWeb, type WebReader } from '#support/library-web'

let web: LibraryWeb
before(async () => {
  web = await openLibraryWeb()
})
after(() => web.close())

const record = (reader: WebReader, id: bigint | string) => reader.get(`/api/v1/records/${id}`)

test('a record is read by whoever may see it, and its personal values by nobody', async () => {
  const hidden = await applyCard(web.library)
  const open = await issueCard(web.library, { values: { phone: '0907654321' } })
  const officer = await web.as('chuyen-vien')
  assert.equal((await record(officer, hidden)).status, 200)
  const shown = await record(web.nobody, open)
  assert.equal(shown.headers.get('cache-control'), 'no-store')
  const { type, unit, state, values } = JSON.parse(shown.html)
  assert.deepEqual(
    { type, unit, state, place: values.place, name: values.name, phone: values.phone },
    {
      type: 'library-card',
      unit: 'so-a',
      state: 'active',
      place: '001',
      name: 'Nguyễn Văn Ánh',
      phone: undefined,
    },
  )
  assert.ok(!shown.html.includes('0907654321'))
})

test('a record out of sight is not there', async () => {
  const hidden = await applyCard(web.library)
  for (const reader of [web.nobody, await web.as('chuyen-vien-b'), await web.as('chuyen-vien-phong')])
    assert.equal((await record(reader, hidden)).status, 404)
  for (const id of ['0', 'x', '9'.repeat(30)]) assert.equal((await record(web.nobody, id)).status, 404)
})

test('a register is read page by page with its total, narrowed as its page is, each reader his own', async () => {
  const before = Number(
    JSON.parse((await web.nobody.get('/api/v1/registers/library-card/records')).html).total,
  )
  for (const name of ['Đặng Thị Mười', 'Đặng Văn Mười Một', 'Lê Mười'])
    await issueCard(web.library, { values: { name } })
  await applyCard(web.library, { values: { name: 'Đặng Thị Ẩn' } })
  const list = async (reader: WebReader, query: string) =>
    JSON.parse((await reader.get(`/api/v1/registers/library-card/records?${query}`)).html)
  assert.equal((await list(web.nobody, '')).total, before + 3)
  const found = await list(web.nobody, 'q=dang')
  assert.deepEqual(
    [found.total, found.records.map((one: { title: string }) => one.title).sort()],
    [2, ['Đặng Thị Mười', 'Đặng Văn Mười Một']],
  )
  assert.equal((await list(await web.as('chuyen-vien'), 'q=dang')).total, 3)
  assert.equal((await list(await web.as('chuyen-vien-b'), 'q=dang')).total, 2)
  const part = await list(web.nobody, 'q=muoi&limit=1&offset=1')
  assert.deepEqual([part.total, part.records.length], [3, 1])
  assert.equal((await list(web.nobody, 'trang-thai=closed')).total, 0)
  for (const [path, status] of [
    ['library-card/records?limit=0', 422],
    ['library-card/records?limit=201', 422],
    ['library-card/records?tu=31/02/2017', 422],
    ['no-such-type/records', 404],
  ] as const)
    assert.equal((await web.nobody.get(`/api/v1/registers/${path}`)).status, status, path)
})

test('groups are not sent again while nothing has changed, and are the moment a record acts', async () => {
  const path = '/api/v1/indicators/LIB.CARD.N/groups?unit=so-a&period=2017&by=place,kind'
  const ask = (etag: string) =>
    web.app.request(`http://localhost${path}`, { headers: { 'if-none-match': etag } })
  const first = await ask('')
  const { groups } = (await first.json()) as { groups: string[][] }
  const etag = first.headers.get('etag') ?? ''
  assert.equal((await ask(etag)).status, 304)
  await issueCard(web.library)
  const later = await ask(etag)
  assert.equal(later.status, 200)
  const sum = (rows: string[][]) => rows.reduce((total, row) => total + Number(row.at(-1)), 0)
  assert.equal(sum(((await later.json()) as { groups: string[][] }).groups), sum(groups) + 1)
})

test('groups that cannot be are refused with what is wrong', async () => {
  for (const [query, status] of [
    ['unit=so-a&period=2017&by=colour', 422],
    ['unit=so-a&period=2017', 422],
    ['unit=so-x&period=2017&by=kind', 404],
    ['unit=so-a&period=tết&by=kind', 404],
  ] as const) {
    const answer = await web.nobody.get(`/api/v1/indicators/LIB.CARD.N/groups?${query}`)
    assert.equal(answer.status, status, query)
  }
})
