import type { Context } from 'hono'
import { type LocalDate, labelInYear } from '#base'
import type { Env } from './app.tsx'
import { SelectField } from './components/controls.tsx'
import { words as all } from './dossiers.vi.ts'

/** Parts of a year: the whole, its quarters and its months. */
const PARTS = [
  '',
  ...['q1', 'q2', 'q3', 'q4'],
  ...Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0')),
] as const

/** A year or a part of one, as the address of a page of dossiers names it. */
export interface Asked {
  year: string
  part: string
  /** `2018`, `2018-q1`, `2018-03`. */
  label: string
  /** The same a year before. */
  before: string
}

/** What the address asks for; what is no period is the year that is shown when none is named. */
export function periodAsked(c: Context<Env>, homePeriod: string): Asked {
  const asked = c.req.query('nam') ?? ''
  const year = /^\d{4}$/.test(asked) ? asked : homePeriod.slice(0, 4)
  const part = PARTS.find(one => one === c.req.query('phan')) ?? ''
  const label = part === '' ? year : `${year}-${part}`
  return { year, part, label, before: labelInYear(label, -1) ?? label }
}

/** Years that can be chosen: from the first of the system to today's, and the one that is shown. */
function yearsOffered(today: LocalDate, shown: string): string[] {
  const last = Number(today.slice(0, 4))
  const years = Array.from({ length: Math.max(last - 2015, 1) }, (_, index) => String(last - index))
  return years.includes(shown) ? years : [shown, ...years]
}

/** The choice of a year and a part of it, in a form. */
export function PeriodFields({ asked, today }: { asked: Asked; today: LocalDate }) {
  const words = all.statistics
  return (
    <>
      <SelectField
        name="nam"
        label={words.year}
        value={asked.year}
        options={yearsOffered(today, asked.year).map(year => ({ value: year, label: year }))}
      />
      <SelectField
        name="phan"
        label={words.part}
        value={asked.part}
        options={PARTS.map(part => ({ value: part, label: words.partName(part) }))}
      />
    </>
  )
}
