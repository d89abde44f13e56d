import type { Forwarder } from './forwarder.ts'
import type { Kind } from './packet.ts'
import type { Source, SourcePacket } from './source.ts'

/** Of what went out, this share may go out again; more would drown a link that is too narrow already. */
const AGAIN_SHARE = 0.3
const AGAIN_MOST = 100_000

/**
 * One track towards one receiver. Aimed at another source it keeps the one it has until the new one begins a whole
 * picture; sound is left at once, or when it is let go if it is held for the picture that belongs to it.
 */
export class Outlet {
  readonly kind: Kind
  readonly forwarder: Forwarder
  readonly #send: (bytes: Buffer) => void
  /** What it is to change over to. */
  pending: Source | undefined
  #held = false
  #againLeft = 0
  /** Pictures that went out whole. */
  frames = 0

  constructor(kind: Kind, forwarder: Forwarder, send: (bytes: Buffer) => void) {
    this.kind = kind
    this.forwarder = forwarder
    this.#send = send
  }

  get source(): Source | undefined {
    return this.forwarder.source
  }

  /** The source that it has or is to have. */
  get aim(): Source | undefined {
    return this.pending ?? this.source
  }

  /** @param held keep the present source until `letGo`; for sound */
  aimAt(source: Source | undefined, held = false): void {
    if (source === this.aim) return
    this.pending = source === this.source ? undefined : source
    this.#held = held
    if (!source) this.forwarder.end()
    else if (!held) this.#leave()
  }

  letGo(): void {
    if (this.#held) this.#leave()
    this.#held = false
  }

  /** A sound that is over is over, whether or not the next one comes. */
  #leave(): void {
    if (this.kind === 'audio' && this.pending) this.forwarder.end()
  }

  /** A packet of the source it has or is to have. @returns true when the change took place with it */
  take(source: Source, packet: SourcePacket): boolean {
    const changes = source === this.pending && !this.#held && (this.kind === 'audio' || packet.keyStart)
    if (changes) {
      this.pending = undefined
      this.forwarder.begin(source, packet)
      // What of the picture came before its first packet is kept at the source.
      for (let index = packet.index; index <= source.highest; index++) this.#give(source.get(index))
    } else if (source === this.source) this.#give(packet)
    return changes
  }

  /** Sends again what a receiver has not got. */
  again(sequences: readonly number[]): void {
    for (const sequence of sequences) {
      const packet = this.forwarder.again(sequence)
      if (!packet || packet.bytes.length > this.#againLeft) continue
      this.#againLeft -= packet.bytes.length
      this.#send(packet.bytes)
    }
  }

  #give(packet: SourcePacket | undefined): void {
    if (!packet || !this.forwarder.rewrite(packet)) return
    this.#againLeft = Math.min(AGAIN_MOST, this.#againLeft + packet.bytes.length * AGAIN_SHARE)
    if (packet.marker && this.kind === 'video') this.frames++
    this.#send(packet.bytes)
  }
}
