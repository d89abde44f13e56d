import { createHash } from 'node:crypto'
import { looks } from './looks.ts'
import { readClip } from './read-clip.ts'

/** Which clip a frame or a packet is of, and where in it; unknown where two are the same to the byte (silence). */
export interface Place {
  name: number | 'flash'
  index: number | undefined
}

/** Tells who is seen and heard without a decoder: what arrives is to the byte what some clip has. */
export class Recogniser {
  readonly #places = new Map<string, Place>()

  constructor() {
    for (const name of [...looks.map(look => look.number), 'flash' as const]) {
      const clip = readClip(name)
      for (const part of [clip.frames, clip.packets])
        part.forEach((bytes, index) => {
          const key = digestOf(bytes)
          this.#places.set(key, { name, index: this.#places.has(key) ? undefined : index })
        })
    }
  }

  find(bytes: Buffer): Place | undefined {
    return this.#places.get(digestOf(bytes))
  }
}

const digestOf = (bytes: Buffer): string => createHash('sha1').update(bytes).digest('base64')
