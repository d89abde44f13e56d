import { SdpRefused } from './engine.ts'
import type { Kind } from './rtp/packet.ts'

export type Direction = 'sendonly' | 'recvonly' | 'sendrecv' | 'inactive'

/** One media section of an offer or answer, as far as it matters here. */
export interface Section {
  kind: Kind
  mid: string
  direction: Direction
  /** Of VP8 or Opus. */
  payloadType: number
  format: string | undefined
  ssrc: number | undefined
}

/** What a peer says of itself: how to reach it and who it is, and its sections. */
export interface Description {
  ufrag: string
  password: string
  fingerprint: string
  setup: string
  sections: readonly Section[]
}

const CODEC: Record<Kind, { name: RegExp; map: string }> = {
  video: { name: /^VP8\/90000$/i, map: 'VP8/90000' },
  audio: { name: /^opus\/48000\/2$/i, map: 'opus/48000/2' },
}
const MOST_SECTIONS = 8

/** Reads a browser's offer or answer. @throws SdpRefused */
export function readSdp(text: string): Description {
  const lines = text.split(/\r?\n/)
  if (lines[0] !== 'v=0') throw new SdpRefused('malformed', 'the description does not begin with v=0')
  const starts = lines.flatMap((line, n) => (line.startsWith('m=') ? [n] : []))
  if (starts.length === 0) throw new SdpRefused('malformed', 'there is no media section')
  if (starts.length > MOST_SECTIONS) throw new SdpRefused('unacceptable', 'there are too many media sections')
  const shared = lines.slice(0, starts[0])
  const parts = starts.map((from, n) => lines.slice(from, starts[n + 1]))
  const one = (name: string, shape: RegExp): string => {
    const found = valuesOf([...shared, ...(parts[0] ?? [])], name)[0]
    if (found === undefined || !shape.test(found))
      throw new SdpRefused('malformed', `a=${name} is missing or not readable`)
    return found
  }
  return {
    ufrag: one('ice-ufrag', /^[\w+/]{4,256}$/),
    password: one('ice-pwd', /^[\w+/]{22,256}$/),
    fingerprint: one('fingerprint', /^[\w-]{3,12} [\dA-Fa-f:]{20,200}$/),
    setup: one('setup', /^(actpass|active|passive)$/),
    sections: parts.map(readSection),
  }
}

function readSection(lines: readonly string[]): Section {
  const head = /^m=(audio|video) \d+ \S*\bRTP\/SAVPF? ([\d ]+)$/.exec(lines[0] ?? '')
  if (!head) throw new SdpRefused('unacceptable', `a section is neither sound nor picture: ${lines[0]}`)
  const kind: Kind = head[1] === 'audio' ? 'audio' : 'video'
  const mid = valuesOf(lines, 'mid')[0]
  if (mid === undefined || !/^[\w.-]{1,32}$/.test(mid))
    throw new SdpRefused('malformed', 'a=mid is missing or not readable')
  const maps = valuesOf(lines, 'rtpmap').map(value => /^(\d+) (\S+)$/.exec(value))
  const types = (head[2] ?? '').split(' ')
  const found = maps.find(map => map && types.includes(map[1] ?? '') && CODEC[kind].name.test(map[2] ?? ''))
  const payloadType = Number(found?.[1])
  if (!found || payloadType > 127)
    throw new SdpRefused('unacceptable', `the ${kind} section does not offer ${CODEC[kind].map}`)
  const format = valuesOf(lines, 'fmtp').find(value => value.startsWith(`${payloadType} `))
  const ssrc = Number(/^\d+/.exec(valuesOf(lines, 'ssrc')[0] ?? '')?.[0])
  return {
    kind,
    mid,
    direction: directionOf(lines),
    payloadType,
    format,
    ssrc: ssrc > 0 && ssrc < 2 ** 32 ? ssrc : undefined,
  }
}

const valuesOf = (lines: readonly string[], name: string): string[] =>
  lines.filter(line => line.startsWith(`a=${name}:`)).map(line => line.slice(name.length + 3))

function directionOf(lines: readonly string[]): Direction {
  for (const direction of ['sendonly', 'recvonly', 'inactive'] as const)
    if (lines.includes(`a=${direction}`)) return direction
  return 'sendrecv'
}

/** What is written of a section. */
export interface WrittenSection extends Section {
  /** The stream that a browser plays together, and a name of the track; for what we send. */
  stream?: string
}

/**
 * Writes a description. Only what is needed: one bundle, one codec a section, what can be asked for again, and no
 * extensions. A description that holds no candidates makes its reader wait to be called.
 */
export function writeSdp(
  description: Omit<Description, 'sections'> & {
    sections: readonly WrittenSection[]
    candidates?: readonly string[]
  },
): string {
  const { sections, candidates = [] } = description
  const lines = [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${sections.map(({ mid }) => mid).join(' ')}`,
    'a=msid-semantic:WMS *',
  ]
  for (const [n, section] of sections.entries()) {
    lines.push(...linesOf(section))
    lines.push(
      `a=ice-ufrag:${description.ufrag}`,
      `a=ice-pwd:${description.password}`,
      `a=fingerprint:${description.fingerprint}`,
      `a=setup:${description.setup}`,
    )
    if (n === 0 && candidates.length > 0)
      lines.push(...candidates.map(candidate => `a=${candidate}`), 'a=end-of-candidates')
  }
  return `${lines.join('\r\n')}\r\n`
}

function linesOf(section: WrittenSection): string[] {
  const { kind, mid, payloadType, format, ssrc, stream } = section
  const lines = [
    `m=${kind} 9 UDP/TLS/RTP/SAVPF ${payloadType}`,
    'c=IN IP4 0.0.0.0',
    `a=mid:${mid}`,
    `a=${section.direction}`,
    'a=rtcp-mux',
    'a=rtcp-rsize',
    `a=rtpmap:${payloadType} ${CODEC[kind].map}`,
  ]
  if (format) lines.push(`a=fmtp:${format}`)
  if (kind === 'video') {
    // Without times of sending in the packets a watcher's own estimate is worth nothing; what we receive we estimate.
    const estimate = section.direction === 'sendonly' ? [] : ['goog-remb']
    for (const feedback of ['nack', 'nack pli', 'ccm fir', ...estimate])
      lines.push(`a=rtcp-fb:${payloadType} ${feedback}`)
  }
  if (stream) lines.push(`a=msid:${stream} ${mid}`)
  if (ssrc) lines.push(`a=ssrc:${ssrc} cname:${stream ?? 'site'}`)
  return lines
}

const OTHER_WAY: Record<Direction, Direction> = {
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  sendrecv: 'recvonly',
  inactive: 'inactive',
}

/** What a section is answered with: what one sends the other receives; of what goes both ways we receive. */
export const answerDirection = (direction: Direction): Direction => OTHER_WAY[direction]

/** The candidates of a description, without `a=`. */
export const candidatesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .filter(line => line.startsWith('a=candidate:'))
      .map(line => line.slice(2)),
  ),
]
