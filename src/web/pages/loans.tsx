import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { dayOf, daysBetween, type LocalDate, log, parseDate, printDate, Refusal } from '#base'
import {
  type Actor,
  delegateRole,
  type HeldRole,
  type Loan,
  listColleagues,
  listLoans,
  takeBackRole,
} from '#directory'
import type { Env, Web } from '../app.tsx'
import { Button } from '../components/button.tsx'
import { DateField, SelectField } from '../components/controls.tsx'
import { DataTable } from '../components/data-table.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { PageHead } from '../components/page-head.tsx'
import { SESSION_COOKIE } from '../cookies.ts'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { words as desk } from '../desk.vi.ts'
import { postedForm } from '../form-body.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { vi } from '../vi.ts'

const say = desk.loans
const MOST_DAYS = 366

/** What is typed, and what is wrong with it by field. */
interface Shown {
  values: Readonly<Record<'vai-tro' | 'nguoi' | 'tu' | 'den', string>>
  faults: readonly { field: string; text: string }[]
}

const blank: Shown = { values: { 'vai-tro': '', nguoi: '', tu: '', den: '' }, faults: [] }

const ownRoles = ({ roles }: Actor): HeldRole[] => roles.filter(role => role.lentBy === undefined)
const keyOf = ({ role, unit }: { role: string; unit: number }): string => `${role}.${unit}`

function Loans({
  loans,
  reading,
  isLender,
}: {
  loans: readonly Loan[]
  reading: Reading
  isLender: boolean
}) {
  const roleIn = ({ role, unit }: Loan) => say.roleIn(vi.roles[role] ?? role, reading.catalog.unit(unit).name)
  const person = (loan: Loan) => (isLender ? loan.borrower : loan.lender).name
  return (
    <DataTable
      caption={isLender ? say.given : say.taken}
      empty={isLender ? say.none : say.noneTaken}
      columns={[
        { label: say.role, cell: roleIn },
        { label: isLender ? say.to : say.by, cell: person },
        { label: say.from, cell: ({ from }) => printDate(from) },
        { label: say.until, cell: ({ to }) => printDate(to) },
        ...(isLender
          ? [
              {
                label: say.action,
                cell: ({ id }: Loan) => (
                  <form method="post" action={paths.takeBack(id)}>
                    <Button kind="secondary" small>
                      {say.takeBack}
                    </Button>
                  </form>
                ),
              },
            ]
          : []),
      ]}
      rows={loans}
    />
  )
}

async function LendForm(reading: Reading, on: LocalDate, { values, faults }: Shown) {
  const { tx, catalog, actor } = reading
  const roles = ownRoles(actor)
  const [first] = roles
  if (!first) return <p class="empty">{say.noRole}</p>
  const colleagues = await listColleagues(tx, { account: actor.account ?? 0n, office: first.office, on })
  const errors = new Map(faults.map(({ field, text }) => [field, text]))
  return (
    <form class="form" method="post" action={paths.loans}>
      <ErrorSummary faults={faults} />
      <SelectField
        name="vai-tro"
        label={say.role}
        value={values['vai-tro'] || (roles.length === 1 ? keyOf(first) : '')}
        error={errors.get('vai-tro')}
        options={[
          { value: '', label: vi.form.any },
          ...roles.map(role => ({
            value: keyOf(role),
            label: say.roleIn(vi.roles[role.role] ?? role.role, catalog.unit(role.unit).name),
          })),
        ]}
      />
      <SelectField
        name="nguoi"
        label={say.to}
        value={values.nguoi}
        error={errors.get('nguoi')}
        options={[
          { value: '', label: vi.form.any },
          ...colleagues.map(({ account, name, unit }) => ({
            value: String(account),
            label: say.person(name, catalog.unit(unit).name),
          })),
        ]}
      />
      <DateField name="tu" label={say.from} hint={vi.form.date} value={values.tu} error={errors.get('tu')} />
      <DateField
        name="den"
        label={say.until}
        hint={vi.form.date}
        value={values.den}
        error={errors.get('den')}
      />
      <div class="row">
        <Button>{say.lend}</Button>
      </div>
    </form>
  )
}

