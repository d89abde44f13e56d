import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { mintToken, type Quality, type Stage } from '#conference/media'
import { ROOM } from './room-page.ts'
import { eventually } from './site.ts'

/** The media of a site that was started with `fake-main.ts`, as its operator and its pages see it. */
export interface MediaSite {
  setStage(stage: Stage): Promise<void>
  quality(): Promise<Quality[]>
  /** Opens the page of a site; a busy one has a camera whose picture takes many bits. With a port, its media goes over that port instead of the server's own. */
  open(
    site: string,
    options?: { publishes?: boolean; busy?: boolean; over?: { from: number; to: number } },
  ): Promise<Page>
}

export function mediaSiteOf(browser: Browser, url: string, home: string): MediaSite {
  const secret = readFileSync(join(home, 'media-secret'), 'utf8')
  const headers = {
    authorization: `Bearer ${mintToken(secret, { room: ROOM, operates: true }, Date.now() + 7_200_000)}`,
  }
  const ask = async (what: string, method = 'GET', body?: string): Promise<Response> => {
    const answer = await fetch(`${url}/media/${ROOM}/${what}`, { method, headers, body })
    if (!answer.ok) throw new Error(`${what}: ${answer.status}`)
    return answer
  }
  return {
    // The site is ready when its web answers; its media process may still be starting.
    setStage: async stage => void (await eventually(async () => ask('stage', 'PUT', JSON.stringify(stage)))),
    quality: async () => (await (await ask('quality')).json()) as Quality[],
    open: async (site, { publishes = false, busy = false, over } = {}) => {
      const page = await (await browser.newContext()).newPage()
      if (over) await lead(page, over)
      if (busy) await page.addInitScript(putBusyCamera, Number(/\d+$/.exec(site)?.[0]))
      await page.goto(`${url}/room/${site}`)
      if (publishes) await page.click(`[data-do="${busy ? 'camera' : 'pattern'}"]`)
      return page
    },
  }
}

/** Runs in the page: its camera shows the site's colour above, and noise that no codec makes small below. */
function putBusyCamera(number: number): void {
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 180
    const paint = canvas.getContext('2d')
    setInterval(() => {
      if (!paint) return
      paint.fillStyle = `hsl(${number * 47}, 60%, 40%)`
      paint.fillRect(0, 0, 320, 60)
      for (let n = 0; n < 600; n++) {
        paint.fillStyle = `hsl(${Math.random() * 360}, 60%, 50%)`
        paint.fillRect(8 * (n % 40), 60 + 8 * Math.floor(n / 40), 8, 8)
      }
    }, 66)
    const context = new AudioContext()
    const tone = new OscillatorNode(context, { frequency: 200 * number })
    const out = new MediaStreamAudioDestinationNode(context)
    tone.connect(out)
    tone.start()
    await context.resume()
    return new MediaStream([...canvas.captureStream(15).getTracks(), ...out.stream.getTracks()])
  }
}

/** Every answer that the page gets names another port. */
async function lead(page: Page, { from, to }: { from: number; to: number }): Promise<void> {
  await page.route(/\/(whip|whep)\//, async route => {
    if (route.request().method() !== 'POST') return route.continue()
    const answer = await route.fetch().catch(() => undefined)
    if (!answer) return route.abort()
    const body = (await answer.text()).replaceAll(`127.0.0.1 ${from} typ host`, `127.0.0.1 ${to} typ host`)
    return route.fulfill({ response: answer, body })
  })
}

export interface Seen {
  /** Number of the site whose pattern is on stage; 0 for none. */
  stage: number
  frames: number
  state: string
  named: string
}

/** What a site's page shows on its stage. */
export const seenBy = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('[data-stream="stage"]')
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 4
    const paint = canvas.getContext('2d', { willReadFrequently: true })
    let stage = 0
    if (paint && video?.videoWidth) {
      paint.drawImage(video, 2, video.videoHeight / 8, 8, 8, 0, 0, 4, 4)
      const [r = 0, g = 0, b = 0] = paint.getImageData(2, 2, 1, 1).data
      let least = 60
      for (let n = 1; n <= 8; n++) {
        paint.fillStyle = `hsl(${n * 47}, 60%, 40%)`
        paint.fillRect(0, 0, 4, 4)
        const [x = 0, y = 0, z = 0] = paint.getImageData(2, 2, 1, 1).data
        const distance = Math.hypot(r - x, g - y, b - z)
        if (distance < least) {
          least = distance
          stage = n
        }
      }
    }
    const quality = video?.getVideoPlaybackQuality()
    return {
      stage,
      frames: quality?.totalVideoFrames ?? 0,
      state: document.querySelector('[data-state]')?.textContent ?? '',
      named: document.querySelector('[data-names]')?.textContent ?? '',
    }
  })
