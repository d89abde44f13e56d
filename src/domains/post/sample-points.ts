import { home, officersOf, rooms } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import { type Commune, communes, districts, elsewhere } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import { addDays, anyDayBetween, dayBetween, workday } from '../sample/time.ts'
import { type POINT_KINDS, postalPoint } from './definition.ts'
import type { Enterprise } from './sample.ts'
import * as vi from './sample-vi.ts'

type Kind = (typeof POINT_KINDS)[number]
type Point = Life<typeof postalPoint>

/** How a point stands on the last day, besides simply being open since before the sample. */
type Story =
  | 'old'
  | 'opened-2016'
  | 'opened-2017'
  | 'suspended'
  | 'closing'
  | 'reopened'
  | 'upgraded'
  | 'amended'

interface Spec {
  kind: Kind
  commune: Commune
  story: Story
  number?: number
  /** Position of the operator among the firms that count. */
  firm: number
}

const ENTRY = { from: '2016-01-25', to: '2016-02-05' }

const townCentres = districts.map(
  district => district.communes.find(commune => commune.kind !== 'commune') ?? district.communes[0],
)
const rural = communes.filter(commune => commune.kind === 'commune')
const urban = communes.filter(commune => commune.kind !== 'commune')

/** Positions of the firms that run the six agents. */
const AGENT_FIRMS = [0, 0, 0, 1, 9, 3]

const storyAt = (stories: Readonly<Record<number, Story>>, index: number): Story => stories[index] ?? 'old'

/** The 98 points that count: one of level 1, then 7, 18, 45, 6 and 21. */
function countedPoints(): Spec[] {
  const spec = (kind: Kind, commune: Commune | undefined, rest: Partial<Spec>): Spec => {
    if (!commune) throw new Error(`no commune for ${kind}`)
    return { kind, commune, story: 'old', firm: 0, ...rest }
  }
  const many = (
    kind: Kind,
    count: number,
    places: readonly Commune[],
    stories: Readonly<Record<number, Story>>,
    firmOf: (index: number) => number = () => 0,
  ) =>
    Array.from({ length: count }, (_, index) => {
      const round = Math.floor(index / places.length)
      return spec(kind, places[index % places.length], {
        story: storyAt(stories, index),
        firm: firmOf(index),
        ...(round > 0 ? { number: round + 1 } : {}),
      })
    })
  return [
    spec('level-1', townCentres[0], {}),
    ...townCentres.slice(1).map(commune => spec('level-2', commune, {})),
    ...many(
      'level-3',
      18,
      [...urban.slice(8), ...urban.slice(1, 5)],
      {
        4: 'opened-2016',
        9: 'amended',
        12: 'opened-2017',
        15: 'upgraded',
        16: 'opened-2016',
        17: 'opened-2017',
      },
      index => (index >= 12 ? index - 9 : 0),
    ),
    ...many('commune-culture-point', 45, rural, {
      6: 'suspended',
      11: 'opened-2016',
      20: 'closing',
      31: 'reopened',
      40: 'opened-2016',
    }),
    ...many(
      'agent',
      6,
      urban.slice(2),
      { 1: 'opened-2016', 4: 'opened-2017' },
      index => AGENT_FIRMS[index] ?? 0,
    ),
    ...many('public-box', 21, [...townCentres.flatMap(commune => commune ?? []), ...urban], {
      8: 'amended',
      13: 'opened-2017',
      18: 'opened-2016',
    }),
  ]
}

const hoursOf = (kind: Kind): string =>
  kind === 'public-box'
    ? vi.hours.box
    : kind === 'agent'
      ? vi.hours.agent
      : kind === 'commune-culture-point'
        ? vi.hours.culturePoint
        : vi.hours.office
const servicesOf = (kind: Kind): string =>
  kind === 'public-box'
    ? vi.services.box
    : kind === 'agent'
      ? vi.services.agent
      : kind === 'commune-culture-point'
        ? vi.services.culturePoint
        : vi.services.office
const staffOf = (kind: Kind, random: Random): number =>
  kind === 'level-1'
    ? 24
    : kind === 'level-2'
      ? random.between(7, 12)
      : kind === 'level-3'
        ? random.between(2, 5)
        : kind === 'public-box'
          ? 0
          : 1

/** Not farther than some 300 m from the commune's drawn point, so that it stays inside its district. */
const nudge = (random: Random, degrees: number): number =>
  Number((degrees + (random.next() - 0.5) * 0.006).toFixed(6))

class PointBook {
  private count = 0
  private readonly diary: Diary
  private readonly random: Random

  constructor(diary: Diary, random: Random) {
    this.diary = diary
    this.random = random
  }

  private asked(kind: Kind, commune: Commune, number?: number) {
    const { random } = this
    this.count++
    const name = vi.pointNames[kind](commune.name)
    return {
      code: `HG-${String(this.count).padStart(3, '0')}`,
      name: number === undefined ? name : vi.numbered(name, number),
      kind,
      place: commune.code,
      address: vi.address(random.between(1, 9), commune.name),
      location: { lat: nudge(random, commune.lat), lon: nudge(random, commune.lon) },
    }
  }

  private running(kind: Kind) {
    return {
      hours: hoursOf(kind),
      staff: staffOf(kind, this.random),
      services: servicesOf(kind),
      internet:
        kind === 'level-1' ||
        kind === 'level-2' ||
        (kind === 'commune-culture-point' && this.random.chance(0.4)),
    }
  }

