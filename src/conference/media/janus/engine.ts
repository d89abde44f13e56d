import { randomUUID } from 'node:crypto'
import { log } from '#base'
import {
  AUDIO_SLOTS,
  type EngineEvent,
  type Feed,
  type Layer,
  type MediaEngine,
  type PublishRequest,
  SdpRefused,
  type Session,
  type SessionStats,
  type Slot,
  type Stage,
  type SubscribeRequest,
  type Tap,
  type TapTarget,
  UnknownSession,
  VIDEO_SLOTS,
} from '../engine.ts'
import { readSdp } from '../sdp.ts'
import { streamOf } from '../slots.ts'
import { type JanusAddress, JanusClient, type JanusMessage, JanusRefused } from './client.ts'
import { JanusRoom, type Watcher } from './janus-room.ts'
import type { Published } from './room.ts'
import { type AdminAddress, JanusStats } from './stats.ts'

const AGAIN_MS = 500
/** Handles are asked one by one, so not each time somebody looks. */
const STATS_FRESH_MS = 1000

interface Held {
  handle: number
  room: JanusRoom
  published?: Published
  watcher?: Watcher
}

/** All six, in the order in which a client's offer would be filled. */
const EVERY_SLOT: readonly Slot[] = [
  ...VIDEO_SLOTS.map(slot => ({ kind: 'video', slot }) as const),
  ...AUDIO_SLOTS.map(slot => ({ kind: 'audio', slot }) as const),
]

/**
 * The engine where an office runs Janus already, or one machine is outgrown: rooms, publishers and subscribers of its
 * VideoRoom. Janus offers to those who watch; a client that offers by itself is refused and asks again without an offer.
 */
export class JanusEngine implements MediaEngine {
  readonly #address: JanusAddress
  readonly #readings: JanusStats | undefined
  readonly #rooms = new Map<string, JanusRoom>()
  readonly #stages = new Map<string, Stage>()
  readonly #held = new Map<string, Held>()
  readonly #listeners = new Set<(event: EngineEvent) => void>()
  #client: Promise<JanusClient> | undefined
  #isStopped = false
  #stats: { at: number; list: Promise<SessionStats[]> } | undefined

  constructor(address: JanusAddress, admin?: AdminAddress) {
    this.#address = address
    if (admin) this.#readings = new JanusStats(admin)
  }

