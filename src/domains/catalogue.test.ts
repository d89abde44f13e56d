import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { windowOf } from '#base'
import type { CountedIndicator, IndicatorDefinition, Source } from '#figures/define'
import type { RecordTypeDefinition } from '#records/define'
import { checkReport } from '../reports/check-report.ts'
import { indicators, periodSchemes, reports, types } from './index.ts'

const byCode = new Map(types.map(type => [type.definition.code, type.definition]))
const typeOf = (code: string): RecordTypeDefinition => {
  const found = byCode.get(code)
  assert.ok(found, `no type ${code}`)
  return found
}

/** All texts in a value of words, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const byIndicator = new Map(indicators.map(({ definition }) => [definition.code, definition]))
const isCounted = (definition: IndicatorDefinition): definition is CountedIndicator => 'sources' in definition

function checkSource(indicator: CountedIndicator, source: Source): void {
  const type = typeOf(source.of)
  const kindOf = (name: string) => type.fields[name]?.kind
  assert.deepEqual(
    source.states.filter(state => !type.states.includes(state)),
    [],
  )
  const on = typeof source.on === 'string' ? source.on : source.on.dayAfter
  assert.ok(['date', 'instant'].includes(kindOf(on) ?? ''), `on ${on}`)
  if (source.until !== undefined) {
    assert.equal(kindOf(source.until), 'date')
    assert.equal(indicator.kind, 'stock')
  }
  const [head = '', inner] = (source.sum ?? '').split('.')
  const summed = inner === undefined ? type.fields[head] : type.groups?.[head]?.fields[inner]
  if (source.sum !== undefined) {
    assert.equal(summed?.kind, indicator.kind === 'amount' ? 'money' : 'integer', `sum ${source.sum}`)
  }
  if (indicator.distinct === 'parent') assert.ok(type.parent)
  assert.deepEqual(Object.keys(source.dims ?? {}).sort(), [...(indicator.by ?? [])].sort())
  for (const [name, from] of Object.entries(source.dims ?? {})) {
    const given = 'is' in from ? [from.is] : (type.fields[from.field]?.options ?? [])
    assert.ok(given.length > 0, `dims.${name}`)
    assert.deepEqual(
      given.filter(option => !indicator.options?.[name]?.includes(option)),
      [],
      `dims.${name}`,
    )
  }
  // A return is kept below, and counts for those above it.
  for (const kind of type.owed ? [] : indicator.scope) {
    assert.ok(type.keptBy.includes(kind), `${indicator.code} of a ${kind}, which keeps no ${source.of}`)
  }
}

test('the catalogue is that of the sector', () => {
  // Codes that reports and other installations know: more may be added, none of these may go.
  const sector = [
    'BCAST.STATION.N',
    'BCAST.TVENT.N',
    'BOOK.DON.QTY',
    'BOOK.DON.VAL',
    'BOOK.VISIT',
    'DVC.DOS.N',
    'DVC.DOS.ONLRATE',
    'DVC.SVC.N',
    'DVC.SVC.USED',
    'DVC.SVC.ZERO',
    'INSP.FINE.N',
    'INSP.FINE.VND',
    'INSP.N',
    'INSP.SUBJ',
    'INSP.VIOL',
    'INSP.VIOLRATE',
    'POST.FIRM.N',
    'POST.POINT.N',
    'PRESS.ELEC.N',
    'PRESS.PRINT.N',
    'PROJ.N',
    'PUB.HOUSE.N',
    'PUB.NONCOM.LIC',
    'PUB.PRINT.N',
    'RPT.PRESS',
    'RPT.SIM',
    'RPT.SPAM',
    'RPT.SUBINFO',
    'RPT.TVCOPY',
    'STB.HH.CUM',
    'STB.HH.PHASE',
    'TASK.N',
  ]
  assert.deepEqual(
    sector.filter(code => !byIndicator.has(code)),
    [],
  )
  assert.equal(byIndicator.size, indicators.length)
})

for (const { definition, words } of indicators) {
  describe(definition.code, () => {
    test('counts what is there', () => {
      if (isCounted(definition)) {
        for (const source of definition.sources) checkSource(definition, source)
        return
      }
      for (const part of [definition.a, definition.b]) {
        const counted = byIndicator.get(part.code)
        assert.ok(counted, part.code)
        const own: [string, readonly string[]][] = Object.entries(definition.options ?? {})
        for (const [name, options] of own)
          assert.deepEqual(
            options.filter(option => !counted.options?.[name]?.includes(option)),
            [],
            `${part.code} by ${name}`,
          )
        for (const kind of definition.scope) assert.ok(counted.scope.includes(kind), part.code)
        for (const [name, option] of Object.entries(part.dims ?? {})) {
          assert.ok(counted.options?.[name]?.includes(option), `${part.code} ${name}=${option}`)
        }
      }
    })

    test('is named with all its parts', () => {
      const { vi } = words
      for (const text of textsIn(vi)) assert.equal(text, text.normalize('NFC').trim())
      assert.match(vi.method, /\.$/)
      assert.ok((definition.by?.length ?? 0) <= 4)
      assert.deepEqual(Object.keys(vi.dims ?? {}).sort(), [...(definition.by ?? [])].sort())
      for (const [name, dim] of Object.entries(vi.dims ?? {})) {
        assert.deepEqual(Object.keys(dim.options).sort(), [...(definition.options?.[name] ?? [])].sort())
        const said = Object.values(dim.options).flatMap(option => [option.name, ...(option.names ?? [])])
        const folded = said.map(text => text.toLowerCase())
        assert.equal(new Set(folded).size, folded.length, `two parts of ${name} are named alike`)
      }
    })
  })
}

for (const report of reports) {
  test(`the report ${report.code} refers to what is published`, () => {
    const faults = checkReport(report, {
      indicator: code => byIndicator.get(code),
      states: code => byCode.get(code)?.states,
      isPeriod: label => periodSchemes.some(scheme => windowOf(scheme.rule, label) !== undefined),
    })
    assert.deepEqual(faults, [])
    for (const code of report.headline) {
      assert.deepEqual(
        report.scope.filter(kind => !byIndicator.get(code)?.scope.includes(kind)),
        [],
        code,
      )
    }
  })
}

test('the year of the report ends on one day of every year, and the phases do not overlap', () => {
  const windows = (label: string) => periodSchemes.flatMap(({ rule }) => windowOf(rule, label) ?? [])
  assert.deepEqual(windows('2017'), [{ from: '2017-01-01', to: '2017-12-22' }])
  assert.deepEqual(windows('2016'), [{ from: '2016-01-01', to: '2016-12-22' }])
  const [first] = windows('dot-1')
  const [second] = windows('dot-2')
  assert.ok(first && second && first.to < second.from)
  for (const scheme of periodSchemes) if ('assumption' in scheme) assert.match(scheme.assumption, /\.$/)
  assert.deepEqual(windows('2018-02'), [{ from: '2018-02-01', to: '2018-02-28' }])
  assert.deepEqual(windows('2018-q4'), [{ from: '2018-10-01', to: '2018-12-31' }])
  assert.deepEqual(['2018-13', '2018-q5', '2018-2'].flatMap(windows), [])
})
