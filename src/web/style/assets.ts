import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync, transformSync } from 'esbuild'

/** One static file as it is sent: its path carries the hash of its body, so it may be cached for ever. */
export interface Asset {
  body: Buffer
  mime: string
}

/** What a page may link: `site` on every page, `report` where reports and quoted texts are read, `script` for comfort, `room` in a room of pictures and sounds, `upload` on forms with files, `verify` where papers are verified. */
export type AssetName = 'site' | 'report' | 'script' | 'room' | 'upload' | 'verify'

/** In the order of the cascade: tokens first, print last. */
const siteParts =
  'fonts tokens base shell preferences officer home figures lineage tables charts records timeline forms buttons maps room print'.split(
    ' ',
  )

const parts: Record<AssetName, readonly string[]> = {
  site: siteParts.map(name => `${name}.css`),
  report: ['report-fonts.css', 'report.css', 'checked-text.css'],
  script: ['../browser/site.ts'],
  room: ['../browser/room.ts'],
  upload: ['../browser/upload-files.ts'],
  verify: ['../browser/verify-paper.ts'],
}

/** Older machines of citizens and of one-stop counters: what these cannot read is rewritten. */
const target = ['chrome109', 'firefox115', 'safari16']

const require = createRequire(import.meta.url)

interface Built {
  files: Map<string, Asset>
  paths: Record<AssetName, string>
}

let built: Built | undefined

function build(): Built {
  const files = new Map<string, Asset>()
  const add = (name: string, extension: string, mime: string, body: Buffer): string => {
    const path = `/assets/${name}.${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${extension}`
    files.set(path, { body, mime })
    return path
  }
  const withFonts = (css: string): string =>
    css.replace(/url\("(@fontsource\/[^"]+)"\)/g, (_, id: string) => {
      const path = add(basename(id, '.woff2'), 'woff2', 'font/woff2', readFileSync(require.resolve(id)))
      return `url(${path})`
    })
  const style = (name: AssetName): string => {
    const css = transformSync(withFonts(sourceOf(name)), { loader: 'css', minify: true, target }).code
    return add(name, 'css', 'text/css; charset=utf-8', Buffer.from(css))
  }
  const script = (name: 'script' | 'room' | 'upload' | 'verify', as: string): string => {
    const entryPoints = parts[name].map(file => fileURLToPath(new URL(file, import.meta.url)))
    const made = buildSync({ entryPoints, bundle: true, write: false, format: 'iife', minify: true, target })
    return add(as, 'js', 'text/javascript; charset=utf-8', Buffer.from(made.outputFiles[0]?.contents ?? []))
  }
  const paths = {
    site: style('site'),
    report: style('report'),
    script: script('script', 'site'),
    room: script('room', 'room'),
    upload: script('upload', 'upload'),
    verify: script('verify', 'verify'),
  }
  return { files, paths }
}

function sourceOf(name: AssetName): string {
  return parts[name]
    .map(file => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'))
    .join('\n')
}

/** Every static file by its path: two style sheets, the fonts they name and the small scripts. Built once a process. */
export function assetFiles(): ReadonlyMap<string, Asset> {
  built ??= build()
  return built.files
}

/** The path under which a style sheet or the script is served. */
export function assetPath(name: AssetName): string {
  built ??= build()
  return built.paths[name]
}
