import { Refusal } from '#base'

/** Conditions of the server that pass: errors of PostgreSQL (Appendix A of its manual) and of the way to it. */
const passing: Record<string, readonly string[]> = {
  disk: ['53100', 'ENOSPC', 'EDQUOT'],
  database: [
    ...['08000', '08001', '08003', '08004', '08006', '57P01', '57P02', '57P03', '57P05'],
    ...['53000', '53200', '53300', '53400', '58000', '58030', '25006', '40001', '40P01', '57014', '55P03'],
    ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'],
  ],
}

/** What the driver says without a code when a connection ends under it or none comes free. */
const endings =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/

/**
 * The refusal behind an error of the database or the disk that passes: `unavailable`, with the reason as `rule`.
 * Undefined for anything else, which is a bug. Whether a commit that was under way took place is not known then; the
 * same command sent again, with its key, acts once.
 */
export function unavailable(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined
  // Several addresses of one host that all refuse come as one error of many.
  const inner = error instanceof AggregateError ? error.errors[0] : error
  const code = String(inner?.code ?? '')
  const rule = Object.keys(passing).find(key => passing[key]?.includes(code))
  if (rule) return new Refusal('unavailable', { rule })
  return endings.test(error.message) ? new Refusal('unavailable', { rule: 'database' }) : undefined
}
