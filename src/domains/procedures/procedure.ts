import type { Condition, Field, PublishedType, RecordTypeDefinition, RecordWords } from '#records/define'
import { approveBySilence, LINKED, SHARES, STATES, STATUSES, wayOf } from './life.ts'
import * as life from './life.vi.ts'
import { clocksOf } from './life-clocks.ts'
import { COURSE, FILING, groupsOf, RATING } from './life-fields.ts'

type Term = { value: number; unit: 'calendar_day' | 'working_day' | 'hour' | 'working_hour' }

/** What is said of a paper to be filed; `own` is the form itself. */
export interface Component {
  name: string
  originals?: number
  copies?: number
  required?: true | Condition
  own?: true
  reuses?: string
}

/** A field with its label, a hint, a unit and the labels of its options. */
export interface FormField extends Field {
  label: string
  hint?: string
  unit?: string
  labels?: Readonly<Record<string, string>>
}

/** One procedure, or one version of it: what is its own, in data. The life of a dossier is added to it. */
export interface ProcedureData {
  code: string
  version?: number
  validFrom: string
  name: string
  national?: string
  /** Field of the sector, as the register of services has it. */
  field: 'press' | 'publishing' | 'broadcast' | 'post' | 'telecom' | 'it'
  /** Which successor takes it over. */
  function: string
  law: readonly { text: string; confirmed: boolean }[]
  applicants: readonly ('person' | 'organisation')[]
  /** Cases with a term of their own. */
  variants?: Readonly<Record<string, { label: string; term?: Term }>>
  term: Term
  committed?: Term
  policy?: 'pause' | 'restart'
  tacit?: true
  /** Working days of the department before the people's committee goes on. */
  linkedAfter?: number
  components: Readonly<Record<string, Component>>
  /** Fields of the applicant and of what is asked for. */
  applicant: Readonly<Record<string, FormField>>
  content: Readonly<Record<string, FormField>>
  /** Which content field names the dossier; absent: the applicant. */
  title?: string
  /** The day the result ends: asked when it is proposed. */
  expires?: true
  /** What the form must satisfy beyond its fields, and the sentence that says it. */
  when?: Condition
  guard?: string
  /** Record type of the result with a life of its own, by its creating action, with the fields handed on. */
  creates?: { type: string; by: string; hands: readonly string[] }
  /** Sign of the numbered result. */
  symbol?: string
  words: {
    applicants: string
    competence: string
    fee: string
    result: string
    conditions: readonly string[]
  }
}

const MAX_TITLE = 300

/** Every applicant: a body with its paper of existence, or a person. */
const APPLICANT: Readonly<Record<string, FormField>> = {
  applicant: { kind: 'text', required: true, max: MAX_TITLE, search: true, label: life.applicant.applicant },
  place: { kind: 'place', required: true, label: life.applicant.place },
  address: { kind: 'text', required: true, max: MAX_TITLE, label: life.applicant.address },
  phone: { kind: 'phone', label: life.applicant.phone },
}

const bare = ({ label: _, hint: __, unit: ___, labels: ____, ...field }: FormField): Field => field

const pick = <V>(
  fields: Readonly<Record<string, FormField>>,
  read: (field: FormField) => V | undefined,
): Record<string, V> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = read(field)
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** The name of the file field of a component. */
export const fileOf = (component: string): string =>
  `${component.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}File`

/** Its states: silence is consent, and another body goes on with it, in few procedures only. */
export const statesOf = ({ tacit, linkedAfter }: ProcedureData): (typeof STATES)[number][] =>
  STATES.filter(state => (tacit || state !== 'approved-by-silence') && (linkedAfter || state !== 'linked'))

