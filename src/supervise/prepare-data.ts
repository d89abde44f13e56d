import { type Db, openPool } from '#db'
import { untilTold } from './until-told.ts'

/** Runs `load` as the owner and the app. Told to end, it returns at once: the database undoes what is not committed. */
export async function prepareData(
  ownerUrl: string,
  appUrl: string,
  load: (owner: Db, app: Db) => Promise<void>,
): Promise<void> {
  const told = untilTold().then(() => 'told' as const)
  const owner = openPool(ownerUrl)
  const app = openPool(appUrl)
  if ((await Promise.race([load(owner, app), told])) === 'told') process.exit(1)
  await Promise.all([owner.end(), app.end()])
}
