import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A copy of one of the examples in a folder of its own, to be changed. */
export interface TestFolder {
  path: string
  read(file: string): string
  write(file: string, content: string | Buffer): void
  /** Replaces a piece of a file that must be there. */
  edit(file: string, was: string, is: string): void
  remove(): void
}

/** Copies `examples/<name>`. */
export function openFolder(name: string): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'diemcau-folder-'))
  cpSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), path, { recursive: true })
  const read = (file: string) => readFileSync(join(path, file), 'utf8')
  const write = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(join(path, file), content)
  }
  return {
    path,
    read,
    write,
    edit(file, was, is) {
      const text = read(file)
      if (!text.includes(was)) throw new Error(`${file} does not hold ${was}`)
      write(file, text.replace(was, is))
    },
    remove: () => rmSync(path, { recursive: true }),
  }
}
