import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import sharp from 'sharp'
import { type FileKind, findFileSentence, findKind, judgeFile, type Offered, refuseFile } from '#documents'
import { flate, pageOf, pdfOfSize, wordOf } from '#support/documents'
import { heicPhoto, jpegPhoto, pngPicture } from '#support/pictures'
import { zipOf } from '#support/workbook'
import { findContradiction } from './file-kinds.ts'
import { FILE_LIMITS } from './file-rules.ts'
import { judgeDocx } from './judge-docx.ts'
import { judgePdf } from './judge-pdf.ts'
import { writePicturePage } from './picture-page.ts'
import { readPicture } from './read-picture.ts'
import { refuseSecondFace } from './two-faced.ts'

const offer = (bytes: Buffer, name = '', declared = ''): Offered => ({ bytes, name, declared })

/** What the process apart does, here: one process for each hostile file would take long. */
async function judgeHere({ bytes }: Offered): Promise<{ kind: FileKind }> {
  const kind = findKind(bytes)
  if (!kind) throw refuseFile('fileType')
  refuseSecondFace(kind, bytes)
  if (kind.name === 'PDF') await judgePdf(bytes)
  else if (kind.name === 'DOCX') await judgeDocx(bytes)
  else await readPicture(kind, bytes)
  return { kind }
}

async function refused(
  rule: string,
  offered: Offered,
  judge: (offered: Offered) => Promise<{ kind: FileKind }> = judgeHere,
): Promise<string> {
  const error = await judge(offered).then(
    ({ kind }) => assert.fail(`${kind.name} was taken`),
    (error: unknown) => error,
  )
  assert.ok(error instanceof Error && 'faults' in error && Array.isArray(error.faults), String(error))
  assert.equal(error.faults[0].rule, rule, String(error))
  const sentence = findFileSentence(rule, error.faults[0].params) ?? ''
  assert.match(sentence, /\.$/)
  assert.doesNotMatch(sentence, /undefined/)
  return sentence
}

/** The picture on the one page of a copy. */
async function pictureOf(copy: Buffer | undefined) {
  const pdf = await PDFDocument.load(copy ?? Buffer.alloc(0))
  const jpeg = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
        ? [Buffer.from(object.contents)]
        : [],
    )[0]
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number): string => {
    const [r = 0, , b = 0] = data.subarray((y * info.width + x) * info.channels)
    return r > 200 && b < 60 ? 'red' : b > 200 && r < 60 ? 'blue' : `${r} ${b}`
  }
  const { width, height } = info
  return {
    size: `${width}x${height}`,
    page: pdf.getPage(0).getSize(),
    left: at(4, height >> 1),
    right: at(width - 5, height >> 1),
    top: at(width >> 1, 4),
    bottom: at(width >> 1, height - 5),
  }
}

describe('PS-23: a picture of a phone', () => {
  for (const { what, bytes, kind } of [
    { what: 'JPEG', bytes: jpegPhoto, kind: 'JPEG' },
    { what: 'PNG', bytes: pngPicture, kind: 'PNG' },
    { what: 'HEIC', bytes: async () => heicPhoto(), kind: 'HEIC' },
  ])
    test(`is taken with its copy, a page of A4: ${what}`, async () => {
      const judged = await judgeFile(offer(await bytes(), `ảnh.${what.toLowerCase()}`))
      assert.equal(judged.kind.name, kind)
      const { size, page, left, right } = await pictureOf(judged.copy)
      assert.deepEqual([size, left, right], ['64x48', 'red', 'blue'])
      assert.deepEqual([Math.round(page.width), Math.round(page.height)], [842, 595])
    })

  test('stands upright in its copy, by Exif or by its own transformations', async () => {
    for (const [bytes, top] of [
      [await jpegPhoto(6), 'red'],
      [await jpegPhoto(8), 'blue'],
      [heicPhoto({ quarters: 1 }), 'blue'],
      [heicPhoto({ quarters: 3 }), 'red'],
    ] as const) {
      const kind = findKind(bytes) ?? assert.fail()
      const picture = await pictureOf(Buffer.from(await writePicturePage(await readPicture(kind, bytes))))
      assert.deepEqual([picture.size, picture.top], ['48x64', top])
      assert.notEqual(picture.bottom, top)
      assert.equal(Math.round(picture.page.height), 842)
    }
  })

  test('tells in its copy neither where nor with what it was made; the same picture gives the same copy', async () => {
    const bytes = await jpegPhoto()
    assert.ok(bytes.includes('PhoneOfTest'))
    const { copy } = await judgeFile(offer(bytes))
    assert.ok(copy && !copy.includes('PhoneOfTest') && !copy.includes('Exif'))
    assert.ok((await judgeFile(offer(bytes))).copy?.equals(copy))
  })

  test('of more points than may be is refused before it is decoded', async () => {
    const huge = heicPhoto({ claims: { width: 20_000, height: 20_000 } })
    assert.match(await refused('filePixels', offer(huge)), /50 triệu/)
    const png = await pngPicture()
    png.writeUInt32BE(20_000, 16)
    png.writeUInt32BE(20_000, 20)
    await refused('filePixels', offer(png))
  })

  test('that is cut off is refused', async () => {
    const jpeg = await jpegPhoto()
    await refused('fileDamaged', offer(jpeg.subarray(0, jpeg.length / 2)))
    await refused('fileDamaged', offer(heicPhoto().subarray(0, -40)))
  })
})

