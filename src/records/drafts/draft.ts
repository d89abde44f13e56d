/** What stands in a form, as it was typed: texts that are no valid value too, and files by their hash. */
export interface DraftTyped {
  values: Readonly<Record<string, string>>
  groups: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

/** A form that was begun and not sent yet, or was sent a short while ago. */
export interface Draft {
  /** Ten letters; of an applicant without an account it is the reference of the key. */
  reference: string
  /** Id of the published version it was begun with. */
  definition: number
  action: string
  unit: number
  account: bigint | null
  guest: string | null
  typed: DraftTyped
  /** The page to go on with. */
  page: string
  /** By page, the revision that last changed it. */
  saved: Readonly<Record<string, number>>
  /** Counts the saves that changed something. */
  revision: number
  /** Version of the consent text that was agreed to. */
  consent: string
  createdAt: Date
  changedAt: Date
  expiresAt: Date
  /** What it became; null while it has not been sent. */
  record: bigint | null
  sentAt: Date | null
}
