import { addDays, instantOf, printNumber } from '#base'
import { listPlaces } from '#directory'
import { type Figure, groupsAsJson, shownPlacesOf } from '#figures'
import type { CatalogUnit } from '#records'
import { type Column, DataTable } from './components/data-table.tsx'
import { NumberReference } from './components/number-reference.tsx'
import type { Reading } from './deps.ts'
import type { DossierBook } from './dossier-book.ts'
import { words as all } from './dossiers.vi.ts'
import { paths } from './paths.ts'
import { FORMS, LEVELS, type Service } from './services.ts'

const words = all.statistics

/** A number that opens its figure; words where it is missing. */
export function FigureLink({ figure }: { figure: Figure | undefined }) {
  if (!figure || figure.value === null) return <span class="quiet">–</span>
  return (
    <NumberReference
      value={figure.noun === '%' ? `${figure.printed}%` : figure.printed}
      label={figure.name}
      href={paths.figure(figure.id)}
    />
  )
}

/** What every breakdown shows of its parts. */
const COUNTED = [
  ['DOS.REC.N', words.received],
  ['DOS.DONE.N', words.done],
  ['DOS.LATE.N', words.late],
  ['DOS.INTIME.RATE', words.rate],
] as const

interface Part {
  code: string
  name: string
}

const isThere = (book: DossierBook, dims: Record<string, string>): boolean =>
  ['DOS.REC.N', 'DOS.DONE.N', 'DOS.OPEN.N'].some(code => book.count(code, dims) > 0)

/** A table of the parts of one breakdown. Parts of which nothing happened are left out. */
export function PartsTable(props: {
  book: DossierBook
  by: 'procedure' | 'field'
  caption: string
  label: string
  parts: readonly Part[]
  more?: readonly Column<Part>[]
}) {
  const { book, by, caption, label, parts, more = [] } = props
  const columns: Column<Part>[] = [
    { label, cell: part => part.name },
    ...COUNTED.map(
      ([code, name]): Column<Part> => ({
        label: name,
        numeric: true,
        cell: part => <FigureLink figure={book.find(code, { [by]: part.code })} />,
      }),
    ),
    ...more,
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={parts.filter(part => isThere(book, { [by]: part.code }))}
      empty={words.none}
    />
  )
}

/** The mean time of a procedure, in each unit in which its versions count. */
export function MeanTimes({ book, procedure }: { book: DossierBook; procedure: string }) {
  const means = book
    .now()
    .filter(
      figure =>
        figure.code === 'DOS.TIME.MEAN' &&
        figure.value !== null &&
        (figure.dims['procedure'] === procedure || figure.dims['procedure']?.startsWith(`${procedure}-`)),
    )
  if (means.length === 0) return <span class="quiet">–</span>
  return (
    <>
      {means.map(figure => (
        <span>
          <FigureLink figure={figure} /> {figure.noun}{' '}
        </span>
      ))}
    </>
  )
}

/** Dossiers by the level of their service: each procedure stands in one row of each of the two views. */
export function LevelTable({
  book,
  services,
  procedures,
  view,
}: {
  book: DossierBook
  services: readonly Service[]
  procedures: readonly Part[]
  view: 'levels' | 'forms'
}) {
  const levelOf = (procedure: string): string => {
    const own = services.filter(service => service.procedure === procedure)
    if (own.length === 0) return ''
    // The highest level counts, once.
    if (view === 'levels')
      return (
        own
          .map(({ level = '' }) => level)
          .sort()
          .at(-1) ?? ''
      )
    return FORMS.find(form => own.some(service => service.form === form)) ?? 'none'
  }
  const keys = view === 'levels' ? [...LEVELS, ''] : [...FORMS, 'none', '']
  const rows = keys.map(key => {
    const own = procedures.filter(({ code }) => levelOf(code) === key)
    const sum = (code: string) => own.reduce((n, part) => n + book.count(code, { procedure: part.code }), 0)
    return { key, own, received: sum('DOS.REC.N'), done: sum('DOS.DONE.N'), open: sum('DOS.OPEN.N') }
  })
  const total = (read: (row: (typeof rows)[number]) => number) =>
    printNumber(String(rows.reduce((n, row) => n + read(row), 0)))
  return (
    <DataTable
      caption={view === 'levels' ? words.fourLevels : words.twoForms}
      columns={[
        {
          label: words.level,
          cell: ({ key }) =>
            key === '' ? words.unlisted : key === 'none' ? words.notForms : (words.levels[key] ?? key),
        },
        {
          label: words.received,
          numeric: true,
          cell: row => printNumber(String(row.received)),
          total: total(row => row.received),
        },
        {
          label: words.done,
          numeric: true,
          cell: row => printNumber(String(row.done)),
          total: total(row => row.done),
        },
        {
          label: words.procedure,
          secondary: true,
          cell: ({ own }) =>
            own
              .filter(part => isThere(book, { procedure: part.code }))
              .map(part => part.name)
              .join('; '),
        },
      ]}
      rows={rows}
      totalLabel={all.quiet.all}
    />
  )
}

