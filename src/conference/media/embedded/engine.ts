import { randomBytes, randomInt } from 'node:crypto'
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
import { Forwarder } from '../rtp/forwarder.ts'
import { Outlet } from '../rtp/outlet.ts'
import { answerDirection, readSdp, type Section, type WrittenSection, writeSdp } from '../sdp.ts'
import { streamOf } from '../slots.ts'
import { endNative, type Listening, Peer, type PeerState } from './peer.ts'
import { Publication } from './publication.ts'
import { Room } from './room.ts'
import { type Line, Subscription } from './subscription.ts'
import { openTap } from './tap.ts'

const TICK_MS = 50
const SECOND_MS = 1000
/** A session whose connection has not come about is ended. */
const CONNECT_MS = 20_000
const PAYLOAD = { video: 96, audio: 111 } as const
const OPUS = '111 minptime=10;useinbandfec=1'

interface Member {
  peer: Peer
  room: Room
  publication?: Publication
  subscription?: Subscription
  replaced?: true
}

/** The engine that comes with the product: WebRTC by node-datachannel, everything else here. */
export class EmbeddedEngine implements MediaEngine {
  readonly #listening: Listening
  readonly #rooms = new Map<string, Room>()
  readonly #members = new Map<string, Member>()
  readonly #taps = new Map<string, { room: Room; subscription: Subscription }>()
  readonly #listeners = new Set<(event: EngineEvent) => void>()
  readonly #timers: NodeJS.Timeout[]

  constructor(listening: Listening) {
    this.#listening = listening
    this.#timers = [
      setInterval(() => this.#each(room => room.tick(Date.now())), TICK_MS),
      setInterval(() => this.#each(room => room.second(Date.now())), SECOND_MS),
    ]
  }

  async publish(request: PublishRequest): Promise<Session> {
    const offer = readSdp(request.offer)
    const { feed, site } = request
    refuseSections(offer.sections, feed)
    const room = this.#room(request.room)
    const id = newId()
    const of = { id, room: request.room, site, feed }
    const peer: Peer = new Peer(id, this.#listening, {
      message: (mid, bytes) => publication.receive(mid, bytes, Date.now()),
      state: state => this.#changed(id, state),
    })
    const publication = new Publication(of, peer, offer.sections, room.clockOf(site), (source, packet) =>
      room.take(source, packet, Date.now()),
    )
    const ours = await this.#negotiated(peer, peer.acceptOffer(offer))
    this.#members.set(id, { peer, room, publication })
    this.#endUnconnected(id)
    const sections = offer.sections.map(section => ({
      ...section,
      ssrc: undefined,
      direction: answerDirection(section.direction),
    }))
    const before = room.find(site, feed)
    room.add(publication, Date.now())
    const replaced = before && this.#members.get(before.of.id)
    if (replaced) {
      replaced.replaced = true
      replaced.peer.close()
    }
    return { id, type: 'answer', sdp: writeSdp({ ...ours, sections }) }
  }