  /** A point that was open before the sample begins. */
  enter(parent: Enterprise, kind: Kind, commune: Commune, number?: number): Point {
    const asked = this.asked(kind, commune, number)
    return this.diary
      .open(postalPoint, asked.code, { unit: rooms.post, parent })
      .act(dayBetween(this.random, ENTRY.from, ENTRY.to), 'enter', home.postOfficer, {
        values: {
          ...asked,
          opensOn: anyDayBetween(this.random, '2008-02-01', '2015-11-30'),
          ...this.running(kind),
        },
      })
  }

  propose(parent: Enterprise, kind: Kind, commune: Commune, day: string): Point {
    const asked = this.asked(kind, commune)
    return this.diary
      .open(postalPoint, asked.code, { unit: rooms.post, parent })
      .act(day, 'propose', home.postOfficer, { values: asked })
  }

  approve(life: Point, kind: Kind, day: string, opensOn: string): Point {
    return life.act(day, 'approve', home.postHead, { values: { opensOn, ...this.running(kind) } })
  }

  open(parent: Enterprise, { kind, commune }: Spec, year: 2016 | 2017): Point {
    const proposed = dayBetween(this.random, `${year}-09-05`, `${year}-11-10`)
    const approved = workday(addDays(proposed, this.random.between(5, 12)))
    return this.approve(
      this.propose(parent, kind, commune, proposed),
      kind,
      approved,
      addDays(approved, this.random.between(1, 14)),
    )
  }
}

function tell(book: PointBook, firm: Enterprise, spec: Spec): void {
  const { kind, commune, story } = spec
  if (story === 'opened-2016' || story === 'opened-2017') {
    book.open(firm, spec, story === 'opened-2016' ? 2016 : 2017)
    return
  }
  const point = book.enter(firm, story === 'upgraded' ? 'agent' : kind, commune, spec.number)
  if (story === 'suspended') point.act('2017-12-04', 'suspend', home.postOfficer, { why: vi.why.movePoint })
  if (story === 'amended')
    point.act('2016-08-09', 'amend', home.postOfficer, { values: { hours: vi.hours.agent } })
  if (story === 'upgraded')
    point.act('2017-05-16', 'reclassify', home.postHead, { values: { kind }, why: vi.why.reclassify })
  if (story === 'closing')
    point.act('2017-12-18', 'close', home.postHead, { values: { closesOn: '2017-12-23' }, why: vi.why.close })
  if (story === 'reopened') {
    point
      .act('2016-10-05', 'close', home.postHead, { values: { closesOn: '2016-10-31' }, why: vi.why.close })
      .tick('2016-11-01', 'finishClosing', rooms.post)
      .act('2017-03-09', 'reopen', home.director, { why: vi.why.reopen })
  }
}

/** Closed, voided, proposed and rejected points: none of them counts on the last day. */
function writeNoise(book: PointBook, operator: Enterprise, revoked: Enterprise): void {
  const at = (index: number): Commune => rural[index % rural.length] as Commune
  for (const [index, day] of ['2016-06-14', '2017-04-11', '2017-09-12'].entries()) {
    const closesOn = addDays(day, 20)
    book
      .enter(operator, index === 0 ? 'agent' : 'commune-culture-point', at(46 + index))
      .act(day, 'close', home.postHead, { values: { closesOn }, why: vi.why.close })
      .tick(addDays(closesOn, 1), 'finishClosing', rooms.post)
  }
  book
    .enter(revoked, 'level-3', at(3))
    .act('2017-06-22', 'close', home.director, { values: { closesOn: '2017-06-30' }, why: vi.why.revoke })
    .tick('2017-07-01', 'finishClosing', rooms.post)
  for (const index of [10, 25])
    book
      .enter(operator, 'public-box', at(index))
      .act('2016-03-08', 'void', home.postHead, { why: vi.why.duplicate })
  book.propose(operator, 'agent', at(30), '2017-12-11')
  book.propose(operator, 'public-box', at(33), '2017-12-19')
  book
    .propose(operator, 'agent', at(35), '2017-08-08')
    .act('2017-08-17', 'reject', home.postHead, { why: vi.why.reject })
  book.approve(book.propose(operator, 'level-3', at(50), '2017-12-05'), 'level-3', '2017-12-14', '2018-01-02')
}

function writeElsewhere(diary: Diary, random: Random): void {
  for (const [unit, places] of Object.entries(elsewhere)) {
    const { specialist } = officersOf(unit)
    for (const [index, place] of [...places, ...places].entries()) {
      const kind: Kind = index < 4 ? 'level-3' : 'commune-culture-point'
      diary
        .open(postalPoint, `${unit}-${index}`)
        .act(dayBetween(random, ENTRY.from, ENTRY.to), 'enter', specialist, {
          values: {
            code: `${unit.slice(6, 9).toUpperCase()}-${index + 1}`,
            name: vi.numbered(vi.pointNames[kind](''), index + 1),
            kind,
            place,
            opensOn: anyDayBetween(random, '2009-01-05', '2015-06-30'),
          },
        })
    }
  }
}

/** The points of the firms that count, in `counted` the operator first, with the noise around them. */
export function writePoints(
  diary: Diary,
  random: Random,
  counted: readonly Enterprise[],
  revoked: Enterprise,
): void {
  const book = new PointBook(diary, random)
  const [operator] = counted
  if (!operator) throw new Error('points need an operator')
  for (const spec of countedPoints()) tell(book, counted[spec.firm] ?? operator, spec)
  writeNoise(book, operator, revoked)
  writeElsewhere(diary, random)
}
