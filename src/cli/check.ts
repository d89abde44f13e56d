import { readText } from '#documents'
import { checkAgainstFigures } from '#reports'
import { askedOf, type CommandContext, readPublic } from './context.ts'

/** `diemcau check FILE --unit --period [--json]`, a text, .docx or .pdf: 1 when a number differs or cannot be. */
export async function checkCommand(context: CommandContext): Promise<number> {
  const { unit, period, clock } = await askedOf(context)
  const { kind, text, pages } = await readText(context.readInput())
  const result = await readPublic(context, clock, (tx, world) =>
    checkAgainstFigures(tx, world, text, { unit, period }),
  )
  if (context.json)
    context.print(JSON.stringify({ ...result, ...(kind === 'plain' ? {} : { kind, text, pages }) }))
  else {
    for (const f of result.findings)
      context.print(
        [placeOf(pages, f.offset), f.printed, f.verdict, f.figure?.id ?? '', f.explanation].join('\t'),
      )
    for (const c of result.checks)
      context.print(
        [
          c.offsets.map(offset => placeOf(pages, offset)).join(','),
          c.code,
          c.level,
          c.message,
          ...c.hints,
        ].join('\t'),
      )
  }
  return result.findings.some(f => f.verdict === 'differs' || f.verdict === 'impossible') ||
    result.checks.some(c => c.level === 'error')
    ? 1
    : 0
}

/** The offset in the text that was read, with the page before it where there are pages: `2:1480`. */
const placeOf = (pages: readonly number[], offset: number): string =>
  pages.length > 0 ? `${pages.filter(start => start <= offset).length}:${offset}` : String(offset)
