import { RATING } from './life-fields.ts'

/** The life of a dossier from the form to the result, the same for every procedure (Decree 61/2018, circular 01/2018). */

export const STATES = [
  'submitted',
  'intake-supplement',
  'not-accepted',
  'accepted',
  'appraising',
  'supplement',
  'consulting',
  'linked',
  'review',
  'signing',
  'issued',
  'approved-by-silence',
  'refused',
  'returned',
  'withdraw-asked',
  'withdrawn',
  'stopped',
] as const

/** What the national portal calls each state: its ten statuses. */
export const STATUSES: Record<(typeof STATES)[number], number> = {
  submitted: 1,
  'intake-supplement': 5,
  'not-accepted': 3,
  accepted: 2,
  appraising: 4,
  supplement: 5,
  consulting: 4,
  linked: 4,
  review: 4,
  signing: 4,
  issued: 9,
  'approved-by-silence': 9,
  refused: 9,
  returned: 10,
  'withdraw-asked': 7,
  withdrawn: 8,
  stopped: 8,
}

/** Parts of the term, in thousandths: the steps of the department's own procedure of work. */
export const SHARES = { accepted: 100, appraising: 550, review: 100, signing: 150, issued: 100 }

/** Being worked on, from the receipt to the signature. */
const OPEN = ['accepted', 'appraising', 'supplement', 'consulting', 'linked', 'review', 'signing'] as const
const BEFORE_SIGNING = ['accepted', 'appraising', 'supplement', 'consulting', 'linked', 'review'] as const
const DONE = ['issued', 'approved-by-silence', 'refused'] as const

const ENDED = {
  endedOn: { today: true },
  pace: { pace: 'statutory', lateIf: { field: 'askedAgainOn', given: true } },
  pacePromised: { pace: 'committed', lateIf: { field: 'askedAgainOn', given: true } },
  took: { took: 'statutory' },
  tookIn: { tookIn: 'statutory' },
} as const
const DUE = { dueOn: { due: 'statutory' }, promisedOn: { due: 'committed' } } as const
const BY_FORM = { group: 'missing', field: 'component' } as const

const tell = (words: string) => ({ notify: 'party', words }) as const

