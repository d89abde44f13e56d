import type { SampleActor, SampleParty } from '../sample/act.ts'
import { applicantAt, firmAccount, home, officersOf, rooms } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import { personName, phoneNumber, taxNumber } from '../sample/names.vi.ts'
import { communes, elsewhere, provinces } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import { addDays, addWorkdays, addYears, dayBetween } from '../sample/time.ts'
import { postalEnterprise } from './definition.ts'
import { writePoints } from './sample-points.ts'
import * as vi from './sample-vi.ts'

export type Enterprise = Life<typeof postalEnterprise>

/** Wards of the home town, where firms have their seats. */
const SEATS = communes.filter(commune => commune.district === '930' && commune.kind === 'ward')

/** The first working days of the sample, when the old paper registers were entered. */
const ENTRY = { from: '2016-01-04', to: '2016-01-22' }

function partyOf(random: Random, ref: string, name: string): SampleParty {
  // One firm has an account, so that its own pages can be tried.
  const account = ref === 'plain' ? { account: firmAccount } : {}
  return { ref: `firm-${ref}`, kind: 'organisation', name, taxId: taxNumber(random), ...account }
}

function askedOf(random: Random, party: SampleParty, licence: boolean) {
  const seat = random.pick(SEATS)
  return {
    name: party.name,
    taxId: party.taxId,
    address: vi.headquarters(random.between(2, 240), seat.name),
    place: seat.code,
    phone: phoneNumber(random),
    representative: personName(random),
    documentKind: licence ? 'licence' : 'confirmation',
    scope: licence ? 'province' : 'national',
    services: vi.services.firm,
  }
}

/** A firm that was at work before the sample begins. */
function enter(
  diary: Diary,
  random: Random,
  ref: string,
  name: string,
  document: { licence: boolean; expiresOn: string; startsOn: string },
): Enterprise {
  const party = partyOf(random, ref, name)
  const { licence, expiresOn, startsOn } = document
  return diary
    .open(postalEnterprise, ref, { unit: rooms.post, party })
    .act(dayBetween(random, ENTRY.from, ENTRY.to), 'enter', home.postOfficer, {
      values: {
        ...askedOf(random, party, licence),
        documentNo: licence ? `${random.between(10, 480)}/GPBC` : `${random.between(10, 480)}/XN-BC`,
        issuer: licence ? 'department' : 'ministry',
        issuedOn: addDays(startsOn, -random.between(5, 25)),
        expiresOn,
        startsOn,
      },
    })
}

/** A dossier from its submission to the appraisal of a firm that wants to begin. */
function apply(
  diary: Diary,
  random: Random,
  ref: string,
  name: string,
  day: string,
  by: SampleActor,
): Enterprise {
  const party = partyOf(random, ref, name)
  return diary.open(postalEnterprise, ref, { unit: rooms.post, party }).act(day, 'submit', by, {
    values: { ...askedOf(random, party, true), representativeId: random.digits(9) },
  })
}

function grant(life: Enterprise, random: Random, accepted: string, startsOn: string): Enterprise {
  const day = addWorkdays(accepted, random.between(9, 14))
  return life.act(accepted, 'accept', home.counter).act(day, 'grant', home.director, {
    values: {
      documentNo: `${random.between(500, 700)}/GPBC`,
      issuedOn: day,
      expiresOn: addYears(day, 5),
      startsOn: startsOn < day ? day : startsOn,
    },
  })
}

