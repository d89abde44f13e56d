import { createHmac, timingSafeEqual } from 'node:crypto'

/** What the holder of a token may do in a room: take part as one site, or set the stage and see how all links are. */
export type Permission = { room: string; site: string } | { room: string; operates: true }

interface Written {
  room: string
  site?: string
  until: number
}

/** A token that says what its holder may do, until a time; nothing is kept of it. */
export function mintToken(secret: string, permission: Permission, untilMs: number): string {
  const written: Written = { ...permission, until: untilMs }
  const body = Buffer.from(JSON.stringify({ ...written, operates: undefined })).toString('base64url')
  return `${body}.${signatureOf(secret, body)}`
}

/** Reads a token that we minted. @returns undefined for any other, and for one whose time is over */
export function readToken(secret: string, token: string, nowMs: number): Permission | undefined {
  const [body = '', signature = ''] = token.split('.')
  const [theirs, ours] = [Buffer.from(signature), Buffer.from(signatureOf(secret, body))]
  if (theirs.length !== ours.length || !timingSafeEqual(theirs, ours)) return undefined
  const { room, site, until } = JSON.parse(Buffer.from(body, 'base64url').toString()) as Written
  if (until <= nowMs) return undefined
  return site === undefined ? { room, operates: true } : { room, site }
}

const signatureOf = (secret: string, body: string): string =>
  createHmac('sha256', secret).update(body).digest('base64url')
