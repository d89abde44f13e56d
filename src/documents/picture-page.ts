import { PDFDocument } from 'pdf-lib'
import type { Picture } from './read-picture.ts'

/** A4 in points, and a centimetre of white around. */
const SHORT = 595.28
const LONG = 841.89
const MARGIN = 28.35

/** A picture on a page of A4 that lies as it does. The same picture gives the same bytes: nothing says when. */
export async function writePicturePage({ jpeg, width, height }: Picture): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const page = pdf.addPage(width > height ? [LONG, SHORT] : [SHORT, LONG])
  const room = { width: page.getWidth() - 2 * MARGIN, height: page.getHeight() - 2 * MARGIN }
  const scale = Math.min(room.width / width, room.height / height)
  const size = { width: width * scale, height: height * scale }
  page.drawImage(await pdf.embedJpg(jpeg), {
    ...size,
    x: (page.getWidth() - size.width) / 2,
    y: (page.getHeight() - size.height) / 2,
  })
  return pdf.save()
}
