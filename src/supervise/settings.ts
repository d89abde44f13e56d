import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { type Db, findMightyRole, homeOf } from '#db'
import type { Token } from '#documents'

/** What is asked for by environment variables. */
export interface Settings {
  host: string
  port: number
  home: string
  /** The address people use, when it is not the one listened on. */
  publicUrl: string
  /** Office time at the first start, instead of the sample's own. */
  officeStart: Date | undefined
  /** Whoever shows it may read the metrics; absent: only this machine may. */
  metricsToken: string | undefined
  /** Address of the reverse proxy in front, whose word for the address of who asks is believed. */
  proxy: string | undefined
  /** Where clamd listens, which scans files for viruses: `127.0.0.1:3310` or the path of its socket. */
  clamd: string | undefined
  /** The one UDP port of pictures and sounds. */
  mediaPort: number
  /** The address on which it listens; all of the machine's when absent. */
  mediaListen: string | undefined
  /** The address that sites send to, when it is not the machine's own. */
  mediaAddress: string | undefined
  /** Relays for sites behind narrow networks, as browsers name them. */
  turnUrls: readonly string[]
  /** Where notices go out as mail; off when absent. */
  mail: { url: string; from: string } | undefined
  /** The gateway through which notices go out as text messages; off when absent. */
  smsUrl: string | undefined
  /** The token that holds the office's signing key; absent: the key is a file below `home`. */
  token: Token | undefined
  /** A Janus that does the work of the engine of our own. */
  janus: JanusSettings | undefined
}

/** How to reach a Janus and its interface for administrators, each with its secret. */
export interface JanusSettings {
  url: string
  apiSecret: string
  admin?: { url: string; secret: string }
}

/** A start that cannot be: the sentence is all a person needs, so it is printed without a trace. */
export class StartRefused extends Error {}

/** Reads the settings. @throws StartRefused naming the variable that cannot be read */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const host = env['HOST'] ?? '127.0.0.1'
  const port = portOf(env, 'PORT', 8080)
  const officeStart = env['DIEMCAU_NOW'] ? new Date(env['DIEMCAU_NOW']) : undefined
  if (officeStart && Number.isNaN(officeStart.getTime())) {
    throw new StartRefused(`DIEMCAU_NOW is not an instant like 2017-12-22T08:00+07:00: ${env['DIEMCAU_NOW']}`)
  }
  return {
    host,
    port,
    home: homeOf(env),
    publicUrl: env['PUBLIC_URL'] ?? addressOf({ host, port }),
    officeStart,
    metricsToken: env['METRICS_TOKEN'] || undefined,
    proxy: ipFrom(env, 'TRUSTED_PROXY'),
    clamd: clamdFrom(env),
    mediaPort: portOf(env, 'MEDIA_PORT', port),
    mediaListen: listenOf(host),
    mediaAddress: ipFrom(env, 'MEDIA_ADDRESS'),
    turnUrls: turnUrlsFrom(env),
    mail: mailFrom(env),
    smsUrl: smsUrlFrom(env),
    token: tokenFrom(env),
    janus: janusFrom(env),
  }
}

/** Neither sentence says the address: it may hold a password. */
function mailFrom(env: Readonly<Record<string, string | undefined>>): Settings['mail'] {
  const url = env['SMTP_URL']
  if (!url) return undefined
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new StartRefused('SMTP_URL is not like smtp://user:password@mail.example:587')
  const from = env['MAIL_FROM'] ?? ''
  if (!/^[^\s@]+@[^\s@]+$|<[^\s@<>]+@[^\s@<>]+>$/.test(from))
    throw new StartRefused(`MAIL_FROM is not like office@example.vn: ${from}`)
  return { url, from }
}

function smsUrlFrom(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const url = env['SMS_URL']
  if (!url) return undefined
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new StartRefused('SMS_URL is not like https://user:password@gateway.example/send')
  return url
}

