import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inTransaction } from '#db'
import { type Actor, applyUnits, createParty, rolesAt, systemActor } from '#directory'
import { indicators, periodSchemes, types, units } from '#domains'
import {
  FigureCatalogHolder,
  foldDeltas,
  loadFigureCatalog,
  publishIndicators,
  registerContributions,
  verifyFigures,
} from '#figures'
import {
  askedOf,
  CatalogHolder,
  type Command,
  decide,
  type Engine,
  getRecord,
  performMany,
  publishTypes,
  verifyRecords,
} from '#records'
import type { Field, RecordTypeDefinition } from '#records/define'
import { loadRules } from '#rules'
import { openTestDatabase, type TestDatabase } from '#support/database'

/** Every shipped definition is walked at random: no guard breaks, no state is dead, and the record replays to itself. */

const UNIT = 'stttt-hau-giang'
let db: TestDatabase
let engine: Engine

before(async () => {
  db = await openTestDatabase()
  await inTransaction(db.owner, {}, async tx => {
    await loadRules(tx)
    await tx.query(
      `insert into directory.place (id, code, edition, level, parent_id, kind, name, short_name, words, lft, rgt, valid_from)
       values (1, 'VN', 't', 0, null, 'nation', 'VN', 'VN', '', 1, 4, '2000-01-01'), (2, '93', 't', 1, 1, 'province', 'HG', 'HG', '', 2, 3, '2000-01-01')`,
    )
    await applyUnits(
      tx,
      units.map(({ place: _, ...unit }) => unit),
    )
    await publishTypes(tx, types)
    await publishIndicators(tx, indicators, periodSchemes)
    await createParty(tx, { kind: 'organisation', name: 'Bên thử' }, new Date())
    // The party of the walks may be chosen wherever a definition asks for an officer.
    await tx.query(
      `insert into directory.account (id, party_id, sign_in, password_hash, created_at) values (1, 1, 'walker', '', now())`,
    )
    await tx.query(
      `insert into directory.role_assignment (account_id, role, unit_id, valid_from)
       select 1, 'specialist', id, '2016-01-01' from directory.unit where code = $1`,
      [UNIT],
    )
  })
  engine = {
    db: db.app,
    clock: { now: () => new Date('2017-12-22T08:00:00+07:00') },
    catalog: new CatalogHolder(db.app),
    consequences: [registerContributions(new FigureCatalogHolder())],
  }
})
after(() => db.close())

function random(seed: number) {
  let state = seed
  const next = () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
    return (state >>> 0) / 2 ** 32
  }
  return {
    below: (n: number) => Math.floor(next() * n),
    pick: <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T,
  }
}
type Random = ReturnType<typeof random>

let serial = 0
/** Mostly the day of the act itself, so that walks get past guards on the order of days. */
const day = (r: Random, at: Date) =>
  r.below(5) > 0
    ? at.toISOString().slice(0, 10)
    : `201${6 + r.below(3)}-${String(1 + r.below(12)).padStart(2, '0')}-${String(1 + r.below(28)).padStart(2, '0')}`

function valueFor(field: Field, r: Random, at: Date): unknown {
  const least = field.min ?? 0
  switch (field.kind) {
    case 'integer':
    case 'money':
      return least + r.below(Math.min((field.max ?? least + 1000) - least, 1000) + 1)
    case 'date':
      return day(r, at)
    case 'instant':
      return `${day(r, at)}T09:00:00+07:00`
    case 'yesNo':
      return r.below(2) === 0
    case 'choice':
      return r.pick(field.options ?? [])
    case 'place':
      return '93'
    case 'party':
      return 1
    case 'record':
      return 1
    case 'file':
      return 'a'.repeat(64)
    case 'phone':
      return '0901234567'
    case 'url':
      return 'https://vi.du/trang'
    case 'point':
      return { lat: 9.78, lon: 105.47 }
    default:
      return `v${serial++}`.padEnd(Math.max(least, 4), 'x').slice(0, field.max ?? 60)
  }
}

