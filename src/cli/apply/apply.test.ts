import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import { beginInstallation, finishInstallation } from '#db'
import { anonymous } from '#directory'
import { figuresOf, loadFigureCatalog, verifyFigures } from '#figures'
import { perform, verifyRecords } from '#records'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { cheapPassword, libraryIndicators, libraryTypes } from '#support/library'
import { applyCommand, applyFolder } from './apply.ts'
import { vi } from './vi.ts'

/** Folders over the made-up library: what is wrong in them, and how their lines become records. */

let db: TestDatabase
let library: Library
let folder: string
before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
  await beginInstallation(db.owner, { sample: true, homeUnit: 'so-a', homePeriod: '2017' })
  await finishInstallation(db.owner, new Date('2017-12-22T08:00:00+07:00'))
  folder = mkdtempSync(join(tmpdir(), 'diemcau-apply-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
after(() => db.close())

function write(files: Record<string, string | object>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content, null, 1),
    )
  }
}

const apply = (dryRun = false) =>
  applyFolder(folder, { owner: db.owner, app: db.app, dryRun, cost: cheapPassword })

/** What is wrong with a folder, as it is printed. */
async function faultsOf(files: Record<string, string | object>): Promise<string[]> {
  write(files)
  const { faults, done } = await apply()
  assert.equal(done, false)
  return faults.map(fault => `${vi.at(fault.file, fault.line, fault.column)}: ${fault.sentence}`)
}

const office = { 'office.json': { office: 'so-a' } }
const [cardType] = libraryTypes
const [cardCount] = libraryIndicators
const type = (more: object = {}, words: object = {}) => ({
  definition: { ...cardType?.definition, code: 'own-card', ...more },
  words: { vi: { ...cardType?.words.vi, ...words } },
})
const lineOf = (text: string | object, piece: string): number => {
  const lines = (typeof text === 'string' ? text : JSON.stringify(text, null, 1)).split('\n')
  return lines.findIndex(line => line.includes(piece)) + 1
}

