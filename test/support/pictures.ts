/** Pictures as phones make them, small: red on the left, blue on the right, before they are turned upright. */
import sharp from 'sharp'

const WIDTH = 64
const HEIGHT = 48

const half = (background: string) =>
  sharp({ create: { width: WIDTH / 2, height: HEIGHT, channels: 3, background } })
    .png()
    .toBuffer()

async function redAndBlue() {
  const [red, blue] = await Promise.all([half('#ff0000'), half('#0000ff')])
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#ffffff' } }).composite([
    { input: red, left: 0, top: 0 },
    { input: blue, left: WIDTH / 2, top: 0 },
  ])
}

/** A photograph; `orientation` is Exif's: 6 means that it is to be turned a quarter to the right. It says where it was made. */
export const jpegPhoto = async (orientation = 1): Promise<Buffer> =>
  (await redAndBlue())
    .withExif({ IFD0: { Make: 'PhoneOfTest' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '9/1 47/1 2/1' } })
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer()

export const pngPicture = async (): Promise<Buffer> => (await redAndBlue()).png().toBuffer()

/** One frame of HEVC as an encoder gives it (libx265): parameter sets, then the picture. */
const FRAME = Buffer.from(
  'AAAAAUABDAH//wQIAAADAJ+oAAADAAAeugJAAAAAAUIBAQQIAAADAJ+oAAADAAAeoCCDFlurkyvAWgIAAAMAAgAAAwACEAAAAAFEAcFzwIkAAAEoAa949wQD/9uj/+0n0vbDfv//XWUvukxf6jRkj4M83A==',
  'base64',
)

const u8 = (...values: number[]): Buffer => Buffer.from(values)
const u16 = (value: number): Buffer => u8(value >> 8, value & 255)
const u32 = (value: number): Buffer =>
  Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255])

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}
const fullBox = (type: string, version: number, ...parts: Buffer[]): Buffer =>
  box(type, u8(version, 0, 0, 0), ...parts)

/** Units of a stream with start codes of three or four bytes. */
function unitsOf(stream: Buffer): Buffer[] {
  const units = stream.toString('latin1').split('\0\0\u0001').slice(1)
  return units.map((unit, i) => Buffer.from(i < units.length - 1 ? unit.replace(/\0$/, '') : unit, 'latin1'))
}

/** A HEIC picture around `FRAME`, turned a quarter to the left so many times. */
export function heicPhoto({
  quarters = 0,
  claims,
}: {
  quarters?: number
  claims?: { width: number; height: number }
} = {}): Buffer {
  const units = unitsOf(FRAME)
  const sets = units.slice(0, 3)
  const [picture = Buffer.alloc(0)] = units.slice(3)
  const config = box(
    'hvcC',
    u8(1, 4),
    Buffer.from('08000000', 'hex'),
    Buffer.from('9fa800000000', 'hex'),
    u8(30),
    u16(0xf000),
    u8(0xfc, 0xfd, 0xf8, 0xf8),
    u16(0),
    u8(0x0f, sets.length),
    ...sets.map(set =>
      Buffer.concat([u8(0x80 | ((set.readUInt8(0) >> 1) & 63)), u16(1), u16(set.length), set]),
    ),
  )
  const { width, height } = claims ?? { width: WIDTH, height: HEIGHT }
  const properties = [config, fullBox('ispe', 0, u32(width), u32(height)), box('irot', u8(quarters))]
  const used = quarters === 0 ? 2 : 3
  const data = Buffer.concat([u32(picture.length), picture])
  const meta = (offset: number): Buffer =>
    fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, u32(0), Buffer.from('pict'), Buffer.alloc(13)),
      fullBox('pitm', 0, u16(1)),
      fullBox('iloc', 0, u8(0x44, 0), u16(1), u16(1), u16(0), u16(1), u32(offset), u32(data.length)),
      fullBox('iinf', 0, u16(1), fullBox('infe', 2, u16(1), u16(0), Buffer.from('hvc1'), u8(0))),
      box(
        'iprp',
        box('ipco', ...properties),
        fullBox('ipma', 0, u32(1), u16(1), u8(used, 0x81, ...[2, 3].slice(0, used - 1))),
      ),
    )
  const head = box('ftyp', Buffer.from('heic'), u32(0), Buffer.from('mif1heic'))
  const start = head.length + meta(0).length + 8
  return Buffer.concat([head, meta(start), box('mdat', data)])
}
