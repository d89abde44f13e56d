import { addDays, type LocalDate } from '#base'

/** A unit with all that it was called and where it stood; days are inclusive, null where it lasts. */
export interface UnitPast {
  id: number
  code: string
  name: string
  /** Where it stands, or last stood. */
  parent: number | null
  place: number | null
  from: LocalDate
  to: LocalDate | null
  /** How it abbreviates its name in the signs of its papers, or last did; absent where it has not said so. */
  abbreviation?: string | null
  /** In order of time; empty: it was always what it is. */
  versions: readonly UnitVersion[]
}

interface UnitVersion extends Pick<UnitPast, 'from' | 'to' | 'name' | 'parent' | 'abbreviation'> {}

/** Who took over which function of a unit; an empty function is all those that no other succession of the day names. */
export interface UnitSuccession {
  pred: number
  succ: number
  function: string
  on: LocalDate
  act: string
  confirmed: boolean
  /** Its declared part of what has no place, in ten-thousandths. */
  share: number | null
}

/** A unit whose records went to several: by where each lies, and what lies nowhere by share. */
export interface Split {
  unit: number
  targets: readonly { unit: number; place: number | null }[]
  weights: readonly number[]
  /** The index of the unit itself among its targets when it lived on. */
  stays: number | null
}

/** What became of one function of a unit on a day. */
export interface Move {
  on: LocalDate
  split: Split
}

const WHOLE = 10_000
const EVER = '0001-01-01'

/**
 * All units through time. A unit's records stay its own for ever; who counts them on a day follows from who had taken
 * over the unit by then, and from where the units stood.
 */
export class UnitHistory {
  readonly units: ReadonlyMap<number, UnitPast>
  readonly successions: readonly UnitSuccession[]
  /** Days from which a tree differs from the one before, ascending. */
  readonly changes: readonly LocalDate[]
  private readonly byUnit: ReadonlyMap<number, UnitSuccession[]>
  private readonly bySuccessor: ReadonlyMap<number, UnitSuccession[]>
  private readonly moves = new Map<string, readonly Move[]>()
  private readonly trees = new Map<LocalDate, ReadonlyMap<number | null, number[]>>()

  constructor(units: Iterable<UnitPast>, successions: readonly UnitSuccession[]) {
    this.units = new Map([...units].map(unit => [unit.id, unit]))
    this.successions = successions
    this.byUnit = Map.groupBy(successions, succession => succession.pred)
    this.bySuccessor = Map.groupBy(successions, succession => succession.succ)
    const days = [...this.units.values()].flatMap(unit => [
      ...(unit.to === null ? [] : [addDays(unit.to, 1)]),
      ...unit.versions.map(version => version.from),
    ])
    this.changes = [...new Set([...days, ...successions.map(s => s.on)])].sort()
  }

  /** The last day on or before `on` from which the tree is what it is on `on`. */
  treeOf(on: LocalDate): LocalDate {
    return this.changes.findLast(day => day <= on) ?? EVER
  }

  /** The version of the day; before the first the first, after the end the last. */
  private versionOn(unit: UnitPast, on: LocalDate) {
    return unit.versions.findLast(version => version.from <= on) ?? unit.versions[0] ?? unit
  }

  nameOn(id: number, on: LocalDate): string {
    const unit = this.units.get(id)
    return unit ? this.versionOn(unit, on).name : ''
  }

  /** How a unit abbreviates the name that it bears on a day; undefined where it has not said so. */
  abbreviationOn(id: number, on: LocalDate): string | undefined {
    const unit = this.units.get(id)
    return (unit && this.versionOn(unit, on).abbreviation) ?? undefined
  }

  parentOn(id: number, on: LocalDate): number | null {
    const unit = this.units.get(id)
    return unit ? this.versionOn(unit, on).parent : null
  }

  hasCeased(id: number, on: LocalDate): boolean {
    const to = this.units.get(id)?.to ?? null
    return to !== null && to < on
  }

