export { type Break, breaksOf } from './breaks.ts'
export { isOpenByPlace, type PlaceParts, placePartsOf, shownPlacesOf } from './by-place.ts'
export { type UnitPart, unitPartsOf } from './by-unit.ts'
export {
  decimalsOf,
  FigureCatalog,
  FigureCatalogHolder,
  type IndicatorVersion,
  isCounted,
  loadFigureCatalog,
  type Period,
  type Scheme,
} from './catalog.ts'
export { foldDeltas } from './cells.ts'
export { comparisonId } from './compare.ts'
export {
  extentOfFigure,
  type FigureQuery,
  type FigureWorld,
  figureId,
  figuresOf,
  getFigure,
  isMade,
  parseFigureId,
  periodOf,
} from './compute.ts'
export { registerContributions } from './contribute.ts'
export { countDeltas } from './count-deltas.ts'
export { type Extent, type ExtentQuery, extentOf, placesOver, unitsOf } from './extent.ts'
export type { Comparison, Figure, FigureStatus } from './figure.ts'
export { type GroupQuery, groupsAsJson } from './group.ts'
export { publishedIndicatorSchema, schemeSchema } from './indicator-schema.ts'
export { type Lineage, type LineageRow, lineageOf, wholeLineageOf } from './lineage.ts'
export { dueOnOf, type Owing, type OwingList, type OwingState, owingOf } from './owing.ts'
export { numberOptions, type PublishedScheme, publishIndicators } from './publish.ts'
export { REBUILD, rebuildIndicator } from './rebuild.ts'
export { cutOffOf, isIncomplete, officesOwing, owedTo, type Reports } from './reports.ts'
export { type RolledUp, rollUp } from './roll-up.ts'
export { type MonthValue, monthsOf, placesOf } from './series.ts'
export { suppressed } from './suppress.ts'
export { dayOfTree, parseTree, type Tree, treePart } from './tree.ts'
export { type FigureDiscrepancy, verifyFigures } from './verify.ts'
export { type Years, yearsOf } from './years.ts'
