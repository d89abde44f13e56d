import { defineIndicator } from '#figures/define'
import { COUNTED, LEVELS } from './life.ts'
import { indicatorWords as words } from './vi-indicators.ts'

const stock = { version: 1, validFrom: '2012-01-01', kind: 'stock', scope: ['ministry'] } as const
const counted = { states: COUNTED, on: 'startsOn', until: 'endsOn' } as const
const kind = { field: 'kind' } as const
const level = { field: 'level' } as const
const forms = ['newspaper', 'magazine'] as const

export const indicators = [
  defineIndicator(
    {
      ...stock,
      code: 'PRESS.PRINT.N',
      by: ['kind', 'level'],
      options: { kind: forms, level: LEVELS },
      sources: [{ ...counted, of: 'press-agency', dims: { kind, level } }],
    },
    words.print,
  ),
  defineIndicator(
    {
      ...stock,
      code: 'PRESS.ELEC.N',
      by: ['kind'],
      options: { kind: forms },
      sources: [{ ...counted, of: 'electronic-press', dims: { kind } }],
    },
    words.electronic,
  ),
  defineIndicator(
    {
      ...stock,
      code: 'BCAST.STATION.N',
      by: ['level'],
      options: { level: LEVELS },
      sources: [{ ...counted, of: 'broadcast-station', dims: { level } }],
    },
    words.stations,
  ),
  defineIndicator(
    {
      ...stock,
      code: 'BCAST.TVENT.N',
      by: ['kind'],
      options: { kind: ['free', 'pay'] },
      sources: [{ ...counted, of: 'television-enterprise', dims: { kind } }],
    },
    words.television,
  ),
  defineIndicator(
    {
      ...stock,
      code: 'PUB.HOUSE.N',
      by: ['level', 'model'],
      options: { level: LEVELS, model: ['public-unit', 'enterprise'] },
      sources: [{ ...counted, of: 'publisher', dims: { level, model: { field: 'model' } } }],
    },
    words.publishers,
  ),
  defineIndicator(
    {
      ...stock,
      code: 'PUB.PRINT.N',
      scope: ['department'],
      by: ['kind'],
      options: { kind: ['printing', 'distribution'] },
      sources: [{ ...counted, of: 'print-house', dims: { kind } }],
    },
    words.printing,
  ),
]