const valuesFor = (fields: Readonly<Record<string, Field>>, names: readonly string[], r: Random, at: Date) =>
  Object.fromEntries(
    names.flatMap(name =>
      fields[name] && (fields[name].required || r.below(4) > 0)
        ? [[name, valueFor(fields[name], r, at)]]
        : [],
    ),
  )

function commandFor(
  definition: RecordTypeDefinition,
  action: string,
  r: Random,
  at: Date,
  kept: Record<string, unknown>,
): Pick<Command, 'values' | 'groups' | 'why' | 'toUnit'> {
  const act = definition.actions[action]
  const groups = (act?.asksGroups ?? []).map(name => {
    const group = definition.groups?.[name]
    const rows = Array.from({ length: Math.max(group?.min ?? 0, 2) }, () =>
      valuesFor(group?.fields ?? {}, Object.keys(group?.fields ?? {}), r, at),
    )
    return [name, rows] as const
  })
  return {
    values: valuesFor(definition.fields, act ? askedOf(definition, act, kept) : [], r, at),
    groups: Object.fromEntries(groups),
    why: 'đi thử một đoạn dài',
    ...(act?.transfers ? { toUnit: UNIT } : {}),
  }
}

test('random walks over every definition', async () => {
  const catalog = await engine.catalog.get()
  const unit = catalog.getUnit(UNIT)
  const everybody: Actor = {
    ...systemActor,
    party: 1n,
    roles: [...new Set(types.flatMap(t => Object.values(t.definition.actions).flatMap(a => a.by)))].map(
      role => ({ role, unit: unit.id, office: unit.office }),
    ),
  }
  let minute = 0
  for (const { definition } of types) {
    const r = random(definition.code.length * 7919 + 17)
    const reached = new Set<string>()
    const records: { id: bigint; state: string }[] = []
    const creating = Object.keys(definition.actions).filter(
      name => definition.actions[name]?.from.length === 0,
    )
    for (let step = 0; step < 200; step++) {
      const at = new Date(Date.parse('2016-06-01T02:00:00Z') + minute++ * 60_000)
      const going = records.filter(one =>
        Object.values(definition.actions).some(act => act.from.includes(one.state)),
      )
      // Few at a time, so that each gets far.
      const isNew = going.length < 2 || r.below(15) === 0
      const target = isNew ? undefined : r.pick(going)
      const open = Object.keys(definition.actions).filter(
        name => target && definition.actions[name]?.from.includes(target.state),
      )
      const action = isNew ? r.pick(creating) : r.pick(open)
      if (action === undefined) continue
      const kept = target ? (await getRecord(db.owner, target.id)).data : {}
      const base = { action, ...commandFor(definition, action, r, at, kept), at, actor: everybody }
      const command: Command = target
        ? { ...base, record: target.id }
        : {
            ...base,
            create: { type: definition.code, unit: UNIT, party: 1n, version: definition.version },
          }
      const drawn = decide(
        definition,
        target ? { state: target.state, data: {} } : null,
        action,
        rolesAt(everybody, catalog.tree, unit.id, 1n),
        at,
      )
      const [outcome] = await performMany(engine, everybody, [command])
      assert.ok(outcome)
      if (outcome instanceof Error) continue
      assert.ok(
        drawn.allowed || drawn.params['guard'],
        `${definition.code} ${action} was done though its button was closed`,
      )
      assert.ok(definition.states.includes(outcome.state))
      if (target) target.state = outcome.state
      else records.push({ id: outcome.record, state: outcome.state })
      reached.add(outcome.state)
    }
    assert.ok(
      reached.size >= Math.min(definition.states.length, 3),
      `${definition.code} ${definition.version}: a walk reached only ${[...reached].join(', ')} of ${definition.states.join(', ')}`,
    )
  }
  while ((await foldDeltas(db.app)) > 0);
  assert.deepEqual((await verifyRecords(db.owner)).discrepancies, [])
  assert.deepEqual(
    (await verifyFigures(db.owner, await engine.catalog.get(), await loadFigureCatalog(db.owner)))
      .discrepancies,
    [],
  )
})
