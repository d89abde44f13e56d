import { home, officersOf, rooms } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import { personName, phoneNumber } from '../sample/names.vi.ts'
import { communes, elsewhere } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import { addDays, addWorkdays, dayBetween } from '../sample/time.ts'
import { reportPress, reportSim, reportSpam, reportSubscriber, reportTvCopyright } from './definition.ts'
import * as vi from './sample-vi.ts'

type Definition =
  | typeof reportSpam
  | typeof reportSim
  | typeof reportSubscriber
  | typeof reportTvCopyright
  | typeof reportPress
type Code = keyof typeof vi.contents

interface Register {
  definition: Definition
  code: Code
  isPress: boolean
  forwardedTo: string
  /** Reports that count, by year. */
  counts: { 2016: number; 2017: number }
  own: (random: Random, index: number) => Record<string, unknown>
}

const LAST_DAY = '2017-12-21'
const CHANNELS = ['web', 'web', 'phone', 'counter', 'sms'] as const

const REGISTERS: readonly Register[] = [
  {
    definition: reportSpam,
    code: 'report-spam',
    isPress: false,
    forwardedTo: vi.forwarded.carrier,
    counts: { 2016: 52, 2017: 64 },
    own: (random, index) => ({
      kind: index % 5 === 4 ? 'email' : index % 3 === 2 ? 'call' : 'sms',
      carrier: random.pick(vi.carriers),
      ...(random.chance(0.3) ? { brandName: random.pick(vi.brands) } : { sender: phoneNumber(random) }),
    }),
  },
  {
    definition: reportSim,
    code: 'report-sim',
    isPress: false,
    forwardedTo: vi.forwarded.ministry,
    counts: { 2016: 17, 2017: 21 },
    own: random => ({
      seller: vi.seller,
      quantity: random.between(1, 20),
      carrier: random.pick(vi.carriers),
    }),
  },
  {
    definition: reportSubscriber,
    code: 'report-subscriber',
    isPress: false,
    forwardedTo: vi.forwarded.carrier,
    counts: { 2016: 26, 2017: 33 },
    own: random => ({
      subscriber: phoneNumber(random),
      fault: random.pick(['not-mine', 'wrong-name', 'wrong-name', 'cut-off']),
      carrier: random.pick(vi.carriers),
    }),
  },
  {
    definition: reportTvCopyright,
    code: 'report-tv-copyright',
    isPress: true,
    forwardedTo: vi.forwarded.broadcast,
    counts: { 2016: 6, 2017: 9 },
    own: (random, index) => ({
      programme: random.pick(vi.programmes),
      address: `https://trang-mau-${index + 1}.example/xem`,
      rightsHolder: vi.holders,
      hasRightsPaper: random.chance(0.4),
    }),
  },
  {
    definition: reportPress,
    code: 'report-press',
    isPress: true,
    forwardedTo: vi.forwarded.press,
    counts: { 2016: 5, 2017: 7 },
    own: (random, index) => ({
      pressTitle: random.pick(vi.titles),
      article: vi.articleOf(index + 1),
      matter: random.pick(['untrue', 'harassment', 'abuse']),
    }),
  },
]

class Intake {
  private count = 0
  private readonly diary: Diary
  private readonly random: Random
  private readonly register: Register

  constructor(diary: Diary, random: Random, register: Register) {
    this.diary = diary
    this.random = random
    this.register = register
  }

  private officers() {
    return this.register.isPress
      ? { officer: home.pressOfficer, head: home.pressHead, unit: rooms.press, handler: vi.handlers.press }
      : { officer: home.postOfficer, head: home.postHead, unit: rooms.post, handler: vi.handlers.telecom }
  }

