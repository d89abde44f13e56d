import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** One message as it was taken: its envelope, and its text as sent. */
export interface TakenMail {
  from: string
  to: string[]
  raw: string
  /** The value of a header, unfolded. */
  header(name: string): string
  /** The text, decoded. */
  body(): string
}

/** A small SMTP server (RFC 5321) that keeps what it takes, for tests: it can be away, hang, refuse and break off. */
export interface MailServer {
  url: string
  taken: TakenMail[]
  /** Receivers that it refuses for good. */
  unknown: Set<string>
  /**
   * What it does with a message whose text has come: take it, take it and break off without an answer, take it and say
   * nothing, or refuse it for now.
   */
  onText: 'answer' | 'break' | 'silence' | 'later'
  /** Connections so far. */
  visits: number
  stop(): Promise<void>
  start(): Promise<void>
}

export async function openMailServer(): Promise<MailServer> {
  const sockets = new Set<Socket>()
  let server: Server
  let port = 0
  const self: MailServer = {
    url: '',
    taken: [],
    unknown: new Set(),
    onText: 'answer',
    visits: 0,
    stop: async () => {
      // Stopped by a test that failed before it started it again.
      if (!server.listening) return
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
    start: async () => {
      server = createServer(socket => {
        sockets.add(socket)
        socket.on('close', () => sockets.delete(socket))
        socket.on('error', () => {})
        self.visits++
        converse(self, socket)
      })
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
      port = (server.address() as AddressInfo).port
      self.url = `smtp://127.0.0.1:${port}`
    },
  }
  await self.start()
  return self
}

function converse(self: MailServer, socket: Socket): void {
  let buffer = ''
  let from = ''
  let to: string[] = []
  let inData = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 mail.test ready')
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    buffer += chunk
    for (;;) {
      const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const piece = buffer.slice(0, end)
      buffer = buffer.slice(end + (inData ? 5 : 2))
      if (inData) {
        inData = false
        if (self.onText === 'later') say('451 4.3.0 try again later')
        else {
          self.taken.push(takenOf(from, to, piece))
          if (self.onText === 'break') socket.destroy()
          else if (self.onText === 'answer') say('250 2.0.0 taken')
        }
        continue
      }
      const address = /<([^>]*)>/.exec(piece)?.[1] ?? ''
      if (/^EHLO/i.test(piece)) say('250-mail.test\r\n250 8BITMIME')
      else if (/^MAIL FROM:/i.test(piece)) {
        from = address
        to = []
        say('250 2.1.0 ok')
      } else if (/^RCPT TO:/i.test(piece)) {
        if (self.unknown.has(address))
          say(`550 5.1.1 <${address}>: Recipient address rejected: no such person`)
        else {
          to.push(address)
          say('250 2.1.5 ok')
        }
      } else if (/^DATA/i.test(piece)) {
        inData = true
        say('354 go on')
      } else if (/^QUIT/i.test(piece)) {
        say('221 2.0.0 bye')
        socket.end()
      } else say('250 2.0.0 ok')
    }
  })
}

function takenOf(from: string, to: readonly string[], raw: string): TakenMail {
  const split = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, split).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
  return {
    from,
    to: [...to],
    raw,
    header,
    body: () => {
      const text = raw.slice(split + 4)
      const coding = header('Content-Transfer-Encoding').toLowerCase()
      if (coding === 'base64') return Buffer.from(text, 'base64').toString('utf8')
      if (coding !== 'quoted-printable') return text
      const bytes = text
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      return Buffer.from(bytes, 'latin1').toString('utf8')
    },
  }
}
