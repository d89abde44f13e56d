import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction } from '#db'
import { applyUnits, systemActor } from '#directory'
import { units } from '#domains'
import {
  asActor,
  countPlaces,
  countWork,
  decide,
  dueClocks,
  listRecords,
  listWork,
  perform,
  raiseGeneration,
  verifyRecords,
  workPlaces,
} from '#records'
import { at, Desk, type DossierOffice, filled, openDossierOffice } from '#support/dossier-office'

import { refusedSentence } from '../../src/web/action-words.ts'

/** Dossiers of real procedures from the form to the result, in three office years. */

const HOME = 'stttt-hau-giang'
const PRESS = `${HOME}-bao-chi-xuat-ban`

let office: DossierOffice
let desk: Desk
before(async () => {
  office = await openDossierOffice()
  desk = new Desk(office, HOME, PRESS)
})
after(() => office.close())

const refused = (code: string, field?: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error))
  assert.equal(error.code, code)
  if (field !== undefined)
    assert.ok(
      error.faults.some(fault => fault.field === field),
      JSON.stringify(error.faults),
    )
  return true
}
const childrenOf = async (record: bigint) =>
  (
    await office.db.owner.query<{
      id: bigint
      type: string
      state: string
      unit: string
      data: Record<string, unknown>
      title: string
    }>(
      `select r.id, t.code as type, r.state, u.code as unit, r.data, r.title from records.record r
       join records.type t on t.id = r.type_id join directory.unit u on u.id = r.unit_id where r.parent_id = $1 order by r.id`,
      [record],
    )
  ).rows
const missing = (component: string, fault = 'Chưa có chữ ký, con dấu') => ({
  groups: { missing: [{ component, fault, ground: 'Thông tư 48/2016/TT-BTTTT, Điều 3' }] },
})

