import { foldDeltas, rollUp } from '#figures'
import { askedOf, type CommandContext, readPublic } from './context.ts'

/** `diemcau roll-up`: every additive indicator by month, at every unit that has others under it, as CSV in one pass. */
export async function rollUpCommand(context: CommandContext): Promise<number> {
  const { clock } = await askedOf(context)
  const world = await readPublic(context, clock, async (_, found) => found)
  while ((await foldDeltas(context.owner)) > 0);
  const units = [...world.catalog.units.values()]
  const rolled = await rollUp(context.owner, units)
  context.print('unit,indicator,version,month,value')
  for (const unit of units) {
    for (const { id, definition } of world.figures.indicators) {
      const months = rolled.monthsOf(id, unit.id) ?? []
      for (const [index, value] of months.entries()) {
        if (value === 0n) continue
        const month = `${rolled.firstYear + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
        context.print([unit.code, definition.code, definition.version, month, value].join(','))
      }
    }
  }
  return 0
}