function refuseOthers({ account, roles }: Actor): void {
  if (account === null) throw new Refusal('unauthenticated', {})
  if (roles.length === 0) throw new Refusal('forbidden', {})
}

async function showLoans(deps: WebDeps, c: Context<Env>, shown: Shown = blank) {
  const actor = c.get('actor')
  refuseOthers(actor)
  const on = dayOf(deps.clock.now())
  return read(deps, actor, async reading => {
    const loans = await listLoans(reading.tx, actor.account ?? 0n, on)
    const [given, taken] = [true, false].map(isLender =>
      loans.filter(({ lender }) => (lender.account === actor.account) === isLender),
    )
    return page(
      {
        deps,
        c,
        catalog: reading.catalog,
        title: say.title,
        section: 'inbox',
        children: (
          <>
            <PageHead title={say.title} lead={say.lead} />
            {await LendForm(reading, on, shown)}
            <Loans loans={given ?? []} reading={reading} isLender />
            <Loans loans={taken ?? []} reading={reading} isLender={false} />
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

/** What is wrong with what was typed, before anything is lent. */
function faultsOf(
  actor: Actor,
  values: Shown['values'],
  { today, from, until }: { today: LocalDate; from: LocalDate | undefined; until: LocalDate | undefined },
): { field: string; text: string }[] {
  const faults: { field: string; text: string }[] = []
  const fault = (field: string, text: string) => void faults.push({ field, text })
  if (!ownRoles(actor).some(role => keyOf(role) === values['vai-tro'])) fault('vai-tro', say.faults.role)
  if (!/^\d{1,18}$/.test(values.nguoi)) fault('nguoi', say.faults.to)
  if (!from) fault('tu', say.faults.day(say.from))
  else if (from < today) fault('tu', say.faults.past)
  if (!until) fault('den', say.faults.day(say.until))
  else if (from && until < from) fault('den', say.faults.order)
  else if (from && daysBetween(from, until) >= MOST_DAYS) fault('den', say.faults.long)
  return faults
}

const tokenOf = (c: Context<Env>): string => getCookie(c, SESSION_COOKIE) ?? ''

async function lend(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  refuseOthers(actor)
  const body = await postedForm(c)
  const typed = (name: string) => String(body.get(name) ?? '').trim()
  const values = { 'vai-tro': typed('vai-tro'), nguoi: typed('nguoi'), tu: typed('tu'), den: typed('den') }
  const [from, until] = [readDay(values.tu), readDay(values.den)]
  const faults = faultsOf(actor, values, { today: dayOf(deps.clock.now()), from, until })
  if (faults.length > 0 || !from || !until) return showLoans(deps, c, { values, faults })
  const [role = '', unit = ''] = values['vai-tro'].split('.')
  try {
    const order = { token: tokenOf(c), now: new Date(), to: BigInt(values.nguoi), from, until }
    await delegateRole(deps.engine.db, { ...order, role, unit: Number(unit) })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'unavailable') throw error
    const text = error.code === 'duplicate' ? say.faults.already : say.faults.notHeld
    return showLoans(deps, c, { values, faults: [{ field: 'vai-tro', text }] })
  }
  log.info({ code: 'role_lent', account: String(actor.account), to: values.nguoi, role, unit, from, until })
  return c.redirect(paths.loans, 303)
}

async function takeBack(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  refuseOthers(actor)
  const id = c.req.param('id') ?? ''
  if (!/^\d{1,18}$/.test(id)) throw new Refusal('not_found', {})
  const on = dayOf(deps.clock.now())
  await takeBackRole(deps.engine.db, { token: tokenOf(c), now: new Date(), loan: BigInt(id), on })
  log.info({ code: 'role_taken_back', account: String(actor.account), loan: id })
  return c.redirect(paths.loans, 303)
}

/** Roles that an officer lends to colleagues from day to day, and takes back. */
export function addLoanPages(app: Web, deps: WebDeps): void {
  app.get(paths.loans, c => showLoans(deps, c))
  app.post(paths.loans, c => lend(deps, c))
  app.post(paths.takeBack(':id'), c => takeBack(deps, c))
}
