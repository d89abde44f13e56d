import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tidyFileName } from '#files'

test('a name is kept without what pages, systems and eyes read as something else', () => {
  for (const [name, tidied] of [
    ['Đơn đề nghị  (1).pdf', 'Đơn đề nghị (1).pdf'],
    ['C:\\Users\\a\\đơn.docx', 'đơn.docx'],
    ['../../etc/passwd', 'passwd'],
    ['<script>alert(1)</script>.pdf', 'script_.pdf'],
    ['a"b\'c&d;e.png', 'a_b_c_d_e.png'],
    ['ảnh\u202Egnp.exe', 'ảnhgnp.exe'],
    ['a\u0000\r\nb.pdf', 'ab.pdf'],
    ['.htaccess', 'htaccess'],
    ['đơn.pdf', 'đơn.pdf'],
    ['', ''],
  ] as const)
    assert.equal(tidyFileName(name), tidied)
  assert.match(tidyFileName(`${'dài '.repeat(80)}.pdf`), /^dài .{0,100}\.pdf$/)
})

test('whatever comes, a tidied name is short, in one line, and tidy', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), name => {
      const tidied = tidyFileName(name)
      assert.ok([...tidied].length <= 100)
      assert.doesNotMatch(tidied, /[<>"'&/\\\p{C}]/u)
      assert.equal(tidyFileName(tidied), tidied)
    }),
  )
})
