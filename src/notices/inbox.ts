import type { Tx } from '#db'

/** A notice as its party reads it. */
export interface ReadNotice {
  id: string
  record: bigint
  subject: string
  text: string
  at: Date
  readAt: Date | null
}

/** The notices of a party, the latest first; row-level security gives them to nobody else. */
export async function listNotices(tx: Tx, party: bigint, limit = 100): Promise<ReadNotice[]> {
  const { rows } = await tx.query<ReadNotice>(
    `select id, record_id as record, subject, text, at, read_at as "readAt" from notices.notice
     where party_id = $1 order by at desc, record_id desc, seq desc limit $2`,
    [party, limit],
  )
  return rows
}

/** How many notices a party has not read. */
export async function countUnread(tx: Tx, party: bigint): Promise<number> {
  const { rows } = await tx.query<{ n: bigint }>(
    'select count(*) as n from notices.notice where party_id = $1 and read_at is null',
    [party],
  )
  return Number(rows[0]?.n ?? 0n)
}

/** Notes that a party has read all that it was told up to `at`, an instant of the office. */
export async function markRead(tx: Tx, party: bigint, at: Date): Promise<void> {
  await tx.query(
    'update notices.notice set read_at = $2 where party_id = $1 and read_at is null and at <= $2',
    [party, at],
  )
}
