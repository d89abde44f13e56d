import { type OfficeClock, Refusal } from '#base'
import { type Db, inTransaction, reading, type Tx, together } from '#db'
import { type Actor, settingsOf } from '#directory'
import type { Catalog, CatalogHolder } from './catalog.ts'
import { dropClaims, takeClaims } from './claims.ts'
import { type Command, type Folded, type FoldWorld, fold, type Step } from './fold.ts'
import { loadHolders } from './holders.ts'
import { type Loaded, load, loadReached } from './load-held.ts'
import type { RecordRow } from './record.ts'
import { rememberWords, StaleCatalog, writeFold } from './write.ts'

/** What follows from acts, in the same transaction: figures register their contributions here. */
export type Consequence = (tx: Tx, catalog: Catalog, steps: readonly Step[]) => Promise<void>

/** What `perform` needs; made once by main. */
export interface Engine {
  db: Db
  clock: OfficeClock
  catalog: CatalogHolder
  consequences: readonly Consequence[]
}

/** A command as callers give it: the engine fills in the instant. */
export type Order = Omit<Command, 'at' | 'actor'> & { at?: Date }

export interface Performed {
  record: bigint
  version: number
  state: string
  /** The command had been carried out before; nothing happened now. */
  repeated: boolean
  /** The record as it stands after what happened now. */
  after?: RecordRow
}

/** Runs `work` in a transaction that sees and writes what the actor may. */
export async function asActor<T>(
  engine: Pick<Engine, 'db' | 'catalog'>,
  actor: Actor,
  work: (tx: Tx, catalog: Catalog) => Promise<T>,
  settings: Record<string, string> = {},
): Promise<T> {
  const catalog = await engine.catalog.get()
  const rights = settingsOf(actor, catalog.grantsOf(actor))
  return inTransaction(engine.db, { ...rights, ...settings }, tx => work(tx, catalog))
}

/** Runs `work` that only asks, and sees what the actor may. */
export async function asReader<T>(
  engine: Pick<Engine, 'db' | 'catalog'>,
  actor: Actor,
  work: (tx: Tx, catalog: Catalog) => Promise<T>,
): Promise<T> {
  const catalog = await engine.catalog.get()
  return reading(engine.db, settingsOf(actor, catalog.grantsOf(actor)), tx => work(tx, catalog))
}

/** What an act asks and writes is found by its keys, whatever they are: the server plans each statement once. */
const PLANNED_ONCE = { plan_cache_mode: 'force_generic_plan' }

/**
 * Does one thing to one record, with all that follows from it, in one transaction. When it returns, it is committed.
 * @param within what is to hold exactly when the act does, in its transaction; also of an act that was done before
 * @throws Refusal with the rule that forbids it; then nothing has happened
 */
export async function perform(
  engine: Engine,
  actor: Actor,
  order: Order,
  within?: (tx: Tx, done: Performed) => Promise<void>,
): Promise<Performed> {
  if (!order.at && engine.clock.steady === false) throw new Refusal('unavailable', { rule: 'clock' })
  const command: Command = { ...order, actor, at: order.at ?? engine.clock.now() }
  const once = () => inOne(engine, actor, [command], true, within)
  const [done] = await once().catch(error => {
    if (isRepeat(error, command)) return once()
    throw error
  })
  if (!done) throw new Error('a command without an outcome')
  if (done instanceof Refusal) throw done
  return done
}

/**
 * Two creating clicks at once: the second finds the first's key when it writes, or before that a value that only one may
 * hold and the first has just taken; it looks again.
 */
const isRepeat = (error: unknown, { idem }: Command): boolean =>
  (error instanceof Error && 'constraint' in error && error.constraint === 'action_idem') ||
  (idem !== undefined && error instanceof Refusal && error.code === 'duplicate')

/**
 * The only bulk path: many commands in one transaction, the same decisions and the same rows as one by one. A refused
 * command leaves nothing behind and does not stop the others.
 * @returns one outcome a command, in order
 */
