import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { asActor, listRecords, perform } from '#records'
import { openSampleDatabase, type TestDatabase } from '#support/database'
import { startTestServer, type TestServer } from '#support/server'
import { wire } from '../../src/wire.ts'

/** The nation of 63 provinces: registers and returns add up, and one return less is 62 of 63 and not zero. */

let db: TestDatabase
let server: TestServer
let wired: Awaited<ReturnType<typeof wire>>
before(async () => {
  db = await openSampleDatabase()
  server = await startTestServer(db.app)
  wired = await wire(db.app, { now: () => new Date('2017-12-22T09:00:00+07:00') })
})
after(async () => {
  await server.close()
  await db.close()
})

interface ApiFigure {
  id: string
  code: string
  unit: string
  dims: Record<string, string>
  value: string | null
  printed: string
  status: string
  num?: string
  den?: string
  reports?: { reported: number; due: number; reopened: number }
}
const figuresOf = async (unit: string): Promise<ApiFigure[]> => {
  const response = await fetch(`${server.url}/api/v1/figures?unit=${unit}&period=2017`)
  assert.equal(response.status, 200)
  return ((await response.json()) as { figures: ApiFigure[] }).figures.filter(f => f.unit === unit)
}
const find = (all: readonly ApiFigure[], code: string, dims: Record<string, string> = {}) =>
  all.find(f => f.code === code && JSON.stringify(f.dims) === JSON.stringify(dims)) ?? assert.fail(code)
const page = async (path: string) => {
  const response = await fetch(`${server.url}${path}`)
  assert.equal(response.status, 200, path)
  return response.text()
}
/** The table of a figure by office: what each office's line links to and prints. */
const byOffice = (html: string, code: string) =>
  new Map(
    [
      ...html.matchAll(
        new RegExp(`href="/so-lieu/${code.replaceAll('.', '\\.')}~([a-z-]+)~2017"[^>]*>([\\d.]+)<`, 'g'),
      ),
    ].map(m => [m[1] ?? '', Number((m[2] ?? '').replaceAll('.', ''))]),
  )
const total = (parts: ReadonlyMap<string, number>) => [...parts.values()].reduce((sum, n) => sum + n, 0)
const actorIn = async (unit: string, role: string) => {
  const found = (await wired.engine.catalog.get()).getUnit(unit)
  return { account: null, party: null, name: '', roles: [{ role, unit: found.id, office: found.office }] }
}

describe('849 print agencies', () => {
  test('by level 616 and 233, by kind two parts: both partitions sum', async () => {
    const all = await figuresOf('btttt')
    const part = (dim: string, option: string) => Number(find(all, 'PRESS.PRINT.N', { [dim]: option }).value)
    assert.deepEqual([part('level', 'central'), part('level', 'local')], [616, 233])
    assert.equal(part('kind', 'newspaper') + part('kind', 'magazine'), 849)
    assert.equal(find(all, 'PRESS.PRINT.N').value, '849')
  })

  test('the register of the ministry and those of 63 provinces, each number open to its own records', async () => {
    const parts = byOffice(await page('/so-lieu/PRESS.PRINT.N~btttt~2017'), 'PRESS.PRINT.N')
    assert.equal(parts.size, 64)
    assert.equal(total(parts), 849)
    assert.equal(parts.get('btttt'), 616)
    const capital = await (
      await fetch(`${server.url}/api/v1/figures/PRESS.PRINT.N~stttt-ha-noi~2017/records`)
    ).json()
    const { sum, records } = capital as { sum: string; records: { unit: string }[] }
    assert.equal(sum, String(parts.get('stttt-ha-noi')))
    assert.ok(records.every(record => record.unit === 'stttt-ha-noi'))
  })
})

