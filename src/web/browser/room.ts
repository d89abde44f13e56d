/**
 * A site's part in a room, by plain RTCPeerConnection and fetch: it publishes by WHIP, watches by WHEP, makes anew what
 * was lost, posts a still for the wall, and tells how its links are. The page around it is rendered by the server.
 */

import { keepFresh } from './keep-fresh.ts'
import { type Counts, measure } from './measure.ts'
import { connected, type Feed, iceServersOf, Refused, wayOf } from './room-connection.ts'
import { camera, pattern, stillOf, textOf } from './room-pictures.ts'

interface Session {
  id: string
  location: string
  connection: RTCPeerConnection
}

const TELL_EVERY_MS = 1000
const STILL_EVERY_MS = 4000
const AGAIN_AFTER_MS = 700
/** What a server answers that does not take our offer. */
const UNACCEPTABLE = 422

const root = document.querySelector<HTMLElement>('[data-room]')
if (root) takePart(root)
for (const element of document.querySelectorAll<HTMLElement>('[data-refresh]')) keepFresh(element)

function takePart(root: HTMLElement): void {
  const { room = '', site = '', token = '' } = root.dataset
  const authorization = `Bearer ${token}`
  const published = new Map<Feed, MediaStream>()
  const sessions = new Map<Feed | 'watch', Session>()
  const making = new Set<Feed | 'watch'>()
  const counted: Counts = new Map()
  let taken = false
  let serverOffers = false

  root.querySelector('[data-do="camera"]')?.addEventListener('click', () => begin(camera()))
  root.querySelector('[data-do="pattern"]')?.addEventListener('click', () => begin(pattern(site)))
  root.querySelector('[data-do="screen"]')?.addEventListener('click', () => void shareScreen())
  root.querySelector('[data-do="sound"]')?.addEventListener('click', () => playAll())
  void keep('watch')
  setInterval(() => void tell(), TELL_EVERY_MS)
  setInterval(() => void postStill(), STILL_EVERY_MS)
  setInterval(() => void drawWall(), STILL_EVERY_MS)
  void drawWall()
  addEventListener('pagehide', () => {
    for (const { location } of sessions.values())
      void fetch(location, { method: 'DELETE', headers: { authorization }, keepalive: true })
  })

  /** Makes a session, and again until it is there. One making at a time for each. */
  async function keep(what: Feed | 'watch'): Promise<void> {
    if (making.has(what)) return
    making.add(what)
    sessions.get(what)?.connection.close()
    sessions.delete(what)
    while (!taken) {
      try {
        sessions.set(what, what === 'watch' ? await watch() : await publish(what))
        break
      } catch {
        say('connecting')
        await new Promise(resolve => setTimeout(resolve, AGAIN_AFTER_MS))
      }
    }
    making.delete(what)
  }

  /** The relays that the server names, asked for before the first offer. */
  async function relays(path: string): Promise<RTCIceServer[]> {
    const answer = await fetch(path, { method: 'OPTIONS', headers: { authorization } })
    return iceServersOf(answer.headers.get('link') ?? '')
  }

  async function connectionFor(what: Feed | 'watch', path: string): Promise<RTCPeerConnection> {
    const connection = new RTCPeerConnection({ iceServers: await relays(path) })
    connection.addEventListener('connectionstatechange', () => {
      if (sessions.get(what)?.connection !== connection) return
      if (what === 'watch') say(connection.connectionState)
      if (connection.connectionState === 'failed') void keep(what)
    })
    return connection
  }

  async function exchange(
    path: string,
    connection: RTCPeerConnection,
  ): Promise<Pick<Session, 'id' | 'location'>> {
    await connection.setLocalDescription()
    const answer = await send('POST', path, connection.localDescription?.sdp)
    if (answer.status !== 201) throw new Refused(answer.status)
    const location = answer.headers.get('location') ?? ''
    await connection.setRemoteDescription({ type: 'answer', sdp: await answer.text() })
    await connected(connection)
    return { location, id: location.split('/').at(-1) ?? '' }
  }

  async function publish(feed: Feed): Promise<Session> {
    const path = `/whip/${room}/${site}/${feed}`
    const connection = await connectionFor(feed, path)
    try {
      const stream = published.get(feed)
      if (!stream) throw new Error('nothing to publish')
      for (const track of stream.getTracks()) connection.addTransceiver(track, wayOf(feed, track, stream))
      return { connection, ...(await exchange(path, connection)) }
    } catch (error) {
      connection.close()
      throw error
    }
  }

  const send = (method: string, path: string, sdp: string | undefined): Promise<Response> =>
    fetch(path, {
      method,
      headers: { authorization, ...(sdp === undefined ? {} : { 'content-type': 'application/sdp' }) },
      body: sdp,
    })

  async function watch(): Promise<Session> {
    const path = `/whep/${room}/${site}`
    const connection = await connectionFor('watch', path)
    try {
      connection.addEventListener('track', ({ track, streams }) => show(track, streams[0]))
      const made = serverOffers ? await beOffered(path, connection) : await offerToWatch(path, connection)
      say('connected')
      return { connection, ...made }
    } catch (error) {
      connection.close()
      throw error
    }
  }

  async function offerToWatch(path: string, connection: RTCPeerConnection) {
    for (const kind of ['video', 'video', 'video', 'audio', 'audio', 'audio'])
      connection.addTransceiver(kind, { direction: 'recvonly' })
    try {
      return await exchange(path, connection)
    } catch (error) {
      // A media server may want to offer by itself: the next round lets it.
      serverOffers = error instanceof Refused && error.status === UNACCEPTABLE
      throw error
    }
  }

  /** The other direction of WHEP: the server offers, and our answer follows. */
  async function beOffered(path: string, connection: RTCPeerConnection) {
    const offer = await send('POST', path, undefined)
    if (offer.status !== 201) throw new Refused(offer.status)
    const location = offer.headers.get('location') ?? ''
    await connection.setRemoteDescription({ type: 'offer', sdp: await offer.text() })
    await connection.setLocalDescription()
    const answered = await send('PATCH', location, connection.localDescription?.sdp)
    if (!answered.ok) throw new Refused(answered.status)
    await connected(connection)
    return { location, id: location.split('/').at(-1) ?? '' }
  }

  /** A picture and the sounds that belong to it are one stream, and have one element. */
  function show(track: MediaStreamTrack, stream: MediaStream | undefined): void {
    const element = root.querySelector<HTMLVideoElement>(`[data-stream="${stream?.id}"]`)
    if (!element || !stream) return
    element.srcObject = stream
    if (track.kind === 'video') {
      // A slot that nobody fills sends nothing.
      track.addEventListener('unmute', () => element.classList.add('live'))
      track.addEventListener('mute', () => element.classList.remove('live'))
    }
    void play(element)
  }

  async function play(element: HTMLVideoElement): Promise<void> {
    try {
      await element.play()
    } catch (error) {
      // A browser may want a gesture before it plays sound; a stream that gets its next track plays by itself.
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return
      root.querySelector('[data-do="sound"]')?.removeAttribute('hidden')
    }
  }

  function playAll(): void {
    for (const element of root.querySelectorAll<HTMLVideoElement>('[data-stream]')) void element.play()
    root.querySelector('[data-do="sound"]')?.setAttribute('hidden', '')
  }

  async function begin(asked: Promise<MediaStream>): Promise<void> {
    let stream: MediaStream
    try {
      stream = await asked
    } catch {
      say('refused')
      return
    }
    const own = root.querySelector<HTMLVideoElement>('[data-own]')
    if (own) {
      own.srcObject = new MediaStream(stream.getVideoTracks())
      void own.play()
    }
    published.set('main', stream)
    published.set('low', new MediaStream(stream.getVideoTracks()))
    root.dataset['publishing'] = 'true'
    await Promise.all([keep('main'), keep('low')])
  }

  async function shareScreen(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: true })
      stream.getVideoTracks()[0]?.addEventListener('ended', () => void stopSharing())
      published.set('content', stream)
      await keep('content')
    } catch {
      say('refused')
    }
  }

  async function stopSharing(): Promise<void> {
    const session = sessions.get('content')
    published.delete('content')
    sessions.delete('content')
    session?.connection.close()
    if (session) await fetch(session.location, { method: 'DELETE', headers: { authorization } })
  }

  /** Tells how the links are; learns which sessions are gone, and who is on stage. */
  async function tell(): Promise<void> {
    const all = [...sessions]
    const measured = await Promise.all(
      all.map(([what, session]) => measure(what === 'watch', session, counted)),
    )
    try {
      const answer = await fetch(`/media/${room}/${site}/quality`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ sessions: measured }),
      })
      if (!answer.ok) return
      const { ended, replaced, stage } = (await answer.json()) as {
        ended: string[]
        replaced: string[]
        stage: Record<string, string | undefined>
      }
      nameStage(stage)
      if (replaced.length > 0) giveWay()
      for (const [what, { id }] of all)
        if (ended.includes(id) && sessions.get(what)?.id === id) void keep(what)
    } catch {
      // The web is not there for a moment: pictures and sounds go on without it.
    }
  }

  /** The same site was opened in another page: this one leaves the place to it. */
  function giveWay(): void {
    taken = true
    for (const { connection } of sessions.values()) connection.close()
    sessions.clear()
    say('taken')
  }

  async function postStill(): Promise<void> {
    const own = root.querySelector<HTMLVideoElement>('[data-own]')
    const still = own?.videoWidth ? await stillOf(own) : null
    if (!still) return
    await fetch(`/media/${room}/${site}/still`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'image/jpeg' },
      body: still,
    }).catch(() => {})
  }

  async function drawWall(): Promise<void> {
    for (const image of root.querySelectorAll<HTMLImageElement>('[data-still]')) {
      try {
        const answer = await fetch(`/media/${room}/${image.dataset['still']}/still`, {
          headers: { authorization },
        })
        image.parentElement?.classList.toggle('live', answer.status === 200)
        if (answer.status === 200) image.src = await textOf(await answer.blob())
      } catch {
        // The next round asks again.
      }
    }
  }

  function nameStage(stage: Record<string, string | undefined>): void {
    for (const element of root.querySelectorAll<HTMLElement>('[data-names]')) {
      const who = stage[element.dataset['names'] ?? '']
      const name = who ? root.querySelector(`[data-name-of="${who}"]`)?.textContent : undefined
      element.textContent = name ?? element.dataset['nobody'] ?? ''
    }
    root.dataset['onAir'] = String(
      stage['speaker'] === site || stage['chair'] === site || stage['partner'] === site,
    )
  }

  /** Sentences stand in the page, by the state that they belong to. */
  function say(state: string): void {
    const element = root.querySelector<HTMLElement>('[data-state]')
    const sentence = root.querySelector<HTMLElement>(`[data-says="${state}"]`)?.textContent
    if (!element || !sentence) return
    element.dataset['state'] = state
    element.textContent = sentence
  }
}
