import { wordsOf } from '#base'
import type { SheetRow } from '#documents'
import { districtOf, type ImportColumn, provinceOf } from './imported.ts'
import { communeHeads, districtHeads, provinceHeads, sameHeads } from './lexicon.ts'

/** What columns may fill, with the labels that people see. */
export interface Target {
  code: string
  label: string
  isPlace: boolean
}

const headOf = (text: string): string => wordsOf(text).join(' ')

/** How well the head of a column fits a label: 0 not at all, 4 the same. */
function fit(head: string, label: string): number {
  if (head === '' || label === '') return 0
  if (head === label) return 4
  if (sameHeads.some(group => group.includes(head) && group.includes(label))) return 3
  const padded = ` ${head} `
  if (padded.includes(` ${label} `)) return 2 + label.length / 1000
  if (` ${label} `.includes(padded)) return 1 + head.length / 1000
  return sameHeads.some(
    group =>
      group.some(name => padded.includes(` ${name} `)) &&
      group.some(name => ` ${label} `.includes(` ${name} `)),
  )
    ? 1
    : 0
}

/**
 * Guesses what each column fills from its head. What was chosen for a head before is chosen again; each target is
 * given once, to the head that fits best.
 */
export function guessColumns(
  heads: readonly (string | null)[],
  targets: readonly Target[],
  before: ReadonlyMap<string, string | null> = new Map(),
): ImportColumn[] {
  const columns = heads.map((label, at): ImportColumn => ({ at, label: label ?? '', target: null }))
  const taken = new Set<string>()
  const open = new Set(columns.filter(column => column.label !== ''))
  for (const column of [...open]) {
    const known = before.get(headOf(column.label))
    if (known === undefined) continue
    open.delete(column)
    if (known === null || taken.has(known) || !isTarget(known, targets)) continue
    taken.add(known)
    column.target = known
  }
  const fits = [...open].flatMap(column =>
    targets.map(({ code, label }) => ({ column, code, score: fit(headOf(column.label), headOf(label)) })),
  )
  for (const { column, code, score } of fits.sort((a, b) => b.score - a.score)) {
    if (score === 0 || !open.has(column) || taken.has(code)) continue
    open.delete(column)
    taken.add(code)
    column.target = code
  }
  guessAround([...open], targets, taken)
  return columns
}

const isTarget = (code: string, targets: readonly Target[]): boolean =>
  targets.some(target => target.code === code.replace(/@(district|province)$/, ''))

/**
 * Where there is one place field: the column of the smallest places fills it, those of larger ones say where these lie.
 */
function guessAround(open: readonly ImportColumn[], targets: readonly Target[], taken: Set<string>): void {
  const [place, another] = targets.filter(target => target.isPlace)
  if (!place || another) return
  for (const [heads, code] of [
    [communeHeads, place.code],
    [districtHeads, districtOf(place.code)],
    [provinceHeads, provinceOf(place.code)],
  ] as const) {
    const column = open.find(({ label, target }) => target === null && heads.includes(headOf(label)))
    if (!column) continue
    column.target = taken.has(place.code) ? code : place.code
    taken.add(place.code)
  }
}

/** Rows above the data are looked at this far down. */
const HEAD_AMONG = 20

/** The row of the heads: the one whose cells fit the most labels, else the first with the most texts. */
export function findHeadRow(rows: readonly SheetRow[], targets: readonly Target[]): SheetRow | undefined {
  const weigh = ({ cells }: SheetRow): number => {
    const texts = cells.flatMap(cell => (cell?.kind === 'text' ? [headOf(cell.text)] : []))
    const labels = targets.map(({ label }) => headOf(label))
    const fitting = texts.filter(text => labels.some(label => fit(text, label) >= 1))
    return fitting.length * 1000 + texts.length
  }
  let best: SheetRow | undefined
  for (const row of rows.slice(0, HEAD_AMONG)) if (!best || weigh(row) > weigh(best)) best = row
  return best
}

export const keyOfHead = headOf
