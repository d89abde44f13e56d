import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction, type Tx } from '#db'
import { openTestDatabase } from '#support/database'
import { loadPlaces } from './load-places.ts'
import { findOutlines, readPlaces } from './place-data.ts'
import {
  findPlace,
  findPlacesByName,
  getPlace,
  listPlaceSuccessors,
  listPlaces,
  placesAbove,
  placesUnder,
} from './places.ts'

let db: Awaited<ReturnType<typeof openTestDatabase>>
before(async () => {
  db = await openTestDatabase()
  await inTransaction(db.owner, {}, loadPlaces)
})
after(() => db.close())

const asApp = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db.app, {}, work)

async function codesUnder(code: string, on: string, level?: number): Promise<string[]> {
  return asApp(async tx => {
    const top = await findPlace(tx, code, on)
    assert.ok(top)
    return (await placesUnder(tx, top.id, { on, level })).map(place => place.code)
  })
}

describe('the data', () => {
  const places = readPlaces()

  test('has the numbers of both editions', () => {
    const count = (edition: string, level: number) =>
      places.filter(place => place.edition === edition && place.level === level).length
    assert.deepEqual(
      [1, 2, 3].map(level => count('2016', level)),
      [63, 696, 10_047],
    )
    assert.deepEqual(
      [1, 2, 3].map(level => count('2025', level)),
      [34, 0, 3321],
    )
  })

  test('gives every place an id of its own, the same for ever', () => {
    assert.equal(new Set(places.map(place => place.id)).size, places.length)
    const town = places.find(place => place.code === '931')
    assert.equal(town?.id, 1_200_931)
    assert.equal(places[0]?.id, 1)
  })

  test('nests subtrees as ranges', () => {
    const byId = new Map(places.map(place => [place.id, place]))
    for (const place of places) {
      assert.ok(place.rgt > place.lft)
      const parent = place.parentId === null ? undefined : byId.get(place.parentId)
      if (parent) assert.ok(parent.lft < place.lft && place.rgt < parent.rgt, place.code)
      assert.equal(parent === undefined, place.level === 0)
    }
  })

  test('has outlines of the provinces and of the districts of some', () => {
    assert.ok(findOutlines('VN'))
    assert.ok(findOutlines('93'))
    assert.equal(findOutlines('92'), undefined)
    assert.equal(findOutlines('../x'), undefined)
  })
})

test('loads, and a second time changes nothing', async () => {
  await inTransaction(db.owner, {}, loadPlaces)
  const { rows } = await db.app.query('select count(*)::int n from directory.place')
  assert.equal(rows[0].n, readPlaces().length)
})

describe('a place by code and day', () => {
  test('is the one of the edition of that day', async () => {
    await asApp(async tx => {
      assert.equal((await findPlace(tx, '93', '2025-06-30'))?.name, 'Tỉnh Hậu Giang')
      assert.equal(await findPlace(tx, '93', '2025-07-01'), undefined)
      assert.equal((await findPlace(tx, '92', '2025-06-30'))?.edition, '2016')
      assert.equal((await findPlace(tx, '92', '2025-07-01'))?.edition, '2025')
      assert.equal(
        (await findPlace(tx, 'VN', '2017-12-22'))?.id,
        (await findPlace(tx, 'VN', '2026-01-01'))?.id,
      )
      assert.equal(await findPlace(tx, '99999', '2017-12-22'), undefined)
    })
  })

  test('uses the first edition backwards', async () => {
    assert.equal((await asApp(tx => findPlace(tx, '931', '2004-01-01')))?.name, 'Thị xã Ngã Bảy')
  })

  test('carries the name and kind of that day and keeps its id', async () => {
    await asApp(async tx => {
      const town = await findPlace(tx, '931', '2020-01-31')
      const city = await findPlace(tx, '931', '2020-02-01')
      assert.deepEqual([town?.kind, town?.name], ['town', 'Thị xã Ngã Bảy'])
      assert.deepEqual([city?.kind, city?.name], ['city', 'Thành phố Ngã Bảy'])
      assert.equal(town?.id, city?.id)
      assert.equal((await findPlace(tx, '46', '2017-12-22'))?.name, 'Tỉnh Thừa Thiên Huế')
    })
  })

  test('is refused by an id that does not exist', async () => {
    await asApp(async tx => {
      assert.equal((await getPlace(tx, 1_100_093, '2017-12-22')).shortName, 'Hậu Giang')
      await assert.rejects(getPlace(tx, 7, '2017-12-22'), new Refusal('not_found', { place: 7 }))
      assert.deepEqual((await listPlaces(tx, [1, 1_100_093], '2017-12-22')).map(place => place.code).sort(), [
        '93',
        'VN',
      ])
    })
  })
})

describe('the tree', () => {
  test('gives what lies under a place on a day', async () => {
    assert.deepEqual(await codesUnder('93', '2017-12-22', 2), [
      '930',
      '931',
      '932',
      '933',
      '934',
      '935',
      '936',
      '937',
    ])
    assert.equal((await codesUnder('93', '2017-12-22', 3)).length, 75)
    assert.equal((await codesUnder('VN', '2017-12-22', 1)).length, 63)
    assert.equal((await codesUnder('VN', '2025-07-01', 1)).length, 34)
    assert.equal((await codesUnder('92', '2025-07-01')).length, 103)
  })

  test('gives what a place lies in, the nation first', async () => {
    await asApp(async tx => {
      const commune = (await placesUnder(tx, 1_200_931, { on: '2017-12-22' }))[0]
      assert.ok(commune)
      const above = await placesAbove(tx, commune.id, '2017-12-22')
      assert.deepEqual(above.map(place => place.name).slice(0, 3), [
        'Việt Nam',
        'Tỉnh Hậu Giang',
        'Thị xã Ngã Bảy',
      ])
      assert.equal(above.at(-1)?.id, commune.id)
    })
  })

  test('says who took over', async () => {
    const [next, ...others] = await asApp(tx => listPlaceSuccessors(tx, 1_100_093))
    assert.deepEqual(others, [])
    assert.deepEqual([next?.place.name, next?.extent, next?.on], ['Thành phố Cần Thơ', 'full', '2025-07-01'])
    const { rows } = await db.app.query(
      `select extent, count(*)::int n from directory.place_successor group by 1 order by 1`,
    )
    assert.deepEqual(rows, [
      { extent: 'full', n: 9655 },
      { extent: 'partial', n: 1012 },
    ])
  })
})

describe('search by name', () => {
  const find = (text: string, on = '2017-12-22', under?: number) =>
    asApp(async tx => (await findPlacesByName(tx, text, { on, under })).map(place => place.name))

  test('needs no diacritics and takes beginnings of words', async () => {
    assert.deepEqual(await find('tinh hau gi'), ['Tỉnh Hậu Giang'])
    assert.deepEqual(await find('Hậu Giang'), ['Tỉnh Hậu Giang'])
    const found = await find('nga bay', '2017-12-22', 1_100_093)
    assert.deepEqual(found, ['Thị xã Ngã Bảy', 'Phường Ngã Bảy', 'Thị trấn Bảy Ngàn'])
  })

  test('knows former names and only the places of the day', async () => {
    assert.deepEqual(await find('thi xa nga bay'), ['Thị xã Ngã Bảy'])
    assert.deepEqual(await find('tinh hau giang', '2025-07-01'), [])
  })

  test('without a word finds nothing, and treats signs as text', async () => {
    assert.deepEqual(await find('  '), [])
    assert.deepEqual(await find('%'), [])
  })
})
