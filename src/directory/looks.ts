import { Refusal, tidy } from '#base'
import type { Tx } from '#db'
import type { PartySecretField } from './parties.ts'

/** One look of staff, or of the system, at personal values. `at` is an instant of the office. */
export interface Look {
  /** Null: the system's own. */
  account: bigint | null
  /** What was looked at, for example `record 42`. */
  subject: string
  fields: readonly string[]
  at: Date
  why: string
}

/** Writes a look down, for ever. Refuses `invalid` without a reason. */
export async function logLook(tx: Tx, { account, subject, fields, at, why }: Look): Promise<void> {
  await tx.query(
    'insert into directory.look (account_id, subject, fields, at, why) values ($1, $2, $3, $4, $5)',
    [account, subject, fields, at, reason(why)],
  )
}

function reason(why: string): string {
  const text = tidy(why)
  if (!text) throw new Refusal('invalid', {}, [{ field: 'why', rule: 'required' }])
  return text
}

/**
 * Personal values of a party for staff that may read secrets; the database writes the look down in the same
 * statement. Refuses `forbidden` for others, `invalid` without a reason.
 */
export async function readPartySecrets(
  tx: Tx,
  {
    party,
    fields,
    account,
    at,
    why,
  }: Omit<Look, 'subject' | 'account'> & {
    account: bigint
    party: bigint
    fields: readonly PartySecretField[]
  },
): Promise<Partial<Record<PartySecretField, string>>> {
  try {
    const { rows } = await tx.query<{ field: PartySecretField; value: string }>(
      'select field, value from directory.read_party_secret($1, $2, $3, $4, $5)',
      [party, fields, account, at, reason(why)],
    )
    return Object.fromEntries(rows.map(row => [row.field, row.value]))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === '42501')
      throw new Refusal('forbidden', {})
    throw fault
  }
}

/** Personal values of the party for which the transaction acts; of any other party there are none. Not a look. */
export async function readOwnSecrets(
  tx: Tx,
  party: bigint,
  fields: readonly PartySecretField[],
): Promise<Partial<Record<PartySecretField, string>>> {
  const { rows } = await tx.query<{ field: PartySecretField; value: string }>(
    'select field, value from directory.party_secret where party_id = $1 and field = any ($2)',
    [party, fields],
  )
  return Object.fromEntries(rows.map(({ field, value }) => [field, value]))
}