describe('a newsletter licence', () => {
  test('2017: filed online, accepted with a code, appraised, signed; the licence stands beside it', async () => {
    const dossier = await desk.submit('newsletter-dossier', at('2017-12-22', '10:00'))
    assert.equal((await desk.row(dossier)).data['code'], undefined)
    await desk.accept(dossier, at('2017-12-22', '14:00'))
    const accepted = await desk.row(dossier)
    assert.equal(accepted.data['code'], '000.00.15.H30-171222-0001')
    // 30 days end on a Sunday and roll to Monday; 25 days were promised.
    assert.deepEqual([accepted.data['dueOn'], accepted.data['promisedOn']], ['2018-01-22', '2018-01-16'])
    assert.deepEqual([accepted.data['channel'], accepted.data['filedBy']], ['online', 'applicant'])
    await desk.appraise(dossier, at('2018-01-10'), { expiresOn: '2023-01-11' })
    await desk.act(dossier, 'director', 'issue', at('2018-01-11'))
    const issued = await desk.row(dossier)
    assert.deepEqual(
      [issued.state, issued.data['pace'], issued.data['pacePromised'], issued.data['endedOn']],
      ['issued', 'early', 'early', '2018-01-11'],
    )
    const [licence, ...others] = await childrenOf(dossier)
    assert.ok(licence && others.length === 0)
    assert.deepEqual(
      [licence.type, licence.state, licence.title, licence.data['grantedOn']],
      ['newsletter-licence', 'granted', 'Sống khỏe', '2018-01-11'],
    )
    assert.match(String(licence.data['licenceNo']), /^\d\d\/GPBT-STTTT$/)
    await desk.act(dossier, 'applicant', 'collect', at('2018-01-12'))
    assert.equal((await desk.row(dossier)).state, 'returned')
  })

  test('2021 and later: twenty days, by the version in force when it was begun', async () => {
    const before = await desk.submit('newsletter-dossier', at('2021-02-09'))
    const later = await desk.submit('newsletter-dossier', at('2021-02-17'))
    await desk.accept(before, at('2021-02-17'))
    await desk.accept(later, at('2021-02-17'))
    assert.deepEqual(
      [(await desk.row(before)).data['dueOn'], (await desk.row(later)).data['dueOn']],
      ['2021-03-19', '2021-03-09'],
    )
    assert.match(String((await desk.row(later)).data['code']), /^H30\.15-210217-000\d$/)
  })

  test('2025: the successor receives it under its own identifier; the old department takes nothing more', async () => {
    await assert.rejects(desk.submit('newsletter-dossier', at('2025-08-04')), refused('wrong_state'))
    const unit = 'svhttdl-thanh-pho-can-tho'
    const city = new Desk(office, unit)
    const { rows } = await office.db.owner.query<{ code: string }>(
      `select code from directory.place where valid_from >= '2025-06-01' and level > 1 order by code limit 1`,
    )
    const dossier = await city.submit('newsletter-dossier', at('2025-08-04'), { place: rows[0]?.code })
    await city.accept(dossier, at('2025-08-04'))
    assert.equal((await city.row(dossier)).data['code'], 'H13.21-250804-0001')
    const version = (await office.engine.catalog.get()).version((await city.row(dossier)).definition)
    assert.equal(version.definition.version, 3)
    await city.appraise(dossier, at('2025-08-18'), { expiresOn: '2030-08-18' })
    await city.act(dossier, 'director', 'issue', at('2025-08-19'))
    assert.equal((await childrenOf(dossier))[0]?.data['licenceNo'], '01/GPBT-SVHTTDL')
  })

  test('an office without an identifier or an abbreviation is told what is to be entered for it', async () => {
    const unit = 'stttt-soc-trang'
    const other = new Desk(office, unit)
    const dossier = await other.submit('newsletter-dossier', at('2017-12-22', '10:00'), { place: '31528' })
    const said = async (act: Promise<unknown>): Promise<string> => {
      const error: unknown = await act.then(
        () => undefined,
        (error: unknown) => error,
      )
      assert.ok(error instanceof Refusal && error.code === 'wrong_state', String(error))
      const catalog = await office.engine.catalog.get()
      return refusedSentence(catalog.version((await other.row(dossier)).definition), '', error)
    }
    assert.equal(
      await said(other.accept(dossier, at('2017-12-22', '14:00'))),
      'Sở Thông tin và Truyền thông tỉnh Sóc Trăng chưa có mã định danh trong ngày 22/12/2017, nên chưa cấp được mã hồ sơ. Người quản trị bổ sung mục identifiers (scheme, code, from) của đơn vị “stttt-soc-trang” bằng lệnh npx diemcau apply, rồi làm lại.',
    )
    const seed = units.find(({ code }) => code === unit)
    assert.ok(seed)
    const [{ abbreviation: _, ...version }] = seed.versions
    const identifiers = [{ scheme: 'qcvn-102-2016' as const, code: '000.00.99.H99', from: '2016-04-01' }]
    const apply = (more: object) =>
      inTransaction(office.db.owner, {}, async tx => {
        await applyUnits(tx, [{ ...seed, ...more, identifiers }])
        await raiseGeneration(tx)
      })
    await apply({ versions: [version] })
    office.engine.catalog.forget()
    await other.accept(dossier, at('2017-12-22', '14:00'))
    assert.equal((await other.row(dossier)).data['code'], '000.00.99.H99-171222-0001')
    await other.appraise(dossier, at('2018-01-10'), { expiresOn: '2023-01-11' })
    assert.match(
      await said(other.act(dossier, 'director', 'issue', at('2018-01-11'))),
      /chưa có chữ viết tắt tên trong ngày 11\/01\/2018.*mục abbreviation trong versions của đơn vị “stttt-soc-trang”/,
    )
    await apply({})
    office.engine.catalog.forget()
    await other.act(dossier, 'director', 'issue', at('2018-01-11'))
    assert.equal((await childrenOf(dossier))[0]?.data['licenceNo'], '01/GPBT-STTTT')
  })

  test('PS-22: 28,0 cm or 65 pages are refused with the limit; a foreign name needs its translation', async () => {
    await assert.rejects(
      desk.submit('newsletter-dossier', at('2017-12-22'), { height: 280 }),
      refused('invalid', 'height'),
    )
    await assert.rejects(
      desk.submit('newsletter-dossier', at('2017-12-22'), { pages: 65 }),
      refused('invalid', 'pages'),
    )
    await assert.rejects(
      desk.submit('newsletter-dossier', at('2017-12-22'), { language: 'english', foreignTitle: 'Live Well' }),
      refused('invalid', 'translationFile'),
    )
    await desk.submit('newsletter-dossier', at('2017-12-22'), {
      language: 'english',
      foreignTitle: 'Live Well',
      translationFile: '9'.repeat(64),
    })
  })

  test('PS-33: whoever holds the licence is told 90, 60 and 30 days before it ends; then it has ended', async () => {
    const dossier = await desk.submit('newsletter-dossier', at('2018-03-01'))
    await desk.accept(dossier, at('2018-03-01'))
    await desk.appraise(dossier, at('2018-03-05'), { expiresOn: '2019-03-06' })
    await desk.act(dossier, 'director', 'issue', at('2018-03-06'))
    const [licence] = await childrenOf(dossier)
    assert.ok(licence)
    const due = async (code: string) => (await desk.clock(licence.id, code)).dueAt
    assert.deepEqual(
      [await due('reminder90'), await due('reminder60'), await due('reminder30'), await due('validity')],
      [
        at('2018-12-06', '00:00'),
        at('2019-01-05', '00:00'),
        at('2019-02-04', '00:00'),
        at('2019-03-07', '00:00'),
      ],
    )
  })
})

