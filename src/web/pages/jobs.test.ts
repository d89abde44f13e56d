import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inTransaction } from '#db'
import { ATTEMPTS, enqueue, listJobs, work } from '#jobs'
import { openLibraryWeb } from '#support/library-web'

const web = await openLibraryWeb()
after(() => web.close())

const { owner, app } = web.db
const page = '/quan-tri/viec-nen'

async function putFailed(attempts: number): Promise<bigint> {
  await inTransaction(app, {}, tx => enqueue(tx, 'figures.rebuild', { indicator: 7 }))
  const fails = { 'figures.rebuild': async () => Promise.reject(new Error('not a day: "Nguyễn Thị Ánh"')) }
  for (let n = 0; n < attempts; n++) {
    await owner.query('update jobs.outbox set run_at = clock_timestamp() where failed_at is null')
    await work(app, fails)
  }
  const [job] = await listJobs(owner)
  assert.ok(job)
  return job.id
}

test('a job that was given up is shown with its error and without what the error quotes, and begins again when told', async () => {
  const id = await putFailed(ATTEMPTS)
  const officer = await web.as('cntt')
  const { status, html } = await officer.get(page)
  assert.equal(status, 200)
  assert.match(html, /Tính lại chỉ tiêu · chỉ tiêu số 7/)
  assert.match(html, /Đã dừng sau 8 lần hỏng/)
  assert.match(html, /not a day: …/)
  assert.doesNotMatch(html, /Ánh/)
  const done = await officer.post(`${page}/${id}/lam-lai`)
  assert.deepEqual([done.status, done.headers.get('location')], [303, page])
  assert.deepEqual(
    (await listJobs(owner)).map(({ attempts, error, failedAt }) => ({ attempts, error, failedAt })),
    [{ attempts: 0, error: null, failedAt: null }],
  )
  const seen: unknown[] = []
  assert.equal(
    await work(app, { 'figures.rebuild': async (_, payload) => void seen.push(payload['indicator']) }),
    1,
  )
  assert.deepEqual(seen, [7])
  assert.match((await officer.get(page)).html, /Không có việc nào đang chờ/)
})

test('a job that waits for its next attempt may be told to begin now; one that is done, or has not failed, may not', async () => {
  const id = await putFailed(1)
  const officer = await web.as('cntt')
  assert.match((await officer.get(page)).html, /Hỏng 1 lần/)
  assert.equal((await officer.post(`${page}/${id}/lam-lai`)).status, 303)
  assert.equal((await officer.post(`${page}/${id}/lam-lai`)).status, 404)
  assert.equal((await officer.post(`${page}/999/lam-lai`)).status, 404)
  assert.equal((await officer.post(`${page}/x/lam-lai`)).status, 404)
  await owner.query('truncate jobs.outbox')
})

test('a notice that could not be sent is shown with its tries, and with no address', async () => {
  const key = '6f1b3a60-0000-4000-8000-000000000000'
  await inTransaction(app, {}, tx => enqueue(tx, 'notices.deliver', { notice: key, way: 'mail' }))
  await work(app, { 'notices.deliver': { attempts: 3, run: async () => Promise.reject(new Error('away')) } })
  const { html } = await (await web.as('cntt')).get(page)
  assert.match(html, new RegExp(`Gửi thông báo · qua thư điện tử, số ${key}`))
  assert.match(html, /Hỏng 1 lần/)
  await owner.query('truncate jobs.outbox')
})

test('only those who look after this office see its jobs or tell them to begin', async () => {
  const id = await putFailed(1)
  const strangers: [string, number][] = [
    ['chuyen-vien', 403],
    ['giam-doc', 403],
    ['cntt-b', 403],
  ]
  for (const [name, status] of strangers) {
    const reader = await web.as(name)
    assert.equal((await reader.get(page)).status, status, name)
    assert.equal((await reader.post(`${page}/${id}/lam-lai`)).status, status, name)
    assert.doesNotMatch((await reader.get('/')).html, /viec-nen/)
  }
  assert.equal((await web.nobody.get(page)).status, 401)
  assert.equal((await web.nobody.post(`${page}/${id}/lam-lai`)).status, 401)
  assert.equal((await listJobs(owner))[0]?.attempts, 1)
  assert.match((await (await web.as('cntt')).get('/')).html, /viec-nen/)
  await owner.query('truncate jobs.outbox')
})

test('the metrics count by route, and tell of jobs, connections and the process', async () => {
  await web.nobody.get('/ban-ghi/1')
  await web.nobody.get('/ban-ghi/2')
  await putFailed(ATTEMPTS)
  const { status, html, headers } = await web.nobody.get('/metrics')
  assert.equal(status, 200)
  assert.match(headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/)
  const has = (line: RegExp) =>
    assert.ok(
      html.split('\n').some(found => line.test(found)),
      String(line),
    )
  has(/^diemcau_http_request_seconds_count\{method="GET",route="\/ban-ghi\/:id[^"]*",status="404"\} 2$/)
  has(/^diemcau_refusals_total\{code="not_found"\} \d+$/)
  has(/^diemcau_jobs\{state="failed"\} 1$/)
  has(/^diemcau_database_connections\{state="open"\} [1-9]/)
  has(/^process_resident_memory_bytes [1-9]/)
  assert.equal(html.includes('ban-ghi/1'), false)
})
