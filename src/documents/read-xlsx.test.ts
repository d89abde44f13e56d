import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Book, openBook } from '#documents'
import { type WorkbookParts, workbookOf, zipOf } from '#support/workbook'

const open = (parts: WorkbookParts) => openBook(workbookOf(parts))

/** Rows as `number: cell | cell`, an empty cell as nothing, the kind of what is no text before it. */
async function show(book: Book, sheet = 0): Promise<string[]> {
  const shown: string[] = []
  for await (const { number, cells } of book.rows(sheet))
    shown.push(
      `${number}: ${cells.map(cell => (cell ? (cell.kind === 'text' ? cell.text : `${cell.kind} ${cell.text}`) : '')).join(' | ')}`,
    )
  return shown
}

/** Cells of the first row of a sheet whose cells are given as XML. */
const cellsOf = async (cells: string, parts: Partial<WorkbookParts> = {}) =>
  (await show(await open({ sheets: [`<row r="1">${cells}</row>`], ...parts })))[0]

const refusedFor = (rule: string) => (error: unknown) => {
  assert.ok(error instanceof Error && 'faults' in error && Array.isArray(error.faults), String(error))
  assert.equal(error.faults[0].rule, rule)
  return true
}

describe('cells', () => {
  test('texts are shared, inline or of a formula; runs are joined, reading aids left out', async () => {
    const texts =
      '<si><t>Hậu Giang</t></si><si><r><t>Vị </t></r><r><rPr><b/></rPr><t xml:space="preserve">Thanh </t></r><rPh sb="0"><t>aid</t></rPh></si><si/><si><t/></si>'
    const shared = [0, 1, 2, 3, 0].map(index => `<c t="s"><v>${index}</v></c>`).join('')
    assert.equal(await cellsOf(shared, { texts }), '1: Hậu Giang | Vị Thanh  |  |  | Hậu Giang')
    const inline =
      '<c t="inlineStr"><is><t>Ngã Bảy</t></is></c><c t="str"><f>A1&amp;"x"</f><v>a &lt;b&gt; &#7853;&#x1EAD; &quot;c&apos;</v></c>'
    assert.equal(await cellsOf(inline), '1: Ngã Bảy | a <b> ậậ "c\'')
  })

  test('letters are composed, and what XML forbids comes back', async () => {
    const decomposed = 'Hậu'.normalize('NFD')
    assert.equal(
      await cellsOf(`<c t="str"><v>${decomposed}_x000D_&#10;x_x0041_</v></c>`),
      '1: Hậu\n\nxA'.replace('\n\n', '\n'),
    )
  })

  test('numbers are exact decimals of the 15 digits that spreadsheets keep', async () => {
    const cases: Record<string, string> = {
      '0': '0',
      '-5': '-5',
      '007': '7',
      '12.50': '12.5',
      '0.1': '0.1',
      '.5': '0.5',
      '0.30000000000000004': '0.3',
      '1.1499999999999999': '1.15',
      '98500000': '98500000',
      '1.5E3': '1500',
      '1E-3': '0.001',
      '-1.25e+2': '-125',
      '1.2345678901234567E+19': '12345678901234600000',
      '93017001234567890': '93017001234567890',
      '-0': '0',
    }
    for (const [written, exact] of Object.entries(cases))
      assert.equal(await cellsOf(`<c><v>${written}</v></c>`), `1: number ${exact}`, written)
  })

  test('dates are known by style, in both systems', async () => {
    const formats = [
      0,
      14,
      22,
      'dd/mm/yyyy',
      '[$-42A]d" tháng "m',
      '#,##0" đồng"',
      '[Red]0.00',
      21,
      'hh:mm',
      '[h]:mm',
      'mmm',
    ]
    const shown = async (style: number, value: string, workbookPr = '') =>
      (await cellsOf(`<c s="${style}"><v>${value}</v></c>`, { formats, workbookPr }))?.slice(3)
    assert.equal(await shown(0, '43091'), 'number 43091')
    assert.equal(await shown(1, '43091'), 'date 2017-12-22')
    assert.equal(await shown(2, '43091.5'), 'instant 2017-12-22T12:00:00')
    assert.equal(await shown(2, '43091.354166666664'), 'instant 2017-12-22T08:30:00')
    assert.equal(await shown(2, '43091'), 'date 2017-12-22')
    assert.equal(await shown(3, '43091'), 'date 2017-12-22')
    assert.equal(await shown(4, '43091'), 'date 2017-12-22')
    assert.equal(await shown(5, '43091'), 'number 43091')
    assert.equal(await shown(6, '43091'), 'number 43091')
    assert.equal(await shown(7, '0.5'), '12:00:00')
    assert.equal(await shown(8, '0.25'), '06:00:00')
    assert.equal(await shown(10, '43091'), 'date 2017-12-22')
    assert.equal(await shown(1, '59'), 'date 1900-02-28')
    assert.equal(await shown(1, '60'), 'number 60')
    assert.equal(await shown(1, '61'), 'date 1900-03-01')
    assert.equal(await shown(1, '-3'), 'number -3')
    assert.equal(await shown(1, '41629', '<workbookPr date1904="1"/>'), 'date 2017-12-22')
    assert.equal(await shown(99, '43091'), 'number 43091')
    assert.equal(await cellsOf('<c t="d"><v>2017-12-22T00:00:00</v></c>'), '1: date 2017-12-22')
  })

  test('yes, no, faults and empty cells keep their places', async () => {
    const cells =
      '<c r="B1" t="b"><v>1</v></c><c r="C1" s="4"/><c r="E1" t="b"><v>0</v></c><c r="AB1" t="e"><v>#N/A</v></c>'
    const shown = await cellsOf(cells)
    assert.equal(shown, `1:  | yesNo true |  |  | yesNo false${' | '.repeat(23)}fault #N/A`)
  })
})

