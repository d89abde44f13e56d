/**
 * Lets Node run `.tsx` files: it strips types by itself but knows no JSX. Loaded with `--import ./tools/tsx.mjs`.
 * What esbuild made is kept by the hash of its source, so that a process that starts again does not make it again.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const kept = fileURLToPath(new URL('../node_modules/.cache/diemcau-tsx/', import.meta.url))
const require = createRequire(import.meta.url)
const { version } = require('esbuild/package.json')

process.setSourceMapsEnabled(true)

registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return next(url, context)
    return { format: 'module', shortCircuit: true, source: compiled(fileURLToPath(url)) }
  },
})

function compiled(file) {
  const source = readFileSync(file, 'utf8')
  const key = createHash('sha256').update(`${version}\n${file}\n${source}`).digest('hex')
  const path = join(kept, `${key}.js`)
  try {
    return readFileSync(path, 'utf8')
  } catch {
    const code = compile(file, source)
    keep(path, code)
    return code
  }
}

function compile(file, source) {
  return require('esbuild').transformSync(source, {
    loader: 'tsx',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcefile: file,
    sourcemap: 'inline',
    sourcesContent: false,
  }).code
}

/** Written whole under another name first: another process may read at the same instant. */
function keep(path, code) {
  try {
    mkdirSync(kept, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, code)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // A folder that may not be written costs only time.
  }
}
