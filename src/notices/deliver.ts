import { log } from '#base'
import type { Tx } from '#db'
import type { PatientHandler } from '#jobs'

/** The job that brings one notice out on one way. */
export const DELIVER = 'notices.deliver'

export type WayName = 'mail' | 'sms'

/** What leaves the house. `key` is the same however often it is tried, so that its receiver can tell it again. */
export interface Reached {
  to: string
  subject: string
  text: string
  key: string
}

/** A way by which notices leave the house. */
export interface Way {
  /**
   * Hands one over. When it returns, it has been taken.
   * @throws Undeliverable when it never will be; anything else when it may be tried again
   */
  send(message: Reached): Promise<void>
}

/** The ways that are set up. */
export type Ways = Readonly<Partial<Record<WayName, Way>>>

/** The address does not exist, or its server refuses it for good. Carries no address. */
export class Undeliverable extends Error {}

/** Where a record's notices go on a way; undefined when it names nothing. The look is logged before it answers. */
export type AddressOf = (record: bigint, way: WayName) => Promise<string | undefined>

/** With pauses of at most half an hour: about three days. */
const ATTEMPTS = 150

interface Waiting {
  record: bigint
  subject: string
  text: string
}

/**
 * Brings notices out after the commit. One that its way does not take is tried again; a machine that dies between the
 * sending and the mark sends it again under the same key. A way that is not set up takes nothing and reads no address.
 */
export function deliverNotices(ways: Ways, addressOf: AddressOf): PatientHandler {
  const run: PatientHandler['run'] = async (tx, payload) => {
    const id = String(payload['notice'])
    const name: WayName = payload['way'] === 'mail' ? 'mail' : 'sms'
    await tx.query(`select set_config('diemcau.system', 'on', true)`)
    const { rows } = await tx.query<Waiting>(
      `select record_id as record, subject, text from notices.notice where id = $1 and ${name} = 'waiting'`,
      [id],
    )
    const [notice] = rows
    if (!notice) return
    const state = await handOver(ways[name], name, addressOf, id, notice)
    await mark(tx, id, name, state)
    if (state !== 'sent') log.info({ code: 'notice_not_sent', notice: id, way: name, state })
  }
  return { attempts: ATTEMPTS, run }
}

async function handOver(
  way: Way | undefined,
  name: WayName,
  addressOf: AddressOf,
  key: string,
  { record, subject, text }: Waiting,
): Promise<'off' | 'unreachable' | 'refused' | 'sent'> {
  if (!way) return 'off'
  const to = await addressOf(record, name)
  if (to === undefined) return 'unreachable'
  try {
    await way.send({ to, subject, text, key })
    return 'sent'
  } catch (error) {
    if (error instanceof Undeliverable) return 'refused'
    throw error
  }
}

async function mark(tx: Tx, id: string, way: WayName, state: string): Promise<void> {
  await tx.query(
    `update notices.notice set ${way} = $2, ${way}_at = clock_timestamp() where id = $1 and ${way} = 'waiting'`,
    [id, state],
  )
}
