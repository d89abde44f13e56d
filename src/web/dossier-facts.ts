import { dayOf, daysBetween, type LocalDate } from '#base'
import { together } from '#db'
import { findParty } from '#directory'
import { getBlob } from '#files'
import {
  type AskedPaper,
  askedAbout,
  askedPapers,
  type ClockRow,
  type ClockTrace,
  clocksOf,
  type Handling,
  type Holding,
  handlingOf,
  holdingsOf,
  holds,
  type RecordRow,
  type Share,
  sharesOf,
  type TypeVersion,
} from '#records'
import type { LegalTerm, RecordTypeDefinition } from '#records/define'
import type { TracedDay } from '#rules'
import type { Reading } from './deps.ts'
import { printScan } from './file-types.ts'
import type { RecordFacts } from './record-facts.ts'

/** One paper of the catalogue as it stands in a dossier. */
export interface PaperLine {
  component: string
  originals: number
  copies: number
  required: boolean
  field?: string
  sha256?: string
  scan?: string
  /** How the one-stop officer has marked it. */
  mark?: string
  asked: readonly AskedPaper[]
}

/** One of the terms that bind the office, with the way it was counted. */
export interface TermLine {
  clock: ClockRow
  term?: LegalTerm
  days: readonly TracedDay[]
  trace: ClockTrace
}

/** What another body was asked. */
export interface AskedBody {
  record: RecordRow
  version: TypeVersion
  /** The clock that bound it. */
  clock?: ClockRow
  /** Days past its own term; 0 in time. */
  lateDays: number
}

/** What a dossier's page shows beside those of any record. */
export interface DossierFacts {
  papers: readonly PaperLine[]
  terms: readonly TermLine[]
  shares: readonly Share[]
  holdings: readonly Holding[]
  /** Names of those who held it, by party. */
  people: ReadonlyMap<number, string>
  asked: readonly AskedBody[]
  /** What the log tells of how it was handled, once it is over. */
  handling?: Handling
}

type Row = Readonly<Record<string, unknown>>

async function paperLines(
  { tx }: Reading,
  { record, version: { definition }, steps }: RecordFacts,
): Promise<PaperLine[]> {
  const { data } = record
  const asked = askedPapers(definition, steps)
  const checks = Object.values(data).flatMap(value => (Array.isArray(value) ? (value as Row[]) : []))
  const lines: PaperLine[] = []
  for (const [component, { field, originals, copies, required }] of Object.entries(
    definition.procedure?.components ?? {},
  )) {
    const isRequired = required === true || (required !== undefined && holds(required, data, record.on))
    const sha256 = field === undefined ? undefined : data[field]
    const mark = checks.find(row => row['component'] === component && row['mark'] !== undefined)?.['mark']
    const own = asked.filter(one => one.component === component)
    if (!isRequired && field !== undefined && sha256 === undefined && mark === undefined && own.length === 0)
      continue
    const scan = typeof sha256 === 'string' ? printScan(await getBlob(tx, sha256)) : undefined
    lines.push({
      component,
      originals,
      copies,
      required: isRequired,
      asked: own,
      ...(field === undefined ? {} : { field }),
      ...(typeof sha256 === 'string' ? { sha256 } : {}),
      ...(scan === undefined ? {} : { scan }),
      ...(mark === undefined ? {} : { mark: String(mark) }),
    })
  }
  return lines
}

function termLines({ version: { definition }, clocks }: RecordFacts): TermLine[] {
  const { statutory, committed } = definition.procedure?.clocks ?? {}
  return [statutory, committed].flatMap((code): TermLine[] => {
    const clock = clocks.find(each => each.code === code)
    if (!clock) return []
    const trace = (clock.trace ?? {}) as ClockTrace
    const said = code === undefined ? undefined : definition.clocks?.[code]?.term
    const term = trace.term ?? (said && 'value' in said ? said : undefined)
    return [
      { clock, trace, days: (trace.days ?? []) as TracedDay[], ...(term === undefined ? {} : { term }) },
    ]
  })
}

function shareLines(
  { catalog }: Reading,
  { version: { definition }, clocks }: RecordFacts,
  holdings: readonly Holding[],
  terms: readonly TermLine[],
  now: Date,
): Share[] {
  const { procedure } = definition
  const line = terms.find(({ clock }) => clock.code === procedure?.clocks.statutory)
  if (!procedure || !line?.term) return []
  const end = clocks.find(({ code }) => code === line.clock.code)?.stoppedAt ?? now
  return sharesOf(procedure, line.term, holdings, end, catalog.legalTime)
}

/** Days past a clock's last day; a term in hours counts the day in which it is over. */
function daysLate({ dueAt, stoppedAt }: ClockRow, now: Date): number {
  const ended = stoppedAt ?? now
  if (ended < dueAt) return 0
  const last: LocalDate = dayOf(new Date(dueAt.getTime() - 1))
  return Math.max(1, daysBetween(last, dayOf(ended)))
}

/** Records of the type answer the one they hang under: an act of theirs goes on there. */
const answersParent = ({ actions }: RecordTypeDefinition): boolean =>
  Object.values(actions).some(act => act.effects?.some(effect => 'on' in effect && effect.on === 'parent'))

/** Bodies that were asked about the dossier: whatever hangs under it and is to answer it. */
async function askedBodies({ tx, catalog }: Reading, record: bigint, now: Date): Promise<AskedBody[]> {
  const bodies: AskedBody[] = []
  for (const child of await askedAbout(tx, record)) {
    const version = catalog.version(child.definition)
    if (!answersParent(version.definition)) continue
    const clocks = (await clocksOf(tx, child.id)).toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    const [clock] = clocks
    bodies.push({
      record: child,
      version,
      lateDays: clock ? daysLate(clock, now) : 0,
      ...(clock === undefined ? {} : { clock }),
    })
  }
  return bodies
}

/** What stands on a dossier's page beside what stands on any record's; for those who work on it. */
export async function dossierFacts(reading: Reading, facts: RecordFacts, now: Date): Promise<DossierFacts> {
  const { tx } = reading
  const [papers, asked] = await together([
    paperLines(reading, facts),
    askedBodies(reading, facts.record.id, now),
  ])
  const terms = termLines(facts)
  const holdings = holdingsOf(facts.version.definition, facts.steps)
  const people = new Map<number, string>()
  for (const { handler } of holdings)
    if (handler !== undefined && !people.has(handler))
      people.set(handler, (await findParty(tx, BigInt(handler)))?.name ?? '')
  const shares = shareLines(reading, facts, holdings, terms, now)
  const handling = handlingOf(facts.version.definition, facts.steps, facts.clocks, shares)
  return { papers, terms, shares, holdings, people, asked, ...(handling ? { handling } : {}) }
}

/** The days on which a stretch began and ended, as whole days, or hours where it was shorter. */
export function lengthOf({ from, to }: Holding, now: Date): { days: number } | { hours: number } {
  const end = to ?? now
  const days = daysBetween(dayOf(from), dayOf(end))
  return days > 0 ? { days } : { hours: Math.floor((end.getTime() - from.getTime()) / 3_600_000) }
}
