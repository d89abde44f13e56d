import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FieldFault } from '#base'
import { getBlob, noteBlob } from '#files'
import type { Reading, WebDeps } from './deps.ts'
import { findMime, MOST_BYTES, MOST_MIB, printFile } from './file-types.ts'
import type { Typed } from './form-values.ts'
import type { Subject } from './subject.ts'

/** Name of the hidden input that carries an upload through a redrawn form. */
export const carriedName = (field: string): string => `_carried.${field}`

/** Anew at each start: a form that was open then asks for its file again. */
const key = randomBytes(32)

/** A hash with the proof that this account has uploaded it: a hash alone, read off an address, gives nobody the file. */
const carry = (account: bigint | null, sha256: string): string =>
  `${sha256}.${createHmac('sha256', key).update(`${account} ${sha256}`).digest('hex')}`

function findCarried(account: bigint | null, text: string): string | undefined {
  const [sha256 = ''] = text.split('.')
  const given = Buffer.from(text)
  const right = Buffer.from(carry(account, sha256))
  return given.length === right.length && timingSafeEqual(given, right) ? sha256 : undefined
}

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

type Kept = { sha256: string } | { fault: Omit<FieldFault, 'field'> }

async function keep({ files, clock }: WebDeps, { tx }: Reading, file: File): Promise<Kept> {
  if (file.size > MOST_BYTES) return { fault: { rule: 'fileSize', params: { limit: MOST_MIB } } }
  const bytes = Buffer.from(await file.arrayBuffer())
  const mime = findMime(bytes)
  if (mime === undefined) return { fault: { rule: 'fileType' } }
  const stored = await files.store(bytes)
  await noteBlob(tx, { ...stored, mime }, clock.now())
  return stored
}

/**
 * Stores the files of a posted form. A file that was not chosen is not named in the answer, unless an earlier answer
 * to the same form carries it; judged by content and size only.
 */
export async function takeUploads(
  deps: WebDeps,
  reading: Reading,
  subject: Subject,
  body: FormData,
): Promise<Uploads> {
  const taken: Uploads = { values: {}, faults: [] }
  for (const name of askedFiles(subject)) {
    const file = body.get(name)
    const carried = body.get(carriedName(name))
    if (isChosen(file)) {
      const kept = await keep(deps, reading, file)
      if ('fault' in kept) taken.faults.push({ field: name, ...kept.fault })
      else taken.values[name] = kept.sha256
    } else if (typeof carried === 'string') {
      const sha256 = findCarried(reading.actor.account, carried)
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

/** What a form says of the files it already has, by field. */
export async function heldFiles(
  { tx, actor }: Reading,
  subject: Subject,
  typed: Typed,
): Promise<ReadonlyMap<string, HeldFile>> {
  const held = new Map<string, HeldFile>()
  for (const name of askedFiles(subject)) {
    const kept = subject.record?.data[name]
    const sha256 = typed.values[name] || kept
    if (typeof sha256 !== 'string') continue
    const said = printFile(await getBlob(tx, sha256))
    held.set(name, sha256 === kept ? { said } : { said, carried: carry(actor.account, sha256) })
  }
  return held
}
