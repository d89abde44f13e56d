import { type DefinitionFault, fieldsOf, shapeFaults } from '#records'
import type { RecordTypeDefinition } from '#records/define'
import { hasStatus, isCounted, STATUS_PLACE, SURENESS } from './catalog.ts'
import type { IndicatorDefinition, PublishedIndicator, Source } from './define.ts'
import { indicatorSchema, indicatorWordsSchema } from './indicator-schema.ts'

export type Fault = DefinitionFault & { type: string }

function checkSource(
  code: string,
  source: Source,
  index: number,
  types: ReadonlyMap<string, RecordTypeDefinition>,
  stock: boolean,
): Fault[] {
  const faults: Fault[] = []
  const at = `sources.${index}`
  const fault = (place: string, rule: string) => faults.push({ type: code, at: `${at}.${place}`, rule })
  const type = types.get(source.of)
  if (!type) return [{ type: code, at: `${at}.of`, rule: `unknown type ${source.of}` }]
  const has = (name: string) => Object.hasOwn(type.fields, name)
  for (const state of source.states)
    if (!type.states.includes(state)) fault('states', `unknown state ${state}`)
  for (const field of source.when ? fieldsOf(source.when) : [])
    if (!has(field)) fault('when', `unknown field ${field}`)
  const on = typeof source.on === 'string' ? source.on : source.on.dayAfter
  if (!has(on)) fault('on', `unknown field ${on}`)
  if (source.until !== undefined && !has(source.until)) fault('until', `unknown field ${source.until}`)
  if (source.until !== undefined && !stock) fault('until', 'only a stock closes')
  const [head = '', inner] = (source.sum ?? '').split('.')
  if (source.sum !== undefined && inner === undefined && !has(head)) fault('sum', `unknown field ${head}`)
  if (inner !== undefined && !Object.hasOwn(type.groups?.[head]?.fields ?? {}, inner))
    fault('sum', `unknown group field ${source.sum}`)
  const sure = source.status && type.fields[source.status.field]
  if (source.status && !(sure?.kind === 'choice' && sure.options?.every(o => SURENESS.some(s => s === o))))
    fault('status', `not a choice of ${SURENESS.join(', ')}: ${source.status.field}`)
  for (const [name, from] of Object.entries(source.dims ?? {})) {
    if ('field' in from && !has(from.field)) fault(`dims.${name}`, `unknown field ${from.field}`)
    if ('field' in from && type.fields[from.field]?.secret)
      fault(`dims.${name}`, `secret field ${from.field}`)
  }
  return faults
}

/** What a definition may speak of: everything that is published, and what is being published with it. */
export interface Known {
  indicators: ReadonlyMap<string, IndicatorDefinition>
  types: ReadonlyMap<string, RecordTypeDefinition>
  /** The field of the sector of each type. */
  functions: ReadonlyMap<string, string>
}

/** Every fault of an indicator and its words, each with its place. */
export function checkIndicator(published: PublishedIndicator, known: Known): Fault[] {
  const shape = [
    ...shapeFaults(indicatorSchema, published.definition),
    ...shapeFaults(indicatorWordsSchema, published.words.vi, 'words'),
  ]
  if (shape.length) return shape.map(fault => ({ type: published.definition.code, ...fault }))
  const { definition: d, words } = published
  const faults: Fault[] = []
  const fault = (at: string, rule: string) => faults.push({ type: d.code, at, rule })
  for (const name of d.by ?? []) {
    if (!d.options?.[name]?.length) fault(`options.${name}`, 'a breakdown needs its options')
    for (const option of d.options?.[name] ?? []) {
      if (!words.vi.dims?.[name]?.options[option])
        fault(`words.dims.${name}.options`, `missing label ${option}`)
    }
  }
  if ((d.by?.length ?? 0) > 4) fault('by', 'at most four breakdowns')
  if (hasStatus(d) && (d.by?.length ?? 0) > STATUS_PLACE)
    fault('by', 'at most three breakdowns beside a status')
  if (d.plan !== undefined && !known.indicators.has(d.plan)) fault('plan', `unknown indicator ${d.plan}`)
  if (isCounted(d)) {
    if (d.restated && (d.kind !== 'stock' || d.sources.some(source => source.until !== undefined)))
      fault('restated', 'only a stock that nothing closes is told anew')
    const named = new Set(d.sources.map(source => known.functions.get(source.of) ?? ''))
    // A figure has one successor a unit: what it counts must go over together.
    if (named.size > 1 && !d.together)
      fault('sources', `records of several functions: ${[...named].join(', ')}`)
    d.sources.forEach((source, index) => {
      faults.push(...checkSource(d.code, source, index, known.types, d.kind === 'stock'))
    })
    if (d.distinct !== undefined && d.kind === 'stock') fault('distinct', 'a stock counts records')
  } else {
    for (const part of ['a', 'b'] as const) {
      const of = known.indicators.get(d[part].code)
      if (!of) fault(part, `unknown indicator ${d[part].code}`)
      for (const name of of ? (d.by ?? []) : [])
        for (const option of d.options?.[name] ?? [])
          if (!of?.options?.[name]?.includes(option)) fault(part, `has no part ${name}=${option}`)
    }
    if (d.apart && !d.by?.length) fault('apart', 'it has no parts')
  }
  return faults
}
