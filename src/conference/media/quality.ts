import { z } from 'zod'
import type { SessionStats } from './engine.ts'

/** Older than this, a measurement is not shown. */
export const FRESH_MS = 3000

const measured = z.number().finite().nonnegative().max(1e9)

/** What a site's browser measured of its own sessions (a digest of getStats). */
export const siteReport = z.object({
  sessions: z
    .array(
      z.object({
        id: z.string().max(64),
        rttMs: measured.optional(),
        lossPct: measured.max(100).optional(),
        jitterMs: measured.optional(),
        kbps: measured,
        frames: measured,
        /** Times the picture stood still since the session was made. */
        freezes: measured.optional(),
        height: measured.optional(),
      }),
    )
    .max(8),
})
export type SiteReport = z.infer<typeof siteReport>
export type SiteMeasured = SiteReport['sessions'][number]

/** One session as both of its ends see it. */
export interface Quality {
  session: string
  site: string
  role: SessionStats['role']
  engine: SessionStats
  browser?: SiteMeasured & { at: number }
}

/** What sites say of their links; the latest of each session. */
export class SiteReports {
  readonly #reports = new Map<string, SiteMeasured & { at: number }>()

  note(report: SiteReport, now: number): void {
    for (const measured of report.sessions) this.#reports.set(measured.id, { ...measured, at: now })
    for (const [id, { at }] of this.#reports) if (now - at > 10 * FRESH_MS) this.#reports.delete(id)
  }

  /** The fresh ones of a session's two ends, side by side. */
  beside(stats: readonly SessionStats[], now: number): Quality[] {
    return stats.map(engine => {
      const browser = this.#reports.get(engine.id)
      return {
        session: engine.id,
        site: engine.site,
        role: engine.role,
        engine,
        ...(browser && now - browser.at <= FRESH_MS ? { browser } : {}),
      }
    })
  }
}
