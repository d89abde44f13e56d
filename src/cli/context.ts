import { dayOf, type OfficeClock } from '#base'
import type { Tx } from '#db'
import { type Db, findInstallation, resumeOfficeClock } from '#db'
import { anonymous } from '#directory'
import { FigureCatalogHolder, type FigureWorld } from '#figures'
import { asActor, CatalogHolder } from '#records'

/** What a command is given. */
export interface CommandContext {
  app: Db
  owner: Db
  /** The installation's folder. */
  home: string
  /** The file named after the command. */
  file: string | undefined
  json: boolean
  unit: string | undefined
  period: string | undefined
  at: string | undefined
  /** Along which tree figures are read: `as-was`, `as-is`, `as-of:2025-07-01`. */
  tree: string | undefined
  /** Only say what would be done. */
  dryRun?: boolean
  /** Print the shape of what is read. */
  schema?: boolean
  /** The named file, or standard input. */
  readInput(): Buffer
  print(line: string): void
}

/** The unit and period asked for, or the installation's own. */
export async function askedOf(
  context: CommandContext,
): Promise<{ unit: string; period: string; clock: OfficeClock }> {
  const found = await findInstallation(context.app)
  const clock = await resumeOfficeClock(context.owner)
  return {
    unit: context.unit ?? found?.homeUnit ?? '',
    period: context.period ?? found?.homePeriod ?? '',
    clock,
  }
}

/** Reads figures as the public would. */
export async function readPublic<T>(
  context: CommandContext,
  clock: OfficeClock,
  work: (tx: Tx, world: FigureWorld) => Promise<T>,
): Promise<T> {
  const figures = new FigureCatalogHolder()
  return asActor(
    { db: context.app, catalog: new CatalogHolder(context.app) },
    anonymous,
    async (tx, catalog) =>
      work(tx, { catalog, figures: await figures.get(tx, catalog.generation), today: dayOf(clock.now()) }),
  )
}
