import { Refusal } from '#base'
import { beginInstallation, type Db, finishInstallation, inTransaction } from '#db'
import { type Actor, applyAccounts, applyUnits, createParties, type PartySeed, systemActor } from '#directory'
import { ensureSampleKeys } from '#documents'
import {
  accounts,
  authority,
  homePeriod,
  homeUnit,
  officeStart,
  type SampleAct,
  sample,
  units,
} from '#domains'
import { foldDeltas } from '#figures'
import { type Catalog, type Command, performMany } from '#records'
import { type Wired, wire } from '../wire.ts'
import { publishShipped } from './publish-shipped.ts'

const SEED = 2017
const BATCH = 4000

/**
 * Fills an empty database with the sample year: everything through `performMany`, each act at its own instant.
 * @param progress is told what is being done, and how far the acts are (0 to 1)
 */
export async function loadSample(
  owner: Db,
  app: Db,
  progress: (what: string, part: number) => void,
): Promise<void> {
  const start = new Date(process.env['DIEMCAU_NOW'] ?? officeStart)
  await beginInstallation(owner, { sample: true, homeUnit, homePeriod })
  progress('definitions', 0)
  await publishShipped(owner)
  await inTransaction(owner, {}, async tx => {
    await applyUnits(tx, units)
    await applyAccounts(tx, accounts, { at: new Date(officeStart) })
  })
  const wired = await wire(app, { now: () => start })
  await performActs(owner, wired, sample(SEED), progress)
  await owner.query('analyze')
  await finishInstallation(owner, start)
}

/** The keys with which the sample office signs its papers. They hold for all years that a sample may live in. */
export const ensureKeysOfSample = (home: string): Promise<void> =>
  ensureSampleKeys(home, authority, {
    from: new Date('2016-01-01T00:00:00+07:00'),
    to: new Date('2046-01-01T00:00:00+07:00'),
  })

const refKey = (ref: { type: string; ref: string }): string => `${ref.type} ${ref.ref}`

/** Performs acts that name records and parties by their own references. Every one of them must be allowed. */
export async function performActs(
  owner: Db,
  { engine }: Wired,
  acts: readonly SampleAct[],
  progress: (what: string, part: number) => void,
): Promise<void> {
  const catalog = await engine.catalog.get()
  const signIns = await readAccounts(owner)
  const parties = await openParties(owner, acts, signIns)
  const records = await openIds(engine.db, acts)
  const translate = translator(catalog, records, parties, signIns)
  for (let i = 0; i < acts.length; i += BATCH) {
    const batch = acts.slice(i, i + BATCH)
    const outcomes = await performMany(engine, systemActor, batch.map(translate))
    outcomes.forEach((outcome, index) => {
      if (outcome instanceof Refusal)
        throw new Error(`sample act ${JSON.stringify(batch[index])}: ${outcome.message}`)
    })
    while ((await foldDeltas(engine.db)) > 0);
    progress('records', Math.min(i + BATCH, acts.length) / acts.length)
  }
}

/** Opens the parties of the acts; one that has an account of its own is there already. */
async function openParties(
  owner: Db,
  acts: readonly SampleAct[],
  signIns: ReadonlyMap<string, { party: bigint }>,
): Promise<Map<string, bigint>> {
  const found = new Map<string, bigint>()
  const seeds = new Map<string, PartySeed>()
  for (const { party } of acts) {
    if (!party || seeds.has(party.ref) || found.has(party.ref)) continue
    const own = party.account === undefined ? undefined : signIns.get(party.account)
    if (own) found.set(party.ref, own.party)
    else
      seeds.set(party.ref, {
        kind: party.kind,
        name: party.name,
        ...(party.taxId === undefined ? {} : { taxId: party.taxId }),
      })
  }
  const ids = await inTransaction(owner, {}, tx =>
    createParties(tx, [...seeds.values()], new Date(acts[0]?.at ?? 0)),
  )
  return new Map([...found, ...[...seeds.keys()].map((ref, index) => [ref, ids[index] ?? 0n] as const)])
}

async function openIds(db: Db, acts: readonly SampleAct[]): Promise<Map<string, bigint>> {
  const refs = [...new Set(acts.map(act => refKey(act.on)))]
  const { rows } = await db.query<{ id: bigint }>(
    `select nextval(pg_get_serial_sequence('records.record', 'id')) as id from generate_series(1, $1)`,
    [refs.length],
  )
  return new Map(refs.map((ref, index) => [ref, rows[index]?.id ?? 0n]))
}

async function readAccounts(owner: Db): Promise<Map<string, { account: bigint; party: bigint }>> {
  const { rows } = await owner.query<{ sign_in: string; id: bigint; party_id: bigint }>(
    'select sign_in, id, party_id from directory.account',
  )
  return new Map(rows.map(row => [row.sign_in, { account: row.id, party: row.party_id }]))
}

function translator(
  catalog: Catalog,
  records: ReadonlyMap<string, bigint>,
  parties: ReadonlyMap<string, bigint>,
  signIns: ReadonlyMap<string, { account: bigint; party: bigint }>,
): (act: SampleAct) => Command {
  const created = new Set<string>()
  const idOf = (ref: { type: string; ref: string }): bigint => {
    const id = records.get(refKey(ref))
    if (id === undefined) throw new Error(`sample names ${refKey(ref)}, which no act opens`)
    return id
  }
  const actors = new Map<string, Actor>()
  const actorFor = (by: SampleAct['by'], party: bigint | undefined): Actor => {
    if (by.role === 'system') return systemActor
    const unit = catalog.getUnit(by.unit)
    if (by.role === 'applicant') return { account: null, party: party ?? null, name: '', roles: [] }
    const key = `${by.role} ${by.unit} ${by.account ?? ''}`
    const known = actors.get(key)
    if (known) return known
    const account = by.account === undefined ? null : (signIns.get(by.account)?.account ?? null)
    const actor: Actor = {
      account,
      party: null,
      name: by.account ?? '',
      roles: [{ role: by.role, unit: unit.id, office: unit.office }],
    }
    actors.set(key, actor)
    return actor
  }
  const plainValue = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'ref' in value && 'type' in value
      ? idOf(value as { type: string; ref: string })
      : value
  const partyOf = new Map<string, bigint>()
  return act => {
    const key = refKey(act.on)
    const party = act.party ? parties.get(act.party.ref) : partyOf.get(key)
    if (party !== undefined) partyOf.set(key, party)
    const isNew = !created.has(key)
    created.add(key)
    return {
      record: idOf(act.on),
      ...(isNew
        ? {
            create: {
              type: act.on.type,
              unit: act.unit ?? act.by.unit,
              ...(act.parent ? { parent: idOf(act.parent) } : {}),
              ...(party === undefined ? {} : { party }),
            },
          }
        : {}),
      action: act.action,
      values: Object.fromEntries(
        Object.entries(act.values ?? {}).map(([name, value]) => [name, plainValue(value)]),
      ),
      ...(act.groups ? { groups: act.groups } : {}),
      ...(act.why === undefined ? {} : { why: act.why }),
      at: new Date(act.at),
      actor: actorFor(act.by, party),
    }
  }
}
