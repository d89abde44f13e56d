import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { actorOfAccount } from '#directory'
import { csvLines } from '#documents'
import { asActor, verifyRecords } from '#records'
import { draftImport, type Import, moveImport } from '#records/import'
import { type LibraryWeb, openLibraryWeb } from '#support/library-web'
import { eventually } from '#support/site'

let web: LibraryWeb
let worker: ChildProcess | undefined
before(async () => {
  web = await openLibraryWeb()
})
after(async () => {
  worker?.kill('SIGKILL')
  await web.close()
})

const loader = new URL('../../tools/tsx.mjs', import.meta.url).href
const file = fileURLToPath(new URL('../support/import-worker.ts', import.meta.url))
const startWorker = () =>
  spawn(process.execPath, ['--import', loader, file, web.db.appUrl], { stdio: 'inherit' })

const ROWS = 2000
const one = async <T>(sql: string, values: unknown[] = []): Promise<T> =>
  (await web.db.owner.query(sql, values)).rows[0]
const created = async () =>
  (await one<{ n: bigint }>("select count(*) as n from records.action where idem like 'import %'")).n

test('kill -9 of the worker at any moment of an import, and of taking it back: each row once', async () => {
  const { engine } = web.library
  const { id: account } = await one<{ id: bigint }>(
    "select id from directory.account where sign_in = 'chuyen-vien'",
  )
  const officer = await actorOfAccount(web.db.app, account, '2017-12-22')
  const rows = Array.from({ length: ROWS }, (_, at) => [`Bạn đọc ${at}`, 'người lớn', `P${at}`])
  const bytes = Buffer.from(csvLines([['Tên', 'Loại', 'Phù hiệu'], ...rows]))
  const upload = {
    type: 'library-card',
    unit: 'so-a',
    action: 'apply',
    fileName: 'the.csv',
    bytes,
    at: engine.clock.now(),
  }
  const id = await asActor(engine, officer, (tx, catalog) => draftImport(tx, catalog, officer, upload))
  const stateIs = async (state: Import['state']) =>
    (await one<{ state: string }>('select state from records.import where id = $1', [id])).state === state

  const through = async (from: Import['state'], to: Import['state'], end: Import['state'], kills: number) => {
    await asActor(engine, officer, tx => moveImport(tx, id, [from], to))
    for (let kill = 0; kill <= kills; kill++) {
      worker = startWorker()
      if (kill === kills) break
      // From when it has begun to work: at another moment of a batch each time.
      const before = (await one<{ n: bigint }>('select count(*) as n from records.action')).n
      await eventually(async () =>
        (await one<{ n: bigint }>('select count(*) as n from records.action')).n > before ||
        (await stateIs(end))
          ? true
          : undefined,
      )
      await sleep(37 * kill)
      worker.kill('SIGKILL')
      await once(worker, 'exit')
    }
    await eventually(async () => ((await stateIs(end)) ? true : undefined), 60)
    worker?.kill('SIGKILL')
  }
  await through('draft', 'checking', 'checked', 0)
  await through('checked', 'running', 'done', 3)
  assert.equal(await created(), BigInt(ROWS))
  const cards = await one<{ n: bigint; badges: bigint }>(
    "select count(*) as n, count(distinct data ->> 'badge') as badges from records.record",
  )
  assert.deepEqual(cards, { n: BigInt(ROWS), badges: BigInt(ROWS) })
  await through('done', 'undoing', 'undone', 2)
  const undone = await one<{ n: bigint; steps: bigint }>(
    "select count(*) as n, sum(version)::bigint as steps from records.record where state = 'undone'",
  )
  assert.deepEqual(undone, { n: BigInt(ROWS), steps: BigInt(2 * ROWS) })
  assert.deepEqual((await verifyRecords(web.db.owner)).discrepancies, [])
})
