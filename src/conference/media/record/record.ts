import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#base'
import type { MediaEngine, Slot, Tap } from '../engine.ts'
import { describeTap } from './describe-tap.ts'
import { getFfmpeg } from './ffmpeg.ts'

/** What is recorded of a room: the picture on stage, and each sound in a track of its own. Nothing is mixed. */
const SLOTS: readonly Slot[] = [
  { kind: 'video', slot: 'stage' },
  { kind: 'audio', slot: 'speaker' },
  { kind: 'audio', slot: 'chair' },
  { kind: 'audio', slot: 'partner' },
]

const AGAIN_MS = 500
const END_WITHIN_MS = 5000
/** So much of a file, in milliseconds, may be missing when the power goes. */
const CLUSTER_MS = 1000
/** A sound that is silent does not keep the others waiting for longer, in microseconds. */
const WAIT_FOR_OTHERS_US = 500_000
/** A recorder that has ended does not begin before there is something to record: it looks for a picture so long. */
const LOOK_FOR_US = 3_000_000

/** A recording that is being made. */
export interface Recording {
  /** The files so far, oldest first: one, and one more after each time ffmpeg or this process was ended. */
  segments(): string[]
  /** Ends it; the files are then whole. */
  stop(): Promise<void>
}

/**
 * Records what a room sees and hears into Matroska files of `folder`, as it came: nothing is decoded. A file is playable
 * up to its last second at any time, however its writer ended; after that a new file is begun.
 * @throws NoRecorder when ffmpeg is not here
 */
export function record(engine: MediaEngine, room: string, folder: string): Recording {
  const ffmpeg = getFfmpeg()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stopping = new AbortController()
  let child: ChildProcess | undefined

  async function keep(): Promise<void> {
    while (!stopping.signal.aborted) {
      const tap = await openTap(engine, room)
      const file = join(folder, nameOf(segmentsOf(folder).length + 1))
      // Told to stop while the copies were being made.
      if (stopping.signal.aborted) {
        await engine.close(tap.id)
        return
      }
      child = start(ffmpeg, tap, file)
      const [code] = await once(child, 'exit')
      await engine.close(tap.id)
      if (stopping.signal.aborted) return
      log.warn({ code: 'recording_ended', room, file, exit: code })
      await sleep(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const keeping = keep().catch(error => log.error({ code: 'recording_failed', room, reason: String(error) }))

  return {
    segments: () => segmentsOf(folder),
    stop: async () => {
      stopping.abort()
      // What has come is written; asked to end, ffmpeg writes the rest of the file.
      child?.kill('SIGINT')
      const late = setTimeout(() => child?.kill('SIGKILL'), END_WITHIN_MS)
      await keeping
      clearTimeout(late)
    },
  }
}

const nameOf = (number: number): string => `${String(number).padStart(4, '0')}.mkv`

/** The files of a recording that have anything in them, oldest first. */
export const segmentsOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter(name => /^\d{4}\.mkv$/.test(name))
    .sort()
    .map(name => join(folder, name))

async function openTap(engine: MediaEngine, room: string): Promise<Tap> {
  const targets = []
  for (const slot of SLOTS) {
    const [rtpPort, rtcpPort] = await freePorts()
    targets.push({ slot, rtpPort, rtcpPort })
  }
  return engine.tap(room, targets)
}

/** Two that nobody listens on at the moment. */
async function freePorts(): Promise<[number, number]> {
  const sockets = [createSocket('udp4'), createSocket('udp4')]
  const ports = []
  for (const socket of sockets) {
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    ports.push(socket.address().port)
  }
  for (const socket of sockets) socket.close()
  return [ports[0] ?? 0, ports[1] ?? 0]
}

function start([program, ...before]: ReturnType<typeof getFfmpeg>, tap: Tap, file: string): ChildProcess {
  const read = ['-protocol_whitelist', 'pipe,udp,rtp', '-analyzeduration', `${LOOK_FOR_US}`]
  const from = ['-f', 'sdp', '-i', 'pipe:0', '-map', '0', '-c', 'copy']
  const write = ['-max_interleave_delta', `${WAIT_FOR_OTHERS_US}`, '-flush_packets', '1']
  const to = ['-f', 'matroska', '-cluster_time_limit', `${CLUSTER_MS}`, file]
  const args = [
    ...before,
    '-nostdin',
    '-hide_banner',
    '-loglevel',
    'error',
    '-n',
    ...read,
    ...from,
    ...write,
    ...to,
  ]
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] })
  child.stdin?.end(describeTap(tap))
  child.stderr?.on('data', (text: Buffer) => log.debug({ code: 'ffmpeg', text: text.toString().trim() }))
  return child
}
