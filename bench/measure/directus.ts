import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#db'

const VERSION = '12.4.0'
/** Its sandbox for scripts: the version that it names comes as source only, which no toolchain here need compile. */
const OVERRIDES = { 'isolated-vm': '6.2.0' }
const TRIES = 180
const INSTALL_MS = 15 * 60_000

/** A ready-made product over the bare table: what a general tool costs for the same rows. */
export interface Beside {
  port: number
  pid: number
  headers: Record<string, string>
  close(): void
}

/**
 * Installs Directus from the registry into a temporary folder and starts it over the limit's database, with an account
 * of its own. Undefined, with the reason said, where it cannot be installed or does not start.
 */
export async function startDirectus(databaseUrl: string): Promise<Beside | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'diemcau-directus-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  let child: ChildProcess | undefined
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides: OVERRIDES }))
    // It is installed for the Node that runs this, which need not be the system's.
    const own = {
      ...process.env,
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    }
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `directus@${VERSION}`], {
      cwd: folder,
      env: own,
      stdio: 'ignore',
      timeout: INSTALL_MS,
    })
    const port = await freePort()
    const token = randomUUID()
    const env = {
      ...own,
      HOST: '127.0.0.1',
      PORT: String(port),
      SECRET: randomUUID(),
      DB_CLIENT: 'pg',
      DB_CONNECTION_STRING: databaseUrl,
      ADMIN_EMAIL: 'do@example.com',
      ADMIN_PASSWORD: randomUUID(),
      ADMIN_TOKEN: token,
      TELEMETRY: 'false',
      LOG_LEVEL: 'warn',
      RATE_LIMITER_ENABLED: 'false',
    }
    const run = join(folder, 'node_modules/.bin/directus')
    execFileSync(run, ['bootstrap'], { cwd: folder, env, stdio: 'ignore' })
    const log = openSync(join(folder, 'directus.log'), 'a')
    child = spawn(run, ['start'], { cwd: folder, env, stdio: ['ignore', log, log] })
    const url = `http://127.0.0.1:${port}`
    const headers = { authorization: `Bearer ${token}` }
    for (let tries = 0; tries < TRIES; tries++) {
      if ((await fetch(`${url}/server/ping`).catch(() => undefined))?.ok) break
      await sleep(1000)
    }
    // The table is there already: it is made known, and keeps who changed what, as the product does.
    const known = await fetch(`${url}/collections/dossier`, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"meta":{"accountability":"all"}}',
    })
    if (!known.ok) throw new Error(`the table is not taken: ${(await known.text()).slice(0, 300)}`)
    const first = await fetch(`${url}/items/dossier?limit=1`, { headers })
    if (!first.ok) throw new Error(`it answers ${first.status}: ${(await first.text()).slice(0, 300)}`)
    const started = child
    return {
      port,
      pid: started.pid ?? 0,
      headers,
      close: () => {
        started.kill('SIGTERM')
        remove()
      },
    }
  } catch (error) {
    child?.kill('SIGTERM')
    remove()
    console.log(
      `Directus ${VERSION} cannot run here: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    )
    return undefined
  }
}