/** Ten firms that count on the last day of the sample. */
function writeCounted(diary: Diary, random: Random): Enterprise[] {
  const [
    renewed = '',
    suspended = '',
    amended = '',
    late = '',
    plain = '',
    quiet = '',
    first = '',
    second = '',
    third = '',
  ] = vi.firms
  const operator = enter(diary, random, 'operator', vi.operator, {
    licence: true,
    expiresOn: '2023-01-01',
    startsOn: '2008-01-01',
  })
  return [
    operator,
    enter(diary, random, 'renewed', renewed, {
      licence: true,
      expiresOn: '2017-03-31',
      startsOn: '2012-04-16',
    }).act('2017-03-14', 'renew', home.director, {
      values: { documentNo: '521/GPBC', expiresOn: '2022-03-31' },
    }),
    enter(diary, random, 'suspended', suspended, {
      licence: true,
      expiresOn: '2020-08-15',
      startsOn: '2010-09-01',
    }).act('2017-11-16', 'suspend', home.director, { why: vi.why.suspend }),
    enter(diary, random, 'amended', amended, {
      licence: false,
      expiresOn: '2024-05-20',
      startsOn: '2014-06-02',
    }).act('2016-07-12', 'amend', home.postOfficer, {
      values: { phone: phoneNumber(random), services: vi.services.office },
    }),
    enter(diary, random, 'late', late, { licence: true, expiresOn: '2016-10-31', startsOn: '2011-11-07' })
      .tick('2016-11-01', 'expire', rooms.post)
      .act('2016-11-10', 'renew', home.director, {
        values: { documentNo: '514/GPBC', expiresOn: '2021-10-31' },
      }),
    enter(diary, random, 'plain', plain, { licence: false, expiresOn: '2025-12-01', startsOn: '2015-12-15' }),
    enter(diary, random, 'quiet', quiet, { licence: false, expiresOn: '2023-07-10', startsOn: '2013-07-22' }),
    grant(
      apply(diary, random, 'first', first, '2016-04-12', home.counter),
      random,
      '2016-04-13',
      '2016-05-16',
    ),
    grant(
      apply(diary, random, 'second', second, '2016-09-20', applicantAt(rooms.post)),
      random,
      '2016-09-21',
      '2016-10-17',
    ),
    apply(diary, random, 'third', third, '2017-07-03', home.counter)
      .act('2017-07-04', 'accept', home.counter)
      .act('2017-07-07', 'requestMore', home.postOfficer, { why: vi.why.more })
      .act('2017-07-13', 'supply', home.counter)
      .act('2017-08-03', 'grant', home.director, {
        values: {
          documentNo: '533/GPBC',
          issuedOn: '2017-08-03',
          expiresOn: '2022-08-03',
          startsOn: '2017-08-15',
        },
      }),
  ]
}

/** Firms that came or wanted to come and do not count on the last day. */
function writeLeavers(diary: Diary, random: Random): Enterprise {
  enter(diary, random, 'expired', vi.leavers.expired, {
    licence: true,
    expiresOn: '2016-09-15',
    startsOn: '2011-09-20',
  }).tick('2016-09-16', 'expire', rooms.post)
  apply(diary, random, 'refused', vi.leavers.refused, '2016-11-01', home.counter)
    .act('2016-11-02', 'accept', home.counter)
    .act('2016-11-24', 'refuse', home.director, { why: vi.why.refuse })
  apply(diary, random, 'withdrawn', vi.leavers.withdrawn, '2017-02-14', home.counter)
    .act('2017-02-15', 'accept', home.counter)
    .act('2017-02-23', 'withdraw', applicantAt(rooms.post), { why: vi.why.withdraw })
  apply(diary, random, 'pending', vi.leavers.pending, '2017-12-12', home.counter).act(
    '2017-12-13',
    'accept',
    home.counter,
  )
  grant(
    apply(diary, random, 'next-year', vi.leavers.nextYear, '2017-11-21', home.counter),
    random,
    '2017-11-22',
    '2018-01-02',
  )
  apply(diary, random, 'submitted', vi.leavers.submitted, '2017-12-21', applicantAt(rooms.post))
  return enter(diary, random, 'revoked', vi.leavers.revoked, {
    licence: true,
    expiresOn: '2019-02-28',
    startsOn: '2014-03-03',
  }).act('2017-06-20', 'revoke', home.director, {
    values: { endsOn: '2017-06-30' },
    why: vi.why.revoke,
  })
}

/** Registers of other provinces: they must not count at home. */
function writeElsewhere(diary: Diary, random: Random): void {
  for (const [unit, places] of Object.entries(elsewhere)) {
    const { specialist } = officersOf(unit)
    const province = provinces.find(([, slug]) => unit === `stttt-${slug}`)?.[2] ?? unit
    for (let index = 1; index <= 4; index++) {
      const party = partyOf(random, `${unit}-${index}`, vi.otherFirm(province, index))
      diary
        .open(postalEnterprise, `${unit}-${index}`, { party })
        .act(dayBetween(random, ENTRY.from, ENTRY.to), 'enter', specialist, {
          values: {
            ...askedOf(random, party, true),
            place: random.pick(places),
            documentNo: `${index}/GPBC`,
            issuer: 'department',
            issuedOn: '2014-02-10',
            expiresOn: '2024-02-10',
            startsOn: '2014-03-03',
          },
        })
    }
  }
}

/** The postal register: firms, and the points where they serve. */
export function writePost(diary: Diary): void {
  const random = diary.random('post')
  const counted = writeCounted(diary, random)
  const revoked = writeLeavers(diary, random)
  writePoints(diary, random, counted, revoked)
  writeElsewhere(diary, random)
}
