import { home, rooms } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import type { Random } from '../sample/random.ts'
import { addDays, addWorkdays, dayBetween, workday } from '../sample/time.ts'
import { inspectedSubject, inspection, type SECTORS } from './definition.ts'
import { type Client, Clients } from './sample-clients.ts'
import { writeElsewhere } from './sample-elsewhere.ts'
import { writeSanction } from './sample-sanctions.ts'
import {
  type InspectionRow,
  inspections,
  lateInspection,
  type ViolationRow,
  violations,
} from './sample-table.ts'
import * as vi from './sample-vi.ts'

type Sector = (typeof SECTORS)[number]
type Inspection = Life<typeof inspection>
type Subject = Life<typeof inspectedSubject>

/** Days of an inspection that takes its usual course. */
function courseOf(decidedOn: string) {
  const announcedOn = addWorkdays(decidedOn, 3)
  const endedOn = addWorkdays(announcedOn, 11)
  const reportedOn = addWorkdays(endedOn, 5)
  const concludedOn = addWorkdays(reportedOn, 6)
  return { announcedOn, endedOn, reportedOn, concludedOn }
}
type Course = ReturnType<typeof courseOf>

function plan(diary: Diary, row: InspectionRow, title: string, plannedOn: string): Inspection {
  const year = row.decidedOn.slice(0, 4)
  const isUnplanned = row.mode === 'unplanned'
  return diary
    .open(inspection, row.ref, { unit: rooms.inspectorate })
    .act(plannedOn, 'plan', home.chiefInspector, {
      values: {
        title: vi.titled(title, year, isUnplanned ? vi.unplanned : undefined),
        kind: row.kind,
        mode: row.mode,
        sector: row.sector,
        basis: isUnplanned ? vi.basisUnplanned : vi.basis,
        periodFrom: `${Number(year) - 1}-01-01`,
        periodTo: `${Number(year) - 1}-12-31`,
      },
    })
}

const decide = (life: Inspection, row: InspectionRow): Inspection =>
  life.act(row.decidedOn, 'decide', row.kind === 'administrative' ? home.director : home.chiefInspector, {
    values: { leader: vi.leader, partners: vi.partners, termDays: 20 },
    groups: { members: vi.team },
  })

function conclude(
  life: Inspection,
  { announcedOn, endedOn, reportedOn, concludedOn }: Course,
  random: Random,
): void {
  life.act(announcedOn, 'announce', home.inspector, { values: { announcedOn } })
  if (random.chance(0.2))
    life.act(addWorkdays(announcedOn, 5), 'extend', home.chiefInspector, {
      values: { termDays: 30 },
      why: vi.why.extend,
    })
  life
    .act(endedOn, 'end', home.inspector, { values: { endedOn } })
    .act(reportedOn, 'report', home.inspector, { values: { reportedOn, findings: vi.findings } })
    .act(addWorkdays(reportedOn, 2), 'draft', home.inspector, { values: { findings: vi.conclusion } })
    .act(concludedOn, 'conclude', home.chiefInspector)
    .act(addWorkdays(concludedOn, 4), 'publish', home.inspector, { values: { channel: vi.channel } })
  const completedOn = addWorkdays(concludedOn, 30)
  if (completedOn < '2017-12-20') life.act(completedOn, 'complete', home.chiefInspector)
}

/** One inspection with all its subjects and what followed from them. */
class Round {
  private readonly diary: Diary
  private readonly random: Random
  private readonly clients: Clients
  private readonly life: Inspection
  private readonly row: InspectionRow
  private count = 0

  constructor(diary: Diary, random: Random, clients: Clients, row: InspectionRow, life: Inspection) {
    this.diary = diary
    this.random = random
    this.clients = clients
    this.row = row
    this.life = life
  }

  list(client: Client): Subject {
    this.count++
    const ref = `${this.row.ref}-${String(this.count).padStart(2, '0')}`
    const { kind, name, place, party } = client
    return this.diary
      .open(inspectedSubject, ref, { unit: rooms.inspectorate, party, parent: this.life })
      .act(addWorkdays(this.row.decidedOn, 1), 'list', home.inspector, {
        values: { name, kind, sector: this.row.sector, place },
      })
  }

  /** A client that is met only once. */
  fresh(): Client {
    const { kind, sector, ref } = this.row
    return this.clients.get(
      `${ref}-${this.count}`,
      sector,
      kind === 'administrative' ? 'body' : this.random.chance(0.06) ? 'person' : 'business',
    )
  }

  visit(client: Client, visitedOn: string): Subject {
    const reminded = this.random.chance(0.18)
    return this.list(client).act(visitedOn, 'inspect', home.inspector, {
      values: {
        visitedOn,
        result: reminded ? 'reminded' : 'compliant',
        ...(reminded ? { explanation: vi.explanation } : {}),
      },
    })
  }

  violate(row: ViolationRow, visitedOn: string, decidedOn: string): void {
    const { sector } = this.row
    const client = this.clients.get(row.party, sector, row.person ? 'person' : 'business')
    const subject = this.list(client)
    const minutesNo = `${this.count}/BB-VPHC-${this.row.ref}`
    const { behaviour, rule } = vi.violations[sector]
    subject.act(visitedOn, 'inspect', home.inspector, {
      values: {
        visitedOn,
        result: 'violation',
        minutesNo,
        violation: behaviour,
        rule,
        explanation: vi.explanation,
      },
    })
    writeSanction(this.diary, this.random, subject, row, { visitedOn, minutesNo, sector, decidedOn })
  }
}

