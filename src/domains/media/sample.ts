import type { SampleActor } from '../sample/act.ts'
import { home, officersOf, rooms, state } from '../sample/cast.ts'
import type { Diary } from '../sample/diary.ts'
import { personName, phoneNumber, taxNumber } from '../sample/names.vi.ts'
import { communes, elsewhere, provinces } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import { addWorkdays, anyDayBetween, dayBetween } from '../sample/time.ts'
import { ministry } from '../sample/units.vi.ts'
import {
  broadcastStation,
  electronicPress,
  pressAgency,
  printHouse,
  publisher,
  televisionEnterprise,
} from './definition.ts'
import * as vi from './sample-vi.ts'

type Definition =
  | typeof pressAgency
  | typeof electronicPress
  | typeof broadcastStation
  | typeof televisionEnterprise
  | typeof publisher
  | typeof printHouse

/** One body; `level` and the rest are fields of its own type. */
interface Body {
  name: string
  place: string
  own: Record<string, unknown>
  /** The department that keeps its entry; absent: the register's own unit. */
  unit?: string
}

interface Register {
  definition: Definition
  unit: string
  officer: SampleActor
  director: SampleActor
  /** Since when its bodies may have stood. */
  since: string
}

const CAPITAL = '01'

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** Lives of the bodies of one register: those that count first, then as many of each kind that do not. */
class Book {
  private count = 0
  private readonly diary: Diary
  private readonly random: Random
  private readonly register: Register

  constructor(diary: Diary, random: Random, register: Register) {
    this.diary = diary
    this.random = random
    this.register = register
  }

  private asked({ name, place, own }: Body) {
    return {
      name,
      governingBody: own['level'] === 'local' ? vi.governing.local : vi.governing.central,
      place,
      phone: phoneNumber(this.random),
      leader: personName(this.random),
      ...own,
    }
  }

  private open(body: Body) {
    const { definition, unit } = this.register
    return this.diary.open(definition, `${unit}-${++this.count}`, { unit: body.unit ?? unit })
  }

  /** Who acts on a body: those of the unit that keeps its entry. */
  private staff({ unit }: Body): Pick<Register, 'officer' | 'director'> {
    if (unit === undefined) return this.register
    const { specialist, director } = officersOf(unit)
    return { officer: specialist, director }
  }

  /** A body that stood before the sample begins. */
  enter(body: Body) {
    const { register, random } = this
    const startsOn = anyDayBetween(random, register.since, '2015-10-31')
    return this.open(body).act(
      dayBetween(random, '2016-01-04', '2016-01-29'),
      'enter',
      this.staff(body).officer,
      {
        values: { ...this.asked(body), licenceNo: vi.licence(this.count, startsOn.slice(0, 4)), startsOn },
      },
    )
  }

  /** A day on which somebody may ask for a licence. */
  private middleOf(year: 2016 | 2017): string {
    return dayBetween(this.random, `${year}-03-07`, `${year}-10-14`)
  }

  apply(body: Body, day: string) {
    return this.open(body).act(day, 'apply', this.staff(body).officer, { values: this.asked(body) })
  }

  license(body: Body, day: string, startsOn?: string) {
    const signedOn = addWorkdays(day, 15)
    const { officer, director } = this.staff(body)
    return this.apply(body, day)
      .act(addWorkdays(day, 2), 'appraise', officer)
      .act(signedOn, 'license', director, {
        values: { licenceNo: vi.licence(this.count, day.slice(0, 4)), startsOn: startsOn ?? signedOn },
      })
  }

  /** Bodies that count on the last day, a few of them licensed during the sample, suspended or brought back. */
  writeCounted(bodies: readonly Body[]): void {
    const late = bodies.length > 100 ? 8 : bodies.length > 40 ? 2 : 1
    for (const [index, body] of bodies.entries()) {
      const left = bodies.length - index
      const { director } = this.staff(body)
      if (left <= late) this.license(body, this.middleOf(left % 2 === 0 ? 2016 : 2017))
      else if (left <= 2 * late)
        this.enter(body).act('2017-10-10', 'suspend', director, { why: vi.why.suspend })
      else if (left === 2 * late + 1) {
        this.enter(body)
          .act('2016-08-16', 'revoke', director, { values: { endsOn: '2016-08-31' }, why: vi.why.revoke })
          .act('2016-11-15', 'reinstate', director, { why: vi.why.reinstate })
      } else this.enter(body)
    }
  }

  /** Bodies that do not count: merged, revoked, refused, withdrawn, on the way, or beginning next year. */
  writeNoise(bodyAt: (index: number) => Body): void {
    const { officer, director } = this.register
    this.enter(bodyAt(0)).act('2016-09-13', 'merge', director, {
      values: { endsOn: '2016-09-30', successor: vi.successor },
      why: vi.why.merge,
    })
    this.enter(bodyAt(1)).act('2017-06-13', 'revoke', director, {
      values: { endsOn: '2017-06-30' },
      why: vi.why.revoke,
    })
    this.apply(bodyAt(2), '2016-05-10')
      .act('2016-05-12', 'appraise', officer)
      .act('2016-06-07', 'refuse', director, { why: vi.why.refuse })
    this.apply(bodyAt(3), '2017-03-14').act('2017-03-28', 'withdraw', officer, { why: vi.why.withdraw })
    this.apply(bodyAt(4), '2017-12-05').act('2017-12-07', 'appraise', officer)
    this.apply(bodyAt(5), '2017-12-19')
    this.license(bodyAt(6), '2017-11-20', '2018-01-01')
  }

