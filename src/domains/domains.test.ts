import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkDefinition } from '#records'
import type { ActionDefinition, Field, PublishedType, RecordTypeDefinition, RoleCode } from '#records/define'
import { types } from './index.ts'

const ROLES: Record<RoleCode, true> = {
  one_stop_officer: true,
  specialist: true,
  head: true,
  director: true,
  inspector: true,
  chief_inspector: true,
  statistics_officer: true,
  secretary: true,
  editor: true,
  it_officer: true,
  administrator: true,
  applicant: true,
  system: true,
}

/** The newest version of each type. */
const byCode = new Map(types.map(type => [type.definition.code, type.definition]))
const typeOf = (code: string): RecordTypeDefinition => {
  const found = byCode.get(code)
  assert.ok(found, `no type ${code}`)
  return found
}
const actionsOf = (definition: RecordTypeDefinition): [string, ActionDefinition][] =>
  Object.entries(definition.actions)

/** All texts in a value of words, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** States from which nothing leads to another. */
function endsOf(definition: RecordTypeDefinition): string[] {
  const left = new Set(
    actionsOf(definition).flatMap(([, act]) =>
      act.to === undefined ? [] : act.from.filter(state => state !== act.to),
    ),
  )
  return definition.states.filter(state => !left.has(state))
}

/** A state with all that can be reached from it. */
function reachFrom(definition: RecordTypeDefinition, start: string): Set<string> {
  const reached = new Set([start])
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const [, act] of actionsOf(definition)) {
      if (act.to !== undefined && act.from.some(state => reached.has(state))) reached.add(act.to)
    }
  }
  return reached
}

/** Labels of words that name nothing of the definition. */
function staleLabels({ definition, words: { vi } }: PublishedType): string[] {
  const groups = Object.values(definition.groups ?? {})
  const choices = new Map<string, readonly string[]>()
  for (const fields of [definition.fields, ...groups.map(group => group.fields)]) {
    for (const [name, field] of Object.entries(fields)) if (field.options) choices.set(name, field.options)
  }
  const guarded = actionsOf(definition).flatMap(([name, act]) =>
    act.needs || act.when || act.onlyOne ? [name] : [],
  )
  const known: Record<string, readonly string[]> = {
    fields: Object.keys(definition.fields),
    hints: Object.keys(definition.fields),
    units: Object.keys(definition.fields),
    states: definition.states,
    actions: Object.keys(definition.actions),
    guards: guarded,
    clocks: Object.keys(definition.clocks ?? {}),
    groups: Object.keys(definition.groups ?? {}),
    options: [...choices.keys()],
  }
  const stale = Object.entries(known).flatMap(([part, names]) =>
    Object.keys((vi as unknown as Record<string, object | undefined>)[part] ?? {})
      .filter(name => !names.includes(name))
      .map(name => `${part}.${name}`),
  )
  for (const [name, labels] of Object.entries(vi.options ?? {})) {
    assert.deepEqual(Object.keys(labels).sort(), [...(choices.get(name) ?? [])].sort(), `options.${name}`)
  }
  return stale
}

/** Fields that no act can fill. */
function neverFilled(definition: RecordTypeDefinition): string[] {
  const filled = new Set(
    actionsOf(definition).flatMap(([, act]) => [
      ...(act.asks ?? []),
      ...Object.entries(act.sets ?? {}).flatMap(([field, set]) => (set && !('clear' in set) ? field : [])),
    ]),
  )
  return Object.keys(definition.fields).filter(field => !filled.has(field))
}

function checkEffects(definition: RecordTypeDefinition): void {
  for (const [name, act] of actionsOf(definition)) {
    for (const effect of act.effects ?? []) {
      if (!('create' in effect)) continue
      const made = typeOf(effect.create)
      const creating = made.actions[effect.by]
      const at = `${definition.code}.${name} creates ${made.code}`
      assert.ok(creating && creating.from.length === 0 && creating.by.includes('system'), at)
      assert.deepEqual(
        Object.keys(effect.with).filter(field => !creating.asks?.includes(field)),
        [],
        `${at}: not asked`,
      )
      const needed = (creating.asks ?? []).filter(field => made.fields[field]?.required)
      assert.deepEqual(
        needed.filter(field => !(field in effect.with)),
        [],
        `${at}: not given`,
      )
      const parents = [made.parent ?? []].flat()
      if (parents.length > 0) assert.ok(parents.includes(definition.code), at)
    }
  }
}

