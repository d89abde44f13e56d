/** The life of a licensed body of press, broadcasting or publishing: one register entry from application to its end. */

export const LEVELS = ['central', 'local'] as const

export const BODY = {
  name: { kind: 'text', required: true, max: 300, search: true },
  governingBody: { kind: 'text', max: 300, search: true },
  place: { kind: 'place', required: true },
  address: { kind: 'text', max: 300 },
  phone: { kind: 'phone' },
  leader: { kind: 'text', max: 100, secret: true },
  licenceNo: { kind: 'text', max: 60, search: true },
  startsOn: { kind: 'date', required: true },
  endsOn: { kind: 'date', required: true },
  successor: { kind: 'text', max: 300 },
} as const

export const BODY_ASKED = ['name', 'governingBody', 'place', 'address', 'phone', 'leader'] as const

export const STATES = [
  'applied',
  'appraising',
  'licensed',
  'suspended',
  'merged',
  'revoked',
  'refused',
  'withdrawn',
] as const

/** States in which a body counts from its first day to its last. */
export const COUNTED = ['licensed', 'suspended', 'merged', 'revoked'] as const

export const WAY = {
  appraise: { from: ['applied'], to: 'appraising', by: ['specialist'] },
  license: { from: ['appraising'], to: 'licensed', by: ['director'], asks: ['licenceNo', 'startsOn'] },
  refuse: { from: ['applied', 'appraising'], to: 'refused', by: ['director'], needsReason: true },
  withdraw: {
    from: ['applied', 'appraising'],
    to: 'withdrawn',
    by: ['applicant', 'specialist'],
    needsReason: true,
  },
  suspend: { from: ['licensed'], to: 'suspended', by: ['director'], needsReason: true },
  resume: { from: ['suspended'], to: 'licensed', by: ['director'] },
  merge: {
    from: ['licensed', 'suspended'],
    to: 'merged',
    by: ['director'],
    asks: ['endsOn', 'successor'],
    needsReason: true,
    when: { field: 'endsOn', atLeast: { field: 'startsOn' } },
  },
  revoke: {
    from: ['licensed', 'suspended'],
    to: 'revoked',
    by: ['director'],
    asks: ['endsOn'],
    needsReason: true,
    when: { field: 'endsOn', atLeast: { field: 'startsOn' } },
  },
  reinstate: {
    from: ['merged', 'revoked'],
    to: 'licensed',
    by: ['director'],
    needsReason: true,
    sets: { endsOn: { clear: true } },
  },
} as const

/** The rest that these registers share. */
export const REGISTER = {
  version: 1,
  validFrom: '2012-01-01',
  title: '{name}',
  dated: 'startsOn',
  placed: 'place',
  public: ['licensed', 'suspended', 'merged', 'revoked'],
  secretReaders: ['specialist', 'head', 'director'],
  keptBy: ['ministry'],
  retentionDays: 3650,
} as const
