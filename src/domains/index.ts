/** The systems of the field as data: record types, indicators, reports and the sample office. */
import type { PublishedIndicator } from '#figures/define'
import { type PublishedType, publishType } from '#records/define'
import * as inspections from './inspections/definition.ts'
import { sanctionDecision } from './inspections/definition-sanction.ts'
import { indicators as inspectionIndicators } from './inspections/indicators.ts'
import * as inspectionsVi from './inspections/vi.ts'
import * as licences from './licences/definition.ts'
import { indicators as licenceIndicators } from './licences/indicators.ts'
import * as licencesVi from './licences/vi.ts'
import * as post from './post/definition.ts'
import { indicators as postIndicators } from './post/indicators.ts'
import * as postVi from './post/vi.ts'
import * as setTopBoxes from './set-top-boxes/definition.ts'
import { indicators as setTopBoxIndicators } from './set-top-boxes/indicators.ts'
import * as setTopBoxesVi from './set-top-boxes/vi.ts'

export const types: readonly PublishedType[] = [
  publishType(licences.newsletterLicence, licencesVi.newsletterWords),
  publishType(licences.nonCommercialDocument, licencesVi.documentWords),
  publishType(post.postalEnterprise, postVi.enterpriseWords),
  publishType(post.postalPoint, postVi.pointWords),
  publishType(setTopBoxes.setTopBoxHousehold, setTopBoxesVi.householdWords),
  publishType(setTopBoxes.setTopBoxDelivery, setTopBoxesVi.deliveryWords),
  publishType(inspections.inspection, inspectionsVi.inspectionWords),
  publishType(inspections.inspectedSubject, inspectionsVi.subjectWords),
  publishType(sanctionDecision, inspectionsVi.sanctionWords),
]

export const indicators: readonly PublishedIndicator[] = [
  ...licenceIndicators,
  ...postIndicators,
  ...setTopBoxIndicators,
  ...inspectionIndicators,
]