/** Makes the record type of a procedure: its own form on the common life. */
export function procedureType(data: ProcedureData): PublishedType {
  const files: Record<string, FormField> = Object.fromEntries(
    Object.entries(data.components).flatMap(([code, component]) =>
      component.own
        ? []
        : [
            [
              fileOf(code),
              {
                kind: 'file',
                label: component.name,
                ...(component.required === true ? { required: true } : {}),
                ...(typeof component.required === 'object' ? { requiredWhen: component.required } : {}),
              } satisfies FormField,
            ],
          ],
    ),
  )
  const applicant = { ...APPLICANT, ...data.applicant }
  const variants = Object.entries(data.variants ?? {})
  const content: Record<string, FormField> = {
    ...(variants.length > 0
      ? {
          variant: {
            kind: 'choice',
            required: true,
            options: variants.map(([code]) => code),
            label: life.variantLabel,
            labels: Object.fromEntries(variants.map(([code, { label }]) => [code, label])),
          },
        }
      : {}),
    ...data.content,
  }
  const declared: Record<string, FormField> = {
    signatory: { kind: 'text', required: true, max: 100, secret: true, label: life.declared.signatory },
    commit: {
      kind: 'choice',
      required: true,
      options: ['agreed'],
      label: life.declared.commit.label,
      labels: { agreed: life.declared.commit.agreed },
    },
    consent: {
      kind: 'choice',
      required: true,
      options: ['v2017-12'],
      label: life.declared.consent.label,
      labels: { 'v2017-12': life.declared.consent['v2017-12'] },
    },
  }
  const own = { ...applicant, ...content, ...files, ...declared }
  const filing = Object.keys(FILING).filter(name => !['channel', 'filedBy', 'filedOn'].includes(name))
  const steps = [
    { name: 'submitter', asks: filing },
    { name: 'applicant', asks: Object.keys(applicant) },
    { name: 'content', asks: Object.keys(content) },
    ...(Object.keys(files).length > 0 ? [{ name: 'papers', asks: Object.keys(files) }] : []),
    { name: 'declaration', asks: Object.keys(declared) },
  ]
  const form = steps.flatMap(step => step.asks)
  const atDesk = [{ name: 'submitter', asks: ['channel', ...filing] }, ...steps.slice(1)]
  const begins = {
    from: [],
    to: 'submitted',
    ...(data.when ? { when: data.when } : {}),
  }
  const way = wayOf(form)
  const cases = variants.filter(([, { term }]) => term)
  const expiring = data.expires ? { expiresOn: { kind: 'date', required: true } as const } : {}
  const creates = data.creates
  const definition = {
    code: data.code,
    version: data.version ?? 1,
    validFrom: data.validFrom,
    law: data.committed ? [...data.law, { text: life.committedLaw, confirmed: false }] : data.law,
    fields: { ...FILING, ...pick(own, bare), ...COURSE, ...expiring },
    groups: groupsOf(Object.keys(data.components)),
    states: statesOf(data),
    actions: {
      submit: {
        ...begins,
        by: ['applicant'],
        asks: form,
        steps,
        sets: { channel: { value: 'online' }, filedBy: { role: true }, filedOn: { today: true } },
      },
      file: {
        ...begins,
        by: ['one_stop_officer'],
        asks: ['channel', ...form],
        steps: atDesk,
        sets: { filedBy: { role: true }, filedOn: { today: true } },
      },
      ...way,
      propose: {
        ...way.propose,
        asks: [...way.propose.asks, ...Object.keys(expiring)],
        ...(data.expires ? { when: { field: 'expiresOn', atLeast: 'today' } } : {}),
      },
      issue: {
        ...way.issue,
        sets: { ...way.issue.sets, ...(creates ? {} : { resultNo: { number: 'result' } }) },
        ...(creates
          ? {
              effects: [
                ...way.issue.effects,
                {
                  create: creates.type,
                  by: creates.by,
                  with: Object.fromEntries(creates.hands.map(name => [name, { from: name }])),
                },
              ],
            }
          : {}),
      },
      ...(data.tacit
        ? {
            approveBySilence: {
              ...approveBySilence,
              sets: { ...approveBySilence.sets, resultNo: { number: 'result' } },
            },
          }
        : {}),
      ...(data.linkedAfter ? LINKED : {}),
    },
    clocks: clocksOf({
      statutory: cases.length
        ? {
            cases: [
              ...cases.map(([code, { term }]) => ({ ...term, when: { field: 'variant', is: code } })),
              data.term,
            ],
          }
        : data.term,
      ...(data.committed ? { committed: data.committed } : {}),
      policy: data.policy ?? 'pause',
      tacit: data.tacit ?? false,
      ...(data.linkedAfter ? { own: data.linkedAfter } : {}),
    }),
    series: {
      dossier: { pattern: life.codePattern, per: 'day', most: 9999 },
      refusal: { pattern: life.refusalSymbol },
      // A result with a life of its own bears its number itself.
      ...(creates ? {} : { result: { pattern: data.symbol ?? life.resultSymbol } }),
    },
    procedure: {
      ...(data.national ? { national: data.national } : {}),
      field: data.field,
      applicants: data.applicants,
      components: Object.fromEntries(
        Object.entries(data.components).map(
          ([code, { originals = 0, copies = 0, required, own: isForm, reuses }]) => [
            code,
            {
              ...(isForm ? {} : { field: fileOf(code) }),
              originals,
              copies,
              ...(required ? { required } : {}),
              ...(reuses ? { reuses } : {}),
            },
          ],
        ),
      ),
      shares: SHARES,
      clocks: { statutory: 'statutory', committed: 'committed' },
      applicant: 'applicant',
      consent: 'consent',
      slip: RATING.filter(name => name !== 'comment'),
      statuses: STATUSES,
    },
    reach: { mail: 'submitterEmail', phone: 'submitterPhone' },
    tracked: { code: 'code', phone: 'submitterPhone', due: 'committed' },
    title: `{${data.title ?? 'applicant'}}`,
    dated: 'receivedOn',
    placed: 'place',
    public: [],
    secretReaders: ['one_stop_officer', 'specialist', 'head', 'director'],
    keptBy: ['department'],
    retentionDays: 3650,
  }
  const words: RecordWords<string, string, string, string> = {
    name: life.dossierOf(data.name),
    plural: life.dossierOf(data.name),
    fields: {
      ...life.fields,
      ...pick(own, field => field.label),
      ...(data.expires ? { expiresOn: life.expiresOn.label } : {}),
    },
    hints: { ...life.hints, ...pick(own, field => field.hint) },
    units: pick(own, field => field.unit),
    options: {
      ...life.options,
      ...pick(own, field => field.labels),
      component: Object.fromEntries(Object.entries(data.components).map(([code, { name }]) => [code, name])),
    },
    groups: life.groups,
    states: only(life.states, definition.states),
    actions: only(life.actions, Object.keys(definition.actions)),
    guards: {
      ...only(life.guards, Object.keys(definition.actions)),
      ...(data.guard ? { submit: data.guard, file: data.guard } : {}),
      ...(data.expires ? { propose: life.expiresOn.guard } : {}),
    },
    clocks: only(life.clocks, Object.keys(definition.clocks)),
    notices: data.tacit ? life.notices : withoutSilence,
    steps: only(
      life.steps,
      steps.map(step => step.name),
    ),
    procedure: {
      name: data.name,
      ...data.words,
      components: Object.fromEntries(Object.entries(data.components).map(([code, { name }]) => [code, name])),
    },
  }
  // Conditions, actions and clocks are made of data: what the compiler cannot see is checked when it is published.
  const actions = Object.entries(definition.actions).map(([name, act]) => [
    name,
    { ...act, from: act.from.filter(state => definition.states.some(known => known === state)) },
  ])
  return {
    definition: { ...definition, actions: Object.fromEntries(actions) } as unknown as RecordTypeDefinition,
    words: { vi: words },
    function: data.function,
  }
}

const { silence: _, ...withoutSilence } = life.notices

const only = (all: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.flatMap(key => (all[key] === undefined ? [] : [[key, all[key]]])))
