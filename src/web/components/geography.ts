import { type GeoProjection, geoArea, geoDistance, geoMercator, geoPath } from 'd3-geo'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** The outline of one place; `code` joins it to its counts. */
export type PlaceOutline = Feature<Polygon | MultiPolygon, { code: string }>

const EARTH_RADIUS_KM = 6371
/** Half of the globe in steradians: a ring whose area is larger runs the wrong way round. */
const HALF_GLOBE = 2 * Math.PI

/**
 * The outlines of a topology's only object. Rings are turned so that each place lies inside its ring: files differ in
 * the direction, and a ring that runs the wrong way would fill the rest of the globe.
 */
export function outlinesOf(topology: Topology): PlaceOutline[] {
  const object = Object.values(topology.objects)[0]
  if (object?.type !== 'GeometryCollection') throw new Error('a topology of places holds one collection')
  const { features } = feature(topology, object as GeometryCollection<{ code: string }>)
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    return [{ type: 'Feature' as const, properties, geometry: turned(geometry) }]
  })
}

/** A topology in which the places that now have one code are one outline, without the borders between them. */
export function joinOutlines(topology: Topology, codeOf: (code: string) => string): Topology {
  const [name, object] = Object.entries(topology.objects)[0] ?? []
  if (name === undefined || object?.type !== 'GeometryCollection') return topology
  const { geometries } = object as GeometryCollection<{ code?: string }>
  const groups = Map.groupBy(geometries, ({ properties }) =>
    codeOf(properties && 'code' in properties ? (properties.code ?? '') : ''),
  )
  const joined = [...groups].map(([code, parts]) => {
    const [only] = parts
    if (parts.length === 1 && only) return { ...only, properties: { ...only.properties, code } }
    const areas = parts.filter(part => part.type === 'Polygon' || part.type === 'MultiPolygon')
    return { ...mergeArcs(topology, areas), properties: { code } }
  })
  return { ...topology, objects: { [name]: { type: 'GeometryCollection', geometries: joined } } }
}

function turned(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const turn = (coordinates: Polygon['coordinates']): Polygon['coordinates'] =>
    geoArea({ type: 'Polygon', coordinates }) > HALF_GLOBE
      ? coordinates.map(ring => [...ring].reverse())
      : coordinates
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: turn(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(turn) }
}

/** The room for a drawing: the outlines keep their shape, so its height follows from the width up to `most`. */
export interface Room {
  width: number
  /** The greatest height. */
  most: number
  /** Free space on each side, in drawing units. */
  top: number
  right: number
  bottom: number
  left: number
}

export interface Drawing {
  height: number
  /** SVG path of each outline, and the point for its name. */
  areas: { code: string; path: string; x: number; y: number }[]
  /** Where a longitude and latitude in degrees falls. */
  place: (lon: number, lat: number) => { x: number; y: number }
  /** Drawing units of one kilometre in the middle. */
  perKm: number
}

/** Fits outlines into the room (Mercator, so that directions on the ground are those on the map). */
export function drawOutlines(outlines: readonly PlaceOutline[], room: Room): Drawing {
  const all: FeatureCollection<Polygon | MultiPolygon> = {
    type: 'FeatureCollection',
    features: [...outlines],
  }
  const inside = room.width - room.left - room.right
  const bounds = geoPath(geoMercator().fitWidth(inside, all)).bounds(all)
  const height = Math.min(room.most, Math.ceil(bounds[1][1] - bounds[0][1]) + room.top + room.bottom)
  const projection = geoMercator().fitExtent(
    [
      [room.left, room.top],
      [room.width - room.right, height - room.bottom],
    ],
    all,
  )
  const path = geoPath(projection).digits(1)
  return {
    height,
    areas: outlines.map(outline => {
      const [x, y] = path.centroid(outline)
      return { code: outline.properties.code, path: path(outline) ?? '', x: round(x), y: round(y) }
    }),
    place: (lon, lat) => {
      const [x, y] = projection([lon, lat]) ?? [0, 0]
      return { x: round(x), y: round(y) }
    },
    perKm: unitsPerKm(projection, room.width, height / 2),
  }
}

const round = (n: number): number => Math.round(n * 10) / 10

function unitsPerKm(projection: GeoProjection, width: number, y: number): number {
  const left = projection.invert?.([0, y])
  const right = projection.invert?.([width, y])
  if (!left || !right) throw new Error('a map projection that cannot be read back')
  return width / (geoDistance(left, right) * EARTH_RADIUS_KM)
}

/** The longest of 1, 2, 5, 10, 20, … kilometres that is no longer than `most` units. */
export function scaleKm(perKm: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / perKm))
  return [5, 2].map(factor => factor * power).find(km => km * perKm <= most) ?? power
}