/** By place of the applicant; what is so small that somebody could be recognised is hidden. */
export async function placeRows({ tx, world }: Reading, unit: CatalogUnit, figure: Figure | undefined) {
  if (unit.place === null || !figure || figure.value === null || figure.value === '0') return []
  const shown = (await shownPlacesOf(tx, world, figure.id, unit.place)).filter(({ value }) => value !== 0n)
  const places = await listPlaces(
    tx,
    shown.flatMap(({ place }) => place ?? []),
    world.today,
  )
  const names = new Map(places.map(place => [place.id, place.name]))
  return shown.map(({ place, value }) => ({
    name: place === null ? words.elsewhere : (names.get(place) ?? ''),
    value: value === null ? words.hidden : printNumber(value),
  }))
}

const MARKS = [
  ['2', words.good],
  ['1', words.fair],
  ['0', words.poor],
] as const
const LEAST_RATINGS = 5n

/** What applicants said of each criterion; nothing of a few, who could be recognised. */
export function SatisfactionTable({ book }: { book: DossierBook }) {
  const rows = book
    .now()
    .filter(figure => figure.code.startsWith('DOS.SAT.') && Object.keys(figure.dims).length === 0)
    .filter(figure => figure.value !== null && figure.value !== '0')
  if (rows.length === 0) return null
  const isFew = (figure: Figure) => BigInt(figure.value ?? 0) < LEAST_RATINGS
  const score = (figure: Figure): string => {
    const [good, fair] = MARKS.map(([mark]) => book.count(figure.code, { mark }))
    return (((good ?? 0) * 100 + (fair ?? 0) * 50) / Number(figure.value)).toFixed(1).replace('.', ',')
  }
  return (
    <section class="stack">
      <h2>{words.satisfaction}</h2>
      <DataTable
        caption={words.satisfaction}
        captionUnseen
        columns={[
          { label: words.criterion, cell: figure => figure.name },
          ...MARKS.map(
            ([mark, label]): Column<Figure> => ({
              label,
              numeric: true,
              cell: figure =>
                isFew(figure) ? words.hidden : <FigureLink figure={book.find(figure.code, { mark })} />,
            }),
          ),
          {
            label: words.score,
            numeric: true,
            cell: figure => (isFew(figure) ? words.hidden : score(figure)),
          },
        ]}
        rows={rows}
      />
      <p class="note">{words.satisfactionNote}</p>
    </section>
  )
}

/** Statuses of the national portal that are those of a dossier at the end; the others are counted when they are reached. */
const STANDING = ['1', '2', '4', '5', '7', '9']
const REACHED: Readonly<Record<string, readonly string[]>> = {
  '3': ['DOS.AWAY.N'],
  '8': ['DOS.WITHDRAWN.N', 'DOS.STOPPED.N'],
  '10': ['DOS.RETURNED.N'],
}

/** How many dossiers of each procedure stand in each of the ten statuses at the end of a period. */
export async function statusRows({ tx, world }: Reading, book: DossierBook, procedures: readonly Part[]) {
  const { unit, asked } = book
  const to = book.find('DOS.STATE.N')?.window.to ?? world.today
  const groups = JSON.parse(
    await groupsAsJson(tx, world, {
      code: 'DOS.STATE.N',
      unit,
      period: asked.label,
      by: ['procedure', 'status'],
      // What is over is read as it was known then.
      ...(to < world.today ? { at: instantOf(addDays(to, 1)) } : {}),
    }),
  ) as [string, string, string][]
  const standing = new Map(groups.map(([procedure, status, n]) => [`${procedure} ${status}`, Number(n)]))
  return procedures
    .map(({ code, name }) => ({
      name,
      counts: Object.fromEntries(
        Object.keys(words.statuses).map(status => [
          status,
          STANDING.includes(status)
            ? (standing.get(`${code} status-${status}`) ?? 0)
            : (REACHED[status] ?? []).reduce((n, one) => n + book.count(one, { procedure: code }), 0),
        ]),
      ),
    }))
    .filter(({ counts }) => Object.values(counts).some(n => n > 0))
}

/** The ten statuses by procedure, with their sum. */
export function StatusTable({ rows }: { rows: Awaited<ReturnType<typeof statusRows>> }) {
  if (rows.length === 0) return null
  const sum = (status: string) => rows.reduce((n, row) => n + (row.counts[status] ?? 0), 0)
  return (
    <section class="stack">
      <h2>{words.states}</h2>
      <DataTable
        caption={words.states}
        captionUnseen
        columns={[
          { label: words.procedure, cell: row => row.name },
          ...Object.entries(words.statuses).map(
            ([status, label]): Column<(typeof rows)[number]> => ({
              label,
              numeric: true,
              cell: row => printNumber(String(row.counts[status] ?? 0)),
              total: printNumber(String(sum(status))),
            }),
          ),
        ]}
        rows={rows}
        totalLabel={all.quiet.all}
      />
      <p class="note">{words.statesNote}</p>
    </section>
  )
}
