import type { ComponentChildren } from 'preact'
import type { LocalDate } from '#base'
import { type Blob, getBlob } from '#files'
import {
  type Naming,
  nameKey,
  printValue,
  type Shown,
  type TypeVersion,
  type ValueNames,
  valueNames,
} from '#records'
import { printFile, printScan } from './file-types.ts'
import { paths } from './paths.ts'
import { vi } from './vi.ts'

/** What is said of a file beside its kind and size: under its hash with this behind it. */
const BESIDE = { original: '/goc', scan: '/quet', blocked: '/chan' } as const
const besideKey = (sha256: unknown, what: keyof typeof BESIDE): string =>
  nameKey('file', `${sha256}${BESIDE[what]}`)

/** What is shown of a picture is its page; of others, the file itself. */
async function nameFile(names: Map<string, string>, tx: Naming['tx'], blob: Blob): Promise<void> {
  const { sha256, copy } = blob
  names.set(nameKey('file', sha256), printFile(copy ? await getBlob(tx, copy) : blob))
  if (copy) names.set(besideKey(sha256, 'original'), printFile(blob))
  const said = printScan(blob)
  if (said) names.set(besideKey(sha256, blob.scan === 'infected' ? 'blocked' : 'scan'), said)
}

/** The names behind a record's values, its files by kind and size. */
export async function namesOnPage(
  reading: Naming,
  version: TypeVersion,
  data: Readonly<Record<string, unknown>>,
  on: LocalDate,
): Promise<ValueNames> {
  const names = await valueNames(reading, version, data, on)
  for (const [name, { kind }] of Object.entries(version.definition.fields)) {
    const value = data[name]
    if (kind === 'file' && value !== undefined)
      await nameFile(names, reading.tx, await getBlob(reading.tx, String(value)))
  }
  return names
}

/** A file that may be fetched: what is shown, its original where it is another, and whether it was scanned. */
function showFile(record: bigint, sha256: string, { names }: Shown, text: string): ComponentChildren {
  const blocked = names?.get(besideKey(sha256, 'blocked'))
  if (blocked) return `${text} (${blocked})`
  const original = names?.get(besideKey(sha256, 'original'))
  const scan = names?.get(besideKey(sha256, 'scan'))
  return (
    <>
      <a href={paths.file(record, sha256)}>{text}</a>
      {original !== undefined && (
        <>
          {` · ${vi.file.original}: `}
          <a href={paths.originalFile(record, sha256)}>{original}</a>
        </>
      )}
      {scan !== undefined && <span class="note">{` · ${scan}`}</span>}
    </>
  )
}

/** A value on a page: links where it points somewhere, paragraphs where it has lines. */
export function showValue(shown: Shown): ComponentChildren {
  const { field, value, record } = shown
  const text = printValue(shown)
  if (field.kind === 'record') return <a href={paths.record(String(value))}>{text}</a>
  if (field.kind === 'file' && record !== undefined && !field.secret)
    return showFile(record, String(value), shown, text)
  if (field.kind === 'url') {
    return (
      <a href={text} rel="nofollow noopener">
        {text}
      </a>
    )
  }
  if (field.kind !== 'longText') return text
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => <p>{line}</p>)
}
