export { UNDONE } from '../undo.ts'
export { assertMayImport, versionFor } from './batch.ts'
export { draftImport, guessPlan, type PreviewRow, previewImport, targetsFor } from './draft.ts'
export type { Target } from './guess-columns.ts'
export * from './imported.ts'
export { rowsAfter } from './rows-of.ts'
export { KEPT_DAYS, runImports } from './run-imports.ts'
export {
  countOutcomes,
  getImport,
  type ImportPlan,
  listImportedRows,
  listImports,
  moveImport,
  planImport,
  readImportFile,
} from './store.ts'
export { missingTargets } from './targets.ts'
