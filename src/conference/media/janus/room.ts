import type { Feed, Layer, Slot, Stage } from '../engine.ts'
import type { Kind } from '../rtp/packet.ts'
import { soundOf } from '../slots.ts'

/** One stream in a Janus room. */
export interface Stream {
  feed: string
  mid: string
}

/** What a site publishes in one session. */
export interface Published {
  session: string
  site: string
  feed: Feed
  /** Its name in the Janus room, another one for each session. */
  id: string
  streams: Partial<Record<Kind, Stream>>
}

/** What is in a room, and what nobody sends: a stream that stands where there is nothing to see or hear. */
export interface RoomView {
  stage: Stage
  published: readonly Published[]
  nobody: Record<Kind, Stream>
}

/** The stream that belongs into a slot of one watching site. */
export function streamFor(view: RoomView, slot: Slot, watcher: { site: string; layer: Layer }): Stream {
  const nothing = view.nobody[slot.kind]
  if (slot.kind === 'audio') {
    const site = soundOf(view.stage, slot.slot)
    return (site !== watcher.site && find(view, site, 'main')?.streams.audio) || nothing
  }
  if (watcher.layer === 'none') return nothing
  if (slot.slot === 'content') return find(view, view.stage.content, 'content')?.streams.video ?? nothing
  const site = slot.slot === 'stage' ? view.stage.speaker : view.stage.partner
  const [first, second]: [Feed, Feed] = watcher.layer === 'low' ? ['low', 'main'] : ['main', 'low']
  return find(view, site, first)?.streams.video ?? find(view, site, second)?.streams.video ?? nothing
}

/** The latest session counts: it took over from those before. */
function find({ published }: RoomView, site: string | undefined, feed: Feed): Published | undefined {
  return site === undefined ? undefined : published.findLast(one => one.site === site && one.feed === feed)
}
