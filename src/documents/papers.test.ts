import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

/** Packages that a file loads when it is imported, through all files of ours that it loads. */
function packagesFrom(file: URL, seen = new Set<string>()): Set<string> {
  const found = new Set<string>()
  if (seen.has(file.href)) return found
  seen.add(file.href)
  const loaded = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)
  for (const [, name = ''] of loaded) {
    if (name.startsWith('.')) for (const one of packagesFrom(new URL(name, file), seen)) found.add(one)
    else found.add(name)
  }
  return found
}

test('what only papers need is loaded by the first paper, not with the room', () => {
  const late = /typst|pdf-lib|@signpdf|pkijs|asn1js|uqr|pkcs11js/
  const atOnce = packagesFrom(new URL('./index.ts', import.meta.url))
  assert.deepEqual(
    [...atOnce].filter(name => late.test(name)),
    [],
  )
  // The walk finds them where they are.
  const byPaper = packagesFrom(new URL('./signing/sign-pdf.ts', import.meta.url))
  assert.ok(byPaper.has('pdf-lib') && byPaper.has('pkijs'))
})
