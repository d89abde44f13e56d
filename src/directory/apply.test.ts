import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction, type Tx } from '#db'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { cheapPassword } from '#support/library'
import {
  type AppliedPlace,
  applyParties,
  applyPlaces,
  applyStaff,
  applyUnits,
  findPartiesByName,
  findPlacesByName,
  loadPlaces,
  placesAbove,
  placesUnder,
} from './index.ts'

/** What an office's own files bring into the directory, again and again. */

let db: TestDatabase
let office: number
const at = new Date('2017-12-22T08:00:00+07:00')
const on = '2017-12-22'
const owner = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db.owner, {}, work)

const unit = (code: string, more: object = {}) => ({
  code,
  kind: 'department' as const,
  versions: [{ from: '2010-01-01', name: code, shortName: code, ...more }] as const,
})
before(async () => {
  db = await openTestDatabase()
  await owner(async tx => {
    await loadPlaces(tx)
    await applyUnits(tx, [unit('so-x'), unit('so-x-phong', { parent: 'so-x' })])
    const { rows } = await tx.query<{ id: number }>(`select id from directory.unit where code = 'so-x'`)
    office = rows[0]?.id ?? 0
  })
})
after(() => db.close())

const places: AppliedPlace[] = [
  { code: '98001', parent: '981', kind: 'commune', name: 'Đồi Chè', from: '2016-01-01' },
  { code: '98', parent: 'VN', kind: 'province', name: 'An Bình', from: '2016-01-01' },
  { code: '981', parent: '98', kind: 'rural_district', name: 'Phú An', from: '2016-01-01' },
]
const faultsOf = (work: (tx: Tx) => Promise<unknown>): Promise<string[]> =>
  owner(work).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return error.faults.map(({ field, rule }) => `${field} ${rule}`)
    },
  )

test('places join the tree in any order; the national list stays as it was', async () => {
  const tree = () =>
    owner(async tx => {
      const { rows } = await tx.query(
        `select count(*)::int n, count(distinct p.lft)::int lft, max(p.rgt) = 2 * count(*) packed,
           bool_and(p.lft > q.lft and p.rgt < q.rgt) nested from directory.place p
         left join directory.place q on q.id = p.parent_id`,
      )
      return rows[0]
    })
  const before = await tree()
  const under = (code: string) =>
    owner(async tx => {
      const { rows } = await tx.query<{ id: number }>(
        'select id from directory.place where code = $1 and valid_from <= $2 and coalesce(valid_to, $2) >= $2',
        [code, on],
      )
      return (await placesUnder(tx, rows[0]?.id ?? 0, { on })).map(place => place.code)
    })
  const known = await under('93')
  await owner(tx => applyPlaces(tx, 'so-x', places))
  assert.deepEqual(await tree(), { ...before, n: before.n + 3, lft: before.n + 3 })
  assert.deepEqual(await under('98'), ['981', '98001'])
  assert.deepEqual(await under('93'), known)
  const [commune] = await owner(tx => findPlacesByName(tx, 'doi che', { on }))
  assert.equal(commune?.name, 'Xã Đồi Chè')
  const above = await owner(tx => placesAbove(tx, commune?.id ?? 0, on))
  assert.deepEqual(
    above.map(place => place.code),
    ['VN', '98', '981', '98001'],
  )
})

test('a place keeps its id, where it lies and its first day; its name may be mended', async () => {
  const renamed = places.map(place => (place.code === '981' ? { ...place, name: 'Phú An Mới' } : place))
  const applied = await owner(tx => applyPlaces(tx, 'so-x', renamed))
  assert.deepEqual(
    applied.map(({ code, before, after }) => [code, JSON.stringify(before) === JSON.stringify(after)]),
    [
      ['98001', true],
      ['98', true],
      ['981', false],
    ],
  )
  const moved = (more: Partial<AppliedPlace>) =>
    faultsOf(tx =>
      applyPlaces(tx, 'so-x', [
        { code: '981', parent: '98', kind: 'rural_district', name: 'x', from: '2016-01-01', ...more },
      ]),
    )
  assert.deepEqual(await moved({ parent: 'VN' }), ['981.parent place_stays'])
  assert.deepEqual(await moved({ kind: 'commune' }), ['981.kind place_stays'])
  assert.deepEqual(await moved({ from: '2017-01-01' }), ['981.from place_stays'])
  assert.deepEqual(await moved({ code: '93' }), ['93.code code_taken'])
  assert.deepEqual(await moved({ code: '999', parent: '000' }), ['999.parent unknown_place'])
  assert.deepEqual(await moved({ code: '999', parent: '98001' }), ['999.parent place_level'])
})

test('a party is its key; a tax number that is known is the same party; an old name is an alias', async () => {
  const party = {
    key: 'A',
    kind: 'organisation' as const,
    name: 'Bưu điện Một',
    taxId: '9800000001',
    secrets: { phone: '0900000001' },
  }
  const apply = (more: object = {}) => owner(tx => applyParties(tx, office, [{ ...party, ...more }], at))
  assert.equal((await apply())[0]?.before, undefined)
  const again = await apply()
  assert.deepEqual(again[0]?.before, again[0]?.after)
  const changed = await apply({ name: 'Bưu điện Hai', secrets: { phone: '0900000002' } })
  assert.notDeepEqual(changed[0]?.before, changed[0]?.after)
  assert.doesNotMatch(JSON.stringify(changed), /0900/)
  assert.equal((await owner(tx => findPartiesByName(tx, 'buu dien mot')))[0]?.name, 'Bưu điện Hai')
  await owner(tx => applyParties(tx, office, [{ ...party, key: 'B', name: 'Tên khác' }], at))
  const { rows } = await db.owner.query(
    'select count(distinct party_id)::int n, count(*)::int keys from directory.party_key',
  )
  assert.deepEqual(rows, [{ n: 1, keys: 2 }])
  assert.deepEqual(await faultsOf(() => apply({ kind: 'person' })), ['A.kind party_stays'])
})

test('staff: a password is made once; roles become those given, and what colleagues have lent stays', async () => {
  const seed = (role: string) => [
    { signIn: 'Lan', name: 'Lan', roles: [{ role, unit: 'so-x', from: '2016-01-01' }] },
  ]
  const apply = (role: string) => owner(tx => applyStaff(tx, seed(role), { at, cost: cheapPassword }))
  const first = await apply('head')
  assert.match(first.passwords[0]?.password ?? '', /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  const again = await apply('head')
  assert.deepEqual([again.passwords, again.applied[0]?.before], [[], again.applied[0]?.after])
  const lender = { signIn: 'minh', name: 'Minh', roles: [] }
  await owner(tx => applyStaff(tx, [lender], { at, cost: cheapPassword }))
  await db.owner.query(
    `insert into directory.role_assignment (account_id, role, unit_id, valid_from, valid_to, delegated_by)
     select a.id, 'director', $1, '2017-01-01', '2017-12-31', l.id
     from directory.account a, directory.account l where a.sign_in = 'lan' and l.sign_in = 'minh'`,
    [office],
  )
  await apply('secretary')
  const { rows } = await db.owner.query('select role from directory.role_assignment order by role')
  assert.deepEqual(
    rows.map(row => row.role),
    ['director', 'secretary'],
  )
})
