import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examples } from './examples.tsx'
import { examplesPage } from './examples-page.tsx'
import { numberStates, words } from './vi.ts'

const plain = examplesPage()

test('the page of examples needs nothing from outside and repeats no id', () => {
  assert.doesNotMatch(plain, /(?:src|href)="(?:https?:)?\/\/|url\((?!data:)[^)]/)
  const ids = [...plain.matchAll(/ id="([^"]+)"/g)].map(m => m[1])
  assert.equal(new Set(ids).size, ids.length, ids.filter((id, i) => ids.indexOf(id) !== i).join())
  for (const { name } of examples) assert.ok(plain.includes(`<h2>${name}</h2>`), name)
})

test('text size and contrast are attributes of the page, and both are ordinary form posts', () => {
  assert.match(plain, /<html lang="vi"><head>/)
  const set = examplesPage({ preferences: { textSize: 'large', contrast: 'high' } })
  assert.match(set, /<html lang="vi" data-text="large" data-contrast="high">/)
  assert.match(set, /name="textSize" value="large" aria-pressed="true"/)
  assert.match(set, /name="contrast" value="normal" aria-pressed="true"/)
  assert.match(
    plain,
    /<form method="post" action="#preferences"[^>]*><input type="hidden" name="back" value="\/"/,
  )
})

test('both frames have a skip link, one main place, the current section and the sample line', () => {
  for (const html of [plain, examplesPage({ officer: true })]) {
    assert.match(html, /<a class="skip" href="#main">Đến nội dung chính<\/a>/)
    assert.equal(html.match(/<main id="main"/g)?.length, 1)
    assert.match(html, /aria-current="page">Components/)
    assert.match(html, /Dữ liệu mẫu/)
  }
})

test('the words are courteous: no exclamation, no English, no chains of pleading', () => {
  const all: string[] = []
  const gather = (value: unknown): void => {
    if (typeof value === 'string') all.push(value)
    else if (typeof value === 'function') all.push(String(value('1', '2', '3', 'bản ghi')))
    else for (const inner of Object.values(value as object)) gather(inner)
  }
  gather(words)
  gather(numberStates)
  assert.ok(all.length > 60)
  for (const text of all) {
    assert.doesNotMatch(text, /!|vui lòng|thành công|undefined/i)
    assert.equal(text, text.normalize('NFC'))
  }
})
