import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Button, ClosedAction } from './button.tsx'
import { ChoiceField, NumberField, PasswordField, SelectField, TextField } from './controls.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Steps } from './steps.tsx'

test('a field joins its label, hint, error and unit to its control', () => {
  const html = renderToString(
    <NumberField
      name="pages"
      label="Số trang"
      hint="Kể cả bìa"
      error="Số trang tối đa là 64"
      unit="trang"
      value="72"
    />,
  )
  assert.match(html, /<label for="pages">Số trang/)
  assert.match(
    html,
    /<input [^>]*id="pages"[^>]*aria-describedby="pages-hint pages-error" aria-invalid="true"/,
  )
  assert.match(html, /id="pages-error"/)
  assert.match(html, /inputmode="numeric"/i)
  assert.match(html, /<span>trang<\/span>/)
})

test('a field without fault says nothing of faults', () => {
  const html = renderToString(<TextField name="title" label="Tên" optional />)
  assert.doesNotMatch(html, /aria-invalid|aria-describedby|faulty/)
  assert.match(html, /\(không bắt buộc\)/)
})

test('what was typed comes back escaped, a password never', () => {
  assert.match(
    renderToString(<TextField name="t" label="T" value={'"><script>'} />),
    /value="&quot;>&lt;script>"/,
  )
  const secret = { name: 'p', label: 'P', autocomplete: 'current-password' as const, value: 'bí mật' }
  assert.doesNotMatch(renderToString(<PasswordField {...secret} />), /bí mật/)
})

test('an error summary lands on the first choice of a group', () => {
  const html = renderToString(
    <ChoiceField
      name="period"
      label="Mấy kỳ?"
      value="month"
      error="Chọn kỳ"
      options={[
        { value: 'week', label: 'Hằng tuần' },
        { value: 'month', label: 'Hằng tháng' },
        { value: 'year', label: 'Hằng năm', closed: 'Chưa mở' },
      ]}
    />,
  )
  assert.match(html, /<fieldset [^>]*aria-describedby="period-error"/)
  assert.match(html, /<input type="radio" id="period" name="period" value="week"/)
  assert.equal(html.match(/ checked/g)?.length, 1)
  assert.match(html, /value="month" checked/)
  // A closed option stays in sight, cannot be chosen and says why.
  assert.match(html, /value="year" disabled aria-describedby="period-year-note"/)
  assert.match(html, /id="period-year-note">Chưa mở</)
})

test('a list shows the chosen option', () => {
  const options = [
    { value: '', label: 'Tất cả' },
    { value: 'a', label: 'A' },
  ]
  assert.match(
    renderToString(<SelectField name="s" label="S" value="a" options={options} />),
    /value="a" selected/,
  )
  assert.match(
    renderToString(<SelectField name="s" label="S" options={options} />),
    /<option value selected>/,
  )
})

test('the summary counts the faults, links each and takes the focus', () => {
  const html = renderToString(
    <ErrorSummary
      faults={[
        { field: 'pages', text: 'Số trang tối đa là 64' },
        { field: 'copies', text: 'Nhập số bản in' },
      ]}
    />,
  )
  assert.match(html, /Có 2 chỗ cần sửa/)
  assert.match(html, /tabindex="-1" autofocus/)
  assert.match(html, /<a href="#copies">Nhập số bản in<\/a>/)
  assert.equal(renderToString(<ErrorSummary faults={[]} />), '')
})

test('a closed action is words, not a greyed button', () => {
  const html = renderToString(<ClosedAction label="Ký" reason="Chỉ Giám đốc ký." />)
  assert.doesNotMatch(html, /<button|disabled/)
  assert.match(html, /Chỉ Giám đốc ký\./)
  assert.match(
    renderToString(
      <Button name="act" value="sign">
        Ký
      </Button>,
    ),
    /^<button class="button" type="submit" name="act" value="sign">/,
  )
})

test('steps say in words where the reader is', () => {
  const html = renderToString(<Steps labels={['Một', 'Hai', 'Ba']} current={2} />)
  assert.match(html, /Bước 2 trong 3/)
  assert.deepEqual(
    [...html.matchAll(/<li data-state="(\w+)"/g)].map(m => m[1]),
    ['done', 'now', 'next'],
  )
  assert.equal(html.match(/aria-current="step"/g)?.length, 1)
})