  async publish({ room: name, site, feed, offer }: PublishRequest): Promise<Session> {
    const { sections } = readSdp(offer)
    const [client, room] = await this.#roomOf(name)
    const handle = await client.attach()
    const session = randomUUID()
    const id = `${site}.${feed}.${session}`
    const streams: Published['streams'] = {}
    for (const { kind, mid, direction } of sections)
      if (direction === 'sendonly' || direction === 'sendrecv') streams[kind] ??= { feed: id, mid }
    const published = { session, site, feed, id, streams }
    const body = { request: 'joinandconfigure', ptype: 'publisher', room: room.id, id, ...room.limitOf(feed) }
    const sdp = await this.#described(client, handle, () =>
      client.request(handle, body, { type: 'offer', sdp: offer }),
    )
    this.#held.set(session, { handle, room, published })
    await this.#trickle(client, handle, offer)
    return { id: session, type: 'answer', sdp }
  }

  async subscribe({ room: name, site, offer, slots = EVERY_SLOT }: SubscribeRequest): Promise<Session> {
    if (offer !== undefined) throw new SdpRefused('unacceptable', 'this server offers: send an empty POST')
    const [client, room] = await this.#roomOf(name)
    const handle = await client.attach()
    const session = randomUUID()
    const watcher: Watcher = { handle, site, layer: 'main', lines: [] }
    // What is asked for is what it gets: who comes up meanwhile is seen by the next plan.
    const asked = slots.map(slot => ({ slot, now: room.streamFor(slot, watcher) }))
    const streams = asked.map(({ now }, n) => ({ ...now, crossrefid: String(n) }))
    const body = {
      request: 'join',
      ptype: 'subscriber',
      room: room.id,
      streams,
      use_msid: false,
      autoupdate: false,
    }
    let mids: string[] = []
    const sdp = await this.#described(client, handle, async () => {
      const answer = await client.request(handle, body)
      mids = midsOf(answer.data['streams'])
      return answer
    })
    watcher.lines = asked.map((line, n) => ({ ...line, mid: mids[n] ?? String(n) }))
    this.#held.set(session, { handle, room, watcher })
    return { id: session, type: 'offer', sdp: withStreams(sdp, watcher.lines) }
  }

  async answer(id: string, sdp: string): Promise<void> {
    const { handle, room, watcher } = this.#get(id)
    readSdp(sdp)
    const client = await this.#connected()
    await client.request(handle, { request: 'start' }, { type: 'answer', sdp })
    await this.#trickle(client, handle, sdp)
    if (!watcher) return
    room.watchers.add(watcher)
    // The stage may have changed since the offer.
    await this.#plan(room)
  }

  async addCandidates(id: string, fragment: string): Promise<void> {
    const { handle } = this.#get(id)
    await this.#trickle(await this.#connected(), handle, fragment)
  }

  close(id: string): Promise<void> {
    return this.#close(id, false)
  }

  async #close(id: string, isReplaced: boolean): Promise<void> {
    const held = this.#held.get(id)
    if (!held) return
    const client = await this.#connected()
    this.#end(id, held, isReplaced)
    // Whoever saw it sees nobody, or another, before it is gone.
    await this.#plan(held.room)
    await client.detach(held.handle)
  }

  async setStage(name: string, stage: Stage): Promise<void> {
    if (stage.revision < (this.#stages.get(name)?.revision ?? 0)) return
    this.#stages.set(name, stage)
    const room = this.#rooms.get(name)
    if (!room) return
    room.stage = stage
    await this.#plan(room)
  }

  async chooseLayer(id: string, layer: Layer): Promise<void> {
    const { room, watcher } = this.#get(id)
    if (!watcher) throw new UnknownSession(id)
    watcher.layer = layer
    await this.#plan(room)
  }

  requestKeyFrame(name: string, site: string, feed: Feed): void {
    for (const { handle, room, published } of this.#held.values()) {
      if (room.name !== name || published?.site !== site || published.feed !== feed) continue
      this.#connected()
        .then(client => client.request(handle, { request: 'configure', keyframe: true }))
        .catch(note)
    }
  }

  tap(_room: string, _targets: readonly TapTarget[]): Promise<Tap> {
    // Janus copies what one site sends, not what a room sees: a recorder watches like a site instead.
    return Promise.reject(new Error('a Janus engine copies no rooms'))
  }

  stats(): Promise<SessionStats[]> {
    const now = Date.now()
    if (!this.#stats || now - this.#stats.at > STATS_FRESH_MS)
      this.#stats = { at: now, list: this.#readStats() }
    return this.#stats.list
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    const client = await this.#client?.catch(() => undefined)
    for (const [id, held] of this.#held) this.#end(id, held)
    await client?.close()
  }

  async #readStats(): Promise<SessionStats[]> {
    const readings = this.#readings
    if (!readings) return []
    const { session } = await this.#connected()
    const read = [...this.#held].map(async ([id, { handle, room, published, watcher }]) => {
      const of = published ?? watcher
      if (!of) return []
      const reading = await readings.find(session, handle, published ? 'in' : 'out')
      const layer = watcher ? { layer: watcher.layer } : {}
      const role = published?.feed ?? ('watch' as const)
      return reading ? [{ id, room: room.name, site: of.site, role, ...layer, ...reading }] : []
    })
    return (await Promise.all(read)).flat()
  }

  #get(id: string): Held {
    const held = this.#held.get(id)
    if (!held) throw new UnknownSession(id)
    return held
  }

  #connected(): Promise<JanusClient> {
    if (this.#isStopped) return Promise.reject(new Error('the engine is stopped'))
    this.#client ??= this.#open()
    return this.#client
  }

  async #open(): Promise<JanusClient> {
    try {
      const client = await JanusClient.open(this.#address)
      client.on('event', message => this.#take(message))
      client.once('closed', () => this.#lost())
      return client
    } catch (error) {
      // Not each request tries anew at once.
      setTimeout(() => (this.#client = undefined), AGAIN_MS).unref()
      throw error
    }
  }

  /** With the connection, Janus lets go of all that was made over it: sites come again. */
  #lost(): void {
    this.#client = undefined
    this.#rooms.clear()
    for (const [id, held] of this.#held) this.#end(id, held)
    if (!this.#isStopped) log.warn({ code: 'janus_lost' })
  }

  async #roomOf(name: string): Promise<[JanusClient, JanusRoom]> {
    const client = await this.#connected()
    const known = this.#rooms.get(name)
    if (known) return [client, known]
    const room = await JanusRoom.open(client, name)
    const stage = this.#stages.get(name)
    if (stage) room.stage = stage
    // Two who came first at the same time.
    const first = this.#rooms.get(name) ?? room
    this.#rooms.set(name, first)
    return [client, first]
  }

  async #described(
    client: JanusClient,
    handle: number,
    ask: () => ReturnType<JanusClient['request']>,
  ): Promise<string> {
    try {
      const { jsep } = await ask()
      if (!jsep) throw new Error('Janus gave no description')
      return jsep.sdp
    } catch (error) {
      await client.detach(handle)
      if (error instanceof JanusRefused) throw new SdpRefused('unacceptable', error.message)
      throw error
    }
  }

  async #trickle(client: JanusClient, handle: number, sdp: string): Promise<void> {
    const candidates = [...sdp.matchAll(/^a=(candidate:.*)$/gm)].map(([, candidate = '']) => ({
      candidate: candidate.trim(),
      sdpMLineIndex: 0,
    }))
    if (candidates.length > 0) await client.trickle(handle, candidates)
  }

  /** Gives each watching site the streams that belong into its slots. */
  async #plan(room: JanusRoom): Promise<void> {
    const client = await this.#connected()
    const { switched, isWhole } = await room.plan(client)
    for (const { slot, site, revision } of switched)
      this.#emit({ type: 'switched', room: room.name, slot, site, revision })
    // Who was not switched would see nobody until the stage changes.
    if (!isWhole && !this.#isStopped) setTimeout(() => this.#plan(room).catch(note), AGAIN_MS).unref()
  }

  #take(message: JanusMessage): void {
    const found = [...this.#held].find(([, { handle }]) => handle === message.sender)
    if (!found) return
    const [id, held] = found
    const { room, published } = held
    if (message.janus === 'webrtcup' && published) this.#published(id, room, published)
    else if (message.janus === 'hangup' || message.janus === 'detached') this.close(id).catch(note)
  }

  /** It can be seen now: whoever published the same feed before is let go. */
  #published(id: string, room: JanusRoom, published: Published): void {
    const { site, feed } = published
    const before = room.published.filter(one => one.site === site && one.feed === feed)
    room.published.push(published)
    this.#emit({ type: 'published', room: room.name, site, feed, session: id })
    this.#plan(room).catch(note)
    for (const { session } of before) this.#close(session, true).catch(note)
  }

  #end(id: string, { handle, room, published, watcher }: Held, isReplaced = false): void {
    this.#held.delete(id)
    this.#readings?.forget(handle)
    room.published = room.published.filter(one => one.session !== id)
    if (watcher) room.watchers.delete(watcher)
    const of = published ?? watcher
    const role = published?.feed ?? 'watch'
    if (!of) return
    const replaced = isReplaced ? { replaced: true as const } : {}
    this.#emit({ type: 'ended', room: room.name, site: of.site, role, session: id, ...replaced })
  }

  #emit(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}

const note = (error: unknown): void => log.warn({ code: 'janus_failed', reason: String(error) })

/** Tells a browser which tracks are played together, in place of the one stream that Janus makes of them all. */
function withStreams(sdp: string, lines: Watcher['lines']): string {
  const streams = new Map(lines.map(({ slot, mid }) => [mid, streamOf(slot)]))
  const sections = sdp.split(/^(?=m=)/m).map(section => {
    const mid = /^a=mid:(\S+)/m.exec(section)?.[1] ?? ''
    return section.replace(/^a=msid:.*$/m, `a=msid:${streams.get(mid) ?? mid} ${mid}`)
  })
  return sections.join('')
}

/** The sections of Janus's offer in the order of what was asked for. */
const midsOf = (streams: unknown): string[] =>
  Array.isArray(streams) ? streams.map((stream: { mid?: unknown }) => String(stream.mid)) : []
