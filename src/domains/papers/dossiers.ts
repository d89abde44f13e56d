import type { PaperForm, PublishedPaper } from '#records/define'
import { dossiers, procedures } from '../procedures/index.ts'
import { dossierLaw, dossierVi, resultVi } from './dossiers.vi.ts'

type Words = PublishedPaper['words']['vi']
type Undated = Omit<PaperForm, 'version' | 'validFrom' | 'validTo' | 'law'>

/** Dossiers have record types of their own from this day on, and the sample office signs its papers. */
const SINCE = '2017-12-22'

/**
 * The forms 01 to 06 by their law: used before the circular as far as is known, under Circular 01/2018/TT-VPCP, and since
 * Circular 03/2025/TT-VPCP, whose forms nobody has compared yet.
 */
function dated(form: Undated, vi: Words): PublishedPaper[] {
  const versions = [
    { validFrom: SINCE, validTo: '2019-01-05', law: dossierLaw.before },
    { validFrom: '2019-01-06', validTo: '2025-09-14', law: dossierLaw.circular2018 },
    { validFrom: '2025-09-15', law: dossierLaw.circular2025 },
  ]
  return versions.map((version, index) => ({
    form: { ...form, version: index + 1, ...version },
    words: { vi },
  }))
}

const slip = { of: dossiers, size: 'a5', holder: 'applicant', number: 'code', follows: 'code' } as const
const letter = {
  of: dossiers,
  size: 'a4',
  holder: 'applicant',
  number: 'resultNo',
  signs: 'director',
} as const
const RECEIVED = [{ group: 'papers', components: true }] as const

const silent = procedures.flatMap(({ definition: { code, actions } }) =>
  Object.hasOwn(actions, 'approveBySilence') ? [code] : [],
)

/** Results that hold until a day. */
const ending = new Set(
  procedures.flatMap(({ definition: { code, fields } }) =>
    Object.hasOwn(fields, 'expiresOn') ? [code] : [],
  ),
)

const undated = (form: Undated, vi: Words, law: PaperForm['law']): PublishedPaper => ({
  form: { ...form, version: 1, validFrom: SINCE, law },
  words: { vi },
})

/** Papers of a dossier on its way, from the receipt to the control slip, its register, and what stands at its end. */
export const dossierPapers: readonly PublishedPaper[] = [
  ...dated(
    { ...slip, code: 'receipt', on: ['accept'], shows: [], tables: RECEIVED, due: 'committed' },
    dossierVi.receipt,
  ),
  ...dated(
    {
      ...slip,
      code: 'supplement-request',
      on: ['askBefore', 'requestMore', 'requestAgain'],
      shows: [],
      tables: [{ group: 'missing' }],
      reason: true,
    },
    dossierVi.supplement,
  ),
  ...dated(
    { ...slip, code: 'not-accepted', on: ['turnAway'], shows: ['ground'], reason: true },
    dossierVi.notAccepted,
  ),
  ...dated({ ...slip, code: 'apology', on: ['apologise'], shows: [], reason: true }, dossierVi.apology),
  ...dated(
    {
      ...slip,
      code: 'control-slip',
      landscape: true,
      on: ['return', 'collect'],
      signs: 'one_stop_officer',
      shows: [],
      course: true,
    },
    dossierVi.control,
  ),
  ...dated(
    {
      of: dossiers,
      on: [],
      code: 'dossier-register',
      size: 'a4',
      landscape: true,
      holder: 'applicant',
      shows: [],
      tables: RECEIVED,
      register: 'receivedOn',
    },
    dossierVi.register,
  ),
  undated(
    { ...letter, code: 'refusal', on: ['refuse'], shows: ['ground'], reason: true },
    dossierVi.refusal,
    dossierLaw.refusal,
  ),
  undated(
    { ...letter, code: 'approval-by-silence', of: [...new Set(silent)], on: ['approveBySilence'], shows: [] },
    dossierVi.silence,
    dossierLaw.result,
  ),
  ...Object.entries(resultVi).map(([code, words]) =>
    undated(
      {
        ...letter,
        code: code.replace(/-dossier$/, '-result'),
        of: [code],
        on: ['issue'],
        shows: ['applicant', 'address', 'place'],
        pages: ['content'],
        ...(ending.has(code) ? { holds: { until: 'expiresOn' } } : {}),
      },
      words,
      dossierLaw.result,
    ),
  ),
]
