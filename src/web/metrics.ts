import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { Refusal } from '#base'
import { countDeltas } from '#figures'
import { countJobs } from '#jobs'
import type { Env } from './app.tsx'
import type { WebDeps } from './deps.ts'

/** What a running office tells whoever watches over it (Prometheus text format): counts and times, nobody's data. */
export interface Metrics {
  /** Counts a request by its route and not its path, which would name records. */
  count: MiddlewareHandler<Env>
  refused(code: string): void
  show(c: Context<Env>): Promise<Response>
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The metrics of one web process. What the worker does is read from the database when it is asked for. */
export function createMetrics(deps: Pick<WebDeps, 'engine' | 'metricsToken'>): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Histogram({
    name: 'diemcau_http_request_seconds',
    help: 'Time to answer, by route, method and status',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const refusals = new Counter({
    name: 'diemcau_refusals_total',
    help: 'What was refused, by code',
    labelNames: ['code'],
    registers,
  })
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `diemcau_${name}`, help, labelNames, registers })
  const connections = gauge('database_connections', 'Connections of this process', ['state'])
  const jobs = gauge('jobs', 'Jobs that wait or were given up', ['state'])
  const late = gauge('jobs_late_seconds', 'How long the oldest waiting job has been due')
  const deltas = gauge('figures_pending_deltas', 'Changes not yet folded into cells')
  let watchesProcess = false

  async function read(): Promise<void> {
    const { db } = deps.engine
    connections.set({ state: 'open' }, db.totalCount)
    connections.set({ state: 'idle' }, db.idleCount)
    connections.set({ state: 'waited_for' }, db.waitingCount)
    const counted = await countJobs(db)
    jobs.set({ state: 'waiting' }, counted.waiting)
    jobs.set({ state: 'failed' }, counted.failed)
    late.set(counted.lateSeconds)
    deltas.set(await countDeltas(db))
  }

  return {
    count: async (c, next) => {
      const end = requests.startTimer()
      await next()
      // The last of the matched patterns is the page's own; the middleware's are all `*`.
      end({ method: c.req.method, route: routePath(c, -1), status: String(c.res.status) })
    },
    refused: code => refusals.inc({ code }),
    async show(c) {
      refuseStrangers(c, deps.metricsToken)
      // At the first time it is asked for: it keeps a timer.
      if (!watchesProcess) collectDefaultMetrics({ register: registry })
      watchesProcess = true
      await read()
      return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType })
    },
  }
}

/** With a token, whoever shows it; without one, only this machine, and nobody through a proxy. */
function refuseStrangers(c: Context<Env>, token: string | undefined): void {
  if (token !== undefined) {
    const shown = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    if (!same(shown, token)) throw new Refusal('unauthenticated', {})
    return
  }
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
  const from = incoming?.socket.remoteAddress
  const near = from === undefined || /^(::1|(::ffff:)?127\.)/.test(from)
  if (!near || c.req.header('x-forwarded-for') || c.req.header('forwarded'))
    throw new Refusal('forbidden', {})
}

const same = (a: string, b: string): boolean =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b))
