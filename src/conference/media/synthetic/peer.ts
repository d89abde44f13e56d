import { EventEmitter, once } from 'node:events'
import { PeerConnection, type RtcConfig, type Track } from 'node-datachannel'
import { fenced } from '../embedded/fence.ts'

/** Objects of the library are lost while they are in use unless something of ours holds them. */
const held = new Set<object>()

const LAST_CALLBACKS_MS = 2000

/** A connection of the native library with its callbacks fenced: an exception inside one would end the process. */
export class Peer extends EventEmitter<{ ended: [] }> {
  readonly connection: PeerConnection
  #ended = false
  readonly #parts: object[] = []
  readonly #tracks: Track[] = []

  constructor(name: string, config: Partial<RtcConfig> = {}) {
    super()
    this.connection = new PeerConnection(name, { iceServers: [], ...config })
    held.add(this)
    this.connection.onStateChange(
      fenced('state', state => {
        if (state === 'failed' || state === 'closed' || state === 'disconnected') this.close()
      }),
    )
  }

  /** Holds a handler for as long as the connection lives. */
  hold<T extends object>(part: T): T {
    this.#parts.push(part)
    return part
  }

  /** Holds a track until the library has told that it is closed: it touches it until then. */
  holdTrack(track: Track): Track {
    this.#tracks.push(track)
    track.onClosed(fenced('closed', () => {}))
    return track
  }

  get isEnded(): boolean {
    return this.#ended
  }

  /** Ends the connection when nothing has been heard for so long: a server that dies says no farewell. */
  endWhenSilent(ms: number): { heard(): void } {
    let heardAt = performance.now()
    const looking = setInterval(() => {
      if (performance.now() - heardAt > ms) this.close()
    }, ms / 8)
    this.ended().then(() => clearInterval(looking))
    return { heard: () => (heardAt = performance.now()) }
  }

  /** Our description, with all addresses, as soon as they are known. */
  async gathered(): Promise<string> {
    const { connection } = this
    if (connection.gatheringState() !== 'complete')
      await new Promise<void>(resolve => {
        connection.onGatheringStateChange(
          fenced('gathering', state => void (state === 'complete' && resolve())),
        )
      })
    const sdp = connection.localDescription()?.sdp
    if (!sdp) throw new Error('there is no description of this side')
    return sdp
  }

  /** Settles when the connection has ended, for whatever reason. */
  async ended(): Promise<void> {
    if (!this.#ended) await once(this, 'ended')
  }

  close(): void {
    if (this.#ended) return
    this.#ended = true
    this.connection.close()
    // What a track calls back is let go by its own end alone, and would keep the process from ending.
    for (const track of this.#tracks) track.close()
    // Its last callbacks come after this turn.
    setTimeout(() => held.delete(this), LAST_CALLBACKS_MS).unref()
    setImmediate(() => this.emit('ended'))
  }
}
