/**
 * Pages: one made anew for somebody who is signed in, and a published one beside nginx with the same bytes.
 * `npm run bench:pages`, or one item: `npm run bench:page`, `bench:published`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { freePort } from '#db'
import type { Actor } from '#directory'
import { perform } from '#records'
import { wire } from '../src/wire.ts'
import { forkNode } from './measure/load.ts'
import { homeUnit, openOffice } from './measure/office.ts'
import { alternate } from './measure/rounds.ts'
import { fillOffice } from './measure/rows.ts'

const asked = new Set(process.argv.slice(2))
const wants = (item: string) => asked.size === 0 || asked.has(item)
const SENTENCE = 'Sở đã tiếp nhận và trả kết quả đúng hạn. '
const HEADERS = { 'accept-encoding': 'gzip' }
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)

const office = await openOffice()
try {
  await fillOffice(office, 2000)
  const web = await office.startWeb()
  if (wants('page')) await page(web)
  if (wants('published')) await published(web)
} finally {
  await office.close()
}
process.exit()

type Web = Awaited<ReturnType<typeof office.startWeb>>

/** The page of a record: its values, what may be done with it, its history. */
async function page(web: Web): Promise<void> {
  const clerk = await office.signIn(web.url, 'chuyen-vien')
  const floor = await startFloor(Buffer.from('ok'))
  await alternate({
    item: 'dynamic page (a record with its history, signed in, made anew for each request)',
    goal: 0.5,
    database: office.database,
    rounds: ROUNDS,
    contenders: [
      {
        name: 'page',
        port: web.port,
        pid: web.pid,
        shots: Array.from({ length: 500 }, (_, n) => ({
          path: `/ban-ghi/${n + 1}`,
          headers: { cookie: clerk },
        })),
        check: body => (body.includes('Lĩnh vực') ? undefined : 'the record is not there'),
      },
      { name: 'node:http, two letters', port: floor.port, pid: floor.pid, shots: [{ path: '/' }] },
    ],
  })
  floor.close()
}

/** node:http with an answer in memory. */
async function startFloor(body: Buffer): Promise<Floor> {
  const child = forkNode(new URL('measure/kept-server.ts', import.meta.url), [body.toString('base64')])
  const [port] = (await once(child, 'message')) as [number]
  return { name: 'node:http, kept in memory', port, pid: child.pid ?? 0, close: () => child.kill() }
}

async function published(web: Web): Promise<void> {
  const path = `/tin-tuc/${await publishArticle()}`
  const answer = await fetch(web.url + path, { headers: HEADERS })
  const text = await answer.text()
  const plain = await fetch(web.url + path, { headers: { 'accept-encoding': 'identity' } }).then(r =>
    r.text(),
  )
  const same = (html: string) => html.replace(/nonce="[^"]*"/g, '')
  if (same(plain) !== same(text) || !text.includes(SENTENCE))
    throw new Error('the compressed page is another one')
  const limit = await startNginx(text)
  try {
    await alternate({
      item: `published page of ${Buffer.byteLength(text)} bytes, compressed (cache-control: ${answer.headers.get('cache-control')})`,
      goal: 0.06,
      database: office.database,
      rounds: ROUNDS,
      contenders: [
        { name: 'product', port: web.port, pid: web.pid, shots: [{ path, headers: HEADERS }] },
        {
          name: limit.name,
          port: limit.port,
          pid: limit.pid,
          shots: [{ path: '/page.html', headers: HEADERS }],
        },
      ],
    })
    console.log('  checked: uncompressed, both forms of the page are one; the limit serves the same bytes')
  } finally {
    limit.close()
  }
}

/** An article of about 20,000 letters, written, submitted, approved and published; its id. */
async function publishArticle(): Promise<bigint> {
  const { engine } = await wire(office.app, { now: () => new Date('2017-12-22T08:00:00+07:00') })
  const unit = (await engine.catalog.get()).getUnit(homeUnit)
  const as = (role: string): Actor => ({
    account: 1n,
    party: null,
    name: role,
    roles: [{ role, unit: unit.id, office: unit.office }],
  })
  const body = SENTENCE.repeat(450)
  const { record } = await perform(engine, as('editor'), {
    create: { type: 'article', unit: homeUnit },
    action: 'write',
    values: { title: 'Tin của cuộc đo', category: 'news', body, initials: 'ĐC' },
  })
  await perform(engine, as('editor'), { record, action: 'submit' })
  await perform(engine, as('head'), { record, action: 'approve' })
  await perform(engine, as('editor'), { record, action: 'publish' })
  return record
}

interface Floor {
  name: string
  port: number
  pid: number
  close(): void
}

/** nginx with the page compressed beforehand; where there is none, node:http with the page in memory. */
async function startNginx(text: string): Promise<Floor> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'diemcau-nginx-'))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'page.html'), text)
  writeFileSync(join(folder, 'page.html.gz'), gzipSync(text))
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
     events { worker_connections 256; }
     http { access_log off; sendfile on; gzip_static on; keepalive_requests 1000000; client_body_temp_path ${folder}/body;
       server { listen 127.0.0.1:${port}; root ${folder}; default_type text/html; } }`,
  )
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-g', 'daemon off;'], {
    stdio: 'ignore',
  })
  const started = await new Promise<boolean>(resolve => {
    child.once('error', () => resolve(false))
    setTimeout(() => resolve(child.exitCode === null), 1000)
  })
  if (!started) return startFloor(gzipSync(text))
  return {
    name: 'nginx, compressed before',
    port,
    pid: child.pid ?? 0,
    close: () => {
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
