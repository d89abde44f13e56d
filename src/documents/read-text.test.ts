import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { findTextSentence, readText } from '#documents'
import { launchBrowser } from '#support/browser'
import { docx, paragraph as p, pdfOf, RELATIONS } from '#support/texts'
import { zipOf } from '#support/workbook'
import { TEXT_LIMITS } from './text-rules.ts'

const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const tbl = (...rows: string[][]): string =>
  `<w:tbl>${rows.map(cells => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
const textOf = async (bytes: Buffer): Promise<string> => (await readText(bytes)).text

async function refused(rule: string, work: () => Promise<unknown>): Promise<void> {
  await assert.rejects(work, error => {
    assert.ok(error instanceof Error && 'faults' in error && Array.isArray(error.faults), String(error))
    assert.equal(error.faults[0].rule, rule)
    assert.match(findTextSentence(rule, error.faults[0].params) ?? '', /\.$/)
    return true
  })
}

describe('a Word document', () => {
  test('gives its paragraphs as lines, runs joined, breaks and tabs as people see them', async () => {
    const body = `${p('Toàn tỉnh có ', '9', '8 điểm')}${p('1.<w:tab/>')}<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r></w:p>`
    assert.equal(
      await textOf(docx(body.replace('<w:tab/>', '</w:t><w:tab/><w:t>x'))),
      'Toàn tỉnh có 98 điểm\n1. x\na\nb-c',
    )
  })

  test('leaves out what was deleted, moved away or stands there in a second form', async () => {
    const body = `<w:p><w:del><w:r><w:delText>97</w:delText><w:t>96</w:t></w:r></w:del><w:ins><w:r><w:t>98</w:t></w:r></w:ins>
      <w:moveFrom><w:r><w:t>95</w:t></w:r></w:moveFrom><mc:AlternateContent><mc:Choice><w:t> điểm</w:t></mc:Choice><mc:Fallback><w:t> điểm</w:t></mc:Fallback></mc:AlternateContent></w:p>`
    assert.equal(await textOf(docx(body)), '98 điểm')
  })

  test('gives tables as lines with tabs; words over several columns or rows are said for each', async () => {
    const table = tbl(
      [tc(p('Chỉ tiêu')), tc(p('Năm 2017'), '<w:gridSpan w:val="2"/>')],
      [tc(p('Thư viện'), '<w:vMerge w:val="restart"/>'), tc(p('240') + p('tổng')), tc(p('12'))],
      [tc(p(''), '<w:vMerge/>'), tc(tbl([tc(p('trong')), tc(p('ô'))])), tc(p('13'))],
    )
    assert.equal(
      await textOf(docx(`${p('Trước')}${table}${p('Sau')}`)),
      'Trước\n\nChỉ tiêu\tNăm 2017\tNăm 2017\nThư viện\t240 tổng\t12\nThư viện\ttrong ô\t13\n\nSau',
    )
  })

  test('gives its notes behind the body, without the line above them', async () => {
    const notes = `<w:footnote w:type="separator"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote><w:footnote>${p('Trong đó 12 cấp huyện.')}</w:footnote>`
    assert.equal(
      await textOf(docx(p('Có 240 thư viện.'), notes)),
      'Có 240 thư viện.\n\nTrong đó 12 cấp huyện.',
    )
  })

  test('that is hostile or broken is refused with its rule', async () => {
    const doctype = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    const parts = (document: string) => [
      { name: '_rels/.rels', data: RELATIONS },
      { name: 'word/document.xml', data: document },
    ]
    await refused('declaration', () =>
      readText(zipOf(parts(`${doctype}<w:document xmlns:w="w"><w:t>&b;</w:t></w:document>`))),
    )
    await refused('damaged', () => readText(zipOf(parts('<w:document xmlns:w="w"><w:p></w:document>'))))
    await refused('damaged', () => readText(docx(p('x')).subarray(0, 200)))
    await refused('damaged', () => readText(docx('<w:tbl>'.repeat(60) + '</w:tbl>'.repeat(60))))
    await refused('notAText', () => readText(zipOf([{ name: '_rels/.rels', data: '<Relationships/>' }])))
    await refused('packedTooTight', () => readText(zipOf(parts(' '.repeat(8 * 1024 * 1024)))))
    await refused('tooLongText', () => readText(docx(p('a'.repeat(1000)).repeat(201))))
  })
})

describe('a PDF', () => {
  let browser: Browser
  before(async () => {
    browser = await launchBrowser()
  })
  after(() => browser.close())

  test('says where each of its pages begins', async () => {
    const { kind, text, pages } = await readText(pdfOf(['Toan tinh co 98 diem phuc vu.', 'Co 240 thu vien.']))
    assert.equal(kind, 'pdf')
    assert.equal(text, 'Toan tinh co 98 diem phuc vu.\nCo 240 thu vien.\n')
    assert.deepEqual(pages, [0, text.indexOf('Co 240')])
  })

  test('printed by a browser: wrapped lines are joined, tables keep their cells, letters their marks', async () => {
    const page = await browser.newPage()
    const long =
      'Toàn tỉnh hiện có 98 điểm phục vụ bưu chính, trong đó có 45 điểm bưu điện văn hóa xã phục vụ người dân ở vùng sâu, vùng xa và 21 thùng thư công cộng độc lập.'
    await page.setContent(`<meta charset="utf-8"><h1>I. Bưu chính</h1><p>${long}</p><p>Hết.</p>
      <table width="100%"><tr><th>Chỉ tiêu</th><th>Năm 2016</th><th>Năm 2017</th></tr><tr><td>Thư viện</td><td>230</td><td>240</td></tr></table>`)
    const bytes = Buffer.from(await page.pdf({ format: 'A4' }))
    await page.close()
    const text = (await textOf(bytes)).normalize('NFC')
    assert.ok(text.includes(`I. Bưu chính\n${long}\nHết.`), text)
    assert.match(text, /Chỉ tiêu\tNăm 2016\tNăm 2017\nThư viện\t230\t240/)
  })

  test('of pictures, with too many pages, or broken is refused with its rule', async () => {
    await refused('scanned', () => readText(pdfOf(['', ''])))
    await refused('tooManyPages', () => readText(pdfOf(Array(TEXT_LIMITS.pages + 1).fill('x'))))
    await refused('damaged', () => readText(Buffer.from('%PDF-1.7\nnothing')))
  })

  test('that takes too long or too much is stopped, and the next one is read', async () => {
    const bytes = pdfOf(['Toan tinh co 98 diem phuc vu.'])
    await refused('tooHeavy', () => readText(bytes, { ...TEXT_LIMITS, time: 1 }))
    await refused('tooHeavy', () => readText(bytes, { ...TEXT_LIMITS, memory: 1 }))
    assert.match(await textOf(bytes), /98/)
  })

  test('waits for its turn; more than may wait are told so', async () => {
    const bytes = pdfOf(['Toan tinh co 98 diem phuc vu.'])
    const asked = await Promise.allSettled(Array.from({ length: 14 }, () => readText(bytes)))
    const late = asked.flatMap(one => (one.status === 'rejected' ? [one.reason.code] : []))
    assert.deepEqual(late, Array(4).fill('too_many'))
    assert.match(await textOf(bytes), /98/)
  })
})

describe('other files', () => {
  test('a text in UTF-8 is taken as it is', async () => {
    assert.equal(await textOf(Buffer.from('Có 98 điểm.\r\nHết.')), 'Có 98 điểm.\nHết.')
  })

  test('old, unreadable or too large ones are refused', async () => {
    await refused('oldText', () => readText(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])))
    await refused('encoding', () => readText(Buffer.from([0x43, 0xf3, 0x20, 0x39])))
    await refused('notAText', () => readText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])))
    await refused('notAText', () => readText(Buffer.alloc(0)))
    await refused('tooBig', () => readText(Buffer.alloc(TEXT_LIMITS.file + 1)))
  })
})
