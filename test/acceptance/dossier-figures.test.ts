import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays, dayOf } from '#base'
import { systemActor } from '#directory'
import {
  type Figure,
  FigureCatalogHolder,
  type FigureWorld,
  figureId,
  figuresOf,
  foldDeltas,
  groupsAsJson,
  loadFigureCatalog,
  unitPartsOf,
  verifyFigures,
  wholeLineageOf,
} from '#figures'
import { asActor, perform } from '#records'
import { anyForm } from '#support/any-form'
import { at, Desk, type DossierOffice, openDossierOffice } from '#support/dossier-office'

/** What is counted of dossiers, through their records and acts. */

const HOME = 'stttt-hau-giang'
const PRESS = `${HOME}-bao-chi-xuat-ban`
const OTHER = 'stttt-soc-trang'
const DOCUMENT = 'non-commercial-dossier'

let office: DossierOffice
let desk: Desk
const holder = new FigureCatalogHolder()
before(async () => {
  office = await openDossierOffice('2019-01-10T08:00:00+07:00')
  desk = new Desk(office, HOME, PRESS)
  await office.db.owner.query(
    `insert into directory.unit_identifier (unit_id, scheme, code, valid_from)
     select id, 'qcvn-102-2016', '000.00.15.H74', '2016-04-01' from directory.unit where code = $1`,
    [OTHER],
  )
})
after(() => office.close())

const reading = <T>(
  work: (tx: Parameters<Parameters<typeof asActor>[2]>[0], world: FigureWorld) => Promise<T>,
) =>
  asActor(office.engine, systemActor, async (tx, catalog) =>
    work(tx, {
      catalog,
      figures: await holder.get(tx, catalog.generation),
      today: dayOf(office.clock.now()),
    }),
  )
const figures = (unit: string, period: string, codes: readonly string[]) =>
  reading((tx, world) => figuresOf(tx, world, { unit, period, codes }))
async function figure(
  code: string,
  unit: string,
  period: string,
  dims: Record<string, string> = {},
): Promise<Figure> {
  const id = figureId({ code, unit, period, dims })
  const found = (await figures(unit, period, [code])).find(one => one.id === id)
  assert.ok(found, id)
  return found
}
const value = async (...asked: Parameters<typeof figure>) => (await figure(...asked)).value
/** The dossiers behind a figure. */
const behind = async (code: string, unit: string, period: string) =>
  new Set(
    (await reading((tx, world) => wholeLineageOf(tx, world, figureId({ code, unit, period, dims: {} })))).map(
      row => row.record,
    ),
  )

const missing = {
  groups: {
    missing: [
      { component: 'legal', fault: 'Bản chụp mờ, không đọc được', ground: 'Luật Xuất bản 2012, Điều 25' },
    ],
  },
}
const why = 'Hội đồng thẩm định yêu cầu làm rõ một nội dung mới phát sinh.'
const ground = { ground: 'Luật Xuất bản 2012, Điều 25' }

/** A document's dossier, fifteen days, accepted at nine in the morning. */
async function accepted(on: string, who = desk): Promise<bigint> {
  const dossier = await who.submit(DOCUMENT, at(on))
  await who.accept(dossier, at(on, '09:30'))
  return dossier
}
const dueOf = async (dossier: bigint) => String((await desk.row(dossier)).data['dueOn'])
async function issued(dossier: bigint, on: string, action: 'issue' | 'refuse' = 'issue', isAssigned = false) {
  if (isAssigned) {
    await desk.act(dossier, 'specialist', 'propose', at(on, '10:00'), {
      values: { proposal: action, appraisal: 'Đủ điều kiện theo quy định.' },
    })
    await desk.act(dossier, 'head', 'endorse', at(on, '10:00'))
  } else await desk.appraise(dossier, at(on, '10:00'), { proposal: action })
  await desk.act(
    dossier,
    'director',
    action,
    at(on, '11:00'),
    action === 'refuse' ? { values: ground, why } : {},
  )
}
async function askedMore(dossier: bigint, on: string) {
  await desk.assign(dossier, at(on, '10:00'))
  await desk.act(dossier, 'specialist', 'requestMore', at(on, '11:00'), missing)
}
const supplied = (dossier: bigint, on: string) =>
  desk.act(dossier, 'applicant', 'supply', at(on), { values: { legalFile: '7'.repeat(64) } })

