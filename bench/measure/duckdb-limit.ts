/** The limit of rolling up: DuckDB over the same values as a table, level by level. Answers each message with its sums. */
import { DuckDBInstance } from '@duckdb/node-api'
import { firstIds, type Nation, valueSql } from './nation.ts'

const nation = JSON.parse(process.argv[2] ?? '{}') as Nation
const { province, district, commune } = firstIds(nation)
const connection = await (await DuckDBInstance.create(':memory:')).connect()
await connection.run('set threads = 2')
await connection.run(
  `create table fact as
   select (u + ${commune})::int as unit, i::smallint as indicator, m::smallint as month, ${valueSql(`(u + ${commune})`, 'i', 'm')} as value
   from range(${nation.communes}) as units(u), range(1, ${nation.indicators + 1}) as indicators(i),
     range(${nation.years * 12}) as months(m)`,
)
process.on('message', async () => {
  await connection.run(`create or replace temp table district as
    select ${district} + (unit - ${commune}) % ${nation.districts} as unit, indicator, month, sum(value)::bigint as value
    from fact group by all`)
  await connection.run(`create or replace temp table province as
    select ${province} + (unit - ${district}) % ${nation.provinces} as unit, indicator, month, sum(value)::bigint as value
    from district group by all`)
  await connection.run(`create or replace temp table nation as
    select 1 as unit, indicator, month, sum(value)::bigint as value from province group by all`)
  const sums = await connection.runAndReadAll(
    `select unit, sum(value)::varchar from (from nation union all from province union all from district) group by unit order by unit`,
  )
  process.send?.(sums.getRows().map(([unit, sum]) => `${unit} ${sum}`))
})
process.send?.('ready')
