import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type OfficeClock, stillClock } from '#base'
import type { Actor } from '#directory'
import { systemActor } from '#directory'
import { asActor, listRecords, perform } from '#records'
import { freezeReport } from '#reports'
import { openSampleDatabase, type TestDatabase } from '#support/database'
import { openTemporaryFiles } from '#support/temporary-files'
import { createApp } from '#web'
import { type Wired, wire } from '../../src/wire.ts'

/** The sample office read in 2026: Hậu Giang is part of Cần Thơ, its department's functions have gone two ways. */

const HAU_GIANG = 'stttt-hau-giang'
const SCIENCE = 'skhcn-thanh-pho-can-tho'
const CULTURE = 'svhttdl-thanh-pho-can-tho'
const THREE = [HAU_GIANG, 'stttt-can-tho', 'stttt-soc-trang']

interface Office extends Wired {
  get(path: string): Promise<{ status: number; text: string }>
}

let db: TestDatabase
let then: Office
let now: Office
const closing: (() => void)[] = []

async function officeAt(clock: OfficeClock): Promise<Office> {
  const wired = await wire(db.app, clock)
  const { files, remove } = openTemporaryFiles()
  closing.push(remove)
  const app = createApp({
    ...wired,
    files,
    clock,
    homeUnit: HAU_GIANG,
    homePeriod: '2017',
    sample: true,
    secure: false,
    uploadKey: 'key of the test',
  })
  const get = async (path: string) => {
    const answer = await app.request(`http://localhost${path}`)
    return { status: answer.status, text: await answer.text() }
  }
  return { ...wired, get }
}

before(async () => {
  db = await openSampleDatabase()
  then = await officeAt(stillClock('2017-12-22T09:00:00+07:00'))
  now = await officeAt(stillClock('2026-01-05T09:00:00+07:00'))
})
after(async () => {
  for (const close of closing) close()
  await db.close()
})

interface ApiFigure {
  id: string
  code: string
  unit: string
  period: string
  dims: Record<string, string>
  value: string | null
  num?: string
  den?: string
  kind: string
}

async function figuresOf(office: Office, unit: string, tree = ''): Promise<ApiFigure[]> {
  const { status, text } = await office.get(
    `/api/v1/figures?unit=${unit}&period=2017${tree ? `&tree=${tree}` : ''}`,
  )
  assert.equal(status, 200, text)
  return (JSON.parse(text) as { figures: ApiFigure[] }).figures.filter(
    f => f.unit === unit && f.period === '2017',
  )
}
const whole = (all: readonly ApiFigure[], code: string) =>
  all.find(f => f.code === code && Object.keys(f.dims).length === 0)

