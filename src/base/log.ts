import { pino } from 'pino'

/** Structured log on standard error. Never carries personal values: codes, ids and request numbers only. */
export const log = pino(
  { level: process.env['LOG_LEVEL'] ?? 'info', base: null, serializers: { err: factsOf } },
  pino.destination({ fd: 2, sync: true }),
)

/** What may be written down of an error. */
export interface ErrorFacts {
  type: string
  message: string
  /** Of PostgreSQL or the system. */
  code?: string
  table?: string
  constraint?: string
  /** Where it was thrown, without the message that a stack begins with. */
  at: readonly string[]
  cause?: ErrorFacts
}

/** An error without the values that PostgreSQL, JSON and validators quote in their sentences. */
export function factsOf(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)), at: [] }
  const known = (name: 'code' | 'table' | 'constraint') => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? { [name]: value } : {}
  }
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...known('code'),
    ...known('table'),
    ...known('constraint'),
    at: frames.map(line => line.trim()),
    ...(error.cause === undefined ? {} : { cause: factsOf(error.cause) }),
  }
}

/** A sentence of an error with what it quotes, and every longer number, taken out. */
export function withoutValues(sentence: string): string {
  return sentence
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|“[^”]*”|`[^`]*`/gs, '…')
    .replace(/\(([^()]*)\)=\(.*\)/gs, '($1)=(…)')
    .replace(/\d[\d .-]{4,}\d/g, '…')
}