describe('PS-23: a name or a declared type', () => {
  const cases: [string, string, string, RegExp][] = [
    ['don.jpg', '', 'fileEnding', /“\.jpg” nhưng nội dung là PDF/],
    ['don.pdf.exe', '', 'fileEnding', /“\.exe” nhưng nội dung là PDF/],
    ['don.pdf', 'image/png', 'fileDeclared', /“image\/png” nhưng nội dung là PDF/],
    ['don', 'text/html; charset=utf-8', 'fileDeclared', /“text\/html” nhưng nội dung là PDF/],
  ]
  for (const [name, declared, rule, said] of cases)
    test(`that contradicts the content is refused, and both are said: ${name} ${declared}`, async () => {
      assert.match(await refused(rule, offer(pageOf('x'), name, declared), judgeFile), said)
    })

  test('that does not contradict it is taken', async () => {
    for (const [name, declared] of [
      ['ĐƠN.PDF', 'application/pdf'],
      ['don', ''],
      ['Đơn v1.2', 'application/octet-stream'],
    ] as const) {
      const kind = findKind(pageOf('x'))
      assert.ok(kind && findContradiction(kind, name, declared) === undefined)
    }
  })
})

describe('a PDF', () => {
  const action = '<</S/JavaScript/JS(app.alert\\(1\\))>>'
  for (const [what, rule, bytes] of [
    ['a script as it opens', 'fileScript', pageOf('x', { catalog: `/OpenAction ${action}` })],
    [
      'a script whose name is spelled with numbers',
      'fileScript',
      pageOf('x', { catalog: '/OpenAction <</S/J#61vaScr#69pt/JS(1)>>' }),
    ],
    [
      'a script in a packed object',
      'fileScript',
      pageOf('x', { objects: [flate(`6 0 ${action}`, '/Type/ObjStm/N 1/First 4')] }),
    ],
    [
      'a script in a stream that says nothing of itself',
      'fileScript',
      pageOf('x', {
        objects: [Buffer.from(flate(action).toString('latin1').replace('/Filter/FlateDecode', ''), 'latin1')],
      }),
    ],
    [
      'a script packed twice',
      'fileScript',
      pageOf('x', {
        objects: [
          `<</Filter[/ASCIIHexDecode]/Length 9>>stream\n${Buffer.from(action).toString('hex')}>\nendstream`,
        ],
      }),
    ],
    ['a program to start', 'fileScript', pageOf('x', { catalog: '/OpenAction <</S/Launch/F(calc.exe)>>' })],
    [
      'a form with scripts of its own',
      'fileScript',
      pageOf('x', { catalog: '/AcroForm<</XFA [ (a) 5 0 R ]>>' }),
    ],
    [
      'a file inside',
      'fileInside',
      pageOf('x', { objects: ['<</Type/EmbeddedFile/Length 1>>stream\nx\nendstream'] }),
    ],
    ['a lock', 'fileLocked', pageOf('x', { trailer: '/Encrypt 5 0 R' })],
    [
      'a stream of more than may be',
      'filePacked',
      pageOf('x', { objects: [flate(Buffer.alloc(FILE_LIMITS.unpacked + 1))] }),
    ],
    ['a zip behind it', 'fileTwoFaced', Buffer.concat([pageOf('x'), zipOf([{ name: 'a.txt', data: 'a' }])])],
    ['a page in its head', 'fileTwoFaced', pageOf('x', { note: '<script>alert(1)</script>' })],
    ['more behind its end', 'fileTwoFaced', Buffer.concat([pageOf('x'), Buffer.from('MZ')])],
    ['nothing that opens', 'fileDamaged', Buffer.from('%PDF-1.7 nothing\n%%EOF')],
    ['no end', 'fileDamaged', Buffer.from('%PDF-1.7 nothing')],
    ['its header not in front', 'fileType', Buffer.concat([Buffer.from(' '), pageOf('x')])],
  ] as const)
    test(`with ${what} is refused`, async () => {
      await refused(rule, offer(bytes))
    })

  test('with words about scripts on its pages is taken', async () => {
    const bytes = pageOf('JavaScript, Launch', { objects: [flate('JavaScript and EmbeddedFile are words')] })
    assert.deepEqual(Object.keys(await judgeFile(offer(bytes))), ['kind'])
  })
})

