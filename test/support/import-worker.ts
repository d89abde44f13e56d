/** Works on the imports of a database until it is killed: `node import-worker.ts <address of the database>`. */
import { setTimeout as sleep } from 'node:timers/promises'
import { openPool } from '#db'
import { runImports } from '#records/import'
import { openLibraryOn } from './engine.ts'

const [url = ''] = process.argv.slice(2)
const { engine } = openLibraryOn({ app: openPool(url, 4) })
for (;;) if ((await runImports(engine, 200)) === 0) await sleep(20)
