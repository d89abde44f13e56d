import { writeFileSync } from 'node:fs'
import { Refusal } from '#base'
import { readDocx } from './read-docx.ts'
import type { ChildAnswer } from './read-text.ts'
import { type DocumentText, refuseText } from './text-rules.ts'

const ANSWER = 3

/** The process that reads one hostile file: bytes come in by standard input, one JSON answer goes out by a pipe of its own. */
async function main(): Promise<void> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece)
  const answer = await answered(Buffer.concat(pieces))
  // Libraries write their warnings to standard output.
  writeFileSync(ANSWER, JSON.stringify(answer))
  process.exit(0)
}

async function answered(bytes: Buffer): Promise<ChildAnswer> {
  try {
    return { document: await read(bytes) }
  } catch (error) {
    // Whatever else a library throws at hostile bytes is about the bytes.
    const refusal = error instanceof Refusal ? error : refuseText('damaged')
    const [fault] = refusal.faults
    return { rule: fault?.rule ?? 'damaged', params: fault?.params ?? {} }
  }
}

async function read(bytes: Buffer): Promise<DocumentText> {
  if (process.argv[2] === 'docx') return readDocx(bytes)
  const { readPdf } = await import('./read-pdf.ts')
  return readPdf(new Uint8Array(bytes))
}

await main()
