import { together } from '#db'
import { findParty, readOwnSecrets } from '#directory'
import type { Reading } from './deps.ts'
import type { Opening } from './openings.ts'

/** What is known of the applicant and of the consent, as a form begins; all of it can be changed. */
export async function prefillOf(
  { tx, actor }: Reading,
  { version, act }: Opening,
  consent: string,
): Promise<Record<string, string>> {
  const { procedure, tracked, fields } = version.definition
  const values: Record<string, string> = {}
  const fill = (name: string | undefined, text: string | undefined) => {
    if (name !== undefined && text && act.asks?.includes(name)) values[name] = text
  }
  if (fields[procedure?.consent ?? '']?.options?.includes(consent)) fill(procedure?.consent, consent)
  // Officers fill in for somebody else.
  if (actor.account === null || actor.party === null || actor.roles.length > 0) return values
  const [party, { phone }] = await together([
    findParty(tx, actor.party),
    readOwnSecrets(tx, actor.party, ['phone']),
  ])
  fill(procedure?.applicant, party?.name)
  fill(tracked?.phone, phone)
  return values
}
