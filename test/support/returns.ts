import { inTransaction } from '#db'
import { figuresOf, publishIndicators } from '#figures'
import { perform, publishTypes } from '#records'
import type { TestDatabase } from './database.ts'
import { type Library, openLibrary } from './engine.ts'
import { libraryIndicators, libraryTypes } from './library.ts'
import { returnIndicators, returnTypes } from './library-returns.ts'

/** The library with its returns published. */
export async function openReturns(db: TestDatabase, now?: string): Promise<Library> {
  const library = await openLibrary(db, now)
  await inTransaction(db.owner, {}, async tx => {
    await publishTypes(tx, [...libraryTypes, ...returnTypes])
    await publishIndicators(tx, [...libraryIndicators, ...returnIndicators], [])
  })
  library.engine.catalog.forget()
  return library
}

export interface Reported {
  year?: number
  adults: number
  children: number
  seats?: number
  sure?: string
}

/** A department's return, drafted and sent; its id. */
export async function sendReturn(library: Library, unit: string, reported: Reported): Promise<bigint> {
  const officer = await library.staff('statistics_officer', unit)
  const { record } = await perform(library.engine, officer, {
    create: { type: 'library-return', unit },
    action: 'draft',
    values: { year: 2017, sure: 'final', ...reported },
  })
  await perform(library.engine, officer, { record, action: 'send' })
  return record
}

/** A return that has been taken over. */
export async function acceptReturn(library: Library, unit: string, reported: Reported): Promise<bigint> {
  const record = await sendReturn(library, unit, reported)
  await perform(library.engine, await library.staff('statistics_officer', 'bo'), { record, action: 'accept' })
  return record
}

/** Figures of the returns by code and breakdown, as the ministry reads them. */
export async function readReturns(library: Library, unit: string, period = '2017') {
  const codes = returnIndicators.map(({ definition }) => definition.code)
  const figures = await library.world(await library.staff('statistics_officer', 'bo'), (tx, world) =>
    figuresOf(tx, world, { unit, period, codes }),
  )
  return new Map(figures.map(f => [[f.code, ...Object.values(f.dims)].join(' '), f]))
}
