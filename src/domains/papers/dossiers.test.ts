import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { inTransaction } from '#db'
import { actorOfAccount, systemActor } from '#directory'
import { ensureSampleKeys, openOfficeKeys, publicSealKey, unseal, verifyPdf } from '#documents'
import { openFiles } from '#files'
import { type Engine, historyOf, perform } from '#records'
import { getPaper, issuePapers, type PaperRow, papersOf, publishPapers } from '#records/papers'
import { openTestDatabase } from '#support/database'
import { acting, publishDossiers } from '#support/dossiers'
import { openLibrary } from '#support/engine'
import { fontsOf, noPoppler, readQr, sizeOf, wordsOn } from '#support/read-paper'
import { papers, types } from '../index.ts'
import { dossiers } from '../procedures/index.ts'
import { resultVi } from './dossiers.vi.ts'

const home = mkdtempSync(join(tmpdir(), 'diemcau-dossiers-'))
const db = await openTestDatabase()
after(async () => {
  await db.close()
  rmSync(home, { recursive: true })
})
const library = await openLibrary(db, '2017-12-22T08:00:00+07:00')
await publishDossiers(db)
await inTransaction(db.owner, {}, tx => publishPapers(tx, papers))
const days = { from: new Date('2016-01-01'), to: new Date('2046-01-01') }
await ensureSampleKeys(home, { root: 'Gốc', office: 'Trên', officer: 'Sở A' }, days)
const keys = await openOfficeKeys(home)
assert.ok(keys)
const files = openFiles(home)
const publicUrl = 'https://so-a.example'
const engine: Engine = {
  ...library.engine,
  consequences: [...library.engine.consequences, issuePapers({ keys, files, publicUrl, sample: true })],
}
const act = acting(library, engine)
const at = (day: string, time: string) => `2018-01-${day}T${time}:00+07:00`

const bytesOf = (paper: PaperRow): Promise<Buffer> => buffer(files.open(paper.sha256))
/** The newest paper of a kind. */
async function paperOf(record: bigint, kind: string): Promise<{ paper: PaperRow; pdf: Buffer }> {
  const paper = (await papersOf(db.owner, record)).find(({ facts }) => facts.kind === kind)
  assert.ok(paper, kind)
  return { paper, pdf: await bytesOf(paper) }
}

const file = (type: string, values: object = {}) =>
  act({ type, unit: 'so-a' }, 'file', 'one_stop_officer', { at: at('02', '08:00'), values })

async function accept(type: string, values: object = {}): Promise<bigint> {
  const record = await file(type, values)
  await act(record, 'accept', 'one_stop_officer', {
    at: at('02', '08:30'),
    groups: {
      papers: [
        { component: 'form', originals: 1, copies: 0, mark: 'full' },
        { component: 'legal', originals: 0, copies: 2, mark: 'wrong' },
      ].filter(({ component }) =>
        types.some(t => t.definition.code === type && t.definition.procedure?.components[component]),
      ),
    },
  })
  return record
}

/** From the counter to the director's desk. */
async function sign(record: bigint, proposal: 'issue' | 'refuse'): Promise<void> {
  await act(record, 'assign', 'head', { at: at('02', '14:00'), values: { handler: 901 } })
  await act(record, 'propose', 'specialist', { at: at('05', '09:00'), values: { proposal } })
  await act(record, 'endorse', 'head', { at: at('08', '15:00') })
}

const missing = [
  {
    component: 'legal',
    fault: 'Bản sao không có chứng thực',
    ground: 'Điều 30 Nghị định số 06/2016/NĐ-CP',
  },
  { component: 'channels', fault: 'Thiếu danh mục kênh', ground: 'Điều 31 Nghị định số 06/2016/NĐ-CP' },
]

