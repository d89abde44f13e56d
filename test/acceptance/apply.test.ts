import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { writeTemplate } from '#documents'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { openFolder, type TestFolder } from '#support/folder'
import { startTestServer, type TestServer } from '#support/server'
import { eventually } from '#support/site'
import { applyCommand } from '../../src/cli/apply/apply.ts'
import type { CommandContext } from '../../src/cli/context.ts'
import { verifyCommand } from '../../src/cli/verify.ts'

/** Another office, which no code knows, from a folder into an empty database: `examples/an-binh`. */

const UNIT = 'stttt-an-binh'
let db: TestDatabase
let folder: TestFolder
let server: TestServer | undefined
before(async () => {
  db = await openTestDatabase()
  folder = openFolder('an-binh')
  await asWorkbook('bang/diem-buu-chinh')
})
after(async () => {
  folder.remove()
  await server?.close()
  await db.close()
})

/** The same table as an .xlsx file, as offices keep theirs. */
async function asWorkbook(name: string): Promise<void> {
  const [heads = [], ...lines]: string[][] = parse(folder.read(`${name}.csv`))
  const rows = lines.map(line => line.map(text => (text ? { kind: 'text' as const, text } : null)))
  const sheets = [{ name: 'Điểm', columns: heads.map(title => ({ title })), rows }]
  folder.write(`${name}.xlsx`, await writeTemplate(sheets))
  folder.edit('03-buu-chinh.json', `${name}.csv`, `${name}.xlsx`)
}

async function run(
  command: (context: CommandContext) => Promise<number>,
  more: Partial<CommandContext> = {},
): Promise<{ code: number; text: string }> {
  const lines: string[] = []
  const code = await command({
    app: db.app,
    owner: db.owner,
    home: '',
    file: folder.path,
    json: false,
    unit: undefined,
    period: undefined,
    at: undefined,
    tree: undefined,
    readInput: () => Buffer.alloc(0),
    print: line => lines.push(line),
    ...more,
  })
  return { code, text: lines.join('\n') }
}

const countRecords = async () =>
  (
    await db.owner.query<{ records: number; actions: number }>(
      'select (select count(*)::int from records.record) records, (select count(*)::int from records.action) actions',
    )
  ).rows[0]

const page = async (path: string): Promise<string> => {
  const response = await fetch(`${server?.url}${path}`)
  assert.equal(response.status, 200, path)
  const html = await response.text()
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
}

const figures = async (period = '2017') => {
  const answer = await fetch(`${server?.url}/api/v1/figures?unit=${UNIT}&period=${period}`)
  const { figures: all } = (await answer.json()) as { figures: { id: string; value: string | null }[] }
  return new Map(all.map(figure => [figure.id.replace(`~${UNIT}~${period}`, ''), figure.value]))
}

test('a dry run says what would be there, and nothing is', async () => {
  const tried = await run(applyCommand, { dryRun: true })
  assert.equal(tried.code, 0, tried.text)
  for (const line of [
    '+ thêm địa bàn 98021',
    '+ thêm danh mục mở rộng postal-point.kind @stttt-an-binh',
    '+ thêm chỉ tiêu AB.READ.VISIT',
    'bang/diem-buu-chinh.xlsx (Điểm phục vụ bưu chính): thêm 9, đổi 0, giữ nguyên 0 dòng',
    'Chạy thử: chưa có gì được ghi.',
  ])
    assert.ok(tried.text.split('\n').includes(line), `${line}\n${tried.text}`)
  assert.deepEqual(await countRecords(), { records: 0, actions: 0 })
  const { rows } = await db.owner.query(
    `select (select count(*)::int from installation.office) offices, (select count(*)::int from directory.unit) units,
       (select count(*)::int from records.type where code like 'ab-%') types, (select max(rgt) from directory.place) = 2 * count(*) tree
     from directory.place`,
  )
  assert.deepEqual(rows, [{ offices: 0, units: 0, types: 0, tree: true }])
})

test('applied, its report reads right: numbers, prose, the further category, the campaign, its own years', async () => {
  const applied = await run(applyCommand)
  assert.equal(applied.code, 0, applied.text)
  assert.match(applied.text, /thongke\.anbinh {2}[a-z2-9]{4}(-[a-z2-9]{4}){3}/)
  server = await startTestServer(db.app)
  const report = await page(`/bao-cao/${UNIT}/2017`)
  for (const sentence of [
    'Báo cáo công tác năm 2017 của Sở Thông tin và Truyền thông tỉnh An Bình',
    'Toàn tỉnh có 5 điểm đọc số, tăng 25%, trong đó gồm: 03 điểm tại thư viện; 01 điểm tại trường học và 01 điểm tại nhà văn hóa.',
    'Các điểm có 55 máy tính và phục vụ 675 lượt bạn đọc, tăng 35% so với cùng kỳ năm 2016; riêng chiến dịch đọc số năm 2017 có 375 lượt.',
    'Mạng lưới có 9 điểm phục vụ, trong đó gồm: 01 bưu cục cấp 1; 02 bưu cục cấp 2; 0 bưu cục cấp 3; 03 điểm bưu điện văn hóa xã; 01 đại lý bưu điện; 0 thùng thư công cộng và 02 điểm phục vụ lưu động.',
    'Năm báo cáo của tỉnh An Bình tính từ ngày 15/12 năm trước đến ngày 14/12.',
  ])
    assert.ok(report.includes(sentence), `${sentence}\n${report}`)
  const year = await figures()
  assert.deepEqual(
    ['AB.READ.N', 'AB.READ.PC', 'AB.READ.VISIT', 'POST.POINT.N~kind=mobile-point'].map(id => year.get(id)),
    ['5', '55', '675', '2'],
  )
  assert.equal((await figures('doc-so-1')).get('AB.READ.VISIT'), '420')
})

