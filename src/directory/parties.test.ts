import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction, type Tx } from '#db'
import { openTestDatabase } from '#support/database'
import { logLook, readPartySecrets } from './looks.ts'
import {
  addAlias,
  createParties,
  createParty,
  findPartiesByName,
  findPartiesByNumber,
  findParty,
  mergeParties,
  type PartySeed,
  resolveParty,
} from './parties.ts'

const AT = new Date('2017-12-22T01:00:00Z')
/** Settings as those of a clerk who may act on records but not read personal values, and of one who may. */
const CLERK = {
  'diemcau.acts': '{[65537,65537]}',
  'diemcau.secrets': '{}',
  'diemcau.party': '',
  'diemcau.system': '',
}
const READER = { ...CLERK, 'diemcau.secrets': '{[65537,65537]}' }

let db: Awaited<ReturnType<typeof openTestDatabase>>
before(async () => {
  db = await openTestDatabase()
})
after(() => db.close())

const asApp = <T>(work: (tx: Tx) => Promise<T>, settings = {}): Promise<T> =>
  inTransaction(db.app, settings, work)
const firm = (name: string, taxId?: string): PartySeed => ({ kind: 'organisation', name, taxId })

describe('parties', () => {
  test('are added together, in order, with tidy names', async () => {
    const seeds = [firm('Bưu  điện A '), { kind: 'household' as const, name: 'Hộ B' }, firm('Bưu điện C')]
    const ids = await asApp(tx => createParties(tx, seeds, AT))
    const parties = await asApp(tx => Promise.all(ids.map(id => findParty(tx, id))))
    assert.deepEqual(
      parties.map(party => party?.name),
      ['Bưu điện A', 'Hộ B', 'Bưu điện C'],
    )
    assert.equal(await asApp(tx => findParty(tx, 999_999n)), undefined)
    await assert.rejects(
      asApp(tx => resolveParty(tx, 999_999n)),
      { code: 'not_found' },
    )
  })

  test('may not share a tax number', async () => {
    await asApp(tx => createParty(tx, firm('Một', '1800998877'), AT))
    const again = asApp(tx => createParty(tx, firm('Hai', '1800998877'), AT))
    await assert.rejects(again, new Refusal('duplicate', { field: 'taxId' }))
  })

  test('are found by words of names and aliases, without diacritics', async () => {
    const id = await asApp(tx => createParty(tx, firm('Công ty Cổ phần In Sao Mai'), AT))
    await asApp(tx => addAlias(tx, id, 'Nhà in Hừng Đông'))
    const find = (text: string, kind?: 'person' | 'organisation') =>
      asApp(async tx => (await findPartiesByName(tx, text, { kind })).map(party => party.id))
    assert.deepEqual(await find('sao mai in'), [id])
    assert.deepEqual(await find('HUNG do'), [id])
    assert.deepEqual(await find('sao mai', 'person'), [])
    assert.deepEqual(await find('sao maii'), [])
    assert.deepEqual(await find(' '), [])
  })

  test('merge: all that pointed at the old one point straight at the kept one', async () => {
    const [a = 0n, b = 0n, c = 0n] = await asApp(tx =>
      createParties(tx, [firm('Alpha'), firm('Beta'), firm('Gamma')], AT),
    )
    await asApp(tx => mergeParties(tx, a, b))
    await asApp(tx => mergeParties(tx, b, c))
    assert.equal((await asApp(tx => resolveParty(tx, a))).id, c)
    assert.equal((await asApp(tx => findParty(tx, a)))?.mergedInto, c)
    assert.deepEqual(
      (await asApp(tx => findPartiesByName(tx, 'beta'))).map(party => party.id),
      [c],
    )
    await assert.rejects(
      asApp(tx => mergeParties(tx, a, b)),
      { code: 'invalid' },
    )
    await assert.rejects(
      asApp(tx => mergeParties(tx, c, 999_999n)),
      { code: 'not_found' },
    )
  })
})

