import { home, officersOf, rooms } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import type { Random } from '../sample/random.ts'
import { addWorkdays, dayBetween } from '../sample/time.ts'
import { project, workItem } from './definition.ts'
import * as vi from './sample-vi.ts'

type Project = Life<typeof project>

const BILLION = 1_000_000_000

interface Plan {
  key: keyof typeof vi.projects
  kind: 'data-centre' | 'service-portal' | 'architecture' | 'network-security' | 'other'
  draftedOn: string
  plannedEndOn: string
  budgetVnd: number
}

function draft(diary: Diary, { key, kind, draftedOn, plannedEndOn, budgetVnd }: Plan): Project {
  return diary.open(project, key, { unit: rooms.technology }).act(draftedOn, 'draft', home.technician, {
    values: {
      ...vi.projects[key],
      kind,
      owner: vi.owner,
      fund: 'province',
      budgetVnd,
      startsOn: draftedOn,
      plannedEndOn,
    },
    ...(key === 'security'
      ? {
          groups: {
            components: vi.components.map((part, index) => ({
              ...part,
              budgetVnd: (index + 2) * 5 * BILLION,
            })),
          },
        }
      : {}),
  })
}

function approve(life: Project, submittedOn: string, number: number, budgetVnd: number): Project {
  const approvedOn = addWorkdays(submittedOn, 18)
  return life.act(submittedOn, 'submit', home.director).act(approvedOn, 'approve', home.director, {
    values: { decisionNo: vi.decision(number, Number(approvedOn.slice(0, 4))), budgetVnd },
  })
}

/** Reports of progress in tenths of the budget. */
function progress(
  life: Project,
  budgetVnd: number,
  steps: readonly (readonly [day: string, percent: number])[],
): Project {
  for (const [index, [day, percent]] of steps.entries()) {
    life.act(day, 'reportProgress', home.technician, {
      values: {
        progress: percent,
        spentVnd: (budgetVnd / 100) * Math.floor(percent * 0.8),
        report: vi.reports[index % vi.reports.length],
      },
    })
  }
  return life
}

/** The four projects of the year, one that was not approved, and one of another province. */
function writeOwnProjects(diary: Diary): void {
  const centre = 12 * BILLION
  progress(
    approve(
      draft(diary, {
        key: 'centre',
        kind: 'data-centre',
        draftedOn: '2016-01-12',
        plannedEndOn: '2017-10-31',
        budgetVnd: centre,
      }),
      '2016-03-08',
      412,
      centre,
    ).act('2016-06-14', 'start', home.technologyHead, { values: { contractor: vi.contractors.centre } }),
    centre,
    [
      ['2016-12-13', 35],
      ['2017-05-16', 70],
      ['2017-09-12', 95],
    ],
  ).act('2017-10-24', 'operate', home.director)
  const portal = 8 * BILLION
  progress(
    approve(
      draft(diary, {
        key: 'portal',
        kind: 'service-portal',
        draftedOn: '2016-08-16',
        plannedEndOn: '2018-06-30',
        budgetVnd: portal,
      }),
      '2016-10-11',
      1630,
      portal,
    ).act('2017-03-14', 'start', home.technologyHead, { values: { contractor: vi.contractors.portal } }),
    portal,
    [
      ['2017-07-18', 30],
      ['2017-11-14', 55],
    ],
  )
  const architecture = 3 * BILLION
  progress(
    approve(
      draft(diary, {
        key: 'architecture',
        kind: 'architecture',
        draftedOn: '2017-01-17',
        plannedEndOn: '2018-03-31',
        budgetVnd: architecture,
      }),
      '2017-03-21',
      587,
      architecture,
    ).act('2017-06-13', 'start', home.technologyHead, {
      values: { contractor: vi.contractors.architecture },
    }),
    architecture,
    [['2017-10-17', 60]],
  )
  draft(diary, {
    key: 'security',
    kind: 'network-security',
    draftedOn: '2017-08-15',
    plannedEndOn: '2019-12-31',
    budgetVnd: 25 * BILLION,
  })
    .act('2017-10-10', 'submit', home.director)
    .act('2017-10-31', 'sendBack', home.director, { why: vi.why.sendBack })
    .act('2017-11-28', 'amend', home.technician, { values: { budgetVnd: 25 * BILLION } })
  draft(diary, {
    key: 'refused',
    kind: 'other',
    draftedOn: '2016-05-10',
    plannedEndOn: '2016-12-31',
    budgetVnd: BILLION,
  })
    .act('2016-06-07', 'submit', home.director)
    .act('2016-07-05', 'refuse', home.director, { why: vi.why.refuse })
  const { specialist } = officersOf('stttt-can-tho')
  diary.open(project, 'elsewhere').act('2016-04-05', 'draft', specialist, {
    values: { ...vi.projects.elsewhere, kind: 'other', startsOn: '2016-04-05' },
  })
}

/** Works of the yearly programme: all but the last are done. */
function writeWorks(diary: Diary, random: Random): void {
  for (const year of [2016, 2017]) {
    for (const [index, [kind, work]] of vi.works.entries()) {
      const isOffice = kind === 'training' || kind === 'support'
      const [officer, head] = isOffice
        ? [home.technologyOfficer, home.technologyHead]
        : [home.pressOfficer, home.pressHead]
      const month = String(Math.min(12, index + 1)).padStart(2, '0')
      const life = diary
        .open(workItem, `${year}-${index + 1}`, { unit: isOffice ? rooms.technology : rooms.press })
        .act(`${year}-01-${index < 4 ? '06' : '12'}`, 'plan', officer, {
          values: { title: vi.workOf(work, year), kind, partners: vi.partners, dueOn: `${year}-${month}-28` },
        })
      if (index === 10) {
        life.act(`${year}-09-12`, 'cancel', head, { why: vi.why.cancel })
        continue
      }
      const startedOn = dayBetween(random, `${year}-${month}-04`, `${year}-${month}-11`)
      life.act(startedOn, 'start', officer)
      if (year === 2017 && index === 11) continue
      life.act(addWorkdays(startedOn, random.between(2, 6)), 'finish', officer, {
        values: { outcome: vi.outcome, documentNo: vi.paper(random.between(20, 900)) },
      })
    }
  }
}

/** Projects of information technology, and the works of the year's programme. */
export function writeProjects(diary: Diary): void {
  writeOwnProjects(diary)
  writeWorks(diary, diary.random('projects'))
}
