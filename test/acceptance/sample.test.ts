import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { accounts, homeUnit, indicators, officeStart, type SampleAct, sample, types, units } from '#domains'
import { count, officeOf, Replay, type Row } from './replay-sample.ts'

/** The sample office by itself: its acts are allowed, its numbers come out, and what must not count is there. */

const SEED = 2017
const acts = sample(SEED)

function replay(all: readonly SampleAct[]): Row[] {
  const world = new Replay()
  for (const act of all) world.perform(act)
  return [...world.rows.values()]
}
const rows = replay(acts)
const home = rows.filter(row => officeOf(row.unit) === homeUnit)
const of = (type: string, from: readonly Row[] = home): Row[] => from.filter(row => row.type === type)
const inState = (type: string, state: string): number => of(type).filter(row => row.state === state).length

const YEAR = (year: number, unit = homeUnit) => ({ unit, from: `${year}-01-01`, to: `${year}-12-22` })
const POINTS = {
  'level-1': 1,
  'level-2': 7,
  'level-3': 18,
  'commune-culture-point': 45,
  agent: 6,
  'public-box': 21,
}
const PHASES = { 'dot-1': ['2016-06-01', '2016-12-15'], 'dot-2': ['2017-06-01', '2017-12-15'] } as const

/** The table of the year, by hand. */
function tableOf(all: readonly Row[]): Record<string, number> {
  const phase = (label: keyof typeof PHASES) => ({
    unit: homeUnit,
    from: PHASES[label][0],
    to: PHASES[label][1],
  })
  return {
    print: count(all, 'PRESS.PRINT.N', YEAR(2017, 'btttt')),
    printCentral: count(all, 'PRESS.PRINT.N', { ...YEAR(2017, 'btttt'), dims: { level: 'central' } }),
    printLocal: count(all, 'PRESS.PRINT.N', { ...YEAR(2017, 'btttt'), dims: { level: 'local' } }),
    electronic: count(all, 'PRESS.ELEC.N', YEAR(2017, 'btttt')),
    stations: count(all, 'BCAST.STATION.N', YEAR(2017, 'btttt')),
    television: count(all, 'BCAST.TVENT.N', YEAR(2017, 'btttt')),
    publishers: count(all, 'PUB.HOUSE.N', YEAR(2017, 'btttt')),
    licences: count(all, 'PUB.NONCOM.LIC', YEAR(2017)),
    licences2016: count(all, 'PUB.NONCOM.LIC', YEAR(2016)),
    firms: count(all, 'POST.FIRM.N', YEAR(2017)),
    points: count(all, 'POST.POINT.N', YEAR(2017)),
    phase1: count(all, 'STB.HH.PHASE', phase('dot-1')),
    phase2: count(all, 'STB.HH.PHASE', phase('dot-2')),
    households: count(all, 'STB.HH.CUM', YEAR(2017)),
    visits: count(all, 'BOOK.VISIT', YEAR(2017)),
    visits2016: count(all, 'BOOK.VISIT', YEAR(2016)),
    inspections: count(all, 'INSP.N', YEAR(2017)),
    subjects: count(all, 'INSP.SUBJ', YEAR(2017)),
    subjects2016: count(all, 'INSP.SUBJ', YEAR(2016)),
    violators: count(all, 'INSP.VIOL', YEAR(2017)),
    violators2016: count(all, 'INSP.VIOL', YEAR(2016)),
    fines: count(all, 'INSP.FINE.N', YEAR(2017)),
    fined: count(all, 'INSP.FINE.VND', YEAR(2017)),
    tasks2018: count(all, 'TASK.N', YEAR(2018, 'btttt')),
  }
}

