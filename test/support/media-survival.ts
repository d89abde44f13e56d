import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { type MediaSite, seenBy } from './media-site.ts'
import { eventually, type Site } from './site.ts'
import { openUdpProxy } from './udp-proxy.ts'

export interface Survival {
  site: Site
  media: MediaSite
  mediaPort: number
}

/** The media or web process of a site that was started with `fake-main.ts`. */
export const pidOf = (site: Site, mode: 'media' | 'web'): number =>
  Number(
    execFileSync('pgrep', ['-P', String(site.process.pid), '-f', `fake-main.ts ${mode}$`], {
      encoding: 'utf8',
    }).trim(),
  )

/** Settles when the page shows this site, moving. @returns after how many seconds */
export async function untilSees(page: Page, number: number, seconds = 40): Promise<number> {
  const began = Date.now()
  const { frames } = await seenBy(page)
  await eventually(async () => {
    const seen = await seenBy(page)
    return seen.stage === number && seen.frames > frames + 2 ? true : undefined
  }, seconds)
  return (Date.now() - began) / 1000
}

/** Everything that may befall a link or a process, one after the other, with the time that each took. */
export async function surviveAll({ site, media, mediaPort }: Survival) {
  const proxy = await openUdpProxy(mediaPort)
  await media.setStage({ revision: 1, speaker: 'diem-cau-1' })
  for (const n of [1, 2]) await media.open(`diem-cau-${n}`, { publishes: true, busy: true })
  const page = await media.open('diem-cau-3', { over: { from: mediaPort, to: proxy.port } })
  const own = async () =>
    (await media.quality()).find(row => row.site === 'diem-cau-3' && row.role === 'watch')
  const layerIs = async (layer: string, seconds: number): Promise<number> => {
    const began = Date.now()
    await eventually(async () => ((await own())?.engine.layer === layer ? true : undefined), seconds)
    return (Date.now() - began) / 1000
  }
  const telling = setInterval(async () => {
    const row = await own().catch(() => undefined)
    if (row)
      console.log(
        new Date().toISOString().slice(14, 19),
        JSON.stringify({ link: proxy.faults, ...row.engine }),
      )
  }, 2000)
  const firstPicture = await untilSees(page, 1)
  await sleep(5000)

  proxy.faults.loss = 0.05
  const lossBefore = await seenBy(page)
  await sleep(20_000)
  const lossAfter = await seenBy(page)
  const lossLayer = (await own())?.engine.layer
  proxy.faults.loss = 0

  const sent = (await own())?.engine.kbps ?? 0
  proxy.faults.kbps = 350
  const toLow = await layerIs('low', 60)
  await sleep(4000)
  const lowSeen = await seenBy(page)
  proxy.faults.kbps = 70
  const toSound = await layerIs('none', 60)
  await sleep(3000)
  const soundKbps = (await own())?.engine.kbps
  proxy.faults.kbps = Number.POSITIVE_INFINITY
  const toMain = await layerIs('main', 180)

  proxy.faults.cut = true
  await sleep(20_000)
  proxy.faults.cut = false
  const afterCut = await untilSees(page, 1)

  await sleep(3000)
  const web = pidOf(site, 'web')
  const mediaBefore = pidOf(site, 'media')
  process.kill(web, 'SIGKILL')
  const whileWebIsDead = await untilSees(page, 1)
  await eventually(async () => (pidOf(site, 'web') !== web ? true : undefined))
  const mediaUntouched = pidOf(site, 'media') === mediaBefore

  await sleep(5000)
  const sessionBefore = (await own())?.session
  const killedAt = Date.now()
  process.kill(mediaBefore, 'SIGKILL')
  await eventually(async () => {
    const now = await own()
    return now && now.session !== sessionBefore ? true : undefined
  }, 40)
  await untilSees(page, 1)
  const afterKill = (Date.now() - killedAt) / 1000
  proxy.close()
  clearInterval(telling)
  return {
    firstPicture,
    loss: { seconds: 20, frames: lossAfter.frames - lossBefore.frames, layer: lossLayer },
    narrow: { sentKbps: sent, toLow, seenInLow: lowSeen.stage, toSound, soundKbps, backToMain: toMain },
    afterCutOf20s: afterCut,
    web: { pictureGoesOn: whileWebIsDead, mediaUntouched },
    mediaKilledToPicture: afterKill,
  }
}
