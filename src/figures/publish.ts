import { createHash } from 'node:crypto'
import type { PeriodRule } from '#base'
import type { Tx } from '#db'
import { canonicalJson, DefinitionError, raiseGeneration } from '#records'
import type { RecordTypeDefinition } from '#records/define'
import { isCounted } from './catalog.ts'
import type { IndicatorDefinition, PublishedIndicator, Source } from './define.ts'
import { askRebuild } from './rebuild.ts'

/** A period scheme as an office hands it: a rule, the written names of its labels, and what is assumed about it. */
export interface PublishedScheme {
  code: string
  kind: 'year' | 'phase'
  rule: PeriodRule
  names?: Record<string, string>
  assumption?: string
}

interface Fault {
  type: string
  at: string
  rule: string
}

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
  const has = (name: string) => name in type.fields
  for (const state of source.states)
    if (!type.states.includes(state)) fault('states', `unknown state ${state}`)
  if (!has(source.on)) fault('on', `unknown field ${source.on}`)
  if (source.until !== undefined && !has(source.until)) fault('until', `unknown field ${source.until}`)
  if (source.until !== undefined && !stock) fault('until', 'only a stock closes')
  const [head = '', inner] = (source.sum ?? '').split('.')
  if (source.sum !== undefined && inner === undefined && !has(head)) fault('sum', `unknown field ${head}`)
  if (inner !== undefined && !(inner in (type.groups?.[head]?.fields ?? {})))
    fault('sum', `unknown group field ${source.sum}`)
  for (const [name, from] of Object.entries(source.dims ?? {})) {
    if ('field' in from && !has(from.field)) fault(`dims.${name}`, `unknown field ${from.field}`)
    if ('field' in from && type.fields[from.field]?.secret)
      fault(`dims.${name}`, `secret field ${from.field}`)
  }
  return faults
}

function checkIndicator(
  published: PublishedIndicator,
  all: ReadonlyMap<string, IndicatorDefinition>,
  types: ReadonlyMap<string, RecordTypeDefinition>,
): Fault[] {
  const { definition: d, words } = published
  const faults: Fault[] = []
  const fault = (at: string, rule: string) => faults.push({ type: d.code, at, rule })
  if (!words.vi.name || !words.vi.noun || !words.vi.method) fault('words', 'name, noun and method are needed')
  for (const name of d.by ?? []) {
    if (!d.options?.[name]?.length) fault(`options.${name}`, 'a breakdown needs its options')
    for (const option of d.options?.[name] ?? []) {
      if (!words.vi.dims?.[name]?.options[option]) fault(`words.dims.${name}`, `missing label ${option}`)
    }
  }
  if ((d.by?.length ?? 0) > 4) fault('by', 'at most four breakdowns')
  if (isCounted(d)) {
    d.sources.forEach((source, index) => {
      faults.push(...checkSource(d.code, source, index, types, d.kind === 'stock'))
    })
    if (d.distinct !== undefined && d.kind === 'stock') fault('distinct', 'a stock counts records')
  } else {
    for (const part of [d.a, d.b]) if (!all.has(part.code)) fault('parts', `unknown indicator ${part.code}`)
  }
  return faults
}

/**
 * Publishes indicators and period schemes as owner. A published version is immutable; its words may be mended.
 * @returns how many indicator versions were new or reworded
 */
export async function publishIndicators(
  tx: Tx,
  indicators: readonly PublishedIndicator[],
  schemes: readonly PublishedScheme[],
): Promise<number> {
  const types = await tx.query<{ body: RecordTypeDefinition }>(
    'select body from records.definition order by version',
  )
  const known = new Map(types.rows.map(row => [row.body.code, row.body]))
  const all = new Map(indicators.map(i => [i.definition.code, i.definition]))
  const faults = indicators.flatMap(indicator => checkIndicator(indicator, all, known))
  if (faults.length) throw new DefinitionError(faults)
  let published = 0
  for (const { definition, words } of indicators) {
    const digest = createHash('sha256').update(canonicalJson(definition)).digest('hex')
    const { rows } = await tx.query<{ digest: string; words: unknown }>(
      'select digest, words from figures.indicator where code = $1 and version = $2',
      [definition.code, definition.version],
    )
    const found = rows[0]
    if (found && found.digest !== digest) {
      throw new DefinitionError([
        {
          type: definition.code,
          at: 'version',
          rule: `version ${definition.version} is published with another content: raise version and set validFrom`,
        },
      ])
    }
    if (!found) {
      const added = await tx.query<{ id: number }>(
        'insert into figures.indicator (code, version, valid_from, body, words, digest) values ($1, $2, $3, $4, $5, $6) returning id',
        [definition.code, definition.version, definition.validFrom, definition, words, digest],
      )
      const id = added.rows[0]?.id
      if (id !== undefined && isCounted(definition))
        await askRebuild(
          tx,
          id,
          definition.sources.map(source => source.of),
        )
      published++
    } else if (canonicalJson(found.words) !== canonicalJson(words)) {
      await tx.query('update figures.indicator set words = $3 where code = $1 and version = $2', [
        definition.code,
        definition.version,
        words,
      ])
      published++
    }
    for (const option of Object.values(definition.options ?? {}).flat()) {
      await tx.query(
        'insert into figures.option (code) select $1 where not exists (select from figures.option where code = $1)',
        [option],
      )
    }
  }
  for (const scheme of schemes) {
    await tx.query(
      `insert into figures.scheme (code, kind, rule, names, assumption) values ($1, $2, $3, $4, $5)
       on conflict (code) do update set rule = excluded.rule, names = excluded.names, assumption = excluded.assumption`,
      [scheme.code, scheme.kind, scheme.rule, scheme.names ?? {}, scheme.assumption ?? null],
    )
  }
  if (published) await raiseGeneration(tx)
  return published
}