export async function performMany(
  engine: Engine,
  actor: Actor,
  commands: readonly Command[],
): Promise<(Performed | Refusal)[]> {
  return inOne(engine, actor, commands, false)
}

/**
 * Carries commands out as `performMany` does, in the caller's transaction: for a rehearsal, which is rolled back.
 * @param tx of the database's owner, whom no wall holds back
 */
export async function rehearse(
  tx: Tx,
  engine: Pick<Engine, 'consequences'>,
  catalog: Catalog,
  commands: readonly Command[],
): Promise<(Performed | Refusal)[]> {
  return (await carryOut(tx, engine, catalog, commands, false)).outcomes
}

async function inOne(
  engine: Engine,
  actor: Actor,
  commands: readonly Command[],
  strict: boolean,
  within?: (tx: Tx, done: Performed) => Promise<void>,
): Promise<(Performed | Refusal)[]> {
  const carry = async (tx: Tx, catalog: Catalog) => {
    const carried = await carryOut(tx, engine, catalog, commands, strict)
    for (const done of carried.outcomes) if (!(done instanceof Refusal)) await within?.(tx, done)
    return { catalog, ...carried }
  }
  const once = () => asActor(engine, actor, carry, PLANNED_ONCE)
  const { catalog, outcomes, steps } = await once().catch(error => {
    if (!(error instanceof StaleCatalog)) throw error
    // Published a moment ago: what counts by it must count this act too.
    engine.catalog.forget()
    return once()
  })
  rememberWords(
    catalog,
    steps.map(step => step.after),
  )
  return outcomes
}

async function carryOut(
  tx: Tx,
  engine: Pick<Engine, 'consequences'>,
  catalog: Catalog,
  commands: readonly Command[],
  strict: boolean,
): Promise<{ outcomes: (Performed | Refusal)[]; steps: readonly Step[] }> {
  // In one message. What was done before is asked after the locks are held: a double click that waited finds what the
  // first click did.
  const reached = await loadReached(tx, catalog, commands)
  const [loaded, done, ids] = await together([
    load(tx, commands, reached),
    repeated(tx, commands),
    takeIds(tx, commands.filter(command => command.create && command.record === undefined).length),
  ])
  const open = commands.filter(command => !(command.idem !== undefined && done.has(command.idem)))
  const holdsRole = await loadHolders(tx, catalog, loaded.held, open)
  const folded = await settle(tx, catalog, { ...loaded, holdsRole }, open, strict, ids)
  const followed = async () => {
    for (const follow of engine.consequences) await follow(tx, catalog, folded.steps)
  }
  await together([writeFold(tx, catalog, folded, loaded.held), followed()])
  const last = new Map(folded.steps.map(step => [step.after.id, step.after]))
  const outcomes = folded.outcomes.map(outcome => {
    if (outcome instanceof Refusal) return outcome
    const row = last.get(outcome)
    if (!row) throw new Error(`record ${outcome} was acted on without a step`)
    return { record: outcome, version: row.version, state: row.state, repeated: false, after: row }
  })
  let next = 0
  const inOrder = commands.map(command => {
    const before = command.idem === undefined ? undefined : done.get(command.idem)
    const outcome = before ?? outcomes[next++]
    if (!outcome) throw new Error('a command without an outcome')
    return outcome
  })
  return { outcomes: inOrder, steps: folded.steps }
}

async function repeated(tx: Tx, commands: readonly Command[]): Promise<Map<string, Performed>> {
  const keys = commands.flatMap(command => command.idem ?? [])
  if (keys.length === 0) return new Map()
  const { rows } = await tx.query<{ idem: string; record_id: bigint; seq: number; to_state: string }>(
    'select idem, record_id, seq, to_state from records.action where idem = any($1)',
    [keys],
  )
  return new Map(
    rows.map(r => [r.idem, { record: r.record_id, version: r.seq, state: r.to_state, repeated: true }]),
  )
}

