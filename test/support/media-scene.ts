import type { Browser, Page } from 'playwright-core'
import { type LabSite, launchMediaBrowser, type MediaLab, openLabPage, openMediaLab } from './media-lab.ts'
import { eventually } from './site.ts'

export const ROOM = 'phong'

/** Real Chromium pages in one room: publishing sites, and watching ones. */
export interface Scene {
  lab: MediaLab
  publish(site: LabSite, feed?: 'main' | 'low' | 'content', kbps?: number): Promise<Page>
  watch(site?: string, serverOffers?: boolean): Promise<Page>
  /** Puts a site on stage, with what else the stage has. */
  stage(
    speaker: LabSite | undefined,
    more?: { chair?: LabSite; partner?: LabSite; content?: LabSite },
  ): Promise<void>
  close(): Promise<void>
}

export async function openScene(browser: Browser, lab: MediaLab): Promise<Scene> {
  const pages: Page[] = []
  let revision = lab.desk.stageOf(ROOM).revision
  const open = async () => {
    const page = await openLabPage(browser, lab)
    pages.push(page)
    return page
  }
  return {
    lab,
    publish: async (site, feed = 'main', kbps) => {
      const page = await open()
      const url = `${lab.url}/whip/${ROOM}/${site}/${feed}`
      const token = lab.tokenOf({ room: ROOM, site })
      await page.evaluate(asked => window.lab.publish(asked), { url, token, site, feed, kbps })
      return page
    },
    watch: async (site = 'w', serverOffers = false) => {
      const page = await open()
      const url = `${lab.url}/whep/${ROOM}/${site}`
      const token = lab.tokenOf({ room: ROOM, site })
      await page.evaluate(asked => window.lab.watch(asked), { url, token, serverOffers })
      return page
    },
    stage: async (speaker, more = {}) => {
      await lab.desk.setStage(ROOM, { revision: ++revision, ...(speaker ? { speaker } : {}), ...more })
    },
    close: async () => {
      for (const page of pages) await page.close()
    },
  }
}

/** Settles when a watching page sees and hears this site. */
export const untilSeenAndHeard = (page: Page, site: LabSite, seconds = 40): Promise<unknown> =>
  eventually(async () => {
    const now = await page.evaluate(() => window.lab.now())
    return now.picture === site && now.sound === site ? true : undefined
  }, seconds)

export { launchMediaBrowser, openMediaLab }
