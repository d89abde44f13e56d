import { z } from 'zod'
import type { SessionStats } from '../engine.ts'

/** Janus's interface for administrators, over HTTP; never to be reached from outside. */
export interface AdminAddress {
  url: string
  secret: string
}

const way = z.object({ packets: z.number(), bytes_lastsec: z.number() })
const shape = z.object({
  info: z.object({
    webrtc: z.object({
      ice: z.object({ state: z.string() }),
      media: z.record(
        z.string(),
        z.object({
          rtcp: z.object({
            main: z.object({
              rtt: z.number(),
              lost: z.number(),
              'lost-by-remote': z.number(),
              'jitter-local': z.number(),
              'jitter-remote': z.number(),
            }),
          }),
          stats: z.object({ in: way, out: way }),
        }),
      ),
    }),
  }),
})

/** Of a session what Janus can tell. */
export type Reading = Omit<SessionStats, 'id' | 'room' | 'site' | 'role' | 'layer'>

/** Reads how the connections are; keeps what it read before, since Janus counts losses from the beginning. */
export class JanusStats {
  readonly #admin: AdminAddress
  readonly #before = new Map<number, { packets: number; lost: number }>()

  constructor(admin: AdminAddress) {
    this.#admin = admin
  }

  /** @param way `in` for what a site publishes, `out` for what it watches */
  async find(session: number, handle: number, way: 'in' | 'out'): Promise<Reading | undefined> {
    const { url, secret } = this.#admin
    const body = JSON.stringify({ janus: 'handle_info', transaction: '1', admin_secret: secret })
    const response = await fetch(`${url}/${session}/${handle}`, { method: 'POST', body })
    const told = shape.safeParse(await response.json())
    // It is gone, or has no connection yet.
    if (!told.success) return undefined
    const { ice, media } = told.data.info.webrtc
    const streams = Object.values(media)
    const sum = (of: (stream: (typeof streams)[number]) => number) =>
      streams.reduce((all, one) => all + of(one), 0)
    const most = (of: (stream: (typeof streams)[number]) => number) => Math.max(0, ...streams.map(of))
    const packets = sum(({ stats }) => stats[way].packets)
    const lost = sum(({ rtcp }) => (way === 'in' ? rtcp.main.lost : rtcp.main['lost-by-remote']))
    const before = this.#before.get(handle) ?? { packets: 0, lost: 0 }
    this.#before.set(handle, { packets, lost })
    const fresh = packets - before.packets
    return {
      state: ice.state === 'ready' || ice.state === 'connected' ? 'connected' : 'connecting',
      at: Date.now(),
      rttMs: most(({ rtcp }) => rtcp.main.rtt),
      jitterMs: most(({ rtcp }) => rtcp.main[way === 'in' ? 'jitter-local' : 'jitter-remote']),
      lossPct: fresh > 0 ? Math.min(100, Math.max(0, (100 * (lost - before.lost)) / fresh)) : 0,
      kbps: (sum(({ stats }) => stats[way].bytes_lastsec) * 8) / 1000,
      packets,
      // Janus counts no pictures.
      frames: 0,
    }
  }

  forget(handle: number): void {
    this.#before.delete(handle)
  }
}
