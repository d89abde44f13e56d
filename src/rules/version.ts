import { type LocalDate, Refusal } from '#base'
import type { Tx } from '#db'

/** One version of a dated rule. `validTo` is its last day, null while in force. */
export interface RuleVersion {
  rule: string
  validFrom: LocalDate
  validTo: LocalDate | null
  data: unknown
  /** False when the text of the law, or the version for this day, was not seen in a source. */
  confirmed: boolean
  source: string
}

/**
 * The version in force on a day, out of one rule's versions sorted by their first day. Days before the first known
 * version use that one backwards, as not confirmed.
 */
export function inForce(versions: readonly RuleVersion[], on: LocalDate): RuleVersion | undefined {
  const first = versions[0]
  if (first && on < first.validFrom) return { ...first, confirmed: false }
  return versions.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo))
}

/** All versions of the named rules, sorted by their first day. */
export async function listVersions(tx: Pick<Tx, 'query'>, rules: readonly string[]): Promise<RuleVersion[]> {
  const { rows } = await tx.query<RuleVersion>(
    `select rule, valid_from "validFrom", valid_to "validTo", data, confirmed, source
     from rules.version where rule = any ($1) order by valid_from`,
    [rules],
  )
  return rows
}

/** The version of a rule in force on a day, by the legal date of what is judged. Refuses `not_found`. */
export async function ruleOn(tx: Pick<Tx, 'query'>, rule: string, on: LocalDate): Promise<RuleVersion> {
  const found = inForce(await listVersions(tx, [rule]), on)
  if (!found) throw new Refusal('not_found', { rule, on })
  return found
}
