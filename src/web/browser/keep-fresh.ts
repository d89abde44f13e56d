const REFRESH_EVERY_MS = 2000

/** Puts what the server says now in the place of a part of the page, unless somebody is at work in it. */
export function keepFresh(part: HTMLElement): void {
  setInterval(async () => {
    try {
      const answer = await fetch(location.href)
      const text = answer.ok ? await answer.text() : ''
      const next = new DOMParser().parseFromString(text, 'text/html').getElementById(part.id)
      if (next && !part.contains(document.activeElement)) part.replaceChildren(...next.childNodes)
    } catch {
      // The next round asks again.
    }
  }, REFRESH_EVERY_MS)
}
