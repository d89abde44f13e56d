import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Recording needs ffmpeg, and it is not on this machine. */
export class NoRecorder extends Error {
  constructor() {
    super('recording needs the program ffmpeg (Debian: apt install ffmpeg), which is not on the path')
  }
}

/** Where ffmpeg is. @throws NoRecorder */
export function getFfmpeg(path = process.env['PATH'] ?? ''): string {
  for (const folder of path.split(delimiter)) {
    const file = join(folder, 'ffmpeg')
    if (folder && mayRun(file)) return file
  }
  throw new NoRecorder()
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