const TABLE = {
  print: 849,
  printCentral: 616,
  printLocal: 233,
  electronic: 196,
  stations: 67,
  television: 32,
  publishers: 60,
  licences: 127,
  licences2016: 118,
  firms: 10,
  points: 98,
  phase1: 30_429,
  phase2: 2124,
  households: 32_553,
  visits: 5000,
  visits2016: 4200,
  inspections: 11,
  subjects: 201,
  subjects2016: 179,
  violators: 19,
  violators2016: 26,
  fines: 18,
  fined: 98_500_000,
  tasks2018: 13,
}

describe('the acts', () => {
  test('are in order of time, each at its own instant, all before the office opens', () => {
    for (const [index, act] of acts.entries()) {
      assert.match(act.at, /^201[67]-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/)
      const before = acts[index - 1]
      if (before) assert.ok(before.at < act.at, `${before.at} ${act.at}`)
    }
    assert.ok((acts.at(-1)?.at ?? '') < officeStart)
  })

  test('are the same for the same seed', () => {
    assert.deepEqual(sample(SEED), acts)
  })

  test('are done in roles that their accounts hold', () => {
    const held = new Set(
      accounts.flatMap(({ signIn, roles }) => roles.map(({ role, unit }) => `${signIn} ${role} ${unit}`)),
    )
    const used = new Set(
      acts.flatMap(({ by }) => (by.account === undefined ? [] : [`${by.account} ${by.role} ${by.unit}`])),
    )
    assert.deepEqual(
      [...used].filter(key => !held.has(key)),
      [],
    )
    assert.ok(used.size > 15)
  })

  test('another seed tells other stories with the same numbers', () => {
    const others = sample(SEED + 1)
    assert.notDeepEqual(others.slice(0, 100), acts.slice(0, 100))
    assert.deepEqual(tableOf(replay(others)), TABLE)
  })
})

describe('the numbers', () => {
  test('of the table', () => {
    assert.deepEqual(tableOf(rows), TABLE)
  })

  test('of the points by kind', () => {
    for (const [kind, number] of Object.entries(POINTS))
      assert.equal(count(rows, 'POST.POINT.N', { ...YEAR(2017), dims: { kind } }), number, kind)
  })

  test('of services without a single online dossier', () => {
    const offered = count(rows, 'DVC.SVC.N', { ...YEAR(2017), dims: { group: 'level-3-4' } })
    assert.deepEqual([offered, count(rows, 'DVC.SVC.USED', YEAR(2017))], [18, 7])
  })

  test('are kept from early 2016 on for every type that counts at home', () => {
    const counted = new Set(
      indicators.flatMap(({ definition }) =>
        'sources' in definition && definition.scope.includes('department')
          ? definition.sources.map(source => source.of)
          : [],
      ),
    )
    const first = new Map<string, string>()
    for (const act of acts) {
      if (officeOf(act.unit ?? act.by.unit) === homeUnit && !first.has(act.on.type))
        first.set(act.on.type, act.at.slice(0, 10))
    }
    // A type without a sample is missing in every period, which is right; one with a sample must reach back.
    for (const type of counted) {
      const on = first.get(type)
      // What is told anew each year need not reach back before it.
      if (types.some(({ definition }) => definition.code === type && definition.owed)) continue
      if (on !== undefined) assert.ok(on < '2016-06-01', `${type} ${on}`)
    }
    assert.ok(first.size > 20)
  })

  test('gifts are handed out to the last copy and đồng, kind by kind', () => {
    for (const year of ['2016', '2017']) {
      for (const kind of ['books', 'sets', 'cash', 'other']) {
        const sum = (type: string, states: readonly string[], field: string): number =>
          of(type)
            .filter(
              row =>
                row.parent === `book-day ${year}` && row.data['kind'] === kind && states.includes(row.state),
            )
            .reduce((total, row) => total + Number(row.data[field] ?? 0), 0)
        for (const field of ['copies', 'valueVnd']) {
          assert.equal(
            sum('allocation', ['delivered', 'confirmed'], field),
            sum('donation', ['received'], field),
            `${year} ${kind} ${field}`,
          )
        }
        assert.ok(sum('donation', ['received'], 'valueVnd') > 0)
      }
    }
  })
})

