import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction } from '#db'
import { openTestDatabase } from '#support/database'
import { actorOf } from './accounts.ts'
import {
  createGuestKey,
  createGuestParty,
  enterAsGuest,
  type GuestKey,
  type GuestRequest,
  guestActor,
  leaveAsGuest,
} from './guests.ts'
import { anonymous } from './rights.ts'

const NOON = new Date('2026-11-20T05:00:00Z')
const later = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000)
const wrongKey = new Refusal('unauthenticated', { rule: 'guest_key' })
const tooMany = new Refusal('too_many', { minutes: 15 })

let db: Awaited<ReturnType<typeof openTestDatabase>>
before(async () => {
  db = await openTestDatabase()
})
after(() => db.close())

let addresses = 0
const ask = (key: GuestKey, more: Partial<GuestRequest> = {}): GuestRequest => ({
  ...key,
  address: `198.51.100.${++addresses}`,
  now: NOON,
  ...more,
})
const newKey = () => createGuestKey(db.app, NOON)
const wrong = (secret: string): string => (secret[0] === '2' ? '3' : '2') + secret.slice(1)
const nameParty = (reference: string, name = 'Lê Thị Bông') =>
  inTransaction(db.app, {}, tx => createGuestParty(tx, reference, { kind: 'person', name }, NOON))

describe('a key', () => {
  test('is a reference of ten letters and a secret of 80 bits, of which only the digest is kept', async () => {
    const { reference, secret } = await newKey()
    assert.match(reference, /^[A-Z]{10}$/)
    assert.match(secret, /^[0-9A-HJKMNP-TV-Z]{16}$/)
    const { rows } = await db.owner.query(
      'select k::text as row from directory.guest_key k where reference = $1',
      [reference],
    )
    assert.ok(!rows[0].row.includes(secret))
  })

  test('is nobody in particular until it has a party, which is made once', async () => {
    const key = await newKey()
    assert.deepEqual(await guestActor(db.app, ask(key)), {
      account: null,
      party: null,
      name: '',
      roles: [],
      guest: key.reference,
    })
    const party = await nameParty(key.reference)
    assert.equal(await nameParty(key.reference, 'Người khác'), party)
    const actor = await guestActor(db.app, ask(key))
    assert.deepEqual([actor.party, actor.name], [party, 'Lê Thị Bông'])
  })

  test('is read as people write it down', async () => {
    const { reference, secret } = await newKey()
    const typed = {
      reference: ` ${reference.slice(0, 5).toLowerCase()} ${reference.slice(5)}`,
      secret: `${secret.slice(0, 4).toLowerCase().replaceAll('0', 'o')}-${secret.slice(4).replaceAll('1', 'l')} `,
    }
    assert.equal((await guestActor(db.app, ask(typed))).guest, reference)
  })

  test('answers the same to a wrong secret and to a reference that nobody has', async () => {
    const key = await newKey()
    await assert.rejects(guestActor(db.app, ask({ ...key, secret: wrong(key.secret) })), wrongKey)
    await assert.rejects(guestActor(db.app, ask({ ...key, reference: 'AAAAAAAAAA' })), wrongKey)
    await assert.rejects(guestActor(db.app, ask({ ...key, reference: "x' or true" })), wrongKey)
    await assert.rejects(guestActor(db.app, ask({ ...key, secret: '' })), wrongKey)
  })

  test('of another opens only what is its own', async () => {
    const [mine, other] = [await newKey(), await newKey()]
    await assert.rejects(guestActor(db.app, ask({ ...mine, secret: other.secret })), wrongKey)
  })

  test('cannot be bound to a party that is there, nor made up', async () => {
    await assert.rejects(nameParty('BBBBBBBBBB'), { code: '42501' })
  })
})

describe('wrong tries', () => {
  test('PS-25: five lock a reference for 15 minutes, also to the right secret, and no other', async () => {
    const [key, other] = [await newKey(), await newKey()]
    for (let n = 0; n < 5; n++)
      await assert.rejects(
        guestActor(db.app, ask({ ...key, secret: wrong(key.secret) }, { now: later(n) })),
        wrongKey,
      )
    await assert.rejects(guestActor(db.app, ask(key, { now: later(18) })), tooMany)
    await guestActor(db.app, ask(other, { now: later(18) }))
    await guestActor(db.app, ask(key, { now: later(19) }))
  })

  test('of a reference that nobody has are locked just as well', async () => {
    const key = { reference: 'CCCCCCCCCC', secret: '0' }
    for (let n = 0; n < 5; n++) await assert.rejects(guestActor(db.app, ask(key)), wrongKey)
    await assert.rejects(guestActor(db.app, ask(key)), tooMany)
  })

  test('are forgotten once the right secret is shown, and after 15 minutes', async () => {
    const key = await newKey()
    const miss = (now: Date) =>
      assert.rejects(guestActor(db.app, ask({ ...key, secret: wrong(key.secret) }, { now })), wrongKey)
    for (let n = 0; n < 4; n++) await miss(NOON)
    await guestActor(db.app, ask(key))
    for (let n = 0; n < 4; n++) await miss(later(1))
    for (let n = 0; n < 4; n++) await miss(later(16))
    await guestActor(db.app, ask(key, { now: later(16) }))
  })

  test('lock an address after fifty; a right one in between does not help it', async () => {
    const key = await newKey()
    const from = { address: '203.0.113.5', now: NOON }
    for (let n = 0; n < 50; n++) {
      const reference = `DDDDDDDD${'ABCDEGHKLM'[n % 10]}${'ABCDEGHKLM'[Math.floor(n / 10)]}`
      await assert.rejects(guestActor(db.app, ask({ reference, secret: '0' }, from)), wrongKey)
      if (n % 10 === 0) await guestActor(db.app, ask(key, from))
    }
    await assert.rejects(guestActor(db.app, ask(key, from)), tooMany)
    await guestActor(db.app, ask(key))
  })

  test('count when they come at the same time', async () => {
    const key = await newKey()
    const miss = () => guestActor(db.app, ask({ ...key, secret: wrong(key.secret) }))
    const answers = await Promise.allSettled(Array.from({ length: 12 }, miss))
    const codes = answers.map(answer => (answer.status === 'rejected' ? answer.reason.code : 'let in'))
    assert.deepEqual(codes.sort(), [...Array(7).fill('too_many'), ...Array(5).fill('unauthenticated')].sort())
  })
})

describe('a session of a guest', () => {
  const who = (token: string, now: Date) => actorOf(db.app, token, { now, officeOn: '2017-12-22' })

  test('lives twelve hours, acts for the party and holds no role', async () => {
    const key = await newKey()
    const token = await enterAsGuest(db.app, ask(key))
    const party = await nameParty(key.reference)
    assert.deepEqual(await who(token, later(12 * 60 - 1)), {
      account: null,
      party,
      name: 'Lê Thị Bông',
      roles: [],
      guest: key.reference,
    })
    assert.equal(await who(token, later(12 * 60)), anonymous)
  })

  test('is not begun with a wrong secret, and ends when its holder leaves', async () => {
    const key = await newKey()
    await assert.rejects(enterAsGuest(db.app, ask({ ...key, secret: wrong(key.secret) })), wrongKey)
    const token = await enterAsGuest(db.app, ask(key))
    const other = await enterAsGuest(db.app, ask(key))
    assert.equal(await leaveAsGuest(db.app, token, later(1)), true)
    assert.equal(await who(token, later(1)), anonymous)
    assert.equal((await who(other, later(1))).guest, key.reference)
    assert.equal(await who('khach.made-up', NOON), anonymous)
  })
})
