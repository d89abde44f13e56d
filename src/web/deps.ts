import type { OfficeClock } from '#base'
import { dayOf } from '#base'
import type { MediaDoor } from '#conference/media'
import type { Tx } from '#db'
import type { Actor } from '#directory'
import type { OfficeKeys } from '#documents'
import type { FigureCatalogHolder, FigureWorld } from '#figures'
import type { FileStore, Scanner } from '#files'
import { asActor, asReader, type Catalog, type Engine } from '#records'

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

type Work<T> = (reading: Reading) => Promise<T>

async function readingOf(deps: WebDeps, actor: Actor, tx: Tx, catalog: Catalog): Promise<Reading> {
  const figures = await deps.figures.get(tx, catalog.generation)
  return { tx, catalog, actor, world: { catalog, figures, today: dayOf(deps.clock.now()) } }
}

/** Runs a page's reading as the actor, in a transaction in which it may write something down. */
export const read = <T>(deps: WebDeps, actor: Actor, work: Work<T>): Promise<T> =>
  asActor(deps.engine, actor, async (tx, catalog) => work(await readingOf(deps, actor, tx, catalog)))

/** Runs a reading as the actor that writes nothing: it costs no transaction. */
export const readOnly = <T>(deps: WebDeps, actor: Actor, work: Work<T>): Promise<T> =>
  asReader(deps.engine, actor, async (tx, catalog) => work(await readingOf(deps, actor, tx, catalog)))
