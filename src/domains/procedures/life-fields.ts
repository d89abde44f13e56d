/** What a dossier holds beside what its own procedure asks. */

const PACES = ['early', 'on-time', 'late'] as const

const WAYS = ['online', 'counter', 'post'] as const

/** Who hands it in, and by what way. */
export const FILING = {
  channel: { kind: 'choice', required: true, options: WAYS },
  filedBy: { kind: 'choice', options: ['applicant', 'one_stop_officer'] },
  filedOn: { kind: 'date' },
  submitter: { kind: 'text', required: true, max: 100, secret: true },
  submitterId: { kind: 'text', required: true, min: 8, max: 20, secret: true },
  submitterPhone: { kind: 'phone', required: true, secret: true },
  submitterEmail: { kind: 'text', max: 120, secret: true },
  capacity: { kind: 'choice', required: true, options: ['own', 'representative', 'authorised', 'helper'] },
  returnWish: { kind: 'choice', options: WAYS },
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
  returnedVia: { kind: 'choice', required: true, options: WAYS, begins: 'returnWish' },
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
