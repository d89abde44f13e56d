import { type Applied, Refusal } from '#base'
import type { Tx } from '#db'
import { applyParties, applyPlaces, applyStaff, applyUnits, type PasswordCost } from '#directory'
import { numberOptions, publishIndicators } from '#figures'
import { canonicalJson, DefinitionError, publishOptions, publishTypes, raiseGeneration } from '#records'
import { publishReports } from '#reports'
import type { Fault } from './fault.ts'
import type { Entry, Folder } from './read-folder.ts'
import { vi } from './vi.ts'

/** What was applied of a folder's definitions. */
export interface AppliedDefinitions {
  applied: Applied[]
  passwords: { signIn: string; password: string }[]
  faults: Fault[]
  /** Id of the folder's office; undefined when there is none. */
  office: number | undefined
}

export interface ApplyOptions {
  /** An instant of the office. */
  at: Date
  cost?: PasswordCost | undefined
}

/**
 * Applies everything but the rows, as the owner, in the caller's transaction: in the order in which one speaks of the
 * other. Things with faults are left out and the others tried, so that all faults are found at once; with any fault
 * the caller rolls back.
 */
export async function applyDefinitions(
  tx: Tx,
  folder: Folder,
  { at, cost }: ApplyOptions,
): Promise<AppliedDefinitions> {
  const done: AppliedDefinitions = { applied: [], passwords: [], faults: [], office: undefined }
  const code = folder.office?.value ?? ''
  const run = async <T>(entries: readonly Entry<T>[], work: (values: T[]) => Promise<Applied[]>) =>
    done.applied.push(...(await applySound(entries, work, { broken: folder.broken, faults: done.faults })))

  await run(folder.places, places => applyPlaces(tx, code, places))
  await run(folder.units, units => applyUnits(tx, units))
  done.office = await findOffice(tx, code)
  const { office } = done
  if (office === undefined && folder.office)
    done.faults.push({ ...folder.office.locate(''), sentence: vi.unknownOffice(code) })
  if (office !== undefined) await run(folder.parties, parties => applyParties(tx, office, parties, at))
  await run(folder.types, types => publishTypes(tx, types))
  await run(folder.codeLists, async lists => {
    const applied = await publishOptions(tx, lists)
    await numberOptions(
      tx,
      lists.flatMap(list => list.options.map(option => option.code)),
    )
    return applied
  })
  await run(folder.periods, periods => publishIndicators(tx, [], periods))
  await run(folder.indicators, indicators => publishIndicators(tx, indicators, []))
  await run(folder.reports, reports => publishReports(tx, reports))
  await run(folder.accounts, async accounts => {
    const { applied, passwords } = await applyStaff(tx, accounts, { at, ...(cost ? { cost } : {}) })
    done.passwords.push(...passwords)
    return applied
  })
  // Units, places and reports too: processes that are running load their catalogue anew.
  if (done.applied.some(isChange)) await raiseGeneration(tx)
  return done
}

export const isChange = ({ before, after }: Applied): boolean =>
  canonicalJson(before) !== canonicalJson(after)

async function findOffice(tx: Tx, code: string): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    'select id from directory.unit where code = $1 and office_id = id',
    [code],
  )
  return rows[0]?.id
}

interface Found {
  key: string
  at: string
  rule: string
}

/** The faults that a room found, each with the thing it is about. */
function faultsIn(error: unknown, keys: readonly string[]): Found[] | undefined {
  if (error instanceof DefinitionError)
    return error.faults.map(({ type, at, rule }) => ({ key: type, at, rule }))
  if (!(error instanceof Refusal)) return undefined
  const { code, params, faults } = error
  if (code === 'duplicate' && typeof params['unit'] === 'string')
    return [{ key: params['unit'], at: 'identifiers', rule: 'identifier_taken' }]
  if (code !== 'invalid' || !faults.length) return undefined
  const found = faults.flatMap(({ field, rule }) => {
    const key = keys
      .filter(one => field === one || field.startsWith(`${one}.`))
      .sort((a, b) => b.length - a.length)[0]
    return key === undefined ? [] : { key, at: field.slice(key.length + 1), rule }
  })
  return found.length ? found : undefined
}

/** What a fault says is unknown. */
const unknownIn = (rule: string): string =>
  /^unknown (?:record )?(?:type|indicator) (\S+)/.exec(rule)?.[1] ?? ''

/** Applies what has no fault; whatever has one is noted with its place. */
async function applySound<T>(
  entries: readonly Entry<T>[],
  work: (values: T[]) => Promise<Applied[]>,
  { broken, faults }: { broken: Set<string>; faults: Fault[] },
): Promise<Applied[]> {
  for (let open = entries; open.length; ) {
    try {
      return await work(open.map(entry => entry.value))
    } catch (error) {
      const found = faultsIn(
        error,
        open.map(entry => entry.key),
      )
      if (!found) throw error
      const named = new Set(found.map(fault => fault.key))
      for (const { key, at, rule } of found) {
        // Said of what is there and has faults of its own, it would send the reader to the wrong place.
        if (broken.has(unknownIn(rule))) continue
        for (const entry of open)
          if (entry.key === key) faults.push({ ...entry.locate(at), sentence: vi.rule(rule) })
      }
      const sound = open.filter(entry => !named.has(entry.key))
      if (sound.length === open.length) throw error
      for (const key of named) broken.add(key)
      open = sound
    }
  }
  return []
}
