import { answerApart } from './answer-apart.ts'
import { FILE_KINDS } from './file-kinds.ts'
import { refuseSecondFace } from './two-faced.ts'

/** The process that judges one hostile file, and makes the copy of a picture. What it throws, files of that kind do not. */
const kind = FILE_KINDS.find(({ name }) => name === process.argv[2])

await answerApart<boolean>(async bytes => {
  if (!kind) throw new RangeError('no such kind')
  refuseSecondFace(kind, bytes)
  if (kind.name === 'PDF') await (await import('./judge-pdf.ts')).judgePdf(bytes)
  else if (kind.name === 'DOCX') await (await import('./judge-docx.ts')).judgeDocx(bytes)
  else {
    const { readPicture } = await import('./read-picture.ts')
    const { writePicturePage } = await import('./picture-page.ts')
    return { found: true, bytes: await writePicturePage(await readPicture(kind, bytes)) }
  }
  return { found: true }
}, 'fileDamaged')
