import { createHash, randomBytes } from 'node:crypto'
import { isoInstant } from '#base'

/** JSON with sorted keys: the same value gives the same bytes, whatever the database did to its key order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** What an action changed. Secret values appear only as salted hashes. */
export interface Change {
  /** Creating action: where the record stands. */
  create?: { unit: number; office: number; parent?: string; party?: string }
  /** The unit it was handed to. */
  unit?: number
  set?: Record<string, unknown>
  cleared?: string[]
  secret?: Record<string, string>
  /** Account of the colleague whose role it was done in. */
  lentBy?: string
  /** Done by the deputy of who leads. */
  deputy?: true
  /** Clocks that were counted anew: the last day before and after. */
  due?: Record<string, [string, string]>
}

/** One append-only step of a record. */
export interface Action {
  id: bigint
  record: bigint
  seq: number
  at: Date
  name: string
  from: string | null
  to: string
  account: bigint | null
  role: string
  unit: number
  change: Change
  why: string | null
  prev: Buffer | null
  hash: Buffer
  idem: string | null
}

/** A step before it has its place in the chain and its id. */
export type Unsealed = Omit<Action, 'id' | 'prev' | 'hash'>

/** SHA-256 of the step and of the step before it: changing, dropping or moving a step breaks every later hash. */
export function hashOf(action: Omit<Action, 'hash' | 'id' | 'idem'>): Buffer {
  const step = [
    String(action.record),
    action.seq,
    isoInstant(action.at),
    action.name,
    action.from,
    action.to,
    action.account === null ? null : String(action.account),
    action.role,
    action.unit,
    action.change,
    action.why,
    action.prev ? action.prev.toString('hex') : null,
  ]
  return createHash('sha256').update(canonicalJson(step)).digest()
}

/** Salted hash of a personal value, as the chain keeps it (hex). */
export function secretHash(value: string, salt: Buffer): string {
  return createHash('sha256').update(salt).update(value).digest('hex')
}

const SALT_BYTES = 16
let salts = Buffer.alloc(0)

/** A random salt; drawn in large pieces, because each draw costs a call to the system. */
export function newSalt(): Buffer {
  if (salts.length < SALT_BYTES) salts = randomBytes(256 * SALT_BYTES)
  const salt = salts.subarray(0, SALT_BYTES)
  salts = salts.subarray(SALT_BYTES)
  return salt
}
