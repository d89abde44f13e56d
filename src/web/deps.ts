import type { OfficeClock } from '#base'
import { dayOf } from '#base'
import type { MediaDoor } from '#conference/media'
import type { Tx } from '#db'
import type { Actor } from '#directory'
import type { OfficeKeys } from '#documents'
import type { FigureCatalogHolder, FigureWorld } from '#figures'
import type { FileStore, Scanner } from '#files'
import { asActor, type Catalog, type Engine } from '#records'

/** What the web is given by main. */
export interface WebDeps {
  engine: Engine
  figures: FigureCatalogHolder
  files: FileStore
  /** With what the proofs of uploads are made. */
  uploadKey: string
  /** Absent where no scanner is named: then files are kept unscanned, and pages say so. */
  scanner?: Scanner
  /** Absent where no media process runs: then there is no room to join. */
  media?: MediaDoor
  clock: OfficeClock
  /** Code of the unit whose site this is. */
  homeUnit: string
  /** The period shown when none is named. */
  homePeriod: string
  /** Sample data: every page says so. */
  sample: boolean
  /** Cookies over TLS only. */
  secure: boolean
  /** What the office signs its papers with; absent: it issues none. */
  keys?: OfficeKeys
  /** Whoever shows it may read the metrics; absent: only this machine may. */
  metricsToken?: string
  /** Address of the reverse proxy whose word for the address of who asks is believed. */
  proxy?: string
}

/** One request's reading: a transaction that sees what the actor may, and the figures' world. */
export interface Reading {
  tx: Tx
  catalog: Catalog
  world: FigureWorld
  actor: Actor
}

/** Runs a page's reading as the actor. */
export async function read<T>(
  deps: WebDeps,
  actor: Actor,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  return asActor(deps.engine, actor, async (tx, catalog) => {
    const figures = await deps.figures.get(tx, catalog.generation)
    return work({ tx, catalog, actor, world: { catalog, figures, today: dayOf(deps.clock.now()) } })
  })
}