/** What a batch is folded over. */
interface Ready extends Loaded, Pick<FoldWorld, 'holdsRole'> {}

interface Needs {
  ids: number
  numbers: Map<string, { unit: number; series: string; year: number; count: number }>
}

/** Folds, first dry to learn which ids, numbers and claims are needed, then with them. */
async function settle(
  tx: Tx,
  catalog: Catalog,
  loaded: Ready,
  commands: readonly Command[],
  strict: boolean,
  /** Kept over the rounds: a refused creation is known by the id it would have had. */
  ids: bigint[],
): Promise<Folded> {
  const denied = new Set<string>()
  for (;;) {
    const needs: Needs = { ids: 0, numbers: new Map() }
    const dry = fold(worldOf(catalog, loaded, denied, needs, ids), commands)
    if (strict) for (const outcome of dry.outcomes) if (outcome instanceof Refusal) throw outcome
    const missing = needs.ids - ids.length
    if (missing > 0) ids.push(...(await takeIds(tx, missing)))
    // The dry fold's own ids stand for those to come, so claims are asked for with the final ones.
    const final =
      missing > 0
        ? fold(worldOf(catalog, loaded, denied, { ids: 0, numbers: new Map() }, ids), commands)
        : dry
    const lost = await takeClaims(tx, catalog, loaded.held, final)
    if (lost.length > 0) {
      for (const key of lost) denied.add(key)
      await dropClaims(tx, catalog, loaded.held, final)
      continue
    }
    if (needs.numbers.size === 0) return final
    const numbers = await takeNumbers(tx, needs.numbers)
    const numbered = fold(
      worldOf(catalog, loaded, denied, { ids: 0, numbers: new Map() }, ids, numbers),
      commands,
    )
    // A full series: nothing is written, the number included.
    if (strict) for (const outcome of numbered.outcomes) if (outcome instanceof Refusal) throw outcome
    return numbered
  }
}

function worldOf(
  catalog: Catalog,
  loaded: Ready,
  denied: ReadonlySet<string>,
  needs: Needs,
  ids: readonly bigint[] = [],
  numbers: ReadonlyMap<string, bigint> = new Map(),
): FoldWorld {
  let nextId = 0
  return {
    catalog,
    held: loaded.held,
    forbidden: loaded.forbidden,
    denied,
    holdsRole: loaded.holdsRole,
    nextId: () => {
      needs.ids++
      return ids[nextId++] ?? BigInt(-needs.ids)
    },
    nextNumber: (unit, series, year) => {
      const key = `${unit} ${series} ${year}`
      const need = needs.numbers.get(key) ?? { unit, series, year, count: 0 }
      need.count++
      needs.numbers.set(key, need)
      return (numbers.get(key) ?? 0n) + BigInt(need.count)
    },
  }
}

async function takeIds(tx: Tx, count: number): Promise<bigint[]> {
  if (count === 0) return []
  const { rows } = await tx.query<{ id: bigint }>(
    `select nextval('records.record_id_seq') as id from generate_series(1, $1)`,
    [count],
  )
  return rows.map(row => row.id)
}

/** Gap-free: the row lock is held to the commit, and a rollback gives the numbers back. Taken last, in key order. */
async function takeNumbers(tx: Tx, needs: Needs['numbers']): Promise<Map<string, bigint>> {
  const firsts = new Map<string, bigint>()
  for (const [key, need] of [...needs.entries()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { rows } = await tx.query<{ n: bigint }>(
      `insert into records.counter (unit_id, series, year, n) values ($1, $2, $3, $4)
       on conflict (unit_id, series, year) do update set n = counter.n + excluded.n returning n`,
      [need.unit, need.series, need.year, need.count],
    )
    firsts.set(key, (rows[0]?.n ?? 0n) - BigInt(need.count))
  }
  return firsts
}
