/**
 * The newcomer's commands, in plain JavaScript for whatever Node (20 or later) is there, with nothing installed:
 * installs what package-lock.json names when it is not there, then hands over to the pinned Node.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const loader = new URL('./tsx.mjs', import.meta.url).href

const commands = {
  start: { needs: 'serving', file: 'src/main.ts' },
  cli: { needs: 'serving', file: 'src/cli/main.ts' },
  test: { needs: 'all', file: 'tools/run-tests.js' },
  check: { needs: 'all', file: 'tools/run-checks.js' },
  'bench:load': { needs: 'all', file: 'bench/load.ts' },
  'bench:xlsx': { needs: 'all', file: 'bench/xlsx.ts' },
  'soak:check-text': { needs: 'all', file: 'bench/check-text.ts' },
  'soak:media': { needs: 'all', file: 'bench/soak-media.ts' },
  'bench:media': { needs: 'all', file: 'bench/media.ts' },
  'soak:import': { needs: 'all', file: 'bench/import.ts' },
  'bench:records': { needs: 'all', file: 'bench/records.ts' },
  'bench:figures': { needs: 'all', file: 'bench/figures.ts' },
  'bench:pages': { needs: 'all', file: 'bench/pages.ts' },
  'bench:create': { needs: 'all', file: 'bench/records.ts', args: ['create'] },
  'bench:read': { needs: 'all', file: 'bench/records.ts', args: ['read'] },
  'bench:list': { needs: 'all', file: 'bench/records.ts', args: ['list'] },
  'bench:list-million': { needs: 'all', file: 'bench/records.ts', args: ['list-million'] },
  'bench:group': { needs: 'all', file: 'bench/figures.ts', args: ['group'] },
  'bench:fresh': { needs: 'all', file: 'bench/figures.ts', args: ['fresh'] },
  'bench:dossier': { needs: 'all', file: 'bench/dossier.ts' },
  'bench:reroll': { needs: 'all', file: 'bench/reroll.ts' },
  'bench:page': { needs: 'all', file: 'bench/pages.ts', args: ['page'] },
  'bench:published': { needs: 'all', file: 'bench/pages.ts', args: ['published'] },
  'soak:recording': { needs: 'all', file: 'bench/soak-recording.ts' },
  'soak:faults': { needs: 'all', file: 'bench/soak-faults.ts' },
}

const [name = 'start', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) fail(`no command ${name}; there are ${Object.keys(commands).join(', ')}`)
if (!isInstalled(command.needs)) install()
run(pinnedNode(), ['--import', loader, join(root, command.file), ...(command.args ?? []), ...args])

/** True when every package of the lock file that is needed here lies in node_modules in the version named. */
function isInstalled(needs) {
  const wanted = packagesOf('package-lock.json')
  const there = packagesOf('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([path, { version, dev, optional, link }]) => {
    if (path === '' || link || (dev && needs === 'serving')) return true
    // npm leaves out what is for other machines.
    if (optional && !there[path]) return true
    return there[path]?.version === version && existsSync(join(root, path, 'package.json'))
  })
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages
  } catch {
    return {}
  }
}

/** All of it, also for `start`: a later `test` would otherwise replace the packages under a running server. */
function install() {
  console.log('installing what package-lock.json names ...')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  // npm tells its scripts where it is; typed without npm, the one on the path is used.
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) fail('the packages could not be installed; see above')
}

/** Node 24 from npm for this machine, else the user's own when it is new enough. */
function pinnedNode() {
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    `there is no packaged Node for ${process.platform} ${process.arch}: please install Node 24 or later (this is ${process.versions.node})`,
  )
}

/**
 * Runs the rest as a child that ends when we do: it is told when we are, and the channel between us closes when we are
 * killed. Under npm, npm's end is ours.
 */
function run(node, args) {
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const end = () => child.kill('SIGTERM')
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    setInterval(() => process.ppid === parent || end(), 500).unref()
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