describe('a non-commercial document', () => {
  test('PS-13: one complete supplement; the clock stops; the second needs the director and counts late', async () => {
    const dossier = await desk.submit('non-commercial-dossier', at('2018-05-02'))
    await desk.accept(dossier, at('2018-05-02'))
    await desk.assign(dossier, at('2018-05-03'))
    await assert.rejects(
      desk.act(dossier, 'specialist', 'requestMore', at('2018-05-04'), { groups: { missing: [] } }),
      refused('invalid', 'missing'),
    )
    const noGround = { groups: { missing: [{ component: 'legal', fault: 'Bản chụp mờ' }] } }
    await assert.rejects(
      desk.act(dossier, 'specialist', 'requestMore', at('2018-05-04'), noGround),
      refused('invalid', 'missing.0.ground'),
    )
    await desk.act(dossier, 'specialist', 'requestMore', at('2018-05-04'), missing('legal'))
    assert.ok((await desk.clock(dossier, 'statutory')).pausedAt)
    await desk.act(dossier, 'applicant', 'supply', at('2018-05-08'), {
      values: { legalFile: '7'.repeat(64) },
    })
    await assert.rejects(
      desk.act(dossier, 'specialist', 'requestMore', at('2018-05-09'), missing('legal')),
      refused('wrong_state'),
    )
    const why = 'Hội đồng thẩm định yêu cầu làm rõ một nội dung mới phát sinh.'
    await assert.rejects(
      desk.act(dossier, 'director', 'requestAgain', at('2018-05-09'), missing('legal')),
      refused('invalid', 'why'),
    )
    await desk.act(dossier, 'director', 'requestAgain', at('2018-05-09'), { ...missing('manuscript'), why })
    await desk.act(dossier, 'applicant', 'supply', at('2018-05-10'), {
      values: { manuscriptFile: '8'.repeat(64) },
    })
    await desk.act(dossier, 'specialist', 'propose', at('2018-05-10'), {
      values: { proposal: 'issue', appraisal: 'Đủ điều kiện theo quy định.' },
    })
    await desk.act(dossier, 'head', 'endorse', at('2018-05-10'))
    await desk.act(dossier, 'director', 'issue', at('2018-05-11'))
    assert.equal((await desk.row(dossier)).data['pace'], 'late')
    const [licence] = await childrenOf(dossier)
    assert.equal(licence?.type, 'non-commercial-document')
  })

  test('PS-15: withdrawn before the signature; after the result it is refused', async () => {
    const first = await desk.submit('non-commercial-dossier', at('2018-05-02'))
    await desk.accept(first, at('2018-05-02'))
    await desk.act(first, 'applicant', 'askWithdraw', at('2018-05-03'), { why: 'Không còn nhu cầu' })
    await desk.act(first, 'head', 'confirmWithdraw', at('2018-05-03'))
    assert.equal((await desk.row(first)).state, 'withdrawn')
    const second = await desk.submit('non-commercial-dossier', at('2018-05-02'))
    await desk.accept(second, at('2018-05-02'))
    await desk.appraise(second, at('2018-05-03'))
    await desk.act(second, 'director', 'issue', at('2018-05-04'))
    for (const action of ['askWithdraw', 'withdraw'])
      await assert.rejects(
        desk.act(second, 'applicant', action, at('2018-05-05'), { why: 'Không còn nhu cầu' }),
        refused('wrong_state'),
      )
  })

  test('PS-16: a refusal gives a reason of twenty letters and its ground', async () => {
    const dossier = await desk.submit('non-commercial-dossier', at('2018-05-02'))
    await desk.accept(dossier, at('2018-05-02'))
    await desk.appraise(dossier, at('2018-05-03'), { proposal: 'refuse' })
    await assert.rejects(desk.act(dossier, 'director', 'issue', at('2018-05-04')), refused('wrong_state'))
    const ground = 'Luật Xuất bản 2012, Điều 25'
    await assert.rejects(
      desk.act(dossier, 'director', 'refuse', at('2018-05-04'), { values: { ground }, why: 'Không đủ' }),
      refused('invalid', 'why'),
    )
    await assert.rejects(
      desk.act(dossier, 'director', 'refuse', at('2018-05-04'), {
        why: 'Tài liệu có nội dung quảng cáo, kinh doanh.',
      }),
      refused('invalid', 'ground'),
    )
    await desk.act(dossier, 'director', 'refuse', at('2018-05-04'), {
      values: { ground },
      why: 'Tài liệu có nội dung quảng cáo, kinh doanh.',
    })
    const { state, data } = await desk.row(dossier)
    assert.equal(state, 'refused')
    assert.match(String(data['resultNo']), /^\d\d\/TB-STTTT$/)
    assert.deepEqual(await childrenOf(dossier), [])
  })

  test('PS-17: a draft of the apology one working day before the promise; apologised once', async () => {
    const dossier = await desk.submit('non-commercial-dossier', at('2018-06-01'))
    await desk.accept(dossier, at('2018-06-01'))
    // 12 days from Friday 1 June: Wednesday 13 June.
    const due = (await desk.clock(dossier, 'apology')).dueAt
    assert.deepEqual(due, at('2018-06-12', '00:00'))
    const dueThen = await asActor(office.engine, systemActor, tx => dueClocks(tx, at('2018-06-12', '00:01')))
    assert.ok(dueThen.some(clock => clock.record === dossier && clock.action === 'draftApology'))
    await desk.act(dossier, 'system', 'draftApology', at('2018-06-12', '00:01'))
    assert.equal((await desk.row(dossier)).data['apologyDraftedOn'], '2018-06-12')
    const apology = { values: { newDueOn: '2018-06-20' }, why: 'Phải lấy ý kiến của cơ quan khác.' }
    await assert.rejects(
      desk.act(dossier, 'specialist', 'apologise', at('2018-06-12'), apology),
      refused('forbidden'),
    )
    await desk.act(dossier, 'head', 'apologise', at('2018-06-12'), apology)
    await assert.rejects(
      desk.act(dossier, 'head', 'apologise', at('2018-06-13'), apology),
      refused('wrong_state'),
    )
    // The law's term is not moved by saying sorry.
    assert.equal((await desk.row(dossier)).data['dueOn'], '2018-06-18')
  })

  test('PS-4: the ninth day is on time by law and late by promise', async () => {
    const dossier = await desk.submit('satellite-dossier', at('2018-06-01'), {
      applicant: 'Khách sạn Hậu Giang',
      place: '31318',
      address: 'Số 2, đường Trần Hưng Đạo',
      variant: 'new',
      site: 'Tầng thượng',
      satellites: 'Vinasat-1',
      channelCount: 10,
      purpose: 'Phục vụ khách',
      siteFile: '1'.repeat(64),
      legalFile: '2'.repeat(64),
      channelsFile: '3'.repeat(64),
    })
    await desk.accept(dossier, at('2018-06-01'))
    await desk.appraise(dossier, at('2018-06-13'))
    await desk.act(dossier, 'director', 'issue', at('2018-06-14'))
    const { data } = await desk.row(dossier)
    assert.deepEqual([data['pace'], data['pacePromised']], ['early', 'late'])
    assert.match(String(data['resultNo']), /^\d\d\/GCN-TVRO$/)
  })
})

