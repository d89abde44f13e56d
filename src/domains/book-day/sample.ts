import { home, officersOf, rooms } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import { personName } from '../sample/names.vi.ts'
import { communes, districts, elsewhere } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import { addDays, addWorkdays } from '../sample/time.ts'
import { allocation, bookDay, donation } from './definition.ts'
import * as vi from './sample-vi.ts'

type BookDay = Life<typeof bookDay>
type Gift = keyof typeof vi.gifts

interface Edition {
  year: 2016 | 2017
  edition: number
  roman: string
  startsOn: string
  /** Visits by day, main gate and side gate. */
  gates: readonly (readonly [main: number, side: number])[]
}

/** 4,200 visits in the second edition, 5,000 in the third. */
const EDITIONS: readonly Edition[] = [
  {
    year: 2016,
    edition: 2,
    roman: 'II',
    startsOn: '2016-04-19',
    gates: [
      [874, 412],
      [960, 455],
      [1021, 478],
    ],
  },
  {
    year: 2017,
    edition: 3,
    roman: 'III',
    startsOn: '2017-04-19',
    gates: [
      [1012, 487],
      [1146, 538],
      [1239, 578],
    ],
  },
]

const HOME_TOWN = '930'

function gateRows({ startsOn, gates }: Edition) {
  return gates.flatMap(([main, side], index) => {
    const day = addDays(startsOn, index)
    return [
      { day, gate: vi.gates.main, visits: main, method: 'counter' },
      { day, gate: vi.gates.side, visits: side, method: 'ticket' },
    ]
  })
}

function writeDay(diary: Diary, random: Random, edition: Edition): BookDay {
  const { year, startsOn } = edition
  const endsOn = addDays(startsOn, edition.gates.length - 1)
  const rows = gateRows(edition)
  const day = diary
    .open(bookDay, `${year}`, { unit: rooms.press })
    .act(`${year}-03-10`, 'plan', home.pressOfficer, {
      values: {
        title: vi.title(edition.roman, year),
        edition: edition.edition,
        theme: vi.themes[year],
        place: HOME_TOWN,
        venue: vi.venue,
        startsOn,
        endsOn,
        organisers: vi.organisers,
      },
    })
    .act(`${year}-03-21`, 'approve', home.director)
    .act(startsOn, 'open', home.pressOfficer, {
      groups: { stalls: vi.stalls.map(name => ({ name, titles: random.between(80, 900) })) },
    })
  const counted = addWorkdays(endsOn, 2)
  // The first count of 2017 forgot a gate and was corrected.
  const first = year === 2017 ? rows.slice(0, -1) : rows
  day.act(counted, 'count', home.pressOfficer, { groups: { gates: first } })
  if (year === 2017)
    day.act(addWorkdays(counted, 1), 'correct', home.pressOfficer, {
      groups: { gates: rows },
      why: vi.why.correct,
    })
  return day.act(`${year}-06-13`, 'settle', home.pressHead)
}

/** What came in and must go out again, by kind: copies and value. */
interface Stock {
  gift: Gift
  copies: number
  valueVnd: number
}

const KINDS: readonly Gift[] = ['books', 'books', 'sets', 'books', 'cash', 'sets', 'other', 'books']

/** Donations received; one lapsed and one given back are not among them. */
function writeDonations(diary: Diary, random: Random, day: BookDay, year: number): Stock[] {
  let number = 0
  const pledge = (gift: Gift, donor: string | undefined) => {
    number++
    const hasBooks = gift === 'books' || gift === 'sets'
    const copies = hasBooks ? random.between(8, 60) * 10 : 0
    const valueVnd =
      gift === 'cash' ? random.between(4, 20) * 1_000_000 : hasBooks ? copies * 35_000 : 6_000_000
    const pledgedOn = `${year}-03-${String(13 + number).padStart(2, '0')}`
    const life = diary
      .open(donation, `${year}-${number}`, { unit: rooms.press, parent: day })
      .act(`${year}-03-29`, 'pledge', home.pressOfficer, {
        values: {
          kind: gift,
          content: vi.giftOf(vi.gifts[gift], number),
          isAnonymous: donor === undefined,
          ...(donor === undefined ? {} : { donor }),
          pledgedOn,
          ...(hasBooks ? { titles: Math.ceil(copies / 10), copies } : {}),
          valueVnd,
        },
      })
    return { life, stock: { gift, copies, valueVnd } }
  }
  const received = KINDS.map((gift, index) => {
    const { life, stock } = pledge(gift, vi.donors[index])
    life.act(`${year}-04-${year === 2016 ? '13' : '12'}`, 'receive', home.pressOfficer)
    return stock
  })
  pledge('cash', vi.donors[0]).life.act(`${year}-05-12`, 'lapse', home.pressOfficer, { why: vi.why.lapse })
  pledge('books', vi.donors[1])
    .life.act(`${year}-04-14`, 'receive', home.pressOfficer)
    .act(`${year}-05-16`, 'giveBack', home.pressHead, { why: vi.why.giveBack })
  return received
}

