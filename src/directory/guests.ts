import { randomBytes, randomInt } from 'node:crypto'
import { Refusal, tidy } from '#base'
import type { Db, Tx } from '#db'
import type { PartyKind } from './parties.ts'
import { type Actor, anonymous } from './rights.ts'
import { searchable } from './search-words.ts'
import { digestOf } from './sign-in.ts'

/** What an applicant without an account keeps: a reference that may be read aloud, and a secret shown once. */
export interface GuestKey {
  reference: string
  secret: string
}

/** Letters of a reference: those of the Vietnamese alphabet that are not taken for each other on paper. */
const REFERENCE_LETTERS = 'ABCDEGHKLMNPQRSTUVXY'
/** Crockford's letters without those that look like others; sixteen are 80 bits. */
const SECRET_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const drawn = (letters: string, count: number): string =>
  Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('')

/** A reference of ten letters, which may be read aloud. */
export const drawReference = (): string => drawn(REFERENCE_LETTERS, 10)

/** The reference that was typed, or undefined when it cannot be one. */
export function readReference(typed: string): string | undefined {
  const reference = typed.toUpperCase().replace(/[\s-]/g, '')
  return /^[A-EGHK-NP-VXY]{10}$/.test(reference) ? reference : undefined
}

/** The secret that was typed: letters that look alike are taken for each other. */
const readSecret = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')

/** Draws a key: it opens nothing until it is kept. */
export const drawGuestKey = (): GuestKey => ({
  reference: drawReference(),
  secret: drawn(SECRET_LETTERS, 16),
})

/** Keeps a key that applies for nothing yet; only the secret's digest is kept. `now` is machine time. */
export async function createGuestKey(tx: Tx | Db, now: Date, key = drawGuestKey()): Promise<GuestKey> {
  await tx.query('select directory.create_guest_key($1, $2, $3)', [key.reference, digestOf(key.secret), now])
  return key
}

/**
 * The party for which a key acts, made when there is none yet: nothing that it says of itself has been looked at, so
 * it has no tax number. `at` is an instant of the office.
 */
export async function createGuestParty(
  tx: Tx,
  reference: string,
  { kind, name }: { kind: PartyKind; name: string },
  at: Date,
): Promise<bigint> {
  const { rows } = await tx.query<{ party: bigint }>(
    'select directory.create_guest_party($1, $2, $3, $4, $5) as party',
    [reference, kind, tidy(name), searchable(name), at],
  )
  if (!rows[0]) throw new Error('a party was added without an id')
  return rows[0].party
}

/** Forms begun within an hour by one account, or from one network address by people without one. */
const MOST_FORMS = 30

/**
 * Counts a form that is begun, in its transaction. Refuses `too_many` after thirty within an hour, for an hour.
 * @param who an account, or a network address
 */
export async function countForm(tx: Tx, who: string, now: Date): Promise<void> {
  const { rows } = await tx.query<{ may: boolean }>('select directory.begin_form($1, $2, $3) as may', [
    who,
    MOST_FORMS,
    now,
  ])
  if (!rows[0]?.may) throw new Refusal('too_many', { rule: 'forms_begun', minutes: 60 })
}

export interface GuestRequest extends GuestKey {
  /** Network address the request came from. */
  address: string
  /** Machine time. */
  now: Date
}

async function open(
  db: Tx | Db,
  { reference: typed, secret, address, now }: GuestRequest,
  token: string | null,
): Promise<Actor> {
  const reference = readReference(typed)
  const wrong = new Refusal('unauthenticated', { rule: 'guest_key' })
  if (reference === undefined) throw wrong
  const { rows } = await db.query<{ outcome: string; party_id: bigint | null; name: string | null }>(
    'select outcome, party_id, name from directory.open_guest_key($1, $2, $3, $4, $5)',
    [reference, digestOf(readSecret(secret)), address, token === null ? null : digestOf(token), now],
  )
  const [found] = rows
  if (found?.outcome === 'locked') throw new Refusal('too_many', { minutes: 15 })
  if (found?.outcome !== 'right') throw wrong
  return guest(reference, found.party_id, found.name)
}

const guest = (reference: string, party: bigint | null, name: string | null): Actor => ({
  account: null,
  party,
  name: name ?? '',
  roles: [],
  guest: reference,
})

/**
 * Who shows a reference with its secret. Takes the pool and not a transaction: a wrong try is counted whatever becomes
 * of the caller's. Refuses `unauthenticated` with one answer for a wrong secret and an unknown reference; `too_many`
 * for 15 minutes after five wrong tries at a reference, or fifty from an address.
 */
export const guestActor = (db: Db, request: GuestRequest): Promise<Actor> => open(db, request, null)

/** As a visitor's token they are told from those of accounts. */
const TOKEN = 'khach.'

export const isGuestToken = (token: string): boolean => token.startsWith(TOKEN)

/**
 * Begins a session of 12 hours for who shows a reference with its secret, and gives its token. Refuses as `guestActor`;
 * in a transaction only where the key was made in it.
 */
export async function enterAsGuest(db: Tx | Db, request: GuestRequest): Promise<string> {
  const token = TOKEN + randomBytes(32).toString('base64url')
  await open(db, request, token)
  return token
}

/** Who asks with a guest's token; `anonymous` when its session is not alive at `now`. */
export async function guestOfToken(tx: Tx | Db, token: string, now: Date): Promise<Actor> {
  const { rows } = await tx.query<{ reference: string; party_id: bigint | null; name: string | null }>(
    'select reference, party_id, name from directory.guest_of_session($1, $2)',
    [digestOf(token), now],
  )
  const [found] = rows
  return found ? guest(found.reference, found.party_id, found.name) : anonymous
}

/** Ends the session of a guest's token. True when one was ended. */
export async function leaveAsGuest(tx: Tx | Db, token: string, now: Date): Promise<boolean> {
  const { rows } = await tx.query<{ ended: boolean }>('select directory.end_guest_session($1, $2) as ended', [
    digestOf(token),
    now,
  ])
  return rows[0]?.ended === true
}
