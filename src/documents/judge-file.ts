import { readAnswer } from './answer-apart.ts'
import { type Bounds, takingTurns, workApart } from './apart.ts'
import { type FileKind, findContradiction, findKind } from './file-kinds.ts'
import { FILE_LIMITS, type FileRule, refuseFile } from './file-rules.ts'

/** A file as somebody hands it in: its bytes, and what is said of them. */
export interface Offered {
  bytes: Buffer
  name: string
  /** The media type that its sender declares. */
  declared: string
}

/** A file that may be kept. */
export interface Judged {
  kind: FileKind
  /** Of a picture: the page of A4 that is shown in its place. */
  copy?: Buffer
}

/** Two files are judged at once, for half a minute at most; so many may wait. */
const inTurn = takingTurns(2, 30)
const isPicture = ({ name }: FileKind): boolean => name !== 'PDF' && name !== 'DOCX'

/**
 * Judges a file by its content, and refuses one whose name or declared type says otherwise. It is opened in a process of
 * its own, so that a hostile one holds nobody up.
 * @throws Refusal invalid, with the rule that the file breaks; too_many when too many are judged at once
 */
export async function judgeFile(offered: Offered, bounds: Bounds = FILE_LIMITS): Promise<Judged> {
  const { bytes, name, declared } = offered
  if (bytes.length > FILE_LIMITS.file) throw refuseFile('fileSize', { limit: FILE_LIMITS.file / 1024 / 1024 })
  if (bytes.length === 0) throw refuseFile('fileEmpty')
  const kind = findKind(bytes)
  if (!kind) throw refuseFile('fileType')
  const other = findContradiction(kind, name, declared)
  if (other)
    throw refuseFile('ending' in other ? 'fileEnding' : 'fileDeclared', { ...other, kind: kind.name })
  return inTurn(() => judgeApart(kind, bytes, bounds))
}

async function judgeApart(kind: FileKind, bytes: Buffer, bounds: Bounds): Promise<Judged> {
  // The decoder of pictures is native code; Node loads it only when told to.
  const rights = isPicture(kind) ? ['--allow-addons'] : []
  const answer = await workApart(
    { script: './judge-file-child.ts', args: [kind.name], rights },
    bytes,
    bounds,
  )
  if (!answer) throw refuseFile('fileHeavy')
  const { told, bytes: copy } = readAnswer<boolean>(answer)
  if ('rule' in told) throw refuseFile(told.rule as FileRule, { kind: kind.name, ...told.params })
  return isPicture(kind) ? { kind, copy } : { kind }
}
