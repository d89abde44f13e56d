import { defineIndicator } from '#figures/define'
import { LEVELS } from './definition.ts'
import { indicatorWords as words } from './vi.ts'

const common = { version: 1, validFrom: '2011-06-10', scope: ['department'] } as const
const service = {
  of: 'online-service',
  states: ['published', 'withdrawn'],
  on: 'publishedOn',
  until: 'withdrawnOn',
} as const
const usage = { of: 'service-usage', states: ['confirmed'], on: 'monthEndsOn' } as const
const level = { field: 'level' } as const

export const indicators = [
  defineIndicator(
    {
      ...common,
      code: 'DVC.SVC.N',
      kind: 'stock',
      by: ['level', 'group'],
      options: { level: LEVELS, group: ['level-1-2', 'level-3-4'] },
      sources: [
        { ...service, when: { field: 'level', in: ['1', '2'] }, dims: { level, group: { is: 'level-1-2' } } },
        { ...service, when: { field: 'level', in: ['3', '4'] }, dims: { level, group: { is: 'level-3-4' } } },
      ],
    },
    words.services,
  ),
  defineIndicator(
    {
      ...common,
      code: 'DVC.DOS.N',
      kind: 'flow',
      by: ['channel'],
      options: { channel: ['online', 'counter', 'post'] },
      sources: [
        { ...usage, sum: 'online', dims: { channel: { is: 'online' } } },
        { ...usage, sum: 'counter', dims: { channel: { is: 'counter' } } },
        { ...usage, sum: 'postal', dims: { channel: { is: 'post' } } },
      ],
    },
    words.dossiers,
  ),
  defineIndicator(
    {
      ...common,
      code: 'DVC.DOS.ONLRATE',
      kind: 'ratio',
      decimals: 1,
      a: { code: 'DVC.DOS.N', dims: { channel: 'online' } },
      b: { code: 'DVC.DOS.N' },
    },
    words.onlineRate,
  ),
  defineIndicator(
    {
      ...common,
      code: 'DVC.SVC.USED',
      kind: 'flow',
      distinct: 'parent',
      sources: [
        {
          ...usage,
          when: {
            all: [
              { field: 'level', in: ['3', '4'] },
              { field: 'online', atLeast: 1 },
            ],
          },
        },
      ],
    },
    words.used,
  ),
  defineIndicator(
    {
      ...common,
      code: 'DVC.SVC.ZERO',
      kind: 'difference',
      a: { code: 'DVC.SVC.N', dims: { group: 'level-3-4' } },
      b: { code: 'DVC.SVC.USED' },
    },
    words.unused,
  ),
]
