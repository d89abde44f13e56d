import { type Applied, type PeriodRule, windowOf } from '#base'
import type { Tx } from '#db'
import {
  canonicalJson,
  changedVersion,
  contentDigest,
  DefinitionError,
  raiseGeneration,
  shapeFaults,
} from '#records'
import type { RecordTypeDefinition } from '#records/define'
import { hasStatus, isCounted, SURENESS } from './catalog.ts'
import { checkIndicator, type Fault } from './check-indicator.ts'
import type { IndicatorDefinition, PeriodKind, PublishedIndicator } from './define.ts'
import { schemeSchema } from './indicator-schema.ts'
import { askRebuild } from './rebuild.ts'

/** A period scheme as an office hands it: a rule, the written names of its labels, and what is assumed about it. */
export interface PublishedScheme {
  code: string
  kind: PeriodKind
  rule: PeriodRule
  /** Codes of the only offices whose labels it reads; absent: all that have no scheme of their own. */
  offices?: readonly string[]
  names?: Record<string, string>
  assumption?: string
}

interface Stored {
  code: string
  version: number
  digest: string
  body: IndicatorDefinition
  words: PublishedIndicator['words']
}

/**
 * Publishes indicators and period schemes as owner. A published version is immutable; its words may be mended, and so
 * may a scheme.
 * @returns what was there of each and what is there now
 * @throws DefinitionError with every fault and its place; then nothing was written
 */
export async function publishIndicators(
  tx: Tx,
  indicators: readonly PublishedIndicator[],
  schemes: readonly PublishedScheme[],
): Promise<Applied[]> {
  const { rows } = await tx.query<Stored>(
    'select code, version, digest, body, words from figures.indicator order by version',
  )
  const stored = new Map(rows.map(row => [`${row.code} ${row.version}`, row]))
  const find = ({ code, version }: IndicatorDefinition) => stored.get(`${code} ${version}`)
  const kept = await readSchemes(tx)
  const faults = [
    ...(await indicatorFaults(tx, indicators, rows)),
    ...indicators.flatMap(({ definition }) => {
      const found = find(definition)
      const isSame = !found || found.digest === contentDigest(definition)
      return isSame ? [] : { type: definition.code, at: 'version', rule: changedVersion(definition.version) }
    }),
    ...schemeFaults(schemes, kept),
  ]
  if (faults.length) throw new DefinitionError(faults)
  const applied: Applied[] = []
  for (const indicator of indicators) {
    const found = find(indicator.definition)
    await writeIndicator(tx, indicator, found)
    const before = found && { definition: found.body, words: found.words }
    applied.push({ kind: 'indicator', code: indicator.definition.code, before, after: indicator })
  }
  for (const scheme of schemes) {
    await writeScheme(tx, scheme)
    applied.push({ kind: 'period', code: scheme.code, before: kept.get(scheme.code), after: scheme })
  }
  if (applied.some(({ before, after }) => canonicalJson(before) !== canonicalJson(after)))
    await raiseGeneration(tx)
  return applied
}

async function indicatorFaults(
  tx: Tx,
  indicators: readonly PublishedIndicator[],
  stored: readonly Stored[],
): Promise<Fault[]> {
  const types = await tx.query<{ body: RecordTypeDefinition; function: string }>(
    `select d.body, t.function from records.definition d join records.type t on t.id = d.type_id order by d.version`,
  )
  const known = {
    functions: new Map(types.rows.map(row => [row.body.code, row.function])),
    types: new Map(types.rows.map(row => [row.body.code, row.body])),
    indicators: new Map(
      [...stored.map(row => row.body), ...indicators.map(indicator => indicator.definition)].map(body => [
        body.code,
        body,
      ]),
    ),
  }
  return indicators.flatMap(indicator => checkIndicator(indicator, known))
}

async function readSchemes(tx: Tx): Promise<Map<string, PublishedScheme>> {
  const { rows } = await tx.query<
    Required<PublishedScheme> & { offices: string[] | null; assumption: string | null }
  >('select code, kind, rule, offices, names, assumption from figures.scheme')
  return new Map(
    rows.map(({ offices, names, assumption, ...scheme }) => [
      scheme.code,
      {
        ...scheme,
        ...(offices ? { offices } : {}),
        ...(Object.keys(names).length ? { names } : {}),
        ...(assumption === null ? {} : { assumption }),
      },
    ]),
  )
}

