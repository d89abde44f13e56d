/** The systems of the field as data: record types, indicators, reports and the sample office. */
import type { PublishedIndicator } from '#figures/define'
import { type PublishedPaper, type PublishedType, publishType } from '#records/define'
import type { ReportDefinition } from '#reports/define'
import * as annualReports from './annual-reports/definition.ts'
import { departmentReport } from './annual-reports/department.vi.ts'
import { ministryReport } from './annual-reports/ministry.vi.ts'
import * as annualReportsVi from './annual-reports/vi.ts'
import * as books from './book-day/definition.ts'
import { indicators as bookIndicators } from './book-day/indicators.ts'
import * as booksVi from './book-day/vi.ts'
import * as citizens from './citizen-reports/definition.ts'
import { indicators as citizenIndicators } from './citizen-reports/indicators.ts'
import * as citizensVi from './citizen-reports/vi.ts'
import * as directives from './directives/definition.ts'
import { indicators as directiveIndicators } from './directives/indicators.ts'
import * as directivesVi from './directives/vi.ts'
import * as inspections from './inspections/definition.ts'
import { sanctionDecision } from './inspections/definition-sanction.ts'
import { indicators as inspectionIndicators } from './inspections/indicators.ts'
import * as inspectionsVi from './inspections/vi.ts'
import * as licences from './licences/definition.ts'
import { indicators as licenceIndicators } from './licences/indicators.ts'
import * as licenceResults from './licences/result.ts'
import * as licencesVi from './licences/vi.ts'
import * as media from './media/definition.ts'
import { indicators as mediaIndicators } from './media/indicators.ts'
import * as mediaVi from './media/vi.ts'
import { article } from './news/definition.ts'
import { articleWords } from './news/vi.ts'
import * as services from './online-services/definition.ts'
import { indicators as serviceIndicators } from './online-services/indicators.ts'
import { serviceReview } from './online-services/review.ts'
import { reviewWords } from './online-services/review.vi.ts'
import * as servicesVi from './online-services/vi.ts'

import { dossierPapers } from './papers/dossiers.ts'
import { licencePapers } from './papers/licences.ts'

export { periodSchemes } from './periods.vi.ts'

import * as post from './post/definition.ts'
import { indicators as postIndicators } from './post/indicators.ts'
import * as postVi from './post/vi.ts'
import { procedures } from './procedures/index.ts'
import { indicators as dossierIndicators } from './procedures/indicators.ts'
import * as projects from './projects/definition.ts'
import { indicators as projectIndicators } from './projects/indicators.ts'
import * as projectsVi from './projects/vi.ts'
import * as returns from './returns/definition.ts'
import { indicators as returnIndicators } from './returns/indicators.ts'
import * as returnsVi from './returns/vi.ts'
import * as setTopBoxes from './set-top-boxes/definition.ts'
import { indicators as setTopBoxIndicators } from './set-top-boxes/indicators.ts'
import * as setTopBoxesVi from './set-top-boxes/vi.ts'

/**
 * Every record type, in the order in which a department's home page groups them, with the field of the sector that says
 * which successor of an office took it over in 2025; what belongs to no field went with the office itself.
 */
export const types: readonly PublishedType[] = [
  publishType(media.pressAgency, mediaVi.pressAgencyWords, 'press'),
  publishType(media.electronicPress, mediaVi.electronicPressWords, 'press'),
  publishType(media.broadcastStation, mediaVi.broadcastStationWords, 'press'),
  publishType(media.televisionEnterprise, mediaVi.televisionEnterpriseWords, 'press'),
  publishType(media.publisher, mediaVi.publisherWords, 'publishing'),
  publishType(media.printHouse, mediaVi.printHouseWords, 'publishing'),
  publishType(licences.newsletterLicence, licencesVi.newsletterWords, 'publishing'),
  publishType(licences.nonCommercialDocument, licencesVi.documentWords, 'publishing'),
  publishType(licenceResults.newsletterLicence2, licencesVi.newsletter2Words, 'publishing'),
  publishType(licenceResults.nonCommercialDocument2, licencesVi.document2Words, 'publishing'),
  publishType(post.postalEnterprise, postVi.enterpriseWords, 'post'),
  publishType(post.postalPoint, postVi.pointWords, 'post'),
  publishType(setTopBoxes.setTopBoxHousehold, setTopBoxesVi.householdWords, 'telecom'),
  publishType(setTopBoxes.setTopBoxDelivery, setTopBoxesVi.deliveryWords, 'telecom'),
  publishType(books.bookDay, booksVi.bookDayWords, 'publishing'),
  publishType(books.donation, booksVi.donationWords, 'publishing'),
  publishType(books.allocation, booksVi.allocationWords, 'publishing'),
  publishType(projects.project, projectsVi.projectWords, 'information-technology'),
  publishType(projects.workItem, projectsVi.workItemWords, 'information-technology'),
  publishType(services.onlineService, servicesVi.serviceWords, 'information-technology'),
  publishType(services.onlineService2, servicesVi.service2Words, 'information-technology'),
  publishType(services.serviceUsage, servicesVi.usageWords, 'information-technology'),
  publishType(serviceReview, reviewWords, 'information-technology'),
  publishType(inspections.inspection, inspectionsVi.inspectionWords),
  publishType(inspections.inspectedSubject, inspectionsVi.subjectWords),
  publishType(sanctionDecision, inspectionsVi.sanctionWords),
  publishType(citizens.reportSpam, citizensVi.spamWords),
  publishType(citizens.reportSim, citizensVi.simWords),
  publishType(citizens.reportSubscriber, citizensVi.subscriberWords),
  publishType(citizens.reportTvCopyright, citizensVi.tvCopyrightWords),
  publishType(citizens.reportPress, citizensVi.pressWords),
  publishType(directives.directive, directivesVi.directiveWords),
  publishType(directives.task, directivesVi.taskWords),
  publishType(returns.sectorReturn, returnsVi.sectorReturnWords, 'telecom'),
  publishType(returns.postalReturn, returnsVi.postalReturnWords, 'post'),
  publishType(returns.planTarget, returnsVi.planTargetWords, 'telecom'),
  publishType(article, articleWords),
  publishType(annualReports.annualReport, annualReportsVi.annualReportWords),
  ...procedures,
]

export const indicators: readonly PublishedIndicator[] = [
  ...mediaIndicators,
  ...licenceIndicators,
  ...postIndicators,
  ...setTopBoxIndicators,
  ...bookIndicators,
  ...projectIndicators,
  ...serviceIndicators,
  ...inspectionIndicators,
  ...citizenIndicators,
  ...directiveIndicators,
  ...returnIndicators,
  ...dossierIndicators,
]

/** Forms of papers. */
export const papers: readonly PublishedPaper[] = [...licencePapers, ...dossierPapers]

export const reports: readonly ReportDefinition[] = [departmentReport, ministryReport]

export * from './sample/index.ts'
