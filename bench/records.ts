/**
 * What people do with records, through the product's own web: each item beside raw node:http with hand-written SQL, in
 * turn. `npm run bench:records`, or one item: `npm run bench:create`, `bench:read`, `bench:list`.
 */

import { startLimit } from './measure/limit.ts'
import type { Shot } from './measure/load.ts'
import { homeUnit, openOffice } from './measure/office.ts'
import { alternate } from './measure/rounds.ts'
import { fillOffice, homeHits, provinces, valuesOf } from './measure/rows.ts'

const asked = new Set(process.argv.slice(2))
const wants = (item: string) => asked.size === 0 || asked.has(item)
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
const some = Array.from({ length: 1009 }, (_, n) => valuesOf(n + 7_000_000, places))
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
  if (wants('list')) {
    const hits = homeHits(COUNT)
    const path = '/tra-cuu/bench-dossier?q=hau+giang&f.domain=telecom'
    await alternate({
      ...common,
      item: `list (50 of ${COUNT}, search without accents, exact total)`,
      goal: 3,
      contenders: [
        {
          name: 'page',
          port: web.port,
          pid: web.pid,
          shots: [{ path, headers: { cookie: clerk } }],
        },
        bare([{ path: '/list' }]),
      ],
    })
    console.log(hits)
  }
} finally {
  limit.close()
  await office.close()
}
process.exit()
