/** What a site sends: its picture and sound, a small second picture, its screen or document. Each is one WHIP session. */
export const FEEDS = ['main', 'low', 'content'] as const
export type Feed = (typeof FEEDS)[number]

/** The pictures of a room, in the order in which the video sections of a WHEP offer are filled. */
export const VIDEO_SLOTS = ['stage', 'partner', 'content'] as const
export type VideoSlot = (typeof VIDEO_SLOTS)[number]

/** The sounds of a room, in the order in which the audio sections of a WHEP offer are filled. Nothing is mixed. */
export const AUDIO_SLOTS = ['speaker', 'chair', 'partner'] as const
export type AudioSlot = (typeof AUDIO_SLOTS)[number]

/** How much of the pictures a watching site gets: `low` is the small second stream, `none` leaves the sound. */
export const LAYERS = ['main', 'low', 'none'] as const
export type Layer = (typeof LAYERS)[number]

/** One track of a room, as watching sites and the recorder know it. */
export type Slot = { kind: 'video'; slot: VideoSlot } | { kind: 'audio'; slot: AudioSlot }

/**
 * Who is seen and heard in a room, by the names of sites. It is the wish of whoever leads the conference; the engine
 * brings it about and keeps no other truth. A site takes one audio slot only: speaker before chair before partner.
 */
export interface Stage {
  /** Grows with each change. An engine that is given a lower one than it has leaves things as they are. */
  revision: number
  /** On stage: its picture is `stage`, its sound the slot `speaker`. */
  speaker?: string
  /** Heard all the time, in the slot `chair`. */
  chair?: string
  /** In dialogue with the speaker: its picture and sound are the slots `partner`. */
  partner?: string
  /** Whose content feed is shown. */
  content?: string
}

/** Who publishes what. A second session for the same feed of the same site takes over from the first. */
export interface PublishRequest {
  room: string
  site: string
  feed: Feed
  /** The browser's SDP offer; only VP8 and Opus are taken from it. */
  offer: string
}

export interface SubscribeRequest {
  room: string
  /** The site that watches; it is not sent its own sound. */
  site: string
  /** The client's SDP offer. Absent: the engine offers, and `answer` brings the client's answer. */
  offer?: string
  /** What an engine that offers puts into its offer; with a client's offer, the order above decides. */
  slots?: readonly Slot[]
}

/** A session that was made. `sdp` is an answer when an offer was given, else an offer. */
export interface Session {
  id: string
  type: 'answer' | 'offer'
  sdp: string
}

/** Where the copies of one track of a room go: plain RTP and RTCP on this machine. */
export interface TapTarget {
  slot: Slot
  rtpPort: number
  rtcpPort: number
}

/** A running copy, as its reader must know it to write the SDP of what comes. */
export interface Tap {
  id: string
  tracks: readonly (TapTarget & { ssrc: number; payloadType: number; clockRate: number })[]
}

/** What an engine measured of one session, never older than three seconds. */
export interface SessionStats {
  id: string
  room: string
  site: string
  /** A feed that is published, or a watching site. */
  role: Feed | 'watch'
  state: 'connecting' | 'connected' | 'disconnected'
  /** What the session gets of the pictures; absent for what is published. */
  layer?: Layer
  /** Unix time in milliseconds. */
  at: number
  /** Absent until it has been measured. */
  rttMs?: number
  /** Share of packets lost on the way, 0 to 100, in the last seconds. */
  lossPct?: number
  jitterMs?: number
  /** Media of the last seconds, towards the engine for what is published and from it for a watching site. */
  kbps: number
  packets: number
  /** Pictures begun since the session was made. */
  frames: number
}

export type EngineEvent =
  | { type: 'published'; room: string; site: string; feed: Feed; session: string }
  /** `replaced`: another session of the same site took over its feed. */
  | {
      type: 'ended'
      room: string
      site: string
      role: Feed | 'watch'
      session: string
      replaced?: true
    }
  /** The new speaker's first picture went out: from here on watching sites see it. */
  | { type: 'switched'; room: string; slot: VideoSlot; site: string; revision: number }

/** The engine has no session, room or feed of this name: it was closed, or the engine is a new one. */
export class UnknownSession extends Error {}
/** The SDP cannot be read (`malformed`), or nothing in it can be carried (`unacceptable`). */
export class SdpRefused extends Error {
  readonly reason: 'malformed' | 'unacceptable'
  constructor(reason: 'malformed' | 'unacceptable', message: string) {
    super(message)
    this.reason = reason
  }
}

/**
 * The only seam between the conference and a media server. An engine takes what sites publish and gives every watching
 * site the tracks of its room; when the stage changes, watching sites keep their streams (same SSRC, no new SDP).
 * Sound of a site that is in no audio slot is not forwarded to anybody, whatever its client sends.
 * Sessions are WHIP and WHEP sessions: one offer, one answer, no renegotiation; a lost session is made anew.
 */
export interface MediaEngine {
  /** @throws SdpRefused */
  publish(request: PublishRequest): Promise<Session>
  /** @throws SdpRefused */
  subscribe(request: SubscribeRequest): Promise<Session>
  /** The client's answer to an engine's offer. @throws UnknownSession, SdpRefused */
  answer(id: string, sdp: string): Promise<void>
  /** Candidates that the client found later. An engine that only answers checks may ignore them. @throws UnknownSession */
  addCandidates(id: string, fragment: string): Promise<void>
  /** Ends a session or a copy; one that is unknown is left alone. */
  close(id: string): Promise<void>
  /** Brings about who is seen and heard; returns before the pictures have changed. */
  setStage(room: string, stage: Stage): Promise<void>
  /** Gives a watching session less or more of the pictures, without a new SDP. @throws UnknownSession */
  chooseLayer(id: string, layer: Layer): Promise<void>
  /** Asks a site for a whole picture now; asked too often, it asks less. */
  requestKeyFrame(room: string, site: string, feed: Feed): void
  /** Copies tracks of a room, rewritten as for a watching site, to ports of 127.0.0.1 until closed. */
  tap(room: string, targets: readonly TapTarget[]): Promise<Tap>
  stats(): Promise<SessionStats[]>
  /** @returns a function that stops listening */
  listen(listener: (event: EngineEvent) => void): () => void
  /** Ends every session and frees the port. */
  stop(): Promise<void>
}
