import type { RefusalCode } from '#base'

/** The only map from refusals to HTTP. */
export const httpStatus: Record<RefusalCode, 400 | 401 | 403 | 404 | 409 | 422 | 429 | 503> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  wrong_state: 409,
  stale: 409,
  duplicate: 409,
  too_many: 429,
  unavailable: 503,
}