describe('a dossier on its way', () => {
  let record: bigint
  const CODE = '000.00.14.H30-180102-0001'

  test('its receipt has the papers, the hours, the promised day, the way of return and the code', async () => {
    record = await accept('satellite-dossier', { returnWish: 'post' })
    const { paper, pdf } = await paperOf(record, 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả')
    assert.equal(paper.number, CODE)
    const said = await wordsOn(pdf)
    for (const words of [
      `Mã hồ sơ: ${CODE}`,
      'Đăng ký thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh',
      '1 Đơn đăng ký 1 0 Đủ, hợp lệ',
      '2 Bản sao giấy tờ pháp lý 0 2 Chưa hợp lệ',
      'Thời gian nhận hồ sơ: 08:30 02/01/2018.',
      'Thời hạn giải quyết theo quy định: 10 ngày làm việc.',
      // Eight working days were promised.
      'Thời gian trả kết quả: 12/01/2018',
      'Cách nhận kết quả đã đăng ký: Bưu chính công ích.',
    ])
      assert.ok(said.includes(words), `${words} in ${said}`)
  })

  test('without a check at the counter its receipt lists what the procedure asks for and what was filed', async () => {
    const unchecked = await file('satellite-dossier')
    await act(unchecked, 'accept', 'one_stop_officer', { at: at('02', '08:45') })
    const said = await wordsOn((await paperOf(unchecked, 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả')).pdf)
    for (const words of ['1 Đơn đăng ký 1 0', '3 Bản sao giấy tờ pháp lý 0 1', '4 Danh mục kênh 1 0'])
      assert.ok(said.includes(words), `${words} in ${said}`)
    assert.ok(!said.includes('hợp lệ') && !said.includes('đã đăng ký'), said)
  })

  test('its one request names every paper with fault and ground', async () => {
    await act(record, 'assign', 'head', { at: at('02', '14:00'), values: { handler: 901 } })
    await act(record, 'requestMore', 'specialist', { at: at('03', '14:00'), groups: { missing } })
    const said = await wordsOn((await paperOf(record, 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ')).pdf)
    for (const { fault, ground } of missing) assert.ok(said.includes(fault) && said.includes(ground), said)
  })

  test('its apology has both days, the reason and who signs for the director', async () => {
    const values = { legalFile: 'b'.repeat(64), channelsFile: 'c'.repeat(64) }
    await act(record, 'supply', 'one_stop_officer', { at: at('05', '14:00'), values })
    const why = 'Chưa xác minh xong địa điểm lắp đặt thiết bị'
    await act(record, 'apologise', 'head', { at: at('09', '09:00'), values: { newDueOn: '2018-01-22' }, why })
    const said = await wordsOn((await paperOf(record, 'Phiếu xin lỗi và hẹn lại ngày trả kết quả')).pdf)
    for (const words of [
      'Ngày đã hẹn: 16/01/2018',
      'Ngày hẹn lại: 22/01/2018',
      why,
      'TL. GIÁM ĐỐC TRƯỞNG PHÒNG',
    ])
      assert.ok(said.includes(words), `${words} in ${said}`)
  })

  test('its control slip has a row for each hand, with the time taken and allowed', async () => {
    await act(record, 'propose', 'specialist', { at: at('15', '09:00'), values: { proposal: 'issue' } })
    await act(record, 'endorse', 'head', { at: at('16', '09:00') })
    await act(record, 'issue', 'director', { at: at('17', '14:00') })
    await act(record, 'return', 'one_stop_officer', { at: at('18', '08:00') })
    const said = await wordsOn((await paperOf(record, 'Phiếu kiểm soát quá trình giải quyết hồ sơ')).pdf)
    const order = [
      '1 Được tiếp nhận Người tiếp nhận hồ sơ, Sở A Trưởng phòng, Sở A 08:30 02/01/2018 14:00 02/01/2018 0,4 / 1 Trước hạn',
      '2 Đang thẩm định',
      '3 Yêu cầu bổ sung, hoàn thiện',
      'Không tính',
      '4 Đang thẩm định',
      'Quá hạn Chưa xác minh xong',
      '5 Trình duyệt',
      '6 Trình ký',
      '7 Đã có kết quả',
    ]
    const places = order.map(words => said.indexOf(words))
    assert.ok(!places.includes(-1), `${places} in ${said}`)
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
  })

  test('PS-10: forms 01 to 05 are A5 with fonts of their own, and the QR code leads to the tracking page', {
    skip: noPoppler,
  }, async () => {
    const slips = (await papersOf(db.owner, record)).filter(({ number }) => number === CODE)
    assert.equal(slips.length, 4)
    for (const slip of slips) {
      const pdf = await bytesOf(slip)
      const { width, height } = sizeOf(pdf)
      assert.deepEqual([width, height].toSorted(), [148, 210], slip.facts.kind)
      const fonts = fontsOf(pdf)
      assert.ok(
        fonts.length > 0 &&
          fonts.every(font => font.embedded && font.readable && font.name.includes('Tinos')),
      )
      if (/tiếp nhận|kiểm soát/.test(slip.facts.kind))
        assert.equal(readQr(pdf), `${publicUrl}/theo-doi/${CODE}`)
    }
  })
})

test('PS-10: a dossier that is not accepted has no code: its slip says why, and its QR code verifies it', async () => {
  const record = await file('satellite-dossier')
  const why = 'Cơ quan không có thẩm quyền giải quyết hồ sơ của địa bàn khác'
  await act(record, 'turnAway', 'one_stop_officer', {
    at: at('02', '09:00'),
    why,
    values: { ground: 'Điều 29 Nghị định số 06/2016/NĐ-CP' },
  })
  const { paper, pdf } = await paperOf(record, 'Phiếu từ chối tiếp nhận giải quyết hồ sơ')
  const said = await wordsOn(pdf)
  assert.ok(said.includes(why) && said.includes('Điều 29 Nghị định số 06/2016/NĐ-CP'), said)
  assert.ok(!said.includes('Mã hồ sơ'), said)
  assert.equal(paper.number, '')
  if (!noPoppler) {
    assert.deepEqual(sizeOf(pdf), { width: 148, height: 210, pages: 1 })
    assert.match(readQr(pdf) ?? '', new RegExp(`^${publicUrl}/xac-minh/${paper.code}#`))
  }
})

test('PS-16, PS-30: a refusal is a numbered, signed letter with the reason and ground as they were written', async () => {
  const record = await accept('satellite-dossier')
  await sign(record, 'refuse')
  const why = 'Địa điểm lắp đặt nằm trong khu vực không được phép thu tín hiệu trực tiếp'
  const ground = 'Điều 30 khoản 2 Nghị định số 06/2016/NĐ-CP'
  await assert.rejects(
    act(record, 'refuse', 'director', { at: at('09', '09:00'), why: 'Không đủ', values: { ground } }),
    { code: 'invalid' },
  )
  await act(record, 'refuse', 'director', { at: at('09', '09:00'), why, values: { ground } })
  const { paper, pdf } = await paperOf(record, 'Thông báo')
  const said = await wordsOn(pdf)
  assert.equal(paper.number, '01/TB-STTTT')
  assert.ok(said.includes(`Lý do: ${why}`) && said.includes(ground), said)
  const verdict = await verifyPdf(pdf, keys.roots, paper.issuedAt)
  assert.deepEqual([verdict.whole, verdict.intact, verdict.trusted], [true, true, true])
})

test('PS-6: silence ends in a letter that says so', async () => {
  const record = await accept('press-conference-dossier')
  await perform(engine, systemActor, { record, action: 'approveBySilence', at: new Date(at('04', '09:00')) })
  const { paper, pdf } = await paperOf(record, 'Thông báo')
  const said = await wordsOn(pdf)
  assert.match(paper.number, /STTTT-HB$/)
  assert.ok(
    said.includes('Về việc được tiến hành do hết thời hạn trả lời') && said.includes('GIÁM ĐỐC'),
    said,
  )
})

test('what was begun as dossier and licence in one ends by its own forms', async () => {
  const record = await act(
    { type: 'newsletter-licence', version: 1, unit: 'so-a' },
    'submit',
    'one_stop_officer',
    {
      at: '2017-12-20T09:00:00+07:00',
    },
  )
  await act(record, 'accept', 'one_stop_officer', { at: at('02', '09:00') })
  const receipt = await paperOf(record, 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả')
  // Thirty days, counted from the day after.
  assert.ok((await wordsOn(receipt.pdf)).includes('Ngày hẹn trả kết quả: 01/02/2018.'))
  await act(record, 'assign', 'head', { at: at('03', '09:00') })
  await act(record, 'requestMore', 'specialist', { at: at('04', '09:00'), why: 'Thiếu giấy tờ pháp lý' })
  const asked = await paperOf(record, 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ')
  assert.ok((await wordsOn(asked.pdf)).includes('Lý do: Thiếu giấy tờ pháp lý'))
  await act(record, 'supply', 'one_stop_officer', { at: at('05', '09:00') })
  await act(record, 'propose', 'specialist', { at: at('08', '09:00') })
  await act(record, 'endorse', 'head', { at: at('09', '09:00') })
  await act(record, 'grant', 'director', { at: at('10', '09:00') })
  const { paper } = await paperOf(record, 'Giấy phép')
  assert.deepEqual([paper.facts.about, paper.facts.until], ['Xuất bản bản tin', '2018-06-01'])
})

test('PS-30: a dossier whose result is a licence issues it in the act of the signature, in the name of who signed', async () => {
  const record = await accept('newsletter-dossier')
  await sign(record, 'issue')
  await act(record, 'issue', 'director', { at: at('09', '09:00') })
  // A bulletin has copies of its own, counted in another unit than those of a paper handed in.
  const receipt = await wordsOn((await paperOf(record, 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả')).pdf)
  assert.match(receipt, /1 Tờ khai đề nghị cấp giấy phép xuất bản bản tin 1 0 Đủ, hợp lệ/)
  const children = await db.owner.query<{ id: bigint }>(
    'select id from records.record where parent_id = $1',
    [record],
  )
  const { paper, pdf } = await paperOf(children.rows[0]?.id ?? 0n, 'Giấy phép')
  const said = await wordsOn(pdf)
  assert.ok(
    said.includes('GIÁM ĐỐC') && said.includes('Giấy phép có giá trị đến trước ngày 01/06/2018.'),
    said,
  )
  assert.match(paper.number, /^0\d\/GPBT-STTTT$/)
})

test('sixteen procedures end in a paper: fourteen of their own dossier, two in a licence', () => {
  const creating = types.flatMap(({ definition: { code, procedure, actions } }) =>
    procedure && !Object.hasOwn(actions['issue']?.sets ?? {}, 'resultNo') ? [code] : [],
  )
  assert.deepEqual([...Object.keys(resultVi), ...new Set(creating)].toSorted(), [...dossiers].toSorted())
})

for (const [type, { kind, about, opening }] of Object.entries(resultVi))
  test(`PS-30, PS-31: ${type} ends in its own numbered paper, whose QR code verifies it without a network`, async () => {
    const record = await accept(type)
    await sign(record, 'issue')
    await act(record, 'issue', 'director', { at: at('09', '09:00') })
    const { paper, pdf } = await paperOf(record, kind)
    const said = await wordsOn(pdf)
    assert.match(paper.number, /^0[12]\/[A-ZĐ-]+$/)
    assert.ok(
      said.includes(`Số: ${paper.number}`) && said.includes(`${kind.toLocaleUpperCase('vi')} ${about}`),
      said,
    )
    assert.ok(said.includes((opening[0] ?? '').replace('{office}', 'Sở A')), said)
    assert.ok(said.includes('GIÁM ĐỐC') && said.includes('Mẫu applicant'), said)
    // Whoever filed it is no part of the paper.
    assert.ok(!said.includes('Mẫu submitter') && !said.includes('0912345678'), said)
    const found = await getPaper(db.app, { code: paper.code }, '2018-01-09')
    assert.deepEqual([found.state, found.number], ['valid', paper.number])
    // They are of one form: one is looked at.
    if (noPoppler || type !== 'news-site-dossier') return
    assert.deepEqual(sizeOf(pdf), { width: 210, height: 297, pages: 1 })
    const qr = readQr(pdf) ?? ''
    assert.ok(qr.startsWith(`${publicUrl}/xac-minh/${paper.code}#`))
    const facts = unseal(qr, publicSealKey(keys.seal))
    assert.deepEqual([facts?.['number'], facts?.['code']], [paper.number, paper.code])
  })

test('each form is dated: unconfirmed before the circular and since the next one', () => {
  const versions = papers.filter(({ form }) => form.code === 'receipt').map(({ form }) => form)
  assert.deepEqual(
    versions.map(({ validFrom, validTo, law }) => [validFrom, validTo, law[0]?.confirmed]),
    [
      ['2017-12-22', '2019-01-05', false],
      ['2019-01-06', '2025-09-14', true],
      ['2025-09-15', undefined, false],
    ],
  )
})

describe('by what right somebody signs', () => {
  const DAY = '2018-01-09'
  const people = [
    { id: 911, name: 'Phạm Thị Phó', role: 'director', unit: 2, deputy: true },
    { id: 912, name: 'Đinh Văn Trưởng', role: 'head', unit: 2, deputy: false },
    { id: 913, name: 'Võ Thị Phó Phòng', role: 'head', unit: 2, deputy: true },
    { id: 914, name: 'Cao Văn Viên', role: 'specialist', unit: 2, deputy: false },
    { id: 915, name: 'Lý Thị Giám Đốc', role: 'director', unit: 2, deputy: false },
    { id: 916, name: 'Hồ Văn Một Cửa', role: 'one_stop_officer', unit: 2, deputy: false },
  ]
  const lent = [
    { to: 912, role: 'director', by: 915 },
    { to: 914, role: 'head', by: 912 },
    { to: 914, role: 'one_stop_officer', by: 916 },
  ]
  before(async () => {
    for (const { id, name, role, unit, deputy } of people) {
      await db.owner.query(
        "insert into directory.party (id, kind, name, words, created_at) values ($1, 'person', $2, '', '2016-01-01')",
        [id, name],
      )
      await db.owner.query(
        `insert into directory.account (id, party_id, sign_in, password_hash, created_at) values ($1, $1, $2, '', '2016-01-01')`,
        [id, `so-a-${id}`],
      )
      await db.owner.query(
        `insert into directory.role_assignment (account_id, role, unit_id, valid_from, deputy) values ($1, $2, $3, '2016-01-01', $4)`,
        [id, role, unit, deputy],
      )
    }
    for (const { to, role, by } of lent)
      await db.owner.query(
        `insert into directory.role_assignment (account_id, role, unit_id, valid_from, valid_to, delegated_by)
         values ($1, $2, 2, '2018-01-01', '2018-01-31', $3)`,
        [to, role, by],
      )
  })
  const doneBy = async (account: number, record: bigint, action: string, more: object = {}) =>
    perform(engine, await actorOfAccount(db.app, BigInt(account), DAY), {
      record,
      action,
      at: new Date(at('09', '10:00')),
      ...more,
    })
  const issuedBy = async (account: number): Promise<string> => {
    const record = await accept('news-site-dossier')
    await sign(record, 'issue')
    await doneBy(account, record, 'issue')
    return wordsOn((await paperOf(record, 'Giấy phép')).pdf)
  }
  const apologyOf = async (account: number): Promise<string> => {
    const record = await accept('news-site-dossier')
    await doneBy(account, record, 'apologise', {
      values: { newDueOn: '2018-01-22' },
      why: 'Phải xác minh thêm tại địa phương',
    })
    return wordsOn((await paperOf(record, 'Phiếu xin lỗi và hẹn lại ngày trả kết quả')).pdf)
  }

  test('the director with the post alone, a deputy in his place, who has borrowed it by authorisation with his own', async () => {
    const director = await issuedBy(915)
    assert.match(director, / GIÁM ĐỐC \(đã ký số\) Lý Thị Giám Đốc/)
    assert.doesNotMatch(director, /KT\.|TL\.|TUQ\./)
    assert.match(await issuedBy(911), / KT\. GIÁM ĐỐC PHÓ GIÁM ĐỐC \(đã ký số\) Phạm Thị Phó/)
    assert.match(await issuedBy(912), / TUQ\. GIÁM ĐỐC TRƯỞNG PHÒNG \(đã ký số\) Đinh Văn Trưởng/)
  })

  test('a head by order of the director, and so who stands for the head', async () => {
    assert.match(await apologyOf(912), / TL\. GIÁM ĐỐC TRƯỞNG PHÒNG \(đã ký số\) Đinh Văn Trưởng/)
    assert.match(
      await apologyOf(913),
      / TL\. GIÁM ĐỐC KT\. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG \(đã ký số\) Võ Thị Phó Phòng/,
    )
    assert.match(
      await apologyOf(914),
      / TL\. GIÁM ĐỐC TUQ\. TRƯỞNG PHÒNG CHUYÊN VIÊN \(đã ký số\) Cao Văn Viên/,
    )
  })

  test('a licence that follows from the signature is signed as the act was', async () => {
    const record = await accept('newsletter-dossier')
    await sign(record, 'issue')
    await doneBy(911, record, 'issue')
    const { rows } = await db.owner.query<{ id: bigint }>(
      'select id from records.record where parent_id = $1',
      [record],
    )
    const said = await wordsOn((await paperOf(rows[0]?.id ?? 0n, 'Giấy phép')).pdf)
    assert.match(said, / KT\. GIÁM ĐỐC PHÓ GIÁM ĐỐC \(đã ký số\) Phạm Thị Phó/)
    const [last] = (await historyOf(db.owner, record)).slice(-1)
    assert.equal(last?.change.deputy, true)
  })

  test('whoever receives at the counter receives, for whomever', async () => {
    const record = await file('news-site-dossier')
    await doneBy(914, record, 'accept')
    const said = await wordsOn((await paperOf(record, 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả')).pdf)
    assert.match(said, / NGƯỜI TIẾP NHẬN HỒ SƠ \(đã ký số\) Cao Văn Viên/)
    assert.doesNotMatch(said, /TUQ\./)
  })

  test('nobody lends a deputy’s place', async () => {
    await assert.rejects(
      db.owner.query(
        `insert into directory.role_assignment (account_id, role, unit_id, valid_from, valid_to, delegated_by, deputy)
         values (916, 'director', 2, '2018-01-01', '2018-01-31', 915, true)`,
      ),
      /role_deputy_by_right/,
    )
  })
})
