import { officersOf } from '../sample/cast.ts'
import type { Diary } from '../sample/diary.ts'
import { elsewhere } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import { inspectedSubject, inspection } from './definition.ts'
import { sanctionDecision } from './definition-sanction.ts'
import type { Clients } from './sample-clients.ts'
import * as vi from './sample-vi.ts'

/** Inspections of other provinces: they must not count at home. */
export function writeElsewhere(diary: Diary, random: Random, clients: Clients): void {
  for (const [unit, places] of Object.entries(elsewhere)) {
    const { inspector, chiefInspector } = officersOf(unit)
    for (const year of ['2016', '2017']) {
      const ref = `${unit}-${year}`
      const life = diary
        .open(inspection, ref)
        .act(`${year}-03-15`, 'plan', chiefInspector, {
          values: {
            title: vi.titled(vi.elsewhere, year),
            kind: 'specialised',
            mode: 'planned',
            sector: 'internet',
          },
        })
        .act(`${year}-05-10`, 'decide', chiefInspector)
        .act(`${year}-05-16`, 'announce', inspector, { values: { announcedOn: `${year}-05-16` } })
        .act(`${year}-05-27`, 'end', inspector, { values: { endedOn: `${year}-05-26` } })
        .act(`${year}-06-06`, 'report', inspector, {
          values: { reportedOn: `${year}-06-06`, findings: vi.findings },
        })
        .act(`${year}-06-14`, 'conclude', chiefInspector)
      for (let index = 1; index <= 6; index++) {
        const { party, kind, name } = clients.get(`${ref}-${index}`, 'internet', 'business')
        const isBad = index === 1
        const subject = diary
          .open(inspectedSubject, `${ref}-${index}`, { party, parent: life })
          .act(`${year}-05-11`, 'list', inspector, {
            values: { name, kind, sector: 'internet', place: random.pick(places) },
          })
          .act(`${year}-05-18`, 'inspect', inspector, {
            values: {
              visitedOn: `${year}-05-18`,
              result: isBad ? 'violation' : 'compliant',
              ...(isBad ? { violation: vi.violations.internet.behaviour } : {}),
            },
          })
        if (!isBad) continue
        diary
          .open(sanctionDecision, `${ref}-${index}`, { parent: subject })
          .act(`${year}-05-19`, 'minute', inspector, {
            values: {
              minutesNo: `1/BB-${ref}`,
              minutesOn: `${year}-05-18`,
              partyKind: 'organisation',
              sector: 'internet',
              ...vi.violations.internet,
              bracketMinVnd: 2_000_000,
              bracketMaxVnd: 5_000_000,
            },
          })
          .act(`${year}-05-24`, 'issue', chiefInspector, {
            values: { mainForm: 'fine', totalVnd: 3_500_000 },
          })
      }
    }
  }
}
