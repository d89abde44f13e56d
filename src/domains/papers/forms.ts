import type { PaperForm, PublishedPaper } from '#records/define'
import { law, papersVi } from './vi.ts'

const LICENCES = ['newsletter-licence', 'non-commercial-document'] as const

/** The sample office issues signed papers from this day on; what came before was written by hand. */
const SINCE = '2017-12-22'
/** Circular 01/2018/TT-VPCP with its forms 01 to 06. */
const CIRCULAR = '2019-01-06'
const DAY_BEFORE_CIRCULAR = '2019-01-05'

/** The same form before the circular, as data that nobody has confirmed, and under it. */
function slip(
  form: Omit<PaperForm, 'version' | 'validFrom' | 'validTo' | 'law'>,
  vi: PublishedPaper['words']['vi'],
): PublishedPaper[] {
  return [
    {
      form: { ...form, version: 1, validFrom: SINCE, validTo: DAY_BEFORE_CIRCULAR, law: law.before },
      words: { vi },
    },
    { form: { ...form, version: 2, validFrom: CIRCULAR, law: law.circular }, words: { vi } },
  ]
}

const shared = { of: LICENCES, size: 'a5', holder: 'applicant' } as const

/** Papers of a dossier on its way, and the licences that stand at its end. */
export const papers: readonly PublishedPaper[] = [
  ...slip(
    {
      ...shared,
      code: 'dossier-receipt',
      on: ['accept'],
      shows: ['applicant', 'address', 'title', 'channel', 'receivedOn'],
      due: 'processing',
    },
    papersVi.receipt,
  ),
  ...slip(
    {
      ...shared,
      code: 'dossier-supplement',
      on: ['requestMore'],
      shows: ['applicant', 'title', 'receivedOn'],
      reason: true,
    },
    papersVi.supplement,
  ),
  ...slip(
    {
      ...shared,
      code: 'dossier-not-accepted',
      on: ['turnAway'],
      shows: ['applicant', 'title'],
      reason: true,
    },
    papersVi.notAccepted,
  ),
  {
    form: {
      code: 'newsletter-licence',
      version: 1,
      validFrom: SINCE,
      law: law.newsletter,
      of: ['newsletter-licence'],
      on: ['grant', 'register'],
      signs: 'director',
      size: 'a4',
      number: 'licenceNo',
      holder: 'applicant',
      shows: [
        'applicant',
        'governingBody',
        'address',
        'title',
        'purpose',
        'language',
        'frequency',
        'pages',
        'format',
        'width',
        'height',
        'copies',
        'printer',
      ],
      holds: { until: 'expiresOn', revokedIn: ['revoked'] },
    },
    words: { vi: papersVi.newsletter },
  },
  {
    form: {
      code: 'non-commercial-document',
      version: 1,
      validFrom: SINCE,
      law: law.document,
      of: ['non-commercial-document'],
      on: ['grant', 'register'],
      signs: 'director',
      size: 'a4',
      number: 'licenceNo',
      holder: 'applicant',
      shows: [
        'applicant',
        'governingBody',
        'address',
        'title',
        'purpose',
        'language',
        'pages',
        'minutes',
        'format',
        'width',
        'height',
        'copies',
        'printer',
        'distribution',
      ],
      holds: { revokedIn: ['revoked'] },
    },
    words: { vi: papersVi.document },
  },
]
