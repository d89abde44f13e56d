import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#db'
import { eventually } from './site.ts'

const PROGRAM = '/usr/bin/turnserver'

/** A relay on loopback that lets in who has a credential of the app's. */
export interface TurnServer {
  urlOf(transport: 'udp' | 'tcp'): string
  secret: string
  stop(): Promise<void>
}

/** Why there can be no relay here, to be named by the tests that are skipped; false when there can. */
export const whyNoTurn = (): string | false =>
  existsSync(PROGRAM) ? false : 'turnserver is not installed (apt install coturn)'

/** Starts coturn. Loopback peers are allowed because the media server may be one here. */
export async function startTurn(address = '127.0.0.1'): Promise<TurnServer> {
  const port = await freePort()
  const secret = randomBytes(16).toString('hex')
  const folder = mkdtempSync(join(tmpdir(), 'diemcau-turn-'))
  const args = ['-n', '--listening-ip', address, '--relay-ip', address, '--listening-port', `${port}`]
  args.push(
    '--use-auth-secret',
    '--static-auth-secret',
    secret,
    '--realm',
    'diemcau',
    '--allow-loopback-peers',
  )
  args.push('--no-cli', '--no-tls', '--no-dtls', '--log-file', 'stdout', '--pidfile', join(folder, 'pid'))
  args.push('--userdb', join(folder, 'db'))
  const child = spawn(PROGRAM, args, { stdio: 'ignore' })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  await eventually(() => isListening(port, address))
  return {
    urlOf: transport => `turn:${address}:${port}?transport=${transport}`,
    secret,
    stop: async () => {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

const isListening = (port: number, address: string): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, address)
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
