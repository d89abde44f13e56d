import { LayerChooser, type LinkSample } from './choose-layer.ts'
import type { MediaEngine, SessionStats, Stage } from './engine.ts'
import { FRESH_MS, type Quality, type SiteReport, SiteReports } from './quality.ts'
import { StageFile } from './stage-file.ts'
import { Stills } from './stills.ts'

const CHOOSE_EVERY_MS = 500

/** What stands between the addresses and the engine, whichever engine it is: stages, stills, measurements, layers. */
export class MediaDesk {
  readonly engine: MediaEngine
  readonly stills = new Stills()
  readonly #stages: StageFile
  readonly #reports = new SiteReports()
  readonly #choosers = new Map<string, LayerChooser>()
  readonly #owners = new Map<string, { room: string; site: string }>()
  readonly #timer: NodeJS.Timeout

  private constructor(engine: MediaEngine, stages: StageFile) {
    this.engine = engine
    this.#stages = stages
    engine.listen(event => {
      if (event.type === 'ended') this.#forget(event.session)
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

  #forget(session: string): void {
    this.#owners.delete(session)
    this.#choosers.delete(session)
  }

  /** @returns the sessions it tells of that are no more, so that the site makes them anew */
  note(room: string, site: string, report: SiteReport, now: number): string[] {
    const isTheirs = (id: string) => {
      const owner = this.#owners.get(id)
      return owner?.room === room && owner.site === site
    }
    this.#reports.note({ sessions: report.sessions.filter(({ id }) => isTheirs(id)) }, now)
    return report.sessions.filter(({ id }) => !isTheirs(id)).map(({ id }) => id)
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
