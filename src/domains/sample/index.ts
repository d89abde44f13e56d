/** The sample office: units, accounts and every act of two years, made from one seed. */
import { writeAnnualReports } from '../annual-reports/sample.ts'
import { writeBookDays } from '../book-day/sample.ts'
import { writeCitizenReports } from '../citizen-reports/sample.ts'
import { writeDirectives } from '../directives/sample.ts'
import { writeInspections } from '../inspections/sample.ts'
import { writeLicences } from '../licences/sample.ts'
import { writeMedia } from '../media/sample.ts'
import { writeNews } from '../news/sample.ts'
import { writeOnlineServices } from '../online-services/sample.ts'
import { writePost } from '../post/sample.ts'
import { writeProjects } from '../projects/sample.ts'
import { writeReturns } from '../returns/sample.ts'
import { writeSetTopBoxes } from '../set-top-boxes/sample.ts'
import type { SampleAct } from './act.ts'
import { Diary } from './diary.ts'

export { accounts, samplePassword } from './accounts.vi.ts'
export type { SampleAct, SampleActor, SampleParty, SampleRef } from './act.ts'
export { authority, homeUnit, units } from './units.vi.ts'

/** The period that pages of the sample office show first. */
export const homePeriod = '2017'
/** Where the office's time starts: every act of the sample is earlier. */
export const officeStart = '2017-12-22T08:00:00+07:00'

const WRITERS: readonly ((diary: Diary) => void)[] = [
  writeMedia,
  writeLicences,
  writePost,
  writeSetTopBoxes,
  writeBookDays,
  writeProjects,
  writeOnlineServices,
  writeInspections,
  writeCitizenReports,
  writeDirectives,
  writeReturns,
  writeNews,
  writeAnnualReports,
]

/** Every act of the sample office in order of time, each at its own instant; the same for the same seed. */
export function sample(seed: number): SampleAct[] {
  const diary = new Diary(seed)
  for (const write of WRITERS) write(diary)
  return diary.inOrder()
}
