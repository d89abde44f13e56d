import { Refusal } from '#base'
import type { Tx } from '#db'
import type { FigureWorld } from '#figures'
import type { Catalog, RecordRow } from '#records'
import { composeBlocks, type Span } from '#reports'

/** Type code of the records that are articles. */
export const ARTICLE = 'article'
/** State of an approved article that waits for its hour. */
export const SCHEDULED = 'scheduled'

/** An article ready to be shown: its paragraphs with their references to figures filled in. */
export interface Article {
  id: bigint
  /** Code of the unit whose article it is. */
  unit: string
  title: string
  lead: Span[]
  paragraphs: Span[][]
  /** What its picture is drawn from; absent: it has none. */
  picture?: { of: string; alt: string; caption: string }
  initials: string
  /** The moment of publication, past or scheduled. */
  at: Date
  state: string
}

const textIn = (row: RecordRow, field: string): string => {
  const value = row.data[field]
  return typeof value === 'string' ? value : ''
}

/** True for a record that is an article. */
export const isArticle = (catalog: Catalog, row: RecordRow): boolean =>
  catalog.version(row.definition).definition.code === ARTICLE

/**
 * Fills an article's text with the figures it refers to.
 * @throws Refusal not_found when the record is no article
 */
export async function composeArticle(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  row: RecordRow,
  homePeriod: string,
): Promise<Article> {
  if (!isArticle(world.catalog, row)) throw new Refusal('not_found', { record: String(row.id) })
  const unit = world.catalog.unit(row.unit)
  const office = world.catalog.unit(unit.office)
  const texts = textIn(row, 'body')
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(Boolean)
  const [lead = [], ...paragraphs] = await composeBlocks(
    tx,
    world,
    { unit: office.code, period: textIn(row, 'period') || homePeriod },
    [textIn(row, 'lead'), ...texts],
  )
  const of = textIn(row, 'pictureOf')
  return {
    id: row.id,
    unit: office.code,
    title: row.title,
    lead,
    paragraphs,
    ...(of ? { picture: { of, alt: textIn(row, 'pictureAlt'), caption: textIn(row, 'caption') } } : {}),
    initials: textIn(row, 'initials'),
    at: new Date(textIn(row, 'publishedAt') || textIn(row, 'publishAt')),
    state: row.state,
  }
}
