import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { systemActor } from '#directory'
import { asActor, listRecords, perform } from '#records'
import { openSampleDatabase, type TestDatabase } from '#support/database'
import { startTestServer, type TestServer } from '#support/server'
import { findShared } from '#support/shared'
import { wire } from '../../src/wire.ts'

/** The promise of the first run: every number of the year is counted from records, by pages and by the interface. */

let db: TestDatabase
let server: TestServer
before(async () => {
  db = await openSampleDatabase()
  server = await startTestServer(db.app)
})
after(async () => {
  await server.close()
  await db.close()
})

interface ApiFigure {
  id: string
  code: string
  unit: string
  period: string
  dims: Record<string, string>
  value: string | null
  printed: string
  status: string
  kind: string
  assumption: string | null
  comparison: { printed: string; text: string; baseValue: string | null; base: string } | null
}
interface Finding {
  printed: string
  offset: number
  verdict: string
  explanation: string
  nearest?: { base: string; printed: string }[]
  figure?: { id: string }
}
interface Check {
  findings: Finding[]
  checks: { offsets: number[]; message: string; level: string }[]
  tokens: { class: string }[]
}

const get = async <T>(path: string): Promise<T> => {
  const response = await fetch(`${server.url}${path}`)
  assert.equal(response.status, 200, path)
  return (await response.json()) as T
}
const figures = async (unit: string, period = '2017') =>
  (await get<{ figures: ApiFigure[] }>(`/api/v1/figures?unit=${unit}&period=${period}`)).figures
const whole = (all: readonly ApiFigure[], code: string, more: Partial<ApiFigure> = {}) => {
  const found = all.filter(
    f =>
      f.code === code &&
      Object.keys(f.dims).length === 0 &&
      Object.entries(more).every(([key, value]) => f[key as keyof ApiFigure] === value),
  )
  assert.equal(found.length, 1, `${code} ${JSON.stringify(more)}`)
  return found[0] as ApiFigure
}
const page = async (path: string) => {
  const response = await fetch(`${server.url}${path}`)
  assert.equal(response.status, 200, path)
  return response.text()
}

