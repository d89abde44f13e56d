/**
 * The words in which a record type is said. A definition is a JSON document: literals only, no functions. The
 * shipped ones are typed here, so that a wrong state, field, role or a missing label does not compile; at start they
 * are published into the database and the engines read only the database.
 */

/** Who may act. `applicant` is the record's own party; `system` is a clock or an effect. */
export const roleCodes = [
  'one_stop_officer',
  'specialist',
  'head',
  'director',
  'inspector',
  'chief_inspector',
  'statistics_officer',
  'secretary',
  'editor',
  'it_officer',
  'administrator',
  'applicant',
  'system',
] as const
export type RoleCode = (typeof roleCodes)[number]

export type Scalar = string | number | boolean

/** One field. Money is integer đồng. `secret` values are personal: kept apart, masked, every look logged. */
export interface Field {
  kind:
    | 'text'
    | 'longText'
    | 'integer'
    | 'money'
    | 'date'
    | 'instant'
    | 'yesNo'
    | 'choice'
    | 'place'
    | 'party'
    | 'record'
    | 'file'
    | 'phone'
    | 'url'
    | 'point'
  required?: boolean
  /** Must be given where this holds of what is typed beside it. */
  requiredWhen?: Condition
  /** Asked only where this holds of what is typed beside it; elsewhere it is neither shown nor kept. */
  when?: Condition
  /** Another field of its kind, which its control begins with while it has no value of its own. */
  begins?: string
  /** Places after the comma of an `integer` that people write as a decimal: 18,5 is kept as 185 with one place. */
  decimals?: 1 | 2 | 3
  /** Least and greatest: value of a number, length of a text. */
  min?: number
  max?: number
  /** Option codes of a `choice`. */
  options?: readonly string[]
  /** Type code of a `record` link; of a `party`, the role that only those who may be chosen hold in the record's unit or above it. */
  of?: string
  secret?: boolean
  /** Its words are found by search. */
  search?: boolean
  /** A choice by which lists are narrowed, together with search. */
  facet?: boolean
  /** No two records of the type in one office may hold the same value. */
  unique?: boolean
}

/** A closed set of conditions with total evaluation: a field that is not given makes every comparison false. */
export type Condition<F extends string = string> =
  | { field: F; is: Scalar }
  | { field: F; in: readonly Scalar[] }
  | { field: F; given: boolean }
  /** An instant that lies at least so many hours after now. */
  | { field: F; hoursAhead: number }
  | { field: F; atLeast: number | 'today' | { field: F } }
  | { field: F; atMost: number | 'today' | { field: F } }
  | { all: readonly Condition<F>[] }
  | { any: readonly Condition<F>[] }
  | { not: Condition<F> }

/** What an action writes into a field by itself. `number` takes the next of a gap-free series. */
export type Setting<F extends string = string> =
  | { value: Scalar }
  | { today: true }
  | { now: true }
  | { from: F }
  /** A day (`12-14`) of the year that a whole-number field holds. */
  | { yearIn: F; day: string }
  | { number: string }
  /** `early`, `on-time` or `late` by a clock at this instant; late in any case where the condition holds. */
  | { pace: string; lateIf?: Condition<F> }
  /** The day on which a clock is due after this act. */
  | { due: string }
  /** How much of a clock's term was used, in the unit of the term, while it did not stand still; and that unit. */
  | { took: string }
  | { tookIn: string }
  /** Code of the role in which it is done. */
  | { role: true }
  | { clear: true }

/**
 * What else an action does. `create` opens a record of another type as child of this one (once, or for each row of a
 * group), by that type's creating action; `act` performs an action on the parent or on the records a field links to;
 * `notify` tells the record's party a sentence of the words under `notices`.
 */
export type Effect<F extends string = string, G extends string = string> =
  | {
      create: string
      by: string
      /** Text field with the code of the unit in which it begins; absent: this record's own. */
      unit?: F
      forEach?: G
      with: Record<string, { from: F } | { row: string } | { value: Scalar }>
    }
  /** `lapses`: where that record's state no longer allows it, nothing happens to it. */
  | { act: string; on: 'parent' | F; lapses?: true }
  | { notify: 'party'; words: string }

export interface ActionDefinition<
  F extends string = string,
  S extends string = string,
  G extends string = string,
