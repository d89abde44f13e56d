import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Refusal } from '#base'
import { endNative, ensureMediaSecret, MOST_REHEARSING, type Rehearsal, rehearse } from '#conference/media'
import { vi } from './vi.ts'

/** The room for trials, as the web has it. */
const ROOM = 'thu'
const siteOf = (n: number): string => `diem-cau-${n}`
const USUAL_SITES = 8
const LOOK_EVERY_MS = 300

export interface RehearseContext {
  home: string
  sites: string | undefined
  print(line: string): void
}

/** Shows a moving room in the caller's own browser until told to end; starts the office where none is running. */
export async function rehearseCommand({ home, sites, print }: RehearseContext): Promise<number> {
  const count = Number(sites ?? USUAL_SITES)
  if (!Number.isInteger(count) || count < 1 || count > MOST_REHEARSING)
    throw new Refusal('invalid', { rule: 'sites', most: MOST_REHEARSING })
  const told = untilTold()
  const running = await findOffice(home)
  const office = running ? undefined : startOffice()
  let rehearsal: Rehearsal | undefined
  try {
    const url = running ?? (await Promise.race([untilOffice(home, office), told]))
    if (!url) return 0
    const names = Array.from({ length: count }, (_, n) => siteOf(n + 1))
    rehearsal = await rehearse({ url, secret: ensureMediaSecret(home), room: ROOM, sites: names })
    print(vi.rehearsing(count, url, siteOf(count + 1)))
    await told
    return 0
  } finally {
    await rehearsal?.stop()
    endNative()
    await stopOffice(office)
  }
}

/** Settles when asked to end: by Ctrl-C, SIGTERM, or the end of whoever started us. */
const untilTold = (): Promise<undefined> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(undefined))
    process.once('disconnect', () => resolve(undefined))
  })

/** The address of the office of this home, when it answers. */
async function findOffice(home: string): Promise<string | undefined> {
  try {
    const { url } = JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')) as { url: string }
    return (await fetch(`${url}/healthz`)).ok ? url : undefined
  } catch {
    return undefined
  }
}

const startOffice = (): ChildProcess =>
  fork(fileURLToPath(new URL('../main.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })

async function untilOffice(home: string, office: ChildProcess | undefined): Promise<string> {
  for (;;) {
    const url = await findOffice(home)
    if (url) return url
    if (office?.exitCode !== null) throw new Error('the office did not start; see above')
    await sleep(LOOK_EVERY_MS)
  }
}

async function stopOffice(office: ChildProcess | undefined): Promise<void> {
  if (!office || office.exitCode !== null) return
  const ended = new Promise(resolve => office.once('exit', resolve))
  office.kill('SIGTERM')
  await ended
}
