export {
  CALENDAR_RULES,
  type Calendar,
  type CalendarDay,
  type DayOff,
  type DayReason,
  type HourSpan,
  loadCalendar,
  makeCalendar,
} from './calendar.ts'
export { officeMsBetween } from './count-hours.ts'
export {
  type Decree,
  type DecreedDay,
  decreeDay,
  findDecree,
  type ListedDay,
  listDaysOff,
} from './decree.ts'
export {
  type AppliedRule,
  type Due,
  type DueQuestion,
  dueOn,
  type Interruption,
  type Term,
  type TracedDay,
} from './legal-time.ts'
export { loadRules, shippedDaysOff, shippedVersions } from './load-rules.ts'
export { type SpentQuestion, spentOf } from './spent.ts'
export { inForce, type RuleVersion, ruleOn } from './version.ts'
export { dayReasons, explainDue, printDue, printPromise, termUnits } from './vi.ts'
