/**
 * Comfort for those whose browser runs scripts; every page does its work without them. Copies a citation when it is
 * opened, and opens the lineage of a number beside the text that it stands in.
 */

document.addEventListener('toggle', event => copyCitation(event.target), true)
document.addEventListener('click', event => openLineage(event))
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') closeLineage()?.focus()
})
addEventListener('resize', joinOpenNumber)
joinOpenNumber()

async function copyCitation(opened: EventTarget | null): Promise<void> {
  if (!(opened instanceof HTMLDetailsElement) || !opened.open || !opened.matches('.cite')) return
  const text = opened.querySelector('p')?.textContent
  const summary = opened.querySelector('summary')
  if (!text || !summary) return
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Copying may be forbidden; the opened sentence can still be selected.
    return
  }
  summary.lastChild?.replaceWith(opened.dataset['copied'] ?? '')
  summary.setAttribute('role', 'status')
}

/** A number with `data-panel` opens its panel in place; any modifier key keeps the ordinary link. */
async function openLineage(event: MouseEvent): Promise<void> {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const target = event.target instanceof Element ? event.target : undefined
  const closing = target?.closest<HTMLAnchorElement>('.with-lineage .lineage .close')
  if (closing) {
    event.preventDefault()
    closeLineage()?.focus()
    return
  }
  const number = target?.closest<HTMLAnchorElement>('a.number[data-panel]')
  const paragraph = number?.closest('p')
  if (!number || !paragraph) return
  event.preventDefault()
  const again = number.dataset['state'] === 'open'
  closeLineage()
  if (again) return
  const panel = await panelAt(number.dataset['panel'] ?? '')
  if (!panel) {
    location.href = number.href
    return
  }
  number.dataset['rest'] = number.dataset['state'] ?? 'rest'
  number.dataset['state'] = 'open'
  number.setAttribute('aria-expanded', 'true')
  frameOf(paragraph).append(panel)
  joinOpenNumber()
}

/** The element that holds a paragraph and its panel. */
function frameOf(paragraph: HTMLElement): HTMLElement {
  const known = paragraph.closest<HTMLElement>('.with-lineage')
  if (known) return known
  const frame = document.createElement('div')
  frame.className = 'with-lineage'
  paragraph.replaceWith(frame)
  frame.append(paragraph)
  return frame
}

/** Takes the open panel away and gives the number that it belonged to. */
function closeLineage(): HTMLElement | undefined {
  const panel = document.querySelector('.with-lineage > .lineage')
  const frame = panel?.parentElement
  const number = frame?.querySelector<HTMLElement>('.number[data-state="open"]')
  panel?.remove()
  frame?.querySelector('.join')?.remove()
  if (!number) return undefined
  number.dataset['state'] = number.dataset['rest'] ?? 'rest'
  number.removeAttribute('aria-expanded')
  return number
}

async function panelAt(address: string): Promise<Element | null> {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return null
    return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.lineage')
  } catch {
    return null
  }
}

/** Draws the line from the open number to its panel as one curve, where the panel stands beside the text. */
function joinOpenNumber(): void {
  const panel = document.querySelector('.with-lineage > .lineage')
  const frame = panel?.parentElement
  const number = frame?.querySelector('.number[data-state="open"]')
  frame?.querySelector('.join')?.remove()
  if (!frame || !number || !panel || getComputedStyle(panel).position !== 'absolute') return
  const origin = frame.getBoundingClientRect()
  const end = number.getBoundingClientRect().bottom - origin.top - 1
  const edge = panel.getBoundingClientRect()
  const height = edge.top - origin.top + 1
  const width = edge.left - origin.right
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const curve = document.createElementNS(space, 'path')
  const bend = width / 2
  curve.setAttribute('d', `M0 ${end}C${bend} ${end} ${bend} ${height} ${width} ${height}`)
  curve.setAttribute('pathLength', '1')
  svg.setAttribute('class', 'join')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('width', String(width))
  svg.append(curve)
  frame.append(svg)
}
