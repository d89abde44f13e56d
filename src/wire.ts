import type { OfficeClock } from '#base'
import type { Db } from '#db'
import { FigureCatalogHolder, registerContributions } from '#figures'
import { CatalogHolder, type Engine, legalTimeOf } from '#records'
import { freezeOnAct } from '#reports'
import { loadCalendar } from '#rules'

/** The engines over one database, joined: what `perform` does is followed by what it counts for, and a frozen report keeps its figures. */
export interface Wired {
  engine: Engine
  figures: FigureCatalogHolder
}

/** Joins records, figures and reports over a pool of the app's role. */
export async function wire(db: Db, clock: OfficeClock): Promise<Wired> {
  const figures = new FigureCatalogHolder()
  const calendar = await loadCalendar(db)
  const engine: Engine = {
    db,
    clock,
    catalog: new CatalogHolder(db),
    consequences: [registerContributions(figures), freezeOnAct(figures)],
    legalTime: legalTimeOf(calendar),
  }
  return { engine, figures }
}
