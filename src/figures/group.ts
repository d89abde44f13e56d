import { Refusal } from '#base'
import type { Tx } from '#db'
import { isCounted } from './catalog.ts'
import { partsOf } from './cells.ts'
import { extentOfFigure, type FigureWorld, periodOf } from './compute.ts'
import { reachOf } from './count-values.ts'
import type { Tree } from './tree.ts'

/** An additive indicator of a unit and period, by several breakdowns at once. */
export interface GroupQuery {
  code: string
  unit: string
  period: string
  /** Names of breakdowns of the indicator, and `place`. */
  by: readonly string[]
  /** Along which tree of units; absent: as it was at the end of the period. */
  tree?: Tree
}

const PLACE = 'place'

/**
 * Sums by every combination of the breakdowns that there is, as the text of a JSON array: of each combination an array
 * of its codes, in the order asked for, and the sum as a string. The database writes the text, because taking thousands
 * of rows apart and writing them again would cost more than the sums.
 * @throws Refusal not_found for what is not known; invalid where sums by breakdown would not add up
 */
export async function groupsAsJson(
  tx: Pick<Tx, 'query'>,
  world: FigureWorld,
  { code, unit, period, by, tree }: GroupQuery,
): Promise<string> {
  const { catalog, figures } = world
  const asked = catalog.getUnit(unit)
  const { window } = periodOf(world, asked, period)
  const version = figures.findOn(code, window.to)
  if (!version) throw new Refusal('not_found', { indicator: code })
  const { definition } = version
  if (!isCounted(definition) || definition.distinct !== undefined)
    throw new Refusal('invalid', {}, [{ field: 'code', rule: 'additive' }])
  const columns = by.map(name => {
    const position = (definition.by ?? []).indexOf(name)
    if (name !== PLACE && position < 0) throw new Refusal('invalid', {}, [{ field: 'by', rule: 'choice' }])
    return name === PLACE ? 'place_id' : `d${position + 1}`
  })
  const isTwice = new Set(columns).size < columns.length
  if (columns.length === 0 || isTwice) throw new Refusal('invalid', {}, [{ field: 'by', rule: 'choice' }])
  const parts = partsOf({
    indicators: [version.id],
    extent: await extentOfFigure(tx, world, { unit, tree, window }, version),
    window,
    reach: reachOf(definition),
  })
  if (!parts) return '[]'
  const named = columns.map((column, index) =>
    column === 'place_id'
      ? `left join directory.place as named_${index} on named_${index}.id = part.place_id`
      : `left join figures.option as named_${index} on named_${index}.id = part.${column}`,
  )
  const codes = columns.map((_, index) => `coalesce(to_json(named_${index}.code)::text, 'null')`)
  const { rows } = await tx.query<{ text: string | null }>(
    `select '[' || string_agg('[' || ${codes.join(` || ',' || `)} || ',"' || v || '"]', ',') || ']' as text
     from (select ${columns.join(', ')}, sum(v)::bigint as v from ${parts.sql} group by ${columns.join(', ')} having sum(n) <> 0)
       as part ${named.join(' ')}`,
    parts.params,
  )
  return rows[0]?.text ?? '[]'
}
