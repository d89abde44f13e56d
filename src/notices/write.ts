import { randomUUID } from 'node:crypto'
import type { Tx } from '#db'
import { enqueueMany } from '#jobs'
import { DELIVER, type WayName } from './deliver.ts'

/** One thing a party is told of one act of a record. */
export interface Notice {
  record: bigint
  /** The act's number in its record. */
  seq: number
  /** Key of its sentence. */
  words: string
  party: bigint | null
  subject: string
  text: string
  /** Office time. */
  at: Date
  /** Ways on which it goes out besides the party's own page. */
  ways: readonly WayName[]
}

/**
 * Writes notices in the act's own transaction, with a job for each way on which they go out: with the commit they are
 * there, with a rollback they never were.
 */
export async function writeNotices(tx: Tx, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return
  const rows = notices.map(notice => ({ ...notice, id: randomUUID() }))
  const waiting = (way: WayName) => rows.map(row => (row.ways.includes(way) ? 'waiting' : null))
  await tx.query(
    `insert into notices.notice (id, record_id, seq, words, party_id, subject, text, at, mail, sms)
     select * from unnest($1::uuid[], $2::bigint[], $3::int[], $4::text[], $5::bigint[], $6::text[], $7::text[],
       $8::timestamptz[], $9::text[], $10::text[])`,
    [
      rows.map(row => row.id),
      rows.map(row => row.record),
      rows.map(row => row.seq),
      rows.map(row => row.words),
      rows.map(row => row.party),
      rows.map(row => row.subject),
      rows.map(row => row.text),
      rows.map(row => row.at),
      waiting('mail'),
      waiting('sms'),
    ],
  )
  await enqueueMany(
    tx,
    DELIVER,
    rows.flatMap(({ id, ways }) => ways.map(way => ({ notice: id, way }))),
  )
}
