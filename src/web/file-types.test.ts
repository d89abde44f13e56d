import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileEnding, findMime, printFile } from './file-types.ts'

const zipOf = (...names: string[]): Buffer => Buffer.from(`PK\u0003\u0004${names.join('\u0000')}`, 'latin1')
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test('a file is what its bytes say', () => {
  const known: [Buffer, string | undefined][] = [
    [Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    [Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'image/png'],
    [Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'],
    [zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), docx],
    [zipOf('word/document.xml', '[Content_Types].xml'), docx],
    [zipOf('[Content_Types].xml', 'xl/workbook.xml'), undefined],
    [zipOf('a.txt'), undefined],
    [Buffer.from('[Content_Types].xml word/document.xml'), undefined],
    [Buffer.from(' %PDF-1.7'), undefined],
    [Buffer.from('<!doctype html>'), undefined],
    [Buffer.alloc(0), undefined],
  ]
  for (const [bytes, mime] of known) assert.equal(findMime(bytes), mime, bytes.toString('latin1'))
})

test('a file is said by its type and size', () => {
  const said = (mime: string, size: number) => printFile({ sha256: '', mime, size })
  assert.equal(said('application/pdf', 1), 'PDF, 1\u00a0KB')
  assert.equal(said('image/png', 1024 * 340), 'PNG, 340\u00a0KB')
  assert.equal(said(docx, 1024 * 1024 * 1.25), 'DOCX, 1,3\u00a0MB')
  assert.equal(fileEnding('image/jpeg'), '.jpeg')
})
