import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchMediaBrowser, type MediaLab, openMediaLab } from '#support/media-lab'
import { openScene, type Scene, untilSeenAndHeard } from '#support/media-scene'
import { eventually } from '#support/site'

let browser: Browser
let lab: MediaLab
let scene: Scene

before(async () => {
  ;[browser, lab] = await Promise.all([launchMediaBrowser(), openMediaLab()])
  scene = await openScene(browser, lab)
})
after(async () => {
  await browser?.close()
  await lab?.close()
})

describe('a room of real browsers', () => {
  test('the stage changes and watching sites keep their streams', async () => {
    await scene.publish('a')
    await scene.publish('b')
    await scene.stage('a')
    const [answered, offered] = await Promise.all([scene.watch('w'), scene.watch('x', true)])
    const watching = [answered, offered]
    await Promise.all(watching.map(page => untilSeenAndHeard(page, 'a')))
    const before = await Promise.all(watching.map(page => page.evaluate(() => window.lab.stats())))
    for (let n = 1; n <= 6; n++) {
      const site = n % 2 ? 'b' : 'a'
      const frames = await Promise.all(
        watching.map(page => page.evaluate(async () => (await window.lab.stats()).framesDecoded)),
      )
      await scene.stage(site)
      await Promise.all(watching.map(page => untilSeenAndHeard(page, site)))
      for (const [k, page] of watching.entries()) {
        await eventually(async () =>
          (await page.evaluate(() => window.lab.stats())).framesDecoded > (frames[k] ?? 0) ? true : undefined,
        )
      }
    }
    for (const [k, page] of watching.entries()) {
      const now = await page.evaluate(() => window.lab.stats())
      assert.deepEqual(now.ssrcs, before[k]?.ssrcs)
      assert.equal(now.ssrcs.length, 2)
    }
  })

  test('with nobody on stage nothing is heard, though every site sends', async () => {
    const page = await scene.watch('y')
    await untilSeenAndHeard(page, 'a')
    await scene.stage(undefined)
    const heard = async () =>
      (await page.evaluate(() => window.lab.stats())).audioPackets.reduce((sum, one) => sum + one, 0)
    const sent = async () => (await lab.engine.stats()).find(one => one.site === 'b')?.packets ?? 0
    await eventually(async () => {
      const [heardBefore, sentBefore] = [await heard(), await sent()]
      await eventually(async () => ((await sent()) > sentBefore + 25 ? true : undefined))
      return (await heard()) === heardBefore ? true : undefined
    })
  })

  test('chair, speaker and partner are heard in their own slots, and nobody hears oneself', async () => {
    await scene.publish('c')
    await scene.stage('a', { chair: 'b', partner: 'c' })
    const others = await scene.watch('z')
    await eventually(async () => {
      const { audioPackets } = await others.evaluate(() => window.lab.stats())
      return audioPackets.length === 3 && audioPackets.every(one => one > 0) ? true : undefined
    })
    const own = await scene.watch('c')
    await eventually(async () => {
      const { audioPackets } = await own.evaluate(() => window.lab.stats())
      return audioPackets.length === 2 && audioPackets.every(one => one > 20) ? true : undefined
    })
  })
})
