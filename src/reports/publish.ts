import { createHash } from 'node:crypto'
import type { LocalDate } from '#base'
import type { Tx } from '#db'
import { loadFigureCatalog } from '#figures'
import { canonicalJson, DefinitionError, loadCatalog } from '#records'
import { checkReport, type Published } from './check-report.ts'
import type { ReportDefinition } from './define.ts'

/**
 * Publishes report trees as owner, after the indicators and record types they refer to; what is there is left alone.
 * @returns how many versions were new
 * @throws DefinitionError with every fault and its place, also for a published version with another content
 */
export async function publishReports(tx: Tx, definitions: readonly ReportDefinition[]): Promise<number> {
  const published = await readPublished(tx)
  const faults = definitions.flatMap(definition =>
    checkReport(definition, published).map(fault => ({ type: definition.code, ...fault })),
  )
  if (faults.length) throw new DefinitionError(faults)
  let added = 0
  for (const definition of definitions) if (await publishOne(tx, definition)) added++
  return added
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

async function publishOne(tx: Tx, definition: ReportDefinition): Promise<boolean> {
  const { code, version, validFrom } = definition
  const digest = createHash('sha256').update(canonicalJson(definition)).digest('hex')
  const { rows } = await tx.query<{ digest: string }>(
    'select digest from reports.definition where code = $1 and version = $2',
    [code, version],
  )
  const found = rows[0]
  if (found && found.digest !== digest) {
    const rule = `version ${version} is published with another content`
    throw new DefinitionError([{ type: code, at: 'version', rule }])
  }
  if (found) return false
  await tx.query(
    'insert into reports.definition (code, version, valid_from, body, digest) values ($1, $2, $3, $4, $5)',
    [code, version, validFrom, definition, digest],
  )
  return true
}

/** The reports that units of a kind make, each in the version in force on a day, in the order of publication. */
export async function reportsOn(
  tx: Pick<Tx, 'query'>,
  kind: string,
  on: LocalDate,
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
  return inForce.filter(body => body.scope.some(own => own === kind))
}
