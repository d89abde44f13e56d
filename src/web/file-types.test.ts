import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileEnding, printFile, printScan } from './file-types.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test('a file is said by its type and size', () => {
  const said = (mime: string, size: number) => printFile({ mime, size })
  assert.equal(said('application/pdf', 1), 'PDF, 1\u00a0KB')
  assert.equal(said('image/png', 1024 * 340), 'PNG, 340\u00a0KB')
  assert.equal(said(docx, 1024 * 1024 * 1.25), 'DOCX, 1,3\u00a0MB')
  assert.equal(fileEnding('image/jpeg'), '.jpg')
})

test('an unscanned file is said to be so, and what was found in a blocked one', () => {
  const blob = { sha256: '', mime: 'application/pdf', size: 1 }
  assert.equal(printScan({ ...blob, scan: 'unscanned' }), 'chưa quét vi-rút')
  assert.equal(printScan({ ...blob, scan: 'infected', found: 'Eicar' }), 'đã chặn: có mã độc Eicar')
  assert.equal(printScan({ ...blob, scan: 'clean' }), undefined)
})
