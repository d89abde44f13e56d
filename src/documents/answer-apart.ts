import { writeFileSync } from 'node:fs'
import { Refusal } from '#base'

const ANSWER = 3

/** What a process apart found in a file, or the rule for which it refuses it. */
export type Answered<T> = { found: T } | { rule: string; params: Record<string, string | number> }

/** An answer as it came through the pipe: one line of JSON, then bytes as they are. */
export function readAnswer<T>(answer: Buffer): { told: Answered<T>; bytes: Buffer } {
  const end = answer.indexOf('\n')
  return {
    told: JSON.parse(answer.subarray(0, end).toString('utf8')) as Answered<T>,
    bytes: answer.subarray(end + 1),
  }
}

/**
 * The whole life of a process apart: bytes come in by standard input, the answer goes out by a pipe of its own, because
 * libraries write their warnings to standard output. Whatever `work` throws that is no refusal is about the bytes: `otherwise`.
 */
export async function answerApart<T>(
  work: (bytes: Buffer) => Promise<{ found: T; bytes?: Uint8Array }>,
  otherwise: string,
): Promise<never> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece)
  let told: Answered<T>
  let bytes: Uint8Array = Buffer.alloc(0)
  try {
    const done = await work(Buffer.concat(pieces))
    told = { found: done.found }
    if (done.bytes) bytes = done.bytes
  } catch (error) {
    const [fault] = error instanceof Refusal ? error.faults : []
    told = { rule: fault?.rule ?? otherwise, params: fault?.params ?? {} }
  }
  writeFileSync(ANSWER, `${JSON.stringify(told)}\n`)
  if (bytes.length > 0) writeFileSync(ANSWER, bytes)
  process.exit(0)
}
