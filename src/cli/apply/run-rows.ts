import { dayOf, type FieldFault, Refusal } from '#base'
import type { Tx } from '#db'
import { listPartyKeys } from '#directory'
import {
  type Catalog,
  type Command,
  findKeyed,
  keepKeys,
  type Performed,
  parentTypes,
  type RowScope,
  rowIdem,
  takeRecordIds,
} from '#records'
import { type Difference, differenceLines } from './differences.ts'
import type { Fault } from './fault.ts'
import { type KeyedLine, type OpenRows, openRows } from './open-rows.ts'
import { planRow, type RowPlan } from './plan-row.ts'
import type { Folder } from './read-folder.ts'
import type { References } from './row-values.ts'
import { vi } from './vi.ts'

/** Where rows are carried out: in a rehearsal's transaction, or for good, a batch at a time. */
export interface Stage {
  /** As the owner of the database. */
  owner: Pick<Tx, 'query'>
  ownerTx: Tx
  catalog: Catalog
  office: number
  at: Date
  perform(commands: readonly Command[]): Promise<(Performed | Refusal)[]>
}

/** What became of one table. */
export interface RowsOutcome {
  file: string
  type: string
  added: number
  unchanged: number
  changed: { line: number; key: string; changes: Difference[] }[]
}

const BATCH = 500

/** Carries out every table of records of a folder, in order; what is refused is noted with its line and column. */
export async function runRows(
  folder: Folder,
  stage: Stage,
): Promise<{ outcomes: RowsOutcome[]; faults: Fault[] }> {
  const faults: Fault[] = []
  const outcomes: RowsOutcome[] = []
  if (folder.rows.length === 0) return { outcomes, faults }
  const parties = await listPartyKeys(stage.ownerTx, stage.office)
  for (const entry of folder.rows) {
    if (folder.broken.has(entry.value.type)) continue
    const rows = await openRows(entry, { folder: folder.path, catalog: stage.catalog, faults })
    if (!rows) continue
    const outcome: RowsOutcome = {
      file: rows.file,
      type: rows.version.words.name,
      added: 0,
      unchanged: 0,
      changed: [],
    }
    outcomes.push(outcome)
    for (let from = 0; from < rows.lines.length; from += BATCH)
      faults.push(
        ...(await runBatch(rows.lines.slice(from, from + BATCH), { rows, stage, parties, outcome })),
      )
  }
  return { outcomes, faults }
}

interface Batch {
  rows: OpenRows
  stage: Stage
  parties: ReadonlyMap<string, bigint>
  outcome: RowsOutcome
}

async function runBatch(
  lines: readonly KeyedLine[],
  { rows, stage, parties, outcome }: Batch,
): Promise<Fault[]> {
  const scope: RowScope = { office: stage.office, type: rows.version.type }
  const kept = await findKeyed(
    stage.owner,
    scope,
    lines.map(line => line.key),
  )
  const references = await referencesOf(lines, rows, stage, parties)
  const fresh = lines.filter(line => !kept.has(line.key))
  const ids = await takeRecordIds(stage.owner, fresh.length)
  const idOf = new Map(fresh.map((line, index) => [line.key, ids[index] ?? 0n]))
  const world = {
    catalog: stage.catalog,
    office: stage.catalog.unit(stage.office),
    references,
    today: dayOf(stage.at),
    at: stage.at,
  }
  const plans = lines.map(line => {
    const own = { ...world, idem: rowIdem(scope, line.key), id: idOf.get(line.key) ?? 0n }
    return { line, plan: planRow(line, rows, kept.get(line.key), own) }
  })
  const sound = plans.filter(({ plan }) => plan.faults.length === 0)
  const commands = sound.flatMap(({ plan }) => plan.commands)
  const done = commands.length ? await stage.perform(commands) : []
  const faults = plans.flatMap(({ line, plan }) =>
    [...plan.faults, ...plan.noted].map(fault => faultAt(rows, line, fault)),
  )
  const applied: { key: string; record: bigint; digest: string }[] = []
  let next = 0
  for (const { line, plan } of sound) {
    const own = done.slice(next, next + plan.commands.length)
    next += plan.commands.length
    const refused = own.findIndex(one => one instanceof Refusal)
    const refusal = own[refused]
    if (refusal instanceof Refusal)
      faults.push(...refusalFaults(rows, line, { refusal, command: plan.commands[refused] }))
    else applied.push({ key: line.key, record: plan.record, digest: plan.digest })
    if (!(refusal instanceof Refusal)) count(outcome, line, plan)
  }
  await keepKeys(stage.owner, scope, applied)
  return faults
}