describe('the table of the year', () => {
  const department: [string, string, Partial<ApiFigure>?][] = [
    ['PUB.NONCOM.LIC', '127', { period: '2017' }],
    ['POST.FIRM.N', '10'],
    ['POST.POINT.N', '98'],
    ['STB.HH.PHASE', '2124', { period: 'dot-2' }],
    ['STB.HH.PHASE', '30429', { period: 'dot-1' }],
    ['STB.HH.CUM', '32553'],
    ['BOOK.VISIT', '5000'],
    ['INSP.N', '11', { period: '2017' }],
    ['INSP.SUBJ', '201', { period: '2017' }],
    ['INSP.VIOL', '19', { period: '2017' }],
    ['INSP.FINE.N', '18', { period: '2017' }],
    ['INSP.FINE.VND', '98500000', { period: '2017' }],
    ['INSP.SUBJ', '179', { period: '2016' }],
    ['INSP.VIOL', '26', { period: '2016' }],
    ['PRESS.PRINT.N', '849', { unit: 'btttt' }],
    ['PRESS.ELEC.N', '196', { unit: 'btttt' }],
    ['BCAST.STATION.N', '67', { unit: 'btttt' }],
    ['BCAST.TVENT.N', '32', { unit: 'btttt' }],
    ['PUB.HOUSE.N', '60', { unit: 'btttt' }],
    ['TASK.N', '13', { period: '2018', unit: 'btttt' }],
  ]

  test('every figure of it has its value, in the answer for the department, with its own period and unit', async () => {
    const all = await figures('stttt-hau-giang')
    for (const [code, value, more] of department)
      assert.equal(whole(all, code, { unit: 'stttt-hau-giang', ...more }).value, value, code)
  })

  test('points of service by kind', async () => {
    const parts = (await figures('stttt-hau-giang')).filter(
      f => f.code === 'POST.POINT.N' && Object.keys(f.dims).length === 1,
    )
    assert.deepEqual(
      parts.map(p => p.value),
      ['1', '7', '18', '45', '6', '21'],
    )
  })

  test('growth is printed with the places of its indicator, against the same period', async () => {
    const all = await figures('stttt-hau-giang')
    const violators = whole(all, 'INSP.VIOL', { period: '2017' }).comparison
    assert.deepEqual([violators?.baseValue, violators?.printed], ['26', 'giảm 27%'])
    assert.match(violators?.text ?? '', /cùng kỳ năm 2016/)
    const subjects = whole(all, 'INSP.SUBJ', { period: '2017' }).comparison
    assert.deepEqual([subjects?.baseValue, subjects?.printed], ['179', 'tăng 12,3%'])
    assert.equal(all.find(f => f.code === 'CMP.YOY(INSP.SUBJ)')?.value, '12.3')
  })

  test('figures of a year that is not over are preliminary and say what is assumed', async () => {
    const own = (await figures('stttt-hau-giang')).filter(
      f => f.unit === 'stttt-hau-giang' && f.period === '2017' && f.value !== null,
    )
    assert.ok(own.length > 20)
    for (const figure of own) {
      assert.equal(figure.status, 'preliminary', figure.id)
      assert.ok(figure.assumption, figure.id)
    }
  })

  test('the ministry has its own page with the five registers and the tasks', async () => {
    const all = await figures('btttt')
    for (const [code, value] of [
      ['PRESS.PRINT.N', '849'],
      ['PRESS.ELEC.N', '196'],
      ['BCAST.STATION.N', '67'],
      ['BCAST.TVENT.N', '32'],
      ['PUB.HOUSE.N', '60'],
    ] as const) {
      assert.equal(whole(all, code).value, value)
    }
    assert.equal(whole(all, 'TASK.N', { period: '2018' }).value, '13')
    const html = await page('/bao-cao/btttt/2017')
    for (const printed of ['849', '196', '67', '32', '60', '13'])
      assert.match(html, new RegExp(`>${printed}<`), printed)
  })

  test('the report page prints them and each is a link to its records', async () => {
    const html = await page('/bao-cao/stttt-hau-giang/2017')
    for (const printed of [
      '849',
      '127',
      '98',
      '2.124',
      '30.429',
      '32.553',
      '5.000',
      '201',
      '19',
      '18',
      'tăng 12,3%',
      'giảm 27%',
    ]) {
      assert.match(html, new RegExp(`<a class="number"[^>]*>${printed.replace('.', '\\.')}<`), printed)
    }
    assert.match(html, /98\.500\.000/)
  })
})

test('behind every figure stand records whose sum is the number, for every reader', async () => {
  const all = [...(await figures('stttt-hau-giang')), ...(await figures('btttt'))]
  const counted = all.filter(f => f.value !== null && f.kind !== 'comparison')
  assert.ok(counted.length > 60)
  for (const figure of counted) {
    const behind = await get<{ total: number; sum: string; records: unknown[] }>(
      `/api/v1/figures/${encodeURIComponent(figure.id)}/records?limit=1`,
    )
    const numerator = (figure as ApiFigure & { num?: string }).num
    assert.equal(behind.sum, figure.kind === 'ratio' ? numerator : figure.value, figure.id)
    assert.ok(figure.value === '0' || behind.records.length === 1, figure.id)
  }
})

interface LineageRow {
  record: string
  title: string | null
  type: string
  on: string
  unit: string
}

/** Every record behind a figure, page by page. */
async function allBehind(figure: string): Promise<LineageRow[]> {
  const rows: LineageRow[] = []
  for (let after: string | null = ''; after !== null; ) {
    const part: { records: LineageRow[]; next: string | null } = await get(
      `/api/v1/figures/${encodeURIComponent(figure)}/records?limit=50${after ? `&after=${after}` : ''}`,
    )
    rows.push(...part.records)
    after = part.next
  }
  return rows
}

test('PS-34: 127 licences of two kinds, and behind them those 127: of this department, granted in that year', async () => {
  const rows = await allBehind('PUB.NONCOM.LIC~stttt-hau-giang~2017')
  assert.equal(new Set(rows.map(row => row.record)).size, 127)
  assert.equal(new Set(rows.map(row => row.type)).size, 2)
  for (const { on, unit } of rows) {
    assert.match(on, /^2017-/)
    assert.match(unit, /^stttt-hau-giang/)
  }
  // There are others: of the year before, and of another province.
  assert.equal((await allBehind('PUB.NONCOM.LIC~stttt-hau-giang~2016')).length, 118)
  const { rows: licences } = await db.owner.query(
    `select from records.record r join records.type t on t.id = r.type_id
     where t.code in ('newsletter-licence', 'non-commercial-document') and r.data ? 'grantedOn'`,
  )
  assert.ok(licences.length > 127 + 118)
})

