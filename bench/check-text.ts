/**
 * Reads 100,000 random texts without a failure (offsets slice back, every digit in one token), then the longest clean
 * text one, two, four ... sixteen times over: CPU time for a character must stay the same. `npm run soak:check-text`.
 */
import { loadavg } from 'node:os'
import fc from 'fast-check'
import { anBinh, askedAnBinh } from '../src/reports/check-text/an-binh.test-data.ts'
import { checkText } from '../src/reports/check-text/check-text.ts'
import { cleanTexts } from '../src/reports/check-text/clean-texts.test-data.ts'
import { askedOf, cleanCatalogue } from '../src/reports/check-text/clean-texts.test-support.ts'
import { prepareCatalogue } from '../src/reports/check-text/prepare.ts'
import { assertWhole, randomText } from '../src/reports/check-text/random-text.test-support.ts'

const TEXTS = Number(process.argv[2] ?? 100_000)

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

console.log(`load average ${loadavg()[0]?.toFixed(1)}`)
const catalogue = prepareCatalogue(anBinh)
const start = process.cpuUsage()
let characters = 0
fc.assert(
  fc.property(randomText, text => {
    characters += text.length
    assertWhole(text, checkText(text, askedAnBinh, catalogue))
  }),
  { numRuns: TEXTS },
)
console.log(
  `${TEXTS} random texts, ${characters} characters: none failed, ${(cpuMs(start) / 1000).toFixed(0)} CPU-s`,
)

const [clean] = [...cleanTexts].sort((a, b) => b.text.length - a.text.length)
if (!clean) throw new Error('no clean text')
const prepared = prepareCatalogue(cleanCatalogue(clean))
const asked = askedOf(clean)
for (const times of [1, 1, 2, 4, 8, 16, 32, 64]) {
  const text = Array(times).fill(clean.text).join('\n')
  const since = process.cpuUsage()
  const rounds = Math.ceil(64 / times)
  for (let i = 0; i < rounds; i++) checkText(text, asked, prepared)
  const spent = cpuMs(since) / rounds
  console.log(
    `${text.length} characters: ${spent.toFixed(1)} CPU-ms, ${((1000 * spent) / text.length).toFixed(2)} µs a character`,
  )
}
