import { readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Access,
  clearDatabase,
  DATABASE,
  type Db,
  ensureSecrets,
  externalAccess,
  findInstallation,
  type Lock,
  migrate,
  openPool,
  prepareEmbedded,
  readMigrations,
  resumeOfficeClock,
  tryLock,
} from '#db'
import { type Kept, keepChild, runChild } from './keep-child.ts'
import { keepDatabase } from './keep-database.ts'
import { mediaSocketOf } from './serve-media.ts'
import { addressOf, refuseMightyRole, refuseOpenSample, type Settings, StartRefused } from './settings.ts'
import { untilTold } from './until-told.ts'

const say = (line: string): void => console.log(line)

/**
 * Keeps database, media, web and worker running until told to end, and ends them in the opposite order. `entry prepare` is run
 * once and brings definitions up to date, and the first data into an empty database; it is a process of its own because
 * loading takes memory that is not needed afterwards. `entry media`, `entry web` and `entry worker` are kept alive.
 */
export async function supervise(settings: Settings, entry: string): Promise<void> {
  const told = untilTold()
  const lock = await takeHome(settings)
  const kept: Kept[] = []
  try {
    await refuseTakenPort(settings)
    const running = run(settings, entry, kept)
    await Promise.race([running, told])
    // Told in the midst of starting: what fails now fails because its database is being stopped.
    running.catch(() => {})
    await told
  } finally {
    for (const each of kept.reverse()) await each.stop()
    lock.release()
  }
}

async function run(settings: Settings, entry: string, kept: Kept[]): Promise<void> {
  const access = (await externalAccess(process.env)) ?? (await startDatabase(settings.home, kept))
  const { DATABASE_ADMIN_URL: _, ...rest } = process.env
  const env = { ...rest, DATABASE_URL: access.appUrl, DIEMCAU_HOME: settings.home }
  await prepare(access, settings, () => {
    const { ended, ...child } = runChild(entry, 'prepare', { ...env, DATABASE_OWNER_URL: access.ownerUrl })
    kept.push(child)
    return ended
  })
  // Media needs no database; kept apart, it outlives a restart of the web.
  const children = ['media', 'web', 'worker'].map(mode => keepChild(entry, mode, env))
  kept.push({ stop: async () => void (await Promise.all(children.map(child => child.stop()))) })
  await untilHealthy(settings)
  await untilMedia(settings)
  say(`ready ${addressOf(settings)}`)
}

async function startDatabase(home: string, kept: Kept[]): Promise<Access> {
  say(`database: starting PostgreSQL in ${home}`)
  const secrets = ensureSecrets(home)
  const starting = keepDatabase(home, secrets.superuser)
  // Noted at once: told to end while it starts, we must end it all the same.
  kept.push({ stop: () => starting.then(database => database.stop()) })
  return prepareEmbedded((await starting).port, secrets, DATABASE)
}

async function prepare(
  access: Access,
  settings: Settings,
  load: () => Promise<number | null>,
): Promise<void> {
  const owner = openPool(access.ownerUrl)
  const app = openPool(access.appUrl)
  try {
    await refuseMightyRole(app)
    await migrateAll(owner)
    const found = await findInstallation(owner)
    refuseOpenSample(found?.sample ?? true, settings.host)
    if (found && !found.loaded) {
      say('database: the first data were cut off while loading; beginning again')
      await clearDatabase(owner)
      await migrateAll(owner)
    }
    if ((await load()) !== 0) throw new StartRefused('the data could not be prepared; see above')
    await resumeOfficeClock(owner)
  } finally {
    await Promise.all([owner.end(), app.end()])
  }
}

async function migrateAll(owner: Db): Promise<void> {
  const applied = await migrate(owner, await readMigrations())
  if (applied.length) say(`database: applied ${applied.length} migrations, the last is ${applied.at(-1)}`)
}

const PATIENCE_MS = 5000

/** One supervisor a home. A little patience: the one before may just be ending. */
async function takeHome({ home, ...address }: Settings): Promise<Lock> {
  const info = join(home, 'running.json')
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const lock = tryLock(join(home, 'lock'))
    if (lock) {
      writeFileSync(info, JSON.stringify({ pid: process.pid, url: addressOf(address) }))
      return lock
    }
    if (Date.now() > until)
      throw new StartRefused(`already running from ${home}: ${readFileSync(info, 'utf8')}`)
    await sleep(200)
  }
}

/** Asked before the database is started, so that the sentence comes at once. Our own orphans end within a moment. */
async function refuseTakenPort({ host, port }: Settings): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const error = await listenOnce(host, port)
    if (!error) return
    const taken = error.code === 'EADDRINUSE'
    if (!taken || Date.now() > until) {
      throw new StartRefused(
        taken ? `port ${port} is in use by another program; set PORT to another` : error.message,
      )
    }
    await sleep(200)
  }
}

const listenOnce = (host: string, port: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise(resolve => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })

async function untilHealthy({ host, port }: Settings): Promise<void> {
  const all = host === '0.0.0.0' || host === '::'
  const url = `${addressOf({ host: all ? '127.0.0.1' : host, port })}/healthz`
  for (;;) {
    const status = await fetch(url).then(
      response => response.status,
      () => 0,
    )
    if (status === 200) return
    await sleep(100)
  }
}

/** A media process that cannot start says why in the log; the office is served without it. */
const MEDIA_PATIENCE_MS = 10_000

/** Whoever is told `ready` may speak and see too. */
async function untilMedia({ home }: Settings): Promise<void> {
  const until = Date.now() + MEDIA_PATIENCE_MS
  while (Date.now() < until && !(await accepts(mediaSocketOf(home)))) await sleep(100)
}

const accepts = (path: string): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(path, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
