import { addDays, Refusal } from '#base'
import { inTransaction } from '#db'
import { type Actor, anonymous, applyAccounts, createParty } from '#directory'
import { foldDeltas } from '#figures'
import { type Command, performMany, type TypeVersion } from '#records'
import { anyForm } from '#support/any-form'
import { cheapPassword } from '#support/library'
import { wire } from '../../src/wire.ts'
import { homeUnit, type Office } from './office.ts'

/** The procedure that is measured: a licence of a newsletter, the longest form of all. */
export const PROCEDURE = 'newsletter-dossier'

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi']
const bodies = [
  'Hội Nông dân',
  'Hội Phụ nữ',
  'Trường Trung học',
  'Bệnh viện',
  'Liên đoàn Lao động',
  'Đoàn Thanh niên',
]
const towns = ['Ngã Bảy', 'Vị Thanh', 'Long Mỹ', 'Phụng Hiệp', 'Châu Thành', 'Vị Thủy']

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
const DAY_MS = 86_400_000

/** The form of the n-th dossier, as it is sent. */
export function formOf({ definition }: TypeVersion, n: number): Record<string, unknown> {
  const mixed = (Math.imul(n, 2654435761) >>> 8) % 1_000_000
  return {
    ...anyForm(definition, 'submit'),
    submitter: `${pick(families, mixed)} Văn ${n}`,
    submitterPhone: `09${String(10_000_000 + (mixed % 89_999_999)).slice(0, 8)}`,
    applicant: `${pick(bodies, mixed)} ${pick(towns, mixed >> 3)} ${mixed % 997}`,
    title: `Bản tin ${pick(towns, mixed >> 2)} số ${n}`,
  }
}

/** Accounts of a citizen and of the counter, and the citizen's party. */
export async function addPeople(office: Office): Promise<{ party: bigint }> {
  return inTransaction(office.owner, {}, async tx => {
    await applyAccounts(
      tx,
      [
        {
          signIn: 'mot-cua',
          name: 'Người một cửa',
          password: 'mat-khau',
          roles: [{ role: 'one_stop_officer', unit: homeUnit, from: '2016-01-01' }],
        },
        { signIn: 'nguoi-nop', name: 'Người nộp', password: 'mat-khau', roles: [] },
      ],
      { at: new Date(), cost: cheapPassword },
    )
    return { party: await createParty(tx, { kind: 'organisation', name: 'Các cơ quan khác' }, new Date()) }
  })
}

const BATCH = 2000

/**
 * Fills the office with dossiers over 300 days through the product's bulk path: all are sent, and all but the last
 * `waiting` are accepted. Ids of those that wait.
 */
export async function fillDossiers(
  office: Office,
  party: bigint,
  count: number,
  waiting: number,
): Promise<bigint[]> {
  const { engine } = await wire(office.app, { now: () => new Date('2017-12-22T08:00:00+07:00') })
  const catalog = await engine.catalog.get()
  const version = catalog.versionOn(PROCEDURE, '2017-12-22')
  const citizen: Actor = { ...anonymous, party }
  const unit = catalog.getUnit(homeUnit)
  const counter: Actor = {
    ...anonymous,
    roles: [{ role: 'one_stop_officer', unit: unit.id, office: unit.office }],
  }
  const left: bigint[] = []
  for (let from = 0; from < count; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => from + i)
    // Oldest first: an office's time never goes back.
    const timeOf = (n: number, hour: number) =>
      new Date(Date.parse('2017-02-20T01:00:00Z') + Math.floor((n * 300) / count) * DAY_MS + hour * 3_600_000)
    const sent = await done(
      engine,
      numbers.map(n => ({
        create: { type: PROCEDURE, unit: homeUnit, party, version: version.definition.version },
        action: 'submit',
        values: formOf(version, n),
        at: timeOf(n, 0),
        actor: citizen,
      })),
    )
    const accepted = sent.filter((_, i) => from + i < count - waiting)
    await done(
      engine,
      accepted.map((record, i) => ({
        record,
        action: 'accept',
        values: {},
        groups: { papers: [{ component: 'form', originals: 1, copies: 0, mark: 'full' }] },
        at: timeOf(from + i, 1),
        actor: counter,
      })),
    )
    left.push(...sent.slice(accepted.length))
    while ((await foldDeltas(office.app)) > 0);
  }
  await office.settle()
  await office.owner.query('vacuum analyze')
  return left
}

async function done(
  engine: Parameters<typeof performMany>[0],
  commands: readonly Command[],
): Promise<bigint[]> {
  const first = commands[0]
  if (!first) return []
  return (await performMany(engine, first.actor, commands)).map(outcome => {
    if (outcome instanceof Refusal) throw outcome
    return outcome.record
  })
}

/** Drafts of the citizen that are whole, ready to be sent: each is sent once. */
export async function addDrafts(office: Office, count: number): Promise<string[]> {
  const { engine } = await wire(office.app, { now: () => new Date('2017-12-22T08:00:00+07:00') })
  const catalog = await engine.catalog.get()
  const version = catalog.versionOn(PROCEDURE, '2017-12-22')
  const typed = Array.from({ length: count }, (_, n) =>
    JSON.stringify({
      values: Object.fromEntries(
        Object.entries(formOf(version, 100_000 + n)).map(([name, value]) => [name, printed(value)]),
      ),
      groups: {},
    }),
  )
  const letters = 'ABCDEGHKNPQRSTUVXY'
  const references = Array.from({ length: count }, (_, n) =>
    Array.from({ length: 10 }, (_, i) => letters[Math.floor(n / 18 ** i) % 18]).join(''),
  )
  await office.owner.query(
    `insert into records.draft (reference, type_id, definition_id, action, unit_id, account_id, typed, page, consent,
       created_at, changed_at, expires_at)
     select n.reference, $3, $4, 'submit', $5, (select id from directory.account where sign_in = 'nguoi-nop'), n.typed::jsonb,
       'declaration', '1', $6, $6, $7
     from unnest($1::text[], $2::text[]) as n(reference, typed)`,
    [
      references,
      typed,
      version.type,
      version.id,
      catalog.getUnit(homeUnit).id,
      new Date('2017-12-22T08:00:00+07:00'),
      new Date(`${addDays('2017-12-22', 30)}T08:00:00+07:00`),
    ],
  )
  return references
}

/** A value as a form shows it. */
function printed(value: unknown): string {
  const text = String(value)
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  return day ? `${day[3]}/${day[2]}/${day[1]}` : text
}
