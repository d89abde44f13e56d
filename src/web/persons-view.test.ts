import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPersonsView } from './persons-view.ts'

test('a look is counted where a person opened the page, not where a crawler or a page fetched ahead did', () => {
  const person = { 'sec-fetch-user': '?1', 'sec-fetch-mode': 'navigate' }
  assert.equal(isPersonsView(new Headers(person)), true)
  assert.equal(isPersonsView(new Headers({ ...person, 'sec-purpose': 'prefetch;prerender' })), false)
  assert.equal(isPersonsView(new Headers({ 'sec-fetch-mode': 'navigate' })), false)
  assert.equal(isPersonsView(new Headers({ 'sec-fetch-user': '?1', 'sec-fetch-mode': 'cors' })), false)
  assert.equal(isPersonsView(new Headers({ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })), false)
})
