import { checkAgainstFigures } from '#reports'
import { askedOf, type CommandContext, readPublic } from './context.ts'

/** `diemcau check FILE --unit --period [--json]`: 1 when a number differs or cannot be. */
export async function checkCommand(context: CommandContext): Promise<number> {
  const { unit, period, clock } = await askedOf(context)
  const text = context.readInput()
  const result = await readPublic(context, clock, (tx, world) =>
    checkAgainstFigures(tx, world, text, { unit, period }),
  )
  if (context.json) context.print(JSON.stringify(result))
  else {
    for (const f of result.findings)
      context.print([f.offset, f.printed, f.verdict, f.figure?.id ?? '', f.explanation].join('\t'))
    for (const c of result.checks) context.print([c.offsets.join(','), c.code, c.level, c.message].join('\t'))
  }
  return result.findings.some(f => f.verdict === 'differs' || f.verdict === 'impossible') ||
    result.checks.some(c => c.level === 'error')
    ? 1
    : 0
}
