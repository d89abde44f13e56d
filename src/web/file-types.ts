import { printNumber, rational, roundTo } from '#base'
import { FILE_KINDS, FILE_LIMITS } from '#documents'
import type { Blob } from '#files'
import { vi } from './vi.ts'

/** What a file dialogue offers first. */
export const ACCEPTED = FILE_KINDS.flatMap(({ mime, endings }) => [
  mime,
  ...endings.map(ending => `.${ending}`),
]).join(',')

const MIB = 1024 * 1024

/** Greatest size of one file. */
export const MOST_BYTES = FILE_LIMITS.file

const kindOf = (mime: string) => FILE_KINDS.find(kind => kind.mime === mime)

/** Ending of a downloaded file's name: `.pdf`. */
export const fileEnding = (mime: string): string => `.${kindOf(mime)?.endings[0] ?? 'bin'}`

/** `PDF, 340 KB`; `PNG, 1,2 MB`. */
export function printFile({ mime, size }: Pick<Blob, 'mime' | 'size'>): string {
  const printed =
    size < MIB
      ? `${printNumber(String(Math.ceil(size / 1024)))}\u00a0KB`
      : `${printNumber(roundTo(rational(BigInt(size), BigInt(MIB)), 1))}\u00a0MB`
  return `${kindOf(mime)?.name ?? mime}, ${printed}`
}

/** What a page says of a file that nobody has scanned, or that is blocked; undefined of a clean one. */
export function printScan(blob: Blob): string | undefined {
  if (blob.scan === 'infected') return vi.file.infected(blob.found)
  return blob.scan === 'unscanned' ? vi.file.unscanned : undefined
}