  receive(day: string): Life<Definition> {
    const { random, register } = this
    const channel = random.pick(CHANNELS)
    const isAnonymous = random.chance(0.35)
    const { unit } = this.officers()
    const index = this.count++
    return this.diary
      .open(register.definition, `${register.code}-${index + 1}`, { unit })
      .act(day, 'receive', home.counter, {
        values: {
          channel,
          place: random.pick(communes).code,
          happenedOn: addDays(day, -random.between(0, 6)),
          content: random.pick(vi.contents[register.code]),
          isAnonymous,
          ...(isAnonymous ? {} : { reporter: personName(random), reporterPhone: phoneNumber(random) }),
          ...register.own(random, index),
        },
      })
  }

  /** From the intake to the answer, as far as the days of the sample go. */
  follow(life: Life<Definition>, receivedOn: string): void {
    const { random } = this
    const { officer, head, handler } = this.officers()
    const steps: [string, () => void][] = []
    const then = (day: string, write: () => void): void => {
      steps.push([day, write])
    }
    let day = addWorkdays(receivedOn, random.between(0, 1))
    if (random.chance(0.08)) {
      const asked = day
      then(asked, () => life.act(asked, 'askMore', officer, { why: vi.why.more }))
      const supplied = addWorkdays(day, 2)
      then(supplied, () => life.act(supplied, 'supply', home.counter, { values: { content: vi.added } }))
      day = supplied
    }
    const accepted = addWorkdays(day, 1)
    then(accepted, () => life.act(accepted, 'accept', officer, { values: { handler } }))
    const forwarded = addWorkdays(accepted, random.between(1, 3))
    if (random.chance(0.4))
      then(forwarded, () =>
        life.act(forwarded, 'forward', officer, { values: { forwardedTo: this.register.forwardedTo } }),
      )
    const answered = addWorkdays(forwarded, random.between(3, 9))
    then(answered, () =>
      life.act(answered, 'answer', officer, { values: { result: random.pick(vi.results) } }),
    )
    const closed = addWorkdays(answered, 5)
    if (random.chance(0.04)) {
      then(closed, () => life.act(closed, 'reopen', head, { why: vi.why.reopen }))
      const again = addWorkdays(closed, 6)
      then(again, () => life.act(again, 'answer', officer, { values: { result: random.pick(vi.results) } }))
    } else then(closed, () => life.act(closed, 'close', officer))
    for (const [on, write] of steps) {
      if (on > LAST_DAY) return
      write()
    }
  }

  writeYear(year: 2016 | 2017): void {
    const { random } = this
    const { officer } = this.officers()
    for (let index = 0; index < this.register.counts[year]; index++) {
      const day = index === 0 ? `${year}-01-06` : dayBetween(random, `${year}-01-07`, `${year}-12-20`)
      this.follow(this.receive(day), day)
    }
    for (let left = 3; left > 0; left--) {
      const day = dayBetween(random, `${year}-02-15`, `${year}-11-30`)
      const life = this.receive(day)
      if (left === 1) life.act(addWorkdays(day, 1), 'reject', officer, { why: vi.why.reject })
      else life.act(addWorkdays(day, 1), 'findDuplicate', officer, { why: vi.why.duplicate })
    }
  }
}

function writeElsewhere(diary: Diary, random: Random): void {
  for (const [unit, places] of Object.entries(elsewhere)) {
    const { specialist } = officersOf(unit)
    for (const day of ['2016-06-07', '2017-06-06']) {
      diary.open(reportSpam, `${unit}-${day}`).act(day, 'receive', specialist, {
        values: {
          channel: 'phone',
          place: random.pick(places),
          content: vi.contents['report-spam'][0],
          isAnonymous: true,
          kind: 'sms',
        },
      })
    }
  }
}

/** Reports of citizens: spam, SIM cards, subscriber data, television copyright, conduct of the press. */
export function writeCitizenReports(diary: Diary): void {
  for (const register of REGISTERS) {
    const intake = new Intake(diary, diary.random(register.code), register)
    intake.writeYear(2016)
    intake.writeYear(2017)
  }
  writeElsewhere(diary, diary.random('reports elsewhere'))
}
