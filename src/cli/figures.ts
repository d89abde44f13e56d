import { parseTree } from '#figures'
import { citedFigures } from '#reports'
import { askedOf, type CommandContext, readPublic } from './context.ts'

/** `diemcau figures --unit --period [--at] [--tree] [--json]`: all figures of a unit and period, with what its report cites. */
export async function figuresCommand(context: CommandContext): Promise<number> {
  const { unit, period, clock } = await askedOf(context)
  const at = context.at === undefined ? {} : { at: new Date(context.at) }
  const tree = context.tree === undefined ? {} : { tree: parseTree(context.tree) }
  const figures = await readPublic(context, clock, (tx, world) =>
    citedFigures(tx, world, { unit, period, ...at, ...tree }),
  )
  if (context.json) context.print(JSON.stringify({ unit, period, ...tree, figures }))
  else for (const f of figures) context.print([f.id, f.printed, f.noun, f.status].join('\t'))
  return 0
}
