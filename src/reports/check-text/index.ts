export { checkText } from './check-text.ts'
export { type PreparedCatalogue, prepareCatalogue } from './prepare.ts'
export type {
  Asked,
  Check,
  CheckCatalogue,
  CheckCode,
  CheckedFigure,
  CheckedIndicator,
  CheckedPeriod,
  CheckedUnit,
  CheckResult,
  FigureReference,
  Finding,
  NearBase,
  Token,
  TokenClass,
  Verdict,
} from './shapes.ts'
