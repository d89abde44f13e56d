import type { OfficeClock } from '#base'
import type { Db } from '#db'
import { openOfficeKeys, type Token } from '#documents'
import { FigureCatalogHolder, registerContributions } from '#figures'
import { openFiles } from '#files'
import { CatalogHolder, type Engine, keepTracks, notifyParties } from '#records'
import { type Issuing, issuePapers } from '#records/papers'
import { freezeOnAct } from '#reports'

/** The engines over one database, joined: what `perform` does is followed by what it counts for, and a frozen report keeps its figures. */
export interface Wired {
  engine: Engine
  figures: FigureCatalogHolder
}

/** Joins records, figures and reports over a pool of the app's role. Without `issuing`, acts issue no papers. */
export async function wire(db: Db, clock: OfficeClock, issuing?: Issuing): Promise<Wired> {
  const figures = new FigureCatalogHolder()
  const engine: Engine = {
    db,
    clock,
    catalog: new CatalogHolder(db),
    consequences: [
      registerContributions(figures),
      freezeOnAct(figures),
      notifyParties,
      keepTracks,
      ...(issuing ? [issuePapers(issuing)] : []),
    ],
  }
  return { engine, figures }
}

/** With what the office in `home` issues papers; undefined where it has neither keys nor a token. */
export async function openIssuing(place: {
  home: string
  publicUrl: string
  sample: boolean
  token?: Token | undefined
}): Promise<Issuing | undefined> {
  const { home, publicUrl, sample, token } = place
  const keys = await openOfficeKeys(home, token)
  return keys && { keys, files: openFiles(home), publicUrl, sample }
}
