import { createTransport } from 'nodemailer'
import { breaker } from './breaker.ts'
import { Undeliverable, type Way } from './deliver.ts'
import { words } from './vi.ts'

/** Where mail goes out, and from whom. */
export interface MailSettings {
  /** `smtp://user:password@host:587`, `smtps://host`. */
  url: string
  from: string
  /** The address people use, to which the mail leads; its host stands in the ids of messages. */
  publicUrl: string
}

/** A server that does not answer holds the worker up no longer than this, in milliseconds. */
const PATIENCE = 10_000

/** One plain address: nothing that a header or a list of receivers could be made of. */
const ADDRESS = /^[^\s@,;:<>()[\]"\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)+$/

/** Mail over SMTP; a receiver that its server refuses for good is not tried again. */
export function openMail({ url, from, publicUrl }: MailSettings, now?: () => number): Way {
  const { hostname: host } = new URL(publicUrl)
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const guarded = breaker(now)
  return {
    send: async ({ to, subject, text, key }) => {
      if (to.length > 254 || !ADDRESS.test(to)) throw new Undeliverable('not an address of mail')
      await guarded(async () => {
        try {
          // What is sent again is the same to the byte for its receiver: one id for ever.
          await transport.sendMail({
            from,
            to: { name: '', address: to },
            subject: words.subject(subject),
            text: words.mail(text, `${publicUrl}/ho-so-cua-toi`),
            messageId: `<${key}@${host}>`,
            headers: { 'Auto-Submitted': 'auto-generated' },
          })
        } catch (error) {
          throw faultOf(error)
        }
      })
    },
  }
}

/** The fault without what servers quote in their sentences: the address. */
function faultOf(error: unknown): Error {
  const known = error instanceof Error ? error : new Error()
  const response: unknown = Reflect.get(known, 'responseCode')
  const code: unknown = Reflect.get(known, 'code')
  const command: unknown = Reflect.get(known, 'command')
  const isFinal = typeof response === 'number' && response >= 500
  const isRefused = isFinal && (command === 'RCPT TO' || command === 'DATA')
  if (isRefused) return new Undeliverable(`mail refused for good: ${response}`)
  return new Error(`mail not taken: ${String(code ?? '')} ${String(response ?? '')}`.trim())
}
