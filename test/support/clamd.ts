/** A clamd of our own that speaks INSTREAM as the real one does, and knows one virus: the test file of EICAR. */
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** The test file of EICAR, put together here so that no scanner takes this file for it. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4', '\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!', '$H+H*'].join(''),
)
export const FOUND = 'Win.Test.EICAR_HDB-1'

export interface FakeClamd {
  address: string
  /** How many streams it was sent whole. */
  readonly scanned: number
  /** What it does next: scans, takes the bytes and says nothing, ends the connection, or says that it is too much. */
  does: 'scan' | 'hang' | 'end' | 'refuse'
  close(): Promise<void>
}

/** At a free port, or at the path of a socket. */
export async function openFakeClamd(path?: string): Promise<FakeClamd> {
  const sockets = new Set<Socket>()
  const clamd = { address: path ?? '', scanned: 0, does: 'scan' as FakeClamd['does'] }
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    let bytes = Buffer.alloc(0)
    socket.on('data', piece => {
      bytes = Buffer.concat([bytes, piece])
      if (clamd.does === 'end') socket.destroy()
      else if (clamd.does === 'refuse') socket.end('INSTREAM size limit exceeded. ERROR\0')
      else if (clamd.does === 'scan') {
        const whole = wholeStream(bytes)
        if (!whole) return
        clamd.scanned++
        socket.end(whole.includes(EICAR) ? `stream: ${FOUND} FOUND\0` : 'stream: OK\0')
      }
    })
  })
  server.listen(path === undefined ? { port: 0, host: '127.0.0.1' } : { path })
  await once(server, 'listening')
  if (path === undefined) clamd.address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(clamd, {
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  })
}

const COMMAND = 'zINSTREAM\0'

/** The pieces joined, once the one without length has come. */
function wholeStream(bytes: Buffer): Buffer | undefined {
  if (bytes.toString('latin1', 0, COMMAND.length) !== COMMAND) return undefined
  const pieces: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