describe('what is wrong is said with its file and line, all of it at once', () => {
  test('a folder that is none, holds no document, or is nobody’s', async () => {
    assert.match((await faultsOf({}))[0] ?? '', /thư mục không có tệp \.json nào/)
    assert.match((await faultsOf({ 'a.json': {} }))[0] ?? '', /chưa tệp nào ghi "office"/)
    assert.match(
      (await applyFolder(join(folder, 'x'), { owner: db.owner, app: db.app, dryRun: true })).faults[0]
        ?.sentence ?? '',
      /không có thư mục/,
    )
    assert.deepEqual(await faultsOf({ 'a.json': { office: 'so-x' } }), [
      'a.json, dòng 2: không có cơ quan “so-x” (đơn vị gốc, hoặc có "office": true)',
    ])
  })

  test('broken JSON, unknown properties, missing ones, wrong kinds: in several files', async () => {
    const found = await faultsOf({
      ...office,
      'a.json': '{\n  "types": [,]\n}',
      'b.json': { unts: [], units: [{ code: 'x', kind: 'room', versions: [] }] },
      'c.json': { indicators: [{ definition: { ...cardCount?.definition, colour: 'red' }, words: {} }] },
    })
    assert.deepEqual(found, [
      'a.json, dòng 2: JSON hỏng: ở đây cần một giá trị',
      'b.json, dòng 2: không có mục “unts” ở đây',
      'b.json, dòng 6: chỉ nhận một trong: ministry, department, division, centre, bureau, committee',
      'b.json, dòng 7: ít nhất 1',
      `c.json, dòng ${lineOf({ indicators: [{ definition: { ...cardCount?.definition, colour: 'red' }, words: {} }] }, 'colour')}: không có mục “colour” ở đây`,
      `c.json, dòng ${lineOf({ indicators: [{ definition: { ...cardCount?.definition, colour: 'red' }, words: {} }] }, 'words')}: thiếu mục “vi”`,
    ])
  })

  test('definitions: labels, states, guards, fields, roles; who speaks of a broken one is not blamed', async () => {
    const { active: _, ...states } = cardType?.words.vi.states ?? {}
    const broken = { types: [type({ states: [...(cardType?.definition.states ?? []), 'lost'] }, { states })] }
    const indicator = {
      definition: {
        ...cardCount?.definition,
        code: 'OWN.N',
        sources: [{ of: 'own-card', states: ['active'], on: 'issuedOn' }],
        by: [],
        options: {},
      },
      words: cardCount?.words,
    }
    const found = await faultsOf({
      ...office,
      'types.json': broken,
      'indicators.json': { indicators: [indicator] },
    })
    assert.deepEqual(found, [
      `types.json, dòng ${lineOf(broken, '"states": [')}: không hành động nào đưa tới trạng thái “lost”`,
      ...['active', 'lost'].map(
        state => `types.json, dòng ${lineOf(broken, '"states": {')}: thiếu nhãn tiếng Việt của “${state}”`,
      ),
    ])
    const dead = type({
      actions: {
        ...cardType?.definition.actions,
        close: { from: ['active'], to: 'closed', by: ['keeper'], when: { any: [] } },
      },
    })
    assert.match(
      (await faultsOf({ ...office, 'types.json': { types: [dead] } })).join('\n'),
      /chỉ nhận một trong: one_stop_officer/,
    )
    const guard = type({
      actions: {
        ...cardType?.definition.actions,
        close: { from: ['active'], to: 'closed', by: ['specialist'], when: { any: [] } },
      },
    })
    assert.deepEqual(await faultsOf({ ...office, 'types.json': { types: [guard] } }), [
      `types.json, dòng ${lineOf({ types: [guard] }, '"when": {\n'.trim()) && lineOf(JSON.stringify({ types: [guard] }, null, 1), '"any": []') - 1}: điều kiện này không bao giờ đúng`,
      `types.json, dòng ${lineOf({ types: [guard] }, '"guards"')}: thiếu nhãn tiếng Việt của “close”`,
    ])
  })

  test('a published version is not changed: what to do is said', async () => {
    const changed = { types: [{ ...type({ code: 'library-card', title: '{number}' }) }] }
    assert.deepEqual(await faultsOf({ ...office, 'types.json': changed }), [
      `types.json, dòng ${lineOf(changed, '"version"')}: phiên bản 1 đã ban hành với nội dung khác. Bản đã ban hành không ` +
        'sửa được: tăng version lên 2, đặt validFrom là ngày bắt đầu áp dụng, rồi áp dụng lại',
    ])
  })

  test('units, places, parties, accounts, options, reports', async () => {
    const version = { from: '2016-01-01', name: 'X', shortName: 'X' }
    mkdirSync(folder, { recursive: true })
    symlinkSync('/etc/hostname', join(folder, 'link.csv'))
    const found = await faultsOf({
      'all.json': {
        office: 'so-a',
        places: [{ code: '009', parent: '99', kind: 'commune', name: 'Không', from: '2016-01-01' }],
        units: [{ code: 'x', kind: 'division', place: '77', versions: [{ ...version, parent: 'nobody' }] }],
        parties: [{ file: 'parties.csv' }],
        codeLists: [
          {
            type: 'library-card',
            field: 'name',
            options: [{ code: 'a', name: 'A', validFrom: '2017-02-30' }],
          },
        ],
        accounts: [
          { file: 'accounts.csv' },
          { file: '../x.csv' },
          { file: 'link.csv' },
          { file: 'none.xlsx' },
        ],
        reports: [
          {
            code: 'r',
            version: 1,
            validFrom: '2017-01-01',
            scope: ['department'],
            title: 'R',
            headline: [],
            sections: [
              { code: 's', title: 'S', blocks: [{ kind: 'prose', text: '{LIB.X} {LIB.CARD.N parts=size}' }] },
            ],
          },
        ],
      },
      'parties.csv': 'key,kind,name,taxId\nA,organisation,Một,12\nA,organisation,Hai,\n,person,Ba,\n',
      'accounts.csv':
        'signIn,name,role,unit,from,deputy\nlan,Lan,director,so-a,2016-01-01,true\nminh,Minh,king,so-a,2016-01-01,\nan,An,head,so-z,1/1/2016,\ntu,Tư,director,so-a,1/1/2016,phó\n',
    })
    const said = found.map(fault => fault.replace(/all\.json, dòng \d+/, 'all.json'))
    for (const fault of [
      'all.json: không có địa bàn mã này vào ngày đó',
      'all.json: không có đơn vị này, hoặc chưa thành lập vào ngày đó',
      'parties.csv, dòng 2, cột “taxId”: mã số thuế gồm 10 số, 10 số-3 số, hoặc 12 số',
      'parties.csv, dòng 3, cột “key”: ghi hai lần',
      'parties.csv, dòng 4, cột “key”: thiếu mục “key”',
      'all.json: phải là ngày có thật, dạng 2021-12-31',
      'accounts.csv, dòng 3, cột “role”: chỉ nhận một trong: one_stop_officer, specialist, head, director, inspector, chief_inspector, statistics_officer, secretary, editor, it_officer, administrator',
      'accounts.csv, dòng 4, cột “unit”: không có đơn vị này, hoặc chưa thành lập vào ngày đó',
      'accounts.csv, dòng 5, cột “deputy”: chỉ nhận một trong: true',
      'all.json: ../x.csv: tệp nằm ngoài thư mục',
      'all.json: link.csv: tệp nằm ngoài thư mục',
      'all.json: none.xlsx: không đọc được tệp này',
      'all.json: không có chỉ tiêu “LIB.X”',
      'all.json: LIB.CARD.N không phân tổ theo size',
    ])
      assert.ok(said.includes(fault), `${fault}\n${found.join('\n')}`)
    const { rows } = await db.owner.query(`select count(*)::int n from directory.party_key`)
    assert.equal(rows[0].n, 0)
  })
})