> {
  /** States it leaves; empty: it creates the record. */
  from: readonly S[]
  /** State it enters; absent: the state stays. */
  to?: S
  by: readonly RoleCode[]
  /** Done by these roles in the office above the record's own: it takes over what was sent to it. */
  above?: true
  /** Fields that its form shows; those that are `required` must be given. */
  asks?: readonly F[]
  /** Groups that its form shows. */
  asksGroups?: readonly G[]
  /** Pages of a long form, in order; what it asks is the sum of theirs. */
  steps?: readonly { name: string; asks?: readonly F[]; asksGroups?: readonly G[] }[]
  /** Of the fields it asks only those that the newest rows of a group name, each row by a choice of this field. */
  asksNamed?: { group: G; field: string }
  /** A reason in words must be given and is kept on the action. */
  needsReason?: boolean
  /** Least length of that reason in characters. */
  reasonMin?: number
  /** Must hold of the record as it stands, before anything is typed; its sentence too stands under `guards`. */
  needs?: Condition<F>
  /** Must hold after the values are taken; its sentence stands in the words under `guards`. */
  when?: Condition<F>
  /** No other living record of the same type may agree on these fields (for example one delivery a household). */
  onlyOne?: { of: readonly (F | 'parent' | 'party' | 'office')[]; in: readonly S[] }
  sets?: Partial<Record<F, Setting<F>>>
  /** It hands the record to another unit of the same office, which the command names; `may`: where it names one. */
  transfers?: true | 'may'
  /** It counts the running clocks anew, after the calendar has changed. */
  recounts?: true
  effects?: readonly Effect<F, G>[]
}

/** Units in which the law counts a term. */
export const termUnits = ['calendar_day', 'working_day', 'hour', 'working_hour'] as const

export interface LegalTerm {
  value: number
  unit: (typeof termUnits)[number]
}

/**
 * A legal term; the first of several whose condition holds; the day or instant held in a field; or the morning of so
 * many days before another clock is due, with which it pauses and goes on.
 */
export type ClockTerm<F extends string = string> =
  | LegalTerm
  | { cases: readonly (LegalTerm & { when?: Condition<F> })[] }
  | { field: F }
  | { before: string; value: number; unit: 'calendar_day' | 'working_day' }

export interface ClockDefinition<F extends string = string, A extends string = string> {
  starts: readonly A[]
  stops: readonly A[]
  pauses?: readonly A[]
  resumes?: readonly A[]
  /** After a stop: the rest of the term (`pause`, the default) or the whole of it again. */
  policy?: 'pause' | 'restart'
  term: ClockTerm<F>
  /** Action that `system` performs when it is due. */
  onDue?: A
}

/**
 * Returns of aggregates: every office of a kind, or every party of a register, owes one for each year. What it sends is
 * taken over by the office above it (an office's return) or by the office that keeps the record (a party's).
 */
export interface Owed<F extends string = string, S extends string = string> {
  /** Whole-number field with the year. */
  year: F
  /** The last day that its values speak of, `MM-DD` of the year. */
  cutOff: string
  /** Working days after the cut-off within which it is sent; at least one (Decree 09/2019/NĐ-CP, article 8). */
  within: number
  /** All offices of a kind, or all parties of the records that a stock indicator counts at the end of the period. */
  from: { office: 'department' } | { counted: string }
  /** States in which it has been handed in and waits to be taken over. */
  sent: readonly S[]
  /** States in which it has been taken over: only then it counts. */
  accepted: readonly S[]
  /** States into which it is opened again to be mended. */
  reopened?: readonly S[]
  /** Roles of the office above that read it from the day it is sent. */
  readersAbove?: readonly RoleCode[]
}

/** What the catalogue of procedures says of one, beside its form, its clocks and its law. */
export interface Procedure<F extends string = string> {
  /** Code in the national catalogue of procedures, where it is known. */
  national?: string
  /** The field of the sector: `press`, `publishing`, `post` and so on. */
  field: string
  /** Who may apply. */
  applicants: readonly ('person' | 'organisation')[]
  /** Papers to be filed. A form filled in here is one without a field. */
  components: Record<
    string,
    {
      field?: F
      originals: number
      copies: number
      /** Absent: it may be filed. */
      required?: true | Condition<F>
      /** An issued record of this type stands for it. */
      reuses?: string
    }
  >
  /** Parts of the term by the state in which the dossier lies, in thousandths of the whole. */
  shares: Record<string, number>
  /** Which of its clocks are the term of law and the term the office has promised. */
  clocks: { statutory: string; committed?: string }
  /** Field with the name of the applicant: an applicant without an account is kept under it. */
  applicant?: F
  /** What each state is called in national figures: one of the ten statuses of the national portal. */
  statuses: Record<string, number>
  /** Choice among the versions of the text about personal values: what was agreed to when the form was begun. */
  consent?: F
  /** What the applicant says of how it was handled, in points; kept apart from what the log tells. */
  slip?: readonly F[]
}

export interface RecordTypeDefinition<
  F extends string = string,
  S extends string = string,
  A extends string = string,
  G extends string = string,
