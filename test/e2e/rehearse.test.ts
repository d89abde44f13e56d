import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchMediaBrowser, type MediaLab, openLabPage, openMediaLab } from '#support/media-lab'
import { eventually } from '#support/site'
import { looks } from '../../src/conference/media/synthetic/looks.ts'
import { type Rehearsal, rehearse } from '../../src/conference/media/synthetic/rehearse.ts'

const ROOM = 'thu'
const SITES = ['mot', 'hai', 'ba']
const TOLERANCE = 40
let lab: MediaLab
let browser: Browser
let page: Page
let rehearsal: Rehearsal

before(async () => {
  ;[lab, browser] = await Promise.all([openMediaLab(), launchMediaBrowser()])
  const { url, secret } = lab
  rehearsal = await rehearse({ url, secret, room: ROOM, sites: SITES, turnMs: 3000 })
  page = await openLabPage(browser, lab)
  const token = lab.tokenOf({ room: ROOM, site: 'xem' })
  await page.evaluate(asked => window.lab.watch(asked), { url: `${url}/whep/${ROOM}/xem`, token })
})
after(async () => {
  await browser.close()
  await rehearsal.stop()
  await lab.close()
})

/** Runs in the page: the colour of the ground of the stage's picture, and the loudest tone. */
async function look(): Promise<{ ground: number[]; toneHz: number }> {
  const stage = [...document.querySelectorAll('video')].find(
    one => one.srcObject instanceof MediaStream && one.srcObject.id === 'stage' && one.videoWidth > 0,
  )
  if (!(stage?.srcObject instanceof MediaStream)) return { ground: [], toneHz: 0 }
  const canvas = new OffscreenCanvas(320, 180)
  const paint = canvas.getContext('2d')
  paint?.drawImage(stage, 0, 0, 320, 180)
  const ground = [...(paint?.getImageData(10, 10, 1, 1).data ?? [])].slice(0, 3)
  const context = new AudioContext()
  await context.resume()
  const analyser = new AnalyserNode(context, { fftSize: 32_768, smoothingTimeConstant: 0 })
  new MediaStreamAudioSourceNode(context, { mediaStream: stage.srcObject }).connect(analyser)
  await new Promise(resolve => setTimeout(resolve, 900))
  const bins = new Float32Array(analyser.frequencyBinCount)
  analyser.getFloatFrequencyData(bins)
  const loudest = bins.indexOf(Math.max(...bins))
  const toneHz = (loudest * context.sampleRate) / analyser.fftSize
  await context.close()
  return { ground, toneHz }
}

test('a newcomer sees each site move in its colour and hears its tone, in turn', async () => {
  for (const { colour, toneHz } of looks.slice(0, SITES.length)) {
    await eventually(async () => {
      const seen = await page.evaluate(look)
      const isColour = colour.every((value, n) => Math.abs(value - (seen.ground[n] ?? -999)) < TOLERANCE)
      return isColour && Math.abs(seen.toneHz - toneHz) < 4
    }, 40)
  }
  await eventually(async () => (await page.evaluate(() => window.lab.stats())).framesDecoded > 20)
})

test('the wall has a still of every site', async () => {
  const authorization = `Bearer ${lab.tokenOf({ room: ROOM, site: 'xem' })}`
  for (const site of SITES) {
    const still = await fetch(`${lab.url}/media/${ROOM}/${site}/still`, { headers: { authorization } })
    assert.deepEqual([still.status, still.headers.get('content-type')], [200, 'image/jpeg'])
  }
})
