import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Actor } from '#directory'
import { actorOfAccount } from '#directory'
import { csvLines } from '#documents'
import { verifyFigures } from '#figures'
import { asActor, getRecord, listRecords, perform, secretsOf, verifyRecords } from '#records'
import {
  countOutcomes,
  draftImport,
  getImport,
  type Import,
  listImportedRows,
  moveImport,
  type Outcome,
  planImport,
  previewImport,
  readImportFile,
  runImports,
} from '#records/import'
import { type LibraryWeb, openLibraryWeb } from '#support/library-web'

let web: LibraryWeb
before(async () => {
  web = await openLibraryWeb()
})
after(() => web.close())

const account = async (signIn: string): Promise<Actor> => {
  const { rows } = await web.db.owner.query('select id from directory.account where sign_in = $1', [signIn])
  return actorOfAccount(web.db.app, rows[0].id, '2017-12-22')
}
const officer = () => account('chuyen-vien')

type Rows = readonly (readonly string[])[]
const sheetOf = (rows: Rows) => Buffer.from(csvLines(rows))
const HEAD = ['Tên', 'Loại thẻ', 'Huyện', 'Số ĐT', 'Phù hiệu']

async function draft(
  rows: Rows | Buffer,
  given: { actor?: Actor; unit?: string; type?: string; action?: string } = {},
) {
  const { actor = await officer(), unit = 'so-a', type = 'library-card', action = 'apply' } = given
  const bytes = Buffer.isBuffer(rows) ? rows : sheetOf(rows)
  const { engine } = web.library
  return asActor(engine, actor, (tx, catalog) =>
    draftImport(tx, catalog, actor, {
      type,
      action,
      unit,
      fileName: 'the.csv',
      bytes,
      at: engine.clock.now(),
    }),
  )
}
const as = async <T>(work: Parameters<typeof asActor<T>>[2], actor?: Actor) =>
  asActor(web.library.engine, actor ?? (await officer()), work)
const state = (id: bigint) => as(tx => getImport(tx, id))
const counts = async (id: bigint) =>
  Object.fromEntries(Object.entries(await as(tx => countOutcomes(tx, id))).filter(([, n]) => n > 0))
const rowsOf = (id: bigint, outcomes: readonly Outcome[]) =>
  as(tx => listImportedRows(tx, id, { outcomes, limit: 1000 }))

async function work(id: bigint): Promise<Import> {
  for (let round = 0; round < 100; round++) {
    await runImports(web.library.engine)
    const imported = await state(id)
    if (!['checking', 'running', 'undoing'].includes(imported.state)) return imported
  }
  throw new Error('an import without an end')
}
async function move(id: bigint, from: Import['state'], to: Import['state']): Promise<Import> {
  await as(tx => moveImport(tx, id, [from], to))
  return work(id)
}
/** Checks and creates. */
async function run(id: bigint) {
  assert.equal((await move(id, 'draft', 'checking')).state, 'checked')
  return move(id, 'checked', 'running')
}
const cards = async () => (await as(tx => listRecords(tx, { type: 1, limit: 5000 }))).rows

