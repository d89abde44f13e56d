import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { log } from '#base'
import type { MediaEngine } from '../engine.ts'
import { getFfmpeg } from './ffmpeg.ts'
import { type Recording, record } from './record.ts'

/** Says beside a room's recordings which of them is being made. */
const MARK = 'on'

/** The recordings of all rooms: a folder for each room, and in it one for each recording. */
export class Recordings {
  readonly #engine: MediaEngine
  readonly #folder: string
  readonly #running = new Map<string, Recording>()

  /** Goes on with what was being recorded when the process before was ended. */
  constructor(engine: MediaEngine, folder: string) {
    this.#engine = engine
    this.#folder = folder
    for (const room of existsSync(folder) ? readdirSync(folder) : []) {
      const mark = join(folder, room, MARK)
      if (!existsSync(mark)) continue
      try {
        this.#running.set(room, record(engine, room, join(folder, room, readFileSync(mark, 'utf8'))))
      } catch (error) {
        log.error({ code: 'recording_not_resumed', room, reason: String(error) })
      }
    }
  }

  isOn(room: string): boolean {
    return this.#running.has(room)
  }

  /** Begins a recording; one that is being made goes on. @throws NoRecorder */
  start(room: string, now: Date): void {
    if (this.isOn(room)) return
    getFfmpeg()
    const name = now.toISOString().replaceAll(/[:.]/g, '-')
    const folder = join(this.#folder, room)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, MARK), name, { mode: 0o600 })
    this.#running.set(room, record(this.#engine, room, join(folder, name)))
  }

  /** Ends the recording of a room; its files are then whole. */
  async stop(room: string): Promise<void> {
    const recording = this.#running.get(room)
    this.#running.delete(room)
    rmSync(join(this.#folder, room, MARK), { force: true })
    await recording?.stop()
  }

  /** Ends this process's part in all of them; the next process goes on. */
  async rest(): Promise<void> {
    await Promise.all([...this.#running.values()].map(recording => recording.stop()))
  }
}
