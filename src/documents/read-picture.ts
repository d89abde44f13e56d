import heic from 'heic-decode'
import sharp, { type Sharp } from 'sharp'
import { Refusal } from '#base'
import type { FileKind } from './file-kinds.ts'
import { FILE_LIMITS, refuseFile } from './file-rules.ts'

/** A picture as it is shown: upright, on white, a JPEG without anything but its points. */
export interface Picture {
  jpeg: Buffer
  width: number
  height: number
}

/** The longer and the shorter side of A4 at 300 dots to the inch. */
const LONG = 3508
const SHORT = 2480
const MOST_POINTS = FILE_LIMITS.megapixels * 1_000_000
const QUALITY = 88

// One picture a process, and then it ends.
sharp.concurrency(1)
sharp.cache(false)

/**
 * Decodes a picture and makes the copy that is shown. Places, times and devices that cameras write beside it stay behind;
 * how it was held is applied. @throws Refusal invalid
 */
export async function readPicture({ name }: FileKind, bytes: Buffer): Promise<Picture> {
  try {
    const upright = name === 'HEIC' ? await decodeHeic(bytes) : decodeOther(bytes)
    return await show(upright, await isWide(upright))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw error instanceof Error && /exceeds pixel limit/.test(error.message)
      ? tooManyPoints()
      : refuseFile('fileDamaged', { kind: name })
  }
}

const tooManyPoints = (): Refusal => refuseFile('filePixels', { limit: FILE_LIMITS.megapixels })

/** The decoder turns the picture upright by the file's own transformations; its Exif, which repeats them, is not asked. */
async function decodeHeic(bytes: Buffer): Promise<Sharp> {
  const [first] = await heic.all({ buffer: new Uint8Array(bytes) })
  if (!first) throw refuseFile('fileDamaged', { kind: 'HEIC' })
  if (first.width * first.height > MOST_POINTS) throw tooManyPoints()
  const { data, width, height } = await first.decode()
  return sharp(data, { raw: { width, height, channels: 4 } })
}

const decodeOther = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: MOST_POINTS, failOn: 'error' }).autoOrient()

async function isWide(picture: Sharp): Promise<boolean> {
  const { width, height, autoOrient } = await picture.metadata()
  return (autoOrient?.width ?? width) > (autoOrient?.height ?? height)
}

async function show(picture: Sharp, wide: boolean): Promise<Picture> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize({
      width: wide ? LONG : SHORT,
      height: wide ? SHORT : LONG,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true })
  return { jpeg: data, width: info.width, height: info.height }
}
