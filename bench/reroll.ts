/**
 * Re-rolling the tree: 39,916,800 leaf values of a nation (63 provinces, 693 districts, 11,088 communes, 60 indicators,
 * 60 months), packed in cells, summed at every higher level, beside DuckDB over the same values. The pass over unpacked
 * facts in PostgreSQL is measured once, without a goal. `npm run bench:reroll`; a part of the nation with
 * BENCH_COMMUNES_A_DISTRICT=2.
 */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  adminUrl,
  DATABASE,
  ensureSecrets,
  migrate,
  openPool,
  prepareEmbedded,
  readMigrations,
  startServer,
} from '#db'
import { cpuMs } from './measure/cpu.ts'
import { forkNode } from './measure/load.ts'
import { FIRST_YEAR, firstIds, nationOf, valueSql } from './measure/nation.ts'
import { spread } from './measure/rounds.ts'

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const nation = nationOf(11, Number(process.env['BENCH_COMMUNES_A_DISTRICT'] ?? 16))
const values = nation.communes * nation.indicators * nation.years * 12

const home = mkdtempSync(join(tmpdir(), 'diemcau-reroll-'))
const secrets = ensureSecrets(home)
const server = await startServer({ home, password: secrets.superuser, durable: true })
const children: ChildProcess[] = []
try {
  const { ownerUrl } = await prepareEmbedded(server.port, secrets, DATABASE)
  const owner = openPool(ownerUrl, 1)
  await migrate(owner, await readMigrations())
  const postmaster = await pidOf()
  const began = Date.now()
  await fill(owner)
  console.log(`${values} values packed in ${(Date.now() - began) / 1000} s`)
  const ours = await start('measure/roll-up-process.ts', [JSON.stringify(nation), ownerUrl])
  const limit = await start('measure/duckdb-limit.ts', [JSON.stringify(nation)])
  const spent = { ours: [] as number[], database: [] as number[], limit: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    const mine = await roll(ours, postmaster)
    const theirs = await roll(limit, postmaster)
    if (mine.sums.join('\n') !== theirs.sums.join('\n')) throw new Error('the two roll-ups differ')
    spent.ours.push(mine.cpu + mine.database)
    spent.database.push(mine.database)
    spent.limit.push(theirs.cpu)
    if (round === 0)
      console.log(`checked: ${mine.sums.length} units, all sums equal; the nation's is ${mine.sums[0]}`)
  }
  const ratios = spent.ours.map((own, round) => own / (spent.limit[round] ?? 1))
  console.log(`\nre-rolling ${values} packed values: n = ${ROUNDS}, load average ${loadavg()[0]?.toFixed(1)}`)
  console.log(
    `  product CPU-s ${spread(spent.ours)}, of it database ${spread(spent.database)}; ${spread(ratios)} x the limit`,
  )
  console.log(`  DuckDB, staged CPU-s ${spread(spent.limit)}`)
  console.log(`  goal 10 CPU-s: ${Math.min(...spent.ours) <= 10 ? 'met' : 'missed'}`)
  if (process.env['BENCH_FACTS'] !== 'no') await factsPass(owner, postmaster)
  await owner.end()
} finally {
  for (const child of children) child.kill()
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
process.exit()

async function pidOf(): Promise<number> {
  const admin = openPool(adminUrl(server.port, secrets), 1)
  const { rows } = await admin.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
  await admin.end()
  return Number(readFileSync(join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function start(file: string, args: string[]): Promise<ChildProcess> {
  const child = forkNode(new URL(file, import.meta.url), args)
  children.push(child)
  await once(child, 'message')
  return child
}

/** CPU seconds of the child, and of the database meanwhile. */
async function roll(child: ChildProcess, postmaster: number) {
  const pids = [child.pid ?? 0, postmaster]
  const before = cpuMs(pids)
  child.send('roll')
  const [sums] = (await once(child, 'message')) as [string[]]
  const after = cpuMs(pids)
  const [cpu = 0, database = 0] = after.map((ms, index) => (ms - (before[index] ?? 0)) / 1000)
  return { sums, cpu, database }
}

/** Cells as folding leaves them: of each commune, indicator and year the months running up from January. */
async function fill(owner: ReturnType<typeof openPool>): Promise<void> {
  const { commune } = firstIds(nation)
  const month = (m: number) => valueSql('u', 'i', `y * 12 + ${m}`)
  const running = Array.from({ length: 12 }, (_, m) =>
    Array.from({ length: m + 1 }, (_, k) => `v${k}`).join(' + '),
  )
  await owner.query(`alter table figures.cell drop constraint cell_pkey`)
  await owner.query(
    `insert into figures.cell (indicator_id, unit_id, year, place_id, d1, d2, d3, d4, vs, ns)
     select i, u, ${FIRST_YEAR} + y, 0, 0, 0, 0, 0, array[${running.join(', ')}], array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
     from (
       select i, u, y, ${Array.from({ length: 12 }, (_, m) => `${month(m)} as v${m}`).join(', ')}
       from generate_series(1, ${nation.indicators}) as i, generate_series(${commune}, ${commune + nation.communes - 1}) as u,
         generate_series(0, ${nation.years - 1}) as y offset 0) as months`,
  )
  await owner.query('vacuum analyze figures.cell')
}

/** The same sums from one row a value, by one statement in PostgreSQL, for orientation: a part of the values. */
async function factsPass(owner: ReturnType<typeof openPool>, postmaster: number): Promise<void> {
  const { commune } = firstIds(nation)
  const [before = 0] = cpuMs([postmaster])
  const { rows } = await owner.query<{ n: bigint; v: bigint }>(
    `select count(*) as n, sum(v)::bigint as v from (
       select unit_id % ${nation.districts} as district, indicator_id, year, m, sum(vs[m] - coalesce(vs[m - 1], 0)) as v
       from figures.cell cross join generate_series(1, 12) as m where unit_id < $1 group by 1, 2, 3, 4) as sums`,
    [commune + Math.floor(nation.communes / 4)],
  )
  const [after = 0] = cpuMs([postmaster])
  console.log(
    `  without a goal: a quarter of the values unpacked and summed to districts in SQL, ${((after - before) / 1000).toFixed(1)} CPU-s (${rows[0]?.n} sums)`,
  )
}
