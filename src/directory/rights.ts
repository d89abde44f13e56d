import type { LocalDate } from '#base'

/**
 * Who may see and do what. The rules are data (a role's verbs for a record type, published with the definition) and
 * hold for the units at or below the one where the role is held, within the same office. The same rules give the
 * functions here, the settings behind the row-level security, and so the SQL predicate.
 */

/** A role held in a unit, with the office (tenant) that the unit belongs to. */
export interface HeldRole {
  role: string
  unit: number
  office: number
  /** Held in the office above the record's own. */
  above?: true
  /** The colleague who has lent it; absent: held by right. */
  lentBy?: Lender
  /** Held as the deputy of who leads. */
  deputy?: true
}

/** Whoever lends a role: id of the account, name of the person. */
export interface Lender {
  account: string
  name: string
}

/** Who asks: a signed-in account, an applicant with a key, the system, or nobody. */
export interface Actor {
  account: bigint | null
  party: bigint | null
  name: string
  roles: readonly HeldRole[]
  system?: true
  /** Reference of the key that an applicant without an account has shown. */
  guest?: string
  /** Name of the principal whose party this is: the account is its agent's. */
  actsFor?: string
  /** The office day on which a mandate lets him; without it the database believes no party that is not the account's own. */
  actsOn?: LocalDate
}

export const anonymous: Actor = { account: null, party: null, name: '', roles: [] }
/** Clocks, effects and loads act as the party `system`. */
export const systemActor: Actor = { account: null, party: null, name: 'system', roles: [], system: true }

/** `receive`: reads, and acts on, what was sent up from the offices below. */
export type Verb = 'see' | 'act' | 'secret' | 'receive'

export interface RightRule {
  type: number
  role: string
  verb: Verb
}

export interface TreeUnit {
  id: number
  parent: number | null
  office: number
}

/** The unit tree of every office, for asking whether one unit lies at or below another within the same office. */
export class UnitTree {
  private readonly units: ReadonlyMap<number, TreeUnit>
  private readonly belowUnits: ReadonlyMap<number | null, readonly TreeUnit[]>

  constructor(units: Iterable<TreeUnit>) {
    this.units = new Map([...units].map(unit => [unit.id, unit]))
    this.belowUnits = Map.groupBy(this.units.values(), unit => this.above(unit.id))
  }

  /** True when `unit` is `above` or lies under it without leaving the office. */
  covers(above: number, unit: number): boolean {
    const office = this.units.get(above)?.office
    for (let at = this.units.get(unit); at; at = at.parent === null ? undefined : this.units.get(at.parent)) {
      if (at.office !== office) return false
      if (at.id === above) return true
    }
    return false
  }

  /** The unit above the office that a unit belongs to. */
  above(unit: number): number | null {
    const office = this.units.get(unit)?.office
    return office === undefined ? null : (this.units.get(office)?.parent ?? null)
  }

  /** All units of the offices that stand directly under a unit. */
  below(above: number): number[] {
    return (this.belowUnits.get(above) ?? []).map(unit => unit.id)
  }

  /** The unit and all units under it within its office. */
  under(above: number): number[] {
    return [...this.units.keys()].filter(unit => this.covers(above, unit))
  }
}

/** What an actor may touch, as (unit, type) pairs packed like the database packs them: `unit << 16 | type`. */
export interface Grants {
  sees: ReadonlySet<bigint>
  acts: ReadonlySet<bigint>
  secrets: ReadonlySet<bigint>
  receives: ReadonlySet<bigint>
}

const pack = (unit: number, type: number): bigint => (BigInt(unit) << 16n) | BigInt(type)

/** Expands the actor's roles over the unit tree by the rules. */
export function grantsOf(actor: Actor, tree: UnitTree, rules: readonly RightRule[]): Grants {
  const sets = {
    see: new Set<bigint>(),
    act: new Set<bigint>(),
    secret: new Set<bigint>(),
    receive: new Set<bigint>(),
  }
  for (const held of actor.roles) {
    const units = tree.under(held.unit)
    const own = rules.filter(rule => rule.role === held.role)
    const below = own.some(rule => rule.verb === 'receive') ? units.flatMap(unit => tree.below(unit)) : []
    for (const rule of own)
      for (const unit of rule.verb === 'receive' ? below : units) sets[rule.verb].add(pack(unit, rule.type))
  }
  return { sees: sets.see, acts: sets.act, secrets: sets.secret, receives: sets.receive }
}

/** The part of a record that decides who may see it. */
export interface Visible {
  type: number
  unit: number
  party: bigint | null
  isPublic: boolean
  isSent: boolean
}

/** May the actor read this record? The twin of `records.sees` in the database. */
export function maySee(actor: Actor, grants: Grants, record: Visible): boolean {
  return (
    record.isPublic ||
    actor.system === true ||
    (actor.party !== null && actor.party === record.party) ||
    grants.sees.has(pack(record.unit, record.type)) ||
    (record.isSent && grants.receives.has(pack(record.unit, record.type)))
  )
}

/** May the actor read the record's personal values? Each such look is logged by the caller. */
export function maySeeSecrets(actor: Actor, grants: Grants, record: Visible): boolean {
  return (
    actor.system === true ||
    (actor.party !== null && actor.party === record.party) ||
    grants.secrets.has(pack(record.unit, record.type))
  )
}

/** The roles in which the actor may act on something of this unit and party. */
export function rolesAt(actor: Actor, tree: UnitTree, unit: number, party: bigint | null): HeldRole[] {
  const held = actor.roles.filter(role => tree.covers(role.unit, unit))
  const office = held[0]?.office ?? unit
  const above = tree.above(unit)
  if (above !== null)
    for (const role of actor.roles) if (tree.covers(role.unit, above)) held.push({ ...role, above: true })
  if (actor.party !== null && actor.party === party) held.push({ role: 'applicant', unit, office })
  if (actor.system) held.push({ role: 'system', unit, office })
  return held
}

const literals = new WeakMap<ReadonlySet<bigint>, string>()

/** Pairs as a multirange of the database: those of one unit whose types stand beside each other are one range. */
function literal(set: ReadonlySet<bigint>): string {
  const known = literals.get(set)
  if (known !== undefined) return known
  const ranges: [bigint, bigint][] = []
  for (const pair of [...set].sort((a, b) => Number(a - b))) {
    const last = ranges.at(-1)
    if (last && last[1] + 1n === pair) last[1] = pair
    else ranges.push([pair, pair])
  }
  const made = `{${ranges.map(([from, to]) => `[${from},${to}]`).join(',')}}`
  literals.set(set, made)
  return made
}

/** The transaction settings behind row-level security. */
export function settingsOf(actor: Actor, grants: Grants): Record<string, string> {
  return {
    'diemcau.sees': literal(grants.sees),
    'diemcau.acts': literal(grants.acts),
    'diemcau.secrets': literal(grants.secrets),
    'diemcau.receives': literal(grants.receives),
    'diemcau.party': actor.party === null ? '' : String(actor.party),
    'diemcau.account': actor.account === null ? '' : String(actor.account),
    'diemcau.guest': actor.guest ?? '',
    'diemcau.on': actor.actsOn ?? '',
    'diemcau.system': actor.system ? 'on' : '',
  }
}
