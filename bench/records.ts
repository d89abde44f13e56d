/**
 * What people do with records, through the product's own web: each item beside raw node:http with hand-written SQL, in
 * turn. `npm run bench:records`, or one item: `npm run bench:create`, `bench:read`, `bench:list`.
 */

import { startLimit } from './measure/limit.ts'
import type { Shot } from './measure/load.ts'
import { homeUnit, openOffice } from './measure/office.ts'
import { alternate } from './measure/rounds.ts'
import { fillOffice, homeHits, multiplyLists, provinces, valuesOf } from './measure/rows.ts'

const asked = new Set(process.argv.slice(2))
const wants = (item: string) => asked.size === 0 || asked.has(item)
/** The longest list is this many times the ordinary one. */
const TIMES = Number(process.env['BENCH_TIMES'] ?? 10)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const COUNT = Number(process.env['BENCH_ROWS'] ?? 100_000)

const office = await openOffice()
const began = Date.now()
await fillOffice(office, COUNT)
console.log(`${COUNT} dossiers loaded in ${(Date.now() - began) / 1000} s`)
const limit = await startLimit(office)
const web = await office.startWeb()
const clerk = await office.signIn(web.url, 'chuyen-vien')
const places = await provinces(office)

const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded', origin: web.url, cookie: clerk }
// None of them lies where the lists look.
const some = Array.from({ length: 1009 }, (_, n) => valuesOf(67 * (100_000 + n) + 1, places))
const formOf = (values: Record<string, string>) =>
  `${new URLSearchParams({ ...values, _unit: homeUnit })}&_idem={key}`
const common = { database: office.database, rounds: ROUNDS }
const bare = (shots: readonly Shot[]) => ({
  name: 'node:http + one statement',
  port: limit.port,
  pid: limit.pid,
  shots,
})

try {
  if (wants('create')) {
    await alternate({
      ...common,
      item: 'create (form post: session, rights, validation, chain, contributions, search)',
      goal: 1.6,
      contenders: [
        {
          name: 'form',
          port: web.port,
          pid: web.pid,
          expect: 303,
          settle: office.settle,
          shots: some.map(values => ({
            method: 'POST',
            path: '/ban-ghi/moi/bench-dossier?viec=receive',
            headers: form,
            body: formOf(values),
          })),
        },
        bare(
          some.map(values => ({
            method: 'POST',
            path: '/create',
            headers: json,
            body: JSON.stringify(values),
          })),
        ),
      ],
    })
  }
  if (wants('read')) {
    const ids = Array.from({ length: 1000 }, (_, n) => 1 + ((n * 97) % (COUNT - 1)))
    await alternate({
      ...common,
      item: 'read (one record as JSON: session, rights, wall)',
      goal: 0.7,
      contenders: [
        {
          name: 'interface',
          port: web.port,
          pid: web.pid,
          shots: ids.map(id => ({ path: `/api/v1/records/${id}`, headers: { cookie: clerk } })),
          check: body => (body.includes('"type":"bench-dossier"') ? undefined : `not a record: ${body}`),
        },
        {
          name: 'page',
          port: web.port,
          pid: web.pid,
          shots: ids.map(id => ({ path: `/ban-ghi/${id}`, headers: { cookie: clerk } })),
        },
        bare(ids.map(id => ({ path: `/read/${id}` }))),
      ],
    })
  }
  if (wants('list')) await list(COUNT, 3)
  if (asked.has('list-million')) {
    await multiplyLists(office, TIMES)
    await list(COUNT, 6, TIMES)
  }
} finally {
  limit.close()
  await office.close()
}
process.exit()

/** The limit keeps the rows it had, so that at a million it is beside and not under the same load. */
async function list(count: number, goal: number, times = 1): Promise<void> {
  const hits = homeHits(count)
  const headers = { cookie: clerk }
  const total = async (query: string) => {
    const html = await fetch(`${web.url}/tra-cuu/bench-dossier?${query}`, { headers }).then(answer =>
      answer.text(),
    )
    return Number(/trong ([\d.]+)/.exec(html)?.[1]?.replaceAll('.', '') ?? -1)
  }
  const found = { all: await total('q=hau+giang'), telecom: await total('q=hau+giang&f.domain=telecom') }
  const there = { all: hits.all * times, telecom: hits.telecom * times }
  if (found.all !== there.all || found.telecom !== there.telecom)
    throw new Error(`found ${JSON.stringify(found)}, there are ${JSON.stringify(there)}`)
  console.log(`\nchecked: ${found.telecom} hits and ${found.all} without the choice, as many as there are`)
  await alternate({
    ...common,
    item: `list (50 of ${count * times}, search without accents, narrowed by a choice, exact total)`,
    goal,
    contenders: [
      {
        name: 'interface',
        port: web.port,
        pid: web.pid,
        shots: [{ path: '/api/v1/registers/bench-dossier/records?q=hau+giang&f.domain=telecom', headers }],
      },
      {
        name: 'page',
        port: web.port,
        pid: web.pid,
        shots: [{ path: '/tra-cuu/bench-dossier?q=hau+giang&f.domain=telecom', headers }],
      },
      bare([{ path: '/list' }]),
    ],
  })
}