describe('a Word document', () => {
  test('with links, a chart and its workbook is taken', async () => {
    const bytes = wordOf('Đơn đề nghị', {
      relations: [
        { type: 'hyperlink', target: 'https://haugiang.gov.vn', outside: true },
        { type: 'package', target: 'embeddings/Microsoft_Excel_Sheet1.xlsx' },
      ],
      more: [{ name: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx', data: 'PK' }],
    })
    assert.equal((await judgeFile(offer(bytes, 'đơn.docx'))).kind.name, 'DOCX')
  })

  const part = (name: string) => ({ more: [{ name, data: 'x' }] })
  const outside = (type: string) => ({ relations: [{ type, target: 'http://x.test/a', outside: true }] })
  for (const [what, rule, bytes] of [
    ['macros', 'fileMacro', wordOf('x', part('word/vbaProject.bin'))],
    [
      'macros by its type',
      'fileMacro',
      wordOf('x', { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    ['a template from elsewhere', 'fileOutside', wordOf('x', outside('attachedTemplate'))],
    ['a picture from elsewhere', 'fileOutside', wordOf('x', outside('image'))],
    ['an object inside', 'fileInside', wordOf('x', part('word/embeddings/oleObject1.bin'))],
    ['a control inside', 'fileInside', wordOf('x', part('word/activeX/activeX1.xml'))],
    [
      'a part that unpacks to far more',
      'filePacked',
      wordOf('x', { more: [{ name: 'word/media/a.bmp', data: Buffer.alloc(64 * 1024 * 1024) }] }),
    ],
    [
      'more parts than may be',
      'filePacked',
      wordOf('x', { more: Array.from({ length: 5000 }, (_, i) => ({ name: `word/${i}`, data: '' })) }),
    ],
    [
      'a part longer than it says',
      'fileDamaged',
      wordOf('x', { more: [{ name: 'word/a.xml', data: 'aaaa', claims: { size: 2 } }] }),
    ],
    [
      'entities',
      'fileDamaged',
      wordOf('x', { more: [{ name: 'word/_rels/a.rels', data: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }] }),
    ],
    [
      'entities in its text',
      'fileDamaged',
      wordOf('x', {
        more: [{ name: 'word/a.xml', data: '<?xml version="1.0"?>\n<!doctype a [<!ENTITY b "c">]><a/>' }],
      }),
    ],
    ['more behind its end', 'fileDamaged', Buffer.concat([wordOf('x'), Buffer.from('x')])],
    [
      'a PDF in its first part',
      'fileTwoFaced',
      zipOf([
        { name: 'word/a', data: pageOf('x'), stored: true },
        { name: '[Content_Types].xml', data: '<Types/>' },
      ]),
    ],
    ['another document in it', 'fileType', wordOf('x', { mainType: 'application/xml' })],
  ] as const)
    test(`with ${what} is refused`, async () => {
      await refused(rule, offer(bytes))
    })
})

describe('PS-23: a file with two faces', () => {
  for (const [what, more] of [
    ['a zip behind a picture', zipOf([{ name: 'a.class', data: 'a' }])],
    ['a PDF behind a picture', pageOf('x')],
    ['a page behind a picture', Buffer.from('<html><script>alert(1)</script>')],
  ] as const)
    test(`is refused: ${what}`, async () => {
      for (const picture of [await jpegPhoto(), await pngPicture(), heicPhoto()])
        await refused('fileTwoFaced', offer(Buffer.concat([picture, more])))
    })

  test('is not what a phone makes: a film behind its picture goes nowhere but into the original', async () => {
    const film = Buffer.concat([
      await jpegPhoto(),
      Buffer.from('\0\0\0\x18ftypmp42 a film'),
      Buffer.alloc(1000, 7),
    ])
    const kind = findKind(film) ?? assert.fail()
    const { jpeg } = await readPicture(kind, film)
    refuseSecondFace(kind, film)
    assert.ok(!jpeg.includes('ftypmp42'))
  })
})

describe('any file', () => {
  test('of another kind, empty or too large is refused', async () => {
    for (const bytes of [
      Buffer.from('MZ'),
      Buffer.from('<svg/>'),
      Buffer.from('GIF89a'),
      zipOf([{ name: 'a', data: '' }]),
    ])
      await refused('fileType', offer(bytes))
    await refused(
      'fileType',
      offer(Buffer.concat([heicPhoto().subarray(0, 8), Buffer.from('avif\0\0\0\0mif1')])),
    )
    await refused('fileEmpty', offer(Buffer.alloc(0)), judgeFile)
    await refused('fileSize', offer(pdfOfSize(FILE_LIMITS.file + 1)), judgeFile)
    assert.equal((await judgeFile(offer(pdfOfSize(FILE_LIMITS.file)))).kind.name, 'PDF')
  })

  test('that takes too long or too much is given up', async () => {
    const photo = offer(await jpegPhoto())
    for (const bounds of [
      { ...FILE_LIMITS, time: 1 },
      { ...FILE_LIMITS, memory: 1 },
    ])
      await refused('fileHeavy', photo, offered => judgeFile(offered, bounds))
  })
})
