import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction } from '#db'
import { openTestDatabase } from '#support/database'
import type { Library } from '#support/engine'
import { openLibraryWithRequests } from '#support/library-requests'
import { perform, type TrackRequest, trackRecord } from './index.ts'

const NOON = new Date('2026-11-20T05:00:00Z')
const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000)
const unknown = new Refusal('not_found', {})
const locked = new Refusal('too_many', { minutes: 15 })

let db: Awaited<ReturnType<typeof openTestDatabase>>
let library: Library
before(async () => {
  db = await openTestDatabase()
  library = await openLibraryWithRequests(db)
})
after(() => db.close())

let addresses = 0
const ask = (code: string, suffix: string, more: Partial<TrackRequest> = {}) =>
  trackRecord(library.engine, { code, suffix, address: `a${++addresses}`, now: NOON, ...more })
const staff = (role = 'specialist') => library.staff(role, 'so-a')

/** A request that has its code. */
async function accepted(phone = '0901234567'): Promise<{ record: bigint; code: string }> {
  const { record } = await perform(library.engine, await staff(), {
    create: { type: 'library-request', unit: 'so-a' },
    action: 'ask',
    values: { book: 'Số đỏ', phone, readerName: 'Lê Thị Bông', mail: 'bong@example.vn' },
  })
  const done = await perform(library.engine, await staff(), { record, action: 'accept' })
  return { record, code: String(done.after?.data['code']) }
}

describe('PS-25: tracking', () => {
  test('tells state, since when, unit and term to whoever knows code and suffix, and nothing else', async () => {
    const { code } = await accepted()
    const { version, unit, clock, ...told } = await ask(code, '4567')
    assert.deepEqual(told, { state: 'accepted', since: library.clock.now() })
    assert.deepEqual([version.definition.code, unit.name, clock?.code], ['library-request', 'Sở A', 'find'])
    const { rows } = await db.app.query('select * from records.track_record($1, $2, $3, $4)', [
      code,
      '4567',
      'x',
      NOON,
    ])
    assert.deepEqual(Object.keys(rows[0]), [
      'outcome',
      'definition_id',
      'state',
      'since',
      'unit_id',
      'clock',
      'started_at',
      'due_at',
      'paused_at',
      'stopped_at',
      'trace',
    ])
    assert.doesNotMatch(
      JSON.stringify(rows[0], (_, value) => (typeof value === 'bigint' ? String(value) : value)),
      /Bông|bong|Số đỏ|0901/,
    )
  })

  test('follows the record: a later state, another unit, a term that stands still', async () => {
    const { record, code } = await accepted()
    const began = library.clock.now()
    library.clock.set('2017-12-25T09:00:00+07:00')
    await perform(library.engine, await staff(), { record, action: 'hand', toUnit: 'so-a-phong-1' })
    const moved = await ask(code, '4567')
    // Handed over, it has not changed its state.
    assert.deepEqual([moved.unit.name, moved.since], ['Phòng 1', began])
    await perform(library.engine, await staff(), { record, action: 'requestMore', why: 'Chưa rõ.' })
    const waits = await ask(code, '4567')
    assert.deepEqual([waits.state, waits.since], ['supplement', library.clock.now()])
    assert.deepEqual(waits.clock?.pausedAt, library.clock.now())
    library.clock.set('2017-12-22T08:00:00+07:00')
  })

  test('reads a code as people write it', async () => {
    const { code } = await accepted()
    assert.equal((await ask(` ${code.toLowerCase().replace('-', ' - ')} `, '4567')).state, 'accepted')
  })

  test('answers the same to an unknown code and to a wrong suffix, before it has a code too', async () => {
    const { code } = await accepted()
    await assert.rejects(ask(code, '0000'), unknown)
    await assert.rejects(ask('YC-2017-9999', '4567'), unknown)
    await assert.rejects(ask('', '4567'), unknown)
    await assert.rejects(ask('%', '4567'), unknown)
    for (const suffix of ['', '567', '01234567', '٤٥٦٧', 'abcd', "' or true"])
      await assert.rejects(ask(code, suffix), { code: 'invalid' }, suffix)
  })

  test('no longer answers when the phone was erased', async () => {
    const { record, code } = await accepted()
    await db.owner.query('delete from records.secret where record_id = $1', [record])
    await assert.rejects(ask(code, '4567'), unknown)
  })

  test('locks a code for 15 minutes after five wrong suffixes, for the right one too and whatever the address', async () => {
    const [mine, other] = [await accepted(), await accepted('0909999999')]
    for (let n = 0; n < 5; n++) await assert.rejects(ask(mine.code, `000${n}`, { now: later(n) }), unknown)
    await assert.rejects(ask(mine.code, '4567', { now: later(18) }), locked)
    assert.equal((await ask(other.code, '9999', { now: later(18) })).state, 'accepted')
    assert.equal((await ask(mine.code, '4567', { now: later(19) })).state, 'accepted')
  })

  test('locks a code that nobody has just as well: the lock tells nothing', async () => {
    for (let n = 0; n < 5; n++) await assert.rejects(ask('YC-2017-8888', '0000'), unknown)
    await assert.rejects(ask('YC-2017-8888', '0000'), locked)
  })

  test('locks an address after fifty, that others may still ask', async () => {
    const { code } = await accepted()
    const from = { address: 'one office' }
    for (let n = 0; n < 50; n++) {
      await assert.rejects(ask(`YC-2016-${String(n).padStart(4, '0')}`, '0000', from), unknown)
      if (n % 10 === 0) await ask(code, '4567', from)
    }
    await assert.rejects(ask(code, '4567', from), locked)
    await ask(code, '4567')
  })

  test('counts tries that come at the same time, over connections', async () => {
    const { code } = await accepted()
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) => ask(code, String(n).padStart(4, '0'))),
    )
    const codes = answers.map(answer => (answer.status === 'rejected' ? answer.reason.code : 'found'))
    assert.deepEqual(codes.sort(), [...Array(5).fill('not_found'), ...Array(7).fill('too_many')])
  })
})

test('the serving role reads neither the codes nor the phones by another way', async () => {
  await assert.rejects(db.app.query('select * from records.track'), { code: '42501' })
  assert.equal((await db.app.query('select from records.secret')).rowCount, 0)
  const { record } = await accepted()
  await assert.rejects(
    inTransaction(db.app, {}, tx =>
      tx.query('insert into records.track (record_id, code) values ($1, $2)', [record, 'X']),
    ),
    { code: '42501' },
  )
})
