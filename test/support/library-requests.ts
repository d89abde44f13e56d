import { inTransaction } from '#db'
import { publishTypes } from '#records'
import { defineRecordType, publishType } from '#records/define'
import type { TestDatabase } from './database.ts'
import { type Library, openLibrary } from './engine.ts'

/** A made-up dossier: what a reader asks the library for, with or without an account. */
export const request = defineRecordType({
  code: 'library-request',
  version: 1,
  validFrom: '2016-01-01',
  law: [],
  fields: {
    code: { kind: 'text', search: true },
    book: { kind: 'text', required: true, max: 80, search: true },
    copies: { kind: 'integer', min: 1 },
    wantedOn: { kind: 'date' },
    readerName: { kind: 'text', secret: true, max: 80 },
    phone: { kind: 'phone', required: true, secret: true },
    mail: { kind: 'text', secret: true, max: 254 },
  },
  states: ['submitted', 'accepted', 'supplement', 'found', 'collected', 'refused'],
  actions: {
    ask: {
      from: [],
      to: 'submitted',
      by: ['specialist', 'applicant', 'system'],
      asks: ['book', 'copies', 'wantedOn', 'readerName', 'phone', 'mail'],
      effects: [{ notify: 'party', words: 'asked' }],
    },
    accept: {
      from: ['submitted'],
      to: 'accepted',
      by: ['specialist', 'system'],
      sets: { code: { number: 'code' } },
      effects: [{ notify: 'party', words: 'accepted' }],
    },
    requestMore: {
      from: ['accepted'],
      to: 'supplement',
      by: ['specialist'],
      needsReason: true,
      effects: [{ notify: 'party', words: 'more' }],
    },
    supply: { from: ['supplement'], to: 'accepted', by: ['applicant', 'specialist'], asks: ['copies'] },
    hand: { from: ['submitted', 'accepted'], by: ['specialist'], transfers: true },
    find: {
      from: ['accepted'],
      to: 'found',
      by: ['director', 'system'],
      effects: [{ notify: 'party', words: 'found' }],
    },
    refuse: { from: ['submitted', 'accepted'], to: 'refused', by: ['director'], needsReason: true },
    collect: { from: ['found'], to: 'collected', by: ['specialist', 'system'] },
  },
  clocks: {
    find: {
      starts: ['accept'],
      stops: ['find', 'refuse'],
      pauses: ['requestMore'],
      resumes: ['supply'],
      term: { value: 5, unit: 'working_day' },
    },
  },
  series: { code: { pattern: 'YC-{yyyy}-{nnnn}' } },
  title: '{book}',
  reach: { mail: 'mail', phone: 'phone' },
  tracked: { code: 'code', phone: 'phone' },
  public: [],
  readers: ['specialist', 'director'],
  secretReaders: ['specialist'],
  keptBy: ['department'],
})

export const requestType = publishType(request, {
  name: 'Yêu cầu tìm sách',
  plural: 'Yêu cầu tìm sách',
  fields: {
    code: 'Mã yêu cầu',
    book: 'Tên sách',
    copies: 'Số bản',
    wantedOn: 'Cần vào ngày',
    readerName: 'Họ tên',
    phone: 'Điện thoại',
    mail: 'Thư điện tử',
  },
  states: {
    submitted: 'Mới gửi',
    accepted: 'Đang tìm',
    supplement: 'Chờ bổ sung',
    found: 'Đã tìm thấy',
    collected: 'Đã trả',
    refused: 'Từ chối',
  },
  actions: {
    ask: 'Gửi yêu cầu',
    accept: 'Tiếp nhận',
    requestMore: 'Yêu cầu bổ sung',
    supply: 'Bổ sung',
    hand: 'Chuyển phòng',
    find: 'Tìm thấy',
    refuse: 'Từ chối',
    collect: 'Trao sách',
  },
  notices: {
    asked: 'Thư viện đã nhận yêu cầu tìm “{title}”.',
    accepted: 'Yêu cầu {code} đã được tiếp nhận.',
    more: 'Yêu cầu {code} cần bổ sung. Ông/bà mở hồ sơ để xem phải bổ sung gì.',
    found: 'Đã tìm thấy {copies} “{book}” của yêu cầu {code}, cần ngày {wantedOn}',
  },
})

/** The library with requests in it. */
export async function openLibraryWithRequests(db: TestDatabase, now?: string): Promise<Library> {
  const library = await openLibrary(db, now)
  await inTransaction(db.owner, {}, tx => publishTypes(tx, [requestType]))
  library.engine.catalog.forget()
  return library
}
