/**
 * Real Chromium pages, the supervisor's own media process, all on loopback. Run with `npm run soak:media` for
 * 30 minutes with a switch every 20 s (`npm run soak:media -- long MINUTES SECONDS`), `npm run soak:media -- switches 200`
 * for switches as fast as they settle, `npm run soak:media -- survival` for loss, narrow links, a cut and kills.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { mintToken } from '#conference/media'
import { freePort, stopServer } from '#db'
import { launchMediaBrowser, type Moment, openLabPage } from '#support/media-lab'
import { mediaSiteOf } from '#support/media-site'
import { surviveAll } from '#support/media-survival'
import { ROOM } from '#support/room-page'
import { startSite } from '#support/site'

const [mode = 'long', first, second] = process.argv.slice(2)
const SETTLE_MS = 1100

const home = mkdtempSync(join(tmpdir(), 'diemcau-soak-media-'))
const port = await freePort()
const site = startSite({ home, port, entry: 'fake-main.ts' })
await site.ready
const browser = await launchMediaBrowser()
const media = mediaSiteOf(browser, site.url, home)
const secret = readFileSync(join(home, 'media-secret'), 'utf8')
const tokenOf = (name: string) => mintToken(secret, { room: ROOM, site: name }, Date.now() + 7_200_000)
const mediaPid = (): number =>
  Number(
    execFileSync('pgrep', ['-P', String(site.process.pid), '-f', 'fake-main.ts media$'], {
      encoding: 'utf8',
    }),
  )
const rssMb = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${mediaPid()}/status`, 'utf8'))?.[1]) / 1024

try {
  const result =
    mode === 'survival'
      ? await surviveAll({ site, media, mediaPort: port })
      : await switches(
          mode === 'switches'
            ? { count: Number(first ?? 200), everyMs: SETTLE_MS }
            : {
                count: Math.round((Number(first ?? 30) * 60) / Number(second ?? 20)),
                everyMs: Number(second ?? 20) * 1000,
              },
        )
  console.log(JSON.stringify({ mode, ...result, loadAverage: loadavg() }, null, 2))
} catch (error) {
  console.error(error, site.output().slice(-4000))
  process.exitCode = 1
} finally {
  await browser.close()
  site.process.kill('SIGTERM')
  await site.ended
  await stopServer(home)
  rmSync(home, { recursive: true, force: true })
}

interface Switched {
  pictureMs: number
  soundMs: number
  skewMs: number
}

/** Two publishers take turns on stage before two watching pages. */
async function switches({ count, everyMs }: { count: number; everyMs: number }) {
  const watching: Page[] = []
  for (const name of ['a', 'b']) {
    const page = await openLabPage(browser, { url: `${site.url}/pid` })
    await page.evaluate(asked => window.lab.publish(asked), {
      url: `${site.url}/whip/${ROOM}/${name}/main`,
      token: tokenOf(name),
      site: name,
      feed: 'main',
    })
  }
  await media.setStage({ revision: 1, speaker: 'b' })
  for (const name of ['w', 'x']) {
    const page = await openLabPage(browser, { url: `${site.url}/pid` })
    const asked = {
      url: `${site.url}/whep/${ROOM}/${name}`,
      token: tokenOf(name),
      serverOffers: name === 'x',
    }
    await page.evaluate(it => window.lab.watch(it), asked)
    watching.push(page)
  }
  await sleep(3000)
  const before = await Promise.all(watching.map(page => page.evaluate(() => window.lab.stats())))
  const found: Switched[] = []
  const gaps: number[] = []
  const late: string[] = []
  let rssAtFiveMinutes: number | undefined
  const began = Date.now()
  for (let n = 0; n < count; n++) {
    const who = n % 2 ? 'b' : 'a'
    const at = Date.now()
    await media.setStage({ revision: n + 2, speaker: who })
    await sleep(Math.max(SETTLE_MS, began + (n + 1) * everyMs - Date.now()))
    for (const [k, page] of watching.entries()) {
      const { moments, stats } = await page.evaluate(async () => ({
        moments: window.lab.moments.splice(0),
        stats: await window.lab.stats(),
      }))
      gaps.push(stats.longestGapMs)
      const one = switchOf(moments, who, at)
      if (one) found.push(one)
      else late.push(`switch ${n} to ${who} at watcher ${k}: ${JSON.stringify(moments)}`)
    }
    if (rssAtFiveMinutes === undefined && Date.now() - began > 300_000) rssAtFiveMinutes = rssMb()
  }
  const after = await Promise.all(watching.map(page => page.evaluate(() => window.lab.stats())))
  const rssAtEnd = rssMb()
  return {
    switches: count,
    watchers: watching.length,
    minutes: (Date.now() - began) / 60_000,
    pictureMs: spread(found.map(one => one.pictureMs)),
    soundMs: spread(found.map(one => one.soundMs)),
    skewMs: spread(found.map(one => one.skewMs)),
    longestGapBetweenPicturesMs: spread(gaps),
    notSeenOrHeard: late,
    freezes: after.map((stats, k) => stats.freezes - (before[k]?.freezes ?? 0)),
    sameStreams: after.every((stats, k) => String(stats.ssrcs) === String(before[k]?.ssrcs)),
    lipSkewMs: after.map(stats => stats.skewMs),
    keyFrames: after.map((stats, k) => stats.keyFramesDecoded - (before[k]?.keyFramesDecoded ?? 0)),
    rssMb: { atFiveMinutes: rssAtFiveMinutes, atEnd: rssAtEnd },
    ratio: rssAtFiveMinutes === undefined ? undefined : rssAtEnd / rssAtFiveMinutes,
  }
}

/** When a watching page saw and heard the new site. */
function switchOf(moments: readonly Moment[], who: string, at: number): Switched | undefined {
  const picture = moments.find(one => one.kind === 'picture' && one.who === who)
  const sound = moments.find(one => one.kind === 'sound' && one.who === who)
  if (!picture || !sound) return undefined
  return { pictureMs: picture.at - at, soundMs: sound.at - at, skewMs: Math.abs(picture.at - sound.at) }
}

function spread(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  return { median: at(0.5), p95: at(0.95), most: at(1) }
}