describe('rows', () => {
  test('keep their numbers; empty ones, merged titles and columns without places are read', async () => {
    const data =
      '<row r="1"><c r="A1" t="str"><v>Danh sách hộ</v></c><c r="B1"/><c r="C1"/></row><row r="2"/><row r="3"><c r="A3" s="1"/></row>' +
      '<row r="5" spans="1:2" ht="15"><c><v>1</v></c><c><v>2</v></c></row><row><c r="B6"><v>3</v></c></row>'
    assert.deepEqual(await show(await open({ sheets: [data] })), [
      '1: Danh sách hộ',
      '5: number 1 | number 2',
      '6:  | number 3',
    ])
  })

  test('of every sheet, hidden ones told; prefixed names, single quotes and line ends in tags are read', async () => {
    const prefixed =
      "<?xml version='1.0'?><x:worksheet xmlns:x='m'><x:sheetData>\n<x:row r='2'\n><x:c\nt='inlineStr' r='A2'><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    const book = await open({
      sheets: [
        { name: 'Tờ & khai', data: '' },
        { state: 'hidden', data: prefixed },
      ],
    })
    assert.deepEqual(book.sheets, [
      { name: 'Tờ & khai', hidden: false },
      { name: 'Sheet2', hidden: true },
    ])
    assert.deepEqual(await show(book, 0), [])
    assert.deepEqual(await show(book, 1), ['2: a'])
    await assert.rejects(show(book, 2), refusedFor('noSheet'))
  })

  test('are whole wherever the pieces of the part are cut', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => ({
      text: `Hộ ${at} ấp Thạnh`,
      line: `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>Hộ ${at} ấp Thạnh</t></is></c><c r="B${at + 1}"><v>${at}</v></c></row>`,
    }))
    const shown = await show(await open({ sheets: [rows.map(row => row.line).join('')] }))
    assert.deepEqual(
      shown,
      rows.map(({ text }, at) => `${at + 1}: ${text} | number ${at}`),
    )
  })
})