  write(bodies: readonly Body[], bodyAt: (index: number) => Body): void {
    this.writeCounted(bodies)
    this.writeNoise(index => bodyAt(bodies.length + index))
  }
}

const provinceAt = (index: number): (typeof provinces)[number] =>
  provinces[index % provinces.length] ?? ['', '', '', 'province']

/** The first `newspapers` are newspapers, the rest magazines. */
function pressBody(index: number, level: 'central' | 'local', newspapers: number): Body {
  const kind = index < newspapers ? 'newspaper' : 'magazine'
  const [place, slug, province] = provinceAt(index)
  const isLocal = level === 'local'
  return {
    // The press of a province stands in the register of its department, that of the centre in the ministry's.
    ...(isLocal ? { unit: `stttt-${slug}` } : {}),
    name: vi.pressName(
      kind,
      isLocal ? Math.floor(index / provinces.length) : index,
      isLocal ? province : undefined,
    ),
    place: isLocal ? place : CAPITAL,
    own: { kind, level, frequency: kind === 'newspaper' ? 'daily' : 'monthly', language: vi.language },
  }
}

function electronicBody(index: number): Body {
  const kind = index % 196 < 121 ? 'newspaper' : 'magazine'
  return {
    name: vi.electronicName(kind, index),
    place: index % 5 === 0 ? provinceAt(index)[0] : CAPITAL,
    own: {
      kind,
      level: index % 5 === 0 ? 'local' : 'central',
      domain: `bao-mau-${index + 1}.example`,
      hasPrint: index % 3 !== 0,
    },
  }
}

/** Three central stations, one of each province, and a second one of a city. */
function stationBody(index: number): Body {
  if (index < 3)
    return {
      name: vi.stationName(undefined, index),
      place: CAPITAL,
      own: { level: 'central', medium: 'both', channels: 9 },
    }
  const [place, , province] = provinceAt(index - 3)
  const isSecond = index === 66
  return {
    name: isSecond ? vi.secondStation : vi.stationName(province, index),
    place: isSecond ? '79' : place,
    own: { level: 'local', medium: isSecond ? 'radio' : 'both', channels: 2 },
  }
}

function televisionBody(index: number): Body {
  const kind = index < 2 ? 'free' : 'pay'
  const technology =
    kind === 'free'
      ? 'terrestrial'
      : (['cable', 'iptv', 'satellite', 'mobile', 'internet'][index % 5] ?? 'cable')
  return { name: vi.televisionName(kind, index), place: CAPITAL, own: { kind, technology } }
}

function publisherBody(index: number): Body {
  const isLocal = index % 60 >= 43
  return {
    name: vi.publisherName(index),
    place: isLocal ? provinceAt(index * 3)[0] : CAPITAL,
    own: { level: isLocal ? 'local' : 'central', model: index % 4 === 0 ? 'enterprise' : 'public-unit' },
  }
}

function printBody(index: number, place: { code: string; name: string }, random: Random): Body {
  const kind = index % 7 < 5 ? 'printing' : 'distribution'
  return {
    name: vi.printName(kind, index, place.name),
    place: place.code,
    own: { kind, taxId: taxNumber(random), products: vi.products[kind] },
  }
}

/** The national registers, of the ministry and of the provinces: 849 print agencies, 196 electronic, 67 stations, 32 television firms, 60 publishers. */
function writeNational(diary: Diary, random: Random): void {
  const at = (definition: Definition, bureau: string, since: string): Book =>
    new Book(diary, random, {
      definition,
      unit: `${ministry}-${bureau}`,
      officer: state.officer,
      director: state.director,
      since,
    })
  const central = (index: number): Body => pressBody(index, 'central', 84)
  at(pressAgency, 'bao-chi', '1990-01-01').write(
    [...times(233, index => pressBody(index, 'local', 101)), ...times(616, central)],
    central,
  )
  at(electronicPress, 'phat-thanh-truyen-hinh', '2003-01-01').write(
    times(196, electronicBody),
    electronicBody,
  )
  at(broadcastStation, 'phat-thanh-truyen-hinh', '1977-01-01').write(times(67, stationBody), stationBody)
  at(televisionEnterprise, 'phat-thanh-truyen-hinh', '2006-01-01').write(
    times(32, televisionBody),
    televisionBody,
  )
  at(publisher, 'xuat-ban', '1980-01-01').write(times(60, publisherBody), publisherBody)
}

/** Printing and distribution establishments of the home province and of others. */
function writePrintHouses(diary: Diary, random: Random): void {
  const towns = communes.filter(commune => commune.kind !== 'commune')
  const homeBody = (index: number): Body =>
    printBody(index, towns[index % towns.length] ?? { code: '', name: '' }, random)
  new Book(diary, random, {
    definition: printHouse,
    unit: rooms.press,
    officer: home.pressOfficer,
    director: home.director,
    since: '2004-01-01',
  }).write(times(42, homeBody), homeBody)
  for (const [unit, places] of Object.entries(elsewhere)) {
    const { specialist, director } = officersOf(unit)
    const book = new Book(diary, random, {
      definition: printHouse,
      unit,
      officer: specialist,
      director,
      since: '2005-01-01',
    })
    for (const [index, code] of places.entries())
      book.enter(printBody(index, { code, name: unit.slice(6) }, random))
  }
}

/** Press, broadcasting and publishing. */
export function writeMedia(diary: Diary): void {
  const random = diary.random('media')
  writeNational(diary, random)
  writePrintHouses(diary, random)
}
