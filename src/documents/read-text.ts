import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Refusal } from '#base'
import { type DocumentText, refuseText, TEXT_LIMITS, type TextRule } from './text-rules.ts'

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const PDF = Buffer.from('%PDF-')

/** Milliseconds and bytes of the process that reads. */
export interface Bounds {
  readonly time: number
  readonly memory: number
}

const beginsWith = (bytes: Buffer, signature: Buffer): boolean =>
  bytes.subarray(0, signature.length).equals(signature)

/**
 * The text of a Word document, a PDF or a plain text, known by its bytes. Word and PDF files are read in a process of
 * their own with little time and memory and no right to write, so that a hostile file holds nobody up.
 * @throws Refusal invalid, with the rule that the file breaks; too_many when too many are read at once
 */
export async function readText(bytes: Buffer, bounds: Bounds = TEXT_LIMITS): Promise<DocumentText> {
  if (bytes.length > TEXT_LIMITS.file) throw refuseText('tooBig', { limit: TEXT_LIMITS.file / 1024 / 1024 })
  if (beginsWith(bytes, OLE)) throw refuseText('oldText')
  if (beginsWith(bytes, ZIP)) return inTurn(() => readApart('docx', bytes, bounds))
  if (beginsWith(bytes, PDF)) return inTurn(() => readApart('pdf', bytes, bounds))
  return readPlain(bytes)
}

function readPlain(bytes: Buffer): DocumentText {
  if (bytes.length === 0 || bytes.includes(0)) throw refuseText('notAText')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
    if (text.length > TEXT_LIMITS.characters)
      throw refuseText('tooLongText', { limit: TEXT_LIMITS.characters.toLocaleString('vi') })
    return { kind: 'plain', text, pages: [] }
  } catch (error) {
    throw error instanceof TypeError ? refuseText('encoding') : error
  }
}

/** Files that are read at once, and that may wait. */
const AT_ONCE = 2
const WAITING = 8
let running = 0
const queue: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new Refusal('too_many')
    await new Promise<void>(resolve => queue.push(resolve))
  } else running++
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running--
  }
}

const child = fileURLToPath(new URL('./read-text-child.ts', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))

/** What the reading process answers. */
export type ChildAnswer =
  | { document: DocumentText }
  | { rule: string; params: Record<string, string | number> }

async function readApart(kind: 'docx' | 'pdf', bytes: Buffer, bounds: Bounds): Promise<DocumentText> {
  const answer = await answerOf(kind, bytes, bounds)
  if (!answer) throw refuseText('tooHeavy')
  if ('document' in answer) return answer.document
  throw refuseText(answer.rule as TextRule, answer.params)
}

/** Undefined when the process was ended before it had an answer. */
function answerOf(kind: string, bytes: Buffer, bounds: Bounds): Promise<ChildAnswer | undefined> {
  const rights = ['--permission', `--allow-fs-read=${root}*`]
  const reader = spawn(
    process.execPath,
    [...rights, '--max-old-space-size=256', '--no-warnings', child, kind],
    {
      // Nothing of ours: no address of the database, no keys.
      env: {},
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    },
  )
  const pieces: Buffer[] = []
  reader.stdio[3]?.on('data', piece => pieces.push(piece))
  // A reader that ended early takes no more bytes; its end says why.
  reader.stdin?.on('error', () => undefined)
  reader.stdin?.end(bytes)
  const clock = setTimeout(() => reader.kill('SIGKILL'), bounds.time)
  const watch = setInterval(() => void endIfHeavy(reader.pid, bounds, () => reader.kill('SIGKILL')), 100)
  return new Promise((resolve, reject) => {
    reader.on('error', reject)
    reader.on('close', code => {
      clearTimeout(clock)
      clearInterval(watch)
      resolve(code === 0 ? (JSON.parse(Buffer.concat(pieces).toString('utf8')) as ChildAnswer) : undefined)
    })
  })
}

/** Bytes of a page of memory, the smallest in use. */
const PAGE = 4096

/** Where the system tells it (Linux); elsewhere the time alone is bounded. */
async function endIfHeavy(pid: number | undefined, bounds: Bounds, end: () => void): Promise<void> {
  const status = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  const pages = Number(status.split(' ')[1] ?? 0)
  if (pages * PAGE > bounds.memory) end()
}
