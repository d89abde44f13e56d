import { home, officersOf, rooms } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import type { Random } from '../sample/random.ts'
import { addDays, addWorkdays, anyDayBetween, workday } from '../sample/time.ts'
import { onlineService2 as onlineService, serviceUsage } from './definition.ts'
import * as vi from './sample-vi.ts'

type Service = Life<typeof onlineService>
type Row = readonly [field: string, level: string, name: string]

/** Positions of the services that people used online; all others of levels 3 and 4 had no online dossier. */
const USED: Readonly<Record<2016 | 2017, readonly number[]>> = {
  2016: [5, 9, 29, 33],
  2017: [5, 9, 13, 29, 33, 35, 16],
}

/** Two services went from level 2 to level 3 in 2017, one procedure was abolished. */
const UPGRADED: Readonly<Record<number, string>> = { 0: '2017-04-11', 30: '2017-08-15' }
const WITHDRAWN = { index: 12, on: '2017-05-31' }

const LAST_MONTH = '2017-11-30'

/** The last days of the months of the sample that are over. */
function monthEnds(from: string): string[] {
  const ends: string[] = []
  for (let month = 1; ; month++) {
    const end = new Date(Date.UTC(2016, month, 0)).toISOString().slice(0, 10)
    if (end > LAST_MONTH) return ends
    if (end >= from) ends.push(end)
  }
}

function prepare(diary: Diary, index: number, [field, level, name]: Row, day: string): Service {
  const procedure = vi.procedures[name]
  return diary
    .open(onlineService, `service-${index}`, { unit: rooms.technology })
    .act(day, 'prepare', home.technician, {
      values: {
        code: `HG-TT-${String(index + 1).padStart(2, '0')}`,
        name,
        field,
        level,
        ...(procedure === undefined ? {} : { procedure }),
      },
    })
}

const publish = (life: Service, index: number, level: string, day: string, publishedOn: string): Service =>
  life.act(day, 'publish', home.technologyHead, {
    values: { publishedOn, level, address: `https://dichvucong.example/thu-tuc/${index + 1}` },
  })

class Counter {
  private readonly diary: Diary
  private readonly random: Random

  constructor(diary: Diary, random: Random) {
    this.diary = diary
    this.random = random
  }

  /** The dossiers of one service in one month, by the way they came in. */
  private count(index: number, year: 2016 | 2017, isFirst: boolean) {
    const { random } = this
    const isUsed = USED[year].includes(index)
    const online = isUsed ? (isFirst ? 1 : random.between(0, 2)) : 0
    const counter = random.chance(0.6) ? random.between(0, 7) : 0
    const postal = random.chance(0.1) ? 1 : 0
    const all = online + counter + postal
    return { online, counter, postal, onTime: all === 0 || random.chance(0.9) ? all : all - 1 }
  }

  write(service: Service, index: number, monthEndsOn: string, level: string): void {
    const { random } = this
    const year = monthEndsOn < '2017' ? 2016 : 2017
    const numbers = this.count(index, year, monthEndsOn.endsWith('-03-31'))
    const entered = addWorkdays(monthEndsOn, random.between(1, 3))
    const ref = `${service.on.ref}-${monthEndsOn.slice(0, 7)}`
    const life = this.diary
      .open(serviceUsage, ref, { unit: rooms.technology, parent: service })
      .act(entered, 'enter', home.counter, { values: { monthEndsOn, level, ...numbers } })
    if (random.chance(0.01)) {
      life.act(entered, 'correct', home.counter, {
        values: { counter: numbers.counter + 1 },
        why: vi.why.correct,
      })
    }
    life.act(workday(addDays(entered, 2)), 'confirm', home.statistician)
  }
}

function writeService(diary: Diary, random: Random, counter: Counter, index: number, row: Row): void {
  const level = row[1]
  const day = workday(`2016-01-${String(5 + (index % 8)).padStart(2, '0')}`)
  const life = publish(
    prepare(diary, index, row, day),
    index,
    level,
    day,
    anyDayBetween(random, '2012-03-01', '2015-10-31'),
  )
  const upgraded = UPGRADED[index]
  if (upgraded !== undefined)
    life.act(upgraded, 'changeLevel', home.technologyHead, { values: { level: '3' }, why: vi.why.upgrade })
  const isWithdrawn = index === WITHDRAWN.index
  if (isWithdrawn) {
    life.act('2017-05-23', 'withdraw', home.technologyHead, {
      values: { withdrawnOn: WITHDRAWN.on },
      why: vi.why.withdraw,
    })
  }
  for (const month of monthEnds('2016-01-31')) {
    if (isWithdrawn && month >= WITHDRAWN.on) break
    counter.write(life, index, month, upgraded !== undefined && month > upgraded ? '3' : level)
  }
}

/** Services with their dossiers month by month; many of levels 3 and 4 without a single one online. */
export function writeOnlineServices(diary: Diary): void {
  const random = diary.random('online-services')
  const counter = new Counter(diary, random)
  for (const [index, row] of vi.services.entries()) writeService(diary, random, counter, index, row)
  const next = vi.services.length
  const late = publish(
    prepare(diary, next, vi.late, '2017-08-22'),
    next,
    vi.late[1],
    '2017-09-12',
    '2017-09-12',
  )
  for (const month of monthEnds('2017-09-30')) counter.write(late, next, month, vi.late[1])
  for (const [index, row] of vi.prepared.entries()) prepare(diary, next + 1 + index, row, '2017-12-05')
  // Described on the portal and filed at the counter only: nobody has asked for them.
  for (const [index, row] of vi.described.entries()) {
    const at = next + 1 + vi.prepared.length + index
    publish(prepare(diary, at, row, '2016-01-14'), at, row[1], '2016-01-14', '2014-06-02')
  }
  // A month entered by mistake and withdrawn.
  diary
    .open(serviceUsage, 'mistaken', { unit: rooms.technology, parent: late })
    .act('2017-12-05', 'enter', home.statistician, {
      values: { monthEndsOn: '2017-08-31', level: vi.late[1], online: 3, counter: 0, postal: 0 },
    })
    .act('2017-12-06', 'withdraw', home.statistician, { why: vi.why.withdrawUsage })
  const { specialist, head } = officersOf('stttt-ca-mau')
  diary
    .open(onlineService, 'elsewhere')
    .act('2016-02-23', 'prepare', specialist, {
      values: { code: 'CM-01', name: vi.elsewhere, field: 'post', level: '3' },
    })
    .act('2016-03-08', 'publish', head, { values: { publishedOn: '2016-03-08', level: '3' } })
}
