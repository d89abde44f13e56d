import { z } from 'zod'
import { log } from '#base'
import type { Feed, Layer, Slot, Stage, VideoSlot } from '../engine.ts'
import type { Kind } from '../rtp/packet.ts'
import { type JanusClient, JanusRefused } from './client.ts'
import { type Published, type Stream, streamFor } from './room.ts'

/** One who watches: its handle, and what Janus sends it in each section. */
export interface Watcher {
  handle: number
  site: string
  layer: Layer
  lines: { slot: Slot; mid: string; now: Stream }[]
}

interface Planned {
  switched: { slot: VideoSlot; site: string; revision: number }[]
  isWhole: boolean
}

const ROOM_EXISTS = 427
const MOST_PUBLISHERS = 1000
/** What a feed may send, in bits a second: the same as with the embedded engine. */
const MAY_SEND: Record<Feed, number> = { main: 1_500_000, low: 300_000, content: 1_500_000 }

const joined = z.object({
  publishers: z.array(
    z.object({
      id: z.string(),
      dummy: z.boolean().optional(),
      streams: z.array(z.object({ type: z.string(), mid: z.string() })),
    }),
  ),
})

/** One room of the conference as Janus has it. */
export class JanusRoom {
  readonly name: string
  readonly id: string
  readonly watchers = new Set<Watcher>()
  readonly nobody: Record<Kind, Stream>
  published: Published[] = []
  stage: Stage = { revision: 0 }
  #planning: Promise<unknown> = Promise.resolve()

  private constructor(name: string, id: string, nobody: Record<Kind, Stream>) {
    this.name = name
    this.id = id
    this.nobody = nobody
  }

  /** Makes the room, or finds it as it was left, with a publisher that never sends anything. */
  static async open(client: JanusClient, name: string): Promise<JanusRoom> {
    const id = `diemcau.${name}`
    const handle = await client.attach()
    const body = {
      request: 'create',
      room: id,
      publishers: MOST_PUBLISHERS,
      audiocodec: 'opus',
      videocodec: 'vp8',
      dummy_publisher: true,
      dummy_streams: [{ codec: 'vp8' }, { codec: 'opus' }],
    }
    try {
      await client.request(handle, body)
    } catch (error) {
      if (!(error instanceof JanusRefused) || error.code !== ROOM_EXISTS) throw error
    }
    // Who joins is told who is there, and what each sends.
    const { data } = await client.request(handle, { request: 'join', ptype: 'publisher', room: id })
    await client.detach(handle)
    const dummy = joined.parse(data).publishers.find(one => one.dummy)
    const streamOf = (kind: Kind): Stream => {
      const stream = dummy?.streams.find(one => one.type === kind)
      if (!dummy || !stream) throw new Error('the room of Janus has nobody to stand in')
      return { feed: dummy.id, mid: stream.mid }
    }
    return new JanusRoom(name, id, { video: streamOf('video'), audio: streamOf('audio') })
  }

  limitOf(feed: Feed): { bitrate: number } {
    return { bitrate: MAY_SEND[feed] }
  }

  streamFor(slot: Slot, watcher: { site: string; layer: Layer }): Stream {
    return streamFor(this, slot, watcher)
  }

  /**
   * Switches each section of each watcher to what belongs there, one plan after the other.
   * @returns the pictures that changed to another site, and whether Janus did all that was asked
   */
  plan(client: JanusClient): Promise<Planned> {
    const planned = this.#planning.then(() => this.#plan(client))
    this.#planning = planned.catch(() => {})
    return planned
  }

  async #plan(client: JanusClient): Promise<Planned> {
    const { revision } = this.stage
    const changed = new Map<VideoSlot, string>()
    const switches = [...this.watchers].map(async watcher => {
      const lines = watcher.lines.flatMap(line => {
        const next = this.streamFor(line.slot, watcher)
        return next.feed === line.now.feed && next.mid === line.now.mid ? [] : [{ line, next }]
      })
      if (lines.length === 0) return
      const streams = lines.map(({ line, next }) => ({ ...next, sub_mid: line.mid }))
      await client.request(watcher.handle, { request: 'switch', streams })
      for (const { line, next } of lines) {
        line.now = next
        const site = this.published.find(one => one.id === next.feed)?.site
        if (site && line.slot.kind === 'video') changed.set(line.slot.slot, site)
      }
    })
    const outcomes = await Promise.allSettled(switches)
    for (const { status, ...outcome } of outcomes)
      if (status === 'rejected') log.warn({ code: 'janus_switch_failed', ...outcome })
    return {
      switched: [...changed].map(([slot, site]) => ({ slot, site, revision })),
      isWhole: outcomes.every(({ status }) => status === 'fulfilled'),
    }
  }
}