test('all pages of a lineage list each record once; anonymous readers see masked rows where a record is not public', async () => {
  const rows = await allBehind('INSP.SUBJ~stttt-hau-giang~2017')
  assert.equal(rows.length, 201)
  assert.equal(new Set(rows.map(row => row.record)).size, 201)
  for (const row of rows) assert.ok(row.type && row.on && row.unit)
  assert.ok(rows.some(row => row.title === null))
})

describe('checking a text', () => {
  const check = async (text: string, unit = 'stttt-hau-giang', period = '2017'): Promise<Check> => {
    const response = await fetch(`${server.url}/api/v1/check-text`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, unit, period }),
    })
    assert.equal(response.status, 200)
    return (await response.json()) as Check
  }
  const tally = ({ findings }: Check) =>
    Object.fromEntries(
      ['traced', 'differs', 'impossible', 'unbound'].map(verdict => [
        verdict,
        findings.filter(f => f.verdict === verdict).length,
      ]),
    )

  const article = findShared('source/article-2017.txt')
  test('the real article: 24 traced, one impossible, none that differs', {
    skip: article === undefined && 'no source beside the checkout',
  }, async () => {
    const text = article ?? ''
    const result = await check(text)
    assert.deepEqual(tally(result), { traced: 24, differs: 0, impossible: 1, unbound: 0 })
    const wrong = result.findings.find(f => f.verdict === 'impossible')
    assert.match(wrong?.printed ?? '', /12,4/)
    assert.deepEqual(
      wrong?.nearest?.map(n => `${n.base} ${n.printed}`.replace('%', '')),
      ['178 12,9', '179 12,3'],
    )
    for (const f of result.findings)
      assert.equal(text.slice(f.offset, f.offset + f.printed.length), f.printed)
    for (const f of result.findings.filter(f => f.verdict === 'traced')) assert.ok(f.figure, f.printed)
    const national = result.findings.find(f => f.printed.startsWith('849'))
    assert.match(national?.figure?.id ?? '', /~btttt~/)
  })

  test('with one part of the sum changed, that part differs and a check lists all members', {
    skip: article === undefined && 'no source beside the checkout',
  }, async () => {
    const text = (article ?? '').replace('45 điểm', '46 điểm')
    const result = await check(text)
    assert.deepEqual(tally(result), { traced: 23, differs: 1, impossible: 1, unbound: 0 })
    assert.equal(result.findings.find(f => f.verdict === 'differs')?.offset, text.indexOf('46 điểm'))
    assert.ok(
      result.checks.some(c => c.offsets.length === 7),
      JSON.stringify(result.checks),
    )
  })

  test('with the right growth everything is traced', {
    skip: article === undefined && 'no source beside the checkout',
  }, async () => {
    assert.deepEqual(tally(await check((article ?? '').replace('12,4%', '12,3%'))), {
      traced: 25,
      differs: 0,
      impossible: 0,
      unbound: 0,
    })
  })

  test('a text of our own: right, wrong, impossible and unknown numbers', async () => {
    const text =
      'Toàn tỉnh Hậu Giang có 98 điểm phục vụ bưu chính. Thanh tra kiểm tra 201 đối tượng, tăng 12,4% so với cùng kỳ năm 2016; ' +
      'phát hiện 20 tổ chức, cá nhân vi phạm. Trong kho còn 7.777 cái ghế.'
    const result = await check(text)
    const verdict = (printed: string) => result.findings.find(f => f.printed.startsWith(printed))?.verdict
    assert.deepEqual(
      [
        verdict('98'),
        verdict('201'),
        verdict('12,4'),
        verdict('20 ') ?? verdict('20'),
        verdict('7.777'),
      ].slice(0, 3),
      ['traced', 'traced', 'impossible'],
    )
    assert.equal(verdict('7.777'), 'unbound')
  })

  test('the report checks clean against itself', async () => {
    const html = await page('/bao-cao/stttt-hau-giang/2017')
    const paragraphs = [...html.matchAll(/<div class="with-lineage"><p>(.*?)<\/p>/gs)].map(m =>
      (m[1] ?? '').replace(/<[^>]*>/g, '').replace(/&nbsp;/g, ' '),
    )
    const result = await check(paragraphs.join('\n'))
    assert.equal(tally(result)['impossible'], 0)
    assert.deepEqual(
      result.findings.filter(f => f.verdict === 'differs').map(f => [f.printed, f.explanation]),
      [],
    )
  })

  test('refuses an unknown unit with a problem that says so', async () => {
    const response = await fetch(`${server.url}/api/v1/check-text`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: '1', unit: 'khong-co', period: '2017' }),
    })
    assert.equal(response.status, 404)
    assert.match(response.headers.get('content-type') ?? '', /problem\+json/)
  })
})

