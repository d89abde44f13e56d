import type { SampleActor, SampleParty } from '../sample/act.ts'
import { applicantAt, home, officersOf, rooms } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import { personName, phoneNumber } from '../sample/names.vi.ts'
import { communes, elsewhere, provinces } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import { addDays, addWorkdays, addYears, dayBetween } from '../sample/time.ts'
import { newsletterLicence, nonCommercialDocument } from './definition.ts'
import * as vi from './sample-vi.ts'

type Newsletter = Life<typeof newsletterLicence>
type Document = Life<typeof nonCommercialDocument>
type Licence = Newsletter | Document

/** How far a dossier came, and what happened to it. */
type End =
  | 'granted'
  | 'revoked'
  | 'reinstated'
  | 'refused'
  | 'withdrawn'
  | 'not-accepted'
  | 'stopped'
  | 'signing'
  | 'review'
  | 'appraising'
  | 'supplement'
  | 'submitted'

const SEATS = communes.filter(commune => commune.district === '930' && commune.kind === 'ward')
const LAST_DAY = '2017-12-21'

class Desk {
  private count = 0
  private readonly diary: Diary
  private readonly random: Random

  constructor(diary: Diary, random: Random) {
    this.diary = diary
    this.random = random
  }

  private applicant() {
    const { random } = this
    const index = random.between(0, vi.applicants.length - 1)
    const { name, kind } = vi.applicants[index] ?? vi.applicants[0]
    const seat = random.pick(SEATS)
    const isOnline = random.chance(0.15)
    const party: SampleParty = { ref: `applicant-${index}`, kind: 'organisation', name }
    const by: SampleActor = isOnline ? applicantAt(rooms.press) : home.counter
    return {
      party,
      by,
      values: {
        applicant: name,
        orgKind: kind,
        governingBody: vi.governing,
        place: seat.code,
        address: vi.address(random.between(2, 200), seat.name),
        phone: phoneNumber(random),
        channel: isOnline ? 'online' : random.chance(0.08) ? 'post' : 'counter',
        submitter: personName(random),
        submitterPhone: phoneNumber(random),
      },
    }
  }

  newsletter(day: string, variant: 'new' | 'change' | 'reissue'): Newsletter {
    const { random } = this
    const { party, by, values } = this.applicant()
    const title = vi.numbered(random.pick(vi.newsletters), Number(day.slice(0, 4)), ++this.count)
    return this.diary
      .open(newsletterLicence, `newsletter-${this.count}`, { unit: rooms.press, party })
      .act(day, 'submit', by, {
        values: {
          ...values,
          variant,
          title,
          purpose: vi.purposes.newsletter,
          language: vi.language,
          frequency: random.pick(['monthly', 'quarterly', 'monthly', 'yearly', 'fortnightly']),
          pages: random.between(4, 16) * 4,
          format: vi.formats.newsletter,
          copies: random.between(2, 20) * 50,
          printer: random.pick(vi.printers),
          responsible: personName(random),
        },
      })
  }

  document(day: string): Document {
    const { random } = this
    const { party, by, values } = this.applicant()
    const title = vi.numbered(random.pick(vi.documents), Number(day.slice(0, 4)), ++this.count)
    const isFilm = random.chance(0.07)
    const pages = random.between(1, 30) * 4
    return this.diary
      .open(nonCommercialDocument, `document-${this.count}`, { unit: rooms.press, party })
      .act(day, 'submit', by, {
        values: {
          ...values,
          title,
          medium: isFilm ? 'audio-visual' : 'paper',
          purpose: vi.purposes.document,
          language: vi.language,
          ...(isFilm
            ? { minutes: random.between(8, 45) }
            : { pages, format: vi.formats.document, printer: random.pick(vi.printers) }),
          copies: random.between(2, 60) * 50,
          distribution: vi.distribution,
          feeVnd: isFilm ? 150_000 : Math.max(15_000, pages * 1500),
        },
      })
  }