describe('through the union of three provinces', () => {
  test('as it was, the department has what it had in 2017; its addresses are the same', async () => {
    const [in2017, in2026] = [await figuresOf(then, HAU_GIANG), await figuresOf(now, HAU_GIANG)]
    assert.equal(whole(in2026, 'POST.POINT.N')?.value, '98')
    assert.equal(whole(in2026, 'POST.POINT.N')?.id, `POST.POINT.N~${HAU_GIANG}~2017`)
    assert.deepEqual(
      in2026.map(f => [f.id, f.value]),
      in2017.map(f => [f.id, f.value]),
    )
    const missing = whole(await figuresOf(now, SCIENCE), 'POST.POINT.N')
    assert.equal(missing?.value, null, 'the city had no such department in 2017')
  })

  test('as it is, the city counts the three, each seen as a part, function by function', async () => {
    const science = await figuresOf(now, SCIENCE, 'as-is')
    const culture = await figuresOf(now, CULTURE, 'as-is')
    const parts = await Promise.all(THREE.map(unit => figuresOf(now, unit)))
    for (const [own, other, code] of [
      [science, culture, 'POST.POINT.N'],
      [science, culture, 'STB.HH.CUM'],
      [culture, science, 'BOOK.VISIT'],
      [culture, science, 'PUB.NONCOM.LIC'],
    ] as const) {
      const sum = parts.reduce((total, part) => total + BigInt(whole(part, code)?.value ?? 0), 0n)
      assert.ok(sum > 0n)
      assert.equal(whole(own, code)?.value, sum.toString(), code)
      assert.equal(whole(other, code)?.value, null, `${code} went the other way`)
    }
    const id = whole(science, 'POST.POINT.N')?.id ?? ''
    assert.equal(id, `POST.POINT.N~${SCIENCE}~2017@as-is`)
    const { text } = await now.get(`/so-lieu/${encodeURIComponent(id)}`)
    assert.match(text, /Như hiện nay \(05\/01\/2026\)/)
    assert.match(text, /tính theo tổ chức và địa bàn ngày 05\/01\/2026/)
    assert.match(text, /Sở Khoa học và Công nghệ tỉnh Hậu Giang<\/th>/)
    // In March 2025 the city was not there yet: the same day's department of the province counted it.
    const march = await figuresOf(now, 'skhcn-hau-giang', 'as-of:2025-03-01')
    assert.equal(whole(march, 'POST.POINT.N')?.value, '98')
  })

  test('the ministry: press went to culture, post to science; ratios are made anew', async () => {
    const culture = await figuresOf(now, 'bvhttdl', 'as-is')
    const science = await figuresOf(now, 'bkhcn', 'as-is')
    assert.equal(whole(culture, 'PRESS.PRINT.N')?.value, '849')
    assert.equal(whole(culture, 'PUB.HOUSE.N')?.value, '60')
    assert.equal(whole(science, 'PRESS.PRINT.N')?.value, null)
    for (const figure of [...culture, ...science, ...(await figuresOf(now, SCIENCE, 'as-is'))]) {
      if (figure.kind !== 'ratio' || figure.num === undefined) continue
      const parts = [figure.num, figure.den].map(Number)
      const exact = (100 * (parts[0] ?? 0)) / (parts[1] ?? 1)
      assert.ok(Math.abs(exact - Number(figure.value)) <= 0.05001, figure.id)
    }
  })

  test('the lineage follows the reading: its sum is the figure', async () => {
    const all = [...(await figuresOf(now, SCIENCE, 'as-is')), ...(await figuresOf(now, 'bvhttdl', 'as-is'))]
    const counted = all.filter(f => f.value !== null && f.kind !== 'ratio' && f.kind !== 'comparison')
    assert.ok(counted.length > 20)
    for (const figure of counted) {
      const { text } = await now.get(`/api/v1/figures/${encodeURIComponent(figure.id)}/records?limit=1`)
      assert.equal((JSON.parse(text) as { sum: string }).sum, figure.value, figure.id)
    }
  })

  test('districts are there as it was, communes as it is, and every point has a place', async () => {
    const map = `/ban-do/POST.POINT.N?don-vi=${HAU_GIANG}&ky=2017`
    const was = (await now.get(map)).text
    assert.match(was, /Vị Thanh/)
    assert.match(was, /theo huyện/)
    assert.match(was, /<tfoot>[\s\S]*98<\/td>/)
    const is = (await now.get(`${map}&cay=as-is`)).text
    assert.match(is, /theo xã, phường/)
    assert.doesNotMatch(is, />Long Mỹ \(huyện\)|Huyện /)
    assert.match(is, /<tfoot>[\s\S]*98<\/td>/)
    const id = encodeURIComponent(`POST.POINT.N~${HAU_GIANG}~2017@as-is`)
    const { text } = await now.get(`/api/v1/figures/${id}/places`)
    const along = JSON.parse(text) as {
      on: string
      area: string
      places: { code: string; level: number; value: string }[]
      rest: string
    }
    assert.deepEqual([along.on, along.area], ['2026-01-05', '92'])
    assert.ok(along.places.length === 103 && along.places.every(place => place.level === 3))
    assert.equal(
      along.places.reduce((sum, place) => sum + Number(place.value), Number(along.rest)),
      98,
    )
    const nation = (await now.get('/ban-do/POST.POINT.N?don-vi=bkhcn&ky=2017&cay=as-is')).status
    assert.ok([200, 404].includes(nation))
  })
})

