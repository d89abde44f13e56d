import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { CheckedText, FindingDetail, type MarkedFinding, VerdictCounts } from './checked-text.tsx'

const said = (html: string): string =>
  html
    .replace(/<span class="unseen">[^<]*<\/span>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
const verdict = fc.constantFrom(
  'traced' as const,
  'differs' as const,
  'impossible' as const,
  'unbound' as const,
)

test('whatever is marked, the text stays what it was', () => {
  const finding: fc.Arbitrary<MarkedFinding> = fc.record({
    offset: fc.nat(60),
    length: fc.integer({ min: 1, max: 12 }),
    verdict,
    label: fc.constant('nhãn'),
    href: fc.option(fc.constant('#f'), { nil: undefined }),
  })
  const letters = fc.string({
    unit: fc.constantFrom('1', '2', ',', ' ', 'ệ', '<', '&', '"', '\n'),
    maxLength: 50,
  })
  fc.assert(
    fc.property(letters, fc.array(finding, { maxLength: 6 }), (text, findings) => {
      // A finding never spans lines: the checker's tokens do not.
      const own = findings.filter(f => !text.slice(f.offset, f.offset + f.length).includes('\n'))
      const html = renderToString(<CheckedText text={text} findings={own} />)
      assert.equal(said(html), text.replaceAll('\n', ''))
    }),
    { numRuns: 200 },
  )
})

test('each finding is marked in its place with its verdict; the second of two that overlap is not', () => {
  const html = renderToString(
    <CheckedText
      text={'Có 240 thư viện,\ntăng 12,4%.'}
      findings={[
        { offset: 22, length: 5, verdict: 'impossible', label: 'tăng', href: '#f-2' },
        { offset: 3, length: 3, verdict: 'traced', label: 'thư viện', href: '/so-lieu/1' },
        { offset: 4, length: 2, verdict: 'unbound', label: 'x' },
      ]}
    />,
  )
  assert.match(html, /<p>Có <a class="number" data-state="traced" href="\/so-lieu\/1"[^>]*>240</)
  assert.match(html, /<p>tăng <a class="number" data-state="impossible" href="#f-2"[^>]*>12,4%/)
  assert.equal(html.match(/class="number"/g)?.length, 2)
})

test('the counts name every verdict, zero included', () => {
  const html = renderToString(<VerdictCounts findings={[{ verdict: 'traced' }, { verdict: 'traced' }]} />)
  assert.deepEqual(
    [...html.matchAll(/<b>(\d+)<\/b>([^<]+)/g)].map(m => `${m[1]} ${m[2]}`),
    ['2 khớp bản ghi', '0 khác bản ghi', '0 không thể đúng', '0 chưa có nguồn'],
  )
})

test('a detail is the place its link leads to, named by its title', () => {
  const html = renderToString(
    <FindingDetail id="f-2" verdict="impossible" title="Không thể đúng">
      x
    </FindingDetail>,
  )
  assert.match(html, /<section class="finding" id="f-2" [^>]*aria-labelledby="f-2-title"/)
  assert.match(html, /<h3 id="f-2-title">/)
})