function writeRound(diary: Diary, random: Random, clients: Clients, row: InspectionRow): void {
  const year = Number(row.decidedOn.slice(0, 4))
  const number = Number(row.ref.slice(3))
  const title =
    row.kind === 'administrative'
      ? (vi.administrative[number % vi.administrative.length] ?? '')
      : vi.titles[row.sector]
  const plannedOn = row.mode === 'planned' ? (year === 2016 ? '2016-01-06' : '2016-12-14') : row.decidedOn
  const life = decide(plan(diary, row, title, plannedOn), row)
  const course = courseOf(row.decidedOn)
  conclude(life, course, random)
  const round = new Round(diary, random, clients, row, life)
  const found = violations.filter(violation => violation.inspection === row.ref)
  const visitDay = (): string => dayBetween(random, course.announcedOn, course.endedOn)
  for (const violation of found) {
    const visitedOn = violation.outcome === 'delivered' ? course.endedOn : visitDay()
    round.violate(violation, visitedOn, workday(addDays(visitedOn, random.between(3, 5))))
  }
  for (let left = row.visits - found.length; left > 0; left--) round.visit(round.fresh(), visitDay())
  if (row.ref === '17-03') {
    round
      .visit(round.fresh(), visitDay())
      .act('2017-05-04', 'remove', home.chiefInspector, { why: vi.why.remove })
  }
  if (row.ref === '17-06') writeCorrected(round, clients, visitDay())
}

/** A visit first taken for a violation and then corrected: it counts as a visit only, so one other is removed. */
function writeCorrected(round: Round, clients: Clients, visitedOn: string): void {
  const { behaviour, rule } = vi.violations.post
  round
    .list(clients.get('17-corrected', 'post', 'business'))
    .act(visitedOn, 'inspect', home.inspector, {
      values: { visitedOn, result: 'violation', violation: behaviour, rule },
    })
    .act(addWorkdays(visitedOn, 3), 'correct', home.chiefInspector, {
      values: { result: 'reminded' },
      why: vi.why.correct,
    })
    .act(addWorkdays(visitedOn, 6), 'remove', home.chiefInspector, { why: vi.why.remove })
}

/** Its conclusion, its last visits and its decisions fall between the windows of both years. */
function writeLate(diary: Diary, random: Random, clients: Clients): void {
  const life = decide(plan(diary, lateInspection, vi.titles.telecom, '2016-11-21'), lateInspection)
  conclude(
    life,
    { announcedOn: '2016-12-01', endedOn: '2016-12-27', reportedOn: '2016-12-28', concludedOn: '2016-12-29' },
    random,
  )
  const round = new Round(diary, random, clients, lateInspection, life)
  const fine = (party: string, outcome: ViolationRow['outcome']): ViolationRow => ({
    inspection: '16-11',
    party,
    outcome,
    amount: 7_500_000,
    least: 5_000_000,
    most: 10_000_000,
  })
  round.violate(fine('16-z', 'paid'), '2016-12-20', '2016-12-27')
  round.violate(fine('16-after', 'warning'), '2016-12-26', '2016-12-30')
  for (let left = lateInspection.visits - 1; left > 0; left--)
    round.visit(round.fresh(), dayBetween(random, '2016-12-02', '2016-12-22'))
  for (const day of ['2016-12-26', '2016-12-27']) round.visit(round.fresh(), day)
}

/** Planned, running and cancelled inspections: subjects are listed but not visited. */
function writeOpen(diary: Diary, random: Random, clients: Clients): void {
  const row = (ref: string, sector: Sector, decidedOn: string): InspectionRow => ({
    ref,
    kind: 'specialised',
    sector,
    mode: 'planned',
    decidedOn,
    visits: 0,
  })
  const running = row('17-12', 'distribution', '2017-12-11')
  const life = decide(plan(diary, running, vi.titles.distribution, '2017-12-04'), running).act(
    '2017-12-14',
    'announce',
    home.inspector,
    { values: { announcedOn: '2017-12-14' } },
  )
  const round = new Round(diary, random, clients, running, life)
  for (let left = 16; left > 0; left--) round.list(round.fresh())
  const cancelled = row('17-13', 'broadcast', '2017-05-08')
  const stopped = decide(plan(diary, cancelled, vi.titles.broadcast, '2016-12-14'), cancelled).act(
    '2017-05-12',
    'cancel',
    home.director,
    { why: vi.why.cancelInspection },
  )
  const empty = new Round(diary, random, clients, cancelled, stopped)
  for (let left = 5; left > 0; left--) empty.list(empty.fresh())
  plan(diary, row('18-01', 'internet', '2018-03-05'), vi.titles.internet, '2017-12-15')
}

/** Inspections of two years with their subjects, sanctions and payments. */
export function writeInspections(diary: Diary): void {
  const random = diary.random('inspections')
  const clients = new Clients(random)
  for (const row of inspections) writeRound(diary, random, clients, row)
  writeLate(diary, random, clients)
  writeOpen(diary, random, clients)
  writeElsewhere(diary, random, clients)
}
