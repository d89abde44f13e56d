import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#db'
import { foldDeltas, loadFigureCatalog, verifyFigures } from '#figures'
import { loadCatalog, verifyRecords } from '#records'
import { clusterOf } from '../../src/db/postgres-cluster.ts'
import { findPostmaster } from '../../src/db/postmaster.ts'
import type { OfficeLoad } from './office-load.ts'
import { eventually, type Site, type SiteOptions, startSite } from './site.ts'

/** What may be killed: a process of the product, its database, or one connection of it. */
export const victims = ['web', 'worker', 'postmaster', 'backend', 'supervisor'] as const
/** Or all of it in one moment, as when the power goes. */
export type Victim = (typeof victims)[number] | 'product'

const read = (path: string): string => readFileSync(path, 'utf8')

/** Processes started by `pid`. */
function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number)
}

/** The child of the supervisor that runs `mode`, or undefined while it is being started again. */
function findMode(supervisor: number, mode: string): number | undefined {
  return childrenOf(supervisor).find(pid => read(`/proc/${pid}/cmdline`).split('\0').includes(mode))
}

/** All processes below `pid`. */
const below = (pid: number): number[] => childrenOf(pid).flatMap(child => [child, ...below(child)])

function findVictims(site: Site, home: string, victim: Victim): number[] | undefined {
  const one = (pid: number | undefined) => (pid === undefined ? undefined : [pid])
  const supervisor = site.process.pid ?? 0
  if (victim === 'supervisor') return [supervisor]
  if (victim === 'web' || victim === 'worker') return one(findMode(supervisor, victim))
  const postmaster = findPostmaster(clusterOf(home).data)?.pid
  if (postmaster === undefined || victim === 'postmaster') return one(postmaster)
  if (victim === 'product')
    return [...new Set([supervisor, ...below(supervisor), postmaster, ...below(postmaster)])]
  return one(childrenOf(postmaster).find(pid => /: diemcau_app /.test(read(`/proc/${pid}/cmdline`))))
}

/** Gone meanwhile, as a connection that was closed. */
function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
}

/** Kills one of them as a power cut would, and waits until the site answers again. @returns the site that runs now */
export async function killOnce(site: Site, options: SiteOptions, victim: Victim): Promise<Site> {
  const pids = await eventually(() => findVictims(site, options.home, victim), 60)
  for (const pid of pids) killOne(pid)
  let next = site
  if (victim === 'supervisor' || victim === 'product') {
    await site.ended
    next = startSite(options)
    await next.ready
  }
  await eventually(async () => (await fetch(`${next.url}/healthz`)).status === 200 || undefined, 60)
  return next
}

/** Whoever writes waits until he is let go: so what he does is cut off between two of its steps. */
export interface HeldUp {
  /** Settles when somebody waits; false when he was let go before. */
  caught: Promise<boolean>
  /** Settles when the database that held him is gone. */
  lost: Promise<void>
  letGo(): Promise<void>
}

/** Holds up whoever writes `table` from now on; readers pass. */
export const holdUp = (seeing: Db, table: string): Promise<HeldUp> =>
  hold(seeing, `lock table ${table} in share mode`, `relation = '${table}'::regclass`)

const AT_COMMIT = 4711

/** Lets commits be held up: whoever has written one of these tables waits, with all that he does written, before it is kept. */
export async function prepareCommits(seeing: Db, tables: readonly string[]): Promise<void> {
  await seeing.query(`create function public.wait_at_commit() returns trigger language plpgsql security definer as $$
    begin perform pg_advisory_xact_lock_shared(${AT_COMMIT}); return null; end $$`)
  for (const table of tables)
    await seeing.query(`create constraint trigger wait_at_commit after insert or update on ${table}
      deferrable initially deferred for each row execute function public.wait_at_commit()`)
}

/** Holds up whoever commits from now on. */
export const holdCommits = (seeing: Db): Promise<HeldUp> =>
  hold(seeing, `select pg_advisory_xact_lock(${AT_COMMIT})`, `locktype = 'advisory' and objid = ${AT_COMMIT}`)

async function hold(seeing: Db, lock: string, waiting: string): Promise<HeldUp> {
  const client = await seeing.connect()
  // It goes with the database that is killed.
  client.on('error', () => {})
  const lost = new Promise<void>(resolve => client.once('end', resolve))
  await client.query('begin')
  await client.query(lock)
  let going = false
  const waits = async (): Promise<boolean> => {
    while (!going) {
      if ((await client.query(`select from pg_locks where not granted and ${waiting}`)).rowCount) return true
      await sleep(5)
    }
    return false
  }
  const caught = waits().catch(() => false)
  return {
    caught,
    lost,
    async letGo() {
      going = true
      await caught
      await client.query('rollback').catch(() => {})
      client.release(true)
    },
  }
}

/** Waits until nothing is under way any more that began before: connections of who was killed, jobs, cells. */
export async function untilQuiet(owner: Db): Promise<void> {
  const { rows } = await owner.query<{ now: Date }>('select clock_timestamp() as now')
  await eventually(async () => {
    const busy = await owner.query(
      `select from pg_stat_activity where usename = 'diemcau_app' and state <> 'idle' and xact_start < $1
       union all select from jobs.outbox where failed_at is null and run_at <= clock_timestamp() + interval '5 minutes'
       union all select from figures.delta limit 1`,
      [rows[0]?.now],
    )
    return busy.rowCount === 0 || undefined
  }, 60)
}

/**
 * After all: every acknowledged act is there exactly once, with the record it was answered with; nothing is there that
 * nobody sent; numbers have no gap; chains verify; cells are what a recount gives.
 * @returns how many acts there are
 */
export async function assertNothingLost(owner: Db, load: OfficeLoad): Promise<number> {
  const { rows } = await owner.query<{ key: string; record: string }>(
    `select right(idem, 36) as key, record_id::text as record from records.action where idem like 'web %' order by id`,
  )
  const kept = new Map(rows.map(row => [row.key, row.record]))
  assert.equal(kept.size, rows.length, 'an act is there twice')
  for (const act of load.acknowledged)
    assert.equal(kept.get(act.key), act.record, `lost: ${JSON.stringify(act)}`)
  assert.deepEqual(
    [...kept.keys()].filter(key => !load.sent.has(key)),
    [],
  )
  const cards = await owner.query<{ version: number; number: string | null }>(
    `select r.version, r.data ->> 'number' as number from records.record r
     join records.type t on t.id = r.type_id and t.code = 'library-card'`,
  )
  const applied = rows.length - cards.rows.filter(card => card.number !== null).length
  assert.equal(cards.rows.length, applied, 'a card was opened twice')
  const numbers = cards.rows.flatMap(card => (card.number === null ? [] : Number.parseInt(card.number, 10)))
  assert.deepEqual(
    numbers.sort((a, b) => a - b),
    numbers.map((_, index) => index + 1),
  )
  while ((await foldDeltas(owner)) > 0);
  await assertVerifies(owner)
  return rows.length
}

/** Chains verify and cells are what a recount gives. */
export async function assertVerifies(owner: Db): Promise<void> {
  assert.deepEqual((await verifyRecords(owner)).discrepancies, [])
  const figures = await verifyFigures(owner, await loadCatalog(owner), await loadFigureCatalog(owner))
  assert.deepEqual(figures.discrepancies, [])
}