describe('a sheet becomes records', () => {
  test('its head is found below titles, its columns are guessed, its cells are read as people write them', async () => {
    const id = await draft([
      ['Danh sách thẻ năm 2017'],
      [],
      HEAD,
      ['Nguyễn Thị Hạnh', 'người lớn', 'Huyện Một', '0901 234 567', 'A1'],
      ['Lê Văn Bé', 'TRẺ EM', 'hai', '901234568', ''],
      ['Trần Thị Sáu', 'child', '002', '', 'A3'],
    ])
    const imported = await state(id)
    assert.equal(imported.headRow, 3)
    assert.deepEqual(
      imported.columns.map(({ target }) => target),
      ['name', 'kind', 'place', 'phone', 'badge'],
    )
    assert.deepEqual(imported.sameBy, ['badge'])
    assert.equal((await run(id)).state, 'done')
    assert.deepEqual(await counts(id), { created: 3 })
    const made = await rowsOf(id, ['created'])
    const rows = await Promise.all(made.map(({ record }) => as(tx => getRecord(tx, record ?? 0n))))
    assert.deepEqual(
      rows.map(({ title, place, data, state: at }) => [title, place, data['kind'], data['badge'], at]),
      [
        ['Nguyễn Thị Hạnh', 3, 'adult', 'A1', 'applied'],
        ['Lê Văn Bé', 4, 'child', undefined, 'applied'],
        ['Trần Thị Sáu', 4, 'child', 'A3', 'applied'],
      ],
    )
    assert.deepEqual(await as(tx => secretsOf(tx, made[0]?.record ?? 0n)), { phone: '0901234567' })
  })

  test('what is wrong is said by row, field and rule, all of it; the rest is created', async () => {
    const id = await draft([
      HEAD,
      ['', 'người lớn', 'Huyện Một', '', 'B1'],
      ['Đúng', 'trẻ em', 'Huyện Hai', '', 'B2'],
      ['Sai nhiều', 'cụ già', 'Huyện Chín', '12', 'B3'],
    ])
    assert.equal((await run(id)).state, 'done')
    assert.deepEqual(await counts(id), { created: 1, faulty: 2 })
    const faulty = await rowsOf(id, ['faulty'])
    assert.deepEqual(
      faulty.map(({ row, faults }) => [row, faults.map(({ field, rule }) => `${field} ${rule}`)]),
      [
        [2, ['name required']],
        [4, ['kind choice', 'place unknownPlaceName', 'phone phone']],
      ],
    )
  })

  test('the preview shows the first rows as they will be read, and keeps nothing', async () => {
    const before = (await cards()).length
    const id = await draft([HEAD, ['Xem trước', 'người lớn', 'huyen mot', '', ''], ['', '', '', '', 'C2']])
    const actor = await officer()
    const { engine } = web.library
    const preview = await as(async (tx, catalog) =>
      previewImport(tx, catalog, {
        imported: await getImport(tx, id),
        bytes: await readImportFile(tx, id),
        actor,
        at: engine.clock.now(),
        most: 10,
      }),
    )
    assert.deepEqual(
      preview.map(({ row, outcome, values }) => [row, outcome, values]),
      [
        [2, 'good', { name: 'Xem trước', kind: 'adult', place: '001' }],
        [3, 'faulty', { badge: 'C2' }],
      ],
    )
    assert.equal((await cards()).length, before)
  })

  test('values that all rows share are given once, and what was chosen for a head is chosen again', async () => {
    const rows = [
      ['Bạn đọc', 'Nhóm'],
      ['Cao Thị Kim', 'x'],
    ]
    const id = await draft(rows)
    assert.deepEqual(
      (await state(id)).columns.map(({ target }) => target),
      [null, null],
    )
    const columns = [
      { at: 0, label: 'Bạn đọc', target: 'name' },
      { at: 1, label: 'Nhóm', target: null },
    ]
    await as(tx =>
      planImport(tx, id, { sheet: 0, headRow: 1, columns, fixed: { kind: 'Người lớn' }, sameBy: [] }),
    )
    await run(id)
    assert.deepEqual(await counts(id), { created: 1 })
    const again = await draft(rows)
    assert.deepEqual(
      (await state(again)).columns.map(({ target }) => target),
      ['name', null],
    )
  })

  test('a record with a parent finds it by what only one may hold', async () => {
    await run(await draft([HEAD, ['Mẹ', 'người lớn', '001', '', 'ME-1']]))
    const id = await draft(
      [
        ['Thẻ thư viện', 'Sách', 'Phí', 'Ngày mượn'],
        ['ME-1', 'Tắt đèn', '1.250.000 đồng', '1/12/2017'],
        ['ME-2', 'Số đỏ', '5000', '2/12/2017'],
        ['ME-1', 'Chí Phèo', '12,5', '31/2/2017'],
      ],
      { type: 'library-loan', action: 'lend' },
    )
    await run(id)
    const [loan] = await rowsOf(id, ['created'])
    const row = await as(tx => getRecord(tx, loan?.record ?? 0n))
    assert.deepEqual(row.data, { book: 'Tắt đèn', fee: 1_250_000, takenOn: '2017-12-01' })
    assert.ok(row.parent)
    const faulty = await rowsOf(id, ['faulty'])
    assert.deepEqual(
      faulty.map(({ faults }) => faults.map(({ field, rule }) => `${field} ${rule}`)),
      [['@parent record'], ['fee money', 'takenOn date']],
    )
  })
})