describe('what a reorganisation may not touch', () => {
  const staff = async (...roles: string[]): Promise<Actor> => {
    const unit = (await then.engine.catalog.get()).getUnit(HAU_GIANG)
    const held = roles.map(role => ({ role, unit: unit.id, office: unit.office }))
    return { account: null, party: null, name: '', roles: held }
  }

  test('the frozen report of 2017 is the same, byte for byte, read on the same day after the union as before', async () => {
    const draft = await asActor(then.engine, systemActor, async (tx, catalog) => {
      const units = [catalog.getUnit(HAU_GIANG).id]
      const type = catalog.findType('annual-report')?.type ?? 0
      return (await listRecords(tx, { type, units, states: ['draft'], fields: { period: '2017' }, limit: 1 }))
        .rows[0]
    })
    assert.ok(draft)
    const officer = await staff('statistics_officer', 'head', 'director')
    await perform(then.engine, officer, { record: draft.id, action: 'freeze' })
    const kept = () =>
      db.owner.query('select id, version, digest, content::text as content from reports.frozen')
    const frozen = (await kept()).rows
    assert.equal(frozen.length, 1)
    // A further room and a further union are entered; the same engine recomputes the same bytes.
    await db.owner.query(
      `insert into directory.unit_succession (pred_id, succ_id, function, on_date, act, confirmed)
       select p.id, s.id, '', '2026-01-01', 'x', false from directory.unit p, directory.unit s
       where p.code = $1 and s.code = 'bkhcn'`,
      [SCIENCE],
    )
    await db.owner.query('update records.generation set n = n + 1')
    then.engine.catalog.forget()
    const again = await asActor(then.engine, systemActor, async (tx, catalog) =>
      freezeReport(
        tx,
        { catalog, figures: await then.figures.get(tx, catalog.generation), today: '2017-12-22' },
        { code: String(draft.data['report']), unit: HAU_GIANG, period: '2017', at: new Date() },
      ),
    )
    assert.equal(again.digest, frozen[0].digest)
    assert.deepEqual((await kept()).rows, frozen)
    const page = await now.get(`/bao-cao/${HAU_GIANG}/2017`)
    assert.equal(page.status, 200)
    assert.match(page.text, />98</)
  })

  test('the ceased department takes no new records and names who took over', async () => {
    const specialist = await staff('specialist')
    const opened = perform(now.engine, specialist, {
      create: { type: 'postal-point', unit: HAU_GIANG },
      action: 'open',
      values: {},
    })
    await assert.rejects(opened, (error: Error & { code: string; params: Record<string, string> }) => {
      assert.equal(error.code, 'wrong_state')
      assert.match(error.params['successors'] ?? '', /Cần Thơ|Khoa học và Công nghệ/)
      return true
    })
    const { text } = await now.get(`/don-vi/${HAU_GIANG}`)
    assert.match(text, /thôi hoạt động từ ngày 01\/03\/2025/)
    assert.match(text, /Sở Văn hóa, Thể thao và Du lịch tỉnh Hậu Giang \(.*xuất bản/)
    assert.match(text, /chưa đối chiếu nguồn/)
    assert.doesNotMatch((await then.get(`/don-vi/${HAU_GIANG}`)).text, /thôi hoạt động/)
  })
})

test('a reading is chosen by links and a form; a day that is none is told', async () => {
  const id = encodeURIComponent(`POST.POINT.N~${HAU_GIANG}~2017`)
  const page = await now.get(`/so-lieu/${id}`)
  assert.match(page.text, new RegExp(`href="/so-lieu/${id}%40as-is"`))
  assert.match(page.text, /Nay tính trong số liệu của/)
  const typed = await now.get(`/so-lieu/${id}?cay=${encodeURIComponent('01/07/2025')}`)
  assert.equal(typed.status, 303)
  const wrong = await now.get(`/so-lieu/${id}?cay=${encodeURIComponent('31/02/2025')}`)
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Ngày phải là ngày có thật/)
  assert.equal((await now.get(`/so-lieu/${id}%40hom-nay`)).status, 422)
  const years = await now.get(
    `/so-lieu/${encodeURIComponent(`POST.POINT.N~${SCIENCE}~2025@as-is`)}/qua-cac-nam`,
  )
  assert.equal(years.status, 200)
  assert.match(years.text, /01\/07\/2025: [^<]*nhập vào Sở Khoa học và Công nghệ thành phố Cần Thơ/)
  assert.match(years.text, /class="break-line"/)
  const report = await now.get(`/bao-cao/${SCIENCE}/2017?cay=as-is`)
  assert.equal(report.status, 200)
  assert.match(report.text, /Như hiện nay/)
})