describe('personal values', () => {
  let party: bigint
  before(async () => {
    const seed: PartySeed = {
      kind: 'person',
      name: 'Người Mẫu',
      secrets: { phone: '0900000000', address: 'Ấp 1' },
    }
    party = await asApp(tx => createParty(tx, seed, AT), CLERK)
  })
  const select = (settings: Record<string, string>) =>
    asApp(
      async tx =>
        (await tx.query('select from directory.party_secret where party_id = $1', [party])).rowCount,
      settings,
    )

  test('are seen by the party itself and by the system, by no one else directly', async () => {
    assert.equal(await select({}), 0)
    assert.equal(await select(READER), 0)
    assert.equal(await select({ 'diemcau.party': String(party + 1n) }), 0)
    assert.equal(await select({ 'diemcau.party': String(party) }), 2)
    assert.equal(await select({ 'diemcau.system': 'on' }), 2)
  })

  test('are written by who may act on records, and by no one without a grant', async () => {
    const add = (settings: Record<string, string>) =>
      asApp(tx => createParty(tx, { kind: 'person', name: 'X', secrets: { phone: '1' } }, AT), settings)
    await assert.rejects(add({}), { code: '42501' })
    await assert.rejects(add({ 'diemcau.acts': '{}' }), { code: '42501' })
    await add(CLERK)
  })

  test('are changed and erased by the party itself only', async () => {
    const change = (settings: Record<string, string>) =>
      asApp(async tx => {
        const phone = await tx.query(`update directory.party_secret set value = '2' where party_id = $1`, [
          party,
        ])
        const gone = await tx.query(
          `delete from directory.party_secret where party_id = $1 and field = 'address'`,
          [party],
        )
        return [phone.rowCount, gone.rowCount]
      }, settings)
    assert.deepEqual(await change(READER), [0, 0])
    assert.deepEqual(await change({ 'diemcau.party': String(party) }), [2, 1])
  })

  test('are read by staff with the right, a reason and a line in the log', async () => {
    const ask = { party, fields: ['phone'] as const, account: 7n, at: AT, why: 'Gọi lại' }
    assert.deepEqual(await asApp(tx => readPartySecrets(tx, ask), READER), { phone: '2' })
    const { rows } = await db.owner.query('select account_id, subject, fields, at, why from directory.look')
    assert.deepEqual(rows, [
      { account_id: 7n, subject: `party ${party}`, fields: ['phone'], at: AT, why: 'Gọi lại' },
    ])
    await assert.rejects(
      asApp(tx => readPartySecrets(tx, ask), CLERK),
      new Refusal('forbidden', {}),
    )
    await assert.rejects(
      asApp(tx => readPartySecrets(tx, { ...ask, why: ' ' }), READER),
      { code: 'invalid' },
    )
    const after = await db.owner.query('select from directory.look')
    assert.equal(after.rowCount, 1)
  })

  test('a look at a record is logged by the same words and never taken back', async () => {
    await asApp(tx =>
      logLook(tx, { account: 7n, subject: 'record 42', fields: ['address'], at: AT, why: 'Giao hàng' }),
    )
    const { rows } = await db.owner.query(
      `select fields, why from directory.look where subject = 'record 42'`,
    )
    assert.deepEqual(rows, [{ fields: ['address'], why: 'Giao hàng' }])
    await assert.rejects(
      asApp(tx => logLook(tx, { account: 7n, subject: 'record 42', fields: ['address'], at: AT, why: '' })),
      { code: 'invalid' },
    )
  })
})

describe('a party by a number that is known already', () => {
  test('of identity or of tax, merged ones as who lives on; for who may act only', async () => {
    const [person = 0n, twin = 0n, taxed = 0n] = await inTransaction(db.owner, {}, tx =>
      createParties(
        tx,
        [
          { kind: 'person', name: 'Người Một', secrets: { id_number: '363000000001' } },
          {
            kind: 'person',
            name: 'Người Hai',
            secrets: { id_number: '363000000002', phone: '363000000003' },
          },
          firm('Hãng Ba', '1800776655'),
        ],
        AT,
      ),
    )
    await inTransaction(db.owner, {}, tx => mergeParties(tx, twin, person))
    const numbers = ['363000000001', '363000000002', '1800776655', '363000000003', '']
    assert.deepEqual([...(await asApp(tx => findPartiesByNumber(tx, numbers), CLERK))].sort(), [
      ['1800776655', taxed],
      ['363000000001', person],
      ['363000000002', person],
    ])
    assert.equal((await asApp(tx => findPartiesByNumber(tx, numbers))).size, 0)
    const { rows } = await asApp(
      tx => tx.query('select * from directory.find_parties_by_number($1)', [numbers]),
      { ...CLERK, 'diemcau.acts': '{}' },
    )
    assert.deepEqual(rows, [])
  })
})
