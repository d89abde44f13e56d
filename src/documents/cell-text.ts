import { refuseSheet } from './sheet.ts'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Only the five of XML itself and characters by number: others would need a document type, which is refused. */
function entity(whole: string, name: string): string {
  const known = named[name]
  if (known !== undefined) return known
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
  const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : -1
  if (code < 1 || code > 0x10ffff) throw refuseSheet('declaration', { entity: whole })
  return String.fromCodePoint(code)
}

const strange = /[\x80-\xff]/

/** The text between two tags: bytes held as Latin-1, for speed, become UTF-8 in NFC with entities resolved. */
export function readText(raw: string): string {
  let text = raw
  if (strange.test(text)) text = Buffer.from(text, 'latin1').toString('utf8').normalize('NFC')
  if (text.includes('&')) text = text.replace(/&([^;&]{0,10});?/g, entity)
  // Excel writes characters that XML forbids as _x000D_.
  if (text.includes('_x'))
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** Excel keeps 15 digits; beyond them stands what binary fractions make of a decimal (0.30000000000000004). */
const DIGITS = 15

/** A number of a sheet as an exact decimal, or undefined when it is none. A whole number keeps all its digits. */
export function readNumber(raw: string): string | undefined {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?\s*$/.exec(raw)
  if (!match) return undefined
  const [, sign, whole = '', fraction = '', power = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const digits = (whole + fraction).replace(/^0+/, '')
  const plain = fraction === '' && match[4] === undefined
  const exact =
    plain || digits.length <= DIGITS
      ? place(whole + fraction, whole.length + Number(power))
      : rounded(Number(`${whole || '0'}.${fraction || '0'}e${power}`))
  return exact === '0' || sign !== '-' ? exact : `-${exact}`
}

function rounded(value: number): string {
  if (!Number.isFinite(value)) return '0'
  const [mantissa = '0', power = '0'] = value.toExponential(DIGITS - 1).split('e')
  return place(mantissa.replace('.', ''), 1 + Number(power))
}

/** Digits with the decimal point after `point` of them, without idle zeros. */
function place(digits: string, point: number): string {
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const fraction = padded.slice(at).replace(/0+$/, '')
  return fraction ? `${whole}.${fraction}` : whole
}
