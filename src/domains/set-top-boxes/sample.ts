import { home, officersOf } from '../sample/cast.ts'
import type { Diary } from '../sample/diary.ts'
import { personName, phoneNumber } from '../sample/names.vi.ts'
import { type Commune, communes, elsewhere } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import { addWorkdays } from '../sample/time.ts'
import { setTopBoxDelivery, setTopBoxHousehold } from './definition.ts'
import { FIRST, type Phase, Round, SECOND } from './sample-round.ts'
import * as vi from './sample-vi.ts'

type Why = keyof typeof vi.why

/** Shares out a number over the communes: rural ones have three times as many poor households. */
function shareOut(total: number): Map<Commune, number> {
  const weights = communes.map((commune, index) => (commune.kind === 'commune' ? 3 : 1) * (8 + (index % 5)))
  const sum = weights.reduce((a, b) => a + b, 0)
  const shares = new Map<Commune, number>()
  let before = 0
  let run = 0
  for (const [index, commune] of communes.entries()) {
    run += weights[index] ?? 0
    const upTo = Math.round((total * run) / sum)
    shares.set(commune, upTo - before)
    before = upTo
  }
  return shares
}

/** Households that were found to have no claim, by the reason that was found. */
const REFUSED: Readonly<Record<Phase['code'], readonly (readonly [reason: Why, count: number])[]>> = {
  'dot-1': [
    ['digital', 214],
    ['payTelevision', 187],
    ['none', 96],
    ['twice', 58],
  ],
  'dot-2': [
    ['served', 137],
    ['digital', 41],
    ['payTelevision', 36],
    ['none', 12],
    ['twice', 9],
  ],
}

function writeRefused(round: Round, random: Random, phase: Phase): void {
  for (const [reason, count] of REFUSED[phase.code]) {
    for (let left = count; left > 0; left--) {
      const days = round.scheduleOf()
      const television = reason === 'digital' ? 'digital' : reason === 'none' ? 'none' : 'analogue'
      const household = round.list(
        random.pick(communes),
        days.listed,
        'poor',
        television,
        reason === 'payTelevision',
      )
      household.act(days.consolidated, 'consolidate', home.postOfficer)
      const isTwice = reason === 'served' || reason === 'twice'
      household.act(days.approved, isTwice ? 'findDuplicate' : 'findIneligible', home.postHead, {
        why: vi.why[reason],
      })
    }
  }
}

/** Approved households that got no box, and one in each phase whose first box was taken back for another. */
function writeExceptions(round: Round, random: Random): void {
  const approved = () => {
    const commune = random.pick(communes)
    const days = round.scheduleOf()
    const household = round.approve(round.list(commune, days.listed, 'near-poor'), days, false)
    return { commune, days, household }
  }
  for (let left = 6; left > 0; left--) {
    const { commune, days, household } = approved()
    const delivery = round.allocate(household, commune, 'near-poor', days.allocated)
    const isMoved = left > 3
    delivery.act(round.deliveryDay(), 'refuse', home.postOfficer, {
      why: isMoved ? vi.why.moved : vi.why.unwanted,
    })
    if (isMoved)
      household.act(addWorkdays(days.allocated, 20), 'recordMove', home.postOfficer, { why: vi.why.moved })
  }
  const { commune, days, household } = approved()
  const swapped = addWorkdays(days.allocated, 25)
  round
    .bring(round.allocate(household, commune, 'near-poor', days.allocated), addWorkdays(days.allocated, 16))
    .act(swapped, 'takeBack', home.postHead, { why: vi.why.broken })
  round.bring(
    round.allocate(household, commune, 'near-poor', addWorkdays(swapped, 1), `${household.on.ref}-2`),
    addWorkdays(swapped, 4),
  )
}

function writePhase(diary: Diary, random: Random, phase: Phase): void {
  const round = new Round(diary, random, phase)
  writeExceptions(round, random)
  // One household of the number is the one whose box was exchanged.
  for (const [commune, count] of shareOut(phase.accepted - 1)) {
    const days = round.scheduleOf()
    const isPosted = random.chance(0.1)
    for (let left = count; left > 0; left--) round.serve(commune, days, isPosted)
  }
  writeRefused(round, random, phase)
  const days = round.scheduleOf()
  const [commune] = communes
  if (commune) {
    round
      .list(commune, days.listed, 'poor', 'digital')
      .act(days.posted, 'correct', home.postOfficer, {
        values: { headName: personName(random), phone: phoneNumber(random) },
        why: vi.why.wrongName,
      })
      .act(days.consolidated, 'findIneligible', home.postOfficer, { why: vi.why.digital })
  }
}

/** Households of other provinces: they must not count at home. */
function writeElsewhere(diary: Diary, random: Random): void {
  for (const [unit, places] of Object.entries(elsewhere)) {
    const { specialist, director } = officersOf(unit)
    for (let index = 1; index <= 15; index++) {
      const place = random.pick(places)
      const listNo = `${unit}-${index}`
      const household = diary
        .open(setTopBoxHousehold, listNo)
        .act('2016-03-01', 'list', specialist, {
          values: {
            listNo,
            phase: 'dot-1',
            place,
            headName: personName(random),
            class: 'poor',
            listYear: 2015,
            television: 'analogue',
            payTelevision: false,
          },
        })
        .act('2016-04-05', 'consolidate', specialist)
        .act('2016-05-10', 'approve', director)
      diary
        .open(setTopBoxDelivery, listNo, { parent: household })
        .act('2016-06-01', 'allocate', specialist, {
          values: { phase: 'dot-1', place, class: 'poor', device: 'terrestrial' },
        })
        .act('2016-07-05', 'deliver', specialist, {
          values: { serial: `X${listNo.slice(6)}`, deliveredOn: '2016-07-05' },
        })
        .act('2016-07-05', 'install', specialist, { values: { installedOn: '2016-07-05' } })
        .act('2016-07-06', 'accept', specialist, { values: { recipientIsHead: true } })
    }
  }
}

/** Digital set-top boxes for poor and near-poor households: 30,429 in the first phase, 2,124 in the second. */
export function writeSetTopBoxes(diary: Diary): void {
  const random = diary.random('set-top-boxes')
  writePhase(diary, random, FIRST)
  writePhase(diary, random, SECOND)
  writeElsewhere(diary, random)
}
