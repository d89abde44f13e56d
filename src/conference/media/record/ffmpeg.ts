import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Recording needs ffmpeg, and it is not on this machine. */
export class NoRecorder extends Error {
  constructor() {
    super('recording needs the program ffmpeg (Debian: apt install ffmpeg), which is not on the path')
  }
}

/** Where ffmpeg is, and with what it is begun so that it ends its file and itself when this process is killed. @throws NoRecorder */
export function getFfmpeg(path = process.env['PATH'] ?? ''): [program: string, ...args: string[]] {
  const ffmpeg = find('ffmpeg', path)
  if (!ffmpeg) throw new NoRecorder()
  // Of util-linux; where there is none, a killed process leaves an ffmpeg that waits for packets.
  const setpriv = find('setpriv', path)
  return setpriv ? [setpriv, '--pdeathsig', 'INT', ffmpeg] : [ffmpeg]
}

function find(name: string, path: string): string | undefined {
  const folders = path.split(delimiter).filter(folder => folder !== '')
  return folders.map(folder => join(folder, name)).find(mayRun)
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
