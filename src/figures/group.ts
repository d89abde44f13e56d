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
  /** As known at this instant; absent: now. */
  at?: Date
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
  { code, unit, period, by, tree, at }: GroupQuery,
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
    if (name === PLACE && definition.leastByPlace !== undefined)
      throw new Refusal('invalid', {}, [{ field: 'by', rule: 'choice' }])
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
    ...(at ? { at } : {}),
  })
  if (!parts) return '[]'
  // Names are read for the options and places that there are, which are few beside their combinations.
  const named = columns.map((column, index) => {
    const table = column === 'place_id' ? 'directory.place' : 'figures.option'
    return `named_${index} as materialized (select id, to_json(code)::text as code from ${table} where id in (select ${column} from sums))`
  })
  const joins = columns.map(
    (column, index) => `left join named_${index} on named_${index}.id = sums.${column}`,
  )
  const codes = columns.map((_, index) => `coalesce(named_${index}.code, 'null')`)
  const list = columns.join(', ')
  const { rows } = await tx.query<{ text: string | null }>(
    `with sums as materialized (
       select ${list}, sum(v)::bigint as v from ${parts.sql} group by ${list} having sum(n) <> 0
     ), ${named.join(', ')}
     select '[' || string_agg('[' || ${codes.join(` || ',' || `)} || ',"' || v || '"]', ',') || ']' as text
     from sums ${joins.join(' ')}`,
    parts.params,
  )
  return rows[0]?.text ?? '[]'
}
