import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A text of the folder of sources beside the checkout, or undefined where there is none: such tests are then left out. */
export function findShared(path: string): string | undefined {
  const folder = process.env['DIEMCAU_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))
  const file = join(folder, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
