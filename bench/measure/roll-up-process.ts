/** Rolls up the tree as the product does. Answers each message with the sum of everything at each unit. */
import { openPool } from '#db'
import { rollUp } from '../../src/figures/roll-up.ts'
import { type Nation, unitsOf } from './nation.ts'

const nation = JSON.parse(process.argv[2] ?? '{}') as Nation
const db = openPool(process.argv[3] ?? '', 1)
const units = unitsOf(nation)
process.on('message', async () => {
  const rolled = await rollUp(db, units)
  const sums: string[] = []
  for (const { id } of units) {
    let sum = 0n
    for (let indicator = 1; indicator <= nation.indicators; indicator++) {
      const months = rolled.monthsOf(indicator, id)
      if (!months) break
      for (const value of months) sum += value
    }
    if (rolled.monthsOf(1, id)) sums.push(`${id} ${sum}`)
  }
  process.send?.(sums)
})
process.send?.('ready')
