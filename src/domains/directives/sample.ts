import type { SampleActor } from '../sample/act.ts'
import { home, state } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import { addDays, addWorkdays, workday } from '../sample/time.ts'
import { homeUnit, ministry } from '../sample/units.vi.ts'
import { directive, task } from './definition.ts'
import * as vi from './sample-vi.ts'

type Directive = Life<typeof directive>

interface TaskRow extends Record<string, unknown> {
  title: string
  leadUnit: string
  partners?: string
  dueOn: string
}

const rowsOf = (tasks: typeof vi.tasks2018, year: number): TaskRow[] =>
  tasks.map(([title, unit], index) => ({
    title,
    leadUnit: vi.units[unit],
    partners: vi.partners,
    dueOn: `${year}-${index % 2 === 0 ? '12-14' : '11-30'}`,
  }))

/** A directive up to its signature; its tasks are given out by the signature itself. */
function issue(
  diary: Diary,
  unit: string,
  { drafter, director }: { drafter: SampleActor; director: SampleActor },
  {
    key,
    year,
    on,
    tasks,
  }: { key: keyof typeof vi.numbers; year: number; on: string; tasks: readonly TaskRow[] },
): Directive {
  return diary
    .open(directive, key, { unit })
    .act(workday(addDays(on, -14)), 'draft', drafter, {
      values: {
        title: vi.titles[key],
        planStartsOn: `${year}-01-01`,
        summary: unit === ministry ? vi.summaries.ministry : vi.summaries.home,
      },
      groups: { tasks: [...tasks] },
    })
    .act(workday(addDays(on, -5)), 'submit', drafter)
    .act(on, 'issue', director, {
      values: {
        documentNo: vi.numbers[key],
        documentOn: on,
        signer: unit === ministry ? vi.signers.ministry : vi.signers.home,
      },
    })
}

/** Thirteen tasks for 2018; a fourteenth was given out apart and cancelled. */
function writeMinistry(diary: Diary): void {
  const by = { drafter: state.officer, director: state.director }
  issue(diary, ministry, by, {
    key: 'ministry2017',
    year: 2017,
    on: '2016-12-27',
    tasks: rowsOf(vi.tasks2017, 2017),
  })
  const parent = issue(diary, ministry, by, {
    key: 'ministry2018',
    year: 2018,
    on: '2017-12-19',
    tasks: rowsOf(vi.tasks2018, 2018),
  })
  diary
    .open(task, 'ministry-dropped', { unit: ministry, parent })
    .act('2017-12-20', 'assign', state.director, {
      values: {
        title: vi.dropped,
        leadUnit: vi.units.publishing,
        planStartsOn: '2018-01-01',
        dueOn: '2018-09-30',
      },
    })
    .act('2017-12-21', 'cancel', state.director, { why: vi.why.cancel })
}

/** Month and day on which the tasks of the department's programme are due. */
const HOME_DUE = ['12-29', '06-20', '07-20', '08-21', '09-20', '10-20', '11-20']

/** The department's own programme: one task is given out by the signature, the others by themselves and followed. */
function writeHome(diary: Diary, year: 2016 | 2017): void {
  const on = year === 2016 ? '2016-01-26' : '2017-01-17'
  const [first, ...others] = vi.homeTasks.map((title, index) => ({
    title: vi.ofYear(title, year),
    leadUnit: vi.rooms[index % vi.rooms.length] ?? '',
    dueOn: `${year}-${HOME_DUE[index]}`,
  }))
  const parent = issue(
    diary,
    homeUnit,
    { drafter: home.secretary, director: home.director },
    { key: `home${year}`, year, on, tasks: first ? [first] : [] },
  )
  for (const [index, row] of others.entries()) {
    const life = diary
      .open(task, `home-${year}-${index + 2}`, { unit: homeUnit, parent })
      .act(addWorkdays(on, 1), 'assign', home.director, { values: { ...row, planStartsOn: `${year}-01-01` } })
    if (index === 1) {
      life.act(addWorkdays(on, 2), 'giveBack', home.planningHead, { why: vi.why.giveBack })
      life.act(addWorkdays(on, 4), 'reassign', home.director, { values: { leadUnit: vi.rooms[2] } })
    }
    life.act(addWorkdays(on, 6), 'receive', home.planningHead).act(addWorkdays(on, 8), 'start', home.planner)
    life.act(`${year}-05-10`, 'reportProgress', home.planner, {
      values: { progress: 50, outcome: vi.halfway },
    })
    const dueOn = index === 4 ? extend(life, row.dueOn) : row.dueOn
    const done = workday(addDays(dueOn, index === 2 ? 6 : -6))
    life.act(done, 'handIn', home.planningHead, { values: { outcome: vi.outcome } })
    if (index === 3) {
      life
        .act(done, 'sendBack', home.director, { why: vi.why.sendBack })
        .act(addWorkdays(done, 1), 'handIn', home.planningHead, { values: { outcome: vi.outcome } })
    }
    life.act(addWorkdays(done, 1), 'accept', home.director)
  }
}

/** Asks for another month before the day it is due. */
function extend(life: Life<typeof task>, dueOn: string): string {
  const askedDueOn = addDays(dueOn, 30)
  const asked = workday(addDays(dueOn, -10))
  life.act(asked, 'askExtension', home.planningHead, { values: { askedDueOn }, why: vi.why.extension })
  life.act(addWorkdays(asked, 2), 'grantExtension', home.director)
  return askedDueOn
}

/** Directives with their tasks: the ministry's for two years, the department's own, and a draft for 2018. */
export function writeDirectives(diary: Diary): void {
  writeMinistry(diary)
  writeHome(diary, 2016)
  writeHome(diary, 2017)
  diary.open(directive, 'home2018', { unit: homeUnit }).act('2017-12-18', 'draft', home.secretary, {
    values: { title: vi.titles.home2018, planStartsOn: '2018-01-01', summary: vi.summaries.home },
    groups: {
      tasks: vi.homeTasks.slice(0, 6).map((title, index) => ({
        title: vi.ofYear(title, 2018),
        leadUnit: vi.rooms[index % 4] ?? '',
        dueOn: '2018-11-30',
      })),
    },
  })
}
