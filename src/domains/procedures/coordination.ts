import { defineRecordType, publishType } from '#records/define'
import { coordinationLaw, coordinationWords } from './life.vi.ts'

/** What one body asks of another about a dossier: an opinion, or the part of a linked procedure that is its own. */
export const coordinationOf = (dossiers: readonly string[]) => {
  const coordination = defineRecordType({
    code: 'coordination',
    version: 1,
    validFrom: '2016-01-01',
    law: coordinationLaw,
    fields: {
      kind: { kind: 'choice', required: true, options: ['opinion', 'linked'] },
      dossier: { kind: 'text', search: true },
      question: { kind: 'longText', max: 3000 },
      answerBy: { kind: 'date' },
      opinion: { kind: 'choice', required: true, options: ['agree', 'agree-with-notes', 'disagree'] },
      answer: { kind: 'longText', required: true, min: 5, max: 5000 },
      answerFile: { kind: 'file' },
      answeredOn: { kind: 'date' },
      pace: { kind: 'choice', options: ['early', 'on-time', 'late'] },
    },
    parent: dossiers,
    states: ['asked', 'answered', 'dropped'],
    actions: {
      ask: { from: [], to: 'asked', by: ['system'], asks: ['kind', 'dossier', 'question', 'answerBy'] },
      answer: {
        from: ['asked'],
        to: 'answered',
        by: ['specialist', 'head', 'director'],
        asks: ['opinion', 'answer', 'answerFile'],
        needs: { field: 'kind', is: 'opinion' },
        sets: { answeredOn: { today: true }, pace: { pace: 'answer' } },
        effects: [{ act: 'hearAnswer', on: 'parent', lapses: true }],
      },
      answerLinked: {
        from: ['asked'],
        to: 'answered',
        by: ['head', 'director'],
        asks: ['opinion', 'answer', 'answerFile'],
        needs: { field: 'kind', is: 'linked' },
        sets: { answeredOn: { today: true }, pace: { pace: 'linked' } },
        effects: [{ act: 'takeBack', on: 'parent', lapses: true }],
      },
      drop: { from: ['asked'], to: 'dropped', by: ['system', 'head'], needsReason: true },
    },
    clocks: {
      answer: {
        starts: ['ask'],
        stops: ['answer', 'answerLinked', 'drop'],
        term: { field: 'answerBy' },
      },
      linked: {
        starts: ['ask'],
        stops: ['answer', 'answerLinked', 'drop'],
        term: { cases: [{ when: { field: 'kind', is: 'linked' }, value: 4, unit: 'working_day' }] },
      },
    },
    title: '{kind}: {dossier}',
    public: [],
    keptBy: ['ministry', 'department'],
  })
  return publishType(coordination, coordinationWords)
}
