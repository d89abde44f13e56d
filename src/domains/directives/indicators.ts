import { defineIndicator } from '#figures/define'
import { indicatorWords } from './vi.ts'

export const indicators = [
  defineIndicator(
    {
      code: 'TASK.N',
      version: 1,
      validFrom: '2014-07-27',
      scope: ['ministry', 'department'],
      kind: 'flow',
      ahead: true,
      sources: [
        {
          of: 'task',
          states: ['assigned', 'received', 'doing', 'extension', 'review', 'completed'],
          on: 'planStartsOn',
        },
      ],
    },
    indicatorWords.tasks,
  ),
]
