import { spawnSync } from 'node:child_process'
import reader from 'jsqr'
import { extractText, getDocumentProxy } from 'unpdf'

/** Why pictures of papers cannot be made here; false when they can. */
export const noPoppler = spawnSync('pdftoppm', ['-v']).error ? 'poppler is not installed' : false

function poppler(program: string, args: readonly string[], pdf: Uint8Array): Buffer {
  const { status, stdout, stderr } = spawnSync(program, [...args, '-'], { input: pdf, maxBuffer: 64_000_000 })
  if (status !== 0) throw new Error(stderr.toString())
  return Buffer.from(stdout)
}

/** Width and height of its first page in millimetres, and its number of pages. */
export function sizeOf(pdf: Uint8Array): { width: number; height: number; pages: number } {
  const said = poppler('pdfinfo', [], pdf).toString()
  const [, width = 0, height = 0] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(said) ?? []).map(Number)
  const millimetres = (points: number) => Math.round((points * 25.4) / 72)
  return {
    width: millimetres(width),
    height: millimetres(height),
    pages: Number(/Pages:\s+(\d+)/.exec(said)?.[1]),
  }
}

/** The fonts of a paper, and whether each lies in the file with a table of its letters. */
export function fontsOf(pdf: Uint8Array): { name: string; embedded: boolean; readable: boolean }[] {
  const [, , ...lines] = poppler('pdffonts', [], pdf).toString().trim().split('\n')
  return lines.map(line => {
    const [name = ''] = line.split(/\s+/)
    const [embedded, , readable] = line.match(/\b(yes|no)\b/g) ?? []
    return { name, embedded: embedded === 'yes', readable: readable === 'yes' }
  })
}

/** What the QR code at the end of a paper says, as a camera reads it. */
export function readQr(pdf: Uint8Array): string | undefined {
  const page = String(sizeOf(pdf).pages)
  const picture = poppler('pdftoppm', ['-r', '250', '-gray', '-f', page, '-singlefile'], pdf)
  // Netpbm's P5: three numbers between white space, then a byte for each point.
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(picture.subarray(0, 40).toString('latin1'))
  const [all = '', width = '', height = ''] = head ?? []
  const points = new Uint8ClampedArray(Number(width) * Number(height) * 4)
  for (let index = 0; index < points.length; index += 4) {
    points.fill(picture[all.length + index / 4] ?? 0, index, index + 3)
    points[index + 3] = 255
  }
  return reader.default(points, Number(width), Number(height))?.data
}

/** All words of a paper with single spaces, as whoever reads it aloud would say them. Ours, so it is read in this process. */
export async function wordsOn(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text.normalize('NFC').replace(/\s+/g, ' ')
}