describe('what 63 departments report', () => {
  test('adds up by kind and by province, says 63 of 63, and is an estimate while one of them is', async () => {
    const all = await figuresOf('btttt')
    const mobile = find(all, 'TEL.MOB.N')
    assert.deepEqual(mobile.reports, { reported: 63, due: 63, reopened: 0 })
    assert.equal(mobile.status, 'estimate')
    const kinds = ['prepaid', 'postpaid'].map(pay => Number(find(all, 'TEL.MOB.N', { pay }).value))
    assert.equal(
      kinds.reduce((a, b) => a + b, 0),
      Number(mobile.value),
    )
    const html = await page('/so-lieu/TEL.MOB.N~btttt~2017')
    const parts = byOffice(html, 'TEL.MOB.N')
    assert.deepEqual([parts.size, total(parts)], [63, Number(mobile.value)])
    assert.match(html, /63 trên 63 đơn vị đã báo cáo/)
    const rate = find(all, 'TEL.MOB.POSTRATE')
    assert.deepEqual([rate.num, rate.den], [String(kinds[1]), mobile.value])
  })

  test('one return opened again: 62 of 63, less by that province, which is missing and not zero', async () => {
    const before = find(await figuresOf('btttt'), 'TEL.INET.N')
    const own = find(await figuresOf('stttt-ca-mau'), 'TEL.INET.N')
    const record = await asActor(wired.engine, await actorIn('btttt', 'director'), async (tx, catalog) => {
      const { rows } = await listRecords(tx, {
        type: catalog.findType('sector-return')?.type ?? 0,
        units: [catalog.getUnit('stttt-ca-mau').id],
        fields: { year: '2017' },
      })
      return rows[0]?.id ?? assert.fail('no return')
    })
    const act = async (action: string, unit: string, role: string) =>
      perform(wired.engine, await actorIn(unit, role), { record, action, why: 'rà soát' })
    await act('reopen', 'btttt', 'director')
    const after = find(await figuresOf('btttt'), 'TEL.INET.N')
    assert.deepEqual(after.reports, { reported: 62, due: 63, reopened: 1 })
    assert.equal(Number(after.value), Number(before.value) - Number(own.value))
    const missing = find(await figuresOf('stttt-ca-mau'), 'TEL.INET.N')
    assert.deepEqual([missing.value, missing.status], [null, 'missing'])
    const html = await page('/so-lieu/TEL.INET.N~btttt~2017')
    assert.match(html, /62 trên 63 đơn vị đã báo cáo; 1 báo cáo đang được mở lại/)
    assert.equal(byOffice(html, 'TEL.INET.N').size, 62)
    assert.match(html, /Cà Mau<\/th><td class="numeric missing"[^>]*>chưa báo cáo/)
    assert.match(await page('/bao-cao/btttt/2017'), /62 trên 63 đơn vị đã báo cáo/)
    await act('send', 'stttt-ca-mau', 'specialist')
    await act('accept', 'btttt', 'statistics_officer')
    const again = find(await figuresOf('btttt'), 'TEL.INET.N')
    assert.deepEqual([again.value, again.reports?.reported], [before.value, 63])
  })
})

describe('the home province', () => {
  test('has reached 109,06% of its plan, in the report and for the checker of texts', async () => {
    const text = (await page('/bao-cao/stttt-hau-giang/2017')).replace(/<[^>]*>/g, '')
    assert.match(text, /đạt 109,06% kế hoạch năm/)
    const check = async (percent: string) => {
      const response = await fetch(`${server.url}/api/v1/check-text`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          text: `Toàn tỉnh có 69.798 thuê bao Internet băng rộng cố định, đạt ${percent}% kế hoạch năm.`,
          unit: 'stttt-hau-giang',
          period: '2017',
        }),
      })
      const { findings } = (await response.json()) as { findings: { printed: string; verdict: string }[] }
      return findings.map(f => f.verdict)
    }
    assert.deepEqual(await check('109,06'), ['traced', 'traced'])
    assert.equal((await check('112,5'))[0], 'traced')
    assert.notEqual((await check('112,5'))[1], 'traced')
  })

  test('has heard from 8 of its 10 postal firms', async () => {
    const items = find(await figuresOf('stttt-hau-giang'), 'POST.ITEM.N')
    assert.deepEqual(items.reports, { reported: 8, due: 10, reopened: 0 })
  })
})
