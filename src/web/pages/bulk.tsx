import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { dayOf, Refusal } from '#base'
import { rolesAt } from '#directory'
import { type Command, decide, getRecords, type Performed, performMany, type RecordRow } from '#records'
import { faultSentence, refusedSentence } from '../action-words.ts'
import type { Env, Web } from '../app.tsx'
import { Button, LinkButton } from '../components/button.tsx'
import { SelectField } from '../components/controls.tsx'
import { DataTable } from '../components/data-table.tsx'
import { Notice } from '../components/notice.tsx'
import { PageHead } from '../components/page-head.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { words as desk } from '../desk.vi.ts'
import { choicesOf } from '../field-choices.ts'
import { postedForm } from '../form-body.ts'
import { OWN } from '../form-values.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { RecordState } from '../record-table.tsx'
import { givenTo, isSafeForMany } from '../safe-acts.ts'
import { subjectOf } from '../subject.ts'
import { vi } from '../vi.ts'
import { CHOSEN } from '../work-table.tsx'

const say = desk.bulk

const MOST = 100

/** A record as its reader saw it. */
interface Chosen {
  record: bigint
  version: number
}

function chosenOf(values: readonly string[]): Chosen[] {
  const read = values.flatMap(value => {
    const [, record = '', version = ''] = /^(\d{1,18})\.(\d{1,9})$/.exec(value) ?? []
    return record ? [{ record: BigInt(record), version: Number(version) }] : []
  })
  return [...new Map(read.map(one => [one.record, one])).values()]
}

/** One act that some of the chosen records allow, and the person it may be given to. */
interface Offer {
  action: string
  label: string
  records: readonly RecordRow[]
  field?: { name: string; label: string; options: readonly { value: string; label: string }[] }
}

async function offersOf(deps: WebDeps, reading: Reading, rows: readonly RecordRow[]): Promise<Offer[]> {
  const { catalog, actor } = reading
  const open = new Map<string, RecordRow[]>()
  for (const row of rows) {
    const { definition } = catalog.version(row.definition)
    const roles = rolesAt(actor, catalog.tree, row.unit, row.party)
    for (const [name, act] of Object.entries(definition.actions)) {
      if (!isSafeForMany(definition, act, row.state)) continue
      if (decide(definition, row, name, roles, deps.clock.now()).allowed)
        open.set(name, [...(open.get(name) ?? []), row])
    }
  }
  const offers: Offer[] = []
  for (const [action, records] of open) {
    const [first] = records
    if (!first) continue
    const { definition, words } = catalog.version(first.definition)
    const act = definition.actions[action]
    const name = act && givenTo(definition, act)
    const subject =
      name === undefined ? undefined : await subjectOf(deps, reading, { record: first.id, action })
    const options = subject && (await choicesOf(reading, subject, dayOf(deps.clock.now()))).get(name ?? '')
    offers.push({
      action,
      label: words.actions[action] ?? action,
      records,
      ...(name === undefined
        ? {}
        : { field: { name, label: words.fields[name] ?? name, options: options ?? [] } }),
    })
  }
  return offers
}

function refuseOthers({ account, roles }: Reading['actor']): void {
  if (account === null) throw new Refusal('unauthenticated', {})
  if (roles.length === 0) throw new Refusal('forbidden', {})
}

function Rows({ reading, rows }: { reading: Reading; rows: readonly RecordRow[] }) {
  return (
    <DataTable
      caption={say.title}
      captionUnseen
      columns={[
        { label: vi.inbox.name, cell: row => <a href={paths.record(row.id)}>{row.title}</a> },
        { label: vi.inbox.type, cell: row => reading.catalog.version(row.definition).words.name },
        { label: vi.inbox.state, cell: row => <RecordState reading={reading} row={row} /> },
      ]}
      rows={rows}
    />
  )
}

/** One act with its button; the versions are those that the reader saw in the list. */
function OfferForm({ offer, seen }: { offer: Offer; seen: ReadonlyMap<bigint, number> }) {
  const { action, label, records, field } = offer
  return (
    <form class="form" method="post" action={paths.bulk}>
      <input type="hidden" name={OWN.idem} value={randomUUID()} />
      <input type="hidden" name="viec" value={action} />
      {records.map(({ id }) => (
        <input type="hidden" name={CHOSEN} value={`${id}.${seen.get(id)}`} />
      ))}
      {field && (
        <SelectField
          name={field.name}
          id={`${action}-${field.name}`}
          label={field.label}
          options={[{ value: '', label: vi.form.any }, ...field.options]}
        />
      )}
      <Button kind="secondary">{say.act(label, records.length)}</Button>
    </form>
  )
}

