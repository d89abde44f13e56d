import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { log } from '#base'
import type { MediaDesk } from './desk.ts'
import { FEEDS, type Feed, SdpRefused, type Session, UnknownSession } from './engine.ts'
import { siteReport } from './quality.ts'
import { NoRecorder } from './record/ffmpeg.ts'
import type { Recordings } from './record/recordings.ts'
import { stageShape } from './stage-file.ts'
import { STILL_MOST_BYTES } from './stills.ts'
import { type Permission, readToken } from './token.ts'

export interface MediaAppDeps {
  desk: MediaDesk
  /** With which tokens are minted. */
  secret: string
  /** Values of the header `Link` that tell a site how to be relayed (RFC 9725, section 4.6); none where nothing relays. */
  iceLinks?: (site: string) => string[]
  /** Absent where nothing is recorded. */
  recordings?: Recordings
}

const SDP = 'application/sdp'
const FRAGMENT = 'application/trickle-ice-sdpfrag'
const MOST_SDP_BYTES = 64_000
const MOST_REPORT_BYTES = 8000
/** Ours and everybody's: more at once would serve nobody well. */
const MOST_SESSIONS = 1200
const NAME = '[\\w-]{1,64}'

/** An answer that says no, with a word for machines. */
class Answer extends Error {
  readonly status: number
  readonly headers: Record<string, string>
  constructor(status: number, word: string, headers: Record<string, string> = {}) {
    super(word)
    this.status = status
    this.headers = headers
  }
}

/** WHIP and WHEP (RFC 9725, draft-ietf-wish-whep), and what a room needs beside them. Every address asks for a token. */
export function createMediaApp(deps: MediaAppDeps): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    // Tokens, not cookies, open these addresses: pages of other origins may use them as other programs do.
    c.header('access-control-allow-origin', '*')
    c.header('access-control-expose-headers', 'Location, ETag, Link, Accept-Patch')
  })
  addPublishing(app, deps)
  addWatching(app, deps)
  addRoom(app, deps)
  addRecording(app, deps)
  app.onError((error, c) => {
    const answer = answerOf(error)
    if (!answer) {
      log.error({ code: 'media_request_failed', path: c.req.path, reason: error.stack })
      return c.text('failed', 500)
    }
    return new Response(`${answer.message}\n`, { status: answer.status, headers: answer.headers })
  })
  return app
}

function answerOf(error: Error): Answer | undefined {
  if (error instanceof Answer) return error
  if (error instanceof SdpRefused)
    return new Answer(error.reason === 'malformed' ? 400 : 422, `${error.reason}: ${error.message}`)
  if (error instanceof NoRecorder) return new Answer(503, error.message)
  if (error instanceof UnknownSession) return new Answer(404, 'unknown_session')
  return undefined
}

function permissionOf(c: Context, secret: string): Permission {
  const [, token] = /^Bearer ([\w.-]{1,1000})$/i.exec(c.req.header('authorization') ?? '') ?? []
  const permission = token && readToken(secret, token, Date.now())
  if (!permission) throw new Answer(401, 'unauthenticated', { 'www-authenticate': 'Bearer' })
  return permission
}

/** One may act in one's own room, as one's own site. */
function asSite(c: Context, secret: string): { room: string; site: string } {
  const permission = permissionOf(c, secret)
  const { room, site } = { room: c.req.param('room') ?? '', site: c.req.param('site') ?? '' }
  if (!('site' in permission) || permission.room !== room || permission.site !== site)
    throw new Answer(403, 'forbidden')
  return { room, site }
}

function asOperator(c: Context, secret: string): string {
  const permission = permissionOf(c, secret)
  const room = c.req.param('room') ?? ''
  if (!('operates' in permission) || permission.room !== room) throw new Answer(403, 'forbidden')
  return room
}

function asMember(c: Context, secret: string): string {
  const permission = permissionOf(c, secret)
  const room = c.req.param('room') ?? ''
  if (permission.room !== room) throw new Answer(403, 'forbidden')
  return room
}

/** A session is its site's own. */
function ownSession(c: Context, { desk, secret }: MediaAppDeps): string {
  const permission = permissionOf(c, secret)
  const id = c.req.param('id') ?? ''
  const owner = desk.ownerOf(id)
  if (!owner) throw new UnknownSession(id)
  if (!('site' in permission) || permission.room !== owner.room || permission.site !== owner.site)
    throw new Answer(403, 'forbidden')
  return id
}

