import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '#directory'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { applyCard } from '#support/library-web'
import { asActor, type ListQuery, listRecords, perform } from './index.ts'

let db: TestDatabase
let library: Library
let officer: Actor
let first: bigint

before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
  officer = await library.staff('specialist', 'so-a')
  const names = ['Nguyễn Văn Ánh', 'Nguyễn Văn Bình', 'Nguyễn Thị Ánh', 'Trần Văn Ánh']
  const ids: bigint[] = []
  for (const kind of ['adult', 'child'])
    for (const name of names) ids.push(await applyCard(library, { values: { name, kind } }))
  first = ids[0] ?? 0n
})
after(() => db.close())

const titles = async (query: Omit<ListQuery, 'type'>, actor = officer) => {
  const { rows, total } = await asActor(library.engine, actor, tx => listRecords(tx, { type: 1, ...query }))
  return { titles: rows.map(row => `${row.title} ${row.data['kind']}`).sort(), total }
}

test('a search within a choice finds what lies in it, by its own lists as by the values', async () => {
  const child = { fields: { kind: 'child' } }
  for (const q of ['nguyen van', 'nguyen v', 'van anh', 'anh', 'a']) {
    const all = (await titles({ q })).titles.filter(title => title.endsWith('child'))
    assert.ok(all.length > 0, q)
    for (const query of [
      { q, ...child },
      { q, ...child, facet: 'kind' },
    ]) {
      const found = await titles(query)
      assert.deepEqual(found, { titles: all, total: all.length }, q)
    }
  }
})

test('a page of hits has the exact total, and one past the end too', async () => {
  const page = await titles({ q: 'van anh', limit: 1, offset: 1 })
  assert.deepEqual([page.titles.length, page.total], [1, 4])
  assert.deepEqual(await titles({ q: 'van anh', offset: 50 }), { titles: [], total: 4 })
  assert.deepEqual(await titles({ q: 'van khong' }), { titles: [], total: 0 })
})

test('a choice that is corrected moves the record to the other lists', async () => {
  const found = () => titles({ q: 'nguyen van', fields: { kind: 'adult' }, facet: 'kind' })
  assert.equal((await found()).total, 2)
  const order = { record: first, action: 'correct', values: { kind: 'child' }, why: 'ghi nhầm' }
  await perform(library.engine, officer, order)
  assert.equal((await found()).total, 1)
})

test('whoever may not see a record does not find it within a choice either', async () => {
  const stranger = await library.staff('specialist', 'so-b')
  const found = await titles({ q: 'nguyen van', fields: { kind: 'adult' }, facet: 'kind' }, stranger)
  assert.deepEqual(found, { titles: [], total: 0 })
})
