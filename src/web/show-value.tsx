import type { ComponentChildren } from 'preact'
import type { LocalDate } from '#base'
import { getBlob } from '#files'
import {
  type Naming,
  nameKey,
  printValue,
  type Shown,
  type TypeVersion,
  type ValueNames,
  valueNames,
} from '#records'
import { printFile } from './file-types.ts'
import { paths } from './paths.ts'

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
      names.set(nameKey(kind, value), printFile(await getBlob(reading.tx, String(value))))
  }
  return names
}

/** A value on a page: links where it points somewhere, paragraphs where it has lines. */
export function showValue(shown: Shown): ComponentChildren {
  const { field, value, record } = shown
  const text = printValue(shown)
  if (field.kind === 'record') return <a href={paths.record(String(value))}>{text}</a>
  if (field.kind === 'file' && record !== undefined && !field.secret)
    return <a href={paths.file(record, String(value))}>{text}</a>
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
