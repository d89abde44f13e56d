/**
 * The limit: node:http and hand-written prepared statements, without validation, rights, audit or figures. Started with
 * the address of its database; says its port to its parent.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.argv[2] ?? '', max: 8 })

const columns = 'id, domain, channel, place, on_date, title, data'

async function answer(path: string, body: string): Promise<unknown> {
  if (path === '/create') {
    const { rows } = await pool.query({
      name: 'create',
      text: `insert into dossier (domain, channel, place, on_date, title, data)
        select d ->> 'domain', d ->> 'channel', (d ->> 'place')::int, (d ->> 'receivedOn')::date, d ->> 'code', d
        from (select $1::jsonb as d) as n returning id`,
      values: [body],
    })
    return rows[0]
  }
  if (path.startsWith('/read/')) {
    const { rows } = await pool.query({
      name: 'read',
      text: `select ${columns} from dossier where id = $1`,
      values: [path.slice(6)],
    })
    return rows[0]
  }
  if (path === '/list') {
    const { rows } = await pool.query({
      name: 'list',
      text: `with hit as materialized (
          select id, on_date from dossier where plain like '%hau giang%' and domain = 'telecom')
        select ${columns}, (select count(*) from hit) as total from dossier
        where id in (select id from hit order by on_date desc, id desc limit 50) order by on_date desc, id desc`,
    })
    return rows
  }
  if (path === '/group') {
    const { rows } = await pool.query({
      name: 'group',
      text: 'select place, domain, channel, count(*)::int as n from dossier group by 1, 2, 3',
    })
    return rows
  }
  return {}
}

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', part => parts.push(part))
  request.on('end', () => {
    answer(request.url ?? '', Buffer.concat(parts).toString()).then(
      value => {
        const text = JSON.stringify(value)
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        })
        response.end(text)
      },
      error => response.writeHead(500).end(String(error)),
    )
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
