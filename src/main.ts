import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clockFrom } from '#base'
import { type Db, findInstallation, type Installation } from '#db'
import { ensureUploadKey, openClamd, openFiles } from '#files'
import {
  mediaSocketOf,
  prepareData,
  readSettings,
  runWorker,
  type Settings,
  StartRefused,
  serveMedia,
  serveWeb,
  supervise,
} from './supervise/index.ts'

/**
 * The only place that wires. `start` (the default) is the supervisor; `prepare` is what it runs once, `web`, `worker` and
 * `media` what it keeps running; these two can run alone with the app's address in DATABASE_URL, and `media` with nothing. What only one mode needs is imported by it.
 */
const modes: Record<string, (settings: Settings) => Promise<void>> = {
  start: settings => supervise(settings, fileURLToPath(import.meta.url)),

  prepare: settings =>
    prepareData(databaseUrl('DATABASE_OWNER_URL'), databaseUrl(), async (owner, app) => {
      const { ensureKeysOfSample, loadSample } = await import('./cli/load-sample.ts')
      const { publishShipped } = await import('./cli/publish-shipped.ts')
      if ((await findInstallation(owner))?.sample ?? true) await ensureKeysOfSample(settings.home)
      if (await findInstallation(owner)) await publishShipped(owner)
      else
        await loadSample(
          owner,
          app,
          inTenths(line => console.log(line)),
        )
    }),

  web: settings =>
    serveWeb(settings, databaseUrl(), async app => {
      const [
        { createApp, PublishedPages, stateOf },
        { openIssuing, wire },
        { ensureMediaSecret, openMediaDoor },
      ] = await Promise.all([import('#web'), import('./wire.ts'), import('#conference/media')])
      const { sample, homeUnit, homePeriod, start } = await getInstallation(app)
      const issuing = await openIssuing({ ...settings, sample })
      const clock = clockFrom(start)
      const secure = settings.publicUrl.startsWith('https:')
      const web = createApp({
        ...(await wire(app, clock, issuing)),
        files: openFiles(settings.home),
        uploadKey: ensureUploadKey(settings.home),
        ...scannerOf(settings),
        ...(issuing ? { keys: issuing.keys } : {}),
        clock,
        homeUnit,
        homePeriod,
        sample,
        secure,
        media: openMediaDoor(mediaSocketOf(settings.home), ensureMediaSecret(settings.home)),
        ...(settings.metricsToken ? { metricsToken: settings.metricsToken } : {}),
        ...(settings.proxy ? { proxy: settings.proxy } : {}),
      })
      const published = new PublishedPages(stateOf(app))
      return {
        fetch: published.fetch(request => web.fetch(request)),
        listen: next => published.listen(next),
      }
    }),

  media: settings =>
    serveMedia(settings, async () => {
      const { ensureMediaSecret, ensureTurnSecret, openMedia } = await import('#conference/media')
      const { mediaPort: port, mediaListen, mediaAddress, turnUrls: urls, janus } = settings
      return openMedia({
        listening: {
          port,
          ...(mediaListen ? { address: mediaListen } : {}),
          ...(mediaAddress ? { publicAddress: mediaAddress } : {}),
        },
        stagePath: join(settings.home, 'stages.json'),
        recordingsPath: join(settings.home, 'recordings'),
        secret: ensureMediaSecret(settings.home),
        turn: urls.length > 0 ? { urls, secret: ensureTurnSecret(settings.home) } : undefined,
        janus,
      })
    }),

  worker: settings =>
    runWorker(databaseUrl(), async (app, clock) => {
      const [{ scanFromNowOn, work }, { openIssuing, wire }, { openWays }] = await Promise.all([
        import('./cli/work.ts'),
        import('./wire.ts'),
        import('#notices'),
      ])
      const { sample } = await getInstallation(app)
      const { engine } = await wire(app, clock, await openIssuing({ ...settings, sample }))
      const ways = openWays(settings)
      const place = { files: openFiles(settings.home), ...scannerOf(settings) }
      await scanFromNowOn(engine, place)
      return () => work(engine, ways, place)
    }),
}

const scannerOf = ({ clamd }: Settings) => (clamd ? { scanner: openClamd(clamd) } : {})

/** A line for each new thing, and one for each tenth of it. */
function inTenths(say: (line: string) => void): (what: string, part: number) => void {
  let last = ''
  return (what, part) => {
    const line = `sample: ${what} ${Math.floor(10 * part) * 10} %`
    if (line !== last) say(line)
    last = line
  }
}

function databaseUrl(name = 'DATABASE_URL'): string {
  const url = process.env[name]
  if (!url)
    throw new StartRefused(`${name} is missing: \`start\` gives it to the modes it runs, and finds its own`)
  return url
}

async function getInstallation(app: Db): Promise<Installation> {
  const found = await findInstallation(app)
  if (!found) throw new StartRefused('the database is empty: run `start` first')
  return found
}

try {
  const mode = modes[process.argv[2] ?? 'start']
  if (!mode) throw new StartRefused(`no mode ${process.argv[2]}; there are ${Object.keys(modes).join(', ')}`)
  await mode(readSettings(process.env))
  process.exit(0)
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exit(1)
}
