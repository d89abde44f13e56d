import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inTransaction } from '#db'
import { createParty } from '#directory'
import { work } from '#jobs'
import { addressOf, perform } from '#records'
import { openTestDatabase } from '#support/database'
import type { Library } from '#support/engine'
import { openLibraryWithRequests } from '#support/library-requests'
import { type MailServer, openMailServer } from '#support/mail-server'
import { DELIVER, deliverNotices, type Ways } from './deliver.ts'
import { openMail } from './mail.ts'
import { openSms } from './sms.ts'

let db: Awaited<ReturnType<typeof openTestDatabase>>
let library: Library
let party: bigint
let server: MailServer
before(async () => {
  db = await openTestDatabase()
  library = await openLibraryWithRequests(db)
  party = await inTransaction(db.owner, {}, tx =>
    createParty(tx, { kind: 'person', name: 'Lê Thị Bông' }, library.clock.now()),
  )
  server = await openMailServer()
})
after(async () => {
  await server.stop()
  await db.close()
})
beforeEach(async () => {
  await db.owner.query('truncate notices.notice, jobs.outbox, directory.look')
  server.taken.length = 0
  server.onText = 'answer'
})

const ask = (values: Record<string, unknown> = {}) =>
  perform(
    library.engine,
    { account: null, party, name: '', roles: [] },
    {
      create: { type: 'library-request', unit: 'so-a', party },
      action: 'ask',
      values: { book: 'Dế mèn', phone: '0901234567', mail: 'bong@example.vn', ...values },
    },
  ).then(done => done.record)

/** The machine's running time, as the ways see it. */
let ran = 0
const pass = (ms: number) => {
  ran += ms
}
const mailWay = (url = server.url) =>
  openMail(
    { url, from: 'Thư viện <thuvien@example.vn>', publicUrl: 'http://thuvien.example:8080' },
    () => ran,
  )
/** One round of the worker's jobs, all of them due. */
const round = async (ways: Ways) => {
  await db.owner.query('update jobs.outbox set run_at = clock_timestamp()')
  return work(
    db.app,
    { [DELIVER]: deliverNotices(ways, (record, way) => addressOf(library.engine, record, way)) },
    20,
  )
}
const states = async () =>
  (
    await db.owner.query(
      'select id, mail, mail_at is not null as mailed, sms from notices.notice order by at, seq',
    )
  ).rows
const jobs = async () =>
  (await db.owner.query('select payload, attempts, error from jobs.outbox order by id')).rows
const looks = async () => Number((await db.owner.query('select count(*) as n from directory.look')).rows[0].n)

describe('mail', () => {
  test('is handed to the server in a conversation of SMTP, and acknowledged once', async () => {
    await ask()
    assert.equal(await round({ mail: mailWay() }), 2)
    const [notice] = await states()
    assert.deepEqual([notice.mail, notice.mailed, notice.sms], ['sent', true, 'off'])
    const [mail, ...more] = server.taken
    assert.deepEqual([more, mail?.from, mail?.to], [[], 'thuvien@example.vn', ['bong@example.vn']])
    assert.equal(mail?.header('Message-ID'), `<${notice.id}@thuvien.example>`)
    assert.equal(mail?.header('Auto-Submitted'), 'auto-generated')
    assert.match(mail?.body() ?? '', /Thư viện đã nhận yêu cầu tìm “Dế mèn”\./)
    assert.match(mail?.body() ?? '', /http:\/\/thuvien\.example:8080\/ho-so-cua-toi/)
    assert.deepEqual(await jobs(), [])
    assert.equal(await round({ mail: mailWay() }), 0)
    assert.equal(server.taken.length, 1)
  })

  test('waits for a server that is away, and goes out when it is back', async () => {
    const way = mailWay()
    await ask()
    await ask()
    await server.stop()
    await round({ mail: way })
    assert.deepEqual(
      (await jobs()).map(job => [job.attempts, job.error]),
      [
        [1, 'mail not taken: ESOCKET'],
        [1, 'away a moment ago: not tried'],
      ],
    )
    assert.ok((await states()).every(notice => notice.mail === 'waiting'))
    await server.start()
    pass(5000)
    await round({ mail: way })
    assert.deepEqual(await jobs(), [])
    assert.deepEqual(
      (await states()).map(notice => notice.mail),
      ['sent', 'sent'],
    )
    assert.equal(server.taken.length, 2)
  })

  test('that the server puts off is tried again', async () => {
    server.onText = 'later'
    await ask()
    await round({ mail: mailWay() })
    assert.deepEqual(
      (await jobs()).map(job => [job.attempts, job.error]),
      [[1, 'mail not taken: EMESSAGE 451']],
    )
    server.onText = 'answer'
    await round({ mail: mailWay() })
    assert.equal((await states())[0].mail, 'sent')
  })

  test('whose answer was lost is sent again under the same id, and acknowledged once', async () => {
    server.onText = 'break'
    await ask()
    await round({ mail: mailWay() })
    assert.equal((await states())[0].mail, 'waiting')
    server.onText = 'answer'
    await round({ mail: mailWay() })
    assert.equal((await states())[0].mail, 'sent')
    const ids = server.taken.map(mail => mail.header('Message-ID'))
    assert.deepEqual([ids.length, new Set(ids).size], [2, 1])
  })

  test('survives kill -9 between the sending and the mark: the same id again, one acknowledgement, nothing personal said', async () => {
    await ask({ mail: 'mot.nguoi@example.vn' })
    const loader = new URL('../../tools/tsx.mjs', import.meta.url).href
    const file = fileURLToPath(new URL('../../test/support/deliver-child.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', loader, file, db.appUrl, server.url], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', chunk => {
      said += chunk
    })
    await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => assert.fail(`it ended before it sent: ${said}`)),
    ])
    child.kill('SIGKILL')
    await once(child, 'exit')
    assert.equal((await states())[0].mail, 'waiting')
    // The server frees the job's row when it sees that the connection is gone.
    for (let tries = 0; (await jobs()).some(job => job.payload.way === 'mail'); tries++) {
      assert.ok(tries < 1000)
      await round({ mail: mailWay() })
    }
    assert.deepEqual([(await states())[0].mail, (await jobs()).length], ['sent', 0])
    const ids = server.taken.map(mail => mail.header('Message-ID'))
    assert.deepEqual([ids.length, new Set(ids).size], [2, 1])
    assert.doesNotMatch(said, /mot\.nguoi|0901234567|Dế mèn/)
  })

  test('to a receiver whom the server refuses for good is not tried again, and its address is written nowhere', async () => {
    server.unknown.add('nobody@example.vn')
    await ask({ mail: 'nobody@example.vn' })
    await round({ mail: mailWay() })
    assert.deepEqual([(await states())[0].mail, await jobs(), server.taken], ['refused', [], []])
  })

  test('goes to one plain address only', async () => {
    const visits = server.visits
    for (const mail of [
      'a@example.vn, b@example.vn',
      'a@example.vn\nBcc: b@example.vn',
      '<a@example.vn>',
      'a@localhost',
      `${'a'.repeat(65)}@example.vn`,
      'khong phai thu',
    ])
      await ask({ mail })
    await round({ mail: mailWay() })
    await round({ mail: mailWay() })
    assert.deepEqual(
      (await states()).map(notice => notice.mail),
      Array(6).fill('refused'),
    )
    assert.equal(server.visits, visits)
  })

  test('that has no address is not sent; a way that is off reads none', async () => {
    await ask({ mail: undefined })
    await round({ mail: mailWay() })
    const [notice] = await states()
    assert.deepEqual([notice.mail, notice.sms, await looks()], ['unreachable', 'off', 0])
  })
})

