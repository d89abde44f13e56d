/** The systems of the field as data: record types, indicators, reports and the sample office. */
import type { PublishedIndicator } from '#figures/define'
import { type PublishedType, publishType } from '#records/define'
import * as inspections from './inspections/definition.ts'
import { sanctionDecision } from './inspections/definition-sanction.ts'
import { indicators as inspectionIndicators } from './inspections/indicators.ts'
import * as inspectionsVi from './inspections/vi.ts'
import * as post from './post/definition.ts'
import { indicators as postIndicators } from './post/indicators.ts'
import * as postVi from './post/vi.ts'

export const types: readonly PublishedType[] = [
  publishType(post.postalEnterprise, postVi.enterpriseWords),
  publishType(post.postalPoint, postVi.pointWords),
  publishType(inspections.inspection, inspectionsVi.inspectionWords),
  publishType(inspections.inspectedSubject, inspectionsVi.subjectWords),
  publishType(sanctionDecision, inspectionsVi.sanctionWords),
]

export const indicators: readonly PublishedIndicator[] = [...postIndicators, ...inspectionIndicators]
