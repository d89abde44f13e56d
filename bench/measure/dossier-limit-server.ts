/**
 * The limit of dossiers: node:http and one statement each, without validation, rights, chain, clocks or figures. Started
 * with the address of its database; says its port to its parent.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.argv[2] ?? '', max: 8 })

async function answer(path: string, body: string): Promise<unknown> {
  if (path === '/file') {
    const text = `insert into dossier (state, received, plain, data) values ('submitted', null, '', $1) returning id`
    return (await pool.query({ name: 'file', text, values: [body] })).rows[0]
  }
  if (path.startsWith('/accept/')) {
    const text = `update dossier set state = 'accepted', received = '2017-12-22' where id = $1 returning id`
    return (await pool.query({ name: 'accept', text, values: [path.slice(8)] })).rows[0]
  }
  if (path === '/inbox') {
    const text = `select id, data from dossier where state = 'submitted' order by id limit 50`
    return (await pool.query({ name: 'inbox', text })).rows
  }
  if (path.startsWith('/search/')) {
    const text = `with hit as materialized (select id from dossier where plain like $1)
      select id, data, (select count(*) from hit) as total from dossier where id in (select id from hit order by id desc limit 50)`
    return (await pool.query({ name: 'search', text, values: [`%${decodeURIComponent(path.slice(8))}%`] }))
      .rows
  }
  const text = `select data ->> 'place' as place, state, count(*)::int as n from dossier
    where received between '2017-11-01' and '2017-11-30' group by 1, 2`
  return (await pool.query({ name: 'report', text })).rows
}

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', part => parts.push(part))
  request.on('end', () => {
    answer(request.url ?? '', Buffer.concat(parts).toString()).then(
      value => {
        const text = JSON.stringify(value ?? {})
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
          .end(text)
      },
      error => response.writeHead(500).end(String(error)),
    )
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
