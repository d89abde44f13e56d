import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Stage } from './engine.ts'

const site = z.string().max(64).optional()

/** A stage as it is asked for. */
export const stageShape = z.object({
  revision: z.number().int().nonnegative(),
  speaker: site,
  chair: site,
  partner: site,
  content: site,
})

const fileShape = z.record(z.string(), stageShape)

/**
 * The last stage of each room, in a file: a media process that starts anew brings back who was on stage without asking
 * anybody. Whoever leads the conference remains its master, by the revision.
 */
export class StageFile {
  readonly #path: string
  readonly #stages: Record<string, Stage>

  constructor(path: string) {
    this.#path = path
    this.#stages = read(path)
  }

  all(): [room: string, stage: Stage][] {
    return Object.entries(this.#stages)
  }

  find(room: string): Stage | undefined {
    return this.#stages[room]
  }

  put(room: string, stage: Stage): void {
    this.#stages[room] = stage
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.#stages), { mode: 0o600 })
    renameSync(`${this.#path}.new`, this.#path)
  }
}

function read(path: string): Record<string, Stage> {
  try {
    return fileShape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // The first start, or a file that was cut off: whoever leads sets the stage again.
    return {}
  }
}
