import { defineIndicator } from '#figures/define'
import { indicatorWords as words } from './vi-indicators.ts'

const common = { version: 1, validFrom: '2010-01-01', scope: ['department', 'ministry'] } as const
const taken = {
  of: 'sector-return',
  states: ['accepted'],
  on: 'cutOn',
  status: { field: 'sure' },
} as const
const posted = { ...taken, of: 'postal-return' } as const
const planned = (subject: string) =>
  ({ of: 'plan-target', states: ['set'], on: 'cutOn', when: { field: 'subject', is: subject } }) as const

export const indicators = [
  defineIndicator(
    {
      ...common,
      code: 'TEL.MOB.N',
      kind: 'stock',
      restated: true,
      by: ['pay'],
      options: { pay: ['prepaid', 'postpaid'] },
      sources: [
        { ...taken, sum: 'prepaid', dims: { pay: { is: 'prepaid' } } },
        { ...taken, sum: 'postpaid', dims: { pay: { is: 'postpaid' } } },
      ],
    },
    words.mobile,
  ),
  defineIndicator(
    {
      ...common,
      code: 'TEL.MOB.POSTRATE',
      kind: 'ratio',
      a: { code: 'TEL.MOB.N', dims: { pay: 'postpaid' } },
      b: { code: 'TEL.MOB.N' },
    },
    words.postpaidRate,
  ),
  defineIndicator(
    {
      ...common,
      code: 'TEL.INET.N',
      kind: 'stock',
      restated: true,
      plan: 'TEL.INET.PLAN',
      sources: [{ ...taken, sum: 'internet' }],
    },
    words.internet,
  ),
  defineIndicator(
    {
      ...common,
      code: 'TEL.BTS.N',
      kind: 'stock',
      restated: true,
      sources: [{ ...taken, sum: 'stations' }],
    },
    words.stations,
  ),
  defineIndicator(
    {
      ...common,
      code: 'POST.REV.VND',
      kind: 'amount',
      plan: 'POST.REV.PLAN',
      sources: [{ ...taken, sum: 'postRevenueVnd' }],
    },
    words.revenue,
  ),
  defineIndicator(
    {
      ...common,
      code: 'POST.ITEM.N',
      scope: ['department'],
      kind: 'flow',
      by: ['kind'],
      options: { kind: ['letter', 'parcel'] },
      sources: [
        { ...posted, sum: 'letters', dims: { kind: { is: 'letter' } } },
        { ...posted, sum: 'parcels', dims: { kind: { is: 'parcel' } } },
      ],
    },
    words.items,
  ),
  defineIndicator(
    {
      ...common,
      code: 'POST.WORKER.N',
      scope: ['department'],
      kind: 'stock',
      restated: true,
      sources: [{ ...posted, sum: 'workers' }],
    },
    words.workers,
  ),
  defineIndicator(
    {
      ...common,
      code: 'TEL.INET.PLAN',
      kind: 'stock',
      restated: true,
      sources: [{ ...planned('internet'), sum: 'number' }],
    },
    words.internetPlan,
  ),
  defineIndicator(
    {
      ...common,
      code: 'POST.REV.PLAN',
      kind: 'amount',
      sources: [{ ...planned('post-revenue'), sum: 'amountVnd' }],
    },
    words.revenuePlan,
  ),
  defineIndicator(
    {
      ...common,
      code: 'TEL.INET.PLANPCT',
      kind: 'ratio',
      decimals: 2,
      a: { code: 'TEL.INET.N' },
      b: { code: 'TEL.INET.PLAN' },
    },
    words.internetReached,
  ),
  defineIndicator(
    {
      ...common,
      code: 'POST.REV.PLANPCT',
      kind: 'ratio',
      decimals: 2,
      a: { code: 'POST.REV.VND' },
      b: { code: 'POST.REV.PLAN' },
    },
    words.revenueReached,
  ),
]