  /** Takes a dossier as far as `end` asks; the answer is the day of the signature, when it was signed. */
  process(life: Licence, submittedOn: string, end: End): string | undefined {
    const { random } = this
    if (end === 'submitted') return undefined
    const acceptedOn = addWorkdays(submittedOn, random.between(0, 1))
    if (end === 'not-accepted') {
      life.act(acceptedOn, 'turnAway', home.counter, { why: vi.why.turnAway })
      return undefined
    }
    life.act(acceptedOn, 'accept', home.counter)
    let day = addWorkdays(acceptedOn, 1)
    life.act(day, 'assign', home.pressHead, { values: { handler: vi.handler } })
    if (end === 'appraising') return undefined
    if (end === 'stopped' || end === 'supplement' || random.chance(0.12)) {
      day = addWorkdays(day, 1)
      life.act(day, 'requestMore', home.pressOfficer, { why: vi.why.more })
      if (end === 'supplement') return undefined
      if (end === 'stopped') {
        life.act(addWorkdays(day, 22), 'stop', home.pressHead, { why: vi.why.stop })
        return undefined
      }
      day = addWorkdays(day, random.between(1, 3))
      life.act(day, 'supply', home.counter)
    }
    if (end === 'withdrawn') {
      life.act(addWorkdays(day, 1), 'withdraw', home.counter, { why: vi.why.withdraw })
      return undefined
    }
    return this.sign(life, addWorkdays(day, random.between(2, 5)), end)
  }

  private sign(life: Licence, proposedOn: string, end: End): string | undefined {
    const { random } = this
    life.act(proposedOn, 'propose', home.pressOfficer, { values: { appraisal: vi.appraisal } })
    if (end === 'review') return undefined
    if (random.chance(0.04)) {
      life
        .act(proposedOn, 'sendBack', home.pressHead, { why: vi.why.sendBack })
        .act(proposedOn, 'propose', home.pressOfficer, { values: { appraisal: vi.appraisal } })
    }
    const endorsedOn = addWorkdays(proposedOn, random.between(0, 1))
    life.act(endorsedOn, 'endorse', home.pressHead)
    if (end === 'signing') return undefined
    const signedOn = addWorkdays(endorsedOn, random.between(0, 1))
    if (end !== 'refused') return signedOn
    life.act(signedOn, 'refuse', home.director, { why: vi.why.refuse })
    return undefined
  }

  /** A newsletter from submission to its end; a licence runs one year. */
  writeNewsletter(submittedOn: string, end: End, variant: 'new' | 'change' | 'reissue' = 'new'): void {
    const life = this.newsletter(submittedOn, variant)
    const signedOn = this.process(life, submittedOn, end)
    if (signedOn === undefined) return
    const expiresOn = addYears(signedOn, 1)
    life.act(signedOn, 'grant', home.director, { values: { expiresOn } })
    if (end === 'revoked' || end === 'reinstated')
      life.act(addWorkdays(signedOn, 20), 'revoke', home.director, { why: vi.why.revoke })
    if (end === 'reinstated')
      life.act(addWorkdays(signedOn, 32), 'reinstate', home.director, { why: vi.why.reinstate })
    const expiredOn = addDays(expiresOn, 1)
    if (end !== 'revoked' && expiredOn <= LAST_DAY) life.tick(expiredOn, 'expire', rooms.press)
  }

  writeDocument(submittedOn: string, end: End): void {
    const life = this.document(submittedOn)
    const signedOn = this.process(life, submittedOn, end)
    if (signedOn === undefined) return
    life.act(signedOn, 'grant', home.director)
    if (end === 'revoked' || end === 'reinstated')
      life.act(addWorkdays(signedOn, 12), 'revoke', home.director, { why: vi.why.revoke })
    if (end === 'reinstated')
      life.act(addWorkdays(signedOn, 20), 'reinstate', home.director, { why: vi.why.reinstate })
    const depositedOn = addWorkdays(signedOn, this.random.between(4, 16))
    if (end === 'granted' && depositedOn <= LAST_DAY && this.random.chance(0.88)) {
      life.act(depositedOn, 'deposit', home.counter, { values: { depositedOn, depositedCopies: 2 } })
    }
  }
}

const repeat = (count: number, write: (index: number) => void): void => {
  for (let index = 0; index < count; index++) write(index)
}

