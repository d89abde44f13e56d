/**
 * Reads a workbook of 32,553 rows and 15 columns, each reader in a process of its own, in alternating rounds: the limit
 * (unpack the sheet and count its rows and cells), ours, and hucre's stream. CPU time and peak memory are those of the
 * whole process. Run with `npm run bench:xlsx`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROWS = 32_553
const ROUNDS = 5

interface Outcome {
  rows: number
  cells: number
  money: string
  cpuSeconds: number
  peakMb: number
}

const readers: Record<string, (path: string) => Promise<Omit<Outcome, 'cpuSeconds' | 'peakMb'>>> = {
  async limit(path) {
    const { openArchive } = await import('../src/documents/archive.ts')
    const archive = await openArchive(readFileSync(path))
    let rows = 0
    let cells = 0
    let rest = Buffer.alloc(0)
    for await (const part of archive.stream('xl/worksheets/sheet1.xml')) {
      const whole = Buffer.concat([rest, part])
      const end = whole.lastIndexOf('>') + 1
      const piece = whole.subarray(0, end)
      rest = whole.subarray(end)
      for (let at = piece.indexOf('<row '); at >= 0; at = piece.indexOf('<row ', at + 5)) rows++
      for (let at = piece.indexOf('<c '); at >= 0; at = piece.indexOf('<c ', at + 3)) cells++
    }
    return { rows, cells, money: '' }
  },
  async ours(path) {
    const { openBook } = await import('#documents')
    const book = await openBook(readFileSync(path))
    let rows = 0
    let cells = 0
    let money = 0n
    for await (const row of book.rows()) {
      rows++
      for (const cell of row.cells) if (cell) cells++
      const cell = row.cells[9]
      if (cell?.kind === 'number') money += BigInt(cell.text)
    }
    return { rows, cells, money: money.toString() }
  },
  async hucre(path) {
    const { streamXlsxRows } = await import('hucre/xlsx')
    let rows = 0
    let cells = 0
    let money = 0
    for await (const row of streamXlsxRows(readFileSync(path))) {
      rows++
      for (const cell of row.values) if (cell !== null && cell !== '') cells++
      if (typeof row.values[9] === 'number') money += row.values[9]
    }
    return { rows, cells, money: String(money) }
  },
}

async function readHere(name: string, path: string): Promise<void> {
  const read = readers[name]
  if (!read) throw new Error(`no reader ${name}`)
  const outcome = await read(path)
  const { user, system } = process.cpuUsage()
  const peakMb = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ ...outcome, cpuSeconds: (user + system) / 1e6, peakMb }))
}

function readElsewhere(name: string, path: string): Outcome {
  const loader = new URL('../tools/tsx.mjs', import.meta.url).href
  const args = ['--import', loader, fileURLToPath(import.meta.url), name, path]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

async function compare(): Promise<void> {
  const { wideSheet } = await import('#support/household-sheet')
  const folder = mkdtempSync(join(tmpdir(), 'diemcau-xlsx-'))
  const path = join(folder, 'rows.xlsx')
  writeFileSync(path, wideSheet(ROWS))
  const outcomes: Record<string, Outcome[]> = {}
  for (let round = 0; round < ROUNDS; round++)
    for (const name of Object.keys(readers)) {
      outcomes[name] ??= []
      outcomes[name].push(readElsewhere(name, path))
    }
  console.log(
    JSON.stringify({ megabytes: statSync(path).size / 1e6, rounds: ROUNDS, loadAverage: loadavg()[0] }),
  )
  for (const [name, list] of Object.entries(outcomes)) {
    const range = (of: (outcome: Outcome) => number) => {
      const values = list.map(of).sort((a, b) => a - b)
      return `${values[0]?.toFixed(2)}..${values.at(-1)?.toFixed(2)}`
    }
    const { rows, cells, money } = list[0] ?? {}
    console.log(name, { cpu: range(o => o.cpuSeconds), peakMb: range(o => o.peakMb), rows, cells, money })
  }
  rmSync(folder, { recursive: true })
}

const [name, path] = process.argv.slice(2)
if (name && path) await readHere(name, path)
else await compare()