function count(outcome: RowsOutcome, line: KeyedLine, plan: RowPlan): void {
  if (plan.outcome === 'added') outcome.added++
  else if (plan.outcome === 'unchanged') outcome.unchanged++
  else outcome.changed.push({ line: line.number, key: line.key, changes: plan.changes })
}

/** Looks up all keys of other records that the lines speak of, a type at a time. */
async function referencesOf(
  lines: readonly KeyedLine[],
  { version, heads }: OpenRows,
  { catalog, office, owner }: Stage,
  parties: ReadonlyMap<string, bigint>,
): Promise<References> {
  const { definition } = version
  const wanted = new Map<string, Set<string>>()
  const want = (type: string | undefined, key: string | undefined) => {
    if (type === undefined || key === undefined) return
    wanted.set(type, (wanted.get(type) ?? new Set()).add(key))
  }
  for (const { cells } of lines) {
    for (const code of parentTypes(definition)) want(code, cells['@parent'])
    for (const name of heads.keys())
      if (definition.fields[name]?.kind === 'record') want(definition.fields[name].of, cells[name])
  }
  const found = new Map<string, bigint>()
  for (const [code, keys] of wanted) {
    const type = catalog.findType(code)?.type
    if (type === undefined) continue
    for (const { key, row } of (await findKeyed(owner, { office, type }, [...keys])).values())
      found.set(`${code} ${key}`, row.id)
  }
  return { record: (type, key) => found.get(`${type} ${key}`), party: key => parties.get(key) }
}

function faultAt(
  { file, heads, version }: OpenRows,
  line: KeyedLine,
  { field, rule, params }: FieldFault,
): Fault {
  const [name = '', row] = field.split('.')
  const column = heads.get(name)
  const label = version.words.groups?.[name]?.name ?? version.words.fields[name]
  const sentence = vi.field(rule, String(params?.['limit'] ?? ''))
  const said =
    column === undefined && label
      ? [label, row === undefined ? '' : ` ${Number(row) + 1}`, ': '].join('')
      : ''
  return {
    file,
    line: line.number,
    ...(column === undefined ? {} : { column }),
    sentence: `${said}${sentence}`,
  }
}

function refusalFaults(
  rows: OpenRows,
  line: KeyedLine,
  { refusal, command }: { refusal: Refusal; command: Command | undefined },
): Fault[] {
  if (refusal.code === 'invalid' && refusal.faults.length)
    return refusal.faults.map(fault => faultAt(rows, line, fault))
  const { words } = rows.version
  const guard = words.guards?.[String(refusal.params['guard'] ?? command?.action ?? '')]
  const isGuard = refusal.params['guard'] !== undefined || refusal.code === 'duplicate'
  const action = words.actions[command?.action ?? ''] ?? ''
  const sentence = isGuard && guard ? guard : vi.refused[refusal.code]
  return [{ file: rows.file, line: line.number, sentence: `${action}: ${sentence}` }]
}

/** What became of the tables, one line a table and a changed line. */
export const rowLines = (outcomes: readonly RowsOutcome[]): string[] =>
  outcomes.flatMap(({ file, type, added, unchanged, changed }) => [
    vi.rows(file, type, added, changed.length, unchanged),
    ...changed.flatMap(({ line, key, changes }) => [
      `  ~ ${vi.rowChanged(line, key)}`,
      ...differenceLines(changes),
    ]),
  ])
