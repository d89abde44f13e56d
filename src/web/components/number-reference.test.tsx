import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { HeadlineFigures } from './headline-figures.tsx'
import { NumberReference, type NumberState, stateNodes } from './number-reference.tsx'
import { numberStates } from './vi.ts'

const linked = Object.keys(stateNodes) as (keyof typeof stateNodes)[]

test('a number is an ordinary link whose name says value, label and state', () => {
  for (const state of linked) {
    const html = renderToString(
      <NumberReference value="98" label="thư viện" state={state} href="/so-lieu/x" />,
    )
    assert.match(html, /^<a [^>]*href="\/so-lieu\/x"/)
    assert.ok(html.includes(`aria-label="98, thư viện, ${numberStates[state]}"`), html)
    assert.ok(html.includes(`data-state="${state}"`))
    assert.equal(html.includes('aria-current'), state === 'open')
  }
})

test('every state but the open and the traced one has a shape of its own or a line of its own', () => {
  const drawing = (state: NumberState) =>
    /<svg.*<\/svg>/.exec(renderToString(<NumberReference value="1" label="" state={state} href="#" />))?.[0]
  const shapes = new Set(linked.map(drawing))
  // Open and traced are filled, changed and differs half: their words and lines tell them apart.
  assert.equal(shapes.size, linked.length - 2)
  assert.equal(drawing('open'), drawing('traced'))
  assert.equal(drawing('changed'), drawing('differs'))
  assert.equal(drawing('missing'), undefined)
})

test('without an address the number is no link and its label is still read', () => {
  const html = renderToString(<NumberReference value="chưa có số liệu" label="hộ" state="missing" />)
  assert.doesNotMatch(html, /<a /)
  assert.match(html, /<span class="unseen">hộ, chưa có số liệu<\/span>/)
})

test('what people wrote is escaped', () => {
  const html = renderToString(
    <NumberReference value={'<b>"9"</b>'} label={'"><script>'} href={'"onclick="x'} />,
  )
  assert.doesNotMatch(html, /<script|<b>|"onclick="x/)
})

test('headline figures read value, label and state; a missing one is words, not zero', () => {
  const html = renderToString(
    <HeadlineFigures
      figures={[
        { value: '127', label: 'giấy phép', href: '/1' },
        { value: null, label: 'lượt đọc', href: '/2' },
      ]}
    />,
  )
  const said = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  assert.match(said, /127 giấy phép , xem nguồn/)
  assert.match(said, /chưa có số liệu lượt đọc/)
  assert.doesNotMatch(said, /\b0\b/)
})
