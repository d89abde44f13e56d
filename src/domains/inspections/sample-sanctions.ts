import { home, rooms } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import type { Random } from '../sample/random.ts'
import { addDays, addWorkdays, workday } from '../sample/time.ts'
import type { inspectedSubject, SECTORS } from './definition.ts'
import { sanctionDecision } from './definition-sanction.ts'
import type { ViolationRow } from './sample-table.ts'
import * as vi from './sample-vi.ts'

type Subject = Life<typeof inspectedSubject>

/** Pays part or all of a fine; `paid` are the amounts so far, the last one paid on `day`. */
function pay(
  life: Life<typeof sanctionDecision>,
  random: Random,
  paid: readonly { paidOn: string; amountVnd: number }[],
): void {
  const day = paid.at(-1)?.paidOn ?? ''
  life.act(day, 'pay', home.inspector, {
    values: { paidVnd: paid.reduce((sum, part) => sum + part.amountVnd, 0) },
    groups: {
      payments: paid.map((part, index) => ({
        ...part,
        receiptNo: `BL-${day.slice(2, 4)}${random.digits(5)}${index}`,
      })),
    },
  })
}

/** Due on the tenth day after delivery, or the next working day; overdue from the day after. */
const overdueFrom = (deliveredOn: string): string => addDays(workday(addDays(deliveredOn, 10)), 1)

function collect(
  life: Life<typeof sanctionDecision>,
  random: Random,
  { outcome, amount }: ViolationRow,
  deliveredOn: string,
): void {
  if (outcome === 'delivered') return
  if (outcome === 'paid') {
    const paidOn = addWorkdays(deliveredOn, random.between(1, 4))
    pay(life, random, [{ paidOn, amountVnd: amount }])
    life.act(addWorkdays(paidOn, 1), 'complete', home.inspector)
    return
  }
  const late = overdueFrom(deliveredOn)
  if (outcome === 'enforcing') {
    life
      .tick(late, 'markOverdue', rooms.inspectorate)
      .act(addWorkdays(late, 5), 'enforce', home.chiefInspector, { why: vi.why.enforce })
    return
  }
  const first = { paidOn: addWorkdays(deliveredOn, 2), amountVnd: amount / 2 }
  pay(life, random, [first])
  life.tick(late, 'markOverdue', rooms.inspectorate)
  const second = { paidOn: addWorkdays(late, 15), amountVnd: amount / 2 }
  pay(life, random, [first, second])
  life.act(addWorkdays(second.paidOn, 1), 'complete', home.inspector)
}

/** What followed the minutes of a violation. `decidedOn` at most seven days after the visit. */
export function writeSanction(
  diary: Diary,
  random: Random,
  subject: Subject,
  row: ViolationRow,
  {
    visitedOn,
    minutesNo,
    sector,
    decidedOn,
  }: { visitedOn: string; minutesNo: string; sector: (typeof SECTORS)[number]; decidedOn: string },
): void {
  const life = diary
    .open(sanctionDecision, subject.on.ref, { unit: rooms.inspectorate, parent: subject })
    .act(visitedOn, 'minute', home.inspector, {
      values: {
        minutesNo,
        minutesOn: visitedOn,
        partyKind: row.person ? 'person' : 'organisation',
        sector,
        ...vi.violations[sector],
        bracketMinVnd: row.least,
        bracketMaxVnd: row.most,
      },
    })
  if (random.chance(0.3))
    life.act(addWorkdays(visitedOn, 1), 'verify', home.inspector, { values: { mitigating: vi.mitigating } })
  const { outcome } = row
  if (outcome === 'dismissed') {
    life.act(decidedOn, 'dismiss', home.chiefInspector, { why: vi.why.dismiss })
    return
  }
  const warned = outcome === 'warning'
  life.act(decidedOn, 'issue', home.chiefInspector, {
    values: {
      mainForm: warned ? 'warning' : 'fine',
      ...(warned ? {} : { totalVnd: row.amount }),
      extraForm: 'none',
      remedy: vi.remedy,
      signer: vi.signer,
    },
  })
  const deliveredOn =
    outcome === 'delivered' ? addWorkdays(decidedOn, 12) : addWorkdays(decidedOn, random.between(1, 2))
  if (warned) {
    life.act(deliveredOn, 'deliverWarning', home.inspector, { values: { deliveredOn } })
    return
  }
  if (outcome === 'cancelled') {
    life.act(deliveredOn, 'cancel', home.chiefInspector, { why: vi.why.cancelDecision })
    return
  }
  life.act(deliveredOn, 'deliver', home.secretary, {
    values: { deliveredOn, dueOn: workday(addDays(deliveredOn, 10)) },
  })
  collect(life, random, row, deliveredOn)
}