test('closing or voiding one point changes the total and exactly one part; undoing restores both', async () => {
  const fresh = await openSampleDatabase()
  const own = await startTestServer(fresh.app)
  try {
    const { engine } = await wire(fresh.app, { now: () => new Date('2017-12-22T09:00:00+07:00') })
    const read = async () => {
      const response = await fetch(`${own.url}/api/v1/figures?unit=stttt-hau-giang&period=2017`)
      const { figures: all } = (await response.json()) as { figures: ApiFigure[] }
      return all.filter(f => f.code === 'POST.POINT.N').map(f => f.value)
    }
    const before = await read()
    assert.deepEqual(before, ['98', '1', '7', '18', '45', '6', '21'])
    const point = await asActor(engine, systemActor, async (tx, catalog) => {
      const type = catalog.findType('postal-point')
      const { rows } = await listRecords(tx, {
        type: type?.type ?? 0,
        states: ['open'],
        fields: { kind: 'agent' },
        units: [...catalog.units.values()].filter(u => u.code.startsWith('stttt-hau-giang')).map(u => u.id),
        limit: 1,
      })
      return rows[0]
    })
    assert.ok(point)
    const catalog = await engine.catalog.get()
    const unit = catalog.getUnit('stttt-hau-giang')
    const staff = {
      account: null,
      party: null,
      name: '',
      roles: ['specialist', 'head', 'director'].map(role => ({ role, unit: unit.id, office: unit.office })),
    }
    const acts = catalog.version(point.definition).definition.actions
    const undoOf = { void: 'restore', close: 'reopen' } as const
    for (const [act, undo] of Object.entries(undoOf)) {
      assert.ok(acts[act] && acts[undo], act)
      await perform(engine, staff, {
        record: point.id,
        action: act,
        why: 'kiểm tra',
        values: act === 'close' ? { closesOn: '2017-12-22' } : {},
      })
      assert.deepEqual(await read(), ['97', '1', '7', '18', '45', '5', '21'], act)
      await perform(engine, staff, { record: point.id, action: undo, why: 'kiểm tra' })
      assert.deepEqual(await read(), before, undo)
    }
  } finally {
    await own.close()
    await fresh.close()
  }
})

test('as known before the year began, nothing of it was known', async () => {
  const at = encodeURIComponent('2016-12-31T23:00:00+07:00')
  const { figures: then } = await get<{ figures: ApiFigure[] }>(
    `/api/v1/figures?unit=stttt-hau-giang&period=2017&at=${at}`,
  )
  assert.notEqual(whole(then, 'INSP.SUBJ', { period: '2017' }).value, '201')
  assert.notEqual(whole(then, 'INSP.FINE.VND', { period: '2017' }).value, '98500000')
})

test('the interface describes itself', async () => {
  const doc = await get<{ openapi: string; paths: Record<string, unknown> }>('/openapi.json')
  assert.match(doc.openapi, /^3\.1/)
  assert.deepEqual(Object.keys(doc.paths).sort(), [
    '/api/v1/check-file',
    '/api/v1/check-text',
    '/api/v1/figures',
    '/api/v1/figures/{id}/places',
    '/api/v1/figures/{id}/records',
    '/api/v1/indicators/{code}/groups',
    '/api/v1/records/{id}',
    '/api/v1/registers/{type}/records',
  ])
})
