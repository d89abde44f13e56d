import { openSampleDatabase, stopTestServer } from '#support/database'
const t = performance.now()
const db = await openSampleDatabase()
console.log('loaded', Math.round((performance.now() - t) / 1000), 's cpu', process.cpuUsage().user / 1e6)
const q = async (s: string) => console.log((await db.owner.query(s)).rows)
await q(`select count(*) acts from records.action`)
await q(`select t.code, r.state, r.title, c.on_due, c.due_at from records.clock c join records.record r on r.id=c.record_id join records.type t on t.id=r.type_id where c.stopped_at is null and c.paused_at is null and c.on_due is not null and c.due_at <= '2017-12-22T08:00:00+07:00'`)
await db.close()
await stopTestServer()
