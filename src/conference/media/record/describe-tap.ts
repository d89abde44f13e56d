import type { Tap } from '../engine.ts'

const NAME = { video: 'VP8', audio: 'opus' } as const

/** The copies of a tap as ffmpeg reads what comes: plain RTP on this machine, tied together by sender reports. */
export function describeTap({ tracks }: Tap): string {
  const lines = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 'c=IN IP4 127.0.0.1', 't=0 0']
  for (const { slot, rtpPort, rtcpPort, payloadType, clockRate } of tracks) {
    const channels = slot.kind === 'audio' ? '/2' : ''
    lines.push(
      `m=${slot.kind} ${rtpPort} RTP/AVP ${payloadType}`,
      `a=rtcp:${rtcpPort}`,
      `a=rtpmap:${payloadType} ${NAME[slot.kind]}/${clockRate}${channels}`,
    )
  }
  return `${lines.join('\r\n')}\r\n`
}
