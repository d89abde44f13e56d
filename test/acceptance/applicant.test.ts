import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dayOf } from '#base'
import { anonymous } from '#directory'
import { listNotices } from '#notices'
import { asActor, trackRecord } from '#records'
import { at, Desk, type DossierOffice, openDossierOffice } from '#support/dossier-office'
import { type MailServer, openMailServer } from '#support/mail-server'
import { work } from '../../src/cli/work.ts'
import { openWays } from '../../src/notices/ways.ts'

/** What the applicant of a real procedure is told, and may ask. */

const HOME = 'stttt-hau-giang'
const PRESS = `${HOME}-bao-chi-xuat-ban`

let office: DossierOffice
let desk: Desk
let server: MailServer
before(async () => {
  office = await openDossierOffice()
  desk = new Desk(office, HOME, PRESS)
  server = await openMailServer()
})
after(async () => {
  await server.stop()
  await office.close()
})

test('PS-25: a newsletter’s applicant is told of the receipt on the page and by mail, and follows it by code and suffix', async () => {
  const dossier = await desk.submit('newsletter-dossier', at('2017-12-22', '10:00'), {
    submitterEmail: 'nop@example.vn',
  })
  await desk.accept(dossier, at('2017-12-22', '14:00'))
  const code = '000.00.15.H30-171222-0001'
  const ask = (suffix: string) => trackRecord(office.engine, { code, suffix, address: 'x', now: new Date() })
  const tracked = await ask('3456')
  assert.deepEqual(
    [tracked.state, tracked.unit.code, tracked.clock && dayOf(new Date(tracked.clock.dueAt.getTime() - 1))],
    ['accepted', PRESS, '2018-01-16'],
  )
  await assert.rejects(ask('0000'), { code: 'not_found' })

  const told = await asActor(office.engine, { ...anonymous, party: office.party }, tx =>
    listNotices(tx, office.party),
  )
  assert.deepEqual(
    told.map(notice => notice.text),
    [`Hồ sơ “Sống khỏe” đã được tiếp nhận, mã ${code}. Ngày hẹn trả kết quả: 16/01/2018.`],
  )
  const ways = openWays({
    mail: { url: server.url, from: 'motcua@example.vn' },
    smsUrl: undefined,
    publicUrl: 'https://mau.example',
  })
  while ((await work(office.engine, ways)) > 0);
  assert.deepEqual(
    server.taken.map(mail => mail.to),
    [['nop@example.vn']],
  )
  assert.match(
    server.taken[0]?.body() ?? '',
    new RegExp(`mã ${code.replaceAll('.', '\\.')}\\. Ngày hẹn trả kết quả: 16/01/2018`),
  )
  const looks = await office.db.owner.query('select account_id, subject, fields from directory.look')
  assert.deepEqual(looks.rows, [
    { account_id: null, subject: `record ${dossier}`, fields: ['submitterEmail'] },
  ])
})
