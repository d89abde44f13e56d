import { logLook, systemActor } from '#directory'
import { type Notice, type WayName, writeNotices } from '#notices'
import type { TypeVersion } from './catalog.ts'
import { placeholdersOf } from './check-notices.ts'
import type { RecordTypeDefinition } from './define.ts'
import type { Step } from './fold.ts'
import { asActor, type Consequence, type Engine } from './perform.ts'
import { printValue } from './print-value.ts'
import { getRecord, secretsOf } from './store.ts'

/** Why the system looks at an address. */
const WHY = 'notice'

/** Tells the parties of records what acts call for: the notices are written in the act's own transaction. */
export const notifyParties: Consequence = async (tx, catalog, steps) => {
  const notices = steps.flatMap(step => {
    const version = catalog.version(step.after.definition)
    const effects = version.definition.actions[step.action.name]?.effects ?? []
    return effects.flatMap(effect => ('notify' in effect ? noticeOf(version, step, effect.words) : []))
  })
  await writeNotices(tx, notices)
}

function noticeOf(version: TypeVersion, { after, action }: Step, words: string): Notice {
  return {
    record: after.id,
    seq: action.seq,
    words,
    party: after.party,
    subject: version.words.name,
    text: sentenceOf(version, words, after),
    at: action.at,
    ways: waysOf(version.definition),
  }
}

const waysOf = ({ reach }: RecordTypeDefinition): WayName[] => [
  ...(reach?.mail ? (['mail'] as const) : []),
  ...(reach?.phone ? (['sms'] as const) : []),
]

/** The sentence with what the record holds; what is not given leaves nothing. */
function sentenceOf({ definition, words }: TypeVersion, key: string, { title, data }: Step['after']): string {
  const sentence = words.notices?.[key] ?? ''
  const values = new Map(
    placeholdersOf(sentence).map(name => {
      const field = definition.fields[name]
      if (!field) return [name, title]
      return [name, data[name] === undefined ? '' : printValue({ name, field, value: data[name], words })]
    }),
  )
  return sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Where a record's notices go on a way, read by the system in a transaction of its own: the look is logged before the
 * address is used, whatever becomes of the sending. Undefined when the record names none, or it was erased.
 */
export async function addressOf(
  engine: Pick<Engine, 'db' | 'catalog' | 'clock'>,
  record: bigint,
  way: WayName,
): Promise<string | undefined> {
  return asActor(engine, systemActor, async (tx, catalog) => {
    const row = await getRecord(tx, record)
    const { definition } = catalog.version(row.definition)
    const field = way === 'mail' ? definition.reach?.mail : definition.reach?.phone
    if (field === undefined) return undefined
    if (!definition.fields[field]?.secret) {
      const value = row.data[field]
      return typeof value === 'string' ? value : undefined
    }
    const value = (await secretsOf(tx, record))[field]
    if (value === undefined) return undefined
    const at = engine.clock.now()
    await logLook(tx, { account: null, subject: `record ${record}`, fields: [field], at, why: WHY })
    return value
  })
}
