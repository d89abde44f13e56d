/** One intake for every kind of report: who told what, who answers, by when. */

export const REPORT = {
  channel: { kind: 'choice', required: true, options: ['web', 'phone', 'counter', 'sms'] },
  place: { kind: 'place' },
  happenedOn: { kind: 'date' },
  content: { kind: 'longText', required: true, max: 5000 },
  isAnonymous: { kind: 'yesNo', required: true },
  reporter: { kind: 'text', max: 100, secret: true },
  reporterPhone: { kind: 'phone', secret: true },
  reporterEmail: { kind: 'text', max: 120, secret: true },
  receivedOn: { kind: 'date' },
  handler: { kind: 'text', max: 100 },
  forwardedTo: { kind: 'text', required: true, max: 200 },
  result: { kind: 'longText', required: true, max: 5000 },
  answeredOn: { kind: 'date' },
} as const

export const REPORT_ASKED = [
  'channel',
  'place',
  'happenedOn',
  'content',
  'isAnonymous',
  'reporter',
  'reporterPhone',
  'reporterEmail',
] as const

export const STATES = [
  'received',
  'waiting',
  'processing',
  'forwarded',
  'answered',
  'closed',
  'rejected',
  'duplicate',
] as const

/** Reports that were found to be reports; refused ones and repetitions are left out. */
export const COUNTED = ['received', 'waiting', 'processing', 'forwarded', 'answered', 'closed'] as const

export const WAY = {
  askMore: { from: ['received'], to: 'waiting', by: ['specialist'], needsReason: true },
  supply: {
    from: ['waiting'],
    to: 'received',
    by: ['applicant', 'one_stop_officer', 'specialist'],
    asks: ['content'],
  },
  accept: { from: ['received', 'waiting'], to: 'processing', by: ['specialist', 'head'], asks: ['handler'] },
  reject: { from: ['received', 'waiting'], to: 'rejected', by: ['specialist', 'head'], needsReason: true },
  findDuplicate: {
    from: ['received', 'waiting', 'processing'],
    to: 'duplicate',
    by: ['specialist'],
    needsReason: true,
  },
  forward: { from: ['processing'], to: 'forwarded', by: ['specialist', 'head'], asks: ['forwardedTo'] },
  answer: {
    from: ['processing', 'forwarded'],
    to: 'answered',
    by: ['specialist', 'head'],
    asks: ['result'],
    sets: { answeredOn: { today: true } },
  },
  close: { from: ['answered'], to: 'closed', by: ['specialist', 'head'] },
  reopen: {
    from: ['answered', 'closed', 'rejected', 'duplicate'],
    to: 'processing',
    by: ['head'],
    needsReason: true,
    sets: { answeredOn: { clear: true } },
  },
} as const

export const CLOCKS = {
  classification: {
    starts: ['receive'],
    stops: ['accept', 'reject', 'findDuplicate'],
    pauses: ['askMore'],
    resumes: ['supply'],
    term: { value: 3, unit: 'working_day' },
  },
  answer: {
    starts: ['accept', 'reopen'],
    stops: ['answer', 'findDuplicate'],
    term: { value: 15, unit: 'working_day' },
  },
} as const

/** The rest that the five registers share. */
export const REGISTER = {
  version: 1,
  validFrom: '2013-01-01',
  states: STATES,
  clocks: CLOCKS,
  title: '{receivedOn} {channel}',
  dated: 'receivedOn',
  placed: 'place',
  public: [],
  readers: ['one_stop_officer', 'specialist', 'head', 'director', 'inspector', 'statistics_officer'],
  secretReaders: ['specialist', 'head'],
  keptBy: ['department'],
  retentionDays: 730,
} as const
