import { Refusal } from '#base'

/** Why a file of a form is refused; each has its sentence in the words. */
export type FileRule =
  | 'fileType'
  | 'fileSize'
  | 'fileEmpty'
  | 'fileEnding'
  | 'fileDeclared'
  | 'fileTwoFaced'
  | 'fileScript'
  | 'fileInside'
  | 'fileMacro'
  | 'fileOutside'
  | 'fileLocked'
  | 'fileDamaged'
  | 'filePacked'
  | 'filePixels'
  | 'fileHeavy'
  | 'fileBusy'
  | 'fileVirus'

/** The refusal of an uploaded file. */
export function refuseFile(rule: FileRule, params: Record<string, string | number> = {}): Refusal {
  return new Refusal('invalid', { field: 'file', ...params }, [{ field: 'file', rule, params }])
}

const MIB = 1024 * 1024

/** A file is hostile until it was judged: what is greater is refused. */
export const FILE_LIMITS = {
  file: 20 * MIB,
  /** Of a picture, in millions: phones make 12 to 50. */
  megapixels: 50,
  /** All parts of a Word document, or one stream of a PDF. */
  unpacked: 256 * MIB,
  /** All streams of a PDF: a page of 300 dots to the inch is 26 MiB. */
  unpackedStreams: 1024 * MIB,
  /** Of the process that judges: milliseconds, and bytes of memory. */
  time: 30_000,
  memory: 1200 * MIB,
} as const