const rowsOf = (more: object = {}) => ({
  'rows.json': {
    office: 'so-a',
    rows: [
      {
        file: 'cards.csv',
        type: 'library-card',
        key: 'Mã',
        columns: { Mã: 'badge', Phòng: '@unit' },
        steps: ['apply', 'issue', 'close'],
        changes: ['correct'],
        groups: { gifts: { file: 'gifts.csv', key: 'Mã thẻ' } },
        ...more,
      },
    ],
  },
})
const heads = 'Mã,Tên,Loại,Địa bàn,Điện thoại,Ngày cấp,Ngày đóng,Phòng\n'
const gifts = 'Mã thẻ,Sách,Phí\nT1,Truyện Kiều,5.000\n'
const cards = (...lines: string[]) => ({
  'cards.csv': heads + lines.map(line => `${line}\n`).join(''),
  'gifts.csv': gifts,
})
const one = 'T1,Nguyễn Văn Ánh,Người lớn,001,0901234567,01/02/2017,,so-a-phong-1'
const two = 'T2,Trần Thị Bích,child,002,,2017-03-01,2017-09-30,'

test('the shape of the documents is given to editors', async () => {
  const lines: string[] = []
  const asked = { app: db.app, owner: db.owner, home: '', file: undefined, json: false, schema: true }
  const rest = {
    unit: undefined,
    period: undefined,
    at: undefined,
    tree: undefined,
    readInput: () => Buffer.alloc(0),
  }
  assert.equal(await applyCommand({ ...asked, ...rest, print: line => lines.push(line) }), 0)
  const { properties, additionalProperties } = JSON.parse(lines.join('\n'))
  assert.equal(additionalProperties, false)
  for (const part of ['places', 'units', 'types', 'codeLists', 'indicators', 'reports', 'rows'])
    assert.ok(properties[part], part)
})

