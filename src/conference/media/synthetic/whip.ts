/** What WHIP (RFC 9725) and WHEP share: an offer is posted, the answer comes back with the address of the session. */
export interface Session {
  answer: string
  /** Told DELETE, the server ends the session. */
  address: string
}

/** Where to publish or watch, and the token that allows it. */
export interface Endpoint {
  url: string
  token?: string
}

const SDP = 'application/sdp'

/** Posts an offer. @throws Error with the status and the sentence of a server that refuses */
export async function postOffer({ url, token }: Endpoint, offer: string): Promise<Session> {
  // Without a body the server is asked to offer.
  const content = offer ? { body: offer, headers: headersOf(token, SDP) } : { headers: headersOf(token) }
  const response = await fetch(url, { method: 'POST', ...content })
  const text = await response.text()
  if (response.status !== 201) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`)
  return { answer: text, address: new URL(response.headers.get('location') ?? '', url).href }
}

/** Sends our answer to the offer of a server that offers by itself. */
export async function patchAnswer(address: string, token: string | undefined, answer: string): Promise<void> {
  const response = await fetch(address, { method: 'PATCH', headers: headersOf(token, SDP), body: answer })
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`)
}

/** Ends the session. A server that is gone has ended it already. */
export async function endSession(address: string, token: string | undefined): Promise<void> {
  await fetch(address, { method: 'DELETE', headers: headersOf(token) }).catch(() => {})
}

const headersOf = (token: string | undefined, type?: string): Record<string, string> => ({
  ...(type ? { 'content-type': type } : {}),
  ...(token ? { authorization: `Bearer ${token}` } : {}),
})