/** Everything received is handed out: per donation to two or three recipients, to the last copy and đồng. */
function writeAllocations(
  diary: Diary,
  random: Random,
  day: BookDay,
  year: number,
  stocks: readonly Stock[],
): void {
  const remote = communes.filter(commune => commune.kind === 'commune')
  let number = 0
  const allot = ({ gift, copies, valueVnd }: Stock, isCancelled = false): void => {
    number++
    const isLibrary = number % 4 === 0
    const district = districts[number % districts.length]
    const commune = random.pick(remote)
    const place = isLibrary && district ? district : commune
    const deliveredOn = addWorkdays(`${year}-05-04`, random.between(2, 16))
    const life = diary
      .open(allocation, `${year}-${number}`, { unit: rooms.press, parent: day })
      .act(`${year}-04-26`, 'propose', home.pressOfficer, {
        values: {
          recipient: isLibrary
            ? vi.libraries(place.name)
            : number % 9 === 5
              ? vi.clubs(place.name)
              : vi.schools(place.name),
          recipientKind: isLibrary ? 'library' : number % 9 === 5 ? 'other' : 'school',
          place: place.code,
          isRemote: !isLibrary,
          kind: gift,
          content: vi.gifts[gift],
          ...(copies > 0 ? { copies } : {}),
          valueVnd,
        },
      })
      .act(`${year}-05-04`, 'approve', home.director)
    if (isCancelled) {
      life.act(addWorkdays(`${year}-05-04`, 1), 'cancel', home.pressHead, { why: vi.why.cancelAllocation })
      return
    }
    life.act(deliveredOn, 'deliver', home.pressOfficer, {
      values: { deliveredOn, receiver: personName(random) },
    })
    if (random.chance(0.8))
      life.act(addWorkdays(deliveredOn, random.between(1, 6)), 'confirm', home.pressOfficer)
  }
  for (const stock of stocks) {
    const parts = stock.gift === 'other' ? 1 : random.between(2, 3)
    for (let left = parts, { copies, valueVnd } = stock; left > 0; left--) {
      const part = {
        gift: stock.gift,
        copies: left === 1 ? copies : Math.floor(copies / left),
        valueVnd: left === 1 ? valueVnd : Math.floor(valueVnd / left),
      }
      copies -= part.copies
      valueVnd -= part.valueVnd
      allot(part)
    }
  }
  allot({ gift: 'books', copies: 50, valueVnd: 1_750_000 }, true)
}

function writeElsewhere(diary: Diary): void {
  const [unit = '', places = []] = Object.entries(elsewhere)[1] ?? []
  const { specialist, director } = officersOf(unit)
  diary
    .open(bookDay, unit)
    .act('2017-03-15', 'plan', specialist, {
      values: {
        title: vi.cancelledTitle,
        edition: 3,
        place: places[0],
        startsOn: '2017-04-20',
        endsOn: '2017-04-21',
      },
    })
    .act('2017-03-22', 'approve', director)
    .act('2017-04-20', 'open', specialist)
    .act('2017-04-24', 'count', specialist, {
      groups: { gates: [{ day: '2017-04-20', gate: vi.gates.main, visits: 3100, method: 'estimate' }] },
    })
}

/** Two Book Days with what was given and handed out, a cancelled one, and one of another province. */
export function writeBookDays(diary: Diary): void {
  const random = diary.random('book-day')
  for (const edition of EDITIONS) {
    const day = writeDay(diary, random, edition)
    writeAllocations(diary, random, day, edition.year, writeDonations(diary, random, day, edition.year))
  }
  diary
    .open(bookDay, 'autumn', { unit: rooms.press })
    .act('2017-08-08', 'plan', home.pressOfficer, {
      values: {
        title: vi.cancelledTitle,
        edition: 1,
        place: HOME_TOWN,
        startsOn: '2017-10-06',
        endsOn: '2017-10-07',
      },
    })
    .act('2017-08-22', 'cancel', home.director, { why: vi.why.cancelDay })
  writeElsewhere(diary)
}