describe('what must not count', () => {
  test('is there: other provinces, refused, withdrawn, closed, voided, waiting', () => {
    for (const type of [
      'postal-point',
      'postal-enterprise',
      'inspection',
      'non-commercial-document',
      'set-top-box-delivery',
    ]) {
      assert.ok(of(type, rows).length > of(type).length, type)
    }
    const expected: [string, readonly string[]][] = [
      [
        'postal-enterprise',
        ['refused', 'withdrawn', 'revoked', 'expired', 'appraising', 'submitted', 'suspended'],
      ],
      ['postal-point', ['closed', 'closing', 'suspended', 'voided', 'proposed', 'rejected']],
      ['newsletter-licence', ['refused', 'withdrawn', 'signing', 'not-accepted', 'submitted']],
      ['non-commercial-document', ['refused', 'withdrawn', 'signing', 'stopped', 'supplement', 'revoked']],
      ['inspection', ['planned', 'announced', 'cancelled']],
      ['inspected-subject', ['listed', 'removed']],
      ['sanction-decision', ['cancelled', 'dismissed']],
      ['set-top-box-household', ['ineligible', 'duplicate', 'moved']],
      ['set-top-box-delivery', ['refused', 'returned']],
      ['article', ['scheduled', 'returned', 'withdrawn']],
      ['directive', ['drafted']],
      ['annual-report', ['draft']],
    ]
    for (const [type, states] of expected)
      for (const state of states) assert.ok(inState(type, state) > 0, `${type} ${state}`)
    assert.ok(
      of('newsletter-licence').some(row => row.state === 'granted' && row.data['variant'] === 'change'),
    )
  })

  test('a point whose closing on the 23rd is decided still counts on the 22nd and no longer on the 23rd', () => {
    const closing = of('postal-point').filter(row => row.state === 'closing')
    assert.deepEqual(
      closing.map(row => row.data['closesOn']),
      ['2017-12-23'],
    )
    const culture = { kind: 'commune-culture-point' }
    const on = (to: string) => count(rows, 'POST.POINT.N', { unit: homeUnit, from: to, to, dims: culture })
    assert.deepEqual([on('2017-12-22'), on('2017-12-23')], [45, 44])
  })

  test('violations outnumber violators, the nineteenth was warned, one fine cancelled, one decided between the years', () => {
    const inYear = (row: Row, field: string): boolean => String(row.data[field]).startsWith('2017')
    const visits = of('inspected-subject').filter(
      row => row.state === 'inspected' && row.data['result'] === 'violation' && inYear(row, 'visitedOn'),
    )
    assert.equal(visits.length, 21)
    const decisions = of('sanction-decision')
    const warned = decisions.filter(row => row.data['mainForm'] === 'warning' && inYear(row, 'decidedOn'))
    assert.equal(warned.length, 1)
    assert.ok(decisions.some(row => row.state === 'cancelled' && inYear(row, 'decidedOn')))
    assert.ok(
      decisions.some(
        row =>
          String(row.data['decidedOn']) > '2016-12-22' &&
          String(row.data['decidedOn']) < '2017-01-01' &&
          row.data['mainForm'] === 'fine',
      ),
    )
  })

  test('households of the second phase were refused because the first had served them', () => {
    const refused = acts.filter(
      act =>
        act.action === 'findDuplicate' &&
        act.on.type === 'set-top-box-household' &&
        act.why?.includes('đợt 1'),
    )
    assert.equal(refused.length, 137)
    assert.ok(refused.every(act => act.on.ref.startsWith('D2-')))
  })

  test('no task of another office is planned for 2018', () => {
    const planned = of('task', rows).filter(row => row.data['planStartsOn'] === '2018-01-01')
    assert.deepEqual([...new Set(planned.map(row => officeOf(row.unit)))], ['btttt'])
    assert.equal(planned.filter(row => row.state === 'cancelled').length, 1)
  })
})