test('a text is read against it: right numbers trace, a wrong digit of each is found', async () => {
  const text =
    'Toàn tỉnh An Bình có 5 điểm đọc số, tăng 25%. Các điểm có 55 máy tính và phục vụ 675 lượt bạn đọc, ' +
    'tăng 35% so với cùng kỳ năm 2016; riêng chiến dịch đọc số năm 2017 có 375 lượt bạn đọc. ' +
    'Mạng lưới có 9 điểm phục vụ bưu chính, trong đó có 02 điểm phục vụ lưu động.'
  const read = async (changed: string) => {
    const answer = await fetch(`${server?.url}/api/v1/check-text`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: changed, unit: UNIT, period: '2017' }),
    })
    const { findings } = (await answer.json()) as { findings: { printed: string; verdict: string }[] }
    return findings.map(finding => `${finding.printed} ${finding.verdict}`)
  }
  const printed = ['5', '25%', '55', '675', '35%', '375', '9', '02']
  assert.deepEqual(
    await read(text),
    printed.map(number => `${number} traced`),
  )
  for (const [right, wrong] of [
    ['có 5 điểm', '7'],
    ['25%', '26%'],
    ['55', '56'],
    ['675', '657'],
    ['35%', '36%'],
    ['375', '357'],
    ['có 9 điểm', '8'],
    ['02', '03'],
  ] as const) {
    const [number = ''] = /\d+%?/.exec(right) ?? []
    const found = await read(text.replace(right, right.replace(number, wrong)))
    assert.ok(
      found.some(line => new RegExp(`^${wrong} (?:differs|impossible)$`).test(line)),
      `${wrong}: ${found.join()}`,
    )
  }
})

test('applied again, nothing changes; everything recomputes', async () => {
  const before = await countRecords()
  const again = await run(applyCommand)
  assert.match(again.text, /Không có gì thay đổi\.$/)
  assert.doesNotMatch(again.text, /[+~] /)
  assert.deepEqual(await countRecords(), before)
  const verified = await run(verifyCommand, { file: undefined, json: true })
  assert.deepEqual(JSON.parse(verified.text).discrepancies, [])
})

test('a line that changed is an act on its record, as an app that runs shows without a restart', async () => {
  const before = await countRecords()
  folder.edit(
    'bang/diem-doc.csv',
    'DD02,Thư viện Phú An Thượng,Điểm tại thư viện,981,01/04/2016,,8',
    'DD02,Thư viện Phú An Thượng,Điểm tại thư viện,981,01/04/2016,,18',
  )
  folder.edit('bang/luot-doc.csv', '2017-04,DD06,30/11/2017,25', '2017-04,DD06,30/11/2017,35')
  const changed = await run(applyCommand)
  assert.match(changed.text, /dòng 3, DD02\n {4}Số máy tính: 8 → 18/)
  const after = await countRecords()
  assert.deepEqual(after, { records: before?.records, actions: (before?.actions ?? 0) + 2 })
  const year = await figures()
  assert.deepEqual([year.get('AB.READ.PC'), year.get('AB.READ.VISIT')], ['65', '685'])
})

test('a further indicator and a further option are there in an app that runs', async () => {
  const indicator = JSON.parse(folder.read('02-diem-doc-so.json')).indicators[0]
  indicator.definition.code = 'AB.SCHOOL.N'
  indicator.definition.sources[0].when = { field: 'kind', is: 'school' }
  indicator.words.vi.name = 'Điểm đọc số tại trường'
  folder.write('05-them.json', JSON.stringify({ indicators: [indicator] }))
  folder.edit(
    '03-buu-chinh.json',
    '"validFrom": "2017-01-01",',
    '"validFrom": "2017-01-01", "validTo": "2030-12-31",',
  )
  const more = await run(applyCommand)
  assert.match(more.text, /\+ thêm chỉ tiêu AB\.SCHOOL\.N/)
  assert.match(more.text, /~ đổi danh mục mở rộng .*\n {4}0\.validTo: không có → 2030-12-31/)
  // The records were there before it: the command has counted them.
  assert.equal(await eventually(async () => (await figures()).get('AB.SCHOOL.N')), '1')
  const verified = await run(verifyCommand, { file: undefined, json: true })
  assert.deepEqual(JSON.parse(verified.text).discrepancies, [])
})

test('its staff sign in with the passwords that were printed once', async () => {
  folder.edit(
    'bang/tai-khoan.csv',
    'giamdoc.anbinh,',
    'vanthu.anbinh,Văn thư,secretary,stttt-an-binh,01/01/2016\ngiamdoc.anbinh,',
  )
  const more = await run(applyCommand)
  const password = /vanthu\.anbinh {2}(\S+)/.exec(more.text)?.[1] ?? ''
  assert.doesNotMatch(more.text, /giamdoc\.anbinh {2}/)
  const response = await fetch(`${server?.url}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server?.url ?? '' },
    body: new URLSearchParams({ ten: 'vanthu.anbinh', 'mat-khau': password }),
  })
  assert.equal(response.status, 303, await response.text())
})
