import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { dayOf, type LocalDate, log, parseDate, printDate, Refusal } from '#base'
import { inTransaction } from '#db'
import { type Actor, digestOf } from '#directory'
import { enqueue } from '#jobs'
import { listRecounts, planRecount, RECOUNT, raiseGeneration } from '#records'
import { decreeDay, listDaysOff } from '#rules'
import type { Env, Web } from '../app.tsx'
import { Button } from '../components/button.tsx'
import { CheckboxField, ChoiceField, DateField, TextField } from '../components/controls.tsx'
import { DataTable } from '../components/data-table.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { PageHead } from '../components/page-head.tsx'
import { ViewLinks } from '../components/view-links.tsx'
import { SESSION_COOKIE } from '../cookies.ts'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { words as desk } from '../desk.vi.ts'
import { postedForm } from '../form-body.ts'
import { page } from '../layout.tsx'
import { mayLookAfter } from '../look-after.ts'
import { paths } from '../paths.ts'
import { Recounts } from '../recounts.tsx'
import { hrefOf } from '../register-list.ts'
import { vi } from '../vi.ts'

const say = desk.calendar
const KINDS = ['off', 'make_up', 'plain'] as const

/** What is typed, and what is wrong with it by field. */
interface Shown {
  values: Readonly<Record<'ngay' | 'loai' | 'ten' | 'can-cu' | 'da-doi-chieu', string>>
  faults: readonly { field: string; text: string }[]
}
const blank: Shown = { values: { ngay: '', loai: '', ten: '', 'can-cu': '', 'da-doi-chieu': '' }, faults: [] }

function refuseOthers(actor: Actor, homeOffice: number): void {
  if (actor.account === null) throw new Refusal('unauthenticated', {})
  if (!mayLookAfter(actor, homeOffice)) throw new Refusal('forbidden', {})
}

/** Only an administrator of this office, in his own right, changes the calendar; the database asks again. */
const mayDecree = (actor: Actor, homeOffice: number): boolean =>
  actor.roles.some(
    ({ role, office, lentBy }) => role === 'administrator' && office === homeOffice && lentBy === undefined,
  )

function DayForm({ values, faults }: Shown) {
  const errors = new Map(faults.map(({ field, text }) => [field, text]))
  return (
    <section class="stack">
      <h2>{say.add}</h2>
      <form class="form" method="post" action={paths.calendar}>
        <ErrorSummary faults={faults} />
        <DateField
          name="ngay"
          label={say.on}
          hint={vi.form.date}
          value={values.ngay}
          error={errors.get('ngay')}
        />
        <ChoiceField
          name="loai"
          label={say.kind}
          value={values.loai}
          error={errors.get('loai')}
          options={KINDS.map(kind => ({ value: kind, label: say.kinds[kind] ?? kind }))}
        />
        <TextField name="ten" label={say.name} value={values.ten} error={errors.get('ten')} size={40} />
        <TextField
          name="can-cu"
          label={say.source}
          hint={say.sourceHint}
          value={values['can-cu']}
          error={errors.get('can-cu')}
          size={48}
        />
        <CheckboxField
          name="da-doi-chieu"
          label={say.confirmedLabel}
          checked={values['da-doi-chieu'] === 'on'}
        />
        <div class="row">
          <Button>{say.save}</Button>
        </div>
      </form>
    </section>
  )
}

