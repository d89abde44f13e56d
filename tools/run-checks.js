/** All that must hold before a change is handed on: style, types, walls and tests. Stops at the first that fails. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = name => join(root, 'node_modules/.bin', name)
const steps = [
  ['style', bin('biome'), ['ci', '.']],
  ['types', bin('tsc'), ['-p', '.']],
  [
    'walls and tests',
    process.execPath,
    ['--import', new URL('./tsx.mjs', import.meta.url).href, join(root, 'tools/run-tests.js')],
  ],
]

for (const [name, program, args] of steps) {
  console.log(`> ${name}`)
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
