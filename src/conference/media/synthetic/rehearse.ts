import { setTimeout as sleep } from 'node:timers/promises'
import type { Stage } from '../engine.ts'
import { mintToken, type Permission } from '../token.ts'
import { looks } from './looks.ts'
import { type Publishing, publishClip } from './publish-clip.ts'
import { readClip, readStill } from './read-clip.ts'

export interface RehearseOptions {
  /** The office, as a browser reaches it. */
  url: string
  /** With which its tokens of media are minted. */
  secret: string
  room: string
  /** The sites that take part, in order; each gets the next clip. */
  sites: readonly string[]
  /** How long each is on stage. */
  turnMs?: number
}

export interface Rehearsal {
  stop(): Promise<void>
}

const TURN_MS = 6000
const STILL_EVERY_MS = 4000
const VALID_MS = 24 * 3_600_000
/** As many as there are clips, but for one place left to whoever looks on. */
export const MOST_REHEARSING = looks.length - 1

/**
 * Fills a room with synthetic sites that take the stage in turn. Whoever leads the room may put another on stage; the
 * next turn goes on from there.
 */
export async function rehearse(options: RehearseOptions): Promise<Rehearsal> {
  const { url, room, sites } = options
  const stopping = new AbortController()
  const { signal } = stopping
  const tokenOf = (permission: Permission) => mintToken(options.secret, permission, Date.now() + VALID_MS)
  const publishing: Publishing[] = []
  try {
    for (const [n, site] of sites.entries()) {
      const endpoint = { url: `${url}/whip/${room}/${site}/main`, token: tokenOf({ room, site }) }
      publishing.push(await publishClip(endpoint, readClip(n + 1), { name: site }))
    }
  } catch (error) {
    for (const one of publishing) await one.stop()
    throw error
  }
  const operator = { authorization: `Bearer ${tokenOf({ room, operates: true })}` }

  async function putOnStage(speaker: string): Promise<void> {
    const address = `${url}/media/${room}/stage`
    const { revision } = (await (await fetch(address, { headers: operator })).json()) as Stage
    const stage: Stage = { revision: revision + 1, speaker }
    await fetch(address, { method: 'PUT', headers: operator, body: JSON.stringify(stage) })
  }
  async function postStills(): Promise<void> {
    for (const [n, site] of sites.entries()) {
      const headers = { authorization: `Bearer ${tokenOf({ room, site })}`, 'content-type': 'image/jpeg' }
      await fetch(`${url}/media/${room}/${site}/still`, { method: 'PUT', headers, body: readStill(n + 1) })
    }
  }
  /** An office that is away for a moment is asked again in the next round. */
  async function repeat(everyMs: number, act: (round: number) => Promise<void>): Promise<void> {
    for (let round = 0; !signal.aborted; round++) {
      await act(round).catch(() => {})
      await sleep(everyMs, undefined, { signal }).catch(() => {})
    }
  }
  const running = [
    repeat(options.turnMs ?? TURN_MS, round => putOnStage(sites[round % sites.length] ?? '')),
    repeat(STILL_EVERY_MS, postStills),
  ]
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(running)
      await Promise.all(publishing.map(one => one.stop()))
    },
  }
}
