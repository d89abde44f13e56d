import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { SdpRefused } from './engine.ts'
import { answerDirection, candidatesOf, readSdp, writeSdp } from './sdp.ts'

const AUDIO = `m=audio 9 UDP/TLS/RTP/SAVPF 111 63
c=IN IP4 0.0.0.0
a=mid:0
a=sendonly
a=rtpmap:63 red/48000/2
a=rtpmap:111 opus/48000/2
a=fmtp:111 minptime=10;useinbandfec=1
a=ssrc:7 cname:x
`
const VIDEO = `m=video 9 UDP/TLS/RTP/SAVPF 98 96 97
c=IN IP4 0.0.0.0
a=candidate:1 1 udp 1 192.0.2.1 5 typ host
a=mid:1
a=sendonly
a=rtpmap:98 VP9/90000
a=rtpmap:96 VP8/90000
a=rtpmap:97 rtx/90000
a=fmtp:97 apt=96
a=ssrc:8 cname:x
`
const offerOf = (...sections: string[]) =>
  `v=0
o=- 1 2 IN IP4 127.0.0.1
s=-
t=0 0
a=group:BUNDLE 0 1
a=ice-ufrag:abcd
a=ice-pwd:0123456789012345678901
a=fingerprint:sha-256 ${'AB:'.repeat(31)}CD
a=setup:actpass
${sections.join('')}`.replaceAll('\n', '\r\n')

const refused = (reason: string) => (error: unknown) => error instanceof SdpRefused && error.reason === reason

describe('an offer', () => {
  test('is read for its sections: one codec of each, direction and SSRC', () => {
    const offer = readSdp(offerOf(AUDIO, VIDEO))
    assert.deepEqual(
      offer.sections.map(({ kind, mid, payloadType, ssrc, direction }) => [
        kind,
        mid,
        payloadType,
        ssrc,
        direction,
      ]),
      [
        ['audio', '0', 111, 7, 'sendonly'],
        ['video', '1', 96, 8, 'sendonly'],
      ],
    )
    assert.equal(offer.ufrag, 'abcd')
  })

  test('is written again with nothing but what is needed, and no candidates: then only its reader is called', () => {
    const text = writeSdp(readSdp(offerOf(AUDIO, VIDEO)))
    assert.deepEqual(candidatesOf(text), [])
    assert.ok(!/VP9|rtx|extmap|red/.test(text))
    assert.deepEqual(readSdp(text).sections, readSdp(offerOf(AUDIO, VIDEO)).sections)
  })

  test('that is cut short or is none at all is malformed', () => {
    const good = offerOf(AUDIO, VIDEO)
    for (const bad of [
      '',
      'hello',
      'v=0\r\n',
      good.replace('a=ice-pwd', 'a=x'),
      good.replace('a=mid:1', 'a=mid:<b>'),
    ])
      assert.throws(() => readSdp(bad), refused('malformed'))
    for (let n = 0; n < good.length; n += 7) {
      try {
        readSdp(good.slice(0, n))
      } catch (error) {
        assert.ok(error instanceof SdpRefused)
      }
    }
  })

  test('without VP8 or Opus, of other kinds or with too many sections cannot be carried', () => {
    const data = 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel\na=mid:2\n'
    for (const bad of [
      offerOf(VIDEO.replace('VP8', 'H264')),
      offerOf(AUDIO.replace('opus', 'PCMU')),
      offerOf(AUDIO, data),
      offerOf(...Array.from({ length: 9 }, () => AUDIO)),
    ])
      assert.throws(() => readSdp(bad), refused('unacceptable'))
  })

  test('what is sent is answered by receiving, and the other way round', () => {
    assert.deepEqual((['sendonly', 'recvonly', 'sendrecv', 'inactive'] as const).map(answerDirection), [
      'recvonly',
      'sendonly',
      'recvonly',
      'inactive',
    ])
  })
})