> {
  /** Stable: database, addresses, permissions. */
  code: string
  version: number
  /** From this legal date on, records begin with this version. */
  validFrom: string
  /** Shown to the user. `confirmed: false` marks law that was not seen in a source. */
  law: readonly { text: string; confirmed: boolean }[]
  fields: Record<F, Field>
  /** Repeated rows inside a record. What is counted or dated by itself is a record with a parent instead. */
  groups?: Record<G, { fields: Record<string, Field>; min?: number; max?: number }>
  /** Type of the parent record, or the types one of which it is, when it has one. */
  parent?: string | readonly string[]
  states: readonly S[]
  actions: Record<A, ActionDefinition<NoInfer<F>, NoInfer<S>, NoInfer<G>>>
  clocks?: Record<string, ClockDefinition<NoInfer<F>, NoInfer<A>>>
  /**
   * Gap-free series: `{n}` running number, `{nn}` padded to two, `{yyyy}` year, `{yymmdd}` day, `{unit}` the identifier
   * that the nearest unit bears on that day, `{abbreviation}` how the office abbreviates its name then. Counted for the office and year of the type; `per: 'day'` counts for the
   * bearer of the identifier and the day, over all types with a series of this name. A full series refuses.
   */
  series?: Record<string, { pattern: string; per?: 'day'; most?: number }>
  /** It is the dossier of an administrative procedure. */
  procedure?: Procedure<NoInfer<F>>
  /** Field or fields that make the record's name, for example `{name}`; `{type}` is the type's own name; secret fields may not be used. */
  title: string
  /** Field that dates the record in lists; absent: the day it was created. */
  dated?: NoInfer<F>
  /** Field that places it; absent: its unit's place. */
  placed?: NoInfer<F>
  /** Field that holds its party. */
  about?: NoInfer<F>
  /** Fields with the addresses to which its notices go besides the party's own page. */
  reach?: { mail?: NoInfer<F>; phone?: NoInfer<F> }
  /**
   * Anyone who knows its number and the last digits of its phone may ask where it stands, and is told the end of the
   * clock `due`; absent: of the one that ends first.
   */
  tracked?: { code: NoInfer<F>; phone: NoInfer<F>; due?: string }
  /** Anyone may read it in these states. */
  public: readonly NoInfer<S>[]
  /** Staff of the same office, at or below whose unit it lies, who may read it in any state. Empty: all staff. */
  readers?: readonly RoleCode[]
  /** Roles that may read secret fields; each look is logged. */
  secretReaders?: readonly RoleCode[]
  /** It is a return: who owes one for each year, and by when. */
  owed?: Owed<NoInfer<F>, NoInfer<S>>
  /** Kinds of unit that keep such records; used to offer the type and to say what is missing. */
  keptBy: readonly ('ministry' | 'department')[]
  /** Codes of the only offices that keep such records; absent: every office of these kinds. */
  offices?: readonly string[]
  /** Days an erased party's secret values may be kept; data for the retention job. */
  retentionDays?: number
}

/** Checks a literal against itself: fields, states, actions and groups are known names. */
export function defineRecordType<
  const F extends string,
  const S extends string,
  const A extends string,
  const G extends string = never,
>(definition: RecordTypeDefinition<F, S, A, G>): RecordTypeDefinition<F, S, A, G> {
  return definition
}

/** All labels of a type in one language; a missing one does not compile. */
export interface RecordWords<F extends string, S extends string, A extends string, G extends string> {
  name: string
  plural: string
  fields: Record<F, string>
  hints?: Partial<Record<F, string>>
  /** Units written to the right of a field. */
  units?: Partial<Record<F, string>>
  /** Labels of the options of each `choice` field (or group field), by option code. */
  options?: Record<string, Record<string, string>>
  groups?: Record<G, { name: string; fields: Record<string, string> }>
  states: Record<S, string>
  actions: Record<A, string>
  /** The sentence said when an action's `when` or `onlyOne` forbids it. */
  guards?: Partial<Record<A, string>>
  clocks?: Record<string, string>
  /** Names of the pages of long forms. */
  steps?: Record<string, string>
  /** What the catalogue says of a procedure, in sentences; `components` by their code. */
  procedure?: {
    name: string
    applicants: string
    competence: string
    fee: string
    result: string
    conditions: readonly string[]
    components: Record<string, string>
  }
  /** Sentences of notices by key; `{title}` and fields that are not secret stand in braces. */
  notices?: Record<string, string>
}

export type WordsOf<D> =
  D extends RecordTypeDefinition<infer F, infer S, infer A, infer G> ? RecordWords<F, S, A, G> : never

/** A definition with its words, as `domains/` hands it to be published. */
export interface PublishedType {
  definition: RecordTypeDefinition
  words: { vi: RecordWords<string, string, string, string> }
  /** The field of the sector it belongs to (`press`): which successor of a unit takes its records over. */
  function?: string
}

/** Widens a typed literal and its words into what is published. */
export function publishType<F extends string, S extends string, A extends string, G extends string>(
  definition: RecordTypeDefinition<F, S, A, G>,
  vi: RecordWords<F, S, A, G>,
  name?: string,
): PublishedType {
  const published = { definition, words: { vi }, ...(name === undefined ? {} : { function: name }) }
  return published as unknown as PublishedType
}

export type { PaperForm, PaperWords, PublishedPaper } from './papers/define.ts'
