import { type OfficeClock, stillClock } from '#base'
import type { Db } from '#db'
import { inTransaction } from '#db'
import type { Actor } from '#directory'
import { FigureCatalogHolder, type FigureWorld, publishIndicators, registerContributions } from '#figures'
import { asActor, CatalogHolder, type Engine, keepTracks, notifyParties, publishTypes } from '#records'
import { loadRules } from '#rules'
import { libraryIndicators, librarySchemes, libraryTypes } from './library.ts'

/** An engine over the made-up library, in a fresh database: a ministry `bo` over two departments `so-a` and `so-b`. */
export interface Library {
  engine: Engine
  clock: OfficeClock & { set(at: Date | string): void }
  figures: FigureCatalogHolder
  /** An actor who holds a role in a unit. */
  staff(role: string, unit: string): Promise<Actor>
  /** Reads figures as an actor. */
  world<T>(
    actor: Actor,
    work: (tx: Parameters<Parameters<typeof asActor>[2]>[0], world: FigureWorld) => Promise<T>,
  ): Promise<T>
}

const units = [
  { id: 1, code: 'bo', office: 1, parent: null, kind: 'ministry', name: 'Bộ' },
  { id: 2, code: 'so-a', office: 2, parent: 1, kind: 'department', name: 'Sở A' },
  { id: 3, code: 'so-a-phong-1', office: 2, parent: 2, kind: 'division', name: 'Phòng 1' },
  { id: 4, code: 'so-a-phong-2', office: 2, parent: 2, kind: 'division', name: 'Phòng 2' },
  { id: 5, code: 'so-b', office: 5, parent: 1, kind: 'department', name: 'Sở B' },
]
const places = [
  { id: 1, code: 'VN', level: 0, parent: null, kind: 'Nước', name: 'Việt Nam', lft: 1, rgt: 8 },
  { id: 2, code: '01', level: 1, parent: 1, kind: 'Tỉnh', name: 'Tỉnh Một', lft: 2, rgt: 7 },
  { id: 3, code: '001', level: 2, parent: 2, kind: 'Huyện', name: 'Huyện Một', lft: 3, rgt: 4 },
  { id: 4, code: '002', level: 2, parent: 2, kind: 'Huyện', name: 'Huyện Hai', lft: 5, rgt: 6 },
]

/** Publishes the library into a migrated, empty database. */
export async function openLibrary(
  db: { owner: Db; app: Db },
  now = '2017-12-22T08:00:00+07:00',
): Promise<Library> {
  await inTransaction(db.owner, {}, async tx => {
    await loadRules(tx)
    for (const p of places) {
      await tx.query(
        `insert into directory.place (id, code, edition, level, parent_id, kind, name, short_name, words, lft, rgt, valid_from)
         values ($1, $2, 'test', $3, $4, $5, $6, $6, '', $7, $8, '2000-01-01')`,
        [p.id, p.code, p.level, p.parent, p.kind, p.name, p.lft, p.rgt],
      )
    }
    for (const u of units) {
      await tx.query(
        `insert into directory.unit (id, code, office_id, parent_id, kind, name, short_name, valid_from)
         values ($1, $2, $3, $4, $5, $6, $6, '2000-01-01')`,
        [u.id, u.code, u.office, u.parent, u.kind, u.name],
      )
    }
    await publishTypes(tx, libraryTypes)
    await publishIndicators(tx, libraryIndicators, librarySchemes)
  })
  return openLibraryOn(db, now)
}

/** The engine over a database in which the library is published. */
export function openLibraryOn(db: { app: Db }, now = '2017-12-22T08:00:00+07:00'): Library {
  const clock = stillClock(now)
  const figures = new FigureCatalogHolder()
  const engine: Engine = {
    db: db.app,
    clock,
    catalog: new CatalogHolder(db.app),
    consequences: [registerContributions(figures), notifyParties, keepTracks],
  }
  return {
    engine,
    clock,
    figures,
    async staff(role, unit) {
      const found = (await engine.catalog.get()).getUnit(unit)
      return { account: 1n, party: null, name: role, roles: [{ role, unit: found.id, office: found.office }] }
    },
    world: (actor, work) =>
      asActor(engine, actor, async (tx, catalog) =>
        work(tx, {
          catalog,
          figures: await figures.get(tx, catalog.generation),
          today: clock.now().toISOString().slice(0, 10),
        }),
      ),
  }
}
