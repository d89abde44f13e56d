import { loadavg } from 'node:os'
import { cpuMs } from './cpu.ts'
import { type Client, type Outcome, type Shot, startClient } from './load.ts'

/** One thing that is measured beside others. */
export interface Contender {
  name: string
  port: number
  /** Its server process; the database is counted for all. */
  pid: number
  shots: readonly Shot[]
  expect?: number
  /** Work that the burst has put off and that belongs to it. */
  settle?: () => Promise<void>
  /** Looks whether an answer is right; says what is wrong. */
  check?: (body: string) => string | undefined
}

interface Burst {
  server: number
  database: number
  perSecond: number
  p50: number
  p99: number
}

export interface Rounds {
  item: string
  /** CPU-ms a request. Absent: measured without a goal. */
  goal?: number
  database: number
  contenders: readonly Contender[]
  rounds?: number
  seconds?: number
  connections?: number
}

export const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(3)} (..${Math.max(...values).toFixed(3)})`

function assertRight(name: string, outcome: Outcome, check: Contender['check']): void {
  if (outcome.wrong > 0) throw new Error(`${name}: ${outcome.wrong} wrong answers: ${outcome.firstWrong}`)
  const fault = check?.(outcome.lastBody)
  if (fault) throw new Error(`${name}: ${fault}`)
}

async function burst(
  client: Client,
  contender: Contender,
  rounds: Rounds,
  from: number,
): Promise<[Burst, number]> {
  const { connections = 16, seconds = 3, database } = rounds
  const { name, port, pid, shots, expect = 200, check, settle } = contender
  const load = { port, connections, shots, expect }
  const warm = await client.run({ ...load, seconds: Math.min(1, seconds / 3), from })
  assertRight(name, warm, check)
  await settle?.()
  const [serverBefore = 0, databaseBefore = 0] = cpuMs([pid, database])
  const outcome = await client.run({ ...load, seconds, from: warm.next })
  await settle?.()
  const [serverAfter = 0, databaseAfter = 0] = cpuMs([pid, database])
  assertRight(name, outcome, check)
  const each = (used: number) => used / outcome.count
  return [
    {
      server: each(serverAfter - serverBefore),
      database: each(databaseAfter - databaseBefore),
      perSecond: outcome.count / outcome.seconds,
      p50: outcome.p50,
      p99: outcome.p99,
    },
    outcome.next,
  ]
}

/** Measures the contenders in turn, round after round, and prints CPU-ms a request; the last one is the limit. */
export async function alternate(rounds: Rounds): Promise<void> {
  const { item, goal, contenders, rounds: count = 3, connections = 16, seconds = 3 } = rounds
  const client = startClient()
  const bursts = new Map<string, Burst[]>(contenders.map(({ name }) => [name, []]))
  // Each goes on with its own shots, and no two ever send the same key.
  const next = new Map(contenders.map(({ name }, n) => [name, 1 + n * 1_000_000]))
  try {
    for (let round = 0; round < count; round++) {
      for (const contender of contenders) {
        const [measured, after] = await burst(client, contender, rounds, next.get(contender.name) ?? 1)
        next.set(contender.name, after)
        bursts.get(contender.name)?.push(measured)
      }
    }
  } finally {
    client.close()
  }
  console.log(
    `\n${item}: n = ${count} rounds of ${seconds} s, c = ${connections}, load average ${loadavg()[0]?.toFixed(1)}`,
  )
  const limit = bursts.get(contenders.at(-1)?.name ?? '') ?? []
  for (const [name, own] of bursts) {
    const totals = own.map(b => b.server + b.database)
    const ratios = totals.map(
      (total, round) => total / ((limit[round]?.server ?? 0) + (limit[round]?.database ?? 0)),
    )
    console.log(
      [
        `  ${name.padEnd(26)} CPU-ms ${spread(totals)}`,
        `server ${spread(own.map(b => b.server))}`,
        `database ${spread(own.map(b => b.database))}`,
        `${Math.max(...own.map(b => b.perSecond)).toFixed(0)}/s`,
        `p50 ${Math.min(...own.map(b => b.p50)).toFixed(1)} ms, p99 ${Math.min(...own.map(b => b.p99)).toFixed(1)} ms`,
        ...(own === limit ? [] : [`${spread(ratios)} x the limit`]),
      ].join('; '),
    )
  }
  if (goal !== undefined) {
    const best = Math.min(...(bursts.get(contenders[0]?.name ?? '') ?? []).map(b => b.server + b.database))
    console.log(`  goal ${goal} CPU-ms: ${best <= goal ? 'met' : 'missed'} (${best.toFixed(3)})`)
  }
}