async function bodyOf(c: Context, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header('content-length') ?? 0) > most) throw new Answer(413, 'too_large')
  const body = new Uint8Array(await c.req.arrayBuffer())
  if (body.length > most) throw new Answer(413, 'too_large')
  return body
}

const mediaType = (c: Context): string => (c.req.header('content-type') ?? '').split(';')[0]?.trim() ?? ''

async function sdpOf(c: Context): Promise<string> {
  if (mediaType(c) !== SDP) throw new Answer(415, `content type must be ${SDP}`, { 'accept-post': SDP })
  return new TextDecoder().decode(await bodyOf(c, MOST_SDP_BYTES))
}

function refuseOtherTypes(c: Context): void {
  const accept = c.req.header('accept') ?? '*/*'
  if (!/(^|[\s,])(\*\/\*|application\/(\*|sdp))/.test(accept))
    throw new Answer(406, `only ${SDP} is answered`)
}

function refuseCrowd({ desk }: MediaAppDeps): void {
  if (desk.sessions >= MOST_SESSIONS) throw new Answer(503, 'full', { 'retry-after': '10' })
}

/** Names the ICE session; there is one in a session's life, for ICE is not restarted. */
const tagOf = (id: string): string => `"${createHash('sha256').update(id).digest('base64url').slice(0, 16)}"`

function created(deps: MediaAppDeps, path: string, session: Session, site: string): Response {
  const headers = new Headers({
    'content-type': SDP,
    location: `${path}/session/${session.id}`,
    etag: tagOf(session.id),
    'accept-patch': session.type === 'offer' ? SDP : FRAGMENT,
    'cache-control': 'no-store',
  })
  for (const link of deps.iceLinks?.(site) ?? []) headers.append('link', link)
  return new Response(session.sdp, { status: 201, headers })
}

const allow = (c: Context, methods: string): Response => {
  c.header('allow', methods)
  return c.text('method_not_allowed', 405)
}

const options = (c: Context, methods: string): Response => {
  c.header('allow', methods)
  c.header('accept-post', SDP)
  c.header('access-control-allow-methods', methods)
  c.header('access-control-allow-headers', 'Authorization, Content-Type, If-Match')
  return c.body(null, 200)
}

/** A client that shows its token learns of relays before it offers; later would be too late for its first offer. */
function optionsWithLinks(c: Context, deps: MediaAppDeps): Response {
  const links = c.req.header('authorization') ? (deps.iceLinks?.(asSite(c, deps.secret).site) ?? []) : []
  for (const link of links) c.header('link', link, { append: true })
  return options(c, 'OPTIONS, POST')
}

function addPublishing(app: Hono, deps: MediaAppDeps): void {
  addSession(app, deps, '/whip')
  const path = `/whip/:room{${NAME}}/:site{${NAME}}/:feed{${FEEDS.join('|')}}`
  app.post(path, async c => {
    const { room, site } = asSite(c, deps.secret)
    refuseOtherTypes(c)
    refuseCrowd(deps)
    const offer = await sdpOf(c)
    const session = await deps.desk.engine.publish({ room, site, feed: c.req.param('feed') as Feed, offer })
    deps.desk.own(session.id, room, site)
    return created(deps, '/whip', session, site)
  })
  app.options(path, c => optionsWithLinks(c, deps))
  app.all(path, c => allow(c, 'OPTIONS, POST'))
}

function addWatching(app: Hono, deps: MediaAppDeps): void {
  // Before the rooms, of which none can be called so.
  addSession(app, deps, '/whep')
  const path = `/whep/:room{${NAME}}/:site{${NAME}}`
  app.post(path, async c => {
    const { room, site } = asSite(c, deps.secret)
    refuseOtherTypes(c)
    refuseCrowd(deps)
    // Without a body the server is asked to offer.
    const empty = mediaType(c) === '' && (await bodyOf(c, MOST_SDP_BYTES)).length === 0
    const offer = empty ? undefined : await sdpOf(c)
    const session = await deps.desk.engine.subscribe({ room, site, offer })
    deps.desk.own(session.id, room, site)
    return created(deps, '/whep', session, site)
  })
  app.options(path, c => optionsWithLinks(c, deps))
  app.all(path, c => allow(c, 'OPTIONS, POST'))
}