/** Submissions of a year that are surely decided before its window ends on the 22nd of December. */
const inYear = (random: Random, year: number): string => dayBetween(random, `${year}-01-04`, `${year}-11-24`)

/** 38 newsletters and 80 documents granted in the window of 2016, 41 and 86 in that of 2017. */
function writeYear(desk: Desk, random: Random, year: number, newsletters: number, documents: number): void {
  repeat(newsletters, index =>
    desk.writeNewsletter(inYear(random, year), 'granted', index % 9 === 4 ? 'reissue' : 'new'),
  )
  repeat(documents - 2, () => desk.writeDocument(inYear(random, year), 'granted'))
  desk.writeDocument(`${year}-05-10`, 'revoked')
  desk.writeDocument(`${year}-06-07`, 'reinstated')
  repeat(3, () => desk.writeNewsletter(inYear(random, year), 'granted', 'change'))
  const lost: readonly End[] = [
    'refused',
    'refused',
    'withdrawn',
    'withdrawn',
    'not-accepted',
    'not-accepted',
  ]
  for (const end of lost) {
    desk.writeDocument(inYear(random, year), end)
    desk.writeNewsletter(inYear(random, year), end)
  }
  desk.writeDocument(`${year}-03-14`, 'stopped')
}

/** Signed between the windows of both years: it counts in neither. */
function writeBetween(desk: Desk): void {
  desk
    .document('2016-12-19')
    .act('2016-12-19', 'accept', home.counter)
    .act('2016-12-20', 'assign', home.pressHead, { values: { handler: vi.handler } })
    .act('2016-12-23', 'propose', home.pressOfficer, { values: { appraisal: vi.appraisal } })
    .act('2016-12-26', 'endorse', home.pressHead)
    .act('2016-12-27', 'grant', home.director)
}

/** Dossiers that the last day of the sample finds on somebody's desk. */
function writeOpen(desk: Desk): void {
  desk.writeDocument('2017-12-01', 'signing')
  desk.writeNewsletter('2017-11-30', 'signing')
  desk.writeDocument('2017-12-04', 'review')
  desk.writeDocument('2017-12-18', 'appraising')
  desk.writeNewsletter('2017-12-18', 'appraising')
  desk.writeDocument('2017-12-14', 'supplement')
  desk.writeNewsletter('2017-12-21', 'submitted')
}

/** Licences of other provinces: they must not count at home. */
function writeElsewhere(diary: Diary, random: Random): void {
  for (const [unit, places] of Object.entries(elsewhere)) {
    const { counter, head, specialist, director } = officersOf(unit)
    const name = vi.otherApplicant(provinces.find(([, slug]) => unit === `stttt-${slug}`)?.[2] ?? unit)
    for (const [index, day] of [
      '2016-04-12',
      '2016-08-16',
      '2017-03-14',
      '2017-05-16',
      '2017-09-12',
    ].entries()) {
      diary
        .open(nonCommercialDocument, `${unit}-${index}`, {
          party: { ref: `applicant-${unit}`, kind: 'organisation', name },
        })
        .act(day, 'submit', counter, {
          values: {
            applicant: name,
            orgKind: 'state',
            place: random.pick(places),
            address: name,
            phone: phoneNumber(random),
            channel: 'counter',
            submitter: personName(random),
            title: vi.numbered(random.pick(vi.documents), Number(day.slice(0, 4)), index + 1),
            medium: 'paper',
            purpose: vi.purposes.document,
            pages: 24,
            copies: 500,
          },
        })
        .act(day, 'accept', counter)
        .act(addWorkdays(day, 1), 'assign', head)
        .act(addWorkdays(day, 3), 'propose', specialist)
        .act(addWorkdays(day, 4), 'endorse', head)
        .act(addWorkdays(day, 5), 'grant', director)
    }
  }
}

/** Licences for newsletters and documents that are not sold: dossiers of two years. */
export function writeLicences(diary: Diary): void {
  const random = diary.random('licences')
  const desk = new Desk(diary, random)
  writeYear(desk, random, 2016, 38, 80)
  writeBetween(desk)
  writeYear(desk, random, 2017, 41, 86)
  writeOpen(desk)
  writeElsewhere(diary, random)
}
