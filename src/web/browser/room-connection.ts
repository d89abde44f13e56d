export type Feed = 'main' | 'low' | 'content'

/** A connection that does not come about in this time is given up and made anew. */
const CONNECT_MS = 8000
const BITS: Record<Feed, number> = { main: 1_200_000, low: 150_000, content: 1_200_000 }

/** The server said no. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number) {
    super(String(status))
    this.status = status
  }
}

/** How a track goes out. */
export const wayOf = (feed: Feed, track: MediaStreamTrack, stream: MediaStream): RTCRtpTransceiverInit => ({
  direction: 'sendonly',
  streams: [stream],
  ...(track.kind === 'video'
    ? { sendEncodings: [{ maxBitrate: BITS[feed], scaleResolutionDownBy: feed === 'low' ? 2 : 1 }] }
    : {}),
})

/** Settles when the connection is there. */
export function connected(connection: RTCPeerConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (connection.connectionState === 'connected') resolve()
      if (['failed', 'closed'].includes(connection.connectionState)) reject(new Error('not connected'))
    }
    connection.addEventListener('connectionstatechange', look)
    setTimeout(() => reject(new Error('late')), CONNECT_MS)
    look()
  })
}

/** How to be relayed, from the header `Link` (RFC 9725, section 4.6). */
export function iceServersOf(links: string): RTCIceServer[] {
  return [...links.matchAll(/<([^>]+)>;\s*rel="?ice-server"?([^<]*)/g)].map(([, urls = '', rest = '']) => {
    const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(rest)?.[1]
    const username = value('username')
    const credential = value('credential')
    return { urls, ...(username ? { username } : {}), ...(credential ? { credential } : {}) }
  })
}
