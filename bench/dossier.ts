/**
 * What people do with dossiers, through the product's own web, beside raw node:http with one statement, in turn: sending
 * a whole form, accepting with and without the receipt as a signed paper, the queue, search, the monthly statistics.
 * `npm run bench:dossier`; BENCH_ROWS dossiers (50,000). With BENCH_BESIDE=directus also that product's own interface
 * over the same rows; it is installed into a temporary folder for the run.
 */
import { ensureSampleKeys } from '#documents'
import { authority } from '#domains'
import { startDirectus } from './measure/directus.ts'
import { bareDossiers, startDossierLimit } from './measure/dossier-limit.ts'
import { addDrafts, addPeople, fillDossiers, PROCEDURE } from './measure/dossiers.ts'
import type { Shot } from './measure/load.ts'
import { homeUnit, openOffice } from './measure/office.ts'
import { alternate, type Contender } from './measure/rounds.ts'

const COUNT = Number(process.env['BENCH_ROWS'] ?? 50_000)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 3)
/** Dossiers to be accepted and drafts to be sent, more than a run needs: each is another one. */
const WAITING = Math.min(Math.floor(COUNT / 2), ROUNDS * SECONDS * 3000)

const office = await openOffice()
const began = Date.now()
const { party } = await addPeople(office)
const waiting = await fillDossiers(office, party, COUNT, WAITING)
const drafts = await addDrafts(office, ROUNDS * SECONDS * 1200)
console.log(`${COUNT} dossiers and ${drafts.length} drafts in ${(Date.now() - began) / 1000} s`)
const bareUrl = await bareDossiers(office)
const limit = await startDossierLimit(bareUrl)
const beside = process.env['BENCH_BESIDE'] === 'directus' ? await startDirectus(bareUrl) : undefined
const web = await office.startWeb()
// Keys are read when the web starts: the second one issues papers, the first does not.
await ensureSampleKeys(office.home, authority, { from: new Date('2016-01-01'), to: new Date('2046-01-01') })
const issuing = await office.startWeb()
const citizen = await office.signIn(web.url, 'nguoi-nop')
const counter = await office.signIn(web.url, 'mot-cua')

const formHead = (url: string, cookie: string) => ({
  'content-type': 'application/x-www-form-urlencoded',
  origin: url,
  cookie,
})
const json = { 'content-type': 'application/json' }
const common = { database: office.database, rounds: ROUNDS, seconds: SECONDS }
const product = (name: string, shots: readonly Shot[], more: Partial<Contender> = {}): Contender => ({
  name,
  port: web.port,
  pid: web.pid,
  shots,
  ...more,
})
const others = (raw: readonly Shot[], ready: readonly Shot[]): Contender[] => [
  ...(beside ? [{ name: 'Directus', port: beside.port, pid: beside.pid, shots: ready, expect: 200 }] : []),
  { name: 'node:http + one statement', port: limit.port, pid: limit.pid, shots: raw },
]
const items = '/items/dossier'
const data = JSON.stringify({ state: 'submitted', plain: '', data: { applicant: 'Hội Nông dân' } })

/** Accepting: half of those that wait for each of the two webs. */
const half = Math.floor(waiting.length / 2)
const accepting = (url: string, ids: readonly bigint[]): Shot[] =>
  ids.map(id => ({
    method: 'POST',
    path: `/ban-ghi/${id}/accept`,
    headers: formHead(url, counter),
    body: '_idem={key}&_version=1&papers.0.component=form&papers.0.originals=1&papers.0.copies=0&papers.0.mark=full',
  }))

try {
  await alternate({
    ...common,
    item: 'file (a whole draft is sent: session, judgement, validation, secrets, chain, clocks, contributions, search)',
    contenders: [
      product(
        'form',
        drafts.map(reference => ({
          method: 'POST',
          path: `/nop/ho-so/${reference}/nop`,
          headers: formHead(web.url, citizen),
          body: '_revision=1',
        })),
        { expect: 303, settle: office.settle },
      ),
      ...others(
        [{ method: 'POST', path: '/file', headers: json, body: data }],
        [{ method: 'POST', path: items, headers: { ...json, ...beside?.headers }, body: data }],
      ),
    ],
  })
  await alternate({
    ...common,
    item: 'accept (code by day, four clocks, contributions)',
    contenders: [
      product('form', accepting(web.url, waiting.slice(0, half)), { expect: 303, settle: office.settle }),
      {
        ...product('form, with the signed receipt', accepting(issuing.url, waiting.slice(half)), {
          expect: 303,
          settle: office.settle,
        }),
        port: issuing.port,
        pid: issuing.pid,
      },
      ...others(
        waiting.map(id => ({ method: 'POST', path: `/accept/${id}` })),
        waiting.map(id => ({
          method: 'PATCH',
          path: `${items}/${id}`,
          headers: { ...json, ...beside?.headers },
          body: '{"state":"accepted"}',
        })),
      ),
    ],
  })
  await alternate({
    ...common,
    item: `the queue of the counter (the first page of those that wait, of ${COUNT})`,
    contenders: [
      product('page', [{ path: '/viec', headers: { cookie: counter } }]),
      ...others(
        [{ path: '/inbox' }],
        [
          {
            path: `${items}?filter[state][_eq]=submitted&limit=50`,
            ...(beside ? { headers: beside.headers } : {}),
          },
        ],
      ),
    ],
  })
  for (const [how, q, raw] of [
    ['without accents', 'vi+thanh', 'vi thanh'],
    ['with accents', encodeURIComponent('Vị Thanh'), 'vi thanh'],
  ] as const)
    await alternate({
      ...common,
      item: `search ${how} (50 of ${COUNT}, exact total)`,
      contenders: [
        product('page', [{ path: `/tra-cuu/${PROCEDURE}?q=${q}`, headers: { cookie: counter } }]),
        ...others(
          [{ path: `/search/${encodeURIComponent(raw)}` }],
          [
            {
              path: `${items}?filter[plain][_contains]=${encodeURIComponent(raw)}&limit=50&meta=filter_count`,
              ...(beside ? { headers: beside.headers } : {}),
            },
          ],
        ),
      ],
    })
  await alternate({
    ...common,
    item: 'the statistics of a month (every breakdown, with the same month a year before)',
    contenders: [
      product('page', [
        { path: `/thong-ke-ho-so?don-vi=${homeUnit}&nam=2017&phan=11`, headers: { cookie: counter } },
      ]),
      ...others(
        [{ path: '/report' }],
        [
          {
            path: `${items}?aggregate[count]=*&groupBy[]=state&filter[received][_between]=2017-11-01,2017-11-30`,
            ...(beside ? { headers: beside.headers } : {}),
          },
        ],
      ),
    ],
  })
} finally {
  limit.close()
  beside?.close()
  await office.close()
}
process.exit()