describe('lines of tables', () => {
  const counted = async () => {
    library.engine.catalog.forget()
    return library.world(anonymous, async (tx, world) =>
      (await figuresOf(tx, world, { unit: 'so-a', period: '2017', codes: ['LIB.CARD.N'] })).map(f => f.value),
    )
  }
  const records = async () =>
    (
      await db.owner.query(
        `select r.state, r.version, r.data ->> 'name' as name, u.code as unit from records.record r
         join directory.unit u on u.id = r.unit_id where r.type_id = 1 order by r.id`,
      )
    ).rows

  test('every line that is wrong is named with its column; nothing is written', async () => {
    const found = await faultsOf({
      ...rowsOf(),
      'cards.csv': `${heads}T1,An,lớn,001,,01/02/2017,,so-b\nT2,,Trẻ em,xx,12,31/02/2017,,\nT2,An,Trẻ em,001,,,,\n,An,child,001,,,,\nT5,An,child,001,,31/12/2017,,\n`,
      'gifts.csv': `${gifts}T9,Sách,1\n`,
    })
    assert.deepEqual(found, [
      'cards.csv, dòng 4, cột “Mã”: khóa “T2” đã có ở dòng 3',
      'cards.csv, dòng 5, cột “Mã”: thiếu khóa của dòng',
      'gifts.csv, dòng 3, cột “Mã thẻ”: không dòng nào của bảng chính mang khóa “T9”',
    ])
    assert.deepEqual(
      await faultsOf({
        ...rowsOf(),
        ...cards(
          'T1,An,lớn,001,,01/02/2017,,so-b',
          'T2,,Trẻ em,xx,12,31/02/2017,,',
          'T5,An,child,001,,31/12/2017,,',
        ),
      }),
      [
        'cards.csv, dòng 2, cột “Loại”: không có trong danh mục của cơ quan này',
        'cards.csv, dòng 2, cột “Phòng”: không có đơn vị “so-b” trong cơ quan này',
        'cards.csv, dòng 3, cột “Địa bàn”: không có địa bàn mã này trong danh mục đang dùng',
        'cards.csv, dòng 3, cột “Điện thoại”: phải là số điện thoại Việt Nam, ví dụ 0901 234 567',
        'cards.csv, dòng 3, cột “Ngày cấp”: phải là ngày có thật, ví dụ 22/12/2017',
        'cards.csv, dòng 3, cột “Tên”: bắt buộc nhập',
        'cards.csv, dòng 4: Cấp thẻ: Ngày cấp không sau hôm nay.',
      ],
    )
    assert.deepEqual(await records(), [])
    const steps = await faultsOf({
      ...rowsOf({ steps: ['issue', 'apply'], changes: ['mend'], columns: { Số: 'x' } }),
      ...cards(one),
    })
    for (const fault of [
      /bước đầu phải là hành động tạo/,
      /chỉ đứng đầu/,
      /không có hành động “mend”/,
      /bảng không có cột “Số”/,
      /không biết cột “Phòng”/,
    ])
      assert.match(steps.join('\n'), fault)
  })

  test('they become records by the steps; applied again, nothing', async () => {
    write({ ...rowsOf(), ...cards(one, two) })
    const { faults, rows } = await apply()
    assert.deepEqual(faults, [])
    assert.equal(rows[0]?.added, 2)
    assert.deepEqual(await records(), [
      { state: 'active', version: 2, name: 'Nguyễn Văn Ánh', unit: 'so-a-phong-1' },
      { state: 'closed', version: 3, name: 'Trần Thị Bích', unit: 'so-a' },
    ])
    assert.deepEqual(await counted(), ['1', '1', '0'])
    const again = await apply()
    assert.deepEqual([again.rows[0]?.added, again.rows[0]?.unchanged], [0, 2])
    const { rows: why } = await db.owner.query('select why from records.action order by id limit 1')
    assert.deepEqual(why, [{ why: 'Áp dụng từ cards.csv, dòng 2' }])
  })

  test('a line that changed is an act on its record; one that did not leaves what officers have done', async () => {
    const { rows } = await db.owner.query('select id from records.record where type_id = 1 order by id')
    const officer = await library.staff('specialist', 'so-a')
    await perform(library.engine, officer, {
      record: rows[0].id,
      action: 'correct',
      why: 'x',
      values: { name: 'Ánh Mới' },
    })
    write({ ...rowsOf(), ...cards(one, two) })
    const same = await apply()
    assert.deepEqual([same.faults, same.rows[0]?.unchanged], [[], 2])
    assert.equal((await records())[0]?.name, 'Ánh Mới')
    write({ ...rowsOf(), ...cards(one, two.replace('002', '001').replace(',,2017', ',0907654321,2017')) })
    const refused = await apply()
    assert.deepEqual(
      refused.faults.map(fault => [fault.column, fault.sentence]),
      [
        [
          'Địa bàn',
          '“Địa bàn” đã khác bản ghi, nhưng không hành động nào trong changes sửa được trường này khi đang ở trạng thái “Đã đóng”',
        ],
        [
          'Điện thoại',
          '“Điện thoại” đã khác bản ghi, nhưng không hành động nào trong changes sửa được trường này khi đang ở trạng thái “Đã đóng”',
        ],
      ],
    )
    assert.equal((await records())[0]?.name, 'Ánh Mới')
    write({
      ...rowsOf(),
      ...cards(one.replace('01/02/2017,,', '01/02/2017,31/08/2017,').replace('Văn Ánh', 'Văn Anh'), two),
    })
    const { faults, rows: outcome } = await apply()
    assert.deepEqual(faults, [])
    assert.deepEqual(outcome[0]?.changed, [
      {
        line: 2,
        key: 'T1',
        changes: [
          { at: 'Tên', before: 'Ánh Mới', after: 'Nguyễn Văn Anh' },
          { at: 'Ngày đóng', before: undefined, after: '2017-08-31' },
        ],
      },
    ])
    assert.deepEqual(
      (await records()).map(({ state, version, name }) => [state, version, name]),
      [
        ['closed', 5, 'Nguyễn Văn Anh'],
        ['closed', 3, 'Trần Thị Bích'],
      ],
    )
    assert.deepEqual(await counted(), ['0', '0', '0'])
  })

  test('cut off after a batch and before it was noted, it goes on and writes nothing twice', async () => {
    const before = await records()
    await db.owner.query('delete from records.row_key')
    write({
      ...rowsOf(),
      ...cards(one.replace('01/02/2017,,', '01/02/2017,31/08/2017,').replace('Văn Ánh', 'Văn Anh'), two),
    })
    const { faults, rows } = await apply()
    assert.deepEqual([faults, rows[0]?.added, rows[0]?.unchanged], [[], 0, 2])
    assert.deepEqual(await records(), before)
  })

  test('everything recomputes', async () => {
    library.engine.catalog.forget()
    const catalog = await library.engine.catalog.get()
    assert.deepEqual((await verifyRecords(db.owner)).discrepancies, [])
    assert.deepEqual(
      (await verifyFigures(db.owner, catalog, await loadFigureCatalog(db.owner))).discrepancies,
      [],
    )
  })
})
