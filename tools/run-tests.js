/**
 * Runs the tests: `npm test`, or `npm test -- src/figures e2e` for the files whose path contains one of the words.
 * Files that need a database, a browser or processes run in a process each; all others share one, for a process costs
 * more than most of them take. The last lines are the runner's own summary.
 */
import { spawn } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)

const files = globSync('{src,test}/**/*.test.{ts,tsx}', { cwd: root })
  .filter(file => words.length === 0 || words.some(word => file.includes(word)))
  .map(file => join(root, file))
  .sort()
const alone = files.filter(standsAlone)
const together = files.filter(file => !standsAlone(file))
const status = await run([...alone.sort(longestFirst), ...(together.length ? [groupOf(together)] : [])])

const { stopTestServer } = await import('../test/support/shared-server.ts')
await stopTestServer()
process.exit(status)

/** Also a file with hooks outside a suite: in a shared process they would be everybody's. */
function standsAlone(file) {
  const source = readFileSync(file, 'utf8')
  return (
    file.includes('.process.test.') ||
    /from '#support\/(database|browser|server|engine)/.test(source) ||
    /^(before|after)(Each)?\(/m.test(source)
  )
}

/** What takes long begins first, so that the other core is not left waiting at the end. */
function longestFirst(a, b) {
  const rank = file =>
    ['/test/e2e/', '/test/acceptance/', '/test/process/'].findIndex(part => file.includes(part))
  return ((rank(a) + 4) % 4) - ((rank(b) + 4) % 4)
}

/** A file that imports the others, so that they share its process. */
function groupOf(paths) {
  const folder = join(root, 'node_modules/.cache/diemcau-tests')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `group-${process.pid}.mjs`)
  writeFileSync(file, paths.map(path => `await import('${pathToFileURL(path)}')\n`).join(''))
  return file
}

function run(paths) {
  const loader = new URL('./tsx.mjs', import.meta.url).href
  const concurrency = Math.max(2, availableParallelism())
  const args = [
    '--import',
    loader,
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-reporter=spec',
    ...paths,
  ]
  // Tests provoke what a running system would warn of.
  const env = { LOG_LEVEL: 'fatal', ...process.env }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  return new Promise(resolve => child.on('exit', code => resolve(code ?? 1)))
}
