import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileStore, openFiles } from '#files'

/** A file store in a folder of its own, which `remove` takes away. */
export function openTemporaryFiles(): { files: FileStore; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'diemcau-files-'))
  return { files: openFiles(home), remove: () => rmSync(home, { recursive: true }) }
}
