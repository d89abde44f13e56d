import type { LocalDate } from '#base'
import type { Tx } from '#db'
import { FIRST_EDITION } from './place-data.ts'

interface NamedPlace {
  id: number
  code: string
  level: number
  parent: number | null
  name: string
}

interface FormerName {
  place: number
  name: string
  from: LocalDate
  to: LocalDate
}

/** What every place was called on every day, held in memory: naming the rows of a list asks nothing. */
export class PlaceNames {
  private readonly byId: ReadonlyMap<number, NamedPlace>
  private readonly former: ReadonlyMap<number, readonly FormerName[]>

  constructor(places: readonly NamedPlace[], former: readonly FormerName[]) {
    this.byId = new Map(places.map(place => [place.id, place]))
    this.former = Map.groupBy(former, name => name.place)
  }

  /** A place as called on a day, and those it lies in, the smallest first and the nation left out unless it is asked for. */
  pathOn(id: number, on: LocalDate): { code: string; level: number; name: string }[] {
    const day = on < FIRST_EDITION ? FIRST_EDITION : on
    const path = []
    for (let place = this.byId.get(id); place; place = this.byId.get(place.parent ?? 0)) {
      if (place.level === 0 && path.length > 0) break
      const former = this.former.get(place.id)?.find(name => name.from <= day && day <= name.to)
      path.push({ code: place.code, level: place.level, name: former?.name ?? place.name })
    }
    return path
  }
}

export async function loadPlaceNames(db: Pick<Tx, 'query'>): Promise<PlaceNames> {
  const places = await db.query<NamedPlace>(
    'select id, code, level, parent_id as parent, name from directory.place',
  )
  const former = await db.query<FormerName>(
    `select place_id as place, name, valid_from as "from", valid_to as "to" from directory.place_former_name`,
  )
  return new PlaceNames(places.rows, former.rows)
}
