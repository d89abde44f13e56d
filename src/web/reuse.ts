import { listOwn, type TypeVersion } from '#records'
import { papersOf } from '#records/papers'
import type { Reading } from './deps.ts'

/** A paper that the office has issued to the applicant and that stands for a file of the form. */
export interface Reusable {
  field: string
  record: bigint
  /** What it is and its number. */
  said: string
  sha256: string
}

const MOST = 100

/** Papers of the applicant's own records that a page of the form takes in the place of a file (`reuses`), newest first. */
export async function reusableFor(
  { tx, catalog, actor }: Reading,
  { definition }: TypeVersion,
  asks: readonly string[],
): Promise<Reusable[]> {
  const wanted = Object.values(definition.procedure?.components ?? {}).flatMap(({ field, reuses }) =>
    field !== undefined && reuses !== undefined && asks.includes(field) ? [{ field, type: reuses }] : [],
  )
  // Officers fill in for somebody else, whose papers they look up elsewhere.
  if (wanted.length === 0 || actor.party === null || actor.roles.length > 0) return []
  const types = wanted.flatMap(({ type }) => catalog.findType(type)?.type ?? [])
  const { rows } = await listOwn(tx, actor.party, { offset: 0, limit: MOST, types })
  const found: Reusable[] = []
  for (const { record } of rows) {
    const version = catalog.version(record.definition)
    // Only what holds: a record that anyone may verify.
    if (!record.isPublic) continue
    const [paper] = await papersOf(tx, record.id)
    if (!paper) continue
    for (const { field, type } of wanted)
      if (type === version.definition.code)
        found.push({
          field,
          record: record.id,
          said: `${version.words.name} ${paper.number}`,
          sha256: paper.sha256,
        })
  }
  return found
}
