import { to as copyTo } from 'pg-copy-streams'
import { type Db, inTransaction } from '#db'

/** Where each unit stands. */
export interface Standing {
  id: number
  parent: number | null
}

/** Sums of indicators by month for every unit that has others under it. */
export interface RolledUp {
  firstYear: number
  months: number
  /** The months of an indicator at a unit and under it; undefined where nothing counts. */
  monthsOf(indicator: number, unit: number): bigint[] | undefined
}

const MONTHS = 12
const HIGH = 2n ** 32n

/**
 * Sums every indicator over the whole unit tree, level by level, from the cells as they are packed: one pass over a
 * binary COPY. A sum is kept as two parts of 32 bits in floating numbers, which is exact for two million addends; after
 * each level what the lower part has too much is carried.
 */
export async function rollUp(db: Db, units: readonly Standing[]): Promise<RolledUp> {
  return inTransaction(db, {}, async tx => {
    const { rows } = await tx.query<{ id: number; first: number; last: number }>(
      `select indicator_id as id, min(year) as first, max(year) as last from figures.cell group by indicator_id order by 1`,
    )
    const firstYear = Math.min(...rows.map(row => row.first))
    const months = rows.length === 0 ? 0 : (Math.max(...rows.map(row => row.last)) - firstYear + 1) * MONTHS
    const sums = new Sums(
      units,
      rows.map(row => row.id),
      months,
    )
    const stream = await tx.query(
      copyTo('copy (select indicator_id, unit_id, year, vs from figures.cell) to stdout (format binary)'),
    )
    const reader = new CellReader((indicator, unit, year, view, at) =>
      sums.add(indicator, unit, (year - firstYear) * MONTHS, view, at),
    )
    for await (const chunk of stream) reader.take(chunk as Buffer)
    sums.rise()
    return { firstYear, months, monthsOf: (indicator, unit) => sums.monthsOf(indicator, unit) }
  })
}

type Take = (indicator: number, unit: number, year: number, view: Buffer, at: number) => void

/** Of a binary COPY: its head, then rows of three integers and an array of twelve, each value after its length. */
const HEAD = 19
const ROW = 2 + 3 * 8 + 4 + 20 + MONTHS * 12
const ARRAY_AT = ROW - MONTHS * 12

class CellReader {
  private readonly row: Take
  private held: Buffer = Buffer.alloc(0)
  private hasHead = false

  constructor(row: Take) {
    this.row = row
  }

  take(chunk: Buffer): void {
    const all = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk])
    let at = 0
    if (!this.hasHead) {
      if (all.length < HEAD) {
        this.held = all
        return
      }
      this.hasHead = true
      at = HEAD
    }
    for (; all.length - at >= ROW; at += ROW) {
      if (all.readInt16BE(at) !== 4 || all.readInt32BE(at + ARRAY_AT - 24) !== 20 + MONTHS * 12)
        throw new Error('a cell does not hold twelve months')
      this.row(
        all.readInt32BE(at + 6),
        all.readInt32BE(at + 14),
        all.readInt32BE(at + 22),
        all,
        at + ARRAY_AT,
      )
    }
    this.held = all.subarray(at)
  }
}

/** The sums of all units that have others under them. */
class Sums {
  private readonly high: Float64Array
  private readonly low: Float64Array
  private readonly months: number
  private readonly indicators: ReadonlyMap<number, number>
  /** Where each unit's values are added: its own row, or of a unit without others under it that of its parent. */
  private readonly rowOf = new Map<number, number>()
  private readonly own = new Map<number, number>()
  /** Rows with the row above each, the lowest first. */
  private readonly rises: { row: number; above: number }[] = []

  constructor(units: readonly Standing[], indicators: readonly number[], months: number) {
    this.months = months
    this.indicators = new Map(indicators.map((id, index) => [id, index]))
    const parents = new Map(units.map(unit => [unit.id, unit.parent]))
    const above = new Set(units.flatMap(unit => unit.parent ?? []))
    // A unit that stands alone, with none above and none under it, is its own sum.
    const rows = units.filter(unit => above.has(unit.id) || unit.parent === null)
    for (const [row, unit] of rows.entries()) this.own.set(unit.id, row)
    for (const unit of units)
      this.rowOf.set(unit.id, this.own.get(unit.id) ?? this.own.get(unit.parent ?? 0) ?? 0)
    const depthOf = (id: number): number => {
      const parent = parents.get(id) ?? null
      return parent === null ? 0 : 1 + depthOf(parent)
    }
    const deepest = rows.map(unit => ({ ...unit, depth: depthOf(unit.id) })).sort((a, b) => b.depth - a.depth)
    for (const { id, parent } of deepest) {
      const to = parent === null ? undefined : this.own.get(parent)
      if (to !== undefined) this.rises.push({ row: this.own.get(id) ?? 0, above: to })
    }
    const size = rows.length * indicators.length * months
    this.high = new Float64Array(size)
    this.low = new Float64Array(size)
  }

  private start(row: number, indicator: number): number {
    return (row * this.indicators.size + indicator) * this.months
  }

  /** Adds twelve months, from the one at `month` on, as they lie in a COPY. */
  add(indicator: number, unit: number, month: number, view: Buffer, at: number): void {
    const start = this.start(this.rowOf.get(unit) ?? 0, this.indicators.get(indicator) ?? 0) + month
    const { high, low } = this
    for (let m = 0; m < MONTHS; m++) {
      const value = at + m * 12 + 4
      high[start + m] = (high[start + m] ?? 0) + view.readInt32BE(value)
      low[start + m] = (low[start + m] ?? 0) + view.readUInt32BE(value + 4)
    }
  }

  /** Carries each row to the row above it. */
  rise(): void {
    const width = this.indicators.size * this.months
    this.carry()
    for (const { row, above } of this.rises) {
      for (let i = 0; i < width; i++) {
        const to = above * width + i
        this.high[to] = (this.high[to] ?? 0) + (this.high[row * width + i] ?? 0)
        this.low[to] = (this.low[to] ?? 0) + (this.low[row * width + i] ?? 0)
      }
    }
    this.carry()
  }

  private carry(): void {
    for (let i = 0; i < this.low.length; i++) {
      const over = Math.floor((this.low[i] ?? 0) / 2 ** 32)
      this.high[i] = (this.high[i] ?? 0) + over
      this.low[i] = (this.low[i] ?? 0) - over * 2 ** 32
    }
  }

  monthsOf(indicator: number, unit: number): bigint[] | undefined {
    const row = this.own.get(unit)
    const index = this.indicators.get(indicator)
    if (row === undefined || index === undefined) return undefined
    const start = this.start(row, index)
    const running = Array.from(
      { length: this.months },
      (_, m) => BigInt(this.high[start + m] ?? 0) * HIGH + BigInt(this.low[start + m] ?? 0),
    )
    // Cells run up from each January, and so do their sums.
    return running.map((value, m) => (m % MONTHS === 0 ? value : value - (running[m - 1] ?? 0n)))
  }
}
