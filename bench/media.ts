/**
 * CPU time of the server for each packet that a watching site gets: the embedded engine, Janus where it is installed,
 * and the floor, which encrypts and sends the same bytes and does nothing else, one after the other in one run.
 * `npm run bench:media [seconds] [watchers ...]`; 8 seconds and 1 16 64 128 when nothing is said.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { whyNoJanus } from '#support/janus'
import { freeUdpPort } from '#support/media-lab'

const [seconds = '8', ...asked] = process.argv.slice(2)
const counts = asked.length > 0 ? asked.map(Number) : [1, 16, 64, 128]
const kinds = ['floor', 'embedded', ...(whyNoJanus() ? [] : ['janus'])]
const TICKS_PER_SECOND = 100

interface Row {
  kind: string
  watchers: number
  usPerPacket: number
  packets: number
  lostPct: number
  corePct: number
  rssMb: number
}

const start = (file: string, args: string[]): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })

/** User and system time of processes, in seconds. */
function cpuOf(pids: readonly number[]): number {
  const each = pids.map(pid => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  })
  return each.reduce((sum, one) => sum + one, 0)
}

const rssOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

async function told<T>(child: ChildProcess): Promise<T> {
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('a process of the benchmark ended')
    }),
  ])
  return message as T
}

async function measure(kind: string, watchers: number): Promise<Row> {
  const server = start('media-server.ts', [kind, String(await freeUdpPort())])
  let clients: ChildProcess | undefined
  try {
    const { port, janus, address } = await told<{ port: number; janus?: number; address?: string }>(server)
    // What Janus does is done in its own process; ours asks it.
    const pids = [server.pid ?? 0, ...(janus ? [janus] : [])]
    clients = start('media-clients.ts', [
      `http://127.0.0.1:${port}`,
      String(watchers),
      kind === 'floor' ? 'no' : 'yes',
      ...(address ? [address] : []),
    ])
    await told(clients)
    await sleep(1500)
    clients.send('begin')
    const before = cpuOf(pids)
    await sleep(Number(seconds) * 1000)
    const cpu = cpuOf(pids) - before
    const rssMb = rssOf(janus ?? server.pid ?? 0)
    clients.send('end')
    const { received, expected, silent } = await told<{ received: number; expected: number; silent: number }>(
      clients,
    )
    if (silent > 0) console.log(`${kind} ${watchers}: ${silent} tracks were silent`)
    return {
      kind,
      watchers,
      usPerPacket: (cpu / received) * 1e6,
      packets: received,
      lostPct: (1 - received / expected) * 100,
      corePct: (cpu / Number(seconds)) * 100,
      rssMb,
    }
  } finally {
    clients?.kill('SIGKILL')
    if (server.connected) server.send('stop')
    const late = setTimeout(() => server.kill('SIGKILL'), 5000)
    if (server.exitCode === null) await once(server, 'exit')
    clearTimeout(late)
  }
}

const rows: Row[] = []
for (const watchers of counts) {
  for (const kind of kinds) {
    try {
      const row = await measure(kind, watchers)
      rows.push(row)
      const floor = rows.find(one => one.kind === 'floor' && one.watchers === watchers)?.usPerPacket ?? 0
      const { usPerPacket, packets, lostPct, corePct, rssMb } = row
      console.log(
        `${String(watchers).padStart(4)} ${kind.padEnd(9)} ${usPerPacket.toFixed(1)} us/packet = ${(usPerPacket / floor).toFixed(2)} x floor, ${packets} packets, ${lostPct.toFixed(2)} % lost, ${corePct.toFixed(0)} % of a core, ${rssMb.toFixed(0)} MB`,
      )
    } catch (error) {
      console.log(`${watchers} ${kind}: ${error}`)
    }
  }
}
console.log(
  `load average ${loadavg()
    .map(one => one.toFixed(1))
    .join(' ')}`,
)
process.exit(0)
