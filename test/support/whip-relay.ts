import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RtcpReceivingSession, type Track } from 'node-datachannel'
import { fenced, Peer } from '../../src/conference/media/synthetic/peer.ts'
import { isRtcp } from '../../src/conference/media/synthetic/rtp.ts'

/** A server of WHIP and WHEP as small as can be: what is published is sent on to each watcher as it is. */
export interface Relay {
  publish: string
  watch: string
  /** How many sessions are open. */
  sessions(): number
  /** Ends every connection from this side, as a server that dies. */
  drop(): void
  /** Asks whoever publishes for a key frame. */
  askForKeyFrame(): void
  close(): Promise<void>
}

/** Candidates are left out: a peer that waits to be asked cannot ask too early. */
const passive = (sdp: string): string =>
  sdp
    .split('\r\n')
    .filter(line => !/^a=(candidate|end-of-candidates)/.test(line))
    .join('\r\n')

/** What a watcher receives has these numbers: in the answer it is told of them. */
const SSRC: Record<string, number> = { video: 1, audio: 2 }

const announced = (sdp: string): string =>
  sdp.replace(
    /m=(video|audio) [\s\S]*?(?=m=|$)/g,
    (section, kind) => `${section}a=ssrc:${SSRC[kind]} cname:relay\r\n`,
  )

function renumbered(message: Buffer, kind: string): Buffer {
  const copy = Buffer.from(message)
  copy.writeUInt32BE(SSRC[kind] ?? 0, isRtcp(message) ? 4 : 8)
  return copy
}

/** Starts one on a free port of 127.0.0.1. */
export async function startRelay(): Promise<Relay> {
  const sessions = new Map<string, Peer>()
  const published = new Map<string, Track>()
  const watching = new Set<Track>()

  const send = fenced(
    (track: Track, message: Buffer) => void (track.isOpen() && track.sendMessageBinary(message)),
  )
  const publish = (peer: Peer): void =>
    peer.connection.onTrack(
      fenced(track => {
        peer.hold(track).setMediaHandler(peer.hold(new RtcpReceivingSession()))
        published.set(track.type(), track)
        track.onMessage(
          fenced(message => {
            for (const each of watching)
              if (each.type() === track.type()) send(each, renumbered(message, track.type()))
          }),
        )
      }),
    )
  const watch = (peer: Peer): void =>
    peer.connection.onTrack(
      fenced(track => {
        watching.add(peer.hold(track))
        peer.ended().then(() => watching.delete(track))
        if (track.type() === 'video') track.onOpen(fenced(() => published.get('video')?.requestKeyframe()))
      }),
    )

  const server = createServer((request, response) => {
    handle(request, response).catch(error => response.writeHead(500).end(String(error)))
  })
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? ''
    if (request.method === 'DELETE') {
      sessions.get(url)?.close()
      response.writeHead(sessions.delete(url) ? 200 : 404).end()
      return
    }
    const offer = Buffer.concat(await request.toArray()).toString()
    const peer = new Peer('relay')
    if (url === '/publish') publish(peer)
    else watch(peer)
    peer.connection.setRemoteDescription(passive(offer), 'offer')
    const address = `/session/${sessions.size}-${performance.now()}`
    sessions.set(address, peer)
    peer.ended().then(() => sessions.delete(address))
    const answer = await peer.gathered()
    const headers = { location: address, 'content-type': 'application/sdp' }
    response.writeHead(201, headers).end(url === '/watch' ? announced(answer) : answer)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    publish: `${base}/publish`,
    watch: `${base}/watch`,
    sessions: () => sessions.size,
    drop: () => {
      for (const peer of sessions.values()) peer.close()
    },
    askForKeyFrame: () => void published.get('video')?.requestKeyframe(),
    close: async () => {
      for (const peer of sessions.values()) peer.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