describe('a text message', () => {
  // Also where an assertion fails before the gateway is closed.
  const closing: (() => void)[] = []
  after(() => {
    for (const close of closing) close()
  })
  const gateway = async (statuses: number[]) => {
    const posts: { key: string; auth: string; body: unknown }[] = []
    const http = createServer(async (incoming, outgoing) => {
      let body = ''
      for await (const chunk of incoming) body += chunk
      posts.push({
        key: String(incoming.headers['idempotency-key']),
        auth: String(incoming.headers['authorization']),
        body: JSON.parse(body),
      })
      outgoing.writeHead(statuses.shift() ?? 200).end('{}')
    })
    http.listen(0, '127.0.0.1')
    await once(http, 'listening')
    const { port } = http.address() as AddressInfo
    const close = () => {
      http.closeAllConnections()
      http.close()
    }
    closing.push(close)
    return { posts, url: `http://so:mat%20khau@127.0.0.1:${port}/send`, close }
  }

  test('is posted to the gateway under the key of its notice, again until it is taken', async () => {
    const { posts, url, close } = await gateway([503, 202])
    await ask()
    const sms = openSms(url, () => ran)
    await round({ sms })
    assert.deepEqual(
      (await jobs()).map(job => [job.payload.way, job.attempts, job.error]),
      [['sms', 1, 'message not taken: 503']],
    )
    pass(5000)
    await round({ sms })
    close()
    const [notice] = await states()
    assert.deepEqual([notice.sms, notice.mail, await jobs()], ['sent', 'off', []])
    const post = {
      key: notice.id,
      auth: `Basic ${Buffer.from('so:mat khau').toString('base64')}`,
      body: { to: '0901234567', text: 'Thư viện đã nhận yêu cầu tìm “Dế mèn”.' },
    }
    assert.deepEqual(posts, [post, post])
    assert.equal(await looks(), 2)
  })

  test('that the gateway refuses for good is not tried again; one it has no time for is', async () => {
    const { url, close } = await gateway([400, 429])
    await ask()
    await ask()
    await round({ sms: openSms(url) })
    close()
    assert.deepEqual((await states()).map(notice => notice.sms).sort(), ['refused', 'waiting'])
    assert.deepEqual(
      (await jobs()).map(job => job.error),
      ['message not taken: 429'],
    )
  })

  test('to a gateway that is away waits, and its address with the password is not said', async () => {
    await ask()
    await round({ sms: openSms('http://so:bi-mat@127.0.0.1:1/send') })
    assert.deepEqual(
      (await jobs()).map(job => job.error),
      ['gateway away: TypeError'],
    )
  })
})
