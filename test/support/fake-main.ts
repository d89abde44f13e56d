import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureMediaSecret, openMedia, openMediaDoor } from '#conference/media'
import { beginInstallation, finishInstallation, inTransaction } from '#db'
import { enqueue, work } from '#jobs'
import {
  mediaSocketOf,
  prepareData,
  readSettings,
  runWorker,
  StartRefused,
  serveMedia,
  serveWeb,
  supervise,
} from '../../src/supervise/index.ts'
import { roomPage, roomScript } from './room-page.ts'

/** A main with a site of a few lines, to try the supervisor without the product: marks are kept, and seen by jobs. */
const url = process.env['DATABASE_URL'] ?? ''
const settings = readSettings(process.env)
const media = openMediaDoor(mediaSocketOf(settings.home), ensureMediaSecret(settings.home))

const modes: Record<string, () => Promise<void>> = {
  start: () => supervise(settings, fileURLToPath(import.meta.url)),
  prepare: () =>
    prepareData(process.env['DATABASE_OWNER_URL'] ?? '', url, async owner => {
      await beginInstallation(owner, { sample: true, homeUnit: 'fake', homePeriod: '2017' })
      console.log('fake: loading')
      if (process.env['FAKE_SLOW']) await owner.query('select pg_sleep(60)')
      await owner.query(`create schema if not exists fake;
        create table if not exists fake.mark (id text primary key, seen_by int);
        grant usage on schema fake to diemcau_app; grant select, insert, update on fake.mark to diemcau_app`)
      await finishInstallation(owner, settings.officeStart)
      console.log('fake: prepared')
    }),
  web: () =>
    serveWeb(settings, url, async app => ({
      fetch: async request => {
        const path = new URL(request.url).pathname
        if (path === '/pid') return new Response(String(process.pid))
        if (/^\/(whip|whep|media)\//.test(path)) return media.fetch(request)
        if (path.startsWith('/room/')) return roomPage(media, path.slice('/room/'.length))
        if (path === '/room.js') return roomScript()
        if (path === '/healthz') return (await app.query('select')) && new Response('ok')
        if (request.method === 'POST') {
          await inTransaction(app, {}, async tx => {
            await tx.query('insert into fake.mark (id) values ($1) on conflict do nothing', [path])
            await enqueue(tx, 'see', { id: path })
          })
          return new Response('kept')
        }
        const { rows } = await app.query('select seen_by as "seenBy" from fake.mark where id = $1', [path])
        return rows[0] ? Response.json(rows[0]) : new Response('', { status: 404 })
      },
    })),
  media: () =>
    serveMedia(settings, () =>
      openMedia({
        listening: { port: settings.mediaPort, address: '127.0.0.1' },
        stagePath: join(settings.home, 'stages.json'),
        recordingsPath: join(settings.home, 'recordings'),
        secret: ensureMediaSecret(settings.home),
      }),
    ),
  worker: () =>
    runWorker(
      url,
      async app => () =>
        work(app, {
          see: async (tx, { id }) => {
            await tx.query('update fake.mark set seen_by = $2 where id = $1', [id, process.pid])
          },
        }),
    ),
}

try {
  await modes[process.argv[2] ?? 'start']?.()
  process.exit(0)
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exit(1)
}