function tokenFrom(env: Readonly<Record<string, string | undefined>>): Settings['token'] {
  const module = env['PKCS11_MODULE']
  if (!module) return undefined
  if (!existsSync(module)) throw new StartRefused(`PKCS11_MODULE is not there: ${module}`)
  const slot = env['PKCS11_SLOT'] ? Number(env['PKCS11_SLOT']) : undefined
  if (slot !== undefined && !(Number.isInteger(slot) && slot >= 0))
    throw new StartRefused(`PKCS11_SLOT is not a number: ${env['PKCS11_SLOT']}`)
  const pin = env['PKCS11_PIN'] ?? pinFrom(env['PKCS11_PIN_FILE'])
  if (!pin) throw new StartRefused('PKCS11_MODULE needs PKCS11_PIN or PKCS11_PIN_FILE')
  return {
    module,
    pin,
    ...(env['PKCS11_TOKEN'] ? { label: env['PKCS11_TOKEN'] } : {}),
    ...(slot === undefined ? {} : { slot }),
    ...(env['PKCS11_KEY'] ? { key: env['PKCS11_KEY'] } : {}),
  }
}

function pinFrom(file: string | undefined): string | undefined {
  if (!file) return undefined
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new StartRefused(`PKCS11_PIN_FILE cannot be read: ${file}`)
  }
}

function portOf(env: Readonly<Record<string, string | undefined>>, name: string, usual: number): number {
  const port = Number(env[name] ?? usual)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartRefused(`${name} is not a port: ${env[name]}`)
  return port
}

/** Media needs the numbers of addresses, not their names. */
function listenOf(host: string): string | undefined {
  if (host === 'localhost') return '127.0.0.1'
  return isIP(host) === 0 || host === '0.0.0.0' || host === '::' ? undefined : host
}

function ipFrom(env: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const address = env[name] || undefined
  if (address && isIP(address) === 0)
    throw new StartRefused(`${name} is not an address like 203.0.113.7: ${address}`)
  return address
}

function clamdFrom(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const address = env['CLAMD'] || undefined
  if (address && !/^(\/.+|(\[[\da-f:]+\]|[^\s:/]+):\d{1,5})$/i.test(address))
    throw new StartRefused(`CLAMD is not like 127.0.0.1:3310 or /run/clamav/clamd.ctl: ${address}`)
  return address
}

function turnUrlsFrom(env: Readonly<Record<string, string | undefined>>): string[] {
  const urls = (env['TURN_URLS'] ?? '').split(/[\s,]+/).filter(url => url !== '')
  const wrong = urls.find(url => !/^turns?:[^\s?<>"]+(\?transport=(udp|tcp))?$/.test(url))
  if (wrong) throw new StartRefused(`TURN_URLS is not like turn:relay.example:3478?transport=udp: ${wrong}`)
  return urls
}

function janusFrom(env: Readonly<Record<string, string | undefined>>): JanusSettings | undefined {
  const url = env['JANUS_URL']
  if (!url) return undefined
  if (!/^wss?:\/\//.test(url)) throw new StartRefused(`JANUS_URL is not like ws://127.0.0.1:8188: ${url}`)
  const [adminUrl, secret] = [env['JANUS_ADMIN_URL'], env['JANUS_ADMIN_SECRET']]
  const admin = adminUrl && secret ? { admin: { url: adminUrl, secret } } : {}
  return { url, apiSecret: env['JANUS_SECRET'] ?? '', ...admin }
}

/** `http://127.0.0.1:8080`. */
export function addressOf({ host, port }: Pick<Settings, 'host' | 'port'>): string {
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`
}

/** The sample's passwords are known to all readers of the documentation, so it is shown to this machine only. */
export function refuseOpenSample(sample: boolean, host: string): void {
  const loopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
  if (sample && !loopback) {
    throw new StartRefused(
      `HOST=${host} would show the sample, whose passwords are public, to others; use 127.0.0.1`,
    )
  }
}

/** The second wall holds only those who cannot pass it. */
export async function refuseMightyRole(app: Db): Promise<void> {
  const role = await findMightyRole(app)
  if (role)
    throw new StartRefused(`DATABASE_URL signs in as ${role}, whom no right holds back; use diemcau_app`)
}
