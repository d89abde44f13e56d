import { SaxesParser } from 'saxes'
import { refuseSheet } from './sheet.ts'

/** What a small XML part is told by: each element as it opens, its name and attributes without prefixes of names. */
export type OnElement = (name: string, attributes: Readonly<Record<string, string>>) => void

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads a small XML part of a file. A document type, which could declare entities, is refused. @throws Refusal invalid */
export function readXml(bytes: Buffer, part: string, onElement: OnElement): void {
  const parser = new SaxesParser()
  const faults: string[] = []
  parser.on('error', error => faults.push(error.message))
  parser.on('doctype', () => {
    throw refuseSheet('declaration', { part })
  })
  parser.on('opentag', ({ name, attributes }) =>
    onElement(
      bare(name),
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [bare(key), String(value)])),
    ),
  )
  parser.write(bytes.toString('utf8')).close()
  if (faults.length > 0) throw refuseSheet('damaged', { part })
}