async function showChosen(deps: WebDeps, c: Context<Env>) {
  return read(deps, c.get('actor'), async reading => {
    refuseOthers(reading.actor)
    const chosen = chosenOf(c.req.queries(CHOSEN) ?? [])
    const isTooMany = chosen.length > MOST
    const rows = isTooMany
      ? []
      : await getRecords(
          reading.tx,
          chosen.map(({ record }) => record),
        )
    const offers = await offersOf(deps, reading, rows)
    const seen = new Map(chosen.map(({ record, version }) => [record, version]))
    return page({
      deps,
      c,
      catalog: reading.catalog,
      title: say.title,
      section: 'inbox',
      children: (
        <>
          <PageHead title={say.title} lead={say.lead} />
          {isTooMany && <Notice kind="refused">{say.tooMany(MOST)}</Notice>}
          {!isTooMany && rows.length === 0 && <Notice>{say.none}</Notice>}
          {rows.length > 0 && <Rows reading={reading} rows={rows} />}
          {rows.length > 0 && offers.length === 0 && <Notice>{say.noAct}</Notice>}
          {offers.map(offer => (
            <OfferForm offer={offer} seen={seen} />
          ))}
          <p>
            <LinkButton kind="quiet" href={paths.inbox}>
              {say.back}
            </LinkButton>
          </p>
        </>
      ),
    })
  })
}

/** Only acts that are safe for many are done here, whatever is posted. */
function commandsOf(
  deps: WebDeps,
  { catalog, actor }: Reading,
  rows: ReadonlyMap<bigint, RecordRow>,
  posted: { chosen: readonly Chosen[]; action: string; key: string; body: FormData },
): (Command | Refusal)[] {
  const { chosen, action, key, body } = posted
  return chosen.map(({ record, version }) => {
    const row = rows.get(record)
    if (!row) return new Refusal('not_found', { record: String(record) })
    const { definition } = catalog.version(row.definition)
    const act = definition.actions[action]
    // By the state it was seen in, or any other: what has moved on is told so by its version.
    if (!act?.from.some(state => isSafeForMany(definition, act, state)))
      return new Refusal('forbidden', { type: definition.code, action })
    const name = givenTo(definition, act)
    return {
      record,
      version,
      action,
      ...(name === undefined ? {} : { values: { [name]: String(body.get(name) ?? '') } }),
      idem: `web ${actor.account} ${key} ${record}`,
      at: deps.clock.now(),
      actor,
    }
  })
}

async function carryOut(deps: WebDeps, c: Context<Env>) {
  const actor = c.get('actor')
  refuseOthers(actor)
  const body = await postedForm(c)
  const text = (name: string) => String(body.get(name) ?? '')
  const chosen = chosenOf(body.getAll(CHOSEN).map(String))
  if (chosen.length === 0 || chosen.length > MOST || !/^[0-9a-f-]{36}$/.test(text(OWN.idem)))
    throw new Refusal('invalid', { rule: 'chosen' })
  const posted = { chosen, action: text('viec'), key: text(OWN.idem), body }
  const ready = await read(deps, actor, async reading => {
    const rows = await getRecords(
      reading.tx,
      chosen.map(({ record }) => record),
    )
    return commandsOf(deps, reading, new Map(rows.map(row => [row.id, row])), posted)
  })
  const commands = ready.flatMap(one => (one instanceof Refusal ? [] : [one]))
  const performed = commands.length > 0 ? await performMany(deps.engine, actor, commands) : []
  let next = 0
  const outcomes = ready.map((one, index) => ({
    record: chosen[index]?.record ?? 0n,
    outcome: one instanceof Refusal ? one : (performed[next++] ?? new Refusal('unavailable', {})),
  }))
  return showOutcomes(deps, c, posted.action, outcomes)
}

async function showOutcomes(
  deps: WebDeps,
  c: Context<Env>,
  action: string,
  outcomes: readonly { record: bigint; outcome: Performed | Refusal }[],
) {
  return read(deps, c.get('actor'), async reading => {
    const rows = await getRecords(
      reading.tx,
      outcomes.map(({ record }) => record),
    )
    const byId = new Map(rows.map(row => [row.id, row]))
    const reasonOf = (record: bigint, refusal: Refusal): string => {
      const row = byId.get(record)
      const version = row && reading.catalog.version(row.definition)
      if (!version) return vi.refused[refusal.code]
      return refusal.faults.length > 0
        ? refusal.faults.map(fault => faultSentence(version, fault)).join('; ')
        : refusedSentence(version, action, refusal)
    }
    const refused = outcomes.filter(({ outcome }) => outcome instanceof Refusal).length
    return page({
      deps,
      c,
      catalog: reading.catalog,
      title: say.title,
      section: 'inbox',
      children: (
        <>
          <PageHead title={say.title} />
          <Notice kind={refused === 0 ? 'done' : 'attention'}>
            {say.summary(outcomes.length - refused, refused)}
          </Notice>
          <DataTable
            caption={say.result}
            columns={[
              {
                label: vi.inbox.name,
                cell: ({ record }) => {
                  const row = byId.get(record)
                  return row ? <a href={paths.record(record)}>{row.title}</a> : String(record)
                },
              },
              {
                label: say.result,
                cell: ({ record, outcome }) =>
                  outcome instanceof Refusal ? say.refused(reasonOf(record, outcome)) : say.done,
              },
            ]}
            rows={outcomes}
          />
          <p>
            <LinkButton href={paths.inbox}>{say.back}</LinkButton>
          </p>
        </>
      ),
    })
  })
}

/** One act done to several records that were chosen in the inbox, after their list was shown. */
export function addBulkPage(app: Web, deps: WebDeps): void {
  app.get(paths.bulk, c => showChosen(deps, c))
  app.post(paths.bulk, c => carryOut(deps, c))
}
