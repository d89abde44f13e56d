import type { SECTORS } from './definition.ts'

type Sector = (typeof SECTORS)[number]

/** One inspection that reached its conclusion; `visits` counts the subjects without the removed ones. */
export interface InspectionRow {
  ref: string
  kind: 'administrative' | 'specialised'
  sector: Sector
  mode: 'planned' | 'unplanned'
  decidedOn: string
  visits: number
}

const row = (
  ref: string,
  kind: InspectionRow['kind'],
  sector: Sector,
  decidedOn: string,
  visits: number,
  mode: InspectionRow['mode'] = 'planned',
): InspectionRow => ({
  ref,
  kind,
  sector,
  mode,
  decidedOn,
  visits,
})

/** 2016: 165 visits here and 14 more in the late one; 2017: 201 visits in 11 inspections. */
export const inspections: readonly InspectionRow[] = [
  row('16-01', 'administrative', 'it', '2016-02-22', 4),
  row('16-02', 'specialised', 'internet', '2016-03-07', 25),
  row('16-03', 'specialised', 'telecom', '2016-03-28', 22),
  row('16-04', 'specialised', 'printing', '2016-04-25', 20),
  row('16-05', 'specialised', 'post', '2016-05-16', 24),
  row('16-06', 'specialised', 'distribution', '2016-06-13', 19),
  row('16-07', 'specialised', 'radio', '2016-07-11', 21),
  row('16-08', 'administrative', 'press', '2016-08-15', 5),
  row('16-09', 'specialised', 'it', '2016-09-12', 18),
  row('16-10', 'specialised', 'internet', '2016-10-03', 7, 'unplanned'),
  row('17-01', 'administrative', 'it', '2017-02-20', 4),
  row('17-02', 'specialised', 'internet', '2017-03-06', 31),
  row('17-03', 'specialised', 'telecom', '2017-03-27', 28),
  row('17-04', 'administrative', 'broadcast', '2017-04-17', 3),
  row('17-05', 'specialised', 'printing', '2017-04-24', 24),
  row('17-06', 'specialised', 'post', '2017-05-15', 26),
  row('17-07', 'specialised', 'distribution', '2017-06-12', 19),
  row('17-08', 'specialised', 'radio', '2017-07-10', 22),
  row('17-09', 'specialised', 'it', '2017-08-14', 18),
  row('17-10', 'administrative', 'press', '2017-09-11', 5),
  row('17-11', 'specialised', 'internet', '2017-11-06', 21, 'unplanned'),
]

/** Concluded between the windows of both years: its last visits and its decisions count in neither. */
export const lateInspection = row('16-11', 'specialised', 'telecom', '2016-11-28', 14)

export type Outcome = 'paid' | 'parts' | 'delivered' | 'enforcing' | 'warning' | 'cancelled' | 'dismissed'

/** A visit that found a violation. The same party may stand here twice. */
export interface ViolationRow {
  inspection: string
  party: string
  person?: true
  outcome: Outcome
  /** Fine and its bracket in đồng. */
  amount: number
  least: number
  most: number
}

const THOUSAND = 1000
const MILLION = 1_000_000

/** Brackets that the sample uses, by the amount chosen inside them. */
const bracket = (amount: number): { least: number; most: number } =>
  amount < 2 * MILLION
    ? { least: 600 * THOUSAND, most: 2 * MILLION }
    : amount <= 5 * MILLION
      ? { least: 2 * MILLION, most: 5 * MILLION }
      : { least: 5 * MILLION, most: 10 * MILLION }

const violation = (
  inspection: string,
  party: string,
  outcome: Outcome,
  millions: number,
  person?: true,
): ViolationRow => {
  const amount = millions * MILLION
  return { inspection, party, outcome, amount, ...bracket(amount), ...(person ? { person } : {}) }
}

/**
 * 2017: 21 visits found violations of 19 parties; 18 fines of 98.5 million stand, one decision was cancelled, one
 * case dismissed, one party warned. 2016: 28 visits, 26 parties.
 */
export const violations: readonly ViolationRow[] = [
  violation('16-02', '16-a', 'paid', 3),
  violation('16-02', '16-b', 'paid', 3.5),
  violation('16-02', '16-c', 'paid', 1.5, true),
  violation('16-02', '16-d', 'parts', 7.5),
  violation('16-02', '16-e', 'paid', 3),
  violation('16-02', '16-f', 'paid', 5),
  violation('16-02', '16-g', 'warning', 1),
  violation('16-03', '16-h', 'paid', 7.5),
  violation('16-03', '16-i', 'paid', 8),
  violation('16-03', '16-j', 'paid', 3.5, true),
  violation('16-03', '16-k', 'paid', 7.5),
  violation('16-03', '16-l', 'parts', 10),
  violation('16-04', '16-m', 'paid', 4),
  violation('16-04', '16-n', 'paid', 4),
  violation('16-04', '16-o', 'paid', 5),
  violation('16-04', '16-p', 'warning', 1),
  violation('16-05', '16-q', 'paid', 6),
  violation('16-05', '16-r', 'paid', 6),
  violation('16-05', '16-s', 'paid', 3.5),
  violation('16-06', '16-t', 'paid', 4, true),
  violation('16-06', '16-u', 'paid', 5),
  violation('16-06', '16-v', 'dismissed', 1),
  violation('16-07', '16-w', 'paid', 6),
  violation('16-07', '16-x', 'paid', 7),
  violation('16-10', '16-a', 'paid', 4.5),
  violation('16-10', '16-b', 'cancelled', 4.5),
  violation('16-10', '16-y', 'paid', 3),
  violation('17-02', '17-a', 'paid', 3.5),
  violation('17-02', '17-b', 'paid', 7.5),
  violation('17-02', '17-c', 'paid', 2.5, true),
  violation('17-02', '17-d', 'paid', 5),
  violation('17-02', '17-e', 'parts', 7.5),
  violation('17-03', '17-f', 'paid', 3.5, true),
  violation('17-03', '17-g', 'paid', 5),
  violation('17-03', '17-h', 'parts', 10),
  violation('17-05', '17-i', 'paid', 2.5),
  violation('17-05', '17-j', 'paid', 7.5),
  violation('17-05', '17-k', 'paid', 3),
  violation('17-06', '17-l', 'paid', 5),
  violation('17-06', '17-m', 'paid', 7.5),
  violation('17-07', '17-n', 'paid', 4, true),
  violation('17-07', '17-o', 'paid', 6),
  violation('17-08', '17-p', 'paid', 8.5),
  violation('17-09', '17-s', 'warning', 1),
  violation('17-11', '17-a', 'cancelled', 5),
  violation('17-11', '17-b', 'dismissed', 1),
  violation('17-11', '17-q', 'enforcing', 5),
  violation('17-11', '17-r', 'delivered', 5),
]
