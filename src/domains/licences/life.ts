/** The way of a one-stop dossier from the counter to the signature, shared by both licences. */

export const STATES = [
  'submitted',
  'accepted',
  'appraising',
  'supplement',
  'review',
  'signing',
  'granted',
  'not-accepted',
  'refused',
  'withdrawn',
  'stopped',
  'revoked',
] as const

export const WAY = {
  accept: {
    from: ['submitted'],
    to: 'accepted',
    by: ['one_stop_officer'],
    sets: { receivedOn: { today: true } },
  },
  turnAway: { from: ['submitted'], to: 'not-accepted', by: ['one_stop_officer'], needsReason: true },
  assign: { from: ['accepted'], to: 'appraising', by: ['head'], asks: ['handler'] },
  requestMore: { from: ['appraising'], to: 'supplement', by: ['specialist'], needsReason: true },
  supply: { from: ['supplement'], to: 'appraising', by: ['one_stop_officer', 'applicant'] },
  stop: { from: ['supplement'], to: 'stopped', by: ['head'], needsReason: true },
  propose: { from: ['appraising'], to: 'review', by: ['specialist'], asks: ['appraisal'] },
  sendBack: { from: ['review', 'signing'], to: 'appraising', by: ['head', 'director'], needsReason: true },
  endorse: { from: ['review'], to: 'signing', by: ['head'] },
  refuse: { from: ['signing'], to: 'refused', by: ['director'], needsReason: true },
  withdraw: {
    from: ['submitted', 'accepted', 'appraising', 'supplement', 'review', 'signing'],
    to: 'withdrawn',
    by: ['applicant', 'one_stop_officer'],
    needsReason: true,
  },
  revoke: { from: ['granted'], to: 'revoked', by: ['director'], needsReason: true },
  reinstate: { from: ['revoked'], to: 'granted', by: ['director'], needsReason: true },
} as const

export const APPLICANT = {
  applicant: { kind: 'text', required: true, max: 300, search: true },
  orgKind: {
    kind: 'choice',
    required: true,
    options: ['state', 'public-unit', 'enterprise', 'foreign', 'other'],
  },
  governingBody: { kind: 'text', max: 300 },
  place: { kind: 'place', required: true },
  address: { kind: 'text', required: true, max: 300 },
  phone: { kind: 'phone', required: true },
  email: { kind: 'text', max: 120 },
  channel: { kind: 'choice', required: true, options: ['counter', 'online', 'post'] },
  submitter: { kind: 'text', required: true, max: 100, secret: true },
  submitterId: { kind: 'text', max: 20, secret: true },
  submitterPhone: { kind: 'phone', secret: true },
  handler: { kind: 'text', max: 100 },
  appraisal: { kind: 'longText', max: 5000 },
  receivedOn: { kind: 'date' },
  licenceNo: { kind: 'text', search: true },
  grantedOn: { kind: 'date' },
} as const

/** What every applicant is asked at the counter, the page or by post. */
export const APPLICANT_ASKED = [
  'applicant',
  'orgKind',
  'governingBody',
  'place',
  'address',
  'phone',
  'email',
  'channel',
  'submitter',
  'submitterId',
  'submitterPhone',
] as const

/** Starts and ends of the legal term of processing. */
export const PROCESSING = {
  starts: ['accept'],
  stops: ['grant', 'refuse', 'withdraw', 'stop'],
  pauses: ['requestMore'],
  resumes: ['supply'],
} as const
