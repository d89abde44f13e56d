import { answerApart } from './answer-apart.ts'
import { readDocx } from './read-docx.ts'
import type { DocumentText } from './text-rules.ts'

/** The process that reads the text of one hostile file. */
await answerApart<DocumentText>(async bytes => {
  if (process.argv[2] === 'docx') return { found: await readDocx(bytes) }
  const { readPdf } = await import('./read-pdf.ts')
  return { found: await readPdf(new Uint8Array(bytes)) }
}, 'damaged')