test('no two versions of one number', () => {
  const versions = types.map(({ definition }) => `${definition.code} ${definition.version}`)
  assert.equal(new Set(versions).size, types.length)
})

for (const type of types) {
  const { definition, words } = type
  describe(`${definition.code} ${definition.version}`, () => {
    test('is published without a fault', () => assert.deepEqual(checkDefinition(type), []))

    test('is a document: literals only', () => {
      assert.deepEqual(JSON.parse(JSON.stringify(definition)), definition)
    })

    test('has no trap: every end is reached, and every other state can be left by a person', () => {
      const ends = endsOf(definition)
      const starts = actionsOf(definition).flatMap(([, act]) =>
        act.from.length === 0 && act.to !== undefined ? [...reachFrom(definition, act.to)] : [],
      )
      assert.deepEqual(
        ends.filter(end => !starts.includes(end)),
        [],
      )
      const trapped = definition.states.filter(
        state =>
          !ends.includes(state) &&
          !actionsOf(definition).some(
            ([, act]) =>
              act.from.includes(state) && act.to !== state && act.by.some(role => role !== 'system'),
          ),
      )
      assert.deepEqual(trapped, [])
    })

    test('knows its roles', () => {
      const named = [
        ...actionsOf(definition).flatMap(([, act]) => act.by),
        ...(definition.readers ?? []),
        ...(definition.secretReaders ?? []),
      ]
      assert.deepEqual(
        named.filter(role => !(role in ROLES)),
        [],
      )
      if (definition.readers) {
        const readers = definition.readers
        assert.deepEqual(
          (definition.secretReaders ?? []).filter(role => !readers.includes(role)),
          [],
          'who reads secrets reads the record',
        )
      }
    })

    test('fills every field and uses every series and group', () => {
      assert.deepEqual(neverFilled(definition), [])
      const acts = actionsOf(definition).map(([, act]) => act)
      const numbers = acts.flatMap(act =>
        Object.values(act.sets ?? {}).flatMap(set => (set && 'number' in set ? set.number : [])),
      )
      assert.deepEqual([...new Set(numbers)].sort(), Object.keys(definition.series ?? {}).sort())
      const groups = acts.flatMap(act => act.asksGroups ?? [])
      assert.deepEqual([...new Set(groups)].sort(), Object.keys(definition.groups ?? {}).sort())
    })

    test('keeps what names or reaches a person apart', () => {
      const isPersonal = ([name, field]: [string, Field]) =>
        /^(headName|headId|identity|reporter|submitter|representative|responsible|receiver)/.test(name) ||
        (field.kind === 'phone' && name !== 'phone')
      const open = Object.entries(definition.fields).filter(entry => isPersonal(entry) && !entry[1].secret)
      assert.deepEqual(open, [])
      if (Object.values(definition.fields).some(field => field.secret)) assert.ok(definition.retentionDays)
    })

    test('says what it does in words of its own, and nothing that is not there', () => {
      assert.deepEqual(staleLabels(type), [])
      for (const clock of Object.keys(definition.clocks ?? {}))
        assert.ok(words.vi.clocks?.[clock], `clocks.${clock}`)
      for (const text of textsIn([words, definition.law])) {
        assert.equal(text, text.normalize('NFC').trim())
        assert.notEqual(text, '')
      }
      for (const guard of Object.values(words.vi.guards ?? {})) assert.match(guard ?? '', /\.$/)
    })

    test('has a parent that exists, and effects that fit what they create', () => {
      for (const parent of [definition.parent ?? []].flat()) typeOf(parent)
      checkEffects(definition)
    })
  })
}
