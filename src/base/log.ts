import { pino } from 'pino'

/** Structured log on standard error. Never carries personal values: codes, ids and request numbers only. */
export const log = pino(
  { level: process.env['LOG_LEVEL'] ?? 'info', base: null },
  pino.destination({ fd: 2, sync: true }),
)
