/**
 * Delivers what is due in a database, and hangs after each sending, before the mark, until it is killed:
 * `node deliver-child.ts <address of the database> <address of the mail server>`.
 */

import { openPool } from '#db'
import { work } from '../../src/cli/work.ts'
import { openMail } from '../../src/notices/mail.ts'
import { openLibraryOn } from './engine.ts'

const [databaseUrl = '', url = ''] = process.argv.slice(2)
const { engine } = openLibraryOn({ app: openPool(databaseUrl, 4) })
const mail = openMail({ url, from: 'thuvien@example.vn', publicUrl: 'http://thuvien.example' })
await work(engine, {
  mail: {
    send: async message => {
      await mail.send(message)
      console.log('sent')
      // A timer keeps the process alive; nothing else would.
      await new Promise(() => setInterval(() => {}, 1000))
    },
  },
})