test('every served household has one delivery from its list to its acceptance, some seven acts in all', () => {
  const served = of('set-top-box-delivery').filter(row => row.state === 'accepted' || row.state === 'checked')
  assert.equal(new Set(served.map(row => row.parent)).size, served.length)
  const programme = acts.filter(
    act => act.on.type.startsWith('set-top-box') && officeOf(act.by.unit) === homeUnit,
  )
  const perHousehold = programme.length / served.length
  assert.ok(perHousehold > 6.9 && perHousehold < 7.5, String(perHousehold))
})

test('every point of the home province lies in the district of its commune', () => {
  const outlines = JSON.parse(
    readFileSync(new URL('../../src/directory/data/outlines/93.topojson', import.meta.url), 'utf8'),
  ) as Topology
  const [object] = Object.values(outlines.objects)
  const { features } = feature(outlines, object as GeometryCollection<{ code: string }>)
  const districtOf = new Map(
    readFileSync(new URL('../../src/directory/data/places-2016.csv', import.meta.url), 'utf8')
      .split('\n')
      .map(line => [line.split(',')[0] ?? '', line.split(',')[1] ?? '']),
  )
  const points = of('postal-point')
  assert.ok(points.length > 98)
  for (const { data } of points) {
    const { lat, lon } = data['location'] as { lat: number; lon: number }
    const around = features.find(one => geoContains(one, [lon, lat]))
    assert.equal(around?.properties.code, districtOf.get(String(data['place'])), String(data['name']))
  }
})

test('units: the ministry, 63 departments as offices under it, the home department with its parts', () => {
  const departments = units.filter(unit => unit.kind === 'department' && unit.versions[0].parent === 'btttt')
  assert.equal(departments.length, 63)
  assert.ok(departments.every(unit => unit.office))
  assert.ok(units.filter(unit => officeOf(unit.code) === homeUnit).length >= 6)
  const successors = units.find(unit => unit.code === homeUnit)?.successors ?? []
  assert.ok(successors.length > 0 && successors.every(next => !next.confirmed))
})

test('accounts: every role that people hold, another province, and a citizen without a role', () => {
  const roles = new Set(
    accounts.flatMap(account =>
      account.roles.filter(held => officeOf(held.unit) === homeUnit).map(held => held.role),
    ),
  )
  const wanted = new Set(
    types.flatMap(({ definition }) => Object.values(definition.actions).flatMap(action => action.by)),
  )
  for (const role of wanted) if (role !== 'applicant' && role !== 'system') assert.ok(roles.has(role), role)
  const offices = new Set(accounts.flatMap(account => account.roles.map(held => officeOf(held.unit))))
  assert.ok(offices.has('btttt') && offices.size > 2)
  assert.ok(accounts.some(account => account.roles.length === 0))
  assert.equal(new Set(accounts.map(account => account.signIn)).size, accounts.length)
})

test('the article of the year waits for its hour, and all its numbers are references', () => {
  const [article] = of('article').filter(row => row.state === 'scheduled')
  assert.equal(new Date(String(article?.data['publishAt'])).toISOString(), '2017-12-25T07:38:00.000Z')
  const body = String(article?.data['body'])
  const codes = new Set(indicators.map(({ definition }) => definition.code))
  const references = [...body.matchAll(/\{([A-Z][A-Z0-9.]*)/g)].map(match => match[1] ?? '')
  assert.ok(references.length > 15)
  assert.deepEqual(
    references.filter(code => !codes.has(code)),
    [],
  )
  const typed = body.replace(/\{[^}]*\}/g, '').match(/\d[\d.]*/g) ?? []
  assert.deepEqual(
    typed.filter(number => !['1', '2', '2018'].includes(number)),
    [],
  )
})
