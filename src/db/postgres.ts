import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { binariesFolder } from './postgres-binaries.ts'
import { type Cluster, chown, clusterOf, runAs } from './postgres-cluster.ts'
import { findPostmaster, forgetStranger } from './postmaster.ts'

/** A running PostgreSQL of ours. */
export interface Server {
  port: number
  /** Settles when the postmaster has ended; never for one that an earlier process started. */
  ended: Promise<void>
  /** Ends it, rolling back what is open. */
  stop(): Promise<void>
}

export interface ServerOptions {
  /** Our own folder: the data lie in it, or where its symbolic link `postgres` points. */
  home: string
  /** The superuser's, used when the data are first created. */
  password: string
  /** The port to use again; any free one when absent. */
  port?: number
  /** Folder of another PostgreSQL with `bin/postgres` and `bin/initdb`; absent: the one that npm brought. */
  programs?: string
  /** Survive a power cut. Off only for tests, whose data nobody misses. */
  durable: boolean
}

/** Starts PostgreSQL on 127.0.0.1, creating the data when there are none. An orphan of an earlier process is stopped. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const cluster = clusterOf(options.home)
  const bin = options.programs ?? binariesFolder()
  if (!existsSync(cluster.data)) await createData(cluster, bin, options)
  await stopServer(options.home)
  const port = options.port ?? (await freePort())
  forgetStranger(cluster.data)
  writeSettings(cluster, port, options.durable)
  const child = await launch(cluster, bin, options.home)
  const ended = once(child, 'exit').then(() => undefined)
  const stop = async () => {
    // It does not keep this process alive, except while its end is waited for.
    child.ref()
    await stopServer(options.home)
    await ended
  }
  return { port, ended, stop }
}

/** The server that runs on the data of `home`, whoever started it. */
export function findServer(home: string): Server | undefined {
  const found = findPostmaster(clusterOf(home).data)
  if (!found?.ready) return undefined
  return { port: found.port, ended: new Promise(() => {}), stop: () => stopServer(home) }
}

/** Ends the server on the data of `home`, if there is one. */
export async function stopServer(home: string): Promise<void> {
  const cluster = clusterOf(home)
  if (!findPostmaster(cluster.data)) return
  const stop = async (mode: 'fast' | 'immediate') => {
    const told = ['-D', cluster.data, '-m', mode, '-w', '-t', '60', 'stop']
    await runAs(cluster, join(binariesFolder(), 'bin/pg_ctl'), told).catch(error => {
      // It ended by itself before it was told.
      if (findPostmaster(cluster.data)) throw error
    })
  }
  // One that does not end in a minute is cut off: it mends itself from its log at the next start, as after a power cut.
  await stop('fast').catch(() => stop('immediate'))
}

/** Made under another name and renamed when whole: a creation that was killed is begun anew. */
async function createData(cluster: Cluster, bin: string, options: ServerOptions): Promise<void> {
  const part = `${cluster.data}.new`
  const passwordFile = `${cluster.data}.password`
  rmSync(part, { recursive: true, force: true })
  writeFileSync(passwordFile, options.password, { mode: 0o600 })
  chown(passwordFile, cluster)
  const initdb = join(bin, 'bin/initdb')
  // C.UTF-8 for what still asks the C library; order and case come from ICU, the same on every machine.
  const locale = [
    '--locale-provider=icu',
    '--icu-locale=vi-VN',
    `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  ]
  try {
    await runAs(cluster, initdb, [
      ...['-D', part, '-U', 'postgres', `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8'],
      ...[...locale, '--lc-messages=C', '--no-instructions', '--no-sync'],
    ])
    if (options.durable) await runAs(cluster, initdb, ['-D', part, '--sync-only'])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(part, cluster.data)
}

/** A sixteenth of the machine's memory, or of what this process may use of it; PostgreSQL's own 128 at least. */
function bufferMegabytes(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return Math.min(2048, Math.max(128, Math.floor(memory / 16 / 2 ** 20)))
}

function writeSettings(cluster: Cluster, port: number, durable: boolean): void {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: `${durable ? bufferMegabytes() : 256}MB`,
    max_wal_size: '4GB',
    checkpoint_timeout: '30min',
    wal_compression: 'on',
    jit: 'off',
    max_parallel_workers_per_gather: 0,
    password_encryption: 'scram-sha-256',
    log_line_prefix: '%m [%p] ',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', log_statement: 'none' }),
  }
  const lines = Object.entries(settings).map(([key, value]) => `${key} = '${value}'`)
  const path = join(cluster.data, 'postgresql.conf')
  writeFileSync(path, `# Written at every start; changes here are lost.\n${lines.join('\n')}\n`)
  chown(path, cluster)
}

/** After `kill -9` of a postmaster its children hold the shared memory for about a second, and a start is refused. */
async function launch(cluster: Cluster, bin: string, home: string): Promise<ChildProcess> {
  const until = Date.now() + 15_000
  for (;;) {
    const child = spawnPostmaster(cluster, bin, home)
    if (await isReady(child, cluster.data)) return child
    if (Date.now() > until)
      throw new Error(`PostgreSQL does not start: ${lastLines(join(home, 'postgres.log'))}`)
    await sleep(300)
  }
}

function spawnPostmaster(cluster: Cluster, bin: string, home: string): ChildProcess {
  const log = join(home, 'postgres.log')
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.old`)
  const out = openSync(log, 'a', 0o600)
  // Detached: Ctrl-C reaches the whole group, and the database must outlive those that still finish their work.
  const child = spawn(join(bin, 'bin/postgres'), ['-D', cluster.data], {
    ...cluster.user,
    cwd: cluster.data,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    stdio: ['ignore', out, out],
    detached: true,
  })
  closeSync(out)
  child.unref()
  return child
}

async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  let over = false
  child.once('exit', () => {
    over = true
  })
  child.once('error', () => {
    over = true
  })
  // Recovery after a crash may take long; the postmaster says when it is done, and ends when it cannot.
  while (!over) {
    const found = findPostmaster(data)
    if (found?.pid === child.pid && found?.ready) return true
    await sleep(20)
  }
  return false
}

/** A port nobody listens on at this instant. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const lastLines = (path: string): string => readFileSync(path, 'utf8').trim().split('\n').slice(-5).join('\n')
