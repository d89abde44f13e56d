import { execFileSync, spawn } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PROGRAM = '/usr/bin/janus'
const WS_PORT = 8188
const ADMIN_PORT = 7088

/** A Janus in a network of its own, which shares one cable with this machine. */
export interface TestJanus {
  url: string
  apiSecret: string
  admin: { url: string; secret: string }
  /** The machine's end of the cable. */
  ourAddress: string
  pid: number
  stop(): Promise<void>
}

/** Why there can be no Janus here, to be named by the tests that are skipped; false when there can. */
export function whyNoJanus(): string | false {
  if (!existsSync(PROGRAM)) return 'janus is not installed (apt install janus)'
  const name = `dc-probe-${process.pid}`
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'ignore' })
    execFileSync('ip', ['netns', 'del', name], { stdio: 'ignore' })
    return false
  } catch {
    return 'no network namespace may be made here (needs root and iproute2)'
  }
}

/** Janus does not use loopback, so it gets a cable: two ends of a virtual one, 10.213.x.x/30. */
export async function startJanus(): Promise<TestJanus> {
  const id = `${randomInt(1, 10_000)}`
  const space = `dc${id}`
  const [ours, theirs] = [`dca${id}`, `dcb${id}`]
  const net = `10.213.${randomInt(0, 256)}`
  const last = 4 * randomInt(0, 64)
  const [ourAddress, address] = [`${net}.${last + 1}`, `${net}.${last + 2}`]
  const ip = (...args: string[]) => execFileSync('ip', args)
  ip('netns', 'add', space)
  ip('link', 'add', ours, 'type', 'veth', 'peer', 'name', theirs, 'netns', space)
  ip('addr', 'add', `${ourAddress}/30`, 'dev', ours)
  ip('link', 'set', ours, 'up')
  ip('-n', space, 'addr', 'add', `${address}/30`, 'dev', theirs)
  ip('-n', space, 'link', 'set', theirs, 'up')
  ip('-n', space, 'link', 'set', 'lo', 'up')

  const folder = mkdtempSync(join(tmpdir(), 'diemcau-janus-'))
  const apiSecret = randomBytes(12).toString('hex')
  const adminSecret = randomBytes(12).toString('hex')
  writeConfig(folder, { apiSecret, adminSecret, link: theirs })
  const child = spawn('ip', ['netns', 'exec', space, PROGRAM, '-F', folder], { stdio: 'ignore' })
  const ended = new Promise<void>(resolve => child.on('exit', () => resolve()))
  const url = `ws://${address}:${WS_PORT}`

  const stop = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
    // With the network goes our end of its cable.
    ip('netns', 'del', space)
    rmSync(folder, { recursive: true })
  }
  for (let n = 0; !(await answers(url)); n++) {
    if (n > 100) {
      await stop()
      throw new Error('janus did not come up')
    }
    await sleep(100)
  }
  const admin = { url: `http://${address}:${ADMIN_PORT}/admin`, secret: adminSecret }
  return { url, apiSecret, admin, ourAddress, pid: child.pid ?? 0, stop }
}

function writeConfig(folder: string, { apiSecret, adminSecret, link }: Record<string, string>): void {
  const lib = '/usr/lib/x86_64-linux-gnu/janus'
  const write = (name: string, text: string) => writeFileSync(join(folder, `janus.${name}`), text)
  write(
    'jcfg',
    `general: {
      configs_folder = "${folder}"
      plugins_folder = "${lib}/plugins"
      transports_folder = "${lib}/transports"
      events_folder = "${lib}/events"
      loggers_folder = "${lib}/loggers"
      api_secret = "${apiSecret}"
      admin_secret = "${adminSecret}"
      event_loops = 2
    }
    nat: { ice_enforce_list = "${link}" }
    plugins: { disable = "${OTHER_PLUGINS.map(name => `libjanus_${name}.so`).join(',')}" }
    transports: { disable = "libjanus_pfunix.so,libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_rabbitmq.so" }
    events: { broadcast = false }
    `,
  )
  write('transport.websockets.jcfg', `general: { ws = true\n ws_port = ${WS_PORT}\n wss = false }\n`)
  write(
    'transport.http.jcfg',
    `general: { http = false\n https = false }\nadmin: { admin_base_path = "/admin"\n admin_http = true\n admin_port = ${ADMIN_PORT} }\n`,
  )
  write('plugin.videoroom.jcfg', 'general: { string_ids = true }\n')
}

const OTHER_PLUGINS =
  'audiobridge duktape echotest lua nosip recordplay sip streaming textroom videocall voicemail'.split(' ')

function answers(url: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = new WebSocket(url, 'janus-protocol')
    socket.addEventListener('open', () => {
      socket.close()
      resolve(true)
    })
    socket.addEventListener('error', () => resolve(false))
  })
}
