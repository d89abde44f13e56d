/** The terms of a dossier, and the acts by which they start, stop, pause and go on. */

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
