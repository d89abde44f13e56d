import type { MiddlewareHandler } from 'hono'
import { dayOf } from '#base'
import { type Actor, actingFor, mandatesOn } from '#directory'
import { asActor, findRecord } from '#records'
import type { Env } from './app.tsx'
import type { WebDeps } from './deps.ts'

/**
 * Who the reader of a record is: himself, or the agent of its party where a mandate for its type holds today. So an
 * agent finds again what he has filed, and nothing else of his principal's.
 */
export async function actorOn(deps: WebDeps, actor: Actor, id: bigint): Promise<Actor> {
  if (actor.account === null || actor.party === null || actor.roles.length > 0) return actor
  const on = dayOf(deps.clock.now())
  const own = await asActor(deps.engine, actor, async tx => {
    const held = await mandatesOn(tx, actor, on)
    return { held, row: held.length === 0 ? undefined : await findRecord(tx, id) }
  })
  if (own.row && own.row.party === actor.party) return actor
  for (const principal of new Set(own.held.map(mandate => mandate.principal))) {
    // It is only looked at here, to learn its type; the database shows none that no mandate of the day covers.
    const looking = { account: actor.account, party: principal, name: '', roles: [], actsOn: on }
    const type = await asActor(deps.engine, looking, async (tx, catalog) => {
      const row = await findRecord(tx, id)
      return row?.party === principal ? catalog.version(row.definition).definition.code : undefined
    })
    const covers = own.held.some(
      mandate =>
        mandate.principal === principal &&
        type !== undefined &&
        (mandate.types === null || mandate.types.includes(type)),
    )
    if (covers && type !== undefined)
      return asActor(deps.engine, actor, tx => actingFor(tx, actor, principal, type, on))
  }
  return actor
}

/**
 * Who sends a form: the reader himself, or for the principal that he has chosen (its party's id as typed; empty: none).
 * @throws Refusal forbidden with the rule when no mandate lets him
 */
export async function senderFor(deps: WebDeps, actor: Actor, type: string, typed: string): Promise<Actor> {
  if (!/^\d{1,18}$/.test(typed) || BigInt(typed) === actor.party) return actor
  const on = dayOf(deps.clock.now())
  return asActor(deps.engine, actor, tx => actingFor(tx, actor, BigInt(typed), type, on))
}

/** For the pages and files of one record, by its id in the address. */
export const asAgent =
  (deps: WebDeps, param: string): MiddlewareHandler<Env> =>
  async (c, next) => {
    const id = c.req.param(param) ?? ''
    if (/^\d{1,18}$/.test(id)) c.set('actor', await actorOn(deps, c.get('actor'), BigInt(id)))
    await next()
  }
