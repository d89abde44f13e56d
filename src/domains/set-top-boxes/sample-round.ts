import { home, rooms } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import { identityNumber, personName } from '../sample/names.vi.ts'
import type { Commune } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import { addWorkdays, dayBetween } from '../sample/time.ts'
import { setTopBoxDelivery, setTopBoxHousehold } from './definition.ts'
import * as vi from './sample-vi.ts'

type Household = Life<typeof setTopBoxHousehold>
type Delivery = Life<typeof setTopBoxDelivery>

/** One round of the programme: days of the lists, and the span in which boxes are brought. */
export interface Phase {
  code: 'dot-1' | 'dot-2'
  listYear: number
  accepted: number
  listed: readonly [string, string]
  posted: readonly [string, string]
  consolidated: readonly [string, string]
  approved: readonly [string, string]
  allocated: readonly [string, string]
  delivered: readonly [string, string]
}

export const FIRST: Phase = {
  code: 'dot-1',
  listYear: 2015,
  accepted: 30_429,
  listed: ['2016-01-11', '2016-03-11'],
  posted: ['2016-03-14', '2016-03-25'],
  consolidated: ['2016-04-04', '2016-04-22'],
  approved: ['2016-05-04', '2016-05-13'],
  allocated: ['2016-05-16', '2016-05-27'],
  delivered: ['2016-06-06', '2016-11-18'],
}
export const SECOND: Phase = {
  code: 'dot-2',
  listYear: 2016,
  accepted: 2124,
  listed: ['2017-02-13', '2017-03-10'],
  posted: ['2017-03-13', '2017-03-24'],
  consolidated: ['2017-04-03', '2017-04-14'],
  approved: ['2017-05-08', '2017-05-12'],
  allocated: ['2017-05-15', '2017-05-26'],
  delivered: ['2017-06-05', '2017-11-17'],
}

/** The days on which a commune's list is worked on. */
interface Schedule {
  listed: string
  posted: string
  consolidated: string
  approved: string
  allocated: string
}

export class Round {
  private count = 0
  private boxes = 0
  private readonly diary: Diary
  private readonly random: Random
  private readonly phase: Phase
  private readonly contractor: string
  private readonly model: string

  constructor(diary: Diary, random: Random, phase: Phase) {
    this.diary = diary
    this.random = random
    this.phase = phase
    this.contractor = vi.contractors[phase.code === 'dot-1' ? 0 : 1]
    this.model = vi.models[phase.code === 'dot-1' ? 0 : 1]
  }

  scheduleOf(): Schedule {
    const { random, phase } = this
    return {
      listed: dayBetween(random, ...phase.listed),
      posted: dayBetween(random, ...phase.posted),
      consolidated: dayBetween(random, ...phase.consolidated),
      approved: dayBetween(random, ...phase.approved),
      allocated: dayBetween(random, ...phase.allocated),
    }
  }

  /** A household in the list of its commune. The paper lists of the first phase had names only. */
  list(
    commune: Commune,
    on: string,
    poverty: string,
    television = 'analogue',
    payTelevision = false,
  ): Household {
    const { random, phase } = this
    const listNo = `${phase.code === 'dot-1' ? 'D1' : 'D2'}-${String(++this.count).padStart(5, '0')}`
    return this.diary
      .open(setTopBoxHousehold, listNo, { unit: rooms.post })
      .act(on, 'list', home.postOfficer, {
        values: {
          listNo,
          phase: phase.code,
          place: commune.code,
          headName: personName(random),
          ...(phase.code === 'dot-2'
            ? {
                headId: identityNumber(random),
                hamlet: random.pick(vi.hamlets),
                members: random.between(1, 8),
              }
            : {}),
          class: poverty,
          listYear: phase.listYear,
          television,
          payTelevision,
        },
      })
  }

  approve(household: Household, days: Schedule, isPosted: boolean): Household {
    if (isPosted) household.act(days.posted, 'post', home.postOfficer)
    return household
      .act(days.consolidated, 'consolidate', home.postOfficer)
      .act(days.approved, 'approve', home.director)
  }

  allocate(
    household: Household,
    commune: Commune,
    poverty: string,
    on: string,
    ref = household.on.ref,
  ): Delivery {
    const isFar = this.random.chance(0.004)
    return this.diary
      .open(setTopBoxDelivery, ref, { unit: rooms.post, parent: household })
      .act(on, 'allocate', home.postOfficer, {
        values: {
          phase: this.phase.code,
          place: commune.code,
          class: poverty,
          device: isFar ? 'satellite' : 'terrestrial',
          contractor: this.contractor,
        },
      })
  }

  deliver(delivery: Delivery, on: string): Delivery {
    const serial = `${this.phase.code === 'dot-1' ? 'T21' : 'T22'}${String(++this.boxes).padStart(6, '0')}`
    return delivery.act(on, 'deliver', home.postOfficer, {
      values: { serial, model: this.model, deliveredOn: on },
    })
  }

  /** From the door to the signature, all on one day, or the acceptance on the next. */
  bring(delivery: Delivery, on: string): Delivery {
    const { random } = this
    this.deliver(delivery, on).act(on, 'install', home.postOfficer, {
      values: { installedOn: on, channels: random.between(24, 48) },
    })
    const isHead = random.chance(0.93)
    return delivery.act(random.chance(0.85) ? on : addWorkdays(on, 1), 'accept', home.postOfficer, {
      values: isHead
        ? { recipientIsHead: true }
        : { recipientIsHead: false, proxyReason: random.pick(vi.proxies), recipient: personName(random) },
    })
  }

  deliveryDay(): string {
    return dayBetween(this.random, ...this.phase.delivered)
  }

  /** One household with its box; two in a hundred are looked at again by the supervisors. */
  serve(commune: Commune, days: Schedule, isPosted: boolean): Delivery {
    const { random } = this
    const poverty = random.chance(0.62) ? 'poor' : 'near-poor'
    const household = this.approve(this.list(commune, days.listed, poverty), days, isPosted)
    const on = this.deliveryDay()
    const delivery = this.bring(this.allocate(household, commune, poverty, days.allocated), on)
    if (!random.chance(0.02)) return delivery
    const checkedOn = addWorkdays(on, random.between(3, 15))
    const passed = random.chance(0.94)
    return delivery.act(checkedOn, 'check', home.postOfficer, {
      values: { checkedOn, checkPassed: passed, ...(passed ? {} : { defect: random.pick(vi.defects) }) },
    })
  }
}
