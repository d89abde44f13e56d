import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  accessTo,
  adminUrl,
  beginInstallation,
  DATABASE,
  type Db,
  ensureSecrets,
  finishInstallation,
  freePort,
  inTransaction,
  migrate,
  openPool,
  prepareEmbedded,
  readMigrations,
  startServer,
} from '#db'
import { applyAccounts, applyUnits } from '#directory'
import { homePeriod, homeUnit, units } from '#domains'
import { foldDeltas, publishIndicators } from '#figures'
import { publishTypes } from '#records'
import { cheapPassword } from '#support/library'
import { signInAt } from '#support/office-load'
import { publishShipped } from '../../src/cli/publish-shipped.ts'
import { dossierIndicators, dossierType } from './dossier.ts'

export { homeUnit }

const OFFICE_NOW = new Date('2017-12-22T08:00:00+07:00')

/** The product over a database of its own that writes through to the disk, as people run it. */
export interface Office {
  owner: Db
  app: Db
  /** The superuser's address, for the limit's own database on the same server. */
  adminUrl: string
  /** The database's first process. */
  database: number
  /** Where keys and files of the office lie. */
  home: string
  /** Starts the product's web as main does. */
  startWeb(): Promise<{ port: number; pid: number; url: string }>
  signIn(url: string, name: string): Promise<string>
  /** What bursts put off: deltas into cells, the search index's list. */
  settle(): Promise<void>
  close(): Promise<void>
}

const people = [
  ['chuyen-vien', 'specialist'],
  ['thong-ke', 'statistics_officer'],
] as const

/** Opens an office with the shipped definitions, the made-up dossier beside them, and two people. */
export async function openOffice(): Promise<Office> {
  const home = mkdtempSync(join(tmpdir(), 'diemcau-bench-'))
  const secrets = ensureSecrets(home)
  const server = await startServer({ home, password: secrets.superuser, durable: true })
  const { ownerUrl, appUrl } = await prepareEmbedded(server.port, secrets, DATABASE)
  const owner = openPool(ownerUrl, 2)
  const app = openPool(appUrl, 4)
  const admin = openPool(adminUrl(server.port, secrets, DATABASE), 1)
  await migrate(owner, await readMigrations())
  await beginInstallation(owner, { sample: true, homeUnit, homePeriod })
  await publishShipped(owner)
  await inTransaction(owner, {}, async tx => {
    await publishTypes(tx, [dossierType])
    await publishIndicators(tx, dossierIndicators, [])
    await applyUnits(tx, units)
    const accounts = people.map(([signIn, role]) => ({
      signIn,
      name: `Người ${signIn}`,
      password: 'mat-khau',
      roles: [{ role, unit: homeUnit, from: '2016-01-01' }],
    }))
    await applyAccounts(tx, accounts, { at: new Date(), cost: cheapPassword })
  })
  await finishInstallation(owner, OFFICE_NOW)
  const { rows } = await admin.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
  const database = Number(readFileSync(join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
  const children: ChildProcess[] = []
  return {
    owner,
    app,
    adminUrl: adminUrl(server.port, secrets),
    database,
    home,
    startWeb: async () => {
      const port = await freePort()
      const child = startProduct(home, port, accessTo(server.port, secrets, DATABASE).appUrl)
      children.push(child)
      const url = `http://127.0.0.1:${port}`
      await answers(`${url}/healthz`, child)
      return { port, pid: child.pid ?? 0, url }
    },
    signIn: (url, name) => signInAt(url, name),
    settle: async () => {
      while ((await foldDeltas(app)) > 0);
      await admin.query(`select gin_clean_pending_list('records.search_tok')`)
    },
    close: async () => {
      for (const child of children) child.kill('SIGTERM')
      await Promise.all([owner.end(), app.end(), admin.end()])
      await server.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** `DIEMCAU_PROFILE` names a folder for the profile of the CPU. */
function startProduct(home: string, port: number, databaseUrl: string): ChildProcess {
  const log = openSync(join(home, 'web.log'), 'a')
  const profile = process.env['DIEMCAU_PROFILE']
  const child = spawn(
    process.execPath,
    [
      ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
      '--import',
      join(root, 'tools/tsx.mjs'),
      join(root, 'src/main.ts'),
      'web',
    ],
    {
      env: { ...process.env, DIEMCAU_HOME: home, PORT: String(port), DATABASE_URL: databaseUrl },
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  return child
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`the web ended with ${child.exitCode}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`${url} does not answer`)
}
