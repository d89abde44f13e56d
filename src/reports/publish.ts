import type { Applied, LocalDate } from '#base'
import type { Tx } from '#db'
import { isMade, loadFigureCatalog } from '#figures'
import {
  type Catalog,
  type CatalogUnit,
  changedVersion,
  contentDigest,
  DefinitionError,
  loadCatalog,
} from '#records'
import { checkReport, type Published } from './check-report.ts'
import type { ReportDefinition } from './define.ts'

/**
 * Publishes report trees as owner, after the indicators and record types they refer to; what is there is left alone.
 * @returns what was there of each and what is there now
 * @throws DefinitionError with every fault and its place, also for a published version with another content
 */
export async function publishReports(tx: Tx, definitions: readonly ReportDefinition[]): Promise<Applied[]> {
  const published = await readPublished(tx)
  const { rows } = await tx.query<{ code: string; version: number; digest: string; body: ReportDefinition }>(
    'select code, version, digest, body from reports.definition',
  )
  const stored = new Map(rows.map(row => [`${row.code} ${row.version}`, row]))
  const faults = definitions.flatMap(definition => {
    const type = definition.code
    const found = stored.get(`${type} ${definition.version}`)
    const own = checkReport(definition, published).map(fault => ({ type, ...fault }))
    const isSame = !found || found.digest === contentDigest(definition)
    return isSame ? own : [...own, { type, at: 'version', rule: changedVersion(definition.version) }]
  })
  if (faults.length) throw new DefinitionError(faults)
  const applied: Applied[] = []
  for (const definition of definitions) {
    const { code, version, validFrom } = definition
    const found = stored.get(`${code} ${version}`)
    if (!found) {
      await tx.query(
        'insert into reports.definition (code, version, valid_from, body, digest) values ($1, $2, $3, $4, $5)',
        [code, version, validFrom, definition, contentDigest(definition)],
      )
    }
    applied.push({ kind: 'report', code, before: found?.body, after: definition })
  }
  return applied
}

async function readPublished(tx: Tx): Promise<Published> {
  const figures = await loadFigureCatalog(tx)
  const catalog = await loadCatalog(tx)
  return {
    indicator: code => figures.findOn(code, '9999-12-31')?.definition,
    states: type => catalog.findType(type)?.definition.states,
    isPeriod: (label, kinds) => kinds.some(kind => figures.findPeriod(label)?.kind === kind),
  }
}

/**
 * The reports that a unit makes, each in the version in force on a day, in the order of publication; those of its own
 * office before those of every office.
 */
export async function reportsOn(
  tx: Pick<Tx, 'query'>,
  { catalog, unit, on }: { catalog: Catalog; unit: CatalogUnit; on: LocalDate },
): Promise<ReportDefinition[]> {
  const { rows } = await tx.query<{ body: ReportDefinition }>(
    'select body from reports.definition order by id',
  )
  const byCode = Map.groupBy(
    rows.map(row => row.body),
    body => body.code,
  )
  const inForce = [...byCode.values()].flatMap(all => {
    const versions = all.sort((a, b) => a.version - b.version)
    // Days before the first version use it backwards.
    return versions.filter(body => body.validFrom <= on).at(-1) ?? versions[0] ?? []
  })
  const made = inForce.filter(body => isMade(body, catalog, unit))
  return [...made.filter(body => body.offices), ...made.filter(body => !body.offices)]
}