describe('on time by law (index 1.6)', () => {
  const PERIOD = '2018-q1'
  /** How each of the hand-made cases counts. */
  const cases = new Map<string, { dossier: bigint; counts: 'in time' | 'late' | 'not' }>()
  const put = (name: string, dossier: bigint, counts: 'in time' | 'late' | 'not') =>
    cases.set(name, { dossier, counts })

  before(async () => {
    const early = await accepted('2018-01-02')
    await issued(early, '2018-01-10')
    put('issued before the due day', early, 'in time')

    const onDay = await accepted('2018-01-03')
    await issued(onDay, await dueOf(onDay))
    put('issued on the due day', onDay, 'in time')

    const late = await accepted('2018-01-03')
    await issued(late, addDays(await dueOf(late), 1))
    put('issued one day late', late, 'late')

    const refused = await accepted('2018-01-04')
    await issued(refused, '2018-01-12', 'refuse')
    await desk.act(refused, 'counter', 'return', at('2018-01-15'), { values: { returnedVia: 'counter' } })
    put('refused in time, and handed over', refused, 'in time')

    const refusedLate = await accepted('2018-01-04')
    await issued(refusedLate, '2018-02-05', 'refuse')
    put('refused late', refusedLate, 'late')

    const turned = await desk.submit(DOCUMENT, at('2018-01-05'))
    await desk.act(turned, 'counter', 'turnAway', at('2018-01-08'), { values: ground, why })
    put('not accepted', turned, 'not')

    const taken = await desk.submit(DOCUMENT, at('2018-01-05'))
    await desk.act(taken, 'applicant', 'withdraw', at('2018-01-08'), { why })
    put('withdrawn before the receipt', taken, 'not')

    const withdrawn = await accepted('2018-01-05')
    await desk.act(withdrawn, 'applicant', 'askWithdraw', at('2018-01-15'), { why })
    await desk.act(withdrawn, 'head', 'confirmWithdraw', at('2018-02-28'))
    put('asked back in time, let go after the due day', withdrawn, 'in time')

    const withdrawnLate = await accepted('2018-01-05')
    await desk.act(withdrawnLate, 'applicant', 'askWithdraw', at('2018-02-12'), { why })
    await desk.act(withdrawnLate, 'head', 'confirmWithdraw', at('2018-02-28'))
    put('asked back late', withdrawnLate, 'late')

    put('open at the end, in time', await accepted('2018-03-26'), 'in time')
    put('open at the end, late', await accepted('2018-02-22'), 'late')

    const waiting = await accepted('2018-02-22')
    await askedMore(waiting, '2018-02-27')
    put('waited for at the end, asked in time', waiting, 'in time')

    const waitingLate = await accepted('2018-02-22')
    await askedMore(waitingLate, addDays(await dueOf(waitingLate), 3))
    put('waited for at the end, asked late', waitingLate, 'late')

    const twice = await accepted('2018-01-08')
    await askedMore(twice, '2018-01-10')
    await supplied(twice, '2018-01-11')
    await desk.act(twice, 'director', 'requestAgain', at('2018-01-12'), { ...missing, why })
    await supplied(twice, '2018-01-15')
    await issued(twice, '2018-01-16', 'issue', true)
    put('asked twice, issued before the due day', twice, 'late')

    const openTwice = await accepted('2018-03-19')
    await askedMore(openTwice, '2018-03-20')
    await supplied(openTwice, '2018-03-21')
    await desk.act(openTwice, 'director', 'requestAgain', at('2018-03-22'), { ...missing, why })
    put('asked twice, open at the end', openTwice, 'late')

    const answered = await accepted('2018-01-09')
    const firstDue = await dueOf(answered)
    await askedMore(answered, '2018-01-15')
    await supplied(answered, '2018-01-29')
    await issued(answered, '2018-02-05', 'issue', true)
    assert.ok(firstDue < '2018-02-05')
    put('after the first due day, but the applicant was waited for', answered, 'in time')

    const stopped = await accepted('2018-01-09')
    await askedMore(stopped, '2018-01-15')
    await desk.act(stopped, 'head', 'stop', at('2018-03-15'), { why })
    put('stopped, because nothing came', stopped, 'in time')

    const goingBack = await accepted('2018-02-23')
    await desk.act(goingBack, 'applicant', 'askWithdraw', at('2018-02-26'), { why })
    put('asked back in time, not let go at the end', goingBack, 'in time')
    await accepted('2018-01-03', new Desk(office, OTHER))
  })

  test('PS-37: each of eighteen hand-made cases counts as the national index says', async () => {
    const handled = await behind('DOS.HAND.N', HOME, PERIOD)
    const inTime = await behind('DOS.INTIME.N', HOME, PERIOD)
    for (const [name, { dossier, counts }] of cases) {
      const found = !handled.has(String(dossier)) ? 'not' : inTime.has(String(dossier)) ? 'in time' : 'late'
      assert.equal(found, counts, name)
    }
    const of = (counts: string) => [...cases.values()].filter(one => one.counts === counts).length
    const rate = await figure('DOS.INTIME.RATE', HOME, PERIOD)
    assert.deepEqual([rate.num, rate.den], [String(of('in time')), String(of('in time') + of('late'))])
    assert.equal(rate.value, '56.25')
    assert.equal((await figure('DOS.INTIME.RATE', HOME, PERIOD, { procedure: DOCUMENT })).value, '56.25')
    assert.equal((await figure('DOS.INTIME.RATE', HOME, PERIOD, { field: 'post' })).value, null)
  })

  test('PS-37: where there was nothing to handle there is no rate', async () => {
    const none = await figure('DOS.INTIME.RATE', HOME, '2016')
    assert.deepEqual([none.value, none.status], [null, 'missing'])
  })

  test('PS-13: a second request counts late in the figures, before the end and after it', async () => {
    const late = await behind('DOS.LATE.N', HOME, PERIOD)
    assert.ok(late.has(String(cases.get('asked twice, open at the end')?.dossier)))
    assert.equal(await value('DOS.DONE.N', HOME, '2018-01', { pace: 'late' }), '2')
    assert.equal(await value('DOS.ASKED.N', HOME, PERIOD, { round: 'second' }), '2')
  })

  test('what is carried over, received, done and open adds up, and each is the list of its dossiers', async () => {
    const codes = ['DOS.CARRY.N', 'DOS.REC.N', 'DOS.DONE.N', 'DOS.OPEN.N'] as const
    for (const period of ['2018-01', '2018-02', '2018-03', PERIOD, '2018-q2', '2018']) {
      const [carried = 0, received = 0, done = 0, open = 0] = await Promise.all(
        codes.map(async code => Number(await value(code, HOME, period))),
      )
      assert.equal(carried + received, done + open, period)
      const sets = await Promise.all(codes.map(code => behind(code, HOME, period)))
      assert.deepEqual(
        sets.map(set => set.size),
        [carried, received, done, open],
        period,
      )
    }
    assert.equal(await value('DOS.CARRY.N', HOME, PERIOD), '0')
    const stillOpen = await behind('DOS.OPEN.N', HOME, PERIOD)
    assert.deepEqual(await behind('DOS.CARRY.N', HOME, '2018-q2'), stillOpen)
  })

  test('what became of them', async () => {
    const counts = ['REFUSED', 'AWAY', 'WITHDRAWN', 'STOPPED', 'RETURNED', 'SORRY'].map(
      name => `DOS.${name}.N`,
    )
    assert.deepEqual(await Promise.all(counts.map(code => value(code, HOME, PERIOD))), [
      '2',
      '1',
      '3',
      '1',
      '1',
      '0',
    ])
    assert.equal(await value('DOS.ASKED.N', HOME, PERIOD), '8')
  })

  test('index 2.2: the mean time of a procedure in its own unit, without the applicant’s', async () => {
    const answered = cases.get('after the first due day, but the applicant was waited for')
    const { data } = await desk.row(answered?.dossier ?? 0n)
    // From 10 to 15 January, and from 30 January to 5 February.
    assert.deepEqual([data['took'], data['tookIn']], [13, 'calendar_day'])
    const mean = await figure('DOS.TIME.MEAN', HOME, '2018-q1', { procedure: `${DOCUMENT}-calendar-day` })
    assert.equal(mean.noun, 'ngày')
    assert.equal(mean.value, (Number(mean.num) / Number(mean.den)).toFixed(2))
    assert.equal((await figure('DOS.TIME.MEAN', HOME, '2018-q1')).value, null, 'a whole would mix units')
  })

  test('the status in which each stands is known as of the end of any day', async () => {
    const states = async (day: string) =>
      JSON.parse(
        await reading((tx, world) =>
          groupsAsJson(tx, world, {
            code: 'DOS.STATE.N',
            unit: HOME,
            period: '2018',
            by: ['status'],
            at: at(addDays(day, 1), '00:00'),
          }),
        ),
      ) as [string, string][]
    assert.deepEqual(Object.fromEntries(await states('2018-03-31')), {
      'status-2': '2',
      'status-5': '3',
      'status-7': '1',
      'status-9': '6',
    })
    assert.deepEqual(Object.fromEntries(await states('2018-01-05')), { 'status-1': '2', 'status-2': '7' })
  })

  test('the verifier recomputes the same from the records', async () => {
    while ((await foldDeltas(office.db.app)) > 0);
    const catalog = await office.engine.catalog.get()
    const { discrepancies } = await verifyFigures(
      office.db.owner,
      catalog,
      await loadFigureCatalog(office.db.owner),
    )
    assert.deepEqual(discrepancies, [])
  })
})

