import type { Context } from 'hono'
import { addDays, isLocalDate, type LocalDate, parseDate, printDate } from '#base'
import { dayOfTree, type Figure, figureId, parseFigureId, type Tree } from '#figures'
import type { Catalog, CatalogUnit } from '#records'
import { TextField } from './components/controls.tsx'
import { Notice } from './components/notice.tsx'
import { ViewLinks } from './components/view-links.tsx'
import type { Reading } from './deps.ts'
import { paths } from './paths.ts'
import { words } from './trees.vi.ts'

/** The tree that an address asks for (`cay`): a word, a day, or a day as people type it. */
export interface AskedTree {
  tree?: Tree
  /** What was typed when it is no day. */
  wrong?: string
}

/** Reads `?cay=`; without it the usual reading is meant. */
export function treeAsked(c: Context): AskedTree {
  const asked = c.req.query('cay')?.trim() ?? ''
  if (asked === '') return {}
  if (asked === 'as-was' || asked === 'as-is') return { tree: asked }
  if (isLocalDate(asked)) return { tree: asked }
  try {
    return { tree: parseDate(asked) }
  } catch {
    return { wrong: asked }
  }
}

export interface TreeChoiceProps {
  /** The reading that is shown, and the period and today that give its days. */
  tree: Tree | undefined
  window: { from: LocalDate; to: LocalDate }
  today: LocalDate
  /** The same page in another reading. */
  href(tree: Tree): string
  /** Where a typed day is sent, with what the address must keep. */
  action: string
  keep?: Readonly<Record<string, string>>
  wrong?: string | undefined
}

/** Links to a page's readings, the shown one marked, and a field for any other day. */
export function TreeChoice({
  tree = 'as-was',
  window,
  today,
  href,
  action,
  keep = {},
  wrong,
}: TreeChoiceProps) {
  const days = { asWas: printDate(window.to), asIs: printDate(today) }
  const isDay = tree !== 'as-was' && tree !== 'as-is'
  const views = [
    { title: words.asWas(days.asWas), href: href('as-was'), current: tree === 'as-was' },
    { title: words.asIs(days.asIs), href: href('as-is'), current: tree === 'as-is' },
    ...(isDay ? [{ title: words.asOf(printDate(tree)), href: href(tree), current: true }] : []),
  ]
  return (
    <section class="tree-choice" aria-label={words.title}>
      <ViewLinks label={words.title} views={views} />
      <p class="quiet">{words.shown(printDate(dayOfTree(tree, window, today)))}</p>
      <details open={wrong !== undefined}>
        <summary>{words.day}</summary>
        <form class="filters" action={action} method="get">
          {Object.entries(keep).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <TextField
            name="cay"
            label={words.day}
            hint={words.dayHint}
            size={12}
            value={wrong ?? (isDay ? printDate(tree) : '')}
            {...(wrong === undefined ? {} : { error: words.dayFault })}
          />
          <button class="button secondary" type="submit">
            {words.show}
          </button>
        </form>
      </details>
    </section>
  )
}

/** Says that a unit has ceased, and who took over which of its functions. */
export function CeasedNotice({
  catalog,
  unit,
  today,
}: {
  catalog: Catalog
  unit: CatalogUnit
  today: LocalDate
}) {
  const { history } = catalog
  if (unit.validTo === null || !history.hasCeased(unit.id, today)) return null
  const byUnit = Map.groupBy(history.successorsOf(unit.id, today), s => s.succ)
  const successors = [...byUnit].map(([id, own]) => ({
    unit: catalog.unit(id),
    what: own.flatMap(s => (s.function === '' ? [] : [words.functionOf(s.function)])),
  }))
  const isUnconfirmed = [...byUnit.values()].flat().some(s => !s.confirmed)
  return (
    <Notice>
      {words.ceased(printDate(addDays(unit.validTo, 1)))}{' '}
      {successors.length > 0 && (
        <>
          {words.heirs}{' '}
          {successors.map((one, i) => (
            <>
              {i > 0 && '; '}
              <a href={paths.unit(one.unit.code)}>{words.takenOver(one.unit.name, one.what)}</a>
            </>
          ))}
          . {isUnconfirmed && words.unconfirmed}
        </>
      )}
    </Notice>
  )
}

/** Of a figure whose unit has ceased: the units that count its records today. */
export function HeirLinks({ reading, figure }: { reading: Reading; figure: Figure }) {
  const { catalog, world } = reading
  const { history } = catalog
  const unit = catalog.getUnit(figure.unit)
  if (!history.hasCeased(unit.id, world.today)) return null
  const name = world.figures.findOn(figure.code, figure.window.to)?.function ?? ''
  const heirs = history.heirsOf(unit.id, name, world.today).filter(id => id !== unit.id)
  const key = parseFigureId(figure.id)
  return (
    <>
      {heirs.map(id => {
        const heir = catalog.unit(id)
        const { growth: _, ...plain } = key
        return (
          <p>
            <a href={paths.figure(figureId({ ...plain, unit: heir.code, tree: 'as-is' }))}>
              {words.heirFigure(heir.name)}
            </a>
          </p>
        )
      })}
    </>
  )
}
