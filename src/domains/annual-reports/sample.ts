import { home, state } from '../sample/cast.ts'
import type { Diary } from '../sample/diary.ts'
import { homeUnit, ministry } from '../sample/units.vi.ts'
import { annualReport } from './definition.ts'
import { departmentReport } from './department.vi.ts'
import { ministryReport } from './ministry.vi.ts'
import * as vi from './sample-vi.ts'

/** The reports of the year, still in draft on the last day of the sample. */
export function writeAnnualReports(diary: Diary): void {
  diary
    .open(annualReport, 'department-2017', { unit: homeUnit })
    .act('2017-12-12', 'start', home.statistician, {
      values: { title: vi.titles.department, period: '2017', report: departmentReport.code },
    })
    .act('2017-12-19', 'edit', home.statistician, { values: { note: vi.notes.department } })
  diary
    .open(annualReport, 'ministry-2017', { unit: ministry })
    .act('2017-12-14', 'start', state.statistician, {
      values: {
        title: vi.titles.ministry,
        period: '2017',
        report: ministryReport.code,
        note: vi.notes.ministry,
      },
    })
}
