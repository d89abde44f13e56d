import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OfficeClock, stillClock } from '#base'
import { inTransaction } from '#db'
import { type Actor, anonymous, applyAccounts, applyUnits, createParty, systemActor } from '#directory'
import { ensureSampleKeys } from '#documents'
import { accounts, authority, units } from '#domains'
import { clocksOf, type Engine, findRecord, historyOf, type Order, perform } from '#records'
import { publishShipped } from '../../src/cli/publish-shipped.ts'
import { openIssuing, wire } from '../../src/wire.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { cheapPassword } from './library.ts'

/** Everything that ships and every unit of the sample, without its records: where dossiers begin from nothing. */
export interface DossierOffice {
  db: TestDatabase
  engine: Engine
  clock: OfficeClock & { set(at: Date | string): void }
  home: string
  /** A party that applies. */
  party: bigint
  /** Someone who holds a role in a unit, with the sample's account where there is one. */
  staff(role: string, unit: string): Promise<Actor>
  /** The party of a specialist of a unit: of the sample's account, or of one who is taken on there. */
  specialistOf(unit: string): Promise<bigint>
  close(): Promise<void>
}

/** A day and time of Viet Nam. */
export const at = (on: string, time = '09:00'): Date => new Date(`${on}T${time}:00+07:00`)

