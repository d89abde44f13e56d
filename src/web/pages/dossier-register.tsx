import type { Context } from 'hono'
import { dayOf, type LocalDate, parseDate, printDate, Refusal } from '#base'
import { csvHead, csvLines } from '#documents'
import type { Catalog } from '#records'
import { printRegister, type Register, readRegister } from '#records/papers'
import type { Env, Web } from '../app.tsx'
import { Button, LinkButton } from '../components/button.tsx'
import { DateField, SelectField } from '../components/controls.tsx'
import { DataTable } from '../components/data-table.tsx'
import { PageHead } from '../components/page-head.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { words } from '../dossier-register.vi.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { hrefOf } from '../register-list.ts'

/** What the address asks for, as typed; a day that is none is said beside its field. */
interface Asked {
  unit: string
  typed: { tu: string; den: string }
  days: { from: LocalDate; to: LocalDate } | undefined
  errors: { tu?: string; den?: string }
}

function askedOf(c: Context<Env>, { catalog, actor }: Reading, today: LocalDate): Asked {
  const first = actor.roles[0]
  const typed = {
    tu: c.req.query('tu') ?? printDate(`${today.slice(0, 8)}01`),
    den: c.req.query('den') ?? printDate(today),
  }
  const from = readDay(typed.tu)
  const to = readDay(typed.den)
  const isTurned = from !== undefined && to !== undefined && from > to
  const errors = {
    ...(from === undefined ? { tu: words.notADay(words.from) } : isTurned ? { tu: words.order } : {}),
    ...(to === undefined ? { den: words.notADay(words.to) } : {}),
  }
  return {
    unit: c.req.query('don-vi') ?? (first ? catalog.unit(first.unit).code : ''),
    typed,
    days: from !== undefined && to !== undefined && !isTurned ? { from, to } : undefined,
    errors,
  }
}

function readDay(typed: string): LocalDate | undefined {
  try {
    return parseDate(typed.slice(0, 20))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'invalid') return undefined
    throw error
  }
}

/** Units whose register the actor may keep. */
const unitsOf = (catalog: Catalog, { roles }: Reading['actor']) => {
  const ids = new Set(roles.flatMap(({ unit }) => catalog.tree.under(unit)))
  return [...ids].map(id => catalog.unit(id)).map(({ code, name }) => ({ value: code, label: name }))
}

async function registerOf(reading: Reading, { unit, days }: Asked): Promise<Register | undefined> {
  if (!days) return undefined
  return readRegister(reading.tx, reading.catalog, reading.actor, { unit, ...days })
}

function Rows({ heads, rows }: Register) {
  return (
    <DataTable
      caption={words.title}
      captionUnseen
      empty={words.none}
      columns={heads.map((label, index) => ({
        label,
        numeric: index === 0,
        cell: (row: readonly string[]) => row[index],
      }))}
      rows={rows}
    />
  )
}

async function show(deps: WebDeps, c: Context<Env>) {
  const actor = officerOf(c)
  return read(deps, actor, async reading => {
    const asked = askedOf(c, reading, dayOf(deps.clock.now()))
    const register = await registerOf(reading, asked)
    const { tu, den } = asked.typed
    const query = { 'don-vi': asked.unit, tu, den }
    return page(
      {
        deps,
        c,
        catalog: reading.catalog,
        title: words.title,
        section: 'inbox',
        children: (
          <>
            <PageHead title={words.title} lead={words.lead} />
            <form class="filters" action={paths.dossierRegister} method="get">
              <SelectField
                name="don-vi"
                label={words.unit}
                value={asked.unit}
                options={unitsOf(reading.catalog, actor)}
              />
              <DateField name="tu" label={words.from} value={tu} {...errorOf(asked.errors.tu)} />
              <DateField name="den" label={words.to} value={den} {...errorOf(asked.errors.den)} />
              <Button kind="secondary">{words.show}</Button>
            </form>
            {register && (
              <div class="row">
                <LinkButton kind="secondary" href={hrefOf(paths.dossierRegisterPdf, query)}>
                  {words.print}
                </LinkButton>
                <LinkButton kind="secondary" href={hrefOf(paths.dossierRegisterCsv, query)} download>
                  {words.csv}
                </LinkButton>
              </div>
            )}
            {register && <Rows {...register} />}
          </>
        ),
      },
      asked.days ? 200 : 422,
    )
  })
}

const errorOf = (error: string | undefined) => (error === undefined ? {} : { error })

function officerOf(c: Context<Env>) {
  const actor = c.get('actor')
  if (actor.account === null) throw new Refusal('unauthenticated', {})
  if (actor.roles.length === 0) throw new Refusal('forbidden', {})
  return actor
}

/** The register of an address that names its days; a file has no form in which to mend them. */
async function namedRegister(deps: WebDeps, c: Context<Env>, reading: Reading): Promise<Register> {
  const asked = askedOf(c, reading, dayOf(deps.clock.now()))
  const register = await registerOf(reading, asked)
  if (!register) throw new Refusal('invalid', {}, [{ field: 'tu', rule: 'date' }])
  return register
}

async function pdf(deps: WebDeps, c: Context<Env>) {
  const actor = officerOf(c)
  const bytes = await read(deps, actor, async reading => {
    const register = await namedRegister(deps, c, reading)
    return printRegister(reading.tx, reading.catalog, register, {
      name: actor.name,
      at: deps.clock.now(),
      keys: deps.keys,
      sample: deps.sample,
    })
  })
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="so-theo-doi-ho-so.pdf"',
  })
}

async function csv(deps: WebDeps, c: Context<Env>) {
  const { heads, rows } = await read(deps, officerOf(c), reading => namedRegister(deps, c, reading))
  return c.body(csvHead(heads) + csvLines(rows), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="so-theo-doi-ho-so.csv"',
  })
}

/** The register of dossiers of a unit in a period (form 06), for its officers: to read, to print and as rows. */
export function addDossierRegister(app: Web, deps: WebDeps): void {
  app.get(paths.dossierRegister, c => show(deps, c))
  app.get(paths.dossierRegisterPdf, c => pdf(deps, c))
  app.get(paths.dossierRegisterCsv, c => csv(deps, c))
}
