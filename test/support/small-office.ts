import { mkdirSync } from 'node:fs'
import {
  beginInstallation,
  type Db,
  finishInstallation,
  inTransaction,
  migrate,
  openAccess,
  openPool,
  readMigrations,
} from '#db'
import { applyAccounts, applyUnits } from '#directory'
import { homePeriod, homeUnit, units } from '#domains'
import { publishIndicators } from '#figures'
import { publishTypes } from '#records'
import { publishShipped } from '../../src/cli/publish-shipped.ts'
import { cheapPassword, libraryIndicators, librarySchemes, libraryTypes } from './library.ts'

/** Who works in a small office; everybody's password is `mat-khau`. */
const people = [
  ['ban-doc', 'specialist'],
  ['giam-doc', 'director'],
] as const

/**
 * An installation in `home` without the sample's records: the shipped definitions, the made-up library beside them, and
 * two people. The product started on it keeps what it finds. `more` is added before the office opens.
 */
export async function makeSmallOffice(
  home: string,
  more = async (_owner: Db): Promise<void> => {},
): Promise<void> {
  mkdirSync(home, { recursive: true })
  await withOwner(home, async owner => {
    await migrate(owner, await readMigrations())
    await beginInstallation(owner, { sample: true, homeUnit, homePeriod })
    await publishShipped(owner)
    await inTransaction(owner, {}, async tx => {
      await publishTypes(tx, libraryTypes)
      // The years are those of the shipped scheme: two may not read one label.
      const phases = librarySchemes.filter(scheme => scheme.kind === 'phase')
      await publishIndicators(tx, libraryIndicators, phases)
      await applyUnits(tx, units)
      const accounts = people.map(([signIn, role]) => ({
        signIn,
        name: `Người ${signIn}`,
        password: 'mat-khau',
        roles: [{ role, unit: homeUnit, from: '2016-01-01' }],
      }))
      await applyAccounts(tx, accounts, { at: new Date(), cost: cheapPassword })
    })
    await more(owner)
    await finishInstallation(owner, new Date('2017-12-22T08:00:00+07:00'))
  })
}

/** The owner's connections to the installation in `home`, for as long as `work` takes. */
export async function withOwner<T>(home: string, work: (owner: Db) => Promise<T>): Promise<T> {
  const access = await openAccess({ DIEMCAU_HOME: home })
  const owner = openPool(access.ownerUrl, 4)
  try {
    return await work(owner)
  } finally {
    await owner.end()
    await access.close()
  }
}