export async function openDossierOffice(
  now = '2017-12-22T08:00:00+07:00',
  { papers = false } = {},
): Promise<DossierOffice> {
  const db = await openTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'diemcau-dossiers-'))
  const clock = stillClock(now)
  let party = 0n
  await publishShipped(db.owner)
  await inTransaction(db.owner, {}, async tx => {
    await applyUnits(tx, units)
    await applyAccounts(tx, accounts, { at: new Date(), cost: cheapPassword })
    party = await createParty(tx, { kind: 'organisation', name: 'Hội Người cao tuổi tỉnh' }, new Date())
  })
  if (papers)
    await ensureSampleKeys(home, authority, { from: new Date('2016-01-01'), to: new Date('2046-01-01') })
  const issuing = papers
    ? await openIssuing({ home, publicUrl: 'https://mau.example', sample: true })
    : undefined
  const { engine } = await wire(db.app, clock, issuing)
  return {
    db,
    engine,
    clock,
    home,
    party,
    async staff(role, unit) {
      const found = (await engine.catalog.get()).getUnit(unit)
      const { rows } = await db.owner.query<{ id: bigint; name: string }>(
        `select a.id, p.name from directory.account a join directory.party p on p.id = a.party_id
         join directory.role_assignment r on r.account_id = a.id where r.role = $1 and r.unit_id = $2 order by a.id limit 1`,
        [role, found.id],
      )
      const roles = [{ role, unit: found.id, office: found.office }]
      return { account: rows[0]?.id ?? 1n, party: null, name: rows[0]?.name ?? role, roles }
    },
    async specialistOf(unit) {
      const found = (await engine.catalog.get()).getUnit(unit)
      const read = async () =>
        (
          await db.owner.query<{ party: bigint }>(
            `select a.party_id as party from directory.account a join directory.role_assignment r on r.account_id = a.id
             where r.role = 'specialist' and r.unit_id = $1 order by a.id limit 1`,
            [found.id],
          )
        ).rows[0]?.party
      const known = await read()
      if (known !== undefined) return known
      await db.owner.query(
        `insert into directory.role_assignment (account_id, role, unit_id, valid_from)
         select min(id), 'specialist', $1, '2016-01-01' from directory.account`,
        [found.id],
      )
      return (await read()) ?? 0n
    },
    async close() {
      await db.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** A valid form of a procedure. */
export const forms: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'newsletter-dossier': {
    applicant: 'Hội Người cao tuổi tỉnh',
    place: '31318',
    address: 'Số 5, đường Trần Hưng Đạo',
    email: 'hoi@mau.example',
    legalKind: 'decision',
    legalNo: '12/QĐ-UBND',
    legalOn: '2010-05-04',
    legalIssuer: 'Ủy ban nhân dân tỉnh',
    variant: 'new',
    title: 'Sống khỏe',
    language: 'vietnamese',
    purpose: 'Thông tin nội bộ',
    subjects: 'Sức khỏe, nếp sống',
    audience: 'Hội viên',
    scope: 'internal',
    medium: 'print',
    frequency: 'quarterly',
    issuesPerYear: 4,
    width: 190,
    height: 270,
    pages: 64,
    copies: 500,
    printer: 'Cơ sở in Thanh Bình',
    printerAddress: 'Số 9, đường Hùng Vương',
    distribution: 'free',
    workplace: 'Số 5, đường Trần Hưng Đạo',
    responsible: 'Nguyễn Thị Mai',
    responsibleBorn: '1960-02-03',
    responsibleId: '363000111',
    postHeld: 'Chủ tịch Hội',
    responsiblePhone: '0918000111',
    foundingFile: 'a'.repeat(64),
    cvFile: 'b'.repeat(64),
    mastheadFile: 'c'.repeat(64),
  },
  'non-commercial-dossier': {
    applicant: 'Trung tâm Văn hóa tỉnh',
    place: '31318',
    address: 'Số 1, đường Nguyễn Công Trứ',
    orgKind: 'public-unit',
    foundingNo: '99/QĐ-UBND',
    title: 'Kỷ yếu hội thảo văn hóa sông nước',
    form: 'proceedings',
    medium: 'paper',
    language: 'vietnamese',
    pages: 120,
    width: 145,
    height: 205,
    copies: 300,
    printer: 'Cơ sở in Thanh Bình',
    printerAddress: 'Số 9, đường Hùng Vương',
    purpose: 'Tuyên truyền',
    scope: 'Cán bộ ngành văn hóa',
    summary: 'Các tham luận tại hội thảo',
    manuscriptFile: 'd'.repeat(64),
    legalFile: 'e'.repeat(64),
  },
  'press-conference-dossier': {
    applicant: 'Hội Nông dân tỉnh',
    place: '31318',
    address: 'Số 3, đường Võ Văn Kiệt',
    subject: 'Giới thiệu hội thi nông dân',
    venue: 'Hội trường Hội Nông dân',
    guests: 'Các cơ quan báo chí trong tỉnh',
    chair: 'Trần Văn Sáu',
    chairPost: 'Phó Chủ tịch',
  },
  'display-dossier': {
    applicant: 'Trung tâm văn hóa nước ngoài',
    place: '31318',
    address: 'Số 7, đường Lê Quý Đôn',
    subject: 'Ảnh phong cảnh',
    venue: 'Trước trụ sở',
    fromOn: '2018-03-01',
    toOn: '2018-03-10',
    items: 20,
    picturesFile: 'f'.repeat(64),
  },
}

const submitter = {
  submitter: 'Lê Văn Nộp',
  submitterId: '363111222',
  submitterPhone: '0918123456',
  capacity: 'representative',
  signatory: 'Lê Văn Nộp',
  commit: 'agreed',
  consent: 'v2017-12',
}

/** What is filled in for a procedure, with some of it changed. */
export const filled = (type: string, more: object = {}): Record<string, unknown> => ({
  ...submitter,
  ...forms[type],
  ...more,
})

/** Moves dossiers of one department; each act at its own instant. */
export class Desk {
  private readonly office: DossierOffice
  private readonly unit: string
  private readonly room: string

  /** @param room division that appraises; absent: the department itself */
  constructor(office: DossierOffice, unit: string, room = unit) {
    this.office = office
    this.unit = unit
    this.room = room
  }

  /** Files a form online as the party, at the office. */
  async submit(type: string, when: Date, more: object = {}): Promise<bigint> {
    const { engine, party } = this.office
    const actor: Actor = { ...anonymous, party }
    const { record } = await perform(engine, actor, {
      create: { type, unit: this.unit, party },
      action: 'submit',
      values: filled(type, more),
      at: when,
    })
    return record
  }

  async act(
    record: bigint,
    who: 'applicant' | 'counter' | 'specialist' | 'head' | 'director' | 'system',
    action: string,
    when: Date,
    more: Partial<Order> = {},
  ) {
    return perform(this.office.engine, await this.actor(who), { record, action, at: when, ...more })
  }

  private async actor(who: string): Promise<Actor> {
    const { office } = this
    if (who === 'system') return systemActor
    if (who === 'applicant') return { ...anonymous, party: office.party }
    if (who === 'counter') return office.staff('one_stop_officer', this.unit)
    if (who === 'director') return office.staff('director', this.unit)
    return office.staff(who, this.room)
  }

  /** The head gives it to a specialist of the division. */
  async assign(record: bigint, when: Date) {
    const handler = await this.office.specialistOf(this.room)
    return this.act(record, 'head', 'assign', when, { values: { handler } })
  }

  /** Accepts at the counter and hands it to the division. */
  accept(record: bigint, when: Date) {
    return this.act(record, 'counter', 'accept', when, {
      groups: { papers: [{ component: 'form', originals: 1, copies: 0, mark: 'full' }] },
      ...(this.room === this.unit ? {} : { toUnit: this.room }),
    })
  }

  /** From the receipt to the director's table. */
  async appraise(record: bigint, when: Date, more: { proposal?: string; expiresOn?: string } = {}) {
    const { proposal = 'issue', expiresOn } = more
    await this.assign(record, when)
    await this.act(record, 'specialist', 'propose', when, {
      values: { proposal, appraisal: 'Đủ điều kiện theo quy định.', ...(expiresOn ? { expiresOn } : {}) },
    })
    await this.act(record, 'head', 'endorse', when)
  }

  async row(record: bigint) {
    const found = await findRecord(this.office.db.owner, record)
    if (!found) throw new Error(`no record ${record}`)
    return found
  }

  history = (record: bigint) => historyOf(this.office.db.owner, record)

  async clock(record: bigint, code: string) {
    const found = (await clocksOf(this.office.db.owner, record)).find(clock => clock.code === code)
    if (!found) throw new Error(`no clock ${code}`)
    return found
  }
}

/** Enters a service into the register of what is offered online, at a level since a day. */
export async function offerOnline(
  { engine, staff }: Pick<DossierOffice, 'engine' | 'staff'>,
  service: { code: string; level: string; publishedOn: string; procedure?: string; unit: string },
  when: Date,
): Promise<void> {
  const { code, level, publishedOn, procedure, unit } = service
  const { record } = await perform(engine, await staff('it_officer', unit), {
    create: { type: 'online-service', unit },
    action: 'prepare',
    values: {
      code,
      name: `Dịch vụ ${code}`,
      field: 'press',
      level,
      ...(procedure === undefined ? {} : { procedure }),
    },
    at: when,
  })
  const head = await staff('head', unit)
  await perform(engine, head, { record, action: 'publish', values: { publishedOn, level }, at: when })
}
