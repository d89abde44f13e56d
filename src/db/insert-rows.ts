import type { Tx } from './pool.ts'

/** Where rows of `T` go: the table, and of each column its type and what of a row stands in it. */
export interface Into<T> {
  table: string
  columns: Readonly<Record<string, readonly [type: string, value: (row: T) => unknown]>>
  /** Only where this holds: `where ...`, with parameters that follow the columns'. */
  only?: string
}

const texts = new WeakMap<object, { one: string; many: string }>()

function textsOf<T>(into: Into<T>): { one: string; many: string } {
  const known = texts.get(into)
  if (known) return known
  const { table, columns, only = '' } = into
  const list = (suffix: string) =>
    Object.values(columns)
      .map(([type], index) => `$${index + 1}::${type}${suffix}`)
      .join(', ')
  const insert = `insert into ${table} (${Object.keys(columns).join(', ')}) select`
  const made = {
    one: `${insert} ${list('')} ${only}`,
    many: `${insert} * from unnest(${list('[]')}) ${only}`,
  }
  texts.set(into, made)
  return made
}

/**
 * Adds rows in one statement. Many go as an array a column, which costs the least a row; one goes as its values, for
 * which making arrays and taking them apart would cost as much as writing it.
 * @param more values of the parameters in `only`
 * @returns how many were added
 */
export async function insertRows<T>(
  tx: Pick<Tx, 'query'>,
  into: Into<T>,
  rows: readonly T[],
  ...more: unknown[]
): Promise<number> {
  const [first] = rows
  if (first === undefined) return 0
  const { one, many } = textsOf(into)
  const values = Object.values(into.columns).map(([, value]) => value)
  const { rowCount } =
    rows.length === 1
      ? await tx.query(one, [...values.map(value => value(first)), ...more])
      : await tx.query(many, [...values.map(value => rows.map(value)), ...more])
  return rowCount ?? 0
}
