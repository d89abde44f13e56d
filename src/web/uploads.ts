import { createHmac, timingSafeEqual } from 'node:crypto'
import { type FieldFault, Refusal } from '#base'
import type { Actor } from '#directory'
import { findHandedIn, getBlob } from '#files'
import type { Reading, WebDeps } from './deps.ts'
import { printFile, printScan } from './file-types.ts'
import type { Typed } from './form-values.ts'
import { keepFile } from './keep-file.ts'
import type { Subject } from './subject.ts'
import { vi } from './vi.ts'

/** Name of the hidden input that carries an upload through a redrawn form. */
export const carriedName = (field: string): string => `_carried.${field}`

/** Who hands files in: an account, or an applicant by the reference of a key. @throws Refusal unauthenticated */
export function ownerOf(actor: Actor): string {
  const owner = findOwner(actor)
  if (owner === undefined) throw new Refusal('unauthenticated', {})
  return owner
}

/** Who may have handed files in; undefined for a reader whom nobody knows. */
export function findOwner({ account, guest }: Actor): string | undefined {
  if (account !== null) return `account:${account}`
  return guest === undefined ? undefined : `guest:${guest}`
}

const proofOf = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex')

/** A text with the proof that we have given it to this owner. */
export const signFor = (key: string, owner: string, text: string): string =>
  `${text}.${proofOf(key, `${owner} ${text}`)}`

/** The text that was signed for this owner; undefined when it was not. */
export function findSigned(key: string, owner: string, signed: string): string | undefined {
  const text = signed.slice(0, signed.lastIndexOf('.'))
  const [given, right] = [Buffer.from(signed), Buffer.from(signFor(key, owner, text))]
  return given.length === right.length && timingSafeEqual(given, right) ? text : undefined
}

/** A hash with the proof that this owner has uploaded it: a hash alone, read off an address, gives nobody the file. */
const carry = ({ uploadKey }: WebDeps, owner: string, sha256: string): string =>
  signFor(uploadKey, owner, sha256)

/** Names of the files that a form asks for. */
export const askedFiles = ({ version, act }: Subject): string[] =>
  (act.asks ?? []).filter(name => version.definition.fields[name]?.kind === 'file')

/** Files of a posted form that may go into the record, by field as SHA-256, and what is wrong with the others. */
export interface Uploads {
  values: Record<string, string>
  faults: FieldFault[]
}

/** Browsers send a nameless file of no bytes where none was chosen. */
const isChosen = (entry: FormDataEntryValue | null): entry is File =>
  entry instanceof File && (entry.name !== '' || entry.size > 0)

/** Does a posted form bring a file, or carry one? */
export const bringsFiles = (body: FormData): boolean =>
  [...body.entries()].some(([name, value]) =>
    typeof value === 'string' ? name.startsWith(carriedName('')) : isChosen(value),
  )

/**
 * Keeps the files of a posted form that are asked for. A file that was not chosen is not named in the answer, unless an
 * earlier answer to the same form carries it.
 */
export async function takeUploads(
  deps: WebDeps,
  owner: string,
  asked: readonly string[],
  body: FormData,
): Promise<Uploads> {
  const taken: Uploads = { values: {}, faults: [] }
  for (const name of asked) {
    const file = body.get(name)
    const carried = body.get(carriedName(name))
    if (isChosen(file)) {
      const bytes = Buffer.from(await file.arrayBuffer())
      const kept = await keepFile(deps, owner, { bytes, name: file.name, declared: file.type })
      if ('fault' in kept) taken.faults.push({ field: name, ...kept.fault })
      else taken.values[name] = kept.sha256
    } else if (typeof carried === 'string' && carried !== '') {
      const sha256 = findSigned(deps.uploadKey, owner, carried)
      if (sha256 === undefined) taken.faults.push({ field: name, rule: 'file' })
      else taken.values[name] = sha256
    }
  }
  return taken
}

/** The file that a field of a form already has: in words, and its carried hash when the record does not hold it yet. */
export interface HeldFile {
  said: string
  carried?: string
}

/** What a form says of a file that its owner has handed in, and what carries it on. */
export async function holdFile(
  deps: WebDeps,
  tx: Reading['tx'],
  owner: string,
  sha256: string,
): Promise<Required<HeldFile>> {
  const blob = await getBlob(tx, sha256)
  const said = [printFile(blob), printScan(blob)].filter(Boolean).join('; ')
  const name = await findHandedIn(tx, sha256, owner)
  return { said: name ? vi.file.named(name, said) : said, carried: carry(deps, owner, sha256) }
}

/** What a form says of the files it already has, by field. */
export async function heldFiles(
  deps: WebDeps,
  { tx, actor }: Reading,
  subject: Subject,
  typed: Typed,
): Promise<ReadonlyMap<string, HeldFile>> {
  const held = new Map<string, HeldFile>()
  for (const name of askedFiles(subject)) {
    const kept = subject.record?.data[name]
    const sha256 = typed.values[name] || kept
    if (typeof sha256 !== 'string') continue
    const { said, carried } = await holdFile(deps, tx, ownerOf(actor), sha256)
    held.set(name, sha256 === kept ? { said } : { said, carried })
  }
  return held
}
