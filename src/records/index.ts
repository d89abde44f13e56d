export { Catalog, CatalogHolder, type CatalogUnit, loadCatalog, type TypeVersion } from './catalog.ts'
export { type Action, canonicalJson } from './chain.ts'
export { checkDefinition } from './check-definition.ts'
export { fieldsOf, holds } from './condition.ts'
export { type Decision, decide, decisionsOf } from './decide.ts'
export { conditionSchema, OPTION_CODE, typeSchema } from './definition-schema.ts'
export { eraseOverdue } from './erase-overdue.ts'
export type { Command, Step } from './fold.ts'
export { type Handling, handlingOf } from './handling.ts'
export { type Holding, handlerField, holdingsOf } from './holdings.ts'
export {
  countPlaces,
  countWork,
  listOwn,
  listWork,
  type WorkFilter,
  type WorkPlace,
  type WorkRow,
  workPlaces,
} from './inbox.ts'
export { type ClockTrace, type LegalTime, legalTimeOf } from './legal-time.ts'
export { addressOf, notifyParties } from './notify.ts'
export {
  type CodeList,
  codeListKey,
  codeListSchema,
  type ExtraOption,
  isOffered,
  publishOptions,
  readOptions,
} from './options.ts'
export {
  asActor,
  asReader,
  type Consequence,
  type Engine,
  type Order,
  type Performed,
  perform,
  performMany,
  rehearse,
} from './perform.ts'
export {
  exactWhole,
  type Naming,
  nameKey,
  printPoint,
  printValue,
  printWhole,
  type Shown,
  type ValueNames,
  valueNames,
} from './print-value.ts'
export { changedVersion, contentDigest, DefinitionError, publishTypes, raiseGeneration } from './publish.ts'
export { type ClockRow, parentTypes, type RecordRow, titleOf } from './record.ts'
export { listRecounts, planRecount, RECOUNT, type Recount, runRecount } from './recount.ts'
export { type AskedPaper, askedPapers, faultGroups, namesPapers } from './rounds.ts'
export { findKeyed, type KeyedRecord, keepKeys, type RowScope, rowIdem, takeRecordIds } from './row-keys.ts'
export { type DefinitionFault, shapeFaults } from './shape.ts'
export { type Share, sharesOf } from './shares.ts'
export {
  askedAbout,
  childrenOf,
  clocksOf,
  dueClocks,
  findRecord,
  getRecord,
  getRecords,
  historiesOf,
  historyOf,
  type ListQuery,
  listRecords,
  postponeClock,
  secretsOf,
} from './store.ts'
export { keepTracks, type Tracked, type TrackRequest, trackRecord } from './track.ts'
export { askedOf, readPlain } from './validate.ts'
export { type Discrepancy, replay, verifyRecords } from './verify.ts'
