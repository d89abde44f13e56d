import { createHmac } from 'node:crypto'

/** A relay for sites whose network lets nothing else through: coturn, with the secret it shares with us. */
export interface Turn {
  /** `turn:relay.example:3478?transport=udp`; more than one is tried in order. */
  urls: readonly string[]
  /** coturn's `static-auth-secret`. */
  secret: string
}

/** A site comes anew for the next ones; a conference's day. */
const VALID_S = 12 * 3600

/**
 * What lets one site use the relay for a time: the name says until when, and the password proves that we said so
 * (the REST scheme that coturn calls `use-auth-secret`). Machine time, as for all tokens.
 */
export function mintTurnCredential(
  turn: Turn,
  site: string,
  nowMs: number,
): { username: string; credential: string } {
  const username = `${Math.floor(nowMs / 1000) + VALID_S}:${site}`
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64')
  return { username, credential }
}

/** The headers `Link` by which WHIP and WHEP tell a client of relays (RFC 9725, section 4.6). */
export function turnLinks(turn: Turn, site: string, nowMs: number): string[] {
  const { username, credential } = mintTurnCredential(turn, site, nowMs)
  return turn.urls.map(
    url =>
      `<${url}>; rel="ice-server"; username="${username}"; credential="${credential}"; credential-type="password"`,
  )
}
