import { createSocket } from 'node:dgram'
import type { TapTarget } from '../engine.ts'
import { isRtcp } from '../rtp/packet.ts'
import type { PeerState } from './peer.ts'
import type { Downlink } from './subscription.ts'

/** A connection that is none: what is sent on the nth track goes in the clear to the nth target on this machine. */
export function openTap(targets: readonly TapTarget[]): Downlink {
  const socket = createSocket('udp4')
  // Nobody may be reading yet, or any more.
  socket.on('error', () => {})
  socket.unref()
  let state: PeerState = 'connected'
  return {
    get state() {
      return state
    },
    send: (mid, bytes) => {
      const target = targets[Number(mid)]
      if (!target || state === 'closed') return false
      // The bytes are written over for the next receiver before the socket has sent them.
      socket.send(Buffer.from(bytes), isRtcp(bytes) ? target.rtcpPort : target.rtpPort, '127.0.0.1')
      return true
    },
    close: () => {
      if (state !== 'closed') socket.close()
      state = 'closed'
    },
  }
}