describe('a press conference', () => {
  const meets = (on: string, time: string) => ({ meetsAt: at(on, time).toISOString() })

  test('PS-5: 08:00 on Tuesday must be told before 08:00 on Monday', async () => {
    await assert.rejects(
      desk.submit('press-conference-dossier', at('2018-01-08', '09:00'), meets('2018-01-09', '08:00')),
      refused('wrong_state'),
    )
    await desk.submit('press-conference-dossier', at('2018-01-08', '07:59'), meets('2018-01-09', '08:00'))
  })

  test('PS-6: silence is consent when the hours are over', async () => {
    const dossier = await desk.submit(
      'press-conference-dossier',
      at('2018-01-08', '07:30'),
      meets('2018-01-10', '08:00'),
    )
    await desk.accept(dossier, at('2018-01-08', '08:00'))
    const { dueAt, onDue } = await desk.clock(dossier, 'statutory')
    assert.deepEqual([dueAt, onDue], [at('2018-01-09', '08:00'), 'approveBySilence'])
    await desk.act(dossier, 'system', 'approveBySilence', dueAt)
    const { state, data } = await desk.row(dossier)
    assert.deepEqual([state, data['pace']], ['approved-by-silence', 'late'])
    assert.match(String(data['resultNo']), /^\d\d\/STTTT-HB$/)
    await assert.rejects(desk.assign(dossier, at('2018-01-09', '09:00')), refused('wrong_state'))
  })
})