describe('the ways in which they came (index 3.3)', () => {
  const PERIOD = '2018-06'
  const file = async (channel: string, unit = HOME): Promise<bigint> => {
    const counter = await office.staff('one_stop_officer', unit)
    const { definition } = (await office.engine.catalog.get()).versionOn(DOCUMENT, '2018-06-04')
    const { record } = await perform(office.engine, counter, {
      create: { type: DOCUMENT, unit },
      action: 'file',
      values: { ...anyForm(definition, 'file'), channel },
      at: at('2018-06-04'),
    })
    await (unit === HOME ? desk : new Desk(office, unit)).accept(record, at('2018-06-04', '10:00'))
    return record
  }

  before(async () => {
    const own: bigint[] = []
    for (let n = 0; n < 4; n++) own.push(await accepted('2018-06-04'))
    const [first, second] = own
    assert.ok(first && second)
    await issued(first, '2018-06-06')
    await desk.act(first, 'applicant', 'collect', at('2018-06-07'))
    await issued(second, '2018-06-06')
    await desk.act(second, 'counter', 'return', at('2018-06-07'), { values: { returnedVia: 'counter' } })
    for (const channel of ['online', 'counter', 'counter', 'post']) await file(channel)
    await file('counter', OTHER)
    await accepted('2018-06-04', new Desk(office, OTHER))
    // A dossier of older days that says no way, as an import brings it.
    const bare = await file('counter')
    await office.db.owner.query(`update records.record set data = data - 'channel' where id = $1`, [bare])
    await desk.assign(bare, at('2018-06-05'))
  })

  test('PS-36: online with and without an electronic result, self-filed apart from on behalf, no way is the counter', async () => {
    const received = (dims: Record<string, string>) => value('DOS.REC.N', HOME, PERIOD, dims)
    assert.deepEqual(
      await Promise.all([
        value('DOS.REC.N', HOME, PERIOD),
        received({ channel: 'online' }),
        received({ way: 'self' }),
        received({ way: 'behalf' }),
        received({ channel: 'counter' }),
        received({ channel: 'post' }),
      ]),
      ['9', '5', '4', '1', '3', '1'],
    )
    const rates = ['ONL', 'SELF', 'BEHALF', 'COUNTER', 'POST', 'ERES'].map(name => `DOS.${name}.RATE`)
    assert.deepEqual(await Promise.all(rates.map(code => value(code, HOME, PERIOD))), [
      '55.56',
      '44.44',
      '11.11',
      '33.33',
      '11.11',
      '11.11',
    ])
  })

  test('PS-26: what staff file for somebody is not in the self-filed series', async () => {
    const self = await reading((tx, world) =>
      wholeLineageOf(
        tx,
        world,
        figureId({ code: 'DOS.REC.N', unit: HOME, period: PERIOD, dims: { way: 'self' } }),
      ),
    )
    for (const { record } of self) assert.equal((await desk.row(BigInt(record))).data['filedBy'], 'applicant')
  })

  test('PS-36: the parts of each level add up to it: procedures, fields, ways, departments, the ministry', async () => {
    for (const unit of [HOME, OTHER, 'btttt']) {
      const all = await figures(unit, PERIOD, ['DOS.REC.N'])
      const whole = Number(all.find(one => Object.keys(one.dims).length === 0)?.value)
      for (const by of ['procedure', 'field', 'channel', 'way'])
        assert.equal(
          all.filter(one => one.dims[by]).reduce((sum, one) => sum + Number(one.value), 0),
          whole,
          `${unit} by ${by}`,
        )
    }
    for (const code of ['DOS.REC.N', 'DOS.OPENOK.N', 'DOS.ONL.RATE']) {
      const id = figureId({ code, unit: 'btttt', period: PERIOD, dims: {} })
      const parts = await reading((tx, world) => unitPartsOf(tx, world, id, '-'))
      const found = parts?.filter(part => part.value !== null).map(part => [part.unit.code, part.value])
      const own = await Promise.all([HOME, OTHER].map(async unit => [unit, await value(code, unit, PERIOD)]))
      assert.deepEqual(found?.sort(), own.sort(), code)
    }
    assert.equal(await value('DOS.REC.N', 'btttt', PERIOD), '11')
  })
})
