import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assetFiles, assetPath } from './assets.ts'

const files = assetFiles()
const textOf = (path: string): string => files.get(path)?.body.toString('utf8') ?? ''

test('each sheet and the script is served under a path with the hash of its body', () => {
  for (const [name, mime] of [
    ['site', 'text/css; charset=utf-8'],
    ['report', 'text/css; charset=utf-8'],
    ['script', 'text/javascript; charset=utf-8'],
  ] as const) {
    assert.match(assetPath(name), /^\/assets\/[\w-]+\.[0-9a-f]{12}\.(css|js)$/)
    assert.equal(files.get(assetPath(name))?.mime, mime)
    assert.ok(textOf(assetPath(name)).length > 500)
  }
})

test('a style sheet names only files that are served here, and no other host', () => {
  const named = ['site', 'report'] as const
  const urls = named.flatMap(name =>
    [...textOf(assetPath(name)).matchAll(/url\(([^)]+)\)/g)].map(m => m[1] ?? ''),
  )
  assert.equal(urls.length, 13)
  for (const url of urls) {
    assert.equal(files.get(url)?.mime, 'font/woff2', url)
    assert.equal(files.get(url)?.body.subarray(0, 4).toString('latin1'), 'wOF2')
  }
})

test('the serif is loaded on report pages only, and the digits come from a face of their own', () => {
  assert.doesNotMatch(textOf(assetPath('site')), /@font-face\{font-family:"?Source Serif/)
  assert.match(textOf(assetPath('report')), /@font-face\{font-family:"?Source Serif 4/)
  assert.equal(textOf(assetPath('site')).match(/unicode-range:U\+0?0?30-0?0?39;size-adjust:98%/g)?.length, 3)
})

test('the figures stay tabular: the shorthand that resets them is used only to inherit', () => {
  for (const name of ['site', 'report'] as const)
    assert.doesNotMatch(textOf(assetPath(name)), /[;{]font:(?!inherit)/)
})