describe('a linked procedure', () => {
  test('PS-18: six days and four; each body answers for its own part', async () => {
    const dossier = await desk.submit('display-dossier', at('2018-01-08'))
    await desk.accept(dossier, at('2018-01-08'))
    assert.equal((await desk.row(dossier)).data['dueOn'], '2018-01-22')
    await desk.assign(dossier, at('2018-01-08'))
    await desk.act(dossier, 'head', 'handOver', at('2018-01-17'), {
      values: { consultedUnit: 'ubnd-hau-giang', question: 'Kính trình Ủy ban nhân dân tỉnh xem xét.' },
    })
    const [part] = await childrenOf(dossier)
    assert.ok(part)
    assert.deepEqual([part.type, part.state, part.unit], ['coordination', 'asked', 'ubnd-hau-giang'])
    const own = await desk.clock(dossier, 'own')
    assert.ok(own.stoppedAt && own.stoppedAt > own.dueAt, 'the department was late with its six days')
    assert.deepEqual((await desk.clock(part.id, 'linked')).dueAt, at('2018-01-24', '00:00'))
    const answer = { opinion: 'agree', answer: 'Đồng ý cho trưng bày.' }
    const outsider = await office.staff('head', PRESS)
    await assert.rejects(
      perform(office.engine, outsider, {
        record: part.id,
        action: 'answerLinked',
        values: answer,
        at: at('2018-01-19'),
      }),
      refused('not_found'),
    )
    const clerk = await office.staff('head', 'ubnd-hau-giang')
    await perform(office.engine, clerk, {
      record: part.id,
      action: 'answerLinked',
      values: answer,
      at: at('2018-01-19'),
    })
    assert.equal((await desk.row(dossier)).state, 'appraising')
    assert.equal((await childrenOf(dossier))[0]?.data['pace'], 'early')
  })
})

