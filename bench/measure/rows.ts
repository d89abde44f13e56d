import { addDays, Refusal } from '#base'
import { inTransaction } from '#db'
import { systemActor } from '#directory'
import { foldDeltas } from '#figures'
import { type Command, performMany } from '#records'
import { wire } from '../../src/wire.ts'
import { channels, domains } from './dossier.ts'
import { homeUnit, type Office } from './office.ts'

const families = [
  'Nguyễn Văn',
  'Trần Thị',
  'Lê Hoàng',
  'Phạm Đức',
  'Huỳnh Ngọc',
  'Võ Minh',
  'Đặng Thu',
  'Bùi Quốc',
]
const given = [
  'Ánh',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hậu',
  'Khánh',
  'Lan',
  'Mai',
  'Nghĩa',
  'Phúc',
  'Sơn',
  'Tâm',
]
const streets = [
  'Trần Hưng Đạo',
  'Lê Lợi',
  'Nguyễn Huệ',
  'Hai Bà Trưng',
  'Lý Thường Kiệt',
  'Quang Trung',
  'Ngô Quyền',
]
const towns = [
  'Cần Thơ',
  'Sóc Trăng',
  'Bạc Liêu',
  'Vĩnh Long',
  'Kiên Giang',
  'Tiền Giang',
  'An Giang',
  'Long An',
]

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** Every 67th dossier lies in Hậu Giang: 1,492 of 100,000. */
const HOME_EVERY = 67

/** The values of the n-th dossier, as a form sends them. */
export function valuesOf(n: number, places: readonly string[]): Record<string, string> {
  const home = n % HOME_EVERY === 0
  const k = Math.floor(n / HOME_EVERY)
  const mixed = (Math.imul(n, 2654435761) >>> 8) % 1_000_000
  return {
    code: `HS-${String(n).padStart(7, '0')}`,
    applicant: `${pick(families, mixed)} ${pick(given, mixed >> 3)} ${mixed % 997}`,
    address: `${(mixed % 300) + 1} ${pick(streets, mixed >> 5)}, ${home ? 'Hậu Giang' : pick(towns, mixed >> 2)}`,
    domain: pick(domains, home ? k : mixed),
    channel: pick(channels, mixed >> 4),
    receivedOn: addDays('2017-01-01', mixed % 350),
    place: pick(places, mixed >> 6),
    copies: String(mixed % 9),
    feeVnd: String((mixed % 50) * 10_000),
    urgent: mixed % 5 === 0 ? 'yes' : 'no',
    website: `https://hoso.example.vn/${n}`,
    note: `Hồ sơ thứ ${n}, nộp kèm ${mixed % 9} bản sao có chứng thực.`,
  }
}

/** How many of the first `count` dossiers lie in Hậu Giang, and how many of those are about telecom. */
export const homeHits = (count: number): { all: number; telecom: number } => {
  const all = Math.floor((count - 1) / HOME_EVERY) + 1
  return { all, telecom: Math.floor((all - 2) / domains.length) + 1 }
}

/** Codes of the 63 provinces in force on the office's day. */
export async function provinces(office: Office): Promise<string[]> {
  const { rows } = await office.owner.query<{ code: string }>(
    `select code from directory.place where level = 1 and valid_from <= '2017-12-22'
       and coalesce(valid_to, 'infinity') >= '2017-12-22' order by code`,
  )
  return rows.map(row => row.code)
}

const BATCH = 4000

/** Fills the office through `performMany`, the product's own bulk path. */
export async function fillOffice(office: Office, count: number): Promise<void> {
  const { engine } = await wire(office.app, { now: () => new Date('2017-12-22T08:00:00+07:00') })
  const places = await provinces(office)
  for (let from = 0; from < count; from += BATCH) {
    const commands = Array.from(
      { length: Math.min(BATCH, count - from) },
      (_, i): Command => ({
        create: { type: 'bench-dossier', unit: homeUnit },
        action: 'receive',
        values: valuesOf(from + i, places),
        at: engine.clock.now(),
        actor: systemActor,
      }),
    )
    for (const outcome of await performMany(engine, systemActor, commands))
      if (outcome instanceof Refusal) throw outcome
    while ((await foldDeltas(office.app)) > 0);
  }
  await office.settle()
  await office.owner.query('vacuum analyze')
}

/**
 * Makes every record that lists and search read `times` as many, by copying rows in the database: loading a million
 * through the engine would take longer than the measurement. Copies have no actions and count for nothing.
 */
export async function multiplyLists(office: Office, times: number): Promise<void> {
  const { rows } = await office.owner.query<{ last: bigint }>('select max(id) as last from records.record')
  const last = rows[0]?.last ?? 0n
  await inTransaction(office.owner, {}, async tx => {
    await tx.query(`set local maintenance_work_mem = '1GB'`)
    await tx.query('drop index records.search_tok')
    await tx.query(
      `insert into records.record select (jsonb_populate_record(null::records.record,
         to_jsonb(r) || jsonb_build_object('id', r.id + $1 * shift))).*
       from records.record r cross join generate_series(1, $2::int - 1) as shift`,
      [last, times],
    )
    await tx.query(
      `insert into records.search select id + $1 * shift, tok from records.search cross join generate_series(1, $2::int - 1) as shift`,
      [last, times],
    )
    await tx.query('create index search_tok on records.search using gin (tok) with (fastupdate = on)')
  })
  await office.owner.query('vacuum analyze records.record')
  await office.owner.query('vacuum analyze records.search')
}
