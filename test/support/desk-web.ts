import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { signIn } from '#directory'
import { samplePassword } from '#domains'
import { createApp } from '#web'
import { type Desk, OFFICE } from './desk.ts'
import { cheapPassword } from './library.ts'
import { openTemporaryFiles } from './temporary-files.ts'

const ORIGIN = 'http://localhost'

export interface DeskAnswer {
  status: number
  html: string
  headers: Headers
  /** The values of the hidden fields of a name, in their order. */
  hidden(name: string): string[]
}

/** One officer's browser. */
export interface DeskReader {
  get(path: string): Promise<DeskAnswer>
  post(path: string, fields?: Record<string, string> | [string, string][]): Promise<DeskAnswer>
}

export interface DeskWeb {
  as(signIn: string): Promise<DeskReader>
  nobody: DeskReader
  listen(): Promise<string>
  close(): void
}

/** The web over the desk. */
export function openDeskWeb({ db, engine, figures, clock }: Desk): DeskWeb {
  const { files, remove } = openTemporaryFiles()
  const app = createApp({
    engine,
    figures,
    files,
    uploadKey: 'key of the test',
    clock,
    homeUnit: OFFICE,
    homePeriod: '2017',
    sample: true,
    secure: false,
  })
  const answer = async (response: Response): Promise<DeskAnswer> => {
    const html = await response.text()
    return {
      status: response.status,
      html,
      headers: response.headers,
      hidden: name =>
        [...html.matchAll(new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`, 'g'))].map(
          m => m[1] ?? '',
        ),
    }
  }
  const reader = (token?: string): DeskReader => {
    const headers = { origin: ORIGIN, ...(token === undefined ? {} : { cookie: `diemcau=${token}` }) }
    return {
      get: async path => answer(await app.request(`${ORIGIN}${path}`, { headers })),
      post: async (path, fields = {}) =>
        answer(
          await app.request(`${ORIGIN}${path}`, {
            method: 'POST',
            headers,
            body: new URLSearchParams(fields),
          }),
        ),
    }
  }
  let server: ServerType | undefined
  return {
    nobody: reader(),
    as: async name =>
      reader(
        await signIn(db.app, {
          signIn: name,
          password: samplePassword,
          address: name,
          agent: 'test',
          now: new Date(),
          cost: cheapPassword,
        }),
      ),
    listen: async () => {
      server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
      await once(server, 'listening')
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    close: () => {
      if (server && 'closeAllConnections' in server) server.closeAllConnections()
      server?.close()
      remove()
    },
  }
}
