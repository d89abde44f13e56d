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

/** What the two licences print alike, and what is each one's own. */
function licence(
  code: (typeof LICENCES)[number],
  of: PaperForm['law'],
  vi: PublishedPaper['words']['vi'],
  own: { middle: readonly string[]; last?: readonly string[]; holds: NonNullable<PaperForm['holds']> },
): PublishedPaper {
  const form: PaperForm = {
    code,
    version: 1,
    validFrom: SINCE,
    law: of,
    of: [code],
    on: ['grant', 'register'],
    signs: 'director',
    size: 'a4',
    number: 'licenceNo',
    holder: 'applicant',
    shows: [
      ...['applicant', 'governingBody', 'address', 'title', 'purpose', 'language'],
      ...own.middle,
      ...['format', 'width', 'height', 'copies', 'printer'],
      ...(own.last ?? []),
    ],
    holds: own.holds,
  }
  return { form, words: { vi } }
}

/** Papers of what was begun as dossier and licence in one, and the licences. */
export const licencePapers: readonly PublishedPaper[] = [
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
  licence('newsletter-licence', law.newsletter, papersVi.newsletter, {
    middle: ['frequency', 'pages'],
    holds: { until: 'expiresOn', revokedIn: ['revoked'] },
  }),
  licence('non-commercial-document', law.document, papersVi.document, {
    middle: ['pages', 'minutes'],
    last: ['distribution'],
    holds: { revokedIn: ['revoked'] },
  }),
]
