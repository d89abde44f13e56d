import type { MediaDoor } from '#conference/media'
import { assetFiles, assetPath } from '../../src/web/style/assets.ts'

export const ROOM = 'thu'

/** A site's page with the product's own script, and no more of the page than the script needs. */
export function roomPage(media: MediaDoor, site: string): Response {
  const html = `<!doctype html><title>${site}</title>
    <div data-room="${ROOM}" data-site="${site}" data-token="${media.tokenOf({ room: ROOM, site })}">
    <span data-state></span>
    ${['connecting', 'connected', 'disconnected', 'failed', 'taken'].map(state => `<i hidden data-says="${state}">${state}</i>`).join('')}
    <button data-do="pattern">pattern</button><button data-do="camera">camera</button>
    ${['stage', 'partner', 'content', 'chair'].map(stream => `<video data-stream="${stream}" autoplay></video>`).join('')}
    <video data-own muted></video>
    ${[1, 2, 3].map(n => `<p><img data-still="diem-cau-${n}"><b data-name-of="diem-cau-${n}">${n}</b></p>`).join('')}
    <span data-names="speaker" data-nobody="nobody"></span>
    </div><script src="/room.js"></script>`
  return new Response(html, { headers: { 'content-type': 'text/html' } })
}

export function roomScript(): Response {
  const body = assetFiles().get(assetPath('room'))?.body
  return new Response(body ? new Uint8Array(body) : null, { headers: { 'content-type': 'text/javascript' } })
}