function addSession(app: Hono, deps: MediaAppDeps, base: string): void {
  const path = `${base}/session/:id{${NAME}}`
  app.delete(path, async c => {
    await deps.desk.engine.close(ownSession(c, deps))
    return c.body(null, 200)
  })
  app.patch(path, async c => {
    const id = ownSession(c, deps)
    if (base === '/whep' && mediaType(c) === SDP) {
      await deps.desk.engine.answer(id, await sdpOf(c))
      return c.body(null, 204)
    }
    return trickle(c, deps, id)
  })
  app.options(path, c => options(c, 'DELETE, OPTIONS, PATCH'))
  app.all(path, c => allow(c, 'DELETE, OPTIONS, PATCH'))
}

/** Candidates are taken note of; ICE is not restarted, a lost session is made anew instead. */
async function trickle(c: Context, deps: MediaAppDeps, id: string): Promise<Response> {
  if (mediaType(c) !== FRAGMENT)
    throw new Answer(415, `content type must be ${FRAGMENT}`, { 'accept-patch': FRAGMENT })
  const match = c.req.header('if-match')
  if (match === undefined) throw new Answer(428, 'if-match is required')
  const fragment = new TextDecoder().decode(await bodyOf(c, MOST_SDP_BYTES))
  if (!/^a=ice-ufrag:/m.test(fragment) && !/^a=candidate:/m.test(fragment))
    throw new Answer(400, 'malformed: neither candidates nor ice-ufrag')
  if (match === '*') throw new Answer(422, 'ICE is not restarted: make a new session')
  if (match !== tagOf(id)) throw new Answer(412, 'another ICE session')
  await deps.desk.engine.addCandidates(id, fragment)
  return c.body(null, 204)
}

function addRoom(app: Hono, { desk, secret }: MediaAppDeps): void {
  const room = `/media/:room{${NAME}}`
  app.get(`${room}/stage`, c => c.json(desk.stageOf(asMember(c, secret))))
  app.put(`${room}/stage`, async c => {
    const name = asOperator(c, secret)
    const stage = stageShape.safeParse(parsed(await bodyOf(c, MOST_REPORT_BYTES)))
    if (!stage.success) throw new Answer(422, 'not a stage')
    if (!(await desk.setStage(name, stage.data))) throw new Answer(409, 'stale')
    return c.json(stage.data)
  })
  app.get(`${room}/quality`, async c => c.json(await desk.qualityOf(asOperator(c, secret), Date.now())))
  app.post(`${room}/:site{${NAME}}/quality`, async c => {
    const { room: name, site } = asSite(c, secret)
    const report = siteReport.safeParse(parsed(await bodyOf(c, MOST_REPORT_BYTES)))
    if (!report.success) throw new Answer(422, 'not a report')
    return c.json({ ...desk.note(name, site, report.data, Date.now()), stage: desk.stageOf(name) })
  })
  app.put(`${room}/:site{${NAME}}/still`, async c => {
    const { room: name, site } = asSite(c, secret)
    if (mediaType(c) !== 'image/jpeg') throw new Answer(415, 'content type must be image/jpeg')
    const fault = desk.stills.put(name, site, await bodyOf(c, STILL_MOST_BYTES), Date.now())
    if (fault) throw new Answer(fault === 'size' ? 413 : 422, `${fault} of the still`)
    return c.body(null, 204)
  })
  app.get(`${room}/:site{${NAME}}/still`, c => {
    const name = asMember(c, secret)
    const still = desk.stills.find(name, c.req.param('site'), Date.now())
    if (!still) return c.body(null, 204)
    return c.body(still.bytes, 200, { 'content-type': 'image/jpeg', 'cache-control': 'no-store' })
  })
}

/** Whoever leads the room has it recorded; all who take part may know. */
function addRecording(app: Hono, { recordings, secret }: MediaAppDeps): void {
  const path = `/media/:room{${NAME}}/recording`
  app.get(path, c => c.json({ on: recordings?.isOn(asMember(c, secret)) ?? false }))
  app.put(path, async c => {
    const room = asOperator(c, secret)
    const asked = recordingShape.safeParse(parsed(await bodyOf(c, MOST_REPORT_BYTES)))
    if (!asked.success) throw new Answer(422, 'say whether it is on')
    if (!recordings) throw new Answer(503, 'nothing is recorded here')
    if (asked.data.on) recordings.start(room, new Date())
    else await recordings.stop(room)
    return c.json({ on: recordings.isOn(room) })
  })
}

const recordingShape = z.object({ on: z.boolean() })

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    throw new Answer(400, 'not JSON')
  }
}
