import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Db } from '#db'
import { foldDeltas, loadFigureCatalog, verifyFigures } from '#figures'
import { loadCatalog, verifyRecords } from '#records'
import { clusterOf } from '../../src/db/postgres-cluster.ts'
import { findPostmaster } from '../../src/db/postmaster.ts'
import type { OfficeLoad } from './office-load.ts'
import { eventually, type Site, startSite } from './site.ts'

/** What may be killed: a process of the product, its database, or one connection of it. */
export const victims = ['web', 'worker', 'postmaster', 'backend', 'supervisor'] as const
export type Victim = (typeof victims)[number]

const read = (path: string): string => readFileSync(path, 'utf8')

/** Processes started by `pid`. */
function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number)
}

/** The child of the supervisor that runs `mode`, or undefined while it is being started again. */
function findMode(supervisor: number, mode: string): number | undefined {
  return childrenOf(supervisor).find(pid => read(`/proc/${pid}/cmdline`).split('\0').includes(mode))
}

function findVictim(site: Site, home: string, victim: Victim): number | undefined {
  const supervisor = site.process.pid ?? 0
  if (victim === 'supervisor') return supervisor
  if (victim === 'web' || victim === 'worker') return findMode(supervisor, victim)
  const postmaster = findPostmaster(clusterOf(home).data)?.pid
  if (postmaster === undefined || victim === 'postmaster') return postmaster
  return childrenOf(postmaster).find(pid => /: diemcau_app /.test(read(`/proc/${pid}/cmdline`)))
}

/** Kills one of them as a power cut would, and waits until the site answers again. @returns the site that runs now */
export async function killOnce(site: Site, options: { home: string; port: number }, victim: Victim) {
  const pid = await eventually(() => findVictim(site, options.home, victim), 60)
  process.kill(pid, 'SIGKILL')
  let next = site
  if (victim === 'supervisor') {
    await site.ended
    next = startSite(options)
    await next.ready
  }
  await eventually(async () => (await fetch(`${next.url}/healthz`)).status === 200 || undefined, 60)
  return next
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
