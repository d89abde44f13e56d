import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A source file as the walls see it. */
export interface Source {
  /** From the root: `src/records/perform.ts`. */
  path: string
  /** The first folder below src; empty for the files that wire. */
  room: string
  /** Without its comments. */
  code: string
  /** A test, or the made-up data of one. */
  isTest: boolean
}

/** One import, resolved. `front` is the front door's name (`#records/define`) where it goes through one. */
export interface Edge {
  from: Source
  to: string
  toRoom: string
  front: string | undefined
}

export function readSources(): Source[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: root })
    .sort()
    .map(path => ({
      path,
      room: /^src\/([^/]+)\//.exec(path)?.[1] ?? '',
      code: withoutComments(readFileSync(join(root, path), 'utf8')),
      isTest: /\.test(-data)?\.tsx?$/.test(path),
    }))
}

/** The imports of a source that lead to other sources of src. */
export function edgesOf(from: Source, doors: Readonly<Record<string, string>>): Edge[] {
  const found = from.code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([#.][^']+)'/g)
  return [...found].flatMap(([, name = '']) => {
    const front = name.startsWith('#') ? name : undefined
    const to = front ? doors[front]?.slice(2) : relative(root, join(root, dirname(from.path), name))
    const toRoom = to === undefined ? undefined : /^src\/(?:([^/]+)\/)?/.exec(to)
    return to === undefined || !toRoom ? [] : [{ from, to, toRoom: toRoom[1] ?? '', front }]
  })
}

/** Comments made blank; texts in quotes, and `//` inside them, are left as they are. */
export function withoutComments(code: string): string {
  return code.replace(
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|(?<=^|[\s;,{}()])\/\/[^\n]*/g,
    (_, text) => text ?? '',
  )
}
