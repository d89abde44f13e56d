import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { dayOf } from '#base'
import { anonymous } from '#directory'
import { asActor } from '#records'
import { openSampleDatabase, type TestDatabase } from '#support/database'
import { catalogueFor } from '../../src/reports/check-against-figures.ts'
import { checkText } from '../../src/reports/check-text/check-text.ts'
import { oneDigitWrong } from '../../src/reports/check-text/mutate.test-support.ts'
import { type PreparedCatalogue, prepareCatalogue } from '../../src/reports/check-text/prepare.ts'
import type { CheckedFigure } from '../../src/reports/check-text/shapes.ts'
import { wire } from '../../src/wire.ts'

/**
 * Texts of a dozen styles about the sample office in which every number is right, by authors who had read no rule. Eight
 * gave ten false alarms at first sight, the other four six; what they taught are the cases of reports.
 */
const folder = join(import.meta.dirname, 'clean-texts')
const texts = readdirSync(folder).map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

const asked = { unit: 'stttt-hau-giang', period: '2017' }
const now = () => new Date('2017-12-22T09:00:00+07:00')
const isAlarm = (verdict: string): boolean => verdict === 'differs' || verdict === 'impossible'

/** How many services the sample office offered when the texts were written; every procedure that it learns adds one. */
const SERVICES: Readonly<Record<string, string>> = {
  ...{ '': '38', '1': '3', '2': '17', '3': '14', '4': '4', 'level-1-2': '20', 'level-3-4': '18' },
}

function asWritten(figure: CheckedFigure): CheckedFigure {
  const option = figure.dims['level'] ?? figure.dims['group'] ?? ''
  const value = figure.code === 'DVC.SVC.N' && figure.period === '2017' ? SERVICES[option] : undefined
  return value === undefined ? figure : { ...figure, value, printed: value }
}

let db: TestDatabase
let catalogue: PreparedCatalogue
before(async () => {
  db = await openSampleDatabase()
  const { engine, figures } = await wire(db.app, { now })
  const all = texts.map(({ text }) => text).join('\n')
  catalogue = await asActor(engine, anonymous, async (tx, catalog) => {
    const world = { catalog, figures: await figures.get(tx, catalog.generation), today: dayOf(now()) }
    const found = await catalogueFor(tx, world, all, asked)
    return prepareCatalogue({ ...found, figures: found.figures.map(asWritten) })
  })
})
after(() => db.close())

describe('a clean text about the sample office', () => {
  let tried = 0
  let found = 0
  for (const { name, text } of texts) {
    it(`gives one false alarm at most: ${name}`, () => {
      const result = checkText(text, asked, catalogue)
      const alarms = [
        ...result.findings.filter(({ verdict }) => isAlarm(verdict)).map(({ explanation }) => explanation),
        ...result.checks.filter(({ level }) => level === 'error').map(({ message }) => message),
      ]
      assert.ok(alarms.length <= 1, alarms.join('\n'))
      for (const { changed, finding } of oneDigitWrong(text, result, digit => [(digit + 3) % 10])) {
        const own = checkText(changed, asked, catalogue).findings.find(
          ({ offset }) => offset === finding.offset,
        )
        tried++
        if (own && isAlarm(own.verdict)) found++
      }
    })
  }

  it('is still read: of all of them, a wrong digit is found nearly always', () => {
    assert.ok(tried > 0 && found >= 0.94 * tried, `${found} of ${tried}`)
  })
})