describe('nothing is doubled', () => {
  test('rows that are there, or twice in the sheet, are reported: by unique values and by chosen fields', async () => {
    const rows = [
      ['Tên', 'Loại', 'Điện thoại'],
      ['Phạm Thị Đôi', 'người lớn', '0909 000 001'],
      ['PHẠM THỊ ĐÔI', 'người lớn', '0909000001'],
      ['Phạm Thị Đôi', 'người lớn', '0909000002'],
    ]
    const plan = async (id: bigint) => {
      const { columns, headRow } = await state(id)
      await as(tx => planImport(tx, id, { sheet: 0, headRow, columns, fixed: {}, sameBy: ['name', 'phone'] }))
    }
    const id = await draft(rows)
    await plan(id)
    await run(id)
    assert.deepEqual(await counts(id), { created: 2, twice: 1 })
    assert.equal((await rowsOf(id, ['twice']))[0]?.row, 3)
    const again = await draft(rows)
    await plan(again)
    await run(again)
    assert.deepEqual(await counts(again), { there: 3 })
    const unique = await draft([HEAD, ['Một', 'người lớn', '', '', 'D1'], ['Hai', 'người lớn', '', '', 'D1']])
    await run(unique)
    assert.deepEqual(await counts(unique), { created: 1, twice: 1 })
    const third = await draft([HEAD, ['Ba', 'người lớn', '', '', 'D1']])
    await run(third)
    assert.deepEqual(await counts(third), { there: 1 })
  })

  test('one that came between the check and the run is reported too', async () => {
    const id = await draft([HEAD, ['Chen', 'người lớn', '', '', 'E1']])
    await move(id, 'draft', 'checking')
    assert.deepEqual(await counts(id), { good: 1 })
    await perform(web.library.engine, await officer(), {
      create: { type: 'library-card', unit: 'so-a' },
      action: 'apply',
      values: { name: 'Người khác', kind: 'child', badge: 'E1' },
    })
    await move(id, 'checked', 'running')
    assert.deepEqual(await counts(id), { there: 1 })
  })

  test('work that is broken off anywhere and done again creates each row once', async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => [`Hộ ${at}`, 'người lớn', '', '', `F${at}`])
    const id = await draft([HEAD, ...rows])
    await move(id, 'draft', 'checking')
    const before = (await cards()).length
    // As a crash leaves it: records of a batch committed, the note about them lost.
    await as(tx => moveImport(tx, id, ['checked'], 'running'))
    await runImports(web.library.engine, -1)
    assert.equal((await state(id)).lastRow, 501)
    assert.deepEqual(await counts(id), { created: 500, good: 700 })
    await web.db.owner.query('update records.import set last_row = 0 where id = $1', [id])
    await web.db.owner.query(
      "update records.import_row set outcome = 'good', record_id = null where import_id = $1 and outcome = 'created'",
      [id],
    )
    assert.equal((await work(id)).state, 'done')
    assert.deepEqual(await counts(id), { created: 1200 })
    assert.equal((await cards()).length, before + 1200)
  })
})

describe('an import is taken back', () => {
  test('what nobody has touched is undone and frees what it held; what was changed or has children is kept', async () => {
    const rows = ['G1', 'G2', 'G3'].map(badge => [`Thẻ ${badge}`, 'người lớn', '001', '', badge])
    const id = await draft([HEAD, ...rows])
    await run(id)
    const [first, second, third] = await rowsOf(id, ['created'])
    const { engine } = web.library
    await perform(engine, await officer(), {
      record: first?.record ?? 0n,
      action: 'correct',
      values: { name: 'Sửa rồi' },
      why: 'Ghi sai',
    })
    await perform(engine, await officer(), {
      create: { type: 'library-loan', unit: 'so-a', parent: second?.record ?? 0n },
      action: 'lend',
      values: { book: 'Đất rừng phương Nam', takenOn: '2017-12-01' },
    })
    assert.equal((await move(id, 'done', 'undoing')).state, 'undone')
    assert.deepEqual(await counts(id), { kept: 2, undone: 1 })
    const states = await Promise.all(
      [first, second, third].map(async row => (await as(tx => getRecord(tx, row?.record ?? 0n))).state),
    )
    assert.deepEqual(states, ['applied', 'applied', 'undone'])
    const again = await draft([HEAD, ...rows])
    await run(again)
    assert.deepEqual(await counts(again), { created: 1, there: 2 })
  })

  test('figures fall back, chains and cells verify', async () => {
    const { engine, figures } = web.library
    const open = async () =>
      (await web.db.owner.query("select from figures.contribution where known_to = 'infinity'")).rowCount
    const before = await open()
    const head = ['Thẻ thư viện', 'Sách', 'Phí', 'Ngày mượn']
    await run(await draft([HEAD, ['Đếm', 'người lớn', '001', '', 'H1']]))
    const id = await draft([head, ['H1', 'Vợ nhặt', '7000', '5/12/2017']], {
      type: 'library-loan',
      action: 'lend',
    })
    await run(id)
    assert.ok(((await open()) ?? 0) > (before ?? 0))
    await move(id, 'done', 'undoing')
    assert.equal(await open(), before)
    assert.deepEqual((await verifyRecords(web.db.owner)).discrepancies, [])
    const catalog = await engine.catalog.get()
    const figureCatalog = await as(tx => figures.get(tx, catalog.generation))
    const { discrepancies } = await verifyFigures(web.db.owner, catalog, figureCatalog)
    assert.deepEqual(discrepancies, [])
  })
})