  /** Who took a unit over by a day, in order of time; with a function, only who took over that. */
  successorsOf(id: number, on: LocalDate, name?: string): UnitSuccession[] {
    const known = (this.byUnit.get(id) ?? []).filter(s => s.on <= on)
    const days = [...Map.groupBy(known, s => s.on)].sort(([a], [b]) => (a < b ? -1 : 1))
    return days.flatMap(([, own]) =>
      (name === undefined ? own : ofFunction(own, name)).toSorted((a, b) => a.succ - b.succ),
    )
  }

  /** The units that have a unit's function on a day, itself when it has it still, the one that took all or most first. */
  heirsOf(id: number, name: string, on: LocalDate, since: LocalDate = EVER): number[] {
    const move = this.movesOf(id, name).find(m => m.on >= since && m.on <= on)
    if (!move) return [id]
    const heirs = move.split.targets.flatMap((target, i) =>
      i === move.split.stays
        ? this.heirsOf(id, name, on, addDays(move.on, 1))
        : this.heirsOf(target.unit, name, on, move.on),
    )
    return [...new Set(heirs)]
  }

  /** What became of a unit's function, in order of time, whenever it was. */
  movesOf(id: number, name: string): readonly Move[] {
    const key = `${id} ${name}`
    const known = this.moves.get(key)
    if (known) return known
    const days = [...Map.groupBy(this.byUnit.get(id) ?? [], s => s.on)].sort(([a], [b]) => (a < b ? -1 : 1))
    const moves = days.flatMap(([on, own]): Move[] => {
      const successions = ofFunction(own, name)
      return successions.length === 0 ? [] : [{ on, split: this.splitOf(id, on, successions) }]
    })
    this.moves.set(key, moves)
    return moves
  }

  private splitOf(id: number, on: LocalDate, successions: readonly UnitSuccession[]): Split {
    const placeOf = (unit: number) => this.units.get(unit)?.place ?? null
    const sorted = successions.toSorted((a, b) =>
      (this.units.get(a.succ)?.code ?? '') < (this.units.get(b.succ)?.code ?? '') ? -1 : 1,
    )
    const targets = sorted.map(s => ({ unit: s.succ, place: placeOf(s.succ) }))
    const to = this.units.get(id)?.to ?? null
    // A function that is named goes as a whole; else a unit that lives on keeps what nobody took.
    const livesOn = (to === null || to >= on) && sorted.every(s => s.function === '')
    const shared = sorted.some(s => s.share !== null)
    const weights = sorted.map((s, i) => (shared ? (s.share ?? 0) : i === 0 && !livesOn ? WHOLE : 0))
    if (!livesOn) return { unit: id, targets, weights, stays: null }
    const left = Math.max(0, WHOLE - weights.reduce((sum, w) => sum + w, 0))
    return {
      unit: id,
      targets: [...targets, { unit: id, place: placeOf(id) }],
      weights: [...weights, left],
      stays: targets.length,
    }
  }

  /** The units that hung under each unit on a day; one that has ceased hangs where it last did. */
  childrenOn(on: LocalDate): ReadonlyMap<number | null, number[]> {
    const day = this.treeOf(on)
    const known = this.trees.get(day)
    if (known) return known
    const ids = [...this.units.keys()]
    const children = Map.groupBy(ids, id => this.parentOn(id, day))
    this.trees.set(day, children)
    return children
  }

  /** The moves by which a function came to a unit, whenever they were. */
  movesTo(id: number, name: string): Move[] {
    const preds = new Set((this.bySuccessor.get(id) ?? []).map(s => s.pred))
    return [...preds].flatMap(pred =>
      this.movesOf(pred, name).filter(move => move.split.targets.some(target => target.unit === id)),
    )
  }
}

/** Of a day's successions those of a function: the ones that name it, else the ones that name none. */
function ofFunction(successions: readonly UnitSuccession[], name: string): readonly UnitSuccession[] {
  const named = successions.filter(s => s.function === name)
  return named.length > 0 ? named : successions.filter(s => s.function === '')
}