describe('a hostile or broken file is refused', () => {
  const sheet = (data: string) => async () => show(await open({ sheets: [data] }))
  const refused = (rule: string, run: () => Promise<unknown>) => assert.rejects(run(), refusedFor(rule))

  test('by what it is', async () => {
    await refused('notASheet', () => openBook(Buffer.alloc(0)))
    await refused('oldSheet', () => openBook(Buffer.from('d0cf11e0a1b11ae1', 'hex')))
    await refused('notASheet', () => openBook(zipOf([{ name: 'word/document.xml', data: '<a/>' }])))
    await refused('notASheet', () => openBook(zipOf([{ name: 'xl/workbook.bin', data: 'x' }])))
    await refused('tooBig', () => openBook(Buffer.alloc(33 * 1024 * 1024)))
    await refused('damaged', () => openBook(workbookOf({ sheets: [''] }).subarray(0, 300)))
    await refused('encoding', () => openBook(Buffer.from('Hậu Giang', 'utf16le').subarray(1)))
  })

  test('by its directory: too many parts, a bomb, a password, two of one name', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ name: `p${at}`, data: '', stored: true }))
    await refused('tooManyParts', () => openBook(zipOf(many)))
    const bomb = { name: 'xl/media/a', data: Buffer.alloc(8 * 1024 * 1024) }
    await refused('packedTooTight', () => open({ sheets: [''], more: [bomb] }))
    await refused('tooBig', () =>
      open({ sheets: [''], more: [{ name: 'b', data: 'x', claims: { size: 2 ** 30 } }] }),
    )
    await refused('damaged', () =>
      open({ sheets: [''], more: [{ name: 'b', data: 'x', claims: { flags: 1 } }] }),
    )
    await refused('damaged', () => open({ sheets: [''], more: [{ name: 'xl/workbook.xml', data: '<a/>' }] }))
  })

  test('by bytes that are not those promised', async () => {
    const part = (claims: { size?: number; crc?: number; method?: number }) => async () => {
      const data = '<row r="1"><c><v>1</v></c></row>'.repeat(1)
      const whole = `<?xml version="1.0"?><worksheet><sheetData>${data}</sheetData></worksheet>`
      const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
      return show(
        await openBook(
          zipOf([
            { name: 'xl/workbook.xml', data: '<workbook xmlns:r="r"><sheet name="a" r:id="a"/></workbook>' },
            {
              name: 'xl/_rels/workbook.xml.rels',
              data: `<Relationships><Relationship Id="a" Type="${relation}" Target="worksheets/s.xml"/></Relationships>`,
            },
            { name: 'xl/worksheets/s.xml', data: whole, claims },
          ]),
        ),
      )
    }
    assert.deepEqual(await part({})(), ['1: number 1'])
    // Less than what comes out: the rows are never given as if they were whole.
    await refused('damaged', part({ size: 20 }))
    await refused('damaged', part({ crc: 1 }))
    await refused('damaged', part({ method: 12 }))
  })

  test('by what its XML declares', async () => {
    const doctype = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    await refused('declaration', sheet(`<?xml version="1.0"?>${doctype}<worksheet><sheetData/></worksheet>`))
    await refused('declaration', sheet('<row r="1"><c t="str"><v>&b;</v></c></row>'))
    await refused('declaration', sheet('<row r="1"><c t="str"><v>&#0;</v></c></row>'))
    await refused('declaration', sheet('<row r="1"><c t="str"><v><![CDATA[x]]></v></c></row>'))
    await refused('encoding', sheet('<?xml version="1.0" encoding="utf-16"?><worksheet/>'))
    await refused('declaration', () =>
      openBook(zipOf([{ name: 'xl/workbook.xml', data: `${doctype}<workbook/>` }])),
    )
    await refused('damaged', () =>
      openBook(zipOf([{ name: 'xl/workbook.xml', data: '<workbook><a></workbook>' }])),
    )
  })

  test('by cells that cannot be', async () => {
    await refused('damaged', sheet('<row r="1"><c t="s"><v>7</v></c></row>'))
    await refused('damaged', sheet('<row r="1"><c><v>12a</v></c></row>'))
    await refused('damaged', sheet('<row r="1"><c t="x"><v>1</v></c></row>'))
    await refused('damaged', sheet('<row r="2"/><row r="1"/>'))
    await refused('damaged', sheet('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'))
    await refused('tooLong', sheet('<row r="1048577"/>'))
    await refused('tooWide', sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))
    await refused('damaged', sheet(`<row r="1"><c t="str"><v>${'x'.repeat(2_000_000)}`))
    await refused(
      'damaged',
      sheet('<?xml version="1.0"?><worksheet><sheetData><row r="1"><c><v>1</v></c></row>'),
    )
    assert.deepEqual(await sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row>')(), [
      '1: number 1',
    ])
  })

  test('with its place', async () => {
    await assert.rejects(sheet('<row r="4"><c r="B4"><v>12a</v></c></row>')(), {
      params: { field: 'file', sheet: 'Sheet1', row: 4, column: 'B' },
    })
  })
})
