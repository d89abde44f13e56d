/**
 * On the page of verification: what the QR code holds (after the `#` of its address) is verified here, with the office's
 * public key that came with the page. It needs no network, and nothing of it is sent anywhere.
 */
const place = document.getElementById('ma-qr')
if (place) {
  addEventListener('hashchange', () => show(place))
  show(place)
}

interface Words {
  good: string
  bad: string
  labels: Record<string, string>
}

async function show(place: HTMLElement): Promise<void> {
  const words = JSON.parse(place.dataset['words'] ?? '{}') as Words
  const payload = /^#(DC1\.[\w-]+)\.([\w-]{86})$/.exec(location.hash)
  place.hidden = !payload
  if (!payload) return
  const [, body = '', signature = ''] = payload
  const facts = await unseal(JSON.parse(place.dataset['key'] ?? '{}'), body, signature).catch(() => undefined)
  const notice = document.createElement('div')
  notice.className = 'notice'
  notice.dataset['kind'] = facts ? 'done' : 'refused'
  notice.textContent = facts ? words.good : words.bad
  const list = document.createElement('dl')
  list.className = 'facts'
  for (const [name, value] of Object.entries(facts ?? {})) {
    const label = words.labels[name]
    if (!label) continue
    const pair = list.appendChild(document.createElement('div'))
    pair.appendChild(document.createElement('dt')).textContent = label
    pair.appendChild(document.createElement('dd')).textContent = /^\d{4}-\d\d-\d\d$/.test(value)
      ? value.split('-').reverse().join('/')
      : value
  }
  place.replaceChildren(notice, list)
}

async function unseal(
  key: JsonWebKey,
  body: string,
  signature: string,
): Promise<Record<string, string> | undefined> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const known = await crypto.subtle.importKey('jwk', key, curve, false, ['verify'])
  const bytes = new TextEncoder().encode(body)
  const good = await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    known,
    bytesOf(signature),
    bytes,
  )
  if (!good) return undefined
  return JSON.parse(new TextDecoder().decode(bytesOf(body.split('.')[1] ?? '')))
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, letter => letter.charCodeAt(0))
}
