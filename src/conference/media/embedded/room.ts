import type { Feed, Layer, Slot, Stage, VideoSlot } from '../engine.ts'
import { SiteClock } from '../rtp/clock.ts'
import type { Outlet } from '../rtp/outlet.ts'
import type { Source, SourcePacket } from '../rtp/source.ts'
import { soundOf } from '../slots.ts'
import type { Publication } from './publication.ts'
import { PAIRS, type Subscription } from './subscription.ts'

interface Target {
  source: Source
  publication: Publication
}

/**
 * Brings a room's stage about: decides which source each track of each subscription is aimed at, and hands packets on.
 * A source's packets go to the tracks aimed at it and nowhere else.
 */
export class Room {
  readonly name: string
  stage: Stage = { revision: 0 }
  readonly #switched: (slot: VideoSlot, site: string) => void
  readonly #publications = new Map<string, Publication>()
  readonly #subscriptions = new Set<Subscription>()
  readonly #clocks = new Map<string, SiteClock>()
  #links = new Map<Source, { outlet: Outlet; subscription: Subscription }[]>()
  #waiting = new Map<Outlet, Publication>()

  constructor(name: string, switched: (slot: VideoSlot, site: string) => void) {
    this.name = name
    this.#switched = switched
  }

  clockOf(site: string): SiteClock {
    const known = this.#clocks.get(site) ?? new SiteClock()
    this.#clocks.set(site, known)
    return known
  }

  find(site: string, feed: Feed): Publication | undefined {
    return this.#publications.get(keyOf(site, feed))
  }

  add(publication: Publication, now: number): void {
    this.#publications.set(keyOf(publication.of.site, publication.of.feed), publication)
    this.plan(now)
  }

  remove(publication: Publication, now: number): void {
    const key = keyOf(publication.of.site, publication.of.feed)
    // Another session may have taken over.
    if (this.#publications.get(key) === publication) this.#publications.delete(key)
    this.plan(now)
  }

  join(subscription: Subscription, now: number): void {
    this.#subscriptions.add(subscription)
    this.plan(now)
  }

  leave(subscription: Subscription, now: number): void {
    this.#subscriptions.delete(subscription)
    this.plan(now)
  }

  /** Aims every track at what the stage wants for it. */
  plan(now: number): void {
    this.#links = new Map()
    this.#waiting = new Map()
    for (const subscription of this.#subscriptions) {
      for (const { slot, outlet } of subscription.lines) {
        if (slot.kind === 'video') this.#aim(subscription, slot, outlet, now)
      }
      for (const { slot, outlet } of subscription.lines) {
        if (slot.kind === 'audio') this.#aim(subscription, slot, outlet, now)
      }
    }
  }

  #aim(subscription: Subscription, slot: Slot, outlet: Outlet, now: number): void {
    const target = this.#targetOf(subscription, slot)
    const held =
      slot.kind === 'audio' && target !== undefined && this.#waitsForPicture(subscription, slot, target)
    if (held && outlet.aim !== target.source) subscription.hold(outlet, now)
    outlet.aimAt(target?.source, held)
    for (const source of new Set([outlet.source, outlet.pending])) {
      if (!source) continue
      const links = this.#links.get(source) ?? []
      links.push({ outlet, subscription })
      this.#links.set(source, links)
    }
    if (outlet.pending && target && slot.kind === 'video') {
      this.#waiting.set(outlet, target.publication)
      target.publication.requestKeyFrame(now)
    }
  }

  /** True while the picture that belongs to a sound has yet to change to the same site. */
  #waitsForPicture(subscription: Subscription, slot: Slot, target: Target): boolean {
    const pair = PAIRS.find(({ audio }) => slot.kind === 'audio' && audio === slot.slot)
    const video = pair && subscription.find({ kind: 'video', slot: pair.video })
    const waited = video && this.#waiting.get(video)
    return waited?.of.site === target.publication.of.site
  }

  #targetOf(subscription: Subscription, slot: Slot): Target | undefined {
    const { stage } = this
    if (slot.kind === 'audio') {
      const site = soundOf(stage, slot.slot)
      if (!site || site === subscription.site) return undefined
      return targetIn(this.find(site, 'main'), 'audio')
    }
    if (subscription.layer === 'none') return undefined
    if (slot.slot === 'content')
      return stage.content ? targetIn(this.find(stage.content, 'content'), 'video') : undefined
    const site = slot.slot === 'stage' ? stage.speaker : stage.partner
    if (!site) return undefined
    return this.#picture(site, subscription.layer)
  }

  /** A site that sends no small picture is shown by its large one, and the other way round. */
  #picture(site: string, layer: Layer): Target | undefined {
    const [wanted, other]: [Feed, Feed] = layer === 'low' ? ['low', 'main'] : ['main', 'low']
    return targetIn(this.find(site, wanted), 'video') ?? targetIn(this.find(site, other), 'video')
  }

  /** Hands a packet on to the tracks that are aimed at its source. */
  take(source: Source, packet: SourcePacket, now: number): void {
    for (const { outlet, subscription } of this.#links.get(source) ?? []) {
      if (!outlet.take(source, packet)) continue
      if (outlet.kind === 'video') this.#changed(subscription, outlet, now)
    }
  }

  #changed(subscription: Subscription, outlet: Outlet, now: number): void {
    const publication = this.#waiting.get(outlet)
    this.#waiting.delete(outlet)
    subscription.changed(outlet, now)
    const slot = subscription.lines.find(line => line.outlet === outlet)?.slot
    if (publication && slot?.kind === 'video') this.#switched(slot.slot, publication.of.site)
  }

  /** A receiver asks for a whole picture. */
  requestKeyFrame(outlet: Outlet, now: number): void {
    for (const publication of this.#publications.values())
      if (outlet.source && publication.video === outlet.source) publication.requestKeyFrame(now)
  }

  /** What is due some twenty times a second. */
  tick(now: number): void {
    for (const publication of new Set(this.#waiting.values())) publication.requestKeyFrame(now)
    for (const publication of this.#publications.values()) publication.askAgain(now)
    for (const subscription of this.#subscriptions) subscription.letGoLate(now)
  }

  /** What is due once a second. */
  second(now: number): void {
    for (const publication of this.#publications.values()) publication.tell(now)
    for (const subscription of this.#subscriptions) {
      subscription.tell(now)
      subscription.measure(now)
    }
  }
}

const keyOf = (site: string, feed: Feed): string => `${feed} ${site}`

function targetIn(publication: Publication | undefined, kind: 'audio' | 'video'): Target | undefined {
  const source = publication?.[kind]
  return publication && source ? { publication, source } : undefined
}
