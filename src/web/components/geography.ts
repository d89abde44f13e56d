import { type GeoProjection, geoArea, geoDistance, geoMercator, geoPath } from 'd3-geo'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
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

function turned(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const turn = (coordinates: Polygon['coordinates']): Polygon['coordinates'] =>
    geoArea({ type: 'Polygon', coordinates }) > HALF_GLOBE
      ? coordinates.map(ring => [...ring].reverse())
      : coordinates
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: turn(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(turn) }
}

export interface Drawing {
  /** SVG path of each outline, and the point for its name. */
  areas: { code: string; path: string; x: number; y: number }[]
  /** Where a longitude and latitude in degrees falls. */
  place: (lon: number, lat: number) => { x: number; y: number }
  /** Drawing units of one kilometre in the middle. */
  perKm: number
}

/** Fits outlines into a box (Mercator, so that directions on the ground are those on the map). */
export function drawOutlines(
  outlines: readonly PlaceOutline[],
  box: { x: number; y: number; width: number; height: number },
): Drawing {
  const all: FeatureCollection<Polygon | MultiPolygon> = {
    type: 'FeatureCollection',
    features: [...outlines],
  }
  const corners: [[number, number], [number, number]] = [
    [box.x, box.y],
    [box.x + box.width, box.y + box.height],
  ]
  const projection = geoMercator().fitExtent(corners, all)
  const path = geoPath(projection).digits(1)
  return {
    areas: outlines.map(outline => {
      const [x, y] = path.centroid(outline)
      return { code: outline.properties.code, path: path(outline) ?? '', x: round(x), y: round(y) }
    }),
    place: (lon, lat) => {
      const [x, y] = projection([lon, lat]) ?? [0, 0]
      return { x: round(x), y: round(y) }
    },
    perKm: unitsPerKm(projection, box),
  }
}

const round = (n: number): number => Math.round(n * 10) / 10

function unitsPerKm(
  projection: GeoProjection,
  box: { x: number; y: number; width: number; height: number },
): number {
  const y = box.y + box.height / 2
  const left = projection.invert?.([box.x, y])
  const right = projection.invert?.([box.x + box.width, y])
  if (!left || !right) throw new Error('a map projection that cannot be read back')
  return box.width / (geoDistance(left, right) * EARTH_RADIUS_KM)
}

/** The longest of 1, 2, 5, 10, 20, … kilometres that is no longer than `most` units. */
export function scaleKm(perKm: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / perKm))
  return [5, 2].map(factor => factor * power).find(km => km * perKm <= most) ?? power
}