describe('only who may create such records may import them', () => {
  const refused = (code: string) => (error: { code?: string }) => error.code === code

  test('another role, another unit and another office are refused', async () => {
    const rows = [HEAD, ['Lạ', 'người lớn', '', '', '']]
    await assert.rejects(draft(rows, { actor: await account('giam-doc') }), refused('forbidden'))
    await assert.rejects(draft(rows, { actor: await account('thong-ke') }), refused('forbidden'))
    await assert.rejects(draft(rows, { actor: await account('chuyen-vien-b') }), refused('forbidden'))
    await assert.rejects(draft(rows, { actor: await account('chuyen-vien-phong') }), refused('forbidden'))
    await assert.rejects(draft(rows, { unit: 'so-b' }), refused('forbidden'))
    await assert.rejects(draft(rows, { action: 'issue' }), refused('forbidden'))
  })

  test('another office does not even see it, nor its rows', async () => {
    const id = await draft([HEAD, ['Riêng', 'người lớn', '', '', '']])
    await move(id, 'draft', 'checking')
    for (const name of ['chuyen-vien-b', 'giam-doc-b', 'thong-ke']) {
      const other = await account(name)
      await assert.rejects(
        as(tx => getImport(tx, id), other),
        refused('not_found'),
      )
      await assert.rejects(
        as(tx => moveImport(tx, id, ['checked'], 'running'), other),
        refused('wrong_state'),
      )
      assert.deepEqual(await as(tx => listImportedRows(tx, id, { outcomes: ['good'], limit: 9 }), other), [])
    }
  })

  test('a right that was withdrawn meanwhile stops it; a check that was cut short is done again before anything runs', async () => {
    const director = await account('giam-doc')
    const close = (at: string) =>
      web.db.owner.query(`update directory.account set closed_at = ${at} where sign_in = 'chuyen-vien'`)
    const stopped = async (id: bigint) => {
      await runImports(web.library.engine)
      const { state, stoppedBy } = await as(tx => getImport(tx, id), director)
      assert.deepEqual([state, stoppedBy], ['stopped', 'forbidden'])
    }
    const id = await draft([HEAD, ['Thôi việc', 'người lớn', '', '', '']])
    await as(tx => moveImport(tx, id, ['draft'], 'checking'))
    await close('now()')
    await stopped(id)
    await close('null')
    await assert.rejects(
      as(tx => moveImport(tx, id, ['stopped'], 'running')),
      refused('wrong_state'),
    )
    assert.equal((await move(id, 'stopped', 'checking')).state, 'checked')
    await close('now()')
    await as(tx => moveImport(tx, id, ['checked'], 'running'), director)
    await stopped(id)
    await close('null')
    assert.equal((await move(id, 'stopped', 'running')).state, 'done')
    assert.deepEqual(await counts(id), { created: 1 })
  })

  test('how a sheet is read cannot be changed while it is worked on, nor once it has created', async () => {
    const id = await draft([HEAD, ['Muộn', 'người lớn', '', '', '']])
    const plan = async () => {
      const { sheet, headRow, columns, fixed, sameBy } = await state(id)
      return as(tx => planImport(tx, id, { sheet, headRow, columns, fixed, sameBy }))
    }
    await as(tx => moveImport(tx, id, ['draft'], 'checking'))
    await assert.rejects(plan(), refused('wrong_state'))
    await work(id)
    await plan()
    await run(id)
    await assert.rejects(plan(), refused('wrong_state'))
  })
})

test('sheets and digests are erased after 30 days', async () => {
  const id = await draft([HEAD, ['Cũ', 'người lớn', '', '', 'K1']])
  await run(id)
  const { clock, engine } = web.library
  const now = clock.now()
  clock.set('2018-01-21T09:00:00+07:00')
  await runImports(engine)
  clock.set(now)
  assert.equal((await state(id)).hasFile, false)
  await assert.rejects(
    as(tx => readImportFile(tx, id)),
    { code: 'not_found' },
  )
  const { rows } = await web.db.owner.query('select keys from records.import_row where import_id = $1', [id])
  assert.deepEqual(rows, [{ keys: [] }])
})
