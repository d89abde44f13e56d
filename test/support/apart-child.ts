/** Tries what a hostile file would try from the process that judges it, and answers with what came of it. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { answerApart } from '../../src/documents/answer-apart.ts'

const tried = (work: () => unknown): string => {
  try {
    work()
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

await answerApart<Record<string, string>>(
  async bytes => ({
    found: {
      bytes: bytes.toString('utf8'),
      code: tried(() => readFileSync(new URL('../../package.json', import.meta.url))),
      secrets: tried(() => readFileSync(process.argv[2] ?? '')),
      write: tried(() => writeFileSync(new URL('./written', import.meta.url), '')),
      start: tried(() => spawnSync('true')),
      environment: Object.keys(process.env).join(' '),
    },
  }),
  'failed',
)
