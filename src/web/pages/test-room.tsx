import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { Refusal } from '#base'
import { AUDIO_SLOTS, type MediaDoor, type Stage, VIDEO_SLOTS } from '#conference/media'
import type { Env, Web } from '../app.tsx'
import { PageHead } from '../components/page-head.tsx'
import { read, type WebDeps } from '../deps.ts'
import { postedForm } from '../form-body.ts'
import { page } from '../layout.tsx'
import { mayLookAfter } from '../look-after.ts'
import { paths } from '../paths.ts'
import { assetPath } from '../style/assets.ts'
import { words } from './test-room.vi.ts'
import { OperatorView } from './test-room-operator.tsx'

/** The one room for trials, and its places. */
export const TEST_ROOM = 'thu'
const SITES = Array.from({ length: 12 }, (_, n) => ({ id: `diem-cau-${n + 1}`, name: words.site(n + 1) }))
/** Until there is a still. */
const NO_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
export type TestSite = (typeof SITES)[number]

/** In a sample office anybody may try it; elsewhere those who look after the machine. */
async function refuseOthers(deps: WebDeps, c: Context<Env>): Promise<MediaDoor> {
  const actor = c.get('actor')
  await read(deps, actor, async ({ catalog }) => {
    if (deps.sample || mayLookAfter(actor, catalog.getUnit(deps.homeUnit).office)) return
    throw new Refusal(actor.account === null ? 'unauthenticated' : 'forbidden', {})
  })
  if (!deps.media) throw new Refusal('unavailable', {})
  return deps.media
}

function Choose() {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <h2>{words.choose}</h2>
      <ul class="room-choices">
        {SITES.map(({ id, name }) => (
          <li>
            <a href={paths.testRoomSite(id)}>{name}</a>
          </li>
        ))}
        <li>
          <a href={paths.testRoomOperator}>{words.operator}</a>{' '}
          <span class="quiet">{words.operatorLead}</span>
        </li>
      </ul>
    </>
  )
}

/** One picture of the room, and whose it is. */
function Picture({ stream, label }: { stream: string; label: string }) {
  const names = stream === 'stage' ? 'speaker' : stream
  return (
    <figure class={`room-picture room-${stream}`}>
      {/* biome-ignore lint/a11y/useMediaCaption: what a room says live is not written anywhere yet */}
      <video data-stream={stream} playsInline autoPlay aria-label={label} />
      <figcaption>
        {label}: <span data-names={names} data-nobody={words.nobody} />
      </figcaption>
    </figure>
  )
}

function Room({ site, token }: { site: TestSite; token: string }) {
  return (
    <div class="room" data-room={TEST_ROOM} data-site={site.id} data-token={token}>
      <PageHead
        title={site.name}
        lead={
          <span data-state="connecting" role="status">
            {words.says.connecting}
          </span>
        }
      />
      <noscript>
        <p class="notice">{words.needsScript}</p>
      </noscript>
      {Object.entries(words.says).map(([state, sentence]) => (
        <span hidden data-says={state}>
          {sentence}
        </span>
      ))}
      <div class="row room-buttons">
        <RoomButton does="camera" label={words.camera} />
        <RoomButton does="pattern" label={words.pattern} kind="secondary" />
        <RoomButton does="screen" label={words.screen} kind="secondary" />
        <RoomButton does="sound" label={words.sound} kind="secondary" hidden />
      </div>
      <div class="room-pictures">
        <Picture stream="stage" label={words.stage} />
        <Picture stream="partner" label={words.partner} />
        <Picture stream="content" label={words.content} />
        <figure class="room-picture room-own">
          <video data-own muted playsInline aria-label={words.own} />
          <figcaption>{words.own}</figcaption>
        </figure>
      </div>
      {/* biome-ignore lint/a11y/useMediaCaption: what a room says live is not written anywhere yet */}
      <video class="unseen" data-stream="chair" playsInline autoPlay aria-label={words.chairSound} />
      <h2>{words.wall}</h2>
      <ul class="room-wall">
        {SITES.map(({ id, name }) => (
          <li>
            <img src={NO_PICTURE} data-still={id} alt={words.still(name)} width={160} height={90} />
            <span data-name-of={id}>{name}</span>
          </li>
        ))}
      </ul>
      <script src={assetPath('room')} defer />
    </div>
  )
}

function RoomButton(props: { does: string; label: string; kind?: 'secondary'; hidden?: boolean }) {
  const { does, label, kind, hidden } = props
  return (
    <button type="button" class={kind ? `button ${kind}` : 'button'} data-do={does} hidden={hidden}>
      {label}
    </button>
  )
}

async function show(deps: WebDeps, c: Context<Env>, title: string, body: ComponentChildren) {
  // The page carries a token of its own.
  c.header('cache-control', 'no-store')
  return read(deps, c.get('actor'), async ({ catalog }) => page({ deps, c, catalog, title, children: body }))
}

async function showChoice(deps: WebDeps, c: Context<Env>) {
  await refuseOthers(deps, c)
  return show(deps, c, words.title, <Choose />)
}

async function showSite(deps: WebDeps, c: Context<Env>) {
  const media = await refuseOthers(deps, c)
  const site = SITES.find(({ id }) => id === c.req.param('site'))
  if (!site) throw new Refusal('not_found', {})
  const token = media.tokenOf({ room: TEST_ROOM, site: site.id })
  return show(deps, c, site.name, <Room site={site} token={token} />)
}

async function showOperator(deps: WebDeps, c: Context<Env>) {
  const media = await refuseOthers(deps, c)
  const [stage, quality] = await Promise.all([media.stageOf(TEST_ROOM), media.qualityOf(TEST_ROOM)])
  return show(deps, c, words.operator, <OperatorView sites={SITES} stage={stage} quality={quality} />)
}

/** Fields of the form; what is no site of the room is nobody. */
const WHO = [...AUDIO_SLOTS, ...VIDEO_SLOTS].filter(slot => slot !== 'stage')

async function setStage(deps: WebDeps, c: Context<Env>) {
  const media = await refuseOthers(deps, c)
  const body = await postedForm(c)
  const revision = Number(body.get('revision'))
  if (!Number.isSafeInteger(revision) || revision < 0) throw new Refusal('invalid', {})
  const stage: Stage = { revision: revision + 1 }
  for (const slot of WHO) {
    const site = SITES.find(({ id }) => id === body.get(slot))
    if (site) stage[slot] = site.id
  }
  await media.setStage(TEST_ROOM, stage)
  return c.redirect(paths.testRoomOperator, 303)
}

/** A room in which sites try their pictures and sounds, before any conference. */
export function addTestRoomPages(app: Web, deps: WebDeps): void {
  app.get(paths.testRoom, c => showChoice(deps, c))
  app.get(paths.testRoomOperator, c => showOperator(deps, c))
  app.post(paths.testRoomOperator, c => setStage(deps, c))
  app.get(paths.testRoomSite(':site'), c => showSite(deps, c))
}
