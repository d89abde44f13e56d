import { dayOf, stillClock } from '#base'
import { inTransaction } from '#db'
import { type Actor, actorOfAccount, applyAccounts, applyUnits, createParty } from '#directory'
import { accounts, indicators, periodSchemes, types, units } from '#domains'
import { FigureCatalogHolder, publishIndicators, registerContributions } from '#figures'
import { CatalogHolder, type Engine, type Order, perform, publishTypes } from '#records'
import type { RecordTypeDefinition } from '#records/define'
import { loadRules } from '#rules'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { cheapPassword } from './library.ts'

/** Rooms of the office of these tests. */
export const OFFICE = 'stttt-hau-giang'
export const PRESS = 'stttt-hau-giang-bao-chi-xuat-ban'
export const COMMITTEE = 'ubnd-hau-giang'

/** The real procedures over the real units and accounts, without the records of the sample: quick to open. */
export interface Desk {
  db: TestDatabase
  engine: Engine
  figures: FigureCatalogHolder
  clock: ReturnType<typeof stillClock>
  /** Who is signed in under a name, on the day of the office's clock. */
  as(signIn: string): Promise<Actor>
  /** The party of an account. */
  partyOf(signIn: string): Promise<bigint>
  /** Does one act; the record's version when it is done. */
  act(signIn: string, record: bigint, action: string, more?: Partial<Order>): Promise<number>
  /** Files a dossier over the counter; its record. */
  file(type: string, more?: Record<string, unknown>): Promise<bigint>
  /** Files and accepts a dossier, hands it to the press room and gives it to its specialist. */
  appraise(type: string, more?: Record<string, unknown>): Promise<bigint>
  close(): Promise<void>
}

/** A value that a form's field takes. */
function typedFor(field: RecordTypeDefinition['fields'][string], name: string, today: string): unknown {
  switch (field.kind) {
    case 'integer':
    case 'money':
      return Math.max(field.min ?? 1, 1)
    case 'date':
      return today
    case 'instant':
      return `${today}T09:00:00+07:00`
    case 'choice':
      return field.options?.[0]
    case 'place':
      return '93'
    case 'file':
      return 'a'.repeat(64)
    case 'phone':
      return '0901234567'
    case 'text':
    case 'longText':
      return `${name} mẫu thử`.padEnd(field.min ?? 0, '.').slice(0, field.max ?? 60)
    default:
      return undefined
  }
}

/** Opens the desk; the clock stands at `now`. */
export async function openDesk(now = '2017-12-22T08:00:00+07:00'): Promise<Desk> {
  const db = await openTestDatabase()
  await inTransaction(db.owner, {}, async tx => {
    await loadRules(tx)
    await tx.query(
      `insert into directory.place (id, code, edition, level, parent_id, kind, name, short_name, words, lft, rgt, valid_from)
       values (1, 'VN', 't', 0, null, 'nation', 'Việt Nam', 'Việt Nam', ' viet nam', 1, 4, '2000-01-01'),
         (2, '93', 't', 1, 1, 'province', 'Tỉnh Hậu Giang', 'Hậu Giang', ' hau giang', 2, 3, '2000-01-01')`,
    )
    await tx.query(
      `insert into installation.office (sample, home_unit, home_period, loaded_at) values (true, $1, '2017', now())`,
      [OFFICE],
    )
    await applyUnits(
      tx,
      units.map(({ place: _, ...unit }) => unit),
    )
    await publishTypes(tx, types)
    await publishIndicators(tx, indicators, periodSchemes)
    await applyAccounts(tx, accounts, { at: new Date(now), cost: cheapPassword })
    await tx.query(
      `insert into files.blob (sha256, size, mime, stored_at) values ($1, 10, 'application/pdf', now())`,
      ['a'.repeat(64)],
    )
  })
  const clock = stillClock(now)
  const figures = new FigureCatalogHolder()
  const engine: Engine = {
    db: db.app,
    clock,
    catalog: new CatalogHolder(db.app),
    consequences: [registerContributions(figures)],
  }
  const citizen = await inTransaction(db.owner, {}, tx =>
    createParty(tx, { kind: 'organisation', name: 'Đài Truyền thanh mẫu' }, new Date(now)),
  )
  const account = async (signIn: string) => {
    const { rows } = await db.owner.query<{ id: bigint; party: bigint }>(
      'select id, party_id as party from directory.account where sign_in = $1',
      [signIn],
    )
    if (!rows[0]) throw new Error(`no account ${signIn}`)
    return rows[0]
  }
  const desk: Desk = {
    db,
    engine,
    figures,
    clock,
    as: async signIn => actorOfAccount(db.app, (await account(signIn)).id, dayOf(clock.now())),
    partyOf: async signIn => (await account(signIn)).party,
    act: async (signIn, record, action, more = {}) =>
      (await perform(engine, await desk.as(signIn), { record, action, ...more })).version,
    file: async (type, more = {}) => {
      const { definition } = (await engine.catalog.get()).versionOn(type, dayOf(clock.now()))
      const today = dayOf(clock.now())
      const values = Object.fromEntries(
        (definition.actions['file']?.asks ?? []).flatMap(name => {
          const field = definition.fields[name]
          return field?.required ? [[name, typedFor(field, name, today)]] : []
        }),
      )
      const done = await perform(engine, await desk.as('motcua.haugiang'), {
        create: { type, unit: OFFICE, party: citizen },
        action: 'file',
        values: { ...values, channel: 'counter', ...more },
      })
      return done.record
    },
    appraise: async (type, more) => {
      const record = await desk.file(type, more)
      await desk.act('motcua.haugiang', record, 'accept', { toUnit: PRESS, groups: { papers: [] } })
      await desk.act('truongphong.baochi.haugiang', record, 'assign', {
        values: { handler: await desk.partyOf('baochi.haugiang') },
      })
      return record
    },
    close: () => db.close(),
  }
  return desk
}