/** Two schemes may not read one label for one office: the figure's address would have two meanings. */
function schemeFaults(
  schemes: readonly PublishedScheme[],
  kept: ReadonlyMap<string, PublishedScheme>,
): Fault[] {
  const faults: Fault[] = []
  const all = new Map(kept)
  for (const scheme of schemes) {
    const shape = shapeFaults(schemeSchema, scheme).map(fault => ({ type: scheme.code, ...fault }))
    faults.push(...shape)
    if (!shape.length) all.set(scheme.code, scheme)
  }
  const meets = (a?: readonly string[], b?: readonly string[]) =>
    a && b ? a.some(office => b.includes(office)) : !a && !b
  for (const scheme of schemes) {
    if (all.get(scheme.code) !== scheme) continue
    for (const label of movedLabels(kept.get(scheme.code)?.rule, scheme.rule))
      faults.push({ type: scheme.code, at: `rule${label}`, rule: 'published with another window' })
    for (const other of all.values()) {
      if (other.code === scheme.code) continue
      if (scheme.rule.kind === 'span') {
        // A phase is named by its label alone, in every office.
        for (const label of Object.keys(scheme.rule.spans))
          if (windowOf(other.rule, label))
            faults.push({ type: scheme.code, at: `rule.spans.${label}`, rule: `label of ${other.code} too` })
      } else if (other.rule.kind === scheme.rule.kind && meets(scheme.offices, other.offices))
        faults.push({ type: scheme.code, at: 'rule', rule: `${scheme.rule.kind}s of ${other.code} too` })
    }
  }
  return faults
}

/** Places of the labels that would change their days: what has been counted for a label stays so. */
function movedLabels(was: PeriodRule | undefined, is: PeriodRule): string[] {
  if (!was) return []
  if (was.kind === 'span' && is.kind === 'span')
    return Object.entries(was.spans).flatMap(([label, window]) =>
      canonicalJson(is.spans[label]) === canonicalJson(window) ? [] : `.spans.${label}`,
    )
  return canonicalJson(was) === canonicalJson(is) ? [] : ['']
}

async function writeIndicator(
  tx: Tx,
  { definition, words }: PublishedIndicator,
  found: Stored | undefined,
): Promise<void> {
  const { code, version, validFrom } = definition
  if (!found) {
    const added = await tx.query<{ id: number }>(
      'insert into figures.indicator (code, version, valid_from, body, words, digest) values ($1, $2, $3, $4, $5, $6) returning id',
      [code, version, validFrom, definition, words, contentDigest(definition)],
    )
    const id = added.rows[0]?.id
    const types = isCounted(definition) ? definition.sources.map(source => source.of) : []
    if (id !== undefined && types.length) await askRebuild(tx, id, types)
  } else if (canonicalJson(found.words) !== canonicalJson(words)) {
    await tx.query('update figures.indicator set words = $3 where code = $1 and version = $2', [
      code,
      version,
      words,
    ])
  }
  const options = Object.values(definition.options ?? {}).flat()
  await numberOptions(tx, hasStatus(definition) ? [...options, ...SURENESS] : options)
}

/** Gives options of breakdowns that are new their numbers in the cells. */
export async function numberOptions(tx: Tx, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await tx.query(
      'insert into figures.option (code) select $1 where not exists (select from figures.option where code = $1)',
      [code],
    )
  }
}

async function writeScheme(tx: Tx, scheme: PublishedScheme): Promise<void> {
  await tx.query(
    `insert into figures.scheme (code, kind, rule, offices, names, assumption) values ($1, $2, $3, $4, $5, $6)
     on conflict (code) do update set kind = excluded.kind, rule = excluded.rule, offices = excluded.offices,
       names = excluded.names, assumption = excluded.assumption`,
    [
      scheme.code,
      scheme.kind,
      scheme.rule,
      scheme.offices ?? null,
      scheme.names ?? {},
      scheme.assumption ?? null,
    ],
  )
}