async function showYear(deps: WebDeps, c: Context<Env>, shown: Shown = blank) {
  const today = dayOf(deps.clock.now())
  return read(deps, c.get('actor'), async ({ tx, catalog, actor }: Reading) => {
    const { office } = catalog.getUnit(deps.homeUnit)
    refuseOthers(actor, office)
    const now = Number(today.slice(0, 4))
    const asked = Number(c.req.query('nam') ?? now)
    const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : now
    const days = await listDaysOff(tx, year)
    return page(
      {
        deps,
        c,
        catalog,
        title: say.title,
        section: 'calendar',
        children: (
          <>
            <PageHead title={`${say.title} ${year}`} lead={say.lead} />
            <ViewLinks
              label={say.years}
              views={[year - 1, year, year + 1].map(each => ({
                title: String(each),
                href: hrefOf(paths.calendar, { nam: String(each) }),
                current: each === year,
              }))}
            />
            <DataTable
              caption={say.title}
              captionUnseen
              empty={say.none}
              columns={[
                { label: say.on, cell: ({ on }) => printDate(on) },
                { label: say.kind, cell: ({ kind }) => say.kinds[kind] ?? kind },
                { label: say.name, cell: ({ name }) => name },
                { label: say.confirmed, cell: ({ confirmed }) => (confirmed ? say.yes : say.no) },
                { label: say.source, cell: ({ source }) => source },
              ]}
              rows={days}
            />
            {mayDecree(actor, office) && <DayForm {...shown} />}
            <Recounts recounts={await listRecounts(tx)} />
          </>
        ),
      },
      shown.faults.length > 0 ? 422 : 200,
    )
  })
}

function readDay(text: string): LocalDate | undefined {
  try {
    return parseDate(text)
  } catch {
    return undefined
  }
}

const isBetween = (text: string, least: number, most: number): boolean =>
  text.length >= least && text.length <= most

async function enter(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  const catalog = await deps.engine.catalog.get()
  const { office } = catalog.getUnit(deps.homeUnit)
  refuseOthers(actor, office)
  if (!mayDecree(actor, office)) throw new Refusal('forbidden', {})
  const body = await postedForm(c)
  const typed = (name: string) =>
    String(body.get(name) ?? '')
      .trim()
      .normalize('NFC')
  const values = {
    ngay: typed('ngay'),
    loai: typed('loai'),
    ten: typed('ten'),
    'can-cu': typed('can-cu'),
    'da-doi-chieu': typed('da-doi-chieu'),
  }
  const on = readDay(values.ngay)
  const kind = KINDS.find(each => each === values.loai)
  const faults = [
    ...(on ? [] : [{ field: 'ngay', text: say.faults.on }]),
    ...(kind ? [] : [{ field: 'loai', text: say.faults.kind }]),
    ...(isBetween(values.ten, 3, 100) ? [] : [{ field: 'ten', text: say.faults.name }]),
    ...(isBetween(values['can-cu'], 5, 300) ? [] : [{ field: 'can-cu', text: say.faults.source }]),
  ]
  if (!on || !kind || faults.length > 0) return showYear(deps, c, { values, faults })
  const day = {
    on,
    kind: kind === 'plain' ? null : kind,
    name: values.ten,
    confirmed: values['da-doi-chieu'] === 'on',
    source: values['can-cu'],
  }
  const token = digestOf(getCookie(c, SESSION_COOKIE) ?? '')
  // The day, the new generation of what the engines read and the job stand or fall together.
  const decree = await inTransaction(deps.engine.db, {}, async tx => {
    const id = await decreeDay(tx, token, { now: new Date(), at: deps.clock.now() }, day)
    if (id === undefined) throw new Refusal('forbidden', {})
    await raiseGeneration(tx)
    await planRecount(tx, id, say.recountWhy(day.name, printDate(on), day.source))
    await enqueue(tx, RECOUNT, { decree: String(id) })
    return id
  })
  deps.engine.catalog.forget()
  log.info({ code: 'day_decreed', decree: String(decree), account: String(actor.account), on })
  return c.redirect(hrefOf(paths.calendar, { nam: on.slice(0, 4) }), 303)
}

/** The days off by year, and the form by which the administrator enters one that was decreed. */
export function addCalendarPage(app: Web, deps: WebDeps): void {
  app.get(paths.calendar, c => showYear(deps, c))
  app.post(paths.calendar, c => enter(deps, c))
}
