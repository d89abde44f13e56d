interface Counted {
  at: number
  bytes: number
  lost: number
  packets: number
}

/** The counters of each session when they were last read. */
export type Counts = Map<string, Counted>

/** What a site tells of one of its sessions: rates since it was last asked, by the counters of then. */
export async function measure(
  watches: boolean,
  { id, connection }: { id: string; connection: RTCPeerConnection },
  counted: Counts,
) {
  const stats = [...(await connection.getStats()).values()]
  const kind = watches ? 'inbound-rtp' : 'outbound-rtp'
  const streams = stats.filter(one => one.type === kind)
  const video = streams.find(one => one.kind === 'video')
  const remote = stats.filter(one => one.type === 'remote-inbound-rtp')
  const pair = stats.find(one => one.type === 'candidate-pair' && one.nominated)
  const sum = (list: typeof stats, name: string): number =>
    list.reduce((total, one) => total + (Number(one[name]) || 0), 0)
  const now: Counted = {
    at: performance.now(),
    bytes: sum(streams, watches ? 'bytesReceived' : 'bytesSent'),
    lost: sum(watches ? streams : remote, 'packetsLost'),
    packets: sum(streams, watches ? 'packetsReceived' : 'packetsSent'),
  }
  const before = counted.get(id) ?? { ...now, at: now.at - 1000 }
  counted.set(id, now)
  const lost = Math.max(0, now.lost - before.lost)
  const packets = now.packets - before.packets
  const jitter = watches ? video?.jitter : remote.find(one => one.kind === 'video')?.jitter
  return {
    id,
    rttMs: (pair?.currentRoundTripTime ?? 0) * 1000,
    lossPct: lost + packets > 0 ? (100 * lost) / (lost + packets) : 0,
    jitterMs: (jitter ?? 0) * 1000,
    kbps: ((now.bytes - before.bytes) * 8) / (now.at - before.at),
    frames: video?.framesDecoded ?? video?.framesEncoded ?? 0,
    freezes: video?.freezeCount ?? 0,
    height: video?.frameHeight ?? 0,
  }
}