  async subscribe(request: SubscribeRequest): Promise<Session> {
    const offer = request.offer === undefined ? undefined : readSdp(request.offer)
    const wanted = offer ? slotsOf(offer.sections) : (request.slots ?? everySlot())
    const room = this.#room(request.room)
    const id = newId()
    const peer: Peer = new Peer(id, this.#listening, {
      message: (mid, bytes) =>
        subscription.receive(mid, bytes, Date.now(), outlet => room.requestKeyFrame(outlet, Date.now())),
      state: state => this.#changed(id, state),
    })
    const tracks = wanted.map((slot, n) => ({ slot, section: sectionOf(slot, offer?.sections[n], n) }))
    const sections = tracks.map(({ section }) => section)
    const lines = tracks.map(({ slot, section }) => lineOf(section, slot, peer))
    const subscription = new Subscription({ id, room: request.room, site: request.site }, peer, lines)
    for (const section of sections) peer.addOutgoing(section)
    const ours = await this.#negotiated(peer, offer ? peer.acceptOffer(offer) : peer.makeOffer())
    this.#members.set(id, { peer, room, subscription })
    this.#endUnconnected(id)
    const setup = offer ? ours.setup : 'actpass'
    return { id, type: offer ? 'answer' : 'offer', sdp: writeSdp({ ...ours, setup, sections }) }
  }

  async #negotiated<T>(peer: Peer, work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      peer.close()
      // What the library cannot read after we could is the client's doing.
      throw error instanceof SdpRefused ? error : new SdpRefused('unacceptable', String(error))
    }
  }

  async answer(id: string, sdp: string): Promise<void> {
    const member = this.#members.get(id)
    if (!member?.subscription) throw new UnknownSession(id)
    const answer = readSdp(sdp)
    if (answer.sections.length !== member.subscription.lines.length)
      throw new SdpRefused('unacceptable', 'the answer has not the sections of the offer')
    member.peer.acceptAnswer(answer)
  }

  async addCandidates(id: string): Promise<void> {
    // Clients call us: their own candidates are not needed.
    if (!this.#members.has(id)) throw new UnknownSession(id)
  }

  async close(id: string): Promise<void> {
    const tap = this.#taps.get(id)
    this.#taps.delete(id)
    tap?.room.leave(tap.subscription, Date.now())
    tap?.subscription.link.close()
    this.#members.get(id)?.peer.close()
  }

  async setStage(room: string, stage: Stage): Promise<void> {
    const found = this.#room(room)
    if (stage.revision < found.stage.revision) return
    found.stage = stage
    found.plan(Date.now())
  }

  async chooseLayer(id: string, layer: Layer): Promise<void> {
    const member = this.#members.get(id)
    if (!member?.subscription) throw new UnknownSession(id)
    member.subscription.layer = layer
    member.room.plan(Date.now())
  }

  requestKeyFrame(room: string, site: string, feed: Feed): void {
    this.#rooms.get(room)?.find(site, feed)?.requestKeyFrame(Date.now())
  }

  async tap(name: string, targets: readonly TapTarget[]): Promise<Tap> {
    const room = this.#room(name)
    const id = newId()
    const tracks = targets.map(target => ({
      ...target,
      ssrc: newSsrc(),
      payloadType: PAYLOAD[target.slot.kind],
      clockRate: target.slot.kind === 'video' ? 90_000 : 48_000,
    }))
    const link = openTap(tracks)
    const lines = tracks.map(({ slot, ssrc }, n) =>
      lineOf({ ...sectionOf(slot, undefined, n), ssrc }, slot, link),
    )
    const subscription = new Subscription({ id, room: name, site: '' }, link, lines)
    this.#taps.set(id, { room, subscription })
    room.join(subscription, Date.now())
    return { id, tracks }
  }

  async stats(): Promise<SessionStats[]> {
    const now = Date.now()
    return [...this.#members.values()].flatMap(({ publication, subscription }) => {
      const stats = publication?.stats(now) ?? subscription?.stats(now)
      return stats ? [stats] : []
    })
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    for (const id of [...this.#members.keys(), ...this.#taps.keys()]) await this.close(id)
    endNative()
  }

  #room(name: string): Room {
    const known = this.#rooms.get(name)
    if (known) return known
    const room: Room = new Room(name, (slot, site) =>
      this.#emit({ type: 'switched', room: name, slot, site, revision: room.stage.revision }),
    )
    this.#rooms.set(name, room)
    return room
  }

  #each(work: (room: Room) => void): void {
    for (const room of this.#rooms.values()) work(room)
  }

  #emit(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  #changed(id: string, state: PeerState): void {
    const member = this.#members.get(id)
    if (!member) return
    const { room, publication, subscription } = member
    const { site } = publication?.of ?? subscription ?? { site: '' }
    if (state === 'connected' && publication) {
      this.#emit({ type: 'published', room: room.name, site, feed: publication.of.feed, session: id })
    } else if (state === 'connected' && subscription) room.join(subscription, Date.now())
    if (state !== 'closed') return
    this.#members.delete(id)
    if (publication) room.remove(publication, Date.now())
    if (subscription) room.leave(subscription, Date.now())
    const role = publication?.of.feed ?? 'watch'
    const replaced = member.replaced ? { replaced: member.replaced } : {}
    this.#emit({ type: 'ended', room: room.name, site, role, session: id, ...replaced })
  }

  #endUnconnected(id: string): void {
    setTimeout(() => {
      if (this.#members.get(id)?.peer.state === 'connecting') void this.close(id)
    }, CONNECT_MS).unref()
  }
}

const newId = (): string => randomBytes(16).toString('base64url')
const newSsrc = (): number => randomInt(1, 2 ** 32)

function refuseSections(sections: readonly Section[], feed: Feed): void {
  for (const kind of ['audio', 'video'] as const) {
    const most = kind === 'audio' && feed !== 'main' ? 0 : 1
    if (sections.filter(section => section.kind === kind).length > most)
      throw new SdpRefused('unacceptable', `too many ${kind} sections for the feed ${feed}`)
  }
  for (const { direction } of sections)
    if (direction !== 'sendonly' && direction !== 'sendrecv')
      throw new SdpRefused('unacceptable', 'a section that is published must be sent')
}

const slotOf = (kind: 'audio' | 'video', n: number): Slot | undefined => {
  const [video, audio] = [VIDEO_SLOTS[n], AUDIO_SLOTS[n]]
  if (kind === 'video') return video && { kind, slot: video }
  return audio && { kind, slot: audio }
}

function slotsOf(sections: readonly Section[]): Slot[] {
  const count = { audio: 0, video: 0 }
  return sections.map(({ kind, direction }) => {
    if (direction !== 'recvonly' && direction !== 'sendrecv')
      throw new SdpRefused('unacceptable', 'a section that is watched must be received')
    const slot = slotOf(kind, count[kind]++)
    if (!slot) throw new SdpRefused('unacceptable', `there are no more ${kind} tracks in a room`)
    return slot
  })
}

const everySlot = (): Slot[] => [
  ...VIDEO_SLOTS.map(slot => ({ kind: 'video' as const, slot })),
  ...AUDIO_SLOTS.map(slot => ({ kind: 'audio' as const, slot })),
]

/** Our side of a section: as the client numbered it, or as we do. */
function sectionOf(slot: Slot, offered: Section | undefined, n: number): WrittenSection {
  const own = {
    mid: String(n),
    payloadType: PAYLOAD[slot.kind],
    format: slot.kind === 'audio' ? OPUS : undefined,
  }
  const { mid, payloadType, format } = offered ?? own
  return {
    kind: slot.kind,
    mid,
    payloadType,
    format,
    direction: 'sendonly',
    ssrc: newSsrc(),
    stream: streamOf(slot),
  }
}

function lineOf(
  section: WrittenSection,
  slot: Slot,
  link: { send(mid: string, bytes: Buffer): boolean },
): Line {
  const { kind, mid, payloadType, ssrc = 0 } = section
  const start = {
    index: 65_536 + randomInt(65_536),
    time: 2 ** 32 + randomInt(2 ** 32),
    picture: 2 ** 15 + randomInt(2 ** 15),
  }
  const forwarder = new Forwarder(kind, ssrc, payloadType, start)
  const outlet = new Outlet(kind, forwarder, bytes => void link.send(mid, bytes))
  return { slot, mid, outlet }
}
