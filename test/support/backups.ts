import type { Tx } from '#db'
import { backupCommand } from '../../src/cli/backup.ts'
import type { CommandContext } from '../../src/cli/context.ts'
import { restoreCommand } from '../../src/cli/restore.ts'

/** An installation as the commands see it. */
export type Place = Pick<CommandContext, 'app' | 'owner' | 'home'>

const run = (
  command: (context: CommandContext) => Promise<number>,
  place: Place,
  file: string,
): Promise<number> =>
  command({
    ...place,
    file,
    json: false,
    unit: undefined,
    period: undefined,
    at: undefined,
    tree: undefined,
    readInput: () => Buffer.alloc(0),
    print: () => {},
  })

export const backUpTo = (place: Place, file: string): Promise<number> => run(backupCommand, place, file)
export const restoreFrom = (place: Place, file: string): Promise<number> => run(restoreCommand, place, file)

/** Every row of every table as text, in an order that does not depend on where it lies. */
export async function allRows(tx: Pick<Tx, 'query'>): Promise<Record<string, string[]>> {
  const { rows: tables } = await tx.query<{ name: string }>(
    `select schemaname || '.' || quote_ident(tablename) as name from pg_tables
     where tableowner = 'diemcau_owner' order by 1`,
  )
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await tx.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
    if (name !== 'installation.migration') found[name] = rows.map(row => row.row)
  }
  return found
}