/** What may be done, after it was filed. `form` is everything that the form has asked. */
export const wayOf = (form: readonly string[]) =>
  ({
    askBefore: {
      from: ['submitted'],
      to: 'intake-supplement',
      by: ['one_stop_officer'],
      asksGroups: ['missing'],
      effects: [tell('supplement')],
      sets: { askedBeforeOn: { today: true } },
    },
    supplyBefore: {
      from: ['intake-supplement'],
      to: 'submitted',
      by: ['applicant', 'one_stop_officer'],
      asks: form,
      asksNamed: BY_FORM,
    },
    turnAway: {
      from: ['submitted', 'intake-supplement'],
      to: 'not-accepted',
      by: ['one_stop_officer'],
      asks: ['ground'],
      needsReason: true,
      reasonMin: 20,
      effects: [tell('notAccepted')],
      sets: { turnedAwayOn: { today: true } },
    },
    accept: {
      from: ['submitted'],
      to: 'accepted',
      by: ['one_stop_officer'],
      asksGroups: ['papers'],
      sets: { code: { number: 'dossier' }, receivedOn: { today: true }, receivedAt: { now: true }, ...DUE },
      transfers: 'may',
      effects: [tell('accepted')],
    },
    assign: { from: ['accepted'], to: 'appraising', by: ['head'], asks: ['handler'] },
    reassign: { from: ['appraising'], by: ['head'], asks: ['handler'], needsReason: true },
    requestMore: {
      from: ['appraising'],
      to: 'supplement',
      by: ['specialist'],
      asksGroups: ['missing'],
      needs: { field: 'askedOn', given: false },
      sets: { askedOn: { today: true } },
      effects: [tell('supplement')],
    },
    requestAgain: {
      from: ['appraising'],
      to: 'supplement',
      by: ['director'],
      asksGroups: ['missing'],
      needsReason: true,
      reasonMin: 20,
      needs: { field: 'askedOn', given: true },
      sets: { askedAgainOn: { today: true } },
      effects: [tell('supplement')],
    },
    supply: {
      from: ['supplement'],
      to: 'appraising',
      by: ['applicant', 'one_stop_officer'],
      asks: form,
      asksNamed: BY_FORM,
      sets: { suppliedOn: { today: true }, ...DUE },
    },
    stop: {
      from: ['supplement'],
      to: 'stopped',
      by: ['head'],
      needsReason: true,
      sets: ENDED,
      effects: [tell('stopped')],
    },
    consult: {
      from: ['appraising'],
      to: 'consulting',
      by: ['specialist', 'head'],
      asks: ['consultedUnit', 'question', 'answerBy'],
      when: { field: 'answerBy', atLeast: 'today' },
      effects: [
        {
          create: 'coordination',
          by: 'ask',
          unit: 'consultedUnit',
          with: {
            kind: { value: 'opinion' },
            question: { from: 'question' },
            answerBy: { from: 'answerBy' },
            dossier: { from: 'code' },
          },
        },
      ],
    },
    hearAnswer: { from: ['consulting'], to: 'appraising', by: ['system', 'specialist', 'head'] },
    propose: {
      from: ['appraising'],
      to: 'review',
      by: ['specialist'],
      asks: ['proposal', 'appraisal'],
    },
    sendBack: {
      from: ['review', 'signing'],
      to: 'appraising',
      by: ['head', 'director'],
      needsReason: true,
    },
    endorse: { from: ['review'], to: 'signing', by: ['head'] },
    issue: {
      from: ['signing'],
      to: 'issued',
      by: ['director'],
      needs: { field: 'proposal', is: 'issue' },
      sets: { resultOn: { today: true }, ...ENDED },
      effects: [tell('issued')],
    },
    refuse: {
      from: ['signing'],
      to: 'refused',
      by: ['director'],
      asks: ['ground'],
      needsReason: true,
      reasonMin: 20,
      sets: { resultNo: { number: 'refusal' }, resultOn: { today: true }, ...ENDED },
      effects: [tell('refused')],
    },
    return: {
      from: DONE,
      to: 'returned',
      by: ['one_stop_officer'],
      asks: ['returnedVia', 'receiver'],
      sets: { returnedOn: { today: true } },
    },
    collect: {
      from: DONE,
      to: 'returned',
      by: ['applicant'],
      sets: { returnedVia: { value: 'online' }, returnedOn: { today: true } },
    },
    withdraw: {
      from: ['submitted', 'intake-supplement'],
      to: 'withdrawn',
      by: ['applicant', 'one_stop_officer'],
      needsReason: true,
      sets: { withdrawnOn: { today: true } },
    },
    askWithdraw: {
      from: BEFORE_SIGNING,
      to: 'withdraw-asked',
      by: ['applicant', 'one_stop_officer'],
      needsReason: true,
      sets: { withdrawAskedOn: { today: true } },
    },
    confirmWithdraw: {
      from: ['withdraw-asked'],
      to: 'withdrawn',
      by: ['head'],
      sets: { withdrawnOn: { today: true }, ...ENDED },
      effects: [tell('withdrawn')],
    },
    declineWithdraw: {
      from: ['withdraw-asked'],
      to: 'appraising',
      by: ['head'],
      needsReason: true,
      sets: DUE,
      effects: [tell('stays')],
    },
    draftApology: {
      from: OPEN,
      by: ['system'],
      needs: { field: 'apologisedOn', given: false },
      sets: { apologyDraftedOn: { today: true } },
    },
    apologise: {
      from: OPEN,
      by: ['head', 'director'],
      asks: ['newDueOn'],
      needsReason: true,
      reasonMin: 20,
      needs: { field: 'apologisedOn', given: false },
      when: { field: 'newDueOn', atLeast: 'today' },
      sets: { apologisedOn: { today: true } },
      effects: [tell('apology')],
    },
    recount: {
      from: [...OPEN, 'withdraw-asked'],
      by: ['system'],
      recounts: true,
      needsReason: true,
      sets: DUE,
      effects: [tell('recounted')],
    },
    // Nothing was promised yet, so nobody is told.
    recountIntake: { from: ['submitted'], by: ['system'], recounts: true, needsReason: true },
    rate: {
      from: [...DONE, 'returned'],
      by: ['applicant'],
      asks: RATING,
      needs: { field: 'ratedOn', given: false },
      sets: { ratedOn: { today: true } },
    },
  }) as const

/** Silence is consent: for procedures whose law says so. */
export const approveBySilence = {
  from: OPEN,
  to: 'approved-by-silence',
  by: ['system'],
  sets: { resultOn: { today: true }, ...ENDED },
  effects: [tell('silence')],
} as const

/** The head of the department hands a linked dossier to the people's committee and hears what it decided. */
export const LINKED = {
  handOver: {
    from: ['appraising'],
    to: 'linked',
    by: ['head'],
    asks: ['consultedUnit', 'question'],
    effects: [
      {
        create: 'coordination',
        by: 'ask',
        unit: 'consultedUnit',
        with: { kind: { value: 'linked' }, question: { from: 'question' }, dossier: { from: 'code' } },
      },
    ],
  },
  takeBack: { from: ['linked'], to: 'appraising', by: ['system', 'head'] },
} as const
