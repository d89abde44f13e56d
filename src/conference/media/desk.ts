import { LayerChooser, type LinkSample } from './choose-layer.ts'
import type { MediaEngine, SessionStats, Stage } from './engine.ts'
import { FRESH_MS, type Quality, type SiteReport, SiteReports } from './quality.ts'
import { StageFile } from './stage-file.ts'
import { Stills } from './stills.ts'

const CHOOSE_EVERY_MS = 500
const MOST_REPLACED = 1000

/** What stands between the addresses and the engine, whichever engine it is: stages, stills, measurements, layers. */
export class MediaDesk {
  readonly engine: MediaEngine
  readonly stills = new Stills()
  readonly #stages: StageFile
  readonly #reports = new SiteReports()
  readonly #choosers = new Map<string, LayerChooser>()
  readonly #owners = new Map<string, { room: string; site: string }>()
  readonly #replaced = new Set<string>()
  readonly #timer: NodeJS.Timeout

  private constructor(engine: MediaEngine, stages: StageFile) {
    this.engine = engine
    this.#stages = stages
    engine.listen(event => {
      if (event.type !== 'ended') return
      this.#forget(event.session)
      if (event.replaced) this.#noteReplaced(event.session)
    })
    this.#timer = setInterval(() => void this.#chooseLayers(Date.now()), CHOOSE_EVERY_MS)
  }

  /** @param stagePath the file in which stages outlive the process */
  static async open(engine: MediaEngine, stagePath: string): Promise<MediaDesk> {
    const stages = new StageFile(stagePath)
    for (const [room, stage] of stages.all()) await engine.setStage(room, stage)
    return new MediaDesk(engine, stages)
  }

  stageOf(room: string): Stage {
    return this.#stages.find(room) ?? { revision: 0 }
  }

  /** @returns false when a later stage is set already */
  async setStage(room: string, stage: Stage): Promise<boolean> {
    if (stage.revision <= this.stageOf(room).revision) return false
    this.#stages.put(room, stage)
    await this.engine.setStage(room, stage)
    return true
  }

  own(session: string, room: string, site: string): void {
    this.#owners.set(session, { room, site })
  }

  ownerOf(session: string): { room: string; site: string } | undefined {
    return this.#owners.get(session)
  }

  get sessions(): number {
    return this.#owners.size
  }

  /** Their pages are told not to come back: another one of the same site is there. */
  #noteReplaced(session: string): void {
    this.#replaced.add(session)
    const [oldest] = this.#replaced
    if (oldest !== undefined && this.#replaced.size > MOST_REPLACED) this.#replaced.delete(oldest)
  }

  #forget(session: string): void {
    this.#owners.delete(session)
    this.#choosers.delete(session)
  }

  /** Takes a site's report, and tells which of its sessions are no more: to be made anew, or taken over by another page. */
  note(room: string, site: string, report: SiteReport, now: number): { ended: string[]; replaced: string[] } {
    const isTheirs = (id: string) => {
      const owner = this.#owners.get(id)
      return owner?.room === room && owner.site === site
    }
    this.#reports.note({ sessions: report.sessions.filter(({ id }) => isTheirs(id)) }, now)
    const gone = report.sessions.flatMap(({ id }) => (isTheirs(id) ? [] : [id]))
    return {
      ended: gone.filter(id => !this.#replaced.has(id)),
      replaced: gone.filter(id => this.#replaced.has(id)),
    }
  }

  async qualityOf(room: string, now: number): Promise<Quality[]> {
    const stats = await this.engine.stats()
    const fresh = stats.filter(one => one.room === room && now - one.at <= FRESH_MS)
    return this.#reports.beside(fresh, now)
  }

  async #chooseLayers(now: number): Promise<void> {
    for (const stats of await this.engine.stats()) {
      if (stats.role !== 'watch' || stats.state !== 'connected') continue
      const chooser = this.#choosers.get(stats.id) ?? new LayerChooser(now)
      this.#choosers.set(stats.id, chooser)
      const before = chooser.layer
      const layer = chooser.note(this.#sampleOf(stats, now), now)
      if (layer !== before) await this.engine.chooseLayer(stats.id, layer).catch(() => {})
    }
  }

  /** The engine's own reading; where it has none, the browser's. */
  #sampleOf(stats: SessionStats, now: number): LinkSample {
    const browser = this.#reports.beside([stats], now)[0]?.browser
    const lossPct = stats.lossPct ?? browser?.lossPct
    const rttMs = stats.rttMs ?? browser?.rttMs
    return { ...(lossPct === undefined ? {} : { lossPct }), ...(rttMs === undefined ? {} : { rttMs }) }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.engine.stop()
  }
}
