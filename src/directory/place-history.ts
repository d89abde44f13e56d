import type { LocalDate } from '#base'
import type { Tx } from '#db'

/** A place as the tree needs it. */
export interface PlacePast {
  id: number
  code: string
  level: number
  parent: number | null
  lft: number
  rgt: number
  from: LocalDate
  to: LocalDate | null
}

/** Which place took over which on a day; several that took parts of one have no `full` among them. */
interface PlaceSuccession {
  old: number
  next: number
  extent: 'full' | 'partial'
}

const NATION = 0

/** All places through time: what a place of one day is on another, and what lies in it. */
export class PlaceHistory {
  readonly places: ReadonlyMap<number, PlacePast>
  /** Ascending. */
  readonly ids: readonly number[]
  private readonly next: ReadonlyMap<number, PlaceSuccession[]>
  private readonly before: ReadonlyMap<number, PlaceSuccession[]>
  private readonly children: ReadonlyMap<number | null, PlacePast[]>
  private readonly insides = new Map<number, ReadonlySet<number>>()
  /** The only days that tell places apart: a set of homes is kept for each. */
  private readonly homes = new Map<LocalDate, Map<number, readonly number[]>>()
  private readonly days: readonly LocalDate[]

  constructor(places: Iterable<PlacePast>, successions: readonly PlaceSuccession[]) {
    const all = [...places]
    this.places = new Map(all.map(place => [place.id, place]))
    this.ids = all.map(place => place.id).sort((a, b) => a - b)
    this.children = Map.groupBy(all, place => place.parent)
    this.next = Map.groupBy(successions, s => s.old)
    this.before = Map.groupBy(successions, s => s.next)
    this.days = [...new Set(all.map(place => place.from))].sort()
  }

  /** The day from which places are what they are on `on`; days before the first edition use it backwards. */
  editionOf(on: LocalDate): LocalDate {
    return this.days.findLast(day => day <= on) ?? this.days[0] ?? on
  }

  /**
   * What a place is on a day: itself, the place that took it over, or all that took a part of it. A place whose list
   * names no successor (a district) is what the places in it became.
   */
  homesOf(id: number, on: LocalDate): readonly number[] {
    const day = this.editionOf(on)
    const kept = this.homes.get(day) ?? new Map<number, readonly number[]>()
    this.homes.set(day, kept)
    return this.homesIn(id, day, kept)
  }

  private homesIn(id: number, day: LocalDate, kept: Map<number, readonly number[]>): readonly number[] {
    const known = kept.get(id)
    if (known) return known
    const place = this.places.get(id)
    if (!place) return []
    // Not empty while it is being asked, so that a ring in the lists ends.
    kept.set(id, [])
    const stands = place.from <= day && (place.to === null || place.to >= day)
    const homes = stands ? [id] : this.steps(place, day).flatMap(step => this.homesIn(step, day, kept))
    const found = [...new Set(homes)]
    kept.set(id, found)
    return found
  }

  private steps(place: PlacePast, day: LocalDate): number[] {
    const later = place.to !== null && place.to < day
    const linked = later
      ? (this.next.get(place.id) ?? [])
      : (this.before.get(place.id) ?? []).map(s => ({ ...s, next: s.old }))
    const full = linked.filter(s => s.extent === 'full')
    // Of a place that went wholly into one, parts named beside it are borders put straight.
    const chosen = later && full.length > 0 ? full : linked
    return chosen.length > 0
      ? chosen.map(s => s.next)
      : (this.children.get(place.id) ?? []).map(child => child.id)
  }

  /** The smallest place of a day in which all of a place lies: where its records stand when read on that day. */
  homeOf(id: number, on: LocalDate): number | undefined {
    const [first, ...others] = this.homesOf(id, on)
    let home = first === undefined ? undefined : this.places.get(first)
    for (const other of others) {
      const place = this.places.get(other)
      while (home && place && !this.covers(home, place)) home = this.parentOf(home)
    }
    return home?.id
  }

  private parentOf({ parent }: PlacePast): PlacePast | undefined {
    return parent === null ? undefined : this.places.get(parent)
  }

  private covers(above: PlacePast, place: PlacePast): boolean {
    return above.lft <= place.lft && place.lft <= above.rgt
  }

  /** Every place, of any day, that lies wholly in a place. */
  inside(id: number): ReadonlySet<number> {
    const known = this.insides.get(id)
    if (known) return known
    const top = this.places.get(id)
    const found = new Set<number>()
    if (top) {
      for (const place of this.places.values()) {
        const homes = place.level === NATION ? [place.id] : this.homesOf(place.id, top.from)
        const stands = homes.map(home => this.places.get(home))
        if (stands.length > 0 && stands.every(home => home && this.covers(top, home))) found.add(place.id)
      }
    }
    this.insides.set(id, found)
    return found
  }

  /** The places right under a place on a day, in the order of the national list. */
  childrenOf(id: number, on: LocalDate): PlacePast[] {
    const day = this.editionOf(on)
    return (this.children.get(id) ?? [])
      .filter(place => place.from <= day && (place.to === null || place.to >= day))
      .toSorted((a, b) => a.lft - b.lft)
  }

  /** A place and those above it, itself first. */
  above(id: number): number[] {
    const ids: number[] = []
    for (let place = this.places.get(id); place; place = this.parentOf(place)) ids.push(place.id)
    return ids
  }
}

/** Loads all places with what became of them. */
export async function loadPlaceHistory(tx: Pick<Tx, 'query'>): Promise<PlaceHistory> {
  const places = await tx.query<PlacePast>(
    `select id, code, level, parent_id parent, lft, rgt, valid_from "from", valid_to "to" from directory.place order by lft`,
  )
  const successions = await tx.query<PlaceSuccession>(
    'select old_id old, new_id next, extent from directory.place_successor order by old_id, new_id',
  )
  return new PlaceHistory(places.rows, successions.rows)
}
