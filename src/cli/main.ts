import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Refusal } from '#base'
import { homeOf, openAccess, openPool } from '#db'
import { applyCommand } from './apply/apply.ts'
import { backupCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import type { CommandContext } from './context.ts'
import { figuresCommand } from './figures.ts'
import { restoreCommand } from './restore.ts'
import { rollUpCommand } from './roll-up.ts'
import { verifyCommand } from './verify.ts'
import { vi } from './vi.ts'

/** The commands of `npx diemcau`, each with what it prints; exit code 1 says that something does not hold. */
const commands: Record<string, (context: CommandContext) => Promise<number>> = {
  figures: figuresCommand,
  check: checkCommand,
  verify: verifyCommand,
  apply: applyCommand,
  'roll-up': rollUpCommand,
  backup: backupCommand,
  restore: restoreCommand,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    unit: { type: 'string' },
    period: { type: 'string' },
    at: { type: 'string' },
    tree: { type: 'string' },
    sites: { type: 'string' },
    json: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    schema: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})
const [name = '', file] = positionals
if (name === 'rehearse' && !values['help']) process.exit(await rehearsed())
const command = commands[name]
if (!command || values['help']) {
  console.log(vi.help)
  process.exit(command ? 0 : 2)
}
const home = homeOf(process.env)
const access = await openAccess(process.env)
const app = openPool(access.appUrl, 4)
const owner = openPool(access.ownerUrl, 4)
let code = 1
try {
  const option = (key: string) => (typeof values[key] === 'string' ? values[key] : undefined)
  code = await command({
    app,
    owner,
    home,
    file,
    json: values['json'] === true,
    dryRun: values['dry-run'] === true,
    schema: values['schema'] === true,
    unit: option('unit'),
    period: option('period'),
    at: option('at'),
    tree: option('tree'),
    readInput: () => readFileSync(file === undefined || file === '-' ? 0 : file),
    print: line => console.log(line),
  })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(vi.refused(error))
} finally {
  await Promise.all([app.end(), owner.end()])
  await access.close()
}
process.exit(code)

/** Needs no database, and of media what no other command needs. */
async function rehearsed(): Promise<number> {
  const { rehearseCommand } = await import('./rehearse.ts')
  const sites = typeof values['sites'] === 'string' ? values['sites'] : undefined
  try {
    return await rehearseCommand({ home: homeOf(process.env), sites, print: line => console.log(line) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(vi.refused(error))
    return 1
  }
}
