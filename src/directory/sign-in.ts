import { createHash, randomBytes } from 'node:crypto'
import { Refusal, tidy } from '#base'
import { type Db, inTransaction, type Tx } from '#db'
import { checkPassword, type PasswordCost } from './password.ts'

/** A living session as its owner sees it. Times of the machine. */
export interface Session {
  id: bigint
  createdAt: Date
  seenAt: Date
  address: string
  agent: string
  isCurrent: boolean
}

export interface SignInRequest {
  signIn: string
  password: string
  /** Network address the request came from. */
  address: string
  agent: string
  /** Token of the session held before, which ends. */
  previousToken?: string
  /** Machine time. */
  now: Date
  cost?: PasswordCost
}

/** What the database keeps of a token. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()

const newToken = (): string => randomBytes(32).toString('base64url')

/** A name is signed in with regardless of case and outer spaces. */
export const signInName = (text: string): string => tidy(text).toLowerCase()

/**
 * Signs in and gives the token of a new session (256 random bits; only its digest is kept).
 *
 * Refuses `unauthenticated` with the same answer, after the same work, for a wrong password and for a name that does
 * not exist; `too_many` after 5 wrong tries in 15 minutes for the name or from the address, whether right or wrong.
 * The try is committed before the password is checked, so that tries at the same time count too.
 */
export async function signIn(db: Db, request: SignInRequest): Promise<string> {
  const { address, agent, now } = request
  const begun = await inTransaction(db, {}, async tx => {
    const { rows } = await tx.query<{ id: bigint | null; hash: string | null }>(
      'select try_id id, password_hash hash from directory.begin_sign_in($1, $2, $3)',
      [signInName(request.signIn), address, now],
    )
    return rows[0]
  })
  if (!begun?.id) throw new Refusal('too_many', { minutes: 15 })
  if (!(await checkPassword(request.password, begun.hash, request.cost)))
    throw new Refusal('unauthenticated', {})
  const token = newToken()
  const previous = request.previousToken === undefined ? null : digestOf(request.previousToken)
  await db.query('select directory.complete_sign_in($1, $2, $3, $4, $5)', [
    begun.id,
    digestOf(token),
    previous,
    agent,
    now,
  ])
  return token
}

/** Ends the session of a token, or another living session of the same account. True when one was ended. */
export async function signOut(tx: Tx | Db, token: string, now: Date, sessionId?: bigint): Promise<boolean> {
  const { rows } = await tx.query<{ ended: boolean }>('select directory.end_session($1, $2, $3) ended', [
    digestOf(token),
    sessionId ?? null,
    now,
  ])
  return rows[0]?.ended === true
}

/** The living sessions of the account behind a token, the last seen first; empty when the token is not alive. */
export async function listSessions(tx: Tx | Db, token: string, now: Date): Promise<Session[]> {
  const { rows } = await tx.query<Session>(
    `select id, created_at "createdAt", seen_at "seenAt", address, agent, is_current "isCurrent"
     from directory.list_sessions($1, $2)`,
    [digestOf(token), now],
  )
  return rows
}
