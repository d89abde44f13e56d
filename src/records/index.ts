export { Catalog, type CatalogUnit, CatalogHolder, loadCatalog, type TypeVersion } from './catalog.ts'
export { type Action, canonicalJson } from './chain.ts'
export { checkDefinition } from './check-definition.ts'
export { holds } from './condition.ts'
export { decide, type Decision, decisionsOf } from './decide.ts'
export type { Command, Step } from './fold.ts'
export { type LegalTime, legalTimeOf } from './legal-time.ts'
export { asActor, type Consequence, type Engine, type Order, perform, performMany, type Performed } from './perform.ts'
export { DefinitionError, publishTypes } from './publish.ts'
export { type ClockRow, type RecordRow, titleOf } from './record.ts'
export {
  childrenOf, clocksOf, dueClocks, eraseSecrets, findRecord, getRecord, historyOf, listRecords, type ListQuery, secretsOf,
} from './store.ts'
export { type Discrepancy, replay, verifyRecords } from './verify.ts'
