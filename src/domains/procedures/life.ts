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

const PACES = ['early', 'on-time', 'late'] as const

/** Who hands it in, and by what way. */
export const FILING = {
  channel: { kind: 'choice', required: true, options: ['online', 'counter', 'post'] },
  filedBy: { kind: 'choice', options: ['applicant', 'one_stop_officer'] },
  filedOn: { kind: 'date' },
  submitter: { kind: 'text', required: true, max: 100, secret: true },
  submitterId: { kind: 'text', required: true, min: 8, max: 20, secret: true },
  submitterPhone: { kind: 'phone', required: true, secret: true },
  submitterEmail: { kind: 'text', max: 120, secret: true },
  capacity: { kind: 'choice', required: true, options: ['own', 'representative', 'authorised', 'helper'] },
  authorisation: { kind: 'file', requiredWhen: { field: 'capacity', is: 'authorised' } },
} as const

/** What happens to it. */
export const COURSE = {
  code: { kind: 'text', search: true },
  receivedOn: { kind: 'date' },
  receivedAt: { kind: 'instant' },
  dueOn: { kind: 'date' },
  promisedOn: { kind: 'date' },
  handler: { kind: 'party', required: true, of: 'specialist' },
  askedBeforeOn: { kind: 'date' },
  turnedAwayOn: { kind: 'date' },
  askedOn: { kind: 'date' },
  askedAgainOn: { kind: 'date' },
  suppliedOn: { kind: 'date' },
  consultedUnit: { kind: 'text', required: true, max: 60 },
  question: { kind: 'longText', required: true, max: 3000 },
  answerBy: { kind: 'date', required: true },
  proposal: { kind: 'choice', required: true, options: ['issue', 'refuse'] },
  appraisal: { kind: 'longText', required: true, max: 5000 },
  ground: { kind: 'text', required: true, max: 300 },
  resultNo: { kind: 'text', search: true },
  resultOn: { kind: 'date' },
  endedOn: { kind: 'date' },
  pace: { kind: 'choice', options: PACES },
  pacePromised: { kind: 'choice', options: PACES },
  took: { kind: 'integer', min: 0 },
  tookIn: { kind: 'choice', options: ['calendar_day', 'working_day', 'hour', 'working_hour'] },
  withdrawAskedOn: { kind: 'date' },
  withdrawnOn: { kind: 'date' },
  apologyDraftedOn: { kind: 'date' },
  apologisedOn: { kind: 'date' },
  newDueOn: { kind: 'date', required: true },
  returnedVia: { kind: 'choice', required: true, options: ['online', 'counter', 'post'] },
  receiver: { kind: 'text', max: 100, secret: true },
  returnedOn: { kind: 'date' },
  attitude: { kind: 'choice', required: true, options: ['2', '1', '0'] },
  guidance: { kind: 'choice', required: true, options: ['2', '1', '0'] },
  papersAsked: { kind: 'choice', required: true, options: ['2', '1', '0'] },
  openness: { kind: 'choice', required: true, options: ['2', '1', '0'] },
  ease: { kind: 'choice', required: true, options: ['2', '1', '0'] },
  outcomeFair: { kind: 'choice', required: true, options: ['2', '1', '0'] },
  comment: { kind: 'longText', max: 2000 },
  ratedOn: { kind: 'date' },
} as const

/** What an applicant is asked after the result; three more criteria are computed from the log. */
export const RATING = [
  'attitude',
  'guidance',
  'papersAsked',
  'openness',
  'ease',
  'outcomeFair',
  'comment',
] as const

/** Papers that were handed in, as the one-stop officer has checked them, and what is missing or wrong. */
export const groupsOf = (components: readonly string[]) => ({
  papers: {
    fields: {
      component: { kind: 'choice', required: true, options: components },
      originals: { kind: 'integer', min: 0, max: 99 },
      copies: { kind: 'integer', min: 0, max: 99 },
      mark: { kind: 'choice', required: true, options: ['full', 'missing', 'wrong'] },
    },
    max: 60,
  },
  missing: {
    fields: {
      component: { kind: 'choice', required: true, options: components },
      fault: { kind: 'text', required: true, min: 5, max: 500 },
      ground: { kind: 'text', required: true, min: 5, max: 300 },
    },
    min: 1,
    max: 60,
  },
})

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

const ENDS = ['issue', 'refuse', 'confirmWithdraw', 'stop']
const PAUSES = ['requestMore', 'requestAgain', 'askWithdraw']
const RESUMES = ['supply', 'declineWithdraw']

interface Terms {
  statutory:
    | { value: number; unit: 'calendar_day' | 'working_day' | 'hour' | 'working_hour' }
    | { cases: readonly object[] }
  committed?: Terms['statutory']
  /** After a supplement: the rest of the term or the whole of it again. */
  policy: 'pause' | 'restart'
  tacit: boolean
  /** Working days of the department's own part where another body follows. */
  own?: number
}

/** Its clocks: the answer at the counter, the term of law, the term that was promised, the duty to apologise. */
export function clocksOf({ statutory, committed, policy, tacit, own }: Terms) {
  const ends = tacit ? [...ENDS, 'approveBySilence'] : ENDS
  const course = { starts: ['accept'], stops: ends, pauses: PAUSES, resumes: RESUMES, policy }
  return {
    intake: {
      starts: ['submit', 'file', 'supplyBefore'],
      stops: ['accept', 'askBefore', 'turnAway', 'withdraw'],
      term: { value: 8, unit: 'working_hour' },
    },
    statutory: { ...course, term: statutory, ...(tacit ? { onDue: 'approveBySilence' } : {}) },
    committed: { ...course, term: committed ?? statutory },
    apology: {
      starts: ['accept', 'supply', 'declineWithdraw'],
      stops: ['draftApology', 'apologise', ...ends],
      term: { before: 'committed', value: 1, unit: 'working_day' },
      onDue: 'draftApology',
    },
    ...(own === undefined
      ? {}
      : {
          own: {
            starts: ['accept'],
            stops: ['handOver', ...ends],
            pauses: PAUSES,
            resumes: RESUMES,
            policy,
            term: { value: own, unit: 'working_day' },
          },
        }),
  }
}