describe('who may do what', () => {
  test('nobody but the roles of each act, and nobody of another office', async () => {
    const dossier = await desk.submit('non-commercial-dossier', at('2018-07-02'))
    for (const who of ['applicant', 'specialist', 'head', 'director'] as const)
      await assert.rejects(desk.act(dossier, who, 'accept', at('2018-07-02')), (error: unknown) => {
        assert.ok(error instanceof Refusal)
        return ['forbidden', 'not_found'].includes(error.code)
      })
    const elsewhere = new Desk(office, 'stttt-soc-trang')
    await assert.rejects(elsewhere.act(dossier, 'counter', 'accept', at('2018-07-02')), refused('not_found'))
    await assert.rejects(
      perform(
        office.engine,
        { account: null, party: office.party + 1n, name: '', roles: [] },
        {
          record: dossier,
          action: 'withdraw',
          why: 'Không còn nhu cầu',
          at: at('2018-07-02'),
        },
      ),
      refused('not_found'),
    )
  })

  test('PS-26: an officer who files for somebody is seen to have done it', async () => {
    const { engine } = office
    const counter = await office.staff('one_stop_officer', HOME)
    const { record } = await perform(engine, counter, {
      create: { type: 'non-commercial-dossier', unit: HOME },
      action: 'file',
      values: { ...filled('non-commercial-dossier'), channel: 'online' },
      at: at('2018-07-02'),
    })
    const { data } = await desk.row(record)
    assert.deepEqual([data['channel'], data['filedBy']], ['online', 'one_stop_officer'])
  })
})

test('PS-12: every act outside the table is closed, in every state', async () => {
  const catalog = await office.engine.catalog.get()
  for (const code of ['newsletter-dossier', 'press-conference-dossier', 'display-dossier']) {
    const { definition } = catalog.versionOn(code, '2018-01-01')
    for (const state of definition.states) {
      assert.ok(definition.procedure?.statuses[state] ?? state === 'undone', `${code} ${state}`)
      for (const [action, act] of Object.entries(definition.actions)) {
        if (act.from.includes(state)) continue
        const roles = act.by.map(role => ({ role, unit: 1, office: 1 }))
        const decision = decide(definition, { state, data: {} }, action, roles, at('2018-01-08'))
        assert.equal(decision.allowed, false, `${code}: ${action} in ${state}`)
      }
    }
  }
})

test('PS-40: of many dossiers the inbox, search with and without accents and the month find each one', async () => {
  const many = 45
  const months = new Map<string, bigint[]>()
  for (let n = 0; n < many; n++) {
    const month = n % 3 === 0 ? '2018-09' : '2018-10'
    const record = await desk.submit('non-commercial-dossier', at(`${month}-03`), {
      title: `Sổ tay đường thủy ${n + 1}`,
    })
    await desk.accept(record, at(`${month}-04`))
    months.set(month, [...(months.get(month) ?? []), record])
  }
  const head = await office.staff('head', PRESS)
  await asActor(office.engine, head, async (tx, catalog) => {
    const { type } = catalog.versionOn('non-commercial-dossier', '2018-10-01')
    const places = workPlaces(catalog, head, (_, act) => act.to === 'appraising').filter(
      place => place.type === type && place.state === 'accepted',
    )
    const waiting = await countWork(tx, places)
    const pages = [0, 20, 40, 60].map(offset => listWork(tx, places, { offset, limit: 20 }))
    const rows = (await Promise.all(pages)).flat()
    const listed = rows.map(row => row.record.id)
    assert.deepEqual([listed.length, new Set(listed).size], [waiting, waiting])
    for (const record of [...months.values()].flat()) assert.ok(listed.includes(record))
    const ends = rows.map(row => row.clock?.dueAt.getTime() ?? Number.POSITIVE_INFINITY)
    assert.ok(
      ends.every((end, index) => end >= (ends[index - 1] ?? 0)),
      'by the end of their terms',
    )
    const middle = new Date(ends[many / 3] ?? 0)
    const late = ends.filter(end => end <= middle.getTime()).length
    assert.ok(late > 0 && late < ends.length, 'some are late by then, and some are not')
    assert.equal(await countWork(tx, places, { lateAt: middle }), late)
    const [counted, ...others] = await countPlaces(tx, places, middle)
    assert.deepEqual([counted?.n, counted?.late, others.length], [waiting, late, 0])
    for (const text of ['sổ tay đường thủy', 'so tay duong thuy']) {
      const { total, rows } = await listRecords(tx, { type, q: text, limit: 100 })
      assert.deepEqual([total, rows.length], [many, many], text)
    }
  })
})

test('all of it verifies: chains, values, numbers', async () => {
  assert.deepEqual((await verifyRecords(office.db.owner)).discrepancies, [])
})
